package eigen

import (
	"math/big"
	"slices"
	"testing"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/BN254CertificateVerifier"
	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/OperatorTableUpdater"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestColluders_CertifyWhatNoVoucherBacks_AreSlashedIntoTheVault_AndNobodyElse(t *testing.T) {
	s := stage.New(t)
	operators := s.Operators("Alice", "Bob", "Carol", "Dave")
	table := s.Table()
	colluders, honest := operators[:3], operators[3]

	data, err := protocol.EncodeBatch([]protocol.Group{{Payee: colluders[0].Address(), Lanes: []protocol.LaneUnits{{Lane: 0, Units: 1_000_000}}}})
	if err != nil {
		t.Fatal(err)
	}
	header := protocol.BatchHeader{
		AVS: s.D1.OperatorSet.AVS, OperatorSetID: s.D1.OperatorSet.ID, Poster: colluders[0].Address(),
		ValidUntil: uint64(table.ReferenceTimestamp) + 60, DataHash: protocol.DataHash(data),
	}
	domain := protocol.Domain{ChainID: s.L2.ID, Payments: s.D2.L2.Payments}
	cert := certify(t, table, domain.BatchID(header).Hash(), colluders)
	evidence := cert.Evidence(slasher.BatchHeader{
		Avs: header.AVS, OperatorSetId: header.OperatorSetID, Poster: header.Poster, Epoch: uint64(header.Epoch),
		ValidUntil: header.ValidUntil, RegistryRoot: header.RegistryRoot, DataHash: header.DataHash,
	}, true)

	judge, err := slasher.NewOpenStreamingSlasher(s.D1.L1.Slasher, s.L1)
	if err != nil {
		t.Fatal(err)
	}
	attributed, err := judge.Attribute(&bind.CallOpts{Context: t.Context()}, evidence)
	if err != nil {
		t.Fatal(chain.Explain(err))
	}
	var want []common.Address // in the table's order
	for _, m := range table.Members {
		if m.Operator != honest.Address() {
			want = append(want, m.Operator)
		}
	}
	const certified = 2 // Severity.Certified
	if !slices.Equal(attributed.Operators, want) || attributed.Severity != certified {
		t.Fatalf("attributed to %v with severity %d", attributed.Operators, attributed.Severity)
	}

	receipt := convict(t, s, judge, evidence, data, want)
	watcher := s.Person("Wanda")
	for _, l := range receipt.Logs {
		if slashed, err := judge.ParseSlashed(*l); err == nil {
			if err := eigen.CollectSlashed(t.Context(), watcher.L1, *s.D1.L1, s.D1.OperatorSet, slashed.SlashId); err != nil {
				t.Fatal(err)
			}
		}
	}
	token, err := staketoken.NewStakeTokenCaller(s.D1.L1.StakeToken, s.L1)
	if err != nil {
		t.Fatal(err)
	}
	inVault, err := token.BalanceOf(&bind.CallOpts{Context: t.Context()}, s.D1.L1.Vault)
	if err != nil || inVault.Cmp(tokens(3000)) != 0 {
		t.Fatalf("%s base units are in the vault (%v)", inVault, err)
	}
	for _, o := range operators {
		standing, err := s.Standing(t.Context(), o.Address())
		if err != nil {
			t.Fatal(err)
		}
		left := uint64(0)
		if o == honest {
			left = eigen.WholeMagnitude
		}
		if standing.MaxMagnitude != left || standing.Magnitude != left {
			t.Errorf("%s is left with magnitude %d of %d, not %d", o.Name, standing.Magnitude, standing.MaxMagnitude, left)
		}
	}
	after := s.CarryTable()
	if len(after.Members) != 1 || after.Members[0].Operator != honest.Address() {
		t.Fatalf("the next table has %d members", len(after.Members))
	}
}

// convict opens a case about the first leaf, lets nobody answer, and executes it.
func convict(t *testing.T, s *stage.Stage, judge *slasher.OpenStreamingSlasher, e slasher.IOpenStreamingSlasherEvidence, data []byte, signers []common.Address) *types.Receipt {
	t.Helper()
	config, err := judge.Config(&bind.CallOpts{Context: t.Context()})
	if err != nil {
		t.Fatal(err)
	}
	watcher := s.Person("Wanda")
	opened, err := watcher.L1.Send(t.Context(), "open a case", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = config.CaseBond
		return judge.OpenCase(o, e, data, new(big.Int))
	})
	if err != nil {
		t.Fatal(err)
	}
	var id [32]byte
	for _, l := range opened.Logs {
		if event, err := judge.ParseCaseOpened(*l); err == nil {
			id = event.CaseId
		}
	}
	s.Advance(config.ResponsePeriod.Uint64() + config.VetoPeriod.Uint64() + 1)
	receipt, err := watcher.L1.Send(t.Context(), "execute the case", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return judge.Execute(o, id, signers, new(big.Int), big.NewInt(int64(len(signers))))
	})
	if err != nil {
		t.Fatal(err)
	}
	return receipt
}

func TestFormulas_AreTheContracts(t *testing.T) {
	s := stage.New(t)
	verifier, err := BN254CertificateVerifier.NewBN254CertificateVerifierCaller(s.D2.L2.BN254CertificateVerifier, s.L2)
	if err != nil {
		t.Fatal(err)
	}
	updater, err := OperatorTableUpdater.NewOperatorTableUpdaterCaller(s.D2.L2.OperatorTableUpdater, s.L2)
	if err != nil {
		t.Fatal(err)
	}
	call := &bind.CallOpts{Context: t.Context()}
	for n := range 4 { // weights
		key, err := bls.Generate()
		if err != nil {
			t.Fatal(err)
		}
		info := BN254CertificateVerifier.IOperatorTableCalculatorTypesBN254OperatorInfo{Weights: []*big.Int{}}
		info.Pubkey.X, info.Pubkey.Y = key.Public().G1().Big()
		for w := range n {
			info.Weights = append(info.Weights, new(big.Int).Lsh(big.NewInt(int64(w+1)), uint(80*w)))
		}
		want, err := verifier.CalculateOperatorInfoLeaf(call, info)
		if err != nil {
			t.Fatal(err)
		}
		if got := eigen.OperatorLeaf(key.Public().G1(), info.Weights); got != common.Hash(want) {
			t.Errorf("operator leaf with %d weights is %s, not %x", n, got, want)
		}
	}
	for _, ts := range []uint32{0, 1, 1_700_000_000, 1<<32 - 1} {
		want, err := verifier.CalculateCertificateDigest(call, ts, common.Hash{3, 4})
		if err != nil {
			t.Fatal(err)
		}
		if got := protocol.CertificateDigest(ts, protocol.BatchID{3, 4}); got != common.Hash(want) {
			t.Errorf("certificate digest at %d is %s, not %x", ts, got, want)
		}
		want, err = updater.GetGlobalTableUpdateMessageHash(call, common.Hash{5}, ts, ts/2)
		if err != nil {
			t.Fatal(err)
		}
		if got := eigen.GlobalRootMessage(common.Hash{5}, ts, ts/2); got != common.Hash(want) {
			t.Errorf("global root message at %d is %s, not %x", ts, got, want)
		}
	}
	want, err := updater.CalculateOperatorTableLeaf(call, []byte("a table"))
	if err != nil {
		t.Fatal(err)
	}
	if got := eigen.TableLeaf([]byte("a table")); got != common.Hash(want) {
		t.Errorf("table leaf is %s, not %x", got, want)
	}
}

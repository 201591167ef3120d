// Package eigen plays the stories of restaking: how operators come into the set, how the set's table reaches both chains, what
// a certificate proves there, and how stake is slashed.
package eigen

import (
	"context"
	"errors"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/BN254CertificateVerifier"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/contracts/bindings/calculator"
	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

func TestCertificate_OfAnySigners_PassesOnBothChains(t *testing.T) {
	s := stage.New(t)
	operators := s.Operators("Alice", "Bob", "Carol", "Dave")
	table := s.Table()
	if len(table.Members) != 4 || table.TotalWeight.Cmp(tokens(4000)) != 0 {
		t.Fatalf("table has %d members of weight %s", len(table.Members), table.TotalWeight)
	}
	for _, signers := range [][]*stage.Operator{operators, operators[:3], operators[1:2]} {
		cert := certify(t, table, crypto.Keccak256Hash([]byte("a message")), signers)
		if want := int64(len(signers)) * 1000; cert.SignedWeight.Cmp(tokens(want)) != 0 {
			t.Fatalf("%d signers hold %s", len(signers), cert.SignedWeight)
		}
		if got := cert.MeetsThreshold(6667, tokens(1)); got != (len(signers) >= 3) {
			t.Fatalf("%d of 4 signers meet two thirds: %v", len(signers), got)
		}
		for name, err := range map[string]error{"L1": verify(t, s, s.D1, cert), "L2": verify(t, s, s.D2, cert)} {
			if err != nil {
				t.Fatalf("certificate of %d signers on %s: %v", len(signers), name, err)
			}
		}
	}
}

// Another calculator, which looks one block ahead only, still counts stake that leaves soon; the one before it no more. Each
// table is rebuilt by the calculator that EigenLayer asked for it.
func TestCalculatorIsReplaced_TablesOfBeforeAndAfterAreRebuiltByTheirOwn(t *testing.T) {
	s := stage.New(t, stage.ShortSlasherDelay)
	operators := s.Operators("Alice", "Bob")
	ctx, on1 := t.Context(), s.D1.L1
	governor, err := s.Sender(s.L1, devnet.Governor)
	if err != nil {
		t.Fatal(err)
	}
	next, err := governor.Create(ctx, "deploy another calculator", calculator.OpenStreamingTableCalculatorMetaData,
		on1.AllocationManager, on1.KeyRegistrar, uint32(1))
	if err != nil {
		t.Fatal(err)
	}
	avs, err := registrar.NewOpenStreamingRegistrar(on1.Registrar, s.L1.Client)
	if err != nil {
		t.Fatal(err)
	}
	delay, err := avs.SlasherDelay(&bind.CallOpts{Context: ctx})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := governor.Send(ctx, "order another calculator", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return avs.ScheduleCalculator(o, next)
	}); err != nil {
		t.Fatal(err)
	}
	bob, err := eigen.NewOperator(operators[1].L1, s.D1)
	if err != nil {
		t.Fatal(err)
	}
	if err := bob.Allocate(ctx, eigen.WholeMagnitude/2); err != nil {
		t.Fatal(err)
	}
	if err := s.Mine(ctx, 300); err != nil {
		t.Fatal(err)
	}
	before := s.CarryTable()
	s.Advance(delay + 1)
	// Anybody may.
	if _, err := s.Person("Petra").L1.Send(ctx, "put another calculator to work", avs.ActivateCalculator); err != nil {
		t.Fatal(err)
	}
	after := s.CarryTable()
	if before.TotalWeight.Cmp(tokens(1500)) != 0 || after.TotalWeight.Cmp(tokens(2000)) != 0 {
		t.Fatalf("the tables weigh %s and %s", before.TotalWeight, after.TotalWeight)
	}
	fresh, err := s.Tables()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []*eigen.Table{before, after} {
		if got, err := fresh.At(ctx, want.ReferenceTimestamp); err != nil || got.Root() != want.Root() {
			t.Errorf("table of %d: %v", want.ReferenceTimestamp, err)
		}
	}
}

func TestCertificate_OfNobody_OrOfAStranger_IsNotMade(t *testing.T) {
	s := stage.New(t)
	s.Operators("Alice")
	table := s.Table()
	if _, err := table.Certify(common.Hash{1}, nil); !errors.Is(err, eigen.ErrNobodySigned) {
		t.Fatalf("of nobody: %v", err)
	}
	mallory := s.Candidate("Mallory")
	if _, err := table.Certify(common.Hash{1}, map[common.Address]bls.G1{mallory.Address(): mallory.BLS.Sign(common.Hash{1})}); err == nil {
		t.Fatal("of a stranger: it was made")
	}
}

func TestCertificate_WithAWrongSignature_Fails(t *testing.T) {
	s := stage.New(t)
	operators := s.Operators("Alice", "Bob")
	table := s.Table()
	message := common.Hash{7}
	cert, err := table.Certify(message, map[common.Address]bls.G1{
		operators[0].Address(): operators[0].BLS.Sign(protocol.CertificateDigest(table.ReferenceTimestamp, protocol.BatchID(message))),
		operators[1].Address(): operators[1].BLS.Sign(common.Hash{8}),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := verify(t, s, s.D2, cert); !chain.Reverted(err, "VerificationFailed") {
		t.Fatalf("error is %v", err)
	}
}

func TestTable_GrowsStale_AndIsCarriedAgain(t *testing.T) {
	s := stage.New(t)
	operators := s.Operators("Alice", "Bob")
	old := s.Table()
	cert := certify(t, old, common.Hash{1}, operators)
	s.Advance(3601)
	if err := verify(t, s, s.D2, cert); !chain.Reverted(err, "CertificateStale") {
		t.Fatalf("on a stale table: %v", err)
	}
	table := s.CarryTable()
	if table.ReferenceTimestamp <= old.ReferenceTimestamp {
		t.Fatal("the table carried again is not newer")
	}
	if err := verify(t, s, s.D2, certify(t, table, common.Hash{1}, operators)); err != nil {
		t.Fatal(err)
	}
}

func TestTransporter_SetChanges_TableFollowsByItself(t *testing.T) {
	s := stage.New(t)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.RunTransporter(ctx) }()
	defer func() {
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("the transporter ended with %v", err)
		}
	}()
	tables, err := s.Tables()
	if err != nil {
		t.Fatal(err)
	}
	alice, bob := s.Candidate("Alice"), s.Candidate("Bob")
	if err := s.Register(t.Context(), alice.Candidate(), bob.Candidate()); err != nil {
		t.Fatal(err)
	}
	members := func(want ...common.Address) func(context.Context) (bool, error) {
		return func(ctx context.Context) (bool, error) {
			table, err := tables.Latest(ctx)
			if err != nil || table == nil || len(table.Members) != len(want) {
				return false, err
			}
			for _, w := range want {
				if _, ok := table.Member(w); !ok {
					return false, nil
				}
			}
			return true, nil
		}
	}
	s.Eventually("the table has both", members(alice.Address(), bob.Address()))
	if err := operator(t, s, alice).Leave(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.Eventually("the table has Bob alone", members(bob.Address()))
	before, err := tables.Latest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.Advance(1300)
	s.Eventually("an unchanged table is carried before it is stale", func(ctx context.Context) (bool, error) {
		table, err := tables.Latest(ctx)
		return err == nil && table.ReferenceTimestamp > before.ReferenceTimestamp, err
	})
}

func TestTable_AfterSomebodyLeft_OldTablesKeepTheirOrder(t *testing.T) {
	s := stage.New(t)
	operators := s.Operators("Alice", "Bob", "Carol", "Dave")
	old := s.Table()
	order := func(table *eigen.Table) (all []common.Address) {
		for _, m := range table.Members {
			all = append(all, m.Operator)
		}
		return all
	}
	first := slices.IndexFunc(operators, func(o *stage.Operator) bool { return o.Address() == old.Members[0].Operator })
	if err := operator(t, s, operators[first]).Leave(t.Context()); err != nil {
		t.Fatal(err)
	}
	now := s.CarryTable()
	was := order(old)
	if want := []common.Address{was[3], was[1], was[2]}; !slices.Equal(order(now), want) { // swapped and popped
		t.Fatalf("order is %v, not %v", order(now), want)
	}
	tables, err := s.Tables() // a reader that starts only now
	if err != nil {
		t.Fatal(err)
	}
	again, err := tables.At(t.Context(), old.ReferenceTimestamp)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(order(again), was) {
		t.Fatalf("the old table is rebuilt as %v, not %v", order(again), was)
	}
	stayed := []*stage.Operator{operators[(first+1)%4]}
	for _, table := range []*eigen.Table{again, now} {
		if err := verify(t, s, s.D2, certify(t, table, common.Hash{9}, stayed)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := tables.At(t.Context(), now.ReferenceTimestamp+1); !errors.Is(err, eigen.ErrUnknownTable) {
		t.Fatalf("a table that never was: %v", err)
	}
}

func TestRegistration_RunAgain_SendsNothing(t *testing.T) {
	s := stage.New(t)
	alice := s.Operators("Alice")[0]
	before := nonce(t, s, alice)
	if err := operator(t, s, alice).Register(t.Context(), alice.BLS, registration(alice), nil); err != nil {
		t.Fatal(err)
	}
	if after := nonce(t, s, alice); after != before {
		t.Fatalf("%d transactions were sent again", after-before)
	}
}

func TestRegistration_CutOffAnywhere_IsFinishedByTheNextRun(t *testing.T) {
	s := stage.New(t)
	for cut := range 6 {
		alice := s.Candidate("Alice" + string(rune('0'+cut)))
		if err := s.MintStake(t.Context(), alice.Address(), tokens(1000)); err != nil {
			t.Fatal(err)
		}
		ctx, stop := context.WithCancel(t.Context())
		steps := 0
		err := operator(t, s, alice).Register(ctx, alice.BLS, registration(alice), func(string) {
			if steps++; steps > cut {
				stop()
			}
		})
		stop()
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("cut off at step %d: %v", cut, err)
		}
		if err := operator(t, s, alice).Register(t.Context(), alice.BLS, registration(alice), nil); err != nil {
			t.Fatalf("after it was cut off at step %d: %v", cut, err)
		}
		standing, err := operator(t, s, alice).Standing(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if !standing.Member || !standing.Slashable || standing.Magnitude != eigen.WholeMagnitude || standing.Deposited.Cmp(tokens(1000)) != 0 ||
			standing.KeyHash != alice.BLS.Public().G1().Hash() {
			t.Fatalf("standing is %+v", standing)
		}
	}
}

func TestRegistration_WithoutStakeTokens_SaysWhatIsMissing(t *testing.T) {
	s := stage.New(t)
	alice := s.Candidate("Alice")
	err := operator(t, s, alice).Register(t.Context(), alice.BLS, registration(alice), nil)
	if err == nil || !strings.Contains(err.Error(), alice.Address().Hex()) || !strings.Contains(err.Error(), "send it the difference") {
		t.Fatalf("error is %v", err)
	}
}

func TestRegistration_WithAnotherKey_IsRefused(t *testing.T) {
	s := stage.New(t)
	alice := s.Operators("Alice")[0]
	if err := operator(t, s, alice).RegisterKey(t.Context(), s.Candidate("Bob").BLS); !errors.Is(err, eigen.ErrOtherKey) {
		t.Fatalf("error is %v", err)
	}
}

func TestProfile_ChangesOnTheNextRun(t *testing.T) {
	s := stage.New(t)
	alice := s.Operators("Alice")[0]
	r := registration(alice)
	r.Profile.Payee = common.HexToAddress("0x9a7ee")
	if err := operator(t, s, alice).Register(t.Context(), alice.BLS, r, nil); err != nil {
		t.Fatal(err)
	}
	avs, err := registrar.NewOpenStreamingRegistrarCaller(s.D1.L1.Registrar, s.L1)
	if err != nil {
		t.Fatal(err)
	}
	p, err := avs.ProfileOf(&bind.CallOpts{Context: t.Context()}, alice.Address())
	if err != nil || p.Profile.Payee != r.Profile.Payee {
		t.Fatalf("profile is %+v (%v)", p, err)
	}
}

func TestOperator_Leaves_ButStaysSlashable_AndKeepsItsKeyMeanwhile(t *testing.T) {
	s := stage.New(t)
	alice := s.Operators("Alice")[0]
	o := operator(t, s, alice)
	for range 2 { // each step a second time too
		if err := o.Leave(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := o.Deallocate(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	standing, err := o.Standing(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if standing.Member || !standing.Slashable || standing.Magnitude != eigen.WholeMagnitude || standing.PendingMagnitude.Cmp(tokens(-1)) != 0 {
		t.Fatalf("standing is %+v", standing)
	}
	if err := o.DeregisterKey(t.Context()); !chain.Reverted(err, "OperatorStillSlashable") {
		t.Fatalf("error is %v", err)
	}
}

func TestOperator_ThatNeverJoined_TakesItsKeyOut(t *testing.T) {
	s := stage.New(t)
	alice := s.Candidate("Alice")
	o := operator(t, s, alice)
	if err := errors.Join(o.RegisterAsOperator(t.Context(), 0, "data:,test"), o.RegisterKey(t.Context(), alice.BLS)); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := o.DeregisterKey(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if standing, err := o.Standing(t.Context()); err != nil || standing.KeyHash != (common.Hash{}) {
		t.Fatalf("standing is %+v (%v)", standing, err)
	}
}

func operator(t *testing.T, s *stage.Stage, o *stage.Operator) *eigen.Operator {
	t.Helper()
	bound, err := eigen.NewOperator(o.L1, s.D1)
	if err != nil {
		t.Fatal(err)
	}
	return bound
}

func registration(o *stage.Operator) eigen.Registration {
	return eigen.Registration{Stake: tokens(1000), Magnitude: eigen.WholeMagnitude, MetadataURI: "data:,test", Profile: o.Candidate().Profile}
}

func nonce(t *testing.T, s *stage.Stage, o *stage.Operator) uint64 {
	t.Helper()
	n, err := s.L1.NonceAt(t.Context(), o.Address(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func certify(t *testing.T, table *eigen.Table, message common.Hash, signers []*stage.Operator) *eigen.Certificate {
	t.Helper()
	digest := protocol.CertificateDigest(table.ReferenceTimestamp, protocol.BatchID(message))
	signatures := make(map[common.Address]bls.G1)
	for _, o := range signers {
		signatures[o.Address()] = o.BLS.Sign(digest)
	}
	cert, err := table.Certify(message, signatures)
	if err != nil {
		t.Fatal(err)
	}
	return cert
}

// verify sends the certificate to the verifier of a deployment.
func verify(t *testing.T, s *stage.Stage, d *chain.Deployment, cert *eigen.Certificate) error {
	t.Helper()
	anyone := s.Person("anyone")
	var at common.Address
	var by *chain.Sender
	if d.L1 != nil {
		at, by = d.L1.BN254CertificateVerifier, anyone.L1
	} else {
		at, by = d.L2.BN254CertificateVerifier, anyone.L2
	}
	verifier, err := BN254CertificateVerifier.NewBN254CertificateVerifier(at, by.Client())
	if err != nil {
		t.Fatal(err)
	}
	_, err = by.Send(t.Context(), "verify the certificate", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return verifier.VerifyCertificate(o, BN254CertificateVerifier.OperatorSet{Avs: d.OperatorSet.AVS, Id: d.OperatorSet.ID}, cert.ForVerifier())
	})
	return err
}

func tokens(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

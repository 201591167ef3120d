// Package eigen plays the stories of restaking: how operators come into the set, how the set's table reaches both chains, what
// a certificate proves there, and how stake is slashed.
package eigen

import (
	"math/big"
	"os"
	"testing"
	"time"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/BN254CertificateVerifier"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

func TestFourOperators_Register_AndTheirCertificatePassesOnBothChains(t *testing.T) {
	begin := time.Now()
	s := stage.New(t)
	t.Logf("chains, core and installation: %s", time.Since(begin))
	begin = time.Now()
	operators := s.Operators("Alice", "Bob", "Carol", "Dave")
	t.Logf("registered and carried: %s", time.Since(begin))

	table := s.CarryTable()
	if len(table.Members) != 4 || table.TotalWeight.Cmp(new(big.Int).Mul(big.NewInt(4000), big.NewInt(1e18))) != 0 {
		t.Fatalf("table has %d members of weight %s", len(table.Members), table.TotalWeight)
	}
	message := crypto.Keccak256Hash([]byte("a message"))
	digest := protocol.CertificateDigest(table.ReferenceTimestamp, protocol.BatchID(message))
	for _, signers := range [][]*stage.Operator{operators, operators[:3], operators[1:2]} {
		signatures := make(map[common.Address]bls.G1)
		for _, o := range signers {
			signatures[o.Address()] = o.BLS.Sign(digest)
		}
		cert, err := table.Certify(message, signatures)
		if err != nil {
			t.Fatal(err)
		}
		verify(t, s, s.D2.L2.BN254CertificateVerifier, cert, len(signers))
	}
}

// verify sends the certificate to the verifier on L2.
func verify(t *testing.T, s *stage.Stage, at common.Address, cert *eigen.Certificate, signers int) {
	t.Helper()
	anyone := s.Person("anyone")
	verifier, err := BN254CertificateVerifier.NewBN254CertificateVerifier(at, s.L2)
	if err != nil {
		t.Fatal(err)
	}
	receipt, err := anyone.L2.Send(t.Context(), "verify the certificate", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return verifier.VerifyCertificate(o, BN254CertificateVerifier.OperatorSet{Avs: s.D2.OperatorSet.AVS, Id: s.D2.OperatorSet.ID}, cert.ForVerifier())
	})
	if err != nil {
		t.Fatalf("certificate of %d signers: %v", signers, err)
	}
	t.Logf("%d signers: %d gas", signers, receipt.GasUsed)
}

// Package stage is where end-to-end stories are played: two chains with EigenLayer that are started once per package of tests,
// a fresh installation of our contracts for each test, and a cast with keys and money.
//
// It promises that nothing it started outlives the tests, that everything a test waits for is a condition and not a duration,
// and that keys follow from the test's name, so that a failure can be played again. A package of stories begins with
//
//	func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }
//
// Stories of one package share the chains and their clocks, so they are played one after the other: no t.Parallel.
package stage

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/internal/eigen"
)

// chains are started by the first test that asks for them and stopped by Main.
var chains struct {
	*devnet.Chains
	dir string
	err error
}

// Main runs the tests of a package and stops what they had started. It returns the status for os.Exit.
func Main(m *testing.M) int {
	defer func() {
		stopDatabase()
		if chains.Chains != nil {
			chains.Stop()
		}
		if chains.dir != "" {
			_ = os.RemoveAll(chains.dir)
		}
	}()
	return m.Run()
}

// Logger writes to the test's standard error if STAGE_LOG is set (to debug, info, warn or error), and nowhere otherwise.
func Logger() *slog.Logger {
	text := os.Getenv("STAGE_LOG")
	if text == "" {
		return slog.New(slog.NewTextHandler(io.Discard, nil))
	}
	var level slog.Level
	if err := level.UnmarshalText([]byte(text)); err != nil {
		level = slog.LevelInfo
	}
	return slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: level}))
}

// Chains are the two chains of this package of tests.
func Chains(t testing.TB) *devnet.Chains {
	t.Helper()
	if chains.Chains == nil && chains.err == nil {
		if chains.dir, chains.err = os.MkdirTemp("", "openstream-stage-"); chains.err == nil {
			ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
			defer cancel()
			chains.Chains, chains.err = devnet.StartChains(ctx, devnet.ChainsConfig{Dir: chains.dir}, devnet.DefaultParameters(), Logger())
		}
	}
	if chains.err != nil {
		t.Fatalf("start the chains: %v", chains.err)
	}
	return chains.Chains
}

// Stage is one test's installation and cast.
type Stage struct {
	*devnet.Installation
	// Log is for whatever the test starts.
	Log *slog.Logger

	t      testing.TB
	name   string // of the stage: unique in the process
	dir    string
	people map[string]*Person
}

var stages atomic.Uint64

// New installs our contracts for one test. Changes are made to the devnet's parameters before that.
func New(t testing.TB, changes ...func(*devnet.Parameters)) *Stage {
	t.Helper()
	c := Chains(t)
	p := devnet.DefaultParameters()
	// The tests count books to the unit: who is paid gets exactly what its vouchers say. The fee has tests of its own.
	p.Payments.PosterFeeBps = 0
	for _, change := range changes {
		change(&p)
	}
	installation, err := c.Install(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	return &Stage{
		Installation: installation, Log: Logger().With("test", t.Name()),
		t: t, name: fmt.Sprintf("%s/%d", t.Name(), stages.Add(1)), people: make(map[string]*Person),
	}
}

// Deployments is a directory with the deployment files of both chains.
func (s *Stage) Deployments() string {
	s.t.Helper()
	if s.dir == "" {
		s.dir = s.t.TempDir()
		if err := s.Save(s.dir); err != nil {
			s.t.Fatal(err)
		}
	}
	return s.dir
}

// Person is somebody with an account on both chains and 1000 ETH on each.
type Person struct {
	Name string
	Key  *ecdsa.PrivateKey
	// L1 and L2 send the person's transactions.
	L1, L2 *chain.Sender
}

// Address is the person's account.
func (p *Person) Address() common.Address { return crypto.PubkeyToAddress(p.Key.PublicKey) }

// Person returns the person of a name, the same one each time.
func (s *Stage) Person(name string) *Person {
	s.t.Helper()
	if p := s.people[name]; p != nil {
		return p
	}
	p := &Person{Name: name, Key: s.Key(name)}
	if err := s.Fund(s.t.Context(), p.Address(), ether(1000), new(big.Int)); err != nil {
		s.t.Fatalf("fund %s: %v", name, err)
	}
	p.L1, p.L2 = s.sender(s.L1, p.Key), s.sender(s.L2, p.Key)
	s.people[name] = p
	return p
}

// Operator is a person with a BLS key in our operator set.
type Operator struct {
	*Person
	BLS *bls.KeyPair
	// Voucher is the hot key that signs its vouchers and offers on L2.
	Voucher *ecdsa.PrivateKey
	// PeerID is what its profile on L1 says.
	PeerID []byte
}

// Operators registers operators of these names through all the real steps and carries the table to both chains; Table is it.
func (s *Stage) Operators(names ...string) []*Operator {
	s.t.Helper()
	operators := make([]*Operator, len(names))
	candidates := make([]devnet.Candidate, len(names))
	for i, name := range names {
		operators[i] = s.Candidate(name)
		candidates[i] = operators[i].Candidate()
	}
	if err := s.Register(s.t.Context(), candidates...); err != nil {
		s.t.Fatal(err)
	}
	s.CarryTable()
	return operators
}

// Candidate makes an operator that is not registered yet.
func (s *Stage) Candidate(name string) *Operator {
	s.t.Helper()
	o := &Operator{Person: s.Person(name), Voucher: s.Key(name + "'s vouchers"), PeerID: crypto.Keccak256([]byte(s.name + name + "'s peer"))}
	secret := s.seed(name + "'s BLS")
	secret[0] &= 0x0f // below the order of the group
	var err error
	if o.BLS, err = bls.FromSecret(secret[:]); err != nil {
		s.t.Fatalf("make the BLS key of %s: %v", name, err)
	}
	return o
}

// Candidate is what the devnet registers.
func (o *Operator) Candidate() devnet.Candidate {
	return devnet.Candidate{Key: o.Key, BLS: o.BLS, Profile: registrar.IOpenStreamingRegistrarProfile{
		PeerId: o.PeerID, Payee: o.Address(), VoucherSigner: crypto.PubkeyToAddress(o.Voucher.PublicKey),
	}}
}

// CarryTable carries the operator table of now to both chains and returns it. Clocks go forward by a second, since tables of
// one second replace nothing.
func (s *Stage) CarryTable() *eigen.Table {
	s.t.Helper()
	s.Advance(1)
	if _, err := s.Transport(s.t.Context()); err != nil {
		s.t.Fatal(err)
	}
	return s.Table()
}

// Table is the newest operator table on L2.
func (s *Stage) Table() *eigen.Table {
	s.t.Helper()
	tables, err := s.Tables()
	if err != nil {
		s.t.Fatal(err)
	}
	table, err := tables.Latest(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	if table == nil {
		s.t.Fatal("no operator table was carried to L2 yet")
	}
	return table
}

// Advance turns both chains' clocks forward.
func (s *Stage) Advance(seconds uint64) {
	s.t.Helper()
	if err := s.AdvanceTime(s.t.Context(), seconds); err != nil {
		s.t.Fatal(err)
	}
}

// Eventually waits until a condition holds, at most a minute and a half. An error of the condition counts as "not yet" and is told
// in the end.
func (s *Stage) Eventually(what string, holds func(ctx context.Context) (bool, error)) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), 90*time.Second)
	defer cancel()
	var last error
	for {
		ok, err := holds(ctx)
		if ok && err == nil {
			return
		}
		if err != nil && !errors.Is(err, context.DeadlineExceeded) {
			last = err
		}
		select {
		case <-ctx.Done():
			s.t.Fatalf("waited in vain: %s (last error: %v)", what, last)
		case <-time.After(25 * time.Millisecond):
		}
	}
}

// Key is a private key that follows from the test's and the given name.
func (s *Stage) Key(name string) *ecdsa.PrivateKey {
	s.t.Helper()
	seed := s.seed(name)
	key, err := crypto.ToECDSA(seed[:])
	if err != nil {
		s.t.Fatalf("make the key of %s: %v", name, err)
	}
	return key
}

func (s *Stage) seed(name string) common.Hash {
	return crypto.Keccak256Hash([]byte("openstream stage " + s.name + ": " + name))
}

func (s *Stage) sender(c *devnet.Anvil, key *ecdsa.PrivateKey) *chain.Sender {
	s.t.Helper()
	sender, err := chain.NewSender(c.Client, key, s.Log, chain.SenderConfig{Poll: 20 * time.Millisecond})
	if err != nil {
		s.t.Fatal(err)
	}
	return sender
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

// Package aggregator plays the whole aggregator against the real contracts: two chains with EigenLayer, PostgreSQL, operators
// that sign, and payees that want to be paid.
package aggregator

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"os"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	aggregatorpkg "github.com/openstreaming/openstreaming/aggregator"
	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/internal/postgres/pgtest"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) {
	code := stage.Main(m)
	if err := pgtest.Stop(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = max(code, 1)
	}
	os.Exit(code)
}

// world is a stage with an aggregator on it, and channels from Petra to payees.
type world struct {
	*stage.Stage
	t         *testing.T
	domain    protocol.Domain
	contract  *payments.OpenStreamingPayments
	operators []*stage.Operator
	config    aggregatorpkg.Config
	client    *client.Client
	stop      func()
	lanes     map[common.Address]protocol.Lane
}

func newWorld(t *testing.T, operators ...string) *world {
	t.Helper()
	s := stage.New(t)
	w := &world{Stage: s, t: t, lanes: map[common.Address]protocol.Lane{}}
	w.operators = s.Operators(operators...)
	w.domain = protocol.Domain{ChainID: s.L2.ID, Payments: s.D2.L2.Payments}
	var err error
	if w.contract, err = payments.NewOpenStreamingPayments(w.domain.Payments, s.L2); err != nil {
		t.Fatal(err)
	}
	w.config = aggregatorpkg.Config{
		DatabaseURL: pgtest.URL(t), Listen: "127.0.0.1:0", L1RPC: s.L1.URL, L2RPC: s.L2.URL, L1ChainID: s.L1.ID, L2ChainID: s.L2.ID,
		DeploymentDir: s.Deployments(), Poll: 50 * time.Millisecond,
	}
	w.start()
	return w
}

// start runs an aggregator on the world's database until stop.
func (w *world) start() {
	w.t.Helper()
	keys := aggregatorpkg.Keys{Poster: w.Person("Alice the aggregator").Key, Receipt: w.Key("receipts")}
	a, err := aggregatorpkg.New(w.t.Context(), w.config, keys, clock.Real{}, w.Log)
	if err != nil {
		w.t.Fatal(err)
	}
	if w.client, err = client.New(client.Config{URL: a.URL()}); err != nil {
		w.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- a.Run(ctx) }()
	stopped := false
	w.stop = func() {
		if stopped {
			return
		}
		stopped = true
		cancel()
		if err := <-done; err != nil {
			w.t.Errorf("the aggregator did not stop well: %v", err)
		}
	}
	w.t.Cleanup(w.stop)
	w.Eventually("the aggregator is ready", func(ctx context.Context) (bool, error) {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, a.URL()+"/readyz", nil)
		if err != nil {
			return false, err
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return false, err
		}
		return res.StatusCode == http.StatusOK, res.Body.Close()
	})
}

// open opens a channel from Petra to a payee with a deposit.
func (w *world) open(payee *stage.Person, units protocol.Units) protocol.Channel {
	w.t.Helper()
	petra := w.Person("Petra")
	c := protocol.Channel{
		Payer: petra.Address(), Signer: petra.Address(), Payee: payee.Address(), Lane: w.lanes[payee.Address()],
		Rate: protocol.RatePrecision,
	}
	w.lanes[payee.Address()]++
	offer := protocol.ChannelOffer{Channel: c, ValidUntil: 1 << 40}
	sig, err := protocol.Sign(w.domain.OfferDigest(offer), payee.Key)
	if err != nil {
		w.t.Fatal(err)
	}
	wei := new(big.Int).Mul(new(big.Int).SetUint64(uint64(units)), big.NewInt(1e9))
	_, err = petra.L2.Send(w.t.Context(), "open a channel", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = wei
		return w.contract.OpenChannel(o, c.Payee, uint64(c.Rate), wei, uint32(c.Lane), offer.ValidUntil, sig.R(), sig.VS())
	})
	if err != nil {
		w.t.Fatal(err)
	}
	w.Eventually("the aggregator knows the channel", func(ctx context.Context) (bool, error) {
		if err := w.Mine(ctx, 1); err != nil {
			return false, err
		}
		_, refused, err := w.try(ctx, c, 1, petra.Key)
		return refused != client.UnknownChannel, err
	})
	return c
}

// try hands one voucher in without a claim set, and returns the refusal.
func (w *world) try(ctx context.Context, c protocol.Channel, n protocol.Bytes, signer *ecdsa.PrivateKey) (client.Intake, client.Code, error) {
	v, err := w.domain.NewVoucher(c, n)
	if err != nil {
		return client.Intake{}, "", err
	}
	s, err := w.domain.SignVoucher(v, signer)
	if err != nil {
		return client.Intake{}, "", err
	}
	in, err := w.client.Submit(ctx, client.Submission{
		Submitter: c.Payee, Claims: []client.Claim{{Channel: c, Bytes: n, Signature: s.Signature}},
	})
	if err != nil || len(in.Refused) == 0 {
		return in, "", err
	}
	return in, in.Refused[0].Code, nil
}

func (w *world) hand(c protocol.Channel, n protocol.Bytes) {
	w.t.Helper()
	_, refused, err := w.try(w.t.Context(), c, n, w.Person("Petra").Key)
	if err != nil || refused != "" {
		w.t.Fatalf("voucher for %d bytes: %s %v", n, refused, err)
	}
}

// sign lets operators sign every batch that is collecting, as often as it is called.
func (w *world) sign(ctx context.Context, operators ...*stage.Operator) error {
	list, err := w.client.Batches(ctx, 0, 0)
	if err != nil {
		return err
	}
	for _, b := range list {
		if b.State != client.Collecting {
			continue
		}
		for _, o := range operators {
			sig := o.BLS.Sign(protocol.CertificateDigest(b.ReferenceTimestamp, b.ID))
			err := w.client.Attest(ctx, b.ID, client.Attestation{Operator: o.Address(), ReferenceTimestamp: b.ReferenceTimestamp, Signature: sig.Bytes()})
			if err != nil && client.CodeOf(err) != client.ClosedBatch {
				return err
			}
		}
	}
	return nil
}

// free is the free balance of an account on L2, in settlement units.
func (w *world) free(ctx context.Context, account common.Address) (protocol.Units, error) {
	wei, err := w.contract.BalanceOf(&bind.CallOpts{Context: ctx}, 0, account)
	if err != nil {
		return 0, err
	}
	return protocol.Units(new(big.Int).Div(wei, big.NewInt(1e9)).Uint64()), nil
}

// paid waits until operators have signed what it takes for the payee to own so much.
func (w *world) paid(payee *stage.Person, units protocol.Units, operators ...*stage.Operator) {
	w.t.Helper()
	w.Eventually(fmt.Sprintf("%s owns %d units", payee.Name, units), func(ctx context.Context) (bool, error) {
		if err := w.sign(ctx, operators...); err != nil {
			return false, err
		}
		if err := w.Mine(ctx, 1); err != nil {
			return false, err
		}
		got, err := w.free(ctx, payee.Address())
		if got > units {
			return false, fmt.Errorf("it owns %d", got)
		}
		return got == units, err
	})
}

func TestHonestEpochs_PayeesArePaidOnceAndExactly(t *testing.T) {
	w := newWorld(t, "Olga", "Otto", "Owen", "Ovid")
	quinn, rita := w.Person("Quinn"), w.Person("Rita")
	c1, c2, c3 := w.open(quinn, 2_000_000), w.open(quinn, 2_000_000), w.open(rita, 2_000_000)
	w.hand(c1, 500_000)
	w.hand(c2, 1_000)
	w.hand(c3, 70_000)
	w.paid(quinn, 501_000, w.operators...)
	w.paid(rita, 70_000, w.operators...)
	w.hand(c1, 600_000)
	// Three of four are a quorum; the fourth becomes a proven non-signer.
	w.paid(quinn, 601_000, w.operators[:3]...)

	ctx := t.Context()
	w.Eventually("the end is recorded", func(ctx context.Context) (bool, error) {
		if err := w.Mine(ctx, 1); err != nil {
			return false, err
		}
		h, err := w.client.Voucher(ctx, w.domain.ChannelID(c1))
		return err == nil && h.Settled == 600_000 && h.Deposited == 2_000_000, err
	})
	list, err := w.client.Batches(ctx, 0, 0)
	if err != nil || len(list) == 0 {
		t.Fatal(err)
	}
	for _, b := range list {
		full, err := w.client.Batch(ctx, b.ID)
		if err != nil {
			t.Fatal(err)
		}
		if w.domain.BatchID(full.Header) != b.ID || protocol.DataHash(full.Data) != full.Header.DataHash {
			t.Errorf("batch %s is not its header's", b.ID)
		}
		decoded, err := protocol.DecodeBatch(full.Data)
		if err != nil || decoded.CheckCanonical() != nil {
			t.Errorf("data of batch %s: %v", b.ID, errors.Join(err, decoded.CheckCanonical()))
		}
	}
}

func TestIntake_RefusesByName(t *testing.T) {
	w := newWorld(t, "Olga")
	quinn := w.Person("Quinn")
	c := w.open(quinn, 2_000_000)
	w.hand(c, 5_000)
	ctx := t.Context()
	never := c
	never.Lane = 77
	for name, x := range map[string]struct {
		c    protocol.Channel
		n    protocol.Bytes
		key  *ecdsa.PrivateKey
		want client.Code
	}{
		"a forged voucher":              {c, 6_000, w.Key("Mallory"), client.BadVoucher},
		"more than the deposit":         {c, 2_000_001, w.Person("Petra").Key, client.OverDeposit},
		"an older voucher":              {c, 4_999, w.Person("Petra").Key, client.OldVoucher},
		"the same voucher again":        {c, 5_000, w.Person("Petra").Key, ""},
		"a channel that was not opened": {never, 5, w.Person("Petra").Key, client.UnknownChannel},
	} {
		in, code, err := w.try(ctx, x.c, x.n, x.key)
		if err != nil || code != x.want {
			t.Errorf("%s: %q, %v; want %q", name, code, err, x.want)
		}
		status, err := w.client.Status(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if err := protocol.SignedBy(w.domain.ReceiptDigest(in.Receipt.IntakeReceipt), in.Receipt.Signature, status.Signer); err != nil {
			t.Errorf("%s: the receipt is worth nothing: %v", name, err)
		}
	}
}

// claimSet is a claim set of an operator over claims, signed with the given key.
func (w *world) claimSet(o *stage.Operator, claims []client.Claim) client.Submission {
	w.t.Helper()
	root, err := protocol.ClaimsRoot(client.PaymentClaims(w.domain, claims))
	if err != nil {
		w.t.Fatal(err)
	}
	now, err := w.L2.Now(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	set := protocol.ClaimSet{
		AVS: w.D2.OperatorSet.AVS, OperatorSetID: w.D2.OperatorSet.ID, Operator: o.Address(),
		Epoch: protocol.EpochAt(now, w.D2.Parameters.EpochSeconds), IssuedAt: now, ClaimsRoot: root,
	}
	sig := protocol.PointG1(o.BLS.Sign(w.domain.ClaimSetDigest(set)).Bytes())
	return client.Submission{Submitter: o.Address(), Claims: claims, ClaimSet: &set, Signature: &sig}
}

func TestMallory_SignsAClaimSetOverAForgedVoucher_AndItIsKeptAsEvidence(t *testing.T) {
	w := newWorld(t, "Mallory", "Olga")
	mallory, olga := w.operators[0], w.operators[1]
	c := w.open(mallory.Person, 2_000_000)
	ctx := t.Context()
	claim := func(n protocol.Bytes, key *ecdsa.PrivateKey) client.Claim {
		v, err := w.domain.NewVoucher(c, n)
		if err != nil {
			t.Fatal(err)
		}
		s, err := w.domain.SignVoucher(v, key)
		if err != nil {
			t.Fatal(err)
		}
		return client.Claim{Channel: c, Bytes: n, Signature: s.Signature}
	}
	petra := w.Person("Petra").Key
	false1 := w.claimSet(mallory, []client.Claim{claim(10, petra), claim(20, w.Key("forger"))})
	if _, err := w.client.Submit(ctx, false1); client.CodeOf(err) != client.FalseClaim {
		t.Fatalf("a false claim set: %v", err)
	}
	framed := false1
	framed.Submitter = olga.Address()
	set := *false1.ClaimSet
	set.Operator = olga.Address()
	framed.ClaimSet = &set
	if _, err := w.client.Submit(ctx, framed); client.CodeOf(err) != client.BadSignature {
		t.Fatalf("Olga was framed: %v", err)
	}
	honest := w.claimSet(mallory, []client.Claim{claim(10, petra), claim(30, petra)})
	in, err := w.client.Submit(ctx, honest)
	if err != nil || in.Accepted != 2 || in.Receipt.Epoch != honest.ClaimSet.Epoch || in.Receipt.ClaimsRoot != honest.ClaimSet.ClaimsRoot {
		t.Fatalf("%+v, %v", in, err)
	}
	old := w.claimSet(mallory, honest.Claims)
	old.ClaimSet.IssuedAt -= 100_000
	*old.Signature = mallory.BLS.Sign(w.domain.ClaimSetDigest(*old.ClaimSet)).Bytes()
	if _, err := w.client.Submit(ctx, old); client.CodeOf(err) != client.WrongEpoch {
		t.Fatalf("a claim set too old to be proven false: %v", err)
	}
	sets, err := w.client.ClaimSets(ctx, 0, 0)
	if err != nil || len(sets) != 2 {
		t.Fatal(len(sets), err)
	}
	if len(sets[0].False) != 1 || sets[0].False[0] != 1 || len(sets[1].False) != 0 {
		t.Fatalf("%v and %v", sets[0].False, sets[1].False)
	}
	bad := sets[0]
	leaves := client.PaymentClaims(w.domain, bad.Claims)
	verdict, err := w.domain.JudgeClaim(bad.Claims[1].Channel, leaves[1], bad.Claims[1].Signature)
	if verdict != protocol.Faulty || err != nil {
		t.Fatalf("the evidence does not convict: %s, %v", verdict, err)
	}
}

func TestAttestations_OnlyGoodOnesOfOperatorsCount(t *testing.T) {
	w := newWorld(t, "Olga", "Otto", "Owen")
	quinn := w.Person("Quinn")
	w.hand(w.open(quinn, 2_000_000), 5_000)
	var b client.BatchSummary
	w.Eventually("a batch is published", func(ctx context.Context) (bool, error) {
		if err := w.Mine(ctx, 1); err != nil {
			return false, err
		}
		list, err := w.client.Batches(ctx, 0, 0)
		if err != nil || len(list) == 0 {
			return false, err
		}
		b = list[len(list)-1]
		return b.State == client.Collecting, nil
	})
	ctx := t.Context()
	good := w.operators[0].BLS.Sign(protocol.CertificateDigest(b.ReferenceTimestamp, b.ID)).Bytes()
	post := func(who common.Address, ts uint32, sig protocol.PointG1) client.Code {
		err := w.client.Attest(ctx, b.ID, client.Attestation{Operator: who, ReferenceTimestamp: ts, Signature: sig})
		if err != nil && client.CodeOf(err) == "" {
			t.Fatal(err)
		}
		return client.CodeOf(err)
	}
	if got := post(w.operators[1].Address(), b.ReferenceTimestamp, good); got != client.BadSignature {
		t.Errorf("Olga's signature as Otto's: %q", got)
	}
	if got := post(w.operators[0].Address(), b.ReferenceTimestamp, protocol.PointG1(bytes.Repeat([]byte{1}, 64))); got != client.BadSignature {
		t.Errorf("no point at all: %q", got)
	}
	if got := post(w.operators[0].Address(), b.ReferenceTimestamp-1, good); got != client.BadSignature {
		t.Errorf("another table: %q", got)
	}
	if got := post(quinn.Address(), b.ReferenceTimestamp, good); got != client.NotOperator {
		t.Errorf("nobody's signature: %q", got)
	}
	for range 2 {
		if got := post(w.operators[0].Address(), b.ReferenceTimestamp, good); got != "" {
			t.Errorf("Olga's own: %q", got)
		}
	}
	if err := w.client.Attest(ctx, protocol.BatchID{1}, client.Attestation{Signature: good}); client.CodeOf(err) != client.NotFound {
		t.Errorf("a batch that is not there: %v", err)
	}
	full, err := w.client.Batch(ctx, b.ID)
	if err != nil || len(full.Signers) != 1 || full.Signers[0] != w.operators[0].Address() {
		t.Fatal(full.Signers, err)
	}
	backing, err := w.client.BatchVouchers(ctx, b.ID)
	if err != nil || len(backing) != full.Leaves {
		t.Fatal(len(backing), err)
	}
	for _, x := range backing {
		v, err := x.Voucher(w.domain)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.domain.VerifyVoucher(x.Channel, v); err != nil {
			t.Fatal(err)
		}
	}
}

func TestRestart_GoesOnWhereItStopped(t *testing.T) {
	w := newWorld(t, "Olga", "Otto", "Owen", "Ovid")
	quinn := w.Person("Quinn")
	c := w.open(quinn, 2_000_000)
	w.hand(c, 300_000)
	w.Eventually("a batch is proposed", func(ctx context.Context) (bool, error) {
		if err := errors.Join(w.sign(ctx, w.operators...), w.Mine(ctx, 1)); err != nil {
			return false, err
		}
		list, err := w.client.Batches(ctx, 0, 0)
		if err != nil || len(list) == 0 {
			return false, err
		}
		state := list[len(list)-1].State
		return state == client.Proposed || state == client.Final, nil
	})
	w.stop()
	w.start()
	w.paid(quinn, 300_000, w.operators...)
}

func TestChannelsLife_IsFollowedToItsEnd(t *testing.T) {
	w := newWorld(t, "Olga")
	quinn, petra := w.Person("Quinn"), w.Person("Petra")
	c := w.open(quinn, 2_000_000)
	w.hand(c, 5_000)
	id := w.domain.ChannelID(c)
	ctx := t.Context()
	send := func(who *stage.Person, what string, call func(*bind.TransactOpts) (*types.Transaction, error)) {
		t.Helper()
		if _, err := who.L2.Send(ctx, what, call); err != nil {
			t.Fatal(err)
		}
	}
	known := func(what string, holds func(client.Holding) bool) {
		t.Helper()
		w.Eventually(what, func(ctx context.Context) (bool, error) {
			if err := w.Mine(ctx, 1); err != nil {
				return false, err
			}
			h, err := w.client.Voucher(ctx, id)
			return err == nil && holds(h), err
		})
	}
	send(petra, "deposit", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = big.NewInt(1e15)
		return w.contract.Deposit(o, 0, o.Value)
	})
	send(petra, "top up", func(o *bind.TransactOpts) (*types.Transaction, error) { return w.contract.TopUp(o, id, 500_000) })
	known("the new collateral", func(h client.Holding) bool { return h.Deposited == 2_500_000 })
	w.hand(c, 2_400_000)
	v, err := w.client.Voucher(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	send(quinn, "redeem", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return w.contract.StreamPayment(o, id, uint64(v.Bytes), v.Signature.R(), v.Signature.VS())
	})
	known("the redemption", func(h client.Holding) bool { return h.Settled == 2_400_000 })
	send(petra, "give notice", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return w.contract.CloseChannel(o, id, payments.SignedVoucher{})
	})
	send(quinn, "close", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return w.contract.CloseChannel(o, id, payments.SignedVoucher{})
	})
	known("the end", func(h client.Holding) bool { return h.Closed && h.Deposited == 2_400_000 })
	if _, code, err := w.try(ctx, c, 2_450_000, petra.Key); err != nil || code != client.ClosedChannel {
		t.Fatalf("a voucher of a closed channel: %q, %v", code, err)
	}
}

func TestPosterRunsLow_ItTakesItsReturnedBondsBack(t *testing.T) {
	w := newWorld(t, "Olga")
	quinn, alice := w.Person("Quinn"), w.Person("Alice the aggregator")
	c := w.open(quinn, 2_000_000)
	w.hand(c, 100_000)
	w.paid(quinn, 100_000, w.operators...)
	ctx := t.Context()
	bond := new(big.Int).Add(devnet.DefaultParameters().Payments.ProposerBond, big.NewInt(5e16))
	if err := w.SetBalance(ctx, alice.Address(), bond); err != nil {
		t.Fatal(err)
	}
	for n := protocol.Units(200_000); n <= 400_000; n += 100_000 { // more bonds than it has money for
		w.hand(c, protocol.Bytes(n))
		w.paid(quinn, n, w.operators...)
	}
}

func TestNew_ReportsWhatDoesNotFit(t *testing.T) {
	s := stage.New(t)
	good := aggregatorpkg.Config{
		DatabaseURL: "postgres://127.0.0.1:1/none", Listen: "127.0.0.1:0", L1RPC: s.L1.URL, L2RPC: s.L2.URL,
		L1ChainID: s.L1.ID, L2ChainID: s.L2.ID, DeploymentDir: s.Deployments(),
	}
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*aggregatorpkg.Config){
		"swapped RPCs":        func(c *aggregatorpkg.Config) { c.L1RPC, c.L2RPC = c.L2RPC, c.L1RPC },
		"an RPC that is down": func(c *aggregatorpkg.Config) { c.L2RPC = "http://127.0.0.1:1" },
		"no deployment":       func(c *aggregatorpkg.Config) { c.DeploymentDir = t.TempDir() },
		"no database":         func(*aggregatorpkg.Config) {},
	} {
		c := good
		spoil(&c)
		if a, err := aggregatorpkg.New(t.Context(), c, aggregatorpkg.Keys{Poster: key, Receipt: key}, clock.Real{}, s.Log); err == nil {
			t.Errorf("%s: an aggregator was made", name)
			_ = a
		} else {
			t.Logf("%s: %v", name, err)
		}
	}
}

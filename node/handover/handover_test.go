package handover

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"log/slog"
	"math/big"
	"path/filepath"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/client/rig"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

var operator = common.HexToAddress("0x0e")

// book holds vouchers and redeems them.
type book struct {
	claims   []pay.Claim
	redeemed []pay.Claim
	fail     error
}

func (b *book) Claims(context.Context) ([]pay.Claim, error) { return b.claims, nil }

func (b *book) Redeem(_ context.Context, claims []pay.Claim) (units protocol.Units, err error) {
	if b.fail != nil {
		return 0, b.fail
	}
	b.redeemed = append(b.redeemed, claims...)
	for _, c := range claims {
		units += c.Due
	}
	return units, nil
}

// desk is an aggregator that verifies what it gets and signs a receipt.
type desk struct {
	t       *testing.T
	world   *rig.World
	bls     bls.G2
	key     *ecdsa.PrivateKey
	got     []client.Submission
	down    error
	forge   bool // signs receipts with another key
	refuses client.Code
}

func (d *desk) Status(context.Context) (client.Status, error) {
	return client.Status{Signer: crypto.PubkeyToAddress(d.key.PublicKey)}, d.down
}

func (d *desk) Submit(_ context.Context, s client.Submission) (client.Intake, error) {
	if d.down != nil {
		return client.Intake{}, d.down
	}
	root, err := protocol.ClaimsRoot(client.PaymentClaims(d.world.Domain, s.Claims))
	if err != nil || s.ClaimSet.ClaimsRoot != root {
		d.t.Errorf("the claim set is not over the claims: %v", err)
	}
	sig, err := bls.ParseG1(s.Signature[:])
	if err != nil || !bls.Verify(d.bls, d.world.Domain.ClaimSetDigest(*s.ClaimSet), sig) {
		d.t.Errorf("the claim set's signature does not verify: %v", err)
	}
	for _, c := range s.Claims {
		v, err := c.Voucher(d.world.Domain)
		if err == nil {
			_, err = d.world.Domain.VerifyVoucher(c.Channel, v)
		}
		if err != nil {
			d.t.Errorf("a false claim: %v", err)
		}
	}
	d.got = append(d.got, s)
	r := protocol.IntakeReceipt{
		AVS: s.ClaimSet.AVS, OperatorSetID: s.ClaimSet.OperatorSetID, Submitter: s.Submitter, Epoch: s.ClaimSet.Epoch,
		ClaimsRoot: root, ReceivedAt: s.ClaimSet.IssuedAt,
	}
	key := d.key
	if d.forge {
		key, _ = crypto.GenerateKey()
	}
	signature, err := protocol.Sign(d.world.Domain.ReceiptDigest(r), key)
	if err != nil {
		d.t.Error(err)
	}
	intake := client.Intake{Receipt: protocol.SignedReceipt{IntakeReceipt: r, Signature: signature}, Accepted: len(s.Claims)}
	if d.refuses != "" {
		intake.Accepted, intake.Refused = len(s.Claims)-1, []client.RefusedClaim{{Index: 0, Code: d.refuses}}
	}
	return intake, nil
}

type l2 struct{ now, price uint64 }

func (l *l2) Now(context.Context) (uint64, error) { return l.now, nil }
func (l *l2) GasPrice(context.Context) (*big.Int, error) {
	return new(big.Int).SetUint64(l.price), nil
}

type scene struct {
	*rig.World
	book  *book
	desk  *desk
	l2    *l2
	notes Notes
	h     *Handover
}

const gwei = 1_000_000_000

func newScene(t *testing.T, channels int) *scene {
	t.Helper()
	key, err := bls.FromSecret([]byte{9})
	if err != nil {
		t.Fatal(err)
	}
	signer, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	s := &scene{World: rig.New(t, channels), book: &book{}, l2: &l2{now: rig.Now, price: gwei}}
	s.desk = &desk{t: t, world: s.World, bls: key.Public().G2(), key: signer}
	notes, err := OpenFile(filepath.Join(t.TempDir(), "claims.json"))
	if err != nil {
		t.Fatal(err)
	}
	s.notes = notes
	for i := range channels {
		s.book.claims = append(s.book.claims, s.claim(t, i, 500_000))
	}
	s.h = New(Config{Domain: s.Domain, AVS: s.AVS, OperatorSetID: 3, Payee: operator, EpochSeconds: 5, Patience: 6}, Parts{
		Book: s.book, Aggregator: s.desk, L2: s.l2, Signer: key, Notes: s.notes,
		Log: slog.New(slog.NewTextHandler(rig.Log{T: t}, nil)),
	})
	return s
}

func (s *scene) claim(t testing.TB, i int, n protocol.Bytes) pay.Claim {
	return pay.Claim{
		Channel: s.Channels[i], Voucher: s.Voucher(t, i, n), Due: protocol.Units(n),
		State: pay.State{Status: pay.StatusOpen, Deposited: 1 << 40},
	}
}

func (s *scene) epoch(t *testing.T) {
	t.Helper()
	s.l2.now += 5
	if err := s.h.Round(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func TestHandover_OneSignedClaimSetPerEpoch_WithItsReceiptKept(t *testing.T) {
	s := newScene(t, 3)
	for range 3 { // the same epoch
		if err := s.h.Round(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if len(s.desk.got) != 1 || len(s.desk.got[0].Claims) != 3 || s.desk.got[0].Submitter != operator ||
		s.desk.got[0].ClaimSet.Epoch != protocol.EpochAt(rig.Now, 5) || s.desk.got[0].ClaimSet.IssuedAt != rig.Now {
		t.Fatalf("handed in %+v", s.desk.got)
	}
	notes, err := s.notes.All()
	if err != nil || len(notes) != 3 {
		t.Fatalf("%d notes, %v", len(notes), err)
	}
	for k, n := range notes {
		if n.Receipt == nil || n.Bytes != 500_000 {
			t.Fatalf("note of %s: %+v", k, n)
		}
	}
	s.book.claims[1] = s.claim(t, 1, 700_000)
	s.epoch(t)
	if len(s.desk.got) != 2 || len(s.desk.got[1].Claims) != 1 || s.desk.got[1].Claims[0].Bytes != 700_000 {
		t.Fatalf("only what is new goes out again: %+v", s.desk.got[1:])
	}
}

func TestHandover_TellsOthersWhatBecameOfAClaimSet(t *testing.T) {
	s := newScene(t, 3)
	var told []gossip.Claims
	s.h.Announce = func(_ context.Context, n gossip.Claims) error {
		told = append(told, n)
		return errors.New("nobody listens")
	}
	s.desk.refuses = client.OverDeposit
	if err := s.h.Round(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(told) != 1 || told[0].Set != *s.desk.got[0].ClaimSet || told[0].Signature != *s.desk.got[0].Signature ||
		told[0].Outcome != gossip.Accepted || told[0].Count != 3 || told[0].Left != 1 {
		t.Fatalf("told %+v", told)
	}
	r := told[0].SignedReceipt()
	if err := protocol.SignedBy(s.Domain.ReceiptDigest(r.IntakeReceipt), r.Signature, crypto.PubkeyToAddress(s.desk.key.PublicKey)); err != nil && r.Submitter == operator {
		t.Errorf("the receipt that is told does not hold: %v", err)
	}
	s.desk.down = client.Refusef(client.WrongEpoch, "the clock is wrong")
	s.book.claims[0] = s.claim(t, 0, 900_000)
	s.l2.now += 5
	if err := s.h.Round(t.Context()); err == nil {
		t.Fatal("the refusal is forgotten")
	}
	if len(told) != 2 || told[1].Outcome != gossip.Refused || told[1].Code != string(client.WrongEpoch) {
		t.Fatalf("told %+v", told[1:])
	}
	s.desk.down = errors.New("connection reset") // it may have arrived
	if err := s.h.Round(t.Context()); err == nil || len(told) != 2 {
		t.Fatalf("told %+v, %v", told[2:], err)
	}
}

// L1 slashes an operator for one forged voucher in a claim set: whatever the book holds, none is signed.
func TestHandover_NeverSignsAVoucherThatDoesNotVerify(t *testing.T) {
	s := newScene(t, 3)
	s.book.claims[1].Voucher.Signature[9] ^= 1
	s.book.claims[2].Channel.Rate++
	if err := s.h.Round(context.Background()); err != nil { // the desk fails the test on a false claim
		t.Fatal(err)
	}
	if len(s.desk.got) != 1 || len(s.desk.got[0].Claims) != 1 {
		t.Fatalf("handed in %+v", s.desk.got)
	}
}

func TestHandover_AForgedReceiptIsNotKept(t *testing.T) {
	s := newScene(t, 1)
	s.desk.forge = true
	if err := s.h.Round(context.Background()); err != nil {
		t.Fatal(err)
	}
	notes, err := s.notes.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range notes {
		if n.Receipt != nil {
			t.Fatal("kept a receipt that somebody else signed")
		}
	}
}

func TestAggregatorIsGone_ThePayeeRedeemsDirectly_WhenPatienceEnds(t *testing.T) {
	s := newScene(t, 2)
	s.desk.down = client.ErrUnreachable
	for i := range 6 {
		err := s.h.Round(context.Background())
		if !errors.Is(err, client.ErrUnreachable) || len(s.book.redeemed) != 0 {
			t.Fatalf("epoch %d: %v, redeemed %d", i, err, len(s.book.redeemed))
		}
		s.l2.now += 5
	}
	if err := s.h.Round(context.Background()); !errors.Is(err, client.ErrUnreachable) {
		t.Fatal(err)
	}
	if len(s.book.redeemed) != 2 {
		t.Fatalf("redeemed %d claims", len(s.book.redeemed))
	}
}

func TestSettledInPart_PatienceBeginsAnew(t *testing.T) {
	s := newScene(t, 2)
	for i := range 12 {
		s.epoch(t)
		s.book.claims[0].State.Settled++ // channel 0 moves on, channel 1 does not
		if want := 0; i >= 6 && len(s.book.redeemed) == want {
			t.Fatalf("epoch %d: the stuck claim was not redeemed", i)
		}
		for _, c := range s.book.redeemed {
			if c.Channel.Lane != 1 {
				t.Fatalf("redeemed lane %d, which is being settled", c.Channel.Lane)
			}
		}
	}
}

// No batch may settle such a lane: its voucher waits for direct redemption and is nobody else's business.
func TestHandover_DirectLanesAreRedeemed_NotHandedIn(t *testing.T) {
	s := newScene(t, 2)
	s.Channels[1].Lane = protocol.FirstDirectLane
	s.book.claims[1] = s.claim(t, 1, 500_000)
	for range 7 {
		s.epoch(t)
	}
	for _, got := range s.desk.got {
		for _, c := range got.Claims {
			if c.Channel.Lane.DirectOnly() {
				t.Fatalf("handed in %+v", c)
			}
		}
	}
	if len(s.desk.got) == 0 || !slices.ContainsFunc(s.book.redeemed, func(c pay.Claim) bool { return c.Channel.Lane.DirectOnly() }) {
		t.Fatalf("handed in %d times, redeemed %+v", len(s.desk.got), s.book.redeemed)
	}
}

func TestNoAggregator_EverythingIsRedeemedDirectly(t *testing.T) {
	s := newScene(t, 2)
	s.h.Aggregator = nil
	if err := s.h.Round(context.Background()); err != nil || len(s.book.redeemed) != 2 {
		t.Fatalf("redeemed %d, %v", len(s.book.redeemed), err)
	}
}

func TestWorth_NeverSpendsMoreOnGasThanItBrings(t *testing.T) {
	w := rig.New(t, 12)
	rapid.Check(t, func(t *rapid.T) {
		price := rapid.Uint64Range(0, 100*gwei).Draw(t, "price")
		var claims []pay.Claim
		for i := range rapid.IntRange(0, 12).Draw(t, "n") {
			claims = append(claims, pay.Claim{Channel: w.Channels[i], Due: protocol.Units(rapid.Uint64Range(1, 10_000_000).Draw(t, "due"))})
		}
		unit := map[protocol.TokenID]*big.Int{0: big.NewInt(gwei)}
		good := worth(claims, new(big.Int).SetUint64(price), unit)
		if len(good) == 0 {
			return
		}
		brings, costs := new(big.Int), new(big.Int).SetUint64(price)
		costs.Mul(costs, big.NewInt(margin*int64(redeemBaseGas+len(good)*redeemVoucherGas)))
		for i, c := range good {
			brings.Add(brings, new(big.Int).Mul(new(big.Int).SetUint64(uint64(c.Due)), big.NewInt(gwei)))
			if i > 0 && good[i-1].Due < c.Due {
				t.Fatal("not the greatest first")
			}
		}
		if brings.Cmp(costs) <= 0 {
			t.Fatalf("brings %s, costs %s", brings, costs)
		}
	})
}

func TestWorth_ATokenOfUnknownWorthIsLeftAlone(t *testing.T) {
	w := rig.New(t, 1)
	c := pay.Claim{Channel: w.Channels[0], Due: 1 << 60}
	c.Channel.Token = 4
	if got := worth([]pay.Claim{c}, big.NewInt(1), map[protocol.TokenID]*big.Int{0: big.NewInt(gwei)}); len(got) != 0 {
		t.Fatal("redeemed")
	}
}

package intake

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
)

const now = 1_000_000

var set = Config{
	Domain: protocol.Domain{ChainID: 2, Payments: common.Address{7}}, AVS: common.Address{9}, OperatorSetID: 1, EpochSeconds: 5,
}

// memory is a state that behaves as the store does.
type memory struct {
	channels map[protocol.ChannelID]store.Channel
	held     map[protocol.ChannelID]protocol.Bytes
	sets     int
	claims   int
	added    []store.Submission
	failure  error
}

func (m *memory) Channels(context.Context, []protocol.ChannelID) (map[protocol.ChannelID]store.Channel, error) {
	return m.channels, nil
}

func (m *memory) Held(context.Context, []protocol.ChannelID) (map[protocol.ChannelID]protocol.Bytes, error) {
	return m.held, nil
}

func (m *memory) CountClaimSets(context.Context, common.Address, protocol.Epoch) (sets, claims int, err error) {
	return m.sets, m.claims, nil
}

func (m *memory) AddSubmission(_ context.Context, s store.Submission) error {
	if m.failure != nil {
		return m.failure
	}
	m.added = append(m.added, s)
	return nil
}

type tables struct{ *eigen.Table }

func (t *tables) Latest(context.Context) (*eigen.Table, error) { return t.Table, nil }

type fixedTime uint64

func (f fixedTime) Now(context.Context) (uint64, error) { return uint64(f), nil }

func key(name string) *ecdsa.PrivateKey {
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		panic(err)
	}
	return k
}

func address(name string) common.Address { return crypto.PubkeyToAddress(key(name).PublicKey) }

// world is a desk with Olga as the only operator and four channels of Petra's to her; the third is closed, the fourth on a lane
// that settles directly only.
type world struct {
	t      testing.TB
	desk   *Desk
	state  *memory
	tables *tables
	olga   *bls.KeyPair
}

func channel(lane protocol.Lane) protocol.Channel {
	return protocol.Channel{Payer: address("petra"), Signer: address("petra hot"), Payee: address("olga"), Lane: lane, Rate: protocol.RatePrecision}
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{t: t, state: &memory{channels: map[protocol.ChannelID]store.Channel{}, held: map[protocol.ChannelID]protocol.Bytes{}}}
	for _, lane := range []protocol.Lane{0, 1, 2, protocol.FirstDirectLane} {
		c := channel(lane)
		id := set.Domain.ChannelID(c)
		w.state.channels[id] = store.Channel{Channel: c, ID: id, Index: uint32(lane), Deposited: 1000, Closed: lane == 2}
	}
	var err error
	if w.olga, err = bls.FromSecret(common.Hash{31: 5}.Bytes()); err != nil {
		t.Fatal(err)
	}
	members := []eigen.Member{{Operator: address("olga"), Key: w.olga.Public(), Weight: big.NewInt(1)}}
	w.tables = &tables{eigen.NewTable(chain.OperatorSet{}, 7, 1, members)}
	w.desk = New(set, w.state, w.tables, fixedTime(now), key("receipts"))
	return w
}

func (w *world) claim(c protocol.Channel, n protocol.Bytes, signer string) client.Claim {
	w.t.Helper()
	v := protocol.Voucher{Channel: set.Domain.ChannelID(c), Bytes: n}
	if amount, err := protocol.Owed(n, c.Rate); err == nil {
		v.Amount = amount
	}
	s, err := set.Domain.SignVoucher(v, key(signer))
	if err != nil {
		w.t.Fatal(err)
	}
	return client.Claim{Channel: c, Bytes: n, Signature: s.Signature}
}

// signed is a claim set of Olga's over claims; spoil changes it before it is signed.
func (w *world) signed(spoil func(*protocol.ClaimSet), claims ...client.Claim) client.Submission {
	w.t.Helper()
	root, err := protocol.ClaimsRoot(client.PaymentClaims(set.Domain, claims))
	if err != nil {
		w.t.Fatal(err)
	}
	c := protocol.ClaimSet{AVS: set.AVS, OperatorSetID: 1, Operator: address("olga"), Epoch: now / 5, IssuedAt: now, ClaimsRoot: root}
	if spoil != nil {
		spoil(&c)
	}
	sig := protocol.PointG1(w.olga.Sign(set.Domain.ClaimSetDigest(c)).Bytes())
	return client.Submission{Submitter: address("olga"), Claims: claims, ClaimSet: &c, Signature: &sig}
}

func TestTake_KeepsWhatIsGoodAndNamesTheRest(t *testing.T) {
	w := newWorld(t)
	w.state.held[set.Domain.ChannelID(channel(1))] = 50
	huge := channel(0)
	huge.Rate = math.MaxUint64
	claims := []client.Claim{
		w.claim(channel(0), 1000, "petra hot"),
		w.claim(channel(0), 1001, "petra hot"),
		w.claim(channel(1), 49, "petra hot"),
		w.claim(channel(1), 50, "petra hot"),
		w.claim(channel(2), 10, "petra hot"),
		w.claim(channel(3), 10, "petra hot"),
		w.claim(channel(0), 10, "mallory"),
		w.claim(huge, math.MaxUint64, "petra hot"),
		w.claim(channel(protocol.FirstDirectLane), 10, "petra hot"),
	}
	want := []client.Code{"", client.OverDeposit, client.OldVoucher, "", client.ClosedChannel, client.UnknownChannel, client.BadVoucher,
		client.UnknownChannel, client.DirectLane}
	in, err := w.desk.Take(t.Context(), client.Submission{Submitter: address("anybody"), Claims: claims})
	if err != nil {
		t.Fatal(err)
	}
	got := make([]client.Code, len(claims))
	for _, r := range in.Refused {
		got[r.Index] = r.Code
	}
	if !slices.Equal(got, want) || in.Accepted != 2 {
		t.Fatalf("%q, %d accepted; want %q", got, in.Accepted, want)
	}
	if len(w.state.added) != 1 || len(w.state.added[0].Vouchers) != 2 || w.state.added[0].Set != nil {
		t.Fatalf("%+v", w.state.added)
	}
	r := in.Receipt
	if r.Submitter != address("anybody") || r.Epoch != now/5 || r.ReceivedAt != now || r.AVS != set.AVS {
		t.Fatalf("%+v", r)
	}
	if err := protocol.SignedBy(set.Domain.ReceiptDigest(r.IntakeReceipt), r.Signature, address("receipts")); err != nil {
		t.Fatal(err)
	}
}

func TestTake_NothingStored_NothingReceipted(t *testing.T) {
	w := newWorld(t)
	w.state.failure = errors.New("disk full")
	in, err := w.desk.Take(t.Context(), client.Submission{Claims: []client.Claim{w.claim(channel(0), 5, "petra hot")}})
	if err == nil || in.Receipt.Signature != (protocol.Signature{}) {
		t.Fatalf("%+v, %v", in, err)
	}
}

func TestTake_SignedSet_IsKeptWithItsClaims(t *testing.T) {
	w := newWorld(t)
	s := w.signed(nil, w.claim(channel(0), 5, "petra hot"), w.claim(channel(3), 5, "petra hot"))
	in, err := w.desk.Take(t.Context(), s)
	if err != nil || in.Accepted != 1 || in.Refused[0].Code != client.UnknownChannel {
		t.Fatalf("%+v, %v", in, err)
	}
	if got := w.state.added[0]; len(got.Vouchers) != 1 || got.Set == nil || len(got.Set.Claims) != 2 || len(got.Set.False) != 0 {
		t.Fatalf("%+v", got)
	}
}

func TestMallory_SignsForgedVouchers_AndOnlyTheEvidenceIsKept(t *testing.T) {
	for name, forged := range map[string]protocol.Channel{"of a known channel": channel(0), "of a channel nobody opened": channel(77)} {
		w := newWorld(t)
		s := w.signed(nil, w.claim(channel(1), 5, "petra hot"), w.claim(forged, 5, "mallory"))
		if _, err := w.desk.Take(t.Context(), s); client.CodeOf(err) != client.FalseClaim {
			t.Fatalf("%s: %v", name, err)
		}
		if got := w.state.added[0]; len(got.Vouchers) != 0 || !slices.Equal(got.Set.False, []int{1}) {
			t.Fatalf("%s: %+v", name, got)
		}
	}
}

func TestTake_RefusesSetsThatNobodyCouldBeHeldTo(t *testing.T) {
	for name, x := range map[string]struct {
		spoil func(*world, *client.Submission)
		set   func(*protocol.ClaimSet)
		want  client.Code
	}{
		"another AVS":        {nil, func(c *protocol.ClaimSet) { c.AVS[0]++ }, client.ForeignSet},
		"another set":        {nil, func(c *protocol.ClaimSet) { c.OperatorSetID++ }, client.ForeignSet},
		"another operator":   {nil, func(c *protocol.ClaimSet) { c.Operator[0]++ }, client.ForeignSet},
		"other claims":       {nil, func(c *protocol.ClaimSet) { c.ClaimsRoot[0]++ }, client.BadSignature},
		"a far epoch":        {nil, func(c *protocol.ClaimSet) { c.Epoch = math.MaxUint64 }, client.WrongEpoch},
		"an old time":        {nil, func(c *protocol.ClaimSet) { c.IssuedAt = 0 }, client.WrongEpoch},
		"a time to come":     {nil, func(c *protocol.ClaimSet) { c.IssuedAt = math.MaxUint64 }, client.WrongEpoch},
		"an altered set":     {func(_ *world, s *client.Submission) { s.ClaimSet.IssuedAt++ }, nil, client.BadSignature},
		"claims swapped":     {func(_ *world, s *client.Submission) { slices.Reverse(s.Claims) }, nil, client.BadSignature},
		"no point":           {func(_ *world, s *client.Submission) { s.Signature[0]++ }, nil, client.BadSignature},
		"no signature":       {func(_ *world, s *client.Submission) { s.Signature = nil }, nil, client.Malformed},
		"a stranger":         {func(w *world, _ *client.Submission) { w.tables.Table = eigen.NewTable(chain.OperatorSet{}, 7, 1, nil) }, nil, client.NotOperator},
		"no table yet":       {func(w *world, _ *client.Submission) { w.tables.Table = nil }, nil, client.NotReady},
		"too many sets":      {func(w *world, _ *client.Submission) { w.state.sets = maxSetsPerEpoch }, nil, client.Busy},
		"too many claims":    {func(w *world, _ *client.Submission) { w.state.claims = maxClaimsPerEpoch }, nil, client.Busy},
		"no claims":          {func(_ *world, s *client.Submission) { s.Claims = nil }, nil, client.Malformed},
		"more than one page": {func(_ *world, s *client.Submission) { s.Claims = make([]client.Claim, client.MaxClaims+1) }, nil, client.TooLarge},
	} {
		w := newWorld(t)
		s := w.signed(x.set, w.claim(channel(0), 5, "petra hot"), w.claim(channel(1), 5, "mallory"))
		if x.spoil != nil {
			x.spoil(w, &s)
		}
		if _, err := w.desk.Take(t.Context(), s); client.CodeOf(err) != x.want {
			t.Errorf("%s: %v; want %s", name, err, x.want)
		}
		if len(w.state.added) != 0 {
			t.Errorf("%s: something was kept", name)
		}
	}
}

func BenchmarkTake1000(b *testing.B) {
	w := newWorld(&testing.T{})
	c := channel(0)
	claims := make([]client.Claim, 1000)
	for i := range claims {
		claims[i] = w.claim(c, protocol.Bytes(i+1), "petra hot")
	}
	w.state.channels[set.Domain.ChannelID(c)] = store.Channel{Channel: c, Deposited: math.MaxUint64}
	b.ResetTimer()
	for b.Loop() {
		if _, err := w.desk.Take(context.Background(), client.Submission{Claims: claims}); err != nil {
			b.Fatal(err)
		}
	}
}

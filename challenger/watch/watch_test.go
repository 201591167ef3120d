package watch

import (
	"context"
	"errors"
	"log/slog"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/challenger/judge"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/durable"
	"github.com/openstreaming/openstreaming/protocol"
)

var (
	contract = common.HexToAddress("0xc0")
	domain   = protocol.Domain{ChainID: 31338, Payments: contract}
	quiet    = slog.New(slog.DiscardHandler)
)

// event packs a log as a contract emits it.
func event(t *testing.T, md *bind.MetaData, block uint64, name string, indexed []common.Hash, args ...any) types.Log {
	t.Helper()
	parsed, err := md.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	var rest abi.Arguments
	for _, in := range parsed.Events[name].Inputs {
		if !in.Indexed {
			rest = append(rest, in)
		}
	}
	data, err := rest.Pack(args...)
	if err != nil {
		t.Fatal(err)
	}
	return types.Log{Address: contract, Topics: append([]common.Hash{parsed.Events[name].ID}, indexed...), Data: data, BlockNumber: block, TxHash: common.Hash{byte(block)}}
}

func l2Event(t *testing.T, block uint64, name string, indexed []common.Hash, args ...any) types.Log {
	return event(t, payments.OpenStreamingPaymentsMetaData, block, name, indexed, args...)
}

func proposed(t *testing.T, block uint64, id byte) types.Log {
	t.Helper()
	key, err := bls.FromSecret([]byte{7})
	if err != nil {
		t.Fatal(err)
	}
	var g1 payments.G1
	var g2 payments.G2
	g1.X, g1.Y = key.Sign(common.Hash{1}).Big()
	g2.X, g2.Y = key.Public().G2().Big()
	h := payments.BatchHeader{Avs: common.HexToAddress("0xa5"), OperatorSetId: 3, Epoch: 9, ValidUntil: 60, RegistryRoot: common.Hash{2}, DataHash: common.Hash{3}}
	return l2Event(t, block, "BatchProposed", []common.Hash{{id}, {0xca}}, h, big.NewInt(1_000), uint32(44), g1, g2, []uint32{1, 4})
}

func opened(t *testing.T, block uint64, lane uint32) types.Log {
	return l2Event(t, block, "ChannelOpened", []common.Hash{{byte(lane)}, common.HexToHash("0x0a"), common.HexToHash("0x0b")},
		common.HexToAddress("0x0c"), uint16(0), lane, uint64(5), lane, uint64(1_000_000))
}

func newL2(t *testing.T) (*L2, *docket.Docket) {
	t.Helper()
	d, err := docket.Open(t.TempDir(), domain)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	w, err := NewL2(contract, d, quiet)
	if err != nil {
		t.Fatal(err)
	}
	return w, d
}

func handle(t *testing.T, h chain.Handler, logs ...types.Log) {
	t.Helper()
	if err := h.Handle(context.Background(), chain.Segment{Logs: logs}); err != nil {
		t.Fatal(err)
	}
}

func batches(t *testing.T, d *docket.Docket) []docket.Batch {
	t.Helper()
	all, err := d.Batches.All()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestL2_WhatIsReadIsInTheDocket_AndReadingTwiceChangesNothing(t *testing.T) {
	w, d := newL2(t)
	logs := []types.Log{
		opened(t, 5, 2), proposed(t, 6, 1),
		l2Event(t, 7, "Challenged", []common.Hash{{1}, {8}}, common.Address{1}, big.NewInt(99), common.Address{2}, uint16(0), uint32(2), uint64(3)),
		l2Event(t, 8, "BatchVoided", []common.Hash{{1}, {8}}),
		l2Event(t, 8, "Challenged", []common.Hash{{77}, {9}}, common.Address{1}, big.NewInt(99), common.Address{2}, uint16(0), uint32(2), uint64(3)),
		l2Event(t, 8, "BatchFinal", []common.Hash{{66}}), // not ours to read
	}
	handle(t, w, logs...)
	// Something is done about the batch; then the segment comes again, as after a crash.
	if err := d.Batches.Change(batches(t, d)[0].Key(), func(b *docket.Batch) { b.Clear = true }); err != nil {
		t.Fatal(err)
	}
	handle(t, w, logs...)
	all := batches(t, d)
	if len(all) != 1 {
		t.Fatalf("%d batches", len(all))
	}
	b := all[0]
	if b.ID != (protocol.BatchID{1}) || b.FinalAt != 1_000 || b.ReferenceTimestamp != 44 || len(b.NonSigners) != 2 || b.Tx != (common.Hash{6}) ||
		b.Header.Epoch != 9 || b.Header.DataHash != (common.Hash{3}) || !b.Clear {
		t.Fatalf("%+v", b)
	}
	if len(b.Disputed) != 1 || b.Disputed[0] != (protocol.LeafKey{8}) || b.VoidedBy != (protocol.LeafKey{8}) || b.VoidedBlock != 8 {
		t.Fatalf("%+v", b)
	}
	lane := judge.Lane{Payee: common.HexToAddress("0x0b"), Lane: 2}
	found, err := d.Opened([]judge.Lane{lane, {Lane: 3}})
	if err != nil || len(found) != 1 || found[lane].Rate != 5 || found[lane].Payer != common.HexToAddress("0x0a") {
		t.Fatalf("%+v, %v", found, err)
	}
}

func TestL2_ReplacedBlocksAreForgotten_ButNotWhatWeHaveStakedOn(t *testing.T) {
	w, d := newL2(t)
	handle(t, w, opened(t, 5, 2), opened(t, 9, 3), proposed(t, 5, 1), proposed(t, 9, 2), proposed(t, 9, 3),
		l2Event(t, 9, "BatchVoided", []common.Hash{{1}, {8}}))
	staked := protocol.BatchID{3}
	err := d.Batches.Change(string(staked[:]), func(b *docket.Batch) { b.Asks = []docket.Ask{{Bond: big.NewInt(1), State: docket.Pending}} })
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Rewind(context.Background(), 8); err != nil {
		t.Fatal(err)
	}
	all := batches(t, d)
	if len(all) != 2 || all[0].ID != (protocol.BatchID{1}) || all[1].ID != staked {
		t.Fatalf("%+v", all)
	}
	if all[0].VoidedBy != (protocol.LeafKey{}) {
		t.Fatal("a void of a replaced block is remembered")
	}
	lanes := []judge.Lane{{Payee: common.HexToAddress("0x0b"), Lane: 2}, {Payee: common.HexToAddress("0x0b"), Lane: 3}}
	if found, err := d.Opened(lanes); err != nil || len(found) != 1 {
		t.Fatalf("%+v, %v", found, err)
	}
}

func TestCursor_SurvivesARestart_AndKnowsItsOwner(t *testing.T) {
	dir := t.TempDir()
	d, err := docket.Open(dir, domain)
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	if at, err := d.Cursor("l2").LoadCursor(ctx); err != nil || at.Number != 0 {
		t.Fatalf("%+v, %v", at, err)
	}
	if err := d.Cursor("l2").SaveCursor(ctx, chain.Cursor{Number: 7, Hash: common.Hash{1}}); err != nil {
		t.Fatal(err)
	}
	if _, err := docket.Open(dir, domain); !errors.Is(err, durable.ErrInUse) {
		t.Fatalf("a second process: %v", err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := docket.Open(dir, protocol.Domain{ChainID: 1, Payments: contract}); !errors.Is(err, durable.ErrForeign) {
		t.Fatalf("another chain: %v", err)
	}
	if d, err = docket.Open(dir, domain); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close() }()
	if at, err := d.Cursor("l2").LoadCursor(ctx); err != nil || at.Number != 7 || at.Hash != (common.Hash{1}) {
		t.Fatalf("%+v, %v", at, err)
	}
	if at, err := d.Cursor("l1").LoadCursor(ctx); err != nil || at.Number != 0 {
		t.Fatalf("%+v, %v", at, err)
	}
}

func TestL1_SlashesAndOffensesAreNoted(t *testing.T) {
	d, err := docket.Open(t.TempDir(), domain)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close() }()
	w, err := NewL1(contract, d, quiet)
	if err != nil {
		t.Fatal(err)
	}
	md := slasher.OpenStreamingSlasherMetaData
	operator := common.HexToHash("0x0e")
	slashed := event(t, md, 9, "Slashed", []common.Hash{{1}, operator}, uint8(2), big.NewInt(1e18), big.NewInt(4))
	proven := event(t, md, 9, "FalseClaimProven", []common.Hash{{2}, operator}, uint64(7), common.Hash{3}, big.NewInt(50))
	for range 2 {
		handle(t, w, slashed, proven)
	}
	slashes, err := d.Slashes.All()
	if err != nil || len(slashes) != 1 || slashes[0].SlashID.Int64() != 4 || slashes[0].Operator != common.HexToAddress("0x0e") {
		t.Fatalf("%+v, %v", slashes, err)
	}
	offenses, err := d.Offenses.All()
	if err != nil || len(offenses) != 1 || offenses[0].Epoch != 7 || offenses[0].State != docket.Pending || offenses[0].Evidence != nil {
		t.Fatalf("%+v, %v", offenses, err)
	}
	if err := w.Rewind(context.Background(), 8); err != nil {
		t.Fatal(err)
	}
	if slashes, err = d.Slashes.All(); err != nil || len(slashes) != 0 {
		t.Fatalf("%+v, %v", slashes, err)
	}
}

// source publishes claim sets by pages of one.
type source struct {
	records []client.ClaimSetRecord
	down    error
	asked   []uint64
}

func (s *source) ClaimSets(_ context.Context, seq uint64, _ time.Duration) ([]client.ClaimSetRecord, error) {
	s.asked = append(s.asked, seq)
	for _, r := range s.records {
		if r.Seq > seq {
			return []client.ClaimSetRecord{r}, s.down
		}
	}
	return nil, s.down
}

func record(t *testing.T, seq uint64, forged bool) client.ClaimSetRecord {
	t.Helper()
	key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{9}, 32))
	if err != nil {
		t.Fatal(err)
	}
	c := protocol.Channel{Payer: common.Address{1}, Signer: crypto.PubkeyToAddress(key.PublicKey), Payee: common.Address{2}, Rate: protocol.RatePrecision}
	if forged {
		c.Signer = common.Address{5}
	}
	v, err := domain.NewVoucher(c, 100)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := domain.SignVoucher(v, key)
	if err != nil {
		t.Fatal(err)
	}
	attesting, err := bls.FromSecret([]byte{3})
	if err != nil {
		t.Fatal(err)
	}
	root, err := protocol.ClaimsRoot([]protocol.PaymentClaim{protocol.ClaimOf(signed)})
	if err != nil {
		t.Fatal(err)
	}
	return client.ClaimSetRecord{
		Seq: seq, Claims: []client.Claim{{Channel: c, Bytes: 100, Signature: signed.Signature}},
		ClaimSet:  protocol.ClaimSet{AVS: common.HexToAddress("0xa5"), OperatorSetID: 3, Operator: common.Address{byte(seq)}, Epoch: 7, ClaimsRoot: root},
		Signature: protocol.PointG1(attesting.Sign(common.Hash{1}).Bytes()),
	}
}

// registry says of every operator that it has signed, but of one, and of another that it cannot know.
type registry struct{ innocent, unknown common.Address }

func (r registry) KeyOf(_ context.Context, operator common.Address, _ common.Hash, _ bls.G1) (bls.PublicKey, bool, error) {
	if operator == r.unknown {
		return bls.PublicKey{}, false, errors.New("dial refused")
	}
	return bls.PublicKey{}, operator != r.innocent, nil
}

func TestClaims_FalseOnesAreNoted_AndTheCursorMovesAfterThem(t *testing.T) {
	dir := t.TempDir()
	d, err := docket.Open(dir, domain)
	if err != nil {
		t.Fatal(err)
	}
	s := &source{records: []client.ClaimSetRecord{record(t, 3, false), record(t, 4, true), record(t, 8, true)}}
	claims := func() *Claims {
		return &Claims{Domain: domain, AVS: common.HexToAddress("0xa5"), OperatorSetID: 3, Source: s, Keys: registry{innocent: common.Address{0xee}, unknown: common.Address{8}},
			Docket: d, Clock: clock.Real{}, Log: quiet}
	}
	for range 2 {
		if err := claims().Step(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	s.down = errors.New("dial refused")
	if err := claims().Step(context.Background()); !errors.Is(err, s.down) {
		t.Fatal(err)
	}
	s.down = nil
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if d, err = docket.Open(dir, domain); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close() }()
	for range 2 {
		if err := claims().Step(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if want := []uint64{0, 3, 4, 4, 8}; len(s.asked) != len(want) || s.asked[3] != 4 || s.asked[4] != 8 {
		t.Fatalf("asked after %v, want %v", s.asked, want)
	}
	all, err := d.Offenses.All()
	if err != nil || len(all) != 2 {
		t.Fatalf("%+v, %v", all, err)
	}
	for _, o := range all {
		if o.State != docket.Planned || o.Evidence == nil || o.Evidence.Index != 0 {
			t.Fatalf("%+v", o)
		}
	}
}

// An aggregator invents false claim sets: they are looked at, and leave nothing behind.
func TestClaims_SetsThatTheOperatorHasNotSigned_AreNotNoted(t *testing.T) {
	d, err := docket.Open(t.TempDir(), domain)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close() }()
	invented, unsigned, real := record(t, 1, true), record(t, 2, true), record(t, 3, true)
	invented.ClaimSet.Operator, unsigned.Signature = common.Address{0xee}, protocol.PointG1{1}
	c := &Claims{
		Domain: domain, AVS: common.HexToAddress("0xa5"), OperatorSetID: 3, Docket: d, Clock: clock.Real{}, Log: quiet,
		Source: &source{records: []client.ClaimSetRecord{invented, unsigned, real}}, Keys: registry{innocent: common.Address{0xee}},
	}
	for range 3 {
		if err := c.Step(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	all, err := d.Offenses.All()
	if err != nil || len(all) != 1 || all[0].Operator != real.ClaimSet.Operator {
		t.Fatalf("%+v, %v", all, err)
	}
}

package evidence_test

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/aggregator/client/rig"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/durable"
	"github.com/openstreaming/openstreaming/operator/evidence"
	"github.com/openstreaming/openstreaming/protocol"
)

var operator = common.HexToAddress("0x0e")

func open(t testing.TB, dir string, w *rig.World) *evidence.Store {
	t.Helper()
	s, err := evidence.Open(dir, w.Domain, operator)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestPin_KeepsTheGreatestVoucherOfALaneAcrossRestarts(t *testing.T) {
	w, dir := rig.New(t, 2), t.TempDir()
	s := open(t, dir, w)
	pin := func(id byte, keep uint64, vouchers ...protocol.ValidVoucher) {
		t.Helper()
		if err := s.Pin(evidence.Signed{ID: protocol.BatchID{id}, ReferenceTimestamp: 5, KeepUntil: keep}, vouchers); err != nil {
			t.Fatal(err)
		}
	}
	pin(1, 100, w.Valid(t, 0, 50), w.Valid(t, 1, 7))
	pin(2, 90, w.Valid(t, 0, 20)) // a smaller one, for a shorter time
	_ = s.Close()
	s = open(t, dir, w)
	held := func(i int) protocol.Bytes {
		t.Helper()
		c := w.Channels[i]
		v, err := s.Voucher(c.Payee, c.Token, c.Lane)
		if err != nil {
			t.Fatal(err)
		}
		return v.Bytes()
	}
	if held(0) != 50 || held(1) != 7 {
		t.Fatalf("held %d and %d", held(0), held(1))
	}
	if last, err := s.LastWindow(); err != nil || last != 100 {
		t.Fatalf("last window %d, %v", last, err)
	}
	if b, v, err := s.Prune(95); err != nil || b != 1 || v != 0 {
		t.Fatalf("pruned %d batches and %d vouchers, %v: the vouchers are still needed for batch 1", b, v, err)
	}
	if b, v, err := s.Prune(100); err != nil || b != 0 || v != 0 {
		t.Fatalf("pruned %d, %d in the last second of the window, %v", b, v, err)
	}
	for i, want := range []bool{true, false} {
		c := w.Channels[i]
		if i == 1 {
			c.Lane += 1000
		}
		if have, err := s.Pinned(c); err != nil || have != want {
			t.Fatalf("channel %d is pinned: %v, %v", i, have, err)
		}
	}
	pin(3, 200, w.Valid(t, 1, 9))
	if b, v, err := s.Prune(101); err != nil || b != 1 || v != 1 {
		t.Fatalf("pruned %d, %d, %v", b, v, err)
	}
	if held(0) != 0 || held(1) != 9 {
		t.Fatalf("held %d and %d", held(0), held(1))
	}
	if _, found, err := s.Batch(protocol.BatchID{3}); err != nil || !found {
		t.Fatalf("batch 3: %v", err)
	}
	if _, found, err := s.Batch(protocol.BatchID{1}); err != nil || found {
		t.Fatalf("batch 1 is still there: %v", err)
	}
}

func TestPin_RefusesAVoucherThatNobodyVerified_AndStoresNothingOfTheBatch(t *testing.T) {
	w := rig.New(t, 1)
	s := open(t, t.TempDir(), w)
	if err := s.Pin(evidence.Signed{ID: protocol.BatchID{1}, KeepUntil: 9}, []protocol.ValidVoucher{w.Valid(t, 0, 5), {}}); err == nil {
		t.Fatal("pinned the zero voucher")
	}
	if _, found, err := s.Batch(protocol.BatchID{1}); err != nil || found {
		t.Fatalf("half a batch is stored: %v", err)
	}
}

// Another slasher may give itself more time, and judges what was signed before it came.
func TestEvidence_IsKeptAsLongAsTheSlasherInOfficeMayAsk(t *testing.T) {
	w, dir := rig.New(t, 1), t.TempDir()
	s := open(t, dir, w)
	until := func(seconds, want uint64) {
		t.Helper()
		if err := s.KeepFor(seconds); err != nil {
			t.Fatal(err)
		}
		_ = s.Close()
		s = open(t, dir, w)
		if last, err := s.LastWindow(); err != nil || last != want {
			t.Fatalf("kept until %d, not %d: %v", last, want, err)
		}
	}
	until(40, 0)
	if err := s.Pin(evidence.Signed{ID: protocol.BatchID{1}, KeepUntil: 140}, []protocol.ValidVoucher{w.Valid(t, 0, 5)}); err != nil {
		t.Fatal(err)
	}
	until(40, 140)
	until(100, 200)
	until(60, 200)
	until(70, 210)
	if b, v, err := s.Prune(210); err != nil || b != 0 || v != 0 {
		t.Fatalf("pruned %d, %d, %v", b, v, err)
	}
	until(math.MaxUint64, math.MaxUint64)
	if b, v, err := s.Prune(1 << 40); err != nil || b != 0 || v != 0 {
		t.Fatalf("pruned %d, %d, %v", b, v, err)
	}
}

func TestOpen_RefusesASecondHolderAndForeignFiles(t *testing.T) {
	w, dir := rig.New(t, 0), t.TempDir()
	s := open(t, dir, w)
	if _, err := evidence.Open(dir, w.Domain, operator); !errors.Is(err, durable.ErrInUse) {
		t.Fatalf("second holder: %v", err)
	}
	_ = s.Close()
	if _, err := evidence.Open(dir, w.Domain, common.HexToAddress("0x0f")); !errors.Is(err, durable.ErrForeign) {
		t.Fatalf("another operator: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, evidence.File), []byte("not a database, certainly not one"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := evidence.Open(dir, w.Domain, operator); !errors.Is(err, durable.ErrDamaged) {
		t.Fatalf("garbage: %v", err)
	}
}

// Whatever is read twice, rewound and read again, the registry is that of the chain.
func TestRegistry_IsThatOfTheChain_HoweverItIsRead(t *testing.T) {
	w := rig.New(t, 30)
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp("", "registry")
		if err != nil {
			rt.Fatal(err)
		}
		defer os.RemoveAll(dir)
		s, err := evidence.Open(dir, w.Domain, operator)
		if err != nil {
			rt.Fatal(err)
		}
		defer s.Close()
		known := 0
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			if rapid.Bool().Draw(rt, "rewind") {
				known = rapid.IntRange(0, known).Draw(rt, "keep")
				if err := s.Rewind(uint64(known)); err != nil {
					rt.Fatal(err)
				}
				continue
			}
			from := rapid.IntRange(0, known).Draw(rt, "from")
			to := rapid.IntRange(from, 30).Draw(rt, "to")
			var read []evidence.Opening
			for i := from; i < to; i++ {
				read = append(read, evidence.Opening{Index: uint32(i), Channel: w.Domain.ChannelID(w.Channels[i]), Block: uint64(i) + 1})
			}
			if err := s.AddOpenings(read); err != nil {
				rt.Fatal(err)
			}
			known = max(known, to)
		}
		c, err := s.Channels()
		if err != nil {
			rt.Fatal(err)
		}
		root, ok := c.Root(uint32(known))
		want, err := w.Registry.Root(uint32(known))
		if err != nil || !ok || root != want || c.Len() != uint32(known) {
			rt.Fatalf("%d channels, root %s, want %s over %d", c.Len(), root, want, known)
		}
		for i, channel := range w.Channels {
			index, found, err := s.IndexOf(w.Domain.ChannelID(channel))
			if err != nil || found != (i < known) || found && index != uint32(i) {
				rt.Fatalf("channel %d: %d, %v, %v", i, index, found, err)
			}
		}
	})
}

func TestClosings_AreReadFromTheContractsEvents_SurviveARestart_AndFallWithTheirBlocks(t *testing.T) {
	w := rig.New(t, 3)
	dir := t.TempDir()
	s := open(t, dir, w)
	channels, err := s.Channels()
	if err != nil {
		t.Fatal(err)
	}
	abi, err := payments.OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	closing := func(i int, block uint64) types.Log {
		return types.Log{
			Topics: []common.Hash{abi.Events["Closed"].ID, common.Hash(w.Domain.ChannelID(w.Channels[i]))},
			Data:   make([]byte, 32), BlockNumber: block,
		}
	}
	if err := channels.Handle(t.Context(), chain.Segment{Logs: []types.Log{closing(0, 5), closing(1, 6)}}); err != nil {
		t.Fatal(err)
	}
	check := func(want ...bool) {
		t.Helper()
		for i, want := range want {
			if got, err := s.Closed(w.Domain.ChannelID(w.Channels[i])); err != nil || got != want {
				t.Errorf("channel %d is closed: %v, %v", i, got, err)
			}
		}
	}
	check(true, true, false)
	_ = s.Close()
	s = open(t, dir, w)
	check(true, true, false)
	if err := s.Rewind(5); err != nil {
		t.Fatal(err)
	}
	check(true, false, false)
}

func TestRegistry_RefusesGapsAndContradictions(t *testing.T) {
	w := rig.New(t, 3)
	s := open(t, t.TempDir(), w)
	at := func(index uint32, channel int) []evidence.Opening {
		return []evidence.Opening{{Index: index, Channel: w.Domain.ChannelID(w.Channels[channel]), Block: 1}}
	}
	if err := s.AddOpenings(at(1, 1)); !errors.Is(err, evidence.ErrGap) {
		t.Fatalf("gap: %v", err)
	}
	if err := s.AddOpenings(at(0, 0)); err != nil {
		t.Fatal(err)
	}
	if err := s.AddOpenings(at(0, 2)); err == nil {
		t.Fatal("another channel took a known number")
	}
}

func TestCursorAndNotes_SurviveARestart(t *testing.T) {
	w, dir, ctx := rig.New(t, 0), t.TempDir(), context.Background()
	s := open(t, dir, w)
	if at, err := s.Cursor("a").LoadCursor(ctx); err != nil || at.Number != 0 {
		t.Fatalf("fresh cursor %v, %v", at, err)
	}
	if err := s.Cursor("a").SaveCursor(ctx, chain.Cursor{Number: 7, Hash: common.Hash{1}}); err != nil {
		t.Fatal(err)
	}
	type note struct{ N int }
	if err := evidence.Duties[note](s).Put(map[string]note{"x": {1}, "y": {2}}); err != nil {
		t.Fatal(err)
	}
	if err := evidence.Duties[note](s).Delete("x"); err != nil {
		t.Fatal(err)
	}
	_ = s.Close()
	s = open(t, dir, w)
	if at, err := s.Cursor("a").LoadCursor(ctx); err != nil || at.Number != 7 {
		t.Fatalf("cursor %v, %v", at, err)
	}
	if at, err := s.Cursor("b").LoadCursor(ctx); err != nil || at.Number != 0 {
		t.Fatalf("another cursor %v, %v", at, err)
	}
	duties, err := evidence.Duties[note](s).All()
	if err != nil || len(duties) != 1 || duties["y"].N != 2 {
		t.Fatalf("duties %v, %v", duties, err)
	}
	if receipts, err := evidence.Receipts[note](s).All(); err != nil || len(receipts) != 0 {
		t.Fatalf("receipts %v, %v", receipts, err)
	}
}

package defend

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"math/big"
	"slices"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/aggregator/client/rig"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/operator/evidence"
	"github.com/openstreaming/openstreaming/protocol"
)

// court is a contract that checks answers as the real ones do.
type court struct {
	mu       sync.Mutex
	world    *rig.World
	root     common.Hash // of the registry; zero on L2
	now      uint64
	head     uint64 // number of the newest block
	safe     uint64
	lapsed   bool // no answer is in time any more
	open     map[common.Hash]protocol.Leaf
	standing map[common.Hash]Standing
	answered []common.Hash
	down     error
}

func (c *court) Look(context.Context) (View, error) { return View{c.now, c.head, c.safe}, c.down }

func (c *court) Standing(_ context.Context, d Duty) (Standing, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.standing[d.ID], c.down
}

func (c *court) Answer(_ context.Context, d Duty, a Answer) error {
	id := d.ID
	c.mu.Lock()
	defer c.mu.Unlock()
	leaf := c.open[id]
	ch := a.Voucher.Channel()
	switch {
	case c.down != nil:
		return c.down
	case c.standing[id] != Open:
		return errors.New("ChallengeNotOpen")
	case c.lapsed:
		return &chain.RevertError{Name: "TooLate"}
	case a.Voucher.Amount() < leaf.Units || ch.Payee != leaf.Payee || ch.Lane != leaf.Lane || ch.Token != leaf.Token:
		return errors.New("BadVoucher")
	case c.root != common.Hash{} && !protocol.VerifyRegistry(c.root, a.Voucher.ID(), a.Index, a.Count, a.Proof):
		return errors.New("NotInRegistry")
	}
	c.standing[id] = Settled
	c.answered = append(c.answered, id)
	return nil
}

type scene struct {
	*rig.World
	store    *evidence.Store
	notes    evidence.Notes[Duty]
	l1, l2   *court
	defender *Defender
	batch    protocol.BatchID
	log      bytes.Buffer
}

func newScene(t *testing.T) *scene {
	t.Helper()
	s := &scene{World: rig.New(t, 4)}
	var err error
	if s.store, err = evidence.Open(t.TempDir(), s.Domain, common.HexToAddress("0x0e")); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.store.Close() })
	s.notes = evidence.Duties[Duty](s.store)
	var openings []evidence.Opening
	for i, c := range s.Channels {
		openings = append(openings, evidence.Opening{Index: uint32(i), Channel: s.Domain.ChannelID(c), Block: 1})
	}
	if err := s.store.AddOpenings(openings); err != nil {
		t.Fatal(err)
	}
	// The batch was signed when three channels were open; lane 3 is not in it.
	b, _ := s.Batch(t, 100)
	s.batch = b.ID
	var vouchers []protocol.ValidVoucher
	for i := range 3 {
		vouchers = append(vouchers, s.Valid(t, i, 100))
	}
	if err := s.store.Pin(evidence.Signed{ID: b.ID, Header: b.Header, RegistryCount: 3, KeepUntil: rig.Now + 500}, vouchers); err != nil {
		t.Fatal(err)
	}
	root, err := s.Registry.Root(3)
	if err != nil {
		t.Fatal(err)
	}
	s.l1 = &court{world: s.World, root: root, now: rig.Now, open: map[common.Hash]protocol.Leaf{}, standing: map[common.Hash]Standing{}}
	s.l2 = &court{world: s.World, now: rig.Now, open: map[common.Hash]protocol.Leaf{}, standing: map[common.Hash]Standing{}}
	s.build(t)
	return s
}

func (s *scene) build(t *testing.T) {
	t.Helper()
	channels, err := s.store.Channels()
	if err != nil {
		t.Fatal(err)
	}
	s.defender = New(Parts{
		Operator: common.HexToAddress("0x0e"), L1: s.l1, L2: s.l2, Store: s.store, Notes: s.notes, Registry: channels,
		Log: slog.New(slog.NewTextHandler(&s.log, nil)),
	})
}

// dispute opens one about a leaf, and has the watch note it.
func (s *scene) dispute(t *testing.T, layer Layer, id byte, lane int, units protocol.Units) Duty {
	t.Helper()
	c := s.Channels[lane]
	d := Duty{
		Layer: layer, ID: common.Hash{id}, Batch: s.batch, Deadline: rig.Now + 10, Block: 5,
		Leaf: protocol.Leaf{Payee: c.Payee, Token: c.Token, Lane: c.Lane, Units: units},
	}
	at := s.l1
	if layer == L2 {
		at = s.l2
	}
	at.open[d.ID], at.standing[d.ID] = d.Leaf, Open
	if err := s.notes.Put(map[string]Duty{d.key(): d}); err != nil {
		t.Fatal(err)
	}
	return d
}

func (s *scene) left(t *testing.T) int {
	t.Helper()
	all, err := s.notes.All()
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

func TestHonestSigner_AnswersOnBothLayersAtOnce(t *testing.T) {
	s := newScene(t)
	a, b, c := s.dispute(t, L2, 1, 0, 100), s.dispute(t, L2, 2, 1, 60), s.dispute(t, L1, 3, 2, 100)
	if err := s.defender.Round(context.Background()); err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(s.l2.answered, a.ID) || !slices.Contains(s.l2.answered, b.ID) || !slices.Equal(s.l1.answered, []common.Hash{c.ID}) {
		t.Fatalf("answered %v and %v", s.l2.answered, s.l1.answered)
	}
	if s.left(t) != 0 {
		t.Fatal("duties are left")
	}
}

func TestAnswering_IsTriedUntilTheChainCanBeReached(t *testing.T) {
	s := newScene(t)
	s.dispute(t, L2, 1, 0, 100)
	s.dispute(t, L1, 2, 0, 100)
	s.l2.down = errors.New("dial refused")
	if err := s.defender.Round(context.Background()); !errors.Is(err, s.l2.down) {
		t.Fatalf("got %v", err)
	}
	if len(s.l1.answered) != 1 || s.left(t) != 1 {
		t.Fatal("one layer keeps the other waiting")
	}
	s.build(t) // the process starts again
	s.l2.down = nil
	if err := s.defender.Round(context.Background()); err != nil || len(s.l2.answered) != 1 || s.left(t) != 0 {
		t.Fatalf("%v, answered %v", err, s.l2.answered)
	}
}

func TestDuties_EndWhenTheyAreOver(t *testing.T) {
	for name, end := range map[string]func(*scene, Duty){
		"answered by another": func(s *scene, d Duty) { s.l2.standing[d.ID] = Settled },
		"lost":                func(s *scene, d Duty) { s.l2.standing[d.ID] = Lost },
		"window closed":       func(s *scene, d Duty) { s.l2.now, s.l2.lapsed = d.Deadline+1, true },
		"block replaced":      func(s *scene, d Duty) { s.l2.standing[d.ID], s.l2.now = Unknown, d.Deadline+1 },
	} {
		s := newScene(t)
		end(s, s.dispute(t, L2, 1, 0, 100))
		if err := s.defender.Round(context.Background()); err != nil || s.left(t) != 0 || len(s.l2.answered) != 0 {
			t.Errorf("%s: %v, %d left, answered %v", name, err, s.left(t), s.l2.answered)
		}
	}
}

func TestDuties_StayWhileTheyMayStillBeAnswered(t *testing.T) {
	s := newScene(t)
	above := s.dispute(t, L2, 1, 0, 101) // more than we hold: perhaps another signer holds it
	gone := s.dispute(t, L2, 2, 1, 100)
	s.l2.standing[gone.ID] = Unknown
	for range 3 {
		if err := s.defender.Round(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if s.left(t) != 2 || len(s.l2.answered) != 0 {
		t.Fatalf("%d left, answered %v", s.left(t), s.l2.answered)
	}
	if n := bytes.Count(s.log.Bytes(), []byte("for which we hold no voucher")); n != 1 {
		t.Fatalf("said %d times about %s", n, above.ID)
	}
}

// A channel that was opened after the batch's root cannot be shown under it: the rule keeps us from signing such a leaf, and
// here it is an error, not a wrong proof.
func TestL1_AChannelOutsideTheRootIsNotProven(t *testing.T) {
	s := newScene(t)
	if err := s.store.Pin(evidence.Signed{ID: s.batch, RegistryCount: 3, KeepUntil: rig.Now + 500}, []protocol.ValidVoucher{s.Valid(t, 3, 100)}); err != nil {
		t.Fatal(err)
	}
	s.dispute(t, L1, 1, 3, 100)
	if err := s.defender.Round(context.Background()); !errors.Is(err, protocol.ErrNotInRegistry) || len(s.l1.answered) != 0 {
		t.Fatalf("%v, answered %v", err, s.l1.answered)
	}
}

func TestEvidence_IsPrunedOnlyAfterTheLastWindow_AndNeverWithADutyOpen(t *testing.T) {
	s := newScene(t)
	kept := func() bool {
		_, found, err := s.store.Batch(s.batch)
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	d := s.dispute(t, L1, 1, 0, 101)
	s.l1.now = rig.Now + 501
	s.l1.open[d.ID], d.Deadline = d.Leaf, rig.Now+1000
	if err := s.notes.Put(map[string]Duty{d.key(): d}); err != nil {
		t.Fatal(err)
	}
	if err := s.defender.Round(context.Background()); err != nil || !kept() {
		t.Fatalf("pruned with a duty open: %v", err)
	}
	s.l1.standing[d.ID] = Settled
	for range 2 {
		if err := s.defender.Round(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if kept() {
		t.Fatal("kept for ever")
	}
}

// A sequencer that stood still over the deadline ends nothing on L2: whether an answer is in time is for the contract to say.
func TestAnswering_GoesOnPastTheDeadline_WhileTheContractTakesAnswers(t *testing.T) {
	s := newScene(t)
	d := s.dispute(t, L2, 1, 0, 100)
	s.l2.now = d.Deadline + 1000
	if err := s.defender.Round(context.Background()); err != nil || len(s.l2.answered) != 1 || s.left(t) != 0 {
		t.Fatalf("%v, answered %v, %d left", err, s.l2.answered, s.left(t))
	}
}

// The block with an answer may be replaced, also with another signer's: until it is safe, the duty stays.
func TestAnswer_WhoseBlockIsReplaced_IsGivenAgain(t *testing.T) {
	s := newScene(t)
	s.l1.head, s.l1.safe = 20, 10
	d := s.dispute(t, L1, 1, 0, 100)
	round := func(answers, left int) {
		t.Helper()
		if err := s.defender.Round(context.Background()); err != nil || len(s.l1.answered) != answers || s.left(t) != left {
			t.Fatalf("%v, answered %v, %d left", err, s.l1.answered, s.left(t))
		}
	}
	round(1, 1)
	s.build(t) // the process starts again
	s.l1.standing[d.ID], s.l1.head, s.l1.safe = Open, 30, 20
	round(2, 1)
	s.l1.safe = 29
	round(2, 1)
	s.l1.safe = 30
	round(2, 0)
}

// One voucher that is damaged on the disk is one duty that fails; the others are met.
func TestAnswering_OneDutyThatCannotBeMet_KeepsNoOtherWaiting(t *testing.T) {
	s := newScene(t)
	s.dispute(t, L1, 1, 0, 100)
	bad := s.dispute(t, L1, 2, 1, 100)
	s.defender.Store = damaged{s.store, bad.Leaf.Lane}
	err := s.defender.Round(context.Background())
	if err == nil || errors.Is(err, errOwn) || len(s.l1.answered) != 1 || s.left(t) != 1 {
		t.Fatalf("%v, answered %v, %d left", err, s.l1.answered, s.left(t))
	}
}

type damaged struct {
	*evidence.Store
	lane protocol.Lane
}

func (d damaged) Voucher(payee common.Address, token protocol.TokenID, lane protocol.Lane) (protocol.ValidVoucher, error) {
	if lane == d.lane {
		return protocol.ValidVoucher{}, errors.New("damaged")
	}
	return d.Store.Voucher(payee, token, lane)
}

func TestQueue_NearestDeadlineFirst_AndEachOperatorItsOwnOrder(t *testing.T) {
	duties := map[string]Duty{}
	for i := range byte(20) {
		d := Duty{Layer: L2, ID: common.Hash{i}, Deadline: 10}
		if i == 7 {
			d.Deadline = 5
		}
		duties[d.key()] = d
	}
	duties["other"] = Duty{Layer: L1}
	a, b := queue(common.Address{1}, L2, duties), queue(common.Address{2}, L2, duties)
	if len(a) != 20 || a[0].ID != (common.Hash{7}) || b[0].ID != (common.Hash{7}) {
		t.Fatal("the nearest deadline is not in front")
	}
	if slices.Equal(a, b) {
		t.Fatal("two operators race in the same order")
	}
}

// event packs a log as the contract emits it.
func event(t *testing.T, md *bind.MetaData, contract common.Address, name string, indexed []common.Hash, args ...any) types.Log {
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
	return types.Log{Address: contract, Topics: append([]common.Hash{parsed.Events[name].ID}, indexed...), Data: data, BlockNumber: 9}
}

func TestWatch_NotesDisputesAboutSignedBatchesOnly(t *testing.T) {
	s := newScene(t)
	log := slog.New(slog.NewTextHandler(&s.log, nil))
	contract := common.HexToAddress("0xc0")
	l2, err := WatchL2(contract, s.store, s.notes, log)
	if err != nil {
		t.Fatal(err)
	}
	former := common.HexToAddress("0xc1")
	l1, err := WatchL1(former, s.store, s.notes, log)
	if err != nil {
		t.Fatal(err)
	}
	payee := s.Channels[0].Payee
	challenge := func(batch protocol.BatchID, id byte) types.Log {
		return event(t, payments.OpenStreamingPaymentsMetaData, contract, "Challenged", []common.Hash{common.Hash(batch), {id}},
			common.HexToAddress("0xca"), big.NewInt(rig.Now+4), payee, uint16(0), uint32(2), uint64(77))
	}
	opened := event(t, slasher.OpenStreamingSlasherMetaData, former, "CaseOpened", []common.Hash{{8}, common.Hash(s.batch), {0xca}},
		uint8(2), big.NewInt(rig.Now+9), payee, uint16(0), uint32(1), uint64(66), common.Hash{1}, []common.Address{{1}})
	for range 2 { // a segment may come twice
		if err := l2.Handle(context.Background(), chain.Segment{Logs: []types.Log{challenge(s.batch, 1), challenge(protocol.BatchID{9}, 2)}}); err != nil {
			t.Fatal(err)
		}
		if err := l1.Handle(context.Background(), chain.Segment{Logs: []types.Log{opened}}); err != nil {
			t.Fatal(err)
		}
	}
	all, err := s.notes.All()
	if err != nil || len(all) != 2 {
		t.Fatalf("%d duties, %v", len(all), err)
	}
	want2 := Duty{Layer: L2, Contract: contract, ID: common.Hash{1}, Batch: s.batch, Deadline: rig.Now + 4, Block: 9, Leaf: protocol.Leaf{Payee: payee, Lane: 2, Units: 77}}
	want1 := Duty{Layer: L1, Contract: former, ID: common.Hash{8}, Batch: s.batch, Deadline: rig.Now + 9, Block: 9, Leaf: protocol.Leaf{Payee: payee, Lane: 1, Units: 66}}
	if all[want2.key()] != want2 || all[want1.key()] != want1 {
		t.Fatalf("noted %+v", all)
	}
	if err := l2.Rewind(context.Background(), 8); err != nil {
		t.Fatal(err)
	}
	if all, err = s.notes.All(); err != nil || len(all) != 1 || all[want1.key()] != want1 {
		t.Fatalf("after a rewind of L2: %+v, %v", all, err)
	}
	// The slasher in office is read on its own: what it forgets of a replaced block is not the former one's.
	office, err := WatchL1(contract, s.store, s.notes, log)
	if err != nil {
		t.Fatal(err)
	}
	if err := office.Rewind(context.Background(), 8); err != nil {
		t.Fatal(err)
	}
	if all, err = s.notes.All(); err != nil || len(all) != 1 {
		t.Fatalf("after a rewind of another slasher: %+v, %v", all, err)
	}
}

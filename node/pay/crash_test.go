package pay_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// fate is when a party dies. It passes a point before each fsync, and before each thing that others can see: a voucher, an offer, a
// transaction (and after it), terms, a piece. Between two points nothing happens that anybody could tell, neither others nor the
// party itself once it lives again; so to die at every point is to die everywhere.
type fate struct {
	mu     sync.Mutex
	at     string // which points are counted; empty: all
	left   int    // how many of them it passes alive; below zero: all
	passed int
	last   string        // where it died
	dead   chan struct{} // closed at its death
	buried chan struct{} // closed by the test; the dead stand still until then
}

// death is where a life ends: after so many points of a kind, or of all kinds.
type death struct {
	at    string
	after int
}

var immortal = death{after: -1}

func newFate(d death) *fate {
	return &fate{at: d.at, left: d.after, dead: make(chan struct{}), buried: make(chan struct{})}
}

// point is false for the dead: what was to follow must not happen.
func (f *fate) point(what string) bool {
	f.mu.Lock()
	counts := f.at == "" || f.at == what
	switch {
	case !f.alive():
	case counts && f.left == 0:
		f.last = what
		close(f.dead)
	default:
		if counts {
			f.left--
		}
		f.passed++
		f.mu.Unlock()
		return true
	}
	f.mu.Unlock()
	<-f.buried
	return false
}

// alive is called under mu, or by who does not mind that death may come next.
func (f *fate) alive() bool {
	select {
	case <-f.dead:
		return false
	default:
		return true
	}
}

// mortalFS is a party's disk, whose every fsync is a point.
type mortalFS struct {
	vfs.FS
	fate *fate
}

func (fs mortalFS) Create(name string) (vfs.File, error)  { return fs.wrap(fs.FS.Create(name)) }
func (fs mortalFS) OpenDir(name string) (vfs.File, error) { return fs.wrap(fs.FS.OpenDir(name)) }
func (fs mortalFS) ReuseForWrite(from, to string) (vfs.File, error) {
	return fs.wrap(fs.FS.ReuseForWrite(from, to))
}

func (fs mortalFS) wrap(f vfs.File, err error) (vfs.File, error) {
	if err != nil {
		return nil, err
	}
	return mortalFile{f, fs.fate}, nil
}

type mortalFile struct {
	vfs.File
	fate *fate
}

func (f mortalFile) Sync() error {
	f.fate.point("fsync") // a dead party's goes to a disk that ignores it
	return f.File.Sync()
}

func (f mortalFile) SyncData() error {
	f.fate.point("fsync")
	return f.File.SyncData()
}

func (f mortalFile) SyncTo(n int64) (full bool, err error) {
	f.fate.point("fsync")
	return f.File.SyncTo(n)
}

var errDead = errors.New("it died")

// mortalL2 is L2 as a mortal uses it: it may die before and after each of its transactions.
type mortalL2 struct {
	pay.L2
	fate   *fate
	opened func(protocol.ChannelID)
}

func (l mortalL2) send(what string, f func() error) error {
	if !l.fate.point(what) {
		return errDead
	}
	if err := f(); err != nil {
		return err
	}
	if !l.fate.point(what + ", mined") {
		return errDead
	}
	return nil
}

func (l mortalL2) OpenChannel(ctx context.Context, o protocol.SignedOffer, units protocol.Units) error {
	return l.send("opening", func() error {
		err := l.L2.OpenChannel(ctx, o, units)
		if err == nil && l.opened != nil {
			l.opened(paytest.Domain.ChannelID(o.Channel))
		}
		return err
	})
}

func (l mortalL2) TopUp(ctx context.Context, id protocol.ChannelID, units protocol.Units) error {
	return l.send("top-up", func() error { return l.L2.TopUp(ctx, id, units) })
}

// mortal is a node that dies when its fate says so, and lives again with what its disk kept.
type mortal struct {
	*node
	fate   *fate
	opened func(protocol.ChannelID)
	deaths []death // of the lives to come; then it lives for ever
	log    []string
}

// bury ends the dead: nothing that they still do is kept or seen.
func (m *mortal) bury() {
	m.disk.SetIgnoreSyncs(true)
	close(m.fate.buried)
	m.log = append(m.log, fmt.Sprintf("%s died at point %d: %s", m.name, m.fate.passed, m.fate.last))
}

// spare lets it live from now on; who has died a moment ago lives again.
func (m *mortal) spare() {
	m.deaths = nil
	m.fate.mu.Lock()
	m.fate.left = -1
	dead := !m.fate.alive()
	m.fate.mu.Unlock()
	if dead {
		m.bury()
		m.arise()
	}
}

// arise begins the next life, which may end before the book is open.
func (m *mortal) arise() {
	for {
		m.book.Close() //nolint:errcheck // on a disk that is gone
		m.disk.ResetToSyncedState()
		m.disk.SetIgnoreSyncs(false)
		m.begin()
		if m.fate.alive() {
			return
		}
	}
}

// begin opens the book under the next fate.
func (m *mortal) begin() {
	next := immortal
	if len(m.deaths) > 0 {
		next, m.deaths = m.deaths[0], m.deaths[1:]
	}
	m.fate = newFate(next)
	opened := make(chan error, 1)
	go func() {
		book, err := pay.OpenOn(context.Background(), mortalFS{m.disk, m.fate}, m.cfg, mortalL2{m.chain.As(m.cfg.Account), m.fate, m.opened}, m.key, discard)
		if err == nil {
			m.book = book
		}
		opened <- err
	}()
	select {
	case err := <-opened:
		if err != nil {
			m.Fatalf("open the book of %s: %v", m.name, err)
		}
		if !m.fate.alive() {
			m.bury()
		}
	case <-m.fate.dead:
		m.bury()
		<-opened
	}
}

// crashWorld is an honest pair, of which either may die at any point, and all that could be seen of it.
type crashWorld struct {
	t            *testing.T
	chain        *paytest.Chain
	payer, payee *mortal
	strangers    atomic.Int32 // who asked for offers too

	mu       sync.Mutex
	sent     map[protocol.ChannelID]protocol.Bytes // that left the payee
	received protocol.Bytes                        // that the payer got
	signed   map[protocol.ChannelID]protocol.Bytes // of the greatest voucher that left the payer
	held     map[protocol.ChannelID]protocol.Bytes // that the payee was seen to hold
	offered  map[protocol.Lane]protocol.SignedOffer
	opened   []protocol.ChannelID
	faults   []string
}

// Sizes of a crash test: small, with a top-up and some steps in it.
const (
	crashGoal  protocol.Bytes = 16 * mib
	crashPiece protocol.Bytes = 512 << 10
	crashRate  protocol.Rate  = 200_000_000_000 // two windows cost 1.7 million units
)

func newCrashWorld(t *testing.T, payerDies, payeeDies []death) *crashWorld {
	w := &crashWorld{
		t: t, chain: paytest.NewChain(uint64(time.Now().Unix())), sent: map[protocol.ChannelID]protocol.Bytes{},
		signed: map[protocol.ChannelID]protocol.Bytes{}, held: map[protocol.ChannelID]protocol.Bytes{},
		offered: map[protocol.Lane]protocol.SignedOffer{},
	}
	tune := func(c *pay.Config) { c.MaxWindow, c.PayTimeout, c.Budget = 4*mib, 2*time.Second, 20_000_000 }
	born := func(name string, deaths []death) *mortal {
		m := &mortal{node: newNode(t, w.chain, name, tune), deaths: deaths, opened: func(id protocol.ChannelID) {
			w.mu.Lock()
			defer w.mu.Unlock()
			w.opened = append(w.opened, id)
		}}
		m.book.Close() //nolint:errcheck // it is empty
		m.begin()
		if !m.fate.alive() {
			m.arise()
		}
		return m
	}
	w.payer, w.payee = born("Petra", payerDies), born("Paul", payeeDies)
	return w
}

// live lets the pair stream until the payer has it all, through all their deaths.
func (w *crashWorld) live() {
	var err error
	for sessions := 0; ; sessions++ {
		if sessions > 40 {
			w.fault("after %d sessions only %d bytes have come: %v", sessions, w.received, err)
			return
		}
		ended := make(chan error, 1)
		go func() { ended <- w.session() }()
		err = w.await(ended)
		for _, m := range []*mortal{w.payer, w.payee} {
			if !m.fate.alive() {
				m.arise()
				w.judgeRestart()
			}
		}
		if err == nil || len(w.faults) > 0 {
			return
		}
		time.Sleep(200 * time.Millisecond) // as the mesh rests between two attempts
	}
}

// await buries who dies meanwhile.
func (w *crashWorld) await(ended <-chan error) (err error) {
	payer, payee := w.payer.fate.dead, w.payee.fate.dead
	for running := true; running || payer != nil && !w.payer.fate.alive() || payee != nil && !w.payee.fate.alive(); {
		select {
		case err = <-ended:
			ended, running = nil, false
		case <-payer:
			w.payer.bury()
			payer = nil
		case <-payee:
			w.payee.bury()
			payee = nil
		}
	}
	return err
}

// session is one connection. It ends with nil when the payer has everything and has paid for it.
func (w *crashWorld) session() error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	payer, payee := w.payer.fate, w.payee.fate // of these lives
	watch := func(f *fate) {
		select {
		case <-f.dead:
			cancel()
		case <-ctx.Done():
		}
	}
	go watch(payer)
	go watch(payee)
	stranger := common.BigToAddress(big.NewInt(int64(w.strangers.Add(1))))
	if _, err := w.askAs(ctx, pay.Asker{Peer: stranger.String(), Payer: stranger, Signer: stranger}); err != nil {
		return err
	}
	out, err := w.payer.book.Channel(ctx, w.payee.cfg.Account, crashRate, w.ask)
	if err != nil {
		return err
	}
	defer out.Close()                                                             //nolint:errcheck // never fails
	in, err := w.payee.book.Accept(ctx, out.Channel(), w.payer.name, out.Total()) // the payer may be dead by now
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // never fails
	terms := in.Terms()
	if !payee.point("terms") {
		return errDead
	}
	w.see(terms)
	if err := out.Heed(terms); err != nil {
		return err
	}
	var all sync.WaitGroup
	defer all.Wait()
	defer cancel()
	all.Go(func() {
		defer cancel()
		out.Run(ctx, func(v protocol.SignedVoucher) error { return w.voucher(v, in) }) //nolint:errcheck // the session ends with it
	})
	all.Go(func() {
		for {
			select {
			case terms := <-in.Notices():
				if !payee.point("terms") {
					return
				}
				w.see(terms)
				if out.Heed(terms) != nil {
					cancel()
					return
				}
			case <-ctx.Done():
				return
			}
		}
	})
	line := make(chan protocol.Bytes, 2) // what is in it is lost with the session
	all.Go(func() { w.sell(ctx, in, line) })
	return w.buy(ctx, out, in, line)
}

func (w *crashWorld) ask(ctx context.Context, payer, signer common.Address) (protocol.SignedOffer, error) {
	return w.askAs(ctx, pay.Asker{Peer: w.payer.name, Payer: payer, Signer: signer})
}

func (w *crashWorld) askAs(ctx context.Context, who pay.Asker) (protocol.SignedOffer, error) {
	o, err := w.payee.book.Offer(ctx, who, crashRate)
	if err != nil {
		return o, err
	}
	if !w.payee.fate.point("offer") {
		return o, errDead
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if other, ok := w.offered[o.Lane]; ok && other.Channel != o.Channel { // none has ended yet
		w.faultLocked("lane %d was offered for two channels", o.Lane)
	}
	w.offered[o.Lane] = o
	return o, nil
}

func (w *crashWorld) sell(ctx context.Context, in *pay.Incoming, line chan<- protocol.Bytes) {
	fate := w.payee.fate
	for in.Credit(ctx, crashPiece) == nil {
		if !fate.point("piece") {
			return
		}
		w.left(in.ID(), crashPiece)
		in.Sent(crashPiece)
		select {
		case line <- crashPiece:
		case <-ctx.Done():
			return
		}
	}
}

func (w *crashWorld) buy(ctx context.Context, out *pay.Outgoing, in *pay.Incoming, line <-chan protocol.Bytes) error {
	for {
		select {
		case n := <-line:
			if !w.payer.fate.point("arrival") {
				return errDead
			}
			w.mu.Lock()
			w.received += n
			enough := w.received >= crashGoal
			w.mu.Unlock()
			out.Received(n)
			if !enough {
				continue
			}
			total := out.Total()
			if err := out.Flush(ctx); err != nil {
				return err
			}
			for {
				if _, vouched := in.Totals(); vouched >= total {
					return nil
				}
				select {
				case <-ctx.Done():
					return ctx.Err()
				case <-time.After(time.Millisecond):
				}
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// left judges a piece that leaves the payee, by its law.
func (w *crashWorld) left(id protocol.ChannelID, n protocol.Bytes) {
	v, _ := w.payee.book.Voucher(id)
	w.mu.Lock()
	defer w.mu.Unlock()
	w.sent[id] += n
	w.held[id] = max(w.held[id], v.Bytes())
	if bound := v.Bytes() + 4*mib + v.Bytes()/64; w.sent[id] > bound {
		w.faultLocked("%d bytes are sent, and at most %d may be by a voucher for %d", w.sent[id], bound, v.Bytes())
	}
}

// see remembers what the payee has acknowledged.
func (w *crashWorld) see(t pay.Terms) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if t.Newest.Bytes > 0 {
		w.held[t.Newest.Channel] = max(w.held[t.Newest.Channel], t.Newest.Bytes)
	}
}

// voucher judges a voucher that leaves the payer, by what it received.
func (w *crashWorld) voucher(v protocol.SignedVoucher, in *pay.Incoming) error {
	if !w.payer.fate.point("voucher") {
		return errDead
	}
	w.mu.Lock()
	if v.Bytes < w.signed[v.Channel] {
		w.faultLocked("signed for %d bytes after %d", v.Bytes, w.signed[v.Channel])
	}
	w.signed[v.Channel] = max(w.signed[v.Channel], v.Bytes)
	var sum protocol.Bytes
	for _, n := range w.signed {
		sum += n
	}
	if bound := w.received + 4*mib + w.received/64; sum > bound {
		w.faultLocked("signed for %d bytes, received %d", sum, w.received)
	}
	w.mu.Unlock()
	if !w.payee.fate.point("voucher comes") {
		return errDead
	}
	return in.Receive(v)
}

// judgeRestart compares what the disks kept with what was seen.
func (w *crashWorld) judgeRestart() {
	if !w.payer.fate.alive() || !w.payee.fate.alive() {
		return // it is looked at when both live
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	_, outgoing := w.payer.book.Channels()
	knows := map[protocol.ChannelID]protocol.Bytes{}
	for _, c := range outgoing {
		knows[c.ID] = c.Vouched
	}
	var deposits protocol.Units
	for _, id := range w.opened {
		if _, ok := knows[id]; !ok {
			w.faultLocked("the payer has opened channel %s and does not know it", id)
		}
		state, err := w.chain.As(w.payer.cfg.Account).State(context.Background(), id)
		if err != nil {
			w.faultLocked("state: %v", err)
		}
		deposits += state.Deposited
	}
	for id, n := range w.signed {
		if knows[id] < n {
			w.faultLocked("the payer signed for %d bytes and remembers %d", n, knows[id])
		}
	}
	if committed := w.payer.book.Committed(); committed < deposits || committed > w.payer.cfg.Budget {
		w.faultLocked("%d units stand in channels, %d are on record, the budget is %d", deposits, committed, w.payer.cfg.Budget)
	}
	for id, n := range w.held {
		if v, _ := w.payee.book.Voucher(id); v.Bytes() < n {
			w.faultLocked("the payee acknowledged a voucher for %d bytes and holds one for %d", n, v.Bytes())
		}
	}
}

func (w *crashWorld) fault(format string, args ...any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.faultLocked(format, args...)
}

func (w *crashWorld) faultLocked(format string, args ...any) {
	w.faults = append(w.faults, fmt.Sprintf(format, args...))
}

// TestPair_DiesAtEveryPoint_AndNobodyLosesMoreThanTheWindow kills either end at its first fsync, at its second, and so on until it has
// no more of them; then before its first voucher, and so on; and after each such death both ends once more, where chance has it.
func TestPair_DiesAtEveryPoint_AndNobodyLosesMoreThanTheWindow(t *testing.T) {
	seed := rand.Uint64()
	for name, points := range map[string][]string{
		"payer": {"fsync", "opening", "opening, mined", "top-up", "top-up, mined", "voucher", "arrival"},
		"payee": {"fsync", "offer", "terms", "piece", "voucher comes"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			t.Logf("seed %d", seed)
			chance := rand.New(rand.NewPCG(seed, uint64(len(points)))) //nolint:gosec // a seeded choice of crash points
			for _, at := range points {
				n := 0
				for survived := 0; survived < 3; n++ { // how many there are is not the same each time
					own := []death{{at, n}, {after: chance.IntN(100)}}
					others := []death{{after: chance.IntN(200)}, {after: chance.IntN(50)}}
					if !dieAndLive(t, name, own, others) {
						survived++
					}
					if t.Failed() {
						return
					}
				}
				if n -= 3; n < 1 {
					t.Errorf("it never died before: %s", at)
				}
				t.Logf("%d times before: %s", n, at)
			}
		})
	}
}

// dieAndLive is one world. It is true if the party died of its first death.
func dieAndLive(t *testing.T, name string, own, others []death) (died bool) {
	synctest.Test(t, func(t *testing.T) {
		deaths := map[string][]death{"payer": others, "payee": others, name: own}
		w := newCrashWorld(t, deaths["payer"], deaths["payee"])
		w.live()
		for who, m := range map[string]*mortal{"payer": w.payer, "payee": w.payee} {
			m.spare()
			died = died || who == name && len(m.log) > 0
		}
		w.judgeRestart()
		for _, f := range w.faults {
			t.Errorf("own deaths %v, the other's %v: %s\n%v\n%v", own, others, f, w.payer.log, w.payee.log)
		}
	})
	return died
}

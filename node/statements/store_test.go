package statements

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/protocol"
)

var (
	domain  = protocol.Domain{ChainID: 31338, Payments: common.Address{7}}
	account = common.Address{1}
	quiet   = slog.New(slog.DiscardHandler)
)

// entry is the nth statement on a channel; every other one is answered.
func entry(channel byte, n uint64) Entry {
	d := protocol.Delivery{Channel: protocol.ChannelID{channel}, Stream: protocol.StreamID{channel, 2}, From: 3, Sequence: 3 + n, Bytes: protocol.Bytes(n * 100),
		Total: protocol.Bytes(n * 101), SentAt: 1_000_000 + n}
	e := Entry{Subscription: 1 + n/10, Recorded: 1_000_000 + n, Delivery: protocol.SignedDelivery{Delivery: d, Signature: protocol.Signature{1, channel, byte(n)}}}
	if n%2 == 0 {
		e.Receipt = receipt(e, d.Bytes)
	}
	return e
}

func receipt(e Entry, n protocol.Bytes) protocol.SignedDeliveryReceipt {
	d := e.Delivery
	return protocol.SignedDeliveryReceipt{Signature: protocol.Signature{2, byte(d.Sequence)}, DeliveryReceipt: protocol.DeliveryReceipt{Channel: d.Channel,
		Stream: d.Stream, From: d.From, Sequence: d.Sequence, Bytes: n, Total: d.Total - 1, SentAt: d.SentAt, ReceivedAt: d.SentAt + 5}}
}

func open(t testing.TB, fs vfs.FS, most int) *Store {
	t.Helper()
	s, err := openStore(fs, "statements", domain, account, quiet, most)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *Store) mustPut(t testing.TB, e Entry) Ref {
	t.Helper()
	ref, err := s.Put(e)
	if err != nil {
		t.Fatal(err)
	}
	return ref
}

// all are a channel's entries.
func (s *Store) all(t testing.TB, channel byte) (out []Entry) {
	t.Helper()
	if err := s.Each(protocol.ChannelID{channel}, func(e Entry) error { out = append(out, e); return nil }); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestStatements_ComeBackAsTheyWere_AfterALossOfPower(t *testing.T) {
	fs := vfs.NewStrictMem()
	s := open(t, fs, Most)
	var want []Entry
	for n := range uint64(40) {
		e := entry(1, n)
		ref := s.mustPut(t, e)
		if n%4 == 1 {
			e.Receipt = receipt(e, 7)
			if err := s.Answer(ref, e.Receipt); err != nil {
				t.Fatal(err)
			}
		}
		want = append(want, e)
	}
	fs.SetIgnoreSyncs(true)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	fs.ResetToSyncedState()
	fs.SetIgnoreSyncs(false)
	s = open(t, fs, Most)
	defer s.Close()
	if got := s.all(t, 1); !slices.Equal(got, want) {
		t.Fatalf("%d came back, %d were there", len(got), len(want))
	}
	if n := s.Begin(protocol.ChannelID{1}); n != 5 {
		t.Fatalf("the next subscription is number %d", n)
	}
	if !want[1].Parted() || want[0].Parted() || want[3].Answered() || s.Kept() != 40 {
		t.Fatalf("%d are kept", s.Kept())
	}
}

func TestLongChannel_KeepsTheNewestAll_AndOlderOnesAtDistancesThatDouble(t *testing.T) {
	fs := vfs.NewMem()
	s := open(t, fs, Most)
	defer func() { s.Close() }()
	const last = 5000
	var parted []uint64
	for n := range uint64(last) {
		e := entry(1, n)
		if n%777 == 5 {
			e.Receipt = receipt(e, 1)
			parted = append(parted, n)
		}
		s.mustPut(t, e)
	}
	check := func() {
		t.Helper()
		all := s.all(t, 1)
		if len(all) != s.Kept() || len(all) > Full+Full/2*6+2*len(parted) {
			t.Fatalf("%d are there, %d are counted", len(all), s.Kept())
		}
		for i, e := range all[len(all)-Full:] {
			if want := uint64(last - Full + i); e.Delivery.SentAt != 1_000_000+want {
				t.Fatalf("the %d-newest is %d, not %d", Full-i, e.Delivery.SentAt-1_000_000, want)
			}
		}
		has := make(map[uint64]bool)
		var before uint64
		for _, e := range all {
			n := e.Delivery.SentAt - 1_000_000
			if gap, age := n-before, last-1-before; gap > 2*max(1, age/Full) {
				t.Fatalf("from %d to %d, %d ago, there is nothing", before, n, age)
			}
			has[n], before = true, n
		}
		for _, n := range parted {
			if !has[n] || !has[n-1] {
				t.Fatalf("statement %d, on which both parted, or the one before it is gone", n)
			}
		}
	}
	check()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, fs, Most)
	check()
}

func TestPartedStatements_AreKeptBeyondTheirAge_UpToABound(t *testing.T) {
	s := open(t, vfs.NewMem(), Most)
	defer s.Close()
	const last = 3000
	for n := range uint64(last) {
		e := entry(1, n)
		e.Receipt = receipt(e, 1)
		s.mustPut(t, e)
	}
	if most := Full + Full/2*5 + 2*Apart; s.Kept() > most {
		t.Fatalf("%d are kept, at most %d should be", s.Kept(), most)
	}
	for i, e := range s.all(t, 1)[:Apart] {
		if e.Delivery.SentAt != 1_000_000+uint64(i) {
			t.Fatalf("the first that parted is gone: %d is the %d.", e.Delivery.SentAt-1_000_000, i)
		}
	}
}

func TestStore_StaysWithinItsBound_AndTakesFromWhoHoldsMost(t *testing.T) {
	const most = 320
	s := open(t, vfs.NewMem(), most)
	defer s.Close()
	for n := range uint64(200) {
		s.mustPut(t, entry(1, n))
	}
	for c := range byte(100) {
		for n := range uint64(3) {
			s.mustPut(t, entry(c+2, n))
			if s.Kept() > most {
				t.Fatalf("%d are kept, at most %d may be", s.Kept(), most)
			}
		}
	}
	sum := 0
	for c := range byte(101) {
		all := s.all(t, c+1)
		if sum += len(all); len(all) == 0 && c == 0 {
			t.Fatal("the channel that held most has nothing left")
		}
		if n := len(all); n > 0 && c == 0 && all[n-1].Delivery.SentAt != 1_000_199 {
			t.Fatal("the newest went before older ones")
		}
	}
	if sum != s.Kept() {
		t.Fatalf("%d are there, %d are counted", sum, s.Kept())
	}
}

func TestPrune_ForgetsWhatIsNeitherKnownNorNew(t *testing.T) {
	s := open(t, vfs.NewMem(), Most)
	for c := range byte(4) {
		for n := range uint64(5) {
			s.mustPut(t, entry(c, n+100*uint64(c)))
		}
	}
	n, err := s.Prune(func(id protocol.ChannelID) bool { return id[0] == 1 }, time.UnixMilli(1_000_300))
	if err != nil || n != 10 || s.Kept() != 10 {
		t.Fatalf("%d are forgotten, %d kept: %v", n, s.Kept(), err)
	}
	if len(s.all(t, 0))+len(s.all(t, 2)) != 0 || len(s.all(t, 1)) != 5 || len(s.all(t, 3)) != 5 {
		t.Fatal("the wrong ones are forgotten")
	}
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	_, err = s.Put(entry(1, 1))
	for _, err := range []error{err, s.Answer(Ref{}, protocol.SignedDeliveryReceipt{}), s.Each(protocol.ChannelID{}, nil)} {
		if !errors.Is(err, ErrClosed) {
			t.Errorf("a closed store says %v", err)
		}
	}
}

func TestAnotherAccountsStore_IsRefused(t *testing.T) {
	fs := vfs.NewMem()
	if err := open(t, fs, Most).Close(); err != nil {
		t.Fatal(err)
	}
	_, err := OpenIn(fs, "statements", domain, common.Address{9}, quiet)
	if err == nil || !strings.Contains(err.Error(), account.String()) {
		t.Fatalf("%v", err)
	}
}

func TestExport_IsReadBack_AndFiltersByStreamChannelAndTime(t *testing.T) {
	s := open(t, vfs.NewMem(), Most)
	defer s.Close()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	var facts []Facts
	for c := range byte(3) {
		for n := range uint64(4) {
			e := entry(c, n)
			if e.Delivery.Signature, err = protocol.Sign(domain.DeliveryDigest(e.Delivery.Delivery), key); err != nil {
				t.Fatal(err)
			}
			s.mustPut(t, e)
		}
		facts = append(facts, Facts{ID: protocol.ChannelID{c}, Side: Payee, Status: "open"})
	}
	about := About{Domain: domain, Account: account, Peer: "me", ExportedAt: 5}
	export := func(f Filter) Record {
		t.Helper()
		var text bytes.Buffer
		if err := Export(&text, s, about, facts, f); err != nil {
			t.Fatal(err)
		}
		r, err := Read(&text)
		if err != nil {
			t.Fatal(err)
		}
		if r.About != about || r.Filter != f {
			t.Fatalf("%+v", r)
		}
		return r
	}
	all := export(Filter{})
	signer := crypto.PubkeyToAddress(key.PublicKey)
	if len(all.Channels) != 3 || len(all.Channels[2].Statements) != 4 || !slices.Equal(all.Channels[1].DeliverySigners, []common.Address{signer}) {
		t.Fatalf("%+v", all)
	}
	x := all.Channels[1].Statements[2]
	if want := entry(1, 2); x.Delivery.Delivery != want.Delivery.Delivery || *x.Receipt != want.Receipt || all.Channels[1].Statements[1].Receipt != nil {
		t.Fatalf("%+v", x)
	}
	if r := export(Filter{Stream: protocol.StreamID{1, 2}}); len(r.Channels) != 1 || r.Channels[0].ID != (protocol.ChannelID{1}) {
		t.Fatalf("%+v", r)
	}
	if r := export(Filter{Channel: protocol.ChannelID{2}}); len(r.Channels) != 1 || len(r.Channels[0].Statements) != 4 {
		t.Fatalf("%+v", r)
	}
	if r := export(Filter{Since: 1_000_003}); len(r.Channels) != 3 || len(r.Channels[0].Statements) != 1 {
		t.Fatalf("%+v", r)
	}
}

func TestTextThatIsNoRecord_IsRefusedInWords(t *testing.T) {
	for text, word := range map[string]string{
		"":                               "empty",
		"null":                           "does not say what it is",
		"{}":                             "does not say what it is",
		"[1]":                            "array",
		`{"format":"other","version":1}`: `"other"`,
		`{"format":"openstreaming statements","version":2,"more":1}`:           "version 2",
		`{"format":"openstreaming statements","version":1,"surprise":1}`:       "surprise",
		`{"format":"openstreaming statements","version":1,"channels":[]}{}`:    "follows",
		`{"format":"openstreaming statements","version":1,"account":"0x1234"}`: "length 4",
		`{"format":"openstreaming statements","version":1,"channels":[{"chann`: "unexpected EOF",
	} {
		if _, err := Read(strings.NewReader(text)); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), word) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"format":"openstreaming statements","version":1,"channels":[]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := Read(bytes.NewReader(text))
		if err != nil {
			return
		}
		again, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Read(bytes.NewReader(again)); err != nil {
			t.Fatalf("%s was read, and %s is not: %v", text, again, err)
		}
	})
}

// killEnv names the directory in which a child process states until it is killed.
const killEnv = "OPENSTREAMING_TEST_STATEMENTS_KILL"

func TestMain(m *testing.M) {
	if dir := os.Getenv(killEnv); dir != "" {
		stateUntilKilled(dir)
	}
	os.Exit(m.Run())
}

// stateUntilKilled says on its output what it was told to be on the disk: "put" or "answer", channel and number.
func stateUntilKilled(dir string) {
	s, err := Open(dir, domain, account, quiet)
	if err != nil {
		panic(err)
	}
	var out sync.Mutex
	for c := range byte(8) {
		go func() {
			first := uint64(0)
			if err := s.Each(protocol.ChannelID{c}, func(e Entry) error { first = e.Delivery.SentAt - 999_999; return nil }); err != nil {
				panic(err)
			}
			for n := first; ; n++ {
				e := entry(c, n)
				ref, err := s.Put(e)
				if err != nil {
					panic(err)
				}
				out.Lock()
				fmt.Println("put", c, n)
				out.Unlock()
				if n%2 == 1 {
					if err := s.Answer(ref, receipt(e, 5)); err != nil {
						panic(err)
					}
					out.Lock()
					fmt.Println("answer", c, n)
					out.Unlock()
				}
			}
		}()
	}
	select {}
}

func TestKillAtAnyMoment_LosesNothingThatWasAcknowledged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "statements")
	var put [8]uint64 // one past the last acknowledged
	answered := make(map[[2]uint64]bool)
	for range 4 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), killEnv+"="+dir)
		child.Stderr = os.Stderr
		pipe, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		lines, enough := bufio.NewScanner(pipe), 50+rand.IntN(400)
		for i := 0; lines.Scan(); i++ {
			var what string
			var c int
			var n uint64
			if _, err := fmt.Sscan(lines.Text(), &what, &c, &n); err != nil {
				continue // cut in the middle
			}
			put[c] = max(put[c], n+1)
			if what == "answer" {
				answered[[2]uint64{uint64(c), n}] = true
			}
			if i == enough {
				if err := child.Process.Signal(syscall.SIGKILL); err != nil {
					t.Fatal(err)
				}
			}
		}
		io.Copy(io.Discard, pipe) //nolint:errcheck // it is dead
		if err := child.Wait(); err == nil {
			t.Fatal("the child ended by itself")
		}
		s, err := Open(dir, domain, account, quiet)
		if err != nil {
			t.Fatal(err)
		}
		for c := range byte(8) {
			all := s.all(t, c)
			if uint64(len(all)) < min(put[c], Full) {
				t.Fatalf("channel %d: %d statements are there, %d were acknowledged", c, len(all), put[c])
			}
			for _, e := range all {
				n := e.Delivery.SentAt - 1_000_000
				if answered[[2]uint64{uint64(c), n}] && e.Receipt != receipt(e, 5) {
					t.Fatalf("channel %d: the receipt of statement %d was acknowledged and is not there", c, n)
				}
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

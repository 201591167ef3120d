package sponsor

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// loud is a log that can be read.
type loud struct {
	mu   sync.Mutex
	text bytes.Buffer // under mu
}

func (l *loud) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(line)
}

func (l *loud) count(word string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Count(l.text.String(), word)
}

// total is the budget of a stream that is in force.
func (w *world) total(id protocol.StreamID) protocol.Units {
	for _, s := range w.book.Budgets() {
		if s.Stream == id {
			return s.Total
		}
	}
	return 0
}

func until(t *testing.T, what string, is func() bool) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); !is(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

// put replaces a file at once, so that nobody sees a part of it.
func put(t *testing.T, path, text string) {
	t.Helper()
	if err := errors.Join(os.WriteFile(path+".new", []byte(text), 0o600), os.Rename(path+".new", path)); err != nil {
		t.Fatal(err)
	}
}

func list(budgets ...Budget) string {
	var lines []string
	for _, b := range budgets {
		lines = append(lines, fmt.Sprintf(`{"stream": %q, "total": %d, "perBeneficiary": %d}`, b.Stream, b.Total, b.PerBeneficiary))
	}
	return "[" + strings.Join(lines, ",\n ") + "]\n"
}

func TestBudgetsOfAFile_AreRaisedLoweredAndRemoved_WhileTheSponsorRuns(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	said := &loud{}
	w.book.log = slog.New(slog.NewTextHandler(said, nil))
	ann, bob, cid, paul := someone("Ann"), someone("Bob"), someone("Cid"), someone("Paul")
	path, other := filepath.Join(t.TempDir(), "budgets.json"), protocol.StreamID{8}
	give := func(total protocol.Units) Budget {
		return Budget{Stream: stream, Total: total, PerBeneficiary: million}
	}
	put(t, path, list(give(million), Budget{Stream: other, Total: million, PerBeneficiary: million}))
	if err := w.book.Load(path); err != nil {
		t.Fatal(err)
	}
	if _, err := w.open(ann, paul, stream); err != nil {
		t.Fatal(err)
	}
	_, err := w.open(bob, paul, stream)
	wantCode(t, err, CodeUsedUp)

	put(t, path, list(give(2*million), Budget{Stream: other, Total: million, PerBeneficiary: million})) // before it is followed
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- w.book.Follow(ctx, path, time.Millisecond) }()
	until(t, "a budget that was raised before it is followed", func() bool { return w.total(stream) == 2*million })
	if _, err := w.open(bob, paul, stream); err != nil {
		t.Fatal(err)
	}

	// Below what is out already: nothing is taken back, and nothing more is given. The other stream is not named any more.
	put(t, path, list(give(million)))
	until(t, "a budget that was lowered and one that was removed", func() bool { return w.total(stream) == million && w.total(other) == 0 })
	_, err = w.open(cid, paul, stream)
	wantCode(t, err, CodeUsedUp, "2000000 were paid or stand in channels")
	_, err = w.open(cid, paul, other)
	wantCode(t, err, CodeNoBudget)
	if w.lost() != 2*million {
		t.Errorf("%d units are out", w.lost())
	}

	for i, broken := range []string{"", "[{", "null", `[{"stream": "0x12"}]`, list(give(5*million)) + "]", list(give(4*million), give(5*million)),
		`[{"stream": "` + stream.String() + `", "totall": 7}]`, `[{"stream": "` + stream.String() + `", "total": 1.5}]`, `[{"stream": "` + stream.String() + `", "total": -7}]`,
		list(Budget{Stream: other, Total: 7 * million, PerBeneficiary: million}, Budget{Stream: stream, Total: 1, PerBeneficiary: 2})} {
		put(t, path, broken)
		until(t, "the complaint about "+broken, func() bool { return said.count("stay in force") == i+1 })
		if w.total(stream) != million || w.total(other) != 0 {
			t.Fatalf("after %q %d and %d are given", broken, w.total(stream), w.total(other))
		}
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	until(t, "the complaint about no file", func() bool { return said.count("no such file") == 1 })
	complaints := said.count("stay in force")
	put(t, path, list(give(3*million)))
	until(t, "a file that is well again", func() bool { return w.total(stream) == 3*million })
	if again := said.count("stay in force"); again != complaints {
		t.Errorf("a mistake is said %d times more", again-complaints)
	}
	if _, err := w.open(cid, paul, stream); err != nil {
		t.Error(err)
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// A budget for registered payees where nobody knows who is registered would pay nobody, and not say why.
func TestBudgetForRegisteredPayees_WithoutL1_IsRefused_AndNothingOfTheFileIsTaken(t *testing.T) {
	w := newWorld(t)
	defer func() { w.book.Close() }() //nolint:errcheck // the test ends
	path := filepath.Join(t.TempDir(), "budgets.json")
	put(t, path, fmt.Sprintf(`[{"stream": %q, "total": 2000000, "perBeneficiary": 1000000}, {"stream": %q, "total": "2000000", "perBeneficiary": 1000000, "knownPayees": true}]`,
		protocol.StreamID{8}, stream))
	err := w.book.Load(path)
	if err == nil || !strings.Contains(err.Error(), "--l1-rpc") || !strings.Contains(err.Error(), stream.String()) {
		t.Errorf("it says %v", err)
	}
	if w.total(protocol.StreamID{8}) != 0 || w.total(stream) != 0 {
		t.Error("a part of the file is in force")
	}
	put(t, path, fmt.Sprintf(`[{"stream": %q, "total": 2000000, "perBeneficiary": 1000000}, {"stream": "0x12", "total": 1, "perBeneficiary": 1}]`, protocol.StreamID{8}))
	if err := w.book.Load(path); err == nil || !strings.Contains(err.Error(), "entry 2 of 2") || w.total(protocol.StreamID{8}) != 0 {
		t.Errorf("of an entry without a stream's id it says %v", err)
	}
	put(t, path, fmt.Sprintf(`[{"stream": %q, "total": 2000000, "perBeneficiary": 1000000}, {"stream": %q, "total": "2000000", "perBeneficiary": 1000000, "knownPayees": true}]`,
		protocol.StreamID{8}, stream))
	w.book.with.Payees = knows{someone("Paul").account}
	if err := w.book.Load(path); err != nil {
		t.Fatal(err)
	}
	_, err = w.open(someone("Ann"), someone("Mallory"), stream)
	wantCode(t, err, CodePayee, "registered payees only", someone("Mallory").account.Hex())
	if _, err := w.open(someone("Ann"), someone("Paul"), stream); err != nil {
		t.Error(err)
	}
}

// A budget that is gone from the file has its channels back, though the first try to say so failed halfway.
func TestBudgetsFile_CarriesAWithdrawalThroughThatFailedHalfway(t *testing.T) {
	w := newWorld(t)
	w.gives(Budget{Stream: stream, Total: 9 * million, PerBeneficiary: 9 * million})
	if _, err := w.open(someone("Ann"), someone("Paul"), stream); err != nil {
		t.Fatal(err)
	}
	if err := w.book.Set(Budget{Stream: stream}); err != nil { // as far as it came
		t.Fatal(err)
	}
	for _, want := range []int{1, 0} {
		if changed, err := w.book.setAll(nil); err != nil || changed != want {
			t.Fatalf("%d streams were changed, want %d: %v", changed, want, err)
		}
		if w.book.lends(stream) {
			t.Error("its channel is not taken back")
		}
	}
}

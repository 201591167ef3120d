package pay_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// killEnv names the directory in which a child process streams until it is killed.
const killEnv = "OPENSTREAMING_TEST_PAY_KILL"

func TestMain(m *testing.M) {
	if dir := os.Getenv(killEnv); dir != "" {
		streamUntilKilled(dir)
	}
	os.Exit(m.Run())
}

// said is a line of the child: what it has signed and sent, what it has acknowledged, and the offers it has signed.
type said struct {
	Sent  *protocol.SignedVoucher `json:"sent,omitempty"`
	Held  *protocol.SignedVoucher `json:"held,omitempty"`
	Offer *protocol.SignedOffer   `json:"offer,omitempty"`
	Fault string                  `json:"fault,omitempty"`
}

// panics reports a failure of the child process.
type panics struct{}

func (panics) Helper()                           {}
func (panics) Cleanup(func())                    {}
func (panics) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

func streamUntilKilled(dir string) {
	out := json.NewEncoder(os.Stdout)
	chain, payer, payee := killWorld(panics{}, dir)
	l := mustConnect(payer, payee)
	go func() {
		for i := 0; ; i++ {
			who := common.BigToAddress(common.Big1)
			who[0] = byte(i)
			o, err := payee.book.Offer(context.Background(), pay.Asker{Peer: fmt.Sprint(os.Getpid(), i), Payer: who, Signer: who}, rate)
			if errors.Is(err, pay.ErrBusy) {
				chain.Advance(1000)
				continue
			}
			if err != nil {
				out.Encode(said{Fault: err.Error()}) //nolint:errcheck // the parent sees the end
				return
			}
			out.Encode(said{Offer: &o}) //nolint:errcheck // as above
			time.Sleep(5 * time.Millisecond)
		}
	}()
	for {
		if _, err := l.transfer(mib); err != nil {
			out.Encode(said{Fault: err.Error()}) //nolint:errcheck // as above
			os.Exit(1)
		}
		l.mu.Lock()
		if n := len(l.vouchers); n > 0 {
			out.Encode(said{Sent: &l.vouchers[n-1]}) //nolint:errcheck // as above
		}
		l.mu.Unlock()
		if v, ok := payee.book.Voucher(l.in.ID()); ok {
			s := v.Signed()
			out.Encode(said{Held: &s}) //nolint:errcheck // as above
		}
	}
}

// killWorld is a chain that forgets and two books that must not. The first channel is opened on it in every life.
func killWorld(t tb, dir string) (chain *paytest.Chain, payer, payee *node) {
	chain = paytest.NewChain(1_700_000_000)
	payer, payee = newNode(t, chain, "Petra", nil), newNode(t, chain, "Paul", nil)
	for _, n := range []*node{payer, payee} {
		n.book.Close() //nolint:errcheck // it is empty
		n.cfg.Dir = dir + "/" + n.name
		n.startOnDisk()
		_, outgoing := n.book.Channels()
		for _, c := range outgoing {
			chain.Restore(c.Channel, c.State)
		}
	}
	return chain, payer, payee
}

// TestKill9_NothingSignedTwiceForLess_NothingAcknowledgedLost kills a process that pays itself as fast as it can, again and again,
// and compares what its journal says with everything it said while it lived.
func TestKill9_NothingSignedTwiceForLess_NothingAcknowledgedLost(t *testing.T) {
	dir := t.TempDir()
	var sent, held protocol.Bytes
	for life := range 6 {
		lines := oneLife(t, dir, time.Duration(100+rand.IntN(400))*time.Millisecond)
		first := true
		offered := map[protocol.Lane]protocol.SignedOffer{}
		for _, s := range lines {
			switch {
			case s.Fault != "":
				t.Fatalf("life %d: %s", life, s.Fault)
			case s.Sent != nil:
				if first && s.Sent.Bytes < sent {
					t.Fatalf("life %d: signed for %d bytes, and for %d in an earlier life", life, s.Sent.Bytes, sent)
				}
				first, sent = false, max(sent, s.Sent.Bytes)
			case s.Held != nil:
				held = max(held, s.Held.Bytes)
			case s.Offer != nil:
				if other, ok := offered[s.Offer.Lane]; ok && s.Offer.ValidUntil <= other.ValidUntil {
					t.Fatalf("life %d: lane %d was offered to two", life, s.Offer.Lane)
				}
				offered[s.Offer.Lane] = *s.Offer
			}
		}
		_, payer, payee := killWorld(t, dir)
		_, outgoing := payer.book.Channels()
		incoming, _ := payee.book.Channels()
		if len(outgoing) == 0 || len(incoming) == 0 {
			if sent > 0 {
				t.Fatalf("life %d: the channel is gone", life)
			}
			payer.stop()
			payee.stop()
			continue
		}
		if outgoing[0].Vouched < sent {
			t.Fatalf("life %d: a voucher for %d bytes was sent, the journal knows of %d", life, sent, outgoing[0].Vouched)
		}
		if incoming[0].Vouched < held {
			t.Fatalf("life %d: a voucher for %d bytes was acknowledged, the journal knows of %d", life, held, incoming[0].Vouched)
		}
		if outgoing[0].Vouched < incoming[0].Vouched {
			t.Fatalf("life %d: the payee holds a voucher for %d bytes, the payer remembers %d", life, incoming[0].Vouched, outgoing[0].Vouched)
		}
		payer.stop()
		payee.stop()
	}
	if sent == 0 || held == 0 {
		t.Fatalf("nothing was paid in six lives: %d, %d", sent, held)
	}
}

// oneLife starts a process, kills it after a while, and returns what it said.
func oneLife(t *testing.T, dir string, long time.Duration) []said {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.CommandContext(t.Context(), self)
	child.Env = append(os.Environ(), killEnv+"="+dir)
	var stderr bytes.Buffer
	child.Stderr = &stderr
	stdout, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	var lines []said
	scanner := bufio.NewScanner(stdout)
	for started := false; scanner.Scan(); {
		if !started {
			started = true
			time.AfterFunc(long, func() { child.Process.Signal(syscall.SIGKILL) }) //nolint:errcheck // Wait sees whether it died
		}
		var s said
		if err := json.Unmarshal(scanner.Bytes(), &s); err != nil {
			break // the last line may be cut
		}
		lines = append(lines, s)
	}
	err = child.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL { //nolint:errcheck,forcetypeassert // on Unix
		if len(lines) == 0 || lines[len(lines)-1].Fault == "" {
			t.Fatalf("the process was not killed but ended: %v\n%s", err, stderr.String())
		}
	}
	return lines
}

package blocklist

import (
	"context"
	"errors"
	"log/slog"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
)

const somebody = "12D3KooWJWoaqZhDaoEFshF7Rh1bpY9ohihFhzcW6d69Lr2NASuq"

func TestList_SaysWhyWhomItKeepsOut_AndKeepsOutNobodyElse(t *testing.T) {
	l, err := Parse(strings.NewReader(`
# people we met
` + somebody + ` does not pay # since May
192.0.2.0/24	a scanner's network
192.0.2.7  this one too
2001:db8::/32 documentation
::ffff:198.51.100.9 written in the other way
`))
	if err != nil {
		t.Fatal(err)
	}
	id, err := peer.Decode(somebody)
	if err != nil {
		t.Fatal(err)
	}
	if got := l.Peer(id); got != "does not pay" {
		t.Errorf("the peer is kept out because %q", got)
	}
	for address, want := range map[string]string{
		"192.0.2.1": "a scanner's network", "192.0.2.7": "this one too", "192.0.3.1": "", "2001:db8:1::1": "documentation",
		"2001:db9::1": "", "::ffff:192.0.2.1": "a scanner's network", "198.51.100.9": "written in the other way", "fe80::1%eth0": "",
	} {
		if got := l.Addr(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s is kept out because %q, want %q", address, got, want)
		}
	}
	if l.Len() != 5 || l.Peer("other") != "" || l.Addr(netip.Addr{}) != "" {
		t.Errorf("%d entries", l.Len())
	}
	var none *List
	if none.Peer(id) != "" || none.Addr(netip.MustParseAddr("192.0.2.1")) != "" || none.Len() != 0 {
		t.Error("no list keeps somebody out")
	}
}

func TestList_WithMistakes_IsNotTaken_AndAllAreSaid(t *testing.T) {
	_, err := Parse(strings.NewReader("192.0.2.0/33 too narrow\n" + somebody + "\nnobody at all\n192.0.2.1 " + strings.Repeat("x", 201)))
	if err == nil {
		t.Fatal("it is taken")
	}
	for _, want := range []string{"line 1: \"192.0.2.0/33\" is neither", "line 2: " + somebody + ": say why", "line 3: \"nobody\"", "line 4: 192.0.2.1: say why"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not said in: %v", want, err)
		}
	}
	if _, err := Parse(strings.NewReader(strings.Repeat("x\n", 1000))); err == nil || strings.Count(err.Error(), "\n") > maxReports {
		t.Errorf("a thousand mistakes: %v", err)
	}
	if _, err := Parse(strings.NewReader(strings.Repeat("#"+strings.Repeat(" ", 1000)+"\n", maxBytes/1000+1))); err == nil || !strings.Contains(err.Error(), "more than") {
		t.Errorf("a list without end: %v", err)
	}
}

func TestFollow_TakesABetterList_AndKeepsTheOneBeforeAWorse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "blocklist")
	write := func(text string) {
		t.Helper()
		// Whole at once, since the looks of this test come too fast to tell a pause in writing from its end.
		if err := errors.Join(os.WriteFile(path+".new", []byte(text), 0o600), os.Rename(path+".new", path)); err != nil {
			t.Fatal(err)
		}
	}
	write("192.0.2.1 first\n192.0.2.2 second\n")
	if l, err := Read(path); err != nil || l.Len() != 2 {
		t.Fatalf("%v, %v", l, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	lists, ended := make(chan *List, 9), make(chan error, 1)
	go func() {
		ended <- Follow(ctx, path, 5*time.Millisecond, slog.New(slog.DiscardHandler), func(l *List) { lists <- l })
	}()
	// A mistake first, and again and again: whenever it looks, it sees a change that it must not take.
	for n := range 20 {
		write("192.0.2.1 first\nrubbish " + strings.Repeat("#", n) + "\n")
		time.Sleep(2 * time.Millisecond)
	}
	for n, deadline := 0, time.Now().Add(30*time.Second); ; n++ {
		write("192.0.2.1 first\n192.0.2.2 second\n192.0.2.3 third\n" + strings.Repeat("#", n))
		select {
		case l := <-lists:
			if l.Len() != 3 {
				t.Fatalf("a list with a mistake is in force, of %d entries", l.Len())
			}
		case <-time.After(50 * time.Millisecond):
			if time.Now().After(deadline) {
				t.Fatal("the better list is not taken")
			}
			continue
		}
		break
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if _, err := Read(path + ".none"); err == nil {
		t.Error("a list that does not exist is read")
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(somebody + " x\n10.0.0.0/8 y # z\n::/0 all"))
	f.Fuzz(func(t *testing.T, text []byte) {
		l, err := Parse(strings.NewReader(string(text)))
		if (err == nil) != (l != nil) {
			t.Fatal("neither a list nor an error")
		}
		if l != nil && l.Addr(netip.MustParseAddr("10.1.2.3")) != "" && l.Len() == 0 {
			t.Fatal("an empty list keeps somebody out")
		}
	})
}

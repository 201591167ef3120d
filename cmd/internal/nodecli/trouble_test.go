package nodecli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/internal/disk"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
)

// fullDisk takes some bytes and then no more.
type fullDisk struct{ room int }

func (d *fullDisk) Write(b []byte) (int, error) {
	if len(b) > d.room {
		return 0, syscall.ENOSPC
	}
	d.room -= len(b)
	return len(b), nil
}

// hintOf is what a person is told to do.
func hintOf(err error) string {
	var h daemon.Hinter
	if errors.As(err, &h) {
		return h.Hint()
	}
	return ""
}

func TestTrouble_OnTheWay_IsTold_AndTheNodesGoOn(t *testing.T) {
	add := world(t)
	alice, vera, paul := add("alice", devnet.FirstFree), add("vera", devnet.FirstFree+1), add("paul", devnet.FirstFree+2)
	home, _ := alice.serve(nil, "run", "--spool-mib", "8")
	vera.serve(nil, "run", "--peer", home.Addresses[0])
	paul.serve(nil, "run", "--peer", home.Addresses[0], "--budget", "2000000", "--spool-mib", "1000000000")
	film, payload := randomFile(t, 3<<20)
	publish := func(args ...string) string {
		t.Helper()
		return rows[control.Announcement](alice, "publish", args...)[0].Stream.String()
	}
	cheap := publish(film)

	// A file that the publisher's spool has no room for is refused before anything of it is served.
	huge, _ := randomFile(t, 9<<20)
	_, err := alice.ask("publish", huge)
	if !errors.Is(err, mesh.ErrSpoolFull) || !strings.Contains(hintOf(err), "openstream unpublish") {
		t.Errorf("more than the spool holds: %v (%s)", err, hintOf(err))
	}
	_, err = alice.ask("publish", "--tree", filepath.Dir(huge))
	if !errors.Is(err, mesh.ErrSpoolFull) || !strings.Contains(hintOf(err), "openstream unpublish") {
		t.Errorf("a directory with more than the spool holds: %v (%s)", err, hintOf(err))
	}
	if held := rows[control.Stream](alice, "streams"); len(held) != 1 {
		t.Errorf("after that the node holds %+v", held)
	}

	// A file that is larger than the disk, of which the spool may have all.
	larger := filepath.Join(t.TempDir(), "larger")
	free, err := disk.Free(filepath.Dir(larger))
	if err == nil {
		err = os.WriteFile(larger, nil, 0o600)
	}
	if err == nil {
		err = os.Truncate(larger, free+free/2) // it takes no room itself
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, what := range [][]string{{larger}, {"--tree", filepath.Dir(larger)}} {
		if _, err := paul.ask("publish", what...); !errors.Is(err, mesh.ErrSpoolFull) || !strings.Contains(err.Error(), "on its disk") {
			t.Errorf("more than the disk holds: %v", err)
		}
	}
	if held := rows[control.Stream](paul, "streams"); len(held) != 0 {
		t.Errorf("after that the node holds %+v", held)
	}

	// The viewer's disk is full.
	stranger := &person{t: t, dir: vera.dir, flags: vera.flags[:2]}
	if err := stranger.do(t.Context(), &fullDisk{room: 2 << 20}, nil, "fetch", cheap); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("a full disk: %v", err)
	}

	// What the stream costs is more than the viewer's node may spend.
	dear := publish("--content-rate", "10000000000000", film) // 10 units a byte
	_, err = paul.ask("fetch", "--out", filepath.Join(t.TempDir(), "copy"), dear)
	if !errors.Is(err, pay.ErrBudget) || !strings.Contains(hintOf(err), "--budget") {
		t.Errorf("a budget that is used up: %v (%s)", err, hintOf(err))
	}

	// Nobody has a stream of this id; and it is taken back while somebody would fetch it.
	nobodys := "0x" + strings.Repeat("ab", 32)
	if _, err := vera.ask("fetch", nobodys); !errors.Is(err, mesh.ErrNotFound) || !strings.Contains(hintOf(err), "stream's id") {
		t.Errorf("a stream that does not exist: %v (%s)", err, hintOf(err))
	}
	if _, err := vera.ask("quote", nobodys); !errors.Is(err, mesh.ErrNotFound) {
		t.Errorf("the price of a stream that does not exist: %v", err)
	}
	if _, err := vera.ask("fetch", "--peer", strings.Replace(home.Addresses[0], "/tcp/", "/tcp/1", 1), cheap); err == nil {
		t.Error("a peer that is not there was reached")
	}

	// And everybody goes on.
	out := filepath.Join(t.TempDir(), "copy")
	if _, err := vera.ask("fetch", "--out", out, cheap); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(out); err != nil || !bytes.Equal(got, payload) {
		t.Fatalf("afterwards %d bytes come, %v", len(got), err)
	}
	if err := vera.do(t.Context(), io.Discard, nil, "run", "--listen", "/ip4/127.0.0.1/tcp/0"); err == nil || !strings.Contains(err.Error(), "another process") {
		t.Errorf("a second node on one directory: %v", err)
	}

	// The only source sends what its publisher did not sign: here since its disk is not what it was.
	short, _ := randomFile(t, 100<<10)
	false1 := publish(short)
	spoilt, err := filepath.Glob(filepath.Join(alice.dir, "*", false1, "*.seg"))
	if err != nil || len(spoilt) != 1 {
		t.Fatalf("%s is in %q: %v", false1, spoilt, err)
	}
	frames, err := os.ReadFile(spoilt[0])
	if err != nil {
		t.Fatal(err)
	}
	frames[len(frames)/2] ^= 1
	if err := os.WriteFile(spoilt[0], frames, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = vera.ask("fetch", "--out", filepath.Join(t.TempDir(), "copy"), false1)
	if !errors.Is(err, mesh.ErrForged) || !strings.Contains(hintOf(err), "not what the stream's publisher signed") {
		t.Errorf("a forged piece: %v (%s)", err, hintOf(err))
	}
}

func TestProgress_SaysWhatAPersonWantsToKnow_InOneLine(t *testing.T) {
	s := state{What: "fetched", Bytes: 3 << 20, Pieces: 3, Speed: 1.5 * (1 << 20), Percent: 75, ETA: 62, Hops: 3, Cost: 1234, Switches: 1, paid: true}
	if got := s.text(); got != " 75 %  3.0 MiB  1.5 MiB/s  3 hops  1234 units  1 switch  1m2s left" || len(got) > 79 {
		t.Errorf("under way: %q", got)
	}
	s.Seconds = 2
	if got := s.end(); got != "fetched 3.0 MiB in 2.0 s (1.5 MiB/s), 3 pieces, 3 hops, 1234 units, 1 switch" {
		t.Errorf("at the end: %q", got)
	}
	if got := fmt.Sprint(counted(2, "switch"), ", ", counted(1, "hop"), ", ", amount(1023), ", ", amount(5<<30)); got != "2 switches, 1 hop, 1023 B, 5.00 GiB" {
		t.Error(got)
	}
}

func TestExplain_SaysWhatKeepsAStreamFromBeingPaid_NotThatNobodyHasIt(t *testing.T) {
	for words, why := range map[string]error{
		"--budget": pay.ErrBudget, "a --budget": pay.ErrNoBudget, "--pay-sponsored": pay.ErrSponsor, "can be reached": pay.ErrSponsorAway, "money on L2": mesh.ErrUnpaid,
	} {
		for _, then := range []error{mesh.ErrNoPeers, mesh.ErrNotFound} {
			if err := explain(fmt.Errorf("%w (the last upstream was lost: %w)", then, why)); !errors.Is(err, why) || !strings.Contains(hintOf(err), words) {
				t.Errorf("%v: %s", err, hintOf(err))
			}
		}
	}
}

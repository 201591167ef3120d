package mistakes

import (
	"bufio"
	"bytes"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// announced is what `openstream publish` prints.
type announced struct {
	Stream    string   `json:"stream"`
	Addresses []string `json:"addresses"`
}

// published publishes a file until the test ends.
func (w *world) published(t *testing.T, dir, path string) announced {
	t.Helper()
	p := w.serve(t, w.rich, call{
		program: w.programs.Node, args: []string{"publish", "--listen", "/ip4/127.0.0.1/tcp/0", "--content-rate", "1000000", "--spool-mib", "16", path},
		env: map[string]string{"OPENSTREAM_DATA_DIR": dir},
	})
	var a announced
	eventually(t, "the stream is published", func() (bool, string) {
		raw, err := os.ReadFile(p.Log)
		if err != nil {
			return false, err.Error()
		}
		lines := bufio.NewScanner(bytes.NewReader(raw))
		for lines.Scan() {
			if strings.HasPrefix(lines.Text(), "{") && json.Unmarshal(lines.Bytes(), &a) == nil {
				return true, ""
			}
		}
		select {
		case <-p.Done():
			t.Fatalf("it ended: %s", p.Tail())
		default:
		}
		return false, string(raw)
	})
	return a
}

// lock holds a file as a fetch holds the one it writes.
func lock(t *testing.T, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		t.Fatal(err)
	}
}

func TestStreams_AskedForWrongly_CostAndOverwriteNothing(t *testing.T) {
	w := newWorld(t)
	film := w.file("film", strings.Repeat("a film", 100_000))
	home := filepath.Join(t.TempDir(), "publisher")
	a := w.published(t, home, film)
	existing := w.file("existing", "precious")
	copies := t.TempDir()
	copied := func(name string) string { return filepath.Join(copies, name) }
	nobody := "0x" + strings.Repeat("ab", 32)
	vera := w.actor("vera")
	w.fund(vera, ether(10), new(big.Int))
	quick := []string{"--listen", "/ip4/127.0.0.1/tcp/0", "--connect-timeout", "1s"}
	node := func(command string, args ...string) call {
		return call{program: w.programs.Node, args: append([]string{command}, args...)}
	}
	fetch := func(peer, out, stream string, more ...string) call {
		args := append(append([]string{}, quick...), "--peer", peer, "--out", out)
		return node("fetch", append(append(args, more...), stream)...)
	}
	peer := a.Addresses[0]
	beside := func(args ...string) call { // the node that publishes
		return call{program: w.programs.Node, args: args, env: map[string]string{"OPENSTREAM_DATA_DIR": home}}
	}
	busy := filepath.Join(t.TempDir(), "busy")
	lock(t, busy+".part")
	w.play(t, []mistake{
		{name: "publish/nothing", status: 2, says: []string{"one argument"}, call: node("publish")},
		{name: "publish/two files", status: 2, says: []string{"one argument"}, call: node("publish", film, film)},
		{name: "publish/a missing file", status: 1, says: []string{"no such file"}, call: node("publish", film+"s")},
		{name: "publish/a directory", status: 2, says: []string{"is a directory; publish a file"}, call: node("publish", w.dir)},
		{name: "publish/an empty file", status: 1, says: []string{"is empty"}, call: node("publish", w.file("empty", ""))},
		{name: "publish/a flag behind the file", status: 2, says: []string{"one argument"}, call: node("publish", film, "--label", "type=film")},
		{name: "publish/pieces of no size", status: 2, says: []string{"--piece-kib", "1024"}, call: node("publish", "--piece-kib", "0", film)},
		{name: "publish/pieces too large", status: 2, says: []string{"--piece-kib", "1024"}, call: node("publish", "--piece-kib", "4194305", film)},
		{name: "publish/a label of no form", status: 2, says: []string{"KEY=VALUE"}, call: node("publish", "--label", "film", film)},
		{name: "publish/pieces that never end", status: 2, says: []string{"--flush"}, call: node("publish", "--flush", "0s", "-")},
		{name: "publish/quietly and not", status: 2, says: []string{"--quiet"}, call: node("publish", "--quiet", "--json", film)},
		{name: "publish/more than the spool holds", status: 1, says: []string{"the spool is full", "unpublish", "--spool-mib"}, call: node("publish", "--listen", "/ip4/127.0.0.1/tcp/0", "--spool-mib", "2", w.file("big", strings.Repeat("a film", 600_000)))},
		{name: "publish/more than the spool of a node that runs holds", status: 1, says: []string{"the spool is full", "unpublish"}, call: beside("publish", w.file("large", strings.Repeat("a film", 3_000_000)))},

		{name: "fetch/nothing", status: 2, says: []string{"one argument"}, call: node("fetch", "--peer", peer)},
		{name: "fetch/a name", status: 2, says: []string{"is not a stream id", "64 hexadecimal digits"}, call: fetch(peer, copied("1"), "film")},
		{name: "fetch/from nowhere in it", status: 2, says: []string{"--from", "newest"}, call: fetch(peer, copied("10"), a.Stream, "--from", "the start")},
		{name: "fetch/past its end", status: 1, says: []string{"piece 99"}, call: fetch(peer, copied("11"), a.Stream, "--from", "99")},
		{name: "fetch/half an id", status: 2, says: []string{"is not a stream id"}, call: fetch(peer, copied("2"), a.Stream[:34])},
		{name: "fetch/from nobody", status: 2, says: []string{"--peer"}, call: node("fetch", a.Stream)},
		{name: "fetch/from an address without a peer", status: 2, says: []string{"/p2p/"}, call: fetch("/ip4/127.0.0.1/tcp/4001", copied("3"), a.Stream)},
		{name: "fetch/from who is away", status: 1, says: []string{"no peer could be reached", "--peer"}, call: fetch("/ip4/127.0.0.1/tcp/1/p2p/"+w.poor.Peer.String(), copied("4"), a.Stream)},
		{name: "fetch/from who is somebody else", status: 1, says: []string{"no peer could be reached"}, call: fetch(strings.Split(peer, "/p2p/")[0]+"/p2p/"+w.poor.Peer.String(), copied("5"), a.Stream)},
		{name: "fetch/an unknown stream", status: 1, says: []string{"check the stream's id"}, call: fetch(peer, copied("6"), nobody)},
		{name: "fetch/over a file", status: 1, says: []string{existing, "exists already"}, call: fetch(peer, existing, a.Stream)},
		{name: "fetch/into a file that is being fetched", status: 1, says: []string{busy, "another process"}, call: fetch(peer, busy, a.Stream)},
		{name: "fetch/into a directory that is missing", status: 1, says: []string{"no such file or directory"}, call: fetch(peer, filepath.Join(w.dir, "none", "copy"), a.Stream)},
		{name: "fetch/onto a directory", status: 1, says: []string{w.dir}, call: fetch(peer, w.dir, a.Stream)},
		{name: "fetch/for less than it costs", status: 1, says: []string{"--max-rate"}, call: fetch(peer, copied("7"), a.Stream, "--max-rate", "1")},
		{name: "fetch/without a budget", who: vera, status: 1, says: []string{"budget"}, call: fetch(peer, copied("8"), a.Stream, "--budget", "0")},
		{name: "fetch/from oneself", status: 1, says: []string{"cannot pay itself"}, call: fetch(peer, copied("own"), a.Stream)},
		{name: "fetch/without money", who: w.poor, status: 1, says: []string{w.poor.Address().Hex(), "ETH on chain 31338", "send it"}, call: fetch(peer, copied("9"), a.Stream)},
		{name: "quote/an unknown stream", status: 1, says: []string{"check the stream's id"}, call: node("quote", append(quick, "--peer", peer, nobody)...)},

		{name: "money/no amount", status: 2, says: []string{"--units"}, call: node("deposit")},
		{name: "money/a negative amount", status: 2, says: []string{"-5"}, call: node("deposit", "--units", "-5")},
		{name: "money/more than is there", status: 1, says: []string{"InsufficientBalance"}, call: node("withdraw", "--units", "5")},
		{name: "money/of who has none", who: w.poor, status: 1, says: []string{"ETH on chain 31338", "send it"}, call: node("deposit", "--units", "5")},
		{name: "money/to nobody", status: 2, says: []string{"--to"}, call: node("withdraw", "--units", "5", "--to", "me")},
		{name: "money/of no channel", status: 2, says: []string{"is not a channel id"}, call: node("close", "mine")},
		{name: "money/of an unknown channel", status: 1, says: []string{"channel"}, call: node("close", nobody)},
		{name: "money/carried away from a node that runs", status: 2, says: []string{"--password-file"}, call: call{
			program: w.programs.Node, args: []string{"withdraw", "--units", "5", "--to", vera.Address().Hex()},
			env: map[string]string{"OPENSTREAM_DATA_DIR": home, "OPENSTREAM_PASSWORD_FILE": ""},
		}},

		{name: "node/none that runs", status: 1, says: []string{"no node runs", "openstream run"}, call: node("streams")},
		{name: "node/two on one directory", status: 1, says: []string{"another process runs a node", home, "only one process at a time"}, call: beside("run", "--listen", "/ip4/127.0.0.1/tcp/0")},
		{name: "node/taking back what it does not hold", status: 1, says: []string{"does not hold", "openstream streams"}, call: beside("unpublish", nobody)},
	})
	t.Run("nothing was harmed", func(t *testing.T) {
		if raw, err := os.ReadFile(existing); err != nil || string(raw) != "precious" {
			t.Errorf("the existing file now holds %q (%v)", raw, err)
		}
		if left, err := filepath.Glob(copied("*")); err != nil || len(left) > 0 {
			t.Errorf("failed fetches left %v (%v)", left, err)
		}
		if got := w.ask(t, w.rich, beside("streams")); got.status != 0 || strings.Count(got.out, "\n") != 1 || !strings.Contains(got.out, a.Stream) {
			t.Errorf("the publisher's node now holds %s", got.out)
		}
		out := copied("copy")
		if got := w.ask(t, vera, fetch(peer, out, a.Stream)); got.status != 0 {
			t.Error("a right fetch fails afterwards")
		}
		want, _ := os.ReadFile(film)
		if have, err := os.ReadFile(out); err != nil || !bytes.Equal(have, want) {
			t.Errorf("fetched %d bytes that are not the %d published (%v)", len(have), len(want), err)
		}
	})
}

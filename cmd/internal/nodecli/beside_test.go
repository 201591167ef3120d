package nodecli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/internal/durable"
	"github.com/openstreaming/openstreaming/internal/keys"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

// ask runs a command of somebody who knows neither chain nor password: all it needs is the data directory of a node that runs.
func (p *person) ask(command string, args ...string) (string, error) {
	p.t.Helper()
	var out bytes.Buffer
	stranger := &person{t: p.t, dir: p.dir, flags: p.flags[:2]}
	err := stranger.do(p.t.Context(), &out, nil, command, args...)
	return out.String(), err
}

// rows asks and decodes lines of JSON.
func rows[T any](p *person, command string, args ...string) (out []T) {
	p.t.Helper()
	text, err := p.ask(command, args...)
	if err != nil {
		p.t.Fatalf("%s: %v", command, err)
	}
	for d := json.NewDecoder(strings.NewReader(text)); d.More(); {
		var row T
		if err := d.Decode(&row); err != nil {
			p.t.Fatalf("%s printed %q: %v", command, text, err)
		}
		out = append(out, row)
	}
	return out
}

// waitFor waits for a condition, and fails the test if it does not come.
func waitFor(t *testing.T, holds func() bool) {
	t.Helper()
	for begin := time.Now(); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Since(begin) > time.Minute {
			t.Fatal("waited in vain")
		}
	}
}

// randomFile is a file of bytes that repeat nowhere.
func randomFile(t *testing.T, size int) (path string, content []byte) {
	t.Helper()
	content = make([]byte, size)
	rand.NewChaCha8([32]byte{9}).Read(content) //nolint:errcheck // it never fails
	path = filepath.Join(t.TempDir(), "film")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, content
}

func TestCommands_BesideANodeThatRuns_GoThroughIt_WithoutKeyOrChain(t *testing.T) {
	add := world(t)
	alice, vera := add("alice", devnet.FirstFree), add("vera", devnet.FirstFree+1)
	home, stopAlice := alice.serve(nil, "run")
	_, _ = vera.serve(nil, "run", "--peer", home.Addresses[0])
	film, payload := randomFile(t, 3<<20+77)

	// The publisher's command ends; the stream stays.
	begun := rows[control.Announcement](alice, "publish", "--label", "type=video/mp4", "--content-rate", "1000000", film)
	if len(begun) != 1 || begun[0].Stream == nil || begun[0].Peer != home.Peer {
		t.Fatalf("publish printed %+v", begun)
	}
	stream := *begun[0].Stream
	held := rows[control.Stream](alice, "streams")
	if len(held) != 1 || held[0].Stream != stream || !held[0].Own || !held[0].Ended || held[0].Next != 4 || held[0].Labels["type"] != "video/mp4" {
		t.Fatalf("streams printed %+v", held)
	}

	quotes := rows[control.Quote](vera, "quote", stream.String())
	if len(quotes) != 1 || quotes[0].Hops != 1 || quotes[0].Rate != 21_000_000 || quotes[0].Quote.ContentRate != 1_000_000 || quotes[0].Labels["type"] != "video/mp4" {
		t.Fatalf("quote printed %+v", quotes)
	}
	if _, err := alice.ask("quote", stream.String()); !errors.Is(err, control.ErrOwn) || !strings.Contains(err.Error(), "sells it for 21000000 ") {
		t.Fatalf("what one's own stream costs: %v", err)
	}
	out := filepath.Join(t.TempDir(), "copy")
	got := rows[fetchResult](vera, "fetch", "--out", out, stream.String())
	copied, err := os.ReadFile(out)
	if err != nil || !bytes.Equal(copied, payload) {
		t.Fatalf("fetched %d bytes that are not the %d published: %v", len(copied), len(payload), err)
	}
	if len(got) != 1 || got[0].Bytes != uint64(len(payload)) || got[0].Hops != 1 || got[0].CostUnits == 0 || got[0].Pieces != 4 {
		t.Fatalf("fetch printed %+v", got)
	}
	part, err := vera.ask("fetch", "--from", "1", "--until", "2", stream.String())
	if err != nil || part != string(payload[1<<20:2<<20]) {
		t.Fatalf("piece 1 came as %d bytes, %v", len(part), err)
	}
	own, err := alice.ask("fetch", "--from", "newest", stream.String()) // one's own costs nothing, and needs nobody
	if err != nil || own != string(payload[3<<20:]) {
		t.Fatalf("the newest piece came as %d bytes, %v", len(own), err)
	}
	if _, err := vera.ask("fetch", "--max-rate", "20000000", stream.String()); !errors.Is(err, mesh.ErrTooExpensive) {
		t.Fatalf("a fetch for less than it costs: %v", err)
	}

	// Both see the money that has moved, and the payee is paid.
	total := got[0].CostUnits
	paying := rows[control.Channel](vera, "channels")
	if len(paying) != 1 || paying[0].Direction != control.Outgoing || paying[0].Channel.Amount < total || paying[0].Channel.Window == 0 {
		t.Fatalf("the viewer's channels are %+v", paying)
	}
	balance := rows[control.Balance](alice, "balance")
	if s := balance[0].Channels; s == nil || s.OwedUnits < total || s.IncomeUnits != s.OwedUnits {
		t.Fatalf("the publisher's balance is %+v", balance[0])
	}
	owed := balance[0].Channels.OwedUnits
	if redeemed := rows[control.Redeemed](alice, "redeem"); redeemed[0].Channels != 1 || redeemed[0].Units != owed {
		t.Fatalf("redeem printed %+v, %d were owed", redeemed, owed)
	}
	balance = rows[control.Balance](alice, "balance")
	if s := balance[0].Channels; s.OwedUnits != 0 || s.IncomeUnits != owed || balance[0].FreeUnits != owed {
		t.Fatalf("after redeeming the balance is %+v", balance[0])
	}
	if _, err := alice.ask("withdraw", "--units", "1", "--to", home.Account); err == nil {
		t.Fatal("who has no key carried money away")
	}
	if left := rows[control.Balance](alice, "withdraw", "--units", jsonText(t, owed)); left[0].FreeUnits != 0 {
		t.Fatalf("after withdrawing there are %d units", left[0].FreeUnits)
	}
	earned := rows[mesh.StreamAccount](alice, "stats")
	if len(earned) != 1 || earned[0].Stream != stream || earned[0].Earned < total || earned[0].BytesOut < protocol.Bytes(len(payload)) {
		t.Fatalf("stats printed %+v", earned)
	}
	peers := rows[control.Peers](vera, "peers")
	if len(peers) != 1 || len(peers[0].Peers) != 1 || peers[0].Peers[0].Peer.String() != home.Peer {
		t.Fatalf("peers printed %+v", peers)
	}
	if _, err := vera.ask("close", paying[0].Channel.ID.String()); err != nil {
		t.Fatal(err)
	}

	// What is taken back is gone, and its room free.
	// Vera's node keeps the stream until it is told to let go.
	if _, err := vera.ask("keep", "--mib", "16", stream.String()); err != nil {
		t.Fatal(err)
	}
	waitFor(t, func() bool {
		kept := rows[mesh.Kept](vera, "keep")
		return len(kept) == 1 && kept[0].Stream == stream && kept[0].Ended && kept[0].Next == 4
	})
	if text, err := vera.ask("keep", "--json"); err != nil || !strings.Contains(text, `"first":0,"next":4`) {
		t.Fatalf("keep printed %q, %v", text, err)
	}
	if held := rows[control.Stream](vera, "streams"); len(held) != 1 || held[0].Own || held[0].Next != 4 || held[0].Labels["type"] != "video/mp4" {
		t.Fatalf("streams printed %+v", held)
	}
	if _, err := vera.ask("unkeep", stream.String()); err != nil {
		t.Fatal(err)
	}
	if left := rows[mesh.Kept](vera, "keep"); len(left) != 0 {
		t.Fatalf("still kept: %+v", left)
	}
	if _, err := vera.ask("unkeep", stream.String()); !errors.Is(err, control.ErrNotHeld) {
		t.Fatalf("letting go twice: %v", err)
	}
	if _, err := vera.ask("sponsored"); !errors.Is(err, control.ErrNoSponsor) {
		t.Fatalf("the budgets of a node that has none: %v", err)
	}
	if _, err := alice.ask("unpublish", stream.String()); err != nil {
		t.Fatal(err)
	}
	if held := rows[control.Stream](alice, "streams"); len(held) != 0 {
		t.Fatalf("streams printed %+v", held)
	}
	if _, err := alice.ask("unpublish", stream.String()); !errors.Is(err, control.ErrNotHeld) {
		t.Fatalf("unpublishing twice: %v", err)
	}
	stopAlice()
	if _, err := alice.ask("streams"); !errors.Is(err, control.ErrNoNode) {
		t.Fatalf("without a node: %v", err)
	}
}

// A command that is pasted behind `openstream run &` finds neither a socket nor anything that it may open.
func TestCommand_GivenWhileANodeStarts_WaitsForIt(t *testing.T) {
	p := &person{t: t, dir: t.TempDir()}
	p.flags = []string{"--data-dir", p.dir}
	end, err := control.Begin(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := control.Begin(p.dir); !errors.Is(err, durable.ErrInUse) {
		t.Fatalf("two nodes begin on one directory: %v", err)
	}
	asked := make(chan error, 1)
	go func() { _, err := p.ask("streams"); asked <- err }()
	select {
	case err := <-asked:
		t.Fatalf("it did not wait: %v", err)
	case <-time.After(200 * time.Millisecond): // however slow this machine is, the test holds
	}
	server, err := control.Listen(p.dir, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	control.Handle(server, "streams", func(context.Context, struct{}) ([]control.Stream, error) { return nil, nil })
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- server.Run(ctx) }()
	if err := <-asked; err != nil {
		t.Fatal(err)
	}
	stop()
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	end()
	if _, err := p.ask("streams"); !errors.Is(err, control.ErrNoNode) || control.Begins(p.dir) {
		t.Fatalf("after the node has ended: %v", err)
	}
}

func TestPublish_HandedOver_EndsWithItsInput_HoweverThatEnds(t *testing.T) {
	add := world(t)
	alice := add("alice", devnet.FirstFree)
	alice.serve(nil, "run")

	// hand publishes input through the node and returns the stream, and how the command ended.
	hand := func(ctx context.Context, in io.Reader, args ...string) (protocol.StreamID, <-chan error) {
		out, lines := io.Pipe()
		ended := make(chan error, 1)
		go func() {
			stranger := &person{t: t, dir: alice.dir, flags: alice.flags[:2]}
			err := stranger.do(ctx, lines, in, "publish", args...)
			lines.CloseWithError(errors.Join(err, io.EOF)) //nolint:errcheck // a pipe
			ended <- err
		}()
		var a control.Announcement
		if err := json.NewDecoder(out).Decode(&a); err != nil || a.Stream == nil {
			t.Fatalf("publish printed %+v, %v", a, err)
		}
		return *a.Stream, ended
	}
	read := func(id protocol.StreamID) string {
		got, err := alice.ask("fetch", id.String())
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	arrived := func() bool {
		for _, s := range rows[control.Stream](alice, "streams") {
			if !s.Ended && s.Next > 0 {
				return true
			}
		}
		return false
	}

	// A live input that ends.
	id, ended := hand(t.Context(), strings.NewReader("to the end"), "-")
	if err := <-ended; err != nil || read(id) != "to the end" {
		t.Fatalf("a live input that ended: %v", err)
	}

	// Ctrl-C of a live input is its end: what came is served.
	ctx, interrupt := context.WithCancel(t.Context())
	in, feed := io.Pipe()
	defer feed.Close() //nolint:errcheck // a pipe
	live, ended := hand(ctx, in, "--flush", "5ms", "-")
	if _, err := feed.Write([]byte("until Ctrl-C")); err != nil {
		t.Fatal(err)
	}
	waitFor(t, arrived)
	interrupt()
	if err := <-ended; err != nil || read(live) != "until Ctrl-C" {
		t.Fatalf("a live input that was interrupted: %v", err)
	}
	if _, err := alice.ask("unpublish", live.String()); err != nil {
		t.Fatal(err)
	}

	// Ctrl-C of a file withdraws it. A pipe under a file's name is a file that takes its time.
	fifo := filepath.Join(t.TempDir(), "slow")
	slow := makeFIFO(t, fifo)
	ctx, interrupt = context.WithCancel(t.Context())
	file, ended := hand(ctx, nil, fifo)
	if _, err := slow.Write(bytes.Repeat([]byte("x"), 3<<20)); err != nil {
		t.Fatal(err)
	}
	interrupt()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Fatalf("a file that was interrupted: %v", err)
	}
	for _, s := range rows[control.Stream](alice, "streams") {
		if s.Stream == file {
			t.Fatalf("half a file is served: %+v", s)
		}
	}
}

func TestFetch_ThroughANode_GoesOnWhereItWasInterrupted(t *testing.T) {
	add := world(t)
	alice, vera := add("alice", devnet.FirstFree), add("vera", devnet.FirstFree+1)
	in, feed := io.Pipe()
	published, _ := alice.serve(in, "publish", "--piece-kib", "64", "-")
	vera.serve(nil, "run", "--peer", published.Addresses[0])
	first := bytes.Repeat([]byte("first "), 64<<10)
	if _, err := feed.Write(first); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "copy")
	fetch := func(ctx context.Context, to io.Writer) error {
		stranger := &person{t: t, dir: vera.dir, flags: vera.flags[:2]}
		return stranger.do(ctx, to, nil, "fetch", "--out", out, published.Stream.String())
	}
	ctx, interrupt := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- fetch(ctx, io.Discard) }()
	waitFor(t, func() bool {
		info, err := os.Stat(out + ".part")
		return err == nil && info.Size() >= 128<<10
	})
	interrupt()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Fatalf("interrupted: %v", err)
	}
	had, err := os.Stat(out + ".part")
	if err != nil || had.Size() == 0 {
		t.Fatalf("nothing is left to go on from: %v", err)
	}
	go func() {
		feed.Write([]byte("and last")) //nolint:errcheck // what arrives is compared
		feed.Close()                   //nolint:errcheck // a pipe
	}()
	var text bytes.Buffer
	if err := fetch(t.Context(), &text); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	if err != nil || string(got) != string(first)+"and last" {
		t.Fatalf("fetched %d bytes, %v", len(got), err)
	}
	var rest fetchResult
	if err := json.Unmarshal(text.Bytes(), &rest); err != nil || int64(rest.Bytes) != int64(len(got))-had.Size() {
		t.Fatalf("%d bytes were there, and %d of %d fetched again: %v", had.Size(), rest.Bytes, len(got), err)
	}
}

func TestInit_MakesADirectoryThatEveryCommandUnderstands_AndTouchesNothingTwice(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	p := &person{t: t, dir: dir, flags: []string{"--data-dir", dir}}
	var made initialized
	p.must(&made, "init", "--light", "--json", "--l2-rpc", "http://127.0.0.1:1", "--budget", "7000000", "--peer", "/ip4/192.0.2.7/tcp/4001/p2p/12D3KooWJWoaqZhDaoEFshF7Rh1bpY9ohihFhzcW6d69Lr2NASuq")
	if len(made.Made) != 4 || made.Peer == "" {
		t.Fatalf("made %+v", made)
	}
	for _, path := range []string{made.Key, made.Identity, made.Password, made.Config} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", path, info, err)
		}
	}
	before := contents(t, dir)
	for _, more := range [][]string{nil, {"--light"}, {"--budget", "8000000"}} {
		var again initialized
		p.must(&again, "init", append([]string{"--json"}, more...)...)
		if again.Account != made.Account || again.Peer != made.Peer || len(again.Made) != 0 {
			t.Errorf("called again it made %+v", again)
		}
	}
	if after := contents(t, dir); after != before {
		t.Errorf("something was changed:\n%s\nit was\n%s", after, before)
	}
	config, err := os.ReadFile(made.Config)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"\nl2-rpc: http://127.0.0.1:1\n", "\nbudget: 7000000\n", "\n# forwarding-rate: 20000000\n", "\npeer:\n", "\npassword-file: " + made.Password + "\n"} {
		if !strings.Contains(string(config), line) {
			t.Errorf("the configuration lacks %q:\n%s", line, config)
		}
	}
	// Other commands take the chain and the password from there, and a command that knows only some of the keys does not mind.
	for _, command := range []string{"balance", "channels", "run"} {
		if _, err := p.ask(command); err == nil || !strings.Contains(err.Error(), "127.0.0.1:1") {
			t.Errorf("%s: %v", command, err)
		}
	}
	var show shown
	p.must(&show, "keys show")
	if show.Account != made.Account || show.Peer != made.Peer {
		t.Errorf("keys show printed %+v", show)
	}
	if err := p.do(t.Context(), io.Discard, nil, "keys init", "--light"); !errors.Is(err, keys.ErrExists) {
		t.Errorf("keys init over keys: %v", err)
	}
	var text bytes.Buffer
	if err := p.do(t.Context(), &text, nil, "init"); err != nil || !strings.Contains(text.String(), "openstream run --data-dir "+dir) || !strings.Contains(text.String(), made.Account.Hex()) {
		t.Errorf("init told a person %q, %v", text.String(), err)
	}
}

// contents are all files of a directory with their bytes.
func contents(t *testing.T, dir string) string {
	t.Helper()
	var out strings.Builder
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		raw, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out.WriteString(e.Name() + "\n" + string(raw) + "\n")
	}
	return out.String()
}

func TestPublish_ADirectoryIsATreeOfFiles(t *testing.T) {
	add := world(t)
	alice := add("alice", devnet.FirstFree)
	alice.serve(nil, "run")
	dir := t.TempDir()
	for name, body := range map[string]string{"index.html": "<p>hello", "a/b.txt": "b", "a/c.txt": ""} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(body), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	done := rows[control.TreePublished](alice, "publish", "--tree", "--label", "license=CC0", dir)
	if len(done) != 1 || done[0].Files != 3 || done[0].Bytes != 9 || done[0].Stream == nil {
		t.Fatalf("publish printed %+v", done)
	}
	held := rows[control.Stream](alice, "streams")
	if len(held) != 1 || held[0].Labels[protocol.LabelTree] != "1" || held[0].Labels["license"] != "CC0" {
		t.Fatalf("streams printed %+v", held)
	}
	newest, err := alice.ask("fetch", "--from", "newest", "--until", fmt.Sprint(held[0].Next), done[0].Stream.String())
	if err != nil {
		t.Fatal(err)
	}
	if d, err := tree.Decode([]byte(newest)); err != nil || len(d.Files()) != 3 || d.Files()[2].Path != "index.html" {
		t.Fatalf("the newest piece is %+v: %v", d.Files(), err)
	}
	for _, bad := range []string{filepath.Join(dir, "index.html"), filepath.Join(dir, "nothing"), t.TempDir()} {
		if _, err := alice.ask("publish", "--tree", bad); err == nil {
			t.Errorf("%s was published as a tree", bad)
		}
	}
	if held := rows[control.Stream](alice, "streams"); len(held) != 1 {
		t.Fatalf("what failed is held: %+v", held)
	}
	stranger := &person{t: t, dir: alice.dir, flags: alice.flags[:2]}
	for flag, want := range map[string]string{"--tree": "published 9 B", "--quiet": "", "--json": `"files":3`} {
		var said bytes.Buffer
		if err := stranger.watch(t.Context(), io.Discard, &said, nil, "publish", "--tree", flag, dir); err != nil {
			t.Fatal(err)
		}
		if got := said.String(); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("with %s it says %q, want %q", flag, got, want)
		}
	}
}

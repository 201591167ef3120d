package nodecli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/internal/keys"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/protocol"
)

// person runs commands as one person with a data directory of their own.
type person struct {
	t     *testing.T
	dir   string
	flags []string
}

// world brings a devnet up and returns how to add people to it.
func world(t *testing.T) (add func(name string, account int) *person) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ready, ended := make(chan devnet.State, 1), make(chan error, 1)
	home := t.TempDir()
	go func() {
		ended <- devnet.Up(ctx, devnet.Config{Dir: filepath.Join(home, "devnet"), Deployments: filepath.Join(home, "deployments"),
			Parameters: devnet.DefaultParameters()}, slog.New(slog.DiscardHandler), func(s devnet.State) { ready <- s })
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("the devnet ended with %v", err)
		}
	})
	var state devnet.State
	select {
	case state = <-ready:
	case err := <-ended:
		ended <- nil
		t.Fatalf("the devnet did not come up: %v", err)
	}
	password := filepath.Join(home, "password")
	if err := os.WriteFile(password, []byte("secret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return func(name string, account int) *person {
		dir := filepath.Join(home, name)
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := keys.SaveECDSA(filepath.Join(dir, "key.json"), devnet.Key(account), keys.NewPassword("secret"), keys.Light); err != nil {
			t.Fatal(err)
		}
		return &person{t: t, dir: dir, flags: []string{"--data-dir", dir, "--password-file", password, "--l2-rpc", state.L2RPC,
			"--deployments", state.Deployments, "--log-level", "error"}}
	}
}

// do runs a command to its end.
func (p *person) do(ctx context.Context, out io.Writer, in io.Reader, command string, args ...string) error {
	return p.watch(ctx, out, &bytes.Buffer{}, in, command, args...)
}

// watch is do with what the command says beside what it prints.
func (p *person) watch(ctx context.Context, out io.Writer, errs *bytes.Buffer, in io.Reader, command string, args ...string) error {
	app := &cli.App{Name: "openstream", Commands: Commands(), Writer: out, ErrWriter: errs, Reader: in, ExitErrHandler: func(*cli.Context, error) {}}
	words := strings.Fields(command)
	all := append(append(append([]string{"openstream"}, words...), p.flags...), args...)
	err := app.RunContext(ctx, all)
	if err != nil {
		p.t.Logf("%s: %v\n%s", command, err, errs)
	}
	return err
}

// must runs a command that has to succeed and decodes the JSON it prints.
func (p *person) must(into any, command string, args ...string) {
	p.t.Helper()
	var out bytes.Buffer
	if err := p.do(p.t.Context(), &out, nil, command, args...); err != nil {
		p.t.Fatalf("%s: %v", command, err)
	}
	if into == nil {
		return
	}
	if err := json.Unmarshal(out.Bytes(), into); err != nil {
		p.t.Fatalf("%s printed %q: %v", command, out.String(), err)
	}
}

// serve runs a command that serves, and returns what it announces. stop ends it.
func (p *person) serve(in io.Reader, command string, args ...string) (a control.Announcement, stop func()) {
	p.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	out, lines := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := p.do(ctx, lines, in, command, append([]string{"--listen", "/ip4/127.0.0.1/tcp/0"}, args...)...)
		lines.CloseWithError(errors.Join(err, io.EOF))
		ended <- err
	}()
	stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			p.t.Errorf("%s: %v", command, err)
		}
	})
	p.t.Cleanup(stop)
	line, err := bufio.NewReader(out).ReadBytes('\n')
	if err != nil {
		p.t.Fatalf("%s: %v", command, err)
	}
	if err := json.Unmarshal(line, &a); err != nil {
		p.t.Fatalf("%s printed %q: %v", command, line, err)
	}
	return a, stop
}

func TestPeopleWithoutStake_PublishRelayFetchAndArePaid(t *testing.T) {
	t.Setenv("OPENSTREAM_DISCOVERY", "off") // or the viewer would find the publisher and need no relay
	add := world(t)
	alice, rob, vera := add("alice", devnet.FirstFree), add("rob", devnet.FirstFree+1), add("vera", devnet.FirstFree+2)
	file := filepath.Join(t.TempDir(), "film")
	payload := make([]byte, 5<<20+321)
	rand.NewChaCha8([32]byte{7}).Read(payload) //nolint:errcheck // it never fails
	if err := os.WriteFile(file, payload, 0o600); err != nil {
		t.Fatal(err)
	}
	published, stopAlice := alice.serve(nil, "publish", "--forwarding-rate", "100000000", "--label", "type=video/mp4", file)
	relay, stopRob := rob.serve(nil, "run", "--forwarding-rate", "50000000", "--peer", published.Addresses[0])
	listen := []string{"--listen", "/ip4/127.0.0.1/tcp/0", "--peer", relay.Addresses[0]}

	var quote struct {
		Rate string
		Hops int
	}
	vera.must(&quote, "quote", append(listen, published.Stream.String())...)
	if quote.Hops != 2 || quote.Rate != "150000000" {
		t.Fatalf("the quote is %+v", quote)
	}
	var fetched fetchResult
	out := filepath.Join(t.TempDir(), "copy")
	vera.must(&fetched, "fetch", append(listen, "--out", out, published.Stream.String())...)
	got, err := os.ReadFile(out)
	if err != nil || !bytes.Equal(got, payload) {
		t.Fatalf("fetched %d bytes that are not the %d published: %v", len(got), len(payload), err)
	}
	if fetched.Hops != 2 || fetched.Bytes != uint64(len(payload)) || fetched.CostUnits == 0 {
		t.Fatalf("the result is %+v", fetched)
	}
	err = vera.do(t.Context(), io.Discard, nil, "fetch", append(listen, "--out", out, published.Stream.String())...)
	if err == nil || !strings.Contains(err.Error(), "exists already") {
		t.Fatalf("a file was overwritten, or: %v", err)
	}
	stopRob()
	stopAlice()

	// Both are paid by their vouchers alone, and nobody pays more than it owes.
	var redeemed struct{ Units string }
	rob.must(&redeemed, "redeem")
	if want := fetched.CostUnits; redeemed.Units != jsonText(t, want) {
		t.Fatalf("the relay redeemed %s units, want %d", redeemed.Units, want)
	}
	alice.must(&redeemed, "redeem")
	var balance struct{ FreeUnits string }
	alice.must(&balance, "balance")
	if balance.FreeUnits != redeemed.Units || balance.FreeUnits == "0" {
		t.Fatalf("the publisher has %s units, redeemed %s", balance.FreeUnits, redeemed.Units)
	}
	alice.must(&balance, "withdraw", "--units", redeemed.Units)
	if balance.FreeUnits != "0" {
		t.Fatalf("after withdrawing everything there are %s units", balance.FreeUnits)
	}
	var channel struct{ Channel struct{ ID string } }
	vera.must(&channel, "channels")
	vera.must(nil, "close", channel.Channel.ID)
}

func jsonText(t *testing.T, v interface{ MarshalText() ([]byte, error) }) string {
	t.Helper()
	text, err := v.MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestStandardInput_IsPublishedLive_AndFetchedToStandardOutput(t *testing.T) {
	add := world(t)
	alice, vera := add("alice", devnet.FirstFree), add("vera", devnet.FirstFree+1)
	in, feed := io.Pipe()
	published, _ := alice.serve(in, "publish", "--flush", "10ms", "-")
	go func() {
		for _, word := range []string{"one ", "two ", "three"} {
			feed.Write([]byte(word)) //nolint:errcheck // the reader below notices
			time.Sleep(20 * time.Millisecond)
		}
		feed.Close()
	}()
	var out bytes.Buffer
	if err := vera.do(t.Context(), &out, nil, "fetch", "--listen", "/ip4/127.0.0.1/tcp/0", "--peer", published.Addresses[0], published.Stream.String()); err != nil {
		t.Fatal(err)
	}
	if out.String() != "one two three" {
		t.Fatalf("fetched %q", out.String())
	}
}

func TestViewer_WhoWasToldOfARelayOnly_FindsThePublisherItself_AndLaterNeedsNobody(t *testing.T) {
	add := world(t)
	alice, rob, vera := add("alice", devnet.FirstFree), add("rob", devnet.FirstFree+1), add("vera", devnet.FirstFree+2)
	relay, _ := rob.serve(nil, "run", "--region", "a cellar")
	file := filepath.Join(t.TempDir(), "film")
	if err := os.WriteFile(file, []byte("a short film"), 0o600); err != nil {
		t.Fatal(err)
	}
	published, _ := alice.serve(nil, "publish", "--peer", relay.Addresses[0], file)
	_, stopVera := vera.serve(nil, "run", "--peer", relay.Addresses[0])
	var fetched fetchResult
	for end := time.Now().Add(time.Minute); fetched.Hops != 1; time.Sleep(100 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("the viewer still goes through the relay: %+v", fetched)
		}
		var quotes bytes.Buffer // one from whoever sells it
		if err := vera.do(t.Context(), &quotes, nil, "quote", published.Stream.String()); err != nil || !strings.Contains(quotes.String(), `"hops":1,`) {
			continue // the publisher's record is not yet where the viewer looks
		}
		vera.must(&fetched, "fetch", "--out", filepath.Join(t.TempDir(), "copy"), published.Stream.String())
	}
	stopVera()
	out := filepath.Join(t.TempDir(), "again")
	vera.must(&fetched, "fetch", "--listen", "/ip4/127.0.0.1/tcp/0", "--out", out, published.Stream.String())
	if got, err := os.ReadFile(out); err != nil || string(got) != "a short film" {
		t.Fatalf("fetched %q, %v", got, err)
	}
}

func TestMistakes_AreSaidInOneSentence(t *testing.T) {
	add := world(t)
	p := add("alice", devnet.FirstFree)
	stream := "0x" + strings.Repeat("ab", 32)
	empty := &person{t: t, dir: t.TempDir(), flags: append([]string(nil), p.flags...)}
	empty.flags[1] = empty.dir
	wrong := &person{t: t, dir: p.dir, flags: append([]string(nil), p.flags...)}
	wrong.flags[3] = filepath.Join(t.TempDir(), "wrong")
	if err := os.WriteFile(wrong.flags[3], []byte("wrong\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	registered := filepath.Join(t.TempDir(), "budgets.json")
	if err := os.WriteFile(registered, []byte(`[{"stream": "`+stream+`", "total": 2000000, "perBeneficiary": 2000000, "knownPayees": true}]`), 0o600); err != nil {
		t.Fatal(err)
	}
	elsewhere := &person{t: t, dir: p.dir, flags: append(append([]string(nil), p.flags...), "--l2-chain-id", "1")}
	for name, c := range map[string]struct {
		who     *person
		command string
		args    []string
		says    string
		is      error
	}{
		"no key":                      {empty, "balance", nil, "does not exist", keys.ErrMissing},
		"wrong password":              {wrong, "balance", nil, "password is wrong", keys.ErrPassword},
		"wrong chain":                 {elsewhere, "balance", nil, "chain", nil},
		"no stream":                   {p, "fetch", nil, "takes one argument", nil},
		"no stream id":                {p, "fetch", []string{"film"}, "is not a stream id", nil},
		"no peer":                     {p, "fetch", []string{stream}, "no --peer", nil},
		"a peer that is nobody":       {p, "fetch", []string{"--peer", "/ip4/127.0.0.1/tcp/1", stream}, "/p2p/", nil},
		"nothing to publish":          {p, "publish", []string{filepath.Join(t.TempDir(), "none")}, "no such file", os.ErrNotExist},
		"a directory":                 {p, "publish", []string{t.TempDir()}, "is a directory", nil},
		"a label without a value":     {p, "publish", []string{"--label", "x", os.DevNull}, "is not KEY=VALUE", nil},
		"a sponsor that is none":      {p, "publish", []string{"--label", "sponsor=me", os.DevNull}, "is not <account>/<peer id>", protocol.ErrBadLabels},
		"no amount":                   {p, "deposit", nil, "--units", nil},
		"more than there is":          {p, "withdraw", []string{"--units", "5"}, "InsufficientBalance", nil},
		"no address":                  {p, "withdraw", []string{"--units", "5", "--to", "me"}, "is not an address", nil},
		"no part in the search":       {p, "run", []string{"--discovery", "perhaps", "--reachability", "maybe"}, "auto, server, client or off", nil},
		"a region without end":        {p, "run", []string{"--region", strings.Repeat("x", 33)}, "at most 32 bytes", nil},
		"no such budgets":             {p, "run", []string{"--sponsor-budgets", filepath.Join(t.TempDir(), "none")}, "budgets of sponsored streams", os.ErrNotExist},
		"budgets that need L1":        {p, "run", []string{"--listen", "/ip4/127.0.0.1/tcp/0", "--gateway-listen", "", "--sponsor-budgets", registered}, "start it with --l1-rpc", nil},
		"no such blocklist":           {p, "run", []string{"--blocklist", filepath.Join(t.TempDir(), "none")}, "blocklist", os.ErrNotExist},
		"a gateway for strangers":     {p, "run", []string{"--gateway-listen", "0.0.0.0:0"}, "strangers could spend", nil},
		"a budget of no form":         {p, "run", []string{"--gateway-budget", "much"}, "STREAM=UNITS", nil},
		"no such token":               {p, "run", []string{"--gateway-token-file", filepath.Join(t.TempDir(), "none")}, "--gateway-token-file", os.ErrNotExist},
		"a token that is too short":   {p, "run", []string{"--publish-token-file", wrong.flags[3]}, "openssl rand", nil},
		"a listen address of no form": {p, "run", []string{"--listen", "4001", "--cache-mib", "0"}, "multiaddr", nil},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
			defer cancel()
			err := c.who.do(ctx, io.Discard, nil, c.command, c.args...)
			if err == nil || !strings.Contains(err.Error(), c.says) || c.is != nil && !errors.Is(err, c.is) {
				t.Fatalf("error is %v, want one that says %q", err, c.says)
			}
			if strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "goroutine") {
				t.Fatalf("error gives away too much: %v", err)
			}
		})
	}
}

func TestKeysInit_MakesBothKeys_AndOverwritesNothing(t *testing.T) {
	password := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(password, []byte("secret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "new")
	p := &person{t: t, dir: dir, flags: []string{"--data-dir", dir, "--password-file", password}}
	var made map[string]string
	p.must(&made, "keys init", "--light")
	if !common.IsHexAddress(made["account"]) || made["peer"] == "" {
		t.Fatalf("made %v", made)
	}
	err := p.do(t.Context(), io.Discard, nil, "keys init", "--light")
	if !errors.Is(err, keys.ErrExists) {
		t.Fatalf("error is %v", err)
	}
}

package crashes

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/onchain"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/cast"
	"github.com/openstreaming/openstreaming/tests/play"
)

// bill is what a buyer has signed to a seller.
type bill struct {
	id    protocol.ChannelID
	units protocol.Units
	bytes protocol.Bytes
}

// bought is what a node has signed to a seller on their one channel.
func (c *company) bought(n *play.Node, seller common.Address) bill {
	c.T.Helper()
	_, outgoing := n.Book().Channels()
	for _, o := range outgoing {
		if o.Channel.Payee == seller {
			return bill{o.ID, o.Amount, o.Bytes}
		}
	}
	c.T.Fatalf("%s has no channel to %s", n.Person.Name, seller)
	return bill{}
}

// faucet is an input that comes as the test lets it.
type faucet struct {
	io.Reader
	*io.PipeWriter
}

func newFaucet() faucet {
	r, w := io.Pipe()
	return faucet{r, w}
}

// sold asks a relay's status server for the channels that pay it. They are more than one where so much was lost with killed
// processes that a channel is worn out.
func sold(ctx context.Context, a *cast.Actor) ([]pay.Info, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, a.StatusURL("/v1/channels"), nil)
	if err != nil {
		return nil, err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close() //nolint:errcheck // only read
	var all struct {
		Incoming []pay.Info `json:"incoming"`
	}
	err = json.NewDecoder(res.Body).Decode(&all)
	return all.Incoming, err
}

// earned reads the channels that pay somebody from the journal of a node that is not running.
func (c *company) earned(a *cast.Actor) []pay.Info {
	c.T.Helper()
	sender, err := chain.NewSender(c.L2.Client, a.Key, c.Log, chain.SenderConfig{})
	if err != nil {
		c.T.Fatal(err)
	}
	l2, err := onchain.New(c.T.Context(), c.L2.Client, c.Domain.Payments, sender)
	if err != nil {
		c.T.Fatal(err)
	}
	cfg := node.Defaults(nodeDir(a)).Pay
	cfg.Dir, cfg.Account = filepath.Join(nodeDir(a), "pay"), a.Address()
	book, err := pay.Open(c.T.Context(), cfg, l2, a.Key, c.Log)
	if err != nil {
		c.T.Fatal(err)
	}
	incoming, _ := book.Channels()
	if err := book.Close(); err != nil {
		c.T.Fatal(err)
	}
	return incoming
}

// Paula publishes live to Rita, a relay, from whom Vera fetches into a file. Vera is killed, and then Rita; both go on.
func TestNodes_KilledMidStream_LoseNothingAcknowledged_AndPaymentsGoOn(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	rng := rand.NewChaCha8([32]byte{byte(seed), byte(seed >> 8), byte(seed >> 16), byte(seed >> 24), byte(seed >> 32)})
	film := make([]byte, 9<<20+12_345)
	_, _ = rng.Read(film)

	c := newCompany(t)
	rita, vera := c.actor("rita"), c.actor("vera")
	paula := c.Node("Paula")
	input := newFaucet()
	publication, err := paula.Publish(t.Context(), input.Reader, mesh.PublishOptions{PieceSize: 64 << 10, Live: 200 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	relay := c.relay(rita, paula.Address())
	path := filepath.Join(c.cast.Dir, "film")
	fetch := c.fetch(vera, rita, publication.ID(), path)

	pour := func(part []byte) {
		t.Helper()
		if _, err := input.Write(part); err != nil {
			t.Fatal(err)
		}
	}
	pour(film[:3<<20])
	c.received(path, 2<<20)
	acknowledged := c.vouched(rita, 1<<20)
	fetch.Kill()
	fetch = c.fetch(vera, rita, publication.ID(), path)
	pour(film[3<<20 : 6<<20])
	c.received(path, 5<<20)
	if again := c.vouched(rita, 4<<20); again < acknowledged {
		t.Errorf("vouchers for %d bytes after Vera's restart, for %d before", again, acknowledged)
	}
	acknowledged = c.vouched(rita, 4<<20)
	relay.Kill()
	relay = c.relay(rita, paula.Address())
	if kept := c.vouched(rita, 1); kept < acknowledged {
		t.Errorf("Rita lost vouchers: %d bytes are left of %d", kept, acknowledged)
	}
	pour(film[6<<20:])
	if err := input.Close(); err != nil {
		t.Fatal(err)
	}
	c.fetched(fetch, func() *cast.Process { return c.fetch(vera, rita, publication.ID(), path) })

	got, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(got, film) {
		t.Fatalf("Vera has %d bytes that are not the %d published (%v)", len(got), len(film), err)
	}
	c.paidOut(t, rita, relay, len(film))
}

// paidOut has the relay close its channels, and checks what it was paid against what it carried.
func (c *company) paidOut(t *testing.T, rita *cast.Actor, relay *cast.Process, size int) {
	t.Helper()
	c.vouched(rita, protocol.Bytes(size))
	// What it holds in the end is in its journal: more vouchers may have been under way when it held enough.
	if err := relay.Stop(); err != nil {
		t.Error(err)
	}
	var vouched protocol.Bytes
	var amount protocol.Units
	channels := c.earned(rita)
	for _, info := range channels {
		vouched, amount = vouched+info.Vouched, amount+info.Amount
	}
	// What Vera had received in the last five seconds before she was killed is not on her disk for certain, and is bought again;
	// that is at most what had been poured. What was in flight at a kill she makes good up to a MiB on each channel.
	if most := protocol.Bytes(size + 3<<20 + len(channels)<<20); vouched > most {
		t.Errorf("Vera paid for %d bytes of a film of %d: more than %d", vouched, size, most)
	}
	for _, info := range channels {
		shut := c.keep(c.cast.Node(rita, nil, nil, "close", "--data-dir", nodeDir(rita), info.ID.String()))
		if err := shut.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if got := c.Audit().Earned[rita.Address()]; got != amount {
		t.Errorf("Rita was paid %d units, and has vouchers for %d", got, amount)
	}
}

func nodeDir(a *cast.Actor) string { return filepath.Join(a.Dir, "node") }

func (c *company) relay(a *cast.Actor, upstream string) *cast.Process {
	c.T.Helper()
	p := c.keep(c.cast.Node(a, nil, nil, "run", "--data-dir", nodeDir(a), "--status", fmt.Sprintf("127.0.0.1:%d", a.Status),
		"--listen", fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", a.Port), "--peer", upstream))
	ctx, cancel := context.WithTimeout(c.T.Context(), time.Minute)
	defer cancel()
	if err := p.AwaitURL(ctx, a.StatusURL("/readyz")); err != nil {
		c.T.Fatal(err)
	}
	return p
}

func (c *company) fetch(a, from *cast.Actor, id protocol.StreamID, path string) *cast.Process {
	c.T.Helper()
	return c.keep(c.cast.Node(a, nil, nil, "fetch", "--data-dir", nodeDir(a), "--listen", "/ip4/127.0.0.1/tcp/0",
		"--peer", from.Multiaddr(), "--out", path, id.String()))
}

// fetched waits until a fetch has ended well. One that gave up while its relay was gone is started again, as a person would.
func (c *company) fetched(p *cast.Process, again func() *cast.Process) {
	c.T.Helper()
	ctx, cancel := context.WithTimeout(c.T.Context(), 90*time.Second)
	defer cancel()
	for {
		err := p.Wait(ctx)
		if err == nil {
			return
		}
		if ctx.Err() != nil {
			c.T.Fatal(err)
		}
		c.T.Logf("fetching again: %v", err)
		p = again()
	}
}

// received waits until so many bytes of a fetch are on the disk.
func (c *company) received(path string, n int64) {
	c.T.Helper()
	c.Eventually(fmt.Sprintf("%d bytes are received", n), func(context.Context) (bool, error) {
		info, err := os.Stat(path + ".part")
		return err == nil && info.Size() >= n, err
	})
}

// vouched waits until a relay holds vouchers for at least so many bytes, and returns for how many.
func (c *company) vouched(a *cast.Actor, least protocol.Bytes) (n protocol.Bytes) {
	c.T.Helper()
	c.Eventually(fmt.Sprintf("%s holds vouchers for %d bytes", a.Name, least), func(ctx context.Context) (bool, error) {
		channels, err := sold(ctx, a)
		n = 0
		for _, info := range channels {
			n += info.Vouched
		}
		if err == nil && n < least {
			err = fmt.Errorf("it holds them for %d on %d channels", n, len(channels))
		}
		return err == nil, err
	})
	return n
}

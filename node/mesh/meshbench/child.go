package meshbench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/rpc"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node/mesh"
)

// What memory a relay takes can only be seen in a process of its own. The program starts itself once more for that.

// childVariable marks the process that is to be a relay.
const childVariable = "OPENSTREAM_MEASURED_RELAY"

// order is the first thing that a child reads: what relay to be.
type order struct {
	Dir   string
	Key   hexutil.Bytes // made for this measurement and worth nothing
	Peers []string
	L2    string // socket of the L2 in the parent's memory
	Cache int64
}

// state is what a child answers to every further line, and first when it is up.
type state struct {
	Addrs []string
	Peers int   // connected
	RSS   int64 // bytes, after garbage was given back
	Error string
}

// Child makes the process a relay that is measured, if it was started for that, and returns otherwise. A program that
// measures memory calls it first.
func Child() {
	if os.Getenv(childVariable) == "" {
		return
	}
	if err := beRelay(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "measured relay:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

func beRelay(in io.Reader, out io.Writer) error {
	lines, answers := json.NewDecoder(in), json.NewEncoder(out)
	var o order
	if err := lines.Decode(&o); err != nil {
		return err
	}
	key, err := crypto.ToECDSA(o.Key)
	if err != nil {
		return err
	}
	client, err := rpc.Dial("unix", o.L2)
	if err != nil {
		return err
	}
	defer client.Close() //nolint:errcheck // the process ends
	t := newTown(context.Background(), o.Dir, Verified)
	relay, err := t.startAs(context.Background(), "relay", key, remoteL2{client}, func(cfg *mesh.Config) {
		patient(cfg)
		cfg.Peers, cfg.CacheBytes = o.Peers, o.Cache
	})
	if err != nil {
		return err
	}
	for {
		debug.FreeOSMemory()
		rss, err := resident()
		s := state{Addrs: relay.Addrs(), Peers: len(relay.Peers()), RSS: rss}
		if err != nil {
			s.Error = err.Error()
		}
		if err := answers.Encode(s); err != nil {
			return err
		}
		if err := lines.Decode(new(bool)); errors.Is(err, io.EOF) {
			return t.close()
		} else if err != nil {
			return err
		}
	}
}

// resident is the process's resident set, in bytes.
func resident() (int64, error) {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0, err
	}
	fields := strings.Fields(string(text))
	if len(fields) < 2 {
		return 0, errors.New("/proc/self/statm is not what it was")
	}
	pages, err := strconv.ParseInt(fields[1], 10, 64)
	return pages * int64(os.Getpagesize()), err
}

// child is the parent's end of a measured relay.
type child struct {
	process *exec.Cmd
	asks    io.WriteCloser
	encoder *json.Encoder
	answers *json.Decoder
	l2      net.Listener
}

// startChild starts a relay on the town's L2, connected to peers.
func (t *town) startChild(peers []string, cache int64) (c *child, first state, err error) {
	if err := os.MkdirAll(t.dir, 0o700); err != nil {
		return nil, first, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, first, err
	}
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, first, err
	}
	account := crypto.PubkeyToAddress(key.PublicKey)
	t.l2.Fund(account, 1<<60)
	c = &child{process: exec.Command(self)}
	socket := filepath.Join(t.dir, "l2")
	if c.l2, err = net.Listen("unix", socket); err != nil {
		return nil, first, err
	}
	server := rpc.NewServer()
	if err := server.RegisterName("L2", &sharedL2{t.l2.As(account)}); err != nil {
		return nil, first, errors.Join(err, c.l2.Close())
	}
	go func() {
		for {
			conn, err := c.l2.Accept()
			if err != nil {
				return // it was closed
			}
			go server.ServeConn(conn)
		}
	}()
	c.process.Env = append(os.Environ(), childVariable+"=1")
	c.process.Stderr = os.Stderr
	if c.asks, err = c.process.StdinPipe(); err != nil {
		return nil, first, errors.Join(err, c.l2.Close())
	}
	out, err := c.process.StdoutPipe()
	if err == nil {
		err = c.process.Start()
	}
	if err != nil {
		return nil, first, errors.Join(err, c.l2.Close())
	}
	c.encoder, c.answers = json.NewEncoder(c.asks), json.NewDecoder(out)
	if err = c.encoder.Encode(order{Dir: filepath.Join(t.dir, "relay"), Key: crypto.FromECDSA(key), Peers: peers, L2: socket, Cache: cache}); err == nil {
		first, err = c.answer()
	}
	if err != nil {
		return nil, first, errors.Join(err, c.close())
	}
	return c, first, nil
}

// ask is how the relay is now.
func (c *child) ask() (state, error) {
	if err := c.encoder.Encode(true); err != nil {
		return state{}, err
	}
	return c.answer()
}

func (c *child) answer() (s state, err error) {
	if err = c.answers.Decode(&s); err != nil {
		return s, fmt.Errorf("hear the measured relay: %w", err)
	}
	if s.Error != "" {
		err = errors.New(s.Error)
	}
	return s, err
}

// close lets the relay end.
func (c *child) close() error {
	err := c.asks.Close()
	late := time.AfterFunc(time.Minute, func() { _ = c.process.Process.Kill() })
	defer late.Stop()
	return errors.Join(err, c.process.Wait(), c.l2.Close())
}

package control

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/openstreaming/openstreaming/internal/daemon"
)

// Client reaches the node of a data directory. Each call has a connection of its own. It is safe for concurrent use.
type Client struct{ dir string }

// Find returns a client of the node that runs on a data directory, or ErrNoNode.
func Find(dir string) (*Client, error) {
	conn, err := dial(context.Background(), dir)
	switch {
	case err == nil:
		return &Client{dir: dir}, conn.Close()
	case isStale(err), errors.Is(err, syscall.ENOTDIR):
		return nil, ErrNoNode
	case errors.Is(err, os.ErrPermission):
		return nil, daemon.WithHint(fmt.Errorf("%s belongs to somebody else's node: %w", filepath.Join(dir, Socket), err),
			"call this as the user that runs the node, or choose a --data-dir of your own")
	}
	return nil, fmt.Errorf("reach the node that runs on %s: %w", dir, err)
}

// Exchange is what a call sends and hears beside its arguments.
type Exchange struct {
	Input  io.Reader                   // sent until it ends; nil: none
	Output func([]byte) error          // called with output as it comes; an error ends the call. The bytes are valid until it returns
	Note   func(json.RawMessage) error // called with notes, in order with the output
}

// settling is how long a node may take to end a call after it was told to.
const settling = 20 * time.Second

// Call makes a call and waits for its end. result takes what it came to; nil: nobody wants it. When ctx ends the node is told to
// end the call in good order, and what it says then is still heard, for a while.
func (c *Client) Call(ctx context.Context, verb string, args, result any, x Exchange) error {
	conn, err := dial(ctx, c.dir)
	if err != nil {
		return fmt.Errorf("%s: reach the node that runs on %s: %w", verb, c.dir, err)
	}
	defer conn.Close() //nolint:errcheck // the call is over
	r := request{Version: version, Verb: verb}
	if args != nil {
		if r.Args, err = json.Marshal(args); err != nil {
			return fmt.Errorf("%s: %w", verb, err)
		}
	}
	out := &sender{conn: conn}
	raw, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("%s: %w", verb, err)
	}
	_ = out.frame(kindCall, raw) // a node that refuses before it has read has said why
	stop := context.AfterFunc(ctx, func() {
		// A node that has gone deaf must not hold the person.
		_ = conn.SetReadDeadline(time.Now().Add(settling))
		_ = out.frame(kindStop, nil)
	})
	defer stop()
	if x.Input != nil {
		go out.feed(ctx, x.Input)
	}
	err = c.hear(conn, verb, result, x)
	if err != nil && ctx.Err() != nil && !errors.Is(err, context.Canceled) {
		return errors.Join(context.Cause(ctx), err)
	}
	if failed := out.inputFailure(); failed != nil && err != nil {
		return failed
	}
	return err
}

// hear takes what the node says until the end of the call.
func (c *Client) hear(conn net.Conn, verb string, result any, x Exchange) error {
	in := bufio.NewReaderSize(conn, 64<<10)
	var buf []byte
	for {
		k, payload, err := readFrame(in, buf)
		if err != nil {
			return daemon.WithHint(fmt.Errorf("%s: the node that runs on %s hung up: %w", verb, c.dir, unexpected(err)), "was it stopped or killed? its log says why")
		}
		buf = payload
		switch k {
		case kindData:
			if x.Output != nil {
				err = x.Output(payload)
			}
		case kindNote:
			if x.Note != nil {
				err = x.Note(append(json.RawMessage(nil), payload...))
			}
		case kindResult:
			if result == nil {
				return nil
			}
			if err := json.Unmarshal(payload, result); err != nil {
				return fmt.Errorf("%s: the node's answer is not understood: %w", verb, err)
			}
			return nil
		case kindFailure:
			var f failure
			if err := json.Unmarshal(payload, &f); err != nil {
				return fmt.Errorf("%s: the node's answer is not understood: %w", verb, err)
			}
			return f.refusal()
		default:
			err = fmt.Errorf("%s: the node sent a frame of kind %d", verb, k)
		}
		if err != nil {
			return err
		}
	}
}

// Ask makes a call that takes a value and gives one.
func Ask[Result any](ctx context.Context, c *Client, verb string, args any) (Result, error) {
	var result Result
	err := c.Call(ctx, verb, args, &result, Exchange{})
	return result, err
}

// sender is the caller's side of a connection.
type sender struct {
	mu      sync.Mutex
	conn    net.Conn
	stopped bool
	failed  error // of the input
}

func (s *sender) frame(k kind, payload []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stopped {
		return nil
	}
	s.stopped = k == kindStop
	return writeFrame(s.conn, k, payload)
}

// feed sends the input. A read that is under way when the call ends is left to end by itself.
func (s *sender) feed(ctx context.Context, input io.Reader) {
	buf := make([]byte, 256<<10)
	for {
		n, err := input.Read(buf)
		if n > 0 && s.frame(kindData, buf[:n]) != nil {
			return // the node says why
		}
		switch {
		case ctx.Err() != nil:
			return
		case errors.Is(err, io.EOF):
			_ = s.frame(kindEnd, nil)
			return
		case err != nil:
			s.mu.Lock()
			s.failed = fmt.Errorf("read the input: %w", err)
			s.mu.Unlock()
			_ = s.frame(kindStop, nil)
			return
		}
	}
}

func (s *sender) inputFailure() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.failed
}

package control

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/openstreaming/openstreaming/internal/daemon"
)

const (
	maxCalls    = 64               // at once; more are refused with a sentence
	callTimeout = 10 * time.Second // for a call to be said
	parting     = 5 * time.Second  // for calls to end in good order once the node stops
)

// Handler answers a call. ctx ends when the caller stops or leaves, or the node does. What it returns is sent as JSON.
type Handler func(ctx context.Context, call *Call) (result any, err error)

// Server answers calls. Handle before Run.
type Server struct {
	dir      string
	log      *slog.Logger
	listener *net.UnixListener
	made     fs.FileInfo
	handlers map[string]Handler
	slots    chan struct{}

	closing sync.Once
}

// Listen makes the socket of a data directory that the caller holds, and replaces one that was left behind. Calls wait until Run.
func Listen(dir string, log *slog.Logger) (*Server, error) {
	l, made, err := listen(dir)
	if err != nil {
		return nil, err
	}
	return &Server{dir: dir, log: log, listener: l, made: made, handlers: map[string]Handler{}, slots: make(chan struct{}, maxCalls)}, nil
}

// Handle lets h answer a verb. Two for one verb is a mistake of the program.
func (s *Server) Handle(verb string, h Handler) {
	if _, twice := s.handlers[verb]; twice {
		panic("control: two handlers for " + verb)
	}
	s.handlers[verb] = h
}

// Handle lets answer reply to a verb that takes a value and gives one.
func Handle[Args, Result any](s *Server, verb string, answer func(context.Context, Args) (Result, error)) {
	s.Handle(verb, func(ctx context.Context, call *Call) (any, error) {
		var args Args
		if err := call.Args(&args); err != nil {
			return nil, err
		}
		return answer(ctx, args)
	})
}

// Run answers calls until ctx ends, and returns nil then: no call is running any more, or those that are have been left for longer
// than they were given to end.
func (s *Server) Run(ctx context.Context) error {
	calls, cancel := context.WithCancelCause(context.WithoutCancel(ctx))
	defer cancel(ErrStopped)
	var busy sync.WaitGroup
	stop := context.AfterFunc(ctx, s.Close)
	defer stop()
	for {
		conn, err := s.listener.Accept()
		if err != nil {
			s.Close()
			cancel(ErrStopped)
			s.awaitCalls(&busy)
			if ctx.Err() != nil {
				return nil
			}
			return fmt.Errorf("accept a call: %w", err)
		}
		select {
		case s.slots <- struct{}{}:
		default:
			go refuse(conn, fmt.Errorf("the node is busy with %d calls; try again later", maxCalls))
			continue
		}
		busy.Go(func() {
			defer func() { <-s.slots }()
			s.serve(calls, conn)
		})
	}
}

func (s *Server) awaitCalls(busy *sync.WaitGroup) {
	over := make(chan struct{})
	go func() { busy.Wait(); close(over) }()
	select {
	case <-over:
	case <-time.After(parting):
		s.log.Warn("calls over the control socket were still running when the node stopped")
	}
}

// Close ends listening and takes the socket away. Run does it by itself; it is for a server that was never run.
func (s *Server) Close() {
	s.closing.Do(func() {
		unlink(s.dir, s.made)
		_ = s.listener.Close()
	})
}

func refuse(conn net.Conn, err error) {
	defer conn.Close() //nolint:errcheck // nothing is owed to the caller but this
	if conn.SetDeadline(time.Now().Add(callTimeout)) == nil {
		_ = writeJSON(conn, kindFailure, failureOf(err))
	}
}

// serve answers one call.
func (s *Server) serve(life context.Context, conn net.Conn) {
	defer conn.Close() //nolint:errcheck // everything was written, or the caller is gone
	if err := conn.SetReadDeadline(time.Now().Add(callTimeout)); err != nil {
		return
	}
	in := bufio.NewReaderSize(conn, 64<<10)
	k, raw, err := readFrame(in, nil)
	if err != nil || k != kindCall {
		if !errors.Is(err, io.EOF) {
			s.log.Debug("a connection to the control socket made no call", "err", err)
			refuse(conn, errors.New("this is no call that the node understands"))
		}
		return
	}
	if err := conn.SetReadDeadline(time.Time{}); err != nil {
		return
	}
	ctx, cancel := context.WithCancelCause(life)
	defer cancel(nil)
	// A caller that takes nothing must not hold the node when it stops.
	hurry := context.AfterFunc(life, func() { _ = conn.SetWriteDeadline(time.Now().Add(parting)) })
	defer hurry()
	call := &Call{life: life, conn: conn, data: make(chan []byte), ended: make(chan struct{})}
	handler, err := s.understand(raw, call)
	if err != nil {
		refuse(conn, err)
		return
	}
	go call.listen(ctx, in, cancel)
	result, err := handler(ctx, call)
	if err != nil && life.Err() != nil && errors.Is(err, context.Canceled) {
		err = fmt.Errorf("%s: %w", call.verb, ErrStopped)
	}
	call.mu.Lock()
	defer call.mu.Unlock()
	if err != nil {
		s.log.Debug("a call failed", "verb", call.verb, "err", err)
		err = writeJSON(conn, kindFailure, failureOf(err))
	} else {
		err = writeJSON(conn, kindResult, result)
	}
	if err != nil {
		s.log.Debug("a caller left before its answer", "verb", call.verb, "err", err)
	}
}

// understand finds who answers a call.
func (s *Server) understand(raw []byte, call *Call) (Handler, error) {
	var r request
	if err := json.Unmarshal(raw, &r); err != nil {
		return nil, fmt.Errorf("this is no call that the node understands: %w", err)
	}
	restart := func(format string, args ...any) error {
		return daemon.WithHint(fmt.Errorf(format, args...), "the command and the node that runs are of different versions: restart the node")
	}
	if r.Version != version {
		return nil, restart("the call is of version %d, the node's is %d", r.Version, version)
	}
	h, ok := s.handlers[r.Verb]
	if !ok {
		verbs := make([]string, 0, len(s.handlers))
		for v := range s.handlers {
			verbs = append(verbs, v)
		}
		slices.Sort(verbs)
		return nil, restart("the node that runs here does not know %q; it knows %s", r.Verb, strings.Join(verbs, ", "))
	}
	call.verb, call.args = r.Verb, r.Args
	return h, nil
}

// Call is a call that is being answered. Its methods are for the handler, from any goroutine.
type Call struct {
	verb string
	args json.RawMessage
	life context.Context
	conn net.Conn

	mu sync.Mutex // of writes to conn

	data  chan []byte   // input, as it comes
	ended chan struct{} // closed once nothing more comes; whole is valid then
	whole bool          // the caller said that the input is complete
}

// Args reads what the caller gave; none leave the value as it is.
func (c *Call) Args(into any) error {
	if len(c.args) == 0 {
		return nil
	}
	if err := json.Unmarshal(c.args, into); err != nil {
		return fmt.Errorf("%s: what was asked for is not understood: %w", c.verb, err)
	}
	return nil
}

// Tell sends a note: how far the call is.
func (c *Call) Tell(v any) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return writeJSON(c.conn, kindNote, v)
}

// Write sends output.
func (c *Call) Write(b []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for at := 0; at < len(b); {
		n := min(len(b)-at, maxData)
		if err := writeFrame(c.conn, kindData, b[at:at+n]); err != nil {
			return at, fmt.Errorf("hand the bytes to who asked for them: %w", err)
		}
		at += n
	}
	return len(b), nil
}

// listen takes what the caller sends after its call.
func (c *Call) listen(ctx context.Context, in *bufio.Reader, cancel context.CancelCauseFunc) {
	defer close(c.ended)
	for {
		k, b, err := readFrame(in, nil)
		switch {
		case err != nil:
			cancel(ErrInterrupted)
			return
		case k == kindStop:
			cancel(context.Canceled)
			return
		case k == kindEnd:
			c.whole = true
			go c.linger(in, cancel)
			return
		case k != kindData:
			cancel(fmt.Errorf("%s: the caller sent a frame of kind %d", c.verb, k))
			return
		}
		select {
		case c.data <- b:
		case <-ctx.Done():
			return
		}
	}
}

// linger notices that a caller stops or leaves after its input.
func (c *Call) linger(in *bufio.Reader, cancel context.CancelCauseFunc) {
	k, _, err := readFrame(in, nil)
	if err != nil || k != kindStop {
		cancel(ErrInterrupted)
		return
	}
	cancel(context.Canceled)
}

// Input is what the caller sends. It ends with io.EOF once the caller says so; for one who stops or leaves before, with
// ErrInterrupted. lenient takes that for the end as well, and the end of the node too: of live input, what came is good.
func (c *Call) Input(lenient bool) io.Reader { return &input{call: c, lenient: lenient} }

type input struct {
	call    *Call
	lenient bool
	rest    []byte
}

func (i *input) Read(b []byte) (int, error) {
	c := i.call
	for len(i.rest) == 0 {
		select {
		case i.rest = <-c.data:
			continue
		default:
		}
		select {
		case i.rest = <-c.data:
		case <-c.ended:
			if c.whole || i.lenient {
				return 0, io.EOF
			}
			return 0, ErrInterrupted
		case <-c.life.Done():
			if i.lenient {
				return 0, io.EOF
			}
			return 0, ErrStopped
		}
	}
	n := copy(b, i.rest)
	i.rest = i.rest[n:]
	return n, nil
}

package mesh

import (
	"context"
	"net"
	"sync"

	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	libp2pprotocol "github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/core/sec"
	"github.com/libp2p/go-libp2p/p2p/net/upgrader"
	libp2ptls "github.com/libp2p/go-libp2p/p2p/security/tls"
)

// bulkTLS is libp2p's TLS on lines that write the records of one message together. A record has at most 16 KiB, and crypto/tls
// writes each by itself: four system calls for what the muxer hands over at once, and some ninety after a second of silence,
// when records begin small again.
type bulkTLS struct{ *libp2ptls.Transport }

func newBulkTLS(id libp2pprotocol.ID, key crypto.PrivKey, muxers []upgrader.StreamMuxer) (*bulkTLS, error) {
	t, err := libp2ptls.New(id, key, muxers)
	if err != nil {
		return nil, err
	}
	return &bulkTLS{t}, nil
}

// SecureInbound is libp2p's, on a line.
func (t *bulkTLS) SecureInbound(ctx context.Context, insecure net.Conn, p peer.ID) (sec.SecureConn, error) {
	l := &line{Conn: insecure}
	c, err := t.Transport.SecureInbound(ctx, l, p)
	return l.secured(c, err)
}

// SecureOutbound is libp2p's, on a line.
func (t *bulkTLS) SecureOutbound(ctx context.Context, insecure net.Conn, p peer.ID) (sec.SecureConn, error) {
	l := &line{Conn: insecure}
	c, err := t.Transport.SecureOutbound(ctx, l, p)
	return l.secured(c, err)
}

// together is up to how many bytes of records are written at once; one record more may stand behind them. An idle line holds no
// memory: buffers are shared by all lines.
const (
	oneRecord = 16 << 10
	together  = 128 << 10
)

var records = sync.Pool{New: func() any { return new([together + 2*oneRecord]byte) }}

// line is a TCP connection below TLS that can hold records back until a message is complete.
type line struct {
	net.Conn

	mu      sync.Mutex // held over a write: the end of a TLS session may be written beside a message
	holding bool
	held    *[together + 2*oneRecord]byte
	n       int // bytes held
}

func (l *line) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.holding || len(b) > 2*oneRecord {
		if err := l.flush(); err != nil {
			return 0, err
		}
		return l.Conn.Write(b)
	}
	if l.held == nil {
		held, ok := records.Get().(*[together + 2*oneRecord]byte)
		if !ok {
			return l.Conn.Write(b)
		}
		l.held = held
	}
	l.n += copy(l.held[l.n:], b)
	if l.n < together {
		return len(b), nil
	}
	return len(b), l.flush()
}

func (l *line) hold() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.holding = true
}

// release writes what was held.
func (l *line) release() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.holding = false
	return l.flush()
}

// flush writes what was held and gives the buffer back. Called under mu.
func (l *line) flush() error {
	if l.held == nil {
		return nil
	}
	_, err := l.Conn.Write(l.held[:l.n])
	records.Put(l.held)
	l.held, l.n = nil, 0
	return err
}

// secured is the connection above TLS.
func (l *line) secured(c sec.SecureConn, err error) (sec.SecureConn, error) {
	if err != nil {
		return nil, err
	}
	return &securedLine{SecureConn: c, line: l}, nil
}

type securedLine struct {
	sec.SecureConn
	line *line
}

// Write writes a message. One that is a record even when records are small goes straight through.
func (s *securedLine) Write(b []byte) (int, error) {
	if len(b) <= 1<<10 {
		return s.SecureConn.Write(b)
	}
	s.line.hold()
	n, err := s.SecureConn.Write(b)
	if held := s.line.release(); err == nil {
		err = held
	}
	return n, err
}

package mesh

import (
	"bytes"
	"crypto/rand"
	"io"
	"net"
	"sync/atomic"
	"testing"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/sec"
	libp2ptls "github.com/libp2p/go-libp2p/p2p/security/tls"
)

// tallied counts the writes of a connection.
type tallied struct {
	net.Conn
	writes atomic.Int64
}

func (c *tallied) Write(b []byte) (int, error) {
	c.writes.Add(1)
	return c.Conn.Write(b)
}

// securedPair is a TLS session over the loopback: the sender's end, its TCP connection, and the receiver's end.
func securedPair(t *testing.T) (from sec.SecureConn, wire *tallied, to sec.SecureConn) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	raw, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	accepted, err := listener.Accept()
	if err != nil {
		t.Fatal(err)
	}
	end := func() (*bulkTLS, peer.ID) {
		key, err := NewPeerKey()
		if err != nil {
			t.Fatal(err)
		}
		b, err := newBulkTLS(libp2ptls.ID, key, nil)
		if err != nil {
			t.Fatal(err)
		}
		id, err := peer.IDFromPrivateKey(key)
		if err != nil {
			t.Fatal(err)
		}
		return b, id
	}
	dialer, dialerID := end()
	server, serverID := end()
	wire = &tallied{Conn: raw}
	done := make(chan error, 1)
	go func() {
		var err error
		to, err = server.SecureInbound(t.Context(), accepted, dialerID)
		done <- err
	}()
	if from, err = dialer.SecureOutbound(t.Context(), wire, serverID); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { from.Close(); to.Close() })
	return from, wire, to
}

func TestLine_WritesTheRecordsOfAMessageTogether_AndEveryByteInOrder(t *testing.T) {
	from, wire, to := securedPair(t)
	var sent bytes.Buffer
	before := wire.writes.Load()
	sizes := []int{64 << 10, 12, 64 << 10, 1 << 10, 1<<10 + 1, oneRecord, oneRecord + 1, 64 << 10}
	for _, n := range sizes {
		message := make([]byte, n)
		if _, err := rand.Read(message); err != nil {
			t.Fatal(err)
		}
		sent.Write(message)
		if k, err := from.Write(message); k != n || err != nil {
			t.Fatal(k, err)
		}
	}
	if writes := wire.writes.Load() - before; writes != int64(len(sizes)) {
		t.Errorf("%d messages took %d writes", len(sizes), writes)
	}
	got := make([]byte, sent.Len())
	if _, err := io.ReadFull(to, got); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, sent.Bytes()) {
		t.Fatal("other bytes arrived than were sent")
	}
}

func TestLine_MessageLargerThanItsBuffer_GoesInParts(t *testing.T) {
	from, wire, to := securedPair(t)
	message := make([]byte, 5*together+17)
	if _, err := rand.Read(message); err != nil {
		t.Fatal(err)
	}
	before, failed := wire.writes.Load(), make(chan error, 1)
	go func() {
		_, err := from.Write(message)
		failed <- err
	}()
	got := make([]byte, len(message))
	if _, err := io.ReadFull(to, got); err != nil {
		t.Fatal(err)
	}
	if err := <-failed; err != nil || !bytes.Equal(got, message) {
		t.Fatal("other bytes arrived than were sent", err)
	}
	if writes := wire.writes.Load() - before; writes > 8 {
		t.Errorf("%d writes for %d bytes", writes, len(message))
	}
}

func TestLine_ThatIsBroken_FailsTheWriteThatWasHeldBack(t *testing.T) {
	from, wire, _ := securedPair(t)
	wire.Conn.Close()
	if _, err := from.Write(make([]byte, 64<<10)); err == nil {
		t.Fatal("a write on a broken line succeeded")
	}
	l := &line{Conn: wire}
	if l.hold(); l.held != nil {
		t.Fatal("a line that holds nothing has a buffer")
	}
	if _, err := l.Write(make([]byte, 100)); err != nil || l.held == nil {
		t.Fatal("nothing was held back", err)
	}
	if err := l.release(); err == nil || l.held != nil {
		t.Fatal("the buffer was kept, or the error lost", err)
	}
}

package gateway

import (
	"errors"
	"io"
	"net"
	"testing"
	"time"
)

// from is a connection that comes from an address of its caller's choice.
type from struct {
	net.Conn
	addr net.Addr
}

func (c from) RemoteAddr() net.Addr { return c.addr }

// arriving is a listener to which connections come as the test hands them in.
type arriving chan net.Conn

func (a arriving) Accept() (net.Conn, error) {
	c, more := <-a
	if !more {
		return nil, net.ErrClosed
	}
	return c, nil
}
func (a arriving) Close() error   { close(a); return nil }
func (a arriving) Addr() net.Addr { return &net.TCPAddr{} }

func TestMallory_OpensConnectionsWithoutEnd_AndOthersGetIn(t *testing.T) {
	const most, perClient = 6, 3
	in := make(arriving)
	limited := limitConnections(in, most, perClient)
	taken := make(chan net.Conn)
	ended := make(chan error, 1)
	go func() {
		for {
			c, err := limited.Accept()
			if err != nil {
				ended <- err
				return
			}
			taken <- c
		}
	}()
	// comes says whether a connection from an address is taken; else it is hung up on at once.
	comes := func(address string) net.Conn {
		t.Helper()
		near, far := net.Pipe()
		t.Cleanup(func() { near.Close() })
		in <- from{far, &net.TCPAddr{IP: net.ParseIP(address), Port: 40000}}
		hungUp := make(chan error, 1)
		go func() {
			_, err := near.Read(make([]byte, 1))
			hungUp <- err
		}()
		select {
		case c := <-taken:
			return c
		case err := <-hungUp:
			if !errors.Is(err, io.EOF) {
				t.Errorf("hung up with %v", err)
			}
			return nil
		case <-time.After(30 * time.Second):
			t.Fatal("it is neither taken nor hung up on")
			return nil
		}
	}
	var hers []net.Conn
	for range perClient {
		c := comes("192.0.2.7")
		if c == nil {
			t.Fatalf("only %d connections are taken", len(hers))
		}
		hers = append(hers, c)
	}
	for range 100 {
		if comes("192.0.2.7") != nil {
			t.Fatal("one address has more connections than it may")
		}
	}
	for i := range most - perClient {
		if comes("192.0.2.8") == nil {
			t.Fatalf("another address gets %d", i)
		}
	}
	if comes("2001:db8::9") != nil {
		t.Error("more are open than there may be in all")
	}
	for range 2 { // closing twice frees one place
		hers[0].Close() //nolint:errcheck // a pipe's
	}
	if comes("2001:db8::9") == nil {
		t.Error("a place that was freed is not given")
	}
	if comes("2001:db8::9") != nil {
		t.Error("one place was given twice")
	}
	close(in)
	if err := <-ended; !errors.Is(err, net.ErrClosed) {
		t.Error(err)
	}
}

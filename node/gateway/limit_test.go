package gateway

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
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
	const most, perClient = 8, 3
	const others = most - most/4 // not from this machine
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
	for _, address := range []string{"192.0.2.7", "::ffff:192.0.2.7"} {
		for range 50 {
			if comes(address) != nil {
				t.Fatal("one address has more connections than it may")
			}
		}
	}
	for i := range others - perClient {
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
	for i := range most - others {
		if comes("127.0.0.1") == nil {
			t.Fatalf("the owner, on this machine, gets %d connections", i)
		}
	}
	if comes("::1") != nil {
		t.Error("more are open than there may be in all, with the owner's")
	}
	close(in)
	if err := <-ended; !errors.Is(err, net.ErrClosed) {
		t.Error(err)
	}
}

// Who has one IPv6 address has 2⁶⁴ of them.
func TestMallory_ComesFromAllAddressesOfHerNetwork_AndIsOneClient(t *testing.T) {
	for remote, want := range map[string]string{
		"192.0.2.7:1":                    "192.0.2.7",
		"[::ffff:192.0.2.7]:1":           "192.0.2.7",
		"[2001:db8:0:7::1]:1":            "2001:db8:0:7::/64",
		"[2001:db8:0:7:ffff:1:2:3]:2":    "2001:db8:0:7::/64",
		"[2001:db8:0:8::1]:1":            "2001:db8:0:8::/64",
		"[fe80::1%eth0]:1":               "fe80::/64",
		"[::1]:1":                        "::1",
		"127.0.0.1:1":                    "127.0.0.1",
		"@":                              "@",
		"a-name-that-is-no-address:8089": "a-name-that-is-no-address",
	} {
		if got := clientAt(remote); got != want {
			t.Errorf("%s counts as %s, not %s", remote, got, want)
		}
	}
	const perClient = 3
	l := limitConnections(nil, 1000, perClient).(*limitedListener)
	seats := newSeats(1000, perClient)
	var connections, requests int
	for i := range 100 {
		remote := fmt.Sprintf("[2001:db8:0:7:%x::%x]:40000", i, i*i)
		if l.enter(clientAt(remote)) {
			connections++
		}
		if _, err := seats.take(clientOf(&http.Request{RemoteAddr: remote}), stranger); err == nil {
			requests++
		}
	}
	if connections != perClient || requests != perClient {
		t.Errorf("she has %d connections and %d requests, instead of %d", connections, requests, perClient)
	}
	if neighbour := clientAt("[2001:db8:0:8::1]:40000"); !l.enter(neighbour) {
		t.Error("her neighbour is kept out")
	} else if _, err := seats.take(neighbour, stranger); err != nil {
		t.Error(err)
	}
}

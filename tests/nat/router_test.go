package nat

import (
	"net"
	"net/netip"
	"testing"
	"time"
)

// TestRouters_TranslateAsTheyAreSaidTo is about the routers of the other tests: what these say of NATs is as true as this.
func TestRouters_TranslateAsTheyAreSaidTo(t *testing.T) {
	for _, kind := range []nat{cone, symmetric, office} {
		t.Run(kind.name, func(t *testing.T) {
			i := newInternet(t)
			h := i.home("home", kind)
			here, there := newRealm(t, "here"), newRealm(t, "there")
			atHome := h.listen(inside + ":4001")
			a, b := here.listen(i.site(here)+":4001"), there.listen(i.site(there)+":4001")
			stranger := here.listen(a.LocalAddr().(*net.UDPAddr).IP.String() + ":4002")

			var from [2]netip.AddrPort
			for n, to := range []*net.UDPConn{a, b} {
				tell(t, atHome, to.LocalAddr().(*net.UDPAddr).AddrPort(), "hello")
				if kind.noUDP {
					continue
				}
				from[n] = hear(t, to, "hello")
				if from[n].Addr().String() != h.address {
					t.Errorf("it comes from %s, the router is %s", from[n], h.address)
				}
			}
			switch {
			case kind.noUDP:
				// What goes by TCP comes back to the same host: had UDP passed, it would have been here before.
				tcp, err := here.listenTCP(a.LocalAddr().String())
				if err != nil {
					t.Fatal(err)
				}
				defer tcp.Close() //nolint:errcheck // it is over
				c, err := h.dial(t.Context(), "tcp", a.LocalAddr().String())
				if err != nil {
					t.Fatalf("TCP does not pass: %v", err)
				}
				_ = c.Close()
				silent(t, a)
				return
			case kind.symmetric && from[0].Port() == from[1].Port():
				t.Errorf("two destinations see the same port %d", from[0].Port())
			case !kind.symmetric && from[0] != from[1]:
				t.Errorf("one port inside is %s and %s outside", from[0], from[1])
			}
			// Only whom something was sent to may answer, from where it was sent to.
			tell(t, stranger, from[0], "uninvited")
			tell(t, a, from[0], "answer")
			hear(t, atHome, "answer")
			silent(t, atHome)
		})
	}
}

func (r *realm) listen(at string) (c *net.UDPConn) {
	r.t.Helper()
	if err := r.within(func() error {
		address, err := net.ResolveUDPAddr("udp", at)
		if err == nil {
			c, err = net.ListenUDP("udp", address)
		}
		return err
	}); err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { _ = c.Close() })
	return c
}

func (r *realm) listenTCP(at string) (l net.Listener, err error) {
	err = r.within(func() error {
		l, err = net.Listen("tcp", at)
		return err
	})
	return l, err
}

func tell(t *testing.T, c *net.UDPConn, to netip.AddrPort, what string) {
	t.Helper()
	if _, err := c.WriteToUDPAddrPort([]byte(what), to); err != nil {
		t.Fatal(err)
	}
}

// hear waits for one packet.
func hear(t *testing.T, c *net.UDPConn, want string) netip.AddrPort {
	t.Helper()
	got, from, err := packet(c, 30*time.Second)
	if err != nil || got != want {
		t.Fatalf("%s hears %q, %v; want %q", c.LocalAddr(), got, err, want)
	}
	return from
}

// silent fails the test if another packet is there. What was sent is delivered before the sender is told: nothing is waited for.
func silent(t *testing.T, c *net.UDPConn) {
	t.Helper()
	if got, from, err := packet(c, 50*time.Millisecond); err == nil {
		t.Errorf("%s hears %q from %s", c.LocalAddr(), got, from)
	}
}

func packet(c *net.UDPConn, patience time.Duration) (string, netip.AddrPort, error) {
	if err := c.SetReadDeadline(time.Now().Add(patience)); err != nil {
		return "", netip.AddrPort{}, err
	}
	var b [64]byte
	n, from, err := c.ReadFromUDPAddrPort(b[:])
	return string(b[:n]), netip.AddrPortFrom(from.Addr().Unmap(), from.Port()), err
}

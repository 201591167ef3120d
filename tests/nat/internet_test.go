package nat

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"testing"
)

// internet is a network of public addresses, one /16 for each who has one, that nothing leaves.
type internet struct {
	*realm
	sites int
}

func newInternet(t *testing.T) *internet {
	t.Helper()
	i := &internet{realm: newRealm(t, "the internet")}
	i.ip("link add exchange type bridge", "link set exchange up")
	return i
}

// site gives a realm the next public address, on an interface named wan.
func (i *internet) site(r *realm) (address string) {
	i.t.Helper()
	i.sites++
	port := "site" + strconv.Itoa(i.sites)
	link(i.realm, port, r, "wan")
	i.ip("link set " + port + " master exchange")
	address = fmt.Sprintf("5.%d.0.1", i.sites)
	r.ip("addr add " + address + "/8 dev wan")
	return address
}

// nat is how a router translates addresses.
type nat struct {
	name string
	// symmetric gives each destination another port. Otherwise a port of inside is the same one outside, whatever the destination.
	symmetric bool
	// noUDP lets no UDP through, as some companies' do.
	noUDP bool
}

var (
	cone      = nat{name: "cone"}
	office    = nat{name: "cone without UDP", noUDP: true}
	symmetric = nat{name: "symmetric", symmetric: true}
)

// home is a realm behind a router with a public address. Whatever its kind, the router lets in only answers: packets from an
// address and port to which something was sent before.
type home struct {
	*realm
	router  *realm
	address string // public, the router's
}

// inside is the address of the one machine in each home.
const inside = "192.168.1.2"

func (i *internet) home(name string, kind nat) *home {
	i.t.Helper()
	h := &home{realm: newRealm(i.t, name), router: newRealm(i.t, name+"'s router")}
	h.address = i.site(h.router)
	link(h.router, "lan", h.realm, "eth0")
	h.router.ip("addr add 192.168.1.1/24 dev lan")
	h.ip("addr add "+inside+"/24 dev eth0", "route add default via 192.168.1.1")
	if err := h.router.within(func() error { return os.WriteFile("/proc/sys/net/ipv4/ip_forward", []byte("1\n"), 0) }); err != nil {
		i.t.Fatal(err)
	}
	ports, udp := "", ""
	if kind.symmetric {
		ports = "fully-random"
	}
	if kind.noUDP {
		udp = "meta l4proto udp drop"
	}
	// What comes uninvited is dropped before it leaves a trace in the table of connections, where it would be in the way of what goes
	// out to the same address later.
	h.router.nft(`
table ip home {
	set came {
		type ipv4_addr . inet_proto
		flags dynamic
		size 1024
		counter
	}
	chain out {
		type nat hook postrouting priority srcnat
		oifname "wan" masquerade ` + ports + `
	}
	chain router {
		type filter hook input priority filter
		iifname "wan" drop
	}
	chain through {
		type filter hook forward priority filter
		policy drop
		` + udp + `
		iifname "wan" ct state established,related update @came { ip saddr . meta l4proto counter } accept
		iifname "lan" accept
	}
}`)
	return h
}

// came is how many bytes have come into the home from a public address, by TCP and by UDP, as its router counts them.
func (h *home) came(from string) (tcp, udp uint64) {
	h.t.Helper()
	var answer struct {
		Nftables []struct {
			Set *struct {
				Elem []struct {
					Elem struct {
						Val     struct{ Concat []string }
						Counter struct{ Bytes uint64 }
					}
				}
			}
		}
	}
	raw := h.router.run("", tool(h.t, "nft", "nftables"), "-j", "list", "set", "ip", "home", "came")
	if err := json.Unmarshal(raw, &answer); err != nil {
		h.t.Fatalf("nft says %s: %v", raw, err)
	}
	for _, part := range answer.Nftables {
		if part.Set == nil {
			continue
		}
		for _, e := range part.Set.Elem {
			if c := e.Elem.Val.Concat; len(c) == 2 && c[0] == from {
				switch c[1] {
				case "tcp":
					tcp += e.Elem.Counter.Bytes
				case "udp":
					udp += e.Elem.Counter.Bytes
				}
			}
		}
	}
	return tcp, udp
}

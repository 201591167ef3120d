package mesh_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/mesh"
)

// A label that names a sponsor names one that can be written down and read again.
func FuzzParseSponsor(f *testing.F) {
	for _, bad := range notSponsors {
		f.Add(bad)
	}
	f.Add("0x00000000000000000000000000000000000A11cE/" + somePeer)
	f.Fuzz(func(t *testing.T, value string) {
		n, err := mesh.ParseSponsor(value)
		if err != nil {
			return
		}
		if n.Account == (common.Address{}) || n.Peer.Validate() != nil {
			t.Fatalf("%q names %+v", value, n)
		}
		if again, err := mesh.ParseSponsor(n.String()); err != nil || again != n {
			t.Fatalf("%q names %+v, which written as %q is %+v, %v", value, n, n.String(), again, err)
		}
	})
}

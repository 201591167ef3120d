package mesh_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

// What one end of a hop paid for a stream the other earned, each stream has an account of its own, and a restart forgets nothing.
func TestAccounts_SayWhatEachStreamCostAndEarned(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var dir string
	nodes := w.line("source", "relay")
	source, relay := nodes[0], nodes[1]
	viewer := w.start("viewer", []*node{relay}, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { dir = c.SpoolDir })
	long, short := noise(t, 5<<20+77), noise(t, 1000+rand.IntN(1000))
	ids := []protocol.StreamID{source.publish(long, mesh.PublishOptions{ContentRate: 7}), source.publish(short, mesh.PublishOptions{})}
	viewer.fetch(ids[0], long)
	viewer.fetch(ids[1], short)
	for i, size := range []int{len(long), len(short)} {
		at := func(n *node) mesh.StreamAccount {
			n.until("the subscription to end", func() bool { a := n.Account(ids[i]); return a.Subscribers+a.Upstreams == 0 })
			return n.Account(ids[i])
		}
		s, r, v := at(source), at(relay), at(viewer)
		if n := protocol.Bytes(size); s.BytesOut != n || r.BytesIn != n || r.BytesOut != n || v.BytesIn != n || s.BytesIn+v.BytesOut != 0 {
			t.Errorf("%d bytes went as %+v, %+v, %+v", size, s, r, v)
		}
		if s.Earned != r.Paid || r.Earned != v.Paid || r.Earned < r.Paid || i == 0 && r.Earned <= r.Paid {
			t.Errorf("money went as %+v, %+v, %+v", s, r, v)
		}
	}
	want := viewer.Accounts()
	if len(want) != 2 || want[0].Stream.String() >= want[1].Stream.String() {
		t.Fatalf("accounts %+v", want)
	}
	viewer.stop()
	again := w.start("again", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.SpoolDir = dir })
	if got := again.Accounts(); len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Fatalf("after a restart %+v, want %+v", got, want)
	}
	again.stop()
	file := filepath.Join(dir, "accounts.json")
	for _, damaged := range []string{"{", `{"` + ids[0].String() + `":{"in":{"bytes":7}},"x":1}`, "null"} {
		if err := os.WriteFile(file, []byte(damaged), 0o600); err != nil {
			t.Fatal(err)
		}
		anew := w.start("anew", nil, func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.SpoolDir = dir })
		if got := anew.Accounts(); len(got) != 0 {
			t.Errorf("from %q it read %+v", damaged, got)
		}
		anew.stop()
		if aside, err := os.ReadFile(file + ".damaged"); damaged != "null" && (err != nil || string(aside) != damaged) {
			t.Errorf("%q was set aside as %q: %v", damaged, aside, err)
		}
	}
}

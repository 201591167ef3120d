package mesh_test

import (
	"testing"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestThreeHops_CarryIdenticalBytes_AndEveryHopIsPaid(t *testing.T) {
	w := newWorld(t)
	nodes := w.line("publisher", "near", "far", "viewer")
	payload := noise(t, 9<<20+12345)
	id := nodes[0].publish(payload, mesh.PublishOptions{ContentRate: 7})
	done := nodes[3].fetch(id, payload)
	if done.Hops != 3 || !done.Ended || done.Bytes != uint64(len(payload)) {
		t.Fatalf("fetched %d bytes over %d hops, ended %v", done.Bytes, done.Hops, done.Ended)
	}
	for _, n := range nodes[:3] {
		n.until("the last voucher", func() bool { return n.income() == protocol.Bytes(len(payload)) })
	}
	// Each relay adds its price; the viewer pays for all three, and for the content.
	if want := protocol.Rate(3*1_000_000_000 + 7); done.Rate != want {
		t.Fatalf("the viewer pays %d per byte, want %d", done.Rate, want)
	}
	owed, err := protocol.Owed(protocol.Bytes(len(payload)), done.Rate)
	if err != nil || done.Cost != owed {
		t.Fatalf("cost %d, owed %d, %v", done.Cost, owed, err)
	}
}

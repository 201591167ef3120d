package mesh_test

import (
	"testing"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestFind_TellsTheHeaderAndBuysNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	nodes := w.line("source", "relay", "viewer")
	id := nodes[0].publish(noise(t, 100_000), mesh.PublishOptions{Labels: protocol.Labels{"type": "video/mp4"}})
	for _, n := range nodes {
		if n != nodes[0] {
			n.connected()
		}
		var header protocol.SignedStream
		n.until("the stream to be found", func() (ok bool) {
			var err error
			header, err = n.Find(t.Context(), id)
			return err == nil
		})
		if header.Labels["type"] != "video/mp4" || header.Publisher != nodes[0].account {
			t.Fatalf("%s finds %+v", n.name, header)
		}
		if a := n.Account(id); a.BytesIn+a.BytesOut > 0 {
			t.Fatalf("%s has %+v", n.name, a)
		}
	}
	_, err := nodes[2].Find(t.Context(), protocol.StreamID{1})
	mustFail(t, err, mesh.ErrNotFound)
}

package mesh_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
)

func TestViewerThatDoesNotRead_HasNothingBoughtAheadBeyondBounds_AtAnyOfThreeHops(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	const window, cache, pieceSize = 2 << 20, 8 << 20, 64 << 10
	bounded := func(c *mesh.Config, p *pay.Config, _ *mesh.With) {
		c.CacheBytes, c.StallTimeout = cache, 2*time.Minute
		p.MinWindow, p.MaxWindow, p.PayTimeout = window, window, 2*time.Minute
	}
	var nodes []*node
	for i, name := range []string{"publisher", "near", "far", "viewer"} {
		nodes = append(nodes, w.start(name, nodes[max(0, i-1):], bounded))
	}
	viewer := nodes[3]
	payload := noise(t, 32<<20)
	id := nodes[0].publish(payload, mesh.PublishOptions{PieceSize: pieceSize})
	var got bytes.Buffer
	read, ended := make(chan struct{}), make(chan error, 1)
	go func() {
		_, err := viewer.fetchTo(id, writer(func(b []byte) (int, error) {
			<-read
			return got.Write(b)
		}))
		ended <- err
	}()
	bought := func() (in [3]float64) {
		for i, n := range nodes[1:] {
			in[i] = n.metric("openstreaming_mesh_bytes_total", "in")
		}
		return in
	}
	// It stands still when nothing has come at any hop for a while.
	last, since := bought(), time.Now()
	viewer.until("the stream to stand still", func() bool {
		if now := bought(); now != last {
			last, since = now, time.Now()
		}
		return last[2] > 0 && time.Since(since) > 1500*time.Millisecond
	})
	// Each node is ahead of its reader by what it fetches ahead and, but for the last, by what its reader may have unpaid; and by a piece
	// or two that are on their way.
	const ahead, moving = cache / 4, 2 * pieceSize
	for hop, most := range []float64{3*ahead + 2*window + 3*moving, 2*ahead + window + 2*moving, ahead + moving} {
		if last[hop] > most {
			t.Errorf("%s has bought %v bytes for a viewer that reads none; at most %v should be", nodes[hop+1].name, last[hop], most)
		}
	}
	t.Logf("bought at the three hops: %v bytes of %d", last, len(payload))
	close(read)
	if err := <-ended; err != nil || !bytes.Equal(got.Bytes(), payload) {
		t.Fatalf("the viewer got %d bytes of %d: %v", got.Len(), len(payload), err)
	}
}

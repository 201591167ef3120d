package mesh_test

import (
	"testing"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/statements"
)

// stating makes a node state after every so many pieces.
func stating(every uint64) change {
	return func(c *mesh.Config, _ *pay.Config, _ *mesh.With) { c.DeliveryEvery = every }
}

// entries are all statements of a node on its channels.
func (n *node) entries() (out []statements.Entry) {
	n.t.Helper()
	incoming, outgoing := n.book.Channels()
	for _, c := range append(incoming, outgoing...) {
		if err := n.said.Each(c.ID, func(e statements.Entry) error { out = append(out, e); return nil }); err != nil {
			n.t.Fatal(err)
		}
	}
	return out
}

func TestHonestHop_LeavesTheSameStatementsAtBothEnds_WithBothSignatures(t *testing.T) {
	w := newWorld(t)
	publisher := w.start("publisher", nil, stating(4))
	viewer := w.start("viewer", []*node{publisher})
	for range 2 {
		payload := noise(t, 2<<20)
		viewer.fetch(publisher.publish(payload, mesh.PublishOptions{PieceSize: 64 << 10}), payload)
	}
	sold, bought := publisher.entries(), viewer.entries()
	if len(bought) == 0 {
		t.Fatal("nothing was stated")
	}
	both := make(map[string]statements.Entry)
	for _, e := range bought {
		both[e.Delivery.Signature.String()] = e
	}
	answered := 0
	for _, e := range sold {
		if !e.Answered() {
			continue // what came after it answers for it
		}
		answered++
		if e.Parted() || e.Receipt.Total != e.Delivery.Total {
			t.Errorf("the ends do not agree on %+v", e)
		}
		if o := both[e.Delivery.Signature.String()]; o.Receipt != e.Receipt || o.Delivery != e.Delivery {
			t.Errorf("the viewer holds %+v, the publisher %+v", o, e)
		}
	}
	if answered != len(bought) {
		t.Errorf("the publisher holds %d receipts, the viewer has signed %d", answered, len(bought))
	}
	if last := sold[len(sold)-1]; last.Delivery.Bytes != 2<<20 || last.Delivery.Total != 4<<20 || !last.Answered() {
		t.Errorf("the last statement is %+v", last)
	}
	if parted := publisher.metric("openstreaming_mesh_parted_statements_total", "payee") + viewer.metric("openstreaming_mesh_parted_statements_total", "payer"); parted != 0 {
		t.Errorf("%v statements parted", parted)
	}
}

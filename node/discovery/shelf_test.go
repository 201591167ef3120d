package discovery

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	ds "github.com/ipfs/go-datastore"
	dsq "github.com/ipfs/go-datastore/query"

	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/protocol"
)

func key(stream, peer int) ds.Key { return ds.NewKey(fmt.Sprintf("/providers/S%d/P%d", stream, peer)) }

func TestShelf_HoldsABoundedNumberOfRecords_WhateverIsPutIntoIt(t *testing.T) {
	ctx := t.Context()
	s := newShelf()
	s.most, s.ofPeer, s.ofStream = 100, 10, 20
	for stream := range 30 {
		for p := range 30 {
			if err := s.Put(ctx, key(stream, p), []byte{1}); err != nil {
				t.Fatal(err)
			}
			if s.count > s.most {
				t.Fatalf("%d records", s.count)
			}
			for _, at := range s.byStream {
				if len(at) > s.ofStream {
					t.Fatalf("%d records of one stream", len(at))
				}
			}
			for _, n := range s.byPeer {
				if n > s.ofPeer {
					t.Fatalf("%d records of one peer", n)
				}
			}
		}
	}
	if s.count < 80 {
		t.Errorf("only %d records are left of 900", s.count)
	}
	// The counts are those of what is there, down to nothing.
	res, err := s.Query(ctx, dsq.Query{Prefix: "/providers/"})
	if err != nil {
		t.Fatal(err)
	}
	all, err := res.Rest()
	if err != nil || len(all) != s.count {
		t.Fatalf("%d of %d records are listed, %v", len(all), s.count, err)
	}
	for _, e := range all {
		if err := s.Delete(ctx, ds.RawKey(e.Key)); err != nil {
			t.Fatal(err)
		}
	}
	if s.count != 0 || len(s.byStream) != 0 || len(s.byPeer) != 0 {
		t.Errorf("empty, it holds %d records, %d streams, %d peers", s.count, len(s.byStream), len(s.byPeer))
	}
}

func TestShelf_GivesBackWhatWasPut(t *testing.T) {
	ctx := t.Context()
	s := newShelf()
	batch, err := s.Batch(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for p := range 3 {
		if err := batch.Put(ctx, key(1, p), []byte{byte(p)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := batch.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	if err := s.Put(ctx, key(11, 0), []byte{9}); err != nil { // its name begins like the other's
		t.Fatal(err)
	}
	res, err := s.Query(ctx, dsq.Query{Prefix: "/providers/S1"})
	if err != nil {
		t.Fatal(err)
	}
	if all, err := res.Rest(); err != nil || len(all) != 3 {
		t.Fatalf("%v, %v", all, err)
	}
	if v, err := s.Get(ctx, key(1, 2)); err != nil || v[0] != 2 {
		t.Errorf("%v, %v", v, err)
	}
	if _, err := s.Get(ctx, key(1, 9)); !errors.Is(err, ds.ErrNotFound) {
		t.Errorf("what is not there: %v", err)
	}
}

// TestMallory_PutsRecordsWithoutEnd: one peer, as fast as it can, over the real protocol.
func TestMallory_PutsRecordsWithoutEnd_AndTheNodeKeepsABoundedNumber(t *testing.T) {
	w := newTown(t)
	victim := w.start("victim", nil)
	victim.shelf.ofPeer = 50
	mallory := w.start("mallory", []*citizen{victim})
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	victim.until("mallory in its routing table", func() bool { return victim.dht.RoutingTable().Size() == 1 })
	mallory.until("the victim in its routing table", func() bool { return mallory.dht.RoutingTable().Size() == 1 })
	for n := range 600 { // more than the DHT holds back before it writes
		if err := mallory.dht.Provide(ctx, RecordKey(protocol.StreamID{1, byte(n), byte(n >> 8)}), true); err != nil {
			t.Fatal(err)
		}
	}
	victim.until("records", func() bool { return victim.shelf.size() > 0 })
	if n := victim.shelf.size(); n > 50 {
		t.Errorf("the victim keeps %d records of one peer", n)
	}
	honest := w.start("honest", []*citizen{victim})
	stream := protocol.StreamID{2}
	honest.Hold(stream)
	viewer := w.start("viewer", []*citizen{victim})
	viewer.finds(stream, honest)
}

// The names of the wire are normative: docs/protocol.md has them.
func TestNames_AreThoseOfTheProtocol(t *testing.T) {
	var id protocol.StreamID
	for i := range id {
		id[i] = byte(i)
	}
	if got := RecordKey(id).String(); got != "bafkrwiaaaebagbafaydqqcikbmga2dqpcaireeyuculbogazdinryhi6d4" {
		t.Errorf("the record of stream %s stands under %s", id, got)
	}
	if got := KadOf(testDomain); got != "/openstream/7969f04a434a37a6/kad/1.0.0" {
		t.Errorf("the DHT is spoken as %s", got)
	}
	if got := gossip.TopicOf(testDomain, gossip.KindReport); got != "/openstream/7969f04a434a37a6/reports/1" {
		t.Errorf("reports are said on %s", got)
	}
}

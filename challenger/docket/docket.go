// Package docket is a challenger's memory: what it has read from both chains, what it is about to do, and how far each matter
// has come.
//
// It promises that what a Put has returned for survives a crash, so that a step is recorded before its transaction is sent,
// and that the cursor of a chain moves only after the events it passed are stored. It refuses a file of another chain or
// contract, and a second process.
package docket

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	bolt "go.etcd.io/bbolt"

	"github.com/openstreaming/openstreaming/challenger/judge"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/durable"
	"github.com/openstreaming/openstreaming/protocol"
)

// File is the docket's name in a challenger's data directory.
const File = "docket.db"

var (
	bucketMeta     = []byte("meta")     // "claims" → sequence number:8
	bucketCursors  = []byte("cursors")  // name → chain.Cursor
	bucketLanes    = []byte("lanes")    // payee ‖ token ‖ lane → Opening
	bucketBatches  = []byte("batches")  // batch id → Batch
	bucketCases    = []byte("cases")    // batch id → Case
	bucketOffenses = []byte("offenses") // operator ‖ epoch → Offense
	bucketSlashes  = []byte("slashes")  // EigenLayer's slash id:32 → Slash
)

// Docket is the store. It is safe for concurrent use; every change is on the disk when the call returns.
type Docket struct {
	db       *bolt.DB
	Batches  Shelf[Batch]
	Cases    Shelf[Case]
	Offenses Shelf[Offense]
	Slashes  Shelf[Slash]
}

// format counts the changes to what the records mean.
const format = 1

// Open opens the docket under dir, or makes it. It is refused as durable.OpenFile refuses a file.
func Open(dir string, domain protocol.Domain) (*Docket, error) {
	db, err := durable.OpenFile(filepath.Join(dir, File), durable.Spec{Name: "docket", Format: format,
		Holds: "the matters under way, and the bonds in them"}, durable.Owner{Domain: domain},
		bucketMeta, bucketCursors, bucketLanes, bucketBatches, bucketCases, bucketOffenses, bucketSlashes)
	if err != nil {
		return nil, err
	}
	return &Docket{
		db:       db,
		Batches:  Shelf[Batch]{db, bucketBatches},
		Cases:    Shelf[Case]{db, bucketCases},
		Offenses: Shelf[Offense]{db, bucketOffenses},
		Slashes:  Shelf[Slash]{db, bucketSlashes},
	}, nil
}

// Close lets another process open the docket.
func (d *Docket) Close() error { return d.db.Close() }

// Opening is a channel as L2 opened it.
type Opening struct {
	Channel protocol.Channel `json:"channel"`
	Block   uint64           `json:"block"` // of L2
}

// Reading is what one segment of L2 holds. Its parts are stored all or none.
type Reading struct {
	Openings []Opening
	// Batches are new ones; those that are known stay as they are.
	Batches []Batch
	// Challenged and Voided are added to the batches they name; those that are not known are passed over.
	Challenged []Challenged
	Voided     []Voided
}

// Challenged says that a leaf of a batch is disputed, by anybody.
type Challenged struct {
	Batch protocol.BatchID
	Key   protocol.LeafKey
}

// Voided says that a batch was voided, and by which challenge.
type Voided struct {
	Batch protocol.BatchID
	Key   protocol.LeafKey
	Block uint64
}

// AddReading stores what a segment of L2 holds. Storing the same again changes nothing.
func (d *Docket) AddReading(r Reading) error {
	return d.update("store what L2 says", func(tx *bolt.Tx) error {
		lanes, batches := tx.Bucket(bucketLanes), tx.Bucket(bucketBatches)
		for _, o := range r.Openings {
			lane := judge.Lane{Payee: o.Channel.Payee, Token: o.Channel.Token, Lane: o.Channel.Lane}
			if err := put(lanes, laneKey(lane), o); err != nil {
				return err
			}
		}
		for _, b := range r.Batches {
			if batches.Get(b.ID[:]) != nil {
				continue
			}
			if err := put(batches, b.ID[:], b); err != nil {
				return err
			}
		}
		for _, c := range r.Challenged {
			if err := change(batches, c.Batch[:], func(b *Batch) { b.challenged(c.Key) }); err != nil {
				return err
			}
		}
		for _, v := range r.Voided {
			if err := change(batches, v.Batch[:], func(b *Batch) { b.VoidedBy, b.VoidedBlock = v.Key, v.Block }); err != nil {
				return err
			}
		}
		return nil
	})
}

// RewindL2 forgets what came from L2 blocks after keep. A batch on which we have staked something stays: what becomes of the
// bond is read from the chain.
func (d *Docket) RewindL2(keep uint64) error {
	return d.update("rewind L2", func(tx *bolt.Tx) error {
		lanes, batches := tx.Bucket(bucketLanes), tx.Bucket(bucketBatches)
		if err := sweep(lanes, func(o Opening) bool { return o.Block > keep }); err != nil {
			return err
		}
		err := sweep(batches, func(b Batch) bool { return b.Block > keep && len(b.Asks) == 0 })
		if err != nil {
			return err
		}
		var revived [][]byte
		err = each(batches, func(k []byte, b Batch) error {
			if b.VoidedBlock > keep {
				revived = append(revived, bytes.Clone(k))
			}
			return nil
		})
		if err != nil {
			return err
		}
		for _, k := range revived {
			if err := change(batches, k, func(b *Batch) { b.VoidedBy, b.VoidedBlock = protocol.LeafKey{}, 0 }); err != nil {
				return err
			}
		}
		return nil
	})
}

// RewindL1 forgets slashes by this slasher that came from L1 blocks after keep, unless they are cleared: a block that comes again tells them
// again.
func (d *Docket) RewindL1(slasher common.Address, keep uint64) error {
	return d.update("rewind L1", func(tx *bolt.Tx) error {
		return sweep(tx.Bucket(bucketSlashes), func(s Slash) bool { return s.Slasher == slasher && s.Block > keep })
	})
}

// Opened finds the channels that were opened on these lanes.
func (d *Docket) Opened(lanes []judge.Lane) (map[judge.Lane]protocol.Channel, error) {
	found := make(map[judge.Lane]protocol.Channel, len(lanes))
	err := d.view("look channels up", func(tx *bolt.Tx) error {
		b := tx.Bucket(bucketLanes)
		for _, lane := range lanes {
			raw := b.Get(laneKey(lane))
			if raw == nil {
				continue
			}
			var o Opening
			if err := json.Unmarshal(raw, &o); err != nil {
				return err
			}
			found[lane] = o.Channel
		}
		return nil
	})
	return found, err
}

// ClaimsSeen is the sequence number of the last claim set that was looked at; zero at first.
func (d *Docket) ClaimsSeen() (seq uint64, err error) {
	err = d.view("read the claims' cursor", func(tx *bolt.Tx) error {
		if raw := tx.Bucket(bucketMeta).Get([]byte("claims")); raw != nil {
			seq = binary.BigEndian.Uint64(raw)
		}
		return nil
	})
	return seq, err
}

// AddOffenses stores offenses, and with them that everything up to seq was looked at. Offenses that are known stay as they are.
func (d *Docket) AddOffenses(seq uint64, offenses []Offense) error {
	return d.update("store offenses", func(tx *bolt.Tx) error {
		b := tx.Bucket(bucketOffenses)
		for _, o := range offenses {
			if b.Get([]byte(o.Key())) != nil {
				continue
			}
			if err := put(b, []byte(o.Key()), o); err != nil {
				return err
			}
		}
		return tx.Bucket(bucketMeta).Put([]byte("claims"), binary.BigEndian.AppendUint64(nil, seq))
	})
}

// Cursor is a durable cursor of that name, for a chain.Follower.
func (d *Docket) Cursor(name string) chain.Cursors { return cursor{d, []byte(name)} }

type cursor struct {
	docket *Docket
	name   []byte
}

func (c cursor) LoadCursor(context.Context) (at chain.Cursor, err error) {
	err = c.docket.view("read a cursor", func(tx *bolt.Tx) error {
		raw := tx.Bucket(bucketCursors).Get(c.name)
		if raw == nil {
			return nil
		}
		return json.Unmarshal(raw, &at)
	})
	return at, err
}

func (c cursor) SaveCursor(_ context.Context, at chain.Cursor) error {
	return c.docket.update("save a cursor", func(tx *bolt.Tx) error { return put(tx.Bucket(bucketCursors), c.name, at) })
}

func (d *Docket) update(what string, f func(*bolt.Tx) error) error { return update(d.db, what, f) }

func (d *Docket) view(what string, f func(*bolt.Tx) error) error { return view(d.db, what, f) }

func laneKey(l judge.Lane) []byte {
	key := append([]byte(nil), l.Payee[:]...)
	key = binary.BigEndian.AppendUint16(key, uint16(l.Token))
	return binary.BigEndian.AppendUint32(key, uint32(l.Lane))
}

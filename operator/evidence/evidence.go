// Package evidence keeps what an operator must be able to show: the vouchers of every batch it signed, which batches those
// are, and the registry of channels that places them on L1.
//
// It promises that what Pin has returned for survives a crash, that a voucher is never replaced by a smaller one, and that
// nothing is pruned before the last window closes in which it can be asked for (protocol.Rule.KeepVouchersUntil). One
// voucher per lane is enough: vouchers are cumulative, so the greatest answers for every smaller leaf.
//
// It refuses a file that belongs to another chain, contract or operator.
package evidence

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	bolt "go.etcd.io/bbolt"

	"github.com/openstreaming/openstreaming/internal/durable"
	"github.com/openstreaming/openstreaming/protocol"
)

// File is the store's name in an operator's data directory.
const File = "evidence.db"

var (
	bucketMeta     = []byte("meta")     // "windows" → seconds:8
	bucketBatches  = []byte("batches")  // batch id → Signed, JSON
	bucketLanes    = []byte("lanes")    // payee ‖ token ‖ lane → pin, JSON
	bucketRegistry = []byte("registry") // index:4 → channel id ‖ L2 block:8
	bucketChannels = []byte("channels") // channel id → index:4
	bucketClosed   = []byte("closed")   // channel id → L2 block:8
	bucketCursors  = []byte("cursors")  // name → caller's bytes
	bucketDuties   = []byte("duties")   // name of a challenge or case → caller's bytes
	bucketReceipts = []byte("receipts") // channel id → caller's bytes
)

// Store is an operator's evidence. It is safe for concurrent use; every method that changes it returns once the change is
// on the disk.
type Store struct {
	db     *bolt.DB
	domain protocol.Domain
}

// format counts the changes to what the records mean.
const format = 1

// Open opens the store of an operator under dir, or makes it. It is refused as durable.OpenFile refuses a file.
func Open(dir string, domain protocol.Domain, operator common.Address) (*Store, error) {
	db, err := durable.OpenFile(filepath.Join(dir, File), durable.Spec{Name: "evidence", Format: format,
		Holds: "the vouchers behind the batches that it signed: who cannot show them when asked is slashed"}, durable.Owner{Domain: domain, Account: operator},
		bucketMeta, bucketBatches, bucketLanes, bucketRegistry, bucketChannels, bucketClosed, bucketCursors, bucketDuties, bucketReceipts)
	if err != nil {
		return nil, err
	}
	return &Store{db: db, domain: domain}, nil
}

// Close lets another process open the store.
func (s *Store) Close() error { return s.db.Close() }

// Signed is a batch that the operator has signed or was about to.
type Signed struct {
	ID                 protocol.BatchID     `json:"id"`
	Header             protocol.BatchHeader `json:"header"`
	ReferenceTimestamp uint32               `json:"referenceTimestamp"` // of the newest table it was signed under
	RegistryCount      uint32               `json:"registryCount"`      // channels under header.registryRoot
	KeepUntil          uint64               `json:"keepUntil"`          // unix seconds of L1
}

// pin is a lane's greatest voucher that some signed batch may need.
type pin struct {
	Channel   protocol.Channel       `json:"channel"`
	Voucher   protocol.SignedVoucher `json:"voucher"`
	KeepUntil uint64                 `json:"keepUntil"` // unix seconds of L1
}

// Pin stores a batch with the vouchers of its leaves, before it is signed. A lane that already holds a greater voucher
// keeps it; both are kept as long as the longer of their reasons.
func (s *Store) Pin(b Signed, vouchers []protocol.ValidVoucher) error {
	return s.update("pin the vouchers of batch "+b.ID.String(), func(tx *bolt.Tx) error {
		batches, lanes := tx.Bucket(bucketBatches), tx.Bucket(bucketLanes)
		var before Signed
		if err := get(batches, b.ID[:], &before); err != nil {
			return err
		}
		b.KeepUntil = max(b.KeepUntil, before.KeepUntil)
		b.ReferenceTimestamp = max(b.ReferenceTimestamp, before.ReferenceTimestamp)
		if err := put(batches, b.ID[:], b); err != nil {
			return err
		}
		for _, v := range vouchers {
			if !v.Valid() {
				return errors.New("a voucher was not verified")
			}
			if err := raise(lanes, v, b.KeepUntil); err != nil {
				return err
			}
		}
		return nil
	})
}

func raise(lanes *bolt.Bucket, v protocol.ValidVoucher, keepUntil uint64) error {
	c := v.Channel()
	key := laneKey(c.Payee, c.Token, c.Lane)
	var p pin
	if err := get(lanes, key, &p); err != nil {
		return err
	}
	if v.Bytes() > p.Voucher.Bytes || p.KeepUntil == 0 {
		p.Channel, p.Voucher = c, v.Signed()
	}
	p.KeepUntil = max(p.KeepUntil, keepUntil)
	return put(lanes, key, p)
}

// Batch finds a batch that was pinned; false if there is none.
func (s *Store) Batch(id protocol.BatchID) (b Signed, found bool, err error) {
	err = s.view("read batch "+id.String(), func(tx *bolt.Tx) error {
		found = tx.Bucket(bucketBatches).Get(id[:]) != nil
		return get(tx.Bucket(bucketBatches), id[:], &b)
	})
	return b, found, err
}

// Batches are all batches that are kept.
func (s *Store) Batches() (all []Signed, err error) {
	err = s.view("read batches", func(tx *bolt.Tx) error {
		return tx.Bucket(bucketBatches).ForEach(func(_, v []byte) error {
			var b Signed
			if err := json.Unmarshal(v, &b); err != nil {
				return err
			}
			all = append(all, b)
			return nil
		})
	})
	return all, err
}

// Voucher is the greatest pinned voucher of a lane, verified again; the zero value if none is held.
func (s *Store) Voucher(payee common.Address, token protocol.TokenID, lane protocol.Lane) (protocol.ValidVoucher, error) {
	var p pin
	err := s.view("read a pinned voucher", func(tx *bolt.Tx) error {
		return get(tx.Bucket(bucketLanes), laneKey(payee, token, lane), &p)
	})
	if err != nil || p.KeepUntil == 0 {
		return protocol.ValidVoucher{}, err
	}
	v, err := s.domain.VerifyVoucher(p.Channel, p.Voucher)
	if err != nil {
		return protocol.ValidVoucher{}, fmt.Errorf("the pinned voucher of lane %d of %s is damaged: %w", lane, payee, err)
	}
	return v, nil
}

// Pinned says whether a voucher of this channel's lane is kept.
func (s *Store) Pinned(c protocol.Channel) (pinned bool, err error) {
	err = s.view("look for a pinned voucher", func(tx *bolt.Tx) error {
		pinned = tx.Bucket(bucketLanes).Get(laneKey(c.Payee, c.Token, c.Lane)) != nil
		return nil
	})
	return pinned, err
}

// KeepFor tells how long after a batch's validUntil the slasher in office may ask for its vouchers, in seconds. Where that is
// longer than it was before, everything that is kept is kept as much longer: another slasher judges old batches, too.
func (s *Store) KeepFor(seconds uint64) error {
	return s.update("keep evidence for the slasher's windows", func(tx *bolt.Tx) error {
		meta, key := tx.Bucket(bucketMeta), []byte("windows")
		if have := meta.Get(key); have != nil {
			if before := binary.BigEndian.Uint64(have); seconds > before {
				if err := keepLonger(tx, seconds-before); err != nil {
					return err
				}
			}
		}
		return meta.Put(key, binary.BigEndian.AppendUint64(nil, seconds))
	})
}

func keepLonger(tx *bolt.Tx, seconds uint64) error {
	later := func(until uint64) uint64 { return until + min(seconds, math.MaxUint64-until) }
	err := rewrite(tx.Bucket(bucketBatches), func(b *Signed) { b.KeepUntil = later(b.KeepUntil) })
	if err != nil {
		return err
	}
	return rewrite(tx.Bucket(bucketLanes), func(p *pin) { p.KeepUntil = later(p.KeepUntil) })
}

// rewrite changes every value of a bucket.
func rewrite[T any](b *bolt.Bucket, f func(*T)) error {
	all := make(map[string]T)
	err := b.ForEach(func(k, raw []byte) error {
		var v T
		if err := json.Unmarshal(raw, &v); err != nil {
			return err
		}
		f(&v)
		all[string(k)] = v
		return nil
	})
	for k, v := range all {
		err = errors.Join(err, put(b, []byte(k), v))
	}
	return err
}

// Prune forgets batches and vouchers that nobody can ask for at L1's time l1Seconds any more, and returns how many.
func (s *Store) Prune(l1Seconds uint64) (batches, vouchers int, err error) {
	prune := func(b *bolt.Bucket) (int, error) {
		var old [][]byte
		err := b.ForEach(func(k, v []byte) error {
			var until struct {
				KeepUntil uint64 `json:"keepUntil"`
			}
			if err := json.Unmarshal(v, &until); err != nil {
				return err
			}
			if until.KeepUntil < l1Seconds {
				old = append(old, bytes.Clone(k))
			}
			return nil
		})
		for _, k := range old {
			if err := b.Delete(k); err != nil {
				return 0, err
			}
		}
		return len(old), err
	}
	err = s.update("prune evidence", func(tx *bolt.Tx) (err error) {
		if batches, err = prune(tx.Bucket(bucketBatches)); err != nil {
			return err
		}
		vouchers, err = prune(tx.Bucket(bucketLanes))
		return err
	})
	return batches, vouchers, err
}

// LastWindow is L1's time, in unix seconds, until which the operator must be able to answer; zero if it signed nothing.
func (s *Store) LastWindow() (uint64, error) {
	all, err := s.Batches()
	var last uint64
	for _, b := range all {
		last = max(last, b.KeepUntil)
	}
	return last, err
}

func laneKey(payee common.Address, token protocol.TokenID, lane protocol.Lane) []byte {
	key := append([]byte(nil), payee[:]...)
	key = binary.BigEndian.AppendUint16(key, uint16(token))
	return binary.BigEndian.AppendUint32(key, uint32(lane))
}

func (s *Store) update(what string, f func(*bolt.Tx) error) error {
	if err := s.db.Update(f); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

func (s *Store) view(what string, f func(*bolt.Tx) error) error {
	if err := s.db.View(f); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// get leaves out as it is where the key is not there.
func get(b *bolt.Bucket, key []byte, out any) error {
	v := b.Get(key)
	if v == nil {
		return nil
	}
	return json.Unmarshal(v, out)
}

func put(b *bolt.Bucket, key []byte, v any) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return b.Put(key, raw)
}

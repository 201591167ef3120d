package sponsor

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// store is where a sponsor's book survives kill -9 and loss of power: every put returns once its record is on disk. One record per
// stream and per channel, rewritten in place.
type store struct{ db *pebble.DB }

const (
	keyOwner  = 'o'
	keyStream = 's'
	keyGrant  = 'g'
)

// owner binds a store to one chain, contract and account.
type owner struct {
	Domain  protocol.Domain `json:"domain"`
	Account common.Address  `json:"account"`
}

// streamRecord is what is known of a stream: its budget, and what channels cost that are closed and forgotten.
type streamRecord struct {
	Budget Budget         `json:"budget"`
	Spent  protocol.Units `json:"spent"`
	// SpentOn are the shares of it, by beneficiary and by payee.
	SpentBy map[string]protocol.Units         `json:"spentBy,omitempty"`
	SpentOn map[common.Address]protocol.Units `json:"spentOn,omitempty"`
}

// grantRecord is one channel that was opened for a beneficiary.
type grantRecord struct {
	Channel     protocol.Channel  `json:"channel"`
	Stream      protocol.StreamID `json:"stream"`
	Beneficiary string            `json:"beneficiary"` // peer id
	// Committed is what it may cost: what is deposited, or may be by a transaction that is under way.
	Committed protocol.Units `json:"committed"`
	Step      protocol.Units `json:"step"`   // what was put in last
	Proven    protocol.Bytes `json:"proven"` // of the newest voucher that was shown
	Opening   bool           `json:"opening,omitempty"`
	Until     uint64         `json:"until"` // L2 time after which an opening can no longer succeed
	Block     uint64         `json:"block"` // of L2, where it was open or not there yet
	Used      int64          `json:"used"`  // when it was opened, or something was proven last, unix seconds
	Returned  bool           `json:"returned,omitempty"`
}

func openStore(fs vfs.FS, dir string, who owner, log *slog.Logger) (*store, error) {
	if err := fs.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the sponsor's directory: %w", err)
	}
	parent, err := fs.OpenDir(fs.PathDir(dir))
	if err == nil {
		err = errors.Join(parent.Sync(), parent.Close())
	}
	if err != nil {
		return nil, fmt.Errorf("make the sponsor's directory: %w", err)
	}
	cache := pebble.NewCache(1 << 20)
	defer cache.Unref()
	db, err := pebble.Open(dir, &pebble.Options{FS: fs, Cache: cache, MemTableSize: 1 << 20, MaxOpenFiles: 32,
		MaxConcurrentCompactions: func() int { return 1 }, FormatMajorVersion: pebble.FormatNewest, Logger: storeLog{log}})
	if err != nil {
		return nil, fmt.Errorf("open the sponsor's book in %s: %w; is another process using it?", dir, err)
	}
	s := &store{db: db}
	if err := s.claim(who); err != nil {
		return nil, errors.Join(fmt.Errorf("open the sponsor's book in %s: %w", dir, err), db.Close())
	}
	return s, nil
}

func (s *store) claim(who owner) error {
	found, closer, err := s.db.Get([]byte{keyOwner})
	if errors.Is(err, pebble.ErrNotFound) {
		return s.put([]byte{keyOwner}, who)
	}
	if err != nil {
		return err
	}
	defer closer.Close() //nolint:errcheck // releases memory; never fails
	var was owner
	if err := json.Unmarshal(found, &was); err != nil {
		return err
	}
	if was != who {
		return fmt.Errorf("it belongs to account %s and contract %s on chain %d; use another data directory", was.Account, was.Domain.Payments, was.Domain.ChainID)
	}
	return nil
}

func (s *store) put(key []byte, v any) error {
	value, err := json.Marshal(v)
	if err == nil {
		err = s.db.Set(key, value, pebble.Sync)
	}
	if err != nil {
		return fmt.Errorf("write the sponsor's book: %w", err)
	}
	return nil
}

func (s *store) putStream(r streamRecord) error {
	return s.put(append([]byte{keyStream}, r.Budget.Stream[:]...), r)
}

func (s *store) putGrant(id protocol.ChannelID, r grantRecord) error {
	return s.put(append([]byte{keyGrant}, id[:]...), r)
}

// settle forgets a channel and keeps what it cost, both or none.
func (s *store) settle(id protocol.ChannelID, r streamRecord) error {
	value, err := json.Marshal(r)
	if err != nil {
		return err
	}
	b := s.db.NewBatch()
	defer b.Close() //nolint:errcheck // releases memory; never fails
	err = errors.Join(b.Delete(append([]byte{keyGrant}, id[:]...), nil), b.Set(append([]byte{keyStream}, r.Budget.Stream[:]...), value, nil))
	if err == nil {
		err = s.db.Apply(b, pebble.Sync)
	}
	if err != nil {
		return fmt.Errorf("write the sponsor's book: %w", err)
	}
	return nil
}

func (s *store) each(stream func(streamRecord), grant func(grantRecord)) error {
	it, err := s.db.NewIter(nil)
	if err != nil {
		return err
	}
	for it.First(); it.Valid() && err == nil; it.Next() {
		switch it.Key()[0] {
		case keyStream:
			var r streamRecord
			if err = json.Unmarshal(it.Value(), &r); err == nil {
				stream(r)
			}
		case keyGrant:
			var r grantRecord
			if err = json.Unmarshal(it.Value(), &r); err == nil {
				grant(r)
			}
		}
	}
	return errors.Join(err, it.Close())
}

// storeLog is pebble's logger. A log that cannot be written ends the process, as pebble demands: what is on disk is not known then.
type storeLog struct{ log *slog.Logger }

func (l storeLog) Infof(format string, args ...any) {
	l.log.Debug("sponsor's book", "message", fmt.Sprintf(format, args...))
}

func (l storeLog) Errorf(format string, args ...any) {
	l.log.Error("sponsor's book", "message", fmt.Sprintf(format, args...))
}

func (l storeLog) Fatalf(format string, args ...any) {
	panic(fmt.Sprintf("the sponsor's book cannot be written any more: "+format, args...))
}

package sponsor

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/durable"
	"github.com/openstreaming/openstreaming/protocol"
)

// store is where a sponsor's book survives kill -9 and loss of power: every put returns once its record is on disk. One record per
// stream and per channel, rewritten in place.
type store struct{ *durable.Store }

const (
	keyStream = 's'
	keyGrant  = 'g'
)

// storeFormat counts the changes to what the records mean.
const storeFormat = 1

// streamRecord is what is known of a stream: its budget, and what channels cost that are closed and forgotten.
type streamRecord struct {
	Budget Budget         `json:"budget"`
	Spent  protocol.Units `json:"spent"`
	// SpentOn are the shares of it, by beneficiary and by payee.
	SpentBy map[string]protocol.Units         `json:"spentBy,omitempty"`
	SpentOn map[common.Address]protocol.Units `json:"spentOn,omitempty"`
	// Fees is what of it was for fees. PaidFor is by beneficiary what its upstreams were paid for on channels that are closed, in bytes,
	// and FeeUpTo up to how many of all such bytes a fee was paid, or is not due.
	Fees    protocol.Units            `json:"fees,omitempty"`
	PaidFor map[string]protocol.Bytes `json:"paidFor,omitempty"`
	FeeUpTo map[string]protocol.Bytes `json:"feeUpTo,omitempty"`
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
	// Counted is what of Proven the deposit covered: for these bytes a fee is due.
	Counted protocol.Bytes `json:"counted,omitempty"`
	// Fee says that the channel pays its beneficiary's fee, by vouchers of this book, for bytes above Base; Signed of them are vouched for.
	Fee    bool           `json:"fee,omitempty"`
	Base   protocol.Bytes `json:"base,omitempty"`
	Signed protocol.Bytes `json:"signed,omitempty"`
}

func openStore(fs vfs.FS, dir string, owner durable.Owner, log *slog.Logger) (*store, error) {
	s, err := durable.Open(fs, dir, durable.Spec{Name: "sponsor's book", Format: storeFormat,
		Holds: "its budgets and what was spent of them, and closes no channel that stands there"}, owner, log)
	if err != nil {
		return nil, err
	}
	return &store{s}, nil
}

func (s *store) put(key []byte, v any) error {
	value, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return s.Write(func(b *durable.Batch) error { b.Set(key, value); return nil })
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
	return s.Write(func(b *durable.Batch) error {
		b.Delete(append([]byte{keyGrant}, id[:]...))
		b.Set(append([]byte{keyStream}, r.Budget.Stream[:]...), value)
		return nil
	})
}

func (s *store) each(stream func(streamRecord), grant func(grantRecord)) error {
	return s.Each(nil, nil, func(key, value []byte) (err error) {
		switch key[0] {
		case keyStream:
			var r streamRecord
			if err = json.Unmarshal(value, &r); err == nil {
				stream(r)
			}
		case keyGrant:
			var r grantRecord
			if err = json.Unmarshal(value, &r); err == nil {
				grant(r)
			}
		default:
			err = errors.New("of an unknown kind")
		}
		if err != nil {
			return fmt.Errorf("record %x: %w", key, err)
		}
		return nil
	})
}

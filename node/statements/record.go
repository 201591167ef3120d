package statements

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// Format and Version name what Export writes and Read takes.
const (
	Format  = "openstreaming statements"
	Version = 1
)

// Side is which end of a channel a record is of.
type Side string

// The ends of a channel.
const (
	Payee Side = "payee"
	Payer Side = "payer"
)

// Record is what one node hands to whoever audits: all statements that it holds, with both signatures, and what it says of itself
// and its channels. Nothing in it is to be believed for having been read: package audit verifies.
type Record struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	About
	Filter   Filter    `json:"filter"` // what was asked for
	Channels []Channel `json:"channels"`
}

// About is who hands out a record.
type About struct {
	Domain     protocol.Domain `json:"domain"`
	Account    common.Address  `json:"account"`
	Signer     common.Address  `json:"signer"`     // hot key of its vouchers and receipts; also on channels that somebody else pays
	Peer       string          `json:"peer"`       // libp2p peer id
	ExportedAt uint64          `json:"exportedAt"` // unix seconds, by the node's clock
}

// Facts are what a node knows of one of its channels, beside statements. Status and amounts are L2's, as last seen.
type Facts struct {
	ID      protocol.ChannelID `json:"channelId"`
	Side    Side               `json:"side"` // which end the record's account is
	Channel protocol.Channel   `json:"channel"`
	Peer    string             `json:"peer,omitempty"` // of the other end, where it is known
	// Voucher is the newest that this end has issued or holds; nil if there is none.
	Voucher   *protocol.SignedVoucher `json:"voucher,omitempty"`
	Status    string                  `json:"status"`
	Deposited protocol.Units          `json:"depositedUnits"`
	Settled   protocol.Units          `json:"settledUnits"`
}

// Channel is a channel in a record.
type Channel struct {
	Facts
	// DeliverySigners signed the deliveries: the payee, or offer signers that it had set on L2.
	DeliverySigners []common.Address `json:"deliverySigners"`
	Statements      []Statement      `json:"statements"` // in the order in which they were recorded
}

// Statement is a delivery and, if there is one, its receipt.
type Statement struct {
	// Subscription counts those of the channel, by the record's own end.
	Subscription uint64                          `json:"subscription"`
	Delivery     protocol.SignedDelivery         `json:"delivery"`
	Receipt      *protocol.SignedDeliveryReceipt `json:"receipt,omitempty"`
}

// Filter says what to export; its zero value takes everything.
type Filter struct {
	Stream  protocol.StreamID  `json:"streamId"`  // zero: all
	Channel protocol.ChannelID `json:"channelId"` // zero: all
	Since   uint64             `json:"sinceMs"`   // only statements made at or after it, unix milliseconds
}

// Takes says whether a delivery passes.
func (f Filter) Takes(d protocol.Delivery) bool {
	return (f.Channel == protocol.ChannelID{} || f.Channel == d.Channel) && (f.Stream == protocol.StreamID{} || f.Stream == d.Stream) && d.SentAt >= f.Since
}

// Export writes a node's record as JSON. channels are what the node knows of its channels; with a filter by stream or time those
// without any statement that passes are left out.
func Export(w io.Writer, s *Store, about About, channels []Facts, f Filter) error {
	r := Record{Format: Format, Version: Version, About: about, Filter: f, Channels: []Channel{}}
	for _, facts := range channels {
		if f.Channel != (protocol.ChannelID{}) && f.Channel != facts.ID {
			continue
		}
		c := Channel{Facts: facts, DeliverySigners: []common.Address{}, Statements: []Statement{}}
		err := s.Each(facts.ID, func(e Entry) error {
			if f.Takes(e.Delivery.Delivery) {
				c.add(about.Domain, e)
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("export the statements of channel %s: %w", facts.ID, err)
		}
		if len(c.Statements) > 0 || f.Stream == (protocol.StreamID{}) && f.Since == 0 {
			r.Channels = append(r.Channels, c)
		}
	}
	if err := json.NewEncoder(w).Encode(r); err != nil {
		return fmt.Errorf("export statements: %w", err)
	}
	return nil
}

func (c *Channel) add(d protocol.Domain, e Entry) {
	x := Statement{Subscription: e.Subscription, Delivery: e.Delivery}
	if e.Answered() {
		x.Receipt = &e.Receipt
	}
	c.Statements = append(c.Statements, x)
	signer, err := protocol.Recover(d.DeliveryDigest(e.Delivery.Delivery), e.Delivery.Signature)
	if err == nil && !slices.Contains(c.DeliverySigners, signer) {
		c.DeliverySigners = append(c.DeliverySigners, signer)
	}
}

// ErrFormat is the cause of every refusal of a text that is no record.
var ErrFormat = errors.New("it is not a record of statements")

// MaxRecord is the longest record that Read takes, in bytes.
const MaxRecord = 1 << 30

// Read takes a record as Export wrote it. It checks the form only.
func Read(r io.Reader) (Record, error) {
	limited := &io.LimitedReader{R: r, N: MaxRecord + 1}
	decoder := json.NewDecoder(limited)
	decoder.DisallowUnknownFields()
	var out Record
	err := decoder.Decode(&out)
	switch {
	case limited.N <= 0:
		return Record{}, fmt.Errorf("%w: it is longer than %d bytes", ErrFormat, MaxRecord)
	case errors.Is(err, io.EOF):
		return Record{}, fmt.Errorf("%w: it is empty", ErrFormat)
	case out.Format != "" && out.Format != Format:
		return Record{}, fmt.Errorf("%w: it calls itself %q", ErrFormat, out.Format)
	case out.Format == Format && out.Version != Version && out.Version != 0:
		return Record{}, fmt.Errorf("%w of a version known here: it has version %d, this program knows %d", ErrFormat, out.Version, Version)
	case err != nil:
		return Record{}, fmt.Errorf("%w: %w", ErrFormat, err)
	case out.Format != Format || out.Version != Version:
		return Record{}, fmt.Errorf("%w: it does not say what it is", ErrFormat)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return Record{}, fmt.Errorf("%w: something follows it", ErrFormat)
	}
	return out, nil
}

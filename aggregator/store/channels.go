package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/jackc/pgx/v5"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/protocol"
)

// Event is something L2 told. Applying it twice is as applying it once.
type Event interface {
	queue(b *pgx.Batch, at Place)
}

// Place is where an event stands: its block and the index of its log.
type Place struct {
	Block uint64
	Log   uint
}

// Placed is an event with its place.
type Placed struct {
	Place
	Event Event
}

// Opened says that a channel was opened.
type Opened struct {
	ID      protocol.ChannelID
	Channel protocol.Channel
	Index   uint32
	Units   protocol.Units
}

// ToppedUp says that collateral was added.
type ToppedUp struct {
	ID    protocol.ChannelID
	Units protocol.Units
}

// Redeemed says that a voucher of so many cumulative bytes was redeemed.
type Redeemed struct {
	ID    protocol.ChannelID
	Bytes protocol.Bytes
}

// Closing says that the payer may close from At on (unix seconds).
type Closing struct {
	ID protocol.ChannelID
	At uint64
}

// Closed says that a channel is closed and how much went back to the payer.
type Closed struct {
	ID     protocol.ChannelID
	Refund protocol.Units
}

// Snapshot says that batches may name a registry root.
type Snapshot struct {
	Root  common.Hash
	Count uint32
}

// Proposed says that a batch stands on L2.
type Proposed struct {
	ID      protocol.BatchID
	FinalAt uint64
	Tx      common.Hash
}

// Voided says that a batch failed a challenge.
type Voided struct {
	ID        protocol.BatchID
	Challenge protocol.LeafKey
}

// Finalized says that a batch is settled.
type Finalized struct {
	ID protocol.BatchID
	Tx common.Hash
}

// Capped says that a batch used up what the contract pays against the stake behind it, or behind the day's batches: which of its
// leaves were paid is not known from events.
type Capped struct{ ID protocol.BatchID }

func (e Opened) queue(b *pgx.Batch, at Place) {
	c := e.Channel
	b.Queue(`INSERT INTO channels (channel_id, registry_index, payer, signer, payee, token_id, lane, rate, deposited, seen_block, seen_log)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (channel_id) DO NOTHING`,
		e.ID[:], int64(e.Index), c.Payer[:], c.Signer[:], c.Payee[:], int32(c.Token), int64(c.Lane), amount(c.Rate), amount(e.Units),
		int64(at.Block), int64(at.Log))
}

// once updates a channel unless this place was applied already. The parameters $1 to $3 are taken.
func once(b *pgx.Batch, id protocol.ChannelID, at Place, set string, args ...any) {
	b.Queue("UPDATE channels SET seen_block = $2, seen_log = $3, "+set+
		" WHERE channel_id = $1 AND (seen_block, seen_log) < ($2::bigint, $3::bigint)",
		append([]any{id[:], int64(at.Block), int64(at.Log)}, args...)...)
}

func (e ToppedUp) queue(b *pgx.Batch, at Place) {
	once(b, e.ID, at, "deposited = deposited + $4::numeric", amount(e.Units))
}

func (e Redeemed) queue(b *pgx.Batch, at Place) {
	once(b, e.ID, at, "settled = LEAST(deposited, GREATEST(settled, div($4::numeric * rate, 1000000000000)))", amount(e.Bytes))
}

func (e Closing) queue(b *pgx.Batch, at Place) {
	once(b, e.ID, at, "closing_at = $4", int64(e.At))
}

func (e Closed) queue(b *pgx.Batch, at Place) {
	once(b, e.ID, at, "closed = true, closing_at = NULL, deposited = deposited - $4::numeric", amount(e.Refund))
}

func (e Snapshot) queue(b *pgx.Batch, at Place) {
	b.Queue("INSERT INTO snapshots (root, count, block) VALUES ($1, $2, $3) ON CONFLICT (root) DO NOTHING",
		e.Root[:], int64(e.Count), int64(at.Block))
}

func (e Proposed) queue(b *pgx.Batch, _ Place) {
	b.Queue(`UPDATE batches SET state = 'proposed', final_at = $2, propose_tx = $3, reason = '', seq = advance('batches')
		WHERE batch_id = $1 AND (state IN ('collecting', 'certified', 'dropped') OR state = 'proposed' AND propose_tx IS DISTINCT FROM $3)`,
		e.ID[:], int64(e.FinalAt), e.Tx[:])
}

func (e Voided) queue(b *pgx.Batch, _ Place) {
	b.Queue("UPDATE batches SET state = 'void', reason = $2, seq = advance('batches') WHERE batch_id = $1 AND state NOT IN ('void', 'final')",
		e.ID[:], "challenge "+e.Challenge.String()+" was not answered in time")
}

// Without its leaves the batch settles nothing here when it becomes final, so all of them are taken into later batches, where
// what was paid pays nothing.
func (e Capped) queue(b *pgx.Batch, _ Place) {
	b.Queue("DELETE FROM batch_leaves WHERE batch_id = $1", e.ID[:])
}

func (e Finalized) queue(b *pgx.Batch, _ Place) {
	b.Queue(`UPDATE channels SET settled = LEAST(deposited, GREATEST(settled, l.units)) FROM batch_leaves l
		WHERE l.batch_id = $1 AND l.channel_id = channels.channel_id`, e.ID[:])
	b.Queue("UPDATE batches SET state = 'final', final_tx = $2, seq = advance('batches') WHERE batch_id = $1 AND state NOT IN ('void', 'final')",
		e.ID[:], e.Tx[:])
}

// Apply stores events in order, and the timestamp of the last block they are from.
func (s *Store) Apply(ctx context.Context, events []Placed, block, time uint64) error {
	err := s.inTx(ctx, func(tx pgx.Tx) error {
		var b pgx.Batch
		for _, e := range events {
			e.Event.queue(&b, e.Place)
		}
		b.Queue(`INSERT INTO l2_cursor (position, block, time) VALUES ('{}', 0, $1)
			ON CONFLICT (only_one) DO UPDATE SET time = GREATEST(l2_cursor.time, excluded.time)`, int64(time))
		return tx.SendBatch(ctx, &b).Close()
	})
	if err != nil {
		return fmt.Errorf("store %d events up to L2 block %d: %w", len(events), block, err)
	}
	if len(events) > 0 {
		s.tell()
	}
	return nil
}

// Channel is a channel as L2 tells it.
type Channel struct {
	protocol.Channel
	ID                 protocol.ChannelID
	Index              uint32
	Deposited, Settled protocol.Units
	Closed             bool
}

const channelColumns = "c.channel_id, c.registry_index, c.payer, c.signer, c.payee, c.token_id, c.lane, c.rate, c.deposited, c.settled, c.closed"

// scans are the destinations of channelColumns.
func (c *Channel) scans() []any {
	return []any{
		fixed{c.ID[:]}, &c.Index, fixed{c.Payer[:]}, fixed{c.Signer[:]}, fixed{c.Payee[:]},
		(*uint16)(&c.Token), (*uint32)(&c.Lane), (*amount)(&c.Rate), (*amount)(&c.Deposited), (*amount)(&c.Settled), &c.Closed,
	}
}

// Channels finds channels by id; those that L2 has not told are left out.
func (s *Store) Channels(ctx context.Context, ids []protocol.ChannelID) (map[protocol.ChannelID]Channel, error) {
	keys := make([][]byte, len(ids))
	for i := range ids {
		keys[i] = ids[i][:]
	}
	rows, err := s.pool.Query(ctx, "SELECT "+channelColumns+" FROM channels c WHERE channel_id = ANY($1::bytea[])", keys)
	if err != nil {
		return nil, fmt.Errorf("read channels: %w", err)
	}
	defer rows.Close()
	found := make(map[protocol.ChannelID]Channel, len(ids))
	for rows.Next() {
		var c Channel
		if err := rows.Scan(c.scans()...); err != nil {
			return nil, fmt.Errorf("read channels: %w", err)
		}
		found[c.ID] = c
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read channels: %w", err)
	}
	return found, nil
}

// Snapshot is the newest registry root that batches may name, false if there is none.
func (s *Store) Snapshot(ctx context.Context) (Snapshot, bool, error) {
	var x Snapshot
	err := s.pool.QueryRow(ctx, "SELECT root, count FROM snapshots ORDER BY count DESC LIMIT 1").Scan(fixed{x.Root[:]}, &x.Count)
	if errors.Is(err, pgx.ErrNoRows) {
		return x, false, nil
	}
	if err != nil {
		return x, false, fmt.Errorf("read the newest registry root: %w", err)
	}
	return x, true, nil
}

// Holding is what is known of a channel that has a voucher. It fails with ErrNotFound.
func (s *Store) Holding(ctx context.Context, id protocol.ChannelID) (client.Holding, error) {
	var c Channel
	var h client.Holding
	err := s.pool.QueryRow(ctx, "SELECT "+channelColumns+`, v.cumulative_bytes, v.signature
		FROM channels c JOIN vouchers v USING (channel_id) WHERE channel_id = $1`, id[:]).
		Scan(append(c.scans(), (*amount)(&h.Bytes), fixed{h.Signature[:]})...)
	if errors.Is(err, pgx.ErrNoRows) {
		return h, ErrNotFound
	}
	if err != nil {
		return h, fmt.Errorf("read the voucher of channel %s: %w", id, err)
	}
	h.Channel, h.RegistryIndex, h.Deposited, h.Settled, h.Closed = c.Channel, c.Index, c.Deposited, c.Settled, c.Closed
	return h, nil
}

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

// Candidate is a channel whose newest voucher owes more than what is settled or under way.
type Candidate struct {
	Channel
	Amount  protocol.Units // of the newest voucher
	Pending protocol.Units // the greatest amount settled, or in a batch that is under way
}

// Candidates returns every open channel on a lane that may settle in batches (below protocol.FirstDirectLane) whose voucher owes at least minUnits more than is settled or under way, in the order
// of batch data: payee, token, lane.
func (s *Store) Candidates(ctx context.Context, minUnits protocol.Units) ([]Candidate, error) {
	rows, err := s.pool.Query(ctx, "SELECT "+channelColumns+`, v.cumulative_amount, GREATEST(c.settled, COALESCE(way.units, 0))
		FROM vouchers v JOIN channels c USING (channel_id)
		LEFT JOIN (
			SELECT l.channel_id, max(l.units) AS units FROM batches b JOIN batch_leaves l USING (batch_id)
			WHERE b.state IN ('collecting', 'certified', 'proposed') GROUP BY l.channel_id
		) way USING (channel_id)
		WHERE NOT c.closed AND c.lane < 2147483648 AND v.cumulative_amount >= GREATEST(c.settled, COALESCE(way.units, 0)) + GREATEST($1::numeric, 1)
		ORDER BY c.payee, c.token_id, c.lane`, amount(minUnits))
	if err != nil {
		return nil, fmt.Errorf("look for channels worth settling: %w", err)
	}
	defer rows.Close()
	var out []Candidate
	for rows.Next() {
		var c Candidate
		if err := rows.Scan(append(c.scans(), (*amount)(&c.Amount), (*amount)(&c.Pending))...); err != nil {
			return nil, fmt.Errorf("look for channels worth settling: %w", err)
		}
		out = append(out, c)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("look for channels worth settling: %w", err)
	}
	return out, nil
}

// NewBatch is a batch to be published, and the channel behind each leaf in the order of the data.
type NewBatch struct {
	client.Batch
	Channels []protocol.ChannelID
	Units    []protocol.Units
}

// ErrEpochBuilt says that an epoch's batches were built before.
var ErrEpochBuilt = errors.New("the epoch's batches are built already")

// LastEpoch is the last epoch that was built, false if none was.
func (s *Store) LastEpoch(ctx context.Context) (protocol.Epoch, bool, error) {
	var e *int64
	if err := s.pool.QueryRow(ctx, "SELECT max(epoch) FROM epochs").Scan(&e); err != nil {
		return 0, false, fmt.Errorf("read the last epoch: %w", err)
	}
	if e == nil {
		return 0, false, nil
	}
	return protocol.Epoch(*e), true, nil
}

// AddEpoch stores all batches of an epoch, at once and once: it fails with ErrEpochBuilt if the epoch is there.
func (s *Store) AddEpoch(ctx context.Context, epoch protocol.Epoch, now uint64, batches []NewBatch) error {
	err := s.inTx(ctx, func(tx pgx.Tx) error {
		tag, err := tx.Exec(ctx, "INSERT INTO epochs (epoch, built_at, batches) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
			int64(epoch), int64(now), len(batches))
		if err != nil {
			return err
		}
		if tag.RowsAffected() == 0 {
			return ErrEpochBuilt
		}
		for i := range batches {
			if err := insertBatch(ctx, tx, &batches[i]); err != nil {
				return fmt.Errorf("batch %s: %w", batches[i].ID, err)
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("store epoch %d: %w", epoch, err)
	}
	if len(batches) > 0 {
		s.tell()
	}
	return nil
}

func insertBatch(ctx context.Context, tx pgx.Tx, b *NewBatch) error {
	h := b.Header
	_, err := tx.Exec(ctx, `INSERT INTO batches (batch_id, seq, epoch, avs, operator_set_id, poster, valid_until, registry_root,
			registry_count, data_hash, data, leaves, reference_timestamp, deadline)
		VALUES ($1, advance('batches'), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
		b.ID[:], int64(h.Epoch), h.AVS[:], int64(h.OperatorSetID), h.Poster[:], int64(h.ValidUntil), h.RegistryRoot[:],
		int64(b.RegistryCount), h.DataHash[:], []byte(b.Data), b.Leaves, int64(b.ReferenceTimestamp), int64(b.Deadline))
	if err != nil {
		return err
	}
	_, err = tx.CopyFrom(ctx, pgx.Identifier{"batch_leaves"}, []string{"batch_id", "leaf_index", "channel_id", "units"},
		pgx.CopyFromSlice(len(b.Channels), func(i int) ([]any, error) {
			return []any{b.ID[:], i, b.Channels[i][:], amount(b.Units[i])}, nil
		}))
	return err
}

const summaryColumns = `b.batch_id, b.seq, b.epoch, b.avs, b.operator_set_id, b.poster, b.valid_until, b.registry_root, b.registry_count,
	b.data_hash, b.leaves, b.reference_timestamp, b.deadline, b.state, COALESCE(b.final_at, 0), b.propose_tx, b.final_tx, b.reason,
	ARRAY(SELECT a.operator::bytea FROM attestations a WHERE a.batch_id = b.batch_id ORDER BY a.operator)`

// summaryRow scans summaryColumns.
type summaryRow struct {
	client.BatchSummary
	proposeTx, finalTx []byte
	signers            [][]byte
}

func (r *summaryRow) scans() []any {
	h := &r.Header
	return []any{
		fixed{r.ID[:]}, &r.Seq, (*uint64)(&h.Epoch), fixed{h.AVS[:]}, &h.OperatorSetID, fixed{h.Poster[:]}, &h.ValidUntil,
		fixed{h.RegistryRoot[:]}, &r.RegistryCount, fixed{h.DataHash[:]}, &r.Leaves, &r.ReferenceTimestamp, &r.Deadline,
		(*string)(&r.State), &r.FinalAt, &r.proposeTx, &r.finalTx, &r.Reason, &r.signers,
	}
}

func (r *summaryRow) summary() client.BatchSummary {
	r.ProposeTx, r.FinalTx = common.BytesToHash(r.proposeTx), common.BytesToHash(r.finalTx)
	for _, s := range r.signers {
		r.Signers = append(r.Signers, common.BytesToAddress(s))
	}
	return r.BatchSummary
}

// Batches returns up to limit batches that changed after seq, oldest change first.
func (s *Store) Batches(ctx context.Context, after uint64, limit int) ([]client.BatchSummary, error) {
	return s.summaries(ctx, "WHERE b.seq > $1 ORDER BY b.seq LIMIT $2", int64(min(after, 1<<62)), limit)
}

// Open returns the batches that are under way, oldest first.
func (s *Store) Open(ctx context.Context) ([]client.BatchSummary, error) {
	return s.summaries(ctx, "WHERE b.state IN ('collecting', 'certified', 'proposed') ORDER BY b.epoch, b.seq")
}

func (s *Store) summaries(ctx context.Context, tail string, args ...any) ([]client.BatchSummary, error) {
	rows, err := s.pool.Query(ctx, "SELECT "+summaryColumns+" FROM batches b "+tail, args...)
	if err != nil {
		return nil, fmt.Errorf("read batches: %w", err)
	}
	defer rows.Close()
	var out []client.BatchSummary
	for rows.Next() {
		var r summaryRow
		if err := rows.Scan(r.scans()...); err != nil {
			return nil, fmt.Errorf("read batches: %w", err)
		}
		out = append(out, r.summary())
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read batches: %w", err)
	}
	return out, nil
}

// Batch returns one batch with data and certificate. It fails with ErrNotFound.
func (s *Store) Batch(ctx context.Context, id protocol.BatchID) (client.Batch, error) {
	var r summaryRow
	var b client.Batch
	var sig, apk []byte
	var absent []int64
	err := s.pool.QueryRow(ctx, "SELECT "+summaryColumns+", b.data, b.signature, b.apk, b.non_signers FROM batches b WHERE b.batch_id = $1", id[:]).
		Scan(append(r.scans(), (*[]byte)(&b.Data), &sig, &apk, &absent)...)
	if errors.Is(err, pgx.ErrNoRows) {
		return b, ErrNotFound
	}
	if err != nil {
		return b, fmt.Errorf("read batch %s: %w", id, err)
	}
	b.BatchSummary = r.summary()
	if sig != nil {
		b.Certificate = &client.Certificate{NonSigners: make([]uint32, len(absent))}
		copy(b.Certificate.Signature[:], sig)
		copy(b.Certificate.APK[:], apk)
		for i, n := range absent {
			b.Certificate.NonSigners[i] = uint32(n)
		}
	}
	return b, nil
}

// BatchVouchers returns the newest voucher of every leaf's channel: it owes at least what the leaf says. It fails with
// ErrNotFound for an unknown batch.
func (s *Store) BatchVouchers(ctx context.Context, id protocol.BatchID) ([]client.Backing, error) {
	rows, err := s.pool.Query(ctx, "SELECT "+channelColumns+`, l.leaf_index, v.cumulative_bytes, v.signature
		FROM batch_leaves l JOIN channels c USING (channel_id) JOIN vouchers v USING (channel_id)
		WHERE l.batch_id = $1 ORDER BY l.leaf_index`, id[:])
	if err != nil {
		return nil, fmt.Errorf("read the vouchers of batch %s: %w", id, err)
	}
	defer rows.Close()
	var out []client.Backing
	for rows.Next() {
		var c Channel
		var x client.Backing
		if err := rows.Scan(append(c.scans(), &x.LeafIndex, (*amount)(&x.Bytes), fixed{x.Signature[:]})...); err != nil {
			return nil, fmt.Errorf("read the vouchers of batch %s: %w", id, err)
		}
		x.Channel, x.RegistryIndex = c.Channel, c.Index
		out = append(out, x)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read the vouchers of batch %s: %w", id, err)
	}
	if len(out) == 0 {
		return nil, ErrNotFound
	}
	return out, nil
}

// ErrClosed says that a batch takes no attestations.
var ErrClosed = errors.New("the batch is not collecting")

// AddAttestations stores verified signatures of a batch. It fails with ErrClosed, storing none, if the batch is no longer
// collecting.
func (s *Store) AddAttestations(ctx context.Context, id protocol.BatchID, signatures map[common.Address]protocol.PointG1) error {
	err := s.inTx(ctx, func(tx pgx.Tx) error {
		var state string
		err := tx.QueryRow(ctx, "SELECT state FROM batches WHERE batch_id = $1 FOR SHARE", id[:]).Scan(&state)
		if errors.Is(err, pgx.ErrNoRows) {
			return ErrNotFound
		}
		if err != nil {
			return err
		}
		if client.State(state) != client.Collecting {
			return ErrClosed
		}
		operators, sigs := make([][]byte, 0, len(signatures)), make([][]byte, 0, len(signatures))
		for operator, sig := range signatures {
			operators, sigs = append(operators, operator.Bytes()), append(sigs, sig[:])
		}
		_, err = tx.Exec(ctx, `INSERT INTO attestations (batch_id, operator, signature)
			SELECT $1, operator, sig FROM unnest($2::bytea[], $3::bytea[]) AS x (operator, sig) ON CONFLICT DO NOTHING`, id[:], operators, sigs)
		return err
	})
	if err != nil {
		return fmt.Errorf("store attestations of batch %s: %w", id, err)
	}
	s.tell()
	return nil
}

// Attestations returns the verified signatures of a batch by operator.
func (s *Store) Attestations(ctx context.Context, id protocol.BatchID) (map[common.Address]protocol.PointG1, error) {
	rows, err := s.pool.Query(ctx, "SELECT operator, signature FROM attestations WHERE batch_id = $1", id[:])
	if err != nil {
		return nil, fmt.Errorf("read attestations of batch %s: %w", id, err)
	}
	out := map[common.Address]protocol.PointG1{}
	var operator common.Address
	var sig protocol.PointG1
	_, err = pgx.ForEachRow(rows, []any{fixed{operator[:]}, fixed{sig[:]}}, func() error { out[operator] = sig; return nil })
	if err != nil {
		return nil, fmt.Errorf("read attestations of batch %s: %w", id, err)
	}
	return out, nil
}

// Certify stores the certificate of a collecting batch; from then on no attestation is added. It fails with ErrClosed if the
// batch is not collecting.
func (s *Store) Certify(ctx context.Context, id protocol.BatchID, c client.Certificate) error {
	absent := make([]int64, len(c.NonSigners))
	for i, n := range c.NonSigners {
		absent[i] = int64(n)
	}
	return s.move(ctx, id, "certify", "state = 'certified', signature = $2, apk = $3, non_signers = $4", "state = 'collecting'",
		c.Signature[:], c.APK[:], absent)
}

// MarkProposed stores that our transaction proposed a certified batch. Its block is not safe yet: until L2's events confirm
// it, the batch may have to be proposed again.
func (s *Store) MarkProposed(ctx context.Context, id protocol.BatchID, finalAt uint64, tx common.Hash) error {
	return s.move(ctx, id, "mark as proposed", "state = 'proposed', final_at = $2, propose_tx = COALESCE($3, propose_tx)", "state = 'certified'",
		int64(finalAt), hashOrNull(tx))
}

// Drop gives a batch up that will not be proposed, with the reason. What it would have settled can be settled by another.
func (s *Store) Drop(ctx context.Context, id protocol.BatchID, reason string) error {
	return s.move(ctx, id, "drop", "state = 'dropped', reason = $2", "state IN ('collecting', 'certified', 'proposed')", reason)
}

func (s *Store) move(ctx context.Context, id protocol.BatchID, what, set, from string, args ...any) error {
	tag, err := s.pool.Exec(ctx, "UPDATE batches SET seq = advance('batches'), "+set+" WHERE batch_id = $1 AND "+from,
		append([]any{id[:]}, args...)...)
	if err == nil && tag.RowsAffected() == 0 {
		err = ErrClosed
	}
	if err != nil {
		return fmt.Errorf("%s batch %s: %w", what, id, err)
	}
	s.tell()
	return nil
}

func hashOrNull(h common.Hash) []byte {
	if h == (common.Hash{}) {
		return nil
	}
	return h[:]
}

// Prune forgets batches that have ended and claim sets, of epochs before the given one. The last epoch is always kept.
func (s *Store) Prune(ctx context.Context, before protocol.Epoch) error {
	err := s.inTx(ctx, func(tx pgx.Tx) error {
		var b pgx.Batch
		b.Queue("DELETE FROM batches WHERE epoch < $1 AND state IN ('final', 'void', 'dropped')", int64(before))
		b.Queue("DELETE FROM claim_sets WHERE epoch < $1", int64(before))
		b.Queue(`DELETE FROM epochs e WHERE epoch < $1 AND epoch < (SELECT max(epoch) FROM epochs)
			AND NOT EXISTS (SELECT FROM batches b WHERE b.epoch = e.epoch)`, int64(before))
		b.Queue("DELETE FROM snapshots WHERE count < (SELECT max(count) FROM snapshots) AND root NOT IN (SELECT registry_root FROM batches)")
		return tx.SendBatch(ctx, &b).Close()
	})
	if err != nil {
		return fmt.Errorf("forget what is older than epoch %d: %w", before, err)
	}
	return nil
}

// Summary returns one batch without its data. It fails with ErrNotFound.
func (s *Store) Summary(ctx context.Context, id protocol.BatchID) (client.BatchSummary, error) {
	found, err := s.summaries(ctx, "WHERE b.batch_id = $1", id[:])
	if err != nil {
		return client.BatchSummary{}, err
	}
	if len(found) == 0 {
		return client.BatchSummary{}, ErrNotFound
	}
	return found[0], nil
}

package store

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/jackc/pgx/v5"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/protocol"
)

// Submission is what intake decided to keep: vouchers to settle, and the signed claim set they came in, if they did.
type Submission struct {
	Vouchers   []protocol.ValidVoucher // of channels that are stored
	Set        *client.ClaimSetRecord  // Seq is given by the store
	ReceivedAt uint64                  // L2 time, unix seconds
}

// Held are the bytes of the newest vouchers of these channels; zero where there is none.
func (s *Store) Held(ctx context.Context, ids []protocol.ChannelID) (map[protocol.ChannelID]protocol.Bytes, error) {
	keys := make([][]byte, len(ids))
	for i := range ids {
		keys[i] = ids[i][:]
	}
	rows, err := s.pool.Query(ctx, "SELECT channel_id, cumulative_bytes FROM vouchers WHERE channel_id = ANY($1::bytea[])", keys)
	if err != nil {
		return nil, fmt.Errorf("read vouchers: %w", err)
	}
	held := make(map[protocol.ChannelID]protocol.Bytes, len(ids))
	var id protocol.ChannelID
	var n protocol.Bytes
	_, err = pgx.ForEachRow(rows, []any{fixed{id[:]}, (*amount)(&n)}, func() error { held[id] = n; return nil })
	if err != nil {
		return nil, fmt.Errorf("read vouchers: %w", err)
	}
	return held, nil
}

// AddSubmission stores vouchers, where they are newer than those that are held, and the claim set. Handing in the same again
// changes nothing.
func (s *Store) AddSubmission(ctx context.Context, sub Submission) error {
	err := s.inTx(ctx, func(tx pgx.Tx) error {
		if err := upsertVouchers(ctx, tx, sub.Vouchers, sub.ReceivedAt); err != nil {
			return err
		}
		if sub.Set == nil {
			return nil
		}
		return insertClaimSet(ctx, tx, *sub.Set)
	})
	if err != nil {
		return fmt.Errorf("store %d vouchers: %w", len(sub.Vouchers), err)
	}
	if sub.Set != nil {
		s.tell()
	}
	return nil
}

// upsertVouchers writes in the order of channel ids, so that two submissions never wait for each other.
func upsertVouchers(ctx context.Context, tx pgx.Tx, vouchers []protocol.ValidVoucher, at uint64) error {
	if len(vouchers) == 0 {
		return nil
	}
	newest := make(map[protocol.ChannelID]protocol.ValidVoucher, len(vouchers))
	for _, v := range vouchers {
		if old, ok := newest[v.ID()]; !ok || old.Bytes() < v.Bytes() {
			newest[v.ID()] = v
		}
	}
	sorted := make([]protocol.ValidVoucher, 0, len(newest))
	for _, v := range newest {
		sorted = append(sorted, v)
	}
	slices.SortFunc(sorted, func(a, b protocol.ValidVoucher) int {
		x, y := a.ID(), b.ID()
		return bytes.Compare(x[:], y[:])
	})
	ids, sigs := make([][]byte, len(sorted)), make([][]byte, len(sorted))
	sizes, amounts := make([]amount, len(sorted)), make([]amount, len(sorted))
	for i, v := range sorted {
		id, sig := v.ID(), v.Signed().Signature
		ids[i], sigs[i], sizes[i], amounts[i] = id[:], sig[:], amount(v.Bytes()), amount(v.Amount())
	}
	_, err := tx.Exec(ctx, `INSERT INTO vouchers AS held (channel_id, cumulative_bytes, cumulative_amount, signature, received_at)
		SELECT id, size, owed, sig, $5::bigint FROM unnest($1::bytea[], $2::numeric[], $3::numeric[], $4::bytea[]) AS x (id, size, owed, sig)
		ON CONFLICT (channel_id) DO UPDATE SET cumulative_bytes = excluded.cumulative_bytes,
			cumulative_amount = excluded.cumulative_amount, signature = excluded.signature, received_at = excluded.received_at
		WHERE excluded.cumulative_bytes > held.cumulative_bytes`, ids, sizes, amounts, sigs, int64(at))
	return err
}

func insertClaimSet(ctx context.Context, tx pgx.Tx, r client.ClaimSetRecord) error {
	c := r.ClaimSet
	// The number first, so that the same set that comes twice at once waits for itself; looked for before one is taken, so that
	// a repetition uses up none.
	if _, err := tx.Exec(ctx, "SELECT FROM counters WHERE name = 'claim_sets' FOR UPDATE"); err != nil {
		return err
	}
	var known bool
	err := tx.QueryRow(ctx, "SELECT EXISTS (SELECT FROM claim_sets WHERE operator = $1 AND epoch = $2 AND issued_at = $3 AND claims_root = $4)",
		c.Operator[:], int64(c.Epoch), int64(c.IssuedAt), c.ClaimsRoot[:]).Scan(&known)
	if err != nil || known {
		return err
	}
	wrong := r.False
	if wrong == nil {
		wrong = []int{}
	}
	var seq int64
	err = tx.QueryRow(ctx, `INSERT INTO claim_sets (seq, avs, operator_set_id, operator, epoch, issued_at, claims_root, signature, claims, false_claims)
		VALUES (advance('claim_sets'), $1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING seq`,
		c.AVS[:], int64(c.OperatorSetID), c.Operator[:], int64(c.Epoch), int64(c.IssuedAt), c.ClaimsRoot[:], r.Signature[:],
		len(r.Claims), wrong).Scan(&seq)
	if err != nil {
		return err
	}
	_, err = tx.CopyFrom(ctx, pgx.Identifier{"claims"},
		[]string{"seq", "index", "payer", "signer", "payee", "token_id", "lane", "rate", "cumulative_bytes", "signature"},
		pgx.CopyFromSlice(len(r.Claims), func(i int) ([]any, error) {
			x := &r.Claims[i]
			return []any{
				seq, i, x.Channel.Payer[:], x.Channel.Signer[:], x.Channel.Payee[:], int32(x.Channel.Token), int64(x.Channel.Lane),
				amount(x.Channel.Rate), amount(x.Bytes), x.Signature[:],
			}, nil
		}))
	return err
}

// CountClaimSets is how many sets of an operator and epoch are stored, and how many claims are in them.
func (s *Store) CountClaimSets(ctx context.Context, operator common.Address, epoch protocol.Epoch) (sets, claims int, err error) {
	err = s.pool.QueryRow(ctx, "SELECT count(*), COALESCE(sum(claims), 0) FROM claim_sets WHERE operator = $1 AND epoch = $2",
		operator[:], int64(epoch)).Scan(&sets, &claims)
	if err != nil {
		return 0, 0, fmt.Errorf("count claim sets of %s: %w", operator, err)
	}
	return sets, claims, nil
}

// ClaimSets returns up to limit claim sets after seq with their claims, oldest first. It stops earlier once it holds
// client.MaxClaims claims, so that a page stays below the limit of an answer.
func (s *Store) ClaimSets(ctx context.Context, after uint64, limit int) ([]client.ClaimSetRecord, error) {
	rows, err := s.pool.Query(ctx, `SELECT seq, avs, operator_set_id, operator, epoch, issued_at, claims_root, signature, claims, false_claims
		FROM claim_sets WHERE seq > $1 ORDER BY seq LIMIT $2`, int64(min(after, 1<<62)), limit)
	if err != nil {
		return nil, fmt.Errorf("read claim sets: %w", err)
	}
	defer rows.Close()
	var sets []client.ClaimSetRecord
	total := 0
	for rows.Next() && total < client.MaxClaims {
		var r client.ClaimSetRecord
		var n int
		c := &r.ClaimSet
		if err := rows.Scan(&r.Seq, fixed{c.AVS[:]}, &c.OperatorSetID, fixed{c.Operator[:]}, (*uint64)(&c.Epoch), &c.IssuedAt,
			fixed{c.ClaimsRoot[:]}, fixed{r.Signature[:]}, &n, &r.False); err != nil {
			return nil, fmt.Errorf("read claim sets: %w", err)
		}
		r.Claims = make([]client.Claim, 0, n)
		total += n
		sets = append(sets, r)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read claim sets: %w", err)
	}
	rows.Close()
	if len(sets) == 0 {
		return nil, nil
	}
	return sets, s.readClaims(ctx, sets)
}

func (s *Store) readClaims(ctx context.Context, sets []client.ClaimSetRecord) error {
	rows, err := s.pool.Query(ctx, `SELECT seq, payer, signer, payee, token_id, lane, rate, cumulative_bytes, signature
		FROM claims WHERE seq BETWEEN $1 AND $2 ORDER BY seq, index`, int64(sets[0].Seq), int64(sets[len(sets)-1].Seq))
	if err != nil {
		return fmt.Errorf("read claims: %w", err)
	}
	defer rows.Close()
	at := 0
	for rows.Next() {
		var seq uint64
		var x client.Claim
		c := &x.Channel
		if err := rows.Scan(&seq, fixed{c.Payer[:]}, fixed{c.Signer[:]}, fixed{c.Payee[:]}, (*uint16)(&c.Token), (*uint32)(&c.Lane),
			(*amount)(&c.Rate), (*amount)(&x.Bytes), fixed{x.Signature[:]}); err != nil {
			return fmt.Errorf("read claims: %w", err)
		}
		for at < len(sets) && sets[at].Seq < seq {
			at++
		}
		if at < len(sets) && sets[at].Seq == seq {
			sets[at].Claims = append(sets[at].Claims, x)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read claims: %w", err)
	}
	return nil
}

package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/openstreaming/openstreaming/protocol"
)

// ErrForeignDatabase says that a database holds the state of another deployment.
var ErrForeignDatabase = errors.New("the database belongs to another deployment; give this aggregator a database of its own")

// Bind makes a new database that of one deployment, for ever. It fails with ErrForeignDatabase if it is another's: channels
// of two contracts in one batch would be certified by nobody.
func (s *Store) Bind(ctx context.Context, d protocol.Domain, avs common.Address, operatorSetID uint32) error {
	_, err := s.pool.Exec(ctx, `INSERT INTO deployment (chain_id, payments, avs, operator_set_id) VALUES ($1, $2, $3, $4)
		ON CONFLICT DO NOTHING`, amount(d.ChainID), d.Payments[:], avs[:], int64(operatorSetID))
	if err != nil {
		return fmt.Errorf("store what the database is for: %w", err)
	}
	var own protocol.Domain
	var ownAVS common.Address
	var ownSet uint32
	err = s.pool.QueryRow(ctx, "SELECT chain_id, payments, avs, operator_set_id FROM deployment").
		Scan((*amount)(&own.ChainID), fixed{own.Payments[:]}, fixed{ownAVS[:]}, &ownSet)
	if err != nil {
		return fmt.Errorf("read what the database is for: %w", err)
	}
	if own != d || ownAVS != avs || ownSet != operatorSetID {
		return fmt.Errorf("%w: it is of contract %s on chain %d and set %d of %s, not of contract %s on chain %d and set %d of %s",
			ErrForeignDatabase, own.Payments, own.ChainID, ownSet, ownAVS, d.Payments, d.ChainID, operatorSetID, avs)
	}
	return nil
}

// Transient says whether a failure of the store may pass by itself: the database is away, changes hands, is full, or chose
// another transaction. What it refused for good is not transient.
func Transient(err error) bool {
	var refused *pgconn.PgError
	if errors.As(err, &refused) {
		switch refused.Code[:min(2, len(refused.Code))] {
		case "08", // connection exceptions
			"25", // a read-only replica, after its primary changed
			"40", // deadlock or serialization
			"53", // out of disk, memory or connections
			"55", // a lock that is held
			"57", // shutdown, cancellation, start
			"58": // the system below it
			return true
		}
		return false
	}
	return err != nil // no answer from the database
}

// attempts is how often a transaction is tried that the database rolled back in favor of another.
const attempts = 4

// inTx runs f in one transaction, and again if the database asks for that.
func (s *Store) inTx(ctx context.Context, f func(pgx.Tx) error) error {
	for attempt := 1; ; attempt++ {
		err := pgx.BeginFunc(ctx, s.pool, f)
		var refused *pgconn.PgError
		again := errors.As(err, &refused) && (refused.Code == "40P01" || refused.Code == "40001") // deadlock, serialization
		if !again || attempt == attempts {
			return err
		}
	}
}

// Package store keeps the aggregator's state in PostgreSQL: channels as L2 tells them, the newest voucher of each, signed
// claim sets, batches, attestations and certificates.
//
// It promises that what a method stored is on the disk when it returns, that every change is one transaction, that a voucher
// never falls and a batch ends once (the database itself refuses otherwise), and that readers who follow the numbers of
// batches or claim sets miss none. It refuses nothing for product reasons: what may be stored is decided above.
package store

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"

	"github.com/openstreaming/openstreaming/internal/chain"
)

//go:embed migrations/*.sql
var migrations embed.FS

// ErrNotFound is returned for a batch or voucher that is not there.
var ErrNotFound = errors.New("not found")

// domains are the column types of our own, which pgx learns on each connection.
var domains = []string{"uint64", "uint32", "uint16", "seconds", "address", "word", "bytes64"}

// Store is the aggregator's state. It is safe for concurrent use.
type Store struct {
	pool *pgxpool.Pool

	mu      sync.Mutex
	changed chan struct{} // under mu: closed and replaced when batches or claim sets change in this process
}

// connectTimeout is how long a connection may take to be made.
const connectTimeout = 15 * time.Second

// Open connects to the database, brings its tables up to date and returns a store. Errors never repeat the URL, which may
// hold a password.
func Open(ctx context.Context, url string) (*Store, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, errors.New("the database URL is not of the form postgres://user:password@host:port/database")
	}
	if t := &config.ConnConfig.ConnectTimeout; *t == 0 || *t > connectTimeout {
		*t = connectTimeout
	}
	where := fmt.Sprintf("database %s at %s", config.ConnConfig.Database, config.ConnConfig.Host)
	if err := migrate(ctx, config.ConnConfig); err != nil {
		return nil, fmt.Errorf("%s: %w", where, err)
	}
	config.MinConns = 2
	config.AfterConnect = func(ctx context.Context, conn *pgx.Conn) error {
		types, err := conn.LoadTypes(ctx, domains)
		if err != nil {
			return fmt.Errorf("learn the column types: %w", err)
		}
		conn.TypeMap().RegisterTypes(types)
		return nil
	}
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("connect to %s: %w", where, err)
	}
	s := &Store{pool: pool, changed: make(chan struct{})}
	if err := s.Ping(ctx); err != nil {
		pool.Close()
		return nil, fmt.Errorf("%s: %w", where, err)
	}
	return s, nil
}

func migrate(ctx context.Context, config *pgx.ConnConfig) error {
	db := stdlib.OpenDB(*config)
	defer func() { _ = db.Close() }()
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	// Replicas that start together wait for each other.
	conn, err := db.Conn(ctx)
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.ExecContext(ctx, "SELECT pg_advisory_lock($1)", migrationLock); err != nil {
		return fmt.Errorf("wait for the migration lock: %w", err)
	}
	defer func() {
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock($1)", migrationLock)
	}()
	provider, err := goose.NewProvider(goose.DialectPostgres, db, files)
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	current, target, err := provider.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("read the version of the tables: %w", err)
	}
	if current > target {
		return fmt.Errorf("its tables are of version %d, this program knows %d; use the newer program", current, target)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("bring the tables up to date: %w", err)
	}
	return nil
}

// Keys of PostgreSQL's advisory locks, chosen once.
const (
	migrationLock = 0x6f73_6d69_6772 // "osmigr"
	leaderLock    = 0x6f73_6c65_6164 // "oslead"
)

// Close ends all connections.
func (s *Store) Close() { s.pool.Close() }

// Ping says whether the database answers.
func (s *Store) Ping(ctx context.Context) error {
	if err := s.pool.Ping(ctx); err != nil {
		return fmt.Errorf("ask the database for a sign of life: %w", err)
	}
	return nil
}

// ErrNotLeader says that another process settles on this database.
var ErrNotLeader = errors.New("another aggregator settles on this database")

// Lead runs f while this process is the only one that settles on the database. It fails with ErrNotLeader at once if another
// is, and ends f's context when the connection that holds the lock is lost: then another may have begun.
func (s *Store) Lead(ctx context.Context, f func(context.Context) error) error {
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return fmt.Errorf("connect for the leader's lock: %w", err)
	}
	defer conn.Release()
	var got bool
	if err := conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1)", int64(leaderLock)).Scan(&got); err != nil {
		return fmt.Errorf("take the leader's lock: %w", err)
	}
	if !got {
		return ErrNotLeader
	}
	defer func() {
		// A connection that still holds the lock must not go back to the pool.
		if _, err := conn.Exec(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock($1)", int64(leaderLock)); err != nil {
			_ = conn.Conn().Close(context.WithoutCancel(ctx))
		}
	}()
	led, cancel := context.WithCancelCause(ctx)
	watching := make(chan struct{})
	go func() {
		defer close(watching)
		for {
			select {
			case <-led.Done():
				return
			case <-time.After(leaderPulse):
			}
			if err := beat(led, conn); err != nil && led.Err() == nil {
				cancel(fmt.Errorf("the leader's lock is lost: %w", err))
				return
			}
		}
	}()
	err = f(led)
	lost := context.Cause(led)
	cancel(nil)
	<-watching
	if lost != nil && ctx.Err() == nil {
		return lost
	}
	return err
}

// leaderPulse is how often the leader looks whether it still is; leaderPatience how long the database may take to say so. Over
// a broken line it says nothing: then the leader must not wait for TCP, which gives up after a quarter of an hour.
const (
	leaderPulse    = time.Second
	leaderPatience = 10 * time.Second
)

func beat(ctx context.Context, conn *pgxpool.Conn) error {
	ctx, cancel := context.WithTimeout(ctx, leaderPatience)
	defer cancel()
	_, err := conn.Exec(ctx, "SELECT 1")
	return err
}

// Changed is closed at the next change of a batch or claim set by this process. Changes by others do not show: who must see
// them looks again after a while.
func (s *Store) Changed() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.changed
}

func (s *Store) tell() {
	s.mu.Lock()
	defer s.mu.Unlock()
	close(s.changed)
	s.changed = make(chan struct{})
}

// LoadCursor is the place up to which L2's events are stored; zero at the beginning.
func (s *Store) LoadCursor(ctx context.Context) (chain.Cursor, error) {
	var text []byte
	err := s.pool.QueryRow(ctx, "SELECT position FROM l2_cursor").Scan(&text)
	if errors.Is(err, pgx.ErrNoRows) {
		return chain.Cursor{}, nil
	}
	var c chain.Cursor
	if err == nil {
		err = json.Unmarshal(text, &c)
	}
	if err != nil {
		return chain.Cursor{}, fmt.Errorf("load the L2 cursor: %w", err)
	}
	return c, nil
}

// SaveCursor stores the place; its time was stored with the events.
func (s *Store) SaveCursor(ctx context.Context, c chain.Cursor) error {
	text, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("write the L2 cursor: %w", err)
	}
	_, err = s.pool.Exec(ctx, `INSERT INTO l2_cursor (position, block, time) VALUES ($1, $2, 0)
		ON CONFLICT (only_one) DO UPDATE SET position = excluded.position, block = excluded.block`, text, int64(c.Number))
	if err != nil {
		return fmt.Errorf("save the L2 cursor: %w", err)
	}
	return nil
}

// Followed is the last L2 block whose events are stored, and its timestamp in unix seconds; zeros at the beginning.
func (s *Store) Followed(ctx context.Context) (block, time uint64, err error) {
	var b, t int64
	err = s.pool.QueryRow(ctx, "SELECT block, time FROM l2_cursor").Scan(&b, &t)
	if errors.Is(err, pgx.ErrNoRows) {
		return 0, 0, nil
	}
	if err != nil {
		return 0, 0, fmt.Errorf("read the L2 cursor: %w", err)
	}
	return uint64(b), uint64(t), nil
}

// Counts are totals for people and metrics.
type Counts struct {
	Channels, Vouchers int64
	Batches            map[string]int
}

// Count counts.
func (s *Store) Count(ctx context.Context) (Counts, error) {
	c := Counts{Batches: map[string]int{}}
	err := s.pool.QueryRow(ctx, "SELECT (SELECT count(*) FROM channels), (SELECT count(*) FROM vouchers)").Scan(&c.Channels, &c.Vouchers)
	if err != nil {
		return c, fmt.Errorf("count channels and vouchers: %w", err)
	}
	rows, err := s.pool.Query(ctx, "SELECT state, count(*) FROM batches GROUP BY state")
	if err != nil {
		return c, fmt.Errorf("count batches: %w", err)
	}
	var state string
	var n int
	_, err = pgx.ForEachRow(rows, []any{&state, &n}, func() error { c.Batches[state] = n; return nil })
	if err != nil {
		return c, fmt.Errorf("count batches: %w", err)
	}
	return c, nil
}

// amount carries a uint64 into and out of a numeric column.
type amount uint64

var _ interface {
	pgtype.NumericValuer
} = amount(0)

// NumericValue is for pgx.
func (a amount) NumericValue() (pgtype.Numeric, error) {
	return pgtype.Numeric{Int: new(big.Int).SetUint64(uint64(a)), Valid: true}, nil
}

// ScanNumeric is for pgx.
func (a *amount) ScanNumeric(n pgtype.Numeric) error {
	if !n.Valid || n.NaN || n.InfinityModifier != pgtype.Finite {
		return errors.New("an amount is not a number")
	}
	v := new(big.Int).Set(n.Int)
	if n.Exp > 0 {
		v.Mul(v, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n.Exp)), nil))
	}
	if n.Exp < 0 || !v.IsUint64() {
		return fmt.Errorf("amount %s·10^%d is not a 64-bit number", n.Int, n.Exp)
	}
	*a = amount(v.Uint64())
	return nil
}

// fixed copies a bytea of known length into an array, for scanning.
type fixed struct{ into []byte }

// ScanBytes is for pgx.
func (f fixed) ScanBytes(b []byte) error {
	if len(b) != len(f.into) {
		return fmt.Errorf("%d bytes where %d belong", len(b), len(f.into))
	}
	copy(f.into, b)
	return nil
}

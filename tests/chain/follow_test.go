package chain

import (
	"context"
	"errors"
	"log/slog"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// memory is a store of cursors and a handler that remembers the amounts of transfers by block, as a watcher would.
type memory struct {
	cursor  chain.Cursor
	amounts map[uint64][]int64
	rewinds []uint64
	fail    error // of the handler
}

func (m *memory) LoadCursor(context.Context) (chain.Cursor, error) { return m.cursor, nil }

func (m *memory) SaveCursor(_ context.Context, c chain.Cursor) error {
	m.cursor = c
	return nil
}

func (m *memory) Handle(_ context.Context, s chain.Segment) error {
	if m.fail != nil {
		return m.fail
	}
	for b := s.From; b <= s.To; b++ {
		delete(m.amounts, b) // the segment may come again
	}
	for _, l := range s.Logs {
		m.amounts[l.BlockNumber] = append(m.amounts[l.BlockNumber], new(big.Int).SetBytes(l.Data).Int64())
	}
	return nil
}

func (m *memory) Rewind(_ context.Context, keep uint64) error {
	m.rewinds = append(m.rewinds, keep)
	for b := range m.amounts {
		if b > keep {
			delete(m.amounts, b)
		}
	}
	return nil
}

func (m *memory) all() (amounts []int64) {
	for _, a := range m.amounts {
		amounts = append(amounts, a...)
	}
	slices.Sort(amounts)
	return amounts
}

func (m *memory) follower(token common.Address, config chain.FollowConfig) *chain.Follower {
	config.Addresses, config.Poll = []common.Address{token}, 10*time.Millisecond
	return chain.NewFollower(anvil.Client, config, m, m, slog.New(slog.DiscardHandler))
}

// mint makes the token emit a transfer of the amount, in a block of its own.
func mint(t *testing.T, token *staketoken.StakeToken, account int, amount int64) {
	t.Helper()
	send(t, sender(t, account, chain.SenderConfig{}), func(o *bind.TransactOpts) (*types.Transaction, error) {
		return token.Mint(o, common.Address{1}, big.NewInt(amount))
	})
}

// level steps until there is nothing more to do.
func level(t *testing.T, f *chain.Follower) {
	t.Helper()
	for {
		more, err := f.Step(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if !more {
			return
		}
	}
}

func TestFollower_HandlerFails_CursorStays_AndNothingIsMissed(t *testing.T) {
	token, at := deployToken(t, 21)
	m := &memory{amounts: map[uint64][]int64{}}
	mint(t, token, 21, 1)
	m.fail = errors.New("disk full")
	f := m.follower(at, chain.FollowConfig{Latest: true, MaxBlocks: 2})
	if err := f.Run(t.Context()); !errors.Is(err, m.fail) {
		t.Fatalf("error is %v", err)
	}
	if m.cursor.Hash != (common.Hash{}) {
		t.Fatal("the cursor moved before the work was done")
	}
	m.fail = nil
	mint(t, token, 21, 2)
	level(t, f)
	mint(t, token, 21, 3)
	level(t, m.follower(at, chain.FollowConfig{Latest: true})) // another process, with the cursor of the first
	if got := m.all(); !slices.Equal(got, []int64{1, 2, 3}) {
		t.Fatalf("handled %v", got)
	}
}

func TestFollower_SafeHead_HandlesOnlyWhatIsBelowIt(t *testing.T) {
	token, at := deployToken(t, 22)
	m := &memory{amounts: map[uint64][]int64{}}
	mint(t, token, 22, 1)
	f := m.follower(at, chain.FollowConfig{})
	level(t, f)
	if got := m.all(); len(got) != 0 {
		t.Fatalf("handled %v, which is not safe", got)
	}
	if err := anvil.Mine(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	level(t, f)
	if got := m.all(); !slices.Equal(got, []int64{1}) {
		t.Fatalf("handled %v", got)
	}
}

func TestFollower_BlocksAreReplaced_LatestRewinds(t *testing.T) {
	token, at := deployToken(t, 23)
	m := &memory{amounts: map[uint64][]int64{}}
	f := m.follower(at, chain.FollowConfig{Latest: true})
	mint(t, token, 23, 1)
	level(t, f)
	fork, err := anvil.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	mint(t, token, 23, 2)
	level(t, f)
	mint(t, token, 23, 3)
	level(t, f)
	if err := anvil.Revert(t.Context(), fork); err != nil {
		t.Fatal(err)
	}
	mint(t, token, 23, 4)
	level(t, f)
	if got := m.all(); !slices.Equal(got, []int64{1, 4}) {
		t.Fatalf("handled %v, rewound to %v", got, m.rewinds)
	}
	if len(m.rewinds) != 1 {
		t.Fatalf("rewound to %v", m.rewinds)
	}
}

func TestFollower_CursorOfAnotherChain_IsAnError(t *testing.T) {
	_, at := deployToken(t, 24)
	for name, config := range map[string]chain.FollowConfig{"safe": {}, "latest": {Latest: true}} {
		m := &memory{cursor: chain.Cursor{Number: 1, Hash: common.Hash{1}}, amounts: map[uint64][]int64{}}
		if err := m.follower(at, config).Run(t.Context()); !errors.Is(err, chain.ErrForeignCursor) {
			t.Fatalf("%s: error is %v", name, err)
		}
	}
}

func TestFollower_NodeGone_RunWaitsForContext(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	m := &memory{cursor: chain.Cursor{Number: 1 << 40, Hash: common.Hash{1}}, amounts: map[uint64][]int64{}}
	if err := m.follower(common.Address{}, chain.FollowConfig{}).Run(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("error is %v", err)
	}
}

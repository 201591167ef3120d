package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Cursor is how far a follower has come: everything up to and including Number is handled. The zero cursor is the start.
// It is plain data for the caller's durable store.
type Cursor struct {
	Number uint64      `json:"number"`
	Hash   common.Hash `json:"hash"`
	// Trail are earlier positions, oldest first: where a follower of the latest head falls back to when blocks are replaced.
	// They are close together near the head and ever further apart behind it; the first is never dropped.
	Trail []BlockRef `json:"trail,omitempty"`
}

// BlockRef names one block.
type BlockRef struct {
	Number uint64      `json:"number"`
	Hash   common.Hash `json:"hash"`
}

// trailDense is how many of the newest positions a cursor remembers without gaps. Of older ones each is at most about twice as
// far behind the head as the next: no replacement of blocks is too deep, and few positions are kept however long the chain.
const trailDense = 32

func (c Cursor) started() bool { return c.Hash != common.Hash{} }

// advance moves the cursor to a later block; only a follower of the latest head needs the trail.
func (c Cursor) advance(to *types.Header, trail bool) Cursor {
	next := Cursor{Number: to.Number.Uint64(), Hash: to.Hash()}
	if trail && c.started() {
		next.Trail = thin(append(append([]BlockRef(nil), c.Trail...), BlockRef{c.Number, c.Hash}), next.Number)
	}
	return next
}

// thin drops positions between two whose distances to the head are less than a factor of two apart.
func thin(trail []BlockRef, head uint64) []BlockRef {
	for i := len(trail) - trailDense - 1; i > 0; i-- {
		if head-trail[i-1].Number <= 2*(head-trail[i+1].Number) {
			trail = slices.Delete(trail, i, i+1)
		}
	}
	return trail
}

// Cursors keeps a cursor where it survives a crash.
type Cursors interface {
	// LoadCursor returns the zero cursor if none was saved.
	LoadCursor(ctx context.Context) (Cursor, error)
	// SaveCursor returns once the cursor is durable.
	SaveCursor(ctx context.Context, c Cursor) error
}

// Segment is a run of consecutive blocks with the logs that were asked for, in order.
type Segment struct {
	From, To uint64
	// Time is the timestamp of block To in unix seconds.
	Time uint64
	// Head is the newest block that could be followed when the segment was read; To == Head says that the follower is level.
	Head uint64
	Logs []types.Log
}

// Handler works on what a follower reads. A follower calls it from one goroutine.
type Handler interface {
	// Handle must be idempotent: after a crash a segment whose cursor was not saved comes again, perhaps cut differently.
	// An error stops the follower with the cursor where it was.
	Handle(ctx context.Context, s Segment) error
	// Rewind undoes what came from blocks after keep: they are no longer part of the chain. It is never called for a
	// follower of the safe head, whose node has broken its word if that happens: Run fails then.
	Rewind(ctx context.Context, keep uint64) error
}

// FollowConfig says what to follow.
type FollowConfig struct {
	// Addresses and Topics filter logs as in eth_getLogs; empty means any.
	Addresses []common.Address
	Topics    [][]common.Hash
	// Start is the first block of interest, used while the cursor is zero.
	Start uint64
	// Latest follows the newest head and reports replaced blocks; otherwise the safe head is followed.
	Latest bool
	// MaxBlocks caps a segment. Zero means 2000. A node that refuses a segment is asked for half of it.
	MaxBlocks uint64
	// Poll is the wait between questions once level. Zero means 500 ms.
	Poll time.Duration
}

// Follower reads a chain's logs from a durable cursor: the handler first, then the cursor.
type Follower struct {
	client  *Client
	config  FollowConfig
	cursors Cursors
	handler Handler
	log     *slog.Logger
	span    uint64 // blocks of the next segment at most; owned by Step
}

// NewFollower prepares a follower; nothing is read before Run or Step.
func NewFollower(c *Client, config FollowConfig, cursors Cursors, handler Handler, log *slog.Logger) *Follower {
	if config.MaxBlocks == 0 {
		config.MaxBlocks = 2000
	}
	if config.Poll == 0 {
		config.Poll = 500 * time.Millisecond
	}
	return &Follower{client: c, config: config, cursors: cursors, handler: handler, log: log, span: config.MaxBlocks}
}

// errUnread marks failures to read the chain, which Run outlives; failures of the handler or the store end it.
var errUnread = errors.New("chain not readable")

// ErrForeignCursor says that a cursor's block and all that it remembers are not of this chain.
var ErrForeignCursor = errors.New("the cursor is not of this chain: it was started anew, or all blocks that the cursor remembers were replaced")

// Run follows until ctx ends, or the handler or the store of cursors fails. A node that cannot be read is asked again, at
// growing intervals up to half a minute.
func (f *Follower) Run(ctx context.Context) error {
	wait := f.config.Poll
	for {
		more, err := f.Step(ctx)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, errUnread):
			f.log.Warn("chain cannot be read, will ask again", "chain", f.client.ID, "wait", wait, "err", err)
			wait = min(2*wait, 30*time.Second)
		case err != nil:
			return fmt.Errorf("follow chain %d: %w", f.client.ID, err)
		default:
			wait = f.config.Poll
		}
		if more {
			continue
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
}

// Step handles at most one segment, or one replacement of blocks, and tells whether there may be more to do at once.
func (f *Follower) Step(ctx context.Context) (more bool, err error) {
	cursor, err := f.cursors.LoadCursor(ctx)
	if err != nil {
		return false, fmt.Errorf("load the cursor: %w", err)
	}
	if cursor.started() {
		same, err := f.onChain(ctx, BlockRef{cursor.Number, cursor.Hash})
		if err != nil {
			return false, err
		}
		if !same {
			return true, f.fallBack(ctx, cursor)
		}
	}
	head, err := f.head(ctx)
	if err != nil {
		return false, err
	}
	from := f.config.Start
	if cursor.started() {
		from = cursor.Number + 1
	}
	top := head.Number.Uint64()
	if from > top {
		return false, nil
	}
	seg, end, err := f.read(ctx, cursor, from, top)
	if err != nil {
		f.span = max(1, f.span/2)
		return false, err
	}
	if err := f.handler.Handle(ctx, seg); err != nil {
		return false, fmt.Errorf("blocks %d to %d: %w", seg.From, seg.To, err)
	}
	if err := f.cursors.SaveCursor(ctx, cursor.advance(end, f.config.Latest)); err != nil {
		return false, fmt.Errorf("save the cursor at block %d: %w", seg.To, err)
	}
	f.span = min(f.config.MaxBlocks, 2*f.span)
	return seg.To < top, nil
}

// read fetches a segment. The last header is read before and after the logs: if it changed, the logs may be of two forks. The
// cursor's block is looked for last: if it was replaced meanwhile, the segment does not follow what was handled.
func (f *Follower) read(ctx context.Context, cursor Cursor, from, top uint64) (Segment, *types.Header, error) {
	to := min(top, from+f.span-1)
	end, err := f.header(ctx, to)
	if err != nil {
		return Segment{}, nil, err
	}
	logs, err := f.client.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(from), ToBlock: new(big.Int).SetUint64(to),
		Addresses: f.config.Addresses, Topics: f.config.Topics,
	})
	if err != nil {
		return Segment{}, nil, fmt.Errorf("%w: logs of blocks %d to %d: %w", errUnread, from, to, err)
	}
	same, err := f.onChain(ctx, BlockRef{to, end.Hash()})
	if err != nil {
		return Segment{}, nil, err
	}
	if !same {
		return Segment{}, nil, fmt.Errorf("%w: block %d was replaced while it was read", errUnread, to)
	}
	if cursor.started() {
		if same, err = f.onChain(ctx, BlockRef{cursor.Number, cursor.Hash}); err != nil {
			return Segment{}, nil, err
		}
		if !same {
			return Segment{}, nil, fmt.Errorf("%w: block %d was replaced while those after it were read", errUnread, cursor.Number)
		}
	}
	return Segment{From: from, To: to, Time: end.Time, Head: top, Logs: logs}, end, nil
}

// fallBack moves the cursor to the newest remembered position that is still part of the chain.
func (f *Follower) fallBack(ctx context.Context, cursor Cursor) error {
	if !f.config.Latest {
		return fmt.Errorf("block %d, which was safe, was replaced: %w", cursor.Number, ErrForeignCursor)
	}
	for i := len(cursor.Trail) - 1; i >= 0; i-- {
		ref := cursor.Trail[i]
		same, err := f.onChain(ctx, ref)
		if err != nil {
			return err
		}
		if !same {
			continue
		}
		f.log.Info("blocks were replaced", "chain", f.client.ID, "from", ref.Number+1, "to", cursor.Number)
		if err := f.handler.Rewind(ctx, ref.Number); err != nil {
			return fmt.Errorf("rewind to block %d: %w", ref.Number, err)
		}
		if err := f.cursors.SaveCursor(ctx, Cursor{Number: ref.Number, Hash: ref.Hash, Trail: cursor.Trail[:i]}); err != nil {
			return fmt.Errorf("save the cursor at block %d: %w", ref.Number, err)
		}
		return nil
	}
	return fmt.Errorf("block %d: %w", cursor.Number, ErrForeignCursor)
}

func (f *Follower) head(ctx context.Context) (*types.Header, error) {
	read := f.client.Safe
	if f.config.Latest {
		read = f.client.Head
	}
	h, err := read(ctx)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errUnread, err)
	}
	return h, nil
}

func (f *Follower) header(ctx context.Context, number uint64) (*types.Header, error) {
	h, err := f.client.HeaderByNumber(ctx, new(big.Int).SetUint64(number))
	if err != nil {
		return nil, fmt.Errorf("%w: block %d: %w", errUnread, number, err)
	}
	return h, nil
}

// onChain tells whether a block is part of the chain that the node serves now. A block above the node's head is not, for a
// follower of the latest head; for one of the safe head the node lags, or serves a chain that was started anew: time tells.
func (f *Follower) onChain(ctx context.Context, ref BlockRef) (bool, error) {
	h, err := f.client.HeaderByNumber(ctx, new(big.Int).SetUint64(ref.Number))
	if errors.Is(err, ethereum.NotFound) && f.config.Latest {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("%w: block %d: %w", errUnread, ref.Number, err)
	}
	return h.Hash() == ref.Hash, nil
}

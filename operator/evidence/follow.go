package evidence

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// Channels is the registry of channels as the operator has read it itself from L2's safe head: the aggregator's word about
// it counts for nothing. It is safe for concurrent use.
type Channels struct {
	store  *Store
	parser *payments.OpenStreamingPaymentsFilterer

	mu   sync.Mutex
	tree *protocol.Registry // under mu
}

// Channels rebuilds the registry that the store holds. Run the follower of Follow to keep it level.
func (s *Store) Channels() (*Channels, error) {
	tree, err := s.tree()
	if err != nil {
		return nil, err
	}
	parser, err := payments.NewOpenStreamingPaymentsFilterer(s.domain.Payments, nil)
	if err != nil {
		return nil, fmt.Errorf("read the payments contract's events: %w", err)
	}
	return &Channels{store: s, parser: parser, tree: tree}, nil
}

// channelOpened is the topic of the event that adds a channel to the registry.
var channelOpened = crypto.Keccak256Hash([]byte("ChannelOpened(bytes32,address,address,address,uint16,uint32,uint64,uint32,uint64)"))

// channelClosed is the topic of the event that ends a channel.
var channelClosed = crypto.Keccak256Hash([]byte("Closed(bytes32,uint64)"))

// Follow reads openings and closings from L2's safe head until ctx ends, from the block in which the contract was deployed on.
func (c *Channels) Follow(ctx context.Context, l2 *chain.Client, start uint64, poll time.Duration, log *slog.Logger) error {
	f := chain.NewFollower(l2, chain.FollowConfig{
		Addresses: []common.Address{c.store.domain.Payments},
		Topics:    [][]common.Hash{{channelOpened, channelClosed}},
		Start:     start,
		Poll:      poll,
	}, c.store.Cursor("registry"), c, log)
	return f.Run(ctx)
}

// Handle takes the openings and closings of a segment in. It implements chain.Handler.
func (c *Channels) Handle(_ context.Context, s chain.Segment) error {
	openings := make([]Opening, 0, len(s.Logs))
	var closings []Closing
	for _, l := range s.Logs {
		if len(l.Topics) > 1 && l.Topics[0] == channelClosed {
			closings = append(closings, Closing{Channel: protocol.ChannelID(l.Topics[1]), Block: l.BlockNumber})
			continue
		}
		o, err := c.parse(l)
		if err != nil {
			return err
		}
		openings = append(openings, o)
	}
	if err := c.store.AddOpenings(openings); err != nil {
		return err
	}
	if err := c.store.AddClosings(closings); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, o := range openings {
		if o.Index == c.tree.Len() {
			c.tree.Append(o.Channel)
		}
	}
	return nil
}

// Rewind forgets openings in blocks that were replaced. It implements chain.Handler.
func (c *Channels) Rewind(_ context.Context, keep uint64) error {
	if err := c.store.Rewind(keep); err != nil {
		return err
	}
	tree, err := c.store.tree()
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.tree = tree
	return nil
}

func (c *Channels) parse(l types.Log) (Opening, error) {
	e, err := c.parser.ParseChannelOpened(l)
	if err != nil {
		return Opening{}, fmt.Errorf("read the opening of a channel in L2 block %d: %w", l.BlockNumber, err)
	}
	return Opening{Index: e.RegistryIndex, Channel: e.ChannelId, Block: l.BlockNumber}, nil
}

// IndexOf is a channel's number in the registry; false if its opening was not seen yet.
func (c *Channels) IndexOf(id protocol.ChannelID) (uint32, bool, error) { return c.store.IndexOf(id) }

// Closed says whether a channel was closed, below L2's safe head.
func (c *Channels) Closed(id protocol.ChannelID) (bool, error) { return c.store.Closed(id) }

// Root is the root over the first count channels; false if fewer are known yet.
func (c *Channels) Root(count uint32) (common.Hash, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	root, err := c.tree.Root(count)
	return root, err == nil
}

// Proof shows that the channel at index stands under Root(count).
func (c *Channels) Proof(index, count uint32) (protocol.RegistryProof, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.tree.Proof(index, count)
}

// Len is how many channels are known.
func (c *Channels) Len() uint32 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.tree.Len()
}

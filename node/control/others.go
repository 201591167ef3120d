package control

import (
	"context"
	"errors"
	"fmt"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/sponsor"
	"github.com/openstreaming/openstreaming/protocol"
)

// ErrNoSponsor says that the node sponsors nothing.
var ErrNoSponsor = errors.New("this node sponsors no stream")

// Keep names a stream of somebody else that a node is to keep, and within which limits.
type Keep struct {
	Stream protocol.StreamID `json:"stream"`
	mesh.KeepOptions
}

// Keep makes the node keep a stream of somebody else, also over restarts; see mesh.Mesh.Keep.
func (n Node) Keep(_ context.Context, k Keep) error {
	return n.Node.Mesh().Keep(k.Stream, k.KeepOptions)
}

// Unkeep lets go of a stream that the node keeps, and of what is on the disk of it. ErrNotHeld: it keeps no such stream.
func (n Node) Unkeep(_ context.Context, id protocol.StreamID) error {
	for _, k := range n.Node.Mesh().Kept() {
		if k.Stream == id {
			return n.Node.Mesh().Unkeep(id)
		}
	}
	return fmt.Errorf("keep stream %s no longer: %w", id, ErrNotHeld)
}

// Kept lists the streams of others that the node keeps, by id.
func (n Node) Kept(context.Context) ([]mesh.Kept, error) { return n.Node.Mesh().Kept(), nil }

// Sponsored lists the budgets out of which the node pays for viewers, by stream. ErrNoSponsor: it has none.
func (n Node) Sponsored(context.Context) ([]sponsor.Status, error) {
	book := n.Node.Sponsor()
	if book == nil {
		return nil, ErrNoSponsor
	}
	return book.Budgets(), nil
}

// Fees lists what sponsors pay the node for serving their streams to strangers, by stream.
func (n Node) Fees(context.Context) ([]sponsor.FeeStatus, error) { return n.Node.Fees().Status(), nil }

// serveOthers lets a server answer about streams of others and about who pays for whom.
func (n Node) serveOthers(s *Server) {
	Handle(s, "keep", func(ctx context.Context, k Keep) (none, error) { return none{}, n.Keep(ctx, k) })
	Handle(s, "unkeep", func(ctx context.Context, id protocol.StreamID) (none, error) { return none{}, n.Unkeep(ctx, id) })
	Handle(s, "kept", func(ctx context.Context, _ none) ([]mesh.Kept, error) { return n.Kept(ctx) })
	Handle(s, "fees", func(ctx context.Context, _ none) ([]sponsor.FeeStatus, error) { return n.Fees(ctx) })
	Handle(s, "sponsored", func(ctx context.Context, _ none) ([]sponsor.Status, error) { return n.Sponsored(ctx) })
}

// Keep is Node.Keep.
func (c *Client) Keep(ctx context.Context, k Keep) error {
	return c.Call(ctx, "keep", k, nil, Exchange{})
}

// Unkeep is Node.Unkeep.
func (c *Client) Unkeep(ctx context.Context, id protocol.StreamID) error {
	return c.Call(ctx, "unkeep", id, nil, Exchange{})
}

// Kept is Node.Kept.
func (c *Client) Kept(ctx context.Context) ([]mesh.Kept, error) {
	return Ask[[]mesh.Kept](ctx, c, "kept", nil)
}

// Fees is Node.Fees.
func (c *Client) Fees(ctx context.Context) ([]sponsor.FeeStatus, error) {
	return Ask[[]sponsor.FeeStatus](ctx, c, "fees", nil)
}

// Sponsored is Node.Sponsored.
func (c *Client) Sponsored(ctx context.Context) ([]sponsor.Status, error) {
	return Ask[[]sponsor.Status](ctx, c, "sponsored", nil)
}

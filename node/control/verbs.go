package control

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/protocol"
)

type none struct{}

// Serve lets a server answer for a node.
func (n Node) Serve(s *Server) {
	s.Handle("publish", n.servePublish)
	s.Handle("fetch", n.serveFetch)
	s.Handle("publish-tree", n.servePublishTree)
	Handle(s, "quote", n.Quotes)
	Handle(s, "streams", func(ctx context.Context, _ none) ([]Stream, error) { return n.Streams(ctx) })
	Handle(s, "withdraw-stream", func(ctx context.Context, id protocol.StreamID) (none, error) {
		return none{}, n.WithdrawStream(ctx, id)
	})
	Handle(s, "stats", func(ctx context.Context, _ none) ([]StreamStat, error) { return n.Stats(ctx) })
	Handle(s, "peers", func(ctx context.Context, _ none) (Peers, error) { return n.Peers(ctx) })
	Handle(s, "balance", n.Balance)
	Handle(s, "channels", func(ctx context.Context, _ none) ([]Channel, error) { return n.Channels(ctx) })
	Handle(s, "deposit", n.Deposit)
	Handle(s, "withdraw", n.Withdraw)
	Handle(s, "redeem", func(ctx context.Context, _ none) (Redeemed, error) { return n.Redeem(ctx) })
	Handle(s, "close", n.CloseChannel)
	s.Handle("statements", n.serveStatements)
	n.serveOthers(s)
}

// noteEvery spaces the notes of a publication.
const noteEvery = 100 * time.Millisecond

// publishing is a note of a publication: one of the two.
type publishing struct {
	Begun    *Announcement   `json:"begun,omitempty"`
	Progress *mesh.Published `json:"progress,omitempty"`
}

// servePublish takes the input in. The publication ends with the input alone, so that of a live one that breaks off all that came
// is kept and ends as it should; see Call.Input.
func (n Node) servePublish(ctx context.Context, call *Call) (any, error) {
	var o Publish
	if err := call.Args(&o); err != nil {
		return nil, err
	}
	var told time.Time
	return n.Publish(context.WithoutCancel(ctx), call.Input(o.Live > 0), o, func(a Announcement) error {
		return call.Tell(publishing{Begun: &a})
	}, func(p mesh.Published) {
		if now := time.Now(); now.Sub(told) >= noteEvery {
			told = now
			_ = call.Tell(publishing{Progress: &p}) // a caller that is gone is noticed by its input
		}
	})
}

func (n Node) serveFetch(ctx context.Context, call *Call) (any, error) {
	var o Fetch
	if err := call.Args(&o); err != nil {
		return nil, err
	}
	return n.Fetch(ctx, o, call, func(p Progress) error { return call.Tell(p) })
}

// The same of a node in another process.

// Publish is Node.Publish. When ctx ends before the input did, a file is withdrawn and a live stream ended.
func (c *Client) Publish(ctx context.Context, src io.Reader, o Publish, begun func(Announcement) error, progress func(mesh.Published)) (done mesh.Published, err error) {
	err = c.Call(ctx, "publish", o, &done, Exchange{Input: src, Note: func(raw json.RawMessage) error {
		var p publishing
		if err := json.Unmarshal(raw, &p); err != nil {
			return err
		}
		if p.Progress != nil {
			progress(*p.Progress)
		}
		if p.Begun != nil {
			return begun(*p.Begun)
		}
		return nil
	}})
	return done, err
}

// Fetch is Node.Fetch.
func (c *Client) Fetch(ctx context.Context, o Fetch, w io.Writer, progress func(Progress) error) (done Progress, err error) {
	done.Stream, done.Next = o.Stream, o.From
	var held bytes.Buffer // a piece comes in parts, and counts when the note of it comes
	var result Progress
	err = c.Call(ctx, "fetch", o, &result, Exchange{
		Output: func(b []byte) error { held.Write(b); return nil },
		Note: func(raw json.RawMessage) error {
			var p Progress
			if err := json.Unmarshal(raw, &p); err != nil {
				return err
			}
			_, err := w.Write(held.Bytes())
			held.Reset()
			if err != nil {
				return err
			}
			done = p
			return progress(p)
		},
	})
	if err == nil {
		done = result
	}
	return done, err
}

// Quotes is Node.Quotes.
func (c *Client) Quotes(ctx context.Context, o Fetch) ([]Quote, error) {
	return Ask[[]Quote](ctx, c, "quote", o)
}

// Streams is Node.Streams.
func (c *Client) Streams(ctx context.Context) ([]Stream, error) {
	return Ask[[]Stream](ctx, c, "streams", nil)
}

// WithdrawStream is Node.WithdrawStream.
func (c *Client) WithdrawStream(ctx context.Context, id protocol.StreamID) error {
	return c.Call(ctx, "withdraw-stream", id, nil, Exchange{})
}

// Stats is Node.Stats.
func (c *Client) Stats(ctx context.Context) ([]StreamStat, error) {
	return Ask[[]StreamStat](ctx, c, "stats", nil)
}

// Peers is Node.Peers.
func (c *Client) Peers(ctx context.Context) (Peers, error) { return Ask[Peers](ctx, c, "peers", nil) }

// Balance is Bank.Balance.
func (c *Client) Balance(ctx context.Context, token protocol.TokenID) (Balance, error) {
	return Ask[Balance](ctx, c, "balance", token)
}

// Channels is Bank.Channels.
func (c *Client) Channels(ctx context.Context) ([]Channel, error) {
	return Ask[[]Channel](ctx, c, "channels", nil)
}

// Deposit is Bank.Deposit.
func (c *Client) Deposit(ctx context.Context, a Amount) (Balance, error) {
	return Ask[Balance](ctx, c, "deposit", a)
}

// Withdraw is Bank.Withdraw.
func (c *Client) Withdraw(ctx context.Context, a Amount) (Balance, error) {
	return Ask[Balance](ctx, c, "withdraw", a)
}

// Redeem is Bank.Redeem.
func (c *Client) Redeem(ctx context.Context) (Redeemed, error) {
	return Ask[Redeemed](ctx, c, "redeem", nil)
}

// CloseChannel is Bank.CloseChannel.
func (c *Client) CloseChannel(ctx context.Context, id protocol.ChannelID) (pay.State, error) {
	return Ask[pay.State](ctx, c, "close", id)
}

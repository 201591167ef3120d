package control

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/gateway"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

// Node is a node in this process, with what a person asks of one. Client.Node is the same of one in another process.
type Node struct {
	Node    *node.Node
	Gateway *gateway.Gateway // nil: it has none
	Bank
}

// Announcement is how a node can be reached, and the stream that it publishes if it was told to.
type Announcement struct {
	Stream    *protocol.StreamID `json:"stream,omitempty"`
	Peer      string             `json:"peer"`
	Account   string             `json:"account"`
	Addresses []string           `json:"addresses"`
}

// Announcement of this node.
func (n Node) Announcement(stream *protocol.StreamID) Announcement {
	return Announcement{Stream: stream, Peer: n.Node.Mesh().ID().String(), Account: n.Node.Book().Account().Hex(), Addresses: n.Node.Mesh().Addrs()}
}

// Publish says how something is published; see mesh.PublishOptions.
type Publish struct {
	Labels      protocol.Labels `json:"labels,omitempty"`
	ContentRate protocol.Rate   `json:"contentRate"`
	PieceSize   uint32          `json:"pieceSize"`
	Live        time.Duration   `json:"live"` // zero: a file
	Size        int64           `json:"size"` // zero: not known
	Retain      mesh.Retain     `json:"retain"`
}

// Publish publishes src, and returns once all of it is in the node's spool, from where it is served. begun is called first.
// A file that does not come whole is withdrawn. When ctx ends, so does the publication; a live one that is to end well must see the
// end of src.
func (n Node) Publish(ctx context.Context, src io.Reader, o Publish, begun func(Announcement) error, progress func(mesh.Published)) (mesh.Published, error) {
	var last mesh.Published
	labels := o.Labels
	if o.Size > 0 && o.Live == 0 { // who reads a part of it has to know
		if labels = maps.Clone(labels); labels == nil {
			labels = protocol.Labels{}
		}
		labels[protocol.LabelSize] = strconv.FormatInt(o.Size, 10)
	}
	p, err := n.Node.Publish(ctx, src, mesh.PublishOptions{Labels: labels, ContentRate: o.ContentRate, PieceSize: o.PieceSize,
		Live: o.Live, Size: o.Size, Retain: o.Retain, Progress: func(now mesh.Published) {
			last = now // by the publishing goroutine, which is over when Done closes
			progress(now)
		}})
	if err != nil {
		return mesh.Published{}, err
	}
	id := p.ID()
	if err := begun(n.Announcement(&id)); err != nil {
		return mesh.Published{}, errors.Join(err, p.Withdraw())
	}
	<-p.Done()
	if o.Size > 0 && o.Live == 0 && p.Err() == nil && last.Bytes != uint64(o.Size) {
		return last, errors.Join(fmt.Errorf("%d bytes came, and %d were announced: do not change a file while it is published", last.Bytes, o.Size), p.Withdraw())
	}
	return last, p.Err()
}

// Fetch says what is fetched, and for how much; see mesh.ReadOptions.
type Fetch struct {
	Stream   protocol.StreamID `json:"stream"`
	From     mesh.Position     `json:"from"`
	Until    uint64            `json:"until"`
	MaxRate  protocol.Rate     `json:"maxRate"`
	Peers    []string          `json:"peers,omitempty"` // to connect to first
	Patience time.Duration     `json:"patience"`        // for a first connection
}

// Progress is how far a fetch is.
type Progress struct {
	mesh.Fetched
	Upstream string // of the last piece, as in Fetched; empty if the node has the stream itself
	First    uint64 // sequence of the first piece that was fetched
	Total    uint64 // one past the last piece that is wanted; zero if that is not known
}

// Fetch writes a stream to w, piece by piece, and tells after each. What it returns is true also if it failed.
func (n Node) Fetch(ctx context.Context, o Fetch, w io.Writer, progress func(Progress) error) (done Progress, err error) {
	done.Stream, done.Next = o.Stream, o.From
	if err := n.meet(ctx, o.Stream, o.Peers, o.Patience); err != nil {
		return done, err
	}
	r, err := n.Node.Mesh().Open(ctx, o.Stream, mesh.ReadOptions{From: o.From, Until: o.Until, MaxRate: o.MaxRate})
	if err != nil {
		return done, fmt.Errorf("fetch: %w", err)
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	done.Fetched = r.Progress()
	done.First = done.Next
	for {
		piece, err := r.Next(ctx)
		done.Fetched = r.Progress()
		done.Upstream = done.Fetched.Upstream.String()
		if errors.Is(err, io.EOF) {
			return done, nil
		}
		if err != nil {
			return done, fmt.Errorf("fetch: %w", err)
		}
		if _, err := w.Write(piece.Payload); err != nil {
			done.Next = piece.Sequence
			return done, fmt.Errorf("write piece %d of stream %s: %w", piece.Sequence, o.Stream, err)
		}
		if _, next, ended := r.Window(); ended || o.Until != 0 {
			done.Total = next
			if o.Until != 0 && (!ended || o.Until < next) {
				done.Total = o.Until
			}
		}
		if err := progress(done); err != nil {
			return done, err
		}
	}
}

// ErrUnreachable says that no peer could be reached.
var ErrUnreachable = errors.New("no peer could be reached")

// meet connects to the peers that are named, and waits until there is any, unless the node has the stream itself.
func (n Node) meet(ctx context.Context, id protocol.StreamID, peers []string, patience time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for _, addr := range peers {
		if err := n.Node.Mesh().Connect(ctx, addr); err != nil {
			return fmt.Errorf("%w: %w", ErrUnreachable, err)
		}
	}
	if _, held := n.held(id); held {
		return nil
	}
	for len(n.Node.Mesh().Peers()) == 0 {
		select {
		case <-ctx.Done():
			return fmt.Errorf("%w in %.1f s", ErrUnreachable, patience.Seconds())
		case <-time.After(20 * time.Millisecond):
		}
	}
	return nil
}

// Quote is what one upstream asks for a stream. Rates are units·10¹² per byte.
type Quote struct {
	Peer      peer.ID              `json:"peer"`
	Hops      int                  `json:"hops"`
	Rate      protocol.Rate        `json:"rate"` // all of the following
	LatencyMs int64                `json:"latencyMs"`
	Labels    protocol.Labels      `json:"labels"`
	Publisher string               `json:"publisher"`
	Quote     protocol.SignedQuote `json:"quote"`
}

// ErrOwn says that a stream is the node's own.
var ErrOwn = errors.New("there is nothing to buy")

// Quotes asks what a stream costs. Nothing is bought.
func (n Node) Quotes(ctx context.Context, o Fetch) ([]Quote, error) {
	if own, held := n.held(o.Stream); held {
		return nil, fmt.Errorf("quote stream %s: this node publishes it, and sells it for %d units·10¹² per byte: %w", o.Stream, own.Rate, ErrOwn)
	}
	if err := n.meet(ctx, o.Stream, o.Peers, o.Patience); err != nil {
		return nil, err
	}
	candidates, err := n.Node.Mesh().Quotes(ctx, o.Stream)
	if err != nil {
		return nil, err
	}
	out := make([]Quote, len(candidates))
	for i, c := range candidates {
		out[i] = Quote{Peer: c.Peer, Hops: c.Hops(), Rate: c.Rate, LatencyMs: c.Latency.Milliseconds(), Quote: c.Quote,
			Labels: c.Header().Labels, Publisher: c.Header().Publisher.Hex()}
	}
	return out, nil
}

// Stream is one that the node holds on disk.
type Stream struct {
	Stream  protocol.StreamID `json:"stream"`
	Own     bool              `json:"own"` // else it is kept for its publisher
	Ended   bool              `json:"ended"`
	First   uint64            `json:"first"` // oldest piece that is held
	Next    uint64            `json:"next"`  // one past the newest
	Bytes   int64             `json:"bytes"` // on disk
	Viewers int               `json:"viewers"`
	Rate    protocol.Rate     `json:"contentRate"`
	Labels  protocol.Labels   `json:"labels"`
	Created uint64            `json:"createdAt"` // unix seconds
}

// Streams are those that the node holds on disk, its own and those that it keeps, by id.
func (n Node) Streams(context.Context) ([]Stream, error) {
	held := n.Node.Mesh().Own()
	kept := n.Node.Mesh().Kept()
	out := make([]Stream, len(held), len(held)+len(kept))
	for i, s := range held {
		out[i] = Stream{Stream: s.ID, Own: s.Header.Publisher == n.Node.Book().Signer(), Ended: s.Ended, First: s.First, Next: s.Next, Bytes: s.Bytes,
			Viewers: n.Node.Mesh().Account(s.ID).Subscribers, Rate: s.Header.ContentRate, Labels: s.Header.Labels, Created: s.Header.CreatedAt}
	}
	for _, k := range kept {
		if k.Next > k.First {
			out = append(out, Stream{Stream: k.Stream, Ended: k.Ended, First: k.First, Next: k.Next, Bytes: k.Bytes,
				Viewers: n.Node.Mesh().Account(k.Stream).Subscribers, Rate: k.Header.ContentRate, Labels: k.Header.Labels, Created: k.Header.CreatedAt})
		}
	}
	slices.SortFunc(out, func(a, b Stream) int { return bytes.Compare(a.Stream[:], b.Stream[:]) })
	return out, nil
}

func (n Node) held(id protocol.StreamID) (mesh.Own, bool) {
	for _, s := range n.Node.Mesh().Own() {
		if s.ID == id {
			return s, true
		}
	}
	return mesh.Own{}, false
}

// Errors of WithdrawStream.
var (
	ErrNotHeld    = errors.New("this node does not hold the stream on its disk")
	ErrPublishing = errors.New("the stream is still being published")
)

// WithdrawStream takes a stream off the disk, of which no more is to come.
func (n Node) WithdrawStream(_ context.Context, id protocol.StreamID) error {
	switch s, held := n.held(id); {
	case !held:
		return fmt.Errorf("withdraw stream %s: %w", id, ErrNotHeld)
	case !s.Ended && !s.Log:
		return fmt.Errorf("withdraw stream %s: %w", id, ErrPublishing)
	}
	return n.Node.Mesh().Withdraw(id)
}

// StreamStat is what a stream cost and earned in the mesh since the node's records began, and what of it the node's gateway served
// since it started.
type StreamStat struct {
	mesh.StreamAccount
	Served   uint64 `json:"servedBytes"`  // over HTTP
	Requests uint64 `json:"httpRequests"` // over HTTP
	Viewers  int    `json:"httpViewers"`  // over HTTP, now; Subscribers are those in the mesh
}

// Stats are what streams cost and earned, and who views them, by stream.
func (n Node) Stats(context.Context) ([]StreamStat, error) {
	var served map[protocol.StreamID]gateway.Served
	if n.Gateway != nil {
		served = n.Gateway.Served()
	}
	return stats(n.Node.Mesh().Accounts(), served), nil
}

func stats(accounts []mesh.StreamAccount, served map[protocol.StreamID]gateway.Served) []StreamStat {
	byID := make(map[protocol.StreamID]StreamStat)
	for _, a := range accounts {
		byID[a.Stream] = StreamStat{StreamAccount: a}
	}
	for id, s := range served {
		stat := byID[id] // empty for this node's own, of which nothing was sold
		stat.Stream, stat.Served, stat.Requests, stat.Viewers = id, s.Bytes, s.Requests, s.Viewers
		byID[id] = stat
	}
	return slices.SortedFunc(maps.Values(byID), func(a, b StreamStat) int { return bytes.Compare(a.Stream[:], b.Stream[:]) })
}

// Peers are the node's address and its connections.
type Peers struct {
	Self  Announcement `json:"self"`
	Peers []Peer       `json:"peers"`
}

// Peer is one that the node is connected to.
type Peer struct {
	Peer     peer.ID `json:"peer"`
	Address  string  `json:"address"`
	Failures int     `json:"failures"` // in a row, lately
}

// Peers lists the connected peers.
func (n Node) Peers(context.Context) (Peers, error) {
	out := Peers{Self: n.Announcement(nil), Peers: []Peer{}}
	for _, p := range n.Node.Mesh().Peers() {
		out.Peers = append(out.Peers, Peer{Peer: p.ID, Address: p.Address, Failures: p.Failures})
	}
	return out, nil
}

package play

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"math/big"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	libp2p "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/handover"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay/onchain"
	"github.com/openstreaming/openstreaming/operator"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/mallory"
	"github.com/openstreaming/openstreaming/tests/stage"
)

// ForwardingRate is what everybody asks per byte, and ContentRate what publishers ask beside it: about 1/80 of a settlement
// unit, and no round numbers.
const (
	ForwardingRate protocol.Rate = 12_345_678_901
	ContentRate    protocol.Rate = 7_000_000_003
)

// budget is what everybody may spend on channels, in settlement units.
const budget protocol.Units = 50_000_000

// Node is a person with a node of the mesh.
type Node struct {
	*node.Node
	Person *stage.Person
	// Stop stops it in good order.
	Stop func()
}

// Address is where other nodes reach it.
func (n *Node) Address() string { return address(n.Node) }

// Operator is an operator, registered on L1, that may run.
type Operator struct {
	*stage.Operator
	// Node is its node while it runs.
	Node *Node
	// Config is what it runs with; change it before Start.
	Config operator.Config

	play *Play
	peer libp2p.PrivKey
}

// address is a node's address by TCP.
func address(n *node.Node) string {
	for _, a := range n.Mesh().Addrs() {
		if strings.Contains(a, "/tcp/") {
			return a
		}
	}
	return n.Mesh().Addrs()[0]
}

// settings are a node's, on a free port of the loopback.
func (p *Play) settings(peers []string) node.Config {
	c := node.Defaults(p.T.TempDir())
	c.Mesh.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
	c.Mesh.Peers = peers
	c.Mesh.ForwardingRate = ForwardingRate
	c.Pay.Budget = budget
	c.Pay.Poll = Poll
	// A node that waits for a busy machine is not a cheater.
	c.Pay.PayTimeout = time.Minute
	c.Mesh.StallTimeout = time.Minute
	c.Mesh.QuotePatience = 20 * time.Second
	c.Mesh.GiveUp = time.Minute
	return c
}

func (p *Play) identity(name string) libp2p.PrivKey {
	p.T.Helper()
	seed := crypto.FromECDSA(p.Key(name + "'s peer"))
	key, _, err := libp2p.GenerateEd25519Key(bytes.NewReader(seed))
	if err != nil {
		p.T.Fatal(err)
	}
	return key
}

// Node runs a node without stake, connected to others. It hands its claims in if the play has an aggregator by then.
func (p *Play) Node(name string, peers ...string) *Node {
	p.T.Helper()
	return p.NodeWith(name, func(*node.Config, *node.With) {}, peers...)
}

// NodeWith is Node with another configuration.
func (p *Play) NodeWith(name string, change func(*node.Config, *node.With), peers ...string) *Node {
	p.T.Helper()
	who := p.Person(name)
	l2, err := onchain.New(p.T.Context(), p.L2.Client, p.Domain.Payments, who.L2)
	if err != nil {
		p.T.Fatal(err)
	}
	c := p.settings(peers)
	c.Pay.Account = who.Address()
	with := node.With{Key: who.Key, L2: l2, PeerKey: p.identity(name), Log: p.Log.With("who", name)}
	change(&c, &with)
	n, err := node.New(p.T.Context(), c, with)
	if err != nil {
		p.T.Fatal(err)
	}
	out := &Node{Node: n, Person: who, Stop: p.Run(name, n.Run)}
	if p.Aggregator != nil {
		p.handOver(out, filepath.Join(c.DataDir, "claims.json"))
	}
	p.connected(out, len(peers))
	return out
}

// handOver has a node without stake hand its claims to the aggregator, as `openstream run --aggregator` does.
func (p *Play) handOver(n *Node, path string) {
	p.T.Helper()
	notes, err := handover.OpenFile(path)
	if err != nil {
		p.T.Fatal(err)
	}
	h := handover.New(handover.Config{
		Domain: p.Domain, AVS: p.D2.OperatorSet.AVS, OperatorSetID: p.D2.OperatorSet.ID, Payee: n.Person.Address(),
		EpochSeconds: p.D2.Parameters.EpochSeconds, Poll: Poll,
	}, handover.Parts{Book: n.Book(), Aggregator: p.Aggregator, L2: gasReader{p.L2.Client}, Notes: notes, Log: p.Log.With("who", n.Person.Name)})
	p.Run(n.Person.Name+"'s hand-over", h.Run)
}

// gasReader is L2 for package handover.
type gasReader struct{ *chain.Client }

func (g gasReader) GasPrice(ctx context.Context) (*big.Int, error) { return g.SuggestGasPrice(ctx) }

func (p *Play) connected(n *Node, peers int) {
	p.T.Helper()
	p.Eventually(n.Person.Name+" is connected", func(context.Context) (bool, error) { return len(n.Mesh().Peers()) >= peers, nil })
}

// Operators registers operators of these names on L1, by all the real steps, and carries the table. None of them runs yet.
func (p *Play) Operators(names ...string) []*Operator {
	p.T.Helper()
	operators := make([]*Operator, len(names))
	candidates := p.candidates(operators, names)
	if err := p.Register(p.T.Context(), candidates...); err != nil {
		p.T.Fatal(err)
	}
	p.CarryTable()
	return operators
}

// Start runs an operator, connected to others. It serves claims and attestations if the play has an aggregator by then.
func (o *Operator) Start(peers ...string) *Operator {
	p := o.play
	p.T.Helper()
	c := o.Config
	c.Node.Mesh.Peers = peers
	c.Aggregator = p.URL
	run, err := operator.New(p.T.Context(), c, operator.With{
		L1: p.L1.Client, L2: p.L2.Client, D1: p.D1, D2: p.D2, Key: o.Key, Hot: o.Voucher, BLS: o.BLS, PeerKey: o.peer,
		Log: p.Log.With("who", o.Name),
	})
	if err != nil {
		p.T.Fatal(err)
	}
	o.Node = &Node{Node: run.Node(), Person: o.Person}
	o.Node.Stop = p.Run(o.Name, run.Run)
	p.connected(o.Node, len(peers))
	return o
}

// Line runs operators one behind the other, the first one connected to the peer, and returns the last one's address.
func Line(peer string, operators ...*Operator) string {
	for _, o := range operators {
		o.Start(peer)
		peer = o.Node.Address()
	}
	return peer
}

// Stream publishes bytes at one node, fetches them at another, and returns how that ended: with the same bytes.
func (p *Play) Stream(from, to *Node, data []byte) mesh.Fetched {
	p.T.Helper()
	publication, err := from.Publish(p.T.Context(), bytes.NewReader(data), mesh.PublishOptions{
		PieceSize: 64 << 10, ContentRate: ContentRate, Size: int64(len(data)),
	})
	if err != nil {
		p.T.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(p.T.Context(), 2*time.Minute)
	defer cancel()
	var got bytes.Buffer
	fetched, err := to.Fetch(ctx, publication.ID(), &got, mesh.FetchOptions{})
	if err != nil {
		p.T.Fatalf("%s fetches from %s: %v", to.Person.Name, from.Person.Name, err)
	}
	if !bytes.Equal(got.Bytes(), data) {
		p.T.Fatalf("%s received %d bytes that are not the %d published", to.Person.Name, got.Len(), len(data))
	}
	return fetched
}

// Open opens a channel of one unit per byte from one person to another, who signs the offer itself.
func (p *Play) Open(payer, payee *stage.Person, units protocol.Units) protocol.Channel {
	p.T.Helper()
	lane := p.lanes[payee.Name]
	p.lanes[payee.Name]++
	c, err := p.Mallory.OpenChannel(p.T.Context(), payer.L2, payee.Key, lane, protocol.RatePrecision, units)
	if err != nil {
		p.T.Fatal(err)
	}
	return c
}

// Voucher is a voucher for n bytes on a channel, signed with a key: the payer's own, or Mallory's.
func (p *Play) Voucher(c protocol.Channel, n protocol.Bytes, key *ecdsa.PrivateKey) protocol.SignedVoucher {
	p.T.Helper()
	v, err := p.Domain.NewVoucher(c, n)
	if err != nil {
		p.T.Fatal(err)
	}
	s, err := p.Domain.SignVoucher(v, key)
	if err != nil {
		p.T.Fatal(err)
	}
	return s
}

// Claim is a voucher as it is handed to the aggregator.
func Claim(c protocol.Channel, v protocol.SignedVoucher) client.Claim {
	return client.Claim{Channel: c, Bytes: v.Bytes, Signature: v.Signature}
}

// Submit hands vouchers to the aggregator at once, without a claim set, as somebody without stake does. It returns the first
// refusal.
func (p *Play) Submit(claims ...client.Claim) client.Code {
	p.T.Helper()
	for _, c := range claims {
		p.awaitKnown(c.Channel)
	}
	in, err := p.Aggregator.Submit(p.T.Context(), client.Submission{Submitter: claims[0].Channel.Payee, Claims: claims})
	if err != nil {
		p.T.Fatal(err)
	}
	if len(in.Refused) > 0 {
		return in.Refused[0].Code
	}
	return ""
}

// awaitKnown asks the aggregator with a voucher that it must refuse, until it does so for its signature's sake.
func (p *Play) awaitKnown(c protocol.Channel) {
	p.T.Helper()
	bad := Claim(c, p.Voucher(c, 1, p.Key("a stranger")))
	p.Eventually("the aggregator knows the channel", func(ctx context.Context) (bool, error) {
		in, err := p.Aggregator.Submit(ctx, client.Submission{Submitter: c.Payee, Claims: []client.Claim{bad}})
		if err != nil || len(in.Refused) != 1 {
			return false, err
		}
		return in.Refused[0].Code != client.UnknownChannel, nil
	})
}

// Redeem sends a voucher to L2 directly, from anybody's account.
func (p *Play) Redeem(from *stage.Person, v protocol.SignedVoucher) error {
	_, err := from.L2.Send(p.T.Context(), "redeem", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return p.Payments.StreamPayment(o, v.Channel, uint64(v.Bytes), v.Signature.R(), v.Signature.VS())
	})
	return err
}

// Wei is an amount of the native token in wei.
func Wei(u protocol.Units) *big.Int {
	return new(big.Int).Mul(new(big.Int).SetUint64(uint64(u)), big.NewInt(1_000_000_000))
}

// Free is what an account has in the payments contract outside of channels, in wei.
func (p *Play) Free(ctx context.Context, account common.Address) (*big.Int, error) {
	return p.Payments.BalanceOf(&bind.CallOpts{Context: ctx}, 0, account)
}

// candidates fills operators in, with peer identities that their profiles on L1 name.
func (p *Play) candidates(operators []*Operator, names []string) []devnet.Candidate {
	p.T.Helper()
	candidates := make([]devnet.Candidate, len(names))
	for i, name := range names {
		o := &Operator{Operator: p.Candidate(name), play: p, peer: p.identity(name)}
		id, err := peer.IDFromPrivateKey(o.peer)
		if err != nil {
			p.T.Fatal(err)
		}
		o.PeerID = []byte(id)
		dir := p.T.TempDir()
		o.Config = operator.Config{DataDir: dir, Node: p.settings(nil), Poll: Poll}
		o.Config.Node.DataDir = filepath.Join(dir, "node")
		operators[i], candidates[i] = o, o.Candidate()
	}
	return candidates
}

// SignClaims is a claim set of an operator over claims, whatever they are worth, as a submission to the aggregator.
func (p *Play) SignClaims(o *Operator, claims ...client.Claim) client.Submission {
	p.T.Helper()
	now, err := p.L2.Now(p.T.Context())
	if err != nil {
		p.T.Fatal(err)
	}
	vouchers := make([]protocol.SignedVoucher, len(claims))
	for i, c := range claims {
		if vouchers[i], err = c.Voucher(p.Domain); err != nil {
			p.T.Fatal(err)
		}
	}
	epoch := protocol.EpochAt(now, p.D2.Parameters.EpochSeconds)
	set, sig, err := mallory.SignClaims(p.Domain, p.D2.OperatorSet, Gang([]*Operator{o})[0], epoch, now, vouchers...)
	if err != nil {
		p.T.Fatal(err)
	}
	point := protocol.PointG1(sig.Bytes())
	return client.Submission{Submitter: o.Address(), Claims: claims, ClaimSet: &set, Signature: &point}
}

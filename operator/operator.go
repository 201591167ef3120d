// Package operator is a whole operator: a node of the mesh, and beside it the signing of batches, the handing over of
// claims, and the defence of what was signed.
//
// It promises that nothing is signed before the watching for disputes runs, that one data directory belongs to one key and
// one process at a time, and that an operator that has left, or whose guard is damaged, goes on answering for what it signed.
// It ends with eigen.ErrSlasherReplaced once another slasher is in office: the next New works with that one. It refuses to run
// with a BLS key that L1 does not know as this operator's, and against contracts that do not speak of each other.
package operator

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	libp2p "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/node/discovery/operators"
	"github.com/openstreaming/openstreaming/node/gateway"
	"github.com/openstreaming/openstreaming/node/handover"
	"github.com/openstreaming/openstreaming/node/pay/onchain"
	"github.com/openstreaming/openstreaming/operator/attest"
	"github.com/openstreaming/openstreaming/operator/defend"
	"github.com/openstreaming/openstreaming/operator/evidence"
	"github.com/openstreaming/openstreaming/operator/guard"
	"github.com/openstreaming/openstreaming/operator/lifecycle"
	"github.com/openstreaming/openstreaming/protocol"
)

// Config is plain data.
type Config struct {
	// DataDir holds guard, evidence and the node's directory.
	DataDir string
	// Node is the node's configuration. Its DataDir is DataDir/node and its account the operator's unless they are given.
	Node node.Config
	// Aggregator is the URL of its API. Without one nothing is attested, and vouchers are redeemed directly.
	Aggregator string
	// ReceiptSigner is the aggregator's account; zero believes what it says of itself.
	ReceiptSigner common.Address
	// Patience is how many epochs the aggregator has to settle a claim before it is redeemed directly. Zero means 24.
	Patience protocol.Epoch
	// Gateway is the node's HTTP gateway; none if its Listen is empty.
	Gateway gateway.Config
	// GatewayPayer makes what pays, beside the gateway's budgets, for what strangers read through it; nil: nobody.
	GatewayPayer func(*node.Node) gateway.Payer
	// Status is the address for health, metrics and GET /v1/status; none if empty.
	Status string
	// Poll is the wait between looks at the chains. Zero means half a second.
	Poll time.Duration
}

// Validate reports every problem at once.
func (c Config) Validate() error {
	var problems []error
	if c.DataDir == "" {
		problems = append(problems, errors.New("the data directory is missing"))
	}
	if c.Aggregator != "" {
		if _, err := client.New(client.Config{URL: c.Aggregator}); err != nil {
			problems = append(problems, fmt.Errorf("the aggregator: %w", err))
		}
	}
	if c.Status != "" {
		if _, _, err := net.SplitHostPort(c.Status); err != nil {
			problems = append(problems, fmt.Errorf("the status address: %w", err))
		}
	}
	if c.Gateway.Listen != "" {
		problems = append(problems, c.Gateway.Validate(c.GatewayPayer != nil))
	}
	if c.Poll < 0 {
		problems = append(problems, fmt.Errorf("the wait between looks at the chains is %s", c.Poll))
	}
	return errors.Join(problems...)
}

// With names what an operator works with. All but PeerKey, Log and Metrics are needed.
type With struct {
	L1, L2 *chain.Client
	D1, D2 *chain.Deployment
	// Key is the operator's account on L1 and its payee account on L2; it pays for gas on both.
	Key *ecdsa.PrivateKey
	// Hot signs vouchers and offers; nil takes Key.
	Hot     *ecdsa.PrivateKey
	BLS     *bls.KeyPair
	PeerKey libp2p.PrivKey // nil keeps one in the node's directory
	Log     *slog.Logger
	Metrics *prometheus.Registry // nil makes one
}

// Operator is assembled by New and lives in Run.
type Operator struct {
	config  Config
	with    With
	account common.Address

	slasher  common.Address // in office when New was called
	retiring common.Address // the one before it, while it ends its cases; else zero
	guard    *guard.Guard
	evidence *evidence.Store
	node     *node.Node
	gateway  *gateway.Gateway // nil without one
	health   *daemon.Health
	status   net.Listener // nil if there is none
	control  *control.Server
	parts    []daemon.Part
}

// New opens everything an operator needs and checks it against both chains. Nothing is sent or signed before Run.
func New(ctx context.Context, config Config, with With) (*Operator, error) {
	if with.Key == nil || with.BLS == nil || with.L1 == nil || with.L2 == nil || with.D1 == nil || with.D2 == nil {
		return nil, errors.New("run an operator: both chains, their deployments, the account's key and the BLS key are needed")
	}
	if with.Hot == nil {
		with.Hot = with.Key
	}
	if with.Log == nil {
		with.Log = slog.New(slog.DiscardHandler)
	}
	if with.Metrics == nil {
		with.Metrics = daemon.NewRegistry()
	}
	o := &Operator{config: config, with: with, account: crypto.PubkeyToAddress(with.Key.PublicKey), health: &daemon.Health{}}
	o.fill()
	if err := config.Validate(); err != nil {
		return nil, err
	}
	if err := o.open(ctx); err != nil {
		return nil, errors.Join(err, o.Close())
	}
	return o, nil
}

// fill sets what follows from the rest.
func (o *Operator) fill() {
	c := &o.config
	if c.Poll == 0 {
		c.Poll = 500 * time.Millisecond
	}
	if c.Node.DataDir == "" {
		c.Node.DataDir = filepath.Join(c.DataDir, NodeDir)
	}
	if c.Node.Pay.Account == (common.Address{}) {
		c.Node.Pay.Account = o.account
	}
}

func (o *Operator) open(ctx context.Context) error {
	if err := os.MkdirAll(o.config.DataDir, 0o700); err != nil {
		return fmt.Errorf("make the data directory: %w", err)
	}
	office, err := eigen.NewOffice(o.with.L1, o.with.D1)
	if err != nil {
		return err
	}
	if o.slasher, err = office.Slasher(ctx); err != nil {
		return err
	}
	if o.retiring, err = office.Retiring(ctx); err != nil {
		return err
	}
	rule, err := ReadRule(ctx, o.with.L1, o.with.L2, o.with.D1, o.with.D2)
	if err != nil {
		return err
	}
	if err := o.checkStanding(ctx); err != nil {
		return err
	}
	if o.guard, err = guard.Open(o.config.DataDir, rule.Domain, o.with.BLS); errors.Is(err, guard.ErrCorrupt) {
		// It cannot sign any more, but it must go on answering for what it has signed.
		o.with.Log.Error("nothing is attested; what was attested is answered for", "err", err)
		o.health.Report("attest", err)
	} else if err != nil {
		return err
	}
	if o.evidence, err = evidence.Open(o.config.DataDir, rule.Domain, o.account); err != nil {
		return err
	}
	if err := o.evidence.KeepFor(rule.KeepVouchersUntil(protocol.BatchHeader{})); err != nil {
		return err
	}
	if o.config.Status != "" {
		if o.status, err = daemon.Listen("--status", o.config.Status); err != nil {
			return err
		}
	}
	return o.assemble(ctx, rule)
}

// checkStanding compares the keys with what L1 knows of the operator.
func (o *Operator) checkStanding(ctx context.Context) error {
	s, err := lifecycle.Read(ctx, o.with.L1, o.with.D1, o.account)
	if err != nil {
		return fmt.Errorf("read the operator's standing on L1: %w", err)
	}
	own := common.Hash(o.with.BLS.Public().G1().Hash())
	if s.KeyHash != (common.Hash{}) && s.KeyHash != own {
		return daemon.WithHint(fmt.Errorf("the BLS key is not the one that %s has registered", o.account), "give the operator's registered key, or another account's")
	}
	if !s.Member {
		o.with.Log.Warn("this account is not in the operator set: it forwards and is paid, but cannot attest", "operator", o.account)
	}
	return nil
}

// assemble makes the parts, in the order in which they start: first what defends, last what signs.
func (o *Operator) assemble(ctx context.Context, rule protocol.Rule) error {
	w, log := o.with, o.with.Log
	send1, err1 := chain.NewSender(w.L1, w.Key, log, chain.SenderConfig{})
	send2, err2 := chain.NewSender(w.L2, w.Key, log, chain.SenderConfig{})
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	channels, err := o.evidence.Channels()
	if err != nil {
		return err
	}
	if err := o.assembleDefence(send1, send2, channels); err != nil {
		return err
	}
	l2, err := onchain.New(ctx, w.L2, w.D2.L2.Payments, send2)
	if err != nil {
		return err
	}
	if err := lifecycle.NameOfferSigner(ctx, send2, w.D2.L2.Payments, crypto.PubkeyToAddress(w.Hot.PublicKey)); err != nil {
		return err
	}
	set, err := operators.New(w.L1, w.D1, rule.Domain, log)
	if err != nil {
		return err
	}
	o.node, err = node.New(ctx, o.config.Node, node.With{
		Key: w.Hot, L2: l2, PeerKey: w.PeerKey, Log: log, Metrics: w.Metrics, Keep: o.mustKeep, Operators: set, ClaimJudge: set, Payees: set,
	})
	if err != nil {
		return err
	}
	o.parts = append(o.parts, daemon.Part{Name: "node", Run: o.node.Run})
	if o.config.Gateway.Listen != "" {
		with := gateway.With{Mesh: gateway.On(o.node.Mesh()), Log: log, Metrics: w.Metrics}
		if o.config.GatewayPayer != nil {
			with.Payer = o.config.GatewayPayer(o.node)
		}
		if o.gateway, err = gateway.New(ctx, o.config.Gateway, with); err != nil {
			return err
		}
		o.parts = append(o.parts, daemon.Part{Name: "gateway", Run: o.gateway.Run})
	}
	if err := o.assembleMoney(rule, channels); err != nil {
		return err
	}
	return o.assembleControl(send1, l2)
}

// mustKeep says whether a batch that was signed may still be asked about for this channel. Evidence has vouchers of its own;
// the journal's are kept as long, in case it is lost.
func (o *Operator) mustKeep(c protocol.Channel) bool {
	pinned, err := o.evidence.Pinned(c)
	if err != nil {
		o.with.Log.Warn("a closed channel is kept: whether its voucher is pinned is not known", "payee", c.Payee, "lane", c.Lane, "err", err)
	}
	return err != nil || pinned
}

func (o *Operator) assembleDefence(send1, send2 *chain.Sender, channels *evidence.Channels) error {
	w, log := o.with, o.with.Log
	office, err := eigen.NewOffice(w.L1, w.D1)
	if err != nil {
		return err
	}
	duties := evidence.Duties[defend.Duty](o.evidence)
	watch2, err1 := defend.WatchL2(w.D2.L2.Payments, o.evidence, duties, log)
	watch1, err2 := defend.WatchL1(o.slasher, o.evidence, duties, log)
	court2, err3 := defend.NewL2(send2, w.D2.L2.Payments)
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	defender := defend.New(defend.Parts{
		Operator: o.account, L1: defend.NewL1(send1), L2: court2, Store: o.evidence, Notes: duties, Registry: channels, Log: log,
		Metrics: defend.NewMetrics(w.Metrics), Health: o.health.Report, Poll: o.config.Poll,
	})
	if o.status != nil {
		mux := http.NewServeMux()
		daemon.HandleStatus(mux, o.health, w.Metrics)
		mux.HandleFunc("GET /v1/status", o.serveStatus)
		mux.HandleFunc("GET /v1/heard", o.serveHeard)
		mux.HandleFunc("GET /v1/statements", o.serveStatements)
		o.parts = append(o.parts, daemon.HTTP("status", o.status, mux))
	}
	poll := o.config.Poll
	o.parts = append(o.parts,
		daemon.Part{Name: "registry of channels", Run: func(ctx context.Context) error {
			return channels.Follow(ctx, w.L2, w.D2.StartBlock, poll, log)
		}},
		daemon.Part{Name: "watch of L2", Run: func(ctx context.Context) error {
			return watch2.Follow(ctx, w.L2, w.D2.StartBlock, poll, o.evidence)
		}},
		daemon.Part{Name: "watch of L1", Run: func(ctx context.Context) error {
			return watch1.Follow(ctx, w.L1, w.D1.StartBlock, poll, o.evidence)
		}},
		daemon.Part{Name: "defence", Run: defender.Run},
		daemon.Part{Name: "slasher in office", Run: func(ctx context.Context) error {
			return office.Hold(ctx, o.slasher, 10*poll, log)
		}},
	)
	if o.retiring != (common.Address{}) {
		former, err := defend.WatchL1(o.retiring, o.evidence, duties, log)
		if err != nil {
			return err
		}
		o.parts = append(o.parts, daemon.Part{Name: "watch of the retiring slasher", Run: func(ctx context.Context) error {
			return former.Follow(ctx, w.L1, w.D1.StartBlock, poll, o.evidence)
		}})
	}
	o.health.Expect("defend", "handover")
	return nil
}

// assembleMoney makes the parts that earn: handing over, and signing where there is an aggregator and no exit.
func (o *Operator) assembleMoney(rule protocol.Rule, channels *evidence.Channels) error {
	w, log := o.with, o.with.Log
	hand := handover.Parts{
		Book: o.node.Book(), L2: gasReader{w.L2}, Signer: w.BLS, Notes: evidence.Receipts[handover.Note](o.evidence), Log: log,
		Metrics: handover.NewMetrics(w.Metrics), Health: o.health.Report,
	}
	if g := o.node.Mesh().Discovery().Gossip(); g != nil && g.Judges(gossip.KindClaims) {
		hand.Announce = g.SayClaims
	}
	serves := o.config.Aggregator != "" && o.guard != nil && !o.guard.Exited()
	var api *client.Client
	if serves {
		var err error
		if api, err = client.New(client.Config{URL: o.config.Aggregator}); err != nil {
			return err
		}
		hand.Aggregator = api
	}
	h := handover.New(handover.Config{
		Domain: rule.Domain, AVS: rule.AVS, OperatorSetID: rule.OperatorSetID, Payee: o.account,
		EpochSeconds: w.D2.Parameters.EpochSeconds, Patience: o.config.Patience, ReceiptSigner: o.config.ReceiptSigner,
	}, hand)
	o.parts = append(o.parts, daemon.Part{Name: "hand-over", Run: h.Run})
	if !serves {
		return nil
	}
	facts, err := attest.NewL2(w.L2, w.D2)
	if err != nil {
		return err
	}
	o.health.Expect("attest")
	a := attest.New(attest.Config{Operator: o.account, Rule: rule, Poll: o.config.Poll}, attest.Parts{
		Aggregator: api, L2: facts, Registry: channels, Store: o.evidence, Guard: o.guard, Log: log,
		Metrics: attest.NewMetrics(w.Metrics), Health: o.health.Report,
	})
	o.parts = append(o.parts, daemon.Part{Name: "attestation", Run: a.Run})
	return nil
}

// Run serves until ctx ends or a part fails, and closes everything.
func (o *Operator) Run(ctx context.Context) error {
	group := daemon.Group{Parts: o.parts, Log: o.with.Log, Budget: 20 * time.Second}
	err := group.Run(ctx)
	o.node = nil // its Run has closed it
	return errors.Join(err, o.Close())
}

// Close frees everything of an operator; Run does it by itself.
func (o *Operator) Close() error {
	var errs []error
	if o.gateway != nil {
		errs = append(errs, o.gateway.Close())
	}
	if o.node != nil {
		errs = append(errs, o.node.Close())
		o.node = nil
	}
	if o.status != nil {
		_ = o.status.Close() // the server may have closed it
	}
	if o.control != nil {
		o.control.Close()
	}
	if o.evidence != nil {
		errs = append(errs, o.evidence.Close())
		o.evidence = nil
	}
	if o.guard != nil {
		errs = append(errs, o.guard.Close())
	}
	return errors.Join(errs...)
}

// Node is the operator's node of the mesh.
func (o *Operator) Node() *node.Node { return o.node }

// Account is the operator's account.
func (o *Operator) Account() common.Address { return o.account }

// StatusAddr is where health, metrics and status are served; empty if nowhere.
func (o *Operator) StatusAddr() string {
	if o.status == nil {
		return ""
	}
	return o.status.Addr().String()
}

// Standing is the operator's standing on L1 and in its own files.
func (o *Operator) Standing(ctx context.Context) (lifecycle.Status, error) {
	s, err := lifecycle.Read(ctx, o.with.L1, o.with.D1, o.account)
	if err != nil {
		return s, err
	}
	return s, s.AddLocal(o.guard, o.evidence)
}

func (o *Operator) serveStatus(w http.ResponseWriter, r *http.Request) {
	s, err := o.Standing(r.Context())
	w.Header().Set("Content-Type", "application/json")
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		_ = json.NewEncoder(w).Encode(map[string]string{"error": err.Error()})
		return
	}
	_ = json.NewEncoder(w).Encode(s)
}

// serveHeard answers with what other nodes said lately.
func (o *Operator) serveHeard(w http.ResponseWriter, r *http.Request) {
	o.node.Mesh().Discovery().ServeHeard(w, r)
}

// serveStatements answers with what this operator and its neighbors have signed to each other about deliveries.
func (o *Operator) serveStatements(w http.ResponseWriter, r *http.Request) {
	o.node.ServeStatements(w, r)
}

// gasReader is L2 for package handover.
type gasReader struct{ client *chain.Client }

func (g gasReader) Now(ctx context.Context) (uint64, error) { return g.client.Now(ctx) }

func (g gasReader) GasPrice(ctx context.Context) (*big.Int, error) {
	return g.client.SuggestGasPrice(ctx)
}

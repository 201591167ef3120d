// Package operators reads from L1 who the operators of the set are: their peer ids, by which nodes find them, the accounts on L2 that
// are paid for them, and the keys by which they sign claim sets.
//
// It promises to say "not known" where L1 does not answer, and never to take that for a no. What it has read it believes for ten
// minutes, and asks again before it says no, though not twice in half a minute.
package operators

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/KeyRegistrar"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/peer"
	"golang.org/x/time/rate"

	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/node/discovery"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/protocol"
)

const (
	believed = 10 * time.Minute
	askAgain = 30 * time.Second // a key that does not fit, or an account that is nobody's, is not asked for again before
	maxKeys  = 1024

	// What strangers can make us ask L1: names of operators are free to make up.
	asksPerSecond = 5
	asksAtOnce    = 300
)

var errTooMany = errors.New("too many keys are asked for at once")

// Set is the operator set of a deployment, on L1. It is safe for concurrent use.
type Set struct {
	domain    protocol.Domain
	set       chain.OperatorSet
	registrar *registrar.OpenStreamingRegistrar
	keys      *KeyRegistrar.KeyRegistrar
	log       *slog.Logger
	asks      *rate.Limiter

	mu    sync.Mutex
	known map[common.Address]key // under mu

	reading chan struct{} // capacity 1: guards payees, also while they are read from L1
	payees  payees
}

// payees are the accounts that are paid for operators, as they were read.
type payees struct {
	accounts map[common.Address]struct{}
	read     time.Time // zero: never
}

type key struct {
	public bls.G2
	none   bool // the account has no key in the set
	read   time.Time
}

var (
	_ discovery.Operators = (*Set)(nil)
	_ gossip.ClaimJudge   = (*Set)(nil)
)

// New binds the contracts of L1. domain is where claim sets are signed.
func New(l1 *chain.Client, d *chain.Deployment, domain protocol.Domain, log *slog.Logger) (*Set, error) {
	if d.L1 == nil {
		return nil, fmt.Errorf("the deployment on chain %d names no contracts of L1", d.ChainID)
	}
	r, err1 := registrar.NewOpenStreamingRegistrar(d.L1.Registrar, l1)
	k, err2 := KeyRegistrar.NewKeyRegistrar(d.L1.KeyRegistrar, l1)
	if err := errors.Join(err1, err2); err != nil {
		return nil, fmt.Errorf("bind the registrars on L1: %w", err)
	}
	return &Set{domain: domain, set: d.OperatorSet, registrar: r, keys: k, log: log,
		asks: rate.NewLimiter(asksPerSecond, asksAtOnce), known: make(map[common.Address]key), reading: make(chan struct{}, 1)}, nil
}

// PeerIDs are those of the operators in the set. One whose profile holds no peer id is left out.
func (s *Set) PeerIDs(ctx context.Context) ([]peer.ID, error) {
	var ids []peer.ID
	err := s.eachProfile(ctx, func(operator common.Address, p registrar.IOpenStreamingRegistrarProfile) {
		id, err := peer.IDFromBytes(p.PeerId)
		if err != nil {
			s.log.Debug("an operator without a peer id", "operator", operator, "err", err)
			return
		}
		ids = append(ids, id)
	})
	return ids, err
}

// eachProfile reads the profiles of the operators that are in the set.
func (s *Set) eachProfile(ctx context.Context, tell func(operator common.Address, p registrar.IOpenStreamingRegistrarProfile)) error {
	accounts, err := s.registrar.Operators(&bind.CallOpts{Context: ctx})
	if err != nil {
		return fmt.Errorf("ask L1 who the operators are: %w", chain.Explain(err))
	}
	for _, account := range accounts {
		p, err := s.registrar.ProfileOf(&bind.CallOpts{Context: ctx}, account)
		if err != nil {
			return fmt.Errorf("ask L1 for the profile of operator %s: %w", account, chain.Explain(err))
		}
		if p.Registered {
			tell(account, p.Profile)
		}
	}
	return nil
}

// Known says whether an account on L2 is the one that is paid for an operator in the set, as a sponsor asks. Who asks waits while
// another's question is with L1.
func (s *Set) Known(ctx context.Context, payee common.Address) (bool, error) {
	select {
	case s.reading <- struct{}{}:
		defer func() { <-s.reading }()
	case <-ctx.Done():
		return false, ctx.Err()
	}
	_, known := s.payees.accounts[payee]
	if age := time.Since(s.payees.read); known && age < believed || !known && age < askAgain {
		return known, nil
	}
	p := payees{accounts: make(map[common.Address]struct{}), read: time.Now()}
	if err := s.eachProfile(ctx, func(_ common.Address, profile registrar.IOpenStreamingRegistrarProfile) {
		p.accounts[profile.Payee] = struct{}{}
	}); err != nil {
		return false, err
	}
	s.payees = p
	_, known = p.accounts[payee]
	return known, nil
}

// JudgeClaims implements gossip.ClaimJudge.
func (s *Set) JudgeClaims(ctx context.Context, set protocol.ClaimSet, signature protocol.PointG1) error {
	if set.AVS != s.set.AVS || set.OperatorSetID != s.set.ID {
		return fmt.Errorf("%w: a claim set of another operator set", gossip.ErrForged)
	}
	sig, err := bls.ParseG1(signature[:])
	if err != nil {
		return fmt.Errorf("%w: %w", gossip.ErrForged, err)
	}
	digest := s.domain.ClaimSetDigest(set)
	for _, newerThan := range []time.Duration{believed, askAgain} {
		k, err := s.keyOf(ctx, set.Operator, newerThan)
		if err != nil {
			return err
		}
		if !k.none && bls.Verify(k.public, digest, sig) {
			return nil
		}
	}
	return fmt.Errorf("%w: %s has not signed the claim set", gossip.ErrForged, set.Operator)
}

// keyOf is an operator's key, as it was read at most that long ago.
func (s *Set) keyOf(ctx context.Context, operator common.Address, newerThan time.Duration) (key, error) {
	s.mu.Lock()
	k, known := s.known[operator]
	s.mu.Unlock()
	if known && time.Since(k.read) < newerThan {
		return k, nil
	}
	if !s.asks.Allow() {
		return key{}, fmt.Errorf("the key of %s is not known: %w", operator, errTooMany)
	}
	registered, err := s.keys.GetBN254Key(&bind.CallOpts{Context: ctx}, KeyRegistrar.OperatorSet{Avs: s.set.AVS, Id: s.set.ID}, operator)
	if err != nil {
		return key{}, fmt.Errorf("ask L1 for the key of %s: %w", operator, chain.Explain(err))
	}
	k = key{read: time.Now()}
	if k.public, err = bls.G2FromBig(registered.G2Point.X, registered.G2Point.Y); err != nil || k.public.IsInfinity() {
		k.none = true
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.known) >= maxKeys {
		clear(s.known)
	}
	s.known[operator] = k
	return k, nil
}

// Package lifecycle takes an operator into the operator set and out of it.
//
// It promises that every step looks at the chain first, so that an interrupted registration is simply run again; that an
// operator leaves only after its guard has recorded that it signs no more; and that it says until when a leaving operator
// must go on answering for what it signed.
package lifecycle

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/operator/evidence"
	"github.com/openstreaming/openstreaming/operator/guard"
)

// Application is what an operator joins with.
type Application struct {
	// Stake is the operator's own stake at the end, in the stake token's base units; nil or zero deposits nothing.
	Stake *big.Int
	// Magnitude is the share of the stake that the set may slash, of eigen.WholeMagnitude. Zero means all of it.
	Magnitude uint64
	// MetadataURI describes the operator to EigenLayer's applications. It may be empty.
	MetadataURI string
	// Peer is the libp2p identity under which it forwards.
	Peer peer.ID
	// Payee is the L2 account that is paid, VoucherSigner the hot key that signs its vouchers and offers.
	Payee, VoucherSigner common.Address
}

// Validate reports everything that is wrong, at once.
func (a Application) Validate() error {
	var problems []error
	if a.Stake != nil && a.Stake.Sign() < 0 {
		problems = append(problems, fmt.Errorf("the stake is %s: it cannot be negative", a.Stake))
	}
	if a.Magnitude > eigen.WholeMagnitude {
		problems = append(problems, fmt.Errorf("the magnitude is %d: it cannot be above %d, the whole stake", a.Magnitude, uint64(eigen.WholeMagnitude)))
	}
	if err := a.Peer.Validate(); err != nil {
		problems = append(problems, fmt.Errorf("the peer id: %w", err))
	}
	if a.Payee == (common.Address{}) {
		problems = append(problems, errors.New("the payee is missing: the L2 account that is paid"))
	}
	if a.VoucherSigner == (common.Address{}) {
		problems = append(problems, errors.New("the voucher signer is missing: the address of the hot key that signs vouchers and offers"))
	}
	return errors.Join(problems...)
}

// Register takes all steps that are left until the operator is in the set with its stake allocated. note hears of each
// step before it is taken.
func Register(ctx context.Context, l1 *chain.Sender, d *chain.Deployment, key *bls.KeyPair, a Application, note func(step string)) error {
	if err := a.Validate(); err != nil {
		return err
	}
	op, err := eigen.NewOperator(l1, d)
	if err != nil {
		return err
	}
	if a.Magnitude == 0 {
		a.Magnitude = eigen.WholeMagnitude
	}
	if a.Stake == nil {
		a.Stake = new(big.Int)
	}
	err = op.Register(ctx, key, eigen.Registration{
		Stake: a.Stake, Magnitude: a.Magnitude, MetadataURI: a.MetadataURI,
		Profile: registrar.IOpenStreamingRegistrarProfile{PeerId: []byte(a.Peer), Payee: a.Payee, VoucherSigner: a.VoucherSigner},
	}, note)
	var pending *eigen.DelayPendingError
	if errors.As(err, &pending) {
		return daemon.WithHint(err, "run the same command again once %d blocks of L1 have passed", pending.Blocks)
	}
	return err
}

// NameOfferSigner lets the hot key sign offers for the payee, whose account the sender's is. It sends nothing if that is
// so already.
func NameOfferSigner(ctx context.Context, l2 *chain.Sender, contract, signer common.Address) error {
	p, err := payments.NewOpenStreamingPayments(contract, l2.Client())
	if err != nil {
		return fmt.Errorf("bind the payments contract: %w", err)
	}
	if signer == l2.Address() {
		signer = common.Address{} // the payee's own key needs no permission
	}
	have, err := p.OfferSigner(&bind.CallOpts{Context: ctx}, l2.Address())
	if err != nil {
		return fmt.Errorf("read the offer signer of %s: %w", l2.Address(), chain.Explain(err))
	}
	if have == signer {
		return nil
	}
	_, err = l2.Send(ctx, "name the offer signer", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return p.SetOfferSigner(o, signer)
	})
	return err
}

// Leave records in the guard that this key signs no more, leaves the operator set and takes the allocation back. It does
// nothing for an operator that has neither a place in the set nor an allocation to it, since the record is for ever. The operator must go on running, to answer, until the time that Status tells.
func Leave(ctx context.Context, l1 *chain.Sender, d *chain.Deployment, g *guard.Guard) error {
	now, err := l1.Client().Now(ctx)
	if err != nil {
		return fmt.Errorf("read L1's time: %w", err)
	}
	op, err := eigen.NewOperator(l1, d)
	if err != nil {
		return err
	}
	s, err := eigen.ReadStanding(ctx, l1.Client(), *d.L1, d.OperatorSet, l1.Address())
	if err != nil {
		return err
	}
	if !g.Exited() && !s.Member && s.Magnitude == 0 {
		return daemon.WithHint(fmt.Errorf("%s is not in the operator set: there is nothing to leave, and its key stays as it is", l1.Address()),
			"check --key, --deployments and the RPC")
	}
	if err := g.Exit(now); err != nil {
		return err
	}
	if err := op.Leave(ctx); err != nil {
		return err
	}
	return op.Deallocate(ctx)
}

// Status is where an operator stands.
type Status struct {
	Operator common.Address `json:"operator"`
	// Deposited is its own stake, Shares all that is delegated to it, AtRisk what the set can slash now, in base units of the
	// stake token.
	Deposited *big.Int `json:"deposited"`
	Shares    *big.Int `json:"shares"`
	AtRisk    *big.Int `json:"atRisk"`
	// Registered with EigenLayer; a member of our set; slashable by it.
	Registered bool        `json:"registered"`
	Member     bool        `json:"member"`
	Slashable  bool        `json:"slashable"`
	KeyHash    common.Hash `json:"keyHash"`
	// SlashedShare is the part of the stake, 0 to 1, that slashing has taken so far.
	SlashedShare float64 `json:"slashedShare"`
	// Signed is how many attestations the guard holds, Exited that it holds an exit record.
	Signed int  `json:"signed"`
	Exited bool `json:"exited"`
	// AnswerUntil is L1's time, unix seconds, until which the operator must be able to answer for what it signed; zero if
	// nothing is open.
	AnswerUntil uint64 `json:"answerUntil"`
}

// Read reads an operator's standing on L1. The local part (Signed, Exited, AnswerUntil) is added by AddLocal.
func Read(ctx context.Context, l1 *chain.Client, d *chain.Deployment, operator common.Address) (Status, error) {
	s, err := eigen.ReadStanding(ctx, l1, *d.L1, d.OperatorSet, operator)
	if err != nil {
		return Status{}, err
	}
	out := Status{
		Operator: operator, Deposited: s.Deposited, Shares: s.Shares, Registered: s.IsOperator, Member: s.Member,
		Slashable: s.Slashable, KeyHash: s.KeyHash, AtRisk: new(big.Int),
		SlashedShare: 1 - float64(s.MaxMagnitude)/float64(uint64(eigen.WholeMagnitude)),
	}
	if s.Slashable && s.MaxMagnitude > 0 {
		// Shares are what slashing has left, so they stand for the magnitude that is left.
		out.AtRisk.Mul(s.Shares, new(big.Int).SetUint64(s.Magnitude))
		out.AtRisk.Div(out.AtRisk, new(big.Int).SetUint64(s.MaxMagnitude))
	}
	return out, nil
}

// AddLocal adds what the operator's own files say; a nil guard is one that could not be read.
func (s *Status) AddLocal(g *guard.Guard, e *evidence.Store) error {
	if g != nil {
		s.Signed, s.Exited = g.Count(), g.Exited()
	}
	last, err := e.LastWindow()
	if err != nil {
		return err
	}
	s.AnswerUntil = last
	return nil
}

// Says is the status in words, for a person, at L1's time now (unix seconds).
func (s Status) Says(now uint64) string {
	switch {
	case s.Exited && s.AnswerUntil >= now:
		return fmt.Sprintf("has left; must keep running until %s to answer for what it signed", time.Unix(int64(s.AnswerUntil), 0).UTC().Format(time.RFC3339))
	case s.Exited:
		return "has left; nothing it signed can be disputed any more"
	case s.Member:
		return "is in the operator set"
	case s.Registered:
		return "is an EigenLayer operator, but not in the operator set"
	default:
		return "is not registered"
	}
}

// Package mallory holds the cheaters of the stories and of the demo: operators that certify payments nobody signed for, payees
// that forge vouchers. They use the product's own packages and keys as anybody with stake could.
//
// It promises crimes that the contracts accept at first sight, so that what follows is the product's doing. Nothing of the
// product imports it.
package mallory

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
)

// World is what a cheater needs to know of the two chains.
type World struct {
	L1, L2                     *chain.Client
	L1Deployment, L2Deployment *chain.Deployment
	Tables                     *eigen.TableSource
}

// NewWorld reads the deployments' contracts through the clients.
func NewWorld(l1, l2 *chain.Client, d1, d2 *chain.Deployment) (*World, error) {
	tables, err := eigen.NewTableSource(l1, d1, l2, d2.L2.OperatorTableUpdater, d2.L2.BN254CertificateVerifier)
	if err != nil {
		return nil, err
	}
	return &World{L1: l1, L2: l2, L1Deployment: d1, L2Deployment: d2, Tables: tables}, nil
}

// Domain is where everything is signed.
func (w *World) Domain() protocol.Domain {
	return protocol.Domain{ChainID: w.L2.ID, Payments: w.L2Deployment.L2.Payments}
}

func (w *World) payments() (*payments.OpenStreamingPayments, error) {
	return payments.NewOpenStreamingPayments(w.L2Deployment.L2.Payments, w.L2)
}

// Colluder is an operator that signs whatever it is given.
type Colluder struct {
	Operator common.Address
	Key      *bls.KeyPair
}

// Crime is a batch that was certified and proposed without a voucher.
type Crime struct {
	ID          protocol.BatchID
	Header      protocol.BatchHeader
	Data        []byte
	Certificate *eigen.Certificate
	Receipt     *types.Receipt
}

// OpenChannel opens a channel from the payer's L2 account to the payee, who signs the offer, with a deposit of units. The
// payer signs its own vouchers.
func (w *World) OpenChannel(ctx context.Context, payer *chain.Sender, payee *ecdsa.PrivateKey, lane protocol.Lane, rate protocol.Rate, deposit protocol.Units) (protocol.Channel, error) {
	c := protocol.Channel{
		Payer: payer.Address(), Signer: payer.Address(), Payee: crypto.PubkeyToAddress(payee.PublicKey), Lane: lane, Rate: rate,
	}
	now, err := w.L2.Now(ctx)
	if err != nil {
		return c, err
	}
	until := now + 3600
	sig, err := protocol.Sign(w.Domain().OfferDigest(protocol.ChannelOffer{Channel: c, ValidUntil: until}), payee)
	if err != nil {
		return c, err
	}
	p, err := w.payments()
	if err != nil {
		return c, err
	}
	wei := new(big.Int).Mul(new(big.Int).SetUint64(uint64(deposit)), big.NewInt(1e9))
	_, err = payer.Send(ctx, "open a channel", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = wei
		return p.OpenChannel(o, c.Payee, uint64(rate), wei, uint32(lane), until, sig.R(), sig.VS())
	})
	return c, err
}

// Collude makes the colluders certify these leaves, which no voucher backs, and has the poster propose them with its bond.
func (w *World) Collude(ctx context.Context, poster *chain.Sender, colluders []Colluder, epoch protocol.Epoch, leaves ...protocol.Leaf) (*Crime, error) {
	crime, err := w.Certify(ctx, poster, colluders, epoch, leaves...)
	if err != nil {
		return nil, err
	}
	return crime, w.Propose(ctx, poster, crime)
}

// Certify makes the colluders sign a batch of these leaves over a fresh registry snapshot, which the poster pays for.
func (w *World) Certify(ctx context.Context, poster *chain.Sender, colluders []Colluder, epoch protocol.Epoch, leaves ...protocol.Leaf) (*Crime, error) {
	p, err := w.payments()
	if err != nil {
		return nil, err
	}
	if _, err := poster.Send(ctx, "snapshot the registry", p.SnapshotRegistry); err != nil {
		return nil, err
	}
	root, err := p.RegistryRoot(&bind.CallOpts{Context: ctx})
	if err != nil {
		return nil, fmt.Errorf("read the registry root: %w", err)
	}
	config, err := p.Config(&bind.CallOpts{Context: ctx})
	if err != nil {
		return nil, fmt.Errorf("read the payments contract's parameters: %w", err)
	}
	now, err := w.L2.Now(ctx)
	if err != nil {
		return nil, err
	}
	table, err := w.Tables.Latest(ctx)
	if err != nil {
		return nil, err
	}
	data, err := protocol.EncodeBatch(protocol.GroupLeaves(leaves))
	if err != nil {
		return nil, err
	}
	crime := &Crime{Data: data, Header: protocol.BatchHeader{
		AVS: w.L2Deployment.OperatorSet.AVS, OperatorSetID: w.L2Deployment.OperatorSet.ID, Poster: poster.Address(),
		Epoch: epoch, ValidUntil: now + config.MaxValidity.Uint64()*3/4, RegistryRoot: root.Root, DataHash: protocol.DataHash(data),
	}}
	crime.ID = w.Domain().BatchID(crime.Header)
	digest := protocol.CertificateDigest(table.ReferenceTimestamp, crime.ID)
	signatures := make(map[common.Address]bls.G1, len(colluders))
	for _, c := range colluders {
		signatures[c.Operator] = c.Key.Sign(digest)
	}
	crime.Certificate, err = table.Certify(crime.ID.Hash(), signatures)
	return crime, err
}

// Propose posts a certified crime on L2 with the proposer's bond.
func (w *World) Propose(ctx context.Context, poster *chain.Sender, crime *Crime) error {
	p, err := w.payments()
	if err != nil {
		return err
	}
	config, err := p.Config(&bind.CallOpts{Context: ctx})
	if err != nil {
		return fmt.Errorf("read the payments contract's parameters: %w", err)
	}
	crime.Receipt, err = poster.Send(ctx, "propose an unbacked batch", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = config.ProposerBond
		return p.Propose(o, crime.BindingHeader(), crime.Data, crime.Certificate.ForPayments())
	})
	return err
}

// BindingHeader is the header as the contracts' bindings take it.
func (c *Crime) BindingHeader() payments.BatchHeader {
	h := c.Header
	return payments.BatchHeader{
		Avs: h.AVS, OperatorSetId: h.OperatorSetID, Poster: h.Poster, Epoch: uint64(h.Epoch), ValidUntil: h.ValidUntil,
		RegistryRoot: h.RegistryRoot, DataHash: h.DataHash,
	}
}

// Forge is a voucher for n bytes on a channel, signed by a key that is not the channel's signer.
func Forge(d protocol.Domain, c protocol.Channel, n protocol.Bytes, key *ecdsa.PrivateKey) (protocol.SignedVoucher, error) {
	v, err := d.NewVoucher(c, n)
	if err != nil {
		return protocol.SignedVoucher{}, err
	}
	return d.SignVoucher(v, key)
}

// SignClaims signs a claim set over whatever vouchers it is given, as an honest payee would over its own.
func SignClaims(d protocol.Domain, set chain.OperatorSet, who Colluder, epoch protocol.Epoch, issuedAt uint64, vouchers ...protocol.SignedVoucher) (protocol.ClaimSet, bls.G1, error) {
	claims := make([]protocol.PaymentClaim, len(vouchers))
	for i, v := range vouchers {
		claims[i] = protocol.ClaimOf(v)
	}
	root, err := protocol.ClaimsRoot(claims)
	if err != nil {
		return protocol.ClaimSet{}, bls.G1{}, err
	}
	s := protocol.ClaimSet{
		AVS: set.AVS, OperatorSetID: set.ID, Operator: who.Operator, Epoch: epoch, IssuedAt: issuedAt, ClaimsRoot: root,
	}
	return s, who.Key.Sign(d.ClaimSetDigest(s)), nil
}

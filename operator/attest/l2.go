package attest

import (
	"context"
	"fmt"

	verifier "github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/BN254CertificateVerifier"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// NewL2 asks the operator's own L2 node about the payments contract and the certificate verifier that it uses.
func NewL2(client *chain.Client, d *chain.Deployment) (L2, error) {
	p, err := payments.NewOpenStreamingPaymentsCaller(d.L2.Payments, client)
	if err != nil {
		return nil, fmt.Errorf("bind the payments contract: %w", err)
	}
	v, err := verifier.NewBN254CertificateVerifierCaller(d.L2.BN254CertificateVerifier, client)
	if err != nil {
		return nil, fmt.Errorf("bind the certificate verifier: %w", err)
	}
	set := verifier.OperatorSet{Avs: d.OperatorSet.AVS, Id: d.OperatorSet.ID}
	return &l2{client, p, v, set}, nil
}

type l2 struct {
	client   *chain.Client
	payments *payments.OpenStreamingPaymentsCaller
	verifier *verifier.BN254CertificateVerifierCaller
	set      verifier.OperatorSet
}

func (l *l2) Now(ctx context.Context) (uint64, error) { return l.client.Now(ctx) }

func (l *l2) SafeBlock(ctx context.Context) (uint64, error) {
	h, err := l.client.Safe(ctx)
	if err != nil {
		return 0, err
	}
	return h.Number.Uint64(), nil
}

func (l *l2) Snapshot(ctx context.Context, root common.Hash) (Snapshot, error) {
	s, err := l.payments.Snapshots(&bind.CallOpts{Context: ctx}, root)
	if err != nil {
		return Snapshot{}, chain.Explain(err)
	}
	return Snapshot{Count: s.Count, Block: s.BlockNumber}, nil
}

func (l *l2) ClosedAt(ctx context.Context, id protocol.ChannelID) (uint64, bool, error) {
	c, err := l.payments.Channels(&bind.CallOpts{Context: ctx}, id)
	if err != nil || c.Status == 0 {
		return 0, false, chain.Explain(err)
	}
	return c.CloseAt.Uint64(), true, nil
}

func (l *l2) TableKnown(ctx context.Context, referenceTimestamp uint32) (bool, error) {
	known, err := l.verifier.IsReferenceTimestampSet(&bind.CallOpts{Context: ctx}, l.set, referenceTimestamp)
	return known, chain.Explain(err)
}

package operator

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/pay/onchain"
	"github.com/openstreaming/openstreaming/operator/guard"
	"github.com/openstreaming/openstreaming/operator/lifecycle"
)

// NodeDir is the node's directory in an operator's, where the socket is that a running operator is asked through.
const NodeDir = "node"

// LeaveVerb lets a running operator leave the set, for ever. The answer is a sentence: until when it must keep running.
const LeaveVerb = "leave"

// assembleControl answers what people ask of the node, and lets the operator leave while it goes on answering for what it signed.
func (o *Operator) assembleControl(send1 *chain.Sender, l2 *onchain.Payments) error {
	var err error
	if o.control, err = control.Listen(o.config.Node.DataDir, o.with.Log); err != nil {
		return err
	}
	control.Node{Node: o.node, Gateway: o.gateway, Bank: control.Bank{Book: o.node.Book(), L2: l2, Purse: func(ctx context.Context, account common.Address) (*big.Int, error) {
		return o.with.L2.BalanceAt(ctx, account, nil)
	}}}.Serve(o.control)
	control.Handle(o.control, LeaveVerb, func(ctx context.Context, _ struct{}) (string, error) { return o.leave(ctx, send1) })
	o.parts = append(o.parts, daemon.Part{Name: "control", Run: o.control.Run})
	return nil
}

func (o *Operator) leave(ctx context.Context, send1 *chain.Sender) (string, error) {
	if o.guard == nil {
		return "", daemon.WithHint(guard.ErrCorrupt, "stop the operator and restore the guard; `leave` then works without it running")
	}
	// Once it is begun it is to be carried through, also if the person does not wait.
	ctx = context.WithoutCancel(ctx)
	if err := lifecycle.Leave(ctx, send1, o.with.D1, o.guard); err != nil {
		return "", err
	}
	s, err := o.Standing(ctx)
	if err != nil {
		return "", err
	}
	now, err := o.with.L1.Now(ctx)
	return s.Says(now), err
}

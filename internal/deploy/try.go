package deploy

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/openstreaming/openstreaming/internal/chain"
)

// deployer stands for whoever will pay, in what is only tried.
var deployer = common.HexToAddress("0x000000000000000000000000000000000000dE10")

// tried is what came of a step that was tried.
type tried struct {
	gas     uint64
	refused string
}

// try has the node run the steps one after the other on its newest block, and throws away what came of it. A node that cannot
// (eth_simulateV1 is of 2024) is asked for each step's gas alone, which only those can tell that need no other before them.
func try(ctx context.Context, c *chain.Client, steps []*step) ([]tried, error) {
	if len(steps) == 0 {
		return nil, nil
	}
	type call struct {
		From  common.Address `json:"from"`
		To    common.Address `json:"to"`
		Value *hexutil.Big   `json:"value"`
		Input hexutil.Bytes  `json:"input"`
	}
	rich := map[common.Address]any{}
	calls := make([]call, len(steps))
	for i, st := range steps {
		from := st.order.By
		if from == (common.Address{}) {
			from = deployer
		}
		rich[from] = map[string]any{"balance": "0xffffffffffffffffffffffff"}
		calls[i] = call{from, st.order.To, (*hexutil.Big)(st.order.value()), st.order.Data}
	}
	var blocks []struct {
		Calls []struct {
			GasUsed hexutil.Uint64 `json:"gasUsed"`
			Status  hexutil.Uint64 `json:"status"`
			Error   *struct {
				Message string        `json:"message"`
				Data    hexutil.Bytes `json:"data"`
			} `json:"error"`
			ReturnData hexutil.Bytes `json:"returnData"`
		} `json:"calls"`
	}
	err := c.Client.Client().CallContext(ctx, &blocks, "eth_simulateV1", map[string]any{
		"blockStateCalls": []any{map[string]any{"stateOverrides": rich, "calls": calls}},
	}, "latest")
	var said rpc.Error
	if errors.As(err, &said) {
		return estimate(ctx, c, steps)
	}
	if err != nil {
		return nil, fmt.Errorf("try the deployment on chain %d: %w", c.ID, err)
	}
	if len(blocks) != 1 || len(blocks[0].Calls) != len(steps) {
		return nil, fmt.Errorf("try the deployment on chain %d: the node ran something else than the %d steps", c.ID, len(steps))
	}
	out := make([]tried, len(steps))
	for i, k := range blocks[0].Calls {
		out[i].gas = uint64(k.GasUsed)
		if k.Status == 1 {
			continue
		}
		out[i].refused = "it reverts"
		if k.Error != nil {
			out[i].refused = k.Error.Message
		}
		if reason := chain.Reason(k.ReturnData); len(k.ReturnData) >= 4 {
			out[i].refused = reason
		}
	}
	return out, nil
}

func estimate(ctx context.Context, c *chain.Client, steps []*step) ([]tried, error) {
	out := make([]tried, len(steps))
	for i, st := range steps {
		gas, err := c.EstimateGas(ctx, ethereum.CallMsg{From: st.order.By, To: &st.order.To, Value: st.order.Value, Data: st.order.Data})
		var said rpc.Error
		if err != nil && !errors.As(err, &said) {
			return nil, fmt.Errorf("estimate the gas to %s on chain %d: %w", st.name, c.ID, err)
		}
		if err == nil {
			out[i].gas = gas
		}
	}
	return out, nil
}

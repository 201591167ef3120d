package deploy

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
)

// Begun is the journal of a deployment in the directory of its files: the parameters with which it was begun, and the blocks.
// All else is on the chains.
type Begun struct {
	dir        string
	parameters *Parameters

	mu     sync.Mutex
	blocks map[string]uint64 // by chain id; guarded by mu
}

// ParametersPath is where the parameters of a deployment on these chains are kept.
func ParametersPath(dir string, l1ChainID, l2ChainID uint64) string {
	return filepath.Join(dir, fmt.Sprintf("parameters-%d-%d.yaml", l1ChainID, l2ChainID))
}

func blocksPath(dir string, l1ChainID, l2ChainID uint64) string {
	return filepath.Join(dir, fmt.Sprintf("begun-%d-%d.json", l1ChainID, l2ChainID))
}

// mayChange are the parts of the parameters that a deployment which is complete may be given other values of, because no address
// follows from them but those of a next slasher and calculator, which the registrar's owner puts in their place. Run deploys those
// and adds tokens; the rest says what was ordered otherwise.
var mayChange = []string{"slasher.", "roles.vetoer ", "watchers_pool_wei ", "avs.lookahead_blocks ", "avs.strategies ", "avs.metadata_uri ", "tokens "}

// Begin opens the journal under dir, or makes it. It fails if a deployment on the same chains was begun with other parameters,
// since its addresses follow from them: to go on with others would leave half of it behind.
func Begin(dir string, p *Parameters) (*Begun, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make the deployment directory: %w", err)
	}
	path := ParametersPath(dir, p.L1ChainID, p.L2ChainID)
	raw, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, fmt.Errorf("read the parameters of the deployment that was begun: %w", err)
	default:
		then, err := Parse(raw)
		if err != nil {
			return nil, fmt.Errorf("the parameters of the deployment that was begun, %s, are not readable: %w", path, err)
		}
		if err := sameDeployment(dir, path, then, p); err != nil {
			return nil, err
		}
	}
	if err := chain.ReplaceFile(path, p.Encode()); err != nil {
		return nil, fmt.Errorf("write down with which parameters the deployment begins: %w", err)
	}
	b := &Begun{dir: dir, parameters: p, blocks: map[string]uint64{}}
	raw, err = os.ReadFile(blocksPath(dir, p.L1ChainID, p.L2ChainID))
	if err == nil {
		err = json.Unmarshal(raw, &b.blocks)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read where the deployment began: %w", err)
	}
	return b, nil
}

func sameDeployment(dir, path string, then, now *Parameters) error {
	_, err := chain.LoadDeployment(dir, then.L1ChainID)
	complete := err == nil
	var refused []error
	for _, d := range Differences(then, now) {
		allowed := false
		for _, prefix := range mayChange {
			allowed = allowed || complete && strings.HasPrefix(d, prefix)
		}
		if !allowed {
			refused = append(refused, fmt.Errorf("%s", d))
		}
	}
	if len(refused) == 0 {
		return nil
	}
	return daemon.WithHint(fmt.Errorf("a deployment on these chains was begun with other parameters: %w", errors.Join(refused...)),
		"go on with %s, or begin another deployment under another name in another directory", path)
}

// StartBlock is the head of the chain when the deployment first looked at it.
func (b *Begun) StartBlock(ctx context.Context, c *chain.Client) (uint64, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	id := strconv.FormatUint(c.ID, 10)
	if at, known := b.blocks[id]; known {
		return at, nil
	}
	head, err := c.BlockNumber(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the head of chain %d: %w", c.ID, err)
	}
	if head, err = b.before(ctx, c, head); err != nil {
		return 0, err
	}
	b.blocks[id] = head
	raw, err := json.MarshalIndent(b.blocks, "", "  ")
	if err == nil {
		err = chain.ReplaceFile(blocksPath(b.dir, b.parameters.L1ChainID, b.parameters.L2ChainID), append(raw, '\n'))
	}
	if err != nil {
		return 0, fmt.Errorf("write down where the deployment begins: %w", err)
	}
	return head, nil
}

// before is a block at or below head in which nothing of ours stood yet. Where the journal was lost, or somebody else created
// our contracts, it lies in the past, and the node must know the past's state to find it.
func (b *Begun) before(ctx context.Context, c *chain.Client, head uint64) (uint64, error) {
	plan, err := New(*b.parameters)
	if err != nil {
		return 0, err
	}
	first := plan.steps(c.ID)[0].at
	code, err := c.CodeAt(ctx, first, nil)
	if err != nil {
		return 0, fmt.Errorf("read the code of %s on chain %d: %w", first, c.ID, err)
	}
	if len(code) == 0 {
		return head, nil
	}
	stands := func(block uint64) (bool, error) {
		code, err := c.CodeAt(ctx, first, blockNumber(block))
		if err != nil {
			err = daemon.WithHint(fmt.Errorf("find the block in which %s came to chain %d: %w", first, c.ID, err),
				"the node must know the state of former blocks for that: take one that does, once")
		}
		return len(code) > 0, err
	}
	low, high := uint64(0), head // code stands at high, and not below low
	for step := uint64(1); step <= high; step *= 2 {
		there, err := stands(high - step)
		if err != nil {
			return 0, err
		}
		if !there {
			low = high - step + 1
			break
		}
		high -= step
	}
	for low < high {
		middle := low + (high-low)/2
		there, err := stands(middle)
		if err != nil {
			return 0, err
		}
		if there {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return max(high, 1) - 1, nil
}

// Head is a journal for a deployment that is made in one go: the logs to read begin at the chains' heads.
type Head struct{}

// StartBlock is the chain's head.
func (Head) StartBlock(ctx context.Context, c *chain.Client) (uint64, error) {
	head, err := c.BlockNumber(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the head of chain %d: %w", c.ID, err)
	}
	return head, nil
}

package deploy

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// Chains are the two chains that are deployed to.
type Chains struct{ L1, L2 *chain.Client }

// Senders pay for a deployment.
type Senders struct{ L1, L2 *chain.Sender }

// Event is told when a step was looked at, and again when it was done.
type Event struct {
	ChainID uint64
	Step    string
	Address common.Address
	// Done says that the chain shows the step's effect; Before, that it did so before this run.
	Done, Before bool
	Tx           common.Hash
}

// Check fails, saying everything that is wrong, unless the plan can be carried out on these chains: they are the right ones, the
// deterministic deployment proxy and all of EigenLayer stand there, and EigenLayer's delays reach as far as a case.
func (p *Plan) Check(ctx context.Context, on Chains) error {
	var errs [4]error
	var both errgroup.Group
	both.Go(func() error {
		errs[0] = p.checkChain(ctx, "l1", on.L1, p.L1ChainID, coreFields(&p.Core))
		if errs[0] == nil {
			errs[1] = p.checkEigenLayer(ctx, on.L1)
		}
		return nil
	})
	both.Go(func() error {
		errs[2] = p.checkChain(ctx, "l2", on.L2, p.L2ChainID, destinationFields(&p.Destination))
		return nil
	})
	return errors.Join(append(errs[:], both.Wait())...)
}

func (p *Plan) checkChain(ctx context.Context, layer string, c *chain.Client, id uint64, known []field) error {
	if c.ID != id {
		return fmt.Errorf("the RPC at %s serves chain %d, but chains.%s_id is %d", c.Host(), c.ID, layer, id)
	}
	found := []error{requireFactory(ctx, c)}
	for _, f := range known {
		found = append(found, notThere(c.RequireCode(ctx, "eigenlayer_"+f.key, *f.at.(*common.Address))))
	}
	for _, r := range p.roles() {
		if r.layer != layer || r.role.Timelock || p.Roles.PlainAccountsMayGovern || r.optional || r.key == "treasury" {
			continue // what can only stop, or only receive, loses nothing with a key
		}
		code, err := c.CodeAt(ctx, r.role.Account, nil)
		if err == nil && len(code) == 0 {
			err = fmt.Errorf("roles.%s %s has no code on chain %d: a role that is one key is lost with it; name a multisig or the timelock", r.key, r.role.Account, id)
		}
		found = append(found, err)
	}
	return errors.Join(found...)
}

// notThere is a missing contract's error without the advice that is for a deployment's file.
func notThere(err error) error {
	var missing *chain.NoCodeError
	if errors.As(err, &missing) {
		return fmt.Errorf("%s is %s, but there is no contract there on chain %d", missing.Name, missing.Address, missing.ChainID)
	}
	return err
}

// Journal is what a deployment remembers beside what the chains show.
type Journal interface {
	// StartBlock is the head of a chain when the deployment began there; it is asked before anything is sent.
	StartBlock(ctx context.Context, c *chain.Client) (uint64, error)
}

// Run carries out what is not done yet, on both chains at once, and returns the deployments of L1 and L2. It may be cut off at
// any point and called again. A *WaitError says that everything was done that the senders may do now.
func (p *Plan) Run(ctx context.Context, s Senders, j Journal, tell func(Event)) (d1, d2 *chain.Deployment, err error) {
	on := Chains{s.L1.Client(), s.L2.Client()}
	if err := p.Check(ctx, on); err != nil {
		return nil, nil, err
	}
	var start [2]uint64
	var failed [2]error
	both, running := errgroup.WithContext(ctx)
	for i, sender := range []*chain.Sender{s.L1, s.L2} {
		both.Go(func() error {
			failed[i] = p.runChain(running, sender, j, &start[i], tell)
			var waits *WaitError
			if errors.As(failed[i], &waits) {
				return nil // the other chain goes on
			}
			return failed[i]
		})
	}
	if err := both.Wait(); err != nil {
		return nil, nil, err // the other chain was stopped by it
	}
	if err := errors.Join(failed[:]...); err != nil {
		return nil, nil, err
	}
	return p.deployments(ctx, on, start)
}

func (p *Plan) runChain(ctx context.Context, s *chain.Sender, j Journal, start *uint64, tell func(Event)) (err error) {
	c := s.Client()
	if *start, err = j.StartBlock(ctx, c); err != nil {
		return err
	}
	// What a run that was cut off has sent may wait for its block still: its effect must be seen before anything is sent again.
	if err := s.Settle(ctx); err != nil {
		return err
	}
	for _, st := range p.steps(c.ID) {
		event := Event{ChainID: c.ID, Step: st.name, Address: st.at}
		if event.Done, err = p.isDone(ctx, c, st, *start); err != nil {
			return err
		}
		event.Before = event.Done
		tell(event)
		if event.Done {
			continue
		}
		if event.Tx, err = p.do(ctx, s, st, *start); err != nil {
			return err
		}
		event.Done = true
		tell(event)
	}
	return nil
}

func (p *Plan) isDone(ctx context.Context, c *chain.Client, st *step, start uint64) (bool, error) {
	done, err := st.done(ctx, c, start)
	if errors.Is(err, bind.ErrNoCode) {
		return false, nil // what would be called is not created yet
	}
	if err != nil {
		return false, fmt.Errorf("see whether chain %d shows what it takes to %s: %w", c.ID, st.name, err)
	}
	return done, nil
}

// do sends a step and looks for its effect. Somebody else may have been faster, which is as good.
func (p *Plan) do(ctx context.Context, s *chain.Sender, st *step, start uint64) (common.Hash, error) {
	o := st.order
	o.ChainID = s.Client().ID
	out, err := Submit(ctx, s, o)
	if err == nil {
		err = out.Wait(st.name)
	}
	if err != nil {
		if done, lookErr := p.isDone(ctx, s.Client(), st, start); lookErr == nil && done {
			return common.Hash{}, nil
		}
		return common.Hash{}, err
	}
	done, err := p.isDone(ctx, s.Client(), st, start)
	if err == nil && !done {
		err = fmt.Errorf("%s: transaction %s was mined on chain %d, but its effect is not to be seen", st.name, out.Sent[len(out.Sent)-1], s.Client().ID)
	}
	return out.Sent[len(out.Sent)-1], err
}

// deployments are what the files of both chains say. The slasher and the calculator are those in their place, which may be former
// ones.
func (p *Plan) deployments(ctx context.Context, on Chains, start [2]uint64) (d1, d2 *chain.Deployment, err error) {
	r, err := registrar.NewOpenStreamingRegistrarCaller(p.Contracts.Registrar, on.L1)
	if err != nil {
		return nil, nil, fmt.Errorf("bind the registrar: %w", err)
	}
	inOffice, err1 := r.Slasher(&bind.CallOpts{Context: ctx})
	calculator, err2 := r.Calculator(&bind.CallOpts{Context: ctx})
	if err := errors.Join(err1, err2); err != nil {
		return nil, nil, fmt.Errorf("read which slasher and calculator are in their place: %w", chain.Explain(err))
	}
	on1, on2, at := p.Core, p.Destination, p.Contracts
	on1.Registrar, on1.Calculator, on1.Vault, on1.Ledger, on1.Slasher = at.Registrar, calculator, at.Vault, at.Ledger, inOffice
	on2.Payments = at.Payments
	d := chain.Deployment{
		L1ChainID: p.L1ChainID, L2ChainID: p.L2ChainID, OperatorSet: chain.OperatorSet{AVS: at.Registrar, ID: p.OperatorSetID},
		Parameters: chain.Parameters{EpochSeconds: p.EpochSeconds},
	}
	one, two := d, d
	one.ChainID, one.StartBlock, one.L1 = p.L1ChainID, start[0], &on1
	two.ChainID, two.StartBlock, two.L2 = p.L2ChainID, start[1], &on2
	return &one, &two, nil
}

// Line is one step of a plan as a person reads it.
type Line struct {
	ChainID   uint64         `json:"chainId"`
	Step      string         `json:"step"`
	Address   common.Address `json:"address"`
	By        string         `json:"by"`
	Arguments []Argument     `json:"arguments,omitempty"`
	Done      bool           `json:"done"`
	// Gas is what the step would use now, after those before it; zero if it is done, or the node could not try it.
	Gas uint64 `json:"gas,omitempty"`
	// Refused says why the step would fail now.
	Refused string `json:"refused,omitempty"`
}

// Look says of each step what it is, whether it is done, and tries the others one after the other without sending anything.
func (p *Plan) Look(ctx context.Context, on Chains) ([]Line, error) {
	var lines []Line
	for _, c := range []*chain.Client{on.L1, on.L2} {
		var open []*step
		first := len(lines)
		for _, st := range p.steps(c.ID) {
			done, err := p.isDone(ctx, c, st, 0)
			if err != nil {
				return nil, err
			}
			by := "anybody"
			if st.order.By != (common.Address{}) {
				by = spellInput("", st.order.By, p.names)[0].Value
			}
			lines = append(lines, Line{ChainID: c.ID, Step: st.name, Address: st.at, By: by, Arguments: st.args, Done: done})
			if !done {
				open = append(open, st)
			}
		}
		tried, err := try(ctx, c, open)
		if err != nil {
			return nil, err
		}
		for i := first; i < len(lines); i++ {
			if lines[i].Done || len(tried) == 0 {
				continue
			}
			lines[i].Gas, lines[i].Refused = tried[0].gas, tried[0].refused
			tried = tried[1:]
		}
	}
	return lines, nil
}

// GasLeft is what all open steps of a chain would use.
func GasLeft(lines []Line, chainID uint64) *big.Int {
	total := new(big.Int)
	for _, l := range lines {
		if l.ChainID == chainID {
			total.Add(total, new(big.Int).SetUint64(l.Gas))
		}
	}
	return total
}

// Compare says where the deployment files of both chains differ from the plan. Slasher and calculator may be former ones: who is
// in their place, programs ask the registrar.
func (p *Plan) Compare(d1, d2 *chain.Deployment) []string {
	on1, on2, at := p.Core, p.Destination, p.Contracts
	on1.Registrar, on1.Calculator, on1.Vault, on1.Ledger, on1.Slasher = at.Registrar, d1.L1.Calculator, at.Vault, at.Ledger, d1.L1.Slasher
	on2.Payments = at.Payments
	one, two := *d1, *d2
	one.L1, two.L2 = &on1, &on2
	one.OperatorSet = chain.OperatorSet{AVS: at.Registrar, ID: p.OperatorSetID}
	one.Parameters.EpochSeconds = p.EpochSeconds
	two.OperatorSet, two.Parameters = one.OperatorSet, one.Parameters
	var all []string
	for _, d := range [][2]*chain.Deployment{{d1, &one}, {d2, &two}} {
		have, want := d[0].Contracts(), d[1].Contracts()
		for name := range want {
			if have[name] != want[name] {
				all = append(all, fmt.Sprintf("%s is %s in the deployment file of chain %d, not %s", name, have[name], d[0].ChainID, want[name]))
			}
		}
		if d[0].OperatorSet != d[1].OperatorSet {
			all = append(all, fmt.Sprintf("the operator set is %d of %s in the deployment file of chain %d", d[0].OperatorSet.ID, d[0].OperatorSet.AVS, d[0].ChainID))
		}
		if d[0].Parameters != d[1].Parameters {
			all = append(all, fmt.Sprintf("an epoch takes %d s in the deployment file of chain %d, not %d", d[0].Parameters.EpochSeconds, d[0].ChainID, p.EpochSeconds))
		}
	}
	slices.Sort(all)
	return all
}

package prosecute

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/challenger/docket"
	"github.com/openstreaming/openstreaming/challenger/judge"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// L2 is what the prosecutor of batches asks of its chain; *ChainL2 is one. Methods that send return once their transaction is
// mined, or has failed. They are called from one goroutine.
type L2 interface {
	Self() common.Address
	Head(ctx context.Context) (now, block uint64, err error)
	Batch(ctx context.Context, id protocol.BatchID) (BatchStanding, error)
	Challenge(ctx context.Context, key protocol.LeafKey) (ChallengeStanding, error)
	LaneUsed(ctx context.Context, l judge.Lane) (bool, error)
	Lane(ctx context.Context, id protocol.ChannelID) (deposited, settled protocol.Units, err error)
	Data(ctx context.Context, p docket.Proposal) ([]byte, error)
	Ask(ctx context.Context, id protocol.BatchID, data []byte, index int, bond *big.Int) error
	Void(ctx context.Context, key protocol.LeafKey) error
	Reclaim(ctx context.Context, key protocol.LeafKey) error
	Free(ctx context.Context) (*big.Int, error)
	Collect(ctx context.Context, wei *big.Int) error
}

// Source shows vouchers; *client.Client is one. Nothing it says is trusted.
type Source interface {
	Batch(ctx context.Context, id protocol.BatchID) (client.Batch, error)
	BatchVouchers(ctx context.Context, id protocol.BatchID) ([]client.Backing, error)
	Voucher(ctx context.Context, id protocol.ChannelID) (client.Holding, error)
}

// Batches prosecutes batches on L2.
type Batches struct {
	Office
	Domain protocol.Domain
	L2     L2
	Source Source
	Docket *docket.Docket
	Terms  TermsL2
	Policy judge.Policy
	// MaxBonds bounds what is staked on undecided leaves, lost ones included, of the batches of a day, in wei.
	MaxBonds *big.Int
	// CollectFrom is the free balance from which it is withdrawn, in wei.
	CollectFrom *big.Int
	// OpenWindow is the slasher's: for how many seconds after validUntil a case may be opened on L1. Zero hastens nothing.
	OpenWindow uint64

	looks map[protocol.BatchID]*look // owned by Round
}

// look is when a batch was looked at, and when it will be again.
type look struct {
	next  time.Time
	wait  time.Duration
	asked bool // looked at since its time of grace has passed
}

// maxSingles bounds how many vouchers of one batch are asked for one by one.
const maxSingles = 200

// keepOver is how long batches that are over stay in the docket, in seconds of L2 time.
const keepOver = 7 * 24 * 3600

// Run works until ctx ends or our own records fail.
func (p *Batches) Run(ctx context.Context) error { return p.run(ctx, "L2", p.Round) }

// Round brings every batch as far as it goes now.
func (p *Batches) Round(ctx context.Context) error {
	if p.looks == nil {
		p.looks = map[protocol.BatchID]*look{}
	}
	all, err := p.Docket.Batches.All()
	if err != nil {
		return own(err)
	}
	now, block, err := p.L2.Head(ctx)
	if err != nil {
		return err
	}
	var failed []error
	for _, b := range all {
		if b.Over {
			if now > b.FinalAt+keepOver {
				failed = append(failed, own(p.Docket.Batches.Delete(b.Key())))
			}
			continue
		}
		if b.Clear && len(b.Asks)+len(b.Disputed) == 0 && now < b.FinalAt {
			continue // nothing can come of it before its window ends
		}
		if err := p.batch(ctx, b, now, block); err != nil {
			failed = append(failed, fmt.Errorf("batch %s: %w", b.ID, err))
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return errors.Join(append(failed, p.money(ctx, now))...)
}

func (p *Batches) batch(ctx context.Context, b docket.Batch, now, block uint64) error {
	standing, err := p.L2.Batch(ctx, b.ID)
	if err != nil {
		return err
	}
	switch standing.Status {
	case BatchProposed:
		return p.proposed(ctx, b, standing, now, block)
	case BatchFinal:
		return p.final(ctx, b)
	case BatchVoid:
		return p.void(ctx, b)
	case BatchNone:
		return p.forgotten(ctx, b, now)
	default:
		return fmt.Errorf("the contract tells an unknown status %d", standing.Status)
	}
}

// proposed looks at the leaves while there is doubt, and follows the challenges that were made.
func (p *Batches) proposed(ctx context.Context, b docket.Batch, standing BatchStanding, now, block uint64) error {
	open := now < standing.FinalAt || block < standing.ProposedBlock+p.Terms.FinalityBlocks
	if err := p.fetch(ctx, &b); err != nil {
		return err
	}
	if open && !b.Clear && p.due(b.ID, now, b.FinalAt) {
		if err := p.examine(ctx, &b, now); err != nil {
			return err
		}
	}
	var failed []error
	for i := range b.Asks {
		if !b.Asks[i].State.Ended() {
			failed = append(failed, p.pursue(ctx, &b, i, now, open))
		}
	}
	return errors.Join(append(failed, p.voidForOthers(ctx, b, now))...)
}

// fetch finds the batch's data: on the chain, else at the aggregator. Both are held to the hash.
func (p *Batches) fetch(ctx context.Context, b *docket.Batch) error {
	if len(b.Data) > 0 {
		return nil
	}
	data, err := p.L2.Data(ctx, b.Proposal)
	if err != nil {
		from, err2 := p.Source.Batch(ctx, b.ID)
		if err2 != nil {
			return fmt.Errorf("find the data: %w; %w", err, err2)
		}
		data = from.Data
	}
	if protocol.DataHash(data) != b.Header.DataHash {
		return errors.New("find the data: what was found has another hash than the header")
	}
	b.Data = data
	return own(p.Docket.Batches.Change(b.Key(), func(x *docket.Batch) { x.Data = data }))
}

// due says whether the leaves are to be looked at now: at first at once, then at growing intervals, and in any case when the
// time of grace has passed.
func (p *Batches) due(id protocol.BatchID, now, finalAt uint64) bool {
	l := p.looks[id]
	if l == nil {
		l = &look{wait: max(p.Poll, 100*time.Millisecond)}
		p.looks[id] = l
	}
	graceOver := now+p.Terms.ChallengePeriod >= finalAt+p.Policy.Grace
	wall := p.Clock.Now()
	if wall.Before(l.next) && (l.asked || !graceOver) {
		return false
	}
	l.asked = graceOver
	l.next = wall.Add(l.wait)
	l.wait = min(2*l.wait, time.Duration(p.Terms.ChallengePeriod)*time.Second/8)
	return true
}

// examine judges the leaves and plans challenges. Plans are recorded; pursue carries them out.
func (p *Batches) examine(ctx context.Context, b *docket.Batch, now uint64) error {
	findings, err := p.findings(ctx, *b)
	if err != nil {
		return err
	}
	if judge.Clear(findings) {
		p.Log.Debug("batch is backed, leaf by leaf", "batch", b.ID, "leaves", len(findings))
		b.Clear = true
		return own(p.Docket.Batches.Change(b.Key(), func(x *docket.Batch) { x.Clear = true }))
	}
	s := judge.Situation{Now: now, ProposedAt: b.FinalAt - p.Terms.ChallengePeriod, WindowOpen: true, Asked: map[int]protocol.Verdict{}}
	for _, ask := range b.Asks {
		if ask.State == docket.Answered && ask.Bond.Sign() == 0 {
			continue // somebody else's challenge
		}
		s.Asked[ask.Index] = ask.Verdict
	}
	if s.Payable, err = p.payable(ctx, findings); err != nil {
		return err
	}
	for _, f := range findings {
		if slices.Contains(b.Disputed, f.Leaf.LeafKey(b.ID)) {
			delete(s.Payable, f.Index) // a leaf can be asked about once, and it was: its answer is awaited, or was given
		}
	}
	if s.Affordable, err = p.affordable(now); err != nil {
		return err
	}
	for _, i := range judge.Plan(p.Policy, findings, s) {
		f := findings[i]
		ask := docket.Ask{
			Index: i, Leaf: f.Leaf, LeafKey: f.Leaf.LeafKey(b.ID), Verdict: f.Verdict, Bond: p.Terms.Bond, State: docket.Planned,
		}
		p.Log.Warn("a leaf will be challenged", "batch", b.ID, "leaf", i, "payee", f.Leaf.Payee, "lane", f.Leaf.Lane, "units", f.Leaf.Units,
			"verdict", f.Verdict, "because", f.Reason)
		b.Asks = append(b.Asks, ask)
	}
	asks := b.Asks
	return own(p.Docket.Batches.Change(b.Key(), func(x *docket.Batch) { x.Asks = asks }))
}

// findings gathers facts and judges.
func (p *Batches) findings(ctx context.Context, b docket.Batch) ([]judge.Finding, error) {
	batch, err := protocol.DecodeBatch(b.Data)
	if err != nil {
		return nil, err
	}
	var lanes []judge.Lane
	for _, leaf := range batch.Leaves() {
		lanes = append(lanes, judge.LaneOf(leaf))
	}
	facts := judge.Facts{Unused: map[judge.Lane]bool{}}
	if facts.Opened, err = p.Docket.Opened(lanes); err != nil {
		return nil, own(err)
	}
	for _, lane := range lanes {
		if _, known := facts.Opened[lane]; known {
			continue
		}
		used, err := p.L2.LaneUsed(ctx, lane)
		if err != nil {
			return nil, err
		}
		facts.Unused[lane] = !used
	}
	backings, err := p.Source.BatchVouchers(ctx, b.ID)
	if err != nil {
		p.Log.Debug("the aggregator shows no vouchers of a batch", "batch", b.ID, "err", err)
	}
	for _, backing := range backings {
		facts.Shown = append(facts.Shown, shown(backing.Claim))
	}
	findings := judge.Batch(p.Domain, batch, facts)
	singles := 0
	for _, f := range findings {
		if f.Verdict != protocol.Undecided || f.Channel == (protocol.Channel{}) || singles == maxSingles {
			continue
		}
		singles++
		held, err := p.Source.Voucher(ctx, p.Domain.ChannelID(f.Channel))
		if err != nil {
			continue
		}
		facts.Shown = append(facts.Shown, shown(held.Claim))
	}
	if singles > 0 {
		findings = judge.Batch(p.Domain, batch, facts)
	}
	return findings, nil
}

func shown(c client.Claim) judge.Shown {
	return judge.Shown{Channel: c.Channel, Bytes: c.Bytes, Signature: c.Signature}
}

// payable asks L2 what the undecided leaves would pay.
func (p *Batches) payable(ctx context.Context, findings []judge.Finding) (map[int]protocol.Units, error) {
	out := map[int]protocol.Units{}
	for _, f := range findings {
		if f.Verdict != protocol.Undecided || f.Channel == (protocol.Channel{}) {
			continue
		}
		if f.Leaf.Lane.DirectOnly() {
			out[f.Index] = 0 // L2 pays nothing for it, whatever the batch says
			continue
		}
		deposited, settled, err := p.L2.Lane(ctx, p.Domain.ChannelID(f.Channel))
		if err != nil {
			return nil, err
		}
		out[f.Index] = judge.Payable(f.Leaf.Units, deposited, settled)
	}
	return out, nil
}

// staked is what is locked on L2 now, and what was staked on doubt in the batches of the last day and has not come back: an
// aggregator that shows nothing must not bleed us.
func (p *Batches) staked(now uint64) (locked, doubt *big.Int, err error) {
	batches, err := p.Docket.Batches.All()
	locked, doubt = new(big.Int), new(big.Int)
	for _, b := range batches {
		for _, ask := range b.Asks {
			if !ask.State.Ended() {
				locked.Add(locked, ask.Bond)
			}
			out := !ask.State.Ended() || ask.State == docket.Answered
			if out && ask.Verdict != protocol.Faulty && now < b.FinalAt+budgetPeriod {
				doubt.Add(doubt, ask.Bond)
			}
		}
	}
	return locked, doubt, own(err)
}

// budgetPeriod is the time over which MaxBonds holds, in seconds of L2 time.
const budgetPeriod = 24 * 3600

func (p *Batches) affordable(now uint64) (int, error) {
	_, doubt, err := p.staked(now)
	if err != nil {
		return 0, err
	}
	left := new(big.Int).Sub(p.MaxBonds, doubt)
	if left.Sign() <= 0 {
		return 0, nil
	}
	return int(left.Div(left, p.Terms.Bond).Int64()), nil
}

// pursue brings one challenge of a proposed batch a step further.
func (p *Batches) pursue(ctx context.Context, b *docket.Batch, i int, now uint64, open bool) error {
	ask := &b.Asks[i]
	q, err := p.L2.Challenge(ctx, ask.LeafKey)
	if err != nil {
		return err
	}
	switch q.Status {
	case ChallengeNone:
		if !open {
			return p.set(b, i, docket.Dropped, ask.Bond)
		}
		if err := p.L2.Ask(ctx, b.ID, b.Data, ask.Index, ask.Bond); err != nil {
			return err // somebody else may have been faster; the next round sees it
		}
		return p.set(b, i, docket.Pending, ask.Bond)
	case ChallengeOpen:
		bond := ask.Bond
		if q.Challenger != p.L2.Self() {
			bond = new(big.Int)
		}
		if ask.State == docket.Planned {
			if err := p.set(b, i, docket.Pending, bond); err != nil {
				return err
			}
		}
		if err := p.hasten(*b, *ask, now); err != nil {
			return err
		}
		return p.voidAfter(ctx, b.ID, ask.LeafKey, q.Deadline, now)
	case ChallengeAnswered:
		bond := p.lost(q, *ask)
		p.Log.Info("a challenge was answered: the leaf is backed", "batch", b.ID, "leaf", ask.Index, "bond_wei", bond)
		return p.set(b, i, docket.Answered, bond)
	default:
		return nil // its batch is void: the next round sees that
	}
}

// lost is what an answered challenge has cost us: nothing if somebody else had made it first. Counting that would let strangers
// use up our budget for the price of gas.
func (p *Batches) lost(q ChallengeStanding, ask docket.Ask) *big.Int {
	if q.Challenger != p.L2.Self() {
		return new(big.Int)
	}
	return ask.Bond
}

// voidAfter voids the batch if the challenge's time to answer has passed.
func (p *Batches) voidAfter(ctx context.Context, id protocol.BatchID, key protocol.LeafKey, deadline, now uint64) error {
	if now <= deadline {
		return nil
	}
	err := p.L2.Void(ctx, key)
	if chain.Reverted(err, "TooEarly", "BatchNotProposed", "ChallengeNotOpen") {
		return nil // some blocks must follow still, or somebody was faster
	}
	if err == nil {
		p.Log.Info("batch voided", "batch", id)
	}
	return err
}

// voidForOthers voids by challenges that are not ours, whose challengers may be gone. A batch of which we have seen every
// voucher is not voided by us, whoever sleeps.
func (p *Batches) voidForOthers(ctx context.Context, b docket.Batch, now uint64) error {
	if b.Clear || now <= b.FinalAt-p.Terms.ChallengePeriod {
		return nil
	}
	var failed []error
	for _, key := range b.Disputed {
		if b.Asked(key) {
			continue
		}
		q, err := p.L2.Challenge(ctx, key)
		if err != nil {
			return err
		}
		if q.Status == ChallengeOpen {
			failed = append(failed, p.voidAfter(ctx, b.ID, key, q.Deadline, now))
		}
	}
	return errors.Join(failed...)
}

// final closes a batch that was settled.
func (p *Batches) final(ctx context.Context, b docket.Batch) error {
	if b.Clear {
		p.Metrics.ended(func(m *Metrics) *prometheus.CounterVec { return m.batches }, "clear")
	} else {
		p.Metrics.ended(func(m *Metrics) *prometheus.CounterVec { return m.batches }, "final")
		p.Log.Debug("a batch became final with leaves whose vouchers we have not seen", "batch", b.ID)
	}
	for i := range b.Asks {
		if b.Asks[i].State.Ended() {
			continue
		}
		// A final batch has no open challenge: this one was answered, or never made.
		q, err := p.L2.Challenge(ctx, b.Asks[i].LeafKey)
		if err != nil {
			return err
		}
		state, bond := docket.Dropped, new(big.Int)
		if q.Status == ChallengeAnswered {
			state, bond = docket.Answered, p.lost(q, b.Asks[i])
		}
		if err := p.set(&b, i, state, bond); err != nil {
			return err
		}
	}
	return p.over(b)
}

// void takes our bonds back and hands the leaf that voided the batch over to L1.
func (p *Batches) void(ctx context.Context, b docket.Batch) error {
	for i := range b.Asks {
		if b.Asks[i].State.Ended() {
			continue
		}
		if err := p.settle(ctx, &b, i); err != nil {
			return err
		}
	}
	if (b.VoidedBy == protocol.LeafKey{}) {
		return nil // the reading of L2 has not come to it yet
	}
	if err := p.accuse(ctx, b); err != nil {
		return err
	}
	p.Metrics.ended(func(m *Metrics) *prometheus.CounterVec { return m.batches }, "void")
	return p.over(b)
}

// forgotten deals with a batch that L2 does not know: it was retired, which anybody may do once it is decided and its validity has
// passed, or its block was replaced, which the reading of L2 will say.
func (p *Batches) forgotten(ctx context.Context, b docket.Batch, now uint64) error {
	switch {
	case b.VoidedBy != protocol.LeafKey{}:
		return p.void(ctx, b) // who had it forgotten would otherwise escape L1
	case now > b.FinalAt+keepOver:
		return p.over(b)
	default:
		return nil
	}
}

// settle ends a challenge of ours of a void batch.
func (p *Batches) settle(ctx context.Context, b *docket.Batch, i int) error {
	ask := &b.Asks[i]
	q, err := p.L2.Challenge(ctx, ask.LeafKey)
	if err != nil {
		return err
	}
	switch q.Status {
	case ChallengeOpen:
		if q.Challenger != p.L2.Self() {
			return p.set(b, i, docket.Dropped, new(big.Int))
		}
		if err := p.L2.Reclaim(ctx, ask.LeafKey); err != nil && !chain.Reverted(err, "ChallengeNotOpen") {
			return err
		}
		return p.set(b, i, docket.Returned, ask.Bond)
	case ChallengeUpheld:
		return p.set(b, i, docket.Upheld, ask.Bond)
	case ChallengeAnswered:
		return p.set(b, i, docket.Answered, p.lost(q, *ask))
	case ChallengeReturned:
		return p.set(b, i, docket.Returned, ask.Bond)
	default:
		return p.set(b, i, docket.Dropped, new(big.Int))
	}
}

// accuse records a case against the signers of a void batch, unless we have seen the voucher of the leaf ourselves.
func (p *Batches) accuse(ctx context.Context, b docket.Batch) error {
	if err := p.fetch(ctx, &b); err != nil {
		return err
	}
	findings, err := p.findings(ctx, b)
	if err != nil {
		return err
	}
	for _, f := range findings {
		if f.Leaf.LeafKey(b.ID) != b.VoidedBy {
			continue
		}
		if f.Verdict == protocol.Honest {
			p.Log.Warn("a batch was voided for a leaf that is backed: nobody will be accused by us", "batch", b.ID, "leaf", f.Index)
			return nil
		}
		k := docket.Case{Proposal: b.Proposal, Data: bytes.Clone(b.Data), Index: f.Index, Leaf: f.Leaf, State: docket.Planned}
		added, err := p.Docket.Cases.Add(k.Key(), k)
		if added {
			p.Log.Warn("the signers of a void batch will be accused on L1", "batch", b.ID, "leaf", f.Index, "because", f.Reason)
		}
		return own(err)
	}
	return fmt.Errorf("the leaf that voided it, %s, is not in its data", b.VoidedBy)
}

// hasten plans the case on L1 while L2 is still waiting for an answer, once little of L1's window is left. Where L2's windows
// are longer than L1's, signers that propose in the last second would otherwise be out of reach when the batch is void. They
// can answer there as well as here; a case that an answer clears costs its bond.
func (p *Batches) hasten(b docket.Batch, ask docket.Ask, now uint64) error {
	last := b.Header.ValidUntil + p.OpenWindow
	if p.OpenWindow == 0 || ask.Verdict == protocol.Honest || now+p.OpenWindow/4 < last {
		return nil
	}
	k := docket.Case{Proposal: b.Proposal, Data: bytes.Clone(b.Data), Index: ask.Index, Leaf: ask.Leaf, State: docket.Planned}
	added, err := p.Docket.Cases.Add(k.Key(), k)
	if added {
		p.Log.Warn("L1's window ends before L2 decides: the signers of a batch will be asked there, too", "batch", b.ID, "leaf", ask.Index, "until", last)
	}
	return own(err)
}

func (p *Batches) set(b *docket.Batch, i int, state docket.State, bond *big.Int) error {
	if state.Ended() {
		p.Metrics.ended(func(m *Metrics) *prometheus.CounterVec { return m.challenges }, string(state))
	}
	b.Asks[i].State, b.Asks[i].Bond = state, bond
	asks := b.Asks
	return own(p.Docket.Batches.Change(b.Key(), func(x *docket.Batch) { x.Asks = asks }))
}

func (p *Batches) over(b docket.Batch) error {
	delete(p.looks, b.ID)
	return own(p.Docket.Batches.Change(b.Key(), func(x *docket.Batch) { x.Over, x.Data = true, nil }))
}

// money shows what is staked and due, and collects once there is enough.
func (p *Batches) money(ctx context.Context, now uint64) error {
	bonds, _, err := p.staked(now)
	if err != nil {
		return err
	}
	free, err := p.L2.Free(ctx)
	if err != nil {
		return err
	}
	p.Metrics.money("l2", bonds, free)
	if free.Sign() == 0 || free.Cmp(p.CollectFrom) < 0 {
		return nil
	}
	if err := p.L2.Collect(ctx, free); err != nil {
		return err
	}
	p.Metrics.collect("l2", free)
	return nil
}

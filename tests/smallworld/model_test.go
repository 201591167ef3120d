package smallworld

import "math"

// The reference: what docs/protocol.md and the rules of settlement say must happen, on plain numbers. Nothing here is taken from
// the contract's source. Times are seconds and blocks since genesis, `units` settlement units, `wei` base units.

const (
	unit = 1_000_000_000 // wei in one settlement unit of the native token

	finalityBlocks = 2
	proposerBond   = 4_000_000_000 // wei
	challengeBond  = 1_000_000_000 // wei

	day = 86_400 // seconds
	// signedWeight is the stake that signs every batch: one token.
	signedWeight = 1_000_000_000_000_000_000
	// firstDirectLane and those above settle in no batch.
	firstDirectLane = 1 << 31
)

// terms are the parameters that differ between worlds: times in seconds, shares in 1/10,000.
type terms struct {
	challengePeriod, responsePeriod, maxValidity, maxTableAge, closeDelay, quarantine int32
	posterFeeBps, batchRiskBps, dayRiskBps                                            int64
	stakePerUnit                                                                      int64 // table weight
}

// usual are terms with short windows, a fee, and caps out of reach.
func usual() terms {
	return terms{challengePeriod: 2, responsePeriod: 2, maxValidity: 2, maxTableAge: 4, closeDelay: 7,
		posterFeeBps: 100, batchRiskBps: 10_000, dayRiskBps: 10_000, stakePerUnit: 1}
}

// retirementAge is how long a closed channel and an old registry root are kept: no batch that was signed before can be under way
// or in dispute after that.
func (t *terms) retirementAge() int32 {
	return 2*t.maxValidity + t.maxTableAge + t.challengePeriod + t.responsePeriod
}

// memory is how far back any rule looks: a time or block that lies further back is as good as any other.
func (t *terms) memory(retires bool) instant {
	m := instant{time: max(1, t.quarantine), block: finalityBlocks}
	if retires {
		m.time = max(m.time, t.retirementAge()+1)
	}
	return m
}

// who is somebody in the world.
type who uint8

const (
	petra    who = iota // pays on both channels
	paul                // is paid
	paula               // is paid
	carol               // aggregates: proposes the honest batch
	mallory             // proposes the bad batch, and challenges
	wanda               // watches: challenges
	olga                // answers; nobody's friend
	treasury            // takes three quarters of a voided proposer's bond
	governor            // pauses
	guardian            // may pause too
	everybody
)

var names = [everybody]string{"Petra", "Paul", "Paula", "Carol", "Mallory", "Wanda", "Olga", "the treasury", "the governor", "the guardian"}

type channelStatus uint8

const (
	channelNone channelStatus = iota
	channelOpen
	channelClosed
)

type batchStatus uint8

const (
	batchNone batchStatus = iota
	batchProposed
	batchFinal
	batchVoid
)

type challengeStatus uint8

const (
	challengeNone challengeStatus = iota
	challengeOpen
	challengeAnswered
	challengeUpheld
	challengeReturned
)

// model is the whole world as the rules see it. It is a value: a copy is another world.
type model struct {
	now      instant
	paused   bool
	voided   bool             // whether a batch was ever voided ...
	voidedAt int32            // ... and when the last one was
	dayBook  int32            // number of the day, counted from genesis, of which daySpent speaks
	daySpent int64            // table weight that batches have paid against
	free     [everybody]int64 // wei
	outside  [everybody]int64 // wei paid out to them
	channels [2]channelModel
	batches  [2]batchModel
}

type channelModel struct {
	status             channelStatus
	deposited, settled int64 // units
	noticed            bool
	closeAt            int32 // of an open channel the end of its notice, of a closed one when it was closed
	paid               int64 // units that its payee has got from it, for ever
	collateral         int64 // units ever put in
}

type batchModel struct {
	status     batchStatus
	finalAt    int32
	block      int32 // in which it was proposed
	cursor     int   // leaves settled
	spent      int64 // table weight that it has paid against
	challenges [2]challengeModel
}

type challengeModel struct {
	status   challengeStatus
	deadline int32
	block    int32 // in which it was made
}

// verdict is what the rules say to a call: the reasons to refuse it, by the names of the contract's errors; without any it
// succeeds, and result, if it is not nil, is what it returns.
type verdict struct {
	reasons []string
	result  any
}

func (v *verdict) refuseIf(holds bool, reason string) {
	if holds {
		v.reasons = append(v.reasons, reason)
	}
}

func (v *verdict) refused() bool { return len(v.reasons) != 0 }

// stopped: a pause, and a fork that took another chain id, stop what takes money in or settles batches.
func (m *model) stopped(v *verdict) {
	v.refuseIf(m.paused, "IsPaused")
	v.refuseIf(m.now.forked, "WrongChain")
}

// elapsed: a window lasts until its time has come and enough blocks were made since.
func (m *model) elapsed(time, block int32) bool {
	return m.now.time >= time && m.now.block >= block+finalityBlocks
}

// lapsed: an answer is in time up to and including the deadline.
func (m *model) lapsed(q *challengeModel) bool { return m.elapsed(q.deadline+1, q.block) }

func (b *batchModel) open() (n int) {
	for _, q := range b.challenges {
		if q.status == challengeOpen {
			n++
		}
	}
	return n
}

// tracked is what the contract must hold for somebody, in wei.
func (m *model) tracked() (wei int64) {
	for _, free := range m.free {
		wei += free
	}
	for _, c := range m.channels {
		wei += (c.deposited - c.settled) * unit
	}
	for i := range m.batches {
		if m.batches[i].status == batchProposed {
			wei += proposerBond
		}
		wei += int64(m.batches[i].open()) * challengeBond
	}
	return wei
}

// due is what a cumulative amount still pays: up to the collateral, beyond what is settled.
func (c *channelModel) due(units int64) int64 {
	return max(0, min(units, c.deposited)-c.settled)
}

// raise settles what is due on a channel, and at most so much; who gets it is for the caller.
func (m *model) raise(channel int, units, most int64) (paid int64) {
	c := &m.channels[channel]
	if c.status != channelOpen {
		return 0 // a closed lane pays nothing
	}
	paid = min(c.due(units), most)
	c.settled += paid
	c.paid += paid
	return paid
}

// redeem settles a voucher: all goes to the payee, and no cap holds.
func (m *model) redeem(w *world, channel int, units int64) (paid int64) {
	paid = m.raise(channel, units, math.MaxInt64)
	m.free[w.channels[channel].payee] += paid * unit
	return paid
}

// today is the number of the day, counted from genesis.
func (m *model) today() int32 {
	if m.now.time < 0 {
		return -1
	}
	return m.now.time / day
}

// unopened is the reason why a channel that is not open refuses.
func (c *channelModel) unopened(v *verdict) {
	v.refuseIf(c.status == channelNone, "UnknownChannel")
	v.refuseIf(c.status == channelClosed, "ChannelNotOpen")
}

// ---- the rules, one a call

func (m *model) streamPayment(w *world, channel int, units int64, forged bool) (v verdict) {
	c := &m.channels[channel]
	c.unopened(&v)
	v.refuseIf(forged, "BadVoucher")
	v.refuseIf(c.status == channelOpen && !forged && c.due(units) == 0, "NothingDue")
	if !v.refused() {
		v.result = uint64(m.redeem(w, channel, units))
	}
	return v
}

func (m *model) topUp(channel int, from who, units int64) (v verdict) {
	c := &m.channels[channel]
	m.stopped(&v)
	c.unopened(&v)
	v.refuseIf(c.status == channelOpen && c.noticed, "ChannelClosing")
	v.refuseIf(m.free[from] < units*unit, "InsufficientBalance")
	if !v.refused() {
		m.free[from] -= units * unit
		c.deposited += units
		c.collateral += units
	}
	return v
}

// closeChannel: the payee closes at once, the payer gives notice, anybody completes after the delay. A final voucher is redeemed
// first; units is negative without one.
func (m *model) closeChannel(w *world, channel int, from who, units int64) (v verdict) {
	c := &m.channels[channel]
	byPayee := from == w.channels[channel].payee
	if c.unopened(&v); v.refused() {
		return v
	}
	v.refuseIf(!byPayee && !c.noticed && from != petra, "NotAllowed")
	v.refuseIf(!byPayee && c.noticed && m.now.time < c.closeAt, "TooEarly")
	if v.refused() {
		return v
	}
	if units >= 0 {
		m.redeem(w, channel, units)
	}
	if !byPayee && !c.noticed {
		c.noticed, c.closeAt = true, m.now.time+w.terms.closeDelay
		return v
	}
	m.free[petra] += (c.deposited - c.settled) * unit
	*c = channelModel{status: channelClosed, closeAt: m.now.time, paid: c.paid, collateral: c.collateral}
	return v
}

// propose brings a batch under a certificate on the table of a time.
func (m *model) propose(w *world, batch int, table int32) (v verdict) {
	b, t, last := &m.batches[batch], &w.terms, w.start+w.batches[batch].validUntil
	table += w.start
	m.stopped(&v)
	v.refuseIf(b.status != batchNone, "BatchExists")
	v.refuseIf(m.now.time > last, "TooLate")
	v.refuseIf(last > m.now.time+t.maxValidity, "BadHeader")
	v.refuseIf(m.now.time > table+t.maxTableAge, "StaleTable")
	v.refuseIf(last > table+t.maxTableAge+t.maxValidity, "BadHeader")
	// Who signed what was voided keeps its weight until a newer table.
	v.refuseIf(m.voided && table <= m.voidedAt && m.now.time < m.voidedAt+t.quarantine, "QuarantinedTable")
	if !v.refused() {
		*b = batchModel{status: batchProposed, finalAt: m.now.time + t.challengePeriod, block: m.now.block}
	}
	return v
}

func (m *model) challenge(w *world, batch, leaf int) (v verdict) {
	b := &m.batches[batch]
	q := &b.challenges[leaf]
	v.refuseIf(b.status != batchProposed, "BatchNotProposed")
	v.refuseIf(b.status == batchProposed && m.elapsed(b.finalAt, b.block), "TooLate")
	v.refuseIf(q.status != challengeNone, "AlreadyChallenged")
	if !v.refused() {
		*q = challengeModel{status: challengeOpen, deadline: m.now.time + w.terms.responsePeriod, block: m.now.block}
	}
	return v
}

func (m *model) answer(w *world, batch, leaf int, from who, units int64) (v verdict) {
	b := &m.batches[batch]
	q := &b.challenges[leaf]
	v.refuseIf(q.status != challengeOpen, "ChallengeNotOpen")
	v.refuseIf(b.status != batchProposed, "BatchNotProposed")
	v.refuseIf(q.status == challengeOpen && m.lapsed(q), "TooLate")
	v.refuseIf(units < w.batches[batch].leaves[leaf].units, "BadVoucher")
	if !v.refused() {
		q.status = challengeAnswered
		m.free[from] += challengeBond
	}
	return v
}

func (m *model) voidBatch(w *world, batch, leaf int) (v verdict) {
	b := &m.batches[batch]
	q := &b.challenges[leaf]
	v.refuseIf(q.status != challengeOpen, "ChallengeNotOpen")
	v.refuseIf(b.status != batchProposed, "BatchNotProposed")
	v.refuseIf(q.status == challengeOpen && !m.lapsed(q), "TooEarly")
	if !v.refused() {
		q.status, b.status = challengeUpheld, batchVoid
		m.voided, m.voidedAt = true, m.now.time
		m.free[w.batches[batch].leaves[leaf].challenger] += challengeBond + proposerBond/4
		m.free[treasury] += proposerBond - proposerBond/4
	}
	return v
}

func (m *model) reclaim(w *world, batch, leaf int) (v verdict) {
	b := &m.batches[batch]
	q := &b.challenges[leaf]
	v.refuseIf(q.status != challengeOpen, "ChallengeNotOpen")
	v.refuseIf(b.status != batchVoid, "BatchNotVoid")
	if !v.refused() {
		q.status = challengeReturned
		m.free[w.batches[batch].leaves[leaf].challenger] += challengeBond
	}
	return v
}

// finalize settles leaf by leaf in the order of the data, at most so many groups (zero: all). Each leaf is a group of its own
// here. A leaf pays at most what is left of the batch's and of the day's budget; of what a group pays, the poster has its fee.
func (m *model) finalize(w *world, batch, groups int) (v verdict) {
	b, plan, t := &m.batches[batch], &w.batches[batch], &w.terms
	m.stopped(&v)
	v.refuseIf(b.status != batchProposed, "BatchNotProposed")
	v.refuseIf(b.status == batchProposed && b.open() != 0, "ChallengesOpen")
	v.refuseIf(b.status == batchProposed && !m.elapsed(b.finalAt, b.block), "TooEarly")
	if v.refused() {
		return v
	}
	end := len(plan.leaves)
	if groups != 0 {
		end = min(end, b.cursor+groups)
	}
	if m.dayBook != m.today() {
		m.dayBook, m.daySpent = m.today(), 0
	}
	for _, leaf := range plan.leaves[b.cursor:end] {
		left := min(t.budget(t.batchRiskBps)-b.spent, t.budget(t.dayRiskBps)-m.daySpent)
		c := &w.channels[leaf.channel]
		if c.lane >= firstDirectLane {
			continue
		}
		paid := m.raise(leaf.channel, leaf.units, left/t.stakePerUnit)
		b.spent += paid * t.stakePerUnit
		m.daySpent += paid * t.stakePerUnit
		fee := paid * t.posterFeeBps / 10_000
		m.free[c.payee] += (paid - fee) * unit
		m.free[carol] += fee * unit
	}
	b.cursor = end
	if end == len(plan.leaves) {
		b.status = batchFinal
		m.free[plan.proposer] += proposerBond
	}
	v.result = b.status == batchFinal
	return v
}

// budget is the table weight of a share of what signed.
func (t *terms) budget(bps int64) int64 { return signedWeight / 10_000 * bps }

// retire deletes what can never matter again; what can is passed over.
func (m *model) retire(w *world) (v verdict) {
	t := &w.terms
	for i := range m.batches {
		b := &m.batches[i]
		if b.status > batchProposed && b.open() == 0 && m.now.time > b.finalAt+t.maxValidity {
			b.status, b.finalAt, b.block = batchNone, 0, 0
		}
		for j := range b.challenges {
			if q := &b.challenges[j]; q.status > challengeOpen && b.status == batchNone {
				*q = challengeModel{}
			}
		}
	}
	for i := range m.channels {
		if c := &m.channels[i]; c.status == channelClosed && m.now.time > c.closeAt+t.retirementAge() {
			*c = channelModel{paid: c.paid, collateral: c.collateral}
		}
	}
	return v
}

// setPaused: the governor stops and resumes, the guardian only stops.
func (m *model) setPaused(from who, paused bool) (v verdict) {
	v.refuseIf(from != governor && (from != guardian || !paused), "NotAllowed")
	if !v.refused() {
		m.paused = paused
	}
	return v
}

func (m *model) withdraw(from who, wei int64) (v verdict) {
	v.refuseIf(m.free[from] < wei, "InsufficientBalance")
	if !v.refused() {
		m.free[from] -= wei
		m.outside[from] += wei
	}
	return v
}

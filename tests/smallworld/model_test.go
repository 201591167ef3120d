package smallworld

// The reference: what docs/protocol.md and the rules of settlement say must happen, on plain numbers. Nothing here is taken from
// the contract's source. Times are seconds and blocks since the world began, `units` settlement units, `wei` base units.

const (
	unit = 1_000_000_000 // wei in one settlement unit of the native token

	challengePeriod = 2
	responsePeriod  = 2
	maxValidity     = 2
	maxTableAge     = 4
	closeDelay      = 7
	finalityBlocks  = 2

	proposerBond  = 4_000_000_000 // wei
	challengeBond = 1_000_000_000 // wei

	// No rule looks back further than this, so a time or block that lies further back is as good as any other.
	memorySeconds = 1
	memoryBlocks  = finalityBlocks
)

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
	everybody
)

var names = [everybody]string{"Petra", "Paul", "Paula", "Carol", "Mallory", "Wanda", "Olga", "the treasury", "the governor"}

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
	voided   bool
	voidedAt int32            // of the newest void
	free     [everybody]int64 // wei
	outside  [everybody]int64 // wei paid out to them
	channels [2]channelModel
	batches  [2]batchModel
}

type channelModel struct {
	status             channelStatus
	deposited, settled int64 // units
	closeAt            int32 // zero: no notice was given
	paid               int64 // units that its payee has got from it, for ever
	collateral         int64 // units ever put in
}

type batchModel struct {
	status     batchStatus
	finalAt    int32
	block      int32 // in which it was proposed
	cursor     int   // leaves settled
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

// settle pays what is due on a channel to its payee.
func (m *model) settle(w *world, channel int, units int64) (paid int64) {
	c := &m.channels[channel]
	if c.status != channelOpen {
		return 0 // a closed lane pays nothing
	}
	paid = c.due(units)
	c.settled += paid
	c.paid += paid
	m.free[w.channels[channel].payee] += paid * unit
	return paid
}

// ---- the rules, one a call

func (m *model) streamPayment(w *world, channel int, units int64, forged bool) (v verdict) {
	c := &m.channels[channel]
	v.refuseIf(c.status == channelClosed, "ChannelNotOpen")
	v.refuseIf(forged, "BadVoucher")
	v.refuseIf(c.status == channelOpen && !forged && c.due(units) == 0, "NothingDue")
	if !v.refused() {
		v.result = uint64(m.settle(w, channel, units))
	}
	return v
}

func (m *model) topUp(channel int, from who, units int64) (v verdict) {
	c := &m.channels[channel]
	v.refuseIf(m.paused, "IsPaused")
	v.refuseIf(c.status != channelOpen, "ChannelNotOpen")
	v.refuseIf(c.closeAt != 0, "ChannelClosing")
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
	byPayee, noticed := from == w.channels[channel].payee, c.closeAt != 0
	if c.status != channelOpen {
		v.refuseIf(true, "ChannelNotOpen")
		return v
	}
	v.refuseIf(!byPayee && !noticed && from != petra, "NotAllowed")
	v.refuseIf(!byPayee && noticed && m.now.time < c.closeAt, "TooEarly")
	if v.refused() {
		return v
	}
	if units >= 0 {
		m.settle(w, channel, units)
	}
	if !byPayee && !noticed {
		c.closeAt = m.now.time + closeDelay
		return v
	}
	m.free[petra] += (c.deposited - c.settled) * unit
	*c = channelModel{status: channelClosed, paid: c.paid, collateral: c.collateral}
	return v
}

func (m *model) propose(w *world, batch int) (v verdict) {
	b, terms := &m.batches[batch], &w.batches[batch]
	v.refuseIf(m.paused, "IsPaused")
	v.refuseIf(b.status != batchNone, "BatchExists")
	v.refuseIf(m.now.time > terms.validUntil, "TooLate")
	v.refuseIf(terms.validUntil > m.now.time+maxValidity, "BadHeader")
	v.refuseIf(m.now.time > terms.table+maxTableAge, "StaleTable")
	if !v.refused() {
		*b = batchModel{status: batchProposed, finalAt: m.now.time + challengePeriod, block: m.now.block}
	}
	return v
}

func (m *model) challenge(batch, leaf int) (v verdict) {
	b := &m.batches[batch]
	q := &b.challenges[leaf]
	v.refuseIf(b.status != batchProposed, "BatchNotProposed")
	v.refuseIf(b.status == batchProposed && m.elapsed(b.finalAt, b.block), "TooLate")
	v.refuseIf(q.status != challengeNone, "AlreadyChallenged")
	if !v.refused() {
		*q = challengeModel{status: challengeOpen, deadline: m.now.time + responsePeriod, block: m.now.block}
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
// here.
func (m *model) finalize(w *world, batch, groups int) (v verdict) {
	b, terms := &m.batches[batch], &w.batches[batch]
	v.refuseIf(m.paused, "IsPaused")
	v.refuseIf(b.status != batchProposed, "BatchNotProposed")
	v.refuseIf(b.status == batchProposed && b.open() != 0, "ChallengesOpen")
	v.refuseIf(b.status == batchProposed && !m.elapsed(b.finalAt, b.block), "TooEarly")
	if v.refused() {
		return v
	}
	end := len(terms.leaves)
	if groups != 0 {
		end = min(end, b.cursor+groups)
	}
	for _, leaf := range terms.leaves[b.cursor:end] {
		m.settle(w, leaf.channel, leaf.units)
	}
	b.cursor = end
	if end == len(terms.leaves) {
		b.status = batchFinal
		m.free[terms.proposer] += proposerBond
	}
	v.result = b.status == batchFinal
	return v
}

func (m *model) setPaused(paused bool) (v verdict) {
	m.paused = paused
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

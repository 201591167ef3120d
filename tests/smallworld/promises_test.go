package smallworld

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// inspect compares all that the contract shows of a state with the model, and checks what must hold in every state.
func (w *world) inspect(m *machine, f *flat, n *node) (problem string) {
	f.load(n.picture)
	if problem := w.compare(m, &n.model); problem != "" {
		return problem
	}
	return w.holds(n)
}

// question is an encoded call of a view.
type question struct {
	method string
	input  []byte
}

// questions are all that the contract is asked about a state.
type questions struct {
	free            [everybody]question
	channels, lanes [2]question
	batches         [2]question
	challenges      [2][2]question
	tracked, paused question
	voidedAt        question
}

func (w *world) allQuestions() (q questions, err error) {
	ask := func(method string, args ...any) question {
		input, e := w.abi.Pack(method, args...)
		if e != nil && err == nil {
			err = fmt.Errorf("encode %s: %w", method, e)
		}
		return question{method, input}
	}
	for i, person := range w.people {
		q.free[i] = ask("balanceOf", uint16(0), person)
	}
	for i := range w.channels {
		id := [32]byte(w.domain.ChannelID(w.params[i]))
		q.channels[i], q.lanes[i] = ask("channels", id), ask("laneOf", id)
	}
	for i := range w.batches {
		q.batches[i] = ask("batches", [32]byte(w.domain.BatchID(w.headers[i])))
		for leaf := range w.batches[i].leaves {
			q.challenges[i][leaf] = ask("challenges", [32]byte(w.challenges[i][leaf]))
		}
	}
	q.tracked, q.paused, q.voidedAt = ask("tracked", uint16(0)), ask("paused"), ask("voidedAt")
	return q, err
}

// comparison is one look at the contract; the first difference stays.
type comparison struct {
	w     *world
	m     *machine
	model *model
	wrong string
}

func (c *comparison) ask(q *question) words {
	output, reverted := c.m.call(c.model.now, c.w.people[olga], c.w.payments, q.input, 0)
	if reverted {
		c.fail(fmt.Sprintf("view %s is refused: %s", q.method, c.w.errorName(output)))
	}
	return words{output, c.w.views[q.method]}
}

func (c *comparison) fail(what string) {
	if c.wrong == "" {
		c.wrong = what
	}
}

func (c *comparison) same(is, want int64, what string, args ...any) {
	if is != want {
		c.fail(fmt.Sprintf("%s is %d, by the rules it is %d", fmt.Sprintf(what, args...), is, want))
	}
}

// compare asks the contract for everything that the model knows.
func (w *world) compare(m *machine, model *model) string {
	c := &comparison{w: w, m: m, model: model}
	var total int64
	for i := range w.people {
		balance := c.ask(&w.questions.free[i]).at("amount")
		c.same(balance, model.free[i], "free balance of %s", names[i])
		total += balance
	}
	for i := range w.channels {
		shown, lane := c.ask(&w.questions.channels[i]), c.ask(&w.questions.lanes[i])
		deposited, settled := lane.at("depositedUnits"), lane.at("settledUnits")
		channel := &model.channels[i]
		c.same(shown.at("status"), int64(channel.status), "status of channel %d", i)
		c.same(shown.at("closeAt"), absolute(channel.closeAt, channel.noticed || channel.status == channelClosed), "end of channel %d, or of its notice,", i)
		// Of a closed channel only the status and the payer are kept.
		var payer, payee, signer common.Address
		if channel.status != channelNone {
			payer = w.people[petra]
		}
		if channel.status == channelOpen {
			payee, signer = w.people[w.channels[i].payee], w.people[petra]
		}
		if shown.account("payer") != payer || shown.account("payee") != payee || shown.account("signer") != signer {
			c.fail(fmt.Sprintf("channel %d, of status %d, shows %s, %s and %s", i, channel.status,
				shown.account("payer"), shown.account("signer"), shown.account("payee")))
		}
		c.same(deposited, channel.deposited, "deposit of channel %d", i)
		c.same(settled, channel.settled, "settled amount of channel %d", i)
		total += (deposited - settled) * unit
	}
	for i := range w.batches {
		total += c.batch(i)
	}
	tracked := c.ask(&w.questions.tracked).at("amount")
	c.same(c.ask(&w.questions.paused).at(""), number(model.paused), "the pause")
	c.same(c.ask(&w.questions.voidedAt).at(""), absolute(model.voidedAt, model.voided), "the time of the last void")
	// Conservation, on what the contract itself says: tracked = balances + Σ (deposited − settled) + bonds.
	c.same(tracked, total, "tracked")
	c.same(tracked, model.tracked(), "tracked")
	return c.wrong
}

// batch compares a batch and its challenges, and sums up the bonds that they hold.
func (c *comparison) batch(i int) (bonds int64) {
	b, terms := &c.model.batches[i], &c.w.batches[i]
	shown := c.ask(&c.w.questions.batches[i])
	there := b.status != batchNone
	c.same(shown.at("status"), int64(b.status), "status of %s", terms.name)
	c.same(shown.at("finalAt"), absolute(b.finalAt, there), "end of the window of %s", terms.name)
	c.same(shown.at("openChallenges"), int64(b.open()), "number of open challenges of %s", terms.name)
	if b.status == batchProposed {
		c.same(shown.at("proposedBlock"), genesisBlock+int64(b.block), "the block of %s", terms.name)
		c.same(shown.at("riskBudget"), c.w.terms.budget(c.w.terms.batchRiskBps)/1_000_000_000_000, "the budget of %s", terms.name)
		c.same(shown.at("cursor"), int64(b.cursor), "number of settled leaves of %s", terms.name)
		if shown.account("proposer") != c.w.people[terms.proposer] || shown.account("poster") != c.w.people[carol] {
			c.fail(fmt.Sprintf("%s is proposed by %s for %s", terms.name, shown.account("proposer"), shown.account("poster")))
		}
		bonds += proposerBond
	}
	for leaf, l := range terms.leaves {
		shown, q := c.ask(&c.w.questions.challenges[i][leaf]), &b.challenges[leaf]
		c.same(shown.at("status"), int64(q.status), "status of the challenge of leaf %d of %s", leaf, terms.name)
		if q.status != challengeOpen {
			continue
		}
		bonds += challengeBond
		c.same(shown.at("madeBlock"), genesisBlock+int64(q.block), "the block of the challenge of leaf %d of %s", leaf, terms.name)
		c.same(shown.at("deadline"), absolute(q.deadline, true), "deadline of the challenge of leaf %d of %s", leaf, terms.name)
		if shown.account("challenger") != c.w.people[l.challenger] {
			c.fail(fmt.Sprintf("the challenger of leaf %d of %s is %s", leaf, terms.name, shown.account("challenger")))
		}
	}
	return bonds
}

func absolute(time int32, there bool) int64 {
	if !there {
		return 0
	}
	return genesisTime + int64(time)
}

func number(yes bool) int64 {
	if yes {
		return 1
	}
	return 0
}

// holds checks what must be true in every state, whatever led to it.
func (w *world) holds(n *node) string {
	m := &n.model
	if n.picture.ether.Lt(uint256.NewInt(uint64(m.tracked()))) {
		return fmt.Sprintf("the contract holds %s wei and owes %d", n.picture.ether.Dec(), m.tracked())
	}
	for i, c := range m.channels {
		if c.settled > c.deposited {
			return fmt.Sprintf("channel %d has paid %d of %d", i, c.settled, c.deposited)
		}
		if c.paid > c.collateral {
			return fmt.Sprintf("channel %d has paid %d in all, and only %d were ever put in", i, c.paid, c.collateral)
		}
		if highest := w.channels[i].highest(); c.paid > highest && !w.badBatchPaid(m, i) {
			return fmt.Sprintf("channel %d has paid %d without a bad batch, Petra signed for %d", i, c.paid, highest)
		}
	}
	if m.daySpent > w.terms.budget(w.terms.dayRiskBps) {
		return "a day's batches have paid more than the stake that may stand behind them"
	}
	for i := range m.batches {
		b := &m.batches[i]
		if b.spent > w.terms.budget(w.terms.batchRiskBps) {
			return w.batches[i].name + " has paid more than the stake that may stand behind it"
		}
		for leaf, q := range b.challenges {
			unbacked := w.batches[i].leaves[leaf].units > w.channels[w.batches[i].leaves[leaf].channel].highest()
			if unbacked && q.status != challengeNone && (b.status == batchFinal || b.cursor != 0) {
				return fmt.Sprintf("leaf %d of %s was challenged in time, has no voucher, and the batch paid", leaf, w.batches[i].name)
			}
		}
		if b.status == batchVoid && b.cursor != 0 {
			return w.batches[i].name + " is void and has paid"
		}
		if b.status == batchFinal && b.open() != 0 {
			return w.batches[i].name + " is final with open challenges"
		}
	}
	return ""
}

// badBatchPaid says whether a batch has settled a leaf of this channel for more than Petra ever signed.
func (w *world) badBatchPaid(m *model, channel int) bool {
	for i, b := range m.batches {
		for _, leaf := range w.batches[i].leaves[:b.cursor] {
			if leaf.channel == channel && leaf.units > w.channels[channel].highest() {
				return true
			}
		}
	}
	return false
}

// changed checks what must be true of every step.
func changed(w *world, before, after *model, a *action) string {
	for i := range before.batches {
		was, is := &before.batches[i], &after.batches[i]
		switch {
		case was.status == is.status:
		case was.status == batchNone && is.status == batchProposed:
		case a.kind == "retire" && is.status == batchNone && was.status > batchProposed:
			if was.open() != 0 || before.now.time <= w.start+w.batches[i].validUntil {
				return w.batches[i].name + " is forgotten, and could be proposed again or holds a bond"
			}
		case was.status == batchProposed && is.status == batchVoid:
			if is.cursor != 0 {
				return w.batches[i].name + " is voided after it paid"
			}
		case was.status == batchProposed && is.status == batchFinal:
			if before.now.time < was.finalAt || before.now.block < was.block+finalityBlocks {
				return w.batches[i].name + " is final too early"
			}
			if was.open() != 0 {
				return w.batches[i].name + " is final with open challenges"
			}
			if before.paused || before.now.forked {
				return w.batches[i].name + " is final during a pause or on a fork"
			}
		default:
			return fmt.Sprintf("%s goes from status %d to %d", w.batches[i].name, was.status, is.status)
		}
		if is.cursor < was.cursor {
			return w.batches[i].name + " goes back"
		}
		for leaf := range was.challenges {
			if q := was.challenges[leaf].status; q > challengeOpen && is.challenges[leaf].status != q && a.kind != "retire" {
				return fmt.Sprintf("the decided challenge of leaf %d of %s changes", leaf, w.batches[i].name)
			}
		}
	}
	for i := range before.channels {
		was, is := &before.channels[i], &after.channels[i]
		if is.paid < was.paid || is.collateral < was.collateral {
			return fmt.Sprintf("channel %d goes back", i)
		}
		if is.status < was.status && (a.kind != "retire" || was.status != channelClosed) {
			return fmt.Sprintf("channel %d goes from status %d to %d", i, was.status, is.status)
		}
		if is.status == channelOpen && is.settled < was.settled {
			return fmt.Sprintf("what is settled on channel %d falls", i)
		}
	}
	if a.isTime() && before.free != after.free {
		return "money moves while time passes"
	}
	return ""
}

// windDown ends everything from a state on, by calls that anybody can make: first what must work during a pause, then the rest.
// In the end the contract must be empty, and everybody must have what was theirs.
func (w *world) windDown(m *machine, f *flat, n *node) (path []string, problem string) {
	model, p := n.model, n.picture
	var owed int64
	do := func(a *action) bool {
		path = append(path, a.name)
		after, _, reason, wrong := w.step(m, f, p, &model, a)
		if wrong != "" {
			problem = "money is taken home: " + wrong
			return false
		}
		if reason == "" {
			p = after
		}
		return true
	}
	each := func(kinds ...string) bool {
		for _, kind := range kinds {
			for i := range w.homeward {
				if w.homeward[i].kind == kind && !do(&w.homeward[i]) {
					return false
				}
			}
		}
		return true
	}
	withdrawAll := func() bool {
		for i := range model.free {
			if model.free[i] == 0 {
				continue
			}
			a, err := w.withdrawal(who(i), model.free[i])
			if err != nil {
				problem = err.Error()
				return false
			}
			if !do(&a) {
				return false
			}
		}
		return true
	}
	owed = model.tracked()
	for i := range model.outside {
		owed += model.outside[i]
	}
	// Whatever the pause: every window ends, disputes are decided, channels are closed, balances go home.
	if !each("time", "voidBatch", "reclaim", "closeChannel", "time", "closeChannel") || !withdrawAll() {
		return path, problem
	}
	for i, c := range model.channels {
		if c.status == channelOpen {
			return path, fmt.Sprintf("channel %d cannot be closed", i)
		}
	}
	// With the pause over, what was never disputed is settled, and its proposer has its bond back.
	if !each("setPaused", "finalize") || !withdrawAll() {
		return path, problem
	}
	// On the side of a fork that has another id nothing settles: the bond of a batch that nobody challenged stays there. Collateral
	// and balances come back there too.
	var stays int64
	for i := range model.batches {
		if model.now.forked && model.batches[i].status == batchProposed {
			stays += proposerBond
		}
	}
	if !p.ether.Eq(uint256.NewInt(uint64(stays))) || model.tracked() != stays {
		return path, fmt.Sprintf("%s wei are stuck; the rules track %d", p.ether.Dec(), model.tracked())
	}
	var home int64
	for i := range model.outside {
		home += model.outside[i]
	}
	if home != owed-stays {
		return path, fmt.Sprintf("%d wei went home of %d", home, owed)
	}
	return path, ""
}

// homewardActions are the steps of windDown, in the order in which those of one kind are tried: all that a patient stranger and the
// payer can do, the pause taken off, and a long time.
func (w *world) homewardActions() ([]action, error) {
	b := &builder{w: w}
	for i, terms := range w.batches {
		for leaf := range terms.leaves {
			challenge := [32]byte(w.challenges[i][leaf])
			b.call("voids "+terms.name, olga, 0, func(m *model) verdict { return m.voidBatch(w, i, leaf) }, "voidBatch", challenge)
			b.call("reclaims a bond of "+terms.name, olga, 0, func(m *model) verdict { return m.reclaim(w, i, leaf) }, "reclaim", challenge)
		}
		b.finalize("finalizes "+terms.name, i, 0)
	}
	for i := range w.channels {
		b.close(fmt.Sprintf("closes channel %d", i), i, petra, -1)
	}
	b.call("takes the pause off", governor, 0, func(m *model) verdict { return m.setPaused(governor, false) }, "setPaused", false)
	return append(b.actions, action{name: "a long time passes", kind: "time", rule: func(m *model) verdict {
		m.now = m.now.after(40, 40)
		return verdict{}
	}}), b.err
}

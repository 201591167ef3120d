package smallworld

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/protocol"
)

// action is one thing that can happen: a call, or time that passes.
type action struct {
	name string
	kind string // the contract's function, or time
	from who
	wei  int64
	// input is the call; without any, time passes.
	input []byte
	// rule is what the reference does and says. It changes the model only if it does not refuse.
	rule func(*model) verdict
}

func (a *action) isTime() bool { return a.input == nil }

// The ways in which time passes.
var clocks = []struct {
	name            string
	seconds, blocks int32
}{
	{"a second passes", 1, 1},
	{"the sequencer stands still for three seconds", 3, 1},
	{"eight seconds pass", 8, 8},
}

// builder collects actions; the first error stays.
type builder struct {
	w       *world
	actions []action
	err     error
}

func (b *builder) call(name string, from who, wei int64, rule func(*model) verdict, method string, args ...any) {
	input, err := b.w.abi.Pack(method, args...)
	if err != nil && b.err == nil {
		b.err = fmt.Errorf("encode %s: %w", method, err)
	}
	b.actions = append(b.actions, action{name: names[from] + " " + name, kind: method, from: from, wei: wei, input: input, rule: rule})
}

// allActions are the alphabet of a world. Their order decides which of several shortest ways to a state is shown.
func (w *world) allActions() ([]action, error) {
	b := &builder{w: w}
	for i := range w.batches {
		b.batch(i)
	}
	for i := range w.channels {
		b.channel(i)
	}
	for _, from := range []who{governor, guardian} {
		for _, paused := range []bool{true, false} {
			b.call(fmt.Sprintf("sets the pause to %t", paused), from, 0,
				func(m *model) verdict { return m.setPaused(from, paused) }, "setPaused", paused)
		}
	}
	b.retire()
	b.actions = slices.DeleteFunc(b.actions, func(a action) bool { return !slices.Contains(w.plays, a.kind) })
	if w.forks {
		b.actions = append(b.actions, action{name: "the chain forks, and this side has another id", kind: "time", rule: func(m *model) verdict {
			m.now.forked = true
			return verdict{}
		}})
	}
	for _, c := range clocks {
		b.actions = append(b.actions, action{name: c.name, kind: "time", rule: func(m *model) verdict {
			m.now = m.now.after(c.seconds, c.blocks)
			return verdict{}
		}})
	}
	return b.actions, b.err
}

// batch adds everything that can be done to a batch, but for waiting.
func (b *builder) batch(i int) {
	w, terms := b.w, &b.w.batches[i]
	header, data, id := w.headers[i], w.data[i], w.domain.BatchID(w.headers[i])
	for _, table := range terms.tables {
		certificate := payments.Certificate{
			ReferenceTimestamp: uint32(genesisTime + int64(w.start+table)), MessageHash: id,
			Signature: payments.G1{X: big.NewInt(1), Y: big.NewInt(2)},
			Apk:       payments.G2{X: [2]*big.Int{new(big.Int), new(big.Int)}, Y: [2]*big.Int{new(big.Int), new(big.Int)}},
		}
		b.call(fmt.Sprintf("proposes %s on the table of second %d", terms.name, table), terms.proposer, proposerBond,
			func(m *model) verdict { return m.propose(w, i, table) }, "propose", headerOf(header), data, certificate)
	}
	for leaf, l := range terms.leaves {
		name, challenge := fmt.Sprintf("leaf %d of %s", leaf, terms.name), [32]byte(w.challenges[i][leaf])
		b.call("challenges "+name, l.challenger, challengeBond,
			func(m *model) verdict { return m.challenge(w, i, leaf) }, "challenge", id, data, big.NewInt(int64(leaf)))
		units := w.channels[l.channel].highest()
		voucher, err := w.voucher(l.channel, voucherTerms{units: units})
		if err != nil && b.err == nil {
			b.err = err
		}
		b.call(fmt.Sprintf("answers for %s with a voucher for %d", name, units), olga, 0,
			func(m *model) verdict { return m.answer(w, i, leaf, olga, units) }, "answer", challenge, paramsOf(w.params[l.channel]), voucher)
		b.call("voids the batch over "+name, olga, 0,
			func(m *model) verdict { return m.voidBatch(w, i, leaf) }, "voidBatch", challenge)
		b.call("reclaims the bond for "+name, olga, 0,
			func(m *model) verdict { return m.reclaim(w, i, leaf) }, "reclaim", challenge)
	}
	b.finalize("finalizes "+terms.name, i, 0)
	b.finalize("finalizes one group of "+terms.name, i, 1)
}

func (b *builder) finalize(name string, i, groups int) {
	w := b.w
	b.call(name, olga, 0, func(m *model) verdict { return m.finalize(w, i, groups) },
		"finalize", w.domain.BatchID(w.headers[i]), w.data[i], uint32(groups))
}

// channel adds everything that can be done to a channel.
func (b *builder) channel(i int) {
	w, terms, id := b.w, &b.w.channels[i], [32]byte(b.w.domain.ChannelID(b.w.params[i]))
	name := fmt.Sprintf("channel %d", i)
	for _, v := range terms.vouchers {
		voucher, err := w.voucher(i, v)
		if err != nil && b.err == nil {
			b.err = err
		}
		text := fmt.Sprintf("redeems a voucher for %d of %s", v.units, name)
		if v.forged {
			text = fmt.Sprintf("redeems a forged voucher for %d of %s", v.units, name)
		}
		b.call(text, olga, 0, func(m *model) verdict { return m.streamPayment(w, i, v.units, v.forged) },
			"streamPayment", id, voucher.CumulativeBytes, voucher.R, voucher.Vs)
	}
	b.call("puts 100 more into "+name, petra, 0, func(m *model) verdict { return m.topUp(i, petra, 100) }, "topUp", id, uint64(100))
	b.close("closes "+name, i, petra, -1)
	b.close("closes "+name, i, terms.payee, -1)
	b.close(fmt.Sprintf("closes %s with a voucher for %d", name, terms.highest()), i, terms.payee, terms.highest())
	b.close("closes "+name, i, olga, -1)
	if i == 0 || terms.payee != w.channels[0].payee {
		b.call("withdraws 250", terms.payee, 0, func(m *model) verdict { return m.withdraw(terms.payee, 250*unit) },
			"withdraw", uint16(0), big.NewInt(250*unit), w.people[terms.payee])
	}
}

// retire adds the call that names everything there is; a challenge comes after its batch.
func (b *builder) retire() {
	var keys [][32]byte
	for i := range b.w.batches {
		keys = append(keys, b.w.domain.BatchID(b.w.headers[i]), b.w.challenges[i][0], b.w.challenges[i][1],
			b.w.domain.ChannelID(b.w.params[i]))
	}
	keys = append(keys, b.w.headers[0].RegistryRoot)
	b.call("retires what can be retired", olga, 0, func(m *model) verdict { return m.retire(b.w) }, "retire", keys)
}

func (b *builder) close(name string, i int, from who, units int64) {
	w, voucher := b.w, payments.SignedVoucher{}
	if units >= 0 {
		var err error
		if voucher, err = w.voucher(i, voucherTerms{units: units}); err != nil && b.err == nil {
			b.err = err
		}
	}
	b.call(name, from, 0, func(m *model) verdict { return m.closeChannel(w, i, from, units) },
		"closeChannel", [32]byte(w.domain.ChannelID(w.params[i])), voucher)
}

func headerOf(h protocol.BatchHeader) payments.BatchHeader {
	return payments.BatchHeader{Avs: h.AVS, OperatorSetId: h.OperatorSetID, Poster: h.Poster, Epoch: uint64(h.Epoch),
		ValidUntil: h.ValidUntil, RegistryRoot: h.RegistryRoot, DataHash: h.DataHash}
}

// withdrawal is an action outside the alphabet, for winding a world down.
func (w *world) withdrawal(from who, wei int64) (action, error) {
	b := &builder{w: w}
	b.call("withdraws", from, 0, func(m *model) verdict { return m.withdraw(from, wei) },
		"withdraw", uint16(0), big.NewInt(wei), w.people[from])
	return b.actions[0], b.err
}

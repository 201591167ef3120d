package differential

import (
	"crypto/ecdsa"
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/protocol"
)

// agreeing deploys a certificate verifier for which everybody signed everything: any call returns an array of one weight, 10^28.
// Who signed is not the subject here.
var agreeing = common.FromHex("601d600c600039601d6000f3" + "60205f5260016020526b204fce5e3e2502611000000060405260605ff3")

const (
	maxValidity = 86_400
	closeDelay  = maxValidity + 10
	mostUnits   = 1 << 36 // of one deposit: however many there are, a lane holds them

	posterFeeBps = 37
	// A batch may pay against one part in 10,000 of what signed: 10^24. Here in the same unit as stakePerUnit below.
	batchRiskBps, batchBudget = 1, 100_000_000_000
	firstDirectLane           = 1 << 31

	// settlementChecks is fewer than elsewhere: each takes some ten transactions.
	settlementChecks = 60
)

// units of the three tokens, in base units: ether, one like USDC, and one of 18 decimals.
var tokenUnits = []int64{1_000_000_000, 1, 1_000_000_000_000}

// stakePerUnit is the stake that stands behind a settlement unit, in 10^13 of table weight: of the last token a batch can pay 10^8
// units.
var stakePerUnit = []int64{1, 10, 1000}

// market is the deployed contract with a payer that has money.
type market struct {
	domain    protocol.Domain
	payments  *contract
	payer     *contract
	submitter *account
	root      common.Hash
	settings  payments.IOpenStreamingPaymentsConfig
	avs       common.Address
}

func weight(token int) *big.Int {
	return new(big.Int).Mul(big.NewInt(stakePerUnit[token]), big.NewInt(1e13))
}

func openMarket(t *testing.T) *market {
	t.Helper()
	ctx := t.Context()
	m := &market{submitter: newAccount(devnet.Key(devnet.FirstFree + 1)), avs: common.Address{0xa5}}
	verifier, err := deploy(ctx, m.submitter, new(abi.ABI), agreeing)
	if err != nil {
		t.Fatal(err)
	}
	m.settings = payments.IOpenStreamingPaymentsConfig{
		CloseDelay: big.NewInt(closeDelay), ChallengePeriod: big.NewInt(1), ResponsePeriod: big.NewInt(1),
		MaxTableAge: big.NewInt(1 << 32), MaxValidity: big.NewInt(maxValidity), FinalityBlocks: 0,
		ThresholdBps: 6667, MaxLeaves: 100, MaxPayees: 100, MinDepositUnits: 1,
		ProposerBond: big.NewInt(1), ChallengeBond: big.NewInt(1), MinTotalStake: big.NewInt(1),
		PosterFeeBps: posterFeeBps, BatchRiskBps: batchRiskBps, DayRiskBps: 10_000, Quarantine: new(big.Int),
		NativeStakePerUnit: weight(0),
	}
	parsed, err := payments.OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	m.payments, err = deploy(ctx, m.submitter, parsed, common.FromHex(payments.OpenStreamingPaymentsMetaData.Bin),
		verifier.at, m.avs, uint32(1), common.Address{1}, m.submitter.address, common.Address{}, m.settings)
	if err != nil {
		t.Fatal(err)
	}
	m.domain = protocol.Domain{ChainID: chainID, Payments: m.payments.at}
	if m.payer, err = deployArtifact(ctx, m.submitter, "ManyChannels", m.payments.at); err != nil {
		t.Fatal(err)
	}
	plenty := new(big.Int).Mul(big.NewInt(mostUnits), big.NewInt(100_000))
	ether := new(big.Int).Mul(plenty, big.NewInt(tokenUnits[0]))
	if err := anvil.SetBalance(ctx, m.submitter.address, new(big.Int).Lsh(ether, 1)); err != nil {
		t.Fatal(err)
	}
	m.submitter.do(t, m.payer, ether, "fund")
	for id := 1; id < len(tokenUnits); id++ {
		token, err := deployFile(ctx, m.submitter, "../../contracts/out/Tokens.sol/PlainToken.json")
		if err != nil {
			t.Fatal(err)
		}
		m.submitter.do(t, m.payments, nil, "addToken", token.at, uint64(tokenUnits[id]), weight(id))
		m.submitter.do(t, m.payer, nil, "mint", token.at, uint16(id), new(big.Int).Mul(plenty, big.NewInt(tokenUnits[id])))
	}
	m.submitter.do(t, m.payments, nil, "snapshotRegistry")
	if err := m.submitter.settle(ctx); err != nil {
		t.Fatal(err)
	}
	m.root = common.Hash(m.payments.call(t, "registryRoot")[0].([32]byte))
	return m
}

// ---- what is drawn

// play is one course of business: channels, and what happens on them in turn.
type play struct {
	payees   int
	channels []lane
	steps    []step
}

type lane struct {
	payee   int
	token   int
	lane    uint32
	rate    uint64
	deposit uint64 // units
}

// step is one of: a batch, a redemption, a top-up, a close.
type step struct {
	kind    stepKind
	groups  []group
	at      uint32 // groups a call of finalize; zero: all at once
	channel int
	bytes   uint64 // of the voucher; of a close zero: none
	units   uint64 // of a top-up
}

type stepKind int

const (
	batchStep stepKind = iota
	redeemStep
	topUpStep
	closeStep
)

// group is a group of a batch. A payee beyond the known ones has no channel at all.
type group struct {
	payee, token int
	lanes        []protocol.LaneUnits
}

// edgeLanes are those that share words with others, or lie at the ends of the range.
var edgeLanes = []uint32{0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 15, 16, 255, 256, 1 << 20, 1<<31 - 1, 1 << 31, 1<<32 - 2, 1<<32 - 1}

func drawUnits(t *rapid.T) uint64 {
	n := rapid.Uint64Range(1, mostUnits).Draw(t, "units")
	return max(1, n>>rapid.IntRange(0, 37).Draw(t, "shift of the units"))
}

func drawPlay(t *rapid.T) play {
	p := play{payees: rapid.IntRange(1, 3).Draw(t, "payees")}
	taken := make(map[lane]bool)
	for range rapid.IntRange(2, 8).Draw(t, "channels") {
		l := lane{payee: rapid.IntRange(0, p.payees-1).Draw(t, "payee"), token: rapid.IntRange(0, len(tokenUnits)-1).Draw(t, "token"),
			lane: rapid.SampledFrom(edgeLanes).Draw(t, "lane")}
		if taken[l] {
			continue // a lane is used once for ever
		}
		taken[l] = true
		l.rate, l.deposit = max(1, rapid.Uint64Range(1, 1<<45).Draw(t, "rate")>>rapid.IntRange(0, 20).Draw(t, "shift of the rate")), drawUnits(t)
		p.channels = append(p.channels, l)
	}
	for range rapid.IntRange(3, 8).Draw(t, "steps") {
		s := step{kind: rapid.SampledFrom([]stepKind{batchStep, batchStep, batchStep, redeemStep, topUpStep, closeStep}).Draw(t, "kind"), channel: rapid.IntRange(0, len(p.channels)-1).Draw(t, "channel")}
		switch s.kind {
		case batchStep:
			s.groups = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) group { return drawGroup(t, &p) }), 1, 5).Draw(t, "groups")
			s.at = uint32(rapid.IntRange(0, 2).Draw(t, "groups a call"))
		case topUpStep:
			s.units = drawUnits(t)
		default:
			s.bytes = drawBytes(t, p.channels[s.channel])
		}
		p.steps = append(p.steps, s)
	}
	return p
}

// drawBytes draws bytes that cost about as much as the channel's deposit, or much less, or much more.
func drawBytes(t *rapid.T, l lane) uint64 {
	units := drawAround(t, l.deposit)
	bytes := new(big.Int).Mul(new(big.Int).SetUint64(units), big.NewInt(protocol.RatePrecision))
	bytes.Div(bytes, new(big.Int).SetUint64(l.rate))
	if !bytes.IsUint64() {
		return 1
	}
	return bytes.Uint64()
}

func drawAround(t *rapid.T, units uint64) uint64 {
	switch rapid.IntRange(0, 4).Draw(t, "around") {
	case 0:
		return rapid.Uint64Range(0, 2*units).Draw(t, "up to twice")
	case 1:
		return units - min(units, rapid.Uint64Range(0, 2).Draw(t, "just below"))
	case 2:
		return units + rapid.Uint64Range(0, 2).Draw(t, "just above")
	default:
		return rapid.Uint64Range(0, units).Draw(t, "below")
	}
}

func drawGroup(t *rapid.T, p *play) group {
	l := p.channels[rapid.IntRange(0, len(p.channels)-1).Draw(t, "like channel")]
	g := group{payee: l.payee, token: l.token}
	switch rapid.IntRange(0, 11).Draw(t, "stranger") {
	case 0:
		g.payee = p.payees // has no channel
	case 1:
		g.token = rapid.IntRange(0, len(tokenUnits)+1).Draw(t, "any token") // perhaps an unknown one
	}
	g.lanes = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) protocol.LaneUnits {
		other := p.channels[rapid.IntRange(0, len(p.channels)-1).Draw(t, "channel of a leaf")]
		leaf := protocol.LaneUnits{Lane: protocol.Lane(other.lane), Units: protocol.Units(drawAround(t, other.deposit))}
		switch rapid.IntRange(0, 9).Draw(t, "odd") {
		case 0:
			leaf.Lane = protocol.Lane(rapid.SampledFrom(edgeLanes).Draw(t, "any lane"))
		case 1:
			leaf.Units = protocol.Units(rapid.Uint64().Draw(t, "any units"))
		}
		return leaf
	}), 1, 8).Draw(t, "leaves")
	return g
}

// ---- what must come out

// holder is a payee's account in one token.
type holder struct{ token, payee int }

// books is the reference: what docs/protocol.md and the rules of settlement make of a play.
type books struct {
	p     *play
	paid  map[holder]*big.Int // base units, by token and payee
	back  []*big.Int          // base units that came back to the payer, less what it put in, by token
	lanes []laneBook
}

type laneBook struct {
	deposited, settled uint64
	closed             bool
}

func newBooks(p *play) *books {
	b := &books{p: p, paid: make(map[holder]*big.Int), lanes: make([]laneBook, len(p.channels))}
	for range tokenUnits {
		b.back = append(b.back, new(big.Int))
	}
	for i, l := range p.channels {
		b.lanes[i].deposited = l.deposit
		b.addBack(l.token, l.deposit, -1)
	}
	return b
}

func (b *books) addBack(token int, units uint64, sign int64) {
	amount := new(big.Int).Mul(new(big.Int).SetUint64(units), big.NewInt(sign*tokenUnits[token]))
	b.back[token].Add(b.back[token], amount)
}

// raise pays what a cumulative amount makes due on a channel, up to the collateral and beyond what is settled, but no more than most.
func (b *books) raise(channel int, units, most uint64) (paid uint64) {
	l := &b.lanes[channel]
	units = min(units, l.deposited)
	if l.closed || units <= l.settled {
		return 0
	}
	paid = min(units-l.settled, most)
	l.settled += paid
	return paid
}

func (b *books) credit(token, payee int, units uint64) {
	at := holder{token, payee}
	if b.paid[at] == nil {
		b.paid[at] = new(big.Int)
	}
	b.paid[at].Add(b.paid[at], new(big.Int).Mul(new(big.Int).SetUint64(units), big.NewInt(tokenUnits[token])))
}

// poster is the payee's number of who earns the fees.
const poster = -1

// batch settles all leaves in order, each as far as the batch's budget goes; the poster has its fee of what a group pays. Lanes for
// direct redemption pay nothing here.
func (b *books) batch(groups []group) {
	left := int64(batchBudget)
	for _, g := range groups {
		var paid uint64
		for _, leaf := range g.lanes {
			for i, l := range b.p.channels {
				if l.payee == g.payee && l.token == g.token && l.lane == uint32(leaf.Lane) && l.lane < firstDirectLane {
					units := b.raise(i, uint64(leaf.Units), uint64(left/stakePerUnit[g.token]))
					left -= int64(units) * stakePerUnit[g.token]
					paid += units
				}
			}
		}
		if paid != 0 {
			fee := paid * posterFeeBps / 10_000
			b.credit(g.token, g.payee, paid-fee)
			b.credit(g.token, poster, fee)
		}
	}
}

// close returns what is left to the payer.
func (b *books) close(channel int) {
	l := &b.lanes[channel]
	b.addBack(b.p.channels[channel].token, l.deposited-l.settled, 1)
	*l = laneBook{closed: true}
}

// ---- the play

// strangers makes every play's people new.
var strangers atomic.Uint64

func newKey(t tester) *ecdsa.PrivateKey {
	key, err := crypto.ToECDSA(crypto.Keccak256(binary.BigEndian.AppendUint64([]byte("differential payee"), strangers.Add(1))))
	if err != nil {
		t.Fatalf("key: %v", err)
	}
	return key
}

// cast is who plays, and the channels by their names on the chain.
type cast struct {
	poster common.Address
	payees []*account
	signer *ecdsa.PrivateKey
	params []protocol.Channel
	ids    []common.Hash
}

type opening struct {
	Params          payments.ChannelParams
	Units           uint64
	OfferValidUntil uint64
	R, Vs           [32]byte
}

// open opens the play's channels in one transaction.
func (m *market) open(t tester, p *play) *cast {
	c := &cast{signer: newKey(t), poster: crypto.PubkeyToAddress(newKey(t).PublicKey)}
	for range p.payees + 1 {
		c.payees = append(c.payees, newAccount(newKey(t)))
	}
	var openings []opening
	for _, l := range p.channels {
		params := protocol.Channel{Payer: m.payer.at, Signer: crypto.PubkeyToAddress(c.signer.PublicKey), Payee: c.payees[l.payee].address,
			Token: protocol.TokenID(l.token), Lane: protocol.Lane(l.lane), Rate: protocol.Rate(l.rate)}
		offer := protocol.ChannelOffer{Channel: params, ValidUntil: 1 << 40}
		sig, err := protocol.Sign(m.domain.OfferDigest(offer), c.payees[l.payee].key)
		if err != nil {
			t.Fatalf("sign an offer: %v", err)
		}
		openings = append(openings, opening{paramsOf(params), l.deposit, offer.ValidUntil, sig.R(), sig.VS()})
		c.params, c.ids = append(c.params, params), append(c.ids, common.Hash(m.domain.ChannelID(params)))
	}
	m.submitter.do(t, m.payer, nil, "open", openings)
	return c
}

func (m *market) voucher(t tester, c *cast, channel int, bytes uint64) (payments.SignedVoucher, uint64) {
	v, err := m.domain.NewVoucher(c.params[channel], protocol.Bytes(bytes))
	if err != nil {
		t.Fatalf("voucher: %v", err)
	}
	s, err := m.domain.SignVoucher(v, c.signer)
	if err != nil {
		t.Fatalf("sign: %v", err)
	}
	return payments.SignedVoucher{CumulativeBytes: bytes, R: s.Signature.R(), Vs: s.Signature.VS()}, uint64(v.Amount)
}

// settle proposes a batch, waits, and finalizes it.
func (m *market) settle(t tester, c *cast, s *step) {
	ctx := t.Context()
	var groups []protocol.Group
	for _, g := range s.groups {
		groups = append(groups, protocol.Group{Payee: c.payees[g.payee].address, Token: protocol.TokenID(g.token), Lanes: g.lanes})
	}
	data, err := protocol.EncodeBatch(groups)
	if err != nil {
		t.Fatalf("encode: %v", err)
	}
	if err := m.submitter.settle(ctx); err != nil {
		t.Fatalf("before the batch: %v", err)
	}
	now, err := anvil.Now(ctx)
	if err != nil {
		t.Fatalf("head: %v", err)
	}
	header := protocol.BatchHeader{AVS: m.avs, OperatorSetID: 1, Poster: c.poster, Epoch: protocol.Epoch(strangers.Add(1)),
		ValidUntil: now + maxValidity/2, RegistryRoot: m.root, DataHash: protocol.DataHash(data)}
	id := m.domain.BatchID(header)
	m.submitter.do(t, m.payments, m.settings.ProposerBond, "propose", headerOf(header), data, payments.Certificate{
		ReferenceTimestamp: uint32(now), MessageHash: id, Signature: payments.G1{X: new(big.Int), Y: new(big.Int)},
		Apk: payments.G2{X: [2]*big.Int{new(big.Int), new(big.Int)}, Y: [2]*big.Int{new(big.Int), new(big.Int)}}})
	if err := m.submitter.settle(ctx); err != nil {
		t.Fatalf("the batch: %v", err)
	}
	if err := anvil.IncreaseTime(ctx, 3); err != nil {
		t.Fatalf("time: %v", err)
	}
	calls := 1
	if s.at != 0 {
		calls = (len(groups) + int(s.at) - 1) / int(s.at)
	}
	for range calls {
		m.submitter.do(t, m.payments, nil, "finalize", id, data, s.at)
	}
}

// perform does a step on the chain and in the books. What the contract would refuse is left out: refusals are tried elsewhere.
func (m *market) perform(t tester, c *cast, b *books, s *step) {
	if s.kind == batchStep {
		m.settle(t, c, s)
		b.batch(s.groups)
		return
	}
	l, channel := &b.lanes[s.channel], b.p.channels[s.channel]
	if l.closed {
		return
	}
	switch s.kind {
	case redeemStep:
		voucher, units := m.voucher(t, c, s.channel, s.bytes)
		paid := b.raise(s.channel, units, math.MaxUint64)
		if paid == 0 {
			return
		}
		m.submitter.do(t, m.payments, nil, "streamPayment", c.ids[s.channel], voucher.CumulativeBytes, voucher.R, voucher.Vs)
		b.credit(channel.token, channel.payee, paid)
	case topUpStep:
		m.submitter.do(t, m.payer, nil, "topUp", c.ids[s.channel], s.units)
		l.deposited += s.units
		b.addBack(channel.token, s.units, -1)
	case closeStep:
		var voucher payments.SignedVoucher
		if s.bytes != 0 {
			var units uint64
			voucher, units = m.voucher(t, c, s.channel, s.bytes)
			if paid := b.raise(s.channel, units, math.MaxUint64); paid != 0 {
				b.credit(channel.token, channel.payee, paid)
			}
		}
		m.closeByPayee(t, c.payees[channel.payee], c.ids[s.channel], voucher)
		b.close(s.channel)
	}
}

func (m *market) closeByPayee(t tester, payee *account, id common.Hash, voucher payments.SignedVoucher) {
	if err := m.submitter.settle(t.Context()); err != nil {
		t.Fatalf("before the close: %v", err)
	}
	if payee.nonce == 0 {
		if err := anvil.SetBalance(t.Context(), payee.address, big.NewInt(5e18)); err != nil {
			t.Fatalf("balance: %v", err)
		}
	}
	payee.do(t, m.payments, nil, "closeChannel", id, voucher)
	if err := payee.settle(t.Context()); err != nil {
		t.Fatalf("close: %v", err)
	}
}

type laneShown struct{ Deposited, Settled uint64 }

// look reads all balances, by token and owner, and all lanes.
func (m *market) look(t tester, owners []common.Address, ids []common.Hash) (balances [][]*big.Int, lanes []laneShown) {
	tokens := make([]uint16, len(tokenUnits))
	for i := range tokens {
		tokens[i] = uint16(i)
	}
	output := m.payer.call(t, "look", tokens, owners, ids)
	return output[0].([][]*big.Int), *abi.ConvertType(output[1], new([]laneShown)).(*[]laneShown)
}

func TestSettlement_PaysWhatGoComputes(t *testing.T) {
	usually(t, settlementChecks)
	m := openMarket(t)
	batches, channels := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		p := drawPlay(t)
		before, _ := m.look(t, []common.Address{m.payer.at}, nil)
		c, b := m.open(t, &p), newBooks(&p)
		for i := range p.steps {
			m.perform(t, c, b, &p.steps[i])
			if p.steps[i].kind == batchStep {
				batches++
			}
		}
		channels += len(p.channels)
		if err := m.submitter.settle(t.Context()); err != nil {
			t.Fatalf("%v", err)
		}
		owners := []common.Address{m.payer.at, c.poster}
		for _, payee := range c.payees {
			owners = append(owners, payee.address)
		}
		balances, lanes := m.look(t, owners, c.ids)
		for token := range tokenUnits {
			moved := new(big.Int).Sub(balances[token][0], before[token][0])
			sameAmount(t, fmt.Sprintf("token %d that went back to the payer", token), moved, b.back[token])
			for payee := poster; payee < len(c.payees); payee++ {
				want := b.paid[holder{token, payee}]
				if want == nil {
					want = new(big.Int)
				}
				sameAmount(t, fmt.Sprintf("token %d of payee %d", token, payee), balances[token][2+payee], want)
			}
		}
		for i, l := range b.lanes {
			same(t, i, "the channel's lane", lanes[i], laneShown{l.deposited, l.settled})
		}
	})
	t.Logf("%d batches over %d channels", batches, channels)
}

func sameAmount(t tester, what string, solidity, golang *big.Int) {
	t.Helper()
	if solidity.Cmp(golang) != 0 {
		t.Fatalf("%s: the contract says %s base units, Go %s", what, solidity, golang)
	}
}

// Package smallworld enumerates everything that can happen to two channels and two batches of the payments contract, and compares
// the contract with a reference after each step.
//
// The contract is the real one: the bytecode of the committed bindings, run in process by go-ethereum's EVM. The reference (model)
// is written from the normative rules. The certificate verifier is a few bytes of code that agree to everything: signatures of
// operators, stake and tables are the subject of the contract's own tests and of EigenLayer's; here it is what follows once a
// certificate is good.
package smallworld

import (
	"crypto/ecdsa"
	"encoding/binary"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/protocol"
)

// agreeing is a certificate verifier for which every operator signed everything: any call returns an array of one weight,
// signedWeight.
var agreeing = common.FromHex("60205f526001602052670de0b6b3a764000060405260605ff3")

var (
	verifierAt = common.HexToAddress("0x00000000000000000000000000000000000e11fe")
	avs        = common.HexToAddress("0x00000000000000000000000000000000000000a5")
)

const operatorSet = 7

// voucherTerms is a voucher that exists in a world.
type voucherTerms struct {
	units  int64
	forged bool // signed by Mallory
}

// channelTerms is a channel from Petra, and what she signed on it.
type channelTerms struct {
	payee    who
	lane     uint32
	deposit  int64 // units
	vouchers []voucherTerms
}

// highest is the amount of the highest voucher that Petra signed.
func (c *channelTerms) highest() (units int64) {
	for _, v := range c.vouchers {
		if !v.forged {
			units = max(units, v.units)
		}
	}
	return units
}

// leafTerms is a leaf and who challenges it.
type leafTerms struct {
	channel    int
	units      int64
	challenger who
}

// batchTerms is a batch that may be proposed; each leaf is a group of its own.
type batchTerms struct {
	name       string
	proposer   who
	validUntil int32   // seconds since the beginning of the world
	tables     []int32 // reference timestamps on which it is certified, the same
	leaves     []leafTerms
}

// scenario is what a world is made of.
type scenario struct {
	name     string
	free     int64 // units that Petra keeps
	terms    terms
	start    int32 // when the world begins, in seconds since genesis
	forks    bool  // whether the chain may fork and take another id
	channels [2]channelTerms
	batches  [2]batchTerms
	// plays are the functions that are tried.
	plays []string
}

// world is a scenario on the chain, as it is at the beginning.
type world struct {
	scenario
	abi      *abi.ABI
	errors   map[[4]byte]string
	views    map[string]map[string]int // position of each word of a view's result
	people   [everybody]common.Address
	keys     [everybody]*ecdsa.PrivateKey
	payments common.Address
	domain   protocol.Domain
	codes    map[common.Address]code
	book     *book

	params     [2]protocol.Channel
	headers    [2]protocol.BatchHeader
	data       [2][]byte
	challenges [2][2]protocol.LeafKey

	memory            instant // how far back any rule looks
	actions, homeward []action
	questions         questions
	begin             model
	picture           *picture
}

func newWorld(s scenario) (*world, error) {
	parsed, err := payments.OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		return nil, fmt.Errorf("read the contract's ABI: %w", err)
	}
	w := &world{scenario: s, abi: parsed, errors: make(map[[4]byte]string), views: viewsOf(parsed), book: newBook(),
		memory: s.terms.memory(slices.Contains(s.plays, "retire"))}
	for name, e := range parsed.Errors {
		w.errors[[4]byte(e.ID[:4])] = name
	}
	for i := range w.people {
		if w.keys[i], err = crypto.ToECDSA(crypto.Keccak256([]byte("small world: " + names[i]))); err != nil {
			return nil, err
		}
		w.people[i] = crypto.PubkeyToAddress(w.keys[i].PublicKey)
	}
	w.payments = crypto.CreateAddress(w.people[governor], 0)
	w.domain = protocol.Domain{ChainID: chainID, Payments: w.payments}
	w.codes = make(map[common.Address]code)
	f := newFlat(w.book, w.payments, w.codes)
	f.load(new(picture))
	if err := w.settle(f, func() { f.load(f.take()) }); err != nil {
		return nil, fmt.Errorf("scenario %s: %w", s.name, err)
	}
	w.picture = f.take()
	w.begin = w.beginning()
	if w.questions, err = w.allQuestions(); err != nil {
		return nil, err
	}
	if w.homeward, err = w.homewardActions(); err != nil {
		return nil, err
	}
	w.actions, err = w.allActions()
	return w, err
}

// copy is the same world without actions.
func (w *world) copy() *world {
	v := *w
	v.actions = nil
	return &v
}

// settle deploys the contract on an empty chain, opens the channels and takes the snapshot of the registry. Between two
// transactions it calls next.
func (w *world) settle(db vm.StateDB, next func()) error {
	db.SetCode(verifierAt, agreeing, tracing.CodeChangeUnspecified)
	m := newMachine(db, nil)
	start := w.dawn()
	constructor, err := w.abi.Pack("", verifierAt, avs, uint32(operatorSet), w.people[treasury], w.people[governor], w.people[guardian], w.config())
	if err != nil {
		return fmt.Errorf("encode the constructor: %w", err)
	}
	at, err := m.create(start, w.people[governor], append(common.FromHex(payments.OpenStreamingPaymentsMetaData.Bin), constructor...))
	if err != nil || at != w.payments {
		return fmt.Errorf("deploy the contract: it is at %s, expected %s: %w", at, w.payments, err)
	}
	next()
	do := func(from who, wei int64, method string, args ...any) ([]byte, error) {
		input, err := w.abi.Pack(method, args...)
		if err != nil {
			return nil, fmt.Errorf("encode %s: %w", method, err)
		}
		output, reverted := m.call(start, w.people[from], w.payments, input, wei)
		if reverted {
			return nil, fmt.Errorf("%s is refused: %s", method, w.errorName(output))
		}
		next()
		return output, nil
	}
	deposit := w.free
	for _, c := range w.channels {
		deposit += c.deposit
	}
	if _, err := do(petra, deposit*unit, "deposit", uint16(0), big.NewInt(deposit*unit)); err != nil {
		return err
	}
	for i, c := range w.channels {
		p := protocol.Channel{Payer: w.people[petra], Signer: w.people[petra], Payee: w.people[c.payee],
			Lane: protocol.Lane(c.lane), Rate: protocol.RatePrecision}
		w.params[i] = p
		offer := protocol.ChannelOffer{Channel: p, ValidUntil: 1 << 40}
		sig, err := protocol.Sign(w.domain.OfferDigest(offer), w.keys[c.payee])
		if err != nil {
			return err
		}
		if _, err := do(petra, 0, "openChannelWith", paramsOf(p), uint64(c.deposit), offer.ValidUntil, sig.R(), sig.VS()); err != nil {
			return err
		}
	}
	root, err := do(olga, 0, "snapshotRegistry")
	if err != nil {
		return err
	}
	return w.writeBatches(common.BytesToHash(root[:32]))
}

// writeBatches makes data, headers and the ids of all challenges.
func (w *world) writeBatches(root common.Hash) error {
	for i, b := range w.batches {
		var groups []protocol.Group
		for _, leaf := range b.leaves {
			c := w.params[leaf.channel]
			groups = append(groups, protocol.Group{Payee: c.Payee, Lanes: []protocol.LaneUnits{{Lane: c.Lane, Units: protocol.Units(leaf.units)}}})
		}
		data, err := protocol.EncodeBatch(groups)
		if err != nil {
			return err
		}
		w.data[i] = data
		w.headers[i] = protocol.BatchHeader{AVS: avs, OperatorSetID: operatorSet, Poster: w.people[carol], Epoch: protocol.Epoch(i),
			ValidUntil: uint64(genesisTime + int64(w.start+b.validUntil)), RegistryRoot: root, DataHash: protocol.DataHash(data)}
		decoded, err := protocol.DecodeBatch(data)
		if err != nil {
			return err
		}
		for at, leaf := range decoded.Leaves() {
			w.challenges[i][at] = leaf.LeafKey(w.domain.BatchID(w.headers[i]))
		}
	}
	return nil
}

// beginning is the model of the world as settle left it.
func (w *world) beginning() (m model) {
	m.now = w.dawn()
	m.dayBook = -2 // no day at all
	m.free[petra] = w.free * unit
	for i, c := range w.channels {
		m.channels[i] = channelModel{status: channelOpen, deposited: c.deposit, collateral: c.deposit}
	}
	return m
}

// dawn is when the world begins.
func (w *world) dawn() instant { return instant{time: w.start} }

func (w *world) config() payments.IOpenStreamingPaymentsConfig {
	t, seconds := &w.terms, func(n int32) *big.Int { return big.NewInt(int64(n)) }
	return payments.IOpenStreamingPaymentsConfig{
		CloseDelay: seconds(t.closeDelay), ChallengePeriod: seconds(t.challengePeriod), ResponsePeriod: seconds(t.responsePeriod),
		MaxTableAge: seconds(t.maxTableAge), MaxValidity: seconds(t.maxValidity), Quarantine: seconds(t.quarantine),
		FinalityBlocks: finalityBlocks, ThresholdBps: 6667, MaxLeaves: 16, MaxPayees: 16, MinDepositUnits: 1,
		ProposerBond: big.NewInt(proposerBond), ChallengeBond: big.NewInt(challengeBond), MinTotalStake: big.NewInt(1),
		PosterFeeBps: uint16(t.posterFeeBps), BatchRiskBps: uint16(t.batchRiskBps), DayRiskBps: uint16(t.dayRiskBps),
		NativeStakePerUnit: big.NewInt(t.stakePerUnit),
	}
}

func paramsOf(c protocol.Channel) payments.ChannelParams {
	return payments.ChannelParams{Payer: c.Payer, Signer: c.Signer, Payee: c.Payee, TokenId: uint16(c.Token), Lane: uint32(c.Lane), Rate: uint64(c.Rate)}
}

// voucher signs a voucher of a channel.
func (w *world) voucher(channel int, v voucherTerms) (payments.SignedVoucher, error) {
	signer := w.keys[petra]
	if v.forged {
		signer = w.keys[mallory]
	}
	// At a rate of one unit a byte, bytes and units are the same number.
	voucher, err := w.domain.NewVoucher(w.params[channel], protocol.Bytes(v.units))
	if err != nil {
		return payments.SignedVoucher{}, err
	}
	signed, err := w.domain.SignVoucher(voucher, signer)
	if err != nil {
		return payments.SignedVoucher{}, err
	}
	return payments.SignedVoucher{CumulativeBytes: uint64(v.units), R: signed.Signature.R(), Vs: signed.Signature.VS()}, nil
}

// errorName is the name of the contract's error in a refused call's output.
func (w *world) errorName(output []byte) string {
	if len(output) >= 4 {
		if name, ok := w.errors[[4]byte(output[:4])]; ok {
			return name
		}
	}
	return fmt.Sprintf("an error without a name (0x%x)", output)
}

// viewsOf finds out which word of a view's result is which: all of ours are of fixed size.
func viewsOf(parsed *abi.ABI) map[string]map[string]int {
	views := make(map[string]map[string]int)
	for name, method := range parsed.Methods {
		if !method.IsConstant() {
			continue
		}
		places, at := make(map[string]int), 0
		for _, output := range method.Outputs {
			if output.Type.T != abi.TupleTy {
				places[output.Name] = at
				at++
				continue
			}
			for _, field := range output.Type.TupleRawNames {
				places[field] = at
				at++
			}
		}
		views[name] = places
	}
	return views
}

// words is a view's result.
type words struct {
	raw    []byte // empty if the view was refused
	places map[string]int
}

// at is a number of the result by its name.
func (r words) at(name string) int64 {
	place, ok := r.places[name]
	if !ok {
		panic("smallworld: the view has no " + name)
	}
	if len(r.raw) < 32*place+32 {
		return -1
	}
	return int64(binary.BigEndian.Uint64(r.raw[32*place+24:]))
}

// account is an address of the result by its name.
func (r words) account(name string) common.Address {
	place, ok := r.places[name]
	if !ok {
		panic("smallworld: the view has no " + name)
	}
	if len(r.raw) < 32*place+32 {
		return common.Address{}
	}
	return common.BytesToAddress(r.raw[32*place : 32*place+32])
}

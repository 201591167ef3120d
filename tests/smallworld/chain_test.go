package smallworld

import (
	"crypto/sha256"
	"encoding/binary"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// Times and blocks are counted from these. They are chosen so that a time or a block within the contract's storage is known by its
// bytes: no other number there is as near to them as any time of a world. See normal.
const (
	// genesisTime is the first second of a day.
	genesisTime  = 20_653 * 86_400
	genesisBlock = 0xb10c0100
	reach        = 1000 // seconds, and blocks, that a world may last
	chainID      = 31338
	// forkChainID is the id that the chain has after a fork.
	forkChainID = 31339
	gasLimit    = 30_000_000
)

// book interns storage: every slot and every word that ever occurred has a number, so that a state is a short list of numbers.
// It may be used from several goroutines.
type book struct {
	mu    sync.RWMutex
	slots map[common.Hash]int
	names []common.Hash // by slot number
	words map[common.Hash]uint32
	texts []common.Hash // by word number
	timed []bool        // by word number: whether the word holds a time or a block
}

func newBook() *book {
	b := &book{slots: make(map[common.Hash]int), words: make(map[common.Hash]uint32)}
	b.word(common.Hash{}) // number 0 is the empty word
	return b
}

func (b *book) slot(name common.Hash) int {
	b.mu.RLock()
	n, ok := b.slots[name]
	b.mu.RUnlock()
	if ok {
		return n
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if n, ok := b.slots[name]; ok {
		return n
	}
	n = len(b.names)
	b.slots[name] = n
	b.names = append(b.names, name)
	return n
}

// known is the number of a slot, false if nothing was ever written there.
func (b *book) known(name common.Hash) (int, bool) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	n, ok := b.slots[name]
	return n, ok
}

func (b *book) word(text common.Hash) uint32 {
	b.mu.RLock()
	n, ok := b.words[text]
	b.mu.RUnlock()
	if ok {
		return n
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if n, ok := b.words[text]; ok {
		return n
	}
	n = uint32(len(b.texts))
	b.words[text] = n
	b.texts = append(b.texts, text)
	b.timed = append(b.timed, holdsTime(text))
	return n
}

func (b *book) text(word uint32) (common.Hash, bool) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return b.texts[word], b.timed[word]
}

func (b *book) slotNames() []common.Hash {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return b.names[:len(b.names):len(b.names)]
}

// picture is what the payments contract holds: its storage by the book's numbers, and its ether.
type picture struct {
	words []uint32 // by slot number; what is missing at the end is empty
	ether uint256.Int
}

// instant is when: seconds and blocks since genesis.
type instant struct {
	time, block int32
	forked      bool // whether the chain has another id by now
}

func (i instant) after(seconds, blocks int32) instant {
	i.time += seconds
	i.block += blocks
	return i
}

// timeAt reads the time or block that stands in a word behind a zero byte.
func timeAt(w *common.Hash, i int) (at int32, block, ok bool) {
	if w[i] != 0 {
		return 0, false, false
	}
	n := int64(binary.BigEndian.Uint32(w[i+1:]))
	switch {
	case n > genesisTime-reach && n < genesisTime+reach:
		return int32(n - genesisTime), false, true
	case n > genesisBlock-reach && n < genesisBlock+reach:
		return int32(n - genesisBlock), true, true
	}
	return 0, false, false
}

func holdsTime(w common.Hash) bool {
	for i := range len(w) - 4 {
		if _, _, ok := timeAt(&w, i); ok {
			return true
		}
	}
	return false
}

// normal rewrites the times of a word as distances from now, and takes those for equal that lie so far back that no rule can
// tell them apart.
func normal(w common.Hash, now, memory instant) common.Hash {
	for i := 0; i < len(w)-4; i++ {
		at, block, ok := timeAt(&w, i)
		if !ok {
			continue
		}
		distance := max(at-now.time, -memory.time)
		if block {
			distance = max(at-now.block, -memory.block)
		}
		binary.BigEndian.PutUint32(w[i+1:], uint32(distance))
		i += 4
	}
	return w
}

// key is the hash by which equal states are known: the normal form of all storage, the ether, and what else the caller adds.
func (b *book) key(p *picture, now, memory instant, extra []byte) [16]byte {
	buffer := make([]byte, 0, 4*len(p.words)+40+len(extra))
	last := len(p.words)
	for last > 0 && p.words[last-1] == 0 {
		last--
	}
	for slot, word := range p.words[:last] {
		if word == 0 {
			continue
		}
		if text, timed := b.text(word); timed {
			word = b.word(normal(text, now, memory))
		}
		buffer = binary.BigEndian.AppendUint32(buffer, uint32(slot))
		buffer = binary.BigEndian.AppendUint32(buffer, word)
	}
	ether := p.ether.Bytes32()
	buffer = append(append(buffer, ether[:]...), extra...)
	sum := sha256.Sum256(buffer)
	return [16]byte(sum[:16])
}

// flat is the state that the EVM runs on: the storage and ether of one contract, over a picture that stays as it is. Everybody
// else has as much ether as is wanted and no storage; gas is no subject, so everything is warm.
type flat struct {
	book     *book
	contract common.Address
	code     map[common.Address]code

	base      *picture
	written   map[common.Hash]common.Hash
	ether     uint256.Int
	transient map[common.Hash]common.Hash
	journal   []undo
}

// code is a contract's code and its hash.
type code struct {
	text []byte
	hash common.Hash
}

// undo takes one change back.
type undo struct {
	slot  common.Hash
	word  common.Hash
	had   bool // whether the slot stood in written (or transient) before
	kind  undoKind
	ether uint256.Int
}

type undoKind uint8

const (
	undoStorage undoKind = iota
	undoTransient
	undoEther
)

var _ vm.StateDB = (*flat)(nil)

func newFlat(b *book, contract common.Address, codes map[common.Address]code) *flat {
	return &flat{book: b, contract: contract, code: codes, base: new(picture),
		written: make(map[common.Hash]common.Hash), transient: make(map[common.Hash]common.Hash)}
}

// load begins a transaction on a picture.
func (f *flat) load(p *picture) {
	f.base, f.ether = p, p.ether
	clear(f.written)
	clear(f.transient)
	f.journal = f.journal[:0]
}

// take makes a picture of the state after the transaction.
func (f *flat) take() *picture {
	p := &picture{words: append([]uint32(nil), f.base.words...), ether: f.ether}
	for slot, word := range f.written {
		n := f.book.slot(slot)
		for len(p.words) <= n {
			p.words = append(p.words, 0)
		}
		p.words[n] = f.book.word(word)
	}
	return p
}

func (f *flat) stored(slot common.Hash) common.Hash {
	if n, ok := f.book.known(slot); ok && n < len(f.base.words) {
		text, _ := f.book.text(f.base.words[n])
		return text
	}
	return common.Hash{}
}

func (f *flat) GetState(a common.Address, slot common.Hash) common.Hash {
	if a != f.contract {
		return common.Hash{}
	}
	if word, ok := f.written[slot]; ok {
		return word
	}
	return f.stored(slot)
}

func (f *flat) GetStateAndCommittedState(a common.Address, slot common.Hash) (common.Hash, common.Hash) {
	if a != f.contract {
		return common.Hash{}, common.Hash{}
	}
	return f.GetState(a, slot), f.stored(slot)
}

func (f *flat) SetState(a common.Address, slot, word common.Hash) common.Hash {
	if a != f.contract {
		panic("smallworld: somebody else than the contract under test writes storage")
	}
	before, had := f.written[slot]
	f.journal = append(f.journal, undo{kind: undoStorage, slot: slot, word: before, had: had})
	if !had {
		before = f.stored(slot)
	}
	f.written[slot] = word
	return before
}

func (f *flat) GetTransientState(a common.Address, slot common.Hash) common.Hash {
	if a != f.contract {
		return common.Hash{}
	}
	return f.transient[slot]
}

func (f *flat) SetTransientState(a common.Address, slot, word common.Hash) {
	if a != f.contract {
		panic("smallworld: somebody else than the contract under test writes transient storage")
	}
	before, had := f.transient[slot]
	f.journal = append(f.journal, undo{kind: undoTransient, slot: slot, word: before, had: had})
	f.transient[slot] = word
}

func (f *flat) GetBalance(a common.Address) *uint256.Int {
	if a == f.contract {
		return new(uint256.Int).Set(&f.ether)
	}
	return new(uint256.Int).Lsh(uint256.NewInt(1), 128)
}

func (f *flat) SubBalance(a common.Address, amount *uint256.Int, _ tracing.BalanceChangeReason) uint256.Int {
	before := f.ether
	if a == f.contract {
		f.journal = append(f.journal, undo{kind: undoEther, ether: before})
		f.ether.Sub(&f.ether, amount)
	}
	return before
}

func (f *flat) AddBalance(a common.Address, amount *uint256.Int, _ tracing.BalanceChangeReason) uint256.Int {
	before := f.ether
	if a == f.contract {
		f.journal = append(f.journal, undo{kind: undoEther, ether: before})
		f.ether.Add(&f.ether, amount)
	}
	return before
}

func (f *flat) Snapshot() int { return len(f.journal) }

func (f *flat) RevertToSnapshot(mark int) {
	for len(f.journal) > mark {
		u := f.journal[len(f.journal)-1]
		f.journal = f.journal[:len(f.journal)-1]
		switch u.kind {
		case undoEther:
			f.ether = u.ether
		case undoStorage:
			put(f.written, u)
		case undoTransient:
			put(f.transient, u)
		}
	}
}

func put(m map[common.Hash]common.Hash, u undo) {
	if u.had {
		m[u.slot] = u.word
	} else {
		delete(m, u.slot)
	}
}

func (f *flat) GetCode(a common.Address) []byte { return f.code[a].text }

func (f *flat) GetCodeSize(a common.Address) int { return len(f.code[a].text) }

func (f *flat) GetCodeHash(a common.Address) common.Hash {
	if c, ok := f.code[a]; ok {
		return c.hash
	}
	return types.EmptyCodeHash
}

func (f *flat) SetCode(a common.Address, text []byte, _ tracing.CodeChangeReason) []byte {
	before := f.code[a].text
	f.code[a] = code{text, crypto.Keccak256Hash(text)}
	return before
}

func (f *flat) Exist(common.Address) bool { return true }

func (f *flat) Empty(common.Address) bool { return false }

func (f *flat) GetNonce(common.Address) uint64 { return 0 }

func (f *flat) AddressInAccessList(common.Address) bool { return true }

func (f *flat) SlotInAccessList(common.Address, common.Hash) (bool, bool) { return true, true }

func (f *flat) SelfDestruct(common.Address) { panic("smallworld: the contract destroys itself") }

func (f *flat) GetRefund() uint64                                          { return 0 }
func (f *flat) HasSelfDestructed(common.Address) bool                      { return false }
func (f *flat) IsNewContract(common.Address) bool                          { return false }
func (f *flat) CreateAccount(common.Address)                               {}
func (f *flat) CreateContract(common.Address)                              {}
func (f *flat) SetNonce(common.Address, uint64, tracing.NonceChangeReason) {}
func (f *flat) AddRefund(uint64)                                           {}
func (f *flat) SubRefund(uint64)                                           {}
func (f *flat) Touch(common.Address)                                       {}
func (f *flat) AddAddressToAccessList(common.Address)                      {}
func (f *flat) AddSlotToAccessList(common.Address, common.Hash)            {}
func (f *flat) AddLog(*types.Log)                                          {}
func (f *flat) AddPreimage(common.Hash, []byte)                            {}
func (f *flat) Witness() *stateless.Witness                                { return nil }
func (f *flat) AccessEvents() *state.AccessEvents                          { return nil }
func (f *flat) Finalise(params.Rules) *bal.ConstructionBlockAccessList     { return nil }
func (f *flat) SetTxContext(common.Hash, int, uint32)                      {}
func (f *flat) Prepare(_ params.Rules, _, _ common.Address, _ *common.Address, _ []common.Address, _ types.AccessList) {
	clear(f.transient)
}

// chainRules are those of a rollup of today, as far as the contract can see them.
func chainRules(id int64) *params.ChainConfig {
	zero := uint64(0)
	c := *params.AllEthashProtocolChanges
	c.ChainID = big.NewInt(id)
	c.TerminalTotalDifficulty = new(big.Int)
	c.ShanghaiTime, c.CancunTime = &zero, &zero
	c.BlobScheduleConfig = params.DefaultBlobSchedule
	return &c
}

// machine runs calls on a state. It belongs to one goroutine.
type machine struct {
	state        vm.StateDB
	rules        params.Rules
	home, forked *vm.EVM
}

// precompiled remembers what the precompiles answered: the same few signatures are checked over and over.
var precompiled = vm.NewPrecompileCache()

func newMachine(db vm.StateDB, tracer *tracing.Hooks) *machine {
	m := &machine{state: db}
	block := func() vm.BlockContext {
		return vm.BlockContext{
			CanTransfer: core.CanTransfer, Transfer: core.Transfer,
			GetHash:     func(uint64) common.Hash { return common.Hash{} },
			BlockNumber: big.NewInt(genesisBlock), Time: genesisTime, Difficulty: new(big.Int), GasLimit: gasLimit,
			BaseFee: new(big.Int), BlobBaseFee: new(big.Int), Random: new(common.Hash),
		}
	}
	m.home = vm.NewEVM(block(), db, chainRules(chainID), vm.Config{Tracer: tracer})
	m.forked = vm.NewEVM(block(), db, chainRules(forkChainID), vm.Config{Tracer: tracer})
	m.home.SetPrecompileCache(precompiled)
	m.forked.SetPrecompileCache(precompiled)
	c := chainRules(chainID)
	m.rules = c.Rules(big.NewInt(genesisBlock), true, genesisTime)
	return m
}

func (m *machine) at(now instant, from common.Address) *vm.EVM {
	evm := m.home
	if now.forked {
		evm = m.forked
	}
	evm.Context.Time = uint64(genesisTime + int64(now.time))
	evm.Context.BlockNumber.SetUint64(uint64(genesisBlock + int64(now.block)))
	evm.SetTxContext(vm.TxContext{Origin: from, GasPrice: new(uint256.Int)})
	m.state.Prepare(m.rules, from, common.Address{}, nil, nil, nil)
	return evm
}

// call sends one transaction's call. An error of the contract comes back as what it returned, with reverted true.
func (m *machine) call(now instant, from, to common.Address, input []byte, wei int64) (output []byte, reverted bool) {
	output, _, err := m.at(now, from).Call(from, to, input, vm.NewGasBudget(gasLimit, 0), uint256.NewInt(uint64(wei)))
	return output, err != nil
}

// create deploys a contract.
func (m *machine) create(now instant, from common.Address, code []byte) (common.Address, error) {
	_, address, _, err := m.at(now, from).Create(from, code, vm.NewGasBudget(gasLimit, 0), new(uint256.Int))
	return address, err
}

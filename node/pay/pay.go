// Package pay keeps a node's book of money: who owes whom for which bytes.
//
// It owns both ends of every payment channel, the credit that a payee extends, the vouchers that a payer issues, and the
// journal in which all of it survives a crash. Rules: docs/protocol.md ("Units", "Signatures", "Credit").
//
// What it promises:
//
//   - A voucher's total is durable before the voucher is signed, and a total is never signed below an earlier one.
//   - A received voucher counts only once it is verified and durable.
//   - A payee never has more bytes out than were paid for by more than the credit window: at every moment
//     sent − paid ≤ window(paid) + paid/64, over the whole life of a channel, over crashes of both ends, and for any number
//     of streams that share the channel. The second term is what lost connections may cost a payee that keeps being paid
//     (see account). No chunk "in flight" comes on top: credit is reserved before bytes are handed to the transport.
//   - A payer never pays for bytes that it did not receive, except to make good a debt of lost connections, and for that it gives
//     one payee at most MinWindow + received/64, over all channels to it and over crashes of both ends. It never commits more to
//     channels than Config.Budget.
//   - A lane is durable before the offer that assigns it is signed.
//   - The path of the bytes takes one atomic addition per chunk, no lock and no allocation. Signing, verifying and fsync
//     happen beside it; many channels share one fsync.
//
// What it refuses: vouchers above a channel's deposit, of another channel, with a wrong amount or signature; channels that
// are closing; subscriptions to a channel by another peer than the one its offer was made to; spending past the budget.
//
// Time: waits use the runtime's clock (tests turn it with testing/synctest); the validity of offers and the end of channels
// follow the timestamp of L2's head.
package pay

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/internal/durable"
	"github.com/openstreaming/openstreaming/protocol"
)

// What callers branch on. Each is wrapped with the channel and the numbers.
var (
	ErrUnpaid   = errors.New("the payer does not pay")
	ErrDeposit  = errors.New("the channel's deposit does not cover more")
	ErrVoucher  = errors.New("the payer sent a voucher that is not valid")
	ErrClosing  = errors.New("the channel is closing or closed on L2")
	ErrPeer     = errors.New("the channel belongs to another peer")
	ErrChannel  = errors.New("the channel cannot be accepted")
	ErrOffer    = errors.New("the payee's offer cannot be taken")
	ErrTerms    = errors.New("the payee's terms cannot be true")
	ErrBusy     = errors.New("too many offers wait to be taken; ask again later")
	ErrBudget   = errors.New("the payment budget is used up; raise it or close channels that are no longer needed")
	ErrNoBudget = errors.New("this node has no payment budget, so it can use streams that cost nothing only")
	ErrClosed   = errors.New("the payment book is closed")
	ErrInUse    = durable.ErrInUse

	ErrExhausted = errors.New("too many bytes were lost on the channel for its payee to go on")
	ErrWornOut   = errors.New("the payee has worn out too many channels for what it delivered; take another upstream")
)

// Config says who the node is on L2 and how far it trusts.
type Config struct {
	// Dir is the journal's directory. One process at a time may open it.
	Dir string
	// Account is the L2 account that pays and is paid. The key given to Open signs for it: it is either the account's own or,
	// for offers, the one named by setOfferSigner on L2.
	Account common.Address
	// Token is the token of all channels; 0 is L2's native token.
	Token protocol.TokenID
	// Deposit is the least collateral of a new channel and the least of a top-up, in settlement units. Zero means 10⁶.
	Deposit protocol.Units
	// Budget is the most that may stand in channels as payer, spent part included, in settlement units: what was deposited in
	// channels since the journal began, less refunds. Zero forbids to open any.
	Budget protocol.Units
	// MinWindow and MaxWindow bound the bytes that a payer may have without having paid: a new one starts at MinWindow and
	// reaches MaxWindow as it pays. Zero means 4 MiB and 32 MiB. MinWindow is at least two pieces.
	MinWindow, MaxWindow protocol.Bytes
	// PayTimeout is how long a payee waits for a voucher or a deposit before it gives a payer up. Zero means 15 s.
	PayTimeout time.Duration
	// DirectOnly offers lanes that never settle in a batch: no committee can move them, and every voucher has to be redeemed
	// directly. Channels that were opened before stay as they are.
	DirectOnly bool
	// OfferValidity is how long an offer holds, in seconds of L2 time. Zero means 300.
	OfferValidity uint64
	// MaxOffers is how many offers may wait at once to be taken. Zero means 1024.
	MaxOffers int
	// Poll is the wait between looks at L2 for changes of channels. Zero means 2 s.
	Poll time.Duration
}

func (c *Config) setDefaults() {
	setDefault(&c.Deposit, 1_000_000)
	setDefault(&c.MinWindow, 4<<20)
	setDefault(&c.MaxWindow, max(32<<20, c.MinWindow))
	setDefault(&c.PayTimeout, 15*time.Second)
	setDefault(&c.OfferValidity, 300)
	setDefault(&c.MaxOffers, 1024)
	setDefault(&c.Poll, 2*time.Second)
}

func setDefault[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

// Validate reports everything that is wrong with the configuration, at once. Zero values that have a default are fine.
func (c Config) Validate() error {
	c.setDefaults()
	var errs []error
	if c.Dir == "" {
		errs = append(errs, errors.New("payments: the journal's directory is not set"))
	}
	if c.Account == (common.Address{}) {
		errs = append(errs, errors.New("payments: the L2 account is not set"))
	}
	if c.MinWindow < 2*protocol.MaxPieceSize {
		errs = append(errs, fmt.Errorf("payments: a credit window of %d bytes is less than two pieces of %d bytes",
			c.MinWindow, protocol.MaxPieceSize))
	}
	if c.MaxWindow < c.MinWindow {
		errs = append(errs, fmt.Errorf("payments: the largest credit window, %d bytes, is below the smallest, %d bytes",
			c.MaxWindow, c.MinWindow))
	}
	if c.PayTimeout < 0 || c.Poll < 0 || c.MaxOffers < 0 {
		errs = append(errs, errors.New("payments: a wait or a limit is negative"))
	}
	if c.Budget > 0 && c.Budget < c.Deposit {
		errs = append(errs, fmt.Errorf("payments: a budget of %d units does not suffice for one channel of %d units",
			c.Budget, c.Deposit))
	}
	return errors.Join(errs...)
}

// Book is a node's book of money. It is safe for concurrent use.
type Book struct {
	cfg     Config
	law     law
	l2      L2
	key     *ecdsa.PrivateKey
	signer  common.Address
	domain  protocol.Domain
	journal *journal
	log     *slog.Logger

	done chan struct{}  // closed by Close; ends every wait and background goroutine
	work sync.WaitGroup // background goroutines

	mu       sync.Mutex // guards what follows; never held over a call to L2 or an fsync
	closed   bool
	incoming map[protocol.ChannelID]*tab
	outgoing map[protocol.ChannelID]*purse
	patrons  map[common.Address]*patron
	spent    protocol.Units // by outgoing channels that were pruned
	opening  map[route]chan struct{}
	signers  map[common.Address]cachedSigner
	closings closings

	lanes laneBook
}

// Open opens the journal under cfg.Dir and every channel in it. l2 is asked for nothing but its domain. key signs vouchers,
// and offers on behalf of cfg.Account.
func Open(ctx context.Context, cfg Config, l2 L2, key *ecdsa.PrivateKey, log *slog.Logger) (*Book, error) {
	return openOn(ctx, vfs.Default, cfg, l2, key, log)
}

func openOn(_ context.Context, fs vfs.FS, cfg Config, l2 L2, key *ecdsa.PrivateKey, log *slog.Logger) (*Book, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if key == nil {
		return nil, errors.New("payments: no key to sign vouchers and offers with")
	}
	domain := l2.Domain()
	if !domain.Valid() {
		return nil, errors.New("payments: the L2 chain id or the payments contract is not set")
	}
	cfg.setDefaults()
	b := &Book{
		cfg: cfg, law: law{min: cfg.MinWindow, max: cfg.MaxWindow}, l2: l2, key: key,
		signer: crypto.PubkeyToAddress(key.PublicKey), domain: domain, log: log,
		done:     make(chan struct{}),
		incoming: map[protocol.ChannelID]*tab{}, outgoing: map[protocol.ChannelID]*purse{},
		patrons: map[common.Address]*patron{},
		opening: map[route]chan struct{}{}, signers: map[common.Address]cachedSigner{},
	}
	b.closings.init()
	b.lanes.init(b)
	j, err := openJournal(fs, cfg.Dir, durable.Owner{Domain: domain, Account: cfg.Account}, log)
	if err != nil {
		return nil, err
	}
	b.journal = j
	if err := b.load(); err != nil {
		return nil, errors.Join(fmt.Errorf("read the payment journal in %s: %w", cfg.Dir, err), j.store.Close())
	}
	return b, nil
}

// load puts the journal's records into memory.
func (b *Book) load() error {
	return b.journal.each(visitor{
		incoming: func(r incomingRecord) error {
			t, err := b.restoreTab(r)
			if err == nil {
				b.incoming[t.id] = t
			}
			return err
		},
		outgoing: func(r outgoingRecord) error {
			p, err := b.restorePurse(r)
			if err == nil {
				b.outgoing[p.id] = p
			}
			return err
		},
		offer: b.lanes.restore,
		next:  b.lanes.restoreNext,
		spent: func(u protocol.Units) { b.spent = u },
		patron: func(payee common.Address, past patronage) {
			b.patronOf(payee).past = past
		},
	})
}

// Domain is the L2 chain and contract that all channels of this book belong to.
func (b *Book) Domain() protocol.Domain { return b.domain }

// Account is the L2 account that pays and is paid.
func (b *Book) Account() common.Address { return b.cfg.Account }

// Signer is the address of the key that signs vouchers and offers.
func (b *Book) Signer() common.Address { return b.signer }

// Close ends every wait with ErrClosed, stops the background work and closes the journal. Vouchers that were received and not
// verified yet are dropped: they were never acknowledged, and the payer sends its newest again.
func (b *Book) Close() error {
	b.mu.Lock()
	if b.closed {
		b.mu.Unlock()
		return nil
	}
	b.closed = true
	close(b.done)
	b.mu.Unlock()
	b.work.Wait()
	return b.journal.store.Close()
}

// background starts a goroutine that Close waits for; false if the book is closed. Callers hold no lock.
func (b *Book) background(f func(ctx context.Context)) bool {
	b.mu.Lock()
	if b.closed {
		b.mu.Unlock()
		return false
	}
	b.work.Add(1)
	b.mu.Unlock()
	go func() {
		defer b.work.Done()
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			select {
			case <-b.done:
				cancel()
			case <-stop:
			}
		}()
		f(ctx)
	}()
	return true
}

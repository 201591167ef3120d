package pay

import (
	"fmt"
	"math"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// freeWear is how many channels to one payee may wear out before it has delivered anything that speaks for it.
const freeWear = 8

// patron is what a payer gives one payee over all channels to it, so that nobody gets a new allowance by wearing a channel out.
// Its lock is taken last.
type patron struct {
	mu       sync.Mutex
	past     patronage           // of channels that were pruned; durable
	goodwill protocol.Bytes      // of channels that were not
	worn     uint32              // of them
	purses   map[*purse]struct{} // channels that were not pruned
}

// patronage is what was with a payee.
type patronage struct {
	received protocol.Bytes // with goodwill
	goodwill protocol.Bytes // debt of lost connections that was made good
	worn     uint32         // channels on which too much was lost
}

// patronOf is called under the book's mu, or before the book is shared.
func (b *Book) patronOf(payee common.Address) *patron {
	t := b.patrons[payee]
	if t == nil {
		t = &patron{purses: map[*purse]struct{}{}}
		b.patrons[payee] = t
	}
	return t
}

// join counts a channel in.
func (t *patron) join(p *purse, goodwill protocol.Bytes, worn bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if _, known := t.purses[p]; known {
		return
	}
	t.purses[p] = struct{}{}
	t.goodwill += goodwill
	if worn {
		t.worn++
	}
}

// leavePatron makes a channel a thing of the past. Under the book's mu.
func (b *Book) leavePatron(p *purse) patronage {
	past := p.patron.leave(p)
	if p.patron.idle() {
		delete(b.patrons, p.channel.Payee)
	}
	return past
}

// idle says that nothing is left to remember.
func (t *patron) idle() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.purses) == 0 && !t.past.tells()
}

// leave makes a channel a thing of the past, which it returns for the journal. Nobody uses the channel any more.
func (t *patron) leave(p *purse) patronage {
	p.mu.Lock()
	goodwill, worn := p.goodwill, p.worn
	p.mu.Unlock()
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.purses, p)
	t.goodwill -= goodwill
	t.past.goodwill += goodwill
	t.past.received = add(t.past.received, protocol.Bytes(p.received.Load()))
	if worn {
		t.worn--
		t.past.worn++
	}
	return t.past
}

// sum is all that was with the payee. Under mu.
func (t *patron) sum() patronage {
	all := t.past
	for p := range t.purses {
		all.received = add(all.received, protocol.Bytes(p.received.Load()))
	}
	all.goodwill += t.goodwill
	all.worn += t.worn
	return all
}

// allow is how much of a debt may be made good, which then is.
func (t *patron) allow(debt, free protocol.Bytes) protocol.Bytes {
	t.mu.Lock()
	defer t.mu.Unlock()
	all := t.sum()
	allowance := add(free, sub(all.received, all.goodwill)/pardon)
	good := min(debt, sub(allowance, all.goodwill))
	t.goodwill += good
	return good
}

func (t *patron) wear() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.worn++
}

// mayOpen refuses another channel to a payee that has worn out more of them than what it delivered speaks for: each costs the
// payer a transaction, and its deposit for as long as a closing takes.
func (t *patron) mayOpen(free protocol.Bytes) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	all := t.sum()
	delivered := sub(all.received, all.goodwill)
	if uint64(all.worn) < freeWear+uint64(delivered/(pardon*free)) {
		return nil
	}
	return fmt.Errorf("%w: %d channels, and %d bytes delivered", ErrWornOut, all.worn, delivered)
}

// tells says whether there is anything that a payee would like to have forgotten.
func (g patronage) tells() bool { return g.goodwill > 0 || g.worn > 0 }

func (g patronage) encode() []byte {
	return appendU64(nil, uint64(g.received), uint64(g.goodwill), uint64(g.worn))
}

func (d *decoder) patronage() patronage {
	p := patronage{received: protocol.Bytes(d.u64()), goodwill: protocol.Bytes(d.u64())}
	worn := d.u64()
	d.bad = d.bad || worn > math.MaxUint32
	p.worn = uint32(worn) //nolint:gosec // checked above
	return p
}

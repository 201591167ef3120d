package pay_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// inWorlds checks a property over many worlds, each with its own chain and disks, on a clock that stands still while they work.
func inWorlds(t *testing.T, property func(t *rapid.T)) {
	synctest.Test(t, func(t *testing.T) {
		// Of the test only what rapid needs: it would ask a *testing.T for its deadline, which a bubble refuses.
		rapid.Check(struct{ rapid.TB }{t}, property)
	})
}

// hasty gives a payer up after a second, since rapid has minutes of the bubble's time for all worlds.
func hasty(c *pay.Config) { c.PayTimeout = time.Second }

func window(paid protocol.Bytes) protocol.Bytes { return min(32*mib, 4*mib+paid/8) }

// TestPayee_LosesNoMoreThanTheWindow_WhateverThePayerDoesAndWhereverThePayeeDies: the payer is Mallory, who holds a real key and
// says and pays what she likes: nothing, less, more, old, forged, above the deposit. The payee's book is the real one and may be
// killed at any point. Bytes are counted by the test.
func TestPayee_LosesNoMoreThanTheWindow_WhateverThePayerDoesAndWhereverThePayeeDies(t *testing.T) {
	inWorlds(t, func(t *rapid.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		payee, mallory := newNode(t, chain, "Paul", hasty), newNode(t, chain, "Mallory", nil)
		out, err := mallory.book.Channel(context.Background(), payee.cfg.Account, rate, mallory.ask(payee))
		if err != nil {
			t.Fatalf("open: %v", err)
		}
		channel := out.Channel()
		var subscriptions []*pay.Incoming
		var sent, redeemable protocol.Bytes // what really left, and what the payee was seen to hold
		drop := func() {
			for _, in := range subscriptions {
				in.Close() //nolint:errcheck // never fails
			}
			subscriptions = nil
		}
		t.Cleanup(drop)
		pick := func(t *rapid.T) *pay.Incoming {
			if len(subscriptions) == 0 {
				t.Skip("no subscription")
			}
			return rapid.SampledFrom(subscriptions).Draw(t, "subscription")
		}
		receive := func(t *rapid.T, v protocol.SignedVoucher) {
			if err := pick(t).Receive(v); err != nil && !errors.Is(err, pay.ErrVoucher) {
				t.Fatalf("receive: %v", err)
			}
			if rapid.Bool().Draw(t, "settles") {
				synctest.Wait()
			}
		}
		total := func(t *rapid.T) protocol.Bytes {
			return protocol.Bytes(rapid.Uint64Range(1, uint64(sent)+2*mib).Draw(t, "total"))
		}
		t.Repeat(map[string]func(*rapid.T){
			"subscribe": func(t *rapid.T) {
				if len(subscriptions) > 2 {
					t.Skip("enough")
				}
				claimed := protocol.Bytes(rapid.Uint64Range(0, uint64(sent)+mib).Draw(t, "received"))
				in, err := payee.book.Accept(context.Background(), channel, "Mallory", claimed)
				if err == nil {
					subscriptions = append(subscriptions, in)
				} else if !errors.Is(err, pay.ErrVoucher) && !errors.Is(err, pay.ErrUnpaid) {
					t.Fatalf("accept: %v", err)
				}
			},
			"send": func(t *rapid.T) {
				in := pick(t)
				n := protocol.Bytes(rapid.Uint64Range(1, protocol.MaxPieceSize).Draw(t, "bytes"))
				for range rapid.IntRange(1, 8).Draw(t, "pieces") {
					ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
					err := in.Credit(ctx, n)
					cancel()
					if err != nil {
						return
					}
					if rapid.IntRange(0, 9).Draw(t, "write fails") == 0 {
						return // the connection broke between both
					}
					in.Sent(n)
					sent += n
				}
			},
			"wait in vain": func(t *rapid.T) {
				in := pick(t)
				for in.Credit(context.Background(), protocol.MaxPieceSize) == nil {
					in.Sent(protocol.MaxPieceSize)
					sent += protocol.MaxPieceSize
				}
			},
			"pay":         func(t *rapid.T) { receive(t, voucher(t, mallory, channel, total(t))) },
			"pay for all": func(t *rapid.T) { receive(t, voucher(t, mallory, channel, max(sent, 1))) },
			"forge":       func(t *rapid.T) { receive(t, voucher(t, payee, channel, total(t))) },
			"promise above the deposit": func(t *rapid.T) {
				receive(t, voucher(t, mallory, channel, 2000*mib+total(t)))
			},
			"hang up": func(*rapid.T) { drop() },
			"kill the payee": func(*rapid.T) {
				payee.crash()
				drop()
			},
			"": func(t *rapid.T) {
				v, _ := payee.book.Voucher(paytest.Domain.ChannelID(channel))
				if v.Bytes() < redeemable {
					t.Fatalf("the payee held a voucher for %d bytes, and now for %d", redeemable, v.Bytes())
				}
				redeemable = v.Bytes()
				if bound := window(redeemable) + redeemable/64; sent > redeemable+bound {
					t.Fatalf("%d bytes sent, %d paid for: more than %d are lost", sent, redeemable, bound)
				}
				if price, err := protocol.Owed(redeemable, rate); err != nil || price > 1_000_000 {
					t.Fatalf("a voucher for %d units counts on a deposit of a million", price)
				}
			},
		})
	})
}

// TestPayer_PaysForWhatItReceived_WhateverThePayeeSaysAndWhereverThePayerDies: the payee is Mallory, who says what she likes about
// windows, debts and totals. The payer's book is the real one and may be killed at any point.
func TestPayer_PaysForWhatItReceived_WhateverThePayeeSaysAndWhereverThePayerDies(t *testing.T) {
	inWorlds(t, func(t *rapid.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		mallory, payer := newNode(t, chain, "Mallory", nil), newNode(t, chain, "Petra", nil)
		var l *puppet
		received := map[protocol.ChannelID]protocol.Bytes{} // another channel is opened once the payee says that one is exhausted
		vouchers := &pile{}
		connect := func() {
			l = subscribe(t, payer, mallory, vouchers)
		}
		connect()
		t.Cleanup(func() { l.stop() })
		t.Repeat(map[string]func(*rapid.T){
			"receive": func(t *rapid.T) {
				n := protocol.Bytes(rapid.Uint64Range(1, 2*mib).Draw(t, "bytes"))
				received[l.out.ID()] += n
				l.out.Received(n)
				if rapid.Bool().Draw(t, "settles") {
					synctest.Wait()
				}
			},
			"rest": func(t *rapid.T) {
				time.Sleep(time.Duration(rapid.IntRange(1, 3000).Draw(t, "ms")) * time.Millisecond)
			},
			"lie": func(t *rapid.T) {
				size := rapid.Uint64Range(0, 64*mib)
				terms := pay.Terms{
					Sent: protocol.Bytes(size.Draw(t, "sent")), Window: protocol.Bytes(size.Draw(t, "window")),
					Debt: protocol.Bytes(size.Draw(t, "debt")), Stalled: rapid.Bool().Draw(t, "stalled"),
				}
				if all := vouchers.all(); len(all) > 0 && rapid.Bool().Draw(t, "shows a voucher") {
					terms.Newest = rapid.SampledFrom(all).Draw(t, "newest")
				}
				if rapid.Bool().Draw(t, "shows a forged one") {
					terms.Newest = voucher(t, mallory, l.out.Channel(), received[l.out.ID()]+protocol.Bytes(size.Draw(t, "forged")))
				}
				l.out.Heed(terms) //nolint:errcheck // a lie may be found out
			},
			"flush": func(t *rapid.T) {
				if err := l.out.Flush(context.Background()); err != nil {
					t.Fatalf("flush: %v", err)
				}
				if all := vouchers.all(); l.out.Total() > 0 && all[len(all)-1].Bytes != l.out.Total() {
					t.Fatalf("after a flush %d of %d bytes are signed for", all[len(all)-1].Bytes, l.out.Total())
				}
			},
			"kill the payer": func(*rapid.T) {
				payer.crash()
				l.stop()
				connect()
			},
			"": func(t *rapid.T) {
				synctest.Wait()
				last := map[protocol.ChannelID]protocol.Bytes{}
				for _, v := range vouchers.all() {
					if v.Bytes < last[v.Channel] {
						t.Fatalf("signed for %d bytes after %d", v.Bytes, last[v.Channel])
					}
					last[v.Channel] = v.Bytes
				}
				for id, signed := range last {
					if bound := received[id] + 4*mib + received[id]/64; signed > bound {
						t.Fatalf("signed for %d bytes, received %d", signed, received[id])
					}
				}
			},
		})
	})
}

// pile is every voucher that was sent, in order.
type pile struct {
	mu   sync.Mutex
	list []protocol.SignedVoucher
}

func (p *pile) add(v protocol.SignedVoucher) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.list = append(p.list, v)
}

func (p *pile) all() []protocol.SignedVoucher {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.list)
}

// puppet is a payer's subscription at somebody who is no book.
type puppet struct {
	out    *pay.Outgoing
	cancel context.CancelFunc
	ended  chan struct{}
}

func subscribe(t *rapid.T, payer, payee *node, vouchers *pile) *puppet {
	out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
	if err != nil {
		t.Fatalf("subscribe: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	p := &puppet{out: out, cancel: cancel, ended: make(chan struct{})}
	go func() {
		defer close(p.ended)
		out.Run(ctx, func(v protocol.SignedVoucher) error { //nolint:errcheck // ends with ctx or the book
			vouchers.add(v)
			return nil
		})
	}()
	return p
}

func (p *puppet) stop() {
	p.cancel()
	<-p.ended
	p.out.Close() //nolint:errcheck // never fails
}

// TestHonestPair_GoesOnAfterEveryCrashAndLoss: connections break with bytes on their way, vouchers are lost, both ends are killed;
// after each of it the stream goes on, and in the end everything that arrived is paid for but what crashes made the payer forget.
func TestHonestPair_GoesOnAfterEveryCrashAndLoss(t *testing.T) {
	inWorlds(t, func(t *rapid.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		payee, payer := newNode(t, chain, "Paul", nil), newNode(t, chain, "Petra", nil)
		l := mustConnect(payer, payee)
		reconnect := func() {
			l.cut()
			next, err := connect(payer, payee)
			if errors.Is(err, pay.ErrExhausted) { // a crash with a whole window unsigned: the next subscription has a new channel
				next, err = connect(payer, payee)
			}
			if err != nil {
				t.Fatalf("subscribe again: %v", err)
			}
			l = next
		}
		for range rapid.IntRange(1, 6).Draw(t, "accidents") {
			l.mustTransfer(protocol.Bytes(rapid.IntRange(1, 40).Draw(t, "MiB")) * mib)
			switch rapid.IntRange(0, 4).Draw(t, "accident") {
			case 0: // bytes on their way are lost
				l.lose(protocol.Bytes(rapid.IntRange(0, 12).Draw(t, "chunks")) * chunk)
				reconnect()
			case 1:
				payer.crash()
				reconnect()
			case 2:
				payee.crash()
				reconnect()
			case 3: // vouchers are lost, and the connection lives on
				left := rapid.IntRange(1, 3).Draw(t, "lost vouchers")
				l.mu.Lock()
				l.loss = func(protocol.SignedVoucher) bool { left--; return left >= 0 }
				l.mu.Unlock()
			case 4:
				l.hangUp()
				reconnect()
			}
		}
		l.mustTransfer(64 * mib)
		l.hangUp()
		sent, vouched := l.in.Totals()
		if sent != vouched {
			t.Fatalf("%d bytes sent by the payee's count, and %d paid for", sent, vouched)
		}
	})
}

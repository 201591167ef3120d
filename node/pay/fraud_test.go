package pay_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"
	"testing/synctest"
	"time"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// cheat is a payer with a real key and a real channel that pays as it likes.
type cheat struct {
	name string
	// pays is what it hands in after it got a piece: sent is what it has by then, on the channel and in its whole life.
	pays func(c *cheater, sent protocol.Bytes) []protocol.SignedVoucher
	// claims is what it says that it has received when it subscribes again.
	claims func(sent protocol.Bytes) protocol.Bytes
	// profit is what it has in the end and has not paid for where nobody dies, if that is known exactly.
	profit protocol.Bytes
}

type cheater struct {
	t       *testing.T
	payer   *node
	other   *node
	channel protocol.Channel
	kept    []protocol.SignedVoucher
}

func (c *cheater) voucher(n protocol.Bytes) protocol.SignedVoucher {
	return voucher(c.t, c.payer, c.channel, n)
}

func honestClaim(sent protocol.Bytes) protocol.Bytes { return sent }
func nothing(protocol.Bytes) protocol.Bytes          { return 0 }

var payerCheats = []cheat{
	{name: "never pays", claims: honestClaim, profit: 4 * mib,
		pays: func(*cheater, protocol.Bytes) []protocol.SignedVoucher { return nil }},
	{name: "never pays and says that nothing came", claims: nothing, profit: 4 * mib,
		pays: func(*cheater, protocol.Bytes) []protocol.SignedVoucher { return nil }},
	{name: "pays late", claims: honestClaim, // it gives what it owed a window ago
		pays: func(c *cheater, sent protocol.Bytes) []protocol.SignedVoucher {
			if sent <= 3*mib {
				return nil
			}
			return []protocol.SignedVoucher{c.voucher(sent - 3*mib)}
		}},
	{name: "pays old vouchers", claims: honestClaim, profit: 4 * mib,
		pays: func(c *cheater, _ protocol.Bytes) []protocol.SignedVoucher {
			if len(c.kept) == 0 {
				c.kept = append(c.kept, c.voucher(mib))
			}
			return c.kept
		}},
	{name: "sends garbage", claims: honestClaim,
		pays: func(c *cheater, sent protocol.Bytes) []protocol.SignedVoucher {
			v := c.voucher(sent)
			v.Signature[40] ^= 1
			return []protocol.SignedVoucher{v}
		}},
	{name: "signs with another key", claims: honestClaim,
		pays: func(c *cheater, sent protocol.Bytes) []protocol.SignedVoucher {
			return []protocol.SignedVoucher{voucher(c.t, c.other, c.channel, sent)}
		}},
	{name: "sends each voucher twice, and takes back what it promised", claims: honestClaim,
		pays: func(c *cheater, sent protocol.Bytes) []protocol.SignedVoucher {
			return []protocol.SignedVoucher{c.voucher(sent), c.voucher(sent), c.voucher(max(sent/2, 1))}
		}},
	{name: "withholds once its window has grown", claims: honestClaim, profit: 4*mib + 16*mib/8,
		pays: func(c *cheater, sent protocol.Bytes) []protocol.SignedVoucher {
			return []protocol.SignedVoucher{c.voucher(min(sent, 16*mib))}
		}},
	{name: "withholds once its window has grown, and says that all of it was lost", claims: nothing, profit: 4*mib + 16*mib/8,
		pays: func(c *cheater, sent protocol.Bytes) []protocol.SignedVoucher {
			return []protocol.SignedVoucher{c.voucher(min(sent, 16*mib))}
		}},
	{name: "promises more than its deposit", claims: honestClaim, profit: 4 * mib,
		pays: func(c *cheater, sent protocol.Bytes) []protocol.SignedVoucher {
			return []protocol.SignedVoucher{c.voucher(4000*mib + sent)}
		}},
}

// TestPayerWhoCheats_HasOneWindowForNothing_HoweverOftenThePayeeDies: each cheater comes again and again, over restarts of the payee.
func TestPayerWhoCheats_HasOneWindowForNothing_HoweverOftenThePayeeDies(t *testing.T) {
	seed := rand.Uint64()
	for i, c := range payerCheats {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			t.Logf("seed %d", seed)
			chance := rand.New(rand.NewPCG(seed, uint64(i))) //nolint:gosec // seeded crash points
			story(t, func(t *testing.T) { cheatThePayee(t, c, func() int { return -1 }) })
			story(t, func(t *testing.T) {
				cheatThePayee(t, cheat{pays: c.pays, claims: c.claims}, func() int { return chance.IntN(48) - 24 })
			})
		})
	}
}

// cheatThePayee lets the cheater come twelve times. dies says after how many pieces the payee dies; below zero it does not.
func cheatThePayee(t *testing.T, c cheat, dies func() int) {
	const piece = 256 << 10
	chain := paytest.NewChain(uint64(time.Now().Unix()))
	payee, payer := newNode(t, chain, "Paul", hasty), newNode(t, chain, "Mallory", nil)
	out, err := payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
	if err != nil {
		t.Fatal(err)
	}
	who := &cheater{t: t, payer: payer, other: newNode(t, chain, "Eve", nil), channel: out.Channel()}
	id := out.ID()
	var sent, paid protocol.Bytes
	for range 12 {
		in, err := payee.book.Accept(context.Background(), who.channel, payer.name, c.claims(sent))
		if err != nil {
			t.Fatalf("subscribe: %v", err)
		}
		last := dies()
		for n := 0; n != last && in.Credit(context.Background(), piece) == nil && sent < 256*mib; n++ {
			in.Sent(piece)
			sent += piece
			for _, v := range c.pays(who, sent) {
				if err := in.Receive(v); err != nil && !errors.Is(err, pay.ErrVoucher) {
					t.Fatalf("receive: %v", err)
				}
			}
			synctest.Wait()
			v, _ := payee.book.Voucher(id)
			if paid = v.Bytes(); sent > paid+window(paid)+paid/64 {
				t.Fatalf("it has %d bytes and paid for %d", sent, paid)
			}
		}
		if last >= 0 {
			payee.crash()
		}
		in.Close() //nolint:errcheck // never fails
		v, _ := payee.book.Voucher(id)
		if v.Bytes() < paid {
			t.Fatalf("the payee held a voucher for %d bytes, and now for %d", paid, v.Bytes())
		}
	}
	if profit := sent - min(sent, paid); c.profit > 0 && profit != c.profit {
		t.Errorf("it has %d bytes and paid for %d; its profit should be %d", sent, paid, c.profit)
	}
	out.Close() //nolint:errcheck // never fails
}

// payeeCheats say what they like in their terms. fair are the terms that an honest payee would tell.
var payeeCheats = []struct {
	name string
	// sends says whether it sends another MiB now; got is what the payer has of it.
	sends func(got protocol.Bytes) bool
	lies  func(fair pay.Terms, got protocol.Bytes) pay.Terms
}{
	{"claims to have sent more than it did", always, func(t pay.Terms, _ protocol.Bytes) pay.Terms {
		t.Sent, t.Debt, t.Stalled = t.Sent+64*mib, 0, true
		return t
	}},
	{"claims a debt", always, func(t pay.Terms, _ protocol.Bytes) pay.Terms {
		t.Debt = t.Window - mib
		return t
	}},
	{"claims a debt before it sends anything", never, func(t pay.Terms, _ protocol.Bytes) pay.Terms {
		t.Debt, t.Stalled = 64*mib, true
		return t
	}},
	{"tells the same debt again and again", always, func(t pay.Terms, _ protocol.Bytes) pay.Terms {
		t.Debt = t.Window - mib
		t.Newest = protocol.SignedVoucher{} // as if it had never got what made it good
		return t
	}},
	{"takes the money and sends nothing more", func(got protocol.Bytes) bool { return got < 8*mib },
		func(t pay.Terms, _ protocol.Bytes) pay.Terms {
			t.Stalled = true
			return t
		}},
	{"has a window that cannot be true", always, func(t pay.Terms, got protocol.Bytes) pay.Terms {
		t.Window = got % mib
		return t
	}},
	{"has an endless window, so that little is signed", always, func(t pay.Terms, _ protocol.Bytes) pay.Terms {
		t.Window = 1 << 60
		return t
	}},
}

func always(protocol.Bytes) bool { return true }
func never(protocol.Bytes) bool  { return false }

// TestPayeeWhoCheats_IsPaidForWhatItSent_AndOneWindow_OverAllChannels: each cheater is given one channel after another, over crashes
// of the payer, until the payer will have no more of it or it has sent all that there is.
func TestPayeeWhoCheats_IsPaidForWhatItSent_AndOneWindow_OverAllChannels(t *testing.T) {
	seed := rand.Uint64()
	for i, c := range payeeCheats {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			t.Logf("seed %d", seed)
			chance := rand.New(rand.NewPCG(seed, uint64(i))) //nolint:gosec // seeded crash points
			story(t, func(t *testing.T) {
				chain := paytest.NewChain(uint64(time.Now().Unix()))
				mallory, payer := newNode(t, chain, "Mallory", nil), newNode(t, chain, "Petra", nil)
				var received protocol.Bytes
				vouchers := &pile{}
				for range 40 {
					if payer.cheated(t, mallory, vouchers, &received, chance, c.sends, c.lies) {
						break
					}
				}
				_, channels := payer.book.Channels()
				if len(channels) > 8+int(received/(256*mib)) {
					t.Errorf("for %d bytes the payer opened %d channels", received, len(channels))
				}
			})
		})
	}
}

// cheated is one subscription at a payee that lies. It is true if there will be no other.
func (n *node) cheated(t *testing.T, mallory *node, vouchers *pile, received *protocol.Bytes, chance *rand.Rand,
	sends func(protocol.Bytes) bool, lies func(pay.Terms, protocol.Bytes) pay.Terms) bool {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	out, err := n.book.Channel(ctx, mallory.cfg.Account, rate, n.ask(mallory))
	if errors.Is(err, pay.ErrWornOut) {
		return true
	}
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		out.Run(ctx, func(v protocol.SignedVoucher) error { vouchers.add(v); return nil }) //nolint:errcheck // ends with ctx or the book
	}()
	for range 1 + chance.IntN(16) {
		if sends(*received) {
			*received += mib
			out.Received(mib)
		}
		synctest.Wait()
		fair := pay.Terms{Sent: out.Total(), Window: 4 * mib}
		if all := vouchers.all(); len(all) > 0 && all[len(all)-1].Channel == out.ID() {
			fair.Newest = all[len(all)-1]
		}
		if err = out.Heed(lies(fair, *received)); err != nil {
			break
		}
		time.Sleep(time.Second)
		synctest.Wait()
		judgePayer(t, vouchers.all(), *received)
	}
	if chance.IntN(3) == 0 {
		n.crash()
	}
	cancel()
	<-ended
	out.Close() //nolint:errcheck // never fails
	judgePayer(t, vouchers.all(), *received)
	return errors.Is(err, pay.ErrTerms)
}

// judgePayer holds all that was signed against all that came, over all channels to one payee.
func judgePayer(t *testing.T, vouchers []protocol.SignedVoucher, received protocol.Bytes) {
	t.Helper()
	last := map[protocol.ChannelID]protocol.Bytes{}
	for _, v := range vouchers {
		if v.Bytes < last[v.Channel] {
			t.Fatalf("signed for %d bytes after %d", v.Bytes, last[v.Channel])
		}
		last[v.Channel] = v.Bytes
	}
	var signed protocol.Bytes
	for _, n := range last {
		signed += n
	}
	if bound := received + 4*mib + received/64; signed > bound {
		t.Fatalf("signed for %d bytes, received %d: at most %d may be", signed, received, bound)
	}
}

// TestAllowance_OfOnePayee_SurvivesPruning: a payee that wore out channels is not a new one once they are closed and forgotten.
func TestAllowance_OfOnePayee_SurvivesPruning(t *testing.T) {
	story(t, func(t *testing.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		mallory, payer := newNode(t, chain, "Mallory", nil), newNode(t, chain, "Petra", nil)
		ctx := context.Background()
		vouchers := &pile{}
		var received protocol.Bytes
		for round := 0; ; round++ {
			if round > 20 {
				t.Fatal("it may wear out channels for ever")
			}
			debt := func(t pay.Terms, _ protocol.Bytes) pay.Terms {
				t.Debt = 64 * mib
				return t
			}
			if payer.cheated(t, mallory, vouchers, &received, rand.New(rand.NewPCG(1, 1)), never, debt) { //nolint:gosec // no secret
				break
			}
			for range 2 { // announce, and complete
				_, all := payer.book.Channels()
				for _, c := range all {
					if _, err := payer.book.CloseChannel(ctx, c.ID); err != nil {
						t.Fatal(err)
					}
				}
				chain.Advance(paytest.CloseDelay)
			}
			if n, err := payer.book.Prune(ctx, func(protocol.ChannelID) bool { return false }); err != nil || n != 1 {
				t.Fatalf("%d channels were pruned: %v", n, err)
			}
			payer.crash()
		}
		judgePayer(t, vouchers.all(), 0)
	})
}

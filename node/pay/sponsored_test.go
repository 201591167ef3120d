package pay_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// patron pays for channels that another signs for, as long as it likes.
type patron struct {
	*node
	mu       sync.Mutex
	no       error
	shown    []protocol.SignedVoucher // with requests for more
	released []protocol.SignedVoucher
}

func (p *patron) Open(ctx context.Context, offer protocol.SignedOffer) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.no != nil {
		return p.no
	}
	return p.chain.As(p.cfg.Account).OpenChannel(ctx, offer, 1_000_000)
}

func (p *patron) TopUp(ctx context.Context, newest protocol.SignedVoucher) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = append(p.shown, newest)
	if p.no != nil {
		return p.no
	}
	return p.chain.As(p.cfg.Account).TopUp(ctx, newest.Channel, 1_000_000)
}

func (p *patron) Release(ctx context.Context, newest protocol.SignedVoucher) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.released = append(p.released, newest)
	return p.chain.As(p.cfg.Account).CloseChannel(ctx, newest.Channel, protocol.SignedVoucher{})
}

// payerOf is the patron as a book sees it.
type payerOf struct{ *patron }

func (p payerOf) Account() common.Address { return p.cfg.Account }

// connectSponsored is a subscription that the patron pays.
func connectSponsored(payer, payee *node, by pay.Funder, stream protocol.StreamID) (*link, error) {
	ctx := context.Background()
	out, err := payer.book.Sponsored(ctx, by, stream, payee.cfg.Account, rate, payer.ask(payee))
	if err != nil {
		return nil, err
	}
	in, err := payee.book.Accept(ctx, out.Channel(), payer.name, out.Total())
	if err == nil {
		err = out.Heed(in.Terms())
	}
	if err != nil {
		return nil, errors.Join(err, out.Close())
	}
	return join(payer, payee, in, out), nil
}

func TestSponsoredChannel_IsSignedForAsReceived_AndCostsTheSignerNothing(t *testing.T) {
	story(t, func(t *testing.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		payer := newNode(t, chain, "Petra", func(c *pay.Config) { c.Budget = 0 })
		payee, by := newNode(t, chain, "Paul", nil), payerOf{&patron{node: newNode(t, chain, "Pam", nil)}}
		before, stream := chain.Money(payer.cfg.Account), protocol.StreamID{1}
		l, err := connectSponsored(payer, payee, by, stream)
		if err != nil {
			t.Fatal(err)
		}
		first := l.out.ID()
		l.mustTransfer(2000 * mib) // two top-ups
		l.lose(mib)
		l.cut()
		payer.crash()
		if l, err = connectSponsored(payer, payee, by, stream); err != nil || l.out.ID() != first {
			t.Fatalf("after a crash it has another channel: %v", err)
		}
		l.mustTransfer(64 * mib)
		l.hangUp()
		_, outgoing := payer.book.Channels()
		if len(outgoing) != 1 || outgoing[0].Stream != stream || payer.book.Committed() != 0 || chain.Money(payer.cfg.Account) != before {
			t.Errorf("%+v; %d units of its own stand in channels", outgoing, payer.book.Committed())
		}
		if sent, vouched := l.in.Totals(); sent != vouched || len(by.shown) < 2 {
			t.Errorf("%d bytes sent, %d paid for, %d top-ups", sent, vouched, len(by.shown))
		}
		for _, v := range by.shown {
			if _, err := paytest.Domain.VerifyVoucher(l.out.Channel(), v); err != nil {
				t.Errorf("the sponsor is shown a voucher that is not valid: %v", err)
			}
		}
		// It is for this stream and no other, and never for what the node pays itself.
		other, err := connectSponsored(payer, payee, by, protocol.StreamID{2})
		if err != nil || other.out.ID() == first {
			t.Fatalf("another stream uses the channel: %v", err)
		}
		_, err = payer.book.Channel(context.Background(), payee.cfg.Account, rate, payer.ask(payee))
		wantErr(t, err, pay.ErrNoBudget)
		_, err = payer.book.CloseChannel(context.Background(), first)
		if err == nil || !strings.Contains(err.Error(), "only it can close it") {
			t.Errorf("it closes what is not its own: %v", err)
		}
	})
}

func TestSponsor_ThatPaysNoMore_EndsTheStreamWithItsWords_AndGetsItsMoneyBack(t *testing.T) {
	story(t, func(t *testing.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		payer := newNode(t, chain, "Petra", func(c *pay.Config) { c.Budget = 0 })
		payee, by := newNode(t, chain, "Paul", nil), payerOf{&patron{node: newNode(t, chain, "Pam", nil)}}
		l, err := connectSponsored(payer, payee, by, protocol.StreamID{1})
		if err != nil {
			t.Fatal(err)
		}
		l.mustTransfer(300 * mib)
		by.mu.Lock()
		by.no = fmt.Errorf("%w: it was a gift for a day", pay.ErrSponsor)
		by.mu.Unlock()
		_, err = l.transfer(4000 * mib)
		wantErr(t, err, pay.ErrDeposit)
		wantErr(t, l.runResult(), pay.ErrSponsor)
		if !strings.Contains(l.runResult().Error(), "a gift for a day") {
			t.Errorf("its words are lost: %v", l.runResult())
		}
		l.cut()
		_, err = payer.book.Sponsored(context.Background(), by, protocol.StreamID{2}, payee.cfg.Account, rate, payer.ask(payee))
		wantErr(t, err, pay.ErrSponsor)

		ctx, cancel := context.WithCancel(context.Background())
		var background sync.WaitGroup
		background.Go(func() { payer.book.Run(ctx) }) //nolint:errcheck // ends with ctx
		time.Sleep(11 * time.Minute)
		synctest.Wait()
		cancel()
		background.Wait()
		if _, vouched := l.in.Totals(); len(by.released) != 1 || by.released[0].Bytes != vouched {
			t.Errorf("it was given back %d times, with %+v for %d bytes", len(by.released), by.released, vouched)
		}
	})
}

func TestPayee_DoesNotRefuseASponsor_ForOneBeneficiaryThatDoesNotSign(t *testing.T) {
	story(t, func(t *testing.T) {
		chain := paytest.NewChain(uint64(time.Now().Unix()))
		mallory, honest := newNode(t, chain, "Mallory", nil), newNode(t, chain, "Petra", nil)
		payee, by := newNode(t, chain, "Paul", nil), payerOf{&patron{node: newNode(t, chain, "Pam", nil)}}
		l, err := connectSponsored(mallory, payee, by, protocol.StreamID{1})
		if err != nil {
			t.Fatal(err)
		}
		l.loss = func(protocol.SignedVoucher) bool { return true }
		_, err = l.transfer(64 * mib)
		wantErr(t, err, pay.ErrUnpaid)
		l.cut()
		_, err = payee.book.Offer(context.Background(), pay.Asker{Peer: "Mallory", Payer: by.cfg.Account, Signer: mallory.cfg.Account}, 2*rate)
		wantErr(t, err, pay.ErrUnpaid)
		if l, err = connectSponsored(honest, payee, by, protocol.StreamID{1}); err != nil {
			t.Fatal(err)
		}
		l.mustTransfer(8 * mib)
		l.hangUp()
	})
}

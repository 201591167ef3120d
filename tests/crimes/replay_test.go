package crimes

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/play"
	"github.com/openstreaming/openstreaming/tests/stage"
)

// market is a stage with everything honest running, on which Paul pays Mallory over channels of one unit per byte.
type market struct {
	*play.Play
	operators     []*play.Operator
	paul, mallory *stage.Person
}

func newMarket(t *testing.T) *market {
	t.Helper()
	m := &market{Play: play.New(t, play.Patient)}
	m.RunAggregator()
	m.operators = m.Operators("Olga", "Otto", "Owen")
	for _, o := range m.operators {
		o.Start()
	}
	m.paul, m.mallory = m.Person("Paul"), m.Person("Mallory")
	return m
}

// paid is a voucher of Paul's for n bytes, as a claim.
func (m *market) paid(c protocol.Channel, n protocol.Bytes) client.Claim {
	return play.Claim(c, m.Voucher(c, n, m.paul.Key))
}

// hand gives honest vouchers to the aggregator, all at once so that they stand in one batch.
func (m *market) hand(claims ...client.Claim) {
	m.T.Helper()
	if code := m.Submit(claims...); code != "" {
		m.T.Fatalf("the aggregator refuses an honest voucher: %s", code)
	}
}

func onChain(v protocol.SignedVoucher) payments.SignedVoucher {
	return payments.SignedVoucher{CumulativeBytes: uint64(v.Bytes), R: v.Signature.R(), Vs: v.Signature.VS()}
}

func TestMallory_RedeemsAForgedVoucher_ByAnyDoor_IsRefused(t *testing.T) {
	p := play.New(t)
	paul, mallory := p.Person("Paul"), p.Person("Mallory")
	c := p.Open(paul, mallory, deposit)
	id := p.Domain.ChannelID(c)
	forged := p.Voucher(c, 1_000_000, mallory.Key)
	other := p.Open(paul, mallory, deposit)
	replanted := p.Voucher(other, 1_000_000, paul.Key) // good, but of another channel
	replanted.Channel = id
	padded := p.Voucher(c, 1_000, paul.Key) // good, but for fewer bytes
	padded.Bytes = 1_000_000
	for name, v := range map[string]protocol.SignedVoucher{
		"signed by herself": forged, "of another channel": replanted, "with more bytes than were signed": padded,
	} {
		if err := p.Redeem(mallory, v); !chain.Reverted(err, "BadVoucher") {
			t.Errorf("%s, redeemed: %v", name, err)
		}
		_, err := mallory.L2.Send(t.Context(), "redeem many", func(o *bind.TransactOpts) (*types.Transaction, error) {
			return p.Payments.RedeemMany(o, []payments.IOpenStreamingPaymentsRedemption{{ChannelId: id, Voucher: onChain(v)}})
		})
		if !chain.Reverted(err, "BadVoucher") {
			t.Errorf("%s, among many: %v", name, err)
		}
		_, err = mallory.L2.Send(t.Context(), "close", func(o *bind.TransactOpts) (*types.Transaction, error) {
			return p.Payments.CloseChannel(o, id, onChain(v))
		})
		if !chain.Reverted(err, "BadVoucher") {
			t.Errorf("%s, at closing: %v", name, err)
		}
	}
	earned(p, mallory.Address(), 0)
}

func TestMallory_ReplaysAnOldVoucher_ItPaysNothing_InABatchEither(t *testing.T) {
	m := newMarket(t)
	c := m.Open(m.paul, m.mallory, deposit)
	old := m.Voucher(c, 1_000, m.paul.Key)
	m.hand(m.paid(c, 5_000))
	settled(m.Play, c, 5_000)
	if err := m.Redeem(m.mallory, old); !chain.Reverted(err, "NothingDue") {
		t.Errorf("an old voucher is redeemed: %v", err)
	}
	if code := m.Submit(play.Claim(c, old)); code != client.OldVoucher {
		t.Errorf("the aggregator takes an old voucher: %q", code)
	}
	// A quorum certifies it once more, and twice in one batch. It is backed, so it harms nobody, and is harmless.
	crime := m.Collude(m.paul, m.operators, play.Leaf(c, 1_000))
	again, err := m.Mallory.Certify(t.Context(), m.paul.L2, play.Gang(m.operators), m.Epoch(), play.Leaf(c, 5_000))
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Mallory.Propose(t.Context(), m.paul.L2, again); err != nil {
		t.Fatal(err)
	}
	if err := m.Mallory.Propose(t.Context(), m.paul.L2, again); !chain.Reverted(err, "BatchExists") {
		t.Errorf("one batch is proposed twice: %v", err)
	}
	onL2, _ := windows(m.Play)
	m.Advance(onL2 + 1)
	if err := m.Mine(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	for _, b := range []struct {
		id   protocol.BatchID
		data []byte
	}{{crime.ID, crime.Data}, {again.ID, again.Data}} {
		finalize := func(o *bind.TransactOpts) (*types.Transaction, error) { return m.Payments.Finalize(o, b.id, b.data, 0) }
		if _, err := m.paul.L2.Send(t.Context(), "finalize", finalize); err != nil {
			t.Fatal(err)
		}
		if _, err := m.paul.L2.Send(t.Context(), "finalize again", finalize); !chain.Reverted(err, "BatchNotProposed") {
			t.Errorf("a batch is final twice: %v", err)
		}
	}
	a := earned(m.Play, m.mallory.Address(), 5_000)
	if got := a.Owns(m.mallory.Address()); got.Cmp(play.Wei(5_000)) != 0 {
		t.Errorf("Mallory owns %s wei, not 5000 units", got)
	}
	m.Untouched(m.operators...)
}

func TestMallory_RedeemsWhatABatchSettled_NothingIsDue(t *testing.T) {
	m := newMarket(t)
	c := m.Open(m.paul, m.mallory, deposit)
	v := m.Voucher(c, 80_000, m.paul.Key)
	m.hand(play.Claim(c, v))
	settled(m.Play, c, 80_000)
	if err := m.Redeem(m.mallory, v); !chain.Reverted(err, "NothingDue") {
		t.Errorf("what a batch settled is redeemed once more: %v", err)
	}
	a := earned(m.Play, m.mallory.Address(), 80_000)
	if got := a.Owns(m.mallory.Address()); got.Cmp(play.Wei(80_000)) != 0 || a.Redeemed != 0 {
		t.Errorf("Mallory owns %s wei, not 80000 units, after %d redemptions", got, a.Redeemed)
	}
}

// She redeems while the batch is in its window: it was certified for more than is left when it settles.
func TestMallory_RedeemsWhatABatchIsAboutToSettle_ItPaysOnlyTheRest(t *testing.T) {
	m := newMarket(t)
	all, some := m.Open(m.paul, m.mallory, deposit), m.Open(m.paul, m.mallory, deposit)
	v := m.Voucher(all, 80_000, m.paul.Key)
	m.hand(play.Claim(all, v), m.paid(some, 50_000))
	m.awaitProposed(all, some)
	if err := m.Redeem(m.mallory, v); err != nil {
		t.Fatal(err)
	}
	if err := m.Redeem(m.mallory, m.Voucher(some, 30_000, m.paul.Key)); err != nil {
		t.Fatal(err)
	}
	earned(m.Play, m.mallory.Address(), 110_000)
	settled(m.Play, some, 50_000)
	a := earned(m.Play, m.mallory.Address(), 130_000)
	if got := a.Owns(m.mallory.Address()); got.Cmp(play.Wei(130_000)) != 0 {
		t.Errorf("Mallory owns %s wei, not 130000 units", got)
	}
	if got := a.Channel(m.Play, m.Domain.ChannelID(all)).Settled; got != 80_000 {
		t.Errorf("what was redeemed in full is settled at %d units", got)
	}
	m.Untouched(m.operators...)
}

// awaitProposed waits until a batch that pays these channels is on L2, and returns it.
func (m *market) awaitProposed(channels ...protocol.Channel) (batch client.Batch) {
	m.T.Helper()
	m.Eventually("a batch of all channels is proposed", func(ctx context.Context) (bool, error) {
		list, err := m.Aggregator.Batches(ctx, 0, 0)
		if err != nil {
			return false, err
		}
		for _, b := range list {
			if b.State == client.Proposed && b.Leaves == len(channels) {
				batch, err = m.Aggregator.Batch(ctx, b.ID)
				return err == nil, err
			}
		}
		return false, nil
	})
	return batch
}

// openCase accuses the signers of a batch of the aggregator's on L1, about its first leaf, and returns the case.
func (m *market) openCase(t *testing.T, who *chain.Sender, id protocol.BatchID) [32]byte {
	t.Helper()
	b, err := m.Aggregator.Batch(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	sig, err1 := bls.ParseG1(b.Certificate.Signature[:])
	apk, err2 := bls.ParseG2(b.Certificate.APK[:])
	tables, err3 := m.Tables()
	if err := errors.Join(err1, err2, err3); err != nil {
		t.Fatal(err)
	}
	table, err := tables.At(t.Context(), b.ReferenceTimestamp)
	if err != nil {
		t.Fatal(err)
	}
	certificate, err := table.FromWitnesses(id.Hash(), sig, apk, b.Certificate.NonSigners)
	if err != nil {
		t.Fatal(err)
	}
	config, err := m.Slasher.Config(nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := who.Send(t.Context(), "open a case", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = config.CaseBond
		return m.Slasher.OpenCase(o, play.Evidence(b.Header, certificate), b.Data, new(big.Int))
	}); err != nil {
		t.Fatal(err)
	}
	return m.AwaitCase(id).CaseId
}

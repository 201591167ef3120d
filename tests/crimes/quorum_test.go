package crimes

import (
	"context"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/mallory"
	"github.com/openstreaming/openstreaming/tests/play"
	"github.com/openstreaming/openstreaming/tests/stage"
)

// plot is a stage on which three of four operators collude, a challenger watches, and Paul pays Mallory.
type plot struct {
	*play.Play
	gang    []*play.Operator // Mallory first, who is paid
	olga    *play.Operator   // honest, and running
	paul    *stage.Person
	channel protocol.Channel
}

func newPlot(t *testing.T) *plot {
	t.Helper()
	p := &plot{Play: play.New(t, play.Patient)}
	p.RunAggregator()
	operators := p.Operators("Mallory", "Mona", "Max", "Olga")
	p.gang, p.olga, p.paul = operators[:3], operators[3].Start(), p.Person("Paul")
	p.channel = p.Open(p.paul, p.gang[0].Person, deposit)
	p.RunChallenger()
	return p
}

// void lets nobody answer the watcher's challenge of a leaf, and waits until the batch is void.
func (p *plot) void(crime *mallory.Crime, leaf protocol.Leaf) {
	p.T.Helper()
	onL2, _ := windows(p.Play)
	p.AwaitDispute("the watcher asks for the voucher on L2", leaf.LeafKey(crime.ID), play.Open)
	p.Advance(onL2 + 1)
	p.AwaitBatch("the batch is void", crime.ID, play.Void)
}

// punished waits until the gang has lost all its stake to the vault, and fails the test if anybody else has lost any.
func (p *plot) punished(crime *mallory.Crime) {
	p.T.Helper()
	_, onL1 := windows(p.Play)
	p.AwaitCase(crime.ID)
	p.Advance(onL1 + 1)
	p.AwaitSlashed(0, p.gang...)
	want := new(big.Int).Mul(big.NewInt(3*1000), big.NewInt(1e18)) // base units; the devnet gives everybody 1000 tokens
	p.Eventually("the slashed tokens are in the vault", func(ctx context.Context) (bool, error) {
		got, err := p.Vault(ctx)
		return err == nil && got.Cmp(want) == 0, err
	})
	p.Untouched(p.olga)
}

// cost fails the test unless the proposer's bond went to the watcher and the treasury, and the channel has paid so much.
func (p *plot) cost(paid protocol.Units) {
	p.T.Helper()
	proposer, challenger := bonds(p.Play)
	a := earned(p.Play, p.gang[0].Address(), paid)
	if got, want := a.Owns(treasury()), parts(proposer, 3, 4); got.Cmp(want) != 0 {
		p.T.Errorf("the treasury has %s wei, not %s", got, want)
	}
	if got, want := a.Owns(p.Watcher().Address()), new(big.Int).Add(challenger, parts(proposer, 1, 4)); got.Cmp(want) != 0 {
		p.T.Errorf("the watcher has %s wei, not its bond and a quarter of the proposer's, %s", got, want)
	}
	if len(a.Void) != 1 || len(a.Final) != 0 {
		p.T.Errorf("%d batches are void and %d final", len(a.Void), len(a.Final))
	}
	owed, err := p.Slasher.Owed(nil, p.Watcher().Address())
	if err != nil {
		p.T.Fatal(err)
	}
	config, err := p.Slasher.Config(nil)
	if err != nil {
		p.T.Fatal(err)
	}
	if least := new(big.Int).Add(config.CaseBond, config.WatcherFee); owed.Cmp(least) < 0 {
		p.T.Errorf("L1 owes the watcher %s wei: less than its bond and fee, %s", owed, least)
	}
}

func TestMallory_OverclaimsWithAQuorum_PaysWithBondAndStake_AndNobodyElseDoes(t *testing.T) {
	p := newPlot(t)
	honest := p.Voucher(p.channel, 1000, p.paul.Key)
	if code := p.Submit(play.Claim(p.channel, honest)); code != "" {
		t.Fatalf("the aggregator refuses an honest voucher: %s", code)
	}
	leaf := play.Leaf(p.channel, deposit)
	crime := p.Collude(p.gang[0].Person, p.gang, leaf)
	p.Advance(grace)
	p.void(crime, leaf)
	p.punished(crime)
	p.cost(0)

	// What Paul has really signed is worth what it was.
	if err := p.Redeem(p.gang[0].Person, honest); err != nil {
		t.Fatal(err)
	}
	earned(p.Play, p.gang[0].Address(), 1000)
}

// grace is a little more than the quarter of its window that a challenger gives vouchers to appear, in seconds of L2 time.
const grace = 16

func TestMallory_ForgesAVoucherInABatch_CannotAnswerWithIt(t *testing.T) {
	p := newPlot(t)
	mallory := p.gang[0]
	forged := p.Voucher(p.channel, 400_000, mallory.Key)
	if code := p.Submit(play.Claim(p.channel, forged)); code != client.BadVoucher {
		t.Fatalf("the aggregator takes a forged voucher: %q", code)
	}
	leaf := play.Leaf(p.channel, 400_000)
	crime := p.Collude(p.gang[0].Person, p.gang, leaf)
	p.Advance(grace)
	p.AwaitDispute("the watcher asks for the voucher on L2", leaf.LeafKey(crime.ID), play.Open)
	if err := p.Answer(mallory.Person, leaf.LeafKey(crime.ID), p.channel, forged); !chain.Reverted(err, "BadVoucher") {
		t.Fatalf("L2 takes a forged voucher for an answer: %v", err)
	}
	// Nor with a good one on a channel of her own making, which was never opened.
	own := p.channel
	own.Payer, own.Signer = mallory.Address(), mallory.Address()
	if err := p.Answer(mallory.Person, leaf.LeafKey(crime.ID), own, p.Voucher(own, 400_000, mallory.Key)); !chain.Reverted(err, "UnknownChannel") {
		t.Fatalf("L2 takes the voucher of an invented channel: %v", err)
	}
	p.void(crime, leaf)
	p.AwaitCase(crime.ID)
	frame(p, crime)
	p.punished(crime)
	p.cost(0)
}

// frame tries to name Olga among the signers, and instead of one.
func frame(p *plot, crime *mallory.Crime) {
	p.T.Helper()
	config, err := p.Slasher.Config(nil)
	if err != nil {
		p.T.Fatal(err)
	}
	honest := play.Evidence(crime.Header, crime.Certificate)
	var olga int
	for i, m := range crime.Certificate.Table.Members {
		if m.Operator == p.olga.Address() {
			olga = i
		}
	}
	first := crime.Certificate.Signers[0]
	bits := func(set ...int) []*big.Int {
		word := new(big.Int)
		for _, i := range set {
			word.SetBit(word, i, 1)
		}
		return []*big.Int{word}
	}
	beside := new(big.Int).SetBit(honest.Signers[0], olga, 1)
	for name, signers := range map[string][]*big.Int{
		"beside them":    {beside},
		"instead of one": {new(big.Int).SetBit(beside, first, 0)},
		"alone":          bits(olga),
	} {
		e := honest
		e.Signers = signers
		_, err := p.paul.L1.Send(p.T.Context(), "frame Olga", func(o *bind.TransactOpts) (*types.Transaction, error) {
			o.Value = config.CaseBond
			return p.Slasher.OpenCase(o, e, crime.Data, new(big.Int))
		})
		if !chain.Reverted(err, "BadSignature") {
			p.T.Errorf("Olga is framed %s: %v", name, err)
		}
	}
}

func TestMallory_CertifiesALaneThatWasNeverOpened_ItIsVoidedAtOnce(t *testing.T) {
	p := newPlot(t)
	ghost := p.channel
	ghost.Lane = 77
	leaf := play.Leaf(ghost, 1_000_000)
	crime := p.Collude(p.gang[0].Person, p.gang, play.Leaf(p.channel, 1), leaf)
	// The watcher needs no time of grace here: no voucher can exist.
	p.void(crime, leaf)
	p.punished(crime)
	p.cost(0)
}

// The gang holds no voucher of Quinn's channel, and nobody shows the watcher one; but Quinn, the payee, has it.
func TestMallory_CertifiesWithoutHolding_WhoeverHoldsTheVoucherClearsHer(t *testing.T) {
	p := newPlot(t)
	quinn := p.Person("Quinn")
	c := p.Open(p.paul, quinn, deposit)
	voucher := p.Voucher(c, 250_000, p.paul.Key)
	leaf := play.Leaf(c, 250_000)
	crime := p.Collude(p.gang[0].Person, p.gang, leaf)
	p.Advance(grace)
	p.AwaitDispute("the watcher asks for the voucher on L2", leaf.LeafKey(crime.ID), play.Open)
	if err := p.Answer(quinn, leaf.LeafKey(crime.ID), c, voucher); err != nil {
		t.Fatal(err)
	}
	onL2, onL1 := windows(p.Play)
	p.Advance(onL2 + 1)
	p.finalize(crime)
	earned(p.Play, c.Payee, 250_000)
	a := p.Audit()
	_, bond := bonds(p.Play)
	want := new(big.Int).Add(play.Wei(250_000), bond)
	if got := a.Owns(quinn.Address()); got.Cmp(want) != 0 {
		t.Errorf("Quinn has %s wei, not her pay and the watcher's bond, %s", got, want)
	}
	if got := a.Owns(p.Watcher().Address()); got.Sign() != 0 {
		t.Errorf("the watcher has %s wei of its lost bond", got)
	}
	p.Advance(onL1 + 1)
	p.Quiet(3)
	p.Untouched(append(p.gang, p.olga)...)
}

// finalize settles a batch that no aggregator cares for.
func (p *plot) finalize(crime *mallory.Crime) {
	p.T.Helper()
	if err := p.Mine(p.T.Context(), 2); err != nil {
		p.T.Fatal(err)
	}
	if _, err := p.paul.L2.Send(p.T.Context(), "finalize", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return p.Payments.Finalize(o, crime.ID, crime.Data, 0)
	}); err != nil {
		p.T.Fatal(err)
	}
}

// Package upgrade_test rehearses the replacement of the slasher on a running devnet, the way production would do it: deployed by
// its parameters, ordered, activated behind the delay, with cases open and a challenger at work.
package upgrade_test

import (
	"context"
	"errors"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/challenger"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/deploy"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/mallory"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// The first release slashes a quarter; the next slasher slashes all.
const (
	first = 25e16
	next  = 1e18
)

const (
	caseUpheld     = 3
	responsePeriod = 600 // seconds: a case is still open when the slasher is replaced
)

// rehearsal is a devnet with operators, a channel, and everybody who has a part.
type rehearsal struct {
	*stage.Stage
	t         *testing.T
	world     *mallory.World
	operators []*stage.Operator
	channel   protocol.Channel
	will      *stage.Person // accuses by hand
	terms     deploy.Parameters
	plan      *deploy.Plan // with the next slasher
	govern    *deploy.Government
	former    *slasher.OpenStreamingSlasher
	config    challenger.Config
}

func newRehearsal(t *testing.T) *rehearsal {
	t.Helper()
	st := stage.New(t, func(p *devnet.Parameters) {
		p.Slasher.CertifiedWad, p.Slasher.ResponsePeriod = first, big.NewInt(responsePeriod)
		p.Slasher.MaxTableAge, p.Payments.MaxTableAge = big.NewInt(2400), big.NewInt(2400)
		p.LookaheadBlocks = 3500
		stage.ShortSlasherDelay(p)
	})
	r := &rehearsal{Stage: st, t: t, will: st.Person("Will"), terms: st.Terms}
	r.operators = st.Operators("Olga", "Otto", "Odin", "Orla")
	var err error
	r.world, err = mallory.NewWorld(st.L1.Client, st.L2.Client, st.D1, st.D2)
	r.must(err)
	r.channel, err = r.world.OpenChannel(t.Context(), st.Person("Petra").L2, r.operators[0].Key, 0, protocol.RatePrecision, 10_000_000)
	r.must(err)
	r.former, err = slasher.NewOpenStreamingSlasher(st.D1.L1.Slasher, st.L1)
	r.must(err)
	r.govern, err = deploy.Govern(deploy.Chains{L1: st.L1.Client, L2: st.L2.Client}, st.D1, st.D2)
	r.must(err)
	aggregator := httptest.NewServer(http.NotFoundHandler()) // it shows nothing
	t.Cleanup(aggregator.Close)
	r.config = challenger.Defaults(t.TempDir())
	r.config.Aggregator, r.config.Poll = aggregator.URL, 50*time.Millisecond
	r.runClocks()
	return r
}

func (r *rehearsal) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

// runClocks lets a second pass on both chains ten times a second.
func (r *rehearsal) runClocks() {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		for ctx.Err() == nil {
			_ = r.AdvanceTime(ctx, 1)
			time.Sleep(100 * time.Millisecond)
		}
	}()
	r.t.Cleanup(func() { cancel(); <-done })
}

// challenge runs the challenger as its program does: it is begun anew whenever another slasher is in office. What it returns ends it.
func (r *rehearsal) challenge() (replaced *atomic.Int64, stop func()) {
	r.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	replaced = new(atomic.Int64)
	begin := func() (*challenger.Challenger, error) {
		return challenger.New(ctx, r.config, challenger.With{L1: r.L1.Client, L2: r.L2.Client, D1: r.D1, D2: r.D2, Key: r.Person("Wanda").Key, Log: r.Log})
	}
	c, err := begin()
	r.must(err)
	go func() {
		for {
			err := c.Run(ctx)
			if !errors.Is(err, eigen.ErrSlasherReplaced) {
				done <- err
				return
			}
			replaced.Add(1)
			if c, err = begin(); err != nil {
				done <- err
				return
			}
		}
	}()
	return replaced, func() {
		r.t.Helper()
		cancel()
		r.must(<-done)
	}
}

// give gives an order of the government from a person's account.
func (r *rehearsal) give(p *stage.Person, make func(context.Context) (deploy.Order, error)) {
	r.t.Helper()
	o, err := make(r.t.Context())
	r.must(err)
	out, err := deploy.Submit(r.t.Context(), p.L1, o)
	r.must(err)
	r.must(out.Wait(o.What))
}

func (r *rehearsal) governor() *stage.Person {
	r.t.Helper()
	key := devnet.Key(devnet.Governor)
	p := &stage.Person{Name: "the governor", Key: key}
	var err1, err2 error
	p.L1, err1 = r.Sender(r.L1, devnet.Governor)
	p.L2, err2 = r.Sender(r.L2, devnet.Governor)
	r.must(errors.Join(err1, err2))
	return p
}

func (r *rehearsal) magnitudes() (all [4]uint64) {
	r.t.Helper()
	for i, o := range r.operators {
		standing, err := r.Standing(r.t.Context(), o.Address())
		r.must(err)
		all[i] = standing.MaxMagnitude
	}
	return all
}

func (r *rehearsal) colluders() (three []mallory.Colluder) {
	for _, o := range r.operators[:3] {
		three = append(three, mallory.Colluder{Operator: o.Address(), Key: o.BLS})
	}
	return three
}

func (r *rehearsal) leaf(units protocol.Units) protocol.Leaf {
	return protocol.Leaf{Payee: r.channel.Payee, Token: r.channel.Token, Lane: r.channel.Lane, Units: units}
}

// certify has three of four sign a batch of one leaf, which nobody proposes.
func (r *rehearsal) certify(epoch protocol.Epoch, units protocol.Units) *mallory.Crime {
	r.t.Helper()
	crime, err := r.world.Certify(r.t.Context(), r.will.L2, r.colluders(), epoch, r.leaf(units))
	r.must(err)
	return crime
}

// accuse opens a case about a batch's only leaf by hand.
func (r *rehearsal) accuse(before *slasher.OpenStreamingSlasher, crime *mallory.Crime) (id [32]byte, err error) {
	r.t.Helper()
	terms, err := before.Config(&bind.CallOpts{Context: r.t.Context()})
	r.must(err)
	h := crime.Header
	evidence := crime.Certificate.Evidence(slasher.BatchHeader{
		Avs: h.AVS, OperatorSetId: h.OperatorSetID, Poster: h.Poster, Epoch: uint64(h.Epoch), ValidUntil: h.ValidUntil,
		RegistryRoot: h.RegistryRoot, DataHash: h.DataHash,
	}, true)
	receipt, err := r.will.L1.Send(r.t.Context(), "open a case", func(o *bind.TransactOpts) (*types.Transaction, error) {
		o.Value = terms.CaseBond
		return before.OpenCase(o, evidence, crime.Data, new(big.Int))
	})
	if err != nil {
		return id, err
	}
	opened, err := before.ParseCaseOpened(*receipt.Logs[len(receipt.Logs)-1])
	r.must(err)
	return opened.CaseId, nil
}

// answer shows the voucher of a leaf.
func (r *rehearsal) answer(before *slasher.OpenStreamingSlasher, id [32]byte, units protocol.Units) {
	r.t.Helper()
	c := r.channel
	v, err := mallory.Forge(r.world.Domain(), c, protocol.Bytes(units), r.Person("Petra").Key) // her own key: a good voucher
	r.must(err)
	var registry protocol.Registry
	registry.Append(r.world.Domain().ChannelID(c))
	proof, err := registry.Proof(0, 1)
	r.must(err)
	var words [32][32]byte
	for i := range proof {
		words[i] = proof[i]
	}
	_, err = r.will.L1.Send(r.t.Context(), "answer", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return before.Answer(o, id,
			slasher.ChannelParams{Payer: c.Payer, Signer: c.Signer, Payee: c.Payee, TokenId: uint16(c.Token), Lane: uint32(c.Lane), Rate: uint64(c.Rate)},
			slasher.SignedVoucher{CumulativeBytes: uint64(v.Bytes), R: v.Signature.R(), Vs: v.Signature.VS()}, 0, 1, words)
	})
	r.must(err)
}

func (r *rehearsal) execute(before *slasher.OpenStreamingSlasher, id [32]byte) error {
	r.t.Helper()
	signers := r.signersOf(before, id)
	_, err := r.will.L1.Send(r.t.Context(), "execute", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return before.Execute(o, id, signers, new(big.Int), big.NewInt(int64(len(signers))))
	})
	return err
}

// signersOf are those whom a case names.
func (r *rehearsal) signersOf(before *slasher.OpenStreamingSlasher, id [32]byte) []common.Address {
	r.t.Helper()
	it, err := before.FilterCaseOpened(&bind.FilterOpts{Context: r.t.Context(), Start: r.D1.StartBlock}, [][32]byte{id}, nil, nil)
	r.must(err)
	defer it.Close() //nolint:errcheck // it has no connection
	if !it.Next() {
		r.t.Fatal("the case was never opened")
	}
	return it.Event.Signers
}

// caseAbout finds the case about a batch that somebody has opened.
func (r *rehearsal) caseAbout(before *slasher.OpenStreamingSlasher, crime *mallory.Crime) (id [32]byte) {
	r.t.Helper()
	r.Eventually("a case is open", func(ctx context.Context) (bool, error) {
		it, err := before.FilterCaseOpened(&bind.FilterOpts{Context: ctx, Start: r.D1.StartBlock}, nil, [][32]byte{crime.ID}, nil)
		if err != nil {
			return false, err
		}
		defer it.Close() //nolint:errcheck // it has no connection
		if it.Next() {
			id = it.Event.CaseId
		}
		return id != [32]byte{}, it.Error()
	})
	return id
}

// deployNext deploys the next slasher as `openstream deploy run` does with changed parameters.
func (r *rehearsal) deployNext() *slasher.OpenStreamingSlasher {
	r.t.Helper()
	r.terms.Slasher.CertifiedWad = next
	r.terms.PoolWei = new(big.Int) // the former one passes its pool on
	var err error
	r.plan, err = deploy.New(r.terms)
	r.must(err)
	governor := r.governor()
	_, _, err = r.plan.Run(r.t.Context(), deploy.Senders{L1: governor.L1, L2: governor.L2}, deploy.Head{}, func(deploy.Event) {})
	r.must(err)
	s, err := slasher.NewOpenStreamingSlasher(r.plan.Contracts.Slasher, r.L1)
	r.must(err)
	return s
}

func (r *rehearsal) refused(what string, err error, want ...string) {
	r.t.Helper()
	if !chain.Reverted(err, want...) {
		r.t.Errorf("%s: it is not refused with %s, but: %v", what, strings.Join(want, " or "), err)
	}
}

func TestSlasherIsReplaced_WithCasesOpen_AndNothingIsLostOrDoneTwice(t *testing.T) {
	r := newRehearsal(t)
	whole := r.magnitudes()
	successor := r.deployNext()
	governor := r.governor()
	r.give(governor, func(ctx context.Context) (deploy.Order, error) {
		return r.govern.ScheduleSlasher(ctx, r.plan.Contracts.Slasher)
	})
	r.Advance(r.terms.SlasherDelay)
	r.CarryTable()

	// Three matters before the former slasher: a crime that the challenger finds, an honest batch that is answered for, and a crime
	// that nobody follows up.
	replaced, stop := r.challenge()
	crime, err := r.world.Collude(t.Context(), r.Person("Mallory").L2, r.colluders(), 1, r.leaf(5_000_000))
	r.must(err)
	honest, forgotten := r.certify(2, 6_000), r.certify(3, 7_000)
	honestCase, err := r.accuse(r.former, honest)
	r.must(err)
	r.answer(r.former, honestCase, 6_000)
	forgottenCase, err := r.accuse(r.former, forgotten)
	r.must(err)
	open := r.caseAbout(r.former, crime)

	r.give(r.will, r.govern.ActivateSlasher) // whoever likes to

	_, err = r.accuse(r.former, r.certify(4, 8_000))
	r.refused("a new case before the retiring slasher", err, "NotInOffice")
	_, err = r.accuse(successor, honest)
	r.refused("a leaf that was answered before the former slasher, accused before the next", err, "LeafProven")

	// The open case ends where it was opened, for what that slasher takes.
	r.Eventually("the challenger is begun anew", func(context.Context) (bool, error) { return replaced.Load() == 1, nil })
	r.Advance(responsePeriod + 10)
	r.Eventually("the signers are slashed by the retiring slasher", func(ctx context.Context) (bool, error) {
		c, err := r.former.Cases(&bind.CallOpts{Context: ctx}, open)
		now := r.magnitudes()
		return err == nil && c.Status == caseUpheld && now[0] != whole[0] && now[1] != whole[1] && now[2] != whole[2], err
	})
	quarter := [4]uint64{whole[0] / 4 * 3, whole[1] / 4 * 3, whole[2] / 4 * 3, whole[3]}
	if now := r.magnitudes(); now != quarter {
		t.Fatalf("magnitudes are %v, not %v", now, quarter)
	}
	r.must(r.execute(r.former, open)) // again, in vain
	_, err = r.accuse(successor, crime)
	r.refused("the same crime before the next slasher, late", err, "TooLate")
	if now := r.magnitudes(); now != quarter {
		t.Fatalf("slashed twice: magnitudes are %v, not %v", now, quarter)
	}

	// The former one retires: what it did not end in time, it can end no longer.
	r.Advance(r.terms.SlasherDelay)
	r.give(r.will, r.govern.RetireSlasher)
	if err := r.execute(r.former, forgottenCase); err == nil {
		t.Error("a slasher that has retired executes a case")
	}
	if now := r.magnitudes(); now != quarter {
		t.Fatalf("a slasher that has retired slashes: magnitudes are %v, not %v", now, quarter)
	}
	_, err = r.will.L1.Send(t.Context(), "pass the pool on", r.former.PassOnPool)
	r.must(err)
	if pool, err := successor.Pool(&bind.CallOpts{Context: t.Context()}); err != nil || pool.Sign() == 0 {
		t.Errorf("the next slasher's pool holds %s wei, %v", pool, err)
	}
	report := r.plan.Verify(t.Context(), deploy.Chains{L1: r.L1.Client, L2: r.L2.Client}, 0, 0)
	if len(report.Problems) != 0 {
		t.Errorf("after the upgrade:\n%s", strings.Join(report.Problems, "\n"))
	}

	// The next crime is the next slasher's, and costs everything.
	r.CarryTable()
	_, err = r.world.Collude(t.Context(), r.Person("Mallory").L2, r.colluders(), 9, r.leaf(9_000_000))
	r.must(err)
	r.Eventually("a case is open before the next slasher, and its window passes", func(ctx context.Context) (bool, error) {
		it, err := successor.FilterCaseOpened(&bind.FilterOpts{Context: ctx, Start: r.D1.StartBlock}, nil, nil, nil)
		if err != nil {
			return false, err
		}
		defer it.Close() //nolint:errcheck // it has no connection
		return it.Next(), it.Error()
	})
	r.Advance(responsePeriod + 10)
	r.Eventually("the signers have lost all", func(context.Context) (bool, error) { return r.magnitudes() == [4]uint64{0, 0, 0, whole[3]}, nil })
	stop()
}

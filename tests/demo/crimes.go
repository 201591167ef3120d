package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/cast"
	"github.com/openstreaming/openstreaming/tests/mallory"
)

// The cheaters. Three with 4000 STAKE each outweigh the four honest operators; the fourth cheats alone.
const (
	colluders     = 3
	colluderStake = 4000
	forgerStake   = 500
	// loot is what the colluders certify to themselves, in units: a victim's whole deposit.
	loot = 5_000_000
)

// crooks are the cheaters of acts two and three.
type crooks struct {
	colluders []*cast.Actor
	forger    *cast.Actor
	victim    *cast.Actor
}

// recruit registers the cheaters as operators by all the real steps.
func (s *show) recruit(ctx context.Context) (c crooks, err error) {
	var candidates []devnet.Candidate
	for i := range colluders {
		a, err := s.actor(ctx, fmt.Sprintf("mallory-%d", i+1), nil)
		if err != nil {
			return c, err
		}
		c.colluders = append(c.colluders, a)
		candidates = append(candidates, candidate(a, tokens(colluderStake)))
	}
	if c.forger, err = s.actor(ctx, "forger", nil); err != nil {
		return c, err
	}
	candidates = append(candidates, candidate(c.forger, tokens(forgerStake)))
	if c.victim, err = s.actor(ctx, "victim", nil); err != nil {
		return c, err
	}
	if err := s.net.Register(ctx, candidates...); err != nil {
		return c, err
	}
	s.say("%d colluders with %d STAKE each and a forger with %d join the operator set", colluders, colluderStake, forgerStake)
	return c, s.awaitTable(ctx, relays+colluders+1)
}

// collusion is act two.
func (s *show) collusion(ctx context.Context) error {
	c, err := s.recruit(ctx)
	if err != nil {
		return err
	}
	s.crooks = c
	before, err := s.magnitudes(ctx)
	if err != nil {
		return err
	}
	vaultBefore, err := s.vault(ctx)
	if err != nil {
		return err
	}
	crime, err := s.certifyLoot(ctx)
	if err != nil {
		return err
	}
	s.say("they certify %d units that no voucher backs, with %s of %s stake, and propose them on L2 (batch %x…)",
		loot, percent(crime.Certificate.SignedWeight, crime.Certificate.Table.TotalWeight), "the", crime.ID[:4])
	if err := s.until(ctx, 2*time.Minute, "the batch to be void on L2", func(ctx context.Context) (bool, error) {
		b, err := s.l2.Batches(&bind.CallOpts{Context: ctx}, crime.ID)
		return b.Status == 3, err
	}); err != nil {
		return err
	}
	s.report.Voided = append(s.report.Voided, crime.ID.String())
	s.say("the challenger asked for the voucher; nobody had it: the batch is void")
	if err := s.awaitSlashed(ctx, before, c.colluders, "certified a payment that no voucher backs"); err != nil {
		return err
	}
	want := tokens(colluders * colluderStake)
	if err := s.until(ctx, time.Minute, "the slashed tokens in the vault", func(ctx context.Context) (bool, error) {
		now, err := s.vault(ctx)
		return err == nil && new(big.Int).Sub(now, vaultBefore).Cmp(want) == 0, err
	}); err != nil {
		return err
	}
	s.report.VaultTokens = want.String()
	s.say("%d STAKE are in the vault", colluders*colluderStake)
	return nil
}

// certifyLoot opens a channel from the victim to the first colluder, which never carries a byte, and certifies its deposit.
func (s *show) certifyLoot(ctx context.Context) (*mallory.Crime, error) {
	thief := s.crooks.colluders[0]
	victim, err1 := s.sender(s.crooks.victim, s.net.L2)
	poster, err2 := s.sender(thief, s.net.L2)
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	channel, err := s.world.OpenChannel(ctx, victim, thief.Key, 0, 1_000_000_000, loot)
	if err != nil {
		return nil, err
	}
	var signers []mallory.Colluder
	for _, a := range s.crooks.colluders {
		signers = append(signers, mallory.Colluder{Operator: a.Address(), Key: a.BLS})
	}
	epoch, err := s.epoch(ctx)
	if err != nil {
		return nil, err
	}
	return s.world.Collude(ctx, poster, signers, epoch, protocol.Leaf{Payee: channel.Payee, Lane: channel.Lane, Units: loot})
}

// forgery is act three.
func (s *show) forgery(ctx context.Context) error {
	before, err := s.magnitudes(ctx)
	if err != nil {
		return err
	}
	victim, err := s.sender(s.crooks.victim, s.net.L2)
	if err != nil {
		return err
	}
	forger := s.crooks.forger
	channel, err := s.world.OpenChannel(ctx, victim, forger.Key, 0, 1_000_000_000, loot)
	if err != nil {
		return err
	}
	forged, err := mallory.Forge(s.world.Domain(), channel, 1<<20, forger.Key)
	if err != nil {
		return err
	}
	if err := s.submit(ctx, forger, channel, forged); err != nil {
		return err
	}
	return s.awaitSlashed(ctx, before, []*cast.Actor{forger}, "signed a claim set with a forged voucher")
}

// submit hands a forged voucher in under the forger's signature; the aggregator must refuse it.
func (s *show) submit(ctx context.Context, forger *cast.Actor, channel protocol.Channel, forged protocol.SignedVoucher) error {
	// The aggregator has to have seen the channel: until then it refuses for another reason.
	if err := s.until(ctx, time.Minute, "the aggregator to know the forger's channel", func(ctx context.Context) (bool, error) {
		status, err := s.api.Status(ctx)
		if err != nil {
			return false, err
		}
		head, err := s.net.L2.Head(ctx)
		return err == nil && status.FollowedBlock+3 >= head.Number.Uint64() && status.Channels == int64(relays+1+2), err
	}); err != nil {
		return err
	}
	epoch, err := s.epoch(ctx)
	if err != nil {
		return err
	}
	now, err := s.net.L2.Now(ctx)
	if err != nil {
		return err
	}
	set, signature, err := mallory.SignClaims(s.world.Domain(), s.net.D1.OperatorSet, mallory.Colluder{Operator: forger.Address(), Key: forger.BLS}, epoch, now, forged)
	if err != nil {
		return err
	}
	point := protocol.PointG1(signature.Bytes())
	_, err = s.api.Submit(ctx, client.Submission{
		Submitter: forger.Address(), ClaimSet: &set, Signature: &point,
		Claims: []client.Claim{{Channel: channel, Bytes: forged.Bytes, Signature: forged.Signature}},
	})
	if err == nil {
		return errors.New("the aggregator took a claim set with a forged voucher")
	}
	s.say("the aggregator refuses the forged claim set: %v", err)
	return nil
}

func (s *show) epoch(ctx context.Context) (protocol.Epoch, error) {
	now, err := s.net.L2.Now(ctx)
	return protocol.EpochAt(now, s.net.D2.Parameters.EpochSeconds), err
}

// magnitudes is what slashing has left of every operator's stake, of 10^18, by account.
func (s *show) magnitudes(ctx context.Context) (map[common.Address]uint64, error) {
	left := map[common.Address]uint64{}
	for _, a := range s.stakers() {
		standing, err := s.net.Standing(ctx, a.Address())
		if err != nil {
			return nil, err
		}
		left[a.Address()] = standing.MaxMagnitude
	}
	return left, nil
}

func (s *show) stakers() []*cast.Actor {
	all := slices.Concat(s.operators, s.crooks.colluders)
	if s.crooks.forger != nil {
		all = append(all, s.crooks.forger)
	}
	return all
}

// awaitSlashed waits until these operators have lost stake, and fails if anybody else has.
func (s *show) awaitSlashed(ctx context.Context, before map[common.Address]uint64, guilty []*cast.Actor, reason string) error {
	var after map[common.Address]uint64
	err := s.until(ctx, 2*time.Minute, "the guilty to be slashed on L1", func(ctx context.Context) (ok bool, err error) {
		after, err = s.magnitudes(ctx)
		if err != nil {
			return false, err
		}
		for _, a := range guilty {
			if after[a.Address()] >= before[a.Address()] {
				return false, nil
			}
		}
		return true, nil
	})
	if err != nil {
		return err
	}
	for _, a := range s.stakers() {
		isGuilty := slices.Contains(guilty, a)
		was, is := before[a.Address()], after[a.Address()]
		if !isGuilty && was != is {
			return fmt.Errorf("%s was slashed and had done nothing", a.Name)
		}
		if isGuilty {
			s.report.Slashed = append(s.report.Slashed, slashed{Operator: a.Address(), Name: a.Name, Before: share(was), After: share(is), Reason: reason})
			s.say("slashed on L1: %s %s, %.0f %% → %.0f %% of its stake left (%s)", a.Name, short(a.Address()), share(was)*100, share(is)*100, reason)
		}
	}
	return nil
}

// share is a magnitude of 10^18 as a number between 0 and 1.
func share(magnitude uint64) float64 { return float64(magnitude) / 1e18 }

func percent(part, whole *big.Int) string {
	p, _ := new(big.Rat).SetFrac(part, whole).Float64()
	return fmt.Sprintf("%.1f %%", p*100)
}

// vault is how many stake tokens the vault holds.
func (s *show) vault(ctx context.Context) (*big.Int, error) {
	token, err := staketoken.NewStakeTokenCaller(s.net.D1.L1.StakeToken, s.net.L1)
	if err != nil {
		return nil, err
	}
	return token.BalanceOf(&bind.CallOpts{Context: ctx}, s.net.D1.L1.Vault)
}

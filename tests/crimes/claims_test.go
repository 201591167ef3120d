package crimes

import (
	"testing"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/play"
)

func TestMallory_SignsAClaimSetWithForgedVouchers_IsSlashedAlone_AndOnceForAllOfThem(t *testing.T) {
	p := play.New(t, play.Patient)
	p.RunAggregator()
	operators := p.Operators("Mallory", "Olga", "Otto", "Owen")
	mallory, honest := operators[0], operators[1:]
	for _, o := range honest {
		o.Start()
	}
	paul := p.Person("Paul")
	var claims []client.Claim
	var good protocol.SignedVoucher
	for i := range 4 {
		c := p.Open(paul, mallory.Person, deposit)
		v := p.Voucher(c, 90_000, mallory.Key)
		if i == 0 {
			v = p.Voucher(c, 90_000, paul.Key)
			good = v
		}
		claims = append(claims, play.Claim(c, v))
	}
	// Without a claim set a forged voucher is refused, and that is all.
	if code := p.Submit(claims[3]); code != client.BadVoucher {
		t.Fatalf("the aggregator takes a forged voucher: %q", code)
	}
	p.RunChallenger()

	// Neither can she sign in Olga's name.
	framed := p.SignClaims(mallory, claims...)
	set := *framed.ClaimSet
	set.Operator, framed.Submitter = honest[0].Address(), honest[0].Address()
	framed.ClaimSet = &set
	if _, err := p.Aggregator.Submit(t.Context(), framed); client.CodeOf(err) != client.BadSignature {
		t.Errorf("Olga is framed: %v", err)
	}

	if _, err := p.Aggregator.Submit(t.Context(), p.SignClaims(mallory, claims...)); client.CodeOf(err) != client.FalseClaim {
		t.Fatalf("the aggregator takes a false claim set: %v", err)
	}
	offenses := p.AwaitFalseClaims(1)
	if offenses[0].Operator != mallory.Address() {
		t.Fatalf("%s is accused", offenses[0].Operator)
	}
	config, err := p.Slasher.Config(nil)
	if err != nil {
		t.Fatal(err)
	}
	p.Advance(config.MinorDelay.Uint64() + 1)
	left := eigen.WholeMagnitude - config.MinorWad
	p.AwaitSlashed(left, mallory)

	// Another set of another epoch is another offense; but within the window of minor ones the cap is reached.
	p.Advance(p.D2.Parameters.EpochSeconds)
	if _, err := p.Aggregator.Submit(t.Context(), p.SignClaims(mallory, claims[1:]...)); client.CodeOf(err) != client.FalseClaim {
		t.Fatalf("the aggregator takes a false claim set: %v", err)
	}
	p.AwaitFalseClaims(2)
	p.Advance(config.MinorDelay.Uint64() + 1)
	p.Quiet(3)
	p.AwaitSlashed(left, mallory)
	p.Untouched(honest...)

	// Her good voucher is worth what it was, and nothing else ever paid.
	if err := p.Redeem(mallory.Person, good); err != nil {
		t.Fatal(err)
	}
	earned(p, mallory.Address(), 90_000)
}

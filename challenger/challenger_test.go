package challenger

import (
	"math/big"
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/challenger/prosecute"
)

func TestConfig_ReportsEveryProblemAtOnce(t *testing.T) {
	c := Config{Aggregator: "ftp://x", Poll: -1, MaxAsks: -1, MaxBondsWei: big.NewInt(-1), CollectFromWei: big.NewInt(-1)}
	err := c.Validate()
	if err == nil {
		t.Fatal("accepted")
	}
	for _, want := range []string{"data directory", "URL", "poll", "asks", "slashed in one transaction", "budget of bonds", "sum to collect"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not reported in:\n%v", want, err)
		}
	}
	good := Defaults("dir")
	good.Aggregator = "http://127.0.0.1:1"
	if err := good.Validate(); err != nil {
		t.Fatal(err)
	}
}

func TestConfig_FollowsTheContractsTerms(t *testing.T) {
	terms := prosecute.TermsL2{ChallengePeriod: 40, Bond: big.NewInt(7)}
	c, err := Defaults("dir").onTerms(terms)
	if err != nil || c.GraceSeconds != 10 || c.MaxBondsWei.Int64() != 70 || c.CollectFromWei.Int64() != 7 {
		t.Fatalf("%+v, %v", c, err)
	}
	c.GraceSeconds = 40
	if _, err := c.onTerms(terms); err == nil {
		t.Fatal("a time of grace as long as the window leaves no time to ask")
	}
}

func TestWith_NamesWhatIsMissing(t *testing.T) {
	err := With{}.validate()
	for _, want := range []string{"chain", "deployment", "key"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not reported in: %v", want, err)
		}
	}
}

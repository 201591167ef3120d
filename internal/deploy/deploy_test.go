package deploy_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/deploy"
)

// filled are production's parameters with what a deployment has to say for itself.
func filled(t *testing.T) *deploy.Parameters {
	t.Helper()
	text := string(deploy.Production().Encode())
	for i := 1; strings.Contains(text, `"0x0000000000000000000000000000000000000000"`); i++ {
		text = strings.Replace(text, `"0x0000000000000000000000000000000000000000"`, `"`+common.BigToAddress(common.Big1).Hex()+`"`, 1)
	}
	for _, change := range [][2]string{
		{"l2_id: 0", "l2_id: 10"}, {"treasury: none", `treasury: "0x0000000000000000000000000000000000000001"`},
		{"vetoer: none", `vetoer: "0x0000000000000000000000000000000000000002"`}, {"veto_until_unix: 0", "veto_until_unix: 1_900_000_000"},
	} {
		text = strings.ReplaceAll(text, change[0], change[1])
	}
	text = strings.ReplaceAll(text, `metadata_uri: ""`, `metadata_uri: "https://example.org/avs.json"`)
	text = strings.ReplaceAll(text, "proposers: []", `proposers: ["0x00000000000000000000000000000000000000aa"]`)
	text = strings.ReplaceAll(text, "strategies: []", `strategies: ["0x00000000000000000000000000000000000000bb"]`)
	p, err := deploy.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestProduction_FilledIn_FitsTogether_AndIsReadAsItIsWritten(t *testing.T) {
	p := filled(t)
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	p.Tokens = []deploy.Token{{Address: common.HexToAddress("0x01"), Unit: 1, StakePerUnit: big.NewInt(1e12)}, {Address: common.HexToAddress("0x02"), Unit: 1000, StakePerUnit: big.NewInt(1)}}
	again, err := deploy.Parse(p.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if d := deploy.Differences(p, again); len(d) != 0 {
		t.Fatal(d)
	}
	if d := deploy.Differences(filled(t), again); len(d) != 1 || !strings.HasPrefix(d[0], "tokens was ") {
		t.Fatal(d)
	}
	if total := p.CaseSeconds().Uint64(); total > 14*24*3600 {
		t.Fatalf("from a table to the last slash pass %d s, more than EigenLayer's 14 days", total)
	}
}

func TestProduction_NotFilledIn_SaysEverythingThatIsMissing(t *testing.T) {
	err := deploy.Production().Validate()
	for _, want := range []string{"chains.l2_id is missing", "eigenlayer_l1.allocation_manager is missing", "eigenlayer_l2.bn254_certificate_verifier is missing",
		"roles.treasury is missing", "timelock_l1.proposers is empty", "avs.strategies is empty", "avs.metadata_uri is missing"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in: %v", want, err)
		}
	}
}

func TestParse_EveryMistake_IsSaidAtOnce(t *testing.T) {
	text := string(filled(t).Encode())
	for _, change := range [][2]string{
		{"close_delay_seconds: 604_800", "close_delay_seconds: 7d"},
		{"threshold_bps: 6_667", "threshold_bps: 66_670_000"},
		{"max_leaves: 2_500", "max_leafs: 2_500"},
		{"registrar_owner: timelock", "registrar_owner: me"},
		{"case_bond_wei: 500_000_000_000_000_000", "case_bond_wei: -1"},
		{"tokens: []", "tokens: [{address: 0x01}]"},
		{"plain_accounts_may_govern: false", "plain_accounts_may_govern: perhaps\n  plain_accounts_may_govern: false"},
		{`treasury: "0x0000000000000000000000000000000000000001"`, `treasury: "0x5aaEb6053F3E94C9b9A09f33669435E7Ef1BeAed"`},
		{"\nchains:", "\ncolour: red\nchains:"},
	} {
		if !strings.Contains(text, change[0]) {
			t.Fatalf("nothing to change: %q in\n%s", change[0], text)
		}
		text = strings.Replace(text, change[0], change[1], 1)
	}
	text = strings.Replace(text, `treasury: "0x5aaEb`, `treasury: "0x5AAEb`, 1)
	_, err := deploy.Parse([]byte(text))
	for _, want := range []string{
		`payments.close_delay_seconds: "7d" is not a whole number`, "batches.threshold_bps: 66_670_000 is too large for 16 bits",
		"payments.max_leafs is no key", "payments.max_leaves is missing", `roles.registrar_owner: "me" is not an address`, "nor the word timelock or none",
		`slasher.case_bond_wei: "-1" is not a whole number`, `tokens.address: "0x01" is not an address`, "tokens.unit_base_units is missing",
		"roles.plain_accounts_may_govern is given twice", "its checksum does not hold", "colour is no key",
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in: %v", want, err)
		}
	}
}

func TestParameters_ThatContradictEachOther_AreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*deploy.Parameters)
		want   string
	}{
		"one chain":            {func(p *deploy.Parameters) { p.L2ChainID = p.L1ChainID }, "they are two chains"},
		"short look ahead":     {func(p *deploy.Parameters) { p.LookaheadBlocks-- }, "stake that leaves in between would count"},
		"leave before final":   {func(p *deploy.Parameters) { p.Payments.CloseDelay = p.Payments.ChallengePeriod }, "a payer could leave"},
		"another threshold":    {func(p *deploy.Parameters) { p.Slasher.ThresholdBps++ }, "threshold_bps is 6667 for payments and 6668"},
		"timelock not there":   {func(p *deploy.Parameters) { p.Timelock1 = nil }, "there is no section timelock_l1"},
		"timelock not named":   {func(p *deploy.Parameters) { p.Roles.PaymentsGovernor = deploy.Account(common.HexToAddress("0x07")) }, "no role on that chain is the timelock"},
		"veto by nobody":       {func(p *deploy.Parameters) { p.Roles.Vetoer = deploy.Role{} }, "roles.vetoer is none, but slasher.veto_period_seconds is 86400"},
		"veto for ever":        {func(p *deploy.Parameters) { p.Slasher.VetoUntil = new(big.Int) }, "slasher.veto_until_unix 0: neither may be 0"},
		"veto too late":        {func(p *deploy.Parameters) { p.Slasher.VetoPeriod = big.NewInt(86401) }, "longer than slasher.minor_delay_seconds"},
		"vetoer that waits":    {func(p *deploy.Parameters) { p.Roles.Vetoer = deploy.Role{Timelock: true} }, "cannot be the timelock"},
		"slasher in a hurry":   {func(p *deploy.Parameters) { p.SlasherDelay = 86400 }, "a replaced slasher could not end its cases"},
		"strategies unordered": {func(p *deploy.Parameters) { p.Strategies = append(p.Strategies, p.Strategies[0]) }, "not ascending"},
		"token twice": {func(p *deploy.Parameters) {
			p.Tokens = []deploy.Token{{common.HexToAddress("0x01"), 1, big.NewInt(1)}, {common.HexToAddress("0x01"), 1, big.NewInt(1)}}
		}, "listed twice"},
	} {
		t.Run(name, func(t *testing.T) {
			p := filled(t)
			c.change(p)
			if _, err := deploy.New(*p); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("no %q in: %v", c.want, err)
			}
		})
	}
}

// Addresses follow from the parameters: the same give the same, others of what a constructor takes give others.
func TestPlan_AddressesFollowFromTheParameters(t *testing.T) {
	base, err := deploy.New(*filled(t))
	again, err2 := deploy.New(*filled(t))
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	if base.Contracts != again.Contracts {
		t.Fatalf("%v and %v", base.Contracts, again.Contracts)
	}
	slasher := filled(t)
	slasher.Slasher.CertifiedWad++
	plan, err := deploy.New(*slasher)
	if err != nil {
		t.Fatal(err)
	}
	if plan.Contracts.Slasher == base.Contracts.Slasher {
		t.Error("another slasher has the same address")
	}
	if plan.Contracts.Slasher = base.Contracts.Slasher; plan.Contracts != base.Contracts {
		t.Errorf("another slasher moves other contracts: %v and %v", plan.Contracts, base.Contracts)
	}
	other := filled(t)
	other.Name += " again"
	if plan, err = deploy.New(*other); err != nil {
		t.Fatal(err)
	}
	if plan.Contracts.Registrar == base.Contracts.Registrar || plan.Contracts.Payments == base.Contracts.Payments {
		t.Error("another deployment has the same addresses")
	}
}

package deploy

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"os"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"gopkg.in/yaml.v3"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/daemon"
)

// field is one key of the parameters' file.
type field struct {
	key string
	// at is where its value belongs: a pointer to a number, a name, an address or a list of them.
	at any
	// also is a second place of the same value, which both chains must have alike; nil if there is none.
	also  any
	about string // for the person who fills the file in
}

// section is a group of keys. The first has no name: its keys stand at the top.
type section struct {
	name, about string
	fields      []field
	// take is called when an optional section is there, absent says that it is not. nil if the section must be there.
	take   func()
	absent bool
}

func (s section) key(f field) string {
	if s.name == "" {
		return f.key
	}
	return s.name + "." + f.key
}

func coreFields(c *chain.L1Contracts) []field {
	return []field{
		{key: "l1.allocation_manager", at: &c.AllocationManager}, {key: "l1.delegation_manager", at: &c.DelegationManager},
		{key: "l1.strategy_manager", at: &c.StrategyManager}, {key: "l1.permission_controller", at: &c.PermissionController},
		{key: "l1.key_registrar", at: &c.KeyRegistrar}, {key: "l1.cross_chain_registry", at: &c.CrossChainRegistry},
		{key: "l1.operator_table_updater", at: &c.OperatorTableUpdater}, {key: "l1.bn254_certificate_verifier", at: &c.BN254CertificateVerifier},
		{key: "l1.ecdsa_certificate_verifier", at: &c.ECDSACertificateVerifier}, {key: "l1.rewards_coordinator", at: &c.RewardsCoordinator},
		{key: "l1.eigen_pod_manager", at: &c.EigenPodManager}, {key: "l1.proxy_admin", at: &c.ProxyAdmin},
		{key: "l1.pauser_registry", at: &c.PauserRegistry}, {key: "l1.stake_token", at: &c.StakeToken}, {key: "l1.strategy", at: &c.Strategy},
	}
}

func destinationFields(c *chain.L2Contracts) []field {
	return []field{
		{key: "l2.operator_table_updater", at: &c.OperatorTableUpdater}, {key: "l2.bn254_certificate_verifier", at: &c.BN254CertificateVerifier},
		{key: "l2.ecdsa_certificate_verifier", at: &c.ECDSACertificateVerifier}, {key: "l2.proxy_admin", at: &c.ProxyAdmin},
		{key: "l2.pauser_registry", at: &c.PauserRegistry},
	}
}

// unprefixed are fields without the layer in front of their keys, which the section's name says.
func unprefixed(fields []field) []field {
	for i := range fields {
		fields[i].key = fields[i].key[len("l1."):]
	}
	return fields
}

// sections are all keys of the file but the tokens, in its order, bound to p.
func (p *Parameters) sections() []section {
	return append([]section{
		{fields: []field{
			{key: "name", at: &p.Name, about: "goes into every address: another name is another deployment"},
			{key: "epoch_seconds", at: &p.EpochSeconds, about: "length of a settlement epoch"},
			{key: "watchers_pool_wei", at: &p.PoolWei, about: "what the slasher's pool for watchers' gas holds at first; the deployer pays it"},
		}},
		{name: "chains", fields: []field{{key: "l1_id", at: &p.L1ChainID}, {key: "l2_id", at: &p.L2ChainID}}},
		{name: "roles", about: "an address, or `timelock` for the one that is created on that chain; `none` where that is allowed", fields: []field{
			{key: "registrar_owner", at: &p.Roles.RegistrarOwner, about: "L1: sets the AVS up, orders other slashers"},
			{key: "vault_governor", at: &p.Roles.VaultGovernor, about: "L1: orders restitution from slashed stake"},
			{key: "vetoer", at: &p.Roles.Vetoer, about: "L1: may stop a slashing until slasher.veto_until_unix, and never slash; or `none`"},
			{key: "canceller", at: &p.Roles.Canceller, about: "L1: may cancel what the vault's governor ordered; or `none`"},
			{key: "payments_governor", at: &p.Roles.PaymentsGovernor, about: "L2: adds tokens, pauses and unpauses"},
			{key: "payments_guardian", at: &p.Roles.PaymentsGuardian, about: "L2: may pause, not unpause; or `none`"},
			{key: "treasury", at: &p.Roles.Treasury, about: "L2: receives what voided proposers lose"},
			{key: "plain_accounts_may_govern", at: &p.Roles.PlainAccountsMayGovern, about: "true only on test chains: a role that is one key is lost with it"},
		}},
		timelockSection("timelock_l1", &p.Timelock1), timelockSection("timelock_l2", &p.Timelock2),
		{name: "eigenlayer_l1", about: "EigenLayer's own contracts; stake_token and strategy are what devnets and status pages show",
			fields: unprefixed(coreFields(&p.Core))},
		{name: "eigenlayer_l2", fields: unprefixed(destinationFields(&p.Destination))},
		{name: "avs", fields: []field{
			{key: "operator_set_id", at: &p.OperatorSetID},
			{key: "metadata_uri", at: &p.MetadataURI, about: "where EigenLayer's applications find the AVS's description"},
			{key: "strategies", at: &p.Strategies, about: "what may be restaked, ascending; tokens of like value, since their shares count alike"},
			{key: "lookahead_blocks", at: &p.LookaheadBlocks, about: "L1 blocks for which stake must stay slashable to count in the table: all of a case"},
			{key: "slasher_delay_seconds", at: &p.SlasherDelay, about: "from the order to the activation of another slasher: operators who disagree leave meanwhile"},
			{key: "vault_delay_seconds", at: &p.VaultDelay, about: "for which an order about slashed stake stands in public"},
		}},
	}, p.contractSections()...)
}

// timelockSection is one chain's timelock, which may be left out.
func timelockSection(name string, at **Timelock) section {
	lock, absent := *at, *at == nil
	if absent {
		lock = &Timelock{}
	}
	return section{
		name: name, absent: absent, take: func() { *at = lock }, about: "OpenZeppelin's TimelockController, without an administrator",
		fields: []field{
			{key: "min_delay_seconds", at: &lock.MinDelay, about: "between an order and its execution"},
			{key: "proposers", at: &lock.Proposers, about: "may order and cancel: multisigs"},
			{key: "executors", at: &lock.Executors, about: "may execute what has waited; [] lets anybody"},
		},
	}
}

// contractSections are the terms of the contracts.
func (p *Parameters) contractSections() []section {
	q, s := &p.Payments, &p.Slasher
	return []section{
		{name: "batches", about: "what both chains judge alike", fields: []field{
			{key: "threshold_bps", at: &q.ThresholdBps, also: &s.ThresholdBps, about: "stake that must have signed, in 1/10,000, rounded up"},
			{key: "min_total_stake_weight", at: &q.MinTotalStake, also: &s.MinTotalStake, about: "least total weight of an operator table: shares, 1e-18 tokens"},
			{key: "max_table_age_seconds", at: &q.MaxTableAge, also: &s.MaxTableAge, about: "for which an operator table may be used; EigenLayer carries them weekly"},
			{key: "max_validity_seconds", at: &q.MaxValidity, also: &s.MaxValidity, about: "of a batch, from now and beyond its table's age"},
		}},
		{name: "payments", about: "the contract on L2", fields: []field{
			{key: "close_delay_seconds", at: &q.CloseDelay, about: "between a payer's notice and its refund"},
			{key: "challenge_period_seconds", at: &q.ChallengePeriod},
			{key: "response_period_seconds", at: &q.ResponsePeriod},
			{key: "finality_blocks", at: &q.FinalityBlocks, about: "L2 blocks that must follow a proposal: an outage of the sequencer ends nothing unseen"},
			{key: "max_leaves", at: &q.MaxLeaves},
			{key: "max_payees", at: &q.MaxPayees},
			{key: "min_deposit_units", at: &q.MinDepositUnits, about: "of a channel; a unit is 1 gwei of the native token"},
			{key: "proposer_bond_wei", at: &q.ProposerBond},
			{key: "challenge_bond_wei", at: &q.ChallengeBond, about: "at least five times the gas of an answer"},
			{key: "poster_fee_bps", at: &q.PosterFeeBps, about: "the poster's share of what a batch pays, in 1/10,000, at most 100"},
			{key: "batch_risk_bps", at: &q.BatchRiskBps, about: "share of the stake that signed a batch against which it may pay, in 1/10,000"},
			{key: "day_risk_bps", at: &q.DayRiskBps, about: "the same for all batches of a day; two days should stay below slasher.certified_wad"},
			{key: "quarantine_seconds", at: &q.Quarantine, about: "after a void, for which certificates need a table newer than it"},
			{key: "native_stake_per_unit_weight", at: &q.NativeStakePerUnit, about: "table weight behind one unit of the native token, with a margin; governed"},
		}},
		{name: "slasher", about: "the judge on L1; the table's age, a batch's validity and a whole case must fit EigenLayer's 14 days", fields: []field{
			{key: "open_window_seconds", at: &s.OpenWindow, about: "after a batch's validity, to open a case"},
			{key: "response_period_seconds", at: &s.ResponsePeriod},
			{key: "minor_delay_seconds", at: &s.MinorDelay, about: "between the proof of a minor offense and its execution; at least the veto's period"},
			{key: "execution_period_seconds", at: &s.ExecutionPeriod, about: "for which EigenLayer's reach is assured"},
			{key: "minor_window_seconds", at: &s.MinorWindow, about: "over which minor slashing of one operator is capped"},
			{key: "claim_window_seconds", at: &s.ClaimWindow, about: "after its issue, to prove a claim set false"},
			{key: "veto_period_seconds", at: &s.VetoPeriod, about: "for which a case waits for a veto after its deadline; 0 without a vetoer"},
			{key: "veto_until_unix", at: &s.VetoUntil, about: "unix time at which the vetoer's power ends for ever; 0 without a vetoer"},
			{key: "l1_block_seconds", at: &s.L1BlockSeconds, about: "least time between L1's blocks: EigenLayer's delays count blocks"},
			{key: "certified_wad", at: &s.CertifiedWad, about: "share slashed for an unbacked leaf of a certified batch; 1e18 is all"},
			{key: "minor_wad", at: &s.MinorWad, about: "share slashed for a minor offense, and the cap of all within the window"},
			{key: "case_bond_wei", at: &s.CaseBond},
			{key: "watcher_fee_wei", at: &s.WatcherFee, about: "to the opener of an upheld case, beside its gas"},
		}},
	}
}

func tokenFields(t *Token) []field {
	return []field{{key: "address", at: &t.Address}, {key: "unit_base_units", at: &t.Unit}, {key: "stake_per_unit_weight", at: &t.StakePerUnit}}
}

// ReadFile reads and checks a file of parameters. Everything that is wrong with it is said at once: unknown and missing keys,
// values of the wrong form and, in a file of good form, what does not fit together.
func ReadFile(path string) (*Parameters, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, daemon.WithHint(fmt.Errorf("read the parameters: %w", err), "`openstream deploy parameters` prints a file to begin with")
	}
	p, err := Parse(raw)
	if err != nil {
		return nil, named(path, err)
	}
	return p, named(path, p.Validate())
}

// named puts the file's name in front of each problem.
func named(path string, err error) error {
	if err == nil {
		return nil
	}
	all := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok { //nolint:errorlint // only the outermost is taken apart
		all = joined.Unwrap()
	}
	for i := range all {
		all[i] = fmt.Errorf("%s: %w", path, all[i])
	}
	return errors.Join(all...)
}

// Parse reads parameters in YAML, of which JSON is a part. What fits together is not checked.
func Parse(raw []byte) (*Parameters, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		return nil, err
	}
	if len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, errors.New("it is not a list of keys and values")
	}
	p := &Parameters{}
	r := reader{}
	sections := p.sections()
	top := map[string]*yaml.Node{}
	known := []string{"tokens"}
	for _, s := range sections {
		if s.name != "" {
			known = append(known, s.name)
		}
	}
	for _, f := range sections[0].fields {
		known = append(known, f.key)
	}
	r.mapping(doc.Content[0], "", known, top)
	for _, s := range sections {
		r.section(s, top)
	}
	r.tokens(p, top["tokens"])
	return p, r.err()
}

type reader struct{ problems }

// mapping collects the values of a mapping by key; keys that are not known or come twice are problems.
func (r *reader) mapping(n *yaml.Node, where string, known []string, into map[string]*yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		r.require(slices.Contains(known, key.Value), "line %d: %s%s is no key; the keys here are %s", key.Line, where, key.Value, strings.Join(known, ", "))
		r.require(into[key.Value] == nil, "line %d: %s%s is given twice", key.Line, where, key.Value)
		into[key.Value] = value
	}
}

func (r *reader) section(s section, top map[string]*yaml.Node) {
	values := top
	if s.name != "" {
		n := top[s.name]
		switch {
		case n == nil && s.take != nil:
			return
		case n == nil:
			r.require(false, "section %s is missing", s.name)
			return
		case n.Kind != yaml.MappingNode:
			r.require(false, "line %d: %s is not a section of keys and values", n.Line, s.name)
			return
		}
		if s.take != nil {
			s.take()
		}
		values = map[string]*yaml.Node{}
		r.mapping(n, s.name+".", keysOf(s.fields), values)
	}
	r.fill(s.key, s.fields, values)
}

func (r *reader) fill(name func(field) string, fields []field, values map[string]*yaml.Node) {
	for _, f := range fields {
		n := values[f.key]
		if n == nil {
			r.require(false, "%s is missing", name(f))
			continue
		}
		for _, at := range []any{f.at, f.also} {
			if at == nil {
				continue
			}
			if err := set(at, n); err != nil {
				r.require(false, "line %d: %s: %w", n.Line, name(f), err)
				break
			}
		}
	}
}

func (r *reader) tokens(p *Parameters, n *yaml.Node) {
	if n == nil {
		return
	}
	if n.Kind != yaml.SequenceNode {
		r.require(false, "line %d: tokens is not a list; write `tokens: []` for none", n.Line)
		return
	}
	for _, item := range n.Content {
		var t Token
		fields := tokenFields(&t)
		values := map[string]*yaml.Node{}
		if item.Kind != yaml.MappingNode {
			r.require(false, "line %d: a token is a group of the keys %s", item.Line, strings.Join(keysOf(fields), ", "))
			continue
		}
		r.mapping(item, "tokens.", keysOf(fields), values)
		r.fill(func(f field) string { return fmt.Sprintf("line %d: tokens.%s", item.Line, f.key) }, fields, values)
		p.Tokens = append(p.Tokens, t)
	}
}

func keysOf(fields []field) []string {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.key
	}
	return keys
}

// set parses a value into where it belongs.
func set(at any, n *yaml.Node) error {
	if list, ok := at.(*[]common.Address); ok {
		return setList(list, n)
	}
	if n.Kind != yaml.ScalarNode {
		return errors.New("it is not a single value")
	}
	switch at := at.(type) {
	case *string:
		*at = n.Value
	case *bool:
		if n.Value != "true" && n.Value != "false" {
			return fmt.Errorf("%q is neither true nor false", n.Value)
		}
		*at = n.Value == "true"
	case *common.Address:
		return setAddress(at, n.Value)
	case *Role:
		*at = Role{Timelock: n.Value == "timelock"}
		if at.Timelock || n.Value == "none" {
			return nil
		}
		if err := setAddress(&at.Account, n.Value); err != nil {
			return fmt.Errorf("%w, nor the word timelock or none", err)
		}
	default:
		return setNumber(at, n.Value)
	}
	return nil
}

func setList(list *[]common.Address, n *yaml.Node) error {
	if n.Kind != yaml.SequenceNode {
		return errors.New("it is not a list of addresses; write [] for none")
	}
	*list = nil
	for _, item := range n.Content {
		var a common.Address
		if err := setAddress(&a, item.Value); err != nil {
			return err
		}
		*list = append(*list, a)
	}
	return nil
}

// setAddress takes an address whose checksum holds where its letters are mixed.
func setAddress(at *common.Address, text string) error {
	if !common.IsHexAddress(text) || !strings.HasPrefix(text, "0x") {
		return fmt.Errorf("%q is not an address (0x and 40 hexadecimal digits)", text)
	}
	*at = common.HexToAddress(text)
	digits := text[2:]
	if digits != strings.ToLower(digits) && digits != strings.ToUpper(digits) && text != at.Hex() {
		return fmt.Errorf("%q is not an address: its checksum does not hold, a digit is wrong", text)
	}
	return nil
}

// setNumber takes a whole number, whose digits may be grouped as in 1_000_000.
func setNumber(at any, text string) error {
	n, ok := new(big.Int).SetString(strings.ReplaceAll(text, "_", ""), 10)
	if !ok || n.Sign() < 0 {
		return fmt.Errorf("%q is not a whole number; its unit is in the key", text)
	}
	width := map[bool]uint{}
	switch at := at.(type) {
	case *uint16:
		*at, width[n.BitLen() > 16] = uint16(n.Uint64()), 16
	case *uint32:
		*at, width[n.BitLen() > 32] = uint32(n.Uint64()), 32
	case *uint64:
		*at, width[n.BitLen() > 64] = n.Uint64(), 64
	case **big.Int:
		*at = n
	default:
		panic(fmt.Sprintf("deploy: a parameter of type %T", at)) // in sections, above
	}
	if bits, over := width[true]; over {
		return fmt.Errorf("%s is too large for %d bits", text, bits)
	}
	return nil
}

// Encode writes parameters as a file that Parse reads, with what each key means.
func (p *Parameters) Encode() []byte {
	var b bytes.Buffer
	clone := *p
	for _, s := range clone.sections() {
		if s.absent {
			continue
		}
		indent := ""
		if s.about != "" {
			fmt.Fprintf(&b, "\n# %s\n", s.about)
		} else {
			b.WriteByte('\n')
		}
		if s.name != "" {
			fmt.Fprintf(&b, "%s:\n", s.name)
			indent = "  "
		}
		encode(&b, indent, s.fields)
	}
	if len(p.Tokens) == 0 {
		b.WriteString("\n# ERC-20 tokens on L2 beside its native one: address and unit_base_units each\ntokens: []\n")
		return bytes.TrimPrefix(b.Bytes(), []byte("\n"))
	}
	b.WriteString("\ntokens:\n")
	for i := range p.Tokens {
		var item bytes.Buffer
		encode(&item, "    ", tokenFields(&p.Tokens[i]))
		b.WriteString("  - " + strings.TrimPrefix(item.String(), "    "))
	}
	return bytes.TrimPrefix(b.Bytes(), []byte("\n"))
}

func encode(b *bytes.Buffer, indent string, fields []field) {
	for _, f := range fields {
		line := indent + f.key + ": " + text(f.at)
		if f.about != "" {
			line += " # " + f.about
		}
		b.WriteString(line + "\n")
	}
}

func text(at any) string {
	switch at := at.(type) {
	case *string:
		return fmt.Sprintf("%q", *at)
	case *common.Address:
		return fmt.Sprintf("%q", at.Hex())
	case *Role:
		switch {
		case at.Timelock:
			return "timelock"
		case *at == Role{}:
			return "none"
		}
		return fmt.Sprintf("%q", at.Account.Hex())
	case *[]common.Address:
		items := make([]string, len(*at))
		for i, a := range *at {
			items[i] = fmt.Sprintf("%q", a.Hex())
		}
		return "[" + strings.Join(items, ", ") + "]"
	case *bool:
		return fmt.Sprint(*at)
	case *uint16:
		return grouped(new(big.Int).SetUint64(uint64(*at)))
	case *uint32:
		return grouped(new(big.Int).SetUint64(uint64(*at)))
	case *uint64:
		return grouped(new(big.Int).SetUint64(*at))
	case **big.Int:
		if *at == nil {
			return "0"
		}
		return grouped(*at)
	}
	panic(fmt.Sprintf("deploy: a parameter of type %T", at)) // in sections
}

// grouped writes a number with its digits in threes.
func grouped(n *big.Int) string {
	digits := n.String()
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "_" + digits[i:]
	}
	return digits
}

// Differences are the keys whose values differ between two sets of parameters, with both values.
func Differences(then, now *Parameters) []string {
	a, b := *then, *now
	was, is := a.values(), b.values()
	var all []string
	for _, key := range b.order() {
		if was[key] != is[key] {
			all = append(all, fmt.Sprintf("%s was %s and is %s", key, orNone(was[key]), orNone(is[key])))
		}
	}
	return all
}

func orNone(s string) string {
	if s == "" {
		return "not there"
	}
	return s
}

func (p *Parameters) order() []string {
	var keys []string
	for _, s := range p.sections() {
		for _, f := range s.fields {
			keys = append(keys, s.key(f))
		}
	}
	return append(keys, "tokens")
}

func (p *Parameters) values() map[string]string {
	all := map[string]string{}
	for _, s := range p.sections() {
		for _, f := range s.fields {
			if !s.absent {
				all[s.key(f)] = text(f.at)
			}
		}
	}
	var tokens []string
	for i := range p.Tokens {
		var parts []string
		for _, f := range tokenFields(&p.Tokens[i]) {
			parts = append(parts, text(f.at))
		}
		tokens = append(tokens, strings.Join(parts, " "))
	}
	all["tokens"] = strings.Join(tokens, ", ")
	return all
}

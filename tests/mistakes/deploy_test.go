package mistakes

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/internal/deploy"
	"github.com/openstreaming/openstreaming/internal/devnet"
)

// deployment is a call of `openstream deploy` with these parameters and a directory for its files.
func (w *world) deployment(dir, parameters string, args ...string) call {
	return call{program: w.programs.Node, args: append([]string{"deploy"}, args...), env: map[string]string{
		"OPENSTREAM_DEPLOYMENTS": dir, "OPENSTREAM_PARAMETERS": parameters,
	}}
}

func TestDeployment_WithMistakes_SaysWhatToDo_AndGoesOnWhereItWas(t *testing.T) {
	w := newWorld(t)
	terms, err := w.stage.Installation.Chains.Terms(t.Context(), devnet.DefaultParameters())
	if err != nil {
		t.Fatal(err)
	}
	terms.Roles.RegistrarOwner, terms.PoolWei = deploy.Account(w.rich.Address()), ether(1)
	dir := filepath.Join(w.dir, "new deployments")
	good := w.file("parameters.yaml", string(terms.Encode()))
	changed := func(from, to string) string {
		text := string(terms.Encode())
		if !strings.Contains(text, from) {
			t.Fatalf("no %q in\n%s", from, text)
		}
		return w.file("parameters.yaml", strings.Replace(text, from, to, 1))
	}
	run := func(parameters string) call { return w.deployment(dir, parameters, "run") }
	other := terms
	other.L1ChainID = 1
	w.play(t, []mistake{
		{name: "no parameters", status: 2, says: []string{"--parameters is missing"}, call: w.deployment(dir, "", "plan")},
		{name: "parameters that are missing", status: 1, says: []string{"none.yaml", "deploy parameters"}, call: run(filepath.Join(w.dir, "none.yaml"))},
		{name: "parameters of no form", status: 1, says: []string{"not a list of keys and values"}, call: run(w.file("parameters.yaml", "hello\n"))},
		{name: "a key of no kind", status: 1, says: []string{"2 problems", "avs.operator_set is no key", "avs.operator_set_id is missing"}, call: run(changed("operator_set_id:", "operator_set:"))},
		{name: "a number in words", status: 1, says: []string{`payments.close_delay_seconds: "soon" is not a whole number`}, call: run(changed("close_delay_seconds: 80", "close_delay_seconds: soon"))},
		{name: "an address of no form", status: 1, says: []string{`roles.treasury: "me" is not an address`}, call: run(changed(`treasury: "`, "treasury: me # \""))},
		{name: "times that do not fit", status: 1, says: []string{"a payer could leave before its batch is final"}, call: run(changed("close_delay_seconds: 80", "close_delay_seconds: 8"))},
		{name: "another chain", status: 1, says: []string{"serves chain 31337, but chains.l1_id is 1"}, call: run(w.file("parameters.yaml", string(other.Encode())))},
		{name: "roles of single keys", status: 1, says: []string{"roles.registrar_owner", "a role that is one key is lost with it"},
			call: run(changed("plain_accounts_may_govern: true", "plain_accounts_may_govern: false"))},
		{name: "no key", status: 1, says: []string{"none.json"}, call: call{program: w.programs.Node, args: []string{"deploy", "run"}, env: map[string]string{
			"OPENSTREAM_DEPLOYMENTS": dir, "OPENSTREAM_PARAMETERS": good, "OPENSTREAM_KEY": filepath.Join(w.dir, "none.json"),
		}}},
	})
	w.fails(t, w.rich, w.deployment(dir, good, "verify"), 1, "no deployment of chain 31337 is known")
	w.fails(t, w.rich, w.deployment(dir, "", "verify"), 1, "parameters-31337-31338.yaml", "deploy parameters")
	if plan := w.ask(t, w.rich, w.deployment(dir, good, "plan")); plan.status != 0 || !strings.Contains(plan.out, "create the payments contract") || !strings.Contains(plan.out, "gas are left to pay") {
		t.Error("the plan does not say what would be done")
	}
	w.fails(t, w.poor, run(good), 1, w.poor.Address().Hex(), "has 0 ETH on chain", "run the same again")
	// Begun, so that other parameters would leave half of it behind.
	w.fails(t, w.rich, run(changed("close_delay_seconds: 80", "close_delay_seconds: 81")), 1, "payments.close_delay_seconds was 80 and is 81", "begun with other parameters")
	// Somebody with money, who is not the owner, does all but the set-up.
	anybody := w.actor("anybody")
	w.fund(anybody, ether(10), ether(0))
	w.fails(t, anybody, run(good), 1, "set up the AVS: this waits for "+w.rich.Address().Hex(), "then run this again")
	w.fails(t, w.rich, w.deployment(dir, "", "verify"), 1, "no deployment of chain 31337 is known")
	if done := w.ask(t, w.rich, run(good)); done.status != 0 || !strings.Contains(done.out, "everything is deployed") {
		t.Error("the deployment did not go on")
	}
	if whole := w.ask(t, w.rich, w.deployment(dir, "", "verify")); whole.status != 0 || !strings.Contains(whole.out, "all are as the parameters say") {
		t.Error("what was deployed is not verified")
	}
	// Other parameters than were deployed.
	w.fails(t, w.rich, w.deployment(dir, changed("case_bond_wei: 50", "case_bond_wei: 51"), "verify"), 1, "the slasher is not at")
}

func TestGovernment_ByWhomItIsNot_OrOfWhatIsNot_SaysWhatToDo(t *testing.T) {
	w := newWorld(t)
	on1 := w.stage.D1.L1
	govern := func(args ...string) call {
		return call{program: w.programs.Node, args: append([]string{"govern"}, args...)}
	}
	governor := devnet.Address(devnet.Governor).Hex()
	down := govern("slasher", "schedule", "me")
	down.env = map[string]string{"OPENSTREAM_L1_RPC": "http://127.0.0.1:1"}
	keyless := govern("payments", "unpause")
	keyless.env = map[string]string{"OPENSTREAM_KEY": ""}
	w.play(t, []mistake{
		{name: "no slasher", status: 2, says: []string{"which slasher"}, call: govern("slasher", "schedule")},
		{name: "what is wrong with a call is said before a chain is asked", status: 2, says: []string{"which slasher"}, call: down},
		{name: "a slasher that is none", status: 1, says: []string{"the next slasher is", "there is no contract there"}, call: govern("slasher", "schedule", w.poor.Address().Hex())},
		{name: "a contract that is no slasher", status: 1, says: []string{"which contracts it judges by"}, call: govern("slasher", "schedule", on1.Vault.Hex())},
		{name: "the slasher in office", status: 1, says: []string{"is in office already"}, call: govern("slasher", "schedule", on1.Slasher.Hex())},
		{name: "nothing ordered", status: 1, says: []string{"NothingScheduled"}, call: govern("slasher", "activate")},
		{name: "an order of somebody else's", status: 1, says: []string{"this waits for " + governor, "from " + governor + " on chain 31337 send 0 wei to " + on1.Registrar.Hex()}, call: govern("slasher", "cancel")},
		{name: "no key", status: 2, says: []string{"--key is missing"}, call: keyless},
		{name: "a veto of nothing", status: 2, says: []string{"32 bytes"}, call: govern("veto")},
		{name: "a veto of no offense", status: 2, says: []string{`"0x12"`, "32 bytes"}, call: govern("veto", "0x12")},
		{name: "strategies of no kind", status: 2, says: []string{"which strategies"}, call: govern("strategies", "schedule")},
		{name: "strategies that are none", status: 2, says: []string{`--add is "x"`}, call: govern("strategies", "schedule", "--add", "x")},
		{name: "restitution of nothing", status: 2, says: []string{"6 problems", "--offense", "--evidence"}, call: govern("restitution", "schedule")},
		{name: "burning of nothing", status: 2, says: []string{"--token", "--amount"}, call: govern("restitution", "burn")},
		{name: "an order without a number", status: 2, says: []string{"--id"}, call: govern("restitution", "release")},
		{name: "an order that there is not", status: 1, says: []string{"UnknownRelease"}, call: govern("restitution", "release", "--id", "7")},
		{name: "a token of no kind", status: 2, says: []string{"3 problems", "--token", "--stake-per-unit", "--unit"}, call: govern("payments", "add-token")},
		{name: "a timelock's order that there is not", status: 1, says: []string{"no timelock of this deployment", "govern status"},
			call: govern("timelock", "cancel", "0x"+strings.Repeat("12", 32))},
	})
	if status := w.ask(t, w.rich, govern("status")); status.status != 0 || !strings.Contains(status.out, "no orders wait") || !strings.Contains(status.out, on1.Slasher.Hex()) {
		t.Error("the status does not say how things stand")
	}
	if whole := w.ask(t, w.rich, call{program: w.programs.Node, args: []string{"deploy", "verify"}}); whole.status != 0 {
		t.Error("a devnet cannot be verified")
	}
	printed := govern("payments", "unpause", "--calldata")
	printed.env = keyless.env
	if got := w.ask(t, w.rich, printed); got.status != 0 || !strings.Contains(got.out, `"from": "`+governor+`"`) || !strings.Contains(got.out, `"data": "0x16c38b3c`) {
		t.Error("the call is not printed")
	}
}

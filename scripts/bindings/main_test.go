package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const counterABI = `[{"type":"function","name":"add","stateMutability":"nonpayable","inputs":[{"name":"n","type":"uint256"}],"outputs":[]}]`

// artifacts writes a forge output directory in which every contract of the
// list has the given code, and returns it with an empty destination.
func artifacts(t *testing.T, code string) (out, dest string) {
	t.Helper()
	out, dest = t.TempDir(), t.TempDir()
	for _, p := range packages {
		for _, name := range p.contracts {
			setCode(t, out, name, code, "{}")
		}
	}
	return out, dest
}

func setCode(t *testing.T, out, name, code, links string) {
	t.Helper()
	dir := filepath.Join(out, name+".sol")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	body := fmt.Sprintf(`{"abi":%s,"bytecode":{"object":%q,"linkReferences":%s},"deployedBytecode":{"object":%q}}`, counterABI, code, links, code)
	if err := os.WriteFile(filepath.Join(dir, name+".json"), []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
}

func mustRun(t *testing.T, out, dest string, check bool) string {
	t.Helper()
	var log strings.Builder
	if err := run(&log, out, dest, check); err != nil {
		t.Fatal(err)
	}
	return log.String()
}

func wantProblem(t *testing.T, out, dest, part string) {
	t.Helper()
	err := run(&strings.Builder{}, out, dest, true)
	if err == nil || !strings.Contains(err.Error(), part) {
		t.Fatalf("check reported %v, want a problem with %q", err, part)
	}
}

func TestBindings_FreshlyWritten_PassTheCheck(t *testing.T) {
	out, dest := artifacts(t, "0x6001")
	mustRun(t, out, dest, false)
	mustRun(t, out, dest, true)
	source, err := os.ReadFile(filepath.Join(dest, "payments", "payments.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"package payments", "func DeployOpenStreamingPayments(", `"0x6001"`} {
		if !strings.Contains(string(source), part) {
			t.Errorf("the bindings lack %s", part)
		}
	}
}

func TestBindings_WhoseContractChanged_FailTheCheckAndStayUntouched(t *testing.T) {
	out, dest := artifacts(t, "0x6001")
	mustRun(t, out, dest, false)
	file := filepath.Join(dest, "slasher", "slasher.go")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	setCode(t, out, "OpenStreamingSlasher", "0x6002", "{}")
	wantProblem(t, out, dest, file+" does not match its contract")
	after, err := os.ReadFile(file)
	if err != nil || string(before) != string(after) {
		t.Errorf("the check wrote %s (error %v)", file, err)
	}
}

func TestBindings_MissingContract_IsSkippedWhenWriting_AndFailsTheCheck(t *testing.T) {
	out, dest := artifacts(t, "0x6001")
	if err := os.RemoveAll(filepath.Join(out, "SlashedStakeVault.sol")); err != nil {
		t.Fatal(err)
	}
	if log := mustRun(t, out, dest, false); !strings.Contains(log, "skipped vault") {
		t.Errorf("nothing said of the missing contract: %q", log)
	}
	wantProblem(t, out, dest, "SlashedStakeVault")
}

func TestBindings_UnboundLeftover_FailsTheCheck(t *testing.T) {
	out, dest := artifacts(t, "0x6001")
	mustRun(t, out, dest, false)
	if err := os.Mkdir(filepath.Join(dest, "removed"), 0o755); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, out, dest, "removed belongs to no contract")
}

func TestBindings_UndeployableContract_IsRefused(t *testing.T) {
	for name, c := range map[string]struct{ code, links, want string }{
		"interface":        {"0x", "{}", "has no bytecode"},
		"too long":         {"0x" + strings.Repeat("00", maxCodeBytes+1), "{}", "EIP-170"},
		"external library": {"0x60__$ab$__", `{"a.sol":{"L":[]}}`, "external library"},
	} {
		t.Run(name, func(t *testing.T) {
			out, dest := artifacts(t, "0x6001")
			setCode(t, out, "OffenseLedger", c.code, c.links)
			wantProblem(t, out, dest, c.want)
		})
	}
}

func TestRuntimes_SayWhereTheRuntimeCodeStands_AndFailTheCheckWhenTheyAreOld(t *testing.T) {
	out, dest := artifacts(t, "0x6001")
	body := fmt.Sprintf(`{"abi":%s,"bytecode":{"object":"0xaabb600100001234"},"deployedBytecode":{"object":"0x600100001234","immutableReferences":{"7":[{"start":4,"length":2}],"3":[{"start":2,"length":2}]}}}`, counterABI)
	if err := os.WriteFile(filepath.Join(out, "OffenseLedger.sol", "OffenseLedger.json"), []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
	mustRun(t, out, dest, false)
	file := filepath.Join(dest, "runtimes", "runtimes.go")
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if want := "OffenseLedger = Runtime{Offset: 2, Length: 6, Filled: [][2]int{{2, 2}, {4, 2}}}"; !strings.Contains(string(source), want) {
		t.Errorf("no %q in\n%s", want, source)
	}
	if err := os.WriteFile(file, append(source, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, out, dest, "runtimes.go does not match")
}

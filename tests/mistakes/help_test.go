package mistakes

import (
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// commandLine is a command in the list of a help text: its name, and names it also goes by.
var commandLine = regexp.MustCompile(`(?m)^   ([a-z][a-z-]*)(?:, [a-z]+)*  +\S`)

func TestEveryCommand_ExplainsItselfWithAnExampleOfItself(t *testing.T) {
	built, err := programs()
	if err != nil {
		t.Fatal(err)
	}
	for name, program := range map[string]string{
		"openstream": built.Node, "openstream-operator": built.Operator, "openstream-aggregator": built.Aggregator, "openstream-challenger": built.Challenger,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			explains(t, name, program)
		})
	}
}

// explains checks the help of a command and of those below it.
func explains(t *testing.T, name, program string, path ...string) {
	t.Helper()
	full := strings.Join(append([]string{name}, path...), " ")
	out, err := exec.CommandContext(t.Context(), program, append(path, "--help")...).CombinedOutput() //nolint:gosec // our own programs
	if err != nil {
		t.Fatalf("%s --help: %v\n%s", full, err, out)
	}
	text := string(out)
	if _, example, ok := strings.Cut(text, "Example: "); !ok {
		t.Errorf("%s --help has no example:\n%s", full, text)
	} else if !strings.HasPrefix(example, full) {
		t.Errorf("the example of %s begins with %.60q", full, example)
	}
	_, list, ok := strings.Cut(text, "\nCOMMANDS:\n")
	if !ok {
		return
	}
	list, _, _ = strings.Cut(list, "\n\n")
	for _, found := range commandLine.FindAllStringSubmatch(list, -1) {
		if found[1] != "help" {
			explains(t, name, program, append(path[:len(path):len(path)], found[1])...)
		}
	}
}

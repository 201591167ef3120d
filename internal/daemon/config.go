package daemon

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"gopkg.in/yaml.v3"
)

// ConfigFlag names the YAML file of a command. Its keys are the names of the command's flags.
func ConfigFlag(env string) cli.Flag {
	return &cli.StringFlag{Name: "config", EnvVars: []string{env + "_CONFIG"}, Usage: "YAML `FILE` whose keys are the names of these flags; a flag and a variable win over it"}
}

// ReadConfig fills the flags of a command that were set neither on the command line nor in the environment from the file
// that --config names. Use it as a command's Before. A key that only other commands of the program know is theirs: one file may
// serve all. All problems come at once: unknown keys, keys given twice, values of the wrong form. A flag that only a file may set must not be Required for urfave/cli, which looks before this does: check
// it in the config's Validate.
func ReadConfig(c *cli.Context) error {
	path := c.String("config")
	if path == "" {
		return nil
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return WithHint(fmt.Errorf("read configuration: %w", err), "check --config")
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		return fmt.Errorf("read configuration %s: %w", path, err)
	}
	if len(doc.Content) == 0 {
		return nil
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return WithHint(fmt.Errorf("read configuration %s: it is not a list of keys and values", path), "write lines like `l1-rpc: http://127.0.0.1:8545`")
	}
	known := flagNames(c)
	others := commandFlags(c.App.Commands)
	var problems []error
	seen := map[string]bool{}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		where := fmt.Sprintf("%s:%d: %s", path, key.Line, key.Value)
		switch {
		case seen[key.Value]:
			problems = append(problems, fmt.Errorf("%s: given twice", where))
		case key.Value == "config" || key.Value == "help":
			problems = append(problems, unknownKey(where, key.Value, known))
		case !slices.Contains(known, key.Value) && slices.Contains(others, key.Value):
		case !slices.Contains(known, key.Value):
			problems = append(problems, unknownKey(where, key.Value, known))
		default:
			problems = append(problems, setFromFile(c, where, key.Value, value))
		}
		seen[key.Value] = true
	}
	if err := errors.Join(problems...); err != nil {
		return &UsageError{err}
	}
	return nil
}

func setFromFile(c *cli.Context, where, name string, value *yaml.Node) error {
	if c.IsSet(name) {
		return nil // by flag or by environment
	}
	values := []*yaml.Node{value}
	switch value.Kind {
	case yaml.ScalarNode:
	case yaml.SequenceNode:
		values = value.Content
	default:
		return fmt.Errorf("%s: the value is neither one value nor a list", where)
	}
	for _, v := range values {
		if v.Kind != yaml.ScalarNode {
			return fmt.Errorf("%s: a list holds values only", where)
		}
		if err := c.Set(name, v.Value); err != nil {
			return fmt.Errorf("%s: %q is not a value for it: %w", where, v.Value, err)
		}
	}
	return nil
}

func unknownKey(where, key string, known []string) error {
	err := fmt.Errorf("%s: unknown key", where)
	if near := nearest(key, known); near != "" {
		return WithHint(err, "did you mean %q?", near)
	}
	return WithHint(err, "the keys are the names of the flags that --help shows")
}

// flagNames are the names of all flags of the running command and of the commands above it.
func flagNames(c *cli.Context) []string {
	var names []string
	for _, ctx := range c.Lineage() {
		var flags []cli.Flag
		if ctx.Command != nil {
			flags = append(flags, ctx.Command.Flags...)
		}
		if ctx.App != nil {
			flags = append(flags, ctx.App.Flags...)
		}
		for _, f := range flags {
			names = append(names, f.Names()[0])
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// commandFlags are the names of all flags of commands and of those below them.
func commandFlags(commands []*cli.Command) []string {
	var names []string
	for _, cmd := range commands {
		for _, f := range cmd.Flags {
			names = append(names, f.Names()[0])
		}
		names = append(names, commandFlags(cmd.Subcommands)...)
	}
	return names
}

// ShowConfig prints every flag of a command with its value in force, secrets redacted.
func ShowConfig(w io.Writer, c *cli.Context) {
	for _, name := range flagNames(c) {
		if name == "help" || name == "version" {
			continue
		}
		value := c.Value(name)
		if list, ok := value.(cli.StringSlice); ok {
			value = list.Value()
		}
		mark := ""
		if !c.IsSet(name) {
			mark = " # default"
		}
		switch v := value.(type) {
		case nil:
			continue
		case []string:
			shown := make([]string, len(v))
			for i := range v {
				shown[i] = RedactURL(v[i])
			}
			_, _ = fmt.Fprintf(w, "%s: [%s]%s\n", name, strings.Join(shown, ", "), mark)
		default:
			_, _ = fmt.Fprintf(w, "%s: %s%s\n", name, RedactURL(fmt.Sprint(v)), mark)
		}
	}
}

// RedactURL hides what may be a secret in a URL: the password, the values of a query, and long parts of a path (providers
// of RPC put their keys there). What is not a URL comes back as it is, for example a file name.
func RedactURL(s string) string {
	u, err := url.Parse(s)
	if err != nil && strings.Contains(s, "://") {
		return "[redacted]" // it may be a URL with a secret that is not well-formed
	}
	if err != nil || u.Scheme == "" || u.Host == "" {
		return s
	}
	if _, has := u.User.Password(); has {
		u.User = url.UserPassword(u.User.Username(), "xxxxx")
	}
	parts := strings.Split(u.Path, "/")
	for i, p := range parts {
		if len(p) >= 16 {
			parts[i] = "xxxxx"
		}
	}
	u.Path, u.RawPath = strings.Join(parts, "/"), ""
	if u.RawQuery != "" {
		q := u.Query()
		for k := range q {
			if !slices.Contains(harmlessQuery, k) {
				q.Set(k, "xxxxx")
			}
		}
		u.RawQuery = q.Encode()
	}
	return u.String()
}

// harmlessQuery are the parameters of database URLs that are worth seeing.
var harmlessQuery = []string{"sslmode", "host", "port", "user", "dbname"}

// nearest is the candidate that differs least from s, if it is a plausible slip.
func nearest(s string, candidates []string) string {
	best, at := "", len(s)/3+2
	for _, c := range candidates {
		if d := editDistance(s, c); d < at {
			best, at = c, d
		}
	}
	return best
}

func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			diagonal, row[j] = row[j], min(row[j]+1, row[j-1]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}

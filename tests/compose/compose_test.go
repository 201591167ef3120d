// Package compose holds docker-compose.yml and the Dockerfile to each other and
// to the programs they start: a service that names a stage, a flag or a variable
// which does not exist fails here and not on a foundation's machine.
package compose

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/openstreaming/openstreaming/tests/cast"
)

const root = "../.."

type file struct {
	Name     string
	Services map[string]service
	Volumes  map[string]struct{}

	// Extensions, anchors of the services above.
	Program map[string]any `yaml:"x-program"`
	Chains  map[string]any `yaml:"x-chains"`
}

type service struct {
	Image       string
	Build       struct{ Context, Target string }
	Command     []string
	Profiles    []string
	Environment map[string]string
	Volumes     []string
	Ports       []string
	DependsOn   map[string]struct{ Condition string } `yaml:"depends_on"`
	Healthcheck struct {
		Test        []string
		Interval    string
		Timeout     string
		StartPeriod string `yaml:"start_period"`
		Retries     int
	}
	NetworkMode     string   `yaml:"network_mode"`
	ReadOnly        bool     `yaml:"read_only"`
	CapDrop         []string `yaml:"cap_drop"`
	SecurityOpt     []string `yaml:"security_opt"`
	StopGracePeriod string   `yaml:"stop_grace_period"`
	ShmSize         string   `yaml:"shm_size"`
	Restart         string
	Init            bool
	Tmpfs           []string
	Logging         struct {
		Driver  string
		Options map[string]string
	}
}

func parse(t *testing.T) file {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(root, "docker-compose.yml"))
	if err != nil {
		t.Fatal(err)
	}
	var f file
	decoder := yaml.NewDecoder(bytes.NewReader(raw))
	decoder.KnownFields(true)
	if err := decoder.Decode(&f); err != nil {
		t.Fatalf("docker-compose.yml: %v", err)
	}
	return f
}

// stage is one FROM of the Dockerfile, with everything up to the next.
type stage struct{ name, base, body string }

func stages(t *testing.T) []stage {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(root, "Dockerfile"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	from := regexp.MustCompile(`(?m)^FROM (\S+) AS (\S+)$`)
	var found []stage
	at := from.FindAllStringSubmatchIndex(text, -1)
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		found = append(found, stage{name: text[m[4]:m[5]], base: text[m[2]:m[3]], body: text[m[1]:end]})
	}
	if len(found) != strings.Count(text, "\nFROM ") {
		t.Fatalf("%d of the Dockerfile's %d stages have a name", len(found), strings.Count(text, "\nFROM "))
	}
	return found
}

func named(all []stage, name string) (stage, bool) {
	i := slices.IndexFunc(all, func(s stage) bool { return s.name == name })
	if i < 0 {
		return stage{}, false
	}
	return all[i], true
}

// program is what a stage starts: its own entry point, or its base's.
func program(all []stage, name string) string {
	s, ok := named(all, name)
	if !ok {
		return ""
	}
	if m := regexp.MustCompile(`(?m)^ENTRYPOINT \["([^"]+)"\]$`).FindStringSubmatch(s.body); m != nil {
		return m[1]
	}
	return program(all, s.base)
}

func TestCompose_WithoutProfile_IsTheFoundation(t *testing.T) {
	profiles := map[string][]string{}
	for name, s := range parse(t).Services {
		if len(s.Profiles) == 0 {
			profiles[""] = append(profiles[""], name)
		}
		for _, p := range s.Profiles {
			profiles[p] = append(profiles[p], name)
		}
	}
	slices.Sort(profiles[""])
	if got := profiles[""]; !slices.Equal(got, []string{"aggregator", "postgres"}) {
		t.Errorf("`docker compose up` starts %v", got)
	}
	for _, p := range []string{"operator", "challenger", "devnet"} {
		if len(profiles[p]) == 0 {
			t.Errorf("profile %s starts nothing more", p)
		}
	}
}

func TestCompose_NamesOnlyWhatIsThere(t *testing.T) {
	f, all := parse(t), stages(t)
	for name, s := range f.Services {
		switch {
		case s.Image != "":
			if tag := s.Image[strings.LastIndex(s.Image, ":")+1:]; tag == s.Image || tag == "latest" {
				t.Errorf("%s: image %s is not pinned to a version", name, s.Image)
			}
		case program(all, s.Build.Target) == "":
			t.Errorf("%s: the Dockerfile has no stage %q with an entry point", name, s.Build.Target)
		}
		for other, need := range s.DependsOn {
			if on, ok := f.Services[other]; !ok {
				t.Errorf("%s depends on %s, which is no service", name, other)
			} else if need.Condition == "service_healthy" && len(on.Healthcheck.Test) == 0 {
				t.Errorf("%s waits for %s to be healthy, but that has no health check", name, other)
			}
		}
		for _, v := range s.Volumes {
			source := regexp.MustCompile(`^(?:\$\{[A-Z_]+:-([^}]+)\}|([^:]+)):`).FindStringSubmatch(v)
			if source == nil {
				t.Errorf("%s: volume %q has no source", name, v)
				continue
			}
			volume := source[1] + source[2]
			if _, ok := f.Volumes[volume]; !ok && !strings.HasPrefix(volume, "./") {
				t.Errorf("%s: volume %s is not declared", name, volume)
			}
		}
		for _, p := range s.Ports {
			if !strings.HasPrefix(p, "127.0.0.1:") {
				t.Errorf("%s: port %s is open to the whole network", name, p)
			}
		}
	}
}

func TestDockerfile_CopiesFromEarlierStages_WhatTheyBuild(t *testing.T) {
	all := stages(t)
	build, ok := named(all, "build")
	if !ok {
		t.Fatal("the Dockerfile has no stage build")
	}
	copies := regexp.MustCompile(`COPY --from=(\S+) (\S+) `)
	for i, s := range all {
		for _, m := range copies.FindAllStringSubmatch(s.body, -1) {
			if _, ok := named(all[:i], m[1]); !ok {
				t.Errorf("stage %s copies from %s, which is no earlier stage", s.name, m[1])
			}
			if binary, ok := strings.CutPrefix(m[2], "/out/"); ok && !strings.Contains(build.body, "./cmd/"+binary) {
				t.Errorf("stage %s copies %s, which stage build does not build", s.name, binary)
			}
		}
	}
	for _, m := range regexp.MustCompile(`\./cmd/[\w-]+`).FindAllString(build.body, -1) {
		if _, err := os.Stat(filepath.Join(root, m)); err != nil {
			t.Errorf("stage build: %v", err)
		}
	}
}

func TestCompose_GivesEachProgramOnlyFlagsAndVariablesThatItKnows(t *testing.T) {
	f, all := parse(t), stages(t)
	dir := filepath.Join(root, "build")
	if _, err := cast.Build(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	for name, s := range f.Services {
		if s.Image != "" {
			continue // not ours
		}
		t.Run(name, func(t *testing.T) {
			var words []string // the command without its flags
			for _, w := range s.Command {
				if strings.HasPrefix(w, "-") {
					break
				}
				words = append(words, w)
			}
			out, err := exec.Command(filepath.Join(dir, program(all, s.Build.Target)), append(words, "--help")...).CombinedOutput()
			if err != nil {
				t.Fatalf("%s --help: %v\n%s", strings.Join(words, " "), err, out)
			}
			help := string(out)
			if !strings.Contains(help, strings.Join(words, " ")) {
				t.Fatalf("help is not of %q:\n%s", words, help)
			}
			for _, w := range s.Command[len(words):] {
				if strings.HasPrefix(w, "-") && !regexp.MustCompile(regexp.QuoteMeta(w)+`\b`).MatchString(help) {
					t.Errorf("%s: help knows no flag %s", name, w)
				}
			}
			for variable := range s.Environment {
				if !regexp.MustCompile(`\b` + variable + `\b`).MatchString(help) {
					t.Errorf("%s: help knows no variable %s", name, variable)
				}
			}
		})
	}
}

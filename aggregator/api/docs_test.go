package api

import (
	"encoding"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/client"
)

// page is docs/api.md, its sections by heading.
func page(t *testing.T) (whole string, sections map[string]string) {
	t.Helper()
	text, err := os.ReadFile("../../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	sections = map[string]string{}
	for _, part := range regexp.MustCompile(`(?m)^##+ `).Split(string(text), -1) {
		heading, body, _ := strings.Cut(part, "\n")
		sections[strings.Trim(heading, "`")] = body
	}
	return string(text), sections
}

func TestDocs_EveryRouteStandsThereAndNoOther(t *testing.T) {
	_, sections := page(t)
	var documented []string
	for heading := range sections {
		if strings.HasPrefix(heading, "GET /v1") || strings.HasPrefix(heading, "POST /v1") {
			documented = append(documented, heading)
		}
	}
	served := slices.Sorted(maps.Keys(newServer(Parts{Registerer: prometheus.NewRegistry()}).routes()))
	if slices.Sort(documented); !slices.Equal(documented, served) {
		t.Errorf("documented: %q\nserved:     %q", documented, served)
	}
}

// examples are the fields of the JSON examples of a section, as paths.
func examples(t *testing.T, section string) []map[string]bool {
	t.Helper()
	var out []map[string]bool
	for _, block := range regexp.MustCompile("(?s)```json\n(.*?)```").FindAllStringSubmatch(section, -1) {
		var value any
		if err := json.Unmarshal([]byte(block[1]), &value); err != nil {
			t.Fatalf("%v in the example\n%s", err, block[1])
		}
		fields := map[string]bool{}
		walkValue(value, "", fields)
		out = append(out, fields)
	}
	return out
}

func walkValue(v any, path string, into map[string]bool) {
	switch x := v.(type) {
	case map[string]any:
		for key, value := range x {
			into[path+"."+key] = true
			walkValue(value, path+"."+key, into)
		}
	case []any:
		for _, value := range x {
			walkValue(value, path+"[]", into)
		}
	}
}

var textual = reflect.TypeFor[encoding.TextMarshaler]()

func walkType(typ reflect.Type, path string, into map[string]bool) {
	switch {
	case typ.Kind() == reflect.Pointer:
		walkType(typ.Elem(), path, into)
	case typ.Implements(textual):
	case typ.Kind() == reflect.Slice && typ.Elem().Kind() != reflect.Uint8:
		walkType(typ.Elem(), path+"[]", into)
	case typ.Kind() == reflect.Struct:
		for i := range typ.NumField() {
			f := typ.Field(i)
			if f.Anonymous {
				walkType(f.Type, path, into)
				continue
			}
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			into[path+"."+name] = true
			walkType(f.Type, path+"."+name, into)
		}
	}
}

func TestDocs_ExamplesHaveTheFieldsOfTheTypes(t *testing.T) {
	_, sections := page(t)
	for _, x := range []struct {
		route string
		index int // of the example
		value any
	}{
		{"POST /v1/claims", 0, client.Submission{}},
		{"POST /v1/claims", 1, client.Intake{}},
		{"GET /v1/batches", 0, client.BatchSummary{}},
		{"GET /v1/batches/{id}", 0, struct {
			Data        string              `json:"data"`
			Certificate *client.Certificate `json:"certificate"`
		}{}},
		{"GET /v1/batches/{id}/vouchers", 0, client.Backing{}},
		{"POST /v1/batches/{id}/attestations", 0, client.Attestation{}},
		{"GET /v1/vouchers/{id}", 0, client.Holding{}},
		{"GET /v1/claimsets", 0, client.ClaimSetRecord{}},
		{"GET /v1/status", 0, client.Status{}},
	} {
		found := examples(t, sections[x.route])
		if len(found) <= x.index {
			t.Errorf("%s: there is no example", x.route)
			continue
		}
		shown, have := found[x.index], map[string]bool{}
		walkType(reflect.TypeOf(x.value), "", have)
		for field := range have {
			if !shown[field] {
				t.Errorf("%s: the example does not show %s", x.route, field)
			}
		}
		for field := range shown {
			if !have[field] && !strings.HasPrefix(field, ".batches.") {
				t.Errorf("%s: the example shows %s, which is not there", x.route, field)
			}
		}
	}
}

// codes are the constants of type Code in aggregator/client.
func codes(t *testing.T) []client.Code {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../client/errors.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []client.Code
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); ok && name.Name == "Code" {
			text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, client.Code(text))
		}
		return true
	})
	return out
}

func TestDocs_EveryRefusalStandsThereWithItsStatus(t *testing.T) {
	_, sections := page(t)
	rows := regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\| (\\d+) \\|.*\\| (yes )?\\|$").FindAllStringSubmatch(sections["Refusals"], -1)
	documented := map[client.Code]string{}
	for _, row := range rows {
		documented[client.Code(row[1])] = row[2] + row[3]
	}
	known := codes(t)
	if len(known) == 0 || len(known) != len(documented) {
		t.Errorf("%d codes, %d documented", len(known), len(documented))
	}
	for _, c := range known {
		want := strconv.Itoa(c.Status())
		if c.Retriable() {
			want += "yes "
		}
		if documented[c] != want {
			t.Errorf("%s: documented %q, is %q", c, documented[c], want)
		}
	}
}

func TestDocs_LimitsAreTheOnesInForce(t *testing.T) {
	_, sections := page(t)
	limits := strings.ReplaceAll(sections["Limits"], ",", "")
	for what, n := range map[string]int{
		"claims in one submission | %d":     client.MaxClaims,
		"body of a submission | %d MiB":     client.MaxBody >> 20,
		"body of an attestation | %d KiB":   attestationBody >> 10,
		"submissions at once | %d up to":    smallBodies,
		"up to %d KiB ":                     smallBodySize >> 10,
		"KiB %d larger ones":                bigBodies,
		"pages of claim sets at once | %d ": bigPages,
		"long polls at once | %d ":          polls,
		"each up to %d s":                   client.MaxWait,
		"wait for one's turn | %d s":        int(queuePatience.Seconds()),
		"slowest line | %d KiB":             int(usualPace.rate >> 10),
		"KiB a second after %d s":           int(usualPace.grace.Seconds()),
	} {
		if line := fmt.Sprintf(what, n); !strings.Contains(limits, line) {
			t.Errorf("not said: %s", line)
		}
	}
	if list := sections["GET /v1/batches"]; !strings.Contains(list, fmt.Sprintf("at most %d.", client.PageSize)) {
		t.Errorf("not said: a page has at most %d", client.PageSize)
	}
}

// Package docs holds what the documents say of all programs together to the programs.
package docs

import (
	"go/ast"
	"go/parser"
	"go/token"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/aggregator/api"
	"github.com/openstreaming/openstreaming/aggregator/settle"
	"github.com/openstreaming/openstreaming/challenger/prosecute"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/node/handover"
	"github.com/openstreaming/openstreaming/operator/attest"
	"github.com/openstreaming/openstreaming/operator/defend"
)

// listing is a registerer that lists the names and labels of what is registered, also of what has counted nothing yet.
type listing map[string]string

var described = regexp.MustCompile(`fqName: "([^"]*)".*variableLabels: \{([^}]*)\}`)

func (l listing) Register(c prometheus.Collector) error {
	descriptions := make(chan *prometheus.Desc)
	go func() { c.Describe(descriptions); close(descriptions) }()
	for d := range descriptions {
		found := described.FindStringSubmatch(d.String())
		l[found[1]] = found[2]
	}
	return nil
}

func (l listing) MustRegister(all ...prometheus.Collector) {
	for _, c := range all {
		_ = l.Register(c)
	}
}

func (listing) Unregister(prometheus.Collector) bool { return true }

// ofNode reads the metrics of a part of the node from its source: they come with a running node only.
func ofNode(t *testing.T, l listing, source, prefix string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), source, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	text := func(e ast.Expr) string {
		s, err := strconv.Unquote(e.(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		switch nameOf(call.Fun) {
		case "Counters":
			labels := []string{}
			for _, label := range call.Args[2:] {
				labels = append(labels, text(label))
			}
			l[prefix+text(call.Args[0])] = strings.Join(labels, ",")
		case "Gauge":
			l[prefix+text(call.Args[0])] = ""
		}
		return true
	})
}

// nameOf is the name of a method that is called.
func nameOf(f ast.Expr) string {
	if s, ok := f.(*ast.SelectorExpr); ok {
		return s.Sel.Name
	}
	return ""
}

func TestMetrics_EveryOneIsDocumentedAndNoOther(t *testing.T) {
	exposed := listing{}
	settle.NewMetrics(exposed)
	api.Handle(http.NewServeMux(), api.Parts{Registerer: exposed})
	handover.NewMetrics(exposed)
	attest.NewMetrics(exposed)
	defend.NewMetrics(exposed)
	prosecute.NewMetrics(exposed)
	before := len(exposed)
	ofNode(t, exposed, "../../node/mesh/metrics.go", "openstreaming_mesh_")
	ofNode(t, exposed, "../../node/gateway/metrics.go", "openstreaming_gateway_")
	ofNode(t, exposed, "../../node/discovery/metrics.go", "openstreaming_discovery_")
	gossip.NewMetrics(exposed)
	if before == 0 || len(exposed) < before+5 {
		t.Fatalf("%d metrics, of them %d of the mesh: they are not found any more", len(exposed), len(exposed)-before)
	}
	page, err := os.ReadFile("../../docs/metrics.md")
	if err != nil {
		t.Fatal(err)
	}
	documented := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `(openstreaming_[a-z0-9_]+)` \\|([^|]*)\\|").FindAllStringSubmatch(string(page), -1) {
		documented[row[1]] = strings.NewReplacer("`", "", ", ", ",", " ", "").Replace(row[2])
	}
	for name, labels := range exposed {
		if have, ok := documented[name]; !ok {
			t.Errorf("%s is not documented", name)
		} else if have != labels {
			t.Errorf("%s has the labels {%s}, documented are {%s}", name, labels, have)
		}
	}
	for name := range documented {
		if _, ok := exposed[name]; !ok {
			t.Errorf("%s is documented and not exposed", name)
		}
	}
}

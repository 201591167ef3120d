package nodecli

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/internal/daemon"
	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/node/audit"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// audited compares records with what any person has: the files, and flags.
func audited(t *testing.T, p *person, flags []string, files ...string) (audit.Report, error) {
	t.Helper()
	anybody := &person{t: t}
	if p != nil {
		anybody.flags = p.flags[4:8] // L2 and the deployments
	}
	var out bytes.Buffer
	err := anybody.do(t.Context(), &out, nil, "audit", append(append([]string{"--json"}, flags...), files...)...)
	var r audit.Report
	if out.Len() > 0 {
		if err := json.Unmarshal(out.Bytes(), &r); err != nil {
			t.Fatalf("audit printed %q: %v", out.String(), err)
		}
	}
	return r, err
}

func TestAudit_OfNodesThatRun_AndOfDirectoriesThatDoNot_AgreesOrSaysWhoLies(t *testing.T) {
	add := world(t)
	alice, vera := add("alice", devnet.FirstFree), add("vera", devnet.FirstFree+1)
	home, stopAlice := alice.serve(nil, "run")
	_, stopVera := vera.serve(nil, "run", "--peer", home.Addresses[0])
	film, payload := randomFile(t, 3<<20+77)
	stream := *rows[control.Announcement](alice, "publish", "--piece-kib", "64", film)[0].Stream
	rows[fetchResult](vera, "fetch", "--out", filepath.Join(t.TempDir(), "copy"), stream.String())

	files := t.TempDir()
	export := func(p *person, name string, flags ...string) string {
		t.Helper()
		path := filepath.Join(files, name)
		if _, err := p.ask("audit export", append([]string{"--out", path}, flags...)...); err != nil {
			t.Fatal(err)
		}
		return path
	}
	mine, theirs := export(alice, "alice.json"), export(vera, "vera.json", "--stream", stream.String(), "--since", "1h")
	for _, l2 := range []*person{nil, alice} {
		r, err := audited(t, l2, nil, mine, theirs)
		if err != nil || len(r.Streams) != 1 || len(r.Streams[0].Hops) != 1 {
			t.Fatalf("%+v, %v", r, err)
		}
		h := r.Streams[0].Hops[0]
		if h.Verdict != audit.Agree || h.Spans[0].Bytes != protocol.Bytes(len(payload)) || h.Paid != h.PayerBytes || h.PaidUnits == 0 {
			t.Fatalf("%+v", h)
		}
	}

	// The same of directories that no node uses.
	stopVera()
	stopAlice()
	var offline bytes.Buffer
	if err := vera.do(t.Context(), &offline, nil, "audit export"); err != nil {
		t.Fatal(err)
	}
	again := filepath.Join(files, "again.json")
	if err := os.WriteFile(again, offline.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if r, err := audited(t, nil, nil, mine, again); err != nil || len(r.Streams) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}

	// Vera takes her last receipt out, or a figure down.
	edit := func(change func(*statements.Record)) string {
		t.Helper()
		r, err := statements.Read(bytes.NewReader(offline.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		r.ExportedAt += 10
		change(&r)
		text, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(files, "edited.json")
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	last := func(r *statements.Record) *statements.Statement {
		all := r.Channels[0].Statements
		return &all[len(all)-1]
	}
	var found *daemon.StatusError
	r, err := audited(t, nil, nil, mine, edit(func(r *statements.Record) { last(r).Receipt = nil }))
	if !errors.As(err, &found) || found.Status != exitParted || len(r.Contradictions) != 1 || !strings.Contains(r.Contradictions[0].What, "edited.json") {
		t.Fatalf("%+v, %v", r, err)
	}
	_, err = audited(t, nil, nil, mine, edit(func(r *statements.Record) { last(r).Receipt.Bytes-- }))
	if !errors.Is(err, audit.ErrRecord) || !strings.Contains(err.Error(), "edited.json") {
		t.Fatalf("%v", err)
	}
	_, err = audited(t, alice, nil, edit(func(r *statements.Record) {
		r.Domain.ChainID++
		r.Channels = nil
	}))
	if err == nil || !strings.Contains(err.Error(), "--l2-rpc leads to") {
		t.Fatalf("%v", err)
	}
	_, err = audited(t, nil, nil, film)
	if !errors.Is(err, statements.ErrFormat) {
		t.Fatalf("%v", err)
	}
	var usage *daemon.UsageError
	if _, err = audited(t, nil, nil); !errors.As(err, &usage) {
		t.Fatalf("%v", err)
	}
	if _, err = audited(t, nil, nil, filepath.Join(files, "nothing")); !errors.Is(err, os.ErrNotExist) {
		t.Fatalf("%v", err)
	}
}

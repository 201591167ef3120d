package audit

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/openstreaming/openstreaming/node/statements"
)

var update = flag.Bool("update", false, "write the vectors anew; a change of them is a change of the protocol")

const vectors = "testdata/records.json"

// The records of two ends of a hop, in which each kind of field has a value.
func TestRecords_VectorsHold(t *testing.T) {
	pia, vera := newPerson(t, "pia"), newPerson(t, "vera")
	hop := pia.to(vera)
	hop.flow(1, 0, 24, 10)
	hop.keep(2, hop.state(25, 30, nil), nil) // which nobody answered
	hop.paid(of(0, 24))
	for _, who := range []*person{pia, vera} {
		c := who.channel(hop.id)
		c.Peer, c.Deposited, c.Settled = "its neighbor", 1_000_000, 5
		who.record.Filter = statements.Filter{Stream: film, Channel: hop.id, Since: 1_000_000_000}
	}
	made, err := json.MarshalIndent([]statements.Record{pia.record, vera.record}, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	made = append(made, '\n')
	if *update {
		if err := os.WriteFile(vectors, made, 0o644); err != nil { //nolint:gosec // vectors are public
			t.Fatal(err)
		}
	}
	held, err := os.ReadFile(vectors)
	if err != nil || !bytes.Equal(held, made) {
		t.Fatalf("records are not written as %s has them: %v\n%s", vectors, err, made)
	}
	var texts []json.RawMessage
	if err := json.Unmarshal(held, &texts); err != nil {
		t.Fatal(err)
	}
	var all []Valid
	for _, text := range texts {
		r, err := statements.Read(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		v, err := Verify(t.Context(), r.Peer, r, nil)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	report, err := Compare(all...)
	if err != nil || len(report.Streams) != 1 || len(report.Streams[0].Hops) != 1 {
		t.Fatalf("%+v, %v", report, err)
	}
	if h := report.Streams[0].Hops[0]; h.Verdict != Open || h.Statements != 4 || h.Agreed != 3 {
		t.Errorf("the hop %+v", h)
	}
}

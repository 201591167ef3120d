package audit

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// Whatever a man makes of his own export, it is refused or blames himself: never the honest one at the other end.
func FuzzEditedRecord(f *testing.F) {
	publisher, relay := newPerson(f, "publisher"), newPerson(f, "relay")
	up := publisher.to(relay)
	up.flow(1, 0, 31, 8)
	up.flow(2, 20, 60, 7)
	up.paid(of(0, 31) + of(20, 60))
	texts, honest := make(map[bool][]byte), make(map[bool]Valid) // of the payee, and not of the payee
	for payee, p := range map[bool]*person{true: publisher, false: relay} {
		var err error
		if texts[payee], err = json.Marshal(p.record); err != nil {
			f.Fatal(err)
		}
		if honest[payee], err = Verify(f.Context(), "honest", p.record, nil); err != nil {
			f.Fatal(err)
		}
	}
	for op := range byte(10) {
		f.Add(true, []byte{op, 0, 1, op, 2, 9})
		f.Add(false, []byte{op, 1, 3})
	}
	f.Fuzz(func(t *testing.T, payee bool, script []byte) {
		r, err := statements.Read(bytes.NewReader(texts[payee]))
		if err != nil {
			t.Fatal(err)
		}
		edit(&r, script)
		edited, err := Verify(t.Context(), "edited", r, nil)
		if err != nil {
			return
		}
		report, err := Compare(honest[!payee], edited)
		if err != nil {
			return
		}
		for _, c := range report.Contradictions {
			if c.Account == honest[!payee].Account() {
				t.Fatalf("the honest end is blamed: %+v", c)
			}
		}
		if err := report.Write(new(bytes.Buffer)); err != nil {
			t.Fatal(err)
		}
	})
}

// edit does to the first channel of a record what a script says: three bytes an action, what, where and how.
func edit(r *statements.Record, script []byte) {
	c := &r.Channels[0]
	for ; len(script) >= 3; script = script[3:] {
		how := script[2]
		if len(c.Statements) == 0 {
			return
		}
		at := int(script[1]) % len(c.Statements)
		s := &c.Statements[at]
		switch script[0] % 10 {
		case 0:
			c.Statements = slices.Delete(c.Statements, at, at+1)
		case 1:
			s.Receipt = nil
		case 2:
			s.Subscription = uint64(how)
		case 3:
			c.Statements = append(c.Statements, *s)
		case 4:
			to := int(how) % len(c.Statements)
			c.Statements[at], c.Statements[to] = c.Statements[to], c.Statements[at]
		case 5:
			s.Delivery.Bytes += protocol.Bytes(how)
		case 6:
			s.Receipt = c.Statements[int(how)%len(c.Statements)].Receipt
		case 7:
			c.Voucher = nil
		case 8:
			c.Side = map[statements.Side]statements.Side{statements.Payee: statements.Payer, statements.Payer: statements.Payee}[c.Side]
		case 9:
			r.Account[how%20]++
		}
	}
}

// Records come from whoever is audited: what is no honest one is refused, and nothing worse.
func FuzzVerify(f *testing.F) {
	publisher, relay := newPerson(f, "publisher"), newPerson(f, "relay")
	up := publisher.to(relay)
	up.flow(1, 0, 15, 8)
	up.paid(of(0, 15))
	for _, p := range []*person{publisher, relay} {
		text, err := json.Marshal(p.record)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := statements.Read(bytes.NewReader(text))
		if err != nil {
			return
		}
		v, err := Verify(t.Context(), "somebody's", r, nil)
		if err != nil {
			return
		}
		report, err := Compare(v)
		if err != nil {
			return
		}
		if err := report.Write(new(bytes.Buffer)); err != nil {
			t.Fatal(err)
		}
	})
}

package crashes

import (
	"slices"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/operator/guard"
	"github.com/openstreaming/openstreaming/protocol"
)

// The gate sees the attestation when the operator has recorded and signed it; the aggregator never does.
func TestOperator_KilledBetweenItsRecordAndItsAnswer_SignsTheSame_AndNothingTwice(t *testing.T) {
	c := newCompany(t, slow)
	c.RunAggregator()
	olga := c.actor("olga")
	c.enroll(olga)
	for _, o := range c.Operators("Otto", "Owen") { // two of three are no quorum
		o.Start()
	}
	gate := newDeskGate(t, c.URL)
	process := c.keep(c.cast.Operator(t.Context(), olga, gate.URL, nil))
	gate.arm(process.Kill)
	channel := c.owe(70_000)
	c.Advance(c.D2.Parameters.EpochSeconds)
	var cut signing
	select {
	case cut = <-gate.killed:
	case <-time.After(90 * time.Second):
		t.Fatalf("the operator signs nothing:\n%s", process.Tail())
	}
	if a := c.Audit(); len(a.Proposed) != 0 {
		t.Fatalf("%d batches were proposed without the operator", len(a.Proposed))
	}

	process = c.keep(c.cast.Operator(t.Context(), olga, gate.URL, nil))
	a := c.settled(channel, 70_000)
	c.quietEpoch()
	if err := process.Stop(); err != nil {
		t.Error(err)
	}

	signed := gate.signed()
	if n := len(signed[cut]); n < 2 {
		t.Errorf("what was cut off was signed %d times, not once more after the restart", n)
	}
	for what, signatures := range signed {
		if len(slices.Compact(slices.Clone(signatures))) != 1 {
			t.Errorf("%v was signed in more than one way", what)
		}
	}
	var id protocol.BatchID
	if err := id.UnmarshalText([]byte(cut.batch)); err != nil {
		t.Fatal(err)
	}
	c.once(a, id)
	record, err := guard.Open(olga.Dir, c.Domain, olga.BLS)
	if err != nil {
		t.Fatal(err)
	}
	defer record.Close() //nolint:errcheck // only read
	if record.Count() != len(signed) || !record.Attested(id, cut.table) {
		t.Errorf("the guard holds %d records, the operator was heard to sign %d things", record.Count(), len(signed))
	}
}

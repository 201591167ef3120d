package control

import (
	"encoding/json"
	"testing"

	"github.com/openstreaming/openstreaming/node/gateway"
	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestStats_ShowWhatWasServedOverHTTPBesideWhatTheMeshCarried(t *testing.T) {
	carried, both, shown := protocol.StreamID{1}, protocol.StreamID{2}, protocol.StreamID{3}
	all := stats([]mesh.StreamAccount{{Stream: both, BytesIn: 10, Paid: 4}, {Stream: carried, BytesOut: 7, Earned: 3, Subscribers: 1}},
		map[protocol.StreamID]gateway.Served{both: {Bytes: 20, Requests: 5, Viewers: 2}, shown: {Bytes: 30, Requests: 1}})
	if len(all) != 3 || all[0].Stream != carried || all[0].Earned != 3 || all[0].Served != 0 || all[1].Paid != 4 || all[1].Served != 20 ||
		all[1].Viewers != 2 || all[2].Stream != shown || all[2].Served != 30 {
		t.Fatalf("the stats are %+v", all)
	}
	// Whoever read the accounts before still does.
	data, err := json.Marshal(all[1])
	var account mesh.StreamAccount
	if err == nil {
		err = json.Unmarshal(data, &account)
	}
	if err != nil || account.Stream != both || account.BytesIn != 10 {
		t.Fatalf("%s reads as %+v: %v", data, account, err)
	}
}

package pay

import (
	"bytes"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// A record of the journal is refused, or one that is written in the same bytes again: a damaged one does not pass for another.
func FuzzJournalRecord(f *testing.F) {
	c := protocol.Channel{Payer: common.Address{1}, Signer: common.Address{2}, Payee: common.Address{3}, Token: 4, Lane: 5, Rate: 6}
	id := protocol.ChannelID{7}
	in := incomingRecord{Channel: c, Peer: "Petra", Account: account{vouched: 1, debt: 2, earned: 3, ceiling: 4}, Signature: protocol.Signature{5}, Unpaid: true}
	out := outgoingRecord{Channel: c, Opening: true, Until: 1, Issued: 2, Goodwill: 3, Committed: 4, Status: StatusOpen, ClosingAt: 5, Deposited: 6, Settled: 7,
		Worn: true, Stream: protocol.StreamID{8}}
	f.Add(channelKey(keyIncoming, id), in.encode())
	f.Add(channelKey(keyOutgoing, id), out.encode())
	f.Add(laneKey(keyOffer, 1, 2), offerRecord{Channel: c, Peer: "Petra", Until: 9}.encode())
	f.Add(laneKey(keyNextLane, 1, 0), []byte{0, 0, 0, 9})
	f.Add([]byte{keySpent}, []byte{0, 0, 0, 0, 0, 0, 0, 9})
	f.Add(append([]byte{keyPatron}, c.Payee[:]...), patronage{}.encode())
	f.Fuzz(func(t *testing.T, key, value []byte) {
		if len(key) == 0 {
			return // a store has no such key
		}
		var again []byte
		err := visit(visitor{
			incoming: func(r incomingRecord) error { again = r.encode(); return nil },
			outgoing: func(r outgoingRecord) error { again = r.encode(); return nil },
			offer:    func(r offerRecord) error { again = r.encode(); return nil },
			next: func(_ protocol.TokenID, next protocol.Lane) {
				again = []byte{byte(next >> 24), byte(next >> 16), byte(next >> 8), byte(next)}
			},
			spent:  func(u protocol.Units) { again = appendU64(nil, uint64(u)) },
			patron: func(_ common.Address, past patronage) { again = past.encode() },
		}, key, value)
		if err == nil && !bytes.Equal(again, value) {
			t.Fatalf("% x is read, and written as % x", value, again)
		}
	})
}

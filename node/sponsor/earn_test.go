package sponsor

import (
	"log/slog"
	"testing"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// A channel that is closed is forgotten with its voucher by and by; what it has paid was paid all the same.
func TestFees_OfAChannelThatIsClosedAndForgotten_StayCounted(t *testing.T) {
	t.Parallel()
	gate, sam := someone("Gate"), someone("sponsor")
	chain := paytest.NewChain(1_700_000_000)
	book, err := pay.Open(t.Context(), pay.Config{Dir: t.TempDir(), Account: gate.account}, chain.As(gate.account), gate.key, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close() //nolint:errcheck // the test ends
	f := NewFees(&Client{book: book}, FeeConfig{Rate: fee}, slog.New(slog.DiscardHandler))
	first := protocol.Channel{Payer: sam.account, Payee: gate.account, Rate: fee}
	next := first
	next.Lane = 1
	e := &earning{id: stream, name: mesh.SponsorName{Account: sam.account}, channel: first, owed: 13 * mib, counts: map[protocol.ChannelID]count{}}
	f.streams[stream] = e
	e.counts[paytest.Domain.ChannelID(first)] = count{owed: 12 * mib, paid: 12 * mib, units: 12} // as its last voucher said
	e.owed = 13 * mib
	want := func(channel protocol.ChannelID, owed protocol.Bytes) {
		t.Helper()
		for range 2 { // looking changes nothing
			s := f.Status()
			if len(s) != 1 || s[0].Channel != channel || s[0].Owed != owed || s[0].Paid != 12*mib || s[0].Units != 12 {
				t.Fatalf("it is told %+v, want %d bytes due", s, owed)
			}
		}
	}
	want(paytest.Domain.ChannelID(first), 13*mib)
	e.channel, e.owed = protocol.Channel{}, 0 // the sponsor has closed it
	want(protocol.ChannelID{}, 13*mib)
	e.channel, e.owed = next, 2*mib
	want(paytest.Domain.ChannelID(next), 15*mib)
}

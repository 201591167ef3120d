package mesh_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/protocol"
)

// somePeer is a peer id, as text.
const somePeer = "12D3KooWNsSmoZ9JSB7uEq3UDh5Zca4KkhzPiAd3KctMqCuobLuw"

// notSponsors are values of the label that no node understands.
var notSponsors = []string{"", "/", "0x00000000000000000000000000000000000A11cE", "0x00000000000000000000000000000000000A11cE/x", "0x12/" + somePeer,
	"00000000000000000000000000000000000A11cE/" + somePeer, "0x0000000000000000000000000000000000000000/" + somePeer, "somebody else"}

func TestSponsorName_IsWhatTheLabelSays_OrNothing(t *testing.T) {
	id, err := peer.Decode(somePeer)
	if err != nil {
		t.Fatal(err)
	}
	want := mesh.SponsorName{Account: common.HexToAddress("0xa11ce"), Peer: id}
	if got, ok := mesh.SponsorOf(protocol.Labels{protocol.LabelSponsor: want.String()}); !ok || got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	for _, bad := range notSponsors {
		if _, ok := mesh.SponsorOf(protocol.Labels{protocol.LabelSponsor: bad}); ok {
			t.Errorf("%q names a sponsor", bad)
		}
	}
}

// A label that is signed and means nothing to anybody would be found out by the first viewer who is not paid for.
func TestPublisher_ThatNamesNoSponsorInItsLabel_IsToldSo_AndNothingIsSigned(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	publisher := w.start("publisher", nil)
	for _, bad := range notSponsors {
		o := mesh.PublishOptions{Labels: protocol.Labels{protocol.LabelSponsor: bad}}
		_, err1 := publisher.Publish(t.Context(), bytes.NewReader([]byte("film")), o)
		_, err2 := publisher.Append(t.Context(), o)
		for _, err := range []error{err1, err2} {
			if !errors.Is(err, protocol.ErrBadLabels) || !strings.Contains(err.Error(), "sponsor") {
				t.Errorf("%q: %v", bad, err)
			}
		}
	}
	if own := publisher.Own(); len(own) != 0 {
		t.Errorf("it publishes %+v", own)
	}
}

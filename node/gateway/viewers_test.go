package gateway

import (
	"encoding/binary"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/openstreaming/openstreaming/protocol"
)

func TestMallory_AsksForStreamAfterStream_AndWhatIsRememberedStaysBounded(t *testing.T) {
	v := newViewers()
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	var first func(uint64)
	for i := range maxViewed + 100 {
		var id protocol.StreamID
		binary.BigEndian.PutUint64(id[:], uint64(i))
		end := v.enter(id, r) // every request stays open
		if i == 0 {
			first = end
		}
	}
	if len(v.streams) > maxViewed || v.clients != len(v.streams) {
		t.Fatalf("%d streams and %d clients are remembered, at most %d", len(v.streams), v.clients, maxViewed)
	}
	first(10) // its stream is forgotten by now
	if bytes, _, _ := v.stat(protocol.StreamID{}); bytes != 0 {
		t.Fatalf("%d bytes of a stream that is forgotten", bytes)
	}
}

package intake

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/protocol"
)

// Whatever is handed in, the desk refuses it by name, or keeps nothing but vouchers that their signers have signed.
func FuzzTake(f *testing.F) {
	w := newWorld(f)
	var signed []protocol.SignedVoucher
	claims := []client.Claim{w.claim(channel(0), 10, "petra hot"), w.claim(channel(1), 20, "petra hot"), w.claim(channel(2), 30, "petra hot"),
		w.claim(channel(0), 1<<40, "petra hot")}
	for _, c := range claims {
		v, err := c.Voucher(set.Domain)
		if err != nil {
			f.Fatal(err)
		}
		signed = append(signed, v)
	}
	forged := w.claim(channel(0), 11, "mallory")
	for _, s := range []client.Submission{w.signed(nil, claims...), w.signed(nil, claims[0], forged), w.signed(nil, claims[0], claims[0]),
		{Submitter: address("petra"), Claims: claims}, {Claims: []client.Claim{forged}}, {}} {
		text, err := json.Marshal(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		var s client.Submission
		if json.Unmarshal(body, &s) != nil {
			return
		}
		w.state.added = nil
		got, err := w.desk.Take(t.Context(), s)
		if refused := (*client.Error)(nil); err != nil && !errors.As(err, &refused) {
			t.Fatalf("%s: not refused by name: %v", body, err)
		}
		if err == nil && got.Accepted+len(got.Refused) != len(s.Claims) {
			t.Fatalf("%s: of %d claims %d are accepted and %d refused", body, len(s.Claims), got.Accepted, len(got.Refused))
		}
		for _, sub := range w.state.added {
			for _, v := range sub.Vouchers {
				if !slices.Contains(signed, v.Signed()) {
					t.Fatalf("%s: a voucher was kept that Petra did not sign: %+v", body, v.Signed())
				}
			}
		}
	})
}

package client

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"testing"

	"github.com/openstreaming/openstreaming/protocol"
)

// answering is an aggregator that gives the same answer to everything.
type answering struct {
	status int
	body   []byte
}

func (a answering) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: a.status, Status: "some status", Header: http.Header{}, Body: io.NopCloser(bytes.NewReader(a.body)), Request: r}, nil
}

// An operator reads what an aggregator says, whoever that is: what comes is an error, or can be read again as it was read.
func FuzzAnswers(f *testing.F) {
	sample := Batch{BatchSummary: BatchSummary{Seq: 1, State: Proposed}, Data: []byte{1, 2}, Certificate: &Certificate{NonSigners: []uint32{3}}}
	for _, v := range []any{sample, Holding{Deposited: 4}, Status{}, Intake{Refused: []RefusedClaim{{Index: 1, Code: Malformed}}},
		map[string]any{"batches": []BatchSummary{sample.BatchSummary}}, map[string]any{"vouchers": []Backing{{LeafIndex: 1}}},
		map[string]any{"claimSets": []ClaimSetRecord{{Seq: 1, Claims: []Claim{{}}, False: []int{0}}}}} {
		text, err := json.Marshal(v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(200, text)
	}
	f.Add(400, []byte(`{"error":{"code":"malformed","message":"no"}}`))
	f.Add(502, []byte(`<html>`))
	domain := protocol.Domain{ChainID: 2}
	f.Fuzz(func(t *testing.T, status int, body []byte) {
		if status < 100 || status > 999 {
			return
		}
		c, err := New(Config{URL: "http://aggregator.example", HTTP: &http.Client{Transport: answering{status, body}}})
		if err != nil {
			t.Fatal(err)
		}
		ctx := t.Context()
		check := func(v any, err error) {
			var refused *Error
			switch {
			case err == nil && status/100 != 2:
				t.Fatalf("status %d is taken for %+v", status, v)
			case errors.As(err, &refused) && (status/100 == 2 || refused.Code == ""):
				t.Fatalf("status %d is taken for the refusal %+v", status, refused)
			case err == nil:
				if _, err := json.Marshal(v); err != nil {
					t.Fatalf("%+v cannot be written: %v", v, err)
				}
			}
		}
		batch, err := c.Batch(ctx, protocol.BatchID{1})
		check(batch, err)
		if err == nil {
			if b, err := protocol.DecodeBatch(batch.Proposal().Data); err == nil {
				b.CheckCanonical() //nolint:errcheck // either is right
			}
		}
		batches, err := c.Batches(ctx, 0, 0)
		check(batches, err)
		backings, err := c.BatchVouchers(ctx, protocol.BatchID{1})
		check(backings, err)
		for _, b := range backings {
			if v, err := b.Voucher(domain); err == nil {
				domain.VerifyVoucher(b.Channel, v) //nolint:errcheck // either is right
			}
		}
		held, err := c.Voucher(ctx, protocol.ChannelID{1})
		check(held, err)
		sets, err := c.ClaimSets(ctx, 0, 0)
		check(sets, err)
		for _, s := range sets {
			protocol.ClaimsRoot(PaymentClaims(domain, s.Claims)) //nolint:errcheck // either is right
		}
		said, err := c.Status(ctx)
		check(said, err)
		intake, err := c.Submit(ctx, Submission{})
		check(intake, err)
	})
}

package sponsor

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

var update = flag.Bool("update", false, "write testdata/frames.json anew")

// vector is one frame, as docs/protocol.md has it.
type vector struct {
	Name  string         `json:"name"`
	Value map[string]any `json:"value"`
	Frame string         `json:"frame"` // hexadecimal
}

var vectorPayer = common.HexToAddress("0x5000000000000000000000000000000000000005")

func sampleOffer() protocol.SignedOffer {
	o := protocol.SignedOffer{ChannelOffer: protocol.ChannelOffer{ValidUntil: 1_700_000_300, Channel: protocol.Channel{
		Payer: vectorPayer, Signer: common.HexToAddress("0x1000000000000000000000000000000000000001"),
		Payee: common.HexToAddress("0x2000000000000000000000000000000000000002"), Token: 3, Lane: 4, Rate: 5_000_000_006}}}
	for i := range o.Signature {
		o.Signature[i] = byte(i + 1)
	}
	return o
}

func samples() []struct {
	vector
	frame []byte
} {
	o := sampleOffer()
	id := paytest.Domain.ChannelID(o.Channel)
	use := map[string]any{"channel": id, "cumulativeBytes": 123_456_789, "signature": o.Signature}
	q := question{channel: id, bytes: 123_456_789, signature: o.Signature}
	ask := func(k kind) []byte { q.kind = k; return q.append(nil) }
	stream := protocol.StreamID{1, 2, 3}
	offered := map[string]any{"stream": stream, "signer": o.Signer, "payee": o.Payee, "tokenId": o.Token, "lane": o.Lane,
		"rate": o.Rate, "validUntil": o.ValidUntil, "signature": o.Signature}
	paid := protocol.ChannelID{9, 8, 7}
	claimed := question{kind: kindClaim, fee: paid, have: 77, channel: id, bytes: 123_456_789, signature: o.Signature}
	return []struct {
		vector
		frame []byte
	}{
		{vector{Name: "Open", Value: offered}, question{kind: kindOpen, stream: stream, offer: o}.append(nil)},
		{vector{Name: "TopUp", Value: use}, ask(kindTopUp)},
		{vector{Name: "Release", Value: use}, ask(kindRelease)},
		{vector{Name: "Granted", Value: map[string]any{"channel": id, "deposited": 1_000_000}}, granted{channel: id, deposited: 1_000_000}.append(nil)},
		{vector{Name: "Fee", Value: map[string]any{"stream": stream}}, question{kind: kindFee, stream: stream}.append(nil)},
		{vector{Name: "OpenFee", Value: offered}, question{kind: kindOpenFee, stream: stream, offer: o}.append(nil)},
		{vector{Name: "Claim", Value: map[string]any{"feeChannel": paid, "have": 77, "channel": id, "cumulativeBytes": 123_456_789, "signature": o.Signature}}, claimed.append(nil)},
		{vector{Name: "FeeTerms", Value: map[string]any{"signer": o.Signer, "highest": 9_000_000_000, "payee": o.Payee, "tokenId": o.Token, "lane": o.Lane, "rate": o.Rate}},
			terms{signer: o.Signer, highest: 9_000_000_000, payee: o.Payee, token: o.Token, lane: o.Lane, rate: o.Rate}.append(nil)},
		{vector{Name: "FeeVoucher", Value: map[string]any{"channel": paid, "cumulativeBytes": 1234, "signature": o.Signature, "due": 5678}},
			feeVoucher{channel: paid, bytes: 1234, signature: o.Signature, owed: 5678}.append(nil)},
		{vector{Name: "Refusal", Value: map[string]any{"code": CodeUsedUp, "retryAfterMs": 1500, "reason": "used up: 7 €"}},
			(&Refusal{Code: CodeUsedUp, RetryAfter: 1500 * time.Millisecond, Reason: "used up: 7 €"}).append(nil)},
	}
}

func TestFrames_AreThoseOfTheVectors(t *testing.T) {
	var want []vector
	for _, s := range samples() {
		s.Frame = hex.EncodeToString(s.frame)
		want = append(want, s.vector)
	}
	text, err := json.MarshalIndent(want, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	text = append(text, '\n')
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("testdata/frames.json", text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile("testdata/frames.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, text) {
		t.Errorf("the frames are not those of testdata/frames.json:\n%s", text)
	}
}

func TestFrames_ThatAreNot_AreRefused(t *testing.T) {
	for _, s := range samples() {
		k, body := kind(s.frame[4]), s.frame[headSize:]
		for _, bad := range [][]byte{nil, body[:len(body)-1], append(bytes.Clone(body), 0)} {
			if err := decode(k, bad); !errors.Is(err, ErrMalformed) {
				t.Errorf("%s of %d bytes: %v", s.Name, len(bad), err)
			}
		}
	}
	newer := question{kind: kindOpen, offer: sampleOffer()}.append(nil)
	newer[headSize] = 2
	_, err := decodeQuestion(kindOpen, newer[headSize:], vectorPayer)
	wantCode(t, err, CodeVersion, "version 2")
	_, _, err = readFrame(bytes.NewReader([]byte{0, 0, 0, 1, 77}), kindOpen)
	wantCode(t, err, CodeVersion, "kind 77")
	if _, _, err := readFrame(bytes.NewReader([]byte{255, 255, 255, 255, 1}), kindOpen); !errors.Is(err, ErrMalformed) {
		t.Errorf("a frame of four GiB: %v", err)
	}
}

// decode is any of the decoders; a refusal that was read well is no error.
func decode(k kind, body []byte) error {
	if k == kindGranted || k == kindRefusal || k == kindTerms || k == kindVoucher {
		_, err := decodeAnswer(k, body)
		if r := (*Refusal)(nil); errors.As(err, &r) {
			return nil
		}
		return err
	}
	_, err := decodeQuestion(k, body, vectorPayer)
	return err
}

// FuzzFrames: whatever is read encodes to the same bytes again, and nothing panics.
func FuzzFrames(f *testing.F) {
	for _, s := range samples() {
		f.Add(s.frame)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		k, body, err := readFrame(bytes.NewReader(data), kindOpen, kindTopUp, kindRelease, kindGranted, kindRefusal, kindFee, kindOpenFee, kindClaim, kindTerms, kindVoucher)
		if err != nil {
			return
		}
		var again []byte
		switch k {
		case kindOpen, kindTopUp, kindRelease, kindFee, kindOpenFee, kindClaim:
			q, err := decodeQuestion(k, body, vectorPayer)
			if err != nil {
				return
			}
			again = q.append(nil)
		default:
			g, err := decodeAnswer(k, body)
			var r *Refusal
			switch {
			case errors.As(err, &r):
				again = r.append(nil)
			case err != nil:
				return
			default:
				again = g.append(nil)
			}
		}
		if !bytes.Equal(again, data[:headSize+len(body)]) {
			t.Fatalf("% x is read, and written as % x", data, again)
		}
	})
}

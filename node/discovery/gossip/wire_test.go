package gossip

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	libp2p "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

var update = flag.Bool("update", false, "write the vectors anew; a change of them is a change of the protocol")

var testDomain = protocol.Domain{ChainID: 31338, Payments: common.Address{0x78, 0x8c}}

func fill(n int, from byte) []byte {
	out := make([]byte, n)
	for i := range out {
		out[i] = from + byte(i)
	}
	return out
}

// identity is a libp2p key made of a seed.
func identity(t testing.TB, seed byte) (libp2p.PrivKey, peer.ID) {
	t.Helper()
	key, err := libp2p.UnmarshalEd25519PrivateKey(ed25519.NewKeyFromSeed(bytes.Repeat([]byte{seed}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	id, err := peer.IDFromPrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return key, id
}

// payloads are one of each kind, with every field different from every other.
func payloads(t testing.TB) map[string][]byte {
	t.Helper()
	must := func(b []byte, err error) []byte {
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	quote := protocol.SignedQuote{Signature: protocol.Signature(fill(64, 0x40)), Quote: protocol.Quote{Stream: protocol.StreamID(fill(32, 0x55)),
		Payee: common.Address(fill(20, 3)), Token: 4, UpstreamRate: 10, ForwardingRate: 20, ContentRate: 7, Capacity: 1 << 27, ValidUntil: 1_790_000_060}}
	set := protocol.ClaimSet{AVS: common.Address(fill(20, 1)), OperatorSetID: 7, Operator: common.Address(fill(20, 2)), Epoch: 99,
		IssuedAt: 1_790_000_001, ClaimsRoot: common.Hash(fill(32, 0x66))}
	accepted := Claims{Set: set, Signature: protocol.PointG1(fill(64, 0x70)), Count: 12, Outcome: Accepted, Left: 3,
		ReceivedAt: 1_790_000_002, Receipt: protocol.Signature(fill(64, 0x20))}
	refused := Claims{Set: set, Signature: protocol.PointG1(fill(64, 0x70)), Count: 12, Outcome: Refused, Code: "wrong_epoch"}
	report := Report{Capacity: 1 << 27, Load: 1 << 20, Subscribers: 5, Held: 9, Region: "Zürich, CH",
		Streams: []protocol.StreamID{protocol.StreamID(fill(32, 0x55)), protocol.StreamID(fill(32, 0x80))}}
	return map[string][]byte{
		"quote":          AppendQuote(nil, quote),
		"acceptedClaims": must(accepted.Append(nil)),
		"refusedClaims":  must(refused.Append(nil)),
		"report":         must(report.Append(nil)),
		"emptyReport":    must(Report{}.Append(nil)),
	}
}

var kindOf = map[string]Kind{"quote": KindQuote, "acceptedClaims": KindClaims, "refusedClaims": KindClaims, "report": KindReport, "emptyReport": KindReport}

var order = []string{"quote", "acceptedClaims", "refusedClaims", "report", "emptyReport"}

// envelopes are sealed ones around all payloads; the reports speak for an account.
func envelopes(t testing.TB) map[string][]byte {
	t.Helper()
	key, id := identity(t, 7)
	account, err := crypto.ToECDSA(bytes.Repeat([]byte{9}, 32))
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string][]byte)
	for name, payload := range payloads(t) {
		e := Envelope{Kind: kindOf[name], Speaker: id, Sequence: 1_790_000_000_000_001, SentAt: 1_790_000_000, Payload: payload}
		if name == "report" {
			e.Account = crypto.PubkeyToAddress(account.PublicKey)
		}
		sign := func(d common.Hash) (protocol.Signature, error) { return protocol.Sign(d, account) }
		if err := e.Seal(testDomain, key, sign); err != nil {
			t.Fatal(err)
		}
		if out[name], err = e.Append(nil); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// recode decodes a payload and encodes what came of it.
func recode(k Kind, speaker peer.ID, payload []byte) ([]byte, error) {
	switch k {
	case KindQuote:
		q, err := DecodeQuote(payload, speaker)
		return AppendQuote(nil, q), err
	case KindClaims:
		n, err := DecodeClaims(payload)
		if err != nil {
			return nil, err
		}
		return n.Append(nil)
	case KindReport:
		r, err := DecodeReport(payload)
		if err != nil {
			return nil, err
		}
		return r.Append(nil)
	}
	return nil, ErrMalformed
}

type vector struct {
	Name     string `json:"name"`
	Envelope string `json:"envelope"` // hexadecimal
	Digest   string `json:"digest"`   // that both signatures are over
}

func TestVectors_AreWhatWeSay_AndVerify(t *testing.T) {
	path := filepath.Join("testdata", "gossip.json")
	said := envelopes(t)
	if *update {
		var list []vector
		for _, name := range order {
			e, err := Decode(said[name])
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, vector{name, hex.EncodeToString(said[name]), e.Digest(testDomain).Hex()})
		}
		text, err := json.MarshalIndent(list, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, append(text, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var list []vector
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	if len(list) != len(order) {
		t.Fatalf("%d vectors, want %d", len(list), len(order))
	}
	for _, v := range list {
		if got := hex.EncodeToString(said[v.Name]); got != v.Envelope {
			t.Errorf("%s is said as\n%s, the vector is\n%s", v.Name, got, v.Envelope)
		}
		data, err := hex.DecodeString(v.Envelope)
		if err != nil {
			t.Fatal(err)
		}
		e, err := Decode(data)
		if err != nil {
			t.Fatalf("%s: %v", v.Name, err)
		}
		if err := e.Verify(testDomain); err != nil || e.Digest(testDomain).Hex() != v.Digest {
			t.Errorf("%s: %v, digest %s", v.Name, err, e.Digest(testDomain))
		}
		if err := e.Verify(protocol.Domain{ChainID: 1, Payments: testDomain.Payments}); !errors.Is(err, ErrForged) {
			t.Errorf("%s holds in another deployment too: %v", v.Name, err)
		}
		again, err := e.Append(nil)
		if err != nil || !bytes.Equal(again, data) {
			t.Errorf("%s does not come back: %v", v.Name, err)
		}
		payload, err := recode(e.Kind, e.Speaker, e.Payload)
		if err != nil || !bytes.Equal(payload, e.Payload) {
			t.Errorf("the payload of %s does not come back: %v", v.Name, err)
		}
	}
}

func TestGossip_ThatIsCutOrLengthenedAnywhere_IsRefused(t *testing.T) {
	for name, data := range envelopes(t) {
		for n := range data {
			if _, err := Decode(data[:n]); err == nil {
				t.Fatalf("%s is whole after %d of %d bytes", name, n, len(data))
			}
		}
		if _, err := Decode(append(bytes.Clone(data), 0)); !errors.Is(err, ErrMalformed) {
			t.Fatalf("%s with a byte more: %v", name, err)
		}
		newer := bytes.Clone(data)
		newer[0] = Version + 1
		if _, err := Decode(newer); !errors.Is(err, ErrVersion) {
			t.Fatalf("%s of another version: %v", name, err)
		}
	}
	_, id := identity(t, 7)
	for name, payload := range payloads(t) {
		for n := range payload {
			if _, err := recode(kindOf[name], id, payload[:n]); err == nil {
				t.Fatalf("the payload of %s is whole after %d of %d bytes", name, n, len(payload))
			}
		}
		if _, err := recode(kindOf[name], id, append(bytes.Clone(payload), 0)); !errors.Is(err, ErrMalformed) {
			t.Fatalf("the payload of %s with a byte more: %v", name, err)
		}
	}
}

func TestGossip_WithAnyByteChanged_IsNotBelieved(t *testing.T) {
	for name, data := range envelopes(t) {
		for i := range data {
			changed := bytes.Clone(data)
			changed[i] ^= 1
			e, err := Decode(changed)
			if err != nil {
				continue
			}
			err = e.Verify(testDomain)
			if account := e.Account; err == nil && account != (common.Address{}) {
				err = protocol.SignedBy(e.Digest(testDomain), e.ByAccount, account)
			}
			if err == nil {
				t.Fatalf("%s with byte %d changed is believed", name, i)
			}
		}
	}
}

func TestReports_ThatSayTooMuch_AreNeitherSaidNorHeard(t *testing.T) {
	for name, r := range map[string]Report{
		"a region of 33 bytes":                {Region: "abcdefghijklmnopqrstuvwxyzabcdefg"},
		"a region that moves the cursor":      {Region: "a\x1b[2J"},
		"a region that is not UTF-8":          {Region: "\xff"},
		"more streams listed than it holds":   {Held: 1, Streams: make([]protocol.StreamID, 2)},
		"more streams listed than are spoken": {Held: 99, Streams: make([]protocol.StreamID, MaxListed+1)},
	} {
		if _, err := r.Append(nil); !errors.Is(err, ErrMalformed) {
			t.Errorf("%s is said: %v", name, err)
		}
	}
	whole, err := Report{Held: 3, Streams: make([]protocol.StreamID, 1), Region: "x"}.Append(nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(b []byte){
		"more streams listed than it holds": func(b []byte) { b[23] = 0 },
		"a region of a control character":   func(b []byte) { b[len(b)-1] = '\n' },
	} {
		b := bytes.Clone(whole)
		change(b)
		if _, err := DecodeReport(b); !errors.Is(err, ErrMalformed) {
			t.Errorf("%s is heard: %v", name, err)
		}
	}
}

func TestDecoded_IsWhatWasSaid(t *testing.T) {
	_, id := identity(t, 7)
	p := payloads(t)
	q, err := DecodeQuote(p["quote"], id)
	if err != nil || q.ForwardingRate != 20 || q.PeerHash != crypto.Keccak256Hash([]byte(id)) || q.ValidUntil != 1_790_000_060 {
		t.Fatalf("%+v, %v", q, err)
	}
	n, err := DecodeClaims(p["acceptedClaims"])
	if err != nil || n.Left != 3 || n.Count != 12 || n.SignedReceipt().ClaimsRoot != n.Set.ClaimsRoot || n.SignedReceipt().Submitter != n.Set.Operator {
		t.Fatalf("%+v, %v", n, err)
	}
	r, err := DecodeReport(p["report"])
	want := Report{Capacity: 1 << 27, Load: 1 << 20, Subscribers: 5, Held: 9, Region: "Zürich, CH",
		Streams: []protocol.StreamID{protocol.StreamID(fill(32, 0x55)), protocol.StreamID(fill(32, 0x80))}}
	if err != nil || !reflect.DeepEqual(r, want) {
		t.Fatalf("%+v, %v", r, err)
	}
}

// FuzzEnvelope: whatever comes from the wire, decoding ends, and what is whole has one encoding.
func FuzzEnvelope(f *testing.F) {
	for _, data := range envelopes(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := Decode(data)
		if err != nil {
			return
		}
		again, err := e.Append(nil)
		if err != nil || !bytes.Equal(again, data) {
			t.Fatalf("%x comes back as %x: %v", data, again, err)
		}
		_ = e.Verify(testDomain)
	})
}

func fuzzPayload(f *testing.F, k Kind) {
	for name, payload := range payloads(f) {
		if kindOf[name] == k {
			f.Add(payload)
		}
	}
	_, id := identity(f, 7)
	f.Fuzz(func(t *testing.T, payload []byte) {
		again, err := recode(k, id, payload)
		if err == nil && !bytes.Equal(again, payload) {
			t.Fatalf("%x comes back as %x", payload, again)
		}
	})
}

func FuzzQuote(f *testing.F)  { fuzzPayload(f, KindQuote) }
func FuzzClaims(f *testing.F) { fuzzPayload(f, KindClaims) }
func FuzzReport(f *testing.F) { fuzzPayload(f, KindReport) }

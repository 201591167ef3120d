package protocol

import (
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
	"pgregory.net/rapid"
)

// reference computes an EIP-712 digest with go-ethereum's general implementation from the bare type string, independently of
// how this package encodes.
func reference(t *rapid.T, d Domain, typeString string, message map[string]any) common.Hash {
	name, rest, _ := strings.Cut(typeString, "(")
	var fields []apitypes.Type
	for _, f := range strings.Split(strings.TrimSuffix(rest, ")"), ",") {
		kind, field, _ := strings.Cut(f, " ")
		fields = append(fields, apitypes.Type{Name: field, Type: kind})
	}
	data := apitypes.TypedData{
		Types: apitypes.Types{
			name: fields,
			"EIP712Domain": {
				{Name: "name", Type: "string"}, {Name: "version", Type: "string"},
				{Name: "chainId", Type: "uint256"}, {Name: "verifyingContract", Type: "address"},
			},
		},
		PrimaryType: name,
		Domain: apitypes.TypedDataDomain{
			Name: "OpenStreamingPayments", Version: "1",
			ChainId:           (*math.HexOrDecimal256)(new(big.Int).SetUint64(d.ChainID)),
			VerifyingContract: d.Payments.Hex(),
		},
		Message: message,
	}
	digest, _, err := apitypes.TypedDataAndHash(data)
	if err != nil {
		t.Fatalf("reference digest of %s: %v", name, err)
	}
	return common.BytesToHash(digest)
}

func number[T ~uint64 | ~uint32 | ~uint16](n T) string { return strconv.FormatUint(uint64(n), 10) }

func TestDigests_EqualAnIndependentEIP712Implementation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDomain(t)
		c := drawChannel(t)
		check := func(typeString string, got common.Hash, message map[string]any) {
			t.Helper()
			if want := reference(t, d, typeString, message); got != want {
				t.Fatalf("%s: got %s, want %s", typeString, got, want)
			}
		}
		v := Voucher{Channel: ChannelID(drawHash(t)), Bytes: Bytes(rapid.Uint64().Draw(t, "bytes")), Amount: Units(rapid.Uint64().Draw(t, "amount"))}
		check(typeVoucher, d.VoucherDigest(v), map[string]any{
			"channelId": v.Channel.String(), "cumulativeBytes": number(v.Bytes), "cumulativeAmount": number(v.Amount),
		})
		o := ChannelOffer{Channel: c, ValidUntil: rapid.Uint64().Draw(t, "until")}
		check(typeOffer, d.OfferDigest(o), map[string]any{
			"payer": c.Payer.Hex(), "signer": c.Signer.Hex(), "payee": c.Payee.Hex(), "tokenId": number(c.Token),
			"lane": number(c.Lane), "rate": number(c.Rate), "validUntil": number(o.ValidUntil),
		})
		h := drawHeader(t)
		check(typeBatch, d.BatchID(h).Hash(), map[string]any{
			"avs": h.AVS.Hex(), "operatorSetId": number(h.OperatorSetID), "poster": h.Poster.Hex(), "epoch": number(h.Epoch),
			"validUntil": number(h.ValidUntil), "registryRoot": h.RegistryRoot.Hex(), "dataHash": h.DataHash.Hex(),
		})
		s := ClaimSet{AVS: h.AVS, OperatorSetID: h.OperatorSetID, Operator: c.Payee, Epoch: h.Epoch, IssuedAt: h.ValidUntil, ClaimsRoot: h.DataHash}
		check(typeClaimSet, d.ClaimSetDigest(s), map[string]any{
			"avs": s.AVS.Hex(), "operatorSetId": number(s.OperatorSetID), "operator": s.Operator.Hex(), "epoch": number(s.Epoch),
			"issuedAt": number(s.IssuedAt), "claimsRoot": s.ClaimsRoot.Hex(),
		})
		r := IntakeReceipt{AVS: h.AVS, OperatorSetID: h.OperatorSetID, Submitter: c.Payee, Epoch: h.Epoch, ReceivedAt: h.ValidUntil, ClaimsRoot: h.DataHash}
		check(typeReceipt, d.ReceiptDigest(r), map[string]any{
			"avs": r.AVS.Hex(), "operatorSetId": number(r.OperatorSetID), "submitter": r.Submitter.Hex(), "epoch": number(r.Epoch),
			"claimsRoot": r.ClaimsRoot.Hex(), "receivedAt": number(r.ReceivedAt),
		})
		st := Stream{Publisher: c.Payer, CreatedAt: h.ValidUntil, Salt: drawHash(t), PieceSize: rapid.Uint32().Draw(t, "size"), ContentRate: c.Rate, LabelsHash: drawHash(t)}
		check(typeStream, d.StreamID(st).Hash(), map[string]any{
			"publisher": st.Publisher.Hex(), "createdAt": number(st.CreatedAt), "salt": st.Salt.Hex(),
			"pieceSize": number(st.PieceSize), "contentRate": number(st.ContentRate), "labelsHash": st.LabelsHash.Hex(),
		})
		p := Piece{Stream: StreamID(drawHash(t)), Sequence: rapid.Uint64().Draw(t, "sequence"), Hash: drawHash(t), Size: rapid.Uint32().Draw(t, "size"), Last: rapid.Bool().Draw(t, "last"), LabelsHash: drawHash(t)}
		check(typePiece, d.PieceDigest(p), map[string]any{
			"streamId": p.Stream.String(), "sequence": number(p.Sequence), "hash": p.Hash.Hex(), "size": number(p.Size),
			"last": p.Last, "labelsHash": p.LabelsHash.Hex(),
		})
		run := Run{Stream: p.Stream, First: p.Sequence, Count: p.Size, Root: p.Hash}
		check(typeRun, d.RunDigest(run), map[string]any{
			"streamId": run.Stream.String(), "firstSequence": number(run.First), "count": number(run.Count), "root": run.Root.Hex(),
		})
		q := Quote{Stream: p.Stream, PeerHash: drawHash(t), Payee: c.Payee, Token: c.Token, UpstreamRate: c.Rate, ForwardingRate: c.Rate / 2, ContentRate: c.Rate / 3, Capacity: rapid.Uint64().Draw(t, "capacity"), ValidUntil: o.ValidUntil}
		check(typeQuote, d.QuoteDigest(q), map[string]any{
			"streamId": q.Stream.String(), "peerHash": q.PeerHash.Hex(), "payee": q.Payee.Hex(), "tokenId": number(q.Token),
			"upstreamRate": number(q.UpstreamRate), "forwardingRate": number(q.ForwardingRate),
			"contentRate": number(q.ContentRate), "capacity": number(q.Capacity), "validUntil": number(q.ValidUntil),
		})
		x := Delivery{Channel: v.Channel, Stream: p.Stream, From: h.ValidUntil, Sequence: p.Sequence, Bytes: v.Bytes, Total: Bytes(rapid.Uint64().Draw(t, "total")), SentAt: o.ValidUntil}
		members := map[string]any{
			"channelId": x.Channel.String(), "streamId": x.Stream.String(), "fromSequence": number(x.From), "sequence": number(x.Sequence),
			"pieceBytes": number(x.Bytes), "cumulativeBytes": number(x.Total), "sentAtMs": number(x.SentAt),
		}
		check(typeDelivery, d.DeliveryDigest(x), members)
		dr := DeliveryReceipt{Channel: x.Channel, Stream: x.Stream, From: x.From, Sequence: x.Sequence, Bytes: x.Bytes, Total: x.Total, SentAt: x.SentAt, ReceivedAt: r.ReceivedAt}
		members["receivedAtMs"] = number(dr.ReceivedAt)
		check(typeDelivered, d.DeliveryReceiptDigest(dr), members)
		g := Gossip{Kind: rapid.Uint8().Draw(t, "kind"), PeerHash: q.PeerHash, Sequence: p.Sequence, SentAt: o.ValidUntil, Account: c.Payee, PayloadHash: p.Hash}
		check(typeGossip, d.GossipDigest(g), map[string]any{
			"kind": number(uint64(g.Kind)), "peerHash": g.PeerHash.Hex(), "sequence": number(g.Sequence), "sentAt": number(g.SentAt),
			"account": g.Account.Hex(), "payloadHash": g.PayloadHash.Hex(),
		})
	})
}

// pad is abi.encode of one static value given as bytes.
func pad(b []byte) []byte { return common.LeftPadBytes(b, 32) }

func padUint(n uint64) []byte { return pad(new(big.Int).SetUint64(n).Bytes()) }

func TestPlainHashes_AreABIEncodingsHashed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, c, h := drawDomain(t), drawChannel(t), drawHash(t)
		want := crypto.Keccak256(crypto.Keccak256([]byte(typeChannel)), padUint(d.ChainID), pad(d.Payments[:]), pad(c.Payer[:]),
			pad(c.Signer[:]), pad(c.Payee[:]), padUint(uint64(c.Token)), padUint(uint64(c.Lane)), padUint(uint64(c.Rate)))
		if got := d.ChannelID(c); got != ChannelID(want) {
			t.Fatalf("channel id %s, want %x", got, want)
		}
		ts := rapid.Uint32().Draw(t, "timestamp")
		want = crypto.Keccak256(crypto.Keccak256([]byte(typeCertificate)), padUint(uint64(ts)), h[:])
		if got := CertificateDigest(ts, BatchID(h)); got != common.BytesToHash(want) {
			t.Fatalf("certificate digest %s, want %x", got, want)
		}
		l := Leaf{Payee: c.Payee, Token: c.Token, Lane: c.Lane, Units: Units(c.Rate)}
		want = crypto.Keccak256(h[:], pad(l.Payee[:]), padUint(uint64(l.Token)), padUint(uint64(l.Lane)), padUint(uint64(l.Units)))
		if got := l.LeafKey(BatchID(h)); got != LeafKey(want) {
			t.Fatalf("leaf key %s, want %x", got, want)
		}
	})
}

func TestDigests_DifferBetweenChainsAndContracts(t *testing.T) {
	a := Domain{ChainID: 1, Payments: common.HexToAddress("0x01")}
	v := Voucher{Bytes: 7, Amount: 7}
	for _, b := range []Domain{{ChainID: 2, Payments: a.Payments}, {ChainID: 1, Payments: common.HexToAddress("0x02")}} {
		if a.VoucherDigest(v) == b.VoucherDigest(v) || a.BatchID(BatchHeader{}) == b.BatchID(BatchHeader{}) || a.ChannelID(Channel{}) == b.ChannelID(Channel{}) {
			t.Fatalf("a signature of %+v counts in %+v", a, b)
		}
	}
}

func BenchmarkVoucherDigest(b *testing.B) {
	d := Domain{ChainID: 1, Payments: common.HexToAddress("0x01")}
	v := Voucher{Bytes: 7, Amount: 7}
	b.ReportAllocs()
	for b.Loop() {
		v.Bytes++
		_ = d.VoucherDigest(v)
	}
}

func BenchmarkVerifyVoucher(b *testing.B) {
	d, c, key := testChannel(b)
	v, err := d.NewVoucher(c, 1<<20)
	if err != nil {
		b.Fatal(err)
	}
	s, err := d.SignVoucher(v, key)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.VerifyVoucher(c, s); err != nil {
			b.Fatal(err)
		}
	}
}

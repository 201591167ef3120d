package differential

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/protocol"
)

// The structs of Differential.sol, in the spelling of its ABI.
type (
	messages struct {
		ChainId            *big.Int //nolint:revive // the ABI's spelling
		Payments           common.Address
		Channel            payments.ChannelParams
		ValidUntil         uint64
		CumulativeBytes    uint64
		CumulativeAmount   uint64
		R, Vs              [32]byte
		Header             payments.BatchHeader
		ReferenceTimestamp uint32
		LeafUnits          uint64
		ClaimSet           claimSet
	}
	claimSet struct {
		Avs           common.Address
		OperatorSetId uint32 //nolint:revive // the ABI's spelling
		Operator      common.Address
		Epoch         uint64
		IssuedAt      uint64
		ClaimsRoot    [32]byte
	}
	digests struct {
		Domain, ChannelId, Voucher, VoucherSigHash, Offer, BatchId, Certificate, LeafKey, ClaimLeaf, ClaimSet [32]byte //nolint:revive // the ABI's spelling
	}
)

// drawn is the same messages as package protocol has them.
type drawn struct {
	domain     protocol.Domain
	channel    protocol.Channel
	validUntil uint64
	bytes      protocol.Bytes
	amount     protocol.Units
	signature  protocol.Signature
	header     protocol.BatchHeader
	reference  uint32
	leafUnits  protocol.Units
	claims     protocol.ClaimSet
}

func drawMessages(t *rapid.T) drawn {
	u64 := func(what string) uint64 { return rapid.Uint64().Draw(t, what) }
	return drawn{
		domain: drawDomain(t), channel: drawChannel(t), validUntil: u64("offer's end"),
		bytes: protocol.Bytes(u64("bytes")), amount: protocol.Units(u64("amount")), signature: drawSignature(t),
		header: protocol.BatchHeader{
			AVS: drawAddress(t), OperatorSetID: rapid.Uint32().Draw(t, "set"), Poster: drawAddress(t),
			Epoch: protocol.Epoch(u64("epoch")), ValidUntil: u64("batch's end"), RegistryRoot: drawHash(t), DataHash: drawHash(t),
		},
		reference: rapid.Uint32().Draw(t, "reference timestamp"), leafUnits: protocol.Units(u64("leaf units")),
		claims: protocol.ClaimSet{
			AVS: drawAddress(t), OperatorSetID: rapid.Uint32().Draw(t, "claims' set"), Operator: drawAddress(t),
			Epoch: protocol.Epoch(u64("claims' epoch")), IssuedAt: u64("issued at"), ClaimsRoot: drawHash(t),
		},
	}
}

func (d *drawn) question() messages {
	return messages{
		ChainId: new(big.Int).SetUint64(d.domain.ChainID), Payments: d.domain.Payments, Channel: paramsOf(d.channel),
		ValidUntil: d.validUntil, CumulativeBytes: uint64(d.bytes), CumulativeAmount: uint64(d.amount),
		R: d.signature.R(), Vs: d.signature.VS(), Header: headerOf(d.header), ReferenceTimestamp: d.reference,
		LeafUnits: uint64(d.leafUnits),
		ClaimSet: claimSet{d.claims.AVS, d.claims.OperatorSetID, d.claims.Operator, uint64(d.claims.Epoch), d.claims.IssuedAt,
			d.claims.ClaimsRoot},
	}
}

func (d *drawn) digests(t tester) digests {
	id, batch := d.domain.ChannelID(d.channel), d.domain.BatchID(d.header)
	// The leaf of a claims tree is not exported; the root of a tree of one claim is its leaf.
	leaf, err := protocol.ClaimsRoot([]protocol.PaymentClaim{{Channel: id, Bytes: d.bytes, VoucherSigHash: d.signature.Hash()}})
	if err != nil {
		t.Fatalf("claims root: %v", err)
	}
	return digests{
		Domain: d.domain.Separator(), ChannelId: id,
		Voucher:        d.domain.VoucherDigest(protocol.Voucher{Channel: id, Bytes: d.bytes, Amount: d.amount}),
		VoucherSigHash: d.signature.Hash(),
		Offer:          d.domain.OfferDigest(protocol.ChannelOffer{Channel: d.channel, ValidUntil: d.validUntil}),
		BatchId:        batch, Certificate: protocol.CertificateDigest(d.reference, batch),
		LeafKey: protocol.Leaf{Payee: d.channel.Payee, Token: d.channel.Token, Lane: d.channel.Lane,
			Units: d.leafUnits}.LeafKey(batch),
		ClaimLeaf: leaf, ClaimSet: d.domain.ClaimSetDigest(d.claims),
	}
}

func TestDigestsAndIds_AreTheSame(t *testing.T) {
	usually(t, usualChecks)
	rapid.Check(t, func(t *rapid.T) {
		all := several(t, "messages", drawMessages)
		questions := make([]messages, len(all))
		for i := range all {
			questions[i] = all[i].question()
		}
		for i, answer := range ask[messages, digests](t, "digests", questions) {
			same(t, i, "the set of digests", answer, all[i].digests(t))
		}
	})
}

type (
	offChain struct {
		Domain    [32]byte
		Receipt   receipt
		Stream    stream
		Piece     piece
		Quote     quote
		Delivery  delivery
		Delivered delivered
	}
	receipt struct {
		Avs           common.Address
		OperatorSetId uint32 //nolint:revive // the ABI's spelling
		Submitter     common.Address
		Epoch         uint64
		ClaimsRoot    [32]byte
		ReceivedAt    uint64
	}
	stream struct {
		Publisher   common.Address
		CreatedAt   uint64
		Salt        [32]byte
		PieceSize   uint32
		ContentRate uint64
		LabelsHash  [32]byte
	}
	piece struct {
		StreamId   [32]byte //nolint:revive // the ABI's spelling
		Sequence   uint64
		Hash       [32]byte
		Size       uint32
		Last       bool
		LabelsHash [32]byte
	}
	quote struct {
		StreamId, PeerHash                        [32]byte //nolint:revive // the ABI's spelling
		Payee                                     common.Address
		TokenId                                   uint16 //nolint:revive // the ABI's spelling
		UpstreamRate, ForwardingRate, ContentRate uint64
		Capacity, ValidUntil                      uint64
	}
	delivery struct {
		ChannelId, StreamId                   [32]byte //nolint:revive // the ABI's spelling
		FromSequence, Sequence                uint64
		PieceBytes, CumulativeBytes, SentAtMs uint64
	}
	delivered struct {
		ChannelId, StreamId                   [32]byte //nolint:revive // the ABI's spelling
		FromSequence, Sequence                uint64
		PieceBytes, CumulativeBytes, SentAtMs uint64
		ReceivedAtMs                          uint64
	}
	offChainDigests struct{ Receipt, Stream, Piece, Quote, Delivery, Delivered [32]byte }
)

func drawOffChain(t *rapid.T) offChain {
	u64 := func(what string) uint64 { return rapid.Uint64().Draw(t, what) }
	u32 := func(what string) uint32 { return rapid.Uint32().Draw(t, what) }
	return offChain{
		Receipt: receipt{drawAddress(t), u32("set"), drawAddress(t), u64("epoch"), drawHash(t), u64("received at")},
		Stream:  stream{drawAddress(t), u64("created at"), drawHash(t), u32("piece size"), u64("content rate"), drawHash(t)},
		Piece:   piece{drawHash(t), u64("sequence"), drawHash(t), u32("size"), rapid.Bool().Draw(t, "last"), drawHash(t)},
		Quote: quote{drawHash(t), drawHash(t), drawAddress(t), rapid.Uint16().Draw(t, "token"), u64("upstream rate"), u64("forwarding rate"),
			u64("rate of content"), u64("capacity"), u64("valid until")},
		Delivery:  delivery{drawHash(t), drawHash(t), u64("from"), u64("up to"), u64("bytes"), u64("total"), u64("sent at")},
		Delivered: delivered{drawHash(t), drawHash(t), u64("from"), u64("up to"), u64("bytes"), u64("total"), u64("sent at"), u64("received at")},
	}
}

func (m *offChain) digests(d protocol.Domain) offChainDigests {
	r, s, p, q, x, y := m.Receipt, m.Stream, m.Piece, m.Quote, m.Delivery, m.Delivered
	return offChainDigests{
		Receipt: d.ReceiptDigest(protocol.IntakeReceipt{AVS: r.Avs, OperatorSetID: r.OperatorSetId, Submitter: r.Submitter,
			Epoch: protocol.Epoch(r.Epoch), ClaimsRoot: r.ClaimsRoot, ReceivedAt: r.ReceivedAt}),
		Stream: d.StreamID(protocol.Stream{Publisher: s.Publisher, CreatedAt: s.CreatedAt, Salt: s.Salt, PieceSize: s.PieceSize,
			ContentRate: protocol.Rate(s.ContentRate), LabelsHash: s.LabelsHash}),
		Piece: d.PieceDigest(protocol.Piece{Stream: p.StreamId, Sequence: p.Sequence, Hash: p.Hash, Size: p.Size, Last: p.Last,
			LabelsHash: p.LabelsHash}),
		Quote: d.QuoteDigest(protocol.Quote{Stream: q.StreamId, PeerHash: q.PeerHash, Payee: q.Payee, Token: protocol.TokenID(q.TokenId),
			UpstreamRate: protocol.Rate(q.UpstreamRate), ForwardingRate: protocol.Rate(q.ForwardingRate),
			ContentRate: protocol.Rate(q.ContentRate), Capacity: q.Capacity, ValidUntil: q.ValidUntil}),
		Delivery: d.DeliveryDigest(protocol.Delivery{Channel: x.ChannelId, Stream: x.StreamId, From: x.FromSequence, Sequence: x.Sequence,
			Bytes: protocol.Bytes(x.PieceBytes), Total: protocol.Bytes(x.CumulativeBytes), SentAt: x.SentAtMs}),
		Delivered: d.DeliveryReceiptDigest(protocol.DeliveryReceipt{Channel: y.ChannelId, Stream: y.StreamId, From: y.FromSequence,
			Sequence: y.Sequence, Bytes: protocol.Bytes(y.PieceBytes), Total: protocol.Bytes(y.CumulativeBytes), SentAt: y.SentAtMs,
			ReceivedAt: y.ReceivedAtMs}),
	}
}

// No contract computes these; they are held to Solidity's own encoding of structs.
func TestDigestsThatNoContractComputes_AreTheSame(t *testing.T) {
	usually(t, usualChecks)
	rapid.Check(t, func(t *rapid.T) {
		domain := drawDomain(t)
		questions := several(t, "messages", drawOffChain)
		for i := range questions {
			questions[i].Domain = domain.Separator()
		}
		for i, answer := range ask[offChain, offChainDigests](t, "offChainDigests", questions) {
			same(t, i, "the set of digests", answer, questions[i].digests(domain))
		}
	})
}

func paramsOf(c protocol.Channel) payments.ChannelParams {
	return payments.ChannelParams{Payer: c.Payer, Signer: c.Signer, Payee: c.Payee, TokenId: uint16(c.Token), Lane: uint32(c.Lane),
		Rate: uint64(c.Rate)}
}

func headerOf(h protocol.BatchHeader) payments.BatchHeader {
	return payments.BatchHeader{Avs: h.AVS, OperatorSetId: h.OperatorSetID, Poster: h.Poster, Epoch: uint64(h.Epoch),
		ValidUntil: h.ValidUntil, RegistryRoot: h.RegistryRoot, DataHash: h.DataHash}
}

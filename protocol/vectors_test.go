package protocol

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"flag"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
)

var update = flag.Bool("update", false, "write testdata/vectors.json anew; a change of it is a change of the protocol")

const vectorsFile = "vectors.json"

// vectors is testdata/vectors.json, which contracts/test/lib/Vectors.t.sol reads too.
type vectors struct {
	Domain struct {
		Domain
		Separator common.Hash `json:"separator"`
	} `json:"domain"`
	Owed       []owedVector      `json:"owed"`
	Vouchers   []voucherVector   `json:"vouchers"`
	Refused    []refusedVector   `json:"refusedVouchers"`
	Offers     []offerVector     `json:"offers"`
	Batches    []batchVector     `json:"batches"`
	BadData    []hexutil.Bytes   `json:"malformedData"`
	Registry   registryVector    `json:"registry"`
	Claims     []claimsVector    `json:"claims"`
	ClaimSets  []claimSetVector  `json:"claimSets"`
	Receipts   []receiptVector   `json:"receipts"`
	Streams    []streamVector    `json:"streams"`
	Pieces     []pieceVector     `json:"pieces"`
	Quotes     []quoteVector     `json:"quotes"`
	Deliveries []deliveryVector  `json:"deliveries"`
	Delivered  []deliveredVector `json:"deliveryReceipts"`
	Gossip     []gossipVector    `json:"gossip"`
	Runs       []runVector       `json:"runs"`
}

type owedVector struct {
	Bytes  Bytes `json:"bytes"`
	Rate   Rate  `json:"rate"`
	Exists bool  `json:"exists"`
	Units  Units `json:"units"`
}

type voucherVector struct {
	Params  Channel       `json:"channel"`
	Voucher SignedVoucher `json:"voucher"`
	Digest  common.Hash   `json:"digest"`
	R       common.Hash   `json:"r"`
	VS      common.Hash   `json:"vs"`
	SigHash common.Hash   `json:"voucherSigHash"`
}

type refusedVector struct {
	Why     string        `json:"why"`
	Params  Channel       `json:"channel"`
	Voucher SignedVoucher `json:"voucher"`
	R       common.Hash   `json:"r"`
	VS      common.Hash   `json:"vs"`
}

type offerVector struct {
	Offer  ChannelOffer `json:"offer"`
	Digest common.Hash  `json:"digest"`
}

type batchVector struct {
	Header             BatchHeader   `json:"header"`
	Data               hexutil.Bytes `json:"data"`
	ID                 BatchID       `json:"batchId"`
	ReferenceTimestamp uint32        `json:"referenceTimestamp"`
	CertificateDigest  common.Hash   `json:"certificateDigest"`
	Groups             int           `json:"groups"`
	Leaves             []leafVector  `json:"leaves"`
}

type leafVector struct {
	Leaf
	Key LeafKey `json:"leafKey"`
}

type registryVector struct {
	Channels []ChannelID   `json:"channelIds"`
	Roots    []common.Hash `json:"roots"` // roots[n]: over the first n channels
	Proofs   []struct {
		Index uint32        `json:"index"`
		Count uint32        `json:"count"`
		Proof RegistryProof `json:"proof"`
	} `json:"proofs"`
}

type claimsVector struct {
	Claims []PaymentClaim  `json:"claims"`
	Root   common.Hash     `json:"root"`
	Proofs [][]common.Hash `json:"proofs"`
}

type claimSetVector struct {
	ClaimSet ClaimSet    `json:"claimSet"`
	Digest   common.Hash `json:"digest"`
}

type receiptVector struct {
	Receipt IntakeReceipt `json:"receipt"`
	Digest  common.Hash   `json:"digest"`
}

type streamVector struct {
	Stream        Stream        `json:"stream"`
	Labels        Labels        `json:"labels"`
	EncodedLabels hexutil.Bytes `json:"encodedLabels"`
	ID            StreamID      `json:"streamId"`
}

type pieceVector struct {
	Piece   Piece         `json:"piece"`
	Payload hexutil.Bytes `json:"payload"`
	Digest  common.Hash   `json:"digest"`
}

type runVector struct {
	Run    Run         `json:"run"`
	Digest common.Hash `json:"digest"`
	Leaves []Piece     `json:"pieces"`
	Proofs []RunProof  `json:"proofs"`
}

type quoteVector struct {
	Quote  Quote       `json:"quote"`
	Digest common.Hash `json:"digest"`
}

type deliveryVector struct {
	Delivery Delivery    `json:"delivery"`
	Digest   common.Hash `json:"digest"`
}

type deliveredVector struct {
	Receipt DeliveryReceipt `json:"receipt"`
	Digest  common.Hash     `json:"digest"`
}

type gossipVector struct {
	Gossip Gossip      `json:"gossip"`
	Digest common.Hash `json:"digest"`
}

// maker makes values that depend only on how many were made before.
type maker struct {
	t *testing.T
	n uint64
}

func (m *maker) hash() common.Hash {
	m.n++
	return crypto.Keccak256Hash([]byte("openstreaming vector"), binary.BigEndian.AppendUint64(nil, m.n))
}

func (m *maker) address() common.Address { h := m.hash(); return common.BytesToAddress(h[:20]) }

func (m *maker) uint64() uint64 { h := m.hash(); return binary.BigEndian.Uint64(h[:]) }

// number makes values of every size, so that an encoding that cuts or pads wrongly shows.
func (m *maker) number() uint64 { return m.uint64() >> (m.n * 7 % 60) }

func (m *maker) channel(signer string) Channel {
	return Channel{
		Payer: m.address(), Signer: testAddress(signer), Payee: m.address(),
		Token: TokenID(m.uint64()), Lane: Lane(m.uint64()), Rate: Rate(m.number() >> 20),
	}
}

func (m *maker) header() BatchHeader {
	return BatchHeader{
		AVS: m.address(), OperatorSetID: uint32(m.uint64()), Poster: m.address(), Epoch: Epoch(m.number()),
		ValidUntil: m.number(), RegistryRoot: m.hash(),
	}
}

func must[T any](v T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func makeVectors(t *testing.T) *vectors {
	t.Helper()
	m := &maker{t: t}
	v := &vectors{}
	d := Domain{ChainID: 31338, Payments: m.address()}
	v.Domain.Domain, v.Domain.Separator = d, d.Separator()
	m.money(v, d)
	m.settlement(v, d)
	m.mesh(v, d)
	return v
}

func (m *maker) money(v *vectors, d Domain) {
	for _, x := range []owedVector{
		{Bytes: 0, Rate: 0}, {Bytes: 1, Rate: RatePrecision - 1}, {Bytes: 1, Rate: RatePrecision}, {Bytes: 1 << 30, Rate: 999_999_999},
		{Bytes: math.MaxUint64, Rate: RatePrecision}, {Bytes: math.MaxUint64, Rate: RatePrecision + 1}, {Bytes: math.MaxUint64, Rate: math.MaxUint64},
	} {
		units, err := Owed(x.Bytes, x.Rate)
		x.Exists, x.Units = err == nil, units
		v.Owed = append(v.Owed, x)
	}
	add := func(c Channel, s SignedVoucher) {
		v.Vouchers = append(v.Vouchers, voucherVector{c, s, d.VoucherDigest(s.Voucher), s.Signature.R(), s.Signature.VS(), s.Signature.Hash()})
	}
	for i := range 6 {
		c := m.channel("vector signer")
		n := Bytes(m.number() >> 24)
		if i == 0 {
			n = 0
		}
		if i == 1 { // the greatest amount there is
			c.Rate, n = RatePrecision, math.MaxUint64
		}
		add(c, mustVoucher(m.t, d, c, testKey("vector signer"), n))
	}
	refuse := func(why string, c Channel, s SignedVoucher) {
		v.Refused = append(v.Refused, refusedVector{why, c, s, s.Signature.R(), s.Signature.VS()})
	}
	c := m.channel("vector signer")
	good := mustVoucher(m.t, d, c, testKey("vector signer"), 12_345_678)
	forged := mustVoucher(m.t, d, c, testKey("mallory"), 12_345_678)
	refuse("signed by another key", c, forged)
	more := good
	more.Bytes++
	refuse("one byte more than was signed", c, more)
	cheap := must(d.SignVoucher(Voucher{good.Channel, good.Bytes, good.Amount + 1}, testKey("vector signer")))(m.t)
	refuse("signed over an amount that is not the price", c, cheap)
	other := d
	other.ChainID++
	refuse("signed for another chain", c, mustVoucher(m.t, other, c, testKey("vector signer"), 12_345_678))
	refuse("unsigned", c, SignedVoucher{Voucher: good.Voucher})
	nobody := c
	nobody.Signer = common.Address{}
	refuse("of a channel without signer", nobody, SignedVoucher{Voucher: must(d.NewVoucher(nobody, 5))(m.t)})

	for range 3 {
		o := ChannelOffer{Channel: m.channel("vector signer"), ValidUntil: m.number()}
		v.Offers = append(v.Offers, offerVector{o, d.OfferDigest(o)})
	}
}

func (m *maker) settlement(v *vectors, d Domain) {
	for i := range 3 {
		h := m.header()
		leaves := []Leaf{{m.address(), TokenID(m.uint64()), Lane(m.uint64()), Units(m.uint64())}}
		for range i * 5 {
			last := leaves[len(leaves)-1]
			if m.uint64()%3 == 0 {
				last.Payee, last.Token = m.address(), TokenID(m.uint64())
			}
			last.Lane, last.Units = Lane(m.uint64()), Units(m.number())
			leaves = append(leaves, last)
		}
		data := must(EncodeBatch(GroupLeaves(leaves)))(m.t)
		h.DataHash = DataHash(data)
		b := must(DecodeBatch(data))(m.t)
		x := batchVector{Header: h, Data: data, ID: d.BatchID(h), ReferenceTimestamp: uint32(m.uint64()), Groups: len(b.Groups)}
		x.CertificateDigest = CertificateDigest(x.ReferenceTimestamp, x.ID)
		for _, l := range b.Leaves() {
			x.Leaves = append(x.Leaves, leafVector{l, l.LeafKey(x.ID)})
		}
		v.Batches = append(v.Batches, x)
	}
	data := v.Batches[1].Data
	none := bytes.Clone(data[:24])
	none[22], none[23] = 0, 0
	v.BadData = []hexutil.Bytes{{}, data[:10], data[:24], data[:len(data)-1], append(bytes.Clone(data), 0), none}

	var r Registry
	for range 9 {
		id := ChannelID(m.hash())
		r.Append(id)
		v.Registry.Channels = append(v.Registry.Channels, id)
	}
	for n := range r.Len() + 1 {
		v.Registry.Roots = append(v.Registry.Roots, must(r.Root(n))(m.t))
	}
	for _, at := range [][2]uint32{{0, 1}, {0, 9}, {3, 5}, {4, 5}, {8, 9}, {6, 8}} {
		v.Registry.Proofs = append(v.Registry.Proofs, struct {
			Index uint32        `json:"index"`
			Count uint32        `json:"count"`
			Proof RegistryProof `json:"proof"`
		}{at[0], at[1], must(r.Proof(at[0], at[1]))(m.t)})
	}

	for _, n := range []int{1, 2, 5} {
		var x claimsVector
		for range n {
			x.Claims = append(x.Claims, PaymentClaim{ChannelID(m.hash()), Bytes(m.number()), m.hash()})
		}
		x.Root = must(ClaimsRoot(x.Claims))(m.t)
		for i := range n {
			proof := must(ClaimProof(x.Claims, i))(m.t)
			if proof == nil {
				proof = []common.Hash{}
			}
			x.Proofs = append(x.Proofs, proof)
		}
		v.Claims = append(v.Claims, x)
		s := ClaimSet{m.address(), uint32(m.uint64()), m.address(), Epoch(m.number()), m.number(), x.Root}
		v.ClaimSets = append(v.ClaimSets, claimSetVector{s, d.ClaimSetDigest(s)})
		rc := IntakeReceipt{s.AVS, s.OperatorSetID, m.address(), s.Epoch, x.Root, m.number()}
		v.Receipts = append(v.Receipts, receiptVector{rc, d.ReceiptDigest(rc)})
	}
}

func (m *maker) mesh(v *vectors, d Domain) {
	for _, labels := range []Labels{nil, {"name": "first light"}, {"type": "video/mp2t", "a": "", "name": "überall"}} {
		s := Stream{Publisher: m.address(), CreatedAt: m.number(), Salt: m.hash(), PieceSize: uint32(m.uint64()), ContentRate: Rate(m.number())}
		s.LabelsHash = must(labels.Hash())(m.t)
		v.Streams = append(v.Streams, streamVector{s, labels, must(labels.Encode())(m.t), d.StreamID(s)})

		payload := bytes.Repeat([]byte{byte(len(v.Pieces))}, len(v.Pieces)*1500)
		p := Piece{
			Stream: d.StreamID(s), Sequence: m.number(), Hash: PayloadHash(payload), Size: uint32(len(payload)),
			Last: len(v.Pieces) == 0, LabelsHash: s.LabelsHash,
		}
		v.Pieces = append(v.Pieces, pieceVector{p, payload, d.PieceDigest(p)})

		q := Quote{d.StreamID(s), m.hash(), m.address(), TokenID(m.uint64()), Rate(m.number()), Rate(m.number()), Rate(m.number()), m.number(), m.number()}
		v.Quotes = append(v.Quotes, quoteVector{q, d.QuoteDigest(q)})

		x := Delivery{ChannelID(m.hash()), d.StreamID(s), m.number(), m.number(), Bytes(m.number()), Bytes(m.number()), m.number()}
		v.Deliveries = append(v.Deliveries, deliveryVector{x, d.DeliveryDigest(x)})
		r := DeliveryReceipt{x.Channel, x.Stream, x.From, m.number(), Bytes(m.number()), Bytes(m.number()), x.SentAt, m.number()}
		v.Delivered = append(v.Delivered, deliveredVector{r, d.DeliveryReceiptDigest(r)})
	}
	for i := range 3 {
		g := Gossip{uint8(i + 1), m.hash(), m.number(), m.number(), m.address(), m.hash()}
		if i < 2 {
			g.Account = common.Address{} // only a report speaks for an account
		}
		v.Gossip = append(v.Gossip, gossipVector{g, d.GossipDigest(g)})
	}
	for _, count := range []int{1, 2, 5, 12} {
		x := runVector{Leaves: make([]Piece, count)}
		first := m.number() >> 8
		stream := StreamID(m.hash())
		for i := range x.Leaves {
			x.Leaves[i] = Piece{Stream: stream, Sequence: first + uint64(i), Hash: m.hash(), Size: uint32(m.uint64()), Last: i == 4}
		}
		var err error
		if x.Run, x.Proofs, err = d.NewRun(x.Leaves); err != nil {
			m.t.Fatal(err)
		}
		x.Digest = d.RunDigest(x.Run)
		v.Runs = append(v.Runs, x)
	}
}

func TestVectors_AreWhatThisPackageComputes(t *testing.T) {
	want, err := json.MarshalIndent(makeVectors(t), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	want = append(want, '\n')
	path := filepath.Join("testdata", vectorsFile)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Fatal("testdata/vectors.json is not what the code computes: a digest or an encoding has changed")
	}
	checkVectors(t, got)
}

// checkVectors reads the file back and verifies what it claims, so that the file is not merely a copy of one run.
func checkVectors(t *testing.T, text []byte) {
	t.Helper()
	var v vectors
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	d := v.Domain.Domain
	for i, x := range v.Vouchers {
		if _, err := d.VerifyVoucher(x.Params, x.Voucher); err != nil {
			t.Errorf("voucher %d: %v", i, err)
		}
	}
	for _, x := range v.Refused {
		if _, err := d.VerifyVoucher(x.Params, x.Voucher); err == nil {
			t.Errorf("a voucher %s was accepted", x.Why)
		}
	}
	for i, x := range v.BadData {
		if _, err := DecodeBatch(x); err == nil {
			t.Errorf("malformed data %d were accepted", i)
		}
	}
	for i, x := range v.Registry.Proofs {
		if !VerifyRegistry(v.Registry.Roots[x.Count], v.Registry.Channels[x.Index], x.Index, x.Count, x.Proof) {
			t.Errorf("registry proof %d does not hold", i)
		}
	}
	for i, x := range v.Claims {
		for j, proof := range x.Proofs {
			if !VerifyClaim(x.Root, x.Claims[j], j, proof) {
				t.Errorf("claim proof %d of tree %d does not hold", j, i)
			}
		}
	}
	for i, x := range v.Runs {
		for j, proof := range x.Proofs {
			if run, err := runOf(d.Separator(), SignedPiece{Piece: x.Leaves[j], Run: proof}); err != nil || run != x.Run {
				t.Errorf("piece %d of run %d proves run %+v: %v", j, i, run, err)
			}
		}
	}
	for i, x := range v.Pieces {
		if err := x.Piece.CheckPayload(x.Payload); err != nil {
			t.Errorf("piece %d: %v", i, err)
		}
	}
}

package protocol

import (
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

func TestVerifyVoucher_AcceptsExactlyWhatThePayerSigned(t *testing.T) {
	d, c, key := testChannel(t)
	s := mustVoucher(t, d, c, key, 5<<20)
	v, err := d.VerifyVoucher(c, s)
	if err != nil {
		t.Fatal(err)
	}
	if !v.Valid() || v.Amount() != 5242 || v.Bytes() != 5<<20 || v.ID() != d.ChannelID(c) || v.Channel() != c || v.Signed() != s {
		t.Fatalf("%+v", v)
	}
}

func TestMallory_AltersAVoucher_AndIsRefused(t *testing.T) {
	d, c, key := testChannel(t)
	good := mustVoucher(t, d, c, key, 5<<20)
	resign := func(v SignedVoucher) SignedVoucher {
		s, err := d.SignVoucher(v.Voucher, key)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	cases := map[string]func() (Domain, Channel, SignedVoucher){
		"more bytes": func() (Domain, Channel, SignedVoucher) { v := good; v.Bytes++; return d, c, v },
		"more bytes and their price": func() (Domain, Channel, SignedVoucher) {
			v := good
			v.Voucher, _ = d.NewVoucher(c, 6<<20)
			return d, c, v
		},
		"another amount, signed": func() (Domain, Channel, SignedVoucher) { v := good; v.Amount++; return d, c, resign(v) },
		"a lower amount, signed": func() (Domain, Channel, SignedVoucher) { v := good; v.Amount--; return d, c, resign(v) },
		"signed by the payer, not its signer": func() (Domain, Channel, SignedVoucher) {
			return d, c, mustVoucher(t, d, c, testKey("petra"), 5<<20)
		},
		"for another payee":    func() (Domain, Channel, SignedVoucher) { x := c; x.Payee = testAddress("mallory"); return d, x, good },
		"at a better rate":     func() (Domain, Channel, SignedVoucher) { x := c; x.Rate *= 2; return d, x, good },
		"on another chain":     func() (Domain, Channel, SignedVoucher) { x := d; x.ChainID++; return x, c, good },
		"for another contract": func() (Domain, Channel, SignedVoucher) { x := d; x.Payments[0]++; return x, c, good },
		"in no domain":         func() (Domain, Channel, SignedVoucher) { return Domain{}, c, good },
		"with the other s": func() (Domain, Channel, SignedVoucher) {
			v := good
			v.Signature = otherS(v.Signature)
			return d, c, v
		},
		"unsigned": func() (Domain, Channel, SignedVoucher) { v := good; v.Signature = Signature{}; return d, c, v },
		"of a channel that nobody signs for": func() (Domain, Channel, SignedVoucher) {
			x := c
			x.Signer = common.Address{}
			v, _ := d.NewVoucher(x, 1)
			return d, x, resign(SignedVoucher{Voucher: v})
		},
		"past what 64 bits can owe": func() (Domain, Channel, SignedVoucher) {
			x := c
			x.Rate = math.MaxUint64
			return d, x, resign(SignedVoucher{Voucher: Voucher{Channel: d.ChannelID(x), Bytes: math.MaxUint64}})
		},
		"the zero voucher": func() (Domain, Channel, SignedVoucher) { return d, c, SignedVoucher{} },
	}
	for name, make := range cases {
		dom, ch, v := make()
		got, err := dom.VerifyVoucher(ch, v)
		if !errors.Is(err, ErrBadVoucher) || got.Valid() || got.Amount() != 0 {
			t.Errorf("a voucher %s was accepted: %v", name, err)
		}
	}
}

func TestZeroValidVoucher_BacksNothing(t *testing.T) {
	var v ValidVoucher
	if v.Valid() || v.Amount() != 0 || v.Bytes() != 0 {
		t.Fatal("the zero value backs something")
	}
}

func TestOffersQuotesAndDeliveries_AreSignedByPayeeOrItsOfferSigner(t *testing.T) {
	d, c, _ := testChannel(t)
	payee, hot, mallory := testKey("quinn"), testKey("quinn hot"), testKey("mallory")
	hotAddress := testAddress("quinn hot")
	offer := ChannelOffer{Channel: c, ValidUntil: 100}
	quote := Quote{Stream: StreamID{1}, Payee: c.Payee, UpstreamRate: 1, ForwardingRate: 2, ContentRate: 3, ValidUntil: 100}
	delivery := Delivery{Channel: d.ChannelID(c), Stream: StreamID{1}, From: 2, Sequence: 4, Bytes: 5, Total: 7, SentAt: 6}
	for _, key := range []struct {
		name string
		sign func(common.Hash) Signature
		ok   bool
	}{
		{"payee", func(h common.Hash) Signature { s, _ := Sign(h, payee); return s }, true},
		{"offer signer", func(h common.Hash) Signature { s, _ := Sign(h, hot); return s }, true},
		{"mallory", func(h common.Hash) Signature { s, _ := Sign(h, mallory); return s }, false},
		{"nobody", func(common.Hash) Signature { return Signature{} }, false},
	} {
		errs := []error{
			d.VerifyOffer(SignedOffer{offer, key.sign(d.OfferDigest(offer))}, hotAddress, 100),
			d.VerifyQuote(SignedQuote{quote, key.sign(d.QuoteDigest(quote))}, hotAddress, 100),
			d.VerifyDelivery(SignedDelivery{delivery, key.sign(d.DeliveryDigest(delivery))}, c.Payee, hotAddress),
		}
		for i, err := range errs {
			if (err == nil) != key.ok {
				t.Errorf("signed by %s, message %d: %v", key.name, i, err)
			}
		}
	}
	sig, _ := Sign(d.OfferDigest(offer), payee)
	if err := d.VerifyOffer(SignedOffer{offer, sig}, hotAddress, 101); !errors.Is(err, ErrBadOffer) {
		t.Errorf("an offer past its end: %v", err)
	}
	sig, _ = Sign(d.QuoteDigest(quote), payee)
	if err := d.VerifyQuote(SignedQuote{quote, sig}, hotAddress, 101); !errors.Is(err, ErrBadOffer) {
		t.Errorf("a quote past its end: %v", err)
	}
	if total, err := quote.TotalRate(); total != 6 || err != nil {
		t.Errorf("total %d, %v", total, err)
	}
	quote.UpstreamRate = math.MaxUint64
	sig, _ = Sign(d.QuoteDigest(quote), payee)
	if err := d.VerifyQuote(SignedQuote{quote, sig}, hotAddress, 100); !errors.Is(err, ErrOverflow) {
		t.Errorf("a quote whose total does not exist: %v", err)
	}
}

func TestJSON_RoundTripsEveryMessage(t *testing.T) {
	d, c, key := testChannel(t)
	sv := mustVoucher(t, d, c, key, 1<<30)
	for _, in := range []any{
		d, c, sv,
		SignedOffer{ChannelOffer{c, 7}, sv.Signature},
		SignedQuote{Quote{Stream: StreamID{2}, Payee: c.Payee, UpstreamRate: math.MaxUint64, Capacity: 9}, sv.Signature},
		SignedStream{Stream{Publisher: c.Payer, PieceSize: 5, ContentRate: 1 << 60}, Labels{"a": "b"}, sv.Signature},
		SignedPiece{Piece{Stream: StreamID{3}, Sequence: 4, Last: true}, nil, RunProof{First: 3, Count: 2, Path: RunPath{{1}}}, sv.Signature},
		SignedDelivery{Delivery{Bytes: 5, Total: 1 << 60}, sv.Signature}, SignedDeliveryReceipt{DeliveryReceipt{Bytes: 5, ReceivedAt: 6}, sv.Signature},
		BatchHeader{AVS: c.Payer, Epoch: 5, RegistryRoot: common.Hash{1}},
		ClaimOf(sv), ClaimSet{Operator: c.Payee, IssuedAt: 8}, SignedReceipt{IntakeReceipt{ReceivedAt: 9}, sv.Signature},
		Leaf{Payee: c.Payee, Lane: 1, Units: math.MaxUint64}, LeafKey{7}, BatchID{8}, PointG1{9}, PointG2{10},
	} {
		text, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		out := reflect.New(reflect.TypeOf(in))
		if err := json.Unmarshal(text, out.Interface()); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if got := out.Elem().Interface(); !reflect.DeepEqual(got, in) {
			t.Errorf("%T became %+v, was %+v", in, got, in)
		}
	}
	var id ChannelID
	for _, bad := range []string{`"0x12"`, `"` + c.Payer.Hex() + `"`, `""`, `"` + sv.Channel.String() + `00"`, `5`} {
		if err := json.Unmarshal([]byte(bad), &id); err == nil {
			t.Errorf("channel id %s was accepted", bad)
		}
	}
}

func FuzzSignedVoucherJSON(f *testing.F) {
	d, c, key := testChannel(f)
	good := mustVoucher(f, d, c, key, 1<<20)
	text, err := json.Marshal(good)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Fuzz(func(t *testing.T, data []byte) {
		var v SignedVoucher
		if json.Unmarshal(data, &v) != nil {
			return
		}
		if got, err := d.VerifyVoucher(c, v); err == nil && got.Signed() != good {
			t.Fatalf("a voucher that Petra did not sign was accepted: %s", data)
		}
	})
}

package protocol

import (
	"errors"
	"math"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

// statement is a delivery by Quinn of 10 pieces, and Petra's receipt for it.
func statement(t *testing.T) (Domain, Channel, Delivery, DeliveryReceipt) {
	t.Helper()
	d, c, _ := testChannel(t)
	x := Delivery{Channel: d.ChannelID(c), Stream: StreamID{1}, From: 100, Sequence: 109, Bytes: 10 * maxPieceBytes, Total: 1 << 40, SentAt: 9}
	return d, c, x, DeliveryReceipt{Channel: x.Channel, Stream: x.Stream, From: x.From, Sequence: x.Sequence, Bytes: x.Bytes, Total: x.Total,
		SentAt: x.SentAt, ReceivedAt: 10}
}

func TestDelivery_WhoseBytesDoNotFitIntoItsPieces_IsRefused(t *testing.T) {
	d, c, good, _ := statement(t)
	quinn := testKey("quinn")
	for name, x := range map[string]struct {
		change func(*Delivery)
		ok     bool
	}{
		"as it is":                        {func(*Delivery) {}, true},
		"with no bytes":                   {func(x *Delivery) { x.Bytes = 0 }, true},
		"with one byte too many":          {func(x *Delivery) { x.Bytes++ }, false},
		"with all bytes there are":        {func(x *Delivery) { x.Bytes = math.MaxUint64 }, false},
		"with all pieces there are":       {func(x *Delivery) { x.From, x.Sequence, x.Bytes = 0, math.MaxUint64, math.MaxUint64 }, true},
		"that ends before it begins":      {func(x *Delivery) { x.Sequence = 99 }, false},
		"that ends before it begins by 1": {func(x *Delivery) { x.Sequence, x.Bytes = 99, 0 }, false},
	} {
		v := good
		x.change(&v)
		sig, err := Sign(d.DeliveryDigest(v), quinn)
		if err != nil {
			t.Fatal(err)
		}
		if err := d.VerifyDelivery(SignedDelivery{v, sig}, c.Payee, common.Address{}); (err == nil) != x.ok || err != nil && !errors.Is(err, ErrBadDelivery) {
			t.Errorf("a delivery %s: %v", name, err)
		}
	}
}

func TestReceipt_IsTakenForItsOwnDeliveryAndFromTheChannelsSignerOnly(t *testing.T) {
	d, c, of, good := statement(t)
	signer := testKey("petra hot")
	for name, x := range map[string]struct {
		change func(*DeliveryReceipt)
		ok     bool
		agrees bool
	}{
		"as it is":                     {func(*DeliveryReceipt) {}, true, true},
		"with another count":           {func(x *DeliveryReceipt) { x.Total-- }, true, true},
		"for fewer bytes":              {func(x *DeliveryReceipt) { x.Bytes-- }, true, false},
		"for fewer pieces":             {func(x *DeliveryReceipt) { x.Sequence--; x.Bytes -= maxPieceBytes }, true, false},
		"for more pieces":              {func(x *DeliveryReceipt) { x.Sequence++ }, false, false},
		"for more bytes than fit":      {func(x *DeliveryReceipt) { x.Bytes++ }, false, false},
		"for pieces before the first":  {func(x *DeliveryReceipt) { x.Sequence, x.Bytes = 50, 0 }, false, false},
		"from another piece on":        {func(x *DeliveryReceipt) { x.From--; x.Bytes = 0 }, false, false},
		"of another stream":            {func(x *DeliveryReceipt) { x.Stream = StreamID{2} }, false, false},
		"of another channel":           {func(x *DeliveryReceipt) { x.Channel = ChannelID{2} }, false, false},
		"for what was stated later on": {func(x *DeliveryReceipt) { x.SentAt++ }, false, false},
	} {
		v := good
		x.change(&v)
		sig, err := Sign(d.DeliveryReceiptDigest(v), signer)
		if err != nil {
			t.Fatal(err)
		}
		if err := d.VerifyDeliveryReceipt(SignedDeliveryReceipt{v, sig}, of, c.Signer); (err == nil) != x.ok || err != nil && !errors.Is(err, ErrBadDelivery) {
			t.Errorf("a receipt %s: %v", name, err)
		}
		if v.Agrees(of) != x.agrees {
			t.Errorf("a receipt %s agrees: %v", name, !x.agrees)
		}
	}
	sig, err := Sign(d.DeliveryReceiptDigest(good), testKey("mallory"))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.VerifyDeliveryReceipt(SignedDeliveryReceipt{good, sig}, of, c.Signer); !errors.Is(err, ErrBadSignature) {
		t.Errorf("a receipt that Mallory signed: %v", err)
	}
	if err := d.VerifyDeliveryReceipt(SignedDeliveryReceipt{}, of, c.Signer); err == nil {
		t.Error("no receipt is taken for one")
	}
}

package differential

import (
	"crypto/ecdsa"
	"encoding/binary"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/protocol"
)

type (
	price struct{ CumulativeBytes, Rate uint64 }
	// amount is units, or that there are none.
	amount struct {
		Exists bool
		Units  uint64
	}
)

// drawPrice draws bytes and rates of every size, and such whose price lies just around the greatest amount.
func drawPrice(t *rapid.T) price {
	p := price{CumulativeBytes: rapid.Uint64().Draw(t, "bytes") >> rapid.IntRange(0, 63).Draw(t, "shift"),
		Rate: rapid.Uint64().Draw(t, "rate") >> rapid.IntRange(0, 63).Draw(t, "shift of the rate")}
	if p.CumulativeBytes != 0 && rapid.Bool().Draw(t, "at the edge") {
		top := new(big.Int).Lsh(big.NewInt(protocol.RatePrecision), 64)
		rate := top.Div(top, new(big.Int).SetUint64(p.CumulativeBytes))
		rate.Add(rate, big.NewInt(rapid.Int64Range(-2, 2).Draw(t, "beside it")))
		if rate.IsUint64() {
			p.Rate = rate.Uint64()
		}
	}
	return p
}

func TestOwed_IsTheSame_AndExistsForTheSamePrices(t *testing.T) {
	usually(t, usualChecks)
	rapid.Check(t, func(t *rapid.T) {
		prices := several(t, "prices", drawPrice)
		for i, answer := range ask[price, amount](t, "owed", prices) {
			units, err := protocol.Owed(protocol.Bytes(prices[i].CumulativeBytes), protocol.Rate(prices[i].Rate))
			same(t, i, "the amount", answer, amount{err == nil, uint64(units)})
		}
	})
}

// ---- signatures

type signed struct{ Digest, R, Vs [32]byte }

// secpOrder is the order of secp256k1.
var secpOrder = crypto.S256().Params().N

func drawKey(t *rapid.T) *ecdsa.PrivateKey {
	seed := binary.BigEndian.AppendUint64([]byte("differential"), rapid.Uint64Range(0, 1<<20).Draw(t, "key"))
	key, err := crypto.ToECDSA(crypto.Keccak256(seed))
	if err != nil {
		t.Fatalf("key: %v", err)
	}
	return key
}

// drawSigned draws a digest with a good signature, one that was tampered with, one with the other s, and garbage.
func drawSigned(t *rapid.T) signed {
	digest := drawHash(t)
	sig, err := protocol.Sign(digest, drawKey(t))
	if err != nil {
		t.Fatalf("sign: %v", err)
	}
	x := signed{Digest: digest, R: sig.R(), Vs: sig.VS()}
	switch rapid.IntRange(0, 7).Draw(t, "how") {
	case 0, 1: // as it is
	case 2: // of another digest
		x.Digest = drawHash(t)
	case 3: // the other s, and the other parity: what a malleable scheme takes too
		s := new(big.Int).SetBytes(x.Vs[:])
		parity := s.Bit(255) ^ 1
		s.SetBit(s, 255, 0)
		s.Sub(secpOrder, s)
		s.SetBit(s, 255, parity)
		s.FillBytes(x.Vs[:])
	case 4: // one bit
		bit := rapid.IntRange(0, 511).Draw(t, "bit")
		if bit < 256 {
			x.R[bit/8] ^= 1 << (bit % 8)
		} else {
			x.Vs[bit/8-32] ^= 1 << (bit % 8)
		}
	case 5: // r and s at their edges
		x.R, x.Vs = drawEdge(t), drawEdge(t)
	case 6: // s at an edge, with a real r
		x.Vs = drawEdge(t)
	default:
		x.R, x.Vs = drawHash(t), drawHash(t)
	}
	return x
}

// drawEdge draws numbers around zero, half the order, the order and 2^255, with and without the parity bit.
func drawEdge(t *rapid.T) (word [32]byte) {
	edges := []*big.Int{new(big.Int), new(big.Int).Rsh(secpOrder, 1), secpOrder, new(big.Int).Lsh(big.NewInt(1), 255)}
	n := new(big.Int).Add(rapid.SampledFrom(edges).Draw(t, "edge"), big.NewInt(rapid.Int64Range(-2, 2).Draw(t, "beside it")))
	if n.Sign() < 0 {
		n.SetInt64(0)
	}
	if rapid.Bool().Draw(t, "parity") {
		n.SetBit(n, 255, 1)
	}
	n.FillBytes(word[:])
	return word
}

func TestRecovery_NamesTheSameSigner_AndRefusesTheSameSignatures(t *testing.T) {
	usually(t, usualChecks)
	recovered, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		all := several(t, "signatures", drawSigned)
		for i, answer := range ask[signed, common.Address](t, "recover", all) {
			// Go never names the zero address without an error: for Solidity it means that there is no signer.
			signer, err := protocol.Recover(all[i].Digest, protocol.SignatureFrom(all[i].R, all[i].Vs))
			same(t, i, "the signer", answer, signer)
			if err == nil {
				recovered++
			} else {
				refused++
			}
		}
	})
	t.Logf("%d signatures were recovered, %d refused", recovered, refused)
	if recovered == 0 || refused == 0 {
		t.Fatal("only one kind of signatures was drawn")
	}
}

type voucherCase struct {
	ChainId  *big.Int //nolint:revive // the ABI's spelling
	Payments common.Address
	Channel  payments.ChannelParams
	Voucher  payments.SignedVoucher
}

// A voucher is valid for Go exactly if it is for Solidity, where the amount is not said but derived.
func TestVouchers_AreValidForBothOrForNeither(t *testing.T) {
	usually(t, usualChecks)
	valid, invalid := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		type one struct {
			domain  protocol.Domain
			channel protocol.Channel
			voucher protocol.SignedVoucher
		}
		all := several(t, "vouchers", func(t *rapid.T) one {
			key, p := drawKey(t), drawPrice(t)
			x := one{domain: drawDomain(t), channel: drawChannel(t)}
			// A domain that names no chain or no contract is none for Go; for Solidity there cannot be such a one.
			x.domain.ChainID |= 1
			x.domain.Payments[0] |= 1
			x.channel.Signer, x.channel.Rate = crypto.PubkeyToAddress(key.PublicKey), protocol.Rate(p.Rate)
			voucher, err := x.domain.NewVoucher(x.channel, protocol.Bytes(p.CumulativeBytes))
			if err != nil { // such a voucher does not exist; what is shown instead must fail too
				voucher = protocol.Voucher{Channel: x.domain.ChannelID(x.channel), Bytes: protocol.Bytes(p.CumulativeBytes)}
			}
			switch rapid.IntRange(0, 5).Draw(t, "how") {
			case 0:
				key = drawKey(t) // perhaps another
			case 1:
				voucher.Amount++ // Solidity derives the right amount, for which this is no signature
			case 2:
				x.channel.Signer = common.Address{}
			}
			if x.voucher, err = x.domain.SignVoucher(voucher, key); err != nil {
				t.Fatalf("sign: %v", err)
			}
			x.voucher.Channel = x.domain.ChannelID(x.channel)
			return x
		})
		questions := make([]voucherCase, len(all))
		for i, x := range all {
			questions[i] = voucherCase{new(big.Int).SetUint64(x.domain.ChainID), x.domain.Payments, paramsOf(x.channel),
				payments.SignedVoucher{CumulativeBytes: uint64(x.voucher.Bytes), R: x.voucher.Signature.R(), Vs: x.voucher.Signature.VS()}}
		}
		for i, answer := range ask[voucherCase, amount](t, "vouchers", questions) {
			v, err := all[i].domain.VerifyVoucher(all[i].channel, all[i].voucher)
			same(t, i, "what the voucher proves", answer, amount{err == nil, uint64(v.Amount())})
			if err == nil {
				valid++
			} else {
				invalid++
			}
		}
	})
	t.Logf("%d vouchers were valid, %d were not", valid, invalid)
	if valid == 0 || invalid == 0 {
		t.Fatal("only one kind of vouchers was drawn")
	}
}

// ---- the threshold

type stake struct {
	Signed, Total *big.Int
	ThresholdBps  uint16
	MinTotalStake *big.Int
}

// drawStake draws weights of every size, and signed weights just around the threshold.
func drawStake(t *rapid.T) stake {
	weight := func(what string) *big.Int {
		h := drawHash(t)
		n := new(big.Int).SetBytes(h[:])
		return n.Rsh(n, uint(rapid.IntRange(32, 255).Draw(t, what))) // below 2^224, far above any stake
	}
	s := stake{Total: weight("total"), ThresholdBps: uint16(rapid.IntRange(5001, 10_000).Draw(t, "threshold"))}
	switch rapid.IntRange(0, 2).Draw(t, "floor") {
	case 0:
		s.MinTotalStake = new(big.Int)
	case 1:
		s.MinTotalStake = weight("least total")
	default:
		s.MinTotalStake = new(big.Int).Add(s.Total, big.NewInt(rapid.Int64Range(0, 1).Draw(t, "above the total")))
	}
	if rapid.Bool().Draw(t, "anything") {
		s.Signed = weight("signed")
		return s
	}
	s.Signed = new(big.Int).Mul(s.Total, big.NewInt(int64(s.ThresholdBps)))
	s.Signed.Div(s.Signed, big.NewInt(10_000))
	s.Signed.Add(s.Signed, big.NewInt(rapid.Int64Range(0, 1).Draw(t, "above the threshold")))
	return s
}

// certified is docs/protocol.md: signed · 10,000 ≥ total · thresholdBps, and total ≥ minTotalStake, on exact fractions.
func certified(s stake) bool {
	if s.Total.Cmp(s.MinTotalStake) < 0 {
		return false
	}
	if s.Total.Sign() == 0 {
		return true
	}
	return new(big.Rat).SetFrac(s.Signed, s.Total).Cmp(big.NewRat(int64(s.ThresholdBps), 10_000)) >= 0
}

func TestThreshold_IsReachedByTheSameStake(t *testing.T) {
	usually(t, usualChecks)
	reached, missed := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		stakes := several(t, "stakes", drawStake)
		for i, answer := range ask[stake, bool](t, "certified", stakes) {
			same(t, i, "whether it is certified", answer, certified(stakes[i]))
			if answer {
				reached++
			} else {
				missed++
			}
		}
	})
	t.Logf("%d tables reached the threshold, %d did not", reached, missed)
	if reached == 0 || missed == 0 {
		t.Fatal("only one kind of stakes was drawn")
	}
}

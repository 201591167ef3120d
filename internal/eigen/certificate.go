package eigen

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/Layr-Labs/eigenlayer-contracts/pkg/bindings/BN254CertificateVerifier"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/contracts/bindings/slasher"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// Certificate is an aggregated signature of members of a table, and proof of who did not sign.
type Certificate struct {
	Table *Table
	// Message is what was signed through EigenLayer's certificate digest: a batch id, or a global root message.
	Message   common.Hash
	Signature bls.G1
	APK       bls.G2
	// Signers and NonSigners are indices into the table's members, ascending; together they are all of them.
	Signers, NonSigners []int
	// SignedWeight is the sum of the signers' weights.
	SignedWeight *big.Int
}

// ErrNobodySigned is returned for a certificate without a signature: one of non-signers alone passes EigenLayer's verifier
// with a threshold of zero, so it is never made.
var ErrNobodySigned = errors.New("nobody signed")

// Certify folds signatures by operator into a certificate. The signatures must have been verified one by one before: the sum
// proves nothing about any of them.
func (t *Table) Certify(message common.Hash, signatures map[common.Address]bls.G1) (*Certificate, error) {
	if len(signatures) == 0 {
		return nil, ErrNobodySigned
	}
	c := &Certificate{Table: t, Message: message, SignedWeight: new(big.Int)}
	for operator := range signatures {
		i, ok := t.index[operator]
		if !ok {
			return nil, fmt.Errorf("operator %s is not in the table of reference timestamp %d", operator, t.ReferenceTimestamp)
		}
		c.Signers = append(c.Signers, i)
	}
	slices.Sort(c.Signers)
	var sigs []bls.G1
	var keys []bls.G2
	for i, m := range t.Members {
		sig, signed := signatures[m.Operator]
		if !signed {
			c.NonSigners = append(c.NonSigners, i)
			continue
		}
		sigs = append(sigs, sig)
		keys = append(keys, m.Key.G2())
		c.SignedWeight.Add(c.SignedWeight, m.Weight)
	}
	c.Signature, c.APK = bls.Aggregate(sigs...), bls.AggregateKeys(keys...)
	return c, nil
}

// MeetsThreshold tells whether the signers hold at least thresholdBps / 10,000 of the table's weight, rounded up, and the
// table at least minTotal. A threshold of zero is never met.
func (c *Certificate) MeetsThreshold(thresholdBps uint16, minTotal *big.Int) bool {
	if thresholdBps == 0 || c.Table.TotalWeight.Cmp(minTotal) < 0 {
		return false
	}
	signed := new(big.Int).Mul(c.SignedWeight, big.NewInt(10_000))
	return signed.Cmp(new(big.Int).Mul(c.Table.TotalWeight, big.NewInt(int64(thresholdBps)))) >= 0
}

// ForVerifier is the certificate as EigenLayer's BN254CertificateVerifier takes it.
func (c *Certificate) ForVerifier() BN254CertificateVerifier.IBN254CertificateVerifierTypesBN254Certificate {
	out := BN254CertificateVerifier.IBN254CertificateVerifierTypesBN254Certificate{
		ReferenceTimestamp: c.Table.ReferenceTimestamp, MessageHash: c.Message,
	}
	out.Signature.X, out.Signature.Y = c.Signature.Big()
	out.Apk.X, out.Apk.Y = c.APK.Big()
	for _, i := range c.NonSigners {
		w := BN254CertificateVerifier.IBN254CertificateVerifierTypesBN254OperatorInfoWitness{
			OperatorIndex: uint32(i), OperatorInfoProof: c.Table.tree.proof(i),
		}
		w.OperatorInfo.Weights = []*big.Int{c.Table.Members[i].Weight}
		w.OperatorInfo.Pubkey.X, w.OperatorInfo.Pubkey.Y = c.Table.Members[i].Key.G1().Big()
		out.NonSignerWitnesses = append(out.NonSignerWitnesses, w)
	}
	return out
}

// ForPayments is the certificate as OpenStreamingPayments.propose takes it.
func (c *Certificate) ForPayments() payments.Certificate {
	v := c.ForVerifier()
	out := payments.Certificate{
		ReferenceTimestamp: v.ReferenceTimestamp, MessageHash: v.MessageHash,
		Signature: payments.G1(v.Signature), Apk: payments.G2(v.Apk),
	}
	for _, w := range v.NonSignerWitnesses {
		out.NonSignerWitnesses = append(out.NonSignerWitnesses, payments.NonSignerWitness{
			OperatorIndex: w.OperatorIndex, OperatorInfoProof: w.OperatorInfoProof,
			OperatorInfo: payments.OperatorInfo{Pubkey: payments.G1(w.OperatorInfo.Pubkey), Weights: w.OperatorInfo.Weights},
		})
	}
	return out
}

// Evidence is what OpenStreamingSlasher takes to attribute the certificate of a batch to its signers. `held` says whether L1's
// certificate verifier holds the certificate's table (TableHeld): then the evidence is the whole table with a bit for each
// signer; else the signers' keys alone, with which the batch weighs as a minor offense.
func (c *Certificate) Evidence(header slasher.BatchHeader, held bool) slasher.IOpenStreamingSlasherEvidence {
	out := slasher.IOpenStreamingSlasherEvidence{Header: header, ReferenceTimestamp: c.Table.ReferenceTimestamp}
	out.Signature.X, out.Signature.Y = c.Signature.Big()
	out.Apk.X, out.Apk.Y = c.APK.Big()
	lines, signers := c.Table.Members, c.Signers
	if !held {
		lines = make([]Member, len(c.Signers))
		signers = make([]int, len(c.Signers))
		for i, s := range c.Signers {
			lines[i], signers[i] = c.Table.Members[s], i
		}
		slices.SortFunc(lines, func(a, b Member) int { return a.Operator.Cmp(b.Operator) })
	}
	out.Lines = make([]slasher.TableLine, len(lines))
	for i, m := range lines {
		out.Lines[i].Key.X, out.Lines[i].Key.Y = m.Key.G1().Big()
		out.Lines[i].Weight = m.Weight
	}
	out.Signers = make([]*big.Int, (len(lines)+255)/256)
	for i := range out.Signers {
		out.Signers[i] = new(big.Int)
	}
	for _, i := range signers {
		out.Signers[i/256].SetBit(out.Signers[i/256], i%256, 1)
	}
	return out
}

// TableHeld says whether L1's certificate verifier holds the operator table of a reference timestamp, so that evidence is
// weighed by it.
func TableHeld(ctx context.Context, l1 *chain.Client, d *chain.Deployment, referenceTimestamp uint32) (bool, error) {
	v, err := BN254CertificateVerifier.NewBN254CertificateVerifierCaller(d.L1.BN254CertificateVerifier, l1)
	if err != nil {
		return false, fmt.Errorf("bind L1's certificate verifier: %w", err)
	}
	set := BN254CertificateVerifier.OperatorSet{Avs: d.OperatorSet.AVS, Id: d.OperatorSet.ID}
	head, err := v.GetOperatorSetInfo(&bind.CallOpts{Context: ctx}, set, referenceTimestamp)
	if err != nil {
		return false, fmt.Errorf("ask L1's certificate verifier for the table of %d: %w", referenceTimestamp, chain.Explain(err))
	}
	return head.NumOperators.Sign() > 0, nil
}

// FromWitnesses rebuilds who signed a certificate that was seen on chain: all members of the table but those at the indices
// of its non-signers. The signature and key are taken as they are.
func (t *Table) FromWitnesses(message common.Hash, signature bls.G1, apk bls.G2, nonSigners []uint32) (*Certificate, error) {
	c := &Certificate{Table: t, Message: message, Signature: signature, APK: apk, SignedWeight: new(big.Int)}
	for _, i := range nonSigners {
		if int(i) >= len(t.Members) {
			return nil, fmt.Errorf("non-signer %d is not in the table of reference timestamp %d, which has %d members", i, t.ReferenceTimestamp, len(t.Members))
		}
		c.NonSigners = append(c.NonSigners, int(i))
	}
	for i, m := range t.Members {
		if !slices.Contains(c.NonSigners, i) {
			c.Signers = append(c.Signers, i)
			c.SignedWeight.Add(c.SignedWeight, m.Weight)
		}
	}
	if len(c.Signers) == 0 {
		return nil, ErrNobodySigned
	}
	return c, nil
}

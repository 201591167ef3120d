// Package blsbench measures our verification of many attestations beside the path that eigensdk offers for it
// (services/bls_aggregation), on the same keys and signatures, in one run. No product code imports it.
package blsbench

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"testing"
	"time"

	"github.com/Layr-Labs/eigensdk-go/crypto/bls"
	"github.com/Layr-Labs/eigensdk-go/logging"
	"github.com/Layr-Labs/eigensdk-go/services/avsregistry"
	blsagg "github.com/Layr-Labs/eigensdk-go/services/bls_aggregation"
	"github.com/Layr-Labs/eigensdk-go/types"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	ours "github.com/openstreaming/openstreaming/internal/bls"
)

// Crowd is n operators and their signatures of one digest, in the types of both libraries.
type Crowd struct {
	response  []byte
	digest    [32]byte
	keys      []ours.G2
	sigs      []ours.G1
	operators []types.TestOperator
	sdkSigs   []bls.Signature
	service   *blsagg.BlsAggregatorService
	task      types.TaskIndex
}

// NewCrowd makes n operators, `bad` of which (spread evenly) sign something else.
func NewCrowd(n, bad int) (*Crowd, error) {
	c := &Crowd{response: []byte("a batch")}
	c.digest = sha256.Sum256(c.response)
	for i := range n {
		secret := sha256.Sum256(fmt.Appendf(nil, "operator %d", i))
		secret[0] &= 0x1f // below the order of the group
		key, err := ours.FromSecret(secret[:])
		if err != nil {
			return nil, err
		}
		digest := c.digest
		if bad > 0 && i%(n/bad) == n/bad/2 {
			digest[0] ^= 1
		}
		sig := key.Sign(digest)
		c.keys, c.sigs = append(c.keys, key.Public().G2()), append(c.sigs, sig)

		var scalar fr.Element
		scalar.SetBytes(secret[:])
		pair := bls.NewKeyPair(&scalar)
		x, y := sig.Big()
		c.sdkSigs = append(c.sdkSigs, bls.Signature{G1Point: bls.NewG1Point(x, y)})
		c.operators = append(c.operators, types.TestOperator{
			OperatorId:     types.OperatorIdFromKeyPair(pair),
			StakePerQuorum: map[types.QuorumNum]types.StakeAmount{0: big.NewInt(100)},
			BlsKeypair:     pair,
		})
	}
	logger := logging.NewTextSLogger(io.Discard, &logging.SLoggerOptions{Level: slog.LevelError})
	hash := func(r types.TaskResponse) (types.TaskResponseDigest, error) { return sha256.Sum256(r.([]byte)), nil }
	c.service = blsagg.NewBlsAggregatorService(avsregistry.NewFakeAvsRegistryService(1, c.operators), hash, logger)
	return c, nil
}

// Ours judges all signatures with bls.VerifyBatch and adds up the good ones with their keys: what a certificate needs.
func (c *Crowd) Ours() (good int) {
	bad := ours.VerifyBatch(c.digest, c.keys, c.sigs)
	keys, sigs := make([]ours.G2, 0, len(c.keys)), make([]ours.G1, 0, len(c.sigs))
	for i, next := 0, 0; i < len(c.sigs); i++ {
		if next < len(bad) && bad[next] == i {
			next++
			continue
		}
		keys, sigs = append(keys, c.keys[i]), append(sigs, c.sigs[i])
	}
	ours.AggregateKeys(keys...)
	ours.Aggregate(sigs...)
	return len(sigs)
}

// SDK hands all signatures to the aggregation service as one task, one after the other as its interface wants them.
func (c *Crowd) SDK() (good int, err error) {
	ctx := context.Background()
	c.task++
	// 100 of 100: the service answers once everybody has signed, so nothing is left out of the measurement.
	task := blsagg.NewTaskMetadata(c.task, 1, types.QuorumNums{0}, types.QuorumThresholdPercentages{100}, time.Minute)
	if err := c.service.InitializeNewTask(task); err != nil {
		return 0, fmt.Errorf("initialize task: %w", err)
	}
	for i, op := range c.operators {
		sig := blsagg.NewTaskSignature(c.task, c.response, &c.sdkSigs[i], op.OperatorId)
		if err := c.service.ProcessNewSignature(ctx, sig); err == nil {
			good++
		}
	}
	if good == len(c.operators) {
		if r := <-c.service.GetResponseChannel(); r.Err != nil {
			return good, fmt.Errorf("aggregate: %w", r.Err)
		}
	}
	return good, nil
}

// Result is one comparison. Both times are nanoseconds for all signatures.
type Result struct {
	Signatures  int     `json:"signatures"`
	Bad         int     `json:"bad"`
	OursNs      int64   `json:"oursNs"`
	SDKNs       int64   `json:"sdkNs"`
	OursOverSDK float64 `json:"oursOverSdk"`
}

// Compare runs both paths over n signatures, `bad` of them bad, in turns, and returns how many times faster ours is.
// The figure `bls.clean_1000_over_eigensdk` is Compare(1000, 0).OursOverSDK.
func Compare(n, bad int) (Result, error) {
	c, err := NewCrowd(n, bad)
	if err != nil {
		return Result{}, err
	}
	r := Result{Signatures: n, Bad: bad}
	if good := c.Ours(); good != n-bad {
		return r, fmt.Errorf("our path accepts %d of %d with %d bad", good, n, bad)
	}
	var failed error
	mine := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			c.Ours()
		}
	})
	sdk := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			good, err := c.SDK()
			if err == nil && good != n-bad {
				err = fmt.Errorf("the SDK's path accepts %d of %d with %d bad", good, n, bad)
			}
			if err != nil {
				failed = err
				b.FailNow()
			}
		}
	})
	if failed != nil {
		return r, failed
	}
	r.OursNs, r.SDKNs = mine.NsPerOp(), sdk.NsPerOp()
	r.OursOverSDK = float64(r.SDKNs) / float64(r.OursNs)
	return r, nil
}

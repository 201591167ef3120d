package collect

import (
	"context"
	"errors"
	"math/big"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
)

// shelf holds batches in memory, as the store does.
type shelf struct {
	mu      sync.Mutex
	batches map[protocol.BatchID]client.BatchSummary                 // under mu
	signed  map[protocol.BatchID]map[common.Address]protocol.PointG1 // under mu
	failure error                                                    // under mu: of the next addition
}

func (s *shelf) Summary(_ context.Context, id protocol.BatchID) (client.BatchSummary, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b, ok := s.batches[id]
	if !ok {
		return b, store.ErrNotFound
	}
	for operator := range s.signed[id] {
		b.Signers = append(b.Signers, operator)
	}
	return b, nil
}

func (s *shelf) AddAttestations(_ context.Context, id protocol.BatchID, sigs map[common.Address]protocol.PointG1) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.failure; err != nil {
		s.failure = nil
		return err
	}
	if s.batches[id].State != client.Collecting {
		return store.ErrClosed
	}
	if s.signed[id] == nil {
		s.signed[id] = map[common.Address]protocol.PointG1{}
	}
	for operator, sig := range sigs {
		s.signed[id][operator] = sig
	}
	return nil
}

type oneTable struct{ *eigen.Table }

func (o oneTable) At(_ context.Context, ts uint32) (*eigen.Table, error) {
	if ts != o.ReferenceTimestamp {
		return nil, eigen.ErrUnknownTable
	}
	return o.Table, nil
}

func operator(i int) common.Address { return common.BigToAddress(big.NewInt(int64(i + 1))) }

// scene is a desk with n operators and two batches that are collecting.
func scene(t *testing.T, n int) (*Desk, *shelf, []*bls.KeyPair, [2]protocol.BatchID) {
	t.Helper()
	keys := make([]*bls.KeyPair, n)
	members := make([]eigen.Member, n)
	for i := range keys {
		var err error
		if keys[i], err = bls.FromSecret(common.BigToHash(big.NewInt(int64(i + 1))).Bytes()); err != nil {
			t.Fatal(err)
		}
		members[i] = eigen.Member{Operator: operator(i), Key: keys[i].Public(), Weight: big.NewInt(1)}
	}
	ids := [2]protocol.BatchID{{1}, {2}}
	s := &shelf{batches: map[protocol.BatchID]client.BatchSummary{}, signed: map[protocol.BatchID]map[common.Address]protocol.PointG1{}}
	for _, id := range ids {
		s.batches[id] = client.BatchSummary{ID: id, ReferenceTimestamp: 7, State: client.Collecting}
	}
	d := New(s, oneTable{eigen.NewTable(chain.OperatorSet{}, 7, 1, members)})
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- d.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return d, s, keys, ids
}

func attestation(i int, key *bls.KeyPair, id protocol.BatchID) client.Attestation {
	return client.Attestation{Operator: operator(i), ReferenceTimestamp: 7, Signature: key.Sign(protocol.CertificateDigest(7, id)).Bytes()}
}

func TestManyAtOnce_EachIsJudgedForItself(t *testing.T) {
	const n = 24
	d, s, keys, ids := scene(t, n)
	type result struct {
		batch, operator int
		err             error
	}
	results := make(chan result)
	for b := range ids {
		for i := range n {
			a := attestation(i, keys[i], ids[b])
			if i%6 == 0 { // signed the other batch
				a = attestation(i, keys[i], ids[1-b])
			}
			go func() { results <- result{b, i, d.Add(context.Background(), ids[b], a)} }()
		}
	}
	for range len(ids) * n {
		r := <-results
		if r.operator%6 == 0 {
			if client.CodeOf(r.err) != client.BadSignature {
				t.Errorf("operator %d on batch %d: %v", r.operator, r.batch, r.err)
			}
		} else if r.err != nil {
			t.Errorf("operator %d on batch %d: %v", r.operator, r.batch, r.err)
		}
	}
	for _, id := range ids {
		if len(s.signed[id]) != n-n/6 {
			t.Errorf("%d attestations of batch %s are stored", len(s.signed[id]), id)
		}
		for who, sig := range s.signed[id] {
			g, err := bls.ParseG1(sig[:])
			i := int(who.Big().Int64()) - 1
			if err != nil || !bls.Verify(keys[i].Public().G2(), protocol.CertificateDigest(7, id), g) {
				t.Errorf("an attestation that does not verify is stored for %s", who)
			}
		}
	}
}

func TestMallory_PostsUnderOlgasName_AndOlgaStillCounts(t *testing.T) {
	d, _, keys, ids := scene(t, 2)
	forged := attestation(0, keys[1], ids[0])
	for range 3 {
		if err := d.Add(context.Background(), ids[0], forged); client.CodeOf(err) != client.BadSignature {
			t.Fatal(err)
		}
	}
	if err := d.Add(context.Background(), ids[0], attestation(0, keys[0], ids[0])); err != nil {
		t.Fatal(err)
	}
}

func TestCancelledSignatures_DoNotPassTogether(t *testing.T) {
	d, s, keys, ids := scene(t, 2)
	// sigma1 + D and sigma2 - D have the right sum and are both wrong.
	digest := protocol.CertificateDigest(7, ids[0])
	delta := keys[0].Sign(common.Hash{9})
	bad := []client.Attestation{
		{Operator: operator(0), ReferenceTimestamp: 7, Signature: keys[0].Sign(digest).Add(delta).Bytes()},
		{Operator: operator(1), ReferenceTimestamp: 7, Signature: keys[1].Sign(digest).Sub(delta).Bytes()},
	}
	errs := make(chan error)
	for _, a := range bad {
		go func() { errs <- d.Add(context.Background(), ids[0], a) }()
	}
	for range bad {
		if err := <-errs; client.CodeOf(err) != client.BadSignature {
			t.Error(err)
		}
	}
	if len(s.signed[ids[0]]) != 0 {
		t.Error("a wrong signature is stored")
	}
}

func TestAdd_RefusesByName(t *testing.T) {
	d, s, keys, ids := scene(t, 2)
	ctx := context.Background()
	good := attestation(0, keys[0], ids[0])
	stranger := good
	stranger.Operator = operator(7)
	otherTable := good
	otherTable.ReferenceTimestamp = 8
	noPoint := good
	noPoint.Signature[63]++
	for name, x := range map[string]struct {
		id   protocol.BatchID
		a    client.Attestation
		want client.Code
	}{
		"a stranger":        {ids[0], stranger, client.NotOperator},
		"another table":     {ids[0], otherTable, client.BadSignature},
		"no point":          {ids[0], noPoint, client.BadSignature},
		"infinity":          {ids[0], client.Attestation{Operator: operator(0), ReferenceTimestamp: 7}, client.BadSignature},
		"a batch not there": {protocol.BatchID{9}, good, client.NotFound},
	} {
		if err := d.Add(ctx, x.id, x.a); client.CodeOf(err) != x.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	s.mu.Lock()
	s.failure = errors.New("disk full")
	s.mu.Unlock()
	if err := d.Add(ctx, ids[0], good); err == nil || client.CodeOf(err) != "" {
		t.Errorf("what was not stored was taken: %v", err)
	}
	s.mu.Lock()
	s.failure = store.ErrClosed
	s.mu.Unlock()
	if err := d.Add(ctx, ids[0], good); client.CodeOf(err) != client.ClosedBatch {
		t.Errorf("closed meanwhile: %v", err)
	}
	for range 2 {
		if err := d.Add(ctx, ids[0], good); err != nil {
			t.Errorf("the same twice: %v", err)
		}
	}
	s.mu.Lock()
	b := s.batches[ids[1]]
	b.State = client.Certified
	s.batches[ids[1]] = b
	s.mu.Unlock()
	if err := d.Add(ctx, ids[1], attestation(0, keys[0], ids[1])); client.CodeOf(err) != client.ClosedBatch {
		t.Errorf("too late: %v", err)
	}
}

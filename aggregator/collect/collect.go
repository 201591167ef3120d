// Package collect takes operators' attestations in: it judges their BLS signatures many at a time and stores the good ones.
//
// It promises that whoever hands an attestation in hears whether it verified and is stored, that nothing unverified is ever
// stored (so nobody can occupy an operator's place with a forgery), and that one faulty sender does not slow the others
// down. It refuses signatures of accounts that are not in the batch's operator table, and batches that are not collecting.
package collect

import (
	"context"
	"errors"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/internal/eigen"
	"github.com/openstreaming/openstreaming/protocol"
)

// queueLength bounds the attestations that wait for judgement; each waiter holds a connection.
const queueLength = 4096

// Batches is where batches are and attestations go. Its methods may be called from any goroutine.
type Batches interface {
	Summary(ctx context.Context, id protocol.BatchID) (client.BatchSummary, error)
	AddAttestations(ctx context.Context, id protocol.BatchID, signatures map[common.Address]protocol.PointG1) error
}

// Tables finds the operator table of a reference timestamp (unix seconds). It may be called from any goroutine.
type Tables interface {
	At(ctx context.Context, referenceTimestamp uint32) (*eigen.Table, error)
}

// Desk takes attestations in. New makes one.
type Desk struct {
	batches Batches
	tables  Tables
	queue   chan entry
	screen  bls.Screen // owned by Run
}

// New makes a desk; attestations wait until Run.
func New(batches Batches, tables Tables) *Desk {
	return &Desk{batches: batches, tables: tables, queue: make(chan entry, queueLength)}
}

// entry is an attestation that waits for judgement.
type entry struct {
	batch    protocol.BatchID
	digest   common.Hash
	operator common.Address
	key      bls.G2
	sig      bls.G1
	answer   chan error // holds one
}

// Add hands an attestation in and waits for the judgement: nil once it is verified and stored. A refusal is a *client.Error.
// Handing in twice is no error.
func (d *Desk) Add(ctx context.Context, id protocol.BatchID, a client.Attestation) error {
	e, err := d.prepare(ctx, id, a)
	if err != nil || e == nil {
		return err
	}
	select {
	case d.queue <- *e:
	default:
		return client.Refusef(client.Busy, "%d attestations wait for verification; try again", queueLength)
	}
	select {
	case err := <-e.answer:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// prepare finds what the signature is to be judged by; nil without error if it is stored already.
func (d *Desk) prepare(ctx context.Context, id protocol.BatchID, a client.Attestation) (*entry, error) {
	sig, err := bls.ParseG1(a.Signature[:])
	if err != nil {
		return nil, client.Refusef(client.BadSignature, "the signature is not a point of G1: %v", err)
	}
	b, err := d.batches.Summary(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return nil, client.Refusef(client.NotFound, "there is no batch %s", id)
	}
	if err != nil {
		return nil, err
	}
	if slices.Contains(b.Signers, a.Operator) {
		return nil, nil
	}
	if b.State != client.Collecting {
		return nil, client.Refusef(client.ClosedBatch, "batch %s is %s", id, b.State)
	}
	if a.ReferenceTimestamp != b.ReferenceTimestamp {
		return nil, client.Refusef(client.BadSignature, "the batch is signed under the table of %d, not of %d", b.ReferenceTimestamp, a.ReferenceTimestamp)
	}
	table, err := d.tables.At(ctx, b.ReferenceTimestamp)
	if err != nil {
		return nil, err
	}
	member, ok := table.Member(a.Operator)
	if !ok {
		return nil, client.Refusef(client.NotOperator, "%s is not in the operator table of %d", a.Operator, b.ReferenceTimestamp)
	}
	return &entry{
		batch: id, digest: protocol.CertificateDigest(b.ReferenceTimestamp, id), operator: a.Operator,
		key: member.Key.G2(), sig: sig, answer: make(chan error, 1),
	}, nil
}

// Run judges what is handed in, everything that waits at once, until ctx ends.
func (d *Desk) Run(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case first := <-d.queue:
			waiting := []entry{first}
			for len(d.queue) > 0 {
				waiting = append(waiting, <-d.queue)
			}
			for _, group := range byBatch(waiting) {
				d.settle(ctx, group)
			}
		}
	}
}

// settle judges the attestations of one batch, stores the good ones and answers all.
func (d *Desk) settle(ctx context.Context, group []entry) {
	good, bad := judge(&d.screen, group)
	for _, e := range bad {
		e.answer <- client.Refusef(client.BadSignature, "the signature is not %s's on batch %s", e.operator, e.batch)
	}
	if len(good) == 0 {
		return
	}
	signatures := make(map[common.Address]protocol.PointG1, len(good))
	for _, e := range good {
		signatures[e.operator] = e.sig.Bytes()
	}
	err := d.batches.AddAttestations(ctx, good[0].batch, signatures)
	switch {
	case errors.Is(err, store.ErrClosed):
		err = client.Refusef(client.ClosedBatch, "batch %s was closed meanwhile", good[0].batch)
	case errors.Is(err, store.ErrNotFound):
		err = client.Refusef(client.NotFound, "there is no batch %s any more", good[0].batch)
	}
	for _, e := range good {
		e.answer <- err
	}
}

// judge parts attestations of one digest into those that verify and those that do not.
func judge(screen *bls.Screen, group []entry) (good, bad []entry) {
	keys, sigs := make([]bls.G2, len(group)), make([]bls.G1, len(group))
	for i, e := range group {
		keys[i], sigs[i] = e.key, e.sig
	}
	wrong := screen.Verify(group[0].digest, keys, sigs)
	for i, e := range group {
		if _, isBad := slices.BinarySearch(wrong, i); isBad {
			bad = append(bad, e)
		} else {
			good = append(good, e)
		}
	}
	return good, bad
}

// byBatch groups entries, in the order in which batches first appear.
func byBatch(entries []entry) [][]entry {
	var groups [][]entry
	at := map[protocol.BatchID]int{}
	for _, e := range entries {
		i, ok := at[e.batch]
		if !ok {
			i = len(groups)
			at[e.batch] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], e)
	}
	return groups
}

package settle

import (
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestHonestEpoch_FromVoucherToSettledMoney(t *testing.T) {
	w := newWorld(t)
	c := w.open(true)
	w.hand(c, 500)
	w.step()
	b := w.only(client.Collecting)
	if b.Header.ValidUntil != start+60 || b.Deadline != start+20 || b.Header.Epoch != start/5 || b.RegistryCount != 1 || b.Header.RegistryRoot != (common.Hash{1, 1}) {
		t.Fatalf("%+v", b)
	}
	w.sign(b.ID, 0, 1)
	w.step()
	w.only(client.Collecting) // half the stake is no quorum
	w.sign(b.ID, 2)
	w.step()
	w.only(client.Collecting) // a quorum gives the fourth a little grace
	w.pass(1)
	w.step()
	if got := w.only(client.Proposed); got.FinalAt != start+5 || got.ProposeTx != (common.Hash{1}) {
		t.Fatalf("%+v", got)
	}
	full, err := w.store.Batch(t.Context(), b.ID)
	if err != nil || len(full.Certificate.NonSigners) != 1 || full.Certificate.NonSigners[0] != 3 {
		t.Fatalf("%+v, %v", full.Certificate, err)
	}
	w.pass(3)
	w.step()
	w.only(client.Proposed) // the window is open
	w.l2.calls[b.ID] = 3    // finalizing takes three transactions
	w.pass(1)
	w.step()
	w.only(client.Proposed) // final at the head, not yet at the safe head
	w.tell()
	w.only(client.Final)
	w.settled(c, 500)
	if got := strings.Join(w.l2.log, " "); got != "propose finalize finalize finalize" {
		t.Fatal(got)
	}
	w.pass(5)
	w.step()
	w.only(client.Final) // nothing is due, nothing is built
}

func TestKilledBetweenCertificateAndProposal_TheSameBatchIsProposedOnce(t *testing.T) {
	for _, mined := range []bool{false, true} {
		w := newWorld(t)
		c := w.open(true)
		w.hand(c, 500)
		w.step()
		b := w.only(client.Collecting)
		w.sign(b.ID, 0, 1, 2, 3)
		w.l2.crash, w.l2.mined = errors.New("killed"), mined
		if err := w.settler.Step(t.Context()); err == nil {
			t.Fatal("nobody was killed")
		}
		if w.only(client.Certified).ID != b.ID {
			t.Fatal("the certificate is lost")
		}
		w.restart()
		w.hand(c, 700) // a newer voucher must not change what is certified
		w.pass(5)
		w.step()
		list := w.all()
		if list[len(list)-1].ID != b.ID || list[len(list)-1].State != client.Proposed {
			t.Fatalf("mined %v: %+v", mined, list)
		}
		if len(w.l2.batches) != 1 || w.l2.batches[b.ID] == nil {
			t.Fatalf("mined %v: L2 has %d batches", mined, len(w.l2.batches))
		}
		w.tell()
		w.restart()
		w.pass(4)
		w.step()
		w.tell()
		w.settled(c, 500)
	}
}

func TestKilledAtAnyStep_MoneySettlesOnceAndExactly(t *testing.T) {
	w := newWorld(t)
	c := w.open(true)
	for round := range uint64(3) {
		w.hand(c, protocol.Bytes(100*(round+1)))
		for range 12 { // a new process for every step
			w.restart()
			w.step()
			for _, b := range w.all() {
				if b.State == client.Collecting {
					w.sign(b.ID, 0, 1, 2, 3)
				}
			}
			w.tell()
			w.pass(1)
		}
		w.settled(c, protocol.Units(100*(round+1)))
	}
	if len(w.l2.batches) != 3 {
		t.Fatalf("%d batches settled three vouchers", len(w.l2.batches))
	}
}

func TestNoQuorum_TheBatchIsDroppedAndItsVouchersSettleLater(t *testing.T) {
	w := newWorld(t)
	c := w.open(true)
	w.hand(c, 500)
	w.step()
	first := w.only(client.Collecting)
	w.sign(first.ID, 0, 1)
	w.pass(21)
	w.step() // the epoch is new and the vouchers are still under way; the old batch is dropped
	list := w.all()
	last := list[len(list)-1]
	if last.ID != first.ID || last.State != client.Dropped || !strings.Contains(last.Reason, "2 of 4 operators with 200 of 400 stake") {
		t.Fatalf("%+v", list)
	}
	w.pass(5)
	w.step()
	list = w.all()
	last = list[len(list)-1]
	if last.ID == first.ID || last.State != client.Collecting {
		t.Fatalf("%+v", list)
	}
	w.sign(last.ID, 0, 1, 2, 3)
	w.step()
	w.pass(5)
	w.step()
	w.tell()
	w.settled(c, 500)
}

func TestBlockReplaced_TheBatchIsProposedAgain(t *testing.T) {
	w := newWorld(t)
	w.hand(w.open(true), 500)
	w.step()
	b := w.only(client.Collecting)
	w.sign(b.ID, 0, 1, 2, 3)
	w.step()
	w.only(client.Proposed)
	delete(w.l2.batches, b.ID)
	w.l2.journal = nil
	w.pass(1)
	w.step()
	if w.l2.batches[b.ID] == nil {
		t.Fatal("the batch is lost")
	}
	w.pass(100)
	delete(w.l2.batches, b.ID)
	w.step()
	if got := w.all(); got[0].State != client.Dropped && got[len(got)-1].State != client.Dropped {
		t.Fatalf("a batch past its validity is kept: %+v", got)
	}
}

func TestL2Refuses_ForEverMeansDropped_ForNowMeansAgain(t *testing.T) {
	w := newWorld(t)
	w.hand(w.open(true), 500)
	w.step()
	b := w.only(client.Collecting)
	w.sign(b.ID, 0, 1, 2, 3)
	w.l2.refuse = &chain.RevertError{Name: "IsPaused", Reason: "IsPaused()"}
	if err := w.settler.Step(t.Context()); err == nil {
		t.Fatal("a refusal was not told")
	}
	w.only(client.Certified)
	w.l2.refuse = &chain.RevertError{Name: "StaleTable", Reason: "StaleTable()"}
	w.step()
	if got := w.only(client.Dropped); !strings.Contains(got.Reason, "StaleTable()") {
		t.Fatal(got.Reason)
	}
}

func TestVoided_WhatItWouldHaveSettledIsSettledAgain(t *testing.T) {
	w := newWorld(t)
	c := w.open(true)
	w.hand(c, 500)
	w.step()
	b := w.only(client.Collecting)
	w.sign(b.ID, 0, 1, 2, 3)
	w.step()
	w.l2.batches[b.ID].Status = statusVoid
	w.l2.journal = append(w.l2.journal, store.Voided{ID: b.ID, Challenge: protocol.LeafKey{1}})
	w.step() // nothing to do until it is safe
	w.tell()
	w.only(client.Void)
	w.pass(5)
	w.step()
	list := w.all()
	if len(list) != 2 || list[1].State != client.Collecting {
		t.Fatalf("%+v", list)
	}
	w.settled(c, 0)
}

func TestChallenged_SignersMayAnswerFirst_ThenTheProposerDoes(t *testing.T) {
	w := newWorld(t)
	c := w.open(true)
	w.hand(c, 500)
	w.step()
	b := w.only(client.Collecting)
	w.sign(b.ID, 0, 1, 2, 3)
	w.step()
	w.l2.batches[b.ID].OpenChallenges = 1
	leaf := protocol.Leaf{Payee: c.Payee, Lane: c.Lane, Units: 500}
	w.l2.questions[b.ID] = []Challenge{{ID: leaf.LeafKey(b.ID), Leaf: leaf, Deadline: w.l2.head.Time + 4}}
	w.pass(1)
	w.step()
	if len(w.l2.answers) != 0 {
		t.Fatal("the signers had no time to answer")
	}
	w.pass(1)
	w.step()
	if len(w.l2.answers) != 1 || w.l2.answers[0].Bytes != 500 || w.l2.answers[0].Channel != c {
		t.Fatalf("%+v", w.l2.answers)
	}
	w.pass(5)
	w.step()
	w.tell()
	w.only(client.Final)
}

func TestNewChannels_WaitForASafeRegistryRoot_ButNotForEver(t *testing.T) {
	w := newWorld(t)
	old := w.open(true)
	fresh := w.open(false)
	w.hand(old, 5)
	w.hand(fresh, 7)
	w.step()
	w.step()
	if len(w.all()) != 0 || strings.Join(w.l2.log, " ") != "snapshot" {
		t.Fatalf("%+v, %v", w.all(), w.l2.log)
	}
	w.pass(2)
	w.tell() // the snapshot is safe
	w.step()
	if b := w.only(client.Collecting); b.Leaves != 2 || b.RegistryCount != 2 {
		t.Fatalf("%+v", b)
	}

	w = newWorld(t)
	old, fresh = w.open(true), w.open(false)
	w.hand(old, 5)
	w.hand(fresh, 7)
	w.step()
	w.pass(19)
	w.step()
	if len(w.all()) != 0 {
		t.Fatal("nobody waited")
	}
	w.pass(1)
	w.step()
	if b := w.only(client.Collecting); b.Leaves != 1 || b.RegistryCount != 1 {
		t.Fatalf("%+v", b)
	}
}

func TestNoUsableTable_NothingIsBuiltAndItIsSaid(t *testing.T) {
	w := newWorld(t)
	w.hand(w.open(true), 5)
	table := w.tables.table
	w.tables.table = nil
	if err := w.settler.Step(t.Context()); !errors.Is(err, errNoTable) {
		t.Fatal(err)
	}
	w.tables.table = table
	w.pass(3600)
	if err := w.settler.Step(t.Context()); !errors.Is(err, errNoTable) {
		t.Fatal(err)
	}
	if len(w.all()) != 0 {
		t.Fatal("a batch was built that L2 would refuse")
	}
}

func TestAVoid_NothingIsBuiltOnAnOlderTableDuringTheQuarantine(t *testing.T) {
	w := newWorld(t)
	w.config.Rules.Quarantine = 100_000
	w.restart()
	w.hand(w.open(true), 5)
	w.l2.voidedAt = uint64(w.tables.table.ReferenceTimestamp)
	if err := w.settler.Step(t.Context()); !errors.Is(err, errQuarantine) {
		t.Fatal(err)
	}
	if len(w.all()) != 0 {
		t.Fatal("a batch was built that L2 would refuse")
	}
	// A table of after the void, or the end of the quarantine.
	w.l2.voidedAt--
	w.step()
	w.only(client.Collecting)
}

func TestARetiredRoot_IsReplaced(t *testing.T) {
	w := newWorld(t)
	w.l2.refuse = &chain.RevertError{Name: "UnknownRegistryRoot", Reason: "UnknownRegistryRoot()"}
	w.hand(w.open(true), 5)
	w.step()
	w.sign(w.only(client.Collecting).ID, 0, 1, 2, 3)
	w.step()
	if w.l2.log[len(w.l2.log)-1] != "snapshot" {
		t.Fatalf("%v", w.l2.log)
	}
	w.only(client.Dropped)
}

func TestManyChannels_MoreThanOneBatchIsUnderWayAtOnce(t *testing.T) {
	w := newWorld(t)
	w.config.Rules.MaxLeaves = 2
	w.restart()
	for range 4 {
		w.hand(w.open(false), 9)
	}
	w.hand(w.open(true), 9)
	w.step()
	list := w.all()
	if len(list) != 3 {
		t.Fatalf("%d batches", len(list))
	}
	for _, b := range list {
		w.sign(b.ID, 0, 1, 2, 3)
	}
	w.step()
	w.pass(4)
	w.step()
	w.tell()
	for _, b := range w.all() {
		if b.State != client.Final {
			t.Fatalf("%+v", b)
		}
	}
}

func TestEndedBatches_AreForgottenInTheEnd_ButNotWhileTheyMayLive(t *testing.T) {
	w := newWorld(t)
	w.config.KeepEpochs = 1 // fewer than a batch may live: (60 + 4 + 4) / 5 + 2 epochs
	w.restart()
	c := w.open(true)
	w.hand(c, 500)
	w.step()
	first := w.only(client.Collecting)
	w.pass(21)
	w.step() // no quorum
	kept := func() bool {
		for _, b := range w.all() {
			if b.ID == first.ID {
				return true
			}
		}
		return false
	}
	w.pass(13*5 - 21)
	w.step()
	if !kept() {
		t.Fatal("forgotten while somebody may still propose it")
	}
	w.pass(10 * 5)
	w.step()
	if kept() {
		t.Fatal("kept for ever")
	}
	if keep := (Config{EpochSeconds: 3600, Rules: Rules{MaxValidity: 86_400}}).keepEpochs(); keep != 15*24 {
		t.Fatalf("%d hours are kept", keep)
	}
}

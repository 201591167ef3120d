package store

import (
	"context"
	"crypto/ecdsa"
	"encoding/binary"
	"errors"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/postgres/pgtest"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestMain(m *testing.M) { os.Exit(pgtest.Main(m)) }

var domain = protocol.Domain{ChainID: 31338, Payments: common.Address{19: 9}}

func open(tb testing.TB) *Store {
	tb.Helper()
	s, err := Open(context.Background(), pgtest.URL(tb))
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(s.Close)
	return s
}

func testKey(name string) *ecdsa.PrivateKey {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("openstreaming store test " + name)))
	if err != nil {
		panic(err)
	}
	return key
}

// channelOf is the n-th channel of Petra to a payee.
func channelOf(payee byte, n uint32) protocol.Channel {
	return protocol.Channel{
		Payer: common.Address{1}, Signer: crypto.PubkeyToAddress(testKey("petra").PublicKey), Payee: common.Address{payee},
		Lane: protocol.Lane(n), Rate: protocol.RatePrecision,
	}
}

func voucher(tb testing.TB, c protocol.Channel, n protocol.Bytes) protocol.ValidVoucher {
	tb.Helper()
	v, err := domain.NewVoucher(c, n)
	if err != nil {
		tb.Fatal(err)
	}
	s, err := domain.SignVoucher(v, testKey("petra"))
	if err != nil {
		tb.Fatal(err)
	}
	ok, err := domain.VerifyVoucher(c, s)
	if err != nil {
		tb.Fatal(err)
	}
	return ok
}

func openedAt(c protocol.Channel, index uint32, units protocol.Units, block uint64) Placed {
	return Placed{Place{block, 0}, Opened{domain.ChannelID(c), c, index, units}}
}

func apply(tb testing.TB, s *Store, events ...Placed) {
	tb.Helper()
	if err := s.Apply(context.Background(), events, 100, 1000); err != nil {
		tb.Fatal(err)
	}
}

func hand(tb testing.TB, s *Store, vouchers ...protocol.ValidVoucher) {
	tb.Helper()
	if err := s.AddSubmission(context.Background(), Submission{Vouchers: vouchers, ReceivedAt: 1000}); err != nil {
		tb.Fatal(err)
	}
}

func TestOpen_TwiceAtOnceAndAgain_FindsTheSameTables(t *testing.T) {
	url := pgtest.URL(t)
	errs := make(chan error, 4)
	for range 4 {
		go func() {
			s, err := Open(context.Background(), url)
			if err == nil {
				s.Close()
			}
			errs <- err
		}()
	}
	for range 4 {
		if err := <-errs; err != nil {
			t.Fatal(err)
		}
	}
}

func TestOpen_NeverRepeatsThePassword(t *testing.T) {
	for _, url := range []string{"postgres://u:hunter2@127.0.0.1:1/x?sslmode=disable", "postgres://u:hunter2@%zz/x", "::hunter2"} {
		if _, err := Open(context.Background(), url); err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%v", err)
		}
	}
}

func TestEveryColumn_HasAComment(t *testing.T) {
	s := open(t)
	rows, err := s.pool.Query(context.Background(), `SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
		WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND c.relname <> 'goose_db_version'
		AND col_description(c.oid, a.attnum) IS NULL`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		t.Errorf("column %s has no comment", name)
	}
}

func TestApply_SameEventsTwice_ChangeNothing(t *testing.T) {
	s, ctx := open(t), context.Background()
	c := channelOf(7, 1)
	id := domain.ChannelID(c)
	events := []Placed{
		openedAt(c, 0, 1000, 5),
		{Place{6, 1}, ToppedUp{id, 500}},
		{Place{6, 2}, Redeemed{id, 700}},
		{Place{6, 3}, Closing{id, 99}},
		{Place{7, 0}, ToppedUp{id, math.MaxUint64 - 1500}},
		{Place{8, 0}, Snapshot{common.Hash{1}, 1}},
		{Place{9, 0}, Snapshot{common.Hash{2}, 2}},
	}
	for range 2 {
		apply(t, s, events...)
	}
	got, err := s.Channels(ctx, []protocol.ChannelID{id, {1}})
	if err != nil || len(got) != 1 {
		t.Fatal(got, err)
	}
	if x := got[id]; x.Deposited != math.MaxUint64 || x.Settled != 700 || x.Closed || x.Channel != c || x.Index != 0 {
		t.Fatalf("%+v", x)
	}
	apply(t, s, Placed{Place{10, 0}, Closed{id, math.MaxUint64 - 700}})
	if got, err = s.Channels(ctx, []protocol.ChannelID{id}); err != nil || !got[id].Closed || got[id].Deposited != 700 {
		t.Fatalf("%+v, %v", got[id], err)
	}
	snap, ok, err := s.Snapshot(ctx)
	if err != nil || !ok || snap.Count != 2 || snap.Root != (common.Hash{2}) {
		t.Fatal(snap, ok, err)
	}
	if _, time, err := s.Followed(ctx); err != nil || time != 1000 {
		t.Fatal(time, err)
	}
}

func TestApply_MoreThanTheCollateral_IsRefusedByTheDatabase(t *testing.T) {
	s := open(t)
	c := channelOf(7, 1)
	apply(t, s, openedAt(c, 0, 1000, 5), Placed{Place{6, 0}, Redeemed{domain.ChannelID(c), 900}})
	err := s.Apply(context.Background(), []Placed{{Place{7, 0}, Closed{domain.ChannelID(c), 500}}}, 7, 7)
	var pg *pgconn.PgError
	if !errors.As(err, &pg) || pg.Code != "23514" {
		t.Fatalf("a refund of settled money: %v", err)
	}
}

func TestCursor_IsDurable(t *testing.T) {
	s, ctx := open(t), context.Background()
	if c, err := s.LoadCursor(ctx); err != nil || c.Number != 0 || c.Hash != (common.Hash{}) {
		t.Fatal(c, err)
	}
	apply(t, s)
	if c, err := s.LoadCursor(ctx); err != nil || c.Hash != (common.Hash{}) {
		t.Fatal(c, err)
	}
	want := chain.Cursor{Number: 7, Hash: common.Hash{1}}
	if err := s.SaveCursor(ctx, want); err != nil {
		t.Fatal(err)
	}
	if c, err := s.LoadCursor(ctx); err != nil || c.Number != 7 || c.Hash != want.Hash {
		t.Fatal(c, err)
	}
	if block, time, err := s.Followed(ctx); err != nil || block != 7 || time != 1000 {
		t.Fatal(block, time, err)
	}
}

func TestVouchers_OnlyTheNewestCountsAndItNeverFalls(t *testing.T) {
	s, ctx := open(t), context.Background()
	c, d := channelOf(7, 1), channelOf(7, 2)
	apply(t, s, openedAt(c, 0, 1000, 5), openedAt(d, 1, 1000, 6))
	hand(t, s, voucher(t, c, 500), voucher(t, c, 300), voucher(t, d, 5))
	hand(t, s, voucher(t, c, 400))
	h, err := s.Holding(ctx, domain.ChannelID(c))
	if err != nil || h.Bytes != 500 || h.Channel != c || h.Deposited != 1000 {
		t.Fatalf("%+v, %v", h, err)
	}
	if got := voucher(t, c, 500).Signed().Signature; h.Signature != got {
		t.Fatal("another signature came back")
	}
	held, err := s.Held(ctx, []protocol.ChannelID{domain.ChannelID(c), domain.ChannelID(d), {9}})
	if err != nil || len(held) != 2 || held[domain.ChannelID(c)] != 500 || held[domain.ChannelID(d)] != 5 {
		t.Fatal(held, err)
	}
	if _, err := s.Holding(ctx, protocol.ChannelID{1}); !errors.Is(err, ErrNotFound) {
		t.Fatal(err)
	}
	// Whatever a program does, the database itself does not let a voucher fall.
	id := domain.ChannelID(c)
	if _, err := s.pool.Exec(ctx, "UPDATE vouchers SET cumulative_bytes = 1 WHERE channel_id = $1", id[:]); err == nil {
		t.Fatal("a voucher fell")
	}
	if err := s.AddSubmission(ctx, Submission{Vouchers: []protocol.ValidVoucher{voucher(t, channelOf(8, 1), 1)}}); err == nil {
		t.Fatal("a voucher of a channel that L2 never told was stored")
	}
}

func claimSet(tb testing.TB, n int, operator byte) *client.ClaimSetRecord {
	tb.Helper()
	r := &client.ClaimSetRecord{Signature: protocol.PointG1{3}}
	for i := range n {
		r.Claims = append(r.Claims, client.Claim{Channel: channelOf(7, uint32(i)), Bytes: protocol.Bytes(i) + 1<<63, Signature: protocol.Signature{5, byte(i)}})
	}
	root, err := protocol.ClaimsRoot(client.PaymentClaims(domain, r.Claims))
	if err != nil {
		tb.Fatal(err)
	}
	r.ClaimSet = protocol.ClaimSet{AVS: common.Address{1}, OperatorSetID: 4, Operator: common.Address{operator}, Epoch: 6, IssuedAt: 70, ClaimsRoot: root}
	return r
}

func TestClaimSets_ComeBackWithEveryClaimInOrder(t *testing.T) {
	s, ctx := open(t), context.Background()
	changed := s.Changed()
	good, bad := claimSet(t, 5, 1), claimSet(t, 3, 2)
	bad.False = []int{0, 2}
	for _, r := range []*client.ClaimSetRecord{good, bad, good} {
		if err := s.AddSubmission(ctx, Submission{Set: r}); err != nil {
			t.Fatal(err)
		}
	}
	select {
	case <-changed:
	default:
		t.Fatal("nobody was told")
	}
	sets, err := s.ClaimSets(ctx, 0, 50)
	if err != nil || len(sets) != 2 {
		t.Fatal(len(sets), err)
	}
	for i, want := range []*client.ClaimSetRecord{good, bad} {
		got := sets[i]
		if got.Seq != uint64(i+1) || got.ClaimSet != want.ClaimSet || got.Signature != want.Signature || !slices.Equal(got.Claims, want.Claims) ||
			len(got.False) != len(want.False) || !slices.Equal(got.False, want.False) {
			t.Errorf("set %d: %+v", i, got)
		}
	}
	if sets, err = s.ClaimSets(ctx, 1, 50); err != nil || len(sets) != 1 || sets[0].Seq != 2 {
		t.Fatal(sets, err)
	}
	if sets, err = s.ClaimSets(ctx, math.MaxUint64, 50); err != nil || len(sets) != 0 {
		t.Fatal(sets, err)
	}
	if n, claims, err := s.CountClaimSets(ctx, common.Address{1}, 6); err != nil || n != 1 || claims != 5 {
		t.Fatal(n, claims, err)
	}
	if n, claims, err := s.CountClaimSets(ctx, common.Address{3}, 6); err != nil || n != 0 || claims != 0 {
		t.Fatal(n, claims, err)
	}
}

func newBatch(tb testing.TB, epoch protocol.Epoch, leaves ...protocol.Leaf) NewBatch {
	tb.Helper()
	data, err := protocol.EncodeBatch(protocol.GroupLeaves(leaves))
	if err != nil {
		tb.Fatal(err)
	}
	var b NewBatch
	b.Header = protocol.BatchHeader{
		AVS: common.Address{1}, OperatorSetID: 4, Poster: common.Address{2}, Epoch: epoch, ValidUntil: 5000,
		RegistryRoot: common.Hash{8}, DataHash: protocol.DataHash(data),
	}
	b.ID, b.Data, b.Leaves = domain.BatchID(b.Header), data, len(leaves)
	b.RegistryCount, b.ReferenceTimestamp, b.Deadline = 3, math.MaxUint32, 4000
	for _, l := range leaves {
		b.Channels = append(b.Channels, domain.ChannelID(channelOf(l.Payee[0], uint32(l.Lane))))
		b.Units = append(b.Units, l.Units)
	}
	return b
}

func leafOf(c protocol.Channel, units protocol.Units) protocol.Leaf {
	return protocol.Leaf{Payee: c.Payee, Token: c.Token, Lane: c.Lane, Units: units}
}

func candidates(tb testing.TB, s *Store, least protocol.Units) []protocol.Units {
	tb.Helper()
	found, err := s.Candidates(context.Background(), least)
	if err != nil {
		tb.Fatal(err)
	}
	out := []protocol.Units{}
	for _, c := range found {
		out = append(out, c.Amount-c.Pending)
	}
	return out
}

func TestCandidates_AreWhatIsNeitherSettledNorUnderWay(t *testing.T) {
	s, ctx := open(t), context.Background()
	c, d := channelOf(7, 1), channelOf(7, 2)
	apply(t, s, openedAt(c, 0, 1000, 5), openedAt(d, 1, 1000, 6))
	hand(t, s, voucher(t, c, 500), voucher(t, d, 5))
	if got := candidates(t, s, 0); !slices.Equal(got, []protocol.Units{500, 5}) {
		t.Fatal(got)
	}
	if got := candidates(t, s, 6); !slices.Equal(got, []protocol.Units{500}) {
		t.Fatal(got)
	}
	b := newBatch(t, 6, leafOf(c, 500))
	if err := s.AddEpoch(ctx, 6, 1000, []NewBatch{b}); err != nil {
		t.Fatal(err)
	}
	if got := candidates(t, s, 1); !slices.Equal(got, []protocol.Units{5}) {
		t.Fatal("what is under way is settled again:", got)
	}
	if err := s.Drop(ctx, b.ID, "no quorum"); err != nil {
		t.Fatal(err)
	}
	if got := candidates(t, s, 1); !slices.Equal(got, []protocol.Units{500, 5}) {
		t.Fatal("what was dropped is not settled again:", got)
	}
	b2 := newBatch(t, 7, leafOf(c, 500))
	if err := s.AddEpoch(ctx, 7, 1001, []NewBatch{b2}); err != nil {
		t.Fatal(err)
	}
	capped := newBatch(t, 8, leafOf(c, 500))
	if err := s.AddEpoch(ctx, 8, 1001, []NewBatch{capped}); err != nil {
		t.Fatal(err)
	}
	if err := s.Drop(ctx, b2.ID, "for now"); err != nil {
		t.Fatal(err)
	}
	apply(t, s, Placed{Place{8, 1}, Capped{capped.ID}}, Placed{Place{8, 2}, Finalized{capped.ID, common.Hash{4}}})
	if got := candidates(t, s, 1); !slices.Equal(got, []protocol.Units{500, 5}) {
		t.Fatal("what a capped batch may not have paid is not settled again:", got)
	}
	apply(t, s, Placed{Place{9, 0}, Finalized{b2.ID, common.Hash{4}}})
	if got := candidates(t, s, 1); !slices.Equal(got, []protocol.Units{5}) {
		t.Fatal("what is settled is settled again:", got)
	}
	hand(t, s, voucher(t, c, 501))
	if got := candidates(t, s, 1); !slices.Equal(got, []protocol.Units{1, 5}) {
		t.Fatal(got)
	}
}

func TestBatch_WalksThroughItsStatesAndEndsOnce(t *testing.T) {
	s, ctx := open(t), context.Background()
	c := channelOf(7, 1)
	apply(t, s, openedAt(c, 0, 1000, 5))
	hand(t, s, voucher(t, c, 600))
	b := newBatch(t, 6, leafOf(c, 500))
	if err := s.AddEpoch(ctx, 6, 1000, []NewBatch{b}); err != nil {
		t.Fatal(err)
	}
	if err := s.AddEpoch(ctx, 6, 1000, nil); !errors.Is(err, ErrEpochBuilt) {
		t.Fatalf("an epoch was built twice: %v", err)
	}
	if e, ok, err := s.LastEpoch(ctx); err != nil || !ok || e != 6 {
		t.Fatal(e, ok, err)
	}
	backing, err := s.BatchVouchers(ctx, b.ID)
	if err != nil || len(backing) != 1 || backing[0].Bytes != 600 || backing[0].Channel != c {
		t.Fatal(backing, err)
	}
	if _, err := s.BatchVouchers(ctx, protocol.BatchID{1}); !errors.Is(err, ErrNotFound) {
		t.Fatal(err)
	}
	ops := []common.Address{{1}, {2}}
	for range 2 {
		if err := s.AddAttestations(ctx, b.ID, map[common.Address]protocol.PointG1{ops[0]: {1}, ops[1]: {2}}); err != nil {
			t.Fatal(err)
		}
	}
	cert := client.Certificate{Signature: protocol.PointG1{1}, APK: protocol.PointG2{2}, NonSigners: []uint32{5, 9}}
	if err := s.Certify(ctx, b.ID, cert); err != nil {
		t.Fatal(err)
	}
	if err := s.Certify(ctx, b.ID, cert); !errors.Is(err, ErrClosed) {
		t.Fatalf("certified twice: %v", err)
	}
	if err := s.AddAttestations(ctx, b.ID, map[common.Address]protocol.PointG1{{3}: {3}}); !errors.Is(err, ErrClosed) {
		t.Fatalf("an attestation after the certificate: %v", err)
	}
	sigs, err := s.Attestations(ctx, b.ID)
	if err != nil || len(sigs) != 2 || sigs[ops[1]] != (protocol.PointG1{2}) {
		t.Fatal(sigs, err)
	}
	if err := s.MarkProposed(ctx, b.ID, 77, common.Hash{5}); err != nil {
		t.Fatal(err)
	}
	got, err := s.Batch(ctx, b.ID)
	if err != nil {
		t.Fatal(err)
	}
	if got.State != client.Proposed || got.FinalAt != 77 || got.ProposeTx != (common.Hash{5}) || got.Header != b.Header || string(got.Data) != string(b.Data) ||
		!slices.Equal(got.Certificate.NonSigners, cert.NonSigners) || got.Certificate.APK != cert.APK || !slices.Equal(got.Signers, ops) ||
		got.ReferenceTimestamp != math.MaxUint32 || got.Leaves != 1 {
		t.Fatalf("%+v", got)
	}
	if domain.BatchID(got.Header) != got.ID {
		t.Fatal("the header is not the id's any more")
	}
	apply(t, s, Placed{Place{9, 0}, Proposed{b.ID, 77, common.Hash{5}}}, Placed{Place{10, 0}, Finalized{b.ID, common.Hash{6}}},
		Placed{Place{11, 0}, Voided{b.ID, protocol.LeafKey{}}})
	if got, err = s.Batch(ctx, b.ID); err != nil || got.State != client.Final || got.FinalTx != (common.Hash{6}) {
		t.Fatalf("%+v, %v", got, err)
	}
	if err := s.Drop(ctx, b.ID, "too late"); !errors.Is(err, ErrClosed) {
		t.Fatalf("a final batch was dropped: %v", err)
	}
	if _, err := s.pool.Exec(ctx, "UPDATE batches SET state = 'void'"); err == nil {
		t.Fatal("the database let a final batch become void")
	}
	h, err := s.Holding(ctx, domain.ChannelID(c))
	if err != nil || h.Settled != 500 {
		t.Fatal(h.Settled, err)
	}
}

func TestBatches_WhoeverFollowsTheNumbersMissesNoChange(t *testing.T) {
	s, ctx := open(t), context.Background()
	c, d := channelOf(7, 1), channelOf(7, 2)
	apply(t, s, openedAt(c, 0, 1000, 5), openedAt(d, 1, 1000, 5))
	hand(t, s, voucher(t, c, 1), voucher(t, d, 2))
	first, second := newBatch(t, 6, leafOf(c, 1)), newBatch(t, 6, leafOf(d, 2))
	if err := s.AddEpoch(ctx, 6, 1000, []NewBatch{first, second}); err != nil {
		t.Fatal(err)
	}
	list, err := s.Batches(ctx, 0, 50)
	if err != nil || len(list) != 2 || list[0].ID != first.ID || list[1].ID != second.ID || list[0].State != client.Collecting {
		t.Fatal(list, err)
	}
	seq := list[1].Seq
	if err := s.Drop(ctx, first.ID, "no quorum"); err != nil {
		t.Fatal(err)
	}
	if list, err = s.Batches(ctx, seq, 50); err != nil || len(list) != 1 || list[0].ID != first.ID || list[0].Reason != "no quorum" {
		t.Fatal(list, err)
	}
	if list, err = s.Open(ctx); err != nil || len(list) != 1 || list[0].ID != second.ID {
		t.Fatal(list, err)
	}
	counts, err := s.Count(ctx)
	if err != nil || counts.Channels != 2 || counts.Batches["dropped"] != 1 {
		t.Fatal(counts, err)
	}
	apply(t, s, Placed{Place{9, 0}, Voided{second.ID, protocol.LeafKey{1}}})
	if err := s.Prune(ctx, 7); err != nil {
		t.Fatal(err)
	}
	if list, err = s.Batches(ctx, 0, 50); err != nil || len(list) != 0 {
		t.Fatal(list, err)
	}
	if e, ok, err := s.LastEpoch(ctx); err != nil || !ok || e != 6 {
		t.Fatal("the last epoch was forgotten:", e, ok, err)
	}
}

func TestLead_OneAtATime(t *testing.T) {
	s, ctx := open(t), context.Background()
	inside, leave := make(chan struct{}), make(chan struct{})
	done := make(chan error)
	go func() {
		done <- s.Lead(ctx, func(context.Context) error {
			close(inside)
			<-leave
			return nil
		})
	}()
	<-inside
	if err := s.Lead(ctx, func(context.Context) error { return nil }); !errors.Is(err, ErrNotLeader) {
		t.Fatal(err)
	}
	close(leave)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if err := s.Lead(ctx, func(context.Context) error { return nil }); err != nil {
		t.Fatalf("the lock was not given back: %v", err)
	}
}

func TestLead_EndsWhenItsConnectionIsCut(t *testing.T) {
	s, ctx := open(t), context.Background()
	err := s.Lead(ctx, func(led context.Context) error {
		_, err := s.pool.Exec(ctx, `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
			AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
		if err != nil {
			return err
		}
		<-led.Done()
		return led.Err()
	})
	if err == nil || !strings.Contains(err.Error(), "lock is lost") {
		t.Fatal(err)
	}
}

func BenchmarkAddSubmission10k(b *testing.B) {
	s, ctx := open(b), context.Background()
	const n = 10_000
	var events []Placed
	vouchers := make([]protocol.ValidVoucher, n)
	for i := range uint32(n) {
		c := channelOf(7, i)
		events = append(events, openedAt(c, i, math.MaxUint64, 5))
		vouchers[i] = voucher(b, c, protocol.Bytes(i)+1)
	}
	apply(b, s, events...)
	set := claimSet(b, n, 1)
	b.ResetTimer()
	for i := range b.N {
		binary.BigEndian.PutUint64(set.ClaimSet.ClaimsRoot[:], uint64(i))
		if err := s.AddSubmission(ctx, Submission{Vouchers: vouchers, Set: set, ReceivedAt: 1}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
}

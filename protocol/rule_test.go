package protocol

import (
	"errors"
	"math"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

// scene is a proposal that may be signed, made of parts that a test can spoil.
type scene struct {
	rule     Rule
	proposal BatchProposal
	facts    SigningFacts
}

const sceneNow = 1_000_000

func newScene(t *testing.T) *scene {
	t.Helper()
	d, c, key := testChannel(t)
	c2 := c
	c2.Lane = 9
	rule := Rule{
		Domain: d, AVS: testAddress("avs"), OperatorSetID: 2,
		MaxLeaves: 2, MaxPayees: 1, MaxTableAge: 3600, MaxValidity: 60,
		OpenWindow: 60, ResponsePeriod: 10, MinorDelay: 3, ExecutionPeriod: 5, SlasherDelay: 78,
		DeallocationDelay: 3738, MinWithdrawalDelay: 3738,
	}
	s := &scene{rule: rule}
	s.facts = SigningFacts{
		Now: sceneNow, SnapshotRoot: common.Hash{7}, SnapshotCount: 5, SnapshotBlock: 90, SafeBlock: 90,
		TableKnown: true, GuardOpen: true,
	}
	for i, ch := range []Channel{c, c2} {
		v, err := d.VerifyVoucher(ch, mustVoucher(t, d, ch, key, 1<<20))
		if err != nil {
			t.Fatal(err)
		}
		s.facts.Backings = append(s.facts.Backings, Backing{Voucher: v, Opened: true, RegistryIndex: uint32(3 + i)})
	}
	s.proposal = BatchProposal{
		Header: BatchHeader{
			AVS: rule.AVS, OperatorSetID: 2, Poster: testAddress("poster"), Epoch: 4,
			ValidUntil: sceneNow + 30, RegistryRoot: common.Hash{7},
		},
		ReferenceTimestamp: sceneNow - 100,
	}
	s.setData(t, []Group{{Payee: c.Payee, Lanes: []LaneUnits{{3, 1048}, {9, 1000}}}})
	return s
}

func (s *scene) setData(t *testing.T, groups []Group) {
	t.Helper()
	data, err := EncodeBatch(groups)
	if err != nil {
		t.Fatal(err)
	}
	s.proposal.Data = data
	s.proposal.Header.DataHash = DataHash(data)
	s.reseal()
}

func (s *scene) reseal() { s.proposal.ID = s.rule.Domain.BatchID(s.proposal.Header) }

func TestMaySign_PermitsABackedBatch(t *testing.T) {
	s := newScene(t)
	if err := MaySign(s.rule, s.proposal, s.facts); err != nil {
		t.Fatal(err)
	}
}

func TestMaySign_PermitsTheVeryEdges(t *testing.T) {
	for name, edge := range map[string]func(*scene){
		"validUntil is now":           func(s *scene) { s.proposal.Header.ValidUntil = sceneNow },
		"validUntil is as far as may": func(s *scene) { s.proposal.Header.ValidUntil = sceneNow - 100 + 3660 },
		"table is as old as may":      func(s *scene) { s.proposal.ReferenceTimestamp = sceneNow - 3600 },
	} {
		s := newScene(t)
		edge(s)
		s.reseal()
		if err := MaySign(s.rule, s.proposal, s.facts); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMaySign_RefusesEachSpoiltFactByItsName(t *testing.T) {
	_, c, key := testChannel(t)
	payee := c.Payee
	voucher := func(s *scene, c Channel, n Bytes) ValidVoucher {
		v, err := s.rule.Domain.VerifyVoucher(c, mustVoucher(t, s.rule.Domain, c, key, n))
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for name, x := range map[string]struct {
		spoil func(*scene)
		want  error
	}{
		"another AVS":            {func(s *scene) { s.proposal.Header.AVS[0]++; s.reseal() }, ErrForeignSet},
		"another operator set":   {func(s *scene) { s.proposal.Header.OperatorSetID++; s.reseal() }, ErrForeignSet},
		"another chain":          {func(s *scene) { s.rule.Domain.ChainID++ }, ErrForeignDomain},
		"another contract":       {func(s *scene) { s.rule.Domain.Payments[0]++ }, ErrForeignDomain},
		"an id of another batch": {func(s *scene) { s.proposal.ID[0]++ }, ErrForeignDomain},
		"a header changed":       {func(s *scene) { s.proposal.Header.Epoch++ }, ErrForeignDomain},
		"other data":             {func(s *scene) { s.proposal.Data[35]++ }, ErrDataMismatch},
		"no data": {func(s *scene) {
			s.proposal.Data = nil
			s.proposal.Header.DataHash = DataHash(nil)
			s.reseal()
		}, ErrDataForm},
		"lanes out of order": {func(s *scene) { s.setData(t, []Group{{Payee: payee, Lanes: []LaneUnits{{9, 1}, {3, 1}}}}) }, ErrDataForm},
		"more leaves than the contract takes": {func(s *scene) {
			s.setData(t, []Group{{Payee: payee, Lanes: []LaneUnits{{3, 1}, {9, 1}, {10, 1}}}})
		}, ErrBatchTooLarge},
		"more payees than the contract takes": {func(s *scene) {
			s.setData(t, []Group{{Payee: payee, Lanes: []LaneUnits{{3, 1}}}, {Payee: common.Address{255}, Lanes: []LaneUnits{{3, 1}}}})
		}, ErrBatchTooLarge},
		"one unit too much":     {func(s *scene) { s.setData(t, []Group{{Payee: payee, Lanes: []LaneUnits{{3, 1049}, {9, 1}}}}) }, ErrUnbacked},
		"a leaf without a fact": {func(s *scene) { s.facts.Backings = s.facts.Backings[:1] }, ErrUnbacked},
		"a fact without a leaf": {func(s *scene) { s.facts.Backings = append(s.facts.Backings, Backing{}) }, ErrUnbacked},
		"no facts":              {func(s *scene) { s.facts.Backings = nil }, ErrUnbacked},
		"no voucher":            {func(s *scene) { s.facts.Backings[1].Voucher = ValidVoucher{} }, ErrUnbacked},
		"no voucher for a leaf of zero": {func(s *scene) {
			s.setData(t, []Group{{Payee: payee, Lanes: []LaneUnits{{3, 0}, {9, 0}}}})
			s.facts.Backings[0].Voucher = ValidVoucher{}
		}, ErrUnbacked},
		"another lane's voucher": {func(s *scene) {
			s.facts.Backings[0], s.facts.Backings[1] = s.facts.Backings[1], s.facts.Backings[0]
		}, ErrWrongLane},
		"another payee's voucher": {func(s *scene) {
			c := s.facts.Backings[0].Voucher.Channel()
			c.Payee = testAddress("rita")
			s.facts.Backings[0].Voucher = voucher(s, c, 1<<20)
		}, ErrWrongLane},
		"another token's voucher": {func(s *scene) {
			c := s.facts.Backings[0].Voucher.Channel()
			c.Token = 1
			s.facts.Backings[0].Voucher = voucher(s, c, 1<<20)
		}, ErrWrongLane},
		"a lane that settles directly only": {func(s *scene) {
			c := s.facts.Backings[1].Voucher.Channel()
			c.Lane = FirstDirectLane
			s.facts.Backings[1].Voucher = voucher(s, c, 1<<20)
			s.setData(t, []Group{{Payee: payee, Lanes: []LaneUnits{{3, 1048}, {FirstDirectLane, 1000}}}})
		}, ErrDirectLane},
		"a channel closed long ago":     {func(s *scene) { s.facts.Backings[0].ClosedAt = s.facts.Now - s.rule.MaxValidity - 1 }, ErrLongClosed},
		"a channel closed for ever":     {func(s *scene) { s.facts.Backings[0].ClosedAt = 1 << 63; s.rule.MaxValidity = 1 << 63 }, ErrLongClosed},
		"a channel never opened":        {func(s *scene) { s.facts.Backings[0].Opened = false }, ErrNeverOpened},
		"a channel newer than the root": {func(s *scene) { s.facts.Backings[0].RegistryIndex = 5 }, ErrOutsideRegistry},
		"a root nobody snapshotted":     {func(s *scene) { s.facts.SnapshotRoot = common.Hash{8} }, ErrRootUnknown},
		"a snapshot above the safe head": {func(s *scene) {
			s.facts.SnapshotBlock = 91
		}, ErrRootUnknown},
		"no safe head": {func(s *scene) { s.facts.SafeBlock = 0 }, ErrRootUnknown},
		"no registry root at all": {func(s *scene) {
			s.facts.SnapshotRoot = common.Hash{}
			s.proposal.Header.RegistryRoot = common.Hash{}
			s.reseal()
		}, ErrRootUnknown},
		"validity without end": {func(s *scene) { s.proposal.Header.ValidUntil = math.MaxUint64; s.reseal() }, ErrValidTooLong},
		"one second too long": {func(s *scene) {
			s.proposal.Header.ValidUntil = sceneNow - 100 + 3661
			s.reseal()
		}, ErrValidTooLong},
		"an end that passed":         {func(s *scene) { s.facts.Now = sceneNow + 31 }, ErrBatchExpired},
		"a table L2 does not know":   {func(s *scene) { s.facts.TableKnown = false }, ErrTableUnknown},
		"a table too old":            {func(s *scene) { s.proposal.ReferenceTimestamp = sceneNow - 3601 }, ErrTableStale},
		"a deallocation too short":   {func(s *scene) { s.rule.DeallocationDelay-- }, ErrDelaysTooShort},
		"a withdrawal too short":     {func(s *scene) { s.rule.MinWithdrawalDelay-- }, ErrDelaysTooShort},
		"windows without end":        {func(s *scene) { s.rule.OpenWindow = math.MaxUint64 }, ErrDelaysTooShort},
		"table ages without end":     {func(s *scene) { s.rule.MaxTableAge = math.MaxUint64 }, ErrRuleIncomplete},
		"an operator that has left":  {func(s *scene) { s.facts.GuardOpen = false }, ErrGuardClosed},
		"nothing known of the rules": {func(s *scene) { s.rule = Rule{} }, ErrRuleIncomplete},
	} {
		s := newScene(t)
		x.spoil(s)
		if err := MaySign(s.rule, s.proposal, s.facts); !errors.Is(err, x.want) {
			t.Errorf("%s: %v; want %v", name, err, x.want)
		}
	}
}

func TestMaySign_ZeroValuesRefuseEverything(t *testing.T) {
	if err := MaySign(Rule{}, BatchProposal{}, SigningFacts{}); err == nil {
		t.Fatal("nothing was known and it was signed")
	}
	s := newScene(t)
	if err := MaySign(s.rule, BatchProposal{}, s.facts); err == nil {
		t.Fatal("the empty proposal was signed")
	}
	if err := MaySign(s.rule, s.proposal, SigningFacts{}); err == nil {
		t.Fatal("no fact was known and it was signed")
	}
	zeroed := func(v reflect.Value, check func(field string)) {
		for i := range v.NumField() {
			field := v.Type().Field(i).Name
			old := reflect.New(v.Field(i).Type()).Elem()
			old.Set(v.Field(i))
			v.Field(i).SetZero()
			check(field)
			v.Field(i).Set(old)
		}
	}
	for _, v := range []any{&s.rule, &s.facts} {
		value := reflect.ValueOf(v).Elem()
		zeroed(value, func(field string) {
			if err := MaySign(s.rule, s.proposal, s.facts); err == nil {
				t.Errorf("%s.%s is not known and it was signed", value.Type(), field)
			}
		})
	}
	if err := MaySign(s.rule, s.proposal, s.facts); err != nil {
		t.Fatalf("the scene was not restored: %v", err)
	}
}

func TestKeepVouchersUntil_CoversEveryWindowOfACase(t *testing.T) {
	s := newScene(t)
	if got := s.rule.KeepVouchersUntil(s.proposal.Header); got != sceneNow+30+60+10+3+5 {
		t.Fatal(got)
	}
	s.rule.SlasherDelay = 100 // another slasher may come whose cases take as long
	if got := s.rule.KeepVouchersUntil(s.proposal.Header); got != sceneNow+30+100 {
		t.Fatal(got)
	}
	if got := s.rule.KeepVouchersUntil(BatchHeader{ValidUntil: math.MaxUint64}); got != math.MaxUint64 {
		t.Fatal(got)
	}
}

package gossip

import (
	"errors"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/internal/clock"
)

// courtroom is a judge with a clock that stands, and a speaker.
type courtroom struct {
	t     *testing.T
	clock *clock.Fake
	*judge
}

func newCourtroom(t *testing.T) *courtroom {
	c := &courtroom{t: t, clock: clock.NewFake(time.Unix(1_790_000_000, 0))}
	c.judge = newJudge(testDomain, c.clock.Now)
	return c
}

// words are a report of the speaker with a seed, as it travels.
func (c *courtroom) words(seed byte, sequence uint64, age time.Duration) ([]byte, peer.ID) {
	c.t.Helper()
	key, id := identity(c.t, seed)
	payload, err := Report{}.Append(nil)
	if err != nil {
		c.t.Fatal(err)
	}
	e := Envelope{Kind: KindReport, Speaker: id, Sequence: sequence, SentAt: uint64(c.clock.Now().Add(-age).Unix()), Payload: payload}
	if err := e.Seal(testDomain, key, nil); err != nil {
		c.t.Fatal(err)
	}
	data, err := e.Append(nil)
	if err != nil {
		c.t.Fatal(err)
	}
	return data, id
}

func (c *courtroom) must(want verdict, is error, from peer.ID, data []byte) {
	c.t.Helper()
	_, got, err := c.hear(from, KindReport, data)
	if got != want || !errors.Is(err, is) {
		c.t.Fatalf("verdict %d (%v), want %d (%v)", got, err, want, is)
	}
}

func TestJudge_TakesNewOrders_AndRefusesWhatTheSpeakerRepeats(t *testing.T) {
	c := newCourtroom(t)
	_, neighbor := identity(t, 99)
	third, speaker := c.words(1, 1003, 0)
	first, _ := c.words(1, 1001, 0)
	c.must(accept, nil, speaker, third)
	c.must(accept, nil, neighbor, first) // overtaken on the way
	again, _ := c.words(1, 1003, time.Second)
	c.must(ignore, errReplayed, neighbor, again) // other words under an old number, and the neighbor cannot know
	c.must(refuse, errReplayed, speaker, again)
	far, _ := c.words(1, 9000, 0)
	c.must(accept, nil, speaker, far)
	old, _ := c.words(1, 1002, 0)
	c.must(ignore, errReplayed, neighbor, old)
}

func TestJudge_DoesNotPassOnWhatIsNotOfNow_AndRefusesOnlyWhatIsSurelyARepetition(t *testing.T) {
	_, neighbor := identity(t, 99)
	for _, x := range []struct {
		age            time.Duration
		unknown, known verdict // from a speaker of whom nothing was heard before; from one that has just spoken
	}{
		{Fresh, accept, accept},
		{Fresh + time.Second, ignore, ignore},
		{surelyOld, ignore, ignore},
		{surelyOld + time.Second, ignore, refuse},
		{24 * time.Hour, ignore, refuse},
		{-Ahead, accept, accept},
		{-Ahead - time.Second, ignore, ignore},
		{-24 * time.Hour, ignore, ignore},
	} {
		is := map[verdict]error{accept: nil, ignore: errStale, refuse: errStale}
		c := newCourtroom(t)
		data, speaker := c.words(1, 5, x.age)
		c.must(x.unknown, is[x.unknown], speaker, data)
		c = newCourtroom(t)
		data, speaker = c.words(1, 50, 0)
		c.must(accept, nil, speaker, data)
		for n, from := range []peer.ID{speaker, neighbor} {
			data, _ = c.words(1, uint64(40+n), x.age)
			c.must(x.known, is[x.known], from, data)
		}
	}
	// Times that no clock has.
	c := newCourtroom(t)
	for n, sentAt := range []uint64{0, 1 << 40, 1 << 63, 1<<64 - 1} {
		key, id := identity(t, 1)
		e := Envelope{Kind: KindReport, Speaker: id, Sequence: uint64(n), SentAt: sentAt, Payload: []byte{1}}
		if err := e.Seal(testDomain, key, nil); err != nil {
			t.Fatal(err)
		}
		data, err := e.Append(nil)
		if err != nil {
			t.Fatal(err)
		}
		c.must(ignore, errStale, neighbor, data)
	}
}

func TestJudge_LetsASpeakerSaySoMuch_AndNobodyUseThatUpForIt(t *testing.T) {
	c := newCourtroom(t)
	_, mallory := identity(t, 66)
	for n := range uint64(100) { // forged in the speaker's name
		data, _ := c.words(1, n, 0)
		data[len(data)-1] ^= 1
		c.must(refuse, ErrForged, mallory, data)
	}
	var speaker peer.ID
	atOnce := uint64(allowances[KindReport].atOnce)
	for n := range atOnce {
		var data []byte
		data, speaker = c.words(1, n, 0)
		c.must(accept, nil, speaker, data)
	}
	data, _ := c.words(1, atOnce, 0)
	c.must(refuse, errOften, speaker, data)
	data, _ = c.words(1, atOnce+1, 0)
	c.must(ignore, errOften, mallory, data) // passed on by one who may have heard less
	c.clock.Advance(10 * time.Second)
	data, _ = c.words(1, atOnce+2, 0)
	c.must(accept, nil, speaker, data)
}

func TestJudge_HearsANeighborThatFloods_NoLonger_AndOthersStill(t *testing.T) {
	c := newCourtroom(t)
	_, mallory := identity(t, 66)
	for range passedAtOnce {
		c.must(refuse, ErrMalformed, mallory, []byte{Version})
	}
	c.must(ignore, errFlood, mallory, []byte{Version})
	data, speaker := c.words(1, 1, 0)
	c.must(accept, nil, speaker, data)
}

func TestJudge_LetsUnknownVersionsLie_AndRefusesTheWrongTopic(t *testing.T) {
	c := newCourtroom(t)
	data, speaker := c.words(1, 1, 0)
	if _, v, err := c.hear(speaker, KindQuote, data); v != refuse || !errors.Is(err, errTopic) {
		t.Fatalf("verdict %d, %v", v, err)
	}
	data[0] = Version + 1
	c.must(ignore, ErrVersion, speaker, data)
	c.must(refuse, ErrMalformed, speaker, make([]byte, MaxEnvelope+1))
}

func TestJudge_RemembersABoundedNumberOfSpeakers(t *testing.T) {
	r := newRecent[int, int](3)
	zero := func() *int { return new(int) }
	for i := range 4 {
		*r.get(i, zero) = i + 10
		r.get(1, zero) // used all the time
	}
	if got := *r.get(1, zero); got != 11 {
		t.Errorf("what is used all the time was forgotten: %d", got)
	}
	if r.order.Len() != 3 || len(r.byKey) != 3 {
		t.Errorf("%d are remembered, %d in order", len(r.byKey), r.order.Len())
	}
	if _, known := r.byKey[0]; known {
		t.Error("what was used least lately is remembered")
	}
}

package gossip

import (
	"container/list"
	"errors"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"golang.org/x/time/rate"

	"github.com/openstreaming/openstreaming/protocol"
)

// Freshness: how far a message's time may lie from ours. Beyond that it is ignored, since the clock that is wrong may be ours;
// that it is a replay is certain only if the speaker has said something much later. Pubsub remembers messages for longer than
// that, so that an old one that is said again is always too old.
const (
	Fresh = time.Minute      // behind ours
	Ahead = 15 * time.Second // before ours

	surelyOld  = 2 * Fresh                       // behind what the speaker has said since
	remembered = surelyOld + Ahead + time.Minute // by pubsub
)

// allowance is how often one speaker may say something of a kind.
type allowance struct {
	perSecond rate.Limit
	atOnce    int
}

var allowances = map[Kind]allowance{
	KindQuote:  {1, 32},
	KindClaims: {0.2, 8},
	KindReport: {0.1, 4},
}

// What a neighbor may pass on, of all speakers together: a bound on what its messages may cost us before they are verified.
const (
	passedPerSecond = 500
	passedAtOnce    = 2000
	maxSpeakers     = 8192 // remembered
	maxNeighbors    = 2048
)

// verdict on a message. The zero verdict refuses it.
type verdict uint8

const (
	refuse verdict = iota // not passed on, and it costs whoever passed it to us
	ignore                // not passed on
	accept
)

// Why a message is not passed on, beside ErrMalformed, ErrVersion and ErrForged.
var (
	errTopic    = errors.New("it is of another topic")
	errStale    = errors.New("its time is not ours")
	errReplayed = errors.New("its sequence was used before")
	errOften    = errors.New("the speaker says too much")
	errFlood    = errors.New("the neighbor passes on too much")

	errNotByChain = errors.New("a chain says otherwise")
)

// judge decides what is passed on. It knows what every speaker has said lately, within bounds: those who spoke least lately
// are forgotten first, which lets nothing old pass, since that is not fresh.
type judge struct {
	domain protocol.Domain
	now    func() time.Time

	mu        sync.Mutex
	speakers  *recent[speaker, said]         // under mu
	neighbors *recent[peer.ID, rate.Limiter] // under mu
}

type speaker struct {
	peer peer.ID
	kind Kind
}

// said is what a speaker has said of a kind: the highest sequence, and which of the 64 up to it.
type said struct {
	highest uint64
	window  uint64 // bit i: highest - i
	newest  uint64 // the latest time of what it said, unix seconds
	budget  *rate.Limiter
}

func newJudge(d protocol.Domain, now func() time.Time) *judge {
	return &judge{domain: d, now: now, speakers: newRecent[speaker, said](maxSpeakers), neighbors: newRecent[peer.ID, rate.Limiter](maxNeighbors)}
}

// hear decides on bytes that a neighbor passed to us on the topic of a kind. The envelope is whole and its speaker's only with
// accept; what the payload says is for others to check.
func (j *judge) hear(from peer.ID, kind Kind, data []byte) (Envelope, verdict, error) {
	if !j.passes(from) {
		return Envelope{}, ignore, errFlood
	}
	e, err := Decode(data)
	switch {
	case errors.Is(err, ErrVersion):
		return Envelope{}, ignore, err
	case err != nil:
		return Envelope{}, refuse, err
	case e.Kind != kind:
		return Envelope{}, refuse, errTopic
	}
	own := from == e.Speaker
	if v := j.fresh(e); v != accept {
		return e, v, errStale
	}
	if err := e.Verify(j.domain); err != nil {
		return e, refuse, err
	}
	// Only now: nobody uses up what another may say, or its sequences.
	if err := j.count(e); err != nil {
		if own {
			return e, refuse, err
		}
		return e, ignore, err // the neighbor may have heard less of it than we
	}
	return e, accept, nil
}

// fresh judges a message's time.
func (j *judge) fresh(e Envelope) verdict {
	now := j.now()
	if age := now.Sub(time.Unix(int64(min(e.SentAt, 1<<40)), 0)); age <= Fresh && age >= -Ahead {
		return accept
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if s := j.speakers.peek(speaker{e.Speaker, e.Kind}); s != nil && e.SentAt < s.newest-min(s.newest, uint64(surelyOld/time.Second)) {
		return refuse
	}
	return ignore
}

func (j *judge) passes(from peer.ID) bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	budget := j.neighbors.get(from, func() *rate.Limiter { return rate.NewLimiter(passedPerSecond, passedAtOnce) })
	return budget.AllowN(j.now(), 1)
}

// count takes a message into account if it may be said.
func (j *judge) count(e Envelope) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	s := j.speakers.get(speaker{e.Speaker, e.Kind}, func() *said {
		a := allowances[e.Kind]
		return &said{budget: rate.NewLimiter(a.perSecond, a.atOnce)}
	})
	switch {
	case e.Sequence > s.highest:
		if ahead := e.Sequence - s.highest; ahead < 64 {
			s.window <<= ahead
		} else {
			s.window = 0
		}
		s.highest, s.window = e.Sequence, s.window|1
	case s.highest-e.Sequence >= 64 || s.window&(1<<(s.highest-e.Sequence)) != 0:
		return errReplayed
	default:
		s.window |= 1 << (s.highest - e.Sequence)
	}
	if !s.budget.AllowN(j.now(), 1) {
		return errOften
	}
	s.newest = max(s.newest, e.SentAt)
	return nil
}

// recent is a map that forgets what was used least lately.
type recent[K comparable, V any] struct {
	most  int
	byKey map[K]*list.Element
	order *list.List // of *kept, used last in front
}

type kept[K comparable, V any] struct {
	key   K
	value *V
}

func newRecent[K comparable, V any](most int) *recent[K, V] {
	return &recent[K, V]{most: most, byKey: make(map[K]*list.Element), order: list.New()}
}

// peek is the value of a key; nil if there is none. It does not count as a use.
func (r *recent[K, V]) peek(key K) *V {
	if e := r.byKey[key]; e != nil {
		return e.Value.(*kept[K, V]).value
	}
	return nil
}

// get is the value of a key, made if there is none.
func (r *recent[K, V]) get(key K, fresh func() *V) *V {
	if e := r.byKey[key]; e != nil {
		r.order.MoveToFront(e)
		return e.Value.(*kept[K, V]).value
	}
	if r.order.Len() >= r.most {
		last := r.order.Back()
		delete(r.byKey, last.Value.(*kept[K, V]).key)
		r.order.Remove(last)
	}
	k := &kept[K, V]{key: key, value: fresh()}
	r.byKey[key] = r.order.PushFront(k)
	return k.value
}

package discovery

import (
	"context"
	"strings"
	"sync"

	"github.com/hashicorp/golang-lru/simplelru"
	ds "github.com/ipfs/go-datastore"
	dsq "github.com/ipfs/go-datastore/query"
)

// Bounds on records of who holds which stream that we keep for others. What is above them makes room: a record too many of one
// peer is not taken, one too many of a stream or in all takes the place of any other. Nobody's record has a better right than
// another's, since identities are free, and it comes back with its next renewal.
const (
	maxRecords         = 1 << 16
	maxRecordsOfPeer   = 2048
	maxRecordsOfStream = 256
)

// shelf keeps records in memory, as the datastore of the DHT. A record's key is <prefix>/<stream>/<peer>.
type shelf struct {
	mu       sync.Mutex
	byStream map[string]map[string][]byte // under mu: by all but the last part of the key, and that
	byPeer   map[string]int               // under mu: how many
	count    int                          // under mu
	most     int
	ofPeer   int
	ofStream int
}

var _ ds.Batching = (*shelf)(nil)

func newShelf() *shelf {
	return &shelf{byStream: make(map[string]map[string][]byte), byPeer: make(map[string]int),
		most: maxRecords, ofPeer: maxRecordsOfPeer, ofStream: maxRecordsOfStream}
}

func split(k ds.Key) (stream, peer string) {
	s := k.String()
	i := strings.LastIndexByte(s, '/')
	return s[:i], s[i+1:]
}

// Put implements ds.Datastore.
func (s *shelf) Put(_ context.Context, k ds.Key, value []byte) error {
	stream, peer := split(k)
	s.mu.Lock()
	defer s.mu.Unlock()
	at := s.byStream[stream]
	if _, known := at[peer]; known {
		at[peer] = value
		return nil
	}
	if s.byPeer[peer] >= s.ofPeer {
		return nil
	}
	if len(at) >= s.ofStream {
		for other := range at {
			s.drop(stream, other)
			break
		}
	}
	if s.count >= s.most {
		s.dropAny()
	}
	if at = s.byStream[stream]; at == nil {
		at = make(map[string][]byte)
		s.byStream[stream] = at
	}
	at[peer] = value
	s.byPeer[peer]++
	s.count++
	return nil
}

// dropAny drops one record. Called under mu.
func (s *shelf) dropAny() {
	for stream, at := range s.byStream {
		for peer := range at {
			s.drop(stream, peer)
			return
		}
	}
}

// drop forgets a record. Called under mu.
func (s *shelf) drop(stream, peer string) {
	at := s.byStream[stream]
	if _, known := at[peer]; !known {
		return
	}
	if delete(at, peer); len(at) == 0 {
		delete(s.byStream, stream)
	}
	if s.byPeer[peer]--; s.byPeer[peer] == 0 {
		delete(s.byPeer, peer)
	}
	s.count--
}

// Delete implements ds.Datastore.
func (s *shelf) Delete(_ context.Context, k ds.Key) error {
	stream, peer := split(k)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drop(stream, peer)
	return nil
}

// Get implements ds.Datastore.
func (s *shelf) Get(_ context.Context, k ds.Key) ([]byte, error) {
	stream, peer := split(k)
	s.mu.Lock()
	defer s.mu.Unlock()
	value, known := s.byStream[stream][peer]
	if !known {
		return nil, ds.ErrNotFound
	}
	return value, nil
}

// Has implements ds.Datastore.
func (s *shelf) Has(ctx context.Context, k ds.Key) (bool, error) { return ds.GetBackedHas(ctx, s, k) }

// GetSize implements ds.Datastore.
func (s *shelf) GetSize(ctx context.Context, k ds.Key) (int, error) {
	return ds.GetBackedSize(ctx, s, k)
}

// Query implements ds.Datastore for a stream's records, and for all of them.
func (s *shelf) Query(_ context.Context, q dsq.Query) (dsq.Results, error) {
	prefix := strings.TrimSuffix(q.Prefix, "/")
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []dsq.Entry
	add := func(stream string) {
		for peer, value := range s.byStream[stream] {
			found = append(found, dsq.Entry{Key: stream + "/" + peer, Value: value, Size: len(value)})
		}
	}
	if _, one := s.byStream[prefix]; one {
		add(prefix)
	} else {
		for stream := range s.byStream {
			if strings.HasPrefix(stream, prefix+"/") {
				add(stream)
			}
		}
	}
	q.Prefix = ""
	return dsq.NaiveQueryApply(q, dsq.ResultsWithEntries(q, found)), nil
}

// Batch implements ds.Batching.
func (s *shelf) Batch(context.Context) (ds.Batch, error) { return ds.NewBasicBatch(s), nil }

// Sync implements ds.Datastore.
func (s *shelf) Sync(context.Context, ds.Key) error { return nil }

// Close implements ds.Datastore.
func (s *shelf) Close() error { return nil }

func (s *shelf) size() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.count
}

// noCache stands where the DHT would keep records of its own beside the shelf, in numbers that nobody bounds.
type noCache struct{}

var _ simplelru.LRUCache = noCache{}

func (noCache) Add(any, any) bool              { return false }
func (noCache) Get(any) (any, bool)            { return nil, false }
func (noCache) Contains(any) bool              { return false }
func (noCache) Peek(any) (any, bool)           { return nil, false }
func (noCache) Remove(any) bool                { return false }
func (noCache) RemoveOldest() (any, any, bool) { return nil, nil, false }
func (noCache) GetOldest() (any, any, bool)    { return nil, nil, false }
func (noCache) Keys() []any                    { return nil }
func (noCache) Len() int                       { return 0 }
func (noCache) Purge()                         {}
func (noCache) Resize(int) int                 { return 0 }

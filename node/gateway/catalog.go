package gateway

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// maxOwn bounds the streams that a gateway publishes.
const maxOwn = 10_000

// names are those of streams on this gateway. No stream id is one.
var names = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,63}$`)

// Own is a stream that this gateway publishes.
type Own struct {
	Stream  protocol.StreamID `json:"stream"`
	Name    string            `json:"name,omitempty"`
	Tree    bool              `json:"tree,omitempty"`
	Type    string            `json:"type,omitempty"`
	Live    bool              `json:"live,omitempty"` // it is being published, and its end is not known
	Created time.Time         `json:"created"`
}

// catalog are the streams that this gateway publishes, on the disk.
type catalog struct {
	path string

	mu     sync.Mutex
	byID   map[protocol.StreamID]Own    // under mu
	byName map[string]protocol.StreamID // under mu
	held   map[string]bool              // under mu: names of streams that are about to be
}

func openCatalog(path string) (*catalog, error) {
	c := &catalog{path: path, byID: make(map[protocol.StreamID]Own), byName: make(map[string]protocol.StreamID), held: make(map[string]bool)}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	var all []Own
	if err == nil {
		err = json.Unmarshal(data, &all)
	}
	if err != nil {
		return nil, fmt.Errorf("gateway: read the list of its streams: %w; move %s away to begin with an empty one", err, path)
	}
	for _, o := range all {
		c.put(o)
	}
	return c, nil
}

// put is called under mu, or before there are others.
func (c *catalog) put(o Own) {
	c.byID[o.Stream] = o
	if o.Name != "" {
		c.byName[o.Name] = o.Stream
	}
}

// reserve keeps a name for a stream that is about to be. free gives it back.
func (c *catalog) reserve(name string) (free func(), err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.byID)+len(c.held) >= maxOwn {
		return nil, fail(http.StatusInsufficientStorage, "too_many_streams", "the gateway publishes %d streams, which is the most: delete some", maxOwn)
	}
	if name == "" {
		return func() {}, nil
	}
	if !names.MatchString(name) {
		return nil, fail(http.StatusBadRequest, "bad_name", "%q cannot be a stream's name here: use a-z, 0-9, dot, dash and underscore, at most 64", clip(name))
	}
	if id, taken := c.byName[name]; taken {
		return nil, fail(http.StatusConflict, "name_taken", "the name %s is taken by stream %s: choose another, or DELETE that stream", name, id)
	}
	if c.held[name] {
		return nil, fail(http.StatusConflict, "name_taken", "a stream with the name %s is being made: choose another", name)
	}
	c.held[name] = true
	return func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.held, name)
	}, nil
}

// add lists a stream, or what has changed of it.
func (c *catalog) add(o Own) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.put(o)
	return c.save()
}

// remove takes a stream off the list.
func (c *catalog) remove(id protocol.StreamID) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	o, ok := c.byID[id]
	if !ok {
		return nil
	}
	delete(c.byID, id)
	delete(c.byName, o.Name)
	return c.save()
}

// save is called under mu.
func (c *catalog) save() error {
	if err := writeFile(c.path, c.sorted()); err != nil {
		return fmt.Errorf("write the list of streams: %w", err)
	}
	return nil
}

func (c *catalog) sorted() []Own {
	all := make([]Own, 0, len(c.byID))
	for _, o := range c.byID {
		all = append(all, o)
	}
	slices.SortFunc(all, func(a, b Own) int {
		return cmp.Or(a.Created.Compare(b.Created), strings.Compare(a.Stream.String(), b.Stream.String()))
	})
	return all
}

// list are all of them, oldest first.
func (c *catalog) list() []Own {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.sorted()
}

func (c *catalog) get(id protocol.StreamID) (Own, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	o, ok := c.byID[id]
	return o, ok
}

func (c *catalog) has(id protocol.StreamID) bool { _, ok := c.get(id); return ok }

// resolve is the stream that a path means: by its id, or by its name here.
func (c *catalog) resolve(name string) (id protocol.StreamID, err error) {
	if strings.HasPrefix(name, "0x") {
		if err := id.UnmarshalText([]byte(name)); err != nil {
			return id, fail(http.StatusBadRequest, "bad_id", "%q is not a stream id: it is 0x and 64 hexadecimal digits", clip(name))
		}
		return id, nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	id, ok := c.byName[name]
	if !ok {
		return id, fail(http.StatusNotFound, "unknown_stream", "no stream here has the name %q: use its id, or make it with POST /v1/streams?name=%s&tree=1", clip(name), clip(name))
	}
	return id, nil
}

func sortBy[T any](all []T, key func(T) string) {
	slices.SortFunc(all, func(a, b T) int { return strings.Compare(key(a), key(b)) })
}

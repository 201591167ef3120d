package gateway

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

// maxFollowed bounds the trees of others that are known at once.
const maxFollowed = 256

// trees are those that this gateway publishes, and those that it follows.
type trees struct {
	g *Gateway

	mu       sync.Mutex
	writers  map[protocol.StreamID]*writing // under mu
	followed map[followKey]*followed        // under mu
	leaving  sync.WaitGroup                 // followers that are being closed
}

// followKey tells what the owner follows from what strangers do: each pays for what it follows. What both want is bought once all
// the same, unless a sponsor pays for the strangers.
type followKey struct {
	id    protocol.StreamID
	owner bool
}

type followed struct {
	*tree.Follower
	used time.Time // under trees.mu
}

// writing is a tree that is published here.
type writing struct {
	*tree.Writer
	line line
}

var errBrokenOff = errors.New("putting the file was broken off")

// put puts a file, which came as b, when no other version of it is being put any more. If one that was sent later is in the tree
// by then, that is what the file is to be. replaces says that there was one before. However it ends, the next version has its turn.
func (w *writing) put(ctx context.Context, f tree.File, content io.Reader, b *body) (entry tree.File, replaces bool, err error) {
	end, err := w.line.turn(ctx, f.Path, b)
	if err != nil {
		return f, false, err
	}
	if end == nil {
		entry, _ = w.Look().Directory.File(f.Path)
		return entry, true, nil
	}
	err = errBrokenOff // for who waits, if this panics
	defer func() { end(err) }()
	_, replaces = w.Look().Directory.File(f.Path)
	entry, err = w.Put(ctx, f, content)
	return entry, replaces, err
}

func newTrees(g *Gateway) *trees {
	return &trees{g: g, writers: make(map[protocol.StreamID]*writing), followed: make(map[followKey]*followed)}
}

// resume goes on with the trees that were published before a restart.
func (t *trees) resume(ctx context.Context) error {
	for _, o := range t.g.own.list() {
		if !o.Tree {
			if o.Live { // nobody can end it any more
				t.g.log.Warn("a live stream did not survive the restart and is taken off the list", "stream", o.Stream, "name", o.Name)
				if err := t.g.own.remove(o.Stream); err != nil {
					return err
				}
			}
			continue
		}
		log, err := t.g.mesh.Resume(ctx, o.Stream)
		if errors.Is(err, mesh.ErrNotFound) {
			t.g.log.Warn("a tree is no longer in the spool and is taken off the list", "stream", o.Stream, "name", o.Name)
			if err := t.g.own.remove(o.Stream); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return fmt.Errorf("gateway: go on with tree %s: %w", o.Stream, err)
		}
		at, err := tree.Recover(ctx, log, t.g.source(o.Stream, func(context.Context) (Allowance, error) { return ours{}, nil }))
		if err == nil {
			err = t.write(log, at)
		}
		if err != nil {
			return fmt.Errorf("gateway: go on with tree %s: %w", o.Stream, err)
		}
	}
	return nil
}

// write begins to write a tree.
func (t *trees) write(log Log, at tree.Snapshot) error {
	w, err := tree.NewWriter(log, at)
	if err != nil {
		return err
	}
	w.Renew(t.g.source(log.ID(), func(context.Context) (Allowance, error) { return ours{}, nil }), lastingRank)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.writers[log.ID()] = &writing{Writer: w}
	return nil
}

// lastingRank is how much a file of a live stream is needed for as long as the stream goes on, though it was put once: 2 for what
// players cannot do without, a playlist of variants, the head of media files, a page around them; 0 for segments and what is large; 1
// for the rest, keys and pictures, which may be for the whole stream or for a segment each.
func lastingRank(f tree.File) int {
	const most = 64 << 10 // bytes
	switch name := strings.ToLower(path.Base(f.Path)); {
	case f.Size > most || f.Type == mediaTypes[".ts"] || f.Type == mediaTypes[".vtt"]: // none of which is a head
		return 0
	case strings.Contains(name, "init"): // as ffmpeg and others call heads, whatever their type
		return 2
	case isPlaylist(f.Type) || f.Type == mediaTypes[".html"]:
		return 2
	case f.Type == mediaTypes[".m4s"] || strings.HasPrefix(f.Type, "audio/"):
		return 0
	}
	return 1
}

// writer is a tree that is published here.
func (t *trees) writer(id protocol.StreamID) (*writing, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if w := t.writers[id]; w != nil {
		return w, nil
	}
	return nil, fail(http.StatusNotFound, "not_published_here", "stream %s is no tree that this gateway publishes: make one with POST /v1/streams?tree=1", id)
}

// drop ends the writing of a tree.
func (t *trees) drop(id protocol.StreamID) {
	t.mu.Lock()
	w := t.writers[id]
	delete(t.writers, id)
	t.mu.Unlock()
	if w != nil {
		w.Close()
	}
}

func (t *trees) close() {
	t.mu.Lock()
	var ids []protocol.StreamID
	for id := range t.writers {
		ids = append(ids, id)
	}
	for key, f := range t.followed {
		t.leaving.Go(f.Close)
		delete(t.followed, key)
	}
	t.mu.Unlock()
	for _, id := range ids {
		t.drop(id)
	}
	t.leaving.Wait()
}

// patienceForFile is how long a file that is not there is waited for: a playlist may be there before the segment that it names.
const patienceForFile = 500 * time.Millisecond

// look is a tree as it is now: one of our own, or one that is followed from now on.
func (t *trees) look(ctx context.Context, id protocol.StreamID, owner bool) (tree.Snapshot, error) {
	if w, err := t.writer(id); err == nil {
		return w.Look(), nil
	}
	return t.follow(id, owner).Look(ctx)
}

// file finds a file of a tree.
func (t *trees) file(ctx context.Context, id protocol.StreamID, owner bool, path string) (tree.Snapshot, tree.File, error) {
	if w, err := t.writer(id); err == nil {
		s := w.Look()
		if f, ok := s.Directory.File(path); ok {
			return s, f, nil
		}
		if err := tree.CheckPath(path); err != nil {
			return s, tree.File{}, err
		}
		return s, tree.File{}, fmt.Errorf("%w: %q", tree.ErrNoFile, path)
	}
	return t.follow(id, owner).File(ctx, path, patienceForFile)
}

func (t *trees) follow(id protocol.StreamID, owner bool) *tree.Follower {
	key := followKey{id, owner}
	t.mu.Lock()
	defer t.mu.Unlock()
	f := t.followed[key]
	if f == nil {
		t.makeRoom()
		f = &followed{Follower: tree.NewFollower(t.g.life, t.g.source(id, func(ctx context.Context) (Allowance, error) {
			if owner {
				return ours{}, nil
			}
			return t.g.allow(ctx, id, "directory")
		}), t.g.cfg.FollowFor)}
		t.followed[key] = f
	}
	f.used = time.Now()
	return f.Follower
}

// count is how many trees of others are known.
func (t *trees) count() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.followed)
}

// makeRoom lets go of the tree that was asked for longest ago. Called under mu.
func (t *trees) makeRoom() {
	if len(t.followed) < maxFollowed {
		return
	}
	var oldest followKey
	for key, f := range t.followed {
		if o := t.followed[oldest]; o == nil || f.used.Before(o.used) {
			oldest = key
		}
	}
	t.leaving.Go(t.followed[oldest].Close)
	delete(t.followed, oldest)
}

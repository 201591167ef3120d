package gateway

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

// defaultWindow is how much a tree keeps if nothing is said: the newest bytes. A tree with a window moves: its oldest files make room.
const defaultWindow = 4 << 30

// flushEvery is how long a piece of a live stream may stay unfinished.
const flushEvery = 500 * time.Millisecond

// made is what the publisher of a stream is told.
type made struct {
	Stream protocol.StreamID `json:"stream"`
	Name   string            `json:"name,omitempty"`
	Tree   bool              `json:"tree,omitempty"`
	URL    string            `json:"url"`
}

// postStream makes a stream of the body, or an empty tree.
func (g *Gateway) postStream(w http.ResponseWriter, r *http.Request) error {
	return g.makeStream(w, r, r.URL.Query().Get("name"))
}

// putStream makes a stream of the body, under a name.
func (g *Gateway) putStream(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("id")
	if strings.HasPrefix(name, "0x") {
		return fail(http.StatusMethodNotAllowed, "no_replacing", "a stream cannot be replaced: PUT under a new name, or files into a tree")
	}
	return g.makeStream(w, r, name)
}

func (g *Gateway) makeStream(w http.ResponseWriter, r *http.Request, name string) error {
	if err := g.mayPublish(r); err != nil {
		return err
	}
	q := r.URL.Query()
	isTree, err := yes(q, "tree", false)
	if err != nil {
		return err
	}
	o, err := publishOptions(q)
	if err != nil {
		return err
	}
	free, err := g.own.reserve(name)
	if err != nil {
		return err
	}
	defer free()
	own := Own{Name: name, Tree: isTree, Created: time.Now().UTC().Truncate(time.Second)}
	if name != "" && o.Labels[protocol.LabelName] == "" {
		o.Labels[protocol.LabelName] = name
	}
	if isTree {
		return g.makeTree(w, r, own, o)
	}
	return g.publishBody(w, r, own, o)
}

// publishOptions reads what the query says of a stream.
func publishOptions(q url.Values) (o mesh.PublishOptions, err error) {
	o.Labels = protocol.Labels{}
	for _, pair := range q["label"] {
		key, value, ok := strings.Cut(pair, "=")
		if _, twice := o.Labels[key]; !ok || twice {
			return o, fail(http.StatusBadRequest, "bad_label", "label=%s is not KEY=VALUE with a key of its own", clip(pair))
		}
		if key == protocol.LabelTree || key == protocol.LabelSize {
			return o, fail(http.StatusBadRequest, "bad_label", "the label %s is the gateway's own to set", key)
		}
		o.Labels[key] = value
	}
	number := func(key string, bits int) (n uint64) {
		s := q.Get(key)
		if s == "" || err != nil {
			return 0
		}
		if n, err = strconv.ParseUint(s, 10, bits); err != nil {
			err = fail(http.StatusBadRequest, "bad_number", "%s=%s is not a number", key, clip(s))
		}
		return n
	}
	o.ContentRate = protocol.Rate(number("rate", 63))
	o.Retain.Bytes = int64(number("window_bytes", 62))
	if s := q.Get("window"); s != "" && err == nil {
		if o.Retain.For, err = time.ParseDuration(s); err != nil || o.Retain.For < 0 {
			err = fail(http.StatusBadRequest, "bad_duration", "window=%s is not a duration such as 2h", clip(s))
		}
	}
	if err != nil {
		return o, err
	}
	if bad := mesh.CheckLabels(o.Labels); bad != nil {
		return o, fail(http.StatusBadRequest, "bad_label", "%s", bad)
	}
	return o, nil
}

func yes(q url.Values, key string, otherwise bool) (bool, error) {
	switch q.Get(key) {
	case "":
		return otherwise, nil
	case "1", "true":
		return true, nil
	case "0", "false":
		return false, nil
	}
	return false, fail(http.StatusBadRequest, "bad_flag", "%s=%s is neither 1 nor 0", key, clip(q.Get(key)))
}

func (g *Gateway) makeTree(w http.ResponseWriter, r *http.Request, own Own, o mesh.PublishOptions) error {
	keep, err := yes(r.URL.Query(), "keep", false)
	if err != nil {
		return err
	}
	if o.Retain == (mesh.Retain{}) && !keep {
		o.Retain.Bytes = defaultWindow
	}
	o.Labels[protocol.LabelTree] = "1"
	log, err := g.mesh.Append(r.Context(), o)
	if err != nil {
		return err
	}
	own.Stream = log.ID()
	if err := errors.Join(g.trees.write(log, tree.Snapshot{Empty: true}), g.own.add(own)); err != nil {
		return errors.Join(err, g.withdraw(own.Stream))
	}
	g.answerMade(w, own)
	return nil
}

func (g *Gateway) answerMade(w http.ResponseWriter, own Own) {
	m := made{Stream: own.Stream, Name: own.Name, Tree: own.Tree, URL: pathOf(own)}
	w.Header().Set("Location", m.URL)
	writeJSON(w, http.StatusCreated, m)
}

// publishBody publishes the body: whole if its length is known or live=0, else live, as it comes.
func (g *Gateway) publishBody(w http.ResponseWriter, r *http.Request, own Own, o mesh.PublishOptions) error {
	live, err := yes(r.URL.Query(), "live", r.ContentLength < 0)
	switch {
	case err != nil:
		return err
	case r.ContentLength == 0:
		return fail(http.StatusBadRequest, "empty", "the body is empty: send the stream's bytes, or make a tree with ?tree=1")
	}
	if o.Labels[protocol.LabelType] == "" {
		if t := typeOf(own.Name, r.Header.Get("Content-Type")); t != anyBytes {
			o.Labels[protocol.LabelType] = t
		}
	}
	own.Type, own.Live = o.Labels[protocol.LabelType], live
	body := g.body(w, r)
	g.uploading.Add(1)
	defer g.uploading.Add(-1)
	if live {
		o.Live = flushEvery
		body.live = true
	} else if r.ContentLength > 0 {
		if r.ContentLength > g.cfg.MaxUpload {
			return &http.MaxBytesError{Limit: g.cfg.MaxUpload}
		}
		o.Size = r.ContentLength
		o.Labels[protocol.LabelSize] = strconv.FormatInt(r.ContentLength, 10)
	}
	p, err := g.mesh.Publish(context.WithoutCancel(r.Context()), body, o)
	if err != nil {
		return err
	}
	own.Stream = p.ID()
	if err = g.own.add(own); err == nil {
		err = p.Wait(g.life)
	}
	if err != nil {
		if body.err != nil && !errors.Is(err, body.err) {
			err = errors.Join(err, body.err)
		}
		return errors.Join(err, g.withdraw(own.Stream))
	}
	if own.Live {
		own.Live = false
		if err := g.own.add(own); err != nil {
			return err
		}
	}
	g.answerMade(w, own)
	return nil
}

// withdraw takes back a stream that this gateway publishes.
func (g *Gateway) withdraw(id protocol.StreamID) error {
	g.finder.forget(id)
	g.trees.drop(id)
	return errors.Join(g.mesh.Withdraw(id), g.own.remove(id))
}

// deleteStream takes a stream back: nobody gets it from here any more.
func (g *Gateway) deleteStream(w http.ResponseWriter, r *http.Request) error {
	if err := g.mayPublish(r); err != nil {
		return err
	}
	id, err := g.own.resolve(r.PathValue("id"))
	if err != nil {
		return err
	}
	if !g.own.has(id) {
		return fail(http.StatusNotFound, "not_published_here", "stream %s is none that this gateway publishes", id)
	}
	if err := g.withdraw(id); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// body is an upload as it comes. Silence breaks it off.
func (g *Gateway) body(w http.ResponseWriter, r *http.Request) *body {
	b := &body{in: http.MaxBytesReader(w, r.Body, g.cfg.MaxUpload), control: http.NewResponseController(w), patience: g.cfg.UploadPatience,
		number: g.arrivals.number(r), came: g.metrics.in}
	return b
}

type body struct {
	in       io.Reader
	control  *http.ResponseController
	patience time.Duration
	live     bool   // an end without warning is an end like any other
	number   uint64 // in the order in which requests were sent
	came     prometheus.Counter
	got      int64
	err      error        // that it ended with, but for io.EOF; of the reading goroutine
	waits    atomic.Int64 // unix nanoseconds since when it waits for its sender; 0 while it does not
}

// Read implements io.Reader.
func (b *body) Read(p []byte) (int, error) {
	if err := b.control.SetReadDeadline(time.Now().Add(b.patience)); err != nil {
		return 0, err
	}
	b.waits.Store(time.Now().UnixNano())
	n, err := b.in.Read(p)
	b.waits.Store(0)
	b.got += int64(n)
	b.came.Add(float64(n))
	if err == nil || errors.Is(err, io.EOF) {
		return n, err
	}
	if b.live && b.got > 0 && !errors.As(err, new(*http.MaxBytesError)) {
		return n, io.EOF
	}
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		err = fail(http.StatusRequestTimeout, "too_slow", "nothing came for %s: send the body without pauses", b.patience).because(err)
	case errors.Is(err, syscall.ECONNRESET): // the sender's connection, not one of the mesh
		err = fail(http.StatusBadRequest, "cut_off", "the body ended before its announced end: send it again").because(err)
	}
	b.err = err
	return n, err
}

// putFile puts the body into a tree, under a path.
func (g *Gateway) putFile(w http.ResponseWriter, r *http.Request) error {
	if err := g.mayPublish(r); err != nil {
		return err
	}
	id, err := g.own.resolve(r.PathValue("id"))
	if err != nil {
		return err
	}
	to, err := g.trees.writer(id)
	if err != nil {
		return err
	}
	path := r.PathValue("path")
	if err := tree.CheckPath(path); err != nil {
		return err
	}
	if err := g.room(r.ContentLength); err != nil {
		return err
	}
	if err := to.Fits(1, uint64(max(r.ContentLength, 0))); err != nil { // before it is sent in vain
		return err
	}
	b := g.body(w, r)
	to.line.enter(b)
	defer to.line.leave(b)
	g.uploading.Add(1)
	file, size, err := g.receive(b)
	g.uploading.Add(-1)
	if err != nil {
		return err
	}
	defer g.coming.Add(-size)
	defer file.Close() //nolint:errcheck // it has no name any more
	entry := tree.File{Path: path, Size: uint64(size), Type: typeOf(path, r.Header.Get("Content-Type")), Modified: uint64(time.Now().Unix())}
	if isPlaylist(entry.Type) {
		to.line.await(b)
	}
	// The upload is complete: a client that is gone by now, as some that do not wait for the answer are, still gets its file in.
	ctx := context.WithoutCancel(r.Context())
	entry, replaces, err := to.put(ctx, entry, file, b)
	if err != nil {
		return err
	}
	status := http.StatusCreated
	if replaces {
		status = http.StatusOK
	}
	writeJSON(w, status, entry)
	return nil
}

// receive keeps an upload in a file without a name, which is gone with the process. Its size stays in g.coming until the caller has
// put it into the stream.
func (g *Gateway) receive(b *body) (*os.File, int64, error) {
	f, err := os.CreateTemp(g.uploads, "upload-*")
	if err != nil {
		return nil, 0, fmt.Errorf("keep the upload: %w", err)
	}
	err = os.Remove(f.Name())
	var size int64
	if err == nil {
		size, err = g.copyWithRoom(f, b)
	}
	if err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err != nil {
		g.coming.Add(-size)
		return nil, 0, errors.Join(err, f.Close())
	}
	return f, size, nil
}

// copyWithRoom takes in an upload for as long as the disk has room for it, and for its way into the stream, beside all others that
// come at the same time: the node's records share the disk.
func (g *Gateway) copyWithRoom(f io.Writer, b io.Reader) (size int64, err error) {
	for {
		g.coming.Add(2 * roomEvery) // here, and in the stream
		err := g.room(0)
		var n int64
		if err == nil {
			n, err = io.CopyN(f, b, roomEvery)
		}
		size += n
		if g.coming.Add(n - 2*roomEvery); errors.Is(err, io.EOF) {
			return size, nil
		}
		if err != nil {
			return size, err
		}
	}
}

// roomEvery is after how many bytes of an upload it is looked whether the disk still has room.
const roomEvery = 1 << 20

// spareRoom is what uploads leave free on the disk.
const spareRoom = 64 << 20

// room refuses an upload that cannot fit: it stands on the disk twice for a moment.
func (g *Gateway) room(size int64) error {
	if size > g.cfg.MaxUpload {
		return &http.MaxBytesError{Limit: g.cfg.MaxUpload}
	}
	free, err := g.free()
	if err != nil {
		return fmt.Errorf("look how much room the disk has: %w", err)
	}
	if spare := free - g.coming.Load() - spareRoom; spare < 0 || size > spare/2 {
		return fail(http.StatusInsufficientStorage, "disk_full", "the upload does not fit on the node's disk, which has %d bytes free: delete something, or give it more", free)
	}
	return nil
}

// deleteFile takes a file out of a tree.
func (g *Gateway) deleteFile(w http.ResponseWriter, r *http.Request) error {
	if err := g.mayPublish(r); err != nil {
		return err
	}
	id, err := g.own.resolve(r.PathValue("id"))
	if err != nil {
		return err
	}
	to, err := g.trees.writer(id)
	if err != nil {
		return err
	}
	path := r.PathValue("path")
	if path == "" {
		return fail(http.StatusBadRequest, "bad_path", "name the file to delete; DELETE /v1/streams/%s takes the whole stream back", id)
	}
	n, err := to.Delete(context.WithoutCancel(r.Context()), func(f tree.File) bool { return f.Path == path })
	if err != nil {
		return err
	}
	if n == 0 {
		return fmt.Errorf("%w: %q", tree.ErrNoFile, clip(path))
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

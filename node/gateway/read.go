package gateway

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

// reading is one GET or HEAD of a stream.
type reading struct {
	g      *Gateway
	w      *answer
	r      *http.Request
	id     protocol.StreamID
	header protocol.SignedStream
	open   tree.Source
}

// readStream serves a stream, or a file of a tree.
func (g *Gateway) readStream(w http.ResponseWriter, r *http.Request) error {
	id, err := g.own.resolve(r.PathValue("id"))
	if err != nil {
		return err
	}
	allowance, err := g.mayRead(r, id)
	if err != nil {
		return err
	}
	defer allowance.Close()
	header, err := g.finder.header(r.Context(), id)
	if err != nil {
		return err
	}
	out, ok := w.(*answer)
	if !ok {
		return errors.New("the response is not the gateway's own")
	}
	leave, before := g.viewers.enter(id, r), out.bytes
	defer func() { leave(out.bytes - before) }()
	x := &reading{g: g, w: out, r: r, id: id, header: header,
		open: g.source(id, func(context.Context) (Allowance, error) { return borrow(allowance), nil })}
	return x.serve()
}

func (x *reading) serve() error {
	path := x.r.PathValue("path")
	switch {
	case tree.Is(x.header):
		return x.fromTree(path)
	case path != "":
		return fail(http.StatusNotFound, "no_tree", "the stream is no tree of files: GET /v1/streams/%s", x.id)
	case x.header.Labels[protocol.LabelSize] != "":
		return x.whole()
	}
	return x.live()
}

// owner says whether it is read at the owner's expense.
func (x *reading) owner() bool { return x.g.isOwner(x.r) }

// private says whether shared caches must not keep it.
func (x *reading) private() bool { return x.g.cfg.ReadToken != "" }

// listing is what a tree answers where no file is asked for.
type listing struct {
	Stream protocol.StreamID `json:"stream"`
	Labels protocol.Labels   `json:"labels"`
	Rate   protocol.Rate     `json:"contentRate"` // the publisher's price, units·10¹² per byte
	Files  []tree.File       `json:"files"`
}

// fromTree serves a file of a tree; without a path its list, or its index.html where the address ends in a slash.
func (x *reading) fromTree(path string) error {
	ctx := x.r.Context()
	if path == "" {
		s, err := x.g.trees.look(ctx, x.id, x.owner())
		if err != nil {
			return err
		}
		if f, ok := s.Directory.File("index.html"); ok && strings.HasSuffix(x.r.URL.Path, "/") {
			return x.file(s, f)
		}
		files := s.Directory.Files()
		if files == nil {
			files = []tree.File{}
		}
		x.w.Header().Set("Cache-Control", "no-store")
		writeJSON(x.w, http.StatusOK, listing{x.id, x.header.Labels, x.header.ContentRate, files})
		return nil
	}
	s, f, err := x.g.trees.file(ctx, x.id, x.owner(), path)
	if err != nil {
		return err
	}
	return x.file(s, f)
}

func (x *reading) file(s tree.Snapshot, f tree.File) error {
	mediaType := typeOf(f.Path, f.Type)
	etag := fmt.Sprintf(`"%s-%d-%d"`, x.id.String()[2:18], f.First, f.Size)
	modified := time.Unix(int64(f.Modified), 0)
	if isPlaylist(mediaType) {
		modified = time.Time{} // it changes more often than once a second
	}
	content := func(parts []tree.Extent) (*tree.Content, error) {
		return f.Open(x.r.Context(), x.open, s.Header.PieceSize, parts...)
	}
	if isM3U(mediaType) && x.r.Method == http.MethodGet {
		return x.playlist(s, f, mediaType, etag, content)
	}
	return x.ranges(mediaType, etag, modified, int64(f.Size), content)
}

// whole serves a finite stream whose size its publisher has signed.
func (x *reading) whole() error {
	size, err := strconv.ParseUint(x.header.Labels[protocol.LabelSize], 10, 50)
	if err != nil {
		return fmt.Errorf("%w: its size is %q", tree.ErrBroken, clip(x.header.Labels[protocol.LabelSize]))
	}
	if from, said, err := position(x.r); err != nil {
		return err
	} else if said && from != mesh.Oldest && from != 0 {
		return fail(http.StatusBadRequest, "bad_position", "the stream has a size and is read by ranges of bytes: leave from= away, and send a Range")
	}
	content := func(parts []tree.Extent) (*tree.Content, error) {
		return tree.NewContent(x.r.Context(), x.open, 0, size, x.header.PieceSize, parts...)
	}
	return x.ranges(typeOfStream(x.header), `"`+x.id.String()[2:34]+`"`, time.Unix(int64(x.header.CreatedAt), 0), int64(size), content)
}

// maxRanges is how many ranges one request may have; with more it gets the whole.
const maxRanges = 16

// ranges serves content of known size, with all that HTTP knows of ranges and conditions.
func (x *reading) ranges(mediaType, etag string, modified time.Time, size int64, open func([]tree.Extent) (*tree.Content, error)) error {
	if strings.Count(x.r.Header.Get("Range"), ",") >= maxRanges {
		x.r.Header.Del("Range")
	}
	content, err := open(extents(x.r.Header.Get("Range"), size))
	if err != nil {
		return err
	}
	defer func() {
		if err := content.Close(); err != nil {
			x.g.log.Debug("closing a reader failed", "stream", x.id, "err", err)
		}
	}()
	h := x.w.Header()
	h.Set("Content-Type", mediaType)
	h.Set("ETag", etag)
	h.Set("Cache-Control", cachingOf(mediaType, x.private()))
	p := &primed{answer: x.w, x: x, content: content}
	http.ServeContent(p, x.r, "", modified, content)
	return nil
}

// primed is a response whose first piece is there before it says that all is well.
type primed struct {
	*answer
	x       *reading
	content *tree.Content
	failed  bool
}

// WriteHeader implements http.ResponseWriter.
func (p *primed) WriteHeader(status int) {
	several := strings.HasPrefix(p.Header().Get("Content-Type"), "multipart/") // another goroutine reads these already
	if (status == http.StatusOK || status == http.StatusPartialContent) && p.x.r.Method == http.MethodGet && !several {
		if err := p.content.Prime(); err != nil {
			p.failed = true
			p.x.g.refuse(p.answer, p.x.r, err)
			return
		}
	}
	p.answer.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (p *primed) Write(b []byte) (int, error) {
	if p.failed {
		return 0, io.ErrClosedPipe
	}
	return p.answer.Write(b)
}

// extents are the parts of a file that a Range header asks for, as far as it can be understood. They only say how far to read
// ahead; what is answered is http.ServeContent's affair.
func extents(header string, size int64) (out []tree.Extent) {
	list, ok := strings.CutPrefix(header, "bytes=")
	if !ok {
		return nil
	}
	for part := range strings.SplitSeq(list, ",") {
		from, to, ok := strings.Cut(textproto.TrimString(part), "-")
		if !ok {
			return nil
		}
		from, to = textproto.TrimString(from), textproto.TrimString(to)
		e := tree.Extent{End: size}
		var err error
		switch from {
		case "":
			var n int64
			n, err = strconv.ParseInt(to, 10, 64)
			e.Start = max(0, size-n)
		default:
			e.Start, err = strconv.ParseInt(from, 10, 64)
			if err == nil && to != "" {
				e.End, err = strconv.ParseInt(to, 10, 64)
				e.End = min(e.End, size-1) + 1
			}
		}
		if err != nil {
			return nil
		}
		out = append(out, e)
	}
	return out
}

// live serves a stream of unknown size, from a piece on, until it ends or the client has enough.
func (x *reading) live() error {
	x.w.kind = kindLive
	h := x.w.Header()
	h.Set("Content-Type", typeOfStream(x.header))
	h.Set("Cache-Control", "no-store")
	h.Set("Accept-Ranges", "none")
	if x.r.Method == http.MethodHead {
		x.w.WriteHeader(http.StatusOK)
		return nil
	}
	from, said, err := position(x.r)
	if err != nil {
		return err
	}
	ctx := x.r.Context()
	reader, err := x.open(ctx, from, 0)
	if err != nil {
		return err
	}
	defer func() { _ = reader.Close() }()
	if _, _, ended := reader.Window(); ended && !said {
		if err := reader.Close(); err != nil {
			return err
		}
		if reader, err = x.open(ctx, mesh.Oldest, 0); err != nil {
			return err
		}
	}
	first, cancel := context.WithTimeout(ctx, x.g.cfg.FindPatience)
	p, err := reader.Next(first)
	late := first.Err() != nil && ctx.Err() == nil
	cancel()
	switch {
	case err == nil, errors.Is(err, io.EOF):
	case !late:
		return err
	}
	x.w.WriteHeader(http.StatusOK)
	if late && err != nil { // the publisher is silent: whoever listens may wait
		err = x.w.control.Flush()
		if err == nil {
			p, err = reader.Next(ctx)
		}
	}
	for ; err == nil; p, err = reader.Next(ctx) {
		if _, err = x.w.Write(p.Payload); err == nil {
			err = x.w.control.Flush()
		}
		if err != nil {
			break
		}
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	x.g.log.Debug("a live stream was broken off", "stream", x.id, "client", clientOf(x.r), "reason", err)
	panic(http.ErrAbortHandler) // so that it does not look like the stream's end
}

// position is where a request wants to begin to read; said is false if it does not say.
func position(r *http.Request) (from mesh.Position, said bool, err error) {
	switch s := r.URL.Query().Get("from"); s {
	case "":
		return mesh.Newest, false, nil
	case "newest":
		return mesh.Newest, true, nil
	case "oldest":
		return mesh.Oldest, true, nil
	default:
		from, err := strconv.ParseUint(s, 10, 62)
		if err != nil {
			return 0, false, fail(http.StatusBadRequest, "bad_position", "from=%s is neither newest nor oldest nor the number of a piece", clip(s))
		}
		return from, true, nil
	}
}

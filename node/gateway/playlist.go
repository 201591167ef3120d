package gateway

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"strings"
	"time"

	"github.com/openstreaming/openstreaming/node/tree"
)

func isM3U(mediaType string) bool { return strings.Contains(strings.ToLower(mediaType), "mpegurl") }

// maxPlaylist is the largest playlist that is looked into, in bytes.
const maxPlaylist = 4 << 20

// lateAfter is how long after its playlist a file is expected. One that is not there then never comes.
const lateAfter = 10 * time.Second

// playlist serves an HLS playlist as far as its files are there. An upload may break off, or still be on its way, when the playlist
// that names it is put: no player is sent to what does not come. Who showed a token in the address, as players do that can set no
// header, would ask for the segments without it: then addresses that lead to this gateway get the token too.
func (x *reading) playlist(s tree.Snapshot, f tree.File, mediaType, etag string, open func([]tree.Extent) (*tree.Content, error)) error {
	token := x.r.URL.Query().Get("token")
	switch {
	case f.Size > maxPlaylist && token != "":
		return fail(http.StatusRequestEntityTooLarge, "too_large", "a playlist of %d bytes is too large to give its addresses a token: send the token in a header", f.Size)
	case f.Size > maxPlaylist, token == "" && x.r.Header.Get("If-None-Match") == etag: // of which nothing was missing
		return x.ranges(mediaType, etag, time.Time{}, int64(f.Size), open)
	}
	content, err := open(nil)
	if err != nil {
		return err
	}
	data, err := io.ReadAll(content)
	if closed := content.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	late := time.Since(time.Unix(int64(f.Modified), 0)) > lateAfter
	there := presentPart(data, late, func(address string) bool {
		path, here := inTree(f.Path, address)
		if !here {
			return true // it is nobody's business here
		}
		_, ok := s.Directory.File(path)
		return ok
	})
	switch {
	case there == nil && late:
		return fail(http.StatusNotFound, "no_file", "none of the files that the playlist names is in the tree: ask its publisher")
	case there == nil:
		return retryLater("not_yet", "none of the files that the playlist names is there yet: come back in a moment")
	case !bytes.Equal(there, data):
		etag = fmt.Sprintf(`%s-%x"`, strings.TrimSuffix(etag, `"`), sha256.Sum256(there))
	}
	h := x.w.Header()
	h.Set("Content-Type", mediaType)
	if token != "" {
		h.Set("Cache-Control", "private, no-store")
		there = withToken(there, token)
	} else {
		h.Set("Cache-Control", cachingOf(mediaType, x.private()))
		h.Set("ETag", etag)
	}
	http.ServeContent(x.w, x.r, "", time.Time{}, bytes.NewReader(there))
	return nil
}

// inTree is the path of a file of the tree that an address in a playlist leads to; here is false if it leads elsewhere.
func inTree(playlist, address string) (file string, here bool) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" || strings.HasPrefix(u.Path, "/") {
		return "", false
	}
	file = path.Join(path.Dir(playlist), u.Path)
	return file, tree.CheckPath(file) == nil
}

// presentPart is an HLS media playlist without the segments at its end that are not there: they may come, and the playlist seems to end
// only if they are late. Those between others are marked as gaps, since the numbers of segments are counted. It is nil if no segment is
// there, and other playlists stay as they are.
func presentPart(playlist []byte, late bool, there func(address string) bool) []byte {
	type segment struct {
		lines   []string // its tags, and its address last
		present bool
	}
	var head, tags []string
	var segments []segment
	last := -1
	timed := false // the tags have the duration of a segment
	for line := range strings.Lines(string(playlist)) {
		text := strings.TrimSpace(line)
		if strings.HasPrefix(text, "#EXTINF") {
			if len(segments) == 0 && !timed {
				head, tags = tags, nil
			}
			timed = true
		}
		tags = append(tags, line)
		if !timed || text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		s := segment{lines: tags, present: there(text)}
		if segments, tags, timed = append(segments, s), nil, false; s.present {
			last = len(segments) - 1
		}
	}
	if len(segments) == 0 {
		return playlist
	}
	if last < 0 {
		return nil
	}
	cut := last+1 < len(segments)
	var out bytes.Buffer
	write := func(lines []string) {
		for _, line := range lines {
			out.WriteString(line)
		}
	}
	write(head)
	for _, s := range segments[:last+1] {
		n := len(s.lines) - 1
		write(s.lines[:n])
		if !s.present {
			out.WriteString("#EXT-X-GAP\n")
		}
		write(s.lines[n:])
	}
	for _, line := range tags { // what follows the last segment
		if !cut || late || !strings.HasPrefix(line, "#EXT-X-ENDLIST") {
			out.WriteString(line)
		}
	}
	return out.Bytes()
}

var uriAttribute = regexp.MustCompile(`URI="([^"]*)"`)

// withToken adds ?token= to the relative addresses of an HLS playlist. Others lead elsewhere, where the token must not go.
func withToken(playlist []byte, token string) []byte {
	add := func(address string) string {
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" || strings.HasPrefix(u.Path, "/") { // also %2F, which may come out as a slash
			return address
		}
		q := u.Query()
		q.Set("token", token)
		u.RawQuery = q.Encode()
		return u.String()
	}
	var out bytes.Buffer
	for line := range strings.Lines(string(playlist)) {
		text := strings.TrimRight(line, "\r\n")
		end := line[len(text):]
		switch {
		case strings.HasPrefix(text, "#"):
			text = uriAttribute.ReplaceAllStringFunc(text, func(m string) string {
				return `URI="` + add(m[len(`URI="`):len(m)-1]) + `"`
			})
		case strings.TrimSpace(text) != "":
			text = add(text)
		}
		out.WriteString(text + end)
	}
	return out.Bytes()
}

package gateway

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/openstreaming/openstreaming/node/tree"
)

func isM3U(mediaType string) bool { return strings.Contains(strings.ToLower(mediaType), "mpegurl") }

// maxPlaylist is the largest playlist that is rewritten.
const maxPlaylist = 4 << 20

// playlistWithToken serves a playlist to a player that showed its token in the address, and would ask for the segments without it:
// addresses in it that lead to this gateway get the token too.
func (x *reading) playlistWithToken(f tree.File, token, mediaType string, open func([]tree.Extent) (*tree.Content, error)) error {
	if f.Size > maxPlaylist {
		return fail(http.StatusRequestEntityTooLarge, "too_large", "a playlist of %d bytes is too large to give its addresses a token: send the token in a header", f.Size)
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
	data = withToken(data, token)
	h := x.w.Header()
	h.Set("Content-Type", mediaType)
	h.Set("Cache-Control", "private, no-store")
	h.Set("Content-Length", strconv.Itoa(len(data)))
	_, _ = x.w.Write(data) // whoever is gone is gone
	return nil
}

var uriAttribute = regexp.MustCompile(`URI="([^"]*)"`)

// withToken adds ?token= to the relative addresses of an HLS playlist. Others lead elsewhere, where the token must not go.
func withToken(playlist []byte, token string) []byte {
	add := func(address string) string {
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" || strings.HasPrefix(address, "/") {
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

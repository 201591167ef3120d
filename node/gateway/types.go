package gateway

import (
	"mime"
	"path"
	"strings"

	"github.com/openstreaming/openstreaming/protocol"
)

// Media types by extension, where a machine's own tables are not to be relied on: what players ask for.
var mediaTypes = map[string]string{
	".m3u8": "application/vnd.apple.mpegurl", ".mpd": "application/dash+xml",
	".ts": "video/mp2t", ".m4s": "video/iso.segment", ".m4v": "video/mp4", ".m4a": "audio/mp4", ".mp4": "video/mp4", ".mov": "video/quicktime",
	".webm": "video/webm", ".mkv": "video/x-matroska", ".aac": "audio/aac", ".mp3": "audio/mpeg", ".ogg": "audio/ogg", ".opus": "audio/ogg",
	".flac": "audio/flac", ".wav": "audio/wav", ".vtt": "text/vtt; charset=utf-8", ".srt": "text/plain; charset=utf-8",
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
	".json": "application/json", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
	".png": "image/png", ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif", ".pdf": "application/pdf", ".wasm": "application/wasm",
}

const anyBytes = "application/octet-stream"

// typeOf is a file's media type: by its extension, else what was said of it.
func typeOf(name, said string) string {
	if t, ok := mediaTypes[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	if t := cleanType(said); t != "" {
		return t
	}
	return anyBytes
}

// cleanType is a media type as it may stand in a header; empty if it is none, or says nothing.
func cleanType(said string) string {
	kind, parameters, err := mime.ParseMediaType(said)
	if err != nil || kind == anyBytes || kind == "application/x-www-form-urlencoded" || !strings.Contains(kind, "/") {
		return ""
	}
	if out := mime.FormatMediaType(kind, parameters); len(out) <= 100 {
		return out
	}
	return ""
}

// typeOfStream is the media type of a stream that is no tree, by its labels.
func typeOfStream(header protocol.SignedStream) string {
	return typeOf(header.Labels[protocol.LabelName], header.Labels[protocol.LabelType])
}

func isPlaylist(mediaType string) bool {
	return mediaType == mediaTypes[".m3u8"] || mediaType == mediaTypes[".mpd"] || mediaType == "application/x-mpegurl" || mediaType == "audio/mpegurl"
}

// cachingOf is the Cache-Control of a file: playlists and what may change are asked for again each time, which costs nothing while
// they are the same; media never change under one name while they are of use.
func cachingOf(mediaType string, private bool) string {
	audience := "public"
	if private {
		audience = "private"
	}
	kind, _, _ := strings.Cut(mediaType, "/")
	if !isPlaylist(mediaType) && (kind == "video" || kind == "audio") {
		return audience + ", max-age=3600, immutable"
	}
	return audience + ", no-cache"
}

package gateway

import (
	"testing"

	"github.com/openstreaming/openstreaming/node/tree"
)

func TestTree_SegmentsDoNotLast_HeadsAndPlaylistsDoBeforeOtherSmallFiles(t *testing.T) {
	for name, want := range map[string]int{
		"master.m3u8": 2, "manifest.mpd": 2, "init.mp4": 2, "v/init-stream0.m4s": 2, "film_dashinit.mp4": 2, "index.html": 2, "Init_a.m4a": 2,
		"key7.bin": 1, "thumb00012.jpg": 1, "chunk-0001.mp4": 1, "chunk-0001.webm": 1, "player.js": 1,
		"a.ts": 0, "initiative-1.ts": 0, "a.m4s": 0, "a.vtt": 0, "a.aac": 0, "a.m4a": 0,
	} {
		if got := lastingRank(tree.File{Path: name, Size: 1000, Type: typeOf(name, "")}); got != want {
			t.Errorf("%s has rank %d, not %d", name, got, want)
		}
		if got := lastingRank(tree.File{Path: name, Size: 64<<10 + 1, Type: typeOf(name, "")}); got != 0 {
			t.Errorf("a large %s has rank %d", name, got)
		}
	}
}

package clients

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// publish makes a stream with curl on Paula's gateway, and returns its id.
func (l *line) publish(args ...string) string {
	l.T.Helper()
	r := curl(l.T, args...)
	var made struct {
		Stream string `json:"stream"`
	}
	if err := json.Unmarshal(r.body, &made); err != nil || r.status != 201 {
		l.T.Fatalf("publish by curl %v: status %d: %s", args, r.status, r.body)
	}
	return made.Stream
}

func TestStockClients_GetThroughThreeOperators_WhatStockClientsPublish(t *testing.T) {
	l := newLine(t)
	film := noise(t, 3_333_333)
	path := filepath.Join(t.TempDir(), "film.bin")
	if err := os.WriteFile(path, film, 0o600); err != nil {
		t.Fatal(err)
	}
	here, there := l.paula.gateway+"/v1/streams", l.vera.gateway+"/v1/streams"
	tree := l.publish("-X", "POST", here+"?tree=1&name=tv")

	t.Log("curl, of a file in a tree")
	if r := curl(t, "-T", path, here+"/tv/film.bin"); r.status != 201 {
		t.Fatalf("the upload is answered with %d: %s", r.status, r.body)
	}
	hasRanges(t, there+"/"+tree+"/film.bin", film)
	t.Log("curl, of a stream")
	hasRanges(t, there+"/"+l.publish("--data-binary", "@"+path, here), film)
	t.Log("ffmpeg, in its other formats")
	l.formats(t, here, there, tree)
	t.Log("ffmpeg and a browser, live, while a relay is killed")
	l.live(t, here+"/"+tree+"/live.m3u8", there+"/"+tree+"/live.m3u8")
}

// formats has ffmpeg publish one clip in several ways, and checks that each gives the same pictures at the other end.
func (l *line) formats(t *testing.T, here, there, tree string) {
	t.Helper()
	const seconds = 6
	clip := filepath.Join(t.TempDir(), "clip.mp4")
	ended(t, ffmpeg(t, append(scene(seconds, false), clip)...))
	want := pictures(t, clip)
	if len(want) != seconds*framesPerSecond {
		t.Fatalf("the clip has %d pictures", len(want))
	}
	put := func(to string, options ...string) {
		t.Helper()
		ended(t, ffmpeg(t, append(append([]string{"-i", clip, "-c", "copy"}, options...), "-method", "PUT", here+to)...))
	}
	same := func(what, from string) {
		t.Helper()
		if got := pictures(t, from); !slices.Equal(got, want) {
			t.Errorf("%s: %d pictures arrived, and are not the %d that were made", what, len(got), len(want))
		}
	}
	l.there(there + "/" + tree + "/film.bin") // so that the viewer's gateway follows the tree
	put("/tv/mp4/list.m3u8", "-f", "hls", "-hls_segment_type", "fmp4", "-hls_list_size", "0")
	put("/tv/dash/list.mpd", "-f", "dash", "-seg_duration", fmt.Sprint(secondsPerSegment))
	put("/ts", "-f", "mpegts")
	put("/tv/window/list.m3u8", "-f", "hls", "-hls_time", fmt.Sprint(secondsPerSegment), "-hls_list_size", "1", "-hls_delete_threshold", "1", "-hls_flags", "delete_segments")
	same("HLS with fragmented MP4", l.there(there+"/"+tree+"/mp4/list.m3u8"))
	same("DASH", l.there(there+"/"+tree+"/dash/list.mpd"))

	var all struct {
		Streams []struct{ Stream, Name string } `json:"streams"`
	}
	if err := json.Unmarshal(get(t, here), &all); err != nil {
		t.Fatal(err)
	}
	for _, s := range all.Streams {
		if s.Name == "ts" {
			same("a transport stream", there+"/"+s.Stream+"?from=oldest")
		}
	}
	if len(all.Streams) != 3 {
		t.Errorf("the publisher's gateway lists %d streams: %v", len(all.Streams), all.Streams)
	}

	// ffmpeg has deleted what has left the playlist.
	l.there(there + "/" + tree + "/window/list2.ts")
	if status, body := try(t, there+"/"+tree+"/window/list0.ts"); status != http.StatusNotFound {
		t.Errorf("a segment that was deleted is answered with status %d and %d bytes", status, len(body))
	}
}

// there waits until something can be had, and returns its URL.
func (l *line) there(url string) string {
	l.T.Helper()
	l.Eventually(url+" can be had", func(context.Context) (bool, error) {
		status, body := try(l.T, url)
		if status != http.StatusOK {
			return false, fmt.Errorf("status %d: %s", status, body)
		}
		return true, nil
	})
	return url
}

// pictures are the checksums of all pictures, in their order.
func pictures(t *testing.T, from string) (sums []string) {
	t.Helper()
	process, out := develop(t, from)
	ended(t, process)
	video, _ := frames(t, out)
	for _, line := range video {
		sums = append(sums, strings.TrimSpace(line[strings.LastIndex(line, ",")+1:]))
	}
	return sums
}

// live publishes for so long that a player which begins three segments behind shows 20 s of it.
func (l *line) live(t *testing.T, here, there string) {
	const seconds = 34
	p := shoot(t, seconds, true, here)
	l.Eventually("three segments can be had", func(context.Context) (bool, error) {
		status, body := try(t, there)
		if status != 200 {
			return false, fmt.Errorf("status %d: %s", status, body)
		}
		return strings.Count(string(body), "#EXTINF") >= 3, nil
	})
	player, copied := develop(t, there)
	screen := watch(t, there)
	started := screen.until("6 s were shown", time.Minute, func(now seen) bool { return now.Media >= 6 })

	killed, left := l.middle[0], l.middle[1]
	if l.sold(left) > l.sold(killed) {
		killed, left = left, killed
	}
	before := l.sold(left)
	killed.process.Kill()
	t.Logf("%s is killed, and %s is left", killed.Name, left.Name)

	now := screen.until("20 s have passed", time.Minute, func(now seen) bool { return now.Wall >= 20 })
	if err := now.smooth(started); err != nil {
		t.Errorf("a viewer complains: %v", err)
	}
	if least := int((now.Media - 1) * framesPerSecond); now.Frames < least {
		t.Errorf("%d pictures were shown in %.1f s, not %d", now.Frames, now.Media, least)
	}
	ended(t, p.process)
	ended(t, player)
	if after := l.sold(left); after <= before {
		t.Errorf("%s has sold %v bytes, as many as before the other was killed: the test shows nothing", left.Name, after)
	}
	l.compare(t, p, copied, there)
}

// compare holds what arrived against what was made: every segment byte for byte, every picture and sound by its checksum.
func (l *line) compare(t *testing.T, p *picture, copied, there string) {
	t.Helper()
	process, made := develop(t, p.local())
	ended(t, process)
	video, audio := frames(t, made)
	if len(video) != p.seconds*framesPerSecond || len(audio) == 0 {
		t.Fatalf("ffmpeg has made %d pictures and %d pieces of sound in %d s", len(video), len(audio), p.seconds)
	}
	gotVideo, gotAudio := frames(t, copied)
	if !slices.Equal(gotVideo, video) {
		t.Errorf("%d pictures arrived, and are not the %d that were made", len(gotVideo), len(video))
	}
	if !slices.Equal(gotAudio, audio) {
		t.Errorf("%d pieces of sound arrived, and are not the %d that were made", len(gotAudio), len(audio))
	}
	for _, name := range append(p.segments(t), "live.m3u8") {
		want, err := os.ReadFile(filepath.Join(p.dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := get(t, strings.TrimSuffix(there, "live.m3u8")+name); !bytes.Equal(got, want) {
			t.Errorf("%s arrived with %d bytes that are not the %d published", name, len(got), len(want))
		}
	}
}

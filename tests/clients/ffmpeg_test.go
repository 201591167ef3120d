package clients

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/tests/cast"
)

const (
	framesPerSecond   = 25
	secondsPerSegment = 2
)

// picture is a generated test picture with sound, which ffmpeg publishes as HLS.
type picture struct {
	seconds int
	// dir has the playlist and the segments exactly as ffmpeg made them.
	dir     string
	process *cast.Process
}

// shoot has ffmpeg encode so many seconds, live as fast as they pass and else as fast as it can, PUT each segment and playlist to where
// they are published, and write them to our disk.
func shoot(t *testing.T, seconds int, live bool, playlist string) *picture {
	t.Helper()
	p := &picture{seconds: seconds, dir: t.TempDir()}
	p.process = ffmpeg(t, append(scene(seconds, live), "-f", "tee",
		fmt.Sprintf("[f=hls:hls_time=%d:hls_list_size=0:method=PUT]%s|[f=hls:hls_time=%d:hls_list_size=0]%s",
			secondsPerSegment, playlist, secondsPerSegment, p.local()))...)
	return p
}

// scene are the options with which ffmpeg encodes the test picture.
func scene(seconds int, live bool) (args []string) {
	for _, source := range []string{
		fmt.Sprintf("testsrc2=size=320x180:rate=%d:duration=%d", framesPerSecond, seconds),
		fmt.Sprintf("sine=frequency=440:sample_rate=48000:duration=%d", seconds),
	} {
		if live {
			args = append(args, "-re")
		}
		args = append(args, "-f", "lavfi", "-i", source)
	}
	return append(args, "-map", "0:v", "-map", "1:a",
		"-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", fmt.Sprint(framesPerSecond*secondsPerSegment),
		"-c:a", "aac", "-b:a", "64k")
}

// local is the playlist on our disk.
func (p *picture) local() string { return filepath.Join(p.dir, "live.m3u8") }

// segments are the names of those that ffmpeg made.
func (p *picture) segments(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(p.dir, "*.ts"))
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range names {
		names[i] = filepath.Base(name)
	}
	return names
}

// develop has ffmpeg play a playlist from its beginning and decode it: the checksum of each picture and each piece of sound is written
// to the file that is returned, once the process has ended.
func develop(t *testing.T, playlist string) (*cast.Process, string) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "frames")
	var start []string
	if strings.HasSuffix(playlist, ".m3u8") {
		start = []string{"-live_start_index", "0"}
	}
	return ffmpeg(t, append(start, "-i", playlist, "-map", "0", "-vsync", "passthrough", "-f", "framemd5", out)...), out
}

// frames reads checksums: of each stream, the lines of its frames in order, with times and sizes.
func frames(t *testing.T, path string) (video, audio []string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		switch line := lines.Text(); {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "0,"):
			video = append(video, line)
		case strings.HasPrefix(line, "1,"):
			audio = append(audio, line)
		default:
			t.Fatalf("%s has a line that is no frame: %q", path, line)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return video, audio
}

// ffmpeg runs it until the test ends.
func ffmpeg(t *testing.T, args ...string) *cast.Process {
	t.Helper()
	p, err := cast.Start(cast.Spec{
		Name: "ffmpeg", Path: tool(t, "ffmpeg"), Log: filepath.Join(t.TempDir(), "log"),
		Args: append([]string{"-nostdin", "-hide_banner", "-loglevel", "warning", "-y"}, args...),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("ffmpeg %s said:\n%s", strings.Join(args, " "), p.Tail())
		}
		p.Kill()
	})
	return p
}

// ended waits until a process has ended well.
func ended(t *testing.T, p *cast.Process) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 90*time.Second)
	defer cancel()
	if err := p.Wait(ctx); err != nil {
		t.Fatal(err)
	}
}

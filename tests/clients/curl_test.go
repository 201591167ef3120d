package clients

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// reply is what curl got.
type reply struct {
	status int
	header http.Header
	body   []byte
	exit   int // curl's status
}

// curl runs it once. What it writes to standard output is the body.
func curl(t *testing.T, args ...string) (r reply) {
	t.Helper()
	headers := filepath.Join(t.TempDir(), "headers")
	cmd := exec.CommandContext(t.Context(), tool(t, "curl"), append([]string{"-sS", "-m", "60", "-D", headers}, args...)...)
	var said bytes.Buffer
	cmd.Stderr = &said
	var err error
	r.body, err = cmd.Output()
	r.exit = cmd.ProcessState.ExitCode()
	if err != nil && r.exit <= 0 {
		t.Fatalf("curl %v: %v\n%s", args, err, &said)
	}
	text, err := os.ReadFile(headers)
	if err != nil {
		t.Fatalf("curl %v ended with %d: %s", args, r.exit, &said)
	}
	// The last answer counts: one that tells to go on sending comes before.
	blocks := strings.Split(strings.TrimSpace(string(text)), "\r\n\r\n")
	lines := strings.Split(blocks[len(blocks)-1], "\r\n")
	if _, after, found := strings.Cut(lines[0], " "); found {
		r.status, _ = strconv.Atoi(after[:3])
	}
	r.header = http.Header{}
	for _, line := range lines[1:] {
		name, value, _ := strings.Cut(line, ":")
		r.header.Add(name, strings.TrimSpace(value))
	}
	return r
}

// hasRanges fetches a file and parts of it in all the ways that curl knows, and compares with the original.
func hasRanges(t *testing.T, url string, want []byte) {
	n := len(want)
	check := func(what string, r reply, status int, body []byte) {
		t.Helper()
		if r.status != status || !bytes.Equal(r.body, body) {
			t.Errorf("%s: status %d with %d bytes, want %d with %d: %s", what, r.status, len(r.body), status, len(body), told(r))
		}
	}
	check("the whole", curl(t, url), 200, want)
	for spec, part := range map[string][2]int{
		"0-0":                          {0, 1},
		"100000-1999999":               {100_000, 2_000_000},
		"-5000":                        {n - 5000, n},
		fmt.Sprintf("%d-", n-10):       {n - 10, n},
		fmt.Sprintf("%d-%d", n-5, 2*n): {n - 5, n},
		fmt.Sprintf("-%d", 2*n):        {0, n},
	} {
		r := curl(t, "-r", spec, url)
		check("range "+spec, r, 206, want[part[0]:part[1]])
		if got := r.header.Get("Content-Range"); got != fmt.Sprintf("bytes %d-%d/%d", part[0], part[1]-1, n) {
			t.Errorf("range %s is said to be %q", spec, got)
		}
	}

	head := curl(t, "-I", url)
	etag := head.header.Get("ETag")
	if head.status != 200 || head.header.Get("Content-Length") != fmt.Sprint(n) || head.header.Get("Accept-Ranges") != "bytes" || etag == "" {
		t.Errorf("HEAD says %d with %v", head.status, head.header)
	}
	check("a part if it is still the same", curl(t, "-r", "7-77", "-H", "If-Range: "+etag, url), 206, want[7:78])
	check("a part of something else", curl(t, "-r", "7-77", "-H", `If-Range: "of long ago"`, url), 200, want)
	check("nothing new", curl(t, "-H", "If-None-Match: "+etag, url), 304, nil)

	beyond := curl(t, "-f", "-r", fmt.Sprintf("%d-", n), url)
	if beyond.status != 416 || beyond.exit != 22 || beyond.header.Get("Content-Range") != fmt.Sprintf("bytes */%d", n) {
		t.Errorf("a range past the end: status %d, curl's %d, %v", beyond.status, beyond.exit, beyond.header)
	}
	resumes(t, url, want)
}

// resumes breaks a download off in the middle and has curl go on where it stopped.
func resumes(t *testing.T, url string, want []byte) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "film")
	const passed = 1 << 20
	server, path, _ := strings.Cut(strings.TrimPrefix(url, "http://"), "/")
	if r := curl(t, "-C", "-", "-o", out, "http://"+breaking(t, server, passed)+"/"+path); r.status != 200 || r.exit == 0 {
		t.Fatalf("curl ended with %d after status %d on a line that breaks", r.exit, r.status)
	}
	part, err := os.ReadFile(out)
	if err != nil || len(part) == 0 || len(part) > passed || !bytes.Equal(part, want[:len(part)]) {
		t.Fatalf("%d bytes came over a line that breaks after %d: %v", len(part), passed, err)
	}
	if r := curl(t, "-C", "-", "-o", out, url); r.exit != 0 || r.status != 206 {
		t.Fatalf("curl -C - ended with %d after status %d", r.exit, r.status)
	}
	got, err := os.ReadFile(out)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("after the download was broken off and resumed %d bytes are not the %d published: %v", len(got), len(want), err)
	}
}

// breaking is the address of a line to a server that breaks after so many bytes of an answer.
func breaking(t *testing.T, server string, after int64) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		in, err := l.Accept()
		if err != nil {
			return
		}
		defer in.Close() //nolint:errcheck // it is to break
		out, err := net.Dial("tcp", server)
		if err != nil {
			return
		}
		defer out.Close() //nolint:errcheck // it is to break
		go func() { _, _ = io.Copy(out, in) }()
		_, _ = io.CopyN(in, out, after)
	}()
	return l.Addr().String()
}

// told is the beginning of a body that is text.
func told(r reply) string {
	if strings.HasPrefix(r.header.Get("Content-Type"), "application/json") || strings.HasPrefix(r.header.Get("Content-Type"), "text/") {
		return strings.TrimSpace(string(r.body[:min(len(r.body), 300)]))
	}
	return ""
}

// get fetches a whole file, or fails the test.
func get(t *testing.T, url string) []byte {
	t.Helper()
	status, body := try(t, url)
	if status != http.StatusOK {
		t.Fatalf("%s: status %d: %s", url, status, body[:min(len(body), 300)])
	}
	return body
}

func try(t *testing.T, url string) (status int, body []byte) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close() //nolint:errcheck // only read
	if body, err = io.ReadAll(answer.Body); err != nil {
		t.Fatalf("%s: %v", url, err)
	}
	return answer.StatusCode, body
}

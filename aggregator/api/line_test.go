package api

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/aggregator/store"
)

// dial sends the beginning of a request and leaves the line open.
func dial(t *testing.T, url, begin string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if _, err := fmt.Fprint(conn, begin); err != nil {
		t.Fatal(err)
	}
	return conn
}

func refusalOn(t *testing.T, conn net.Conn) client.Code {
	t.Helper()
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	var body struct{ Error client.Error }
	if err := json.NewDecoder(res.Body).Decode(&body); err != nil {
		t.Fatal(err)
	}
	return body.Error.Code
}

func await(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(30 * time.Second); !holds(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("not so: %s", what)
		}
	}
}

func TestMallory_SendsBodiesThatNeverEnd_AndOthersAreServed(t *testing.T) {
	took := func(client.Submission) (client.Intake, error) { return client.Intake{Accepted: 1}, nil }
	var s *server
	url, c, _ := serveAs(t, &desk{take: took}, func(x *server) {
		x.small, x.bodies = make(gate, 1), make(gate, 1)
		x.pace = pace{grace: 200 * time.Millisecond, rate: 1 << 30}
		s = x
	})
	for _, length := range []int{100, smallBodySize + 1} { // a place of each kind
		conn := dial(t, url, fmt.Sprintf("POST /v1/claims HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n{", length))
		if code := refusalOn(t, conn); code != client.Busy {
			t.Fatal(code)
		}
	}
	await(t, "the places are free", func() bool { return len(s.small) == 0 && len(s.bodies) == 0 })
	if got, err := c.Submit(t.Context(), client.Submission{}); err != nil || got.Accepted != 1 {
		t.Fatal(got, err)
	}
}

func TestClaims_LargeOnesDoNotKeepSmallOnesWaiting_AndNobodyWaitsForEver(t *testing.T) {
	release := make(chan struct{})
	var once sync.Once
	free := func() { once.Do(func() { close(release) }) }
	defer free()
	inside := make(chan int, 10)
	_, c, _ := serveAs(t, &desk{take: func(s client.Submission) (client.Intake, error) {
		inside <- len(s.Claims)
		if len(s.Claims) > 10 {
			<-release
		}
		return client.Intake{}, nil
	}}, func(x *server) {
		x.bodies, x.patience = make(gate, 1), 10*time.Millisecond
	})
	large := client.Submission{Claims: make([]client.Claim, 1000)}
	done := make(chan error)
	go func() {
		_, err := c.Submit(context.Background(), large)
		done <- err
	}()
	if n := <-inside; n != 1000 {
		t.Fatal(n)
	}
	if _, err := c.Submit(t.Context(), large); client.CodeOf(err) != client.Busy {
		t.Fatalf("a second large one: %v", err)
	}
	if _, err := c.Submit(t.Context(), client.Submission{Claims: make([]client.Claim, 10)}); err != nil {
		t.Fatalf("a small one: %v", err)
	}
	free()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

func TestMallory_DoesNotReadItsAnswer_AndItsPlaceIsFreed(t *testing.T) {
	var s *server
	url, c, st := serveAs(t, &desk{}, func(x *server) {
		x.pages, x.pace = make(gate, 1), pace{grace: 200 * time.Millisecond, rate: 1 << 30}
		s = x
	})
	set := client.ClaimSetRecord{Claims: make([]client.Claim, client.MaxClaims)}
	if err := st.AddSubmission(t.Context(), store.Submission{Set: &set}); err != nil {
		t.Fatal(err)
	}
	conn := dial(t, url, "GET /v1/claimsets HTTP/1.1\r\nHost: x\r\n\r\n")
	if err := conn.(*net.TCPConn).SetReadBuffer(4 << 10); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Read(make([]byte, 1)); err != nil { // it is being written
		t.Fatal(err)
	}
	await(t, "the place is free", func() bool { return len(s.pages) == 0 })
	if sets, err := c.ClaimSets(t.Context(), 0, 0); err != nil || len(sets) != 1 {
		t.Fatal(len(sets), err)
	}
	if sets, err := c.ClaimSets(t.Context(), 1, 0); err != nil || len(sets) != 0 || len(s.pages) != 0 {
		t.Fatal(len(sets), err)
	}
}

func TestLongPolls_AreBounded_AndLeaveNothingBehind(t *testing.T) {
	var s *server
	_, c, _ := serveAs(t, &desk{}, func(x *server) { x.polls = make(gate, 2); s = x })
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() { _, _ = c.Batches(ctx, 0, 20*time.Second) })
	}
	await(t, "two polls wait", func() bool { return len(s.polls) == 2 })
	if _, err := c.ClaimSets(t.Context(), 0, time.Second); client.CodeOf(err) != client.Busy {
		t.Fatal(err)
	}
	if _, err := c.Batches(t.Context(), 0, 0); err != nil {
		t.Fatalf("who does not wait is answered: %v", err)
	}
	cancel()
	wg.Wait()
	await(t, "the polls have left", func() bool { return len(s.polls) == 0 })
}

func TestStatus_AskedOften_AsksL2Seldom(t *testing.T) {
	asked := 0
	_, c, _ := serveAs(t, &desk{}, func(x *server) {
		x.Status = func(context.Context) (client.Status, error) {
			asked++ // under the lock of the status
			return client.Status{EpochSeconds: 5}, nil
		}
	})
	start := time.Now()
	for range 50 {
		if s, err := c.Status(t.Context()); err != nil || s.EpochSeconds != 5 {
			t.Fatal(s, err)
		}
	}
	if most := 1 + int(time.Since(start)/statusAge); asked > most {
		t.Fatalf("L2 was asked %d times, at most %d", asked, most)
	}
}

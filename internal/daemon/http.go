package daemon

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net"
	"net/http"
	"sync"
	"syscall"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Health collects what each part says of itself. The zero value is not ready. Any goroutine may use it.
type Health struct {
	mu    sync.Mutex
	parts map[string]string // under mu: name to reason, empty where ready
}

// Expect names parts that must report before the daemon is ready.
func (h *Health) Expect(parts ...string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.init()
	for _, p := range parts {
		if _, known := h.parts[p]; !known {
			h.parts[p] = "has not started"
		}
	}
}

// Report says that a part works (nil) or why it does not. Reasons are shown to anybody who may read /readyz: no secrets.
func (h *Health) Report(part string, err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.init()
	h.parts[part] = ""
	if err != nil {
		h.parts[part] = err.Error()
	}
}

// State is whether all parts are ready, and each part's reason (empty where it is).
func (h *Health) State() (ready bool, parts map[string]string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	ready = len(h.parts) > 0
	for _, reason := range h.parts {
		ready = ready && reason == ""
	}
	return ready, maps.Clone(h.parts)
}

func (h *Health) init() {
	if h.parts == nil {
		h.parts = make(map[string]string)
	}
}

// NewRegistry is a metrics registry with what every process shows: CPU, memory, file descriptors, goroutines.
func NewRegistry() *prometheus.Registry {
	r := prometheus.NewRegistry()
	r.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return r
}

// HandleStatus adds to a mux: /healthz (200 while the process lives), /readyz (200 or 503, with each part's reason), and
// /metrics where a registry is given.
func HandleStatus(mux *http.ServeMux, h *Health, metrics prometheus.Gatherer) {
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = w.Write([]byte("ok\n"))
	})
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) {
		ready, parts := h.State()
		w.Header().Set("Content-Type", "application/json")
		if !ready {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
		_ = json.NewEncoder(w).Encode(struct {
			Ready bool              `json:"ready"`
			Parts map[string]string `json:"parts"`
		}{ready, parts})
	})
	if metrics != nil {
		mux.Handle("GET /metrics", promhttp.HandlerFor(metrics, promhttp.HandlerOpts{}))
	}
}

// Listen opens a TCP port. When that fails the error says what to do.
func Listen(what, addr string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	if err == nil {
		return l, nil
	}
	err = fmt.Errorf("listen for %s on %s: %w", what, addr, err)
	var dns *net.DNSError
	var bad *net.AddrError
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, WithHint(err, "stop the program that uses %s, or choose another address (port 0 takes a free one)", addr)
	case errors.Is(err, syscall.EACCES):
		return nil, WithHint(err, "choose a port above 1023, or give the program the right to use this one")
	case errors.Is(err, syscall.EADDRNOTAVAIL):
		return nil, WithHint(err, "the address belongs to no interface of this machine")
	case errors.As(err, &dns), errors.As(err, &bad):
		return nil, WithHint(err, "write it as host:port, for example 127.0.0.1:9000")
	default:
		return nil, err
	}
}

// HTTP is a part that serves a handler on an open listener. Its limits keep a slow or a silent client from holding
// connections. When told to stop, running requests see their context end at once (a long poll must not hold the process)
// and get shutdownBudget to return.
func HTTP(name string, l net.Listener, handler http.Handler) Part {
	run := func(ctx context.Context) error {
		requests, cancel := context.WithCancel(context.WithoutCancel(ctx))
		defer cancel()
		s := &http.Server{
			Handler:           handler,
			ReadHeaderTimeout: 10 * time.Second,
			ReadTimeout:       2 * time.Minute,
			IdleTimeout:       2 * time.Minute,
			MaxHeaderBytes:    64 << 10,
			BaseContext:       func(net.Listener) context.Context { return requests },
		}
		failed := make(chan error, 1)
		go func() { failed <- s.Serve(l) }()
		select {
		case err := <-failed:
			return fmt.Errorf("serve on %s: %w", l.Addr(), err)
		case <-ctx.Done():
		}
		cancel()
		grace, done := context.WithTimeout(context.WithoutCancel(ctx), shutdownBudget)
		defer done()
		if err := s.Shutdown(grace); err != nil {
			_ = s.Close()
		}
		<-failed
		return nil
	}
	return Part{Name: name, Run: run}
}

// shutdownBudget is how long a stopping server waits for its requests.
const shutdownBudget = 3 * time.Second

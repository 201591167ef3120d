// Package cast runs the product's own programs as separate processes for the demo and the stories: it makes their keys, starts,
// kills and restarts them, and reads their logs.
//
// It promises that no process outlives the one that started it, however that ends, unless it was started to be left running.
package cast

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// Process is one running program.
type Process struct {
	Name string
	// Log is the file of its standard error, and of its standard output unless that went elsewhere.
	Log string

	cmd  *exec.Cmd
	done chan struct{}
	err  error // set before done is closed
}

// Spec says what to run.
type Spec struct {
	Name string
	// Path of the program, and its arguments.
	Path string
	Args []string
	// Env is added to ours.
	Env []string
	// Stdin is nothing if nil; Stdout goes to the log if nil.
	Stdin  io.Reader
	Stdout io.Writer
	Log    string
	// Detached lets the process outlive us. It is for what a person asked to be left running.
	Detached bool
	// Enter, if set, takes the thread that starts the process to the namespaces in which the process is to be.
	Enter func() error
}

// Start starts a process. The kernel kills it when we die: its parent thread is kept until it is gone.
func Start(s Spec) (*Process, error) {
	log, err := os.OpenFile(s.Log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", s.Name, err)
	}
	p := &Process{Name: s.Name, Log: s.Log, done: make(chan struct{})}
	p.cmd = exec.Command(s.Path, s.Args...) //nolint:gosec // our own programs
	p.cmd.Env = append(os.Environ(), s.Env...)
	p.cmd.Stdin, p.cmd.Stderr, p.cmd.Stdout = s.Stdin, log, log
	if s.Stdout != nil {
		p.cmd.Stdout = s.Stdout
	}
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
	if s.Detached {
		p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	}
	// A copying goroutine that waits for standard input must not keep a dead process from being noticed.
	p.cmd.WaitDelay = time.Second
	started := make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		var err error
		if s.Enter == nil {
			defer runtime.UnlockOSThread()
		} else {
			err = s.Enter() // and the thread ends with the goroutine: it is elsewhere
		}
		if err == nil {
			err = p.cmd.Start()
		}
		started <- err
		if err != nil {
			return
		}
		p.err = p.cmd.Wait()
		_ = log.Close()
		close(p.done)
	}()
	if err := <-started; err != nil {
		_ = log.Close()
		return nil, fmt.Errorf("start %s: %w", s.Name, err)
	}
	return p, nil
}

// Done is closed once the process is gone.
func (p *Process) Done() <-chan struct{} { return p.done }

// Err is how the process ended: nil for status 0. Only after Done.
func (p *Process) Err() error { return p.err }

// PID is the process id.
func (p *Process) PID() int { return p.cmd.Process.Pid }

// Kill ends the process at once, as a power cut would, and waits until it is gone.
func (p *Process) Kill() {
	_ = syscall.Kill(p.cmd.Process.Pid, syscall.SIGKILL)
	<-p.done
}

// Stop asks the process to end, and kills it after 20 s. It returns an error if it had to, or if the process failed.
func (p *Process) Stop() error {
	select {
	case <-p.done:
		return p.failure()
	default:
	}
	_ = syscall.Kill(p.cmd.Process.Pid, syscall.SIGTERM)
	select {
	case <-p.done:
		return p.failure()
	case <-time.After(20 * time.Second):
		p.Kill()
		return fmt.Errorf("%s did not stop when told to:\n%s", p.Name, p.Tail())
	}
}

// Wait waits until the process ends by itself and returns how.
func (p *Process) Wait(ctx context.Context) error {
	select {
	case <-p.done:
		return p.failure()
	case <-ctx.Done():
		return fmt.Errorf("%s is still running: %w\n%s", p.Name, ctx.Err(), p.Tail())
	}
}

func (p *Process) failure() error {
	if p.err == nil {
		return nil
	}
	return fmt.Errorf("%s ended with %w:\n%s", p.Name, p.err, p.Tail())
}

// AwaitURL waits until a URL answers with 200, the process ends, or ctx does.
func (p *Process) AwaitURL(ctx context.Context, url string) error {
	client := &http.Client{Timeout: 2 * time.Second}
	last := "no answer"
	for {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		if err != nil {
			return err
		}
		resp, err := client.Do(req)
		if err == nil {
			body, _ := io.ReadAll(io.LimitReader(resp.Body, 4096))
			_ = resp.Body.Close()
			if resp.StatusCode == http.StatusOK {
				return nil
			}
			last = fmt.Sprintf("%s: %s", resp.Status, strings.TrimSpace(string(body)))
		}
		select {
		case <-p.done:
			return errors.Join(fmt.Errorf("%s ended before it was ready", p.Name), p.failure())
		case <-ctx.Done():
			return fmt.Errorf("%s is not ready (%s): %w\n%s", p.Name, last, ctx.Err(), p.Tail())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// Tail is the end of the process's log.
func (p *Process) Tail() string {
	raw, err := os.ReadFile(p.Log)
	if err != nil {
		return err.Error()
	}
	if len(raw) > 4000 {
		raw = raw[len(raw)-4000:]
	}
	return strings.TrimSpace(string(raw))
}

// Grep returns the lines of the log that hold a text.
func (p *Process) Grep(text string) []string {
	raw, err := os.ReadFile(p.Log)
	if err != nil {
		return nil
	}
	var found []string
	for line := range strings.Lines(string(raw)) {
		if strings.Contains(line, text) {
			found = append(found, strings.TrimSpace(line))
		}
	}
	return found
}

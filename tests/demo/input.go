package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"time"
)

// noiseBytes is how much is streamed without a FILE.
const noiseBytes = 64 << 20

// input is what is streamed.
type input struct {
	io.ReadCloser
	name string
	size int64
}

// openInput opens the file, or noise that does not compress.
func openInput(path string) (*input, error) {
	if path == "" {
		noise := io.LimitReader(rand.NewChaCha8([32]byte{'d', 'e', 'm', 'o'}), noiseBytes)
		return &input{ReadCloser: io.NopCloser(noise), name: "64 MiB of noise", size: noiseBytes}, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("FILE: %w", err)
	}
	info, err := f.Stat()
	switch {
	case err != nil:
	case !info.Mode().IsRegular():
		err = errors.New("is not a regular file")
	case info.Size() == 0:
		err = errors.New("is empty: there is nothing to stream")
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("FILE %s: %w", path, err), f.Close())
	}
	return &input{ReadCloser: f, name: path, size: info.Size()}, nil
}

// paced hands out a source evenly over a time, as a live source would, and hashes what it hands out.
type paced struct {
	ctx   context.Context
	from  io.Reader
	rate  float64 // bytes per second
	start time.Time
	sent  int64
	sum   interface {
		io.Writer
		Sum([]byte) []byte
	}
}

func pace(ctx context.Context, in *input, over time.Duration) *paced {
	return &paced{ctx: ctx, from: in, rate: float64(in.size) / over.Seconds(), start: time.Now(), sum: sha256.New()}
}

func (p *paced) Read(b []byte) (int, error) {
	due := p.start.Add(time.Duration(float64(p.sent) / p.rate * float64(time.Second)))
	select {
	case <-p.ctx.Done():
		return 0, p.ctx.Err()
	case <-time.After(time.Until(due)):
	}
	n, err := p.from.Read(b[:min(len(b), 256<<10)])
	p.sent += int64(n)
	_, _ = p.sum.Write(b[:n])
	return n, err
}

func (p *paced) digest() string { return hex.EncodeToString(p.sum.Sum(nil)) }

// sha256Of hashes a file.
func sha256Of(path string) (string, int64, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", 0, err
	}
	defer f.Close() //nolint:errcheck // only read
	h := sha256.New()
	n, err := io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), n, err
}

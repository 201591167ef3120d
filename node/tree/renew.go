package tree

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"
)

// How files that a tree is to keep are put again before they leave the window of a log that moves.
const (
	renewFrom = 4 // those in the oldest of so many parts of the window
	renewMost = 8 // at most one of so many parts of it
	// readPatience is how long reading one back may take.
	readPatience = 10 * time.Second
)

// Renew has the files that which names put again before they leave the log's window, as a playlist of variants or the head of a media
// file that was put once and is needed as long as the stream goes on. They should be small: together at most an eighth of the window is
// used for them. open reads the log. Without it the oldest files leave, whatever they are.
func (w *Writer) Renew(open Source, which func(File) bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.open, w.renewed = open, which
}

// stays says whether a file is put again rather than let go of.
func (w *Writer) stays(f File) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.renewed != nil && w.renewed(f)
}

// renew appends the files again that are to stay and are about to leave the window, and says how many it were. One that cannot be read
// leaves. Errors mean that the log could not be written.
func (w *Writer) renew(next *Snapshot) (n int, err error) {
	w.mu.Lock()
	open := w.open
	w.mu.Unlock()
	if open == nil || !w.log.Moves() {
		return 0, nil
	}
	first, after, _ := w.log.Window()
	span := after - first
	var due []File
	for _, f := range next.Directory.Files() {
		if f.Size > 0 && f.First >= first && f.First < first+span/renewFrom && w.stays(f) {
			due = append(due, f)
		}
	}
	slices.SortFunc(due, func(a, b File) int { return cmp.Compare(a.First, b.First) })
	room := span / renewMost
	for _, f := range due {
		pieces := f.Pieces(w.header.PieceSize)
		if pieces > room {
			continue
		}
		room -= pieces
		data, err := w.read(f, open)
		if err != nil || w.log.Reserve(f.Size, pieces) != nil {
			continue // it leaves as the others do
		}
		switch err := w.append(&change{file: f, body: bytes.NewReader(data)}, next); {
		case errors.Is(err, errUnwritten):
			return n, err
		case err == nil:
			n++
		}
	}
	return n, nil
}

// read reads a file of the tree back.
func (w *Writer) read(f File, open Source) (data []byte, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), readPatience)
	defer cancel()
	content, err := f.Open(ctx, open, w.header.PieceSize)
	if err != nil {
		return nil, err
	}
	data, err = io.ReadAll(content)
	if err = errors.Join(err, content.Close()); err == nil && uint64(len(data)) != f.Size {
		err = fmt.Errorf("%q has %d bytes of %d", f.Path, len(data), f.Size)
	}
	return data, err
}

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

	"github.com/openstreaming/openstreaming/node/mesh"
)

// How files that a tree is to keep are put again before they leave the window of a log that moves.
const (
	renewFrom = 4 // those in the oldest of so many parts of the window
	// Of the files that are to stay only so many do, that one passage of the window puts no more than that again, and that a directory
	// has room for what comes.
	renewMost   = 8 // they are one of so many parts of the window, in pieces and in bytes
	entriesMost = 4 // their entries are one of so many parts of a directory
	lastingMost = 1024
	// readPatience is how long reading them back may take, for one commit.
	readPatience = 10 * time.Second
)

// Renew has files put again before they leave the log's window, as a playlist of variants or the head of a media file that was put once
// and is needed as long as the stream goes on. rank says which: at 0 a file leaves; of the others those with the highest rank stay, and
// the newest of one rank, as far as all of them have at most an eighth of the window and a quarter of the directory, and are at most
// 1024. The rest leaves as if its rank were 0. open reads the log. Without Renew the oldest files leave, whatever they are.
func (w *Writer) Renew(open Source, rank func(File) int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.open, w.rank = open, rank
}

// renewing is what Renew was given last.
func (w *Writer) renewing() (open Source, rank func(File) int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.open, w.rank
}

// lasting are the files that stay, by path, as Renew says.
func (w *Writer) lasting(d Directory) map[string]bool {
	_, rank := w.renewing()
	if rank == nil {
		return nil
	}
	type ranked struct {
		File
		rank int
	}
	var all []ranked
	first, after, _ := w.log.Window()
	for _, f := range d.Files() {
		if r := rank(f); r > 0 && (f.First >= first || f.Size == 0) {
			all = append(all, ranked{f, r})
		}
	}
	slices.SortFunc(all, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(b.First, a.First))
	})
	most, entriesLeft := (after-first)/renewMost, int(w.header.PieceSize)/entriesMost
	var size, pieces uint64
	stay := make(map[string]bool)
	for _, f := range all {
		if len(stay) == lastingMost {
			break
		}
		withIt, itsPieces := size+f.Size, pieces+f.Pieces(w.header.PieceSize)
		if itsPieces > most || f.encoded() > entriesLeft || errors.Is(w.log.Fits(renewMost*withIt, renewMost*itsPieces), mesh.ErrTooLarge) {
			continue // a smaller one may do
		}
		size, pieces, entriesLeft = withIt, itsPieces, entriesLeft-f.encoded()
		stay[f.Path] = true
	}
	return stay
}

// renew appends the files again that are to stay and are about to leave the window, and says how many it were. One that cannot be read
// leaves. Errors mean that the log could not be written.
func (w *Writer) renew(next *Snapshot) (n int, err error) {
	open, rank := w.renewing()
	if open == nil || !w.log.Moves() {
		return 0, nil
	}
	first, after, _ := w.log.Window()
	var due []File
	for _, f := range next.Directory.Files() {
		if f.Size > 0 && f.First >= first && f.First < first+(after-first)/renewFrom && rank(f) > 0 {
			due = append(due, f)
		}
	}
	if len(due) == 0 {
		return 0, nil
	}
	stay := w.lasting(next.Directory)
	slices.SortFunc(due, func(a, b File) int { return cmp.Compare(a.First, b.First) })
	ctx, cancel := context.WithTimeout(context.Background(), readPatience)
	defer cancel()
	for _, f := range due {
		if !stay[f.Path] {
			continue
		}
		data, err := w.read(ctx, f, open)
		if err != nil || w.log.Reserve(f.Size, f.Pieces(w.header.PieceSize)) != nil {
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
func (w *Writer) read(ctx context.Context, f File, open Source) (data []byte, err error) {
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

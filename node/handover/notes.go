package handover

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"sync"
)

// File keeps notes in one JSON file, for payees that have no store of their own. It suits some thousand channels: the file is
// written as a whole, and is durable when Put or Delete returns.
type File struct {
	path string

	mu    sync.Mutex // guards notes
	notes map[string]Note
}

// OpenFile reads the notes at path; none if there is no file yet.
func OpenFile(path string) (*File, error) {
	f := &File{path: path, notes: map[string]Note{}}
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the notes of claims: %w", err)
	}
	if err := json.Unmarshal(raw, &f.notes); err != nil {
		return nil, fmt.Errorf("the notes of claims in %s are damaged (%w); remove the file: vouchers are kept elsewhere and are handed in again", path, err)
	}
	return f, nil
}

// All returns a copy of all notes.
func (f *File) All() (map[string]Note, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return maps.Clone(f.notes), nil
}

// Put adds or replaces notes.
func (f *File) Put(add map[string]Note) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	next := maps.Clone(f.notes)
	maps.Copy(next, add)
	return f.save(next)
}

// Delete forgets notes.
func (f *File) Delete(keys ...string) error {
	if len(keys) == 0 {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	next := maps.Clone(f.notes)
	for _, k := range keys {
		delete(next, k)
	}
	return f.save(next)
}

// save writes the file beside, syncs it and puts it into place; f.mu is held.
func (f *File) save(next map[string]Note) error {
	raw, err := json.Marshal(next)
	if err != nil {
		return err
	}
	tmp, err := os.OpenFile(f.path+".new", os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("write the notes of claims: %w", err)
	}
	_, err = tmp.Write(raw)
	if err := errors.Join(err, tmp.Sync(), tmp.Close()); err != nil {
		return fmt.Errorf("write the notes of claims: %w", err)
	}
	if err := os.Rename(f.path+".new", f.path); err != nil {
		return fmt.Errorf("write the notes of claims: %w", err)
	}
	dir, err := os.Open(filepath.Dir(f.path))
	if err != nil {
		return fmt.Errorf("write the notes of claims: %w", err)
	}
	if err := errors.Join(dir.Sync(), dir.Close()); err != nil {
		return fmt.Errorf("write the notes of claims: %w", err)
	}
	f.notes = next
	return nil
}

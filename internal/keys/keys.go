// Package keys keeps secrets in files: ECDSA keys as go-ethereum keystores (version 3), BLS keys as EIP-2335 keystores,
// and the libp2p identity as a plain file that only its owner can read.
//
// It promises never to overwrite a key, to have a new key on the disk before it is used, and never to print a secret.
// It refuses files that others can read, and passwords from anywhere but a file or an environment variable: a password
// in a flag would show in the list of processes.
package keys

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
)

// Why a key or a password cannot be had. The error that wraps one of these carries a hint for the person.
var (
	ErrMissing     = errors.New("does not exist")
	ErrExists      = errors.New("exists already")
	ErrPermissions = errors.New("can be read or written by others")
	ErrPassword    = errors.New("the password is wrong")
	ErrCorrupt     = errors.New("is not a usable key file")
	ErrNoPassword  = errors.New("no password is given")
)

// passwordFile is what a FileError calls one.
const passwordFile = "password file"

// FileError says what is wrong with one file.
type FileError struct {
	What string // "ECDSA key", "password file", …
	Path string
	Err  error
	hint string
}

func (e *FileError) Error() string { return fmt.Sprintf("%s %s: %v", e.What, e.Path, e.Err) }

// Unwrap gives the reason.
func (e *FileError) Unwrap() error { return e.Err }

// Hint says what the person can do.
func (e *FileError) Hint() string { return e.hint }

func fileError(what, path string, err error) *FileError {
	e := &FileError{What: what, Path: path, Err: err}
	switch {
	case what == passwordFile && (errors.Is(err, fs.ErrNotExist) || errors.Is(err, ErrMissing)):
		e.Err, e.hint = ErrMissing, "check the path, or write a password of your own into it: (umask 077; openssl rand -hex 24 > "+path+")"
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, ErrMissing):
		e.Err, e.hint = ErrMissing, "check the path, or make one with the `keys` command"
	case errors.Is(err, fs.ErrExist), errors.Is(err, ErrExists):
		e.Err, e.hint = ErrExists, "choose another path: a key is never overwritten"
	case errors.Is(err, ErrPermissions):
		e.hint = "run: chmod 600 " + path
	case errors.Is(err, ErrPassword):
		e.hint = "check the password file or variable that goes with this key"
	case errors.Is(err, ErrCorrupt):
		e.hint = "restore it from your backup"
	default:
		var at *fs.PathError // which would name the path again
		if errors.As(err, &at) {
			e.Err = fmt.Errorf("%s: %w", at.Op, at.Err)
		}
	}
	return e
}

// Password is a secret that does not print.
type Password struct{ value string }

// NewPassword wraps a password, for programs that make their own (a devnet).
func NewPassword(s string) Password { return Password{s} }

func (Password) String() string { return "[redacted]" }

// GoString keeps the password out of %#v.
func (Password) GoString() string { return "[redacted]" }

// Format keeps the password out of every verb.
func (Password) Format(s fmt.State, _ rune) { _, _ = fmt.Fprint(s, "[redacted]") }

// LogValue keeps the password out of logs.
func (Password) LogValue() slog.Value { return slog.StringValue("[redacted]") }

// MarshalText keeps the password out of JSON and YAML.
func (Password) MarshalText() ([]byte, error) { return []byte("[redacted]"), nil }

// PasswordSource names where a password stands: exactly one of a file and an environment variable.
type PasswordSource struct {
	File string // its first line is the password
	Env  string // the name of the variable, not its value
}

// Read fetches the password.
func (s PasswordSource) Read() (Password, error) {
	switch {
	case s.File != "" && s.Env != "":
		return Password{}, fmt.Errorf("password: both the file %s and the variable %s are named: name one", s.File, s.Env)
	case s.File != "":
		b, err := readPrivate(passwordFile, s.File)
		if err != nil {
			return Password{}, err
		}
		line, _, _ := strings.Cut(string(b), "\n")
		line = strings.TrimSuffix(line, "\r")
		if line == "" {
			return Password{}, fileError(passwordFile, s.File, fmt.Errorf("its first line is empty: %w", ErrNoPassword))
		}
		return Password{line}, nil
	case s.Env != "":
		v, ok := os.LookupEnv(s.Env)
		if !ok || v == "" {
			return Password{}, fmt.Errorf("password: the environment variable %s is not set: %w", s.Env, ErrNoPassword)
		}
		return Password{v}, nil
	default:
		return Password{}, fmt.Errorf("password: %w: name a password file or an environment variable", ErrNoPassword)
	}
}

// Cost is how hard guessing a password is made. The zero value is the hard one.
type Cost uint8

// Strong takes about a second and 256 MiB per attempt; Light a few milliseconds, for keys of throw-away chains only.
const (
	Strong Cost = iota
	Light
)

// scrypt gives N and P; R is 8 everywhere.
func (c Cost) scrypt() (n, p int) {
	if c == Light {
		return 1 << 12, 1
	}
	return 1 << 18, 1
}

// readPrivate reads a file that only its owner may read and write.
func readPrivate(what, path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fileError(what, path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fileError(what, path, err)
	}
	if !info.Mode().IsRegular() {
		return nil, fileError(what, path, fmt.Errorf("not a regular file: %w", ErrCorrupt))
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fileError(what, path, fmt.Errorf("%w (mode %04o)", ErrPermissions, info.Mode().Perm()))
	}
	if info.Size() > maxFileSize {
		return nil, fileError(what, path, fmt.Errorf("%d bytes are too many for one: %w", info.Size(), ErrCorrupt))
	}
	b := make([]byte, info.Size())
	n, err := f.ReadAt(b, 0)
	if n < len(b) {
		return nil, fileError(what, path, fmt.Errorf("read: %w", err))
	}
	return b, nil
}

// maxFileSize bounds what is read into memory, in bytes; a keystore has under 1 KiB.
const maxFileSize = 64 << 10

// writePrivate makes a file that did not exist, readable by its owner only, and returns once it is on the disk. A crash
// leaves the whole file or none: the content goes to a temporary name first and is linked to its own.
func writePrivate(what, path string, content []byte) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fileError(what, path, err)
	}
	tmp, err := os.CreateTemp(dir, ".new-key-*") // mode 0600
	if err != nil {
		return fileError(what, path, err)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(content)
	if err == nil {
		err = tmp.Sync()
	}
	if closed := tmp.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return fileError(what, path, err)
	}
	// A link, other than a rename, fails if the name is taken.
	if err := os.Link(tmp.Name(), path); err != nil {
		return fileError(what, path, err)
	}
	d, err := os.Open(dir)
	if err != nil {
		return fileError(what, path, err)
	}
	defer d.Close()
	if err := d.Sync(); err != nil {
		return fileError(what, path, err)
	}
	return nil
}

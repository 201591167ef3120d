package meshbench

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// Sealed is an experiment and no product: payloads are sealed once by the publisher with a key that only viewers have, and go
// from node to node over TCP that is not encrypted again; each hop, and the viewer, checks a piece by its BLAKE3 hash, as it
// would check the hash that a run commits to. Nobody pays. What it would take is in docs/decisions/0015.
const Sealed Contender = "sealed"

// sealed is a chain of three over plain TCP.
type sealed struct {
	dir    string
	pieces int64
	file   *os.File // what the publisher has: heads and sealed pieces
	open   cipher.AEAD
	source net.Conn
	sink   net.Conn
	conns  []net.Conn
	relay  chan error // why the relay ended
}

// A sealed frame is the hash of what follows, and the sealed payload: one piece and its tag.
const (
	sealedHead  = common.HashLength
	sealedPiece = protocol.MaxPieceSize + 16
)

var errNotTheHash = errors.New("a sealed piece does not have its hash")

func newSealed(ctx context.Context, dir string, bytes int64) (s *sealed, err error) {
	s = &sealed{dir: dir, pieces: bytes / protocol.MaxPieceSize, relay: make(chan error, 1)}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.close())
		}
	}()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	if err := s.fill(); err != nil {
		return nil, err
	}
	var in, out net.Conn
	if s.source, in, err = pairTCP(ctx); err != nil {
		return nil, err
	}
	s.conns = append(s.conns, s.source, in)
	if out, s.sink, err = pairTCP(ctx); err != nil {
		return nil, err
	}
	s.conns = append(s.conns, out, s.sink)
	go func() { s.relay <- forwardSealed(in, out) }()
	return s, nil
}

// fill seals the payload once, as a publisher would while it publishes: not once for each viewer.
func (s *sealed) fill() error {
	var key [16]byte
	if _, err := rand.Read(key[:]); err != nil {
		return err
	}
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return err
	}
	if s.open, err = cipher.NewGCM(block); err != nil {
		return err
	}
	if s.file, err = os.Create(filepath.Join(s.dir, "sealed")); err != nil {
		return err
	}
	payload, source := make([]byte, protocol.MaxPieceSize), noise()
	for seq := range s.pieces {
		if _, err := io.ReadFull(source, payload); err != nil {
			return err
		}
		box := s.open.Seal(nil, nonce(seq), payload, nil)
		hash := protocol.PayloadHash(box)
		if _, err := s.file.Write(append(hash[:], box...)); err != nil {
			return err
		}
	}
	return nil
}

// nonce is a piece's: a sequence is sealed once under a stream's key.
func nonce(seq int64) []byte {
	return binary.BigEndian.AppendUint64(make([]byte, 4, 12), uint64(seq)) //nolint:gosec // it counts up from zero
}

// forwardSealed is the relay: it takes a piece whole, checks it and passes it on. Two buffers let it take one while it passes
// on the other.
func forwardSealed(in io.Reader, out io.Writer) error {
	full, free := make(chan []byte, 2), make(chan []byte, 3)
	for range cap(free) {
		free <- make([]byte, sealedHead+sealedPiece)
	}
	failed := make(chan error, 1)
	go func() {
		defer close(failed)
		for frame := range full {
			if _, err := out.Write(frame); err != nil {
				failed <- err
				return
			}
			free <- frame
		}
	}()
	defer close(full)
	for {
		select {
		case frame := <-free:
			if _, err := io.ReadFull(in, frame); err != nil {
				return err
			}
			if common.Hash(frame[:sealedHead]) != protocol.PayloadHash(frame[sealedHead:]) {
				return errNotTheHash
			}
			full <- frame
		case err := <-failed:
			return err
		}
	}
}

func (s *sealed) run(ctx context.Context) (Run, error) {
	if deadline, ok := ctx.Deadline(); ok {
		if err := s.sink.SetReadDeadline(deadline); err != nil {
			return Run{}, err
		}
	}
	sent := make(chan error, 1)
	go func() {
		_, err := s.file.Seek(0, io.SeekStart)
		if err == nil {
			_, err = io.CopyBuffer(struct{ io.Writer }{s.source}, struct{ io.Reader }{s.file}, make([]byte, 4*chunk))
		}
		sent <- err
	}()
	var r Run
	var first time.Time
	frame, payload := make([]byte, sealedHead+sealedPiece), make([]byte, 0, protocol.MaxPieceSize)
	for seq := range s.pieces {
		if _, err := io.ReadFull(s.sink, frame); err != nil {
			select {
			case why := <-s.relay:
				err = fmt.Errorf("the relay ended: %w", why)
			default:
			}
			return r, err
		}
		if common.Hash(frame[:sealedHead]) != protocol.PayloadHash(frame[sealedHead:]) {
			return r, errNotTheHash
		}
		if _, err := s.open.Open(payload[:0], nonce(seq), frame[sealedHead:], nil); err != nil {
			return r, err
		}
		if first.IsZero() {
			first = time.Now()
		} else {
			r.Bytes += protocol.MaxPieceSize
		}
	}
	r.Elapsed = time.Since(first)
	return r, <-sent
}

func (s *sealed) close() error {
	for _, c := range s.conns {
		_ = c.Close() // all was read
	}
	var err error
	if s.file != nil {
		err = s.file.Close()
	}
	return errors.Join(err, os.RemoveAll(s.dir))
}

// pairTCP is both ends of a connection over the loopback.
func pairTCP(ctx context.Context) (dialed, accepted net.Conn, err error) {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	defer listener.Close() //nolint:errcheck // it has done its work
	if dialed, err = new(net.Dialer).DialContext(ctx, "tcp", listener.Addr().String()); err != nil {
		return nil, nil, err
	}
	if accepted, err = listener.Accept(); err != nil { // the connection waits there already
		return nil, nil, errors.Join(err, dialed.Close())
	}
	return dialed, accepted, nil
}

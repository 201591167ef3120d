// Package guard stands between an operator and its own signature.
//
// It promises that a batch's attestation exists only after (batch id, reference timestamp) is on the disk, that it never
// forgets what it has recorded, and that after an exit record it signs nothing, ever. Rule 7 of "The signing rule" in
// docs/protocol.md.
//
// It refuses to open a file that another process holds, that belongs to another key, chain or contract, or that has been
// damaged; a record cut off by a crash was never signed for, and is dropped. It does not ask whether a batch may be signed:
// that is protocol.MaySign.
package guard

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sys/unix"

	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/protocol"
)

// Why a guard does not open or does not sign.
var (
	ErrLocked  = errors.New("another process uses this guard; two signers of one key get it slashed")
	ErrForeign = errors.New("the guard belongs to another key, chain or contract")
	ErrCorrupt = errors.New("the guard's file is damaged; restore it from a backup, or leave the operator set with this key")
	ErrExited  = errors.New("the guard holds an exit record: this key signs no more batches")
	ErrBroken  = errors.New("the guard could not record; restart the operator once its disk works")
)

// File is the guard's name in an operator's data directory.
const File = "guard.log"

// The file is a header of headerSize bytes, then records of recordSize bytes:
//
//	header: magic:8 ‖ chainId:8 ‖ payments:20 ‖ keyHash:32 ‖ crc32c:4
//	record: kind:1 ‖ batchId:32 ‖ referenceTimestamp:8 ‖ crc32c:4      the checksum also covers the record's position
//
// All integers are big endian. For an exit, batchId is zero and the timestamp is that of L1's head.
const (
	magic      = "OSGUARD1"
	headerSize = 8 + 8 + 20 + 32 + 4
	recordSize = 1 + 32 + 8 + 4

	kindAttest = 1
	kindExit   = 2
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Guard holds the attesting key. It is safe for concurrent use.
type Guard struct {
	key    *bls.KeyPair
	domain protocol.Domain

	mu     sync.Mutex
	file   *os.File                      // under mu; nil once closed
	size   int64                         // under mu: bytes that are on the disk and whole
	signed map[signing]struct{}          // under mu
	seen   map[protocol.BatchID]struct{} // under mu
	exit   bool                          // under mu
	broken error                         // under mu: the first failure to record
}

type signing struct {
	batch     protocol.BatchID
	timestamp uint32
}

// Open opens the guard of a key under dir, or makes it. The caller closes it; until then no other process can open it.
func Open(dir string, domain protocol.Domain, key *bls.KeyPair) (*Guard, error) {
	path := filepath.Join(dir, File)
	fail := func(err error) (*Guard, error) { return nil, fmt.Errorf("open signing guard %s: %w", path, err) }
	if !domain.Valid() || key == nil {
		return fail(errors.New("a chain, a contract and a key are needed"))
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fail(err)
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fail(err)
	}
	g := &Guard{
		key: key, domain: domain, file: f,
		signed: make(map[signing]struct{}), seen: make(map[protocol.BatchID]struct{}),
	}
	if err := g.open(dir); err != nil {
		_ = f.Close()
		return fail(err)
	}
	return g, nil
}

func (g *Guard) open(dir string) error {
	if err := unix.Flock(int(g.file.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		if errors.Is(err, unix.EWOULDBLOCK) {
			return ErrLocked
		}
		return fmt.Errorf("lock: %w", err)
	}
	content, err := io.ReadAll(g.file)
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	header := g.header()
	if len(content) < headerSize {
		// A header cut off by a crash: nothing can have been signed. Anything else of that length is not ours.
		if !bytes.HasPrefix(header, content) && !zero(content) {
			return ErrCorrupt
		}
		return g.create(dir, header)
	}
	if !bytes.Equal(content[:headerSize], header) {
		if checked(content[:headerSize], -1) && string(content[:8]) == magic {
			return ErrForeign
		}
		if zero(content) { // the length reached the disk before the header did
			return g.create(dir, header)
		}
		return ErrCorrupt
	}
	return g.replay(content[headerSize:])
}

// create writes the header and makes file and name durable.
func (g *Guard) create(dir string, header []byte) error {
	if err := g.file.Truncate(0); err != nil {
		return fmt.Errorf("create: %w", err)
	}
	if _, err := g.file.WriteAt(header, 0); err != nil {
		return fmt.Errorf("create: %w", err)
	}
	if err := g.file.Sync(); err != nil {
		return fmt.Errorf("create: %w", err)
	}
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("create: %w", err)
	}
	defer d.Close()
	if err := d.Sync(); err != nil {
		return fmt.Errorf("create: %w", err)
	}
	g.size = headerSize
	return nil
}

// replay takes the records in. Only what a crash can leave behind is dropped: a last record that is not whole, or a tail of
// zeros where the file's length reached the disk and its bytes did not. Neither was ever signed for.
func (g *Guard) replay(content []byte) error {
	g.size = headerSize
	for position := int64(0); len(content) > 0; position++ {
		if len(content) < recordSize || zero(content) {
			break
		}
		record := content[:recordSize]
		if !checked(record, position) {
			return fmt.Errorf("%w: record %d", ErrCorrupt, position)
		}
		if err := g.take(record); err != nil {
			return fmt.Errorf("%w: record %d: %w", ErrCorrupt, position, err)
		}
		content = content[recordSize:]
		g.size += recordSize
	}
	if err := g.file.Truncate(g.size); err != nil {
		return fmt.Errorf("drop an unfinished record: %w", err)
	}
	return nil
}

func (g *Guard) take(record []byte) error {
	id := protocol.BatchID(record[1:33])
	number := binary.BigEndian.Uint64(record[33:41])
	switch {
	case record[0] == kindAttest && number <= 1<<32-1:
		g.signed[signing{id, uint32(number)}] = struct{}{}
		g.seen[id] = struct{}{}
	case record[0] == kindExit:
		g.exit = true
	default:
		return fmt.Errorf("unknown kind %d", record[0])
	}
	return nil
}

// Attest records (batch id, reference timestamp) durably and then signs the certificate digest. What it has recorded
// before it signs again without a new record: the signature is the same. The caller has asked protocol.MaySign.
func (g *Guard) Attest(id protocol.BatchID, referenceTimestamp uint32) (bls.G1, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	s := signing{id, referenceTimestamp}
	if g.exit {
		return bls.G1{}, ErrExited
	}
	if _, done := g.signed[s]; !done {
		if err := g.append(kindAttest, id, uint64(referenceTimestamp)); err != nil {
			return bls.G1{}, err
		}
		g.signed[s] = struct{}{}
		g.seen[id] = struct{}{}
	}
	return g.key.Sign(protocol.CertificateDigest(referenceTimestamp, id)), nil
}

// Exit records that this key signs no more batches. unixSeconds is L1's time, for the record. There is no way back.
func (g *Guard) Exit(unixSeconds uint64) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.exit {
		return nil
	}
	if err := g.append(kindExit, protocol.BatchID{}, unixSeconds); err != nil {
		return err
	}
	g.exit = true
	return nil
}

// Open says that the guard was read and holds no exit record: the fact that rule 7 asks for.
func (g *Guard) Open() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.file != nil && g.broken == nil && !g.exit
}

// Exited says that the guard holds an exit record.
func (g *Guard) Exited() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.exit
}

// Signed says whether a batch was ever recorded for signing, under any table.
func (g *Guard) Signed(id protocol.BatchID) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	_, ok := g.seen[id]
	return ok
}

// Attested says whether a batch was recorded for signing under this table.
func (g *Guard) Attested(id protocol.BatchID, referenceTimestamp uint32) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	_, ok := g.signed[signing{id, referenceTimestamp}]
	return ok
}

// Count is how many (batch id, reference timestamp) were recorded.
func (g *Guard) Count() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return len(g.signed)
}

// Close lets another process open the guard. Nothing is signed after it.
func (g *Guard) Close() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.file == nil {
		return nil
	}
	err := g.file.Close()
	g.file = nil
	return err
}

// append returns once the record is on the disk. After a failure nothing is signed any more by this process: whether the
// record is on the disk is not known, and a second attempt at fsync may lie. The caller holds mu.
func (g *Guard) append(kind byte, id protocol.BatchID, number uint64) error {
	if g.broken != nil {
		return fmt.Errorf("%w: %w", ErrBroken, g.broken)
	}
	if g.file == nil {
		return fmt.Errorf("%w: it is closed", ErrBroken)
	}
	record := make([]byte, 0, recordSize)
	record = append(record, kind)
	record = append(record, id[:]...)
	record = binary.BigEndian.AppendUint64(record, number)
	record = seal(record, (g.size-headerSize)/recordSize)
	_, err := g.file.WriteAt(record, g.size)
	if err == nil {
		err = g.file.Sync()
	}
	if err != nil {
		g.broken = err
		return fmt.Errorf("%w: %w", ErrBroken, err)
	}
	g.size += recordSize
	return nil
}

func (g *Guard) header() []byte {
	h := []byte(magic)
	h = binary.BigEndian.AppendUint64(h, g.domain.ChainID)
	h = append(h, g.domain.Payments[:]...)
	name := common.Hash(g.key.Public().G1().Hash())
	h = append(h, name[:]...)
	return seal(h, -1)
}

// seal appends the checksum of a record at a position; the header has position −1.
func seal(b []byte, position int64) []byte {
	sum := crc32.Checksum(b, castagnoli)
	sum = crc32.Update(sum, castagnoli, binary.BigEndian.AppendUint64(nil, uint64(position)))
	return binary.BigEndian.AppendUint32(b, sum)
}

func checked(b []byte, position int64) bool {
	n := len(b) - 4
	return bytes.Equal(seal(bytes.Clone(b[:n]), position)[n:], b[n:])
}

func zero(b []byte) bool { return len(bytes.Trim(b, "\x00")) == 0 }

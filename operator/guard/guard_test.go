package guard

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/internal/bls"
	"github.com/openstreaming/openstreaming/protocol"
)

var domain = protocol.Domain{ChainID: 31338, Payments: common.HexToAddress("0x01")}

func key(t testing.TB, n byte) *bls.KeyPair {
	t.Helper()
	k, err := bls.FromSecret([]byte{n})
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func open(t testing.TB, dir string) *Guard {
	t.Helper()
	g, err := Open(dir, domain, key(t, 7))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = g.Close() })
	return g
}

func batch(n byte) protocol.BatchID { return protocol.BatchID{n} }

func TestAttest_SignsTheCertificateDigestAndRemembersForEver(t *testing.T) {
	dir := t.TempDir()
	g := open(t, dir)
	if g.Signed(batch(1)) {
		t.Fatal("an empty guard remembers something")
	}
	sig, err := g.Attest(batch(1), 100)
	if err != nil {
		t.Fatal(err)
	}
	if !bls.Verify(key(t, 7).Public().G2(), protocol.CertificateDigest(100, batch(1)), sig) {
		t.Fatal("the signature is not of the certificate digest")
	}
	again, err := g.Attest(batch(1), 100)
	if err != nil || !again.Equal(sig) || g.Count() != 1 {
		t.Fatalf("the same again: %v, %d records", err, g.Count())
	}
	if _, err := g.Attest(batch(1), 101); err != nil { // a newer table
		t.Fatal(err)
	}
	if _, err := g.Attest(batch(2), 101); err != nil { // another batch of the same epoch
		t.Fatal(err)
	}
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := g.Attest(batch(3), 101); !errors.Is(err, ErrBroken) {
		t.Fatalf("signed after closing: %v", err)
	}
	g = open(t, dir)
	if g.Count() != 3 || !g.Attested(batch(1), 100) || !g.Attested(batch(1), 101) || !g.Signed(batch(2)) ||
		g.Attested(batch(2), 100) || g.Signed(batch(3)) || !g.Open() {
		t.Fatal("the guard forgot, or invented")
	}
}

func TestExit_IsForEver(t *testing.T) {
	dir := t.TempDir()
	g := open(t, dir)
	if _, err := g.Attest(batch(1), 1); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := g.Exit(1_700_000_000); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		for _, id := range []protocol.BatchID{batch(1), batch(2)} {
			if _, err := g.Attest(id, 1); !errors.Is(err, ErrExited) {
				t.Fatalf("signed after exit: %v", err)
			}
		}
		if g.Open() || !g.Signed(batch(1)) {
			t.Fatal("open after exit, or forgot what it must defend")
		}
		_ = g.Close()
		g = open(t, dir)
	}
}

func TestOpen_RefusesASecondHolder(t *testing.T) {
	dir := t.TempDir()
	g := open(t, dir)
	if _, err := Open(dir, domain, key(t, 7)); !errors.Is(err, ErrLocked) {
		t.Fatalf("got %v", err)
	}
	_ = g.Close()
	open(t, dir)
}

func TestOpen_RefusesAnotherKeyChainOrContract(t *testing.T) {
	dir := t.TempDir()
	_ = open(t, dir).Close()
	other := domain
	other.ChainID++
	elsewhere := domain
	elsewhere.Payments[0]++
	for name, c := range map[string]struct {
		domain protocol.Domain
		key    *bls.KeyPair
		want   error
	}{
		"key": {domain, key(t, 8), ErrForeign}, "chain": {other, key(t, 7), ErrForeign}, "contract": {elsewhere, key(t, 7), ErrForeign},
		"no domain": {protocol.Domain{}, key(t, 7), nil}, "no key": {domain, nil, nil},
	} {
		g, err := Open(dir, c.domain, c.key)
		if err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
			if g != nil {
				_ = g.Close()
			}
		}
	}
}

// Every prefix of the file is what a crash may leave: it opens, and holds exactly the whole records.
func TestOpen_AfterACrashAtAnyByte_HoldsExactlyTheWholeRecords(t *testing.T) {
	dir := t.TempDir()
	g := open(t, dir)
	for i := range byte(3) {
		if _, err := g.Attest(batch(i+1), 5); err != nil {
			t.Fatal(err)
		}
	}
	_ = g.Close()
	whole, err := os.ReadFile(filepath.Join(dir, File))
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(whole) + 1 {
		for _, zeros := range []int{0, 1, recordSize, 3 * recordSize} {
			d := t.TempDir()
			torn := append(slices.Clone(whole[:n]), make([]byte, zeros)...)
			if err := os.WriteFile(filepath.Join(d, File), torn, 0o600); err != nil {
				t.Fatal(err)
			}
			g, err := Open(d, domain, key(t, 7))
			if err != nil {
				// Zeros after half a record look like damage in the middle; refusing is safe.
				if zeros > 0 && errors.Is(err, ErrCorrupt) {
					continue
				}
				t.Fatalf("cut at %d, %d zeros: %v", n, zeros, err)
			}
			want := max(0, n-headerSize) / recordSize
			if g.Count() != want {
				t.Fatalf("cut at %d, %d zeros: %d records, want %d", n, zeros, g.Count(), want)
			}
			if _, err := g.Attest(batch(99), 9); err != nil {
				t.Fatal(err)
			}
			_ = g.Close()
			if g, err = Open(d, domain, key(t, 7)); err != nil || g.Count() != want+1 {
				t.Fatalf("cut at %d: what was signed after the crash is lost: %v", n, err)
			}
			_ = g.Close()
		}
	}
}

func TestOpen_RefusesAnyFlippedBit(t *testing.T) {
	dir := t.TempDir()
	g := open(t, dir)
	for i := range byte(3) {
		if _, err := g.Attest(batch(i+1), 5); err != nil {
			t.Fatal(err)
		}
	}
	_ = g.Close()
	path := filepath.Join(dir, File)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		damaged := slices.Clone(whole)
		at := rapid.IntRange(0, len(damaged)-1).Draw(t, "byte")
		damaged[at] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		g, err := Open(dir, domain, mustKey())
		if err == nil {
			_ = g.Close()
			t.Fatalf("opened with byte %d damaged", at)
		}
		if !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrForeign) {
			t.Fatal(err)
		}
	})
	// Two whole records in each other's place are damage, too.
	swapped := slices.Clone(whole)
	copy(swapped[headerSize:], whole[headerSize+recordSize:headerSize+2*recordSize])
	copy(swapped[headerSize+recordSize:], whole[headerSize:headerSize+recordSize])
	if err := os.WriteFile(path, swapped, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, domain, key(t, 7)); !errors.Is(err, ErrCorrupt) {
		t.Fatalf("swapped records: %v", err)
	}
}

func mustKey() *bls.KeyPair {
	k, err := bls.FromSecret([]byte{7})
	if err != nil {
		panic(err)
	}
	return k
}

func TestAttest_WithoutARecordThereIsNoSignature(t *testing.T) {
	g := open(t, t.TempDir())
	// The disk fails: the file is no longer writable.
	ro, err := os.Open(g.file.Name())
	if err != nil {
		t.Fatal(err)
	}
	_ = g.file.Close()
	g.file = ro
	for range 2 {
		sig, err := g.Attest(batch(1), 1)
		if !errors.Is(err, ErrBroken) || !sig.IsInfinity() {
			t.Fatalf("%v, %s", err, sig)
		}
	}
	if g.Open() || g.Signed(batch(1)) {
		t.Fatal("a broken guard calls itself open, or believes what it did not record")
	}
}

// The child signs as fast as it can and prints what it has signed; it is killed in the middle. Whatever it printed must be in
// the guard.
func TestKilledWhileSigning_EverySignatureThatGotOutIsRecorded(t *testing.T) {
	if dir := os.Getenv("OS_GUARD_CHILD"); dir != "" {
		g, err := Open(dir, domain, key(t, 7))
		if err != nil {
			t.Fatal(err)
		}
		for i := uint32(0); ; i++ {
			if _, err := g.Attest(protocol.BatchID{byte(i), byte(i >> 8), byte(i >> 16)}, i); err != nil {
				t.Fatal(err)
			}
			fmt.Printf("signed %d\n", i)
		}
	}
	dir := t.TempDir()
	for round := range 3 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilledWhileSigning")
		cmd.Env = append(os.Environ(), "OS_GUARD_CHILD="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		var last uint32
		lines := 0
		scan := bufio.NewScanner(out)
		for scan.Scan() {
			if _, err := fmt.Sscanf(scan.Text(), "signed %d", &last); err != nil {
				t.Fatalf("child says %q", scan.Text())
			}
			if lines++; lines == 20+7*round {
				if err := cmd.Process.Signal(syscall.SIGKILL); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := cmd.Wait(); err == nil || !strings.Contains(err.Error(), "killed") {
			t.Fatalf("child ended with %v", err)
		}
		g, err := Open(dir, domain, key(t, 7))
		if err != nil {
			t.Fatal(err)
		}
		for i := range last + 1 {
			if !g.Attested(protocol.BatchID{byte(i), byte(i >> 8), byte(i >> 16)}, i) {
				t.Fatalf("signature %d got out and is not recorded", i)
			}
		}
		_ = g.Close()
	}
}

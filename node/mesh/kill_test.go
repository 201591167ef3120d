package mesh_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
)

// killEnv names the directory in which a child process writes a log until it is killed.
const killEnv = "OPENSTREAMING_TEST_MESH_KILL"

func TestMain(m *testing.M) {
	if dir := os.Getenv(killEnv); dir != "" {
		if err := writeUntilKilled(dir); err != nil {
			fmt.Println("fault", err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// killedNode is a node with one disk and one key in all its lives.
func killedNode(dir string) (*mesh.Mesh, error) {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("the publisher whose process is killed")))
	if err != nil {
		return nil, err
	}
	peerKey, err := mesh.NewPeerKey()
	if err != nil {
		return nil, err
	}
	signer, quiet := keySigner{key}, slog.New(slog.DiscardHandler)
	book, err := pay.Open(context.Background(), pay.Config{Dir: filepath.Join(dir, "book"), Account: signer.Address()},
		paytest.NewChain(1_700_000_000).As(signer.Address()), key, quiet)
	if err != nil {
		return nil, err
	}
	cfg := mesh.Defaults()
	cfg.Listen, cfg.SpoolDir = []string{"/ip4/127.0.0.1/tcp/0"}, filepath.Join(dir, "spool")
	cfg.SpoolBytes = 32 << 20 // files of 8 MiB
	return mesh.New(cfg, mesh.With{PeerKey: peerKey, Domain: paytest.Domain, Signer: signer, Money: mesh.BookMoney(book, 0), Log: quiet})
}

// killedPayload is what stands in a piece of the log, whoever wrote it.
func killedPayload(seq uint64) []byte {
	var seed [32]byte
	binary.BigEndian.PutUint64(seed[:], seq)
	out := make([]byte, 1+seq*7919%4096)
	_, _ = rand.NewChaCha8(seed).Read(out) // it never fails
	return out
}

func openKilled(m *mesh.Mesh) (*mesh.Log, error) {
	for _, own := range m.Own() {
		return m.Reopen(context.Background(), own.ID, mesh.PublishOptions{})
	}
	return m.Append(context.Background(), mesh.PublishOptions{PieceSize: 4096})
}

// writeUntilKilled says how much it found, and then after each flush how much can be had.
func writeUntilKilled(dir string) error {
	m, err := killedNode(dir)
	if err != nil {
		return err
	}
	log, err := openKilled(m)
	if err != nil {
		return err
	}
	_, next, _ := log.Window()
	fmt.Println("found", next)
	for range 20 { // what fits into the spool in all lives
		for range 1 + rand.IntN(80) { // more than a run, too
			seq, err := log.Add(killedPayload(next), nil)
			if err != nil || seq != next {
				return fmt.Errorf("piece %d became piece %d: %w", next, seq, err)
			}
			next++
		}
		if err := log.Flush(); err != nil {
			return err
		}
		fmt.Println("flushed", next)
	}
	select {}
}

func TestKill9_NoPieceThatWasFlushedIsLost_AndTheLogGoesOn(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 1))
	var flushed uint64
	for life := range 8 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), killEnv+"="+dir)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		lines, flushes := bufio.NewScanner(out), 0
		for lines.Scan() {
			var word string
			var n uint64
			if _, err := fmt.Sscan(lines.Text(), &word, &n); err != nil || word == "fault" {
				t.Fatalf("seed %d, life %d: %q", seed, life, lines.Text())
			}
			if n < flushed {
				t.Fatalf("seed %d, life %d: %s %d pieces, %d were flushed before", seed, life, word, n, flushed)
			}
			flushed = n
			if flushes++; flushes == 3 {
				time.AfterFunc(time.Duration(random.IntN(30))*time.Millisecond, func() { child.Process.Kill() }) //nolint:errcheck // it is gone
			}
		}
		if err := child.Wait(); err == nil {
			t.Fatalf("seed %d, life %d: the child ended by itself", seed, life)
		}
	}

	m, err := killedNode(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	log, err := openKilled(m)
	if err != nil {
		t.Fatal(err)
	}
	if err := log.End(); err != nil {
		t.Fatal(err)
	}
	first, next, _ := log.Window()
	if first != 0 || next-1 < flushed || flushed < 8 {
		t.Fatalf("seed %d: pieces %d to %d are there, %d were flushed", seed, first, next-1, flushed)
	}
	r, err := m.Open(t.Context(), log.ID(), mesh.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close() //nolint:errcheck // it is our own stream
	for seq := range next - 1 {
		if pc, err := r.Next(t.Context()); err != nil || pc.Sequence != seq || !bytes.Equal(pc.Payload, killedPayload(seq)) {
			t.Fatalf("seed %d: piece %d is not what was written: %v", seed, seq, err)
		}
	}
	if pc, err := r.Next(t.Context()); err != nil || !pc.Last {
		t.Fatalf("seed %d: the end is %+v, %v", seed, pc, err)
	}
	if _, err := r.Next(t.Context()); !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
}

// Package clients has stock programs use the mesh that know nothing of it: ffmpeg publishes and plays, curl fetches parts, a
// player in a browser shows a live picture, while a relay between them is killed.
//
// ffmpeg, curl and Chromium must be installed; `make clients` does it.
package clients

import (
	"math/rand/v2"
	"os"
	"testing"

	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// noise is incompressible bytes from a seed that a failure tells.
func noise(t *testing.T, size int) []byte {
	t.Helper()
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	var key [32]byte
	for i := range 8 {
		key[i] = byte(seed >> (8 * i))
	}
	out := make([]byte, size)
	_, _ = rand.NewChaCha8(key).Read(out)
	return out
}

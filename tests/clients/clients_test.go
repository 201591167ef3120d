// Package clients has stock programs use the mesh that know nothing of it: ffmpeg publishes and plays, curl fetches parts, a
// player in a browser shows a live picture, while a relay between them is killed.
//
// ffmpeg, curl and Chromium must be installed; `make clients` does it.
package clients

import (
	"os"
	"testing"

	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

package aggregator

import (
	"context"
	"log/slog"
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/internal/clock"
)

func TestConfig_ReportsEveryProblemAtOnce(t *testing.T) {
	_, err := New(context.Background(), Config{L1ChainID: 5, L2ChainID: 5, MinChannels: -1, L1RPC: "localhost", Poll: -1}, Keys{}, clock.Real{}, slog.New(slog.DiscardHandler))
	if err == nil {
		t.Fatal("an empty configuration was taken")
	}
	for _, word := range []string{"database", "listen", "L1 RPC", "L2 RPC", "same chain id", "deployment", "negative", "poll interval", "key"} {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("nothing is said of the %s: %v", word, err)
		}
	}
}

package chain

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"pgregory.net/rapid"
)

// scripted is a client of a node that answers as the test says; a failure is a JSON-RPC error object.
func scripted(t *testing.T, answer func(method, block string) (result, failure any)) *Client {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var q struct {
			ID     json.RawMessage   `json:"id"`
			Method string            `json:"method"`
			Params []json.RawMessage `json:"params"`
		}
		if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
			t.Error(err)
		}
		reply := map[string]any{"jsonrpc": "2.0", "id": q.ID}
		if q.Method == "eth_chainId" {
			reply["result"] = "0x1"
		} else {
			block := ""
			if len(q.Params) > 0 {
				block = strings.Trim(string(q.Params[0]), `"`)
			}
			result, failure := answer(q.Method, block)
			if failure != nil {
				reply["error"] = failure
			} else {
				reply["result"] = result
			}
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(reply)
	}))
	t.Cleanup(s.Close)
	c, err := Dial(t.Context(), s.URL, 1)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// block is a header of a fork: forks differ in their hashes.
func block(number uint64, fork byte) *types.Header {
	return &types.Header{Number: new(big.Int).SetUint64(number), Difficulty: new(big.Int), Extra: []byte{fork}, Time: number}
}

func TestSafe_OnlyANodeThatDoesNotKnowTheTag_IsReadBelowItsHead(t *testing.T) {
	var safe, failure any
	c := scripted(t, func(_, at string) (any, any) {
		switch at {
		case "safe":
			return safe, failure
		case "latest":
			return block(100, 0), nil
		default:
			return block(100-fallbackSafeDepth, 0), nil
		}
	})
	for name, unknown := range map[string]any{
		"no block yet": nil,
		"geth":         map[string]any{"code": -32000, "message": "safe block not found"},
		"no such tag":  map[string]any{"code": -32602, "message": "invalid block tag"},
	} {
		failure = unknown
		if h, err := c.Safe(t.Context()); err != nil || h.Number.Uint64() != 88 {
			t.Errorf("%s: %v, %v", name, h, err)
		}
	}
	failure = map[string]any{"code": -32005, "message": "too many requests"}
	if h, err := c.Safe(t.Context()); err == nil {
		t.Errorf("a node that is overloaded: block %d is taken for safe", h.Number)
	}
	safe, failure = block(40, 0), nil
	if h, err := c.Safe(t.Context()); err != nil || h.Number.Uint64() != 40 {
		t.Fatalf("%v, %v", h, err)
	}
	failure = map[string]any{"code": -32000, "message": "safe block not found"}
	if h, err := c.Safe(t.Context()); err == nil {
		t.Errorf("a node that has forgotten its safe block: block %d is taken for safe", h.Number)
	}
}

type memory struct {
	Cursor
	handled []Segment
}

func (m *memory) LoadCursor(context.Context) (Cursor, error)   { return m.Cursor, nil }
func (m *memory) SaveCursor(_ context.Context, c Cursor) error { m.Cursor = c; return nil }
func (m *memory) Handle(_ context.Context, s Segment) error {
	m.handled = append(m.handled, s)
	return nil
}
func (m *memory) Rewind(context.Context, uint64) error { return nil }
func refs(numbers ...uint64) (trail []BlockRef) {
	for _, n := range numbers {
		trail = append(trail, BlockRef{n, block(n, 0).Hash()})
	}
	return trail
}

// The last blocks are replaced just after the cursor was found on the chain: what the new ones hold must not be passed over.
func TestFollower_BlocksReplacedBehindItWhileItReads_AreReadAgain(t *testing.T) {
	fork := byte(0)
	c := scripted(t, func(method, at string) (any, any) {
		if method == "eth_getLogs" {
			return []any{}, nil
		}
		n := new(big.Int).SetBytes(common.FromHex(at)).Uint64()
		switch {
		case at == "latest":
			n = 11
		case n == 10 && fork == 0:
			fork = 1 // from the next answer on
			return block(10, 0), nil
		}
		if n < 10 {
			return block(n, 0), nil
		}
		return block(n, fork), nil
	})
	m := &memory{Cursor: Cursor{Number: 10, Hash: block(10, 0).Hash(), Trail: refs(9)}}
	f := NewFollower(c, FollowConfig{Latest: true}, m, m, slog.New(slog.DiscardHandler))
	if _, err := f.Step(t.Context()); !errors.Is(err, errUnread) {
		t.Fatalf("step over the replaced block: %v, handled %+v", err, m.handled)
	}
	for range 2 {
		if _, err := f.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if len(m.handled) != 1 || m.handled[0].From != 10 || m.handled[0].To != 11 {
		t.Fatalf("handled %+v", m.handled)
	}
}

// However long a chain is followed, few positions are remembered, the first among them, and wherever the chain is cut the
// follower falls back at most about twice as far.
func TestTrail_IsShort_AndNoReplacementIsTooDeep(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var c Cursor
		head := rapid.Uint64Range(1, 1000).Draw(rt, "first")
		first := head
		c = c.advance(block(head, 0), true)
		for range rapid.IntRange(0, 3000).Draw(rt, "steps") {
			head += rapid.SampledFrom([]uint64{1, 1, 1, 1, 2, 9, 2000}).Draw(rt, "blocks")
			c = c.advance(block(head, 0), true)
		}
		if len(c.Trail) > 150 {
			rt.Fatalf("%d positions", len(c.Trail))
		}
		if len(c.Trail) > 0 && c.Trail[0].Number != first {
			rt.Fatalf("the first of %d is forgotten", first)
		}
		for i := 0; i+2 < len(c.Trail)-trailDense; i++ {
			near, far := head-c.Trail[i+2].Number, head-c.Trail[i].Number
			if far <= 2*near {
				rt.Fatalf("positions %d and %d behind the head have one between them", near, far)
			}
		}
	})
}

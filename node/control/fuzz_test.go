package control

import (
	"bufio"
	"bytes"
	"encoding/json"
	"log/slog"
	"net"
	"reflect"
	"testing"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/statements"
	"github.com/openstreaming/openstreaming/protocol"
)

// arguments are what the verbs take.
func arguments() []any {
	return []any{new(Publish), new(Fetch), new(PublishTree), new(Keep), new(Amount), new(statements.Filter), new(protocol.StreamID), new(protocol.ChannelID), new(none)}
}

// Whatever is called is refused in words, or understood as what it would be said as again.
func FuzzCall(f *testing.F) {
	for _, verb := range []string{"publish", "fetch", "keep", "nothing", ""} {
		for _, v := range arguments() {
			args, err := json.Marshal(v)
			if err != nil {
				f.Fatal(err)
			}
			raw, err := json.Marshal(request{Version: version, Verb: verb, Args: args})
			if err != nil {
				f.Fatal(err)
			}
			f.Add(raw)
		}
	}
	f.Add([]byte(`{"version":99,"verb":"publish"}`))
	f.Add([]byte(`null`))
	s := &Server{handlers: map[string]Handler{}, log: slog.New(slog.DiscardHandler)}
	Node{}.Serve(s)
	f.Fuzz(func(t *testing.T, raw []byte) {
		call := new(Call)
		h, err := s.understand(raw, call)
		if err != nil {
			if h != nil || err.Error() == "" {
				t.Fatalf("it is refused with %q, and answered all the same", err)
			}
			return
		}
		if s.handlers[call.verb] == nil {
			t.Fatalf("nobody answers %q", call.verb)
		}
		for _, into := range arguments() {
			if call.Args(into) != nil {
				continue
			}
			text, err := json.Marshal(into)
			if err != nil {
				t.Fatalf("%s is understood as %+v, which cannot be said: %v", call.args, into, err)
			}
			again := reflect.New(reflect.TypeOf(into).Elem()).Interface()
			if err := (&Call{args: text}).Args(again); err != nil {
				t.Fatalf("%s is said again as %s, which is not understood: %v", call.args, text, err)
			}
		}
	})
}

// said is a connection on which all was said already.
type said struct {
	net.Conn
	*bytes.Reader
}

func (s said) Read(b []byte) (int, error) { return s.Reader.Read(b) }

// A command hears whatever answers on the socket to its end, and reports a result or an error.
func FuzzAnswer(f *testing.F) {
	frame := func(parts ...any) (all []byte) {
		var b bytes.Buffer
		for i := 0; i < len(parts); i += 2 {
			if err := writeJSON(&b, parts[i].(kind), parts[i+1]); err != nil {
				f.Fatal(err)
			}
		}
		return b.Bytes()
	}
	f.Add(frame(kindNote, Progress{}, kindData, "some bytes", kindResult, Progress{}))
	f.Add(frame(kindFailure, failure{Message: "it is gone", Hint: "ask another", Code: "not-found"}))
	f.Add(frame(kindNote, nil, kindResult, nil))
	f.Fuzz(func(t *testing.T, answer []byte) {
		c := &Client{dir: "somewhere"}
		for _, result := range []any{nil, new(Progress), new([]Stream), new([]Channel), new(mesh.Published), new(pay.State), new([]Quote), new(Peers)} {
			heard := 0
			err := c.hear(said{Reader: bytes.NewReader(answer)}, "fetch", result, Exchange{
				Output: func(b []byte) error { heard += len(b); return nil },
				Note: func(raw json.RawMessage) error {
					heard += len(raw)
					var p Progress
					return json.Unmarshal(raw, &p)
				},
			})
			if heard > len(answer) {
				t.Fatalf("%d bytes were heard of %d", heard, len(answer))
			}
			if ends := lastKind(answer); err == nil && ends != kindResult {
				t.Fatalf("an answer that ends with a frame of kind %d is taken for a result", ends)
			}
		}
	})
}

// lastKind is the kind of the first frame that ends an answer.
func lastKind(answer []byte) kind {
	in := bufio.NewReader(bytes.NewReader(answer))
	for {
		k, _, err := readFrame(in, nil)
		if err != nil || k == kindResult || k == kindFailure {
			return k
		}
	}
}

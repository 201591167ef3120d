package control

import (
	"context"
	"io"

	"github.com/openstreaming/openstreaming/node/statements"
)

// Statements writes what this node and its neighbors have signed to each other; see node.Node.ExportStatements.
func (n Node) Statements(_ context.Context, f statements.Filter, w io.Writer) error {
	return n.Node.ExportStatements(w, f)
}

func (n Node) serveStatements(ctx context.Context, call *Call) (any, error) {
	var f statements.Filter
	if err := call.Args(&f); err != nil {
		return nil, err
	}
	return none{}, n.Statements(ctx, f, call)
}

// Statements is Node.Statements.
func (c *Client) Statements(ctx context.Context, f statements.Filter, w io.Writer) error {
	return c.Call(ctx, "statements", f, nil, Exchange{Output: func(b []byte) error {
		_, err := w.Write(b)
		return err
	}})
}

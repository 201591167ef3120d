package gateway

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

// On is a gateway's mesh.
func On(m *mesh.Mesh) Mesh { return onMesh{m} }

type onMesh struct{ *mesh.Mesh }

func (m onMesh) Open(ctx context.Context, id protocol.StreamID, o mesh.ReadOptions) (tree.Reader, error) {
	return m.Mesh.Open(ctx, id, o)
}

func (m onMesh) Publish(ctx context.Context, src io.Reader, o mesh.PublishOptions) (Publication, error) {
	return m.Mesh.Publish(ctx, src, o)
}

func (m onMesh) Append(ctx context.Context, o mesh.PublishOptions) (Log, error) {
	return m.Mesh.Append(ctx, o)
}

func (m onMesh) Resume(ctx context.Context, id protocol.StreamID) (Log, error) {
	log, err := m.Reopen(ctx, id, mesh.PublishOptions{})
	if errors.Is(err, mesh.ErrLog) {
		return nil, fmt.Errorf("%w: %w", mesh.ErrNotFound, err)
	}
	return log, err
}

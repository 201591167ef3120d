package control

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"

	"github.com/openstreaming/openstreaming/node/mesh"
	"github.com/openstreaming/openstreaming/node/tree"
	"github.com/openstreaming/openstreaming/protocol"
)

// PublishTree says which directory of this machine becomes a tree of files, and how. Of Publish, Live and Size say nothing here.
type PublishTree struct {
	Dir string `json:"dir"` // absolute: the node's own working directory is another
	Publish
}

// TreePublished is what became of it.
type TreePublished struct {
	Announcement
	Files int    `json:"files"`
	Bytes uint64 `json:"bytes"`
}

// PublishTree publishes all regular files under a directory once, as they are now. If one fails nothing of it stays.
func (n Node) PublishTree(ctx context.Context, o PublishTree) (done TreePublished, err error) {
	info, err := os.Stat(o.Dir)
	if err == nil && !info.IsDir() {
		err = fmt.Errorf("%s is no directory", o.Dir)
	}
	if err != nil {
		return done, fmt.Errorf("publish a tree: %w", err)
	}
	labels := protocol.Labels{protocol.LabelTree: "1"}
	maps.Copy(labels, o.Labels)
	log, err := n.Node.Mesh().Append(ctx, mesh.PublishOptions{Labels: labels, ContentRate: o.ContentRate, PieceSize: o.PieceSize, Retain: o.Retain})
	if err != nil {
		return done, fmt.Errorf("publish a tree: %w", err)
	}
	id := log.ID()
	w, err := tree.NewWriter(log, tree.Snapshot{Empty: true})
	if err == nil {
		done.Files, done.Bytes, err = w.PutAll(ctx, os.DirFS(o.Dir))
		w.Close()
	}
	if err == nil && done.Files == 0 {
		err = fmt.Errorf("%s has no files in it", o.Dir)
	}
	if err != nil {
		return TreePublished{}, errors.Join(fmt.Errorf("publish a tree: %w", err), n.Node.Mesh().Withdraw(id))
	}
	done.Announcement = n.Announcement(&id)
	return done, nil
}

// PublishTree is Node.PublishTree.
func (c *Client) PublishTree(ctx context.Context, o PublishTree) (TreePublished, error) {
	return Ask[TreePublished](ctx, c, "publish-tree", o)
}

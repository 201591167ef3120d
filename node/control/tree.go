package control

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"time"

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

// PublishTree publishes all regular files under a directory once, as they are now. If one fails nothing of it stays. progress is told
// as they are taken in.
func (n Node) PublishTree(ctx context.Context, o PublishTree, progress func(tree.Filling)) (done TreePublished, err error) {
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
		done.Files, done.Bytes, err = w.PutAll(ctx, os.DirFS(o.Dir), progress)
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

func (n Node) servePublishTree(ctx context.Context, call *Call) (any, error) {
	var o PublishTree
	if err := call.Args(&o); err != nil {
		return nil, err
	}
	var told time.Time
	return n.PublishTree(ctx, o, func(now tree.Filling) {
		if at := time.Now(); at.Sub(told) >= noteEvery {
			told = at
			_ = call.Tell(now) // a caller that is gone ends its call
		}
	})
}

// PublishTree is Node.PublishTree.
func (c *Client) PublishTree(ctx context.Context, o PublishTree, progress func(tree.Filling)) (done TreePublished, err error) {
	err = c.Call(ctx, "publish-tree", o, &done, Exchange{Note: func(raw json.RawMessage) error {
		var now tree.Filling
		if err := json.Unmarshal(raw, &now); err != nil {
			return err
		}
		progress(now)
		return nil
	}})
	return done, err
}

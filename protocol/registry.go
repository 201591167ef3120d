package protocol

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// RegistryDepth is the height of the registry tree. Twin of `DEPTH` in Solidity.
const RegistryDepth = 32

// ErrNotInRegistry is returned for an index or a count the registry does not hold.
var ErrNotInRegistry = errors.New("not in the registry")

// RegistryProof is the siblings of a leaf, bottom up.
type RegistryProof [RegistryDepth]common.Hash

// emptyNode[h] is the root of an empty subtree of height h.
var emptyNode = func() (e [RegistryDepth + 1]common.Hash) {
	for h := range RegistryDepth {
		e[h+1] = treeNode(e[h], e[h])
	}
	return e
}()

// Registry is the append-only tree of channel ids that the payments contract keeps, rebuilt from its events. It answers for
// its present state and for every earlier one.
//
// Memory: it keeps every complete node, at most 64 bytes per channel ever opened (64 MB for a million), which makes Append
// amortized constant and Root and Proof 32 hashes each, for any count. It is not safe for concurrent use; the zero value is
// the empty registry.
type Registry struct {
	levels [RegistryDepth][]common.Hash // levels[h][i]: complete subtree of height h over leaves [i·2ʰ, (i+1)·2ʰ)
}

// Len is the number of channels.
func (r *Registry) Len() uint32 { return uint32(len(r.levels[0])) }

// Append adds a channel and returns its index.
func (r *Registry) Append(id ChannelID) uint32 {
	index := r.Len()
	node := registryLeaf(id)
	for h := range RegistryDepth {
		r.levels[h] = append(r.levels[h], node)
		at := len(r.levels[h]) - 1
		if at&1 == 0 {
			break
		}
		node = treeNode(r.levels[h][at-1], node)
	}
	return index
}

// Truncate forgets every channel from index count on, as after a reorganization of the chain.
func (r *Registry) Truncate(count uint32) {
	if count >= r.Len() {
		return
	}
	for h := range r.levels {
		r.levels[h] = r.levels[h][:min(len(r.levels[h]), int(uint64(count)>>h))]
	}
}

// Root is the root when the registry held count channels. It fails with ErrNotInRegistry if it holds fewer now.
func (r *Registry) Root(count uint32) (common.Hash, error) {
	edge, err := r.edge(count)
	if err != nil {
		return common.Hash{}, err
	}
	return sealRoot(edge[RegistryDepth], count), nil
}

// Proof shows that the channel at index stands under Root(count). It fails with ErrNotInRegistry unless index < count ≤ Len.
func (r *Registry) Proof(index, count uint32) (RegistryProof, error) {
	var p RegistryProof
	if index >= count {
		return p, fmt.Errorf("%w: index %d of %d channels", ErrNotInRegistry, index, count)
	}
	edge, err := r.edge(count)
	if err != nil {
		return p, err
	}
	for h := range RegistryDepth {
		sibling := uint64(index>>h) ^ 1
		switch full := uint64(count) >> h; {
		case sibling < full:
			p[h] = r.levels[h][sibling]
		case sibling == full:
			p[h] = edge[h]
		default:
			p[h] = emptyNode[h]
		}
	}
	return p, nil
}

// edge returns, per height, the node whose subtree holds the first empty leaf: the only one that is neither complete nor
// empty when the registry holds count channels.
func (r *Registry) edge(count uint32) (e [RegistryDepth + 1]common.Hash, err error) {
	if count > r.Len() {
		return e, fmt.Errorf("%w: it holds %d channels, not %d", ErrNotInRegistry, r.Len(), count)
	}
	for h := range RegistryDepth {
		at := uint64(count) >> h
		if at&1 == 1 {
			e[h+1] = treeNode(r.levels[h][at-1], e[h])
		} else {
			e[h+1] = treeNode(e[h], emptyNode[h])
		}
	}
	return e, nil
}

// VerifyRegistry says whether the channel stands at index under a root over count channels.
func VerifyRegistry(root common.Hash, id ChannelID, index, count uint32, proof RegistryProof) bool {
	if index >= count {
		return false
	}
	node := registryLeaf(id)
	for h, sibling := range proof {
		if index>>h&1 == 1 {
			node = treeNode(sibling, node)
		} else {
			node = treeNode(node, sibling)
		}
	}
	return sealRoot(node, count) == root
}

func registryLeaf(id ChannelID) common.Hash {
	return leafHash(common.Hash(id))
}

func sealRoot(node common.Hash, count uint32) common.Hash {
	w := takeWords()
	w.buf = append(w.buf, 0x02)
	w.word(node)
	w.buf = binary.BigEndian.AppendUint32(w.buf, count)
	return w.sum()
}

// leafHash and treeNode carry different prefixes, so that no leaf can be shown as a node or the other way round.
func leafHash(h common.Hash) common.Hash {
	w := takeWords()
	w.buf = append(w.buf, 0x00)
	return w.word(h).sum()
}

func treeNode(left, right common.Hash) common.Hash {
	w := takeWords()
	w.buf = append(w.buf, 0x01)
	return w.word(left).word(right).sum()
}

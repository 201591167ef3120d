package protocol

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Sizes of the batch data's parts in bytes, and the most lanes a group's two-byte count can name.
const (
	groupHeadSize  = 20 + 2 + 2
	laneSize       = 4 + 8
	MaxGroupLeaves = 1<<16 - 1
)

// Why batch data are refused.
var (
	ErrBadBatch     = errors.New("batch data are malformed")
	ErrNotCanonical = errors.New("batch data are not canonical")
)

// BatchHeader is the head of a settlement. Its digest is the batch's id and the message of its certificate, so a signature
// binds AVS, operator set, poster, epoch, end, registry and data, and through the domain chain and contract.
type BatchHeader struct {
	AVS           common.Address `json:"avs"`
	OperatorSetID uint32         `json:"operatorSetId"`
	Poster        common.Address `json:"poster"`
	Epoch         Epoch          `json:"epoch"`
	ValidUntil    uint64         `json:"validUntil"` // unix seconds: last L2 time at which it may be proposed
	RegistryRoot  common.Hash    `json:"registryRoot"`
	DataHash      common.Hash    `json:"dataHash"`
}

// BatchID is the header's digest.
func (d Domain) BatchID(h BatchHeader) BatchID {
	return BatchID(d.digest(newWords(hashBatch).address(h.AVS).uint(uint64(h.OperatorSetID)).address(h.Poster).
		uint(uint64(h.Epoch)).uint(h.ValidUntil).word(h.RegistryRoot).word(h.DataHash).sum()))
}

// CertificateDigest is what operators sign with BLS for a batch under the operator table of referenceTimestamp (unix
// seconds): EigenLayer's certificate digest, which has no domain of its own; the batch id brings ours.
func CertificateDigest(referenceTimestamp uint32, id BatchID) common.Hash {
	return newWords(hashCertificate).uint(uint64(referenceTimestamp)).word(id).sum()
}

// LaneUnits is one settled lane: Units is the cumulative amount of its voucher, not what is paid now.
type LaneUnits struct {
	Lane  Lane  `json:"lane"`
	Units Units `json:"units"`
}

// Group is the lanes of one payee and token.
type Group struct {
	Payee common.Address `json:"payee"`
	Token TokenID        `json:"tokenId"`
	Lanes []LaneUnits    `json:"lanes"`
}

// Leaf is one certified payment.
type Leaf struct {
	Payee common.Address `json:"payee"`
	Token TokenID        `json:"tokenId"`
	Lane  Lane           `json:"lane"`
	Units Units          `json:"units"`
}

// LeafKey is the leaf's name within its batch.
func (l Leaf) LeafKey(id BatchID) LeafKey {
	return LeafKey(newWords(common.Hash(id)).address(l.Payee).uint(uint64(l.Token)).uint(uint64(l.Lane)).
		uint(uint64(l.Units)).sum())
}

// Batch is decoded batch data.
type Batch struct {
	Groups []Group
	leaves int
}

// Len is the number of leaves.
func (b Batch) Len() int { return b.leaves }

// Leaves are all leaves with their indices, in the order of the data.
func (b Batch) Leaves() iter.Seq2[int, Leaf] {
	return func(yield func(int, Leaf) bool) {
		i := 0
		for _, g := range b.Groups {
			for _, l := range g.Lanes {
				if !yield(i, Leaf{Payee: g.Payee, Token: g.Token, Lane: l.Lane, Units: l.Units}) {
					return
				}
				i++
			}
		}
	}
}

// Leaf is the leaf at an index, false where there is none.
func (b Batch) Leaf(index int) (Leaf, bool) {
	if index < 0 {
		return Leaf{}, false
	}
	for _, g := range b.Groups {
		if index < len(g.Lanes) {
			l := g.Lanes[index]
			return Leaf{Payee: g.Payee, Token: g.Token, Lane: l.Lane, Units: l.Units}, true
		}
		index -= len(g.Lanes)
	}
	return Leaf{}, false
}

// DataHash is keccak256 of batch data, as a header names them.
func DataHash(data []byte) common.Hash { return crypto.Keccak256Hash(data) }

// GroupLeaves puts leaves into canonical order. Of several leaves of one lane the greatest amount stays: that is what
// settling all of them would pay.
func GroupLeaves(leaves []Leaf) []Group {
	sorted := slices.Clone(leaves)
	slices.SortFunc(sorted, func(a, b Leaf) int {
		return cmp.Or(a.Payee.Cmp(b.Payee), cmp.Compare(a.Token, b.Token), cmp.Compare(a.Lane, b.Lane),
			cmp.Compare(b.Units, a.Units))
	})
	var groups []Group
	for i, l := range sorted {
		if i > 0 && sorted[i-1].Payee == l.Payee && sorted[i-1].Token == l.Token {
			if sorted[i-1].Lane == l.Lane {
				continue // the greatest of this lane came first
			}
		} else {
			groups = append(groups, Group{Payee: l.Payee, Token: l.Token})
		}
		g := &groups[len(groups)-1]
		g.Lanes = append(g.Lanes, LaneUnits{Lane: l.Lane, Units: l.Units})
	}
	return groups
}

// EncodeBatch writes groups as batch data, in the order given. It fails with ErrBadBatch without any group and on a group
// without lanes or with more than MaxGroupLeaves.
func EncodeBatch(groups []Group) ([]byte, error) {
	if len(groups) == 0 {
		return nil, fmt.Errorf("%w: there is no group", ErrBadBatch)
	}
	size := 0
	for _, g := range groups {
		if len(g.Lanes) == 0 || len(g.Lanes) > MaxGroupLeaves {
			return nil, fmt.Errorf("%w: group of %s has %d lanes, it must have 1 to %d",
				ErrBadBatch, g.Payee, len(g.Lanes), MaxGroupLeaves)
		}
		size += groupHeadSize + laneSize*len(g.Lanes)
	}
	data := make([]byte, 0, size)
	for _, g := range groups {
		data = append(data, g.Payee[:]...)
		data = binary.BigEndian.AppendUint16(data, uint16(g.Token))
		data = binary.BigEndian.AppendUint16(data, uint16(len(g.Lanes)))
		for _, l := range g.Lanes {
			data = binary.BigEndian.AppendUint32(data, uint32(l.Lane))
			data = binary.BigEndian.AppendUint64(data, uint64(l.Units))
		}
	}
	return data, nil
}

// DecodeBatch reads batch data. It fails with ErrBadBatch on no data at all, on a group without lanes and where the data end
// in the middle of a group; any order is accepted, as by the contracts. What a signer demands beyond that is CheckCanonical.
func DecodeBatch(data []byte) (Batch, error) {
	var b Batch
	if len(data) == 0 {
		return b, fmt.Errorf("%w: there is no group", ErrBadBatch)
	}
	for off := 0; off < len(data); {
		rest := data[off:]
		if len(rest) < groupHeadSize {
			return Batch{}, fmt.Errorf("%w: %d bytes left over at offset %d", ErrBadBatch, len(rest), off)
		}
		g := Group{
			Payee: common.BytesToAddress(rest[:20]),
			Token: TokenID(binary.BigEndian.Uint16(rest[20:])),
		}
		n := int(binary.BigEndian.Uint16(rest[22:]))
		rest = rest[groupHeadSize:]
		if n == 0 || len(rest) < n*laneSize {
			return Batch{}, fmt.Errorf("%w: group at offset %d announces %d lanes and %d bytes follow",
				ErrBadBatch, off, n, len(rest))
		}
		g.Lanes = make([]LaneUnits, n)
		for i := range g.Lanes {
			lane := rest[i*laneSize:]
			g.Lanes[i] = LaneUnits{
				Lane:  Lane(binary.BigEndian.Uint32(lane)),
				Units: Units(binary.BigEndian.Uint64(lane[4:])),
			}
		}
		b.Groups = append(b.Groups, g)
		b.leaves += n
		off += groupHeadSize + n*laneSize
	}
	return b, nil
}

// CheckCanonical fails with ErrNotCanonical unless the batch has a leaf, its groups ascend strictly by (payee, token) and
// the lanes of each group strictly.
func (b Batch) CheckCanonical() error {
	if b.leaves == 0 {
		return fmt.Errorf("%w: there is no leaf", ErrNotCanonical)
	}
	for i, g := range b.Groups {
		if i > 0 {
			before := b.Groups[i-1]
			if cmp.Or(before.Payee.Cmp(g.Payee), cmp.Compare(before.Token, g.Token)) >= 0 {
				return fmt.Errorf("%w: group %d does not come after the one before", ErrNotCanonical, i)
			}
		}
		for j := 1; j < len(g.Lanes); j++ {
			if g.Lanes[j-1].Lane >= g.Lanes[j].Lane {
				return fmt.Errorf("%w: lane %d of group %d does not come after the one before", ErrNotCanonical, j, i)
			}
		}
	}
	return nil
}

// Credit is what one finalize call of the payments contract gave a payee for one group: a word of its NetSettled event, which
// is payee:20 ‖ tokenId:2 ‖ units:10. The poster's fee is taken off.
type Credit struct {
	Payee common.Address
	Token TokenID
	Units Units
}

// ParseCredit reads a word of NetSettled. It fails where the units pass 2^64 - 1, which no channel that Go pays on can earn.
func ParseCredit(word [32]byte) (Credit, error) {
	if word[22] != 0 || word[23] != 0 {
		return Credit{}, fmt.Errorf("a credit of 0x%x units is more than can be counted", word[22:])
	}
	return Credit{
		Payee: common.BytesToAddress(word[:20]), Token: TokenID(binary.BigEndian.Uint16(word[20:])),
		Units: Units(binary.BigEndian.Uint64(word[24:])),
	}, nil
}

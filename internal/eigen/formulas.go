// Package eigen speaks EigenLayer v1.8.1: how its core is deployed, how an operator joins and leaves an operator set, how the
// set's table comes from L1 to another chain, and what a certificate over such a table is made of.
//
// It promises that every table it returns has the root that the destination's certificate verifier holds, that every step of
// an operator looks at the chain first and does nothing that is done already, and that a transported table is confirmed on
// chain before it says so. It refuses a table whose root differs, and certificates of nobody.
//
// The formulas were read in the sources of eigenlayer-contracts v1.8.1 and are held to the contracts by the tests under
// tests/eigen, on two chains.
package eigen

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/internal/bls"
)

// Prefixes of leaves: OPERATOR_INFO_LEAF_SALT and OPERATOR_TABLE_LEAF_SALT of EigenLayer's LeafCalculatorMixin.
const (
	operatorLeafSalt = 0x75
	tableLeafSalt    = 0x8e
)

// globalRootTypehash is GLOBAL_TABLE_ROOT_CERT_TYPEHASH of EigenLayer's OperatorTableUpdater.
var globalRootTypehash = crypto.Keccak256([]byte("GlobalTableRootCert(bytes32 globalTableRoot,uint32 referenceTimestamp,uint32 referenceBlockNumber)"))

// GlobalRootMessage is what the generator's certificate says of a global table root: calculated at the L1 block, whose
// timestamp is the reference timestamp (unix seconds).
func GlobalRootMessage(root common.Hash, referenceTimestamp, referenceBlock uint32) common.Hash {
	return crypto.Keccak256Hash(globalRootTypehash, root[:], word(uint64(referenceTimestamp)), word(uint64(referenceBlock)))
}

// OperatorLeaf is an operator's leaf in the table of its set: keccak(0x75 ‖ abi.encode(BN254OperatorInfo)).
func OperatorLeaf(key bls.G1, weights []*big.Int) common.Hash {
	point := key.Bytes()
	b := []byte{operatorLeafSalt}
	b = append(b, word(0x20)...) // the struct is dynamic: where it begins
	b = append(b, point[:]...)
	b = append(b, word(0x60)...) // where its weights begin
	b = append(b, word(uint64(len(weights)))...)
	for _, w := range weights {
		b = append(b, common.LeftPadBytes(w.Bytes(), 32)...)
	}
	return crypto.Keccak256Hash(b)
}

// TableLeaf is a set's leaf in the global tree; table is what CrossChainRegistry.calculateOperatorTableBytes returns.
func TableLeaf(table []byte) common.Hash { return crypto.Keccak256Hash([]byte{tableLeafSalt}, table) }

func word(x uint64) []byte { return common.LeftPadBytes(new(big.Int).SetUint64(x).Bytes(), 32) }

// tree is EigenLayer's Merkle tree: leaves padded with zeros to a power of two, node = keccak(left ‖ right). The root of one
// leaf is the leaf; of none, zero. layers[0] are the padded leaves.
type tree struct{ layers [][]common.Hash }

func newTree(leaves []common.Hash) tree {
	width := 1
	for width < len(leaves) {
		width *= 2
	}
	layer := make([]common.Hash, width)
	copy(layer, leaves)
	t := tree{[][]common.Hash{layer}}
	for len(layer) > 1 {
		above := make([]common.Hash, len(layer)/2)
		for i := range above {
			above[i] = crypto.Keccak256Hash(layer[2*i][:], layer[2*i+1][:])
		}
		t.layers = append(t.layers, above)
		layer = above
	}
	return t
}

func (t tree) root() common.Hash { return t.layers[len(t.layers)-1][0] }

// proof is the siblings of leaf i, bottom up, one after the other.
func (t tree) proof(i int) []byte {
	proof := []byte{}
	for _, layer := range t.layers[:len(t.layers)-1] {
		proof = append(proof, layer[i^1][:]...)
		i /= 2
	}
	return proof
}

package devnet

import (
	"crypto/ecdsa"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/sha512"
	"encoding/binary"
	"fmt"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// mnemonic is the one that every Ethereum tool uses for test accounts. Anybody can spend from them.
const mnemonic = "test test test test test test test test test test test junk"

// Accounts is how many accounts have money on both chains from the start.
const Accounts = 40

// The roles of the first accounts. From FirstFree on they have none.
const (
	// Governor deploys everything, owns the core and governs our contracts.
	Governor = iota
	// Transport pays for carrying operator tables.
	Transport
	// Treasury receives what voided proposers lose.
	Treasury
	// Aggregator and Challenger are for the daemons of these names.
	Aggregator
	Challenger
	FirstFree
)

// Key is the private key of a test account, derived as wallets do (BIP-39, BIP-32, path m/44'/60'/0'/0/index).
func Key(index int) *ecdsa.PrivateKey {
	node := accountsNode().child(uint32(index))
	key, err := crypto.ToECDSA(node.secret[:])
	if err != nil {
		panic(fmt.Sprintf("devnet: account %d has no key: %v", index, err)) // one chance in 2^127
	}
	return key
}

// Address is a test account's address.
func Address(index int) common.Address { return crypto.PubkeyToAddress(Key(index).PublicKey) }

// hdNode is a private key and chain code of BIP-32.
type hdNode struct{ secret, code [32]byte }

const hardened = 1 << 31

var accountsNode = sync.OnceValue(func() hdNode {
	seed, err := pbkdf2.Key(sha512.New, mnemonic, []byte("mnemonic"), 2048, 64)
	if err != nil {
		panic(fmt.Sprintf("devnet: derive the test accounts: %v", err))
	}
	node := newNode([]byte("Bitcoin seed"), seed)
	for _, step := range []uint32{hardened + 44, hardened + 60, hardened, 0} {
		node = node.child(step)
	}
	return node
})

func newNode(key, data []byte) (n hdNode) {
	mac := hmac.New(sha512.New, key)
	mac.Write(data)
	sum := mac.Sum(nil)
	copy(n.secret[:], sum[:32])
	copy(n.code[:], sum[32:])
	return n
}

func (n hdNode) child(index uint32) hdNode {
	var data []byte
	if index >= hardened {
		data = append([]byte{0}, n.secret[:]...)
	} else {
		key, err := crypto.ToECDSA(n.secret[:])
		if err != nil {
			panic(fmt.Sprintf("devnet: derive the test accounts: %v", err))
		}
		data = crypto.CompressPubkey(&key.PublicKey)
	}
	next := newNode(n.code[:], binary.BigEndian.AppendUint32(data, index))
	sum := new(big.Int).Add(new(big.Int).SetBytes(next.secret[:]), new(big.Int).SetBytes(n.secret[:]))
	sum.Mod(sum, crypto.S256().Params().N).FillBytes(next.secret[:])
	return next
}

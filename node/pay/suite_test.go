package pay_test

import (
	"crypto/ecdsa"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/pay/paytest"
	"github.com/openstreaming/openstreaming/protocol"
)

// inMemory is the chain in memory as a backend of the suite.
type inMemory struct {
	*testing.T
	chain    *paytest.Chain
	accounts map[pay.L2]common.Address
}

func TestChainInMemory_IsAPaymentsContract(t *testing.T) {
	paytest.Suite(t, func(t *testing.T) paytest.Backend {
		return &inMemory{T: t, chain: paytest.NewChain(uint64(time.Now().Unix())), accounts: map[pay.L2]common.Address{}}
	})
}

func (m *inMemory) Account() (*ecdsa.PrivateKey, pay.L2) {
	key, err := crypto.GenerateKey()
	if err != nil {
		m.Fatal(err)
	}
	account := crypto.PubkeyToAddress(key.PublicKey)
	m.chain.Fund(account, 1_000_000_000)
	l2 := m.chain.As(account)
	m.accounts[l2] = account
	return key, l2
}

func (m *inMemory) SetOfferSigner(payee pay.L2, signer common.Address) {
	m.chain.SetOfferSigner(m.accounts[payee], signer)
}
func (m *inMemory) Free(account common.Address) protocol.Units { return m.chain.Free(account) }
func (m *inMemory) Advance(seconds uint64)                     { m.chain.Advance(seconds) }
func (m *inMemory) CloseDelay() uint64                         { return paytest.CloseDelay }
func (m *inMemory) Refused(err error, name string) bool        { return strings.HasSuffix(err.Error(), name) }

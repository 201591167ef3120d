package protocol

import (
	"encoding/binary"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// The EIP-712 type strings. Changing one changes every signature ever made; contracts/src/lib has the same.
const (
	typeDomain      = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
	typeChannel     = "Channel(uint256 chainId,address payments,address payer,address signer,address payee,uint16 tokenId,uint32 lane,uint64 rate)"
	typeVoucher     = "Voucher(bytes32 channelId,uint64 cumulativeBytes,uint64 cumulativeAmount)"
	typeOffer       = "ChannelOffer(address payer,address signer,address payee,uint16 tokenId,uint32 lane,uint64 rate,uint64 validUntil)"
	typeBatch       = "SettlementBatch(address avs,uint32 operatorSetId,address poster,uint64 epoch,uint64 validUntil,bytes32 registryRoot,bytes32 dataHash)"
	typeClaim       = "PaymentClaim(bytes32 channelId,uint64 cumulativeBytes,bytes32 voucherSigHash)"
	typeClaimSet    = "ClaimSet(address avs,uint32 operatorSetId,address operator,uint64 epoch,uint64 issuedAt,bytes32 claimsRoot)"
	typeReceipt     = "IntakeReceipt(address avs,uint32 operatorSetId,address submitter,uint64 epoch,bytes32 claimsRoot,uint64 receivedAt)"
	typeStream      = "Stream(address publisher,uint64 createdAt,bytes32 salt,uint32 pieceSize,uint64 contentRate,bytes32 labelsHash)"
	typePiece       = "Piece(bytes32 streamId,uint64 sequence,bytes32 hash,uint32 size,bool last,bytes32 labelsHash)"
	typeRun         = "Run(bytes32 streamId,uint64 firstSequence,uint32 count,bytes32 root)"
	typeQuote       = "Quote(bytes32 streamId,bytes32 peerHash,address payee,uint16 tokenId,uint64 upstreamRate,uint64 forwardingRate,uint64 contentRate,uint64 capacity,uint64 validUntil)"
	typeDelivery    = "Delivery(bytes32 channelId,bytes32 streamId,uint64 fromSequence,uint64 sequence,uint64 pieceBytes,uint64 cumulativeBytes,uint64 sentAtMs)"
	typeDelivered   = "DeliveryReceipt(bytes32 channelId,bytes32 streamId,uint64 fromSequence,uint64 sequence,uint64 pieceBytes,uint64 cumulativeBytes,uint64 sentAtMs,uint64 receivedAtMs)"
	typeGossip      = "Gossip(uint8 kind,bytes32 peerHash,uint64 sequence,uint64 sentAt,address account,bytes32 payloadHash)"
	typeCertificate = "BN254Certificate(uint32 referenceTimestamp,bytes32 messageHash)"
)

var (
	hashDomain      = typeHash(typeDomain)
	hashChannel     = typeHash(typeChannel)
	hashVoucher     = typeHash(typeVoucher)
	hashOffer       = typeHash(typeOffer)
	hashBatch       = typeHash(typeBatch)
	hashClaim       = typeHash(typeClaim)
	hashClaimSet    = typeHash(typeClaimSet)
	hashReceipt     = typeHash(typeReceipt)
	hashStream      = typeHash(typeStream)
	hashPiece       = typeHash(typePiece)
	hashRun         = typeHash(typeRun)
	hashQuote       = typeHash(typeQuote)
	hashDelivery    = typeHash(typeDelivery)
	hashDelivered   = typeHash(typeDelivered)
	hashGossip      = typeHash(typeGossip)
	hashCertificate = typeHash(typeCertificate)

	hashName    = typeHash("OpenStreamingPayments")
	hashVersion = typeHash("1")
)

func typeHash(s string) common.Hash { return crypto.Keccak256Hash([]byte(s)) }

// Domain is where every signed message belongs: the L2 chain and the payments contract on it. The zero Domain belongs
// nowhere; Valid refuses it.
type Domain struct {
	ChainID  uint64         `json:"chainId"`
	Payments common.Address `json:"payments"`
}

// Valid says whether the domain names a chain and a contract.
func (d Domain) Valid() bool { return d.ChainID != 0 && d.Payments != (common.Address{}) }

// Separator is the EIP-712 domain separator, as `domainSeparator()` of the contracts returns it.
func (d Domain) Separator() common.Hash {
	return newWords(hashDomain).word(hashName).word(hashVersion).uint(d.ChainID).address(d.Payments).sum()
}

// digest is keccak256(0x1901 ‖ separator ‖ structHash).
func (d Domain) digest(structHash common.Hash) common.Hash {
	return digestIn(d.Separator(), structHash)
}

// digestIn is for whoever makes many digests in one domain.
func digestIn(separator, structHash common.Hash) common.Hash {
	w := takeWords()
	w.buf = append(w.buf, 0x19, 0x01)
	return w.word(separator).word(structHash).sum()
}

// words builds abi.encode of static values, the only encoding our structs need, without allocating.
type words struct {
	buf   []byte
	state crypto.KeccakState
	out   common.Hash
}

var wordsPool = sync.Pool{New: func() any {
	return &words{buf: make([]byte, 0, 12*32), state: crypto.NewKeccakState()}
}}

func takeWords() *words {
	w := wordsPool.Get().(*words)
	w.buf = w.buf[:0]
	return w
}

func newWords(first common.Hash) *words { return takeWords().word(first) }

func (w *words) word(h [32]byte) *words {
	w.buf = append(w.buf, h[:]...)
	return w
}

func (w *words) uint(n uint64) *words {
	var zeros [24]byte
	w.buf = append(w.buf, zeros[:]...)
	w.buf = binary.BigEndian.AppendUint64(w.buf, n)
	return w
}

func (w *words) address(a common.Address) *words {
	var zeros [12]byte
	w.buf = append(w.buf, zeros[:]...)
	w.buf = append(w.buf, a[:]...)
	return w
}

func (w *words) bool(b bool) *words {
	if b {
		return w.uint(1)
	}
	return w.uint(0)
}

// sum is the keccak256 of everything written. The words must not be used afterwards.
func (w *words) sum() common.Hash {
	w.state.Reset()
	_, _ = w.state.Write(w.buf) // a keccak state never fails
	_, _ = w.state.Read(w.out[:])
	h := w.out
	wordsPool.Put(w)
	return h
}

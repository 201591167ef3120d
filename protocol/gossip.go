package protocol

import "github.com/ethereum/go-ethereum/common"

// Gossip names a message that a node says to all others: what its two signatures are over. The words themselves are the
// payload, of which only the hash is here.
type Gossip struct {
	Kind        uint8          `json:"kind"`
	PeerHash    common.Hash    `json:"peerHash"` // keccak256 of the speaker's libp2p peer id's multihash bytes
	Sequence    uint64         `json:"sequence"` // rises with every message of the speaker
	SentAt      uint64         `json:"sentAt"`   // unix seconds
	Account     common.Address `json:"account"`  // for whom the node speaks as well; zero: for nobody
	PayloadHash common.Hash    `json:"payloadHash"`
}

// GossipDigest is what the node's libp2p key signs, and the account, or the offer signer it has set on L2, where there is one.
func (d Domain) GossipDigest(g Gossip) common.Hash {
	return d.digest(newWords(hashGossip).uint(uint64(g.Kind)).word(g.PeerHash).uint(g.Sequence).uint(g.SentAt).
		address(g.Account).word(g.PayloadHash).sum())
}

package mesh

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/protocol"
)

// SponsorName is who pays for a stream's viewers: an account on L2, and the node that is asked.
type SponsorName struct {
	Account common.Address
	Peer    peer.ID
}

// String is the label's value: <account>/<peer id>.
func (n SponsorName) String() string { return n.Account.Hex() + "/" + n.Peer.String() }

// ParseSponsor reads the value of the label "sponsor".
func ParseSponsor(value string) (SponsorName, error) {
	account, id, ok := strings.Cut(value, "/")
	if !ok || !common.IsHexAddress(account) || !strings.HasPrefix(account, "0x") {
		return SponsorName{}, fmt.Errorf("sponsor %.100q is not <account>/<peer id>, an account being 0x and 40 hexadecimal digits", value)
	}
	n := SponsorName{Account: common.HexToAddress(account)}
	if n.Account == (common.Address{}) {
		return SponsorName{}, errors.New("the sponsor's account is zero, which pays nobody")
	}
	var err error
	if n.Peer, err = peer.Decode(id); err != nil {
		return SponsorName{}, fmt.Errorf("sponsor %.100q is not <account>/<peer id>: it has no peer id, such as a node prints as it starts: %w", value, err)
	}
	return n, nil
}

// SponsorOf is the sponsor that a stream's signed labels name; ok is false if they name none, or nobody can read the name.
func SponsorOf(labels protocol.Labels) (n SponsorName, ok bool) {
	value, named := labels[protocol.LabelSponsor]
	if !named {
		return SponsorName{}, false
	}
	n, err := ParseSponsor(value)
	return n, err == nil
}

// CheckLabels refuses labels that a publisher must not sign: those that do not fit into a header, and those that say something to
// nodes and say it in a way that no node understands. Readers take such a label for none.
func CheckLabels(labels protocol.Labels) error {
	if _, err := labels.Hash(); err != nil {
		return err
	}
	if value, named := labels[protocol.LabelSponsor]; named {
		if _, err := ParseSponsor(value); err != nil {
			return fmt.Errorf("%w: %w", protocol.ErrBadLabels, err)
		}
	}
	return nil
}

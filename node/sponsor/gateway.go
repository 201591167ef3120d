package sponsor

import (
	"context"

	"github.com/openstreaming/openstreaming/node/gateway"
	"github.com/openstreaming/openstreaming/protocol"
)

// ForGateway lets a gateway serve strangers what the sponsors of streams pay for, and nothing else.
func ForGateway(c *Client) gateway.Payer { return stranger{c} }

type stranger struct{ client *Client }

// Allow implements gateway.Payer.
func (s stranger) Allow(_ context.Context, _ protocol.StreamID, _ string, find func() (protocol.SignedStream, error)) (gateway.Allowance, error) {
	header, err := find()
	if err != nil {
		return nil, err
	}
	if !s.client.Pays(header) {
		return nil, gateway.ErrNotCovered
	}
	return gratis{}, nil
}

// gratis is the allowance of who pays nothing.
type gratis struct{}

func (gratis) Spend(rate protocol.Rate, _ protocol.Bytes) error {
	if rate == 0 {
		return nil
	}
	return gateway.Refused("sponsor", "the stream's sponsor did not pay for this part of it, and this gateway does not pay for strangers")
}

func (gratis) Close() {}

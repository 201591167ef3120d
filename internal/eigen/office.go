package eigen

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/contracts/bindings/registrar"
	"github.com/openstreaming/openstreaming/internal/chain"
)

// ErrSlasherReplaced says that the registrar has put another slasher into office. Whoever watched or addressed the former one
// must begin anew: the former one only ends what was opened before it, and accusations are heard elsewhere.
var ErrSlasherReplaced = errors.New("another slasher is in office now")

// Office is the post of the slasher, as the registrar on L1 has filled it.
type Office struct {
	registrar *registrar.OpenStreamingRegistrarCaller
}

// NewOffice reads the registrar of a deployment on L1.
func NewOffice(l1 *chain.Client, d *chain.Deployment) (*Office, error) {
	r, err := registrar.NewOpenStreamingRegistrarCaller(d.L1.Registrar, l1)
	if err != nil {
		return nil, fmt.Errorf("bind the registrar: %w", err)
	}
	return &Office{r}, nil
}

// Slasher is the slasher in office.
func (o *Office) Slasher(ctx context.Context) (common.Address, error) {
	now, err := o.registrar.Slasher(&bind.CallOpts{Context: ctx})
	if err != nil {
		return common.Address{}, fmt.Errorf("read which slasher is in office: %w", chain.Explain(err))
	}
	if now == (common.Address{}) {
		return common.Address{}, errors.New("the registrar has no slasher in office: the AVS is not set up yet")
	}
	return now, nil
}

// Delay is how many seconds another slasher waits for its activation; no slasher's cases take longer.
func (o *Office) Delay(ctx context.Context) (uint64, error) {
	delay, err := o.registrar.SlasherDelay(&bind.CallOpts{Context: ctx})
	if err != nil {
		return 0, fmt.Errorf("read the registrar's delay: %w", chain.Explain(err))
	}
	return delay, nil
}

// Retiring is the slasher that was replaced and may still end the cases that were opened before it; zero if there is none.
func (o *Office) Retiring(ctx context.Context) (common.Address, error) {
	opts := &bind.CallOpts{Context: ctx}
	former, err := o.registrar.RetiringSlasher(opts)
	if err == nil && former != (common.Address{}) {
		var still bool
		if still, err = o.registrar.IsSlasher(opts, former); !still {
			former = common.Address{}
		}
	}
	if err != nil {
		return common.Address{}, fmt.Errorf("read which slasher retires: %w", chain.Explain(err))
	}
	return former, nil
}

// Hold returns ErrSlasherReplaced once another slasher than the one given is in office, or when ctx ends. L1 is asked every
// poll, and again where it cannot be reached.
func (o *Office) Hold(ctx context.Context, slasher common.Address, poll time.Duration, log *slog.Logger) error {
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for {
		now, err := o.Slasher(ctx)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			log.Debug("cannot see which slasher is in office, will ask again", "err", err)
		case now != slasher:
			return fmt.Errorf("%w: %s, not %s", ErrSlasherReplaced, now, slasher)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// Package prosecute acts for a challenger: it disputes leaves on L2, voids batches whose leaves nobody can show, takes their
// signers before the slasher on L1, and sees slashed stake into the vault.
//
// It promises that every step is in the docket before its transaction is sent; that where a matter stands is always read from
// the chain, so that a step that was cut off is found again, done or not; that an ended matter costs nothing more; and that
// what is staked on doubt stays within judge.Policy and a budget. It refuses to act on what it does not know.
package prosecute

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/openstreaming/openstreaming/internal/clock"
)

// errOwn marks failures of the challenger's own records, which end it; chains and aggregators are asked again.
var errOwn = errors.New("the challenger's own records fail")

func own(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", errOwn, err)
}

// Office is what both prosecutors need.
type Office struct {
	Clock   clock.Clock
	Log     *slog.Logger
	Metrics *Metrics
	// Health hears after each round whether its chain can be worked on. It may be nil.
	Health func(error)
	// Poll is the wait between rounds. Zero means half a second.
	Poll time.Duration
}

// sayAgain is how long the same trouble is not said again.
const sayAgain = 30 * time.Second

// run works in rounds until ctx ends or a round fails by our own records.
func (o Office) run(ctx context.Context, what string, round func(context.Context) error) error {
	poll := o.Poll
	if poll <= 0 {
		poll = 500 * time.Millisecond
	}
	var said string
	var saidAt time.Time
	for {
		err := round(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if errors.Is(err, errOwn) {
			return err
		}
		if now := o.Clock.Now(); err != nil && (err.Error() != said || now.Sub(saidAt) > sayAgain) {
			said, saidAt = err.Error(), now
			o.Log.Warn("cannot do everything now, will try again", "on", what, "err", err)
		}
		if o.Health != nil {
			o.Health(err)
		}
		if clock.Sleep(ctx, o.Clock, poll) != nil {
			return ctx.Err()
		}
	}
}

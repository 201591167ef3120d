package devnet

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/internal/eigen"
)

// How often the transporter looks for a change, and after which share of its staleness a table is sent again.
const (
	transportPoll  = time.Second
	transportShare = 3
)

// RunTransporter carries the operator table to both chains whenever the set's members, keys or weights changed, and in good
// time before it is stale. It runs until ctx ends. On mainnet EigenLayer does this once a week.
func (i *Installation) RunTransporter(ctx context.Context) error {
	for {
		due, err := i.transportDue(ctx)
		if err == nil && due {
			var ts uint32
			if ts, err = i.Transport(ctx); err == nil {
				i.log.Info("operator table carried to both chains", "referenceTimestamp", ts)
			}
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			i.log.Warn("operator table not carried, will try again", "err", err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(transportPoll):
		}
	}
}

// transportDue tells whether the tables at L1's head differ from those carried, or are older than a third of their staleness.
// A set that never had a member needs no table.
func (i *Installation) transportDue(ctx context.Context) (bool, error) {
	head, err := i.L1.Head(ctx)
	if err != nil {
		return false, err
	}
	now, err := eigen.CalculateTables(ctx, i.L1.Client, i.D1.L1.CrossChainRegistry, head)
	if err != nil {
		return false, err
	}
	i.transports.Lock()
	carried := i.carried
	i.transports.Unlock()
	if now.Root != carried {
		return carried != (common.Hash{}) || i.hasMembers(ctx), nil
	}
	newest, err := i.to2.LatestTimestamp(ctx, i.D2.OperatorSet)
	if err != nil {
		return false, err
	}
	return head.Time > uint64(newest)+i.maxTableAge/transportShare, nil
}

func (i *Installation) hasMembers(ctx context.Context) bool {
	members, err := i.Members(ctx)
	return err == nil && len(members) > 0
}

// Transport carries the operator table of the present L1 head to both chains and returns its reference timestamp, once both
// confirm it.
func (i *Installation) Transport(ctx context.Context) (referenceTimestamp uint32, err error) {
	i.transports.Lock()
	defer i.transports.Unlock()
	for {
		head, err := i.L1.Head(ctx)
		if err != nil {
			return 0, err
		}
		tables, err := eigen.CalculateTables(ctx, i.L1.Client, i.D1.L1.CrossChainRegistry, head)
		if err != nil {
			return 0, err
		}
		err = i.confirm(ctx, tables)
		if err == nil {
			i.carried = tables.Root
			return tables.Timestamp, nil
		}
		// Both pass as blocks come: another transport took this very second, or L2's head is still a moment behind.
		if !errors.Is(err, eigen.ErrNotLater) && !errors.Is(err, eigen.ErrInFuture) {
			return 0, err
		}
		select {
		case <-ctx.Done():
			return 0, fmt.Errorf("%w: %w", err, ctx.Err())
		case <-time.After(100 * time.Millisecond):
		}
	}
}

func (i *Installation) confirm(ctx context.Context, tables *eigen.GlobalTables) error {
	both, stop := errgroup.WithContext(ctx)
	for _, to := range []*eigen.Destination{i.to1, i.to2} {
		both.Go(func() error { return to.Confirm(stop, i.generator, tables, i.D1.OperatorSet) })
	}
	return both.Wait()
}

// Tables rebuilds the installation's operator tables as L2's certificate verifier knows them.
func (i *Installation) Tables() (*eigen.TableSource, error) {
	return eigen.NewTableSource(i.L1.Client, i.D1, i.L2.Client, i.D2.L2.OperatorTableUpdater, i.D2.L2.BN254CertificateVerifier)
}

// Standing reads an operator's standing on L1.
func (i *Installation) Standing(ctx context.Context, operator common.Address) (eigen.Standing, error) {
	return eigen.ReadStanding(ctx, i.L1.Client, *i.D1.L1, i.D1.OperatorSet, operator)
}

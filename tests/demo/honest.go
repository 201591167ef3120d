package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"

	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/cast"
)

const (
	// liveTime is over how long the input is published: long enough for vouchers in more than three epochs of five seconds.
	liveTime = 18 * time.Second
	// wantEpochs is how many epochs must be settled before the act ends.
	wantEpochs = 3
)

// honestDay streams the input through all operators and waits until all of it is paid for.
func (s *show) honestDay(ctx context.Context, in *input) error {
	before, err := s.balances(ctx)
	if err != nil {
		return err
	}
	source := pace(ctx, in, liveTime)
	published := &transcript{}
	publisher, err := s.cast.Node(s.publisher, source, published, "publish", "--aggregator", s.aggregator.StatusURL(""),
		"--listen", fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", s.publisher.Port), "--peer", s.operators[0].Multiaddr(), "-")
	if err != nil {
		return err
	}
	s.processes = append(s.processes, publisher)
	id, err := published.streamID(ctx, publisher)
	if err != nil {
		return err
	}
	s.say("%s (%d bytes) are published live as %s…", in.name, in.size, id[:18])

	path := filepath.Join(s.dir, "received")
	fetched := &transcript{}
	viewer, err := s.cast.Node(s.viewer, nil, fetched, "fetch",
		"--listen", fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", s.viewer.Port), "--peer", s.operators[relays-1].Multiaddr(), "--out", path, id)
	if err != nil {
		return err
	}
	if err := s.watchSettlements(ctx, viewer, 0); err != nil {
		return err
	}
	if err := viewer.Wait(ctx); err != nil {
		return err
	}
	sum, n, err := sha256Of(path)
	if err != nil {
		return err
	}
	s.report.Bytes, s.report.SHA256Equal = n, sum == source.digest() && n == in.size
	if !s.report.SHA256Equal {
		return fmt.Errorf("the viewer received %d bytes with sha256 %s, the publisher sent %d with %s", n, sum, source.sent, source.digest())
	}
	s.say("received %d bytes, identical (sha256 %s…)", n, sum[:16])
	if err := s.watchSettlements(ctx, nil, wantEpochs); err != nil {
		return err
	}
	if err := s.awaitPaid(ctx, protocol.Bytes(n)); err != nil {
		return err
	}
	after, err := s.balances(ctx)
	if err != nil {
		return err
	}
	s.printBalances(before, after)
	return nil
}

// watchSettlements tells of each batch as it becomes final, until this many epochs are settled, or until p has ended.
func (s *show) watchSettlements(ctx context.Context, p *cast.Process, epochs int) error {
	until := func(context.Context) (bool, error) { return s.report.EpochsSettled >= epochs, nil }
	if p != nil {
		until = func(context.Context) (bool, error) {
			select {
			case <-p.Done():
				return true, nil
			default:
				return false, nil
			}
		}
	}
	what := fmt.Sprintf("%d settled epochs", epochs)
	if p != nil {
		what = "the end of the stream"
	}
	return s.until(ctx, 4*time.Minute, what, func(ctx context.Context) (bool, error) {
		if err := s.noteFinal(ctx); err != nil {
			return false, err
		}
		if err := s.ended(p); err != nil {
			return false, err
		}
		return until(ctx)
	})
}

// ended fails if a program that should run has ended.
func (s *show) ended(but *cast.Process) error {
	for _, p := range s.processes {
		select {
		case <-p.Done():
			if p != but {
				return fmt.Errorf("%s has ended", p.Name)
			}
		default:
		}
	}
	return nil
}

// noteFinal looks for batches that have become final and prints what they paid.
func (s *show) noteFinal(ctx context.Context) error {
	epochs := map[[32]byte]uint64{}
	proposed, err := s.l2.FilterBatchProposed(&bind.FilterOpts{Context: ctx}, nil, nil)
	if err != nil {
		return err
	}
	for proposed.Next() {
		epochs[proposed.Event.BatchId] = proposed.Event.Header.Epoch
	}
	final, err := s.l2.FilterBatchFinal(&bind.FilterOpts{Context: ctx}, nil)
	if err != nil {
		return errors.Join(err, proposed.Error())
	}
	settled := map[uint64]bool{}
	for final.Next() {
		id := final.Event.BatchId
		settled[epochs[id]] = true
		if s.report.final[id] {
			continue
		}
		if s.report.final == nil {
			s.report.final = map[[32]byte]bool{}
			s.report.SecondsToFirstSettlement = time.Since(s.began).Seconds()
		}
		s.report.final[id] = true
		units, payees, err := s.paidBy(ctx, id)
		if err != nil {
			return err
		}
		s.say("epoch %d settled: %d units to %d payees (batch %x…)", epochs[id], units, payees, id[:4])
	}
	s.report.EpochsSettled = len(settled)
	return errors.Join(proposed.Error(), final.Error())
}

func (s *show) paidBy(ctx context.Context, id [32]byte) (units uint64, payees int, err error) {
	net, err := s.l2.FilterNetSettled(&bind.FilterOpts{Context: ctx}, [][32]byte{id})
	if err != nil {
		return 0, 0, err
	}
	for net.Next() {
		for _, word := range net.Event.Credits {
			c, err := protocol.ParseCredit(word)
			if err != nil {
				return 0, 0, err
			}
			units += uint64(c.Units)
			payees++
		}
	}
	return units, payees, net.Error()
}

// awaitPaid waits until every hop's channel has settled exactly what n bytes cost at its rate.
func (s *show) awaitPaid(ctx context.Context, n protocol.Bytes) error {
	return s.until(ctx, 90*time.Second, "every hop to be paid for every byte", func(ctx context.Context) (bool, error) {
		if err := s.noteFinal(ctx); err != nil {
			return false, err
		}
		opened, err := s.l2.FilterChannelOpened(&bind.FilterOpts{Context: ctx}, nil, nil, nil)
		if err != nil {
			return false, err
		}
		var channels int
		var paid protocol.Units
		for opened.Next() {
			e := opened.Event
			lane, err := s.l2.LaneOf(&bind.CallOpts{Context: ctx}, e.ChannelId)
			if err != nil {
				return false, err
			}
			due, err := protocol.Owed(n, protocol.Rate(e.Rate))
			if err != nil {
				return false, err
			}
			if protocol.Units(lane.SettledUnits) != due {
				return false, fmt.Errorf("channel %x… has settled %d of %d units", e.ChannelId[:4], lane.SettledUnits, due)
			}
			channels++
			paid += due
		}
		s.report.Channels, s.report.Hops, s.report.PaidUnits = channels, channels, uint64(paid)
		return channels == relays+1, opened.Error()
	})
}

// balances are the free balances in the payments contract, in settlement units.
func (s *show) balances(ctx context.Context) (map[string]uint64, error) {
	units := map[string]uint64{}
	for _, a := range s.everybody() {
		wei, err := s.l2.BalanceOf(&bind.CallOpts{Context: ctx}, 0, a.Address())
		if err != nil {
			return nil, err
		}
		units[a.Name] = wei.Uint64() / 1e9
	}
	return units, nil
}

func (s *show) everybody() []*cast.Actor {
	all := append([]*cast.Actor{s.publisher}, s.operators...)
	return append(all, s.viewer)
}

func (s *show) printBalances(before, after map[string]uint64) {
	s.say("free balances on L2 in units of 1 gwei, before and after:")
	for _, a := range s.everybody() {
		s.say("  %-12s %s %10d → %10d", a.Name, short(a.Address()), before[a.Name], after[a.Name])
	}
}

// transcript keeps what a program prints.
type transcript struct {
	mu   sync.Mutex // guards text
	text bytes.Buffer
}

func (t *transcript) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.Write(b)
}

func (t *transcript) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.String()
}

var streamID = regexp.MustCompile(`0x[0-9a-f]{64}`)

// streamID waits until the publisher has printed the id of its stream.
func (t *transcript) streamID(ctx context.Context, p *cast.Process) (string, error) {
	limited, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	for {
		if id := streamID.FindString(t.String()); id != "" {
			return id, nil
		}
		select {
		case <-p.Done():
			return "", fmt.Errorf("the publisher ended (%w):\n%s", orZero(p.Err()), p.Tail())
		case <-limited.Done():
			return "", fmt.Errorf("the publisher named no stream: %s\n%s", strings.TrimSpace(t.String()), p.Tail())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

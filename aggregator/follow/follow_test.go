package follow

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openstreaming/openstreaming/aggregator/store"
	"github.com/openstreaming/openstreaming/contracts/bindings/payments"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/clock"
	"github.com/openstreaming/openstreaming/internal/postgres"
	"github.com/openstreaming/openstreaming/internal/postgres/pgtest"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestMain(m *testing.M) { os.Exit(pgtest.Main(m)) }

var domain = protocol.Domain{ChainID: 31338, Payments: common.Address{19: 9}}

// run follows with these steps, one after the other and then the last again, until the wanted reports were made; the same
// report again is no new one.
func run(t *testing.T, steps []func() (bool, error), want ...string) error {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	at, last := 0, ""
	f := &Follower{
		step: func(context.Context) (bool, error) {
			step := steps[min(at, len(steps)-1)]
			at++
			return step()
		},
		report: func(err error) {
			got := "level"
			if err != nil {
				got = err.Error()
			}
			if got == last {
				return
			}
			last = got
			if len(want) == 0 || !strings.Contains(got, want[0]) {
				t.Errorf("reported %q, want %q", got, want)
				cancel()
				return
			}
			if want = want[1:]; len(want) == 0 {
				cancel()
			}
		},
		poll: time.Millisecond, clock: clock.Real{}, log: slog.New(slog.DiscardHandler),
	}
	err := f.Run(ctx)
	if len(want) > 0 {
		t.Errorf("not reported: %q", want)
	}
	return err
}

func TestRun_AnRPCThatIsAway_IsSaidUntilItIsBack(t *testing.T) {
	level := func() (bool, error) { return false, nil }
	away := func() (bool, error) { return false, errors.New("connection refused by https://host/secret") }
	more := func() (bool, error) { return true, nil }
	err := run(t, []func() (bool, error){more, level, away, away, more, level},
		"catching up", "level", "tried again", "catching up", "level")
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
}

func TestRun_WhatWillNotPassEndsIt(t *testing.T) {
	for _, reason := range []error{chain.ErrForeignCursor, errFinal} {
		if err := run(t, []func() (bool, error){func() (bool, error) { return false, reason }}); !errors.Is(err, reason) {
			t.Fatal(err)
		}
	}
}

func TestRun_OutlivesItsDatabase(t *testing.T) {
	ctx := t.Context()
	home := pgtest.Home(t)
	start := func() *postgres.Cluster {
		c, err := postgres.Start(ctx, postgres.Config{Dir: filepath.Join(home, "pg"), Settings: map[string]string{"fsync": "off"}})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	c := start()
	st, err := store.Open(ctx, c.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	state := patient{st}
	look := func() (bool, error) {
		_, err := state.LoadCursor(ctx)
		return false, err
	}
	stop := func() (bool, error) {
		if err := c.Stop(); err != nil {
			t.Error(err)
		}
		return look()
	}
	again := func() (bool, error) {
		c = start()
		return look()
	}
	if err := run(t, []func() (bool, error){look, stop, look, again, look}, "level", "tried again", "level"); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if err := c.Stop(); err != nil {
		t.Error(err)
	}
}

func TestHandle_WhatTheDatabaseRefusesIsFinal(t *testing.T) {
	st, err := store.Open(t.Context(), pgtest.URL(t))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	c := protocol.Channel{Payer: common.Address{1}, Signer: common.Address{2}, Payee: common.Address{3}, Rate: protocol.RatePrecision}
	events := []store.Placed{
		{Place: store.Place{Block: 1}, Event: store.Opened{ID: domain.ChannelID(c), Channel: c, Units: 10}},
		{Place: store.Place{Block: 2}, Event: store.Closed{ID: domain.ChannelID(c), Refund: 11}},
	}
	if err := (patient{st}).Apply(t.Context(), events, 2, 2); !errors.Is(err, errFinal) {
		t.Fatal(err)
	}
}

func opened(t *testing.T, c protocol.Channel, id protocol.ChannelID) types.Log {
	t.Helper()
	contract, err := payments.OpenStreamingPaymentsMetaData.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	event := contract.Events["ChannelOpened"]
	data, err := event.Inputs.NonIndexed().Pack(c.Signer, uint16(c.Token), uint32(c.Lane), uint64(c.Rate), uint32(4), uint64(77))
	if err != nil {
		t.Fatal(err)
	}
	return types.Log{
		Address: domain.Payments, Data: data, BlockNumber: 8, Index: 3,
		Topics: []common.Hash{event.ID, id.Hash(), common.BytesToHash(c.Payer[:]), common.BytesToHash(c.Payee[:])},
	}
}

// book keeps what it is told.
type book struct {
	State
	told []store.Placed
}

func (b *book) Apply(_ context.Context, events []store.Placed, _, _ uint64) error {
	b.told = append(b.told, events...)
	return nil
}

func TestHandle_AChannelOfAnotherProtocol_IsNotBelieved(t *testing.T) {
	parse, err := parsers(domain)
	if err != nil {
		t.Fatal(err)
	}
	state := &book{}
	h := &handler{parse: parse, state: state}
	c := protocol.Channel{Payer: common.Address{1}, Signer: common.Address{2}, Payee: common.Address{3}, Token: 5, Lane: 6, Rate: 7}
	good := opened(t, c, domain.ChannelID(c))
	if err := h.Handle(t.Context(), chain.Segment{To: 8, Logs: []types.Log{good}}); err != nil {
		t.Fatal(err)
	}
	want := store.Placed{Place: store.Place{Block: 8, Log: 3}, Event: store.Opened{ID: domain.ChannelID(c), Channel: c, Index: 4, Units: 77}}
	if len(state.told) != 1 || state.told[0] != want {
		t.Fatalf("%+v", state.told)
	}
	if err := h.Handle(t.Context(), chain.Segment{To: 8, Logs: []types.Log{opened(t, c, protocol.ChannelID{1})}}); !errors.Is(err, errFinal) {
		t.Fatal(err)
	}
	cut := good
	cut.Data = cut.Data[:40]
	if err := h.Handle(t.Context(), chain.Segment{To: 8, Logs: []types.Log{cut}}); !errors.Is(err, errFinal) {
		t.Fatal(err)
	}
	if len(state.told) != 1 {
		t.Fatal("what was refused was told")
	}
}

package store

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/aggregator/client"
	"github.com/openstreaming/openstreaming/internal/postgres"
	"github.com/openstreaming/openstreaming/internal/postgres/pgtest"
	"github.com/openstreaming/openstreaming/protocol"
)

func TestBind_ADatabaseServesOneDeploymentForEver(t *testing.T) {
	url, ctx := pgtest.URL(t), context.Background()
	avs := common.Address{5}
	for range 2 { // new, and after a restart
		s, err := Open(ctx, url)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Bind(ctx, domain, avs, 1); err != nil {
			t.Fatal(err)
		}
		for name, x := range map[string]struct {
			d   protocol.Domain
			avs common.Address
			set uint32
		}{
			"another chain":    {protocol.Domain{ChainID: 1, Payments: domain.Payments}, avs, 1},
			"another contract": {protocol.Domain{ChainID: domain.ChainID, Payments: common.Address{1}}, avs, 1},
			"another AVS":      {domain, common.Address{6}, 1},
			"another set":      {domain, avs, 2},
		} {
			if err := s.Bind(ctx, x.d, x.avs, x.set); !errors.Is(err, ErrForeignDatabase) {
				t.Errorf("%s: %v", name, err)
			}
		}
		s.Close()
	}
}

func TestAddEpoch_ALeafWithoutItsVoucher_IsRefusedByTheDatabase(t *testing.T) {
	s, ctx := open(t), context.Background()
	c, d := channelOf(7, 1), channelOf(7, 2)
	apply(t, s, openedAt(c, 0, 1000, 5), openedAt(d, 1, 1000, 6))
	hand(t, s, voucher(t, c, 500))
	for name, leaves := range map[string][]protocol.Leaf{
		"more than was promised": {leafOf(c, 501)},
		"nothing was promised":   {leafOf(d, 1)},
		"one of two":             {leafOf(c, 500), leafOf(d, 1)},
	} {
		if err := s.AddEpoch(ctx, 6, 1000, []NewBatch{newBatch(t, 6, leaves...)}); err == nil || Transient(err) {
			t.Fatalf("%s: %v", name, err)
		}
	}
	if _, built, err := s.LastEpoch(ctx); err != nil || built {
		t.Fatal("a refused epoch is half there:", err)
	}
	if err := s.AddEpoch(ctx, 6, 1000, []NewBatch{newBatch(t, 6, leafOf(c, 500))}); err != nil {
		t.Fatal(err)
	}
	for _, change := range []string{"UPDATE batch_leaves SET units = 501", "DELETE FROM vouchers", "UPDATE vouchers SET cumulative_amount = 1"} {
		if _, err := s.pool.Exec(ctx, change); err == nil {
			t.Errorf("the database let it happen: %s", change)
		}
	}
}

func TestClaimSet_HandedInTwiceAtOnce_IsKeptOnce(t *testing.T) {
	s, ctx := open(t), context.Background()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			set := client.ClaimSetRecord{ClaimSet: protocol.ClaimSet{Epoch: 3}, Claims: []client.Claim{{Bytes: 5}}}
			if err := s.AddSubmission(ctx, Submission{Set: &set}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if sets, err := s.ClaimSets(ctx, 0, 10); err != nil || len(sets) != 1 || sets[0].Seq != 1 {
		t.Fatal(sets, err)
	}
}

func TestTransient_ADatabaseThatIsAwayComesBack_ARefusalDoesNot(t *testing.T) {
	ctx := context.Background()
	home := pgtest.Home(t)
	start := func() *postgres.Cluster {
		c, err := postgres.Start(ctx, postgres.Config{Dir: filepath.Join(home, "pg"), Settings: map[string]string{"fsync": "off"}})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	c := start()
	s, err := Open(ctx, c.URL())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	_, err = s.pool.Exec(ctx, "INSERT INTO epochs VALUES (-1, 0, 0)")
	if err == nil || Transient(err) {
		t.Fatalf("a violated constraint is called transient: %v", err)
	}
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}
	for range 4 { // on the connections that were cut, and on new ones
		if _, err := s.LoadCursor(ctx); err == nil || !Transient(err) {
			t.Fatalf("a database that is away is not called transient: %v", err)
		}
	}
	c = start()
	t.Cleanup(func() { _ = c.Stop() })
	if _, err := s.LoadCursor(ctx); err != nil {
		t.Fatalf("the store did not come back: %v", err)
	}
	if Transient(nil) {
		t.Fatal("no failure is no transient one")
	}
}

// Package discovery plays what nodes find out from L1 and from each other, on two real chains with real operators.
package discovery

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openstreaming/openstreaming/node"
	"github.com/openstreaming/openstreaming/node/discovery"
	"github.com/openstreaming/openstreaming/node/discovery/gossip"
	"github.com/openstreaming/openstreaming/node/discovery/operators"
	"github.com/openstreaming/openstreaming/protocol"
	"github.com/openstreaming/openstreaming/tests/play"
	"github.com/openstreaming/openstreaming/tests/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Main(m)) }

// finds are a node's settings with which it finds others on the loopback.
func finds() discovery.Config {
	c := discovery.Defaults()
	c.PortMapping = false
	return c
}

func TestNode_ThatKnowsL1_FindsTheOperators_AndHearsWhatBecameOfTheirClaims(t *testing.T) {
	p := play.New(t)
	p.RunAggregator()
	all := p.Operators("Olga", "Otto", "Owen")
	for i, o := range all {
		o.Config.Node.Mesh.Discovery = finds()
		if i == 0 {
			o.Start()
		} else {
			o.Start(all[0].Node.Address())
		}
	}
	olga := all[0]

	// Vera is told of Olga alone, and of L1.
	set, err := operators.New(p.L1.Client, p.D1, p.Domain, p.Log.With("who", "Vera's L1"))
	if err != nil {
		t.Fatal(err)
	}
	vera := p.NodeWith("Vera", func(c *node.Config, w *node.With) {
		c.Mesh.Discovery, c.Mesh.Forward = finds(), false
		w.Operators, w.ClaimJudge = set, set
	}, olga.Node.Address())
	p.Eventually("Vera is connected to all operators", func(context.Context) (bool, error) {
		connected := map[peer.ID]bool{}
		for _, x := range vera.Mesh().Peers() {
			connected[x.ID] = true
		}
		for _, o := range all {
			if !connected[o.Node.Mesh().ID()] {
				return false, fmt.Errorf("not to %s", o.Name)
			}
		}
		return true, nil
	})

	// A sponsor's budget may be for registered payees only.
	for who, want := range map[*stage.Person]bool{olga.Person: true, all[1].Person: true, vera.Person: false} {
		for range 2 { // asked of L1, and remembered
			if known, err := set.Known(t.Context(), who.Address()); err != nil || known != want {
				t.Errorf("the payee %s is registered: %t, %v", who.Name, known, err)
			}
		}
	}

	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	film := make([]byte, 1<<20)
	for i, rng := 0, rand.New(rand.NewPCG(seed, seed)); i < len(film); i++ {
		film[i] = byte(rng.Uint32())
	}
	p.Stream(olga.Node, vera, film)

	// Olga hands in what Vera owes her; Vera hears of it from Olga, with the aggregator's receipt, and asks the aggregator nothing.
	status, err := p.Aggregator.Status(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.Eventually("Vera hears of Olga's claim set", func(ctx context.Context) (bool, error) {
		if err := p.HurryProposals(ctx); err != nil {
			return false, err
		}
		for _, n := range heard(t, vera).Claims {
			if n.Set.Operator != olga.Address() {
				continue // another has carried a part of the film
			}
			// More than one claim where Olga also sold to the other operators on the film's way.
			if n.Outcome != gossip.Accepted || n.Count < 1 || n.Peer != olga.Node.Mesh().ID() {
				return false, fmt.Errorf("it is %+v", n)
			}
			if n.Left != 0 {
				continue // the aggregator has not seen a channel on L2 yet: the next set has its claim
			}
			r := n.SignedReceipt()
			return true, protocol.SignedBy(p.Domain.ReceiptDigest(r.IntakeReceipt), r.Signature, status.Signer)
		}
		// A node that has just come may be told nothing until its neighbors have chosen it: more is handed in.
		p.Stream(olga.Node, vera, film[:1<<16])
		return false, nil
	})

	// What Olga did not sign is not believed.
	claims := heard(t, vera).Claims
	notice := claims[len(claims)-1]
	forged := notice.Set
	forged.Epoch++
	if err := set.JudgeClaims(t.Context(), forged, notice.Signature); err == nil {
		t.Error("a claim set that nobody signed is believed")
	}
	stranger := notice.Set
	stranger.Operator = vera.Person.Address()
	if err := set.JudgeClaims(t.Context(), stranger, notice.Signature); err == nil {
		t.Error("a claim set of somebody who is no operator is believed")
	}
}

// heard is what GET /v1/heard of a node says.
func heard(t *testing.T, n *play.Node) (all discovery.Heard) {
	t.Helper()
	answer := httptest.NewRecorder()
	n.Mesh().Discovery().ServeHeard(answer, httptest.NewRequest(http.MethodGet, "/v1/heard", nil))
	if err := json.Unmarshal(answer.Body.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

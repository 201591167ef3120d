package nodecli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/internal/devnet"
	"github.com/openstreaming/openstreaming/node/control"
	"github.com/openstreaming/openstreaming/node/sponsor"
	"github.com/openstreaming/openstreaming/protocol"
)

// free is an address that nobody listens on.
func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // a test's
	return l.Addr().String()
}

// put replaces a file at once.
func put(t *testing.T, path, text string) {
	t.Helper()
	if err := errors.Join(os.WriteFile(path+".new", []byte(text), 0o600), os.Rename(path+".new", path)); err != nil {
		t.Fatal(err)
	}
}

// TestStrangersAtAGateway_AreServedAtTheSponsorsExpense_WhichPaysTheGatewayItsFee: sponsor, publisher and gateway are nodes of their own
// on a chain, as people run them; the budgets change while they run.
func TestStrangersAtAGateway_AreServedAtTheSponsorsExpense_WhichPaysTheGatewayItsFee(t *testing.T) {
	t.Setenv("OPENSTREAM_GOSSIP", "false")
	add := world(t)
	sam, alice, greta := add("sam", devnet.FirstFree), add("alice", devnet.FirstFree+1), add("greta", devnet.FirstFree+2)
	budgets, token := filepath.Join(t.TempDir(), "budgets.json"), filepath.Join(t.TempDir(), "token")
	put(t, budgets, "[]")
	put(t, token, strings.Repeat("t", 32)+"\n")
	payer, _ := sam.serve(nil, "run", "--gateway-listen", "", "--sponsor-budgets", budgets)
	home, _ := alice.serve(nil, "run", "--gateway-listen", "", "--peer", payer.Addresses[0])
	film, payload := randomFile(t, 2<<20+5)
	begun := rows[control.Announcement](alice, "publish", "--label", "sponsor="+payer.Account+"/"+payer.Peer, film)
	stream := *begun[0].Stream

	listen := free(t)
	greta.serve(nil, "run", "--peer", home.Addresses[0], "--peer", payer.Addresses[0], "--gateway-listen", listen, "--gateway-token-file", token,
		"--gateway-sponsored", "--gateway-fee", "3000000", "--gateway-fee-required")
	read := func() (int, []byte) { // as somebody without a token does
		answer, err := http.Get("http://" + listen + "/v1/streams/" + stream.String())
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close() //nolint:errcheck // it was read
		body, err := io.ReadAll(answer.Body)
		if err != nil {
			t.Fatal(err)
		}
		return answer.StatusCode, body
	}
	refused := func(words ...string) {
		t.Helper()
		waitFor(t, func() bool {
			status, body := read()
			if status == http.StatusOK {
				t.Fatalf("it is served: %d bytes", len(body))
			}
			for _, w := range words {
				if status != http.StatusPaymentRequired || !strings.Contains(string(body), w) {
					return false
				}
			}
			return true
		})
	}
	refused("gateway_fee", "is not sponsored here")
	give := func(fee protocol.Rate) {
		put(t, budgets, fmt.Sprintf(`[{"stream": %q, "total": 50000000, "perBeneficiary": 20000000, "maxFee": %d}]`, stream, fee))
		waitFor(t, func() bool {
			all := rows[sponsor.Status](sam, "sponsored")
			return len(all) == 1 && all[0].MaxFee == fee
		})
	}
	give(3_000_000)
	waitFor(t, func() bool {
		status, body := read()
		return status == http.StatusOK && bytes.Equal(body, payload)
	})
	fees := rows[sponsor.FeeStatus](greta, "fees")
	if len(fees) != 1 || fees[0].Stream != stream || fees[0].Sponsor.Hex() != payer.Account || fees[0].Channel == (protocol.ChannelID{}) || fees[0].Problem != "" {
		t.Errorf("the gateway's owner is told %+v", fees)
	}
	if own := rows[control.Balance](greta, "balance")[0].Channels; own == nil || own.InUnits != 0 || own.SpentUnits != 0 || own.SponsoredUnits == 0 {
		t.Errorf("the sponsor's money is the gateway's: %+v", own)
	}
	if all := rows[sponsor.Status](sam, "sponsored"); all[0].Channels != 2 || all[0].Fees != 1_000_000 || all[0].Standing != 2_000_000 {
		t.Errorf("the sponsor is told %+v", all)
	}
}

package chain

import (
	"encoding/json"
	"errors"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"
)

// node answers every call with one result, or with an error object, if its path and user are the secret ones.
func node(t *testing.T, result any, failure map[string]any) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if user, password, _ := r.BasicAuth(); r.URL.Path != "/secret" || user != "me" || password != "hidden" {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		var request struct {
			ID json.RawMessage `json:"id"`
		}
		if err := json.NewDecoder(r.Body).Decode(&request); err != nil {
			t.Error(err)
		}
		answer := map[string]any{"jsonrpc": "2.0", "id": request.ID, "result": result}
		if failure != nil {
			delete(answer, "result")
			answer["error"] = failure
		}
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(answer); err != nil {
			t.Error(err)
		}
	}))
	t.Cleanup(s.Close)
	return strings.Replace(s.URL, "http://", "http://me:hidden@", 1) + "/secret"
}

func TestDial_SendsTheSecretsOfTheURL_AndKnowsItsChain(t *testing.T) {
	c, err := Dial(t.Context(), node(t, "0x7a69", nil), 31337)
	if err != nil {
		t.Fatal(err)
	}
	if c.ID != 31337 {
		t.Fatalf("chain id is %d", c.ID)
	}
}

func TestDial_Failures_SayWhatIsWrong_AndNoSecret(t *testing.T) {
	var wrong *WrongChainError
	_, err := Dial(t.Context(), node(t, "0x1", nil), 31337)
	if !errors.As(err, &wrong) || wrong.Have != 1 || wrong.Want != 31337 {
		t.Errorf("wrong chain: %v", err)
	}
	for name, c := range map[string]struct{ url, says string }{
		"down":       {"http://me:hidden@127.0.0.1:1/secret", "is the chain running"},
		"scheme":     {"ftp://me:hidden@127.0.0.1:1/secret", "none of http"},
		"no URL":     {"secret", "not of the form"},
		"no control": {"http://\x7fsecret", "not of the form"},
		"forbidden":  {strings.Replace(node(t, "0x1", nil), "/secret", "/hidden", 1), "403"},
	} {
		_, err := Dial(t.Context(), c.url, 0)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, secret := range []string{"secret", "hidden"} {
			if strings.Contains(err.Error(), secret) {
				t.Errorf("%s: the error shows %q: %v", name, secret, err)
			}
		}
	}
}

func TestDescribe_NamesWhatAContractSaid(t *testing.T) {
	text := abi.Arguments{{Type: must(abi.NewType("string", "", nil))}}
	number := abi.Arguments{{Type: must(abi.NewType("uint256", "", nil))}}
	account := abi.Arguments{{Type: must(abi.NewType("address", "", nil))}}
	for _, c := range []struct {
		data         []byte
		name, reason string
	}{
		{nil, "", "no reason given"},
		{[]byte{1, 2, 3}, "", "no reason given"},
		{append(common.FromHex("0x08c379a0"), must(text.Pack("too late"))...), "Error", `"too late"`},
		{append(common.FromHex("0x4e487b71"), must(number.Pack(big.NewInt(0x11)))...), "Panic", "Panic: arithmetic underflow or overflow"},
		{append(selector(t, "NotMinter"), must(account.Pack(common.Address{19: 7}))...), "NotMinter", "NotMinter (caller 0x0000000000000000000000000000000000000007)"},
		{selector(t, "NotMinter"), "NotMinter", "NotMinter"}, // arguments cut off
		{common.FromHex("0xdeadbeef01"), "", "an error that no known contract declares, 0xdeadbeef01"},
	} {
		name, reason := describe(c.data)
		if name != c.name || reason != c.reason {
			t.Errorf("%x: %q, %q", c.data, name, reason)
		}
	}
}

func TestExplain_FindsTheRevert(t *testing.T) {
	data := common.Bytes2Hex(selector(t, "BatchExists"))
	url := node(t, nil, map[string]any{"code": 3, "message": "execution reverted", "data": "0x" + data})
	_, err := Dial(t.Context(), url, 0)
	if !Reverted(err, "Other", "BatchExists") || Reverted(err, "Other") {
		t.Fatalf("not recognized: %v", err)
	}
	if again := Explain(Explain(err)); !Reverted(again, "BatchExists") {
		t.Fatalf("explained twice: %v", again)
	}
	other := errors.New("connection refused")
	if !errors.Is(Explain(other), other) || Explain(other).Error() != other.Error() || Reverted(other, "") || Explain(nil) != nil {
		t.Fatal("what is no refusal is taken for one")
	}
}

func TestRaise_IsEnoughForEveryNode(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fee := new(big.Int).SetUint64(rapid.Uint64().Draw(t, "fee"))
		up := raise(fee)
		tenth := new(big.Int).Mul(fee, big.NewInt(11))
		if new(big.Int).Mul(up, big.NewInt(10)).Cmp(tenth) < 0 {
			t.Fatalf("%s is raised to %s only", fee, up)
		}
		if fee.Sign() > 0 && up.Cmp(fee) <= 0 {
			t.Fatalf("%s is raised to %s", fee, up)
		}
	})
}

func TestEther(t *testing.T) {
	for wei, want := range map[int64]string{0: "0", 1: "0.000000000000000001", 1e18: "1", 15e17: "1.5"} {
		if got := ether(big.NewInt(wei)); got != want {
			t.Errorf("%d wei is %s", wei, got)
		}
	}
}

func selector(t *testing.T, name string) []byte {
	t.Helper()
	for id, e := range customErrors() {
		if e.Name == name {
			return append([]byte(nil), id[:]...)
		}
	}
	t.Fatalf("no known contract declares %s", name)
	return nil
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestAway_IsAnEndpointInTrouble_NotAWrongOne(t *testing.T) {
	answering := func(status int, body string) string {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(status)
			_, _ = w.Write([]byte(body))
		}))
		t.Cleanup(s.Close)
		return s.URL
	}
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	var all []error
	for url, want := range map[string]bool{
		gone.URL: true, answering(503, "busy"): true, answering(404, "no"): false, answering(401, "who are you"): false,
		answering(200, "<html>"): false, "http//nowhere": false,
		answering(200, `{"jsonrpc":"2.0","id":1,"result":"0x7"}`): false, // another chain
	} {
		_, err := Dial(t.Context(), url, 31338)
		if err == nil || Away(err) != want {
			t.Errorf("%s: %v is away: %t, want %t", url, err, Away(err), want)
		}
		all = append(all, err)
	}
	if Away(errors.Join(all...)) {
		t.Error("some are wrong, and all are taken for away")
	}
}

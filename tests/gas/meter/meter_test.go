package meter

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

type log struct {
	Topics []string `json:"topics"`
	Data   string   `json:"data"`
}

func event(t *testing.T, topic string, as abi.Arguments, values ...any) log {
	t.Helper()
	raw, err := as.Pack(values...)
	if err != nil {
		t.Fatal(err)
	}
	return log{Topics: []string{topic}, Data: hexutil.Encode(raw)}
}

// output is what forge prints for one test.
func output(t *testing.T, status string, logs ...log) []byte {
	t.Helper()
	type result struct {
		Status string  `json:"status"`
		Reason *string `json:"reason"`
		Logs   []log   `json:"logs"`
	}
	reason := "settled: 1 != 2"
	type suite struct {
		Results map[string]result `json:"test_results"`
	}
	raw, err := json.Marshal(map[string]suite{"A.t.sol:A": {map[string]result{"test_A()": {status, &reason, logs}}}})
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestDecode_ReadsWhatWasMeasured(t *testing.T) {
	run, err := decode(output(t, "Success",
		event(t, "0x"+strings.Repeat("12", 32), storedData, "another event", big.NewInt(1)),
		event(t, measuredTopic, measuredData, "finalize n=10 fan=10 epoch=first", big.NewInt(50_000), []byte{0, 1}),
		event(t, measuredTopic, measuredData, "finalize n=10 fan=10 epoch=first", big.NewInt(60_000), []byte{0, 1}),
		event(t, measuredTopic, measuredData, "propose n=10 fan=10 epoch=first", big.NewInt(21_010), make([]byte, 100)),
		event(t, measuredTopic, measuredData, "finalize n=10 fan=10 epoch=first amount=3", big.NewInt(7), []byte{}),
		event(t, storedTopic, storedData, "open", big.NewInt(204)),
	))
	if err != nil {
		t.Fatal(err)
	}
	calls, err := run.Batch(10, 10, "first")
	if err != nil {
		t.Fatal(err)
	}
	// A hundred zero bytes have a floor of 22,000.
	if got := Sum(calls); len(calls) != 3 || got != 50_000+60_000+22_000 {
		t.Errorf("%d calls of %d gas", len(calls), got)
	}
	if run.Worst("finalize") != 60_000 || run.Slots["open"] != 204 {
		t.Errorf("worst call %d, slots %v", run.Worst("finalize"), run.Slots)
	}
	if _, err := run.Find("finalize", "n=10"); err == nil {
		t.Error("calls with more tags than were asked for were taken for these")
	}
}

func TestDecode_RefusesARunWithAFailure(t *testing.T) {
	_, err := decode(output(t, "Failure", event(t, measuredTopic, measuredData, "open", big.NewInt(1), []byte{})))
	if err == nil || !strings.Contains(err.Error(), "settled: 1 != 2") {
		t.Errorf("the failure of a test is not told: %v", err)
	}
	if _, err := decode([]byte("{}")); err == nil {
		t.Error("a run without tests passed")
	}
	if _, err := decode(output(t, "Success", event(t, measuredTopic, measuredData, "open lane", big.NewInt(1), []byte{}))); err == nil {
		t.Error("a tag without a value passed")
	}
}

func TestFloor_IsThatOfEIP7623(t *testing.T) {
	for _, c := range []struct {
		input []byte
		want  uint64
	}{{nil, 21_000}, {[]byte{0, 0}, 21_020}, {[]byte{7, 0, 7}, 21_090}} {
		if got := Floor(c.input); got != c.want {
			t.Errorf("%x: %d, want %d", c.input, got, c.want)
		}
	}
}

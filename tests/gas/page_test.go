package main

import (
	"strings"
	"testing"

	"github.com/openstreaming/openstreaming/tests/gas/datafee"
	"github.com/openstreaming/openstreaming/tests/gas/meter"
)

func TestPage_IsRefusedWhenAFigureIsMissing(t *testing.T) {
	_, err := write(meter.Run{}, datafee.Quiet, datafee.Busy)
	if err == nil || !strings.Contains(err.Error(), "streamPayment") || !strings.Contains(err.Error(), "storage") {
		t.Errorf("a page without figures: %v", err)
	}
}

func TestNumber_IsReadable(t *testing.T) {
	for n, want := range map[uint64]string{0: "0", 999: "999", 1000: "1,000", 16_777_216: "16,777,216"} {
		if got := number(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
	if got := each(1500, 1000); got != "2" {
		t.Errorf("1500 over 1000 is %s, want it rounded", got)
	}
}

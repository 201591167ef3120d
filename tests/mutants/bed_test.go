package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestVerdict_IsOfATestThatFailed_NeverOfACompilerThatRefused(t *testing.T) {
	const failing = `{"contracts/test/A.t.sol:ATest":{"test_results":{"test_Z()":{"status":"Failure","reason":"late"},"test_B()":{"status":"Success"},"test_Y()":{"status":"Failure","reason":"early"}}}}`
	for name, c := range map[string]struct {
		out, said string
		want      verdict
		err       string
	}{
		"failed":       {failing, "", verdict{compiled: true, ran: 3, killer: "ATest.test_Y", reason: "early"}, ""},
		"passed":       {strings.ReplaceAll(failing, "Failure", "Success"), "", verdict{compiled: true, ran: 3}, ""},
		"not compiled": {"", "Compiler run failed:\nError: no such name", verdict{problem: "Compiler run failed:\nError: no such name"}, ""},
		"no tests":     {"{}", "", verdict{}, "it ran no test"},
		"nothing":      {"", "no such option", verdict{}, "printed no results"},
	} {
		got, err := readVerdict([]byte(c.out), c.said)
		if got != c.want || (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: got %+v and the error %v", name, got, err)
		}
	}
}

func fakeForge(t *testing.T, script string) *bed {
	t.Helper()
	dir := t.TempDir()
	forge := filepath.Join(dir, "forge")
	if err := os.WriteFile(forge, []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return &bed{dir: dir, forge: forge, threads: 1}
}

func TestForge_WhoseExitStatusDisagreesWithItsResults_JudgesNothing(t *testing.T) {
	const results = `echo '{"A.t.sol:A":{"test_results":{"test_X()":{"status":"Success"}}}}'`
	if v, err := fakeForge(t, results).test(context.Background(), everything); err != nil || !v.compiled || v.killer != "" {
		t.Errorf("passing tests: got %+v and the error %v", v, err)
	}
	if v, err := fakeForge(t, results+"; exit 1").test(context.Background(), everything); err == nil {
		t.Errorf("a failing exit beside passing tests was read as %+v", v)
	}
	if v, err := fakeForge(t, strings.ReplaceAll(results, "Success", "Failure")).test(context.Background(), everything); err == nil {
		t.Errorf("a successful exit beside a failing test was read as %+v", v)
	}
}

func TestMemo_AsksTheCompilerOnceForEachQuestion(t *testing.T) {
	dir := t.TempDir()
	asked := filepath.Join(dir, "asked")
	compiler := filepath.Join(dir, "solc")
	if err := os.WriteFile(compiler, []byte("#!/bin/sh\necho >> '"+asked+"'\ncat\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	answers := t.TempDir()
	for _, question := range []string{"one", "two", "one", "one"} {
		var answer bytes.Buffer
		if err := remember(compiler, answers, []string{"--standard-json"}, strings.NewReader(question), &answer); err != nil {
			t.Fatal(err)
		}
		if answer.String() != question {
			t.Errorf("asked %q, got %q", question, &answer)
		}
	}
	if lines, err := os.ReadFile(asked); err != nil || len(lines) != 2 {
		t.Errorf("the compiler was asked %d times, want 2 (error %v)", len(lines), err)
	}
}

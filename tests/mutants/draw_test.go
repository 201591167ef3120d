package main

import (
	"slices"
	"strings"
	"testing"
)

const sample = `pragma solidity ^0.8.27;

import {A} from "./A.sol"; // 1 + 1 < 3

/// @notice if (a == 1) nothing;
contract C is A {
    uint256 internal constant LIMIT = 4 * 1e3;
    struct S { uint8 small; }
    event Happened(uint256 indexed n);
    error Bad();

    function f(uint256 a, uint256[3] memory b) external onlyOwner returns (uint256 n) {
        if (a > 10) {
            revert Bad();
        }
        uint256 m = a + 2; // + 3
        n = !(a == m) ? 1 : m;
        emit Happened(
            n
        );
        emit Happened(n);
        _require(ok(a, m), Bad.selector);
        assembly ("memory-safe") {
            let x := add(m, 0x20)
            if gt(x, 5) { x := 5 }
            n := x
        }
        string memory s = "if (a < b) { return 1; }";
        return n;
    }
}
`

func drawn(t *testing.T, kind string) []string {
	t.Helper()
	var changes []string
	for _, f := range candidates("contracts/src/l2/C.sol", sample) {
		if f.name == kind {
			before, after := f.lines(sample)
			changes = append(changes, before+" => "+after)
		}
	}
	return changes
}

func TestDraw_FindsEveryFaultOfTheCode_AndNoneInCommentsStringsOrDeclarations(t *testing.T) {
	const note = " // + 3"
	for kind, want := range map[string][]string{
		"operator": {
			"uint256 internal constant LIMIT = 4 * 1e3; => uint256 internal constant LIMIT = 4 / 1e3;",
			"if (a > 10) { => if (a >= 10) {",
			"uint256 m = a + 2;" + note + " => uint256 m = a - 2;" + note,
			"n = !(a == m) ? 1 : m; => n = !(a != m) ? 1 : m;",
			"let x := add(m, 0x20) => let x := sub(m, 0x20)",
			"if gt(x, 5) { x := 5 } => if lt(x, 5) { x := 5 }",
		},
		"constant": {
			"uint256 internal constant LIMIT = 4 * 1e3; => uint256 internal constant LIMIT = 5 * 1e3;",
			"uint256 internal constant LIMIT = 4 * 1e3; => uint256 internal constant LIMIT = 3 * 1e3;",
			"uint256 internal constant LIMIT = 4 * 1e3; => uint256 internal constant LIMIT = 4 * (1e3 + 1);",
			"uint256 internal constant LIMIT = 4 * 1e3; => uint256 internal constant LIMIT = 4 * (1e3 - 1);",
			"if (a > 10) { => if (a > 11) {",
			"if (a > 10) { => if (a > 9) {",
			"uint256 m = a + 2;" + note + " => uint256 m = a + 3;" + note,
			"uint256 m = a + 2;" + note + " => uint256 m = a + 1;" + note,
			"n = !(a == m) ? 1 : m; => n = !(a == m) ? 2 : m;",
			"n = !(a == m) ? 1 : m; => n = !(a == m) ? 0 : m;",
			"let x := add(m, 0x20) => let x := add(m, 0x21)",
			"let x := add(m, 0x20) => let x := add(m, 0x1f)",
			"if gt(x, 5) { x := 5 } => if gt(x, 6) { x := 5 }",
			"if gt(x, 5) { x := 5 } => if gt(x, 4) { x := 5 }",
			"if gt(x, 5) { x := 5 } => if gt(x, 5) { x := 6 }",
			"if gt(x, 5) { x := 5 } => if gt(x, 5) { x := 4 }",
		},
		"condition": {
			"if (a > 10) { => if (!(a > 10)) {",
			"_require(ok(a, m), Bad.selector); => _require(!(ok(a, m)), Bad.selector);",
			"n = !(a == m) ? 1 : m; => n = (a == m) ? 1 : m;",
		},
		"statement": {
			"revert Bad(); => ",
			"uint256 m = a + 2;" + note + " => uint256 m;" + note,
			"n = !(a == m) ? 1 : m; => ",
			"emit Happened(n); => ",
			"_require(ok(a, m), Bad.selector); => ",
			"n := x => ",
			"return n; => ",
		},
	} {
		if got := drawn(t, kind); !slices.Equal(got, want) {
			t.Errorf("%s:\ngot  %s\nwant %s", kind, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
	}
}

func TestDraw_WithTheSameSeed_IsTheSame_AndWithAnotherIsNot(t *testing.T) {
	all := candidates("contracts/src/l2/C.sol", sample)
	first, again, other := shuffle(all, 7), shuffle(all, 7), shuffle(all, 8)
	for _, kind := range kinds {
		if !slices.Equal(first[kind], again[kind]) {
			t.Errorf("%s: seed 7 drew two orders", kind)
		}
	}
	if slices.Equal(first["constant"], other["constant"]) {
		t.Error("seeds 7 and 8 drew the same order of sixteen faults")
	}
}

func TestRules_LeaveOutWhatChangesNothing_AndKeepItsNeighbours(t *testing.T) {
	for _, c := range []struct {
		source string
		left   []string
	}{
		{"n = a < b ? a : b;", nil},
		{"n = a.price < block.basefee + TIP ? a.price : block.basefee + TIP;", []string{"-"}},
		{"n = a < b ? c : b;", []string{"<="}},
		{"if (a > b) {\n a = b;\n}", nil},
		{"if (a > b) {\n a = c;\n}", []string{">="}},
		{"if (a >= b) {\n revert();\n}", []string{">"}},
	} {
		source := "contract C {\nfunction f() {\n" + c.source + "\n}\n}"
		var left []string
		for _, f := range candidates("C.sol", source) {
			if f.name == "operator" && nothingChanges(f, source) == "" {
				left = append(left, f.put)
			}
		}
		slices.Sort(left)
		left = slices.Compact(left)
		if !slices.Equal(left, c.left) {
			t.Errorf("%s: drew %q, want %q", c.source, left, c.left)
		}
	}
}

func TestList_DropsWhatItNames_AndIsRefusedOnceItIsNotTrue(t *testing.T) {
	all := candidates("C.sol", sample)
	sources := map[string]string{"C.sol": sample}
	left, problems := listed(all, sources, []equivalent{{"C.sol", "if (a > 10) {", "if (a > 11) {", "-"}})
	if len(problems) != 0 || len(left) != len(all)-1 {
		t.Errorf("dropped %d with problems %v, want 1", len(all)-len(left), problems)
	}
	if _, problems = listed(all, sources, []equivalent{{"C.sol", "if (a > 12) {", "", "-"}}); len(problems) != 1 {
		t.Errorf("an entry that no longer stands brought %d problems, want 1", len(problems))
	}
}

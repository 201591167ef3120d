package main

import (
	"math/big"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
)

// kinds are the mechanical faults, drawn from in equal parts.
var kinds = []string{"operator", "constant", "condition", "statement"}

// operators are what each one is taken for.
var operators = map[string]string{
	"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
	"&&": "||", "||": "&&", "+": "-", "-": "+", "*": "/", "/": "*", "%": "/",
	"+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=", "++": "--", "--": "++",
	"|": "&", "&": "|", "^": "&", "|=": "&=", "&=": "|=", "<<": ">>", ">>": "<<", "<<=": ">>=", ">>=": "<<=",
}

// instructions are the same for assembly.
var instructions = map[string]string{
	"lt": "gt", "gt": "lt", "eq": "lt", "add": "sub", "sub": "add", "mul": "add", "shl": "shr", "shr": "shl", "and": "or", "or": "and",
}

var (
	// The longest operator first: what is not a key above is passed over whole.
	operatorText    = regexp.MustCompile(`<<=|>>=|\*\*|=>|==|!=|<=|>=|&&|\|\||\+\+|--|\+=|-=|\*=|/=|\|=|&=|\^=|<<|>>|->|:=|[-+*/%<>&|^]`)
	instructionText = regexp.MustCompile(`\b(lt|gt|eq|add|sub|mul|shl|shr|and|or)\(`)
	numberText      = regexp.MustCompile(`\b(0x[0-9a-fA-F]{1,8}|[0-9][0-9_]*(e[0-9]+)?)\b`)
	conditionText   = regexp.MustCompile(`\b(if |while |_require)\(`)
	negationText    = regexp.MustCompile(`![A-Za-z_(]`)
	declarationText = regexp.MustCompile(`^(uint\d+|int\d+|bytes\d+|address|bool) [a-z_]\w* = `)
	otherDeclText   = regexp.MustCompile(`^[A-Za-z_][\w.\[\]]*( (memory|storage|calldata))? [a-z_]\w*( =|;)|^\([^)]*\b(memory|storage|calldata|uint\d+|bytes\d+|address|bool) [a-z_]`)
	keywordText     = regexp.MustCompile(`^(if|else|for|while|do|unchecked|assembly|let|case|default|switch|_;)\b|^_;`)
)

// candidates lists every mechanical fault of a file, by kind, in the order of the text.
func candidates(file, source string) []fault {
	d := drawer{file: file, source: source, scanned: scan(source)}
	d.drawOperators()
	d.drawConstants()
	d.drawConditions()
	d.drawStatements()
	return d.found
}

type drawer struct {
	scanned
	file, source string
	found        []fault
}

func (d *drawer) add(kind string, from, to int, put string) {
	d.found = append(d.found, fault{name: kind, file: d.file, at: from, old: d.source[from:to], put: put})
}

func (d *drawer) drawOperators() {
	for _, m := range operatorText.FindAllStringIndex(d.code, -1) {
		text := d.code[m[0]:m[1]]
		put, swapped := operators[text]
		if !swapped || d.places[m[0]] != inBody && d.places[m[0]] != inValue {
			continue
		}
		d.add("operator", m[0], m[1], put)
	}
	for _, m := range instructionText.FindAllStringSubmatchIndex(d.code, -1) {
		if d.places[m[0]] == inYul {
			d.add("operator", m[2], m[3], instructions[d.code[m[2]:m[3]]])
		}
	}
}

// drawConstants puts each number off by one, both ways.
func (d *drawer) drawConstants() {
	for _, m := range numberText.FindAllStringIndex(d.code, -1) {
		if d.places[m[0]] == elsewhere {
			continue
		}
		text := d.code[m[0]:m[1]]
		if strings.Contains(text, "e") && !strings.HasPrefix(text, "0x") {
			d.add("constant", m[0], m[1], "("+text+" + 1)")
			d.add("constant", m[0], m[1], "("+text+" - 1)")
			continue
		}
		n, ok := new(big.Int).SetString(strings.ReplaceAll(text, "_", ""), 0)
		if !ok {
			continue
		}
		form := func(n *big.Int) string {
			if strings.HasPrefix(text, "0x") {
				digits := n.Text(16)
				return "0x" + strings.Repeat("0", max(0, len(text)-2-len(digits))) + digits
			}
			return n.String()
		}
		d.add("constant", m[0], m[1], form(new(big.Int).Add(n, big.NewInt(1))))
		if n.Sign() > 0 {
			d.add("constant", m[0], m[1], form(new(big.Int).Sub(n, big.NewInt(1))))
		}
	}
}

// drawConditions negates what an if, a while or a _require(condition, error) asks, and drops a negation.
func (d *drawer) drawConditions() {
	for _, m := range conditionText.FindAllStringIndex(d.code, -1) {
		end := d.closing(m[1] - 1)
		if comma := d.comma(m[1], end); d.code[m[0]:m[1]] == "_require(" && comma > 0 {
			end = comma // errors have no arguments
		}
		if d.places[m[0]] != inBody || end < 0 || strings.Contains(d.code[m[1]:end], "\n") {
			continue
		}
		d.add("condition", m[1], end, "!("+d.source[m[1]:end]+")")
	}
	for _, m := range negationText.FindAllStringIndex(d.code, -1) {
		if d.places[m[0]] == inBody {
			d.add("condition", m[0], m[0]+1, "")
		}
	}
}

// closing finds the parenthesis that closes the one at open.
func (d *drawer) closing(open int) int {
	depth := 0
	for i := open; i < len(d.code); i++ {
		switch d.code[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// comma finds the last comma between two places.
func (d *drawer) comma(from, to int) int {
	if to < from {
		return -1
	}
	if n := strings.LastIndexByte(d.code[from:to], ','); n >= 0 {
		return from + n
	}
	return -1
}

// drawStatements removes each statement that stands alone on its line; of a declaration it removes the value.
func (d *drawer) drawStatements() {
	start := 0
	for start < len(d.source) {
		end := len(d.source)
		if n := strings.IndexByte(d.source[start:], '\n'); n >= 0 {
			end = start + n
		}
		text := strings.TrimSpace(d.code[start:end])
		from := start + strings.Index(d.code[start:end], text)
		if text != "" && d.startsStatement(from) && !keywordText.MatchString(text) {
			d.drawStatement(from, text)
		}
		start = end + 1
	}
}

func (d *drawer) drawStatement(from int, text string) {
	to := from + len(text)
	if d.places[from] == inYul {
		if !strings.ContainsAny(text, "{}") && strings.Count(text, "(") == strings.Count(text, ")") {
			d.add("statement", from, to, "")
		}
		return
	}
	if d.places[from] != inBody || strings.IndexByte(text, ';') != len(text)-1 || strings.ContainsAny(text, "{}") {
		return
	}
	if m := declarationText.FindString(text); m != "" {
		d.add("statement", from+len(m)-len(" = "), to, ";")
		return
	}
	if !otherDeclText.MatchString(text) || strings.HasPrefix(text, "return ") || strings.HasPrefix(text, "delete ") {
		d.add("statement", from, to, "")
	}
}

// startsStatement says whether a statement can begin here: what stands before is another's end or a block's begin.
func (d *drawer) startsStatement(at int) bool {
	before := strings.TrimRight(d.code[:at], " \n\t")
	if d.places[at] == inYul {
		return true
	}
	return before != "" && strings.ContainsRune("{};", rune(before[len(before)-1]))
}

// shuffle puts the candidates of each kind in the order of the draw: the same for the same seed and sources.
func shuffle(all []fault, seed uint64) map[string][]fault {
	queues := map[string][]fault{}
	for n, kind := range kinds {
		queue := slices.DeleteFunc(slices.Clone(all), func(f fault) bool { return f.name != kind })
		dice := rand.New(rand.NewPCG(seed, uint64(n))) //nolint:gosec // a draw that can be repeated
		dice.Shuffle(len(queue), func(i, j int) { queue[i], queue[j] = queue[j], queue[i] })
		queues[kind] = queue
	}
	return queues
}

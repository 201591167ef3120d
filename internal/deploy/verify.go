package deploy

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/protocol"
)

// Report is what a verification found.
type Report struct {
	// Checked is how many facts were compared with the parameters.
	Checked int `json:"checked"`
	// Problems are a sentence each. What could not be found out is one, too.
	Problems []string `json:"problems"`
}

// Verify compares everything that stands on the chains with what the parameters say: code, immutables, how the contracts are
// wired to each other and to EigenLayer, roles, and EigenLayer's delays. It needs no key. start1 and start2 are the blocks from
// which the roles' logs are read.
func (p *Plan) Verify(ctx context.Context, on Chains, start1, start2 uint64) Report {
	var v verifier
	if err := p.Check(ctx, on); err != nil {
		for _, problem := range flat(err) {
			v.problem("%s", problem)
		}
		return v.report // on other chains nothing else means anything
	}
	for _, c := range []*chain.Client{on.L1, on.L2} {
		standing := true
		for _, st := range p.steps(c.ID) {
			if st.creation != nil {
				standing = v.code(ctx, c, st) && standing
			}
		}
		if !standing {
			continue // the calls below would only say the same again
		}
		for _, views := range p.views() {
			if views.chain == c.ID {
				v.views(ctx, c, views)
			}
		}
		if c == on.L1 {
			p.verifyL1(ctx, &v, c, start1)
		} else {
			p.verifyL2(ctx, &v, c, start2)
		}
	}
	return v.report
}

func flat(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok { //nolint:errorlint // joins only
		var all []error
		for _, e := range joined.Unwrap() {
			all = append(all, flat(e)...)
		}
		return all
	}
	return []error{err}
}

type verifier struct{ report Report }

func (v *verifier) problem(format string, args ...any) {
	v.report.Checked++
	v.report.Problems = append(v.report.Problems, fmt.Sprintf(format, args...))
}

// equal compares a fact with what it should be.
func (v *verifier) equal(what string, have, want any, err error) bool {
	switch {
	case err != nil:
		v.problem("%s could not be read: %s", what, strings.ReplaceAll(chain.Explain(err).Error(), "\n", "; "))
	case !same(have, want):
		v.problem("%s is %s, not %s", what, show(have), show(want))
	default:
		v.report.Checked++
		return true
	}
	return false
}

// require holds a fact for granted or tells what is wrong.
func (v *verifier) require(holds bool, err error, what string, problem string, args ...any) {
	switch {
	case err != nil:
		v.problem("%s could not be read: %s", what, strings.ReplaceAll(chain.Explain(err).Error(), "\n", "; "))
	case !holds:
		v.problem(problem, args...)
	default:
		v.report.Checked++
	}
}

// same compares values as they are shown: numbers of different types are equal if they are.
func same(have, want any) bool { return reflect.DeepEqual(have, want) || show(have) == show(want) }

func show(value any) string {
	all := spell("", reflect.ValueOf(value), nil)
	parts := make([]string, len(all))
	for i, a := range all {
		parts[i] = strings.TrimPrefix(a.Name+"="+a.Value, "=")
	}
	return strings.Join(parts, " ")
}

// code compares a contract's code; false if there is none to ask anything else.
func (v *verifier) code(ctx context.Context, c *chain.Client, st *step) bool {
	name := strings.TrimPrefix(st.name, "create ")
	code, err := c.CodeAt(ctx, st.at, nil)
	switch {
	case err != nil:
		v.problem("the code of %s could not be read: %s", name, err)
	case len(code) == 0:
		v.problem("%s is not at %s on chain %d", name, st.at, c.ID)
	default:
		v.require(st.creation.same(code), nil, name, "at %s on chain %d stands other code than what was compiled of %s", st.at, c.ID, name)
		return true
	}
	return false
}

// views are what functions of a contract without arguments must answer, for ever.
type views struct {
	name  string
	chain uint64
	at    common.Address
	md    *bind.MetaData
	want  map[string]any
}

func (v *verifier) views(ctx context.Context, c *chain.Client, w views) {
	parsed, err := w.md.GetAbi()
	if err != nil {
		v.problem("the ABI of %s does not parse: %s", w.name, err)
		return
	}
	contract := bind.NewBoundContract(w.at, *parsed, c, nil, nil)
	names := make([]string, 0, len(w.want))
	for name := range w.want {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		what := "the " + name + " of " + w.name
		have, err := view(ctx, contract, name)
		want := w.want[name]
		if err == nil && isStruct(want) {
			v.fields(what, have, want)
			continue
		}
		v.equal(what, have, want, err)
	}
}

// governed is the one term that begins with the parameters' value and may be set otherwise by the governor, who cannot change the
// parameters: the contract's address follows from them.
const governed = ".nativeStakePerUnit"

func isStruct(value any) bool {
	t := reflect.TypeOf(value)
	return t != nil && t.Kind() == reflect.Struct
}

// fields compares two structs field by field, so that each difference is a sentence of its own.
func (v *verifier) fields(what string, have, want any) {
	h, w := spell("", reflect.ValueOf(have), nil), spell("", reflect.ValueOf(want), nil)
	if len(h) != len(w) {
		v.problem("%s has %d fields, not %d", what, len(h), len(w))
		return
	}
	for i := range w {
		if w[i].Name == governed {
			v.require(h[i].Value != "0", nil, what, "%s%s is 0", what, governed)
			continue
		}
		v.equal(what+w[i].Name, h[i].Value, w[i].Value, nil)
	}
}

// view asks a contract, as bindings do, by the function's name.
func view(ctx context.Context, contract *bind.BoundContract, name string) (any, error) {
	var out []any
	if err := contract.Call(&bind.CallOpts{Context: ctx}, &out, name); err != nil {
		return nil, err
	}
	if len(out) != 1 {
		return nil, errors.New("it answers with more than one value")
	}
	return out[0], nil
}

// stateless says whether a function of an ABI is a view without arguments that returns one value.
func stateless(m abi.Method) bool {
	return m.IsConstant() && len(m.Inputs) == 0 && len(m.Outputs) == 1
}

// domainSeparator is that of our EIP-712 digests, which both contracts must have.
func (p *Plan) domainSeparator() [32]byte {
	return protocol.Domain{ChainID: p.L2ChainID, Payments: p.Contracts.Payments}.Separator()
}

func seconds(blocks uint32, each *big.Int) *big.Int {
	return new(big.Int).Mul(new(big.Int).SetUint64(uint64(blocks)), each)
}

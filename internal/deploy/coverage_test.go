package deploy

import (
	"reflect"
	"slices"
	"testing"
)

// mutable are the functions without arguments whose answers change as a deployment is used; all others are held to the parameters.
var mutable = map[string][]string{
	"the registrar":         {"slasher", "nextSlasher", "nextSlasherAt", "retiringSlasher", "retiringUntil", "calculator", "nextCalculator", "nextCalculatorAt", "operators"},
	"the table calculator":  {"MAX_OPERATORS"}, // a constant, held by the code
	"the vault":             {"releaseCount"},
	"the slasher":           {"pool"},
	"the payments contract": {"registryCount", "voidedAt"},
}

// Who adds an immutable to a contract has to say what it must be.
func TestVerify_KnowsEveryViewOfOurContracts(t *testing.T) {
	var p Parameters
	for _, s := range p.sections() {
		for _, f := range s.fields {
			if err := setNumberOrSkip(f.at); err != nil {
				t.Fatal(err)
			}
		}
	}
	plan := &Plan{Parameters: p}
	for _, v := range plan.views() {
		parsed, err := v.md.GetAbi()
		if err != nil {
			t.Fatal(err)
		}
		for name, m := range parsed.Methods {
			_, known := v.want[name]
			if stateless(m) && !known && !slices.Contains(mutable[v.name], name) {
				t.Errorf("nothing is said of what %s of %s must answer", name, v.name)
			}
		}
		for name := range v.want {
			if _, there := parsed.Methods[name]; !there {
				t.Errorf("%s has no %s", v.name, name)
			}
		}
	}
}

func setNumberOrSkip(at any) error {
	if reflect.TypeOf(at).Elem().Kind() == reflect.Pointer {
		return setNumber(at, "1")
	}
	return nil
}

// Who adds a term to a contract has to give it a key, or a file of parameters could never say it.
func TestFile_HasAKeyForEveryTermOfOurContracts(t *testing.T) {
	var p Parameters
	places := map[any]bool{}
	for _, s := range p.sections() {
		for _, f := range s.fields {
			places[f.at] = true
			if f.also != nil {
				places[f.also] = true
			}
		}
	}
	for _, terms := range []any{&p.Payments, &p.Slasher} {
		v := reflect.ValueOf(terms).Elem()
		for i := range v.NumField() {
			if !places[v.Field(i).Addr().Interface()] {
				t.Errorf("no key says %s.%s", v.Type().Name(), v.Type().Field(i).Name)
			}
		}
	}
}

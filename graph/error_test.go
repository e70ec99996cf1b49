package graph

import (
	"fmt"
	"slices"
	"testing"
)

func TestInputErrors(t *testing.T) {
	for want, errs := range map[string]InputErrors{
		"the input has no fault":                        nil,
		"say what":                                      {{nil, Required, "say what"}},
		"claims.3.quantity: too much":                   {{[]string{"claims", "3", "quantity"}, Invalid, "too much"}},
		"claims.3: too much (and 1 more fault)":         {{[]string{"claims", "3"}, Invalid, "too much"}, {}},
		"reason: reason is missing (and 2 more faults)": {{[]string{"reason"}, Required, "reason is missing"}, {}, {}},
		"reason: reason is missing (and 1000 more faults)": append(InputErrors{{[]string{"reason"}, Required, "reason is missing"}},
			make(InputErrors, 1000)...),
	} {
		if got := errs.Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A place below another has a path of its own: noting a fault there changes no fault elsewhere.
func TestFaultsPath(t *testing.T) {
	var errs InputErrors
	root := NewFaults(&errs)
	claim := root.At("claims", 3)
	quantity, chain := claim.In("quantity"), claim.At("evidence", 0).At("chain", 12)
	chain.Add(Invalid, "first", "carrier")
	quantity.Add(Invalid, "second", "low")
	claim.Add(Invalid, "third")
	root.Add(Invalid, "fourth")
	var got []string
	for i := range errs {
		got = append(got, errs[i].Error())
	}
	want := []string{"claims.3.evidence.0.chain.12.carrier: first", "claims.3.quantity.low: second", "claims.3: third", "fourth"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Messages are for people: what is too long to be read is cut, between letters, and what would upset a terminal is spelled out.
func TestQuote(t *testing.T) {
	for s, want := range map[string]string{
		"irgc":                           `"irgc"`,
		`say "no"`:                       `"say \"no\""`,
		"a\x1b[31m":                      `"a\x1b[31m"`,
		"a\u202eb":                       `"a\u202eb"`,
		"سپاه":                           `"سپاه"`,
		"a\xff":                          `"a\xff"`,
		fmt.Sprintf("%080d", 1):          `"` + fmt.Sprintf("%080d", 1) + `"`,
		fmt.Sprintf("%081d", 0):          `"` + fmt.Sprintf("%080d", 0) + `…"`,
		fmt.Sprintf("%079d", 0) + "سپاه": `"` + fmt.Sprintf("%079d", 0) + `…"`,
	} {
		if got := quote(s); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

package graph

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestQuantity shows what each figure of the table bounds, or its faults.
func TestQuantity(t *testing.T) {
	checkLines(t, "testdata/quantity.txt", func(input string) string {
		q := parseQuantity(t, input)
		var errs InputErrors
		q.validate(NewFaults(&errs))
		if errs != nil {
			return "error: " + errs.Error()
		}
		return q.Bounds().show()
	})
}

// parseQuantity reads a qualifier, and then fields as JSON has them, but with = for the colon.
func parseQuantity(t *testing.T, s string) *Quantity {
	qualifier, rest, _ := strings.Cut(s, " ")
	q := Quantity{Qualifier: Qualifier(qualifier), Verbatim: "as said"}
	for rest != "" {
		field, value, found := strings.Cut(strings.TrimLeft(rest, " "), "=")
		if !found {
			t.Fatalf("%q is no field", rest)
		}
		decoder := json.NewDecoder(strings.NewReader(value))
		var raw json.RawMessage
		if err := decoder.Decode(&raw); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if err := json.Unmarshal(fmt.Appendf(nil, "{%q:%s}", field, raw), &q); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		rest = value[decoder.InputOffset():]
	}
	return &q
}

func (b Bounds) show() string {
	s := "[" + show(b.Low, "?") + ", "
	if b.High == nil {
		s += "∞)"
	} else {
		s += show(b.High, "") + "]"
	}
	if b.Best != nil {
		s += " best " + show(b.Best, "")
	}
	return s
}

func show(n *int64, none string) string {
	if n == nil {
		return none
	}
	return strconv.FormatInt(*n, 10)
}

var (
	genCount     = rapid.OneOf(rapid.Int64Range(0, MaxCount), rapid.Int64Range(0, 100), rapid.Int64Range(MaxCount-100, MaxCount))
	genTolerance = rapid.OneOf(rapid.Float64Range(0, 0.999999), rapid.SampledFrom([]float64{0, 5e-324, 0.05, 0.1, 0.29, 1.0 / 3, 0.5, 0.9, 0.9999999999999999}))
)

// genQuantity draws quantities without fault.
func genQuantity(t *rapid.T) *Quantity {
	q := Quantity{Qualifier: Qualifier(rapid.SampledFrom(qualifiers).Draw(t, "qualifier")), Verbatim: "as said", OpenAbove: rapid.Bool().Draw(t, "open")}
	n := genCount.Draw(t, "n")
	switch q.Qualifier {
	case Between, Magnitude:
		q.Low, q.High = count(n), count(rapid.Int64Range(n, MaxCount).Draw(t, "high"))
	case MoreThan:
		q.Value = count(min(n, MaxCount-1))
	case FewerThan:
		q.Value = count(max(n, 1))
	case About:
		tolerance := genTolerance.Draw(t, "tolerance")
		q.Value, q.Tolerance = &n, &tolerance
	default:
		q.Value = &n
	}
	return &q
}

// What has no fault has bounds that are figures themselves, in order, and contain the number that is named.
func TestQuantityBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := genQuantity(t)
		var errs InputErrors
		q.validate(NewFaults(&errs))
		if errs != nil {
			t.Fatal(errs)
		}
		b := q.Bounds()
		if b.Low == nil || *b.Low < 0 || *b.Low > MaxCount {
			t.Fatalf("%+v is %s", q, b.show())
		}
		if b.High != nil && (*b.High < *b.Low || *b.High > MaxCount) {
			t.Fatalf("%+v is %s", q, b.show())
		}
		if b.Best != nil && (*b.Best < *b.Low || b.High != nil && *b.Best > *b.High) {
			t.Fatalf("%+v is %s", q, b.show())
		}
		if unbounded := q.OpenAbove || q.Qualifier == AtLeast || q.Qualifier == MoreThan; unbounded != (b.High == nil) {
			t.Fatalf("%+v is %s", q, b.show())
		}
		if named := q.Qualifier == Exactly || q.Qualifier == About; named != (b.Best != nil) {
			t.Fatalf("%+v is %s", q, b.show())
		}
	})
}

// The bounds of ABOUT are the outermost whole numbers within the tolerance, told in fractions by what they have to be rather than by how they
// are reckoned. One beyond the largest figure is the largest.
func TestQuantityAbout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, tolerance := genCount.Draw(t, "n"), genTolerance.Draw(t, "tolerance")
		low, high := (&Quantity{Qualifier: About, Value: &n, Tolerance: &tolerance}).about()
		fraction, _ := new(big.Rat).SetString(strconv.FormatFloat(tolerance, 'g', -1, 64))
		margin := fraction.Mul(fraction, big.NewRat(n, 1))
		within := func(m int64) bool {
			gap := new(big.Rat).Sub(big.NewRat(n, 1), big.NewRat(m, 1))
			return gap.Abs(gap).Cmp(margin) <= 0
		}
		if !within(low) || within(low-1) || !within(high) || high < MaxCount && within(high+1) {
			t.Fatalf("about %d by %v is [%d, %d]", n, tolerance, low, high)
		}
	})
}

// A wider tolerance never narrows.
func TestQuantityWider(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, a, b := genCount.Draw(t, "n"), genTolerance.Draw(t, "a"), genTolerance.Draw(t, "b")
		narrow, wide := min(a, b), max(a, b)
		low, high := (&Quantity{Value: &n, Tolerance: &narrow}).about()
		wideLow, wideHigh := (&Quantity{Value: &n, Tolerance: &wide}).about()
		if wideLow > low || wideHigh < high {
			t.Fatalf("about %d is [%d, %d] by %v, and [%d, %d] by %v", n, low, high, narrow, wideLow, wideHigh, wide)
		}
	})
}

// A tolerance that is not given is a tenth.
func TestQuantityDefaultTolerance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, tenth := genCount.Draw(t, "n"), DefaultTolerance
		given, left := Quantity{Qualifier: About, Value: &n, Tolerance: &tenth}, Quantity{Qualifier: About, Value: &n}
		if given.Bounds().show() != left.Bounds().show() {
			t.Fatalf("%s and %s", given.Bounds().show(), left.Bounds().show())
		}
	})
}

// The table of word numbers and the words of the message are the same, and each word ends where the next unit begins.
func TestMagnitudes(t *testing.T) {
	words := strings.Split(magnitudeWords, ", ")
	if len(words) != len(magnitudes) {
		t.Errorf("%d words are named, %d are there", len(words), len(magnitudes))
	}
	for i, word := range words {
		bounds, ok := magnitudes[word]
		if !ok {
			t.Errorf("%s is not in the table", word)
		}
		if unit := (bounds[1] + 1) / 10; i > 0 && bounds[0] != 2*unit {
			t.Errorf("%s begins at %d, not at two units of %d", word, bounds[0], unit)
		}
	}
}

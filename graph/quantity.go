package graph

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// MaxCount is the largest figure: the largest whole number that JSON carries exactly everywhere, 2^53 − 1.
const MaxCount = 1<<53 - 1

// DefaultTolerance is what ABOUT means where the claim says nothing else: a tenth either way.
const DefaultTolerance = 0.1

// Quantity is a figure as it was given. Low and High, as given, are for BETWEEN and MAGNITUDE; Bounds gives what any figure means.
type Quantity struct {
	Qualifier Qualifier `json:"qualifier"`
	// Value is given with all qualifiers but BETWEEN and MAGNITUDE.
	Value *int64 `json:"value,omitempty"`
	Low   *int64 `json:"low,omitempty"`
	High  *int64 `json:"high,omitempty"`
	// Verbatim is the figure as it was said. For a MAGNITUDE without low and high it is a word of the table.
	Verbatim string `json:"verbatim"`
	// Tolerance, a fraction, is for ABOUT alone.
	Tolerance *float64 `json:"tolerance,omitempty"`
	// OpenAbove: the claimant says that the true figure may be higher.
	OpenAbove bool `json:"openAbove,omitempty"`
}

// Qualifier says how a figure bounds what it counts.
type Qualifier string

// The qualifiers.
const (
	Exactly   Qualifier = "EXACTLY"
	AtLeast   Qualifier = "AT_LEAST"
	MoreThan  Qualifier = "MORE_THAN"
	AtMost    Qualifier = "AT_MOST"
	FewerThan Qualifier = "FEWER_THAN"
	About     Qualifier = "ABOUT"
	Between   Qualifier = "BETWEEN"
	Magnitude Qualifier = "MAGNITUDE"
)

var qualifiers = values(Exactly, AtLeast, MoreThan, AtMost, FewerThan, About, Between, Magnitude)

// Values implements Enum.
func (Qualifier) Values() []string { return qualifiers }

// magnitudes is the table of word numbers: "dozens" begins at two dozen, the others at two of their unit, and each ends before the next
// unit begins.
var magnitudes = map[string][2]int64{
	"dozens":                {24, 99},
	"hundreds":              {200, 999},
	"thousands":             {2_000, 9_999},
	"tens of thousands":     {20_000, 99_999},
	"hundreds of thousands": {200_000, 999_999},
	"millions":              {2_000_000, 9_999_999},
}

// magnitudeWords names the words of the table, for messages.
const magnitudeWords = "dozens, hundreds, thousands, tens of thousands, hundreds of thousands, millions"

// Bounds are the least and the most that a figure says, and the number it names. Nil is unbounded, or none.
type Bounds struct{ Low, High, Best *int64 }

// Bounds of a valid quantity: EXACTLY n is [n, n]; AT_LEAST n [n, ∞); MORE_THAN n [n+1, ∞); AT_MOST n [0, n]; FEWER_THAN n [0, n−1];
// BETWEEN as given; ABOUT n is n less and more the tolerance, rounded inwards; MAGNITUDE by its word, or as given.
func (q *Quantity) Bounds() Bounds {
	b := Bounds{Low: q.Low, High: q.High}
	switch q.Qualifier {
	case Exactly:
		b = Bounds{q.Value, q.Value, q.Value}
	case AtLeast:
		b = Bounds{Low: q.Value}
	case MoreThan:
		b = Bounds{Low: count(*q.Value + 1)}
	case AtMost:
		b = Bounds{Low: count(0), High: q.Value}
	case FewerThan:
		b = Bounds{Low: count(0), High: count(*q.Value - 1)}
	case About:
		low, high := q.about()
		b = Bounds{count(low), count(high), q.Value}
	case Magnitude:
		if word, ok := magnitudes[magnitudeWord(q.Verbatim)]; ok && q.Low == nil && q.High == nil {
			b = Bounds{Low: count(word[0]), High: count(word[1])}
		}
	}
	if q.OpenAbove {
		b.High = nil
	}
	return b
}

func count(n int64) *int64 { return &n }

func magnitudeWord(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// about reckons in fractions, for in floating point a bound that is a whole number may come out beside it.
func (q *Quantity) about() (low, high int64) {
	t := DefaultTolerance
	if q.Tolerance != nil {
		t = *q.Tolerance
	}
	tolerance, _ := new(big.Rat).SetString(strconv.FormatFloat(t, 'f', -1, 64))
	n := new(big.Rat).SetInt64(*q.Value)
	margin := new(big.Rat).Mul(n, tolerance)
	above := new(big.Rat).Add(n, margin)
	below := new(big.Rat).Sub(n, margin)
	high = new(big.Int).Quo(above.Num(), above.Denom()).Int64()
	// The ceiling of a fraction that is not negative: add its denominator less one before dividing.
	up := new(big.Int).Add(below.Num(), new(big.Int).Sub(below.Denom(), big.NewInt(1)))
	low = new(big.Int).Quo(up, below.Denom()).Int64()
	return low, min(high, MaxCount)
}

func (q *Quantity) validate(f *Faults) {
	checkField(f, "qualifier", q.Qualifier)
	f.text("verbatim", q.Verbatim, MaxLine, true)
	f.count("value", q.Value)
	f.count("low", q.Low)
	f.count("high", q.High)
	if q.Tolerance != nil && q.Qualifier != About {
		f.Add(Invalid, "only ABOUT has a tolerance", "tolerance")
	} else if t := q.Tolerance; t != nil && !(*t >= 0 && *t < 1) {
		f.Add(Invalid, "a tolerance is a fraction from 0 to below 1: a tenth is 0.1", "tolerance")
	}
	switch q.Qualifier {
	case Between:
		q.validateRange(f, true)
	case Magnitude:
		_, known := magnitudes[magnitudeWord(q.Verbatim)]
		q.validateRange(f, !known || q.Low != nil || q.High != nil)
	case Exactly, AtLeast, MoreThan, AtMost, FewerThan, About:
		q.validateValue(f)
	}
}

// validateRange checks a figure that is given by low and high. The upper end may be missing where the figure is open above.
func (q *Quantity) validateRange(f *Faults, wanted bool) {
	if q.Value != nil {
		f.Add(Invalid, fmt.Sprintf("%s has low and high, not a value", q.Qualifier), "value")
	}
	if !wanted {
		return
	}
	hint := ""
	if q.Qualifier == Magnitude {
		hint = ", or a word of the table as verbatim: " + magnitudeWords
	}
	if q.Low == nil {
		f.Add(Required, fmt.Sprintf("%s has low and high%s", q.Qualifier, hint), "low")
	}
	if q.High == nil && !q.OpenAbove {
		f.Add(Required, fmt.Sprintf("%s has low and high%s", q.Qualifier, hint), "high")
	}
	if q.Low != nil && q.High != nil && *q.High < *q.Low {
		f.Add(Invalid, fmt.Sprintf("high %d is below low %d", *q.High, *q.Low), "high")
	}
}

func (q *Quantity) validateValue(f *Faults) {
	follow := fmt.Sprintf("%s has a value: its bounds follow from it", q.Qualifier)
	if q.Low != nil {
		f.Add(Invalid, follow, "low")
	}
	if q.High != nil {
		f.Add(Invalid, follow, "high")
	}
	switch {
	case q.Value == nil:
		f.Add(Required, fmt.Sprintf("%s has a value", q.Qualifier), "value")
	case q.Qualifier == MoreThan && *q.Value == MaxCount:
		f.Add(Invalid, fmt.Sprintf("more than %d is beyond the largest figure: figures go from 0 to %d", *q.Value, int64(MaxCount)), "value")
	case q.Qualifier == FewerThan && *q.Value == 0:
		f.Add(Invalid, "there is nothing below 0", "value")
	}
}

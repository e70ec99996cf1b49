package exec

import (
	"bytes"
	"math"
	"testing"

	"github.com/99designs/gqlgen/graphql"
)

func written(m graphql.Marshaler) string {
	var b bytes.Buffer
	m.MarshalGQL(&b)
	return b.String()
}

// FuzzAppendString writes texts as gqlgen does, whatever is in them.
func FuzzAppendString(f *testing.F) {
	for _, s := range []string{"", "plain", "\"\\/\b\f\n\r\t\x00\x1f\x7f", "é\u2028\u2029😀", "\xff\xfe \xc3( \xed\xa0\x80", "<script>&amp;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := string(AppendString([]byte("x"), s)), "x"+written(graphql.MarshalString(s)); got != want {
			t.Errorf("%q is written %s, and by gqlgen %s", s, got, want)
		}
	})
}

// FuzzAppendNumbers writes numbers as gqlgen does.
func FuzzAppendNumbers(f *testing.F) {
	for _, n := range []float64{0, math.Copysign(0, -1), 1, -1.5, 0.1, 1e6, 123456789, 1e20, 1e21, 1e-5, 0.0001, math.MaxFloat64, math.SmallestNonzeroFloat64} {
		f.Add(n, int(int64(math.Float64bits(n))))
	}
	f.Fuzz(func(t *testing.T, n float64, i int) {
		if !math.IsInf(n, 0) && !math.IsNaN(n) {
			if got, want := string(AppendFloat(nil, n)), written(graphql.MarshalFloat(n)); got != want {
				t.Errorf("%v is written %s, and by gqlgen %s", n, got, want)
			}
		}
		if got, want := string(AppendInt(nil, i)), written(graphql.MarshalInt(i)); got != want {
			t.Errorf("%d is written %s, and by gqlgen %s", i, got, want)
		}
		if got, want := string(AppendBoolean(nil, i > 0)), written(graphql.MarshalBoolean(i > 0)); got != want {
			t.Errorf("%v is written %s, and by gqlgen %s", i > 0, got, want)
		}
	})
}

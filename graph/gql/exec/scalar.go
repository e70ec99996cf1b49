package exec

import (
	"errors"
	"math"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
)

// Scalar takes the answer with a scalar appended to it: where nothing was, that is null. nonNull is the type that forbids it, empty where none does.
func (r *Run) Scalar(b []byte, nonNull string) bool {
	if len(b) > len(r.B) {
		r.B = b
		return true
	}
	if nonNull != "" {
		r.errors++
		graphql.AddInvalidNullFromMarshaler(r.Context(), nonNull)
	}
	return false
}

// Null is a null that a type forbids.
func (r *Run) Null(nonNull string) bool {
	r.errors++
	graphql.AddInvalidNullError(r.Context(), nonNull)
	return false
}

// Float appends a number. One that JSON does not have is an error, and null, whatever the schema says: so gqlgen has it.
func (r *Run) Float(f float64) bool {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		r.errors++
		graphql.AddError(r.Context(), errors.New("cannot marshal infinite no NaN float values"))
		r.B = append(r.B, "null"...)
		return true
	}
	r.B = AppendFloat(r.B, f)
	return true
}

// AppendFloat appends a finite number as fmt's %g has it.
func AppendFloat(b []byte, f float64) []byte { return strconv.AppendFloat(b, f, 'g', -1, 64) }

// AppendInt appends a whole number.
func AppendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

// AppendBoolean appends true or false.
func AppendBoolean(b []byte, v bool) []byte { return strconv.AppendBool(b, v) }

const hex = "0123456789ABCDEF"

// AppendString appends a text in quotes. Only what JSON forbids is escaped; what is no UTF-8 stays as it is.
func AppendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x20 && c != '\\' && c != '"' {
			continue
		}
		b = append(b, s[start:i]...)
		switch c {
		case '\t':
			b = append(b, `\t`...)
		case '\r':
			b = append(b, `\r`...)
		case '\n':
			b = append(b, `\n`...)
		case '\\', '"':
			b = append(b, '\\', c)
		default:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
		}
		start = i + 1
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

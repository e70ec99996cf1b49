package gql

import (
	"encoding/json"
	"io"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"claimgraph/graph"
	"claimgraph/graph/gql/exec"
)

// Each scalar is written by one function, which appends it, or nothing where it is null: package exec writes answers by it, and marshal makes of it
// what gqlgen's own executor asks for.

func marshal(b []byte) graphql.Marshaler {
	if len(b) == 0 {
		return graphql.Null
	}
	return graphql.WriterFunc(func(w io.Writer) { w.Write(b) })
}

// MarshalEDTF writes a date as it was recorded; none is null.
func MarshalEDTF(e graph.EDTF) graphql.Marshaler { return marshal(appendEDTF(nil, e)) }

func appendEDTF(b []byte, e graph.EDTF) []byte {
	if e == "" {
		return b
	}
	return exec.AppendString(b, string(e))
}

// UnmarshalEDTF takes any string: what uses it checks it, so that a fault in an input comes with all others, and with its path.
func UnmarshalEDTF(v any) (graph.EDTF, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case string:
		return graph.EDTF(v), nil
	}
	return "", badInput("an EDTF is a string, such as \"2026-01-14\"")
}

// MarshalDate writes a day; an unbounded one is null.
func MarshalDate(d graph.Day) graphql.Marshaler { return marshal(appendDate(nil, d)) }

func appendDate(b []byte, d graph.Day) []byte {
	if d == graph.MinDay || d == graph.MaxDay {
		return b
	}
	return exec.AppendString(b, d.String())
}

// UnmarshalDate reads a day.
func UnmarshalDate(v any) (graph.Day, error) {
	s, ok := v.(string)
	if !ok {
		return 0, badInput("a Date is a string, such as \"2026-01-14\"")
	}
	return graph.ParseDay(s)
}

// MarshalDateTime writes an instant as RFC 3339 has it.
func MarshalDateTime(t time.Time) graphql.Marshaler { return marshal(appendDateTime(nil, t)) }

func appendDateTime(b []byte, t time.Time) []byte {
	return append(t.UTC().AppendFormat(append(b, '"'), time.RFC3339Nano), '"')
}

// UnmarshalDateTime reads an instant as RFC 3339 has it.
func UnmarshalDateTime(v any) (time.Time, error) {
	s, ok := v.(string)
	if ok {
		if t, err := time.Parse(time.RFC3339Nano, s); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Time{}, badInput("a DateTime is a string as RFC 3339 has it, such as \"2026-01-19T08:30:00Z\"")
}

// MarshalCount writes a figure.
func MarshalCount(n int64) graphql.Marshaler { return marshal(appendCount(nil, n)) }

func appendCount(b []byte, n int64) []byte { return strconv.AppendInt(b, n, 10) }

// UnmarshalCount takes any whole number: what uses it checks the range, so that a fault comes with all others, and with its path.
func UnmarshalCount(v any) (int64, error) {
	bad := badInput("a Count is a whole number from 0 to %d", int64(graph.MaxCount))
	switch v := v.(type) {
	case int64:
		return v, nil
	case int:
		return int64(v), nil
	case json.Number:
		if n, err := strconv.ParseInt(string(v), 10, 64); err == nil {
			return n, nil
		}
	case float64:
		if n := int64(v); float64(n) == v {
			return n, nil
		}
	}
	return 0, bad
}

package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"google.golang.org/protobuf/encoding/protowire"

	"claimgraph/graph"
)

// Records are written in the wire format of Protocol Buffers, by hand: the same bytes in the journal and in the graph, readable without
// this program (protoc --decode_raw), and extended by new field numbers. The numbers in record.go are the format; they are never reused.
// A field that is empty is left out, so that one content has one encoding and contents can be compared as bytes.

// encoder appends fields to a message.
type encoder []byte

const (
	// messageHead is how many bytes a message that is a field has before its own, at most: what fields there are have tags of two, and no message
	// is as large as five say.
	messageHead = 2 + binary.MaxVarintLen32
	// usualRecord is how many bytes most records take.
	usualRecord = 256
)

func newEncoder() encoder { return make(encoder, 0, usualRecord) }

func (w encoder) str(field protowire.Number, s string) encoder {
	if s == "" {
		return w
	}
	return protowire.AppendString(protowire.AppendTag(w, field, protowire.BytesType), s)
}

func (w encoder) strs(field protowire.Number, list []string) encoder {
	for _, s := range list {
		// An empty string in a list counts: it is not left out.
		w = protowire.AppendString(protowire.AppendTag(w, field, protowire.BytesType), s)
	}
	return w
}

func (w encoder) message(field protowire.Number, m encoder) encoder {
	w = slices.Grow(w, len(m)+messageHead)
	return protowire.AppendBytes(protowire.AppendTag(w, field, protowire.BytesType), m)
}

func (w encoder) varint(field protowire.Number, v uint64) encoder {
	if v == 0 {
		return w
	}
	return protowire.AppendVarint(protowire.AppendTag(w, field, protowire.VarintType), v)
}

func (w encoder) flag(field protowire.Number, v bool) encoder {
	if !v {
		return w
	}
	return w.varint(field, 1)
}

// optional writes a number that may be missing: nil is left out, n is n+1.
func (w encoder) optional(field protowire.Number, n *int64) encoder {
	if n == nil {
		return w
	}
	return w.varint(field, uint64(*n)+1)
}

func (w encoder) fraction(field protowire.Number, f *float64) encoder {
	if f == nil {
		return w
	}
	return protowire.AppendFixed64(protowire.AppendTag(w, field, protowire.Fixed64Type), math.Float64bits(*f))
}

// enum writes the place of a value in its list, counted from 1.
func enum[T interface {
	graph.Enum
	~string
}](w encoder, field protowire.Number, v T) encoder {
	return w.varint(field, uint64(slices.Index(v.Values(), string(v))+1))
}

// epoch is the time that is written as nothing: 0 microseconds since 1970.
var epoch = time.UnixMicro(0).UTC()

func (w encoder) instant(field protowire.Number, t time.Time) encoder {
	return w.varint(field, uint64(t.UnixMicro()))
}

var errUnknownField = errors.New("it holds a field that this version does not know: it was written by a newer claimgraph")

// decoder walks the fields of a message. Strings are cut from one copy of the message, so that a record costs one allocation for all.
type decoder struct {
	buf   []byte
	raw   string
	at    int
	field protowire.Number
	typ   protowire.Type
	err   error
}

func newDecoder(b []byte) *decoder { return &decoder{buf: b, raw: string(b)} }

// next steps to the next field; at the end, or at a fault, it says false.
func (r *decoder) next() bool {
	if r.err != nil || r.at >= len(r.buf) {
		return false
	}
	field, typ, n := protowire.ConsumeTag(r.buf[r.at:])
	if n < 0 {
		r.err = protowire.ParseError(n)
		return false
	}
	r.field, r.typ = field, typ
	r.at += n
	return true
}

func (r *decoder) wants(typ protowire.Type) bool {
	if r.err == nil && r.typ != typ {
		r.err = fmt.Errorf("field %d has wire type %d, not %d", r.field, r.typ, typ)
	}
	return r.err == nil
}

func (r *decoder) str() string {
	if !r.wants(protowire.BytesType) {
		return ""
	}
	b, n := protowire.ConsumeBytes(r.buf[r.at:])
	if n < 0 {
		r.err = protowire.ParseError(n)
		return ""
	}
	end := r.at + n
	r.at = end
	return r.raw[end-len(b) : end]
}

func (r *decoder) uint() uint64 {
	if !r.wants(protowire.VarintType) {
		return 0
	}
	v, n := protowire.ConsumeVarint(r.buf[r.at:])
	if n < 0 {
		r.err = protowire.ParseError(n)
		return 0
	}
	r.at += n
	return v
}

func (r *decoder) flag() bool { return r.uint() != 0 }

func (r *decoder) optional() *int64 {
	v := int64(r.uint() - 1)
	return &v
}

func (r *decoder) fraction() *float64 {
	if !r.wants(protowire.Fixed64Type) {
		return nil
	}
	bits, n := protowire.ConsumeFixed64(r.buf[r.at:])
	if n < 0 {
		r.err = protowire.ParseError(n)
		return nil
	}
	r.at += n
	f := math.Float64frombits(bits)
	return &f
}

func (r *decoder) instant() time.Time { return time.UnixMicro(int64(r.uint())).UTC() }

// message gives a decoder of the message in this field; finish is called on it.
func (r *decoder) message() *decoder {
	if !r.wants(protowire.BytesType) {
		return &decoder{err: r.err}
	}
	b, n := protowire.ConsumeBytes(r.buf[r.at:])
	if n < 0 {
		r.err = protowire.ParseError(n)
		return &decoder{err: r.err}
	}
	end := r.at + n
	r.at = end
	return &decoder{buf: b, raw: r.raw[end-len(b) : end]}
}

// sub reads the message in this field with read, and takes over its fault.
func sub[T any](r *decoder, read func(*decoder) T) T {
	m := r.message()
	v := read(m)
	if r.err == nil {
		r.err = m.err
	}
	return v
}

func (r *decoder) unknown() {
	if r.err == nil {
		r.err = errUnknownField
	}
}

func enumOf[T interface {
	graph.Enum
	~string
}](r *decoder, to *T) {
	place, list := r.uint(), (*to).Values()
	if r.err == nil && (place == 0 || place > uint64(len(list))) {
		r.err = errUnknownField
	}
	if r.err == nil {
		*to = T(list[place-1])
	}
}

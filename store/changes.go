package store

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"claimgraph/graph"
)

// The value of a change, as fields of a message: 1 time in microseconds, 2 author, 3 reason, 4 hash, 5 ids of what it touched.
func encodeChange(c *graph.Change) ([]byte, error) {
	hash, err := hex.DecodeString(c.Hash)
	if err != nil {
		return nil, fmt.Errorf("couldn't write change %d: %w", c.Number, err)
	}
	w := encoder(nil).varint(1, uint64(c.At.UnixMicro())).str(2, c.By).str(3, c.Reason).message(4, hash)
	touched, err := packIDs(c.Touched)
	if err != nil {
		return nil, fmt.Errorf("couldn't write change %d: %w", c.Number, err)
	}
	if len(touched) > 0 {
		w = w.message(5, touched)
	}
	return w, nil
}

func decodeChange(number uint64, b []byte) (*graph.Change, error) {
	c := &graph.Change{Number: int(number)}
	r := newDecoder(b)
	for r.next() {
		switch r.field {
		case 1:
			c.At = time.UnixMicro(int64(r.uint())).UTC()
		case 2:
			c.By = r.str()
		case 3:
			c.Reason = r.str()
		case 4:
			c.Hash = hex.EncodeToString([]byte(r.str()))
		case 5:
			touched, err := unpackIDs([]byte(r.str()))
			if c.Touched = touched; r.err == nil {
				r.err = err
			}
		default:
			r.unknown()
		}
	}
	if r.err != nil {
		return nil, fmt.Errorf("couldn't read change %d: %w", number, r.err)
	}
	return c, nil
}

// packedFrom is how long ids must be together to be deflated: a change of a few records is read without.
const packedFrom = 256

// packIDs writes ids in their order: for each its kind, as in the key of its node, how much its key has in common with that of the id of the kind
// before it, and the rest. The first byte says whether it is deflated, as the ids of a load are.
func packIDs(ids []graph.ID) ([]byte, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var b []byte
	last := map[graph.IDKind]string{}
	for _, id := range ids {
		kind, key := id.Kind(), id.Key()
		before, same := last[kind], 0
		for same < len(key) && same < len(before) && key[same] == before[same] {
			same++
		}
		last[kind] = key
		b = binary.AppendUvarint(append(b, kindByte(kind)), uint64(same))
		b = append(binary.AppendUvarint(b, uint64(len(key)-same)), key[same:]...)
	}
	if len(b) < packedFrom {
		return append([]byte{0}, b...), nil
	}
	out := bytes.NewBuffer([]byte{1})
	w := packers.Get().(*flate.Writer)
	defer packers.Put(w)
	w.Reset(out)
	_, err := w.Write(b)
	err = errors.Join(err, w.Close())
	return out.Bytes(), err
}

// packers are used again: one takes nearly a megabyte.
var packers = sync.Pool{New: func() any {
	w, _ := flate.NewWriter(nil, flate.DefaultCompression) // fails for levels that there are not
	return w
}}

func unpackIDs(b []byte) (ids []graph.ID, err error) {
	if len(b) == 0 || b[0] > 1 {
		return nil, errors.New("couldn't read what it touched: it is not known how that is written")
	}
	deflated := b[0] == 1
	if b = b[1:]; deflated {
		if b, err = io.ReadAll(flate.NewReader(bytes.NewReader(b))); err != nil {
			return nil, fmt.Errorf("couldn't read what it touched: %w", err)
		}
	}
	kinds, last := graph.IDKinds(), map[byte]string{}
	for r := (numberReader{b: b}); len(r.b) > 0; {
		kind := r.b[0]
		r.b = r.b[1:]
		same, rest := r.next(), r.next()
		if r.bad || int(kind) >= len(kinds) || same > uint64(len(last[kind])) || rest > uint64(len(r.b)) {
			return nil, errors.New("couldn't read what it touched: it breaks off")
		}
		key := last[kind][:same] + string(r.b[:rest])
		last[kind], r.b = key, r.b[rest:]
		ids = append(ids, graph.NewID(kinds[kind], key))
	}
	return slices.Clip(ids), nil
}

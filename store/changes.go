package store

import (
	"encoding/hex"
	"fmt"
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
	for _, id := range c.Touched {
		w = w.str(5, string(id))
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
			c.Touched = append(c.Touched, graph.ID(r.str()))
		default:
			r.unknown()
		}
	}
	if r.err != nil {
		return nil, fmt.Errorf("couldn't read change %d: %w", number, r.err)
	}
	return c, nil
}

package store

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"time"
)

// The sizes of what doc.go describes under "The journal". A change of any of
// them is a new format version.
const (
	markSize   = 8
	frameHead  = markSize + 4 + 4      // mark, checksum, length
	frameMin   = frameHead + 8 + 4     // and the first number, the count
	changeMin  = 8 + sha256.Size + 4*3 // time, hash, three counts
	recordHead = 1 + 4                 // state, size
	saltSize   = 16
	minData    = sha256.Size - saltSize   // data is padded to it: a blank's hash must fit
	recordMin  = recordHead + sha256.Size // the shortest record as stored
	maxFrame   = 64 << 20                 // the largest frame, head and all

	stateWhole = 1 // a record with its salt and data
	stateBlank = 2 // a redacted one: its hash, then zeros
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// errTooLarge is the answer to a change, or a group, that no frame can hold.
var errTooLarge = fmt.Errorf("larger than a journal frame may be (%d bytes)", maxFrame)

// encodeFrame is the frame of one group commit, as it stands in the file.
func encodeFrame(mark [markSize]byte, group []entry) ([]byte, error) {
	if len(group) == 0 {
		return nil, errors.New("a group without changes")
	}
	n := frameMin
	for i := range group {
		n += group[i].size()
	}
	if n > maxFrame {
		return nil, errTooLarge
	}
	b := append(make([]byte, 0, n), mark[:]...)
	b = append(b, 0, 0, 0, 0) // the checksum, last of all
	b = binary.BigEndian.AppendUint32(b, uint32(n-frameHead))
	b = binary.BigEndian.AppendUint64(b, group[0].number)
	b = binary.BigEndian.AppendUint32(b, uint32(len(group)))
	for i := range group {
		b = appendChange(b, &group[i])
	}
	binary.BigEndian.PutUint32(b[markSize:], crc32.Checksum(b[markSize+4:], castagnoli))
	return b, nil
}

func appendText(b []byte, s string) []byte {
	return append(binary.BigEndian.AppendUint32(b, uint32(len(s))), s...)
}

func appendChange(b []byte, e *entry) []byte {
	b = binary.BigEndian.AppendUint64(b, uint64(e.at.UnixMicro()))
	b = append(b, e.hash[:]...)
	b = appendText(b, e.by)
	b = appendText(b, e.reason)
	b = binary.BigEndian.AppendUint32(b, uint32(len(e.records)))
	for i := range e.records {
		b = appendRecord(b, &e.records[i])
	}
	return b
}

// appendRecord gives a blank exactly the room that the whole record had: a
// redaction overwrites in place and moves nothing.
func appendRecord(b []byte, r *sealed) []byte {
	state := byte(stateWhole)
	if r.blank {
		state = stateBlank
	}
	b = binary.BigEndian.AppendUint32(append(b, state), uint32(r.dataSize()))
	end := len(b) + saltSize + max(r.dataSize(), minData)
	if r.blank {
		b = append(b, r.hash[:]...)
	} else {
		b = append(append(b, r.salt[:]...), r.data...)
	}
	return append(b, make([]byte, end-len(b))...)
}

// tornError says why bytes are no whole frame, where a write that a crash cut
// short might be the reason. Every other fault of a frame is damage.
type tornError string

func (e tornError) Error() string { return string(e) }

// frameLength is the length of the whole frame whose head is given, where rest
// bytes are left of its file. Nothing is allocated before it has agreed.
func frameLength(mark [markSize]byte, head []byte, rest int64) (int, error) {
	if len(head) < frameHead {
		return 0, tornError("a frame that breaks off in its head")
	}
	if !bytes.Equal(head[:markSize], mark[:]) {
		return 0, tornError("no frame begins here")
	}
	n := int64(binary.BigEndian.Uint32(head[markSize+4:])) + frameHead
	if n < frameMin+changeMin || n > maxFrame {
		return 0, tornError(fmt.Sprintf("a frame of %d bytes, which none can have", n))
	}
	if n > rest {
		return 0, tornError(fmt.Sprintf("a frame of %d bytes, of which %d are there", n, rest))
	}
	return int(n), nil
}

// decodeFrame takes one whole frame apart and hashes its records. It does not
// look at the chain: see border.follow. What it yields shares b's memory.
func decodeFrame(mark [markSize]byte, b []byte) ([]entry, error) {
	n, err := frameLength(mark, b[:min(len(b), frameHead)], int64(len(b)))
	if err != nil {
		return nil, err
	}
	if n != len(b) {
		return nil, errors.New("bytes beyond the frame")
	}
	if crc32.Checksum(b[markSize+4:], castagnoli) != binary.BigEndian.Uint32(b[markSize:]) {
		return nil, tornError("a frame whose checksum does not hold")
	}
	c := frameReader{rest: b[frameHead:]}
	first := c.uint64()
	group := make([]entry, 0, c.count(changeMin))
	for range cap(group) {
		group = append(group, c.change(first+uint64(len(group))))
	}
	switch {
	case c.fault != "":
		return nil, errors.New(c.fault)
	case len(c.rest) > 0 || len(group) == 0:
		return nil, errors.New("a frame whose count of changes is wrong")
	case first == 0 || first > math.MaxUint64-uint64(len(group)):
		return nil, fmt.Errorf("a frame that begins with change %d", first)
	}
	return group, nil
}

// frameReader reads a frame from the front. After a fault it yields zeros, and
// whoever uses it looks at fault once, at the end.
type frameReader struct {
	rest  []byte
	fault string
}

// fail keeps the first fault; those after it only follow from it.
func (c *frameReader) fail(what string) {
	c.fault = cmp.Or(c.fault, what)
	c.rest = nil
}

func (c *frameReader) take(n uint64) []byte {
	if n > uint64(len(c.rest)) {
		c.fail("a field that reaches beyond its frame")
		return nil
	}
	b := c.rest[:n:n]
	c.rest = c.rest[n:]
	return b
}

func (c *frameReader) uint32() uint32 {
	if b := c.take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

func (c *frameReader) uint64() uint64 {
	if b := c.take(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

// count is a number of things that each take at least min bytes: one that the
// rest of the frame cannot hold is a fault before anything is allocated for it.
func (c *frameReader) count(min int) int {
	n := c.uint32()
	if uint64(n) > uint64(len(c.rest)/min) {
		c.fail("a count that its frame cannot hold")
		return 0
	}
	return int(n)
}

func (c *frameReader) text() string { return string(c.take(uint64(c.uint32()))) }

func (c *frameReader) change(number uint64) entry {
	e := entry{number: number, at: time.UnixMicro(int64(c.uint64())).UTC()}
	copy(e.hash[:], c.take(sha256.Size))
	e.by, e.reason = c.text(), c.text()
	e.records = make([]sealed, c.count(recordMin))
	for i := range e.records {
		c.record(&e.records[i])
	}
	return e
}

func (c *frameReader) record(r *sealed) {
	state := c.take(1)
	size := uint64(c.uint32())
	room := c.take(saltSize + max(size, minData))
	if c.fault != "" {
		return
	}
	used := uint64(sha256.Size)
	switch state[0] {
	case stateWhole:
		used = saltSize + size
		copy(r.salt[:], room)
		r.data = room[saltSize:used:used]
		r.hash = r.sum()
	case stateBlank:
		r.blank, r.size = true, int(size)
		copy(r.hash[:], room)
	default:
		c.fail(fmt.Sprintf("a record of unknown state %d", state[0]))
	}
	for _, b := range room[used:] {
		if b != 0 {
			c.fail("a record whose padding is not zero")
		}
	}
}

package store

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"time"
)

// What each hash begins with, so that none of one kind can stand for another.
const (
	tagArchive = "claimgraph archive 1\n"
	tagChange  = "claimgraph change 1\n"
	tagRecord  = "claimgraph record 1\n"
)

// entry is one change as the journal holds it. An entry that read has yielded
// shares the memory of its frame; nobody writes to it.
type entry struct {
	number  uint64    // 1, 2, 3 ... without gaps
	at      time.Time // UTC, to the microsecond, never before the change before it
	by      string    // author
	reason  string
	records []sealed
	hash    [32]byte // chains this change to all before it
}

// sealed is a record with the salt that its hash needs. Of a blank only the
// hash and the size are left; whether it is rightly blank is for the reader to
// judge, by the redaction that names it.
type sealed struct {
	salt  [16]byte
	data  []byte
	hash  [32]byte
	blank bool
	size  int // of a blank: how long its data was, and how much room it takes
}

// genesis is what stands for the hash of the change before the first, so that
// the chain of one archive is never the chain of another.
func genesis(archive [16]byte) [32]byte {
	return sha256.Sum256(append([]byte(tagArchive), archive[:]...))
}

func sealRecord(data []byte) sealed {
	r := sealed{data: data}
	rand.Read(r.salt[:]) // never fails: crypto/rand ends the process instead
	r.hash = r.sum()
	return r
}

func (r *sealed) sum() (sum [32]byte) {
	h := sha256.New()
	h.Write([]byte(tagRecord))
	h.Write(r.salt[:])
	h.Write(r.data)
	h.Sum(sum[:0])
	return sum
}

// chained is the hash that e must have after a change whose hash is prev.
func (e *entry) chained(prev [32]byte) [32]byte {
	b := make([]byte, 0, 128+len(e.by)+len(e.reason)+sha256.Size*len(e.records))
	b = append(b, tagChange...)
	b = append(b, prev[:]...)
	b = binary.BigEndian.AppendUint64(b, e.number)
	b = binary.BigEndian.AppendUint64(b, uint64(e.at.UnixMicro()))
	b = appendText(b, e.by)
	b = appendText(b, e.reason)
	b = binary.BigEndian.AppendUint32(b, uint32(len(e.records)))
	for i := range e.records {
		b = append(b, e.records[i].hash[:]...)
	}
	return sha256.Sum256(b)
}

// dataSize is how long the record's data is, or was before it was redacted.
func (r *sealed) dataSize() int {
	if r.blank {
		return r.size
	}
	return len(r.data)
}

// size is how many bytes e takes in a frame; frameMin comes on top of all of a
// group's. The committer keeps a group's sum under maxFrame by it.
func (e *entry) size() int {
	n := changeMin + len(e.by) + len(e.reason)
	for i := range e.records {
		n += recordHead + saltSize + max(e.records[i].dataSize(), minData)
	}
	return n
}

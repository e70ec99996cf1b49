package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"runtime"
	"strings"
	"testing"
	"time"
)

var testMark = [markSize]byte{0xd1, 2, 3, 4, 5, 6, 7, 0xd8}

// chainOf seals changes after prev, with records of all the sizes that matter
// to the padding.
func chainOf(t testing.TB, prev position, changes int) []entry {
	t.Helper()
	group := make([]entry, 0, changes)
	for range changes {
		n := prev.number + 1
		var records [][]byte
		for r := range int(n % 4) {
			records = append(records, bytes.Repeat([]byte{byte(n)}, []int{0, 15, 16, 40}[(r+int(n))%4]))
		}
		at := time.Date(2026, 5, 1, 12, 0, int(n/2), 123456789, time.FixedZone("", 3600))
		e, err := (*journal)(nil).seal(prev, n, at, "local:ana", "because", records)
		if err != nil {
			t.Fatal(err)
		}
		group = append(group, e)
		prev.number, prev.hash = n, e.hash
	}
	return group
}

// blanked is e with its records redacted.
func blanked(e entry) entry {
	records := make([]sealed, len(e.records))
	for i, r := range e.records {
		records[i] = sealed{hash: r.hash, blank: true, size: len(r.data)}
	}
	e.records = records
	return e
}

func mustEncode(t testing.TB, group []entry) []byte {
	t.Helper()
	b, err := encodeFrame(testMark, group)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestFrameRoundTrip(t *testing.T) {
	group := chainOf(t, position{}, 9)
	for _, i := range []int{2, 5} {
		group[i] = blanked(group[i])
	}
	b := mustEncode(t, group)
	back, err := decodeFrame(testMark, b)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(mustEncode(t, back), b) {
		t.Error("the decoded frame encodes to other bytes")
	}
	sameChanges(t, back, group)
	if _, err := (border{time: -1 << 62}).follow(back); err != nil {
		t.Errorf("the chain does not hold over blanks: %v", err)
	}
}

func TestBlankTakesThePlaceOfTheWhole(t *testing.T) {
	whole := chainOf(t, position{}, 7)
	var blank []entry
	for _, e := range whole {
		if e.size() != len(appendChange(nil, &e)) {
			t.Errorf("change %d has size %d and takes %d", e.number, e.size(), len(appendChange(nil, &e)))
		}
		blank = append(blank, blanked(e))
	}
	a, b := mustEncode(t, whole), mustEncode(t, blank)
	if len(a) != len(b) {
		t.Fatalf("%d bytes whole, %d blank", len(a), len(b))
	}
	for _, e := range whole {
		for _, r := range e.records {
			if bytes.Contains(b, r.salt[:]) || len(r.data) > 0 && bytes.Contains(b, r.data) {
				t.Errorf("a record of change %d can still be read", e.number)
			}
		}
	}
}

// checksummed makes the checksum of a doctored frame hold.
func checksummed(b []byte) []byte {
	binary.BigEndian.PutUint32(b[markSize:], crc32.Checksum(b[markSize+4:], castagnoli))
	return b
}

func TestFrameWithHostileNumbers(t *testing.T) {
	frame := mustEncode(t, chainOf(t, position{}, 3))
	set := func(at int, v uint32) []byte {
		b := bytes.Clone(frame)
		binary.BigEndian.PutUint32(b[at:], v)
		return checksummed(b)
	}
	const change = frameMin
	const record = change + 8 + 32 + 4 + len("local:ana") + 4 + len("because") + 4
	for _, c := range []struct {
		what string
		b    []byte
		want string
	}{
		{"length", set(markSize+4, 1<<32-1), "which none can have"},
		{"length beyond the file", set(markSize+4, 1<<20), "are there"},
		{"length of nothing", set(markSize+4, 0), "which none can have"},
		{"number zero", set(frameHead+4, 0), "begins with change 0"},
		{"count", set(frameHead+8, 1<<32-1), "a count that its frame cannot hold"},
		{"count too small", set(frameHead+8, 2), "count of changes is wrong"},
		{"count zero", set(frameHead+8, 0), "count of changes is wrong"},
		{"author", set(change+40, 1<<32-1), "beyond its frame"},
		{"records", set(record-4, 1<<32-1), "a count that its frame cannot hold"},
		{"size of data", set(record+1, 1<<32-1), "beyond its frame"},
		{"state", func() []byte { b := bytes.Clone(frame); b[record] = 0; return checksummed(b) }(), "unknown state 0"},
		{"padding", func() []byte { b := bytes.Clone(frame); b[record+1+4+16+15] = 1; return checksummed(b) }(), "padding is not zero"},
		{"nothing", nil, "breaks off"},
		{"zeros", make([]byte, 500), "no frame begins here"},
		{"more behind", append(bytes.Clone(frame), 0), "beyond the frame"},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := decodeFrame(testMark, c.b)
		runtime.ReadMemStats(&after)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.what, err, c.want)
		}
		if n := after.TotalAlloc - before.TotalAlloc; n > 1<<16 {
			t.Errorf("%s: %d bytes allocated for a frame of %d", c.what, n, len(c.b))
		}
	}
}

func TestFrameTooLarge(t *testing.T) {
	big := make([]byte, maxFrame-frameMin-changeMin-recordHead-saltSize)
	e, err := (*journal)(nil).seal(position{}, 1, time.Now(), "", "", [][]byte{big})
	if err != nil {
		t.Fatalf("the largest change that fits: %v", err)
	}
	if b := mustEncode(t, []entry{e}); len(b) != maxFrame {
		t.Errorf("it takes %d bytes of %d", len(b), maxFrame)
	}
	_, err = (*journal)(nil).seal(position{}, 1, time.Now(), "a", "", [][]byte{big})
	if !errors.Is(err, errTooLarge) {
		t.Errorf("one byte more: %v", err)
	}
	if _, err := encodeFrame(testMark, []entry{e, e}); !errors.Is(err, errTooLarge) {
		t.Errorf("two of them: %v", err)
	}
}

// FuzzFrame: no bytes make the decoder panic, and what it takes for a frame it
// would write so itself. The checksum is put right, or no mutant would pass it.
func FuzzFrame(f *testing.F) {
	group := chainOf(f, position{}, 5)
	f.Add(mustEncode(f, group[:1]))
	f.Add(mustEncode(f, group))
	f.Add(mustEncode(f, []entry{blanked(group[2]), group[3]}))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) >= frameHead {
			b = bytes.Clone(b)
			copy(b, testMark[:])
			binary.BigEndian.PutUint32(b[markSize+4:], uint32(len(b)-frameHead))
			checksummed(b)
		}
		group, err := decodeFrame(testMark, b)
		if err != nil {
			return
		}
		if back := mustEncode(t, group); !bytes.Equal(back, b) {
			t.Errorf("decoded and encoded again:\n%x\nwas\n%x", back, b)
		}
	})
}

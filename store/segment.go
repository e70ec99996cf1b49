package store

import (
	"bytes"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

const (
	segmentMagic = "claims\r\n" // the line end shows a copy made as text

	// journalVersion is that of headers, frames, hashes and names alike: who
	// knows it can read every byte, and who does not must stop. Any change to
	// what doc.go says of them is a new one.
	journalVersion = 1

	headerSize    = 88
	headerSum     = headerSize - 4 // where the header's own checksum stands
	segmentSize   = 64 << 20       // a segment that has reached it is rolled
	segmentSuffix = ".seg"
	segmentDigits = 20 // of the largest number there can be

	filePerm = os.FileMode(0o600) // the journal holds what may be secret
	dirPerm  = os.FileMode(0o700)
)

// DamageError says that a file of the archive is not as it was written. Nothing
// has been changed on account of it.
type DamageError struct {
	File   string
	Offset int64 // -1 where the fault is not at one place
	What   string
}

func (e *DamageError) Error() string {
	at := ""
	if e.Offset >= 0 {
		at = fmt.Sprintf(" at byte %d", e.Offset)
	}
	return fmt.Sprintf("%s is damaged%s: %s; nothing was changed. "+
		"Put an undamaged copy of the data directory in its place", e.File, at, e.What)
}

// segmentHeader is what a segment begins with.
type segmentHeader struct {
	archive [16]byte
	first   uint64   // the number of its first change
	before  [32]byte // the hash of the change before that one
	// previous is the first of the segment before it, or 0: a missing segment
	// shows at open, where the frames of early ones are not read.
	previous uint64
	// mark begins each of its frames. It is random, so that nothing that is
	// recorded can pass for a frame when a torn tail is judged.
	mark [markSize]byte
}

// segment is one file of the journal.
type segment struct {
	segmentHeader
	path string
}

func segmentName(first uint64) string {
	return fmt.Sprintf("%0*d%s", segmentDigits, first, segmentSuffix)
}

func (h *segmentHeader) encode() []byte {
	b := binary.BigEndian.AppendUint32([]byte(segmentMagic), journalVersion)
	b = append(b, h.archive[:]...)
	b = binary.BigEndian.AppendUint64(b, h.first)
	b = append(b, h.before[:]...)
	b = binary.BigEndian.AppendUint64(b, h.previous)
	b = append(b, h.mark[:]...)
	return binary.BigEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

// errHeaderTorn is a header that was never wholly written: the crash came while
// the segment was made, before any frame went into it.
var errHeaderTorn = errors.New("a header that breaks off")

// readHeader reads the header of the segment at path.
func readHeader(f *os.File, path string) (segmentHeader, error) {
	var h segmentHeader
	b := make([]byte, headerSize)
	n, err := f.ReadAt(b, 0)
	if err != nil && err != io.EOF {
		return h, fmt.Errorf("read the header of %s: %w", path, err)
	}
	info, err := f.Stat()
	if err != nil {
		return h, fmt.Errorf("read the header of %s: %w", path, err)
	}
	if n < headerSize || info.Size() == headerSize && bytes.Equal(b, make([]byte, headerSize)) {
		return h, errHeaderTorn
	}
	if string(b[:8]) != segmentMagic {
		return h, &DamageError{path, 0, "it does not begin as a segment of a journal does"}
	}
	if crc32.Checksum(b[:headerSum], castagnoli) != binary.BigEndian.Uint32(b[headerSum:]) {
		return h, &DamageError{path, 0, "the checksum of the header does not hold"}
	}
	// Only now: a flipped bit must not pass for a newer version.
	if v := binary.BigEndian.Uint32(b[8:]); v != journalVersion {
		return h, fmt.Errorf("%s has journal format %d, written by a newer claimgraph; this one reads format %d: install the newer one",
			path, v, journalVersion)
	}
	copy(h.archive[:], b[12:])
	h.first = binary.BigEndian.Uint64(b[28:])
	copy(h.before[:], b[36:])
	h.previous = binary.BigEndian.Uint64(b[68:])
	copy(h.mark[:], b[76:])
	return h, nil
}

// listSegments is the names of dir's segments in the order of their changes.
// Other files are none of its business; a segment's name that is not as
// segmentName writes it is, for the file may hold changes.
func listSegments(dir string) ([]string, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("list the journal: %w", err)
	}
	var names []string
	for _, f := range files {
		name, ok := strings.CutSuffix(f.Name(), segmentSuffix)
		if !ok {
			continue
		}
		if len(name) != segmentDigits || strings.Trim(name, "0123456789") != "" {
			return nil, &DamageError{filepath.Join(dir, f.Name()), 0, "no segment of a journal has such a name"}
		}
		names = append(names, f.Name())
	}
	slices.Sort(names)
	return names, nil
}

// createSegment makes the file of h, ready to append to. Header and name are on
// the disk when it returns: a crash before leaves no file, or a torn header.
func createSegment(dir string, h segmentHeader) (segment, *os.File, error) {
	rand.Read(h.mark[:])
	s := segment{segmentHeader: h, path: filepath.Join(dir, segmentName(h.first))}
	f, err := os.OpenFile(s.path, os.O_RDWR|os.O_CREATE|os.O_EXCL, filePerm)
	if err != nil {
		return s, nil, fmt.Errorf("create a segment: %w", err)
	}
	_, err = f.Write(h.encode())
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = syncDir(dir)
	}
	if err != nil {
		f.Close()
		return s, nil, fmt.Errorf("create segment %s: %w", s.path, err)
	}
	return s, f, nil
}

// syncDir makes the names of dir's files survive a power cut. Windows cannot be
// asked to; NTFS keeps names in a log of its own.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

// follows is the fault of s as the segment after one whose header is prev (nil:
// as the first), as far as headers tell.
func (s *segment) follows(prev *segmentHeader) error {
	var what string
	switch {
	case segmentName(s.first) != filepath.Base(s.path):
		what = fmt.Sprintf("its header says that it begins with change %d", s.first)
	case prev == nil && s.first != 1:
		what = "the segments before it are missing"
	case prev == nil && (s.previous != 0 || s.before != genesis(s.archive)):
		what = "its header is not that of a first segment"
	case prev != nil && s.archive != prev.archive:
		what = fmt.Sprintf("it belongs to archive %x, the segment before it to %x", s.archive, prev.archive)
	case prev != nil && s.previous != prev.first:
		what = fmt.Sprintf("the segment before it, %s, is missing", segmentName(s.previous))
	default:
		return nil
	}
	return &DamageError{s.path, 0, what}
}

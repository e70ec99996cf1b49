package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// setFile writes over what is there: a file that is emptied first would be put on the disk each time it is closed.
func setFile(t testing.TB, file string, b []byte) {
	t.Helper()
	f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.WriteAt(b, 0)
	if err := errors.Join(err, f.Truncate(int64(len(b))), f.Close()); err != nil {
		t.Fatal(err)
	}
}

func fileBytes(t testing.TB, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func flipped(b []byte, at int, bit uint) []byte {
	b = bytes.Clone(b)
	b[at] ^= 1 << bit
	return b
}

// writtenJournal is a journal of some groups, closed; with its changes and, for the
// last segment, where its frames begin.
func writtenJournal(t testing.TB, size int64, groups ...int) (dir string, all []entry, frames []int64) {
	t.Helper()
	dir = t.TempDir()
	j, _ := openSized(t, dir, size)
	segments := 1
	for _, n := range groups {
		at := j.end.offset
		all = append(all, appendGroups(t, j, n)...)
		if len(j.segments) > segments {
			segments, frames, at = len(j.segments), nil, headerSize
		}
		frames = append(frames, at)
	}
	j.close()
	return dir, all, frames
}

// refusedJournal opens dir and reads it through; both together must end in a
// DamageError in file.
func refusedJournal(t testing.TB, dir, file, what string) {
	t.Helper()
	j, err := openJournalSized(dir, 900, nil)
	if err == nil {
		defer j.close()
		_, err = readChanges(j, 0)
	}
	var damage *DamageError
	if !errors.As(err, &damage) {
		t.Errorf("%s: %v", what, err)
	} else if damage.File != file || !strings.Contains(err.Error(), "undamaged copy") {
		t.Errorf("%s: %v, want damage in %s", what, err, file)
	}
}

// Every bit of a journal of two segments. All is refused but one thing, which
// no file can tell from a torn write: damage in the very last frame.
func TestEveryBit(t *testing.T) {
	dir, all, frames := writtenJournal(t, 700, 1, 2, 1, 2, 1)
	files := segmentFiles(t, dir)
	if len(files) != 2 || len(frames) < 2 {
		t.Fatalf("%d segments, %d frames in the last", len(files), len(frames))
	}
	for _, file := range files {
		whole := fileBytes(t, file)
		for at := range whole {
			for bit := range uint(8) {
				setFile(t, file, flipped(whole, at, bit))
				if file == files[1] && int64(at) >= frames[len(frames)-1] {
					j, said := openSized(t, dir, 700)
					if j.last().number != uint64(len(all)-1) || len(said) != 1 {
						t.Fatalf("bit %d of byte %d in the last frame: last is %d, said %q", bit, at, j.last().number, said)
					}
					j.close()
					continue
				}
				if j, err := openJournalSized(dir, 700, nil); err == nil {
					j.close()
					t.Fatalf("bit %d of byte %d of %s: opened", bit, at, file)
				} else if d := (*DamageError)(nil); !errors.As(err, &d) || d.File != file || d.Offset > int64(at) {
					t.Fatalf("bit %d of byte %d of %s: %v", bit, at, file, err)
				}
			}
		}
		setFile(t, file, whole)
	}
}

// The frames of early segments are not read at open; reading must find what is
// wrong with them, and open whatever headers tell.
func TestDamageInEarlySegments(t *testing.T) {
	dir, _, _ := writtenJournal(t, 700, 1, 2, 1, 2, 1, 2, 3, 3, 3, 3)
	files := segmentFiles(t, dir)
	if len(files) < 4 {
		t.Fatalf("%d segments", len(files))
	}
	for _, file := range files[:len(files)-2] {
		whole := fileBytes(t, file)
		for at := range whole {
			setFile(t, file, flipped(whole, at, uint(at%8)))
			refusedJournal(t, dir, file, "a flipped bit")
		}
		for _, n := range []int{0, 50, headerSize, headerSize + 5, len(whole) - 1} {
			setFile(t, file, whole[:n])
			if n == headerSize { // the next one shows it
				refusedJournal(t, dir, filepath.Join(dir, nextFile(files, file)), "a truncated segment")
			} else {
				refusedJournal(t, dir, file, "a truncated segment")
			}
		}
		setFile(t, file, append(bytes.Clone(whole), 0))
		refusedJournal(t, dir, file, "a byte more")
		os.Remove(file)
		refusedJournal(t, dir, filepath.Join(dir, nextFile(files, file)), "a missing segment")
		setFile(t, file, whole)
	}
}

func nextFile(files []string, file string) string {
	for i, f := range files {
		if f == file {
			return filepath.Base(files[i+1])
		}
	}
	return ""
}

func TestForeignSegments(t *testing.T) {
	dir, _, _ := writtenJournal(t, 300, 1, 1, 1)
	other, _, _ := writtenJournal(t, 300, 1, 1, 1)
	files := segmentFiles(t, dir)
	last := files[len(files)-1]
	mine := fileBytes(t, last)

	setFile(t, last, fileBytes(t, filepath.Join(other, filepath.Base(last))))
	refusedJournal(t, dir, last, "a segment of another archive")

	// The same, its header made to fit: the chain must tell.
	b := fileBytes(t, last)
	copy(b[12:28], mine[12:28])
	binary.BigEndian.PutUint32(b[headerSum:], crc32.Checksum(b[:headerSum], castagnoli))
	setFile(t, last, b)
	refusedJournal(t, dir, last, "a segment of another chain")
	setFile(t, last, mine)

	stray := filepath.Join(dir, "1.seg")
	setFile(t, stray, mine)
	refusedJournal(t, dir, stray, "a strange name")
	os.Remove(stray)

	stray = filepath.Join(dir, segmentName(99))
	setFile(t, stray, mine)
	refusedJournal(t, dir, stray, "a renamed copy")
	os.Remove(stray)

	setFile(t, filepath.Join(dir, "notes.txt"), nil)
	openSized(t, dir, 300)
}

func TestNewerVersion(t *testing.T) {
	dir, _, _ := writtenJournal(t, 300, 1, 1)
	for _, file := range segmentFiles(t, dir) {
		b := fileBytes(t, file)
		newer := bytes.Clone(b)
		newer[11] = 2
		binary.BigEndian.PutUint32(newer[headerSum:], crc32.Checksum(newer[:headerSum], castagnoli))
		setFile(t, file, newer)
		_, err := openJournal(dir, nil)
		if err == nil || !strings.Contains(err.Error(), "newer claimgraph") {
			t.Errorf("%s: %v", file, err)
		}
		setFile(t, file, b)
	}
}

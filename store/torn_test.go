package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A write that was cut short anywhere, and the same with zeros for what the
// file system had promised but not written.
func TestTornTail(t *testing.T) {
	dir, all, frames := writtenJournal(t, segmentSize, 1, 3, 2)
	file := segmentFiles(t, dir)[0]
	whole := fileBytes(t, file)
	begin := int(frames[len(frames)-1])
	for at := begin; at < len(whole); at++ {
		zeros := append(bytes.Clone(whole[:at]), make([]byte, len(whole)-at)...)
		for _, tail := range [][]byte{whole[:at], zeros, append(zeros, make([]byte, 5000)...)} {
			setFile(t, file, tail)
			j, said := openSized(t, dir, segmentSize)
			if torn := len(tail) > begin; (len(said) == 1) != torn {
				t.Fatalf("cut at %d: reported %q", at, said)
			}
			if j.last().number != 4 || !bytes.Equal(fileBytes(t, file), tail) {
				t.Fatalf("cut at %d: last is %d, or the file was changed before a write", at, j.last().number)
			}
			if at%7 == 0 {
				again := appendGroups(t, j, 1)
				holdsChanges(t, j, append(all[:4:4], again...))
				j.close()
				j, said = openSized(t, dir, segmentSize)
				holdsChanges(t, j, append(all[:4:4], again...))
				if len(said) != 0 {
					t.Fatalf("cut at %d: still reported after the next write: %q", at, said)
				}
			}
			j.close()
		}
	}
}

// Behind a whole frame nothing but zeros: it stays.
func TestZerosBehind(t *testing.T) {
	dir, all, _ := writtenJournal(t, segmentSize, 1, 3)
	file := segmentFiles(t, dir)[0]
	setFile(t, file, append(fileBytes(t, file), make([]byte, 5000)...))
	j, said := openSized(t, dir, segmentSize)
	if len(said) != 1 {
		t.Errorf("said %q", said)
	}
	holdsChanges(t, j, append(all, appendGroups(t, j, 1)...))
}

// A disk writes pages in any order: after a power cut some of a frame's are
// there and others are zeros.
func TestTornPages(t *testing.T) {
	dir := t.TempDir()
	j, _ := openSized(t, dir, segmentSize)
	all := appendGroups(t, j, 2)
	at := int(j.end.offset)
	e, err := j.seal(j.last(), 3, time.Now(), "", "", [][]byte{bytes.Repeat([]byte("page"), 5000)})
	if err != nil {
		t.Fatal(err)
	}
	if err := j.append([]entry{e}); err != nil {
		t.Fatal(err)
	}
	j.close()
	file := segmentFiles(t, dir)[0]
	whole := fileBytes(t, file)
	const page = 4096
	for lost := range 1<<(len(whole)/page+1) - 1 {
		b := bytes.Clone(whole)
		for p := range len(whole)/page + 1 {
			if lost>>p&1 == 0 {
				clear(b[max(at, p*page):min(len(b), (p+1)*page)])
			}
		}
		setFile(t, file, b)
		j, said := openSized(t, dir, segmentSize)
		if len(said) != 1 {
			t.Fatalf("pages %b: said %q", lost, said)
		}
		holdsChanges(t, j, all)
		j.close()
	}
}

// A crash while a segment is begun leaves a torn header, or one that no frame
// follows yet.
func TestTornHeader(t *testing.T) {
	dir, all, _ := writtenJournal(t, 600, 2, 1, 1)
	files := segmentFiles(t, dir)
	file := filepath.Join(dir, segmentName(uint64(len(all)+1)))
	header := fileBytes(t, files[len(files)-1])[:headerSize]
	for n := range headerSize + 1 {
		tail := header[:n]
		if n == headerSize {
			tail = make([]byte, n)
		}
		setFile(t, file, tail)
		j, said := openSized(t, dir, 600)
		if len(said) != 1 || !bytes.Equal(fileBytes(t, file)[8:28], header[8:28]) {
			t.Fatalf("a header of %d bytes: said %q", n, said)
		}
		holdsChanges(t, j, all)
		j.close()
		j, said = openSized(t, dir, 600) // now it has a header, and no frame
		if len(said) != 0 {
			t.Fatalf("a header of %d bytes, made anew: said %q", n, said)
		}
		if n%10 == 0 {
			holdsChanges(t, j, append(all[:len(all):len(all)], appendGroups(t, j, 1)...))
		}
		j.close()
		os.Remove(file)
	}

	// Behind a segment that is not complete nobody began another.
	last := files[len(files)-1]
	whole := fileBytes(t, last)
	setFile(t, file, header[:20])
	setFile(t, last, whole[:len(whole)-1])
	refusedJournal(t, dir, last, "a torn header behind a torn frame")
	setFile(t, last, whole)
	os.Remove(file)
	setFile(t, filepath.Join(dir, segmentName(77)), nil)
	refusedJournal(t, dir, filepath.Join(dir, segmentName(77)), "a torn header behind a gap")
}

func TestTornFirstHeader(t *testing.T) {
	dir := t.TempDir()
	setFile(t, filepath.Join(dir, segmentName(1)), []byte(segmentMagic))
	j, said := openSized(t, dir, 300)
	if len(said) != 1 {
		t.Errorf("said %q", said)
	}
	holdsChanges(t, j, appendGroups(t, j, 1))
}

// More than one write can leave is no torn tail.
func TestLongTail(t *testing.T) {
	dir, _, _ := writtenJournal(t, segmentSize, 1)
	file := segmentFiles(t, dir)[0]
	if err := os.Truncate(file, int64(len(fileBytes(t, file)))+maxFrame+1); err != nil {
		t.Fatal(err)
	}
	refusedJournal(t, dir, file, "64 MiB of zeros")
}

// A torn tail is searched in steps; a mark may lie across two.
func TestMarkAcrossSteps(t *testing.T) {
	dir, _, frames := writtenJournal(t, segmentSize, 1, 1)
	file := segmentFiles(t, dir)[0]
	b := fileBytes(t, file)
	mark := bytes.Clone(b[frames[1]:][:markSize])
	for shift := range markSize + 2 {
		at := int(frames[1]) + 1<<20 + 1 - shift
		tail := append(bytes.Clone(b[:frames[1]]), make([]byte, 1<<20+100)...)
		copy(tail[at:], mark)
		setFile(t, file, tail)
		refusedJournal(t, dir, file, "a mark in the tail")
	}
}

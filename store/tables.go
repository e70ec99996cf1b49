package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/dgraph-io/badger/v4/fb"
	"github.com/dgraph-io/badger/v4/pb"
	"github.com/dgraph-io/badger/v4/y"
	"github.com/klauspost/compress/snappy"
	"google.golang.org/protobuf/proto"
)

// A table of Badger is blocks, compressed each for itself; then an index, which says where they are; then the length of the index, its checksum,
// and the length of that. What is in a block ends with its checksum, and the length of that. Lengths are big-endian and take four bytes.

// checkTables verifies every block and the index of every table, on all processors. Badger must open nothing that was not verified: over some
// damage it panics, in goroutines of its own, where nobody can keep the process from ending; a table whose index is damaged it leaves out, with a
// word in its log; and what it finds damaged on a read it takes for missing. The files are read and not mapped, so that a disk that fails is
// an error too.
func checkTables(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.sst"))
	if err != nil {
		return err
	}
	todo := make(chan string, len(files))
	for _, file := range files {
		todo <- file
	}
	close(todo)
	var mu sync.Mutex
	var failed []error
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		workers.Go(func() {
			var check tableCheck
			for file := range todo {
				if err := check.file(file); err != nil {
					mu.Lock()
					failed = append(failed, fmt.Errorf("%s is damaged: %w", file, err))
					mu.Unlock()
				}
			}
		})
	}
	workers.Wait()
	return errors.Join(failed...)
}

// tableCheck verifies tables one after the other, in the same memory.
type tableCheck struct{ table, block []byte }

func (c *tableCheck) file(name string) (err error) {
	defer func() {
		if what := recover(); what != nil { // over lengths that lead nowhere
			err = fmt.Errorf("%v", what)
		}
	}()
	if err := c.read(name); err != nil {
		return err
	}
	rest, sum, err := parted(c.table)
	if err != nil {
		return err
	}
	start := len(rest) - 4 - int(binary.BigEndian.Uint32(rest[len(rest)-4:]))
	encoded := rest[start : len(rest)-4]
	if err := y.VerifyChecksum(encoded, sum); err != nil {
		return fmt.Errorf("its index: %w", err)
	}
	index, at := fb.GetRootAsTableIndex(encoded, 0), 0
	for i := range index.OffsetsLength() {
		var b fb.BlockOffset
		if !index.Offsets(&b, i) || int(b.Offset()) != at {
			return fmt.Errorf("block %d does not begin at byte %d", i, at)
		}
		at += int(b.Len())
		if err := c.verify(rest[b.Offset():at]); err != nil {
			return fmt.Errorf("block %d at byte %d: %w", i, b.Offset(), err)
		}
	}
	if at != start {
		return fmt.Errorf("its blocks end at byte %d, and its index begins at byte %d", at, start)
	}
	return nil
}

func (c *tableCheck) verify(block []byte) (err error) {
	if c.block, err = snappy.Decode(c.block[:cap(c.block)], block); err != nil {
		return err
	}
	content, sum, err := parted(c.block)
	if err != nil {
		return err
	}
	return y.VerifyChecksum(content, sum)
}

// parted divides what ends with a checksum, and the length of that.
func parted(b []byte) (rest []byte, sum *pb.Checksum, err error) {
	end := len(b) - 4
	start := end - int(binary.BigEndian.Uint32(b[end:]))
	sum = &pb.Checksum{}
	return b[:start], sum, proto.Unmarshal(b[start:end], sum)
}

// read reads a file, into the memory of the one before where that has room.
func (c *tableCheck) read(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if int64(cap(c.table)) < info.Size() {
		c.table = make([]byte, info.Size())
	}
	c.table = c.table[:info.Size()]
	_, err = f.ReadAt(c.table, 0)
	return err
}

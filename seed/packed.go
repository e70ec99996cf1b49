package seed

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxWindow is how far back a zstd file may refer, in bytes: as far as the zstd command goes without --long.
const maxWindow = 128 << 20

// packing is a way to pack a file: how its content begins, and what its name ends with.
type packing struct {
	name   string
	begins []byte
	ends   string
	open   func(io.Reader) (io.Reader, func(), error)
}

var packings = []packing{
	{"gzip", []byte{0x1f, 0x8b}, ".gz", func(r io.Reader) (io.Reader, func(), error) {
		z, err := gzip.NewReader(r)
		return z, func() {}, err
	}},
	{"zstd", []byte{0x28, 0xb5, 0x2f, 0xfd}, ".zst", func(r io.Reader) (io.Reader, func(), error) {
		z, err := zstd.NewReader(r, zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderConcurrency(1))
		if err != nil {
			return nil, nil, err
		}
		return z, z.Close, nil
	}},
}

// unpacked reads what is in a file, which its first bytes tell to be packed or not. The name is the one without the packing's ending.
func unpacked(name string, r io.Reader) (inner string, content io.Reader, done func(), err error) {
	buffered := bufio.NewReaderSize(r, peekSize)
	start, _ := buffered.Peek(4) // an error shows again when the file is read
	for _, p := range packings {
		if bytes.HasPrefix(start, p.begins) {
			content, done, err := p.open(buffered)
			if err != nil {
				return "", nil, nil, fmt.Errorf("it begins as a %s file, and is none: %w", p.name, err)
			}
			return strings.TrimSuffix(name, p.ends), packedReader{content, p.name}, done, nil
		}
	}
	return name, buffered, func() {}, nil
}

// packedReader says of what it reads in which form it was broken.
type packedReader struct {
	r    io.Reader
	name string
}

func (p packedReader) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	switch {
	case err == nil || err == io.EOF:
		return n, err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return n, fmt.Errorf("the %s file breaks off: %w", p.name, errBrokenOff)
	}
	return n, fmt.Errorf("the %s file is damaged: %w", p.name, err)
}

// errBrokenOff stands for io.ErrUnexpectedEOF, which readers take for the end of what they read.
var errBrokenOff = errors.New("its end is missing")

// counted counts what is read. The count may be read meanwhile.
type counted struct {
	r io.Reader
	n atomic.Int64
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n.Add(int64(n))
	return n, err
}

package search

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"

	"claimgraph/store"
)

// position is what an index answers to. It is written with each batch of documents, at once: whatever a crash leaves, they go together.
type position struct {
	Format  int    `json:"format"`
	Archive string `json:"archive"`
	Change  int    `json:"change"` // all changes up to it are in the index
	Hash    string `json:"hash"`   // of that change
	// Documents is how many there are: the files have a checksum each, the list of what was deleted in them has none.
	Documents int `json:"documents"`
}

const positionKey = "position"

func (p position) encode() ([]byte, error) { return json.Marshal(p) }

// decodePosition reads a position; that of a new index is empty.
func decodePosition(value []byte) (p position, err error) {
	if value == nil {
		return p, nil
	}
	if err := json.Unmarshal(value, &p); err != nil {
		return p, fmt.Errorf("its position cannot be read: %w", err)
	}
	return p, nil
}

// start is the position of an empty index.
func start(s *store.Store) position {
	state := s.State()
	return position{Format: format, Archive: hex.EncodeToString(state.Archive[:])}
}

// fits says why an index at this position cannot be used with the store; nothing where it can.
func (p position) fits(s *store.Store) (why string, err error) {
	state := s.State()
	switch {
	case p.Format != format:
		return fmt.Sprintf("it has format %d, this version writes %d", p.Format, format), nil
	case p.Archive != hex.EncodeToString(state.Archive[:]):
		return "it is of another archive", nil
	case p.Change > int(state.Change):
		return fmt.Sprintf("it is at change %d, the store at %d", p.Change, state.Change), nil
	case p.Change == 0:
		return "", nil
	}
	sn := s.Snapshot()
	defer sn.Close()
	c, err := sn.Change(p.Change)
	if err != nil {
		return "", err
	}
	if c.Hash != p.Hash {
		return fmt.Sprintf("its change %d is not that of the store", p.Change), nil
	}
	return "", nil
}

// faulty are the files of terms whose checksum is not right. Scorch does not look, and a wrong bit can mean a hit less.
func faulty(dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.zap"))
	if err != nil {
		return nil, err
	}
	var bad []string
	for _, file := range files {
		if ok, err := whole(file); err != nil {
			return nil, err
		} else if !ok {
			bad = append(bad, file)
		}
	}
	return bad, nil
}

// whole tells whether a file of terms ends with the CRC-32 of all before.
func whole(file string) (bool, error) {
	f, err := os.Open(file)
	if err != nil {
		return false, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || info.Size() < crc32.Size {
		return false, err
	}
	sum := crc32.NewIEEE()
	if _, err := io.CopyN(sum, f, info.Size()-crc32.Size); err != nil {
		return false, err
	}
	end, err := io.ReadAll(f)
	return string(end) == string(sum.Sum(nil)), err
}

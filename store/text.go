package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"claimgraph/graph"
)

// texts are the archived texts of documents: files named by the SHA-256 of what is in them, so that one text is kept once and a damaged one
// is known by its name.
type texts struct{ dir string }

// errTextDamaged says that an archived text is not what it was.
var errTextDamaged = errors.New("the archived text is damaged")

func (t texts) path(sha string) string { return filepath.Join(t.dir, sha[:2], sha) }

// put writes a text and returns when it is on the disk. A crash in the middle leaves a file under another name, which nothing refers to.
func (t texts) put(sha string, text []byte) error {
	if err := t.write(sha, text); err != nil {
		return fmt.Errorf("couldn't archive the text %s: %w", sha, err)
	}
	return nil
}

func (t texts) write(sha string, text []byte) error {
	path := t.path(sha)
	if b, err := os.ReadFile(path); err == nil && SHA256(b) == sha {
		return nil
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, "part-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err = f.Write(text); err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	if err := syncDir(dir); err != nil {
		return err
	}
	return syncDir(t.dir)
}

// get reads a text. Whether it still is what its name says is for check to find; a span of it is verified by the hash of the span.
func (t texts) get(sha string) ([]byte, error) {
	b, err := os.ReadFile(t.path(sha))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: the file %s is gone", errTextDamaged, t.path(sha))
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't read an archived text: %w", err)
	}
	return b, nil
}

// whole reads a text and checks all of it.
func (t texts) whole(sha string) ([]byte, error) {
	b, err := t.get(sha)
	if err == nil && SHA256(b) != sha {
		err = fmt.Errorf("%w: %s no longer has the hash that it is named by", errTextDamaged, t.path(sha))
	}
	return b, err
}

// Quotation is what evidence points at, and whether it stands.
type Quotation struct {
	Status graph.EvidenceStatus
	// Words are those of the archived text; of a BROKEN quotation there are none.
	Words string
}

// Quote reads the words that evidence points at from its document's text, and checks the hash of the span. text is nil where the file is gone.
func Quote(e *graph.Evidence, text []byte) Quotation {
	if _, fault := checkSpan(e, text); fault != "" {
		return Quotation{Status: graph.Broken}
	}
	return Quotation{Status: graph.Verified, Words: string(text[*e.Start:*e.End])}
}

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// notSources are folders of web/ that the bundle is not made from.
var notSources = []string{"node_modules", "dist", "build", "plain", "e2e", "testing"}

// isSource tells whether the bundle depends on a file: the tests of the pages and the Go beside them do not count.
func isSource(name string) bool {
	return !strings.HasSuffix(name, ".go") && !strings.Contains(name, ".test.") && name != ".gitignore"
}

// digestSources sums up the names and contents of all that the bundle is made from. Times play no part:
// a fresh clone of what was built is what was built.
func digestSources(dir string) (string, error) {
	var names []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if slices.Contains(notSources, entry.Name()) {
				return filepath.SkipDir
			}
			return nil
		}
		if !entry.Type().IsRegular() || !isSource(entry.Name()) {
			return nil
		}
		name, err := filepath.Rel(dir, path)
		names = append(names, filepath.ToSlash(name))
		return err
	})
	if err != nil {
		return "", err
	}
	return digestFiles(dir, names)
}

// digestFiles sums up files by name, length and content, in the order of their names on every system.
func digestFiles(dir string, names []string) (string, error) {
	sum := sha256.New()
	for _, name := range slices.Sorted(slices.Values(names)) {
		if err := digestFile(sum, dir, name); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

func digestFile(sum io.Writer, dir, name string) error {
	content, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	// The length keeps what ends one file from being read as the beginning of the next.
	if _, err := fmt.Fprintf(sum, "%s %d\n", name, len(content)); err != nil {
		return err
	}
	_, err = sum.Write(content)
	return err
}

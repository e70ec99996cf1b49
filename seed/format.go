package seed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
)

// Format is one of the forms that a dataset has in a file.
type Format string

// The formats.
const (
	YAML      Format = "yaml"
	JSON      Format = "json"
	JSONLines Format = "jsonl"
)

// Limits of a file. Each is named in the message that enforces it.
const (
	maxFile    = 1 << 30   // bytes
	maxYAML    = 32 << 20  // bytes: the YAML parser takes up to eighty times as much memory
	maxLine    = 32 << 20  // bytes of one line of JSON Lines: room for the largest text of a document, escaped
	maxDepth   = 64        // levels of lists and objects within one another
	maxAliased = 100_000   // values that the aliases of a YAML file stand for: a few lines can stand for billions
	maxFaults  = 10_000    // faults that are listed
	peekSize   = 128 << 10 // bytes that the form is told from: more than the longest reason takes
)

// ParseFormat reads the name of a format.
func ParseFormat(s string) (Format, error) {
	if f, ok := formatOf(strings.ToLower(s)); ok {
		return f, nil
	}
	return "", fmt.Errorf("%q is no format of a dataset: give one of %s, %s, %s", s, YAML, JSON, JSONLines)
}

// FormatOf tells the format from the extension of a file's name, if it does.
func FormatOf(name string) (Format, bool) {
	return formatOf(strings.ToLower(strings.TrimPrefix(filepath.Ext(name), ".")))
}

func formatOf(extension string) (Format, bool) {
	switch extension {
	case "yaml", "yml":
		return YAML, true
	case "json":
		return JSON, true
	case "jsonl", "ndjson":
		return JSONLines, true
	}
	return "", false
}

// firstRecord matches a line that begins with one record. A dataset in JSON may have a field evidence too, but a list in it.
var firstRecord = regexp.MustCompile(`^\{\s*"(` + strings.Join(recordNames(), "|") + `)"\s*:\s*\{`)

// sniff tells the format from how the content begins.
func sniff(start []byte) Format {
	start = bytes.TrimSpace(bytes.TrimPrefix(start, []byte(byteOrderMark)))
	if !bytes.HasPrefix(start, []byte("{")) {
		return YAML
	}
	line, rest, _ := bytes.Cut(start, []byte("\n"))
	if firstRecord.Match(line) || len(rest) > 0 && json.Valid(line) {
		return JSONLines
	}
	return JSON
}

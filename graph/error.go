package graph

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ErrNotFound says that there is no such record.
var ErrNotFound = errors.New("not found")

// InputError is a fault of an input: where it is, what kind of fault, and a sentence that names the remedy.
type InputError struct {
	// Path leads to the fault in the input: claims, 3, quantity, low.
	Path    []string       `json:"path"`
	Code    InputErrorCode `json:"code"`
	Message string         `json:"message"`
}

func (e *InputError) Error() string {
	if len(e.Path) == 0 {
		return e.Message
	}
	return strings.Join(e.Path, ".") + ": " + e.Message
}

// InputErrors are all the faults of an input. Nothing of an input that has one is recorded.
type InputErrors []InputError

func (errs InputErrors) Error() string {
	if len(errs) == 0 {
		return "the input has no fault"
	}
	if len(errs) == 1 {
		return errs[0].Error()
	}
	if len(errs) == 2 {
		return errs[0].Error() + " (and 1 more fault)"
	}
	return fmt.Sprintf("%s (and %d more faults)", errs[0].Error(), len(errs)-1)
}

// InputErrorCode is the kind of fault.
type InputErrorCode string

// The kinds of fault.
const (
	Required         InputErrorCode = "REQUIRED"
	Invalid          InputErrorCode = "INVALID"
	UnknownReference InputErrorCode = "UNKNOWN_REFERENCE"
	Duplicate        InputErrorCode = "DUPLICATE"
	Conflict         InputErrorCode = "CONFLICT"
	TooLarge         InputErrorCode = "TOO_LARGE"
	SpanMismatch     InputErrorCode = "SPAN_MISMATCH"
)

var inputErrorCodes = values(Required, Invalid, UnknownReference, Duplicate, Conflict, TooLarge, SpanMismatch)

// Values implements Enum.
func (InputErrorCode) Values() []string { return inputErrorCodes }

// Faults collects the faults of an input below one place in it. The way to the place is spelt out when there is a fault: most have none.
type Faults struct {
	errs  *InputErrors
	up    *Faults
	name  string // the last steps of the way: a field, and an index in it where that is not negative
	index int
}

// NewFaults collects the faults of an input into errs.
func NewFaults(errs *InputErrors) *Faults { return &Faults{errs: errs, index: -1} }

// In is the place of a field further down.
func (f *Faults) In(field string) *Faults { return &Faults{f.errs, f, field, -1} }

// At is the place of an entry of a list further down.
func (f *Faults) At(field string, index int) *Faults { return &Faults{f.errs, f, field, index} }

// path is the way from the root.
func (f *Faults) path() []string {
	if f.up == nil {
		return nil
	}
	path := append(f.up.path(), f.name)
	if f.index >= 0 {
		path = append(path, strconv.Itoa(f.index))
	}
	return path
}

// MaxFaults is how many faults of an input are gathered: nobody reads on, and an input of nothing but faults must not fill the memory.
const MaxFaults = 10_000

// Add notes a fault at this place, or in a field below it.
func (f *Faults) Add(code InputErrorCode, message string, field ...string) {
	if len(*f.errs) >= MaxFaults {
		return
	}
	*f.errs = append(*f.errs, InputError{append(f.path(), field...), code, message})
}

func (f *Faults) tooLarge(field string, size, most int, unit string) {
	f.Add(TooLarge, fmt.Sprintf("%s has %d %s: at most %d are allowed", field, size, unit, most), field)
}

func (f *Faults) atMost(field string, n, most int) {
	if n > most {
		f.tooLarge(field, n, most, "entries")
	}
}

func (f *Faults) key(field, key string) {
	if key == "" {
		f.Add(Required, field+" is missing", field)
		return
	}
	f.optionalKey(field, key)
}

func (f *Faults) optionalKey(field, key string) {
	if key == "" {
		return
	}
	if err := CheckKey(key); err != nil {
		f.Add(Invalid, err.Error(), field)
	}
}

func (f *Faults) keys(field string, list []string) {
	f.atMost(field, len(list), MaxList)
	seen := make(map[string]bool, len(list))
	for i, key := range list {
		at := f.At(field, i)
		if key == "" {
			at.Add(Required, "the key is empty")
		} else if err := CheckKey(key); err != nil {
			at.Add(Invalid, err.Error())
		} else if seen[key] {
			at.Add(Duplicate, key+" stands twice in "+field)
		}
		seen[key] = true
	}
}

// text checks words: valid UTF-8, no control characters but line breaks and tabs, at most so many bytes; where they are required, not blanks
// alone. It tells whether they have no fault. Signs that turn the direction of writing are words' own business, U+202E too: names of mixed
// scripts are not shown right without them. U+FFFD passes, for a document may show it; that no decoder puts it where half a surrogate pair
// stood is for whoever decodes.
func (f *Faults) text(field, s string, most int, required bool) bool {
	switch {
	case required && strings.TrimSpace(s) == "":
		f.Add(Required, field+" is missing", field)
	case len(s) > most:
		f.tooLarge(field, len(s), most, "bytes")
	case !utf8.ValidString(s):
		f.Add(Invalid, field+" is not valid UTF-8", field)
	default:
		i := strings.IndexFunc(s, isForbidden)
		if i >= 0 {
			f.Add(Invalid, fmt.Sprintf("%s holds a control character at byte %d: take it out", field, i), field)
		}
		return i < 0
	}
	return false
}

func isForbidden(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' }

func (f *Faults) edtf(field string, e EDTF) {
	if err := e.Check(); err != nil {
		f.Add(Invalid, err.Error(), field)
	}
}

func (f *Faults) hash(field, s string) {
	if s == "" {
		return
	}
	if !isHex(s) {
		f.Add(Invalid, field+" is a SHA-256 in lower-case hexadecimal", field)
	} else if len(s) != 64 {
		f.Add(Invalid, fmt.Sprintf("%s is a SHA-256 in hexadecimal, 64 digits: this has %d", field, len(s)), field)
	}
}

// isHex tells whether s has nothing but hexadecimal digits, in lower case.
func isHex(s string) bool { return strings.Trim(s, "0123456789abcdef") == "" }

// lang checks the shape of a BCP 47 tag, not whether the language exists.
func (f *Faults) lang(field, s string) {
	if s != "" && !langTag.MatchString(s) {
		f.Add(Invalid, quote(s)+" is not a language tag: give one of BCP 47, such as fa or ar-IQ", field)
	} else if len(s) > MaxLang {
		f.tooLarge(field, len(s), MaxLang, "bytes")
	}
}

// langTag: a language of two to eight letters, or a tag of private use (x) or registered before there was a rule (i); then parts of one to
// eight letters and digits.
var langTag = regexp.MustCompile(`^(?i:[a-z]{2,8}|[xi]-[a-z0-9]{1,8})(-[A-Za-z0-9]{1,8})*$`)

func (f *Faults) count(field string, n *int64) {
	if n != nil && (*n < 0 || *n > MaxCount) {
		f.Add(Invalid, fmt.Sprintf("%d is no figure: figures go from 0 to %d", *n, int64(MaxCount)), field)
	}
}

func checkField[T interface {
	Enum
	~string
}](f *Faults, field string, v T) {
	if v == "" {
		f.Add(Required, field+" is missing", field)
	} else if err := checkEnum(v); err != nil {
		f.Add(Invalid, err.Error(), field)
	}
}

// DuplicateMessage says that a key stands twice, and where it stood first.
func DuplicateMessage(id ID, field string, first int) string {
	return fmt.Sprintf("%s stands twice in this input: first as %s.%d", id, field, first)
}

func setDefault[T ~string](v *T, value T) {
	if *v == "" {
		*v = value
	}
}

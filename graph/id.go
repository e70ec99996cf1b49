package graph

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ID names a record: `kind:key`, such as entity:irgc.
type ID string

// IDKind is the part of an ID before the colon.
type IDKind string

// The kinds of record.
const (
	KindEntity    IDKind = "entity"
	KindDocument  IDKind = "document"
	KindPredicate IDKind = "predicate"
	KindRelation  IDKind = "relation"
	KindMeasure   IDKind = "measure"
	KindStatement IDKind = "statement"
	KindClaim     IDKind = "claim"
	KindEvidence  IDKind = "evidence"
	KindLink      IDKind = "link"
	KindChange    IDKind = "change"

	KindPropositionLink IDKind = "proposition-link"
	KindAssessment      IDKind = "assessment"
	KindJudgement       IDKind = "judgement"
)

// idKinds lists every kind. The place in the list is part of the graph's key format: append only.
var idKinds = []IDKind{KindEntity, KindDocument, KindPredicate, KindRelation, KindMeasure, KindStatement, KindClaim, KindEvidence, KindLink, KindChange,
	KindPropositionLink, KindAssessment, KindJudgement}

// IDKinds lists the kinds of record, in an order that does not change.
func IDKinds() []IDKind { return idKinds }

// MaxKey is the longest key, in bytes, that a record may be given. Keys that are derived from other keys may be longer.
const MaxKey = 120

// NewID joins a kind and a key.
func NewID(kind IDKind, key string) ID { return ID(string(kind) + ":" + key) }

// Kind is the part before the colon, empty when there is none.
func (id ID) Kind() IDKind {
	kind, _, found := strings.Cut(string(id), ":")
	if !found {
		return ""
	}
	return IDKind(kind)
}

// Key is the part after the colon, empty when there is none.
func (id ID) Key() string {
	_, key, _ := strings.Cut(string(id), ":")
	return key
}

// ParseID reads `kind:key` of a known kind. It does not look whether such a record exists.
func ParseID(s string) (ID, error) {
	kind, key, found := strings.Cut(s, ":")
	if !found {
		return "", fmt.Errorf("%s is not an id: an id is kind:key, such as entity:irgc", quote(s))
	}
	if !slices.Contains(idKinds, IDKind(kind)) {
		return "", fmt.Errorf("%s is not an id: there is no kind %s", quote(s), quote(kind))
	}
	if err := CheckIDKey(IDKind(kind), key); err != nil {
		return "", err
	}
	return ID(s), nil
}

// CheckIDKey tells whether key may be the key of a record of this kind, derived keys included.
func CheckIDKey(kind IDKind, key string) error {
	switch kind {
	case KindRelation:
		parts := strings.Split(key, "/")
		if len(parts) != 3 {
			return fmt.Errorf("%s is not the key of a relation: it is subject/predicate/object", quote(key))
		}
		for _, part := range parts {
			if err := CheckKey(part); err != nil {
				return err
			}
		}
		return nil
	case KindEvidence:
		claim, ok := SplitEvidenceKey(key)
		if !ok {
			return fmt.Errorf("%s is not the key of evidence: it is that of its claim, a dot and %d hexadecimal digits", quote(key), evidenceDigestLen)
		}
		return CheckKey(claim)
	case KindChange:
		if number, err := strconv.Atoi(key); err != nil || number < 1 || strconv.Itoa(number) != key {
			return fmt.Errorf("%s is not the number of a change: changes are counted from 1", quote(key))
		}
		return nil
	}
	return CheckKey(key)
}

// CheckKey tells whether a key may be recorded: ASCII lower-case letters, digits, `-`, `.` and `_`, from 1 to MaxKey bytes.
func CheckKey(key string) error {
	if key == "" {
		return fmt.Errorf("the key is empty: give one of lower-case letters, digits, '-', '.', '_'")
	}
	if len(key) > MaxKey {
		return fmt.Errorf("the key %s has %d bytes: at most %d are allowed", quote(key), len(key), MaxKey)
	}
	for _, r := range key {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' && r != '.' && r != '_' {
			return fmt.Errorf("the key %s holds %q: only lower-case letters, digits, '-', '.', '_' are allowed", quote(key), r)
		}
	}
	return nil
}

// quote puts s in quotation marks for a message, and cuts what is too long to be read.
func quote(s string) string {
	const longest = 80
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "") + "…"
	}
	return fmt.Sprintf("%q", s)
}

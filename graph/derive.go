package graph

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strconv"
	"time"
)

// Keys that are derived from content are part of the record: what is hashed here, and in which order, never changes.

const (
	derivedKeyLen     = 20 // characters of five bits each: 100 bits of a SHA-256
	evidenceDigestLen = 16 // hexadecimal digits: 64 bits, within one claim
)

var derivedAlphabet = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// content gathers what a key is derived from. Every part goes in with its length, so that no two contents run into one.
type content []byte

func (c content) add(parts ...string) content {
	c = binary.AppendUvarint(c, uint64(len(parts)))
	for _, p := range parts {
		c = binary.AppendUvarint(c, uint64(len(p)))
		c = append(c, p...)
	}
	return c
}

// set adds parts whose order says nothing.
func (c content) set(parts []string) content {
	sorted := slices.Clone(parts)
	slices.Sort(sorted)
	return c.add(sorted...)
}

func (c content) count(n *int64) content {
	if n == nil {
		return c.add()
	}
	return c.add(strconv.FormatInt(*n, 10))
}

func (c content) position(n *int) content {
	if n == nil {
		return c.add()
	}
	return c.add(strconv.Itoa(*n))
}

func (c content) key() string {
	sum := sha256.Sum256(c)
	return derivedAlphabet.EncodeToString(sum[:])[:derivedKeyLen]
}

func statementKey(s *Statement) string {
	return content(nil).add("statement", s.Text).set(s.About).key()
}

func linkKey(l *ClaimLink) string {
	return content(nil).add("link", string(l.Kind), l.From, l.To).key()
}

func propositionLinkKey(l PropositionLink) string {
	return content(nil).add("proposition-link", string(l.Kind), string(l.From), string(l.To)).key()
}

func assessmentKey(a *Assessment) string {
	d := content(nil).add("assessment", a.Assessor, instant(a.At), a.Claim, a.Entity)
	return d.add(string(a.Reliability), string(a.Credibility), string(a.Likelihood), string(a.Confidence), a.Rationale).key()
}

func judgementKey(j Judgement) string {
	return content(nil).add("judgement", j.By, instant(j.At), j.Left, j.Right, string(j.Verdict)).key()
}

// instant is a time in microseconds since 1970.
func instant(t time.Time) string { return strconv.FormatInt(t.UnixMicro(), 10) }

// DerivedKey is the key of a claim that was given none: a digest of all its content but label and evidence. The claim has been normalized,
// and its relation is ordered as its predicate wants it.
func (c *Claim) DerivedKey() string {
	d := content(nil).add("claim", c.Claimant, string(c.Proposition())).set(c.ReportedFrom).set(c.Mentions)
	d = d.add(string(c.Polarity), string(c.Certainty), string(c.SpeechAct), string(c.Basis), c.Hedge, string(c.Stated), string(c.Valid), c.Place)
	if q := c.Quantity; q != nil {
		d = d.add(string(q.Qualifier), q.Verbatim, strconv.FormatBool(q.OpenAbove)).count(q.Value).count(q.Low).count(q.High)
		if q.Tolerance != nil {
			d = d.add(strconv.FormatFloat(*q.Tolerance, 'g', -1, 64))
		}
	}
	return d.key()
}

// evidenceDigest leaves the span's hash out: it is filled in when the text is archived, and an id does not change.
func evidenceDigest(e *Evidence) string {
	d := content(nil).add("evidence", e.Document, string(e.Kind), string(e.Attribution), e.Locator).position(e.Start).position(e.End)
	for _, hop := range e.Chain {
		d = d.add(hop.Carrier, hop.Document, hop.Verb)
	}
	sum := sha256.Sum256(d)
	return hex.EncodeToString(sum[:])[:evidenceDigestLen]
}

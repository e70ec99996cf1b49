package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimgraph/graph"
)

// word is one word of a text, folded, and where it stands in the text as it is written.
type word struct {
	text       string
	start, end int
}

// join is several words written as one: those that a hyphen, an apostrophe, a dot or a joiner holds together, without it. People leave such
// signs out, and write them, as they like: Kata'ib, Kataib; al-Shaabi, alShaabi; حزب‌الله, حزبالله; 50,000, 50000.
type join struct {
	word
	from, to int // the words that it is made of: from <= i < to
}

const (
	maxLetters = 64 // of a word: what is longer is cut, in texts and in queries alike
	maxParts   = 4  // of a join: what has more, such as a path, is its parts alone
)

// wordsOf takes a text apart. Words are runs of letters and digits; Chinese and Japanese, which leave no blanks, come as single characters.
func wordsOf(s string) ([]word, []join) {
	s = strings.ToValidUTF8(s, " ") // of what is recorded all is valid, of what is asked not
	c := cutter{s: s}
	for i, r := range s {
		switch {
		case isAlone(r):
			c.endGroup(i)
			c.end = i + utf8.RuneLen(r)
			c.endPart(0)
			c.endGroup(c.end)
		case isLetter(r):
			if !c.open {
				c.open, c.start = true, i
			}
			c.end = i + utf8.RuneLen(r)
		case c.open && joins(r, s, i):
			c.endPart(r)
		default:
			c.endGroup(i)
		}
	}
	c.endGroup(len(s))
	return c.words, c.joins
}

// cutter gathers the words of a text. A part is what stands between two joints, a group what joints hold together.
type cutter struct {
	s          string
	words      []word
	joins      []join
	open       bool // a part is being read
	start, end int  // of the part
	parts      []string
	before     rune // the joint before the part
	groupStart int
	first      int // the first word of the group
}

// endPart ends a part at a joint, or at the end of the group, where the joint is 0.
func (c *cutter) endPart(joint rune) {
	if len(c.parts) == 0 {
		c.groupStart, c.first, c.before = c.start, len(c.words), 0
	}
	part := c.s[c.start:c.end]
	c.open, c.start = false, c.end
	// The s of a genitive and the l of l'Iran are no words of their own.
	clipped := len(part) == 1 && unicode.IsLetter(rune(part[0])) && (isApostrophe(c.before) || isApostrophe(joint))
	c.before = joint
	for _, text := range strings.Fields(graph.Fold(part)) {
		text = cutLetters(text)
		c.parts = append(c.parts, text)
		if !clipped {
			c.words = append(c.words, word{text, c.end - len(part), c.end})
		}
	}
}

// endGroup ends whatever is open.
func (c *cutter) endGroup(next int) {
	if c.open {
		c.endPart(0)
	}
	if len(c.parts) > 1 && len(c.parts) <= maxParts && c.first < len(c.words) {
		text := cutLetters(strings.Join(c.parts, ""))
		c.joins = append(c.joins, join{word{text, c.groupStart, c.end}, c.first, len(c.words)})
	}
	c.parts, c.start = nil, next
}

func cutLetters(s string) string {
	n := 0
	for i := range s {
		if n == maxLetters {
			return s[:i]
		}
		n++
	}
	return s
}

// isLetter: marks and signs that are not seen are part of the word that they stand in.
func isLetter(r rune) bool {
	if isApostrophe(r) || r == nonJoiner || r == utf8.RuneError {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || unicode.Is(unicode.Cf, r)
}

func isAlone(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

const nonJoiner = '\u200c'

func isApostrophe(r rune) bool { return r != 0 && strings.ContainsRune("'’‘ʼʻʿʾ`´′", r) }

// joins tells whether the sign at i of s holds together what stands on both sides of it.
func joins(r rune, s string, i int) bool {
	next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
	switch {
	case !isLetter(next) || isAlone(next):
		return false
	case r == ',' || r == '٬': // 50,000
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		return unicode.IsDigit(before) && unicode.IsDigit(next)
	}
	return r == '-' || r == '‐' || r == '‑' || r == '.' || r == nonJoiner || isApostrophe(r)
}

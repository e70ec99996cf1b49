package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The fields of the index, and what their terms are. Format is their version: an index of another one is built anew.
//
//	name, text, more      the words of texts of that weight, folded, and their joins
//	name~, text~, more~   their spellings, where enough is heard
//	whole                 what a query can be as a whole: a mark, and its words
//
// The documents are named record@from, and record@from-until where a later change ended the version: from, and not until, the graph had it.
//
//	1  the first
const format = 1

const wholeField = "whole"

func (w weight) spellings() string { return string(w) + "~" }

// The marks of terms in the field whole.
const (
	wholeName     = "=" // the words of a name, or of an identifier
	wholeText     = "+" // the words of a title, or of a label
	wholeSpelling = "~" // the spelling of a name, written in one word
)

// content is a document of the index, before it is taken apart into terms; that is done by the workers of the index, once for all its fields.
type content struct {
	texts []text
	terms map[string][]string
}

func (c *content) of(field string) []string {
	if c.terms == nil {
		c.terms = make(map[string][]string)
		for i := range c.texts {
			c.take(&c.texts[i])
		}
	}
	return c.terms[field]
}

// fields are those that the document has terms in, or may have.
func (c *content) fields() []string {
	var fields []string
	has := func(w weight) bool {
		for _, t := range c.texts {
			if t.weight == w {
				return true
			}
		}
		return false
	}
	whole := false
	for _, w := range weights {
		if has(w) {
			fields = append(fields, string(w), w.spellings())
		}
	}
	for _, t := range c.texts {
		whole = whole || len(t.wholes) > 0
	}
	if whole {
		fields = append(fields, wholeField)
	}
	return fields
}

func (c *content) take(t *text) {
	words, joins := wordsOf(t.value)
	for i := range words {
		c.word(t.weight, words[i].text)
	}
	for i := range joins {
		c.word(t.weight, joins[i].text)
	}
	for _, whole := range t.wholes {
		words, _ := wordsOf(whole)
		if len(words) == 0 {
			continue
		}
		mark := wholeText
		if t.weight == inName {
			mark = wholeName
			if key := wholeKey(words); key != "" {
				c.terms[wholeField] = append(c.terms[wholeField], wholeSpelling+key)
			}
		}
		c.terms[wholeField] = append(c.terms[wholeField], mark+phrase(words))
	}
}

func (c *content) word(w weight, text string) {
	c.terms[string(w)] = append(c.terms[string(w)], text)
	if key := spellingIn(w, text); key != "" {
		c.terms[w.spellings()] = append(c.terms[w.spellings()], key)
	}
}

// spellingIn is the spelling by which a word is found in texts of a weight, or nothing.
func spellingIn(w weight, text string) string {
	key, heard := spelling(text)
	if w != inName && heard < leastHeardInText && !isArabic(text) || heard < leastHeard {
		return ""
	}
	return key
}

func isArabic(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.Is(unicode.Arabic, r)
}

// phrase is words in their order, as one term.
func phrase(words []word) string {
	var b strings.Builder
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[i].text)
	}
	return b.String()
}

// wholeKey is the spelling of words as if they were written in one: Hizb Allah is Hezbollah. An Arabic article within is left out too.
func wholeKey(words []word) string {
	var b strings.Builder
	for i := range words {
		if isArabic(words[i].text) {
			b.WriteString(arabicSpelling(words[i].text))
		} else {
			b.WriteString(words[i].text)
		}
	}
	key, heard := spelling(b.String())
	if heard < leastHeard {
		return ""
	}
	return key
}

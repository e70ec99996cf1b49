package search

import (
	"errors"
	"fmt"
	"slices"

	"claimgraph/graph"
)

// Query asks for the records that have all words of a text, in any order, each in any of the record's texts.
//
// A word is found as it is written, case, diacritics and the letters of Arabic and Persian keyboards aside; the last one also as the beginning of
// a longer word, in texts from its third letter on. With less weight it is found in another spelling: as a Latin name that sounds alike, and
// without the Arabic article. What a hyphen, an apostrophe or a joiner holds together is also one word, in texts and in queries; two words of a
// query are also found written as one. A word that no record asked for has in any of these ways is looked for with slips: one wrong letter in a
// word of four to seven, two in a longer one. Articles (the, al) need not be there.
type Query struct {
	Text string
	// Kinds are those that are wanted; empty is all: entity, document, predicate, relation, measure, statement, claim.
	Kinds []graph.IDKind
	// At finds what was there as of this change, as it was then; -1 is the newest that is indexed, which is also as far as At goes.
	At int
	// From and Size are the window of hits that is wanted, by their rank.
	From, Size int
}

// Result is a window of the hits of a query.
type Result struct {
	// Hits are ordered by score, then by kind (as listed at Query), then by id.
	Hits []Hit
	// Total is how many hits there are in all.
	Total int
	// IndexedTo is the change up to which the index had read: hits of later ones are missing.
	IndexedTo int
}

// Hit is a record that was found.
type Hit struct {
	ID graph.ID
	// Score is from 0 to 1, and says how well the words match, not how rare they are. 1 is a record one of whose names or identifiers is the whole
	// query, 0.95 one whose title or label is. Else it is 0.8 of the mean over the words of how each matches: in a name 1, in a title, a label or
	// a statement 0.8, elsewhere 0.5; of that, a beginning 0.85, another spelling 0.7, one slip 0.45, two 0.35; in a long text up to a tenth less.
	// But a name that begins with the query has 0.78 at least, and one that is the query in another spelling 0.75.
	Score float64
	// Field is which of its texts matched best: name, identifier, description, title, url, label, inverseLabel, population, unit, method, text,
	// quantity, hedge, relation.
	Field string
	// Snippet is that text as it is written, cut around the match to about 200 characters, with … where it was cut. The words that matched
	// stand between ⟦ and ⟧; where the text has these signs itself, they are written [ and ].
	Snippet string
}

// Limits of a query.
const (
	MaxText  = 500    // bytes of a text
	MaxWords = 20     // words of a text
	MaxHits  = 10_000 // as far down the hits as a window reaches
)

// ErrQuery says that a query is beyond the limits.
var ErrQuery = errors.New("the search cannot be made")

func (q *Query) check() error {
	switch {
	case len(q.Text) > MaxText:
		return fmt.Errorf("%w: its text has %d bytes, at most %d are allowed", ErrQuery, len(q.Text), MaxText)
	case q.From < 0 || q.Size < 0:
		return fmt.Errorf("%w: a window cannot begin or end before the first hit", ErrQuery)
	case q.From > MaxHits || q.Size > MaxHits-q.From:
		return fmt.Errorf("%w: only the first %d hits are listed", ErrQuery, MaxHits)
	case q.At < -1:
		return fmt.Errorf("%w: there is no change %d", ErrQuery, q.At)
	}
	return nil
}

// wanted is a query, taken apart.
type wanted struct {
	words []slot
	joins []join // also of any two words that stand side by side
	whole []word
}

// slot is one word of a query.
type slot struct {
	word
	last   bool // it may be the beginning of a word
	slack  int  // how many letters may be wrong
	needed bool // a record must have it
}

func parse(text string) (*wanted, error) {
	words, joins := wordsOf(text)
	if len(words) > MaxWords {
		return nil, fmt.Errorf("%w: its text has %d words, at most %d are allowed", ErrQuery, len(words), MaxWords)
	}
	w := &wanted{joins: joins, whole: words}
	bare := !slices.ContainsFunc(words, func(w word) bool { return !articles[w.text] })
	for i := range words {
		w.words = append(w.words, slot{word: words[i], last: i == len(words)-1, needed: bare || !articles[words[i].text]})
		if i > 0 {
			both := cutLetters(words[i-1].text + words[i].text)
			w.joins = append(w.joins, join{word{both, words[i-1].start, words[i].end}, i - 1, i + 1})
		}
	}
	return w, nil
}

// articles need not be found: names are given with them and without. The Arabic one is part of its word.
var articles = map[string]bool{"the": true, "a": true, "an": true, "al": true, "el": true}

// How a word is found, and what that counts.
const (
	exactly   float32 = 1
	beginning float32 = 0.85
	spelled   float32 = 0.7
	oneSlip   float32 = 0.45
	twoSlips  float32 = 0.35

	joined float32 = 0.95 // of that, where words were written as one, or one as several

	// All words, exactly and in names, come to wordsCount. A query that is a whole counts as much as this says, where the words do not make more.
	wordsCount     float32 = 0.8
	titleIsQuery   float32 = 0.95
	wholeBeginning float32 = 0.78
	wholeSpelled   float32 = 0.75

	shortness float32 = 0.1 // how much of a match in a text is lost in a long one
)

const (
	leastPrefix = 3    // letters of a word that may be the beginning of one in a text
	mostSlips   = 50   // words that a word with slips may stand for, the nearest ones, in texts of each weight
	checkEvery  = 1024 // so often a long list asks whether it is still wanted
)

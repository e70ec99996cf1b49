package search

import (
	"context"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"claimgraph/graph"
)

// hits reads the records that were found, as they were then, and says where they match. Nothing of what is shown is kept in the index.
func (x *Index) hits(ctx context.Context, w *wanted, matches []match, at int) ([]Hit, error) {
	sn, err := x.store.SnapshotAt(at)
	if err != nil {
		return nil, err
	}
	defer sn.Close()
	ids := make([]graph.ID, len(matches))
	for i := range matches {
		ids[i] = matches[i].id
	}
	nodes, err := sn.Nodes(ids)
	if err != nil {
		return nil, err
	}
	hits := make([]Hit, len(matches))
	for i, m := range matches {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		n := nodes[m.id]
		if n == nil {
			_, err := sn.Node(m.id)
			return nil, err
		}
		texts, err := textsOf(sn, n)
		if err != nil {
			return nil, err
		}
		t, marks := w.best(texts)
		hits[i] = Hit{m.id, rounded(m.score), t.field, snippet(t.value, marks)}
	}
	return hits, nil
}

func rounded(score float32) float64 { return math.Round(float64(score)*1e4) / 1e4 }

// mark is a stretch of a text that matches.
type mark struct{ start, end int }

// best is the text that matches best, the first of those that match alike, and where it does.
func (w *wanted) best(texts []text) (best text, marks []mark) {
	score := float32(-1)
	for _, t := range texts {
		s, m := w.in(&t)
		if s > score {
			best, marks, score = t, m, s
		}
	}
	return best, marks
}

// in says how well a text matches, and where: the words where they match best, the whole where it is all that is asked for.
func (w *wanted) in(t *text) (float32, []mark) {
	words, joins := wordsOf(t.value)
	if s := w.isWhole(t, words); s > 0 {
		return s * float32(len(w.words)+1), []mark{{words[0].start, words[len(words)-1].end}}
	}
	for _, j := range joins {
		words = append(words, j.word)
	}
	var sum float32
	var marks []mark
	for i := range w.words {
		var best float32
		var at []mark
		for k := range words {
			if s := w.slotIn(i, t.weight, words[k].text); s > best {
				best, at = s, []mark{{words[k].start, words[k].end}}
			} else if s > 0 && s == best {
				at = append(at, mark{words[k].start, words[k].end})
			}
		}
		sum += best
		marks = append(marks, at...)
	}
	return sum, marks
}

func (w *wanted) isWhole(t *text, words []word) float32 {
	if len(words) == 0 {
		return 0
	}
	for _, whole := range t.wholes {
		parts, _ := wordsOf(whole)
		if phrase(parts) == phrase(w.whole) {
			return exactly
		}
		if key := wholeKey(parts); t.weight == inName && key != "" && key == wholeKey(w.whole) {
			return wholeSpelled
		}
	}
	return 0
}

// slotIn says how well a word of a text is what the i-th word of the query asks for, by itself or in a join.
func (w *wanted) slotIn(i int, in weight, word string) float32 {
	s := &w.words[i]
	best := s.in(in, word)
	for _, j := range w.joins {
		if j.from <= i && i < j.to {
			alone := slot{word: j.word}
			best = max(best, joined*alone.in(in, word))
		}
	}
	return best
}

func (s *slot) in(in weight, word string) float32 {
	score := float32(0)
	switch key := spellingIn(in, s.text); {
	case word == s.text:
		score = exactly
	case s.last && mayBegin(in, s.text) && strings.HasPrefix(word, s.text):
		score = beginning
	case key != "" && key == spellingIn(in, word):
		score = spelled
	case s.slack > 0:
		if far := distance(s.text, word, s.slack); far <= s.slack {
			score = ofSlips(far)
		}
	}
	return score * worth[in]
}

const (
	snippetLetters = 200 // of a snippet, marks and … aside
	snippetBefore  = 50  // of them before the first match, where the text is longer
	markBegin      = "⟦"
	markEnd        = "⟧"
)

var unmarked = strings.NewReplacer(markBegin, "[", markEnd, "]")

// snippet is a text cut around its first match, with the matches marked.
func snippet(s string, marks []mark) string {
	marks = merged(marks)
	start, end := 0, len(s)
	if utf8.RuneCountInString(s) > snippetLetters {
		if len(marks) > 0 {
			start = back(s, marks[0].start, snippetBefore)
		}
		end = forth(s, start, snippetLetters)
	}
	var b strings.Builder
	if start > 0 {
		b.WriteString("…")
	}
	at := start
	for _, m := range marks {
		if m.start >= end {
			break
		}
		m.end = min(m.end, end)
		b.WriteString(unmarked.Replace(s[at:m.start]))
		b.WriteString(markBegin + unmarked.Replace(s[m.start:m.end]) + markEnd)
		at = m.end
	}
	b.WriteString(unmarked.Replace(s[at:end]))
	if end < len(s) {
		b.WriteString("…")
	}
	return b.String()
}

// merged are marks in order, those that overlap as one.
func merged(marks []mark) []mark {
	slices.SortFunc(marks, func(a, b mark) int { return a.start - b.start })
	var out []mark
	for _, m := range marks {
		if n := len(out); n > 0 && m.start < out[n-1].end {
			out[n-1].end = max(out[n-1].end, m.end)
		} else {
			out = append(out, m)
		}
	}
	return out
}

// back goes so many letters back from a place, and on to the next blank, so that no word is cut.
func back(s string, at, letters int) int {
	start := at
	for ; letters > 0 && start > 0; letters-- {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	if start == 0 {
		return 0
	}
	if blank := strings.IndexByte(s[start:at], ' '); blank >= 0 {
		return start + blank + 1
	}
	return start
}

// forth goes so many letters on from a place, and back to the last blank, unless that is far.
func forth(s string, at, letters int) int {
	end := at
	for ; letters > 0 && end < len(s); letters-- {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	if end == len(s) {
		return end
	}
	if blank := strings.LastIndexByte(s[at:end], ' '); blank > (end-at)/2 {
		return at + blank
	}
	return end
}

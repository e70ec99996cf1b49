package search

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	index "github.com/blevesearch/bleve_index_api"

	"claimgraph/graph"
)

// reader is the index as of one moment.
type reader struct {
	index.IndexReader
	position position
}

// span is which version of a record a document of the index is: it is from one change, and until another, 0 where it is the current one.
type span struct {
	id          graph.ID
	from, until int
}

func (s span) name() string {
	if s.until == 0 {
		return string(s.id) + "@" + strconv.Itoa(s.from)
	}
	return string(s.id) + "@" + strconv.Itoa(s.from) + "-" + strconv.Itoa(s.until)
}

func parseName(name string) (s span, err error) {
	id, rest, _ := strings.Cut(name, "@")
	from, until, ended := strings.Cut(rest, "-")
	s.id = graph.ID(id)
	if s.from, err = strconv.Atoi(from); err == nil && ended {
		s.until, err = strconv.Atoi(until)
	}
	if err != nil {
		return s, fmt.Errorf("%q is not the name of a document: %w", name, err)
	}
	return s, nil
}

func (s span) holds(at int) bool { return s.from <= at && (s.until == 0 || at < s.until) }

// version is the change that the current version of a record is from; 0 where it has none.
func (r *reader) version(id graph.ID) (from int, err error) {
	err = guarded(func() error {
		names, err := r.FieldDictPrefix("_id", []byte(id+"@"))
		if err != nil {
			return err
		}
		defer names.Close()
		for e, err := names.Next(); e != nil || err != nil; e, err = names.Next() {
			if err != nil {
				return err
			}
			s, err := parseName(e.Term)
			if err != nil {
				return err
			}
			if s.until > 0 {
				continue
			}
			// The dictionary also has what was deleted.
			if there, err := r.InternalID(e.Term); err != nil {
				return err
			} else if there != nil {
				from = s.from
			}
		}
		return nil
	})
	return from, err
}

// scored is a document of the index, and how well it matches.
type scored struct {
	doc   uint32
	score float32
}

// found are documents in the order of their numbers, each once.
type found []scored

// postings are the documents that a term is in. Where lengths is set, a match in a long text counts less.
func (r *reader) postings(ctx context.Context, field, term string, score float32, lengths bool) (list found, err error) {
	err = guarded(func() error {
		docs, err := r.TermFieldReader(ctx, []byte(term), field, lengths, lengths, false)
		if err != nil {
			return err
		}
		defer docs.Close()
		list = make(found, 0, docs.Count())
		var d index.TermFieldDoc
		for next, err := docs.Next(&d); next != nil || err != nil; next, err = docs.Next(d.Reset()) {
			if err != nil {
				return err
			}
			s := score
			if lengths {
				s *= 1 - shortness + shortness*float32(next.Norm)
			}
			list = append(list, scored{uint32(next.ID.Value()), s})
			if len(list)%checkEvery == 0 && ctx.Err() != nil {
				return nil
			}
		}
		return nil
	})
	return list, cmp.Or(ctx.Err(), err)
}

// beginning are the words of a field that begin with a text, and are longer.
func (r *reader) beginning(ctx context.Context, field, text string) (terms []string, err error) {
	err = guarded(func() error {
		dict, err := r.FieldDictPrefix(field, []byte(text))
		if err != nil {
			return err
		}
		defer dict.Close()
		for e, err := dict.Next(); e != nil || err != nil; e, err = dict.Next() {
			if err != nil {
				return err
			}
			if e.Term != text {
				terms = append(terms, e.Term)
			}
			if len(terms)%checkEvery == 0 && ctx.Err() != nil {
				return nil
			}
		}
		return nil
	})
	return terms, cmp.Or(ctx.Err(), err)
}

// slip is a word that is another with some letters wrong.
type slip struct {
	text string
	far  int
}

// slips are the words of a field that are nearest to a text.
func (r *reader) slips(ctx context.Context, field, text string, most int) (near []slip, err error) {
	fuzzy, ok := r.IndexReader.(index.IndexReaderFuzzy)
	if !ok {
		return nil, fmt.Errorf("the index cannot look for slips")
	}
	err = guarded(func() error {
		dict, err := fuzzy.FieldDictFuzzy(field, text, most, "")
		if err != nil {
			return err
		}
		defer dict.Close()
		for e, err := dict.Next(); e != nil || err != nil; e, err = dict.Next() {
			if err != nil {
				return err
			}
			if far := distance(text, e.Term, most); 0 < far && far <= most {
				near = append(near, slip{e.Term, far})
			}
		}
		return nil
	})
	slices.SortFunc(near, func(a, b slip) int { return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(a.text, b.text)) })
	return near[:min(len(near), mostSlips)], cmp.Or(ctx.Err(), err)
}

// spans gives the version that each document of a list is of, until do says that it is enough.
func (r *reader) spans(ctx context.Context, list found, do func(scored, span) bool) error {
	err := guarded(func() error {
		var id index.IndexInternalID
		for i, s := range list {
			if i%checkEvery == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			id = index.NewIndexInternalID(id, uint64(s.doc))
			name, err := r.ExternalID(id)
			if err != nil {
				return err
			}
			sp, err := parseName(name)
			if err != nil || !do(s, sp) {
				return err
			}
		}
		return nil
	})
	return cmp.Or(ctx.Err(), err)
}

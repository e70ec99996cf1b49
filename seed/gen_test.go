package seed

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// The generators make inputs that are valid, and use every field.

var (
	genKey  = rapid.StringMatching(`[a-z0-9._-]{1,12}`)
	genDate = rapid.SampledFrom([]graph.EDTF{"", "2026", "2026-01", "2026-01-14", "202X", "2026-01-21/..", "../2026-01-21", "-0044-03-15", "2026-01-14?", "2026-01-14T10:05:00Z"})
	genLang = rapid.SampledFrom([]string{"", "en", "fa", "ar-IQ", "no"})
)

func genText(t *rapid.T, name string, required bool) string {
	s := rapid.OneOf(rapid.String(), genProse(), rapid.SampledFrom([]string{"no", "12", "2,571", "at least 5", "true", "null"})).Draw(t, name)
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' {
			return -1
		}
		return r
	}, s)
	if required && strings.TrimSpace(s) == "" {
		return "x" + s
	}
	return s
}

func genEnum[T interface {
	graph.Enum
	~string
}](t *rapid.T) T {
	var zero T
	return T(rapid.SampledFrom(zero.Values()).Draw(t, "enum"))
}

// genKeys are distinct; none is nil, as it is when read.
func genKeys(t *rapid.T, name string) []string {
	keys := rapid.SliceOfNDistinct(genKey, 0, 3, rapid.ID[string]).Draw(t, name)
	if len(keys) == 0 {
		return nil
	}
	return keys
}

func some[T any](t *rapid.T, name string, gen func(*rapid.T, string) T) []T {
	var list []T
	for i := range rapid.IntRange(0, 2).Draw(t, name) {
		list = append(list, gen(t, fmt.Sprint(name, i)))
	}
	return list
}

func maybe(t *rapid.T, s string) string {
	if rapid.Bool().Draw(t, "given") {
		return s
	}
	return ""
}

func genInput(t *rapid.T) *graph.Input {
	in := &graph.Input{
		Reason:     genText(t, "reason", false),
		Correct:    rapid.Bool().Draw(t, "correct"),
		Entities:   some(t, "entity", genEntity),
		Documents:  some(t, "document", genDocument),
		Predicates: some(t, "predicate", genPredicate),
		Measures:   some(t, "measure", genMeasure),
		Claims:     some(t, "claim", genClaim),
		Evidence: some(t, "evidence", func(t *rapid.T, name string) graph.ClaimEvidence {
			return graph.ClaimEvidence{Claim: genKey.Draw(t, name), Evidence: some(t, name, genEvidence)}
		}),
		Links: some(t, "link", func(t *rapid.T, name string) graph.ClaimLink {
			return graph.ClaimLink{Kind: genEnum[graph.ClaimLinkKind](t), From: "f-" + genKey.Draw(t, name), To: "t-" + genKey.Draw(t, name)}
		}),
		PropositionLinks: some(t, "propositionLink", func(t *rapid.T, name string) graph.PropositionLink {
			from := graph.NewID(graph.KindRelation, genKey.Draw(t, name)+"/"+genKey.Draw(t, name)+"/"+genKey.Draw(t, name))
			return graph.PropositionLink{Kind: genEnum[graph.PropositionLinkKind](t), From: from, To: graph.NewID(graph.KindStatement, genKey.Draw(t, name))}
		}),
		Assessments: some(t, "assessment", genAssessment),
		Judgements: some(t, "judgement", func(t *rapid.T, name string) graph.Judgement {
			return graph.Judgement{By: genText(t, "by", false), At: genTime(t), Left: "l-" + genKey.Draw(t, name), Right: "r-" + genKey.Draw(t, name),
				Verdict: genEnum[graph.SameVerdict](t)}
		}),
	}
	if in.Correct {
		n := rapid.Int().Draw(t, "ifChange")
		in.IfChange = &n
	}
	return in
}

func genAssessment(t *rapid.T, _ string) graph.Assessment {
	a := graph.Assessment{Assessor: genText(t, "assessor", false), At: genTime(t), Reliability: genEnum[graph.Reliability](t), Rationale: genText(t, "rationale", false)}
	if a.Entity = maybe(t, genKey.Draw(t, "entity")); a.Entity == "" {
		a.Claim = genKey.Draw(t, "claim")
		a.Credibility, a.Likelihood = genEnum[graph.Credibility](t), genEnum[graph.Likelihood](t)
	}
	if rapid.Bool().Draw(t, "confident") {
		a.Confidence = genEnum[graph.Confidence](t)
	}
	return a
}

func genTime(t *rapid.T) time.Time {
	if rapid.Bool().Draw(t, "undated") {
		return time.Time{}
	}
	return time.UnixMicro(rapid.Int64Range(-62_000_000_000_000_000, 250_000_000_000_000_000).Draw(t, "at")).UTC()
}

// ownKey is a key that no other record of the list has, for its name is in it.
func ownKey(t *rapid.T, name string) string { return name + "-" + genKey.Draw(t, name) }

func genEntity(t *rapid.T, name string) graph.Entity {
	e := graph.Entity{Key: ownKey(t, name), Kind: genEnum[graph.EntityKind](t), Named: rapid.Bool().Draw(t, "named"),
		Names: some(t, "names", genName), Description: genText(t, "description", false), SpeaksFor: maybe(t, "x-"+genKey.Draw(t, "speaksFor")),
		Identifiers: some(t, "identifiers", func(t *rapid.T, name string) graph.Identifier {
			return graph.Identifier{Scheme: genText(t, name, true), Value: genText(t, name, true)}
		})}
	e.Names = append(e.Names, genName(t, "name"))
	return e
}

func genName(t *rapid.T, name string) graph.Name {
	return graph.Name{Value: genText(t, name, true), Lang: genLang.Draw(t, "lang"), Kind: genEnum[graph.NameKind](t)}
}

func genDocument(t *rapid.T, name string) graph.Document {
	return graph.Document{Key: ownKey(t, name), Title: genText(t, "title", false), Publisher: genKey.Draw(t, "publisher"), Authors: genKeys(t, "authors"),
		Published: genDate.Draw(t, "published"), URL: maybe(t, "https://example.org/?a=b#c"), Lang: genLang.Draw(t, "lang"), Cites: genKeys(t, "cites"),
		SHA256: maybe(t, strings.Repeat("0e", 32)), Text: rapid.String().Draw(t, "text")}
}

func genPredicate(t *rapid.T, name string) graph.Predicate {
	return graph.Predicate{Key: ownKey(t, name), Label: genText(t, "label", true), InverseLabel: genText(t, "inverse", false),
		Symmetric: rapid.Bool().Draw(t, "symmetric"), Description: genText(t, "description", false)}
}

func genMeasure(t *rapid.T, name string) graph.Measure {
	return graph.Measure{Key: ownKey(t, name), Label: genText(t, "label", true), Predicate: genKey.Draw(t, "predicate"),
		Event: maybe(t, genKey.Draw(t, "event")), Place: maybe(t, genKey.Draw(t, "place")), Population: genText(t, "population", true),
		Kind: genEnum[graph.MeasureKind](t), Unit: genText(t, "unit", true), Origin: genDate.Draw(t, "origin"),
		Method: genText(t, "method", false), PartOf: maybe(t, "x-"+genKey.Draw(t, "partOf"))}
}

func genClaim(t *rapid.T, name string) graph.Claim {
	c := graph.Claim{Key: maybe(t, ownKey(t, name)), Claimant: "c-" + genKey.Draw(t, "claimant"), ReportedFrom: genKeys(t, "reportedFrom"),
		Label: genText(t, "label", true), Mentions: genKeys(t, "mentions"), Polarity: genEnum[graph.Polarity](t), Certainty: genEnum[graph.Certainty](t),
		SpeechAct: genEnum[graph.SpeechAct](t), Basis: genEnum[graph.Basis](t), Hedge: genText(t, "hedge", false), Stated: genDate.Draw(t, "stated"),
		Valid: genDate.Draw(t, "valid"), Place: maybe(t, genKey.Draw(t, "place")), Evidence: some(t, "evidence", genEvidence)}
	switch rapid.IntRange(0, 2).Draw(t, "proposition") {
	case 0:
		c.Relation = &graph.Relation{Subject: "s-" + genKey.Draw(t, "subject"), Predicate: genKey.Draw(t, "predicate"), Object: "o-" + genKey.Draw(t, "object")}
	case 1:
		c.Statement = &graph.Statement{Key: maybe(t, genKey.Draw(t, "statement")), Text: genText(t, "text", true), About: genKeys(t, "about")}
	default:
		c.Measure = genKey.Draw(t, "measure")
		c.Quantity = genQuantity(t)
	}
	return c
}

func genQuantity(t *rapid.T) *graph.Quantity {
	low, high := rapid.Int64Range(0, 1000).Draw(t, "low"), rapid.Int64Range(1000, graph.MaxCount-1).Draw(t, "high")
	q := &graph.Quantity{Qualifier: genEnum[graph.Qualifier](t), Verbatim: genText(t, "verbatim", true), OpenAbove: rapid.Bool().Draw(t, "openAbove")}
	switch q.Qualifier {
	case graph.Between, graph.Magnitude:
		q.Low, q.High = &low, &high
	case graph.About:
		tolerance := rapid.Float64Range(0, 0.999).Draw(t, "tolerance")
		q.Tolerance = &tolerance
		q.Value = &low
	default:
		q.Value = &high
	}
	return q
}

func genEvidence(t *rapid.T, _ string) graph.Evidence {
	e := graph.Evidence{Document: genKey.Draw(t, "document"), Kind: genEnum[graph.EvidenceKind](t), Attribution: genEnum[graph.Attribution](t),
		Locator: genText(t, "locator", false),
		Chain: some(t, "chain", func(t *rapid.T, name string) graph.Hop {
			return graph.Hop{Carrier: genKey.Draw(t, name), Document: maybe(t, genKey.Draw(t, name)), Verb: genText(t, name, false)}
		})}
	if rapid.Bool().Draw(t, "span") {
		start := rapid.IntRange(0, 1000).Draw(t, "start")
		end := start + rapid.IntRange(1, 1000).Draw(t, "length")
		e.Start, e.End, e.SpanSHA256 = &start, &end, maybe(t, strings.Repeat("1f", 32))
	}
	return e
}

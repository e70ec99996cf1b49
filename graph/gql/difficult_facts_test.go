package gql

import (
	"slices"
	"strings"
	"testing"
)

// floodFacts are what must come out right whatever else changes: -rewrite does not write them. Each is a whole line of an answer; `not` is one that
// must not be there.
var floodFacts = []struct {
	trap, question, line string
	not                  bool
}{
	{trap: "a cumulative count cannot fall", question: "comparisons measure:killed", line: "ministry-killed-19 | institute-killed-16: CONTRADICTS, margin 88"},
	{trap: "it may have grown", question: "comparisons measure:killed", line: "lantern-killed-14 | governor-killed-12: GROWTH, same day CONTRADICTS, margin 55"},
	{trap: "one bloc revises itself", question: "comparisons measure:killed", line: "ministry-killed-19 | governor-killed-12: REVISION, margin 262"},
	{trap: "a part's floor exceeds the total's ceiling", question: "comparisons measure:killed", line: "governor-killed-12 | lantern-town-11: CONTRADICTS, margin 2"},
	{trap: "parts are never added", question: "comparisons measure:killed", line: "ministry-killed-19 | watch-camp-18: COMPATIBLE"},
	{trap: "another phase is another measure", question: "measure:killed", line: "  ministry-killed-19 SUPERSEDED", not: true},
	{trap: "figures at the limit", question: "comparisons measure:released", line: "watch-released | works-released: CONTRADICTS, margin 1"},
	{trap: "the largest of margins", question: "comparisons measure:released", line: "governor-released | works-released: CONTRADICTS, margin 9007199254740991"},
	{trap: "the upper end of a magnitude decides nothing", question: "comparisons measure:tents", line: "radio-tents | works-tents: UNDETERMINED, margin 81, flips at 0.1675"},
	{trap: "a tolerance of its own", question: "comparisons measure:tents", line: "institute-tents | union-tents: CONTRADICTS, margin 10, flips at 0.03"},
	{trap: "a stock on different days", question: "comparisons measure:sheltered", line: "watch-sheltered-15 | ministry-sheltered-13: NOT_COMPARABLE, same day CONTRADICTS, margin 1000"},
	{trap: "another period", question: "comparisons measure:rescued", line: "union-month | ministry-week-1: NOT_COMPARABLE, same day CONTRADICTS, margin 40"},
	{trap: "a publication bounds what was stated", question: "comparisons measure:bridges", line: "works-bridges | post-bridges: CONTRADICTS, margin 3"},
	{trap: "stated later and valid earlier supersedes nothing", question: "claims measure:missing", line: "watch-missing-15 HELD CORROBORATED UNARCHIVED"},
	{trap: "a warning supersedes nothing", question: "claims measure:missing", line: "lantern-missing-15 HELD CORROBORATED UNARCHIVED"},
	{trap: "to deny a figure denies what lies within it", question: "comparisons measure:villages", line: "ministry-denies-14 | watch-villages: CONTRADICTS"},
	{trap: "and not what reaches beyond it", question: "comparisons measure:villages", line: "ministry-denies-14 | union-villages: COMPATIBLE"},
	{trap: "a spokesman and his principal", question: "statement:evacuation-ordered",
		line: "statement:evacuation-ordered: UNCONTESTED (affirming 3, denying 0, uncommitted 0), origins 1 to 1, blocs 1"},
	{trap: "three outlets on one wire report", question: "statement:gates-opened-late",
		line: "statement:gates-opened-late: UNCONTESTED (affirming 4, denying 0, uncommitted 0), origins 1 to 1, blocs 1"},
	{trap: "a loop of three documents", question: "statement:dam-was-cracked", line: "  loop diary-0513, notes-0511, voice-0512"},
	{trap: "a loop is one voice", question: "statement:dam-was-cracked",
		line: "statement:dam-was-cracked: UNCONTESTED (affirming 3, denying 0, uncommitted 0), origins 1 to 1, blocs 1"},
	{trap: "two anonymous officials", question: "statement:water-is-unsafe",
		line: "statement:water-is-unsafe: UNCONTESTED (affirming 2, denying 0, uncommitted 0), origins 1 to 2, blocs 2"},
	{trap: "the unnamed beside the named", question: "statement:sirens-failed",
		line: "statement:sirens-failed: CORROBORATED (affirming 4, denying 0, uncommitted 0), origins 2 to 4, blocs 4"},
	{trap: "a claimant who retracts", question: "statement:bodies-hidden",
		line: "statement:bodies-hidden: DENIED (affirming 0, denying 1, uncommitted 0), origins 0 to 0, blocs 0"},
	{trap: "before he did", question: `@asOf(stated: "2025-05-16") statement:bodies-hidden`,
		line: "statement:bodies-hidden: UNCONTESTED (affirming 1, denying 0, uncommitted 0), origins 1 to 1, blocs 1"},
	{trap: "a denial of a statement", question: "statement:looting-went-on", line: "  governor-looting | residents-looting: CONTRADICTS"},
	{trap: "the merely possible contests nothing", question: "claims statement:looting-went-on", line: "radio-looting HELD UNCONTESTED UNARCHIVED"},
	{trap: "warnings and promises claim nothing", question: "statement:aid-comes",
		line: "statement:aid-comes: UNCLAIMED (affirming 0, denying 0, uncommitted 0), origins 0 to 0, blocs 0"},
	{trap: "another bloc disputes it", question: "statement:sluice-sabotaged",
		line: "statement:sluice-sabotaged: CONTESTED (affirming 1, denying 1, uncommitted 0), origins 1 to 1, blocs 1"},
	{trap: "one's own bloc does not", question: "statement:siren-tested",
		line: "statement:siren-tested: UNCONTESTED (affirming 1, denying 0, uncommitted 0), origins 1 to 1, blocs 1"},
	{trap: "times that do not overlap", question: "relation:corps/deployed-in/orvandan",
		line: "relation:corps/deployed-in/orvandan: UNCONTESTED (affirming 1, denying 1, uncommitted 0), origins 1 to 1, blocs 1"},
	{trap: "a case at two removes", question: "statement:school-moved-by-force", line: "  spokesman-nobody-forced | union-school-forced: CONTRADICTS"},
	{trap: "nothing of the kind is guessed", question: "@asOf(change: 1) statement:school-moved-by-force",
		line: "statement:school-moved-by-force: CORROBORATED (affirming 2, denying 0, uncommitted 0), origins 2 to 2, blocs 2"},
	{trap: "two culprits exclude one another", question: "relation:saboteurs/responsible-for/flood-2025", line: "  union-blames-works | works-blame-saboteurs: CONTRADICTS"},
	{trap: "affirmed under one spelling, denied under another", question: "relation:simurgh-guard/looted/lower-valley",
		line: "relation:simurgh-guard/looted/lower-valley: CONTESTED (affirming 2, denying 1, uncommitted 0), origins 2 to 2, blocs 2"},
	{trap: "a claimant's later word under another spelling", question: "measure:boats-seized", line: "  guard-boats-12 SUPERSEDED"},
	{trap: "never by name alone", question: "actor entity:simurgh-sports-club", line: "entity:simurgh-sports-club"},
	{trap: "the floor above the ceiling", question: "envelope measure:killed",
		line: "2025-05-16: 500 to 412; government 150 to 412 by ministry-killed-19, governor-killed-12; hydrology-institute 500 to 550 by institute-killed-16; red-lantern 205 to none by lantern-killed-14"},
	{trap: "who is left out is no origin", question: `@without(sources: ["entity:red-lantern"]) statement:sirens-failed`,
		line: "statement:sirens-failed: UNCONTESTED (affirming 3, denying 0, uncommitted 0), origins 1 to 3, blocs 3"},
	{trap: "not judged is not judged", question: "grades claim:one-unsafe", line: "claim:one-unsafe: F SIX by second analyst, not judged"},
}

// TestDifficultFacts: -rewrite cannot bless these.
func TestDifficultFacts(t *testing.T) {
	f := &flood{newFlood(t), map[string]*floodAnswer{}}
	for _, fact := range floodFacts {
		lines := strings.Split(f.answer(fact.question), "\n")
		if slices.Contains(lines, fact.line) == fact.not {
			t.Errorf("%s: %s is answered with\n%s\nand %q should be there: %v", fact.trap, fact.question, strings.Join(lines, "\n"), fact.line, !fact.not)
		}
	}
}

// TestDifficultConflicts: the conflicts of the whole store are those of its propositions, each pair once.
func TestDifficultConflicts(t *testing.T) {
	f := &flood{newFlood(t), map[string]*floodAnswer{}}
	var want, got []string
	for _, id := range f.propositions() {
		for _, c := range f.proposition(id, "").Conflicts.Nodes {
			want = append(want, c.String()+"\n"+c.Reason)
		}
	}
	slices.Sort(want)
	want = slices.Compact(want)
	var data struct {
		Conflicts struct {
			TotalCount int
			Nodes      []floodPair
		}
	}
	f.ask(&data, `{ conflicts(first: 200) { totalCount nodes { verdict sameDay a { id } b { id } margin flipsAtTolerance reason } } }`, nil)
	for _, c := range data.Conflicts.Nodes {
		got = append(got, c.String()+"\n"+c.Reason)
	}
	slices.Sort(got)
	if !slices.Equal(got, want) || data.Conflicts.TotalCount != len(want) {
		t.Errorf("%d conflicts, by its count %d, want %d\n%s\nwant\n%s", len(got), data.Conflicts.TotalCount, len(want), strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestDifficultParts: a judgement that is taken back leaves the records as they were. With a link of the chain gone, the three spellings before it are
// one and the two behind it another: the governor denies what nobody says of these.
func TestDifficultParts(t *testing.T) {
	f := &flood{newFlood(t), map[string]*floodAnswer{}}
	var data struct {
		Entity struct {
			Judgements []struct {
				ID      string
				Pair    []string
				Verdict string
			}
		}
	}
	f.ask(&data, `{ entity(id: "entity:simurgh-guard") { judgements { id pair verdict } } }`, nil)
	for _, j := range data.Entity.Judgements {
		if slices.Equal(j.Pair, []string{"entity:gard-e-simorgh", "entity:haras-as-simurgh"}) {
			f.withdraw(j.ID, "taken back")
		}
	}
	for question, line := range map[string]string{
		"relation:simurgh-guard/looted/lower-valley":        "relation:simurgh-guard/looted/lower-valley: CORROBORATED (affirming 2, denying 0, uncommitted 0), origins 2 to 2, blocs 2",
		"relation:haras-as-simurgh/looted/lower-valley":     "relation:haras-as-simurgh/looted/lower-valley: DENIED (affirming 0, denying 1, uncommitted 0), origins 0 to 0, blocs 0",
		"relation:gard-e-simorgh/clashed-with/river-patrol": "relation:gard-e-simorgh/clashed-with/river-patrol: CORROBORATED (affirming 2, denying 0, uncommitted 0), origins 2 to 2, blocs 2",
		"measure:boats-seized":                              "measure:boats-seized: CONTESTED (affirming 2, denying 0, uncommitted 0), origins 2 to 2, blocs 2",
		"@asOf(change: 2) measure:boats-seized":             "measure:boats-seized: UNCONTESTED (affirming 1, denying 0, uncommitted 0), origins 1 to 1, blocs 1",
		"statement:guard-saved-children":                    "statement:guard-saved-children: CORROBORATED (affirming 2, denying 0, uncommitted 0), origins 2 to 2, blocs 2",
	} {
		if lines := strings.Split(f.answer(question), "\n"); !slices.Contains(lines, line) {
			t.Errorf("%s is answered with\n%s\nwant %s", question, strings.Join(lines, "\n"), line)
		}
	}
}

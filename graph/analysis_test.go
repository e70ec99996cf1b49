package graph

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// TestAnalysisCompare compares the two claims of each line, both ways round.
func TestAnalysisCompare(t *testing.T) {
	checkLines(t, "testdata/analysis/compare.txt", func(line string) string {
		kind, claims, _ := strings.Cut(line, ": ")
		kind, reason := strings.CutSuffix(kind, " reason")
		left, right, _ := strings.Cut(claims, " | ")
		s := newScene()
		s.line("measure m " + kind)
		s.line("measure part " + kind + " of m")
		s.line("measure period PERIOD of m")
		s.line("measure other " + kind)
		s.line("entity minister for iran")
		s.line("entity official for iran unnamed")
		s.line("left: " + left)
		s.line("right: " + right)
		a, b := s.voices[0], s.voices[1]
		p, q := Compare(a, b), Compare(b, a)
		if shown(p) != shown(q) || p.Reason("X", "Y") == "" {
			t.Errorf("%s: %s, the other way round %s", line, shown(p), shown(q))
		}
		if reason {
			return p.Reason("X", "Y")
		}
		return shown(p)
	})
}

// TestAnalysisScenes answers the questions of each scene.
func TestAnalysisScenes(t *testing.T) {
	for _, table := range []string{"held", "conflict", "standing", "origins", "loop", "envelope", "seed"} {
		t.Run(table, func(t *testing.T) {
			checkBlocks(t, "testdata/analysis/"+table+".txt", func(text string) string {
				s := newScene()
				var questions []string
				for _, line := range strings.Split(text, "\n") {
					if question, ok := strings.CutPrefix(line, "? "); ok {
						questions = append(questions, question)
					} else if !strings.HasPrefix(line, "#") {
						s.line(line)
					}
				}
				Hold(s.voices)
				var answers strings.Builder
				for _, q := range questions {
					s.answer(&answers, strings.Fields(q))
				}
				return answers.String()
			})
		})
	}
}

func (s *scene) answer(w *strings.Builder, question []string) {
	switch question[0] {
	case "held":
		for _, v := range s.voices {
			fmt.Fprintf(w, "%s %s\n", v.Claim.Key, v.Held)
		}
	case "loops":
		for _, l := range s.sources.Loops(strings.Split(question[1], ",")...) {
			fmt.Fprintf(w, "loop %s\n", strings.Join(l.Documents, " "))
		}
		fmt.Fprintln(w, "no more loops")
	case "pairs", "conflicts", "reasons":
		s.pairs(w, question[0], question[1])
	case "standing":
		st := s.issue(question[1]).Standing(s.sources)
		fmt.Fprintf(w, "%s %s: affirming %d, denying %d, uncommitted %d\n", question[1], st.Status, st.Affirming, st.Denying, st.Uncommitted)
	case "claims":
		i := s.issue(question[1])
		for _, v := range i.Claims {
			st := i.ClaimStanding(v, s.sources)
			fmt.Fprintf(w, "%s %s %s %s\n", v.Claim.Key, st.Held, st.Field, st.Evidence)
		}
	case "origins":
		s.origins(w, question[1])
	case "envelope":
		s.envelope(w, question[1:])
	default:
		panic("no question: " + question[0])
	}
}

func (s *scene) pairs(w *strings.Builder, what, key string) {
	keep := Comparison.Conflicts
	if what != "conflicts" {
		keep = nil
	}
	for p := range s.issue(key).Pairs(MaxCompared).All(PairCursor{}, keep) {
		answer := shown(p)
		if what == "reasons" {
			answer = p.Reason(p.A.Claimant, p.B.Claimant)
		}
		fmt.Fprintf(w, "%s | %s: %s\n", p.A.Claim.Key, p.B.Claim.Key, answer)
	}
	fmt.Fprintf(w, "no more %s\n", what)
}

func (s *scene) origins(w *strings.Builder, key string) {
	o := s.issue(key).Origins(s.sources)
	fmt.Fprintf(w, "%s: %d to %d, blocs %d\n", key, o.Min, o.Max, o.Blocs)
	for _, g := range o.Groups {
		fmt.Fprintf(w, "  %s of %s:", g.Origin, g.Bloc)
		for _, v := range g.Claims {
			fmt.Fprintf(w, " %s", v.Claim.Key)
		}
		for _, e := range g.Echoes {
			fmt.Fprintf(w, ", echo %s in %s", e.Voice.Claim.Key, e.Passage.Document)
		}
		fmt.Fprintln(w)
	}
	for _, l := range o.Loops {
		fmt.Fprintf(w, "  loop %s\n", strings.Join(l.Documents, " "))
	}
}

func (s *scene) envelope(w *strings.Builder, words []string) {
	claims := s.issue(words[0]).Claims
	var span Span
	if len(words) == 1 {
		span = EnvelopeSpan(claims)
	} else {
		span = Span{EDTF(words[1]).Span().Earliest, EDTF(words[2]).Span().Latest}
	}
	for day := range Envelope(claims, span.Earliest, span.Latest) {
		fmt.Fprintf(w, "%s %s", day.Day, rangeText(day.Range))
		for _, b := range day.Blocs {
			fmt.Fprintf(w, "; %s %s:", b.Bloc, rangeText(b.Range))
			for _, v := range b.Claims {
				fmt.Fprintf(w, " %s", v.Claim.Key)
			}
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, "no more days")
}

func rangeText(r Range) string {
	text := func(n *int64) string {
		if n == nil {
			return "none"
		}
		return strconv.FormatInt(*n, 10)
	}
	return text(r.Floor) + " to " + text(r.Ceiling)
}

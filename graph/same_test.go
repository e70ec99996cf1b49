package graph

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// judged reads judgements from words: left, verdict, right, and on which day; their place in the row is the order of recording.
func judged(text string) (list []Judged) {
	verdicts := map[string]SameVerdict{"=": Same, "≠": Different, "?": Unsure}
	for word := range strings.FieldsSeq(text) {
		for sign, verdict := range verdicts {
			if left, rest, found := strings.Cut(word, sign); found {
				right, day, _ := strings.Cut(rest, "@")
				j := Judgement{By: "ana", At: time.Unix(int64(len(day)), 0).UTC(), Left: left, Right: right, Verdict: verdict}
				list = append(list, Judged{&j, len(list)})
			}
		}
	}
	return list
}

func TestSameness(t *testing.T) {
	tests := []struct{ judgements, clusters, contradiction string }{
		{"", "", ""},
		{"a=b", "a+b", ""},
		{"a=b c=d b=c", "a+b+c+d", ""},
		{"b=a d=c", "a+b c+d", ""},
		{"a?b a≠c", "", ""},
		{"a=b a≠c", "a+b", ""},
		// The latest of a pair counts, of one time the one recorded last.
		{"a=b a≠b", "", ""},
		{"a≠b@i a=b", "", ""},
		{"a=b@i a?b@ii b=a", "", ""},
		{"a?b@i a=b@ii", "a+b", ""},
		// DIFFERENT parts what a longer chain joins.
		{"a=b b=c a≠c", "a+b+c", "a b c"},
		{"a=b b=c a?c", "a+b+c", ""},
		{"a=b b=c c=d d≠a b≠d", "a+b+c+d", "b c d"},
		{"a=b b=c c=d a=e e=d a≠d", "a+b+c+d+e", "a e d"},
		{"a=b b=c x=y y=z x≠z a≠c", "a+b+c x+y+z", "a b c"},
		{"a=b b=c a≠c b?c@i", "a+b", ""},
	}
	for _, tt := range tests {
		s := NewSameness(judged(tt.judgements))
		if got := clustersOf(s); got != tt.clusters || s.Empty() != (tt.clusters == "") {
			t.Errorf("%q reads %q as one, want %q", tt.judgements, got, tt.clusters)
		}
		chain, found := s.Contradiction()
		if got := strings.Join(chain, " "); got != tt.contradiction || found != (tt.contradiction != "") {
			t.Errorf("%q is contradicted by %q, want %q", tt.judgements, got, tt.contradiction)
		}
	}
	s := NewSameness(judged("a=b a≠b@i"))
	if j := s.Latest("b", "a"); j == nil || j.Verdict != Different {
		t.Errorf("the latest is %v", j)
	}
	if j := s.Latest("a", "c"); j != nil {
		t.Errorf("a and c were never judged: %v", j)
	}
}

// clustersOf writes down who is read as one, and looks whether all members say the same.
func clustersOf(s *Sameness) string {
	clusters := map[string]bool{}
	for key, members := range s.clusters {
		if !slices.Contains(members, key) || !slices.IsSorted(members) {
			return fmt.Sprintf("%s is in %v", key, members)
		}
		clusters[strings.Join(s.Cluster(key), "+")] = true
	}
	return strings.Join(slices.Sorted(maps.Keys(clusters)), " ")
}

func genJudged(t *rapid.T) (list []Judged) {
	keys := []string{"a", "b", "c", "d", "e", "f"}
	for i := range rapid.IntRange(0, 12).Draw(t, "judgements") {
		ends := rapid.Permutation(keys).Draw(t, "ends")
		j := Judgement{At: time.Unix(rapid.Int64Range(0, 3).Draw(t, "at"), 0).UTC(), Left: ends[0], Right: ends[1],
			Verdict: SameVerdict(rapid.SampledFrom(sameVerdicts).Draw(t, "verdict"))}
		list = append(list, Judged{&j, i})
	}
	return list
}

// Who is one with whom is what can be reached over the latest words of SAME; in which order the judgements come plays no part, and what is taken
// back leaves nothing.
func TestSamenessModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := genJudged(t)
		s := NewSameness(list)
		reach := map[string]map[string]bool{}
		for _, k := range "abcdef" {
			reach[string(k)] = map[string]bool{string(k): true}
		}
		contradicted := func() (found bool) {
			for a := range reach {
				for b := range reach[a] {
					j := lastWord(list, a, b)
					found = found || j != nil && j.Verdict == Different
				}
			}
			return found
		}
		for range reach {
			for a := range reach {
				for b := range reach {
					if j := lastWord(list, a, b); j != nil && j.Verdict == Same {
						maps.Copy(reach[a], reach[b])
					}
				}
			}
		}
		for a, with := range reach {
			want := slices.Sorted(maps.Keys(with))
			if len(want) == 1 {
				want = nil
			}
			if !slices.Equal(s.Cluster(a), want) {
				t.Fatalf("%s is one with %v, want %v", a, s.Cluster(a), want)
			}
			for b := range reach {
				if s.Latest(a, b) != lastWord(list, a, b) {
					t.Fatalf("the latest of %s and %s is %v", a, b, s.Latest(a, b))
				}
			}
		}
		chain, found := s.Contradiction()
		if found != contradicted() {
			t.Fatalf("contradiction %v: %v", found, chain)
		}
		for i := 1; i < len(chain); i++ {
			if s.Latest(chain[i-1], chain[i]).Verdict != Same {
				t.Fatalf("%v is no chain", chain)
			}
		}
		if found && s.Latest(chain[0], chain[len(chain)-1]).Verdict != Different {
			t.Fatalf("the ends of %v are not different", chain)
		}
		again := NewSameness(rapid.Permutation(list).Draw(t, "order"))
		if other, _ := again.Contradiction(); clustersOf(again) != clustersOf(s) || !slices.Equal(other, chain) {
			t.Fatalf("%s in another order, and %s", clustersOf(again), clustersOf(s))
		}
	})
}

// lastWord is the judgement of two entities that counts, found the plain way.
func lastWord(list []Judged, a, b string) (last *Judgement) {
	for _, j := range list {
		if (j.Left == a && j.Right == b || j.Left == b && j.Right == a) && (last == nil || !j.At.Before(last.At)) {
			last = j.Judgement
		}
	}
	return last
}

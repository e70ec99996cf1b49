package graph

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// genSources draws a few documents, of a few publishers and texts, that cite one another.
func genSources(t *rapid.T) Sources {
	s := Sources{}
	for i := range rapid.IntRange(1, 7).Draw(t, "documents") {
		s["d"+strconv.Itoa(i)] = Source{
			Publisher: rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(t, "publisher"),
			Text:      rapid.SampledFrom([]string{"", "", "", "T", "U"}).Draw(t, "text"),
			Cites:     rapid.SliceOfN(rapid.SampledFrom([]string{"d0", "d1", "d2", "d3", "d4", "d5", "d6", "gone"}), 0, 2).Draw(t, "cites"),
		}
	}
	return s
}

// genReports draws claims that stand in documents and are reported from one another.
func genReports(t *rapid.T) []*Voice {
	voices := genVoices(t, nil)
	known := rapid.SliceOfN(rapid.Bool(), 5, 5).Draw(t, "known")
	origin := func(key string) Origin {
		o := Origin{key, key, known[key[0]-'a']}
		if key == "d" {
			o.Bloc, o.Known = "c", known[2]
		}
		return o
	}
	for _, v := range voices {
		v.Claim.ReportedFrom = rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c", "d", "e"}), 0, 2, rapid.ID[string]).Draw(t, "from")
		if len(v.Claim.ReportedFrom) > 0 && rapid.Bool().Draw(t, "own") {
			v.Claim.ReportedFrom = nil
		}
		v.Origins = nil
		for _, key := range v.Claim.Origins() {
			v.Origins = append(v.Origins, origin(key))
		}
		for range rapid.IntRange(0, 2).Draw(t, "passages") {
			v.Passages = append(v.Passages, genPassage(t))
		}
	}
	return voices
}

func genPassage(t *rapid.T) Passage {
	keys := rapid.SampledFrom([]string{"d0", "d1", "d2", "d3", "d4", "d5", "d6"})
	p := Passage{&Evidence{Document: keys.Draw(t, "document")}, Unarchived}
	if rapid.IntRange(0, 3).Draw(t, "carried") == 0 {
		p.Chain = []Hop{{Carrier: "z", Document: keys.Draw(t, "hop")}}
	}
	return p
}

// The numbers fit one another, every claim goes back to an origin, and the order of the claims changes no number.
func TestOriginsFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		voices, s := genReports(t), genSources(t)
		o := CountOrigins(voices, s)
		if o.Min > o.Max || o.Max > o.Blocs || o.Max != len(o.Groups) || (o.Min == 0) != (len(voices) == 0) {
			t.Fatalf("%d claims have %d to %d origins of %d blocs in %d groups", len(voices), o.Min, o.Max, o.Blocs, len(o.Groups))
		}
		placed := map[*Voice]bool{}
		echoes, passages := 0, 0
		for _, g := range o.Groups {
			echoes += len(g.Echoes)
			for _, v := range g.Claims {
				placed[v] = true
			}
		}
		for _, v := range voices {
			passages += len(v.Passages)
			if !placed[v] {
				t.Fatalf("%s goes back to nobody", v.Claim.Key)
			}
		}
		if echoes > passages {
			t.Fatalf("%d echoes among %d pieces of evidence", echoes, passages)
		}
		other := rapid.Permutation(voices).Draw(t, "order")
		if p := CountOrigins(other, s); p.Min != o.Min || p.Max != o.Max || p.Blocs != o.Blocs {
			t.Fatalf("%d to %d of %d, in another order %d to %d of %d", o.Min, o.Max, o.Blocs, p.Min, p.Max, p.Blocs)
		}
	})
}

// An echo adds no origin: more evidence of a claim, another who reports it from its claimant, a publisher that cites where it stands.
func TestOriginsEcho(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		voices, s := genReports(t), genSources(t)
		if len(voices) == 0 {
			return
		}
		before := CountOrigins(voices, s)
		repeated := rapid.SampledFrom(voices).Draw(t, "repeated")
		echo := &Voice{Claim: &Claim{Key: "echo"}, Claimant: "new", Bloc: "new", Origins: []Origin{{"new", "new", true}}, Held: Held}
		switch how := rapid.IntRange(0, 2).Draw(t, "how"); {
		case how == 0:
			echo.Claim.ReportedFrom = []string{repeated.Claimant}
			echo.Origins = []Origin{{repeated.Claimant, repeated.Bloc, true}}
			voices = append(voices, echo)
		case how == 1 && len(repeated.Passages) > 0:
			s["new"] = Source{Publisher: "new", Cites: []string{repeated.Passages[0].Document}}
			echo.Passages = []Passage{{&Evidence{Document: "new"}, Unarchived}}
			voices = append(voices, echo)
		case len(repeated.Passages) > 0:
			repeated.Passages = append(repeated.Passages, repeated.Passages[0])
		}
		if after := CountOrigins(voices, s); after.Min != before.Min || after.Max != before.Max || after.Blocs != before.Blocs {
			t.Fatalf("%d to %d of %d, with an echo %d to %d of %d", before.Min, before.Max, before.Blocs, after.Min, after.Max, after.Blocs)
		}
	})
}

// A claim by a bloc that is among the origins adds none.
func TestOriginsBloc(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		voices, s := genReports(t), genSources(t)
		before := CountOrigins(voices, s)
		if len(before.Groups) == 0 {
			return
		}
		g := rapid.SampledFrom(before.Groups).Draw(t, "group")
		v := &Voice{Claim: &Claim{Key: "more"}, Claimant: g.Origin, Bloc: g.Bloc, Origins: []Origin{{g.Origin, g.Bloc, g.Known}}, Held: Held}
		after := CountOrigins(append(slices.Clone(voices), v), s)
		if after.Blocs > before.Blocs || after.Max > before.Max || after.Min > before.Min {
			t.Fatalf("%d to %d of %d, with another of a bloc %d to %d of %d", before.Min, before.Max, before.Blocs, after.Min, after.Max, after.Blocs)
		}
	})
}

// Loops are what reachability says, pair by pair.
func TestLoopsNaive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := genSources(t)
		all := []string{"d0", "d1", "d2", "d3", "d4", "d5", "d6"}
		reaches := map[[2]string]bool{}
		for range all {
			for key, d := range s {
				for _, cited := range d.Cites {
					reaches[[2]string{key, cited}] = true
					for _, on := range all {
						if reaches[[2]string{cited, on}] {
							reaches[[2]string{key, on}] = true
						}
					}
				}
			}
		}
		var want []Loop
		done := map[string]bool{}
		for _, key := range all {
			if done[key] || !reaches[[2]string{key, key}] {
				continue
			}
			var l Loop
			for _, other := range all {
				if reaches[[2]string{key, other}] && reaches[[2]string{other, key}] {
					l.Documents = append(l.Documents, other)
					done[other] = true
				}
			}
			want = append(want, l)
		}
		if got := s.Loops(all...); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}

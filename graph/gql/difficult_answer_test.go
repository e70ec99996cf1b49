package gql

import (
	"bytes"
	"fmt"
	"strings"
)

// floodDocument asks what a proposition comes to, through a lens.
const floodDocument = `query ($id: ID!, $first: Int = 200) %s {
	proposition(id: $id) {
		id
		standing { status affirming denying uncommitted }
		origins {
			min
			max
			blocs
			groups(first: 200) { origin { id } bloc { id } claims(first: 200) { id } echoes(first: 200) { id document { id } } }
			loops { documents { id } }
		}
		conflicts(first: $first) { nodes { ...pair } }
		claims(first: $first) { nodes { id standing { held field evidence } } }
		... on Measure {
			comparisons(first: $first) { nodes { ...pair } }
			envelope(from: "2025-05-01", to: "2025-06-02") { date floor ceiling blocs { bloc { id } floor ceiling claims { id } } }
		}
	}
}

fragment pair on Conflict { verdict sameDay a { id } b { id } margin flipsAtTolerance reason }`

// floodAnswer is what a proposition comes to.
type floodAnswer struct {
	ID       string
	Standing struct {
		Status                          string
		Affirming, Denying, Uncommitted int
	}
	Origins struct {
		Min, Max, Blocs int
		Groups          []struct {
			Origin, Bloc floodNode
			Claims       []floodNode
			Echoes       []struct {
				ID       string
				Document floodNode
			}
		}
		Loops []struct{ Documents []floodNode }
	}
	Conflicts, Comparisons struct{ Nodes []floodPair }
	Claims                 struct {
		Nodes []struct {
			ID       string
			Standing struct{ Held, Field, Evidence string }
		}
	}
	Envelope []floodDay
}

type floodNode struct{ ID string }

// key of the record, by which the file calls it.
func (n floodNode) key() string { return n.ID[strings.Index(n.ID, ":")+1:] }

func floodKeys(nodes []floodNode) string {
	var keys []string
	for _, n := range nodes {
		keys = append(keys, n.key())
	}
	return strings.Join(keys, ", ")
}

// sum is standing and origins in one line.
func (a *floodAnswer) sum() string {
	s, o := &a.Standing, &a.Origins
	return fmt.Sprintf("%s (affirming %d, denying %d, uncommitted %d), origins %d to %d", s.Status, s.Affirming, s.Denying, s.Uncommitted, o.Min, o.Max)
}

func (a *floodAnswer) write(b *bytes.Buffer) {
	fmt.Fprintf(b, "%s: %s, blocs %d\n", a.ID, a.sum(), a.Origins.Blocs)
	for _, g := range a.Origins.Groups {
		fmt.Fprintf(b, "  origin %s", g.Origin.key())
		if g.Bloc != g.Origin {
			fmt.Fprintf(b, " of %s", g.Bloc.key())
		}
		fmt.Fprintf(b, ": %s", floodKeys(g.Claims))
		for i, e := range g.Echoes {
			word := ", echo"
			if i == 0 {
				word = "; echo"
			}
			claim := floodNode{e.ID}.key()
			fmt.Fprintf(b, "%s %s in %s", word, claim[:strings.LastIndex(claim, ".")], e.Document.key())
		}
		fmt.Fprintln(b)
	}
	for _, l := range a.Origins.Loops {
		fmt.Fprintf(b, "  loop %s\n", floodKeys(l.Documents))
	}
	for _, c := range a.Claims.Nodes {
		if c.Standing.Held != "HELD" {
			fmt.Fprintf(b, "  %s %s\n", floodNode{c.ID}.key(), c.Standing.Held)
		}
	}
	for _, c := range a.Conflicts.Nodes {
		fmt.Fprintf(b, "  %s\n    %s\n", c, c.Reason)
	}
}

func (a *floodAnswer) writeClaims(b *bytes.Buffer) {
	for _, c := range a.Claims.Nodes {
		fmt.Fprintln(b, floodNode{c.ID}.key(), c.Standing.Held, c.Standing.Field, c.Standing.Evidence)
	}
}

func (a *floodAnswer) writePairs(b *bytes.Buffer) {
	for _, c := range a.Comparisons.Nodes {
		fmt.Fprintln(b, c)
	}
}

// floodPair is two claims and the verdict on them.
type floodPair struct {
	Verdict, SameDay string
	A, B             floodNode
	Margin           *int64
	FlipsAtTolerance *float64
	Reason           string
}

func (p floodPair) String() string {
	s := fmt.Sprintf("%s | %s: %s", p.A.key(), p.B.key(), p.Verdict)
	if p.SameDay != p.Verdict {
		s += ", same day " + p.SameDay
	}
	if p.Margin != nil {
		s += fmt.Sprintf(", margin %d", *p.Margin)
	}
	if p.FlipsAtTolerance != nil {
		s += fmt.Sprintf(", flips at %v", *p.FlipsAtTolerance)
	}
	return s
}

type floodDay struct {
	Date           string
	Floor, Ceiling *int64
	Blocs          []struct {
		Bloc           floodNode
		Floor, Ceiling *int64
		Claims         []floodNode
	}
}

// writeEnvelope writes days on which the same is held as one line.
func (a *floodAnswer) writeEnvelope(b *bytes.Buffer) {
	for first := 0; first < len(a.Envelope); {
		next := first + 1
		for next < len(a.Envelope) && a.Envelope[next].String() == a.Envelope[first].String() {
			next++
		}
		days := a.Envelope[first].Date
		if next-1 > first {
			days += " to " + a.Envelope[next-1].Date
		}
		fmt.Fprintf(b, "%s: %s\n", days, a.Envelope[first])
		first = next
	}
}

func (d floodDay) String() string {
	s := floodRange(d.Floor, d.Ceiling)
	for _, b := range d.Blocs {
		s += fmt.Sprintf("; %s %s by %s", b.Bloc.key(), floodRange(b.Floor, b.Ceiling), floodKeys(b.Claims))
	}
	return s
}

func floodRange(floor, ceiling *int64) string {
	word := func(n *int64) string {
		if n == nil {
			return "none"
		}
		return fmt.Sprint(*n)
	}
	return word(floor) + " to " + word(ceiling)
}

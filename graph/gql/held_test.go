package gql

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// TestHeldFilter compares lists of claims that are held, or no longer are, with what each says of itself.
func TestHeldFilter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		for range 15 {
			m := look(t, w)
			_, leaving := without(t)
			field, on, _ := claimList(t, m)
			if strings.HasPrefix(on, "document") {
				continue
			}
			statuses := some(t, []string{"HELD", "SUPERSEDED", "CORRECTED", "RETRACTED", "WITHDRAWN"}, 3, "statuses")
			want := []wholeClaim{}
			for _, c := range m.claimsWith(field, on, leaving, vars{}, wholeFields) {
				if slices.Contains(statuses, c.Standing.Held) {
					want = append(want, c)
				}
			}
			for name, filter := range map[string]vars{
				"as it is":   {"held": statuses},
				"not not":    {"not": vars{"not": vars{"held": statuses}}},
				"one of two": {"or": []vars{{"claimants": []string{}}, {"held": statuses}}},
			} {
				if got := m.claimsWith(field, on, leaving, vars{"filter": filter}, wholeFields); encode(got) != encode(want) {
					t.Fatalf("%v %s of %s %s through %s%s: %s\nwant %s", statuses, name, on, field, m.directive, leaving, encode(got), encode(want))
				}
			}
		}
	})
}

// wholeClaim is a claim with all that lists can be divided by.
type wholeClaim struct {
	ID                             graph.ID
	Claimant                       struct{ ID, Bloc string }
	Polarity, Certainty, SpeechAct string
	Standing                       struct{ Held, Evidence string }
	Proposition                    struct{ Predicate *struct{ ID string } }
	Evidence                       []struct {
		Document struct {
			ID        string
			Publisher struct{ ID string }
		}
		Chain []struct{ Carrier struct{ ID string } }
	}
}

const wholeFields = `id claimant { id } polarity certainty speechAct standing { held evidence }
	proposition { ... on Relation { predicate { id } } ... on Measure { predicate { id } } }
	evidence(first: 200) { document { id publisher { id } } chain { carrier { id } } }`

// listOf writes the document that asks for a list of claims.
func (m *model) listOf(field, on, leaving, arguments, fields string) string {
	signature := ", $filter: ClaimFilter"
	if strings.HasPrefix(on, "document") {
		signature = ""
	} else {
		arguments += ", filter: $filter"
	}
	list := fmt.Sprintf("x: %s(%s) { %s }", field, arguments, fields)
	if on != "" {
		list = fmt.Sprintf("on: %s { ... { %s } }", on, list)
	}
	return fmt.Sprintf("query($after: String%s) %s%s { %s }", signature, m.directive, leaving, list)
}

// claimsWith gives all claims of a list.
func (m *model) claimsWith(field, on, leaving string, variables vars, fields string) []wholeClaim {
	type page struct{ Nodes []wholeClaim }
	var data struct {
		X  *page
		On *struct{ X page }
	}
	m.w.ask(&data, m.listOf(field, on, leaving, "first: 200, after: $after", "nodes { "+fields+" }"), variables)
	if data.On != nil {
		return data.On.X.Nodes
	}
	return data.X.Nodes
}

// without draws sources to leave out, and writes the directive.
func without(t *rapid.T) (out []string, directive string) {
	if rapid.Bool().Draw(t, "without") {
		out = append(idsOf(graph.KindEntity, some(t, entityKeys, 2, "left out")), idsOf(graph.KindDocument, some(t, documentKeys, 1, "documents left out"))...)
		directive = " @without(sources: " + encode(out) + ")"
	}
	return out, directive
}

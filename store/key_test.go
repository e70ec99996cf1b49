package store

import (
	"bytes"
	"cmp"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// Days sort newest first; what has none comes last.
func TestDayOrder(t *testing.T) {
	days := rapid.OneOf(rapid.Int32(), rapid.SampledFrom([]int32{math.MinInt32, math.MinInt32 + 1, -1, 0, 1, math.MaxInt32 - 1, math.MaxInt32}))
	rapid.Check(t, func(r *rapid.T) {
		a, b := graph.Day(days.Draw(r, "a")), graph.Day(days.Draw(r, "b"))
		if a == graph.MinDay || b == graph.MinDay { // the last day of no date
			return
		}
		want := -cmp.Compare(newness(a), newness(b))
		if got := bytes.Compare(dayOrder(a), dayOrder(b)); got != want {
			t.Errorf("%v against %v: %d, want %d", a, b, got, want)
		}
		if back := orderDay(dayOrder(a)); back != a {
			t.Errorf("%v came back as %v", a, back)
		}
	})
}

// Keys come apart into what they were put together from, and lists never run into one another.
func TestKeys(t *testing.T) {
	key := rapid.StringMatching(`[a-z0-9._-]{1,120}`)
	text := rapid.Custom(func(r *rapid.T) string { return strings.ReplaceAll(rapid.String().Draw(r, "text"), "\x00", "") })
	rapid.Check(t, func(r *rapid.T) {
		from, typ, to := rapid.Uint32().Draw(r, "from"), rapid.SampledFrom(edgeTypes).Draw(r, "type"), key.Draw(r, "to")
		var order []byte
		switch {
		case typ.dated():
			order = dayOrder(graph.Day(rapid.Int32().Draw(r, "day")))
		case typ == EntitiesAll:
			order = textOrder(text.Draw(r, "name"))
		case typ == EntitiesCalled:
			order = textOrder(text.Draw(r, "scheme"), text.Draw(r, "value"))
		}
		if typ.ofClaims() && rapid.Bool().Draw(r, "wide") {
			typ |= Wide
		}
		k := edgeKey(from, typ, order, to)
		f, ty, o, e, err := parseEdgeKey(k)
		if err != nil || f != from || ty != typ || !bytes.Equal(o, order) || e != to {
			t.Errorf("%x came apart as %d %d %x %q, %v", k, f, ty, o, e, err)
		}
		if !bytes.HasPrefix(k, edgePrefix(from, typ)) || !bytes.HasPrefix(k, edgesOf(from)) {
			t.Errorf("%x is in no list", k)
		}
		if f, ty, err := parseCountKey(countKey(from, typ)); err != nil || f != from || ty != typ {
			t.Errorf("a count of %d %d came apart as %d %d, %v", from, typ, f, ty, err)
		}
		id := graph.NewID(rapid.SampledFrom(graph.IDKinds()).Draw(r, "kind"), to)
		if back, err := parseNodeKey(nodeKey(id)); err != nil || back != id {
			t.Errorf("%s came back as %s, %v", id, back, err)
		}
	})
	for _, bad := range [][]byte{nil, {spaceEdge}, edgePrefix(1, ClaimsBy), edgeKey(1, ClaimsBy, nil, "abc"), edgeKey(1, EntitiesAll, []byte("abc"), ""), {spaceNode, 99, 'a'}} {
		if _, _, _, _, err := parseEdgeKey(bad); err == nil {
			t.Errorf("%x was taken for the key of an edge", bad)
		}
		if _, err := parseNodeKey(bad); err == nil {
			t.Errorf("%x was taken for the key of a node", bad)
		}
	}
}

// Every type of edge leads to one kind of node, and the lists of the tests have them all.
func TestEdgeTypes(t *testing.T) {
	if n := len(slices.Compact(slices.Sorted(slices.Values(edgeTypes)))); n != 44 {
		t.Errorf("%d types", n)
	}
	for _, typ := range edgeTypes {
		want := map[EdgeType]graph.IDKind{0: graph.KindClaim, 1: graph.KindClaim, 2: graph.KindDocument, 3: graph.KindEntity, 4: graph.KindRelation,
			5: graph.KindMeasure, 6: graph.KindStatement, 7: graph.KindPredicate, 8: graph.KindLink, 9: graph.KindPropositionLink,
			10: graph.KindAssessment, 11: graph.KindJudgement}[typ/10]
		if typ.leadsTo() != want || (typ|Wide).leadsTo() != want {
			t.Errorf("edges of type %d lead to %s, want %s", typ, typ.leadsTo(), want)
		}
	}
}

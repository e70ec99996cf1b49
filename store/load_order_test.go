package store

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
)

// pieces is a dataset in memory that comes in batches of so many records of a list, in an order of its own.
type pieces struct {
	in   *graph.Input
	size int
	list []string
}

func (p pieces) Batches(context.Context) iter.Seq2[*graph.Batch, error] {
	return func(yield func(*graph.Batch, error) bool) {
		before := map[string]int{}
		for {
			b := graph.Batch{Input: head(p.in), Before: map[string]int{}}
			for _, list := range p.list {
				field := func(in *graph.Input) reflect.Value {
					return reflect.ValueOf(in).Elem().FieldByName(strings.ToUpper(list[:1]) + list[1:])
				}
				all := field(p.in)
				from, to := min(before[list], all.Len()), min(before[list]+p.size, all.Len())
				if from < to {
					field(&b.Input).Set(all.Slice(from, to))
					b.Before[list], before[list] = from, to
					break
				}
			}
			if b.Len() == 0 {
				return
			}
			if !yield(&b, nil) {
				return
			}
		}
	}
}

func (pieces) Refuse(found graph.InputErrors) error { return found }

// shuffled has the records of each list, and the lists, in some order.
func shuffled(in *graph.Input) pieces {
	out := *in
	v := reflect.ValueOf(&out).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice {
			mixed := reflect.MakeSlice(f.Type(), f.Len(), f.Len())
			reflect.Copy(mixed, f)
			rand.Shuffle(mixed.Len(), reflect.Swapper(mixed.Interface()))
			f.Set(mixed)
		}
	}
	lists := slices.Clone(inputLists)
	rand.Shuffle(len(lists), func(i, j int) { lists[i], lists[j] = lists[j], lists[i] })
	return pieces{&out, 1 + rand.IntN(700), lists}
}

// contentOf is every record of a store, without numbers, and the length of every list.
func contentOf(t testing.TB, s *Store) []string {
	t.Helper()
	var list []string
	for _, r := range recordsOf(t, s) {
		id, rest, _ := strings.Cut(r, " ")
		_, data, _ := strings.Cut(rest, " ")
		list = append(list, id+" "+data)
	}
	slices.Sort(list)
	return list
}

// Whatever the order of a dataset, and whichever way it goes in, the store holds the same. The check at the end of the test sees to the edges.
func TestLoadOrder(t *testing.T) {
	in := crashInput()
	in.Normalize()
	ordered := opened(t, t.TempDir(), Options{Report: silent(t)})
	if _, err := ordered.Load(context.Background(), "ana", in, LoadOptions{}); err != nil {
		t.Fatal(faultLines(err))
	}
	want, state := contentOf(t, ordered), ordered.State()
	for i := range 6 {
		s := opened(t, t.TempDir(), Options{Report: silent(t), segmentSize: 300 << 10})
		from, o := shuffled(in), LoadOptions{Alone: i%2 == 0}
		loaded, err := s.LoadFrom(context.Background(), "ana", from, o)
		if err != nil {
			t.Fatalf("%v by %d: %s", from.list, from.size, faultLines(err))
		}
		got := s.State()
		if loaded.Last != int(got.Change) || loaded.Changes != loaded.Last || got.Claims != state.Claims || got.Propositions != state.Propositions ||
			got.Entities != state.Entities || got.Documents != state.Documents {
			t.Errorf("%+v, %+v, in order %+v", loaded, got, state)
		}
		if !slices.Equal(contentOf(t, s), want) {
			t.Errorf("%v by %d (alone: %v): the records are others", from.list, from.size, o.Alone)
		}
		again, err := s.LoadFrom(context.Background(), "ana", shuffled(in), LoadOptions{Alone: true})
		if err != nil || again.Changes != 0 || again.Unchanged == 0 {
			t.Errorf("again: %+v, %s", again, faultLines(err))
		}
		if s.State() != got {
			t.Error("loading the same again changed something")
		}
	}
}

// A claim that stands again, its key derived, adds its evidence however far apart the two are; with correct, which would replace the one by the
// other, it is a fault.
func TestLoadRepeats(t *testing.T) {
	in := crashInput()
	claim := func(key, locator string) graph.Claim {
		return graph.Claim{Key: key, Claimant: "e1", Label: "one", Relation: &graph.Relation{Subject: "e7", Predicate: "met", Object: "e5"},
			Evidence: []graph.Evidence{{Document: "d3", Kind: graph.Table, Locator: locator}}}
	}
	first := claim("", "one")
	ordered := first
	ordered.Relation = &graph.Relation{Subject: "e5", Predicate: "met", Object: "e7"}
	given := &graph.Input{Claims: []graph.Claim{ordered}}
	given.Normalize()
	key := given.Claims[0].DerivedKey()
	// Between them stands more than one change takes that waits for the same.
	for i := range 600 {
		between := claim(fmt.Sprintf("between%d", i), "four")
		between.Stated = graph.EDTF(fmt.Sprint(1000 + i))
		in.Claims = append(in.Claims, between)
	}
	late := slices.Concat([]string{inClaims}, without(inputLists, inClaims, inPredicates), []string{inPredicates}) // keys follow from what comes last
	for i := range 4 {
		order, backwards := [][]string{inputLists, late}[i/2], i%2 > 0
		for _, o := range []LoadOptions{{Alone: true}, {}} {
			whole := *in
			whole.Claims = slices.Concat([]graph.Claim{first, claim("", "two")}, in.Claims, []graph.Claim{claim(key, "three")})
			if backwards {
				slices.Reverse(whole.Claims)
			}
			whole.Normalize()
			s := opened(t, t.TempDir(), Options{})
			if _, err := s.LoadFrom(context.Background(), "ana", pieces{&whole, 400, order}, o); err != nil {
				t.Fatal(faultLines(err))
			}
			sn := s.Snapshot()
			n, err := sn.Node(graph.NewID(graph.KindClaim, key))
			if err != nil || len(n.Record.Claim.Evidence) != 3 {
				t.Errorf("%+v, %s first, backwards %v: %+v, %v", o, order[0], backwards, n, err)
			}
			sn.Close()
			whole.Correct = true
			_, err = s.LoadFrom(context.Background(), "ana", pieces{&whole, 400, order}, o)
			if !strings.Contains(faultLines(err), "stands twice in this input: with correct") {
				t.Errorf("%+v, %s first, backwards %v: %s", o, order[0], backwards, faultLines(err))
			}
		}
	}
	for _, o := range []LoadOptions{{Alone: true}, {}} {
		s := opened(t, t.TempDir(), Options{})
		explicit := *in
		explicit.Claims = []graph.Claim{first, in.Claims[0], in.Claims[0]}
		explicit.Normalize()
		if _, err := s.LoadFrom(context.Background(), "ana", pieces{&explicit, 400, inputLists}, o); !strings.Contains(faultLines(err), "claims.2.key DUPLICATE") {
			t.Errorf("%+v: %s", o, faultLines(err))
		}
	}
}

func without(list []string, some ...string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(one string) bool { return slices.Contains(some, one) })
}

package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Leg is a relation as it joins two entities, by their keys. Whoever goes along it may go either way.
type Leg struct {
	From, To string
	Relation ID
	// Claims is how many there are on the relation, where that is asked for.
	Claims int
}

// Neighborhood is what lies around some entities.
type Neighborhood struct {
	// Entities by their keys: the starts as they were given, then the nearest, of these the most claimed, by all the relations gone by at them.
	Entities []string
	// Legs are the relations gone by, in the order of their ids: those of which one end, at least, is nearer than the depth.
	Legs []Leg
}

// Around finds what lies within depth relations of the starts. It asks for the relations at all entities of one distance together, the most
// claimed first, so that legs may give up at a bound and leave out the least. It may be given some again.
func Around(starts []string, depth int, legs func(entities []string) ([]Leg, error)) (Neighborhood, error) {
	a := around{distance: map[string]int{}, claims: map[string]int{}, gone: map[ID]bool{}}
	for _, key := range starts {
		a.meet(key, 0)
	}
	near := len(a.Entities)
	rim := a.Entities
	for at := 0; at < depth && len(rim) > 0; at++ {
		found, err := legs(slices.Clone(rim))
		if err != nil {
			return a.Neighborhood, err
		}
		before := len(a.Entities)
		for _, l := range found {
			a.along(l, at+1)
		}
		rim = a.Entities[before:]
		slices.SortFunc(rim, a.compare)
	}
	slices.SortFunc(a.Entities[near:], a.compare)
	slices.SortFunc(a.Legs, func(a, b Leg) int { return strings.Compare(string(a.Relation), string(b.Relation)) })
	return a.Neighborhood, nil
}

// around is a neighborhood in the making.
type around struct {
	Neighborhood
	distance map[string]int
	claims   map[string]int // on the relations gone by at an entity
	gone     map[ID]bool
}

func (a *around) meet(key string, at int) {
	if _, met := a.distance[key]; !met {
		a.distance[key] = at
		a.Entities = append(a.Entities, key)
	}
}

func (a *around) along(l Leg, to int) {
	if a.gone[l.Relation] {
		return
	}
	a.gone[l.Relation] = true
	a.Legs = append(a.Legs, l)
	a.meet(l.From, to)
	a.meet(l.To, to)
	a.claims[l.From] += l.Claims
	if l.To != l.From {
		a.claims[l.To] += l.Claims
	}
}

// compare puts the nearest first, of these the most claimed.
func (a *around) compare(x, y string) int {
	return cmp.Or(a.distance[x]-a.distance[y], a.claims[y]-a.claims[x], strings.Compare(x, y))
}

// First is the part of a neighborhood that is around its first entities: with them, the relations between them.
func (n Neighborhood) First(entities int) Neighborhood {
	if entities >= len(n.Entities) {
		return n
	}
	part := Neighborhood{Entities: n.Entities[:entities]}
	in := map[string]bool{}
	for _, key := range part.Entities {
		in[key] = true
	}
	for _, l := range n.Legs {
		if in[l.From] && in[l.To] {
			part.Legs = append(part.Legs, l)
		}
	}
	return part
}

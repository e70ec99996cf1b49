package store

import (
	"fmt"
	"strings"

	"claimgraph/graph"
)

// agree looks at what the input's judgements, and those that stand, come to together with who speaks for whom.
func (pl *planner) agree() error {
	speaks := false
	for i := range pl.in.Entities {
		speaks = speaks || pl.in.Entities[i].SpeaksFor != ""
	}
	if len(pl.judged) == 0 && (!speaks || pl.state.Judged == 0) {
		return nil
	}
	standing, err := pl.standing()
	if err != nil {
		return err
	}
	all := standing[:len(standing):len(standing)]
	for _, j := range pl.judged {
		all = append(all, j.Judged)
	}
	same := graph.NewSameness(all)
	if chain, found := same.Contradiction(); found {
		pl.faults.At("judgements", pl.culprit(same, chain)).Add(graph.Invalid, pl.contradiction(same, chain), "verdict")
		return nil
	}
	if same.Empty() {
		return nil
	}
	return pl.principals(same)
}

// culprit is the place of the last judgement of the input that has a part in a contradiction.
func (pl *planner) culprit(same *graph.Sameness, chain []string) (place int) {
	for i := range chain {
		place = max(place, pl.placeOf(same.Latest(chain[i], chain[(i+1)%len(chain)])))
	}
	return place
}

// placeOf is where in the input a judgement stands; -1 where it was recorded before.
func (pl *planner) placeOf(j *graph.Judgement) int {
	for _, planned := range pl.judged {
		if planned.Judgement == j {
			return planned.place
		}
	}
	return -1
}

// contradiction says which judgements of SAME join what another holds to be different, and how to mend it.
func (pl *planner) contradiction(same *graph.Sameness, chain []string) string {
	last := len(chain) - 1
	said := fmt.Sprintf("%s and %s are judged to be the same, yet %s and %s to be DIFFERENT",
		strings.Join(chain[:last], ", "), chain[last], chain[0], chain[last])
	var standing []string
	for i := range chain {
		if j := same.Latest(chain[i], chain[(i+1)%len(chain)]); pl.placeOf(j) < 0 {
			standing = append(standing, string(j.ID()))
		}
	}
	if len(standing) == 0 {
		return said + ": leave one of these judgements out"
	}
	return said + ": withdraw or overrule " + strings.Join(standing, " or ")
}

// agreeWithout looks at what the judgements come to when one of them is withdrawn: an older one of the same two may count again.
func (pl *planner) agreeWithout(id graph.ID) error {
	standing, err := pl.standing()
	if err != nil {
		return err
	}
	var left []graph.Judged
	var key string
	for _, j := range standing {
		if j.ID() == id {
			key = j.Left
		} else {
			left = append(left, j)
		}
	}
	same := graph.NewSameness(left)
	if chain, found := same.Contradiction(); found {
		pl.faults.Add(graph.Conflict, fmt.Sprintf("%s cannot be withdrawn, for without it %s", id, pl.contradiction(same, chain)), "id")
		return nil
	}
	b := blocs{pl, same}
	r, err := reach([]string{b.of(key)}, b.principals)
	if err != nil {
		return err
	}
	return b.name(pl.faults, "id", r.circle(b.of(key)))
}

// principals notes a fault where somebody, through entities that are judged to be the same, speaks for itself.
func (pl *planner) principals(same *graph.Sameness) error {
	b := blocs{pl, same}
	var starts []string
	for i := range pl.plannable("entities", len(pl.in.Entities)) {
		starts = append(starts, b.of(pl.in.Entities[i].Key))
	}
	for _, j := range pl.judged {
		starts = append(starts, b.of(j.Left))
	}
	r, err := reach(starts, b.principals)
	if err != nil {
		return err
	}
	for i, f := range pl.plannable("entities", len(pl.in.Entities)) {
		if err := b.name(f, "speaksFor", r.circle(b.of(pl.in.Entities[i].Key))); err != nil {
			return err
		}
	}
	for _, j := range pl.judged {
		if err := b.name(pl.faults.At("judgements", j.place), "verdict", r.circle(b.of(j.Left))); err != nil {
			return err
		}
	}
	return nil
}

// blocs is who speaks for whom, where what is judged to be the same is one.
type blocs struct {
	*planner
	same *graph.Sameness
}

// of is the entity that stands for all that are one with an entity: the first of them by key.
func (b blocs) of(key string) string {
	if cluster := b.same.Cluster(key); cluster != nil {
		return cluster[0]
	}
	return key
}

// principals are those for whom what is one with an entity speaks.
func (b blocs) principals(of string) ([]string, error) {
	mouths, err := b.mouths(of)
	keys := make([]string, len(mouths))
	for i, m := range mouths {
		keys[i] = b.of(m.principal)
	}
	return keys, err
}

// mouth is somebody who speaks for a principal.
type mouth struct{ key, principal string }

func (b blocs) mouths(of string) (mouths []mouth, err error) {
	members := b.same.Cluster(of)
	if members == nil {
		members = []string{of}
	}
	for _, key := range members {
		rec, err := b.record(graph.NewID(graph.KindEntity, key))
		if err != nil {
			return nil, err
		}
		if rec != nil && rec.Entity.SpeaksFor != "" {
			mouths = append(mouths, mouth{key, rec.Entity.SpeaksFor})
		}
	}
	return mouths, nil
}

// name notes a circle. One in which no judgement has a part was named already.
func (b blocs) name(f *graph.Faults, field string, circle []string) error {
	if len(circle) == 0 {
		return nil
	}
	words, at, judged := "", "", false
	step := func(sign, key string) { words, at = words+sign+key, key }
	for i := 1; i < len(circle); i++ {
		mouths, err := b.mouths(circle[i-1])
		if err != nil {
			return err
		}
		for _, m := range mouths {
			if b.of(m.principal) != circle[i] {
				continue
			}
			if at != "" && at != m.key {
				judged = true
				step(" = ", m.key)
			} else if at == "" {
				step("", m.key)
			}
			step(" → ", m.principal)
			break
		}
	}
	if first, _, _ := strings.Cut(words, " "); at != first {
		judged = true
		step(" = ", first)
	}
	if judged {
		f.Add(graph.Invalid, "speaksFor goes round in a circle, through entities that are judged to be the same: "+words, field)
	}
	return nil
}

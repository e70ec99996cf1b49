package graph

// Issue is a proposition as a quarrel: the claims on it, and those on others that bear on it. The claims have been through [Hold]; those of a
// list come in any order, and what is not held, or enters no conflict, may be among them.
type Issue struct {
	// Claims on the proposition itself.
	Claims []*Voice
	// Parts and Totals are claims on the measures that are parts of this one, and on the one that it is a part of.
	Parts, Totals []*Voice
	// Wholes are claims on what this is a case of, at any remove; Cases are claims on its cases, at any remove (see [AtAnyRemove]); Rivals are
	// claims on the propositions that it excludes or that exclude it.
	Wholes, Cases, Rivals []*Voice
}

// role is what a claim has to do with the issue, and so which claims it is compared with.
type role uint8

const (
	roleNone        role = iota
	roleFigure           // affirms it with a figure
	roleAffirms          // affirms it without one
	roleDenies           // denies it
	roleDeniesValue      // denies a figure of it
	rolePart             // gives a figure of a part
	roleTotal            // gives a figure of the total
	roleWhole            // denies what it is a case of
	roleCase             // affirms a case of it
	roleRival            // affirms what it excludes
	roles
)

// paired says which claims are compared. At least one of a pair is on the proposition itself.
var paired = func() (table [roles][roles]bool) {
	for _, p := range [][2]role{
		{roleFigure, roleFigure}, {roleFigure, rolePart}, {roleFigure, roleTotal},
		{roleFigure, roleDenies}, {roleFigure, roleDeniesValue}, {roleFigure, roleWhole}, {roleFigure, roleRival},
		{roleAffirms, roleDenies}, {roleAffirms, roleWhole}, {roleAffirms, roleRival},
		{roleDenies, roleCase},
	} {
		table[p[0]][p[1]], table[p[1]][p[0]] = true, true
	}
	return table
}()

func (r role) own() bool { return r >= roleFigure && r <= roleDeniesValue }

// ownRole is the role of a claim on the proposition itself.
func ownRole(v *Voice) role {
	figure := v.Claim.Quantity != nil
	switch {
	case v.denies() && figure:
		return roleDeniesValue
	case v.denies():
		return roleDenies
	case figure:
		return roleFigure
	}
	return roleAffirms
}

// roleAs is the role of a claim from one of the issue's other lists, none where the claim does not bear on the issue. Of a whole only plain
// denials do: who denies a figure of it denies no case of it.
func roleAs(as role, v *Voice) role {
	own := ownRole(v)
	switch as {
	case rolePart, roleTotal:
		if own == roleFigure {
			return as
		}
	case roleWhole:
		if own == roleDenies {
			return as
		}
	case roleCase, roleRival:
		if own == roleFigure || own == roleAffirms {
			return as
		}
	}
	return roleNone
}

// sides are the claims that enter comparisons, each once, the newest of each list, at most so many of it.
func (i *Issue) sides(most int) []side {
	var all []side
	seen := map[string]bool{}
	add := func(voices []*Voice, roleOf func(*Voice) role) {
		var counting []*Voice
		for _, v := range voices {
			if v.counts() && !seen[v.Claim.Key] && roleOf(v) != roleNone {
				seen[v.Claim.Key] = true
				counting = append(counting, v)
			}
		}
		for _, v := range Newest(counting, most) {
			s := newSide(v)
			s.role = roleOf(v)
			all = append(all, s)
		}
	}
	add(i.Claims, ownRole)
	for _, list := range []struct {
		voices []*Voice
		as     role
	}{{i.Parts, rolePart}, {i.Totals, roleTotal}, {i.Wholes, roleWhole}, {i.Cases, roleCase}, {i.Rivals, roleRival}} {
		add(list.voices, func(v *Voice) role { return roleAs(list.as, v) })
	}
	return all
}

// judge compares two claims whose roles are paired.
func judge(a, b *side) Comparison {
	if b.role < a.role {
		a, b = b, a // each comparison below wants the claim that affirms first, but where both do
	}
	switch b.role {
	case roleFigure:
		return compareFigures(a, b)
	case rolePart:
		return comparePart(b, a)
	case roleTotal:
		return comparePart(a, b)
	case roleDenies, roleDeniesValue, roleWhole:
		return compareDenial(a, b)
	case roleCase:
		return compareDenial(b, a)
	case roleRival:
		return compareRivals(a, b)
	}
	return Comparison{Verdict: NotComparable, ground: groundUnrelated}
}

// Compare compares two claims by their propositions alone, held or not, without what analysts say of those: two on one proposition, or a
// figure of a part with one of its total. Any others are not comparable.
func Compare(a, b *Voice) Pair {
	p, q := newSide(a), newSide(b)
	p.role, q.role = ownRole(a), ownRole(b)
	switch {
	case a.Claim.Proposition() == b.Claim.Proposition():
	case a.Measure != nil && b.Measure != nil && a.Measure.PartOf == b.Claim.Measure:
		p.role = roleAs(rolePart, a)
	case a.Measure != nil && b.Measure != nil && b.Measure.PartOf == a.Claim.Measure:
		q.role = roleAs(rolePart, b)
	default:
		return Pair{a, b, Comparison{Verdict: NotComparable, ground: groundUnrelated}}
	}
	switch {
	case p.commitment == Aside || q.commitment == Aside:
		return Pair{a, b, Comparison{Verdict: NotComparable, ground: groundAside}}
	case paired[p.role][q.role]:
		return Pair{a, b, judge(&p, &q)}
	case p.role.own() && q.role.own():
		return Pair{a, b, Comparison{Compatible, Compatible, 0, groundAlike}}
	}
	return Pair{a, b, Comparison{Verdict: NotComparable, ground: groundUnrelated}}
}

package graph

// compareDenial compares a claim that affirms with one that denies (design: Affirming and denying). The two are on one proposition, or the denial
// is of a whole that the affirmed proposition is a case of.
func compareDenial(affirms, denies *side) Comparison {
	c := Comparison{Contradicts, Contradicts, 0, groundAgainst}
	switch {
	case denies.figure && (affirms.low < denies.low || affirms.high > denies.high):
		return Comparison{Compatible, Compatible, 0, groundOutsideDenied}
	case denies.figure:
		c.ground = groundWithinDenied
	case affirms.figure && affirms.low == 0:
		return Comparison{Compatible, Compatible, 0, groundMayBeNone}
	case affirms.figure:
		c.ground = groundNoneDenied
	}
	if denies.role == roleWhole || affirms.role == roleCase {
		c.ground = groundCaseDenied
	}
	if timesApart(affirms, denies) {
		c.Verdict, c.ground = Compatible, groundTimesApart
	}
	if affirms.bloc == denies.bloc {
		return c.revise()
	}
	// Were the upper end of the figure open, as that of a MAGNITUDE may be, then it would not lie within what is denied.
	if denies.figure && affirms.vague && !denies.vague && denies.high != unbounded {
		c.weaken(groundWithinVaguely)
	}
	return c.temper(affirms, denies)
}

// compareRivals compares two claims that affirm propositions of which an analyst says that they exclude one another.
func compareRivals(a, b *side) Comparison {
	if a.figure && a.low == 0 || b.figure && b.low == 0 {
		return Comparison{Compatible, Compatible, 0, groundMayBeNone}
	}
	c := Comparison{Contradicts, Contradicts, 0, groundExcludes}
	if timesApart(a, b) {
		c.Verdict, c.ground = Compatible, groundTimesApart
	}
	if a.bloc == b.bloc {
		return c.revise()
	}
	return c.temper(a, b)
}

// revise turns what would contradict between two blocs into what one bloc says anew.
func (c Comparison) revise() Comparison {
	c.SameDay = Revision
	if c.Verdict == Contradicts {
		c.Verdict, c.ground = Revision, groundOneBloc
	}
	return c
}

// timesApart tells whether the times for which two claims hold certainly have no day in common. A cumulative count is of a day, but what it has
// counted stays counted: the rules give a denial of it no time.
func timesApart(a, b *side) bool {
	if a.kind == kindCumulative || b.kind == kindCumulative {
		return false
	}
	return !a.time().Overlaps(b.time())
}

// time for which a claim holds, as far as affirming and denying go.
func (s *side) time() Span {
	if s.voice.denies() {
		return s.denied
	}
	return s.valid
}

// AtAnyRemove are the propositions that next leads to from one of them, directly or through others, each once and without the first: what a
// proposition is a case of, or what its cases are. To deny the whole is to deny its cases, and so the cases of those.
func AtAnyRemove(of ID, next func(ID) []ID) []ID {
	found := []ID{of}
	seen := map[ID]bool{of: true}
	for i := 0; i < len(found); i++ {
		for _, id := range next(found[i]) {
			if !seen[id] {
				seen[id] = true
				found = append(found, id)
			}
		}
	}
	return found[1:]
}

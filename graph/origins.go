package graph

// Origins is how many voices truly stand behind something. It is an interval, because unnamed sources may be one and the same.
type Origins struct {
	Min, Max int
	// Blocs are the blocs among the origins, before publishers of one text are taken for one.
	Blocs  int
	Groups []OriginGroup
	Loops  []Loop
}

// OriginGroup is one origin: one bloc, or several that publish one text.
type OriginGroup struct {
	// Origin and Bloc are those of the claim that comes first.
	Origin, Bloc string
	// Known: it is named, or speaks for somebody who is, or another of its origins is.
	Known bool
	// Claims go back to the origin, echoes among them.
	Claims []*Voice
	// Echoes are evidence that adds no origin: what stands beyond the first of a claim, and all that a claim has that is an echo.
	Echoes []Echo
}

// Echo is a piece of evidence that adds no origin, and its claim.
type Echo struct {
	Voice   *Voice
	Passage Passage
}

// CountOrigins counts the voices behind claims on one proposition, in the order given (design: Origins). Which claims are to be counted is for
// the caller to say: see [Issue.Origins]. The order decides which comes first, and nothing else.
func CountOrigins(voices []*Voice, sources Sources) Origins {
	e := findEchoes(voices, sources)
	g := grouping{echoes: e, blocs: map[string]int{}}
	for i := range voices {
		if e.root[i] == i {
			for _, o := range e.origins(i) {
				g.add(o)
			}
		}
	}
	g.joinTexts()
	origins := g.collect()
	origins.Loops = sources.Loops(documentsOf(voices)...)
	return origins
}

// origins of a claim that adds one. The oldest of a circle goes back to nobody else: it stands for one voice.
func (e *echoes) origins(i int) []Origin {
	if len(e.kept[i]) == 0 {
		return e.voices[i].Origins[:1]
	}
	return e.kept[i]
}

// grouping puts origins of one bloc together, and publishers of one text.
type grouping struct {
	*echoes
	blocs  map[string]int // a bloc's place among the origins
	first  []Origin       // of each bloc, the one that comes first
	known  []bool
	parent []int // of each bloc, one that it was joined with; itself where it is the first of those
}

func (g *grouping) add(o Origin) {
	b, ok := g.blocs[o.Bloc]
	if !ok {
		b = len(g.first)
		g.blocs[o.Bloc] = b
		g.first, g.known, g.parent = append(g.first, o), append(g.known, false), append(g.parent, b)
	}
	g.known[b] = g.known[b] || o.Known
}

// top is the first of those that a bloc was joined with.
func (g *grouping) top(b int) int {
	for g.parent[b] != b {
		g.parent[b] = g.parent[g.parent[b]]
		b = g.parent[b]
	}
	return b
}

// joinTexts joins publishers that make claims in their own voices in documents of one text.
func (g *grouping) joinTexts() {
	publisher := map[int]int{} // of a text's node, the bloc that was met first
	for i, nodes := range g.documents {
		if g.root[i] != i {
			continue
		}
		for _, n := range nodes {
			b := g.top(g.blocs[g.origins(i)[0].Bloc])
			other, met := publisher[n]
			if !met {
				publisher[n] = b
				continue
			}
			other = g.top(other)
			g.parent[max(b, other)] = min(b, other)
			g.known[min(b, other)] = g.known[b] || g.known[other]
		}
	}
}

// collect makes the groups, and counts them: beside a known origin the unknown add nothing to the least, alone they are one together.
func (g *grouping) collect() Origins {
	origins := Origins{Blocs: len(g.first)}
	place := make([]int, len(g.first))
	for b, o := range g.first {
		if g.top(b) == b {
			place[b] = len(origins.Groups)
			origins.Groups = append(origins.Groups, OriginGroup{Origin: o.Key, Bloc: o.Bloc, Known: g.known[b]})
			if g.known[b] {
				origins.Min++
			}
		}
	}
	origins.Max = len(origins.Groups)
	if origins.Max > 0 {
		origins.Min = max(origins.Min, 1)
	}
	for i, v := range g.voices {
		groups := g.groupsOf(i)
		for n, b := range groups {
			at := &origins.Groups[place[b]]
			at.Claims = append(at.Claims, v)
			if n == 0 {
				at.Echoes = append(at.Echoes, g.echoesOf(i)...)
			}
		}
	}
	return origins
}

// groupsOf a claim are the joined blocs that it goes back to, each once.
func (g *grouping) groupsOf(i int) []int {
	var groups []int
	add := func(root int) {
		for _, o := range g.origins(root) {
			b := g.top(g.blocs[o.Bloc])
			known := false
			for _, met := range groups {
				known = known || met == b
			}
			if !known {
				groups = append(groups, b)
			}
		}
	}
	if g.root[i] == i || g.repeats[i] {
		add(g.root[i])
	}
	for _, o := range g.voices[i].Origins {
		if g.root[i] != i && g.repeats[i] {
			break
		}
		if g.reported(i, o) {
			add(g.root[g.claimants[o.Key][0]])
		}
	}
	return groups
}

// echoesOf a claim is its evidence that adds no origin.
func (g *grouping) echoesOf(i int) []Echo {
	v := g.voices[i]
	passages := v.Passages
	if g.root[i] == i && len(passages) > 0 {
		passages = passages[1:]
	}
	echoes := make([]Echo, len(passages))
	for n, p := range passages {
		echoes[n] = Echo{v, p}
	}
	return echoes
}

// documentsOf the claims: where they stand, and what carried them there.
func documentsOf(voices []*Voice) []string {
	var keys []string
	for _, v := range voices {
		for _, p := range v.Passages {
			keys = append(keys, p.Document)
			for _, hop := range p.Chain {
				if hop.Document != "" {
					keys = append(keys, hop.Document)
				}
			}
		}
	}
	return keys
}

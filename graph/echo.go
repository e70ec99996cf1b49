package graph

import "slices"

// echoes says of each of some claims on one proposition whether it adds an origin, or only repeats another of them (design: Origins).
//
// A claim is an echo where all whom it is reported from make claims of their own, or where a publisher makes it in its own voice and all its
// documents cite, at any remove, another document in which another of the claims stands or was carried. Each leads to what it repeats, in
// one graph of claims, claimants and documents. A claim that leads nowhere is an origin. Claims that only lead to one another, in a
// circle, are one: the oldest stands for it.
type echoes struct {
	voices    []*Voice
	claimants map[string][]int // claims of a claimant
	kept      [][]Origin       // of a claim, the origins that make no claim of their own
	citations *citations
	documents [][]int // of a publisher's claim in its own voice, the nodes of its documents; nil for other claims
	repeats   []bool  // of a publisher's claim in its own voice
	root      []int   // the claim that it goes back to, itself where it adds an origin
}

func findEchoes(voices []*Voice, sources Sources) *echoes {
	e := &echoes{voices: voices, claimants: map[string][]int{}, citations: newCitations(sources, true)}
	e.kept, e.documents, e.repeats = make([][]Origin, len(voices)), make([][]int, len(voices)), make([]bool, len(voices))
	for i, v := range voices {
		e.claimants[v.Claimant] = append(e.claimants[v.Claimant], i)
	}
	for i, v := range voices {
		for _, o := range v.Origins {
			if !e.reported(i, o) {
				e.kept[i] = append(e.kept[i], o)
			}
		}
		if v.ownVoice(sources) {
			for _, p := range v.Passages {
				e.documents[i] = append(e.documents[i], e.citations.node(p.Document))
			}
		}
	}
	e.citations.close()
	carried := e.findCarried()
	e.findRepeats(carried)
	e.findRoots(carried)
	return e
}

// reported tells whether an origin of the claim makes a claim of its own.
func (e *echoes) reported(i int, o Origin) bool {
	v := e.voices[i]
	return len(v.Claim.ReportedFrom) > 0 && o.Key != v.Claimant && len(e.claimants[o.Key]) > 0
}

// ownVoice tells whether a publisher makes the claim in its own voice: wherever it stands, the claimant published it, and names nobody.
func (v *Voice) ownVoice(sources Sources) bool {
	for _, p := range v.Passages {
		if sources[p.Document].Publisher != v.Claimant {
			return false
		}
	}
	return len(v.Claim.ReportedFrom) == 0 && len(v.Passages) > 0
}

// findCarried gives, for each node of a document, the claims that stand in it or were carried in it.
func (e *echoes) findCarried() [][]int {
	carried := make([][]int, len(e.citations.edges))
	carry := func(key string, voice int) {
		if n, ok := e.citations.number[key]; ok && !slices.Contains(last(carried[n]), voice) {
			carried[n] = append(carried[n], voice)
		}
	}
	for i, v := range e.voices {
		for _, p := range v.Passages {
			carry(p.Document, i)
			for _, hop := range p.Chain {
				if hop.Document != "" {
					carry(hop.Document, i)
				}
			}
		}
	}
	return carried
}

// last is the last entry alone: claims are carried in their order, so a claim that is carried twice is found there.
func last(list []int) []int { return list[max(0, len(list)-1):] }

// reach is which claims can be reached from somewhere: none, one alone, or more.
type reach struct {
	voice int // -1 for none
	more  bool
}

func (r reach) add(voice int) reach {
	switch {
	case r.voice < 0:
		return reach{voice: voice}
	case voice >= 0 && voice != r.voice:
		r.more = true
	}
	return r
}

func (r reach) other(voice int) bool { return r.more || r.voice >= 0 && r.voice != voice }

// findRepeats looks which publishers' claims stand only in documents that cite another one that carries another claim.
func (e *echoes) findRepeats(carried [][]int) {
	edges := e.citations.edges
	component := Components(edges)
	members := make([][]int, len(edges))
	for n := range edges {
		members[component[n]] = append(members[component[n]], n)
	}
	below := make([]reach, len(edges)) // of a component, what is reached from it, itself left out
	whole := make([]reach, len(edges)) // what is reached from it, itself included
	for c, nodes := range members {
		below[c] = reach{voice: -1}
		for _, n := range nodes {
			for _, m := range edges[n] {
				if d := component[m]; d != c {
					below[c] = below[c].add(whole[d].voice)
					below[c].more = below[c].more || whole[d].more
				}
			}
		}
		whole[c] = below[c]
		for _, n := range nodes {
			for _, voice := range carried[n] {
				whole[c] = whole[c].add(voice)
			}
		}
	}
	cites := func(n, voice int) bool {
		c := component[n]
		return below[c].other(voice) || slices.ContainsFunc(members[c], func(m int) bool {
			return m != n && slices.ContainsFunc(carried[m], func(other int) bool { return other != voice })
		})
	}
	for i, nodes := range e.documents {
		e.repeats[i] = len(nodes) > 0 && !slices.ContainsFunc(nodes, func(n int) bool { return !cites(n, i) })
	}
}

// findRoots follows each echo to what it repeats. Nodes are the claims, then the documents, then the claimants.
func (e *echoes) findRoots(carried [][]int) {
	edges := make([][]int, len(e.voices), len(e.voices)+len(carried)+len(e.claimants))
	document := func(n int) int { return len(e.voices) + n }
	for n, cited := range e.citations.edges {
		edges = append(edges, slices.Clone(carried[n]))
		for _, m := range cited {
			edges[document(n)] = append(edges[document(n)], document(m))
		}
	}
	claimant := map[string]int{}
	for i, v := range e.voices {
		if len(e.kept[i]) == 0 {
			for _, o := range v.Origins {
				if _, ok := claimant[o.Key]; !ok {
					claimant[o.Key] = len(edges)
					edges = append(edges, e.claimants[o.Key])
				}
				edges[i] = append(edges[i], claimant[o.Key])
			}
		}
		if e.repeats[i] {
			for _, n := range e.documents[i] {
				for _, m := range e.citations.edges[n] {
					if m != n {
						edges[i] = append(edges[i], document(m))
					}
				}
			}
		}
	}
	e.settle(edges)
}

// settle gives each claim the first of the claims that its path ends at.
func (e *echoes) settle(edges [][]int) {
	component := Components(edges)
	members := make([][]int, len(edges))
	for n := range edges {
		members[component[n]] = append(members[component[n]], n)
	}
	ends := make([]int, len(edges)) // of a component; -1 where no claim is reached
	for c, nodes := range members {
		ends[c] = -1
		oldest := -1
		for _, n := range nodes {
			if n < len(e.voices) && (oldest < 0 || e.voices[oldest].Rank().Compare(e.voices[n].Rank()) < 0) {
				oldest = n
			}
			for _, m := range edges[n] {
				if end := ends[component[m]]; component[m] != c && end >= 0 && (ends[c] < 0 || end < ends[c]) {
					ends[c] = end
				}
			}
		}
		if ends[c] < 0 {
			ends[c] = oldest
		}
	}
	e.root = make([]int, len(e.voices))
	for i := range e.voices {
		e.root[i] = ends[component[i]]
	}
}

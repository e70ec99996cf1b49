package store

import (
	"bytes"
	"slices"

	"claimgraph/graph"
)

// How thorough a comparison is: the records and the counts; the lists too; those that should be empty too.
const (
	records = iota
	lists
	emptyLists
)

// compare compares the graph as of a change with the model.
func (h *history) compare(change, depth int) {
	sn, err := h.store.SnapshotAt(change)
	if err != nil {
		h.Fatal(err)
	}
	defer sn.Close()
	want := h.model.past[change]
	ids := []graph.ID{"entity:e9", "claim:c9"}
	var state State
	claims := map[uint32]int{}
	for id, n := range want {
		ids = append(ids, id)
		if id.Kind() == graph.KindJudgement {
			state.Judged = max(state.Judged, uint64(n.versions[0]))
		}
		if n.withdrawn {
			continue
		}
		switch id.Kind() {
		case graph.KindEntity:
			state.Entities++
		case graph.KindDocument:
			state.Documents++
		case graph.KindClaim:
			state.Claims++
		case graph.KindRelation, graph.KindMeasure, graph.KindStatement:
			state.Propositions++
		}
	}
	nodes, err := sn.Nodes(ids)
	if err != nil || len(nodes) != len(want) {
		h.Fatalf("as of change %d there are %d nodes (%v), want %d", change, len(nodes), err, len(want))
	}
	for id, w := range want {
		h.compareNode(sn, nodes[id], w)
		if w.record.Claim != nil && !w.withdrawn {
			claims[nodes[graph.NewID(graph.KindEntity, w.record.Claim.Claimant)].Number]++
		}
	}
	have := sn.State()
	if have.Entities != state.Entities || have.Documents != state.Documents || have.Claims != state.Claims || have.Propositions != state.Propositions ||
		have.Judged != state.Judged {
		h.Fatalf("as of change %d the graph counts %+v, the model %+v", change, have, state)
	}
	counts, err := sn.ClaimCounts()
	if err != nil || len(counts) != len(claims) {
		h.Fatalf("claims are counted as %v (%v), want %v", counts, err, claims)
	}
	for number, n := range claims {
		if counts[number] != n {
			h.Fatalf("claims are counted as %v, want %v", counts, claims)
		}
	}
	h.compareTallies(sn, nodes, h.model.tallies(change))
	if depth >= lists {
		h.compareLists(sn, nodes, h.model.lists(change), depth)
	}
}

func (h *history) compareNode(sn *Snapshot, have *Node, want *modelNode) {
	id := recordID(&want.record)
	alone, err := sn.Node(id)
	if err != nil || !bytes.Equal(encodeRecord(&alone.Record), encodeRecord(&have.Record)) {
		h.Fatalf("%s read alone is %+v, %v", id, alone, err)
	}
	if !bytes.Equal(encodeRecord(&have.Record), encodeRecord(&want.record)) {
		h.Fatalf("%s is\n%+v\nwant\n%+v", id, content(&have.Record), content(&want.record))
	}
	if have.ID != id || have.Withdrawn != want.withdrawn || have.Archived != want.archived || have.First != want.first || have.Last != want.versions[0] {
		h.Fatalf("%s is %+v, want %+v", id, have, want)
	}
	if versions := sn.Versions(id, 1000); !slices.Equal(versions, want.versions) {
		h.Fatalf("%s has versions %v, want %v", id, versions, want.versions)
	}
	if newest := sn.Versions(id, 1); !slices.Equal(newest, want.versions[:1]) {
		h.Fatalf("%s has %v as its newest version, want %v", id, newest, want.versions)
	}
}

// listName is a list by its type and the node that it belongs to, empty for the whole store.
type listName struct {
	typ  EdgeType
	from graph.ID
}

func (h *history) compareLists(sn *Snapshot, nodes map[graph.ID]*Node, want map[listName][]listed, depth int) {
	list := func(id graph.ID, t EdgeType) List {
		if id == "" {
			return List{Type: t}
		}
		return nodes[id].List(t)
	}
	for name, entries := range want {
		got := walked(h, sn, WalkOptions{Lists: []List{list(name.from, name.typ)}, Until: graph.MaxDay})
		if len(got) != len(entries) {
			h.Fatalf("list %d of %q has %v, want %v", name.typ, name.from, got, entries)
		}
		for i, e := range got {
			h.compareEntry(nodes, e, entries[i])
		}
	}
	h.compareOpen(sn, nodes, h.model.tallies(int(sn.State().Change)))
	if depth < emptyLists {
		return
	}
	for of := range nodes {
		for _, t := range edgeTypes {
			id := of
			l := list(id, t)
			if t.ofNodes() && t != RelationsOut { // it is of the whole store
				l, id = list("", t), ""
			}
			if sn.Count(l, 1000) != len(want[listName{t, id}]) {
				h.Fatalf("list %d of %s has %d entries, want %v", t, id, sn.Count(l, 1000), want[listName{t, id}])
			}
		}
	}
}

func (h *history) compareEntry(nodes map[graph.ID]*Node, e Edge, want listed) {
	if e.To != want.to {
		h.Fatalf("a list has %s where %s belongs", e.To, want.to)
	}
	d := want.digest
	if c := nodes[e.To].Record.Claim; c != nil {
		d.Claimant = nodes[graph.NewID(graph.KindEntity, c.Claimant)].Number
		d.Proposition = nodes[c.Proposition()].Number
		if want.predicate != "" {
			d.Predicate = nodes[want.predicate].Number
		}
	}
	var link LinkDigest
	if l := want.link; l.Kind != "" {
		link = LinkDigest{l.Kind, nodes[graph.NewID(graph.KindClaim, l.From)].Number, nodes[graph.NewID(graph.KindClaim, l.To)].Number}
	}
	var number uint32
	if want.numbered {
		number = nodes[e.To].Number
	}
	if e.Digest != d || e.Published != want.published || e.Link != link || e.Number != number {
		h.Fatalf("an entry of a list is %+v, want %+v with digest %+v", e, want, d)
	}
}

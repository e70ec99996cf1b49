package gql

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
	"claimgraph/store"
)

// broad is asked of a store as of a change, and of a store that stopped there.
const broad = `%s {
	store { change hash entities documents claims propositions }
	entities(first: 100, orderBy: CLAIMS_DESC) { totalCount nodes { id name kind named names { value } bloc { id } sameAs judgements { id verdict overruled } withdrawn history { number }
		claims { totalCount nodes { id } } claimsAbout(orderBy: STATED_ASC) { totalCount nodes { id } } relations { nodes { id } } documents { nodes { id } } } }
	documents { totalCount nodes { id title published sha256 text cites { id } citedBy { totalCount } claims { nodes { id } } history { number } } }
	claims(first: 100) { totalCount nodes { id label stated statedSpan { earliest latest } validSpan { latest } evidenceCount evidence { id status quote chain { carrier { id } } }
		standing { held field evidence } origins { ...origins } conflicts { totalCount nodes { ...conflict } }
		proposition { id label claims { totalCount } about { id } ...adds } links { id kind from { id } to { id } } recordedAt recordedBy history { number at hash } citation } }
	filtered: claims(filter: {or: [{polarity: DENIES}, {text: "tower"}], evidence: [UNARCHIVED, VERIFIED]}) { totalCount nodes { id } }
	held: claims(filter: {held: [SUPERSEDED, RETRACTED, CORRECTED]}) { nodes { id } facets(by: HELD) { value count } } anonymous: claims(filter: {anonymous: true}) { nodes { id } }
	relations { nodes { id label ...adds } } measures { nodes { id parts { id } comparisons { totalCount nodes { ...conflict } }
		envelope { date floor ceiling blocs { bloc { id } floor ceiling claims { id } } } } } predicates { id label }
	contested: relations(filter: {status: [CONTESTED, DENIED]}) { totalCount nodes { id } } several: relations(filter: {minOrigins: 2}) { totalCount nodes { id } }
	propositions { totalCount nodes { id standing { status } } } quarrels: propositions(orderBy: CONFLICTS_DESC, filter: {status: [CONTESTED]}) { totalCount nodes { id } }
	conflicts { totalCount nodes { ...conflict } } search(text: "name", first: 50) { totalCount nodes { id } }
	neighborhood(of: ["entity:e0"], depth: 2) { totalEntities totalRelations entities { id } relations { id standing { status } } }
	changes { totalCount nodes { number touchedCount touched { id ... on Claim { label } } } }
}
fragment adds on Proposition { standing { status affirming denying uncommitted } origins { ...origins } conflicts { totalCount nodes { ...conflict } } links { id } }
fragment origins on Origins { min max blocs groups { origin { id } bloc { id } claims { id } echoes { id } echoCount } loops { documents { id } } }
fragment conflict on Conflict { verdict sameDay a { id } b { id } reason margin flipsAtTolerance }`

// TestAsOfChange: the graph as of a change is the graph of a store whose journal ends there.
func TestAsOfChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		for range rapid.IntRange(0, 5).Draw(t, "words") {
			w.say()
		}
		dir, err := os.MkdirTemp("", "past")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		past := newPast(t, w, dir)
		defer past.close()
		if a := past.post(fmt.Sprintf(broad, ""), nil); len(a.Errors) > 0 {
			t.Fatalf("%s", a.Body)
		}
		n := past.store.State().Change
		then := w.post(fmt.Sprintf(broad, fmt.Sprintf("query @asOf(change: %d)", n)), nil)
		now := past.post(fmt.Sprintf(broad, ""), nil)
		if !bytes.Equal(unsalted(then.Data), unsalted(now.Data)) {
			t.Fatalf("as of change %d: %s\nthe store that stops there: %s", n, then.Data, now.Data)
		}
	})
}

// unsalted leaves out what follows from the salts of an archive.
func unsalted(data []byte) []byte {
	b := bytes.ReplaceAll(data, []byte(`"hash":"`), []byte(`"hash": "`))
	return chained.ReplaceAll(b, nil)
}

// newPast makes a store that has the first changes of a world and no more: it replays what the world did, and stops.
func newPast(t *rapid.T, w *world, dir string) *server {
	stop := rapid.IntRange(1, len(w.states)-1).Draw(t, "stop")
	past := serve(t, dir)
	for i, replay := range w.log[:stop] {
		past.clock.set(w.days[i+1])
		if _, err := replay.run(past.store); err != nil {
			t.Fatal(err)
		}
	}
	if w.broken != "" && w.states[stop].archived[w.broken] {
		name := store.SHA256(textOf(w.broken))
		copyFile(t, filepath.Join(w.dir, "texts", name[:2], name), filepath.Join(dir, "texts", name[:2], name))
	}
	return past
}

func copyFile(t failer, from, to string) {
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
}

// TestLensArguments: what names no state of the graph is refused, whatever is asked.
func TestLensArguments(t *testing.T) {
	s := newSeeded(t)
	for arguments, want := range map[string]string{
		`stated: "2026-01-15", change: 1`:             "",
		`recorded: "2026-02-01T09:00:00Z"`:            "",
		`recorded: "2026-02-01T12:00:00+03:00"`:       "",
		`change: 0`:                                   "",
		`stated: null, change: null`:                  "",
		`recorded: "2026-02-01T09:00:00Z", change: 1`: "recorded or change, not both",
		`change: 2`:               "there is no such change: the last is 1",
		`change: -1`:              "there is no such change",
		`stated: "2026-01-15/.."`: "has no last day",
		`stated: ""`:              "has no last day",
		`stated: "yesterday"`:     "a date begins with",
		`stated: 7`:               "an EDTF is a string",
		`recorded: "2026-02-01"`:  "RFC 3339",
		`recorded: 5`:             "RFC 3339",
	} {
		document := "query @asOf(" + arguments + ") { lens { change } }"
		if want == "" {
			if a := s.post(document, nil); len(a.Errors) > 0 {
				t.Errorf("%s: %s", arguments, a.Body)
			}
			continue
		}
		if message := s.refused(codeBadInput, document, nil); !strings.Contains(message, want) {
			t.Errorf("%s: %s", arguments, message)
		}
	}
	var data struct {
		Lens struct {
			Change   int
			Recorded string
		}
		Claims struct{ TotalCount int }
	}
	s.ask(&data, `query($at: DateTime) @asOf(recorded: $at) { lens { change recorded } claims { totalCount } }`, vars{"at": "2026-02-01T08:59:59Z"})
	if data.Lens.Change != 0 || data.Lens.Recorded != "2026-02-01T08:59:59Z" || data.Claims.TotalCount != 0 {
		t.Errorf("before anything was recorded: %+v", data)
	}
	if a := s.post(`mutation @asOf(change: 1) { withdraw(id: "a:b", reason: "r") { unchanged } }`, nil, Analyst); len(a.Errors) == 0 {
		t.Errorf("a mutation takes a lens: %s", a.Body)
	}
}

// TestLensHides: by its id, too, what the lens hides is not there; nor is it in what a change touched.
func TestLensHides(t *testing.T) {
	s := newSeeded(t)
	sn := s.store.Snapshot()
	n, err := sn.Node("claim:iran-killed")
	sn.Close()
	if err != nil {
		t.Fatal(err)
	}
	evidence := graph.NewID(graph.KindEvidence, n.Record.Claim.Evidence[0].Key("iran-killed"))
	var data struct {
		Claim, Node *struct{ ID string }
		Nodes       []*struct{ ID string }
		Changes     struct {
			Nodes []struct {
				TouchedCount int
				Touched      []*struct{ ID string }
			}
		}
	}
	const document = `query($ids: [ID!]!) %s { claim(id: "claim:iran-killed") { id } node(id: "claim:iran-killed") { id } nodes(ids: $ids) { id } changes { nodes { touchedCount touched(first: 3) { id } } } }`
	ids := vars{"ids": []graph.ID{"claim:iran-killed", evidence, "claim:hrana-killed", "claim:iran-killed"}}
	s.ask(&data, fmt.Sprintf(document, `@asOf(stated: "2026-01-20")`), ids)
	if data.Claim != nil || data.Node != nil || data.Nodes[0] != nil || data.Nodes[1] != nil || data.Nodes[2] == nil || data.Nodes[3] != nil {
		t.Errorf("on the day before it was stated: %+v", data)
	}
	if c := data.Changes.Nodes[0]; c.TouchedCount != 450 || len(c.Touched) != 3 {
		t.Errorf("the change touched %d, of which %d are shown", c.TouchedCount, len(c.Touched))
	}
	s.ask(&data, fmt.Sprintf(document, `@asOf(stated: "2026-01-21")`), ids)
	if data.Claim == nil || data.Node == nil || data.Nodes[0] == nil || data.Nodes[1] == nil {
		t.Errorf("on the day it was stated: %+v", data)
	}
}

// TestLensTouched: of what a change touched, the lens leaves out what it hides.
func TestLensTouched(t *testing.T) {
	s := newServer(t)
	s.record(small())
	var data struct {
		Changes struct {
			Nodes []struct {
				TouchedCount int
				Touched      []struct{ ID string }
			}
		}
	}
	s.ask(&data, `query @asOf(stated: "2025") { changes { nodes { touchedCount touched { id } } } }`, nil)
	if c := data.Changes.Nodes[0]; c.TouchedCount != 6 || len(c.Touched) != 5 {
		t.Errorf("%+v", c)
	}
}

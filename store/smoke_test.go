package store

import (
	"context"
	"os"
	"testing"
	"strings"

	"claimgraph/graph"
	"claimgraph/seed"
)

func TestSmoke(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(dir, Options{Report: t.Logf})
	if err != nil { t.Fatal(err) }
	name, data := seed.First()
	d, err := seed.Read(name, strings.NewReader(string(data)))
	if err != nil { t.Fatal(err) }
	l, err := s.Load(context.Background(), "test", &d.Input, LoadOptions{})
	if err != nil { t.Fatal(err) }
	t.Logf("%+v %+v", l, s.State())
	l, err = s.Load(context.Background(), "test", &d.Input, LoadOptions{})
	if err != nil { t.Fatal(err) }
	t.Logf("%+v %+v", l, s.State().Change)
	check := func() {
		r, err := s.Check(context.Background())
		if err != nil { t.Fatal(err) }
		t.Logf("%d nodes %d edges %d texts %d spans", r.Nodes, r.Edges, r.Texts, r.Spans)
		for _, f := range r.Faults { t.Error(f) }
	}
	check()
	text, err := os.ReadFile("../../shared/article.txt")
	if err != nil { t.Skip() }
	bad := append([]byte(nil), text...); bad[3000] ^= 1
	_, err = s.Attach(context.Background(), "me", "document:ruckus-factory", bad, "")
	t.Log(err)
	o, err := s.Attach(context.Background(), "me", "document:ruckus-factory", text, "")
	if err != nil { t.Fatal(err) }
	t.Logf("%+v", o)
	check()
	var before, after strings.Builder
	s.Dump(&before)
	if err := s.Close(); err != nil { t.Fatal(err) }
	s, err = Open(dir, Options{Report: t.Logf, Rebuild: true})
	if err != nil { t.Fatal(err) }
	s.Dump(&after)
	if before.String() != after.String() { t.Error("dumps differ") }
	check()
	sn := s.Snapshot()
	w := sn.Walk(WalkOptions{Lists: []List{{Type: ClaimsAll}}, Ascending: true, Until: graph.MaxDay})
	n := 0
	for { e, ok, err := w.Next(); if err != nil { t.Fatal(err) }; if !ok { break }; n++; if n%15 == 0 { t.Log(e.To, e.Digest.Stated) } }
	t.Log(n)
	w.Close()
	sn.Close()
	s.Close()
}

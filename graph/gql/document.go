package gql

import (
	"context"

	"claimgraph/graph"
	"claimgraph/store"
)

// Document is something published, by an entity, that says things.
type Document struct{ view }

func newDocument(v view) *Document { return &Document{v} }

func (d *Document) record() *graph.Document { return d.node.Record.Document }

// Title of the document.
func (d *Document) Title() (string, bool) { return given(d.record().Title) }

// Publisher of the document.
func (d *Document) Publisher() (*Entity, error) {
	v, err := d.lead("publisher", func(n *store.Node) []graph.ID { return entities(n.Record.Document.Publisher) }, graph.KindEntity, d.record().Publisher)
	return one(v, err, newEntity)
}

// Authors of the document.
func (d *Document) Authors() ([]*Entity, error) {
	views, err := d.to("authors", func(n *store.Node) []graph.ID { return entities(n.Record.Document.Authors...) })
	return as(views, err, newEntity)
}

// Published is when.
func (d *Document) Published() graph.EDTF { return d.record().Published }

// URL of the document.
func (d *Document) URL() (string, bool) { return given(d.record().URL) }

// Lang is its language.
func (d *Document) Lang() (string, bool) { return given(d.record().Lang) }

// Sha256 that its text has.
func (d *Document) Sha256() (string, bool) { return given(d.record().SHA256) }

// Text that is archived. A file that no longer is what it was is not shown as if it were.
func (d *Document) Text() (*string, error) {
	if !d.node.Archived {
		return nil, nil
	}
	text := d.level.r.text(d.node)
	if text == nil || store.SHA256(text) != d.record().SHA256 {
		return nil, nil
	}
	words := string(text)
	return &words, d.level.r.charge(len(words) >> 10)
}

// Cites are the documents that it cites.
func (d *Document) Cites() ([]*Document, error) {
	views, err := d.to("cites", func(n *store.Node) []graph.ID { return documents(n.Record.Document.Cites...) })
	return as(views, err, newDocument)
}

// CitedBy are the documents that cite it.
func (d *Document) CitedBy(ctx context.Context, first *int, after *string) (*DocumentConnection, error) {
	return connect(ctx, d.view, func(n *store.Node) (*listing, error) {
		return &listing{scope: scopeOf("citedBy", n.ID), lists: []store.List{{Type: store.DocumentsCite, From: n.Number}}}, nil
	}, arguments{first, after}, newDocument)
}

// Claims that have evidence in it.
func (d *Document) Claims(ctx context.Context, orderBy *ClaimOrder, first *int, after *string) (*ClaimConnection, error) {
	page, err := connect(ctx, d.view, func(n *store.Node) (*listing, error) {
		return d.level.r.claimListing(ctx, "claims", n.ID, nil, &ClaimFilter{Documents: []graph.ID{n.ID}}, orderBy)
	}, arguments{first, after}, newClaim)
	return claimConnection(d.level.r, page, err)
}

// documentListing is the list of documents that pass a filter.
func (r *response) documentListing(f *DocumentFilter) (*listing, error) {
	l := &listing{scope: scopeOf("documents", "", f), lists: []store.List{{Type: store.DocumentsAll}}}
	if f == nil {
		return l, nil
	}
	c := &conditions{r: r}
	if f.Publishers != nil {
		next, _, err := r.inListsOf("publishers", f.Publishers, store.DocumentsBy, graph.KindEntity)
		c.add(next, err)
	}
	if f.Published != nil && *f.Published != "" {
		span, err := spanOf("published", *f.Published)
		c.add(byDigest(func(e *store.Edge) bool { return e.Published.Overlaps(span) }), err)
	}
	if f.Text != nil {
		if w := words(*f.Text); len(w) > 0 {
			c.add(byRecord(func(n *store.Node) bool { return hasWords(w, n.Record.Document.Title) }), nil)
		}
	}
	if c.err != nil {
		return nil, c.err
	}
	l.lists, c.list = r.narrow(c.list, l.lists)
	l.test = every(c.list)
	return l, nil
}

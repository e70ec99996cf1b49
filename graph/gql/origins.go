package gql

import (
	"context"

	"claimgraph/graph"
	"claimgraph/store"
)

// Origins is how many voices truly stand behind something.
type Origins struct {
	graph.Origins
	r      *response
	claims *level
}

// Origins behind the proposition.
func (p atIssue) Origins(ctx context.Context) (*Origins, error) {
	q, err := p.quarrel(ctx)
	if err != nil {
		return nil, err
	}
	sources, err := q.sources()
	if err != nil {
		return nil, err
	}
	return newOrigins(p.level.r, q, q.Issue.Origins(sources)), nil
}

// Origins behind the claim. One that is withdrawn has none.
func (c *Claim) Origins(ctx context.Context) (*Origins, error) {
	q, err := c.quarrel(ctx)
	if err != nil {
		return nil, err
	}
	sources, err := q.sources()
	if err != nil {
		return nil, err
	}
	var o graph.Origins
	if v := q.voice(c.node); v != nil {
		o = q.OriginsOf(v, sources)
	}
	return newOrigins(c.level.r, q, o), nil
}

func newOrigins(r *response, q *quarrel, o graph.Origins) *Origins {
	var claims []*store.Node
	for _, g := range o.Groups {
		for _, v := range g.Claims {
			claims = append(claims, q.nodes[v.Claim.Key])
		}
	}
	return &Origins{o, r, r.newLevel(claims)}
}

// Groups are the origins.
func (o *Origins) Groups(first *int) ([]*OriginGroup, error) {
	size, err := pageSize(first, 20)
	if err != nil {
		return nil, err
	}
	shown := o.Origins.Groups[:min(size, len(o.Origins.Groups))]
	var ids []graph.ID
	for _, g := range shown {
		ids = append(ids, entities(g.Origin, g.Bloc)...)
	}
	nodes, err := o.r.loadDistinct(ids)
	if err != nil {
		return nil, err
	}
	beside := o.r.newLevel(nodes)
	groups := []*OriginGroup{}
	for i := range shown {
		groups = append(groups, &OriginGroup{&shown[i], beside, o.claims})
	}
	return groups, nil
}

// Loops of documents that cite one another.
func (o *Origins) Loops() ([]*Loop, error) {
	var ids []graph.ID
	shown := o.Origins.Loops[:min(maxAll, len(o.Origins.Loops))]
	for _, l := range shown {
		ids = append(ids, documents(l.Documents...)...)
	}
	nodes, err := o.r.loadDistinct(ids)
	if err != nil {
		return nil, err
	}
	beside := o.r.newLevel(nodes)
	loops := []*Loop{}
	for i := range shown {
		loops = append(loops, &Loop{shown[i].Documents, beside})
	}
	return loops, nil
}

// OriginGroup is one origin.
type OriginGroup struct {
	group    *graph.OriginGroup
	entities *level
	claims   *level
}

// Origin is whom it goes back to.
func (g *OriginGroup) Origin() (*Entity, error) { return g.entities.entity(g.group.Origin) }

// Bloc of the origin.
func (g *OriginGroup) Bloc() (*Entity, error) { return g.entities.entity(g.group.Bloc) }

func (l *level) entity(key string) (*Entity, error) {
	views, err := l.views(entities(key))
	if err != nil {
		return nil, err
	}
	return newEntity(views[0]), nil
}

// Claims that go back to it.
func (g *OriginGroup) Claims(first *int) ([]*Claim, error) {
	size, err := pageSize(first, 20)
	if err != nil {
		return nil, err
	}
	return g.claims.voices(g.group.Claims[:min(size, len(g.group.Claims))])
}

// voices are claims of the level, by their voices.
func (l *level) voices(voices []*graph.Voice) ([]*Claim, error) {
	var ids []graph.ID
	for _, v := range voices {
		ids = append(ids, v.Claim.ID())
	}
	views, err := l.views(ids)
	return as(views, err, newClaim)
}

// Echoes are the evidence that adds no origin.
func (g *OriginGroup) Echoes(first *int) ([]*Evidence, error) {
	size, err := pageSize(first, 20)
	if err != nil {
		return nil, err
	}
	echoes := []*Evidence{}
	for _, e := range g.group.Echoes[:min(size, len(g.group.Echoes))] {
		claims, err := g.claims.voices([]*graph.Voice{e.Voice})
		if err != nil {
			return nil, err
		}
		found, err := g.claims.r.sight(e.Passage.Evidence)
		if err != nil {
			return nil, err
		}
		echoes = append(echoes, &Evidence{claims[0].view, found.sight})
	}
	return echoes, nil
}

// EchoCount is how many there are.
func (g *OriginGroup) EchoCount() int { return len(g.group.Echoes) }

// Loop is documents that cite one another in a circle.
type Loop struct {
	keys   []string
	beside *level
}

// Documents of the loop.
func (l *Loop) Documents() ([]*Document, error) {
	views, err := l.beside.views(documents(l.keys[:min(maxAll, len(l.keys))]...))
	return as(views, err, newDocument)
}

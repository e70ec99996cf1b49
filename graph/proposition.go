package graph

import "strings"

// Relation is a typed edge: subject, predicate, object, each by its key. It is a record of its own because claims are made about it.
type Relation struct {
	Subject   string `json:"subject"`
	Predicate string `json:"predicate"`
	Object    string `json:"object"`
}

// Key of the relation: subject/predicate/object.
func (r *Relation) Key() string { return r.Subject + "/" + r.Predicate + "/" + r.Object }

// ID of the relation.
func (r *Relation) ID() ID { return NewID(KindRelation, r.Key()) }

// Ordered is the relation as its predicate wants it: of a symmetric one the two entities are in alphabetical order.
func (r Relation) Ordered(symmetric bool) Relation {
	if symmetric && r.Object < r.Subject {
		r.Subject, r.Object = r.Object, r.Subject
	}
	return r
}

// ParseRelationKey reads subject/predicate/object. It looks at the slashes only, not at what stands between them.
func ParseRelationKey(key string) (Relation, bool) {
	subject, rest, _ := strings.Cut(key, "/")
	predicate, object, found := strings.Cut(rest, "/")
	if !found || strings.Contains(object, "/") {
		return Relation{}, false
	}
	return Relation{subject, predicate, object}, true
}

func (r *Relation) validate(f *Faults) {
	f.key("subject", r.Subject)
	f.key("predicate", r.Predicate)
	f.key("object", r.Object)
}

// Measure is what a figure counts: figures of one measure can be compared, figures of two cannot.
type Measure struct {
	Key       string `json:"key"`
	Label     string `json:"label"`
	Predicate string `json:"predicate"`
	Event     string `json:"event,omitempty"`
	Place     string `json:"place,omitempty"`
	// Population says in words who or what is counted.
	Population string      `json:"population"`
	Kind       MeasureKind `json:"kind"`
	// Unit of the figure: people, trucks.
	Unit string `json:"unit"`
	// Origin is when the count began.
	Origin EDTF `json:"origin,omitempty"`
	// Method says how it is counted.
	Method string `json:"method,omitempty"`
	// PartOf is the key of the measure that this one is a part of.
	PartOf string `json:"partOf,omitempty"`
}

// ID of the measure.
func (m *Measure) ID() ID { return NewID(KindMeasure, m.Key) }

// MeasureKind says how figures of a measure relate over time.
type MeasureKind string

// The kinds of measure: what adds up from an origin on, what is counted within a period, and what is there on a day.
const (
	Cumulative MeasureKind = "CUMULATIVE"
	Period     MeasureKind = "PERIOD"
	Stock      MeasureKind = "STOCK"
)

var measureKinds = values(Cumulative, Period, Stock)

// Values implements Enum.
func (MeasureKind) Values() []string { return measureKinds }

func (m *Measure) validate(f *Faults) {
	f.key("key", m.Key)
	f.text("label", m.Label, MaxLine, true)
	f.key("predicate", m.Predicate)
	f.optionalKey("event", m.Event)
	f.optionalKey("place", m.Place)
	f.text("population", m.Population, MaxLine, true)
	checkField(f, "kind", m.Kind)
	f.text("unit", m.Unit, MaxLine, true)
	f.edtf("origin", m.Origin)
	f.text("method", m.Method, MaxText, false)
	f.optionalKey("partOf", m.PartOf)
	if m.PartOf != "" && m.PartOf == m.Key {
		f.Add(Invalid, "a measure cannot be a part of itself", "partOf")
	}
}

// Statement is anything else that is claimed: words, tied to the entities that they are about.
type Statement struct {
	Key   string   `json:"key,omitempty"`
	Text  string   `json:"text,omitempty"`
	About []string `json:"about,omitempty"`
}

// ID of the statement.
func (s *Statement) ID() ID { return NewID(KindStatement, s.Key) }

// onlyKey tells whether the statement is named rather than given: text and about may be left out where the key is known.
func (s *Statement) onlyKey() bool { return s.Text == "" && len(s.About) == 0 }

func (s *Statement) normalize() {
	if s.Key == "" && s.Text != "" {
		s.Key = statementKey(s)
	}
}

func (s *Statement) validate(f *Faults) {
	f.optionalKey("key", s.Key)
	switch {
	case s.onlyKey() && s.Key != "":
		return
	case s.onlyKey():
		f.Add(Required, "a statement has a text, or the key of one that is known", "text")
		return
	}
	f.text("text", s.Text, MaxText, true)
	f.keys("about", s.About)
}

// About are the entities that the measure is about: its event and its place.
func (m *Measure) About() []string {
	var about []string
	for _, key := range []string{m.Event, m.Place} {
		if key != "" {
			about = append(about, key)
		}
	}
	return about
}

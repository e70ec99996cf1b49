package graph

import "strings"

// Entity is whatever claims are made by, about or at.
type Entity struct {
	Key  string     `json:"key"`
	Kind EntityKind `json:"kind"`
	// Named is false for those whom nobody names: a think tank in Washington, residents. An ANONYMOUS_SOURCE never is.
	Named       bool         `json:"named" default:"true"`
	Names       []Name       `json:"names"`
	Description string       `json:"description,omitempty"`
	Identifiers []Identifier `json:"identifiers,omitempty"`
	// SpeaksFor is the key of the principal it speaks for: an official for a state, a spokesperson for a movement.
	SpeaksFor string `json:"speaksFor,omitempty"`
}

// ID of the entity.
func (e *Entity) ID() ID { return NewID(KindEntity, e.Key) }

// Name is the name in the language asked for, else the first preferred one, else the first. A preferred name goes before others of the
// same language.
func (e *Entity) Name(lang string) string {
	best, rank := "", -1
	for _, n := range e.Names {
		r := 0
		if n.Kind == NamePreferred {
			r = 1
		}
		if lang != "" && strings.EqualFold(n.Lang, lang) { // BCP 47 tags are the same in any case
			r += 2
		}
		if r > rank {
			best, rank = n.Value, r
		}
	}
	return best
}

// EntityKind says what an entity is.
type EntityKind string

// The kinds of entity.
const (
	Person            EntityKind = "PERSON"
	Organization      EntityKind = "ORGANIZATION"
	PublicBody        EntityKind = "PUBLIC_BODY"
	ArmedGroup        EntityKind = "ARMED_GROUP"
	PoliticalGroup    EntityKind = "POLITICAL_GROUP"
	MediaOutlet       EntityKind = "MEDIA_OUTLET"
	RightsMonitor     EntityKind = "RIGHTS_MONITOR"
	ThinkTank         EntityKind = "THINK_TANK"
	Intergovernmental EntityKind = "INTERGOVERNMENTAL"
	State             EntityKind = "STATE"
	Collective        EntityKind = "COLLECTIVE"
	AnonymousSource   EntityKind = "ANONYMOUS_SOURCE"
	Place             EntityKind = "PLACE"
	Event             EntityKind = "EVENT"
	Activity          EntityKind = "ACTIVITY"
	Object            EntityKind = "OBJECT"
)

var entityKinds = values(Person, Organization, PublicBody, ArmedGroup, PoliticalGroup, MediaOutlet, RightsMonitor, ThinkTank,
	Intergovernmental, State, Collective, AnonymousSource, Place, Event, Activity, Object)

// Values implements Enum.
func (EntityKind) Values() []string { return entityKinds }

// Name is one of the names of an entity, as it is written in one language.
type Name struct {
	Value string `json:"value"`
	// Lang is a BCP 47 language tag, such as fa; empty when not known.
	Lang string   `json:"lang,omitempty"`
	Kind NameKind `json:"kind,omitempty" default:"PREFERRED"`
}

// NameKind says what sort of name it is.
type NameKind string

// The kinds of name.
const (
	NamePreferred       NameKind = "PREFERRED"
	NameAlias           NameKind = "ALIAS"
	NameAcronym         NameKind = "ACRONYM"
	NameTransliteration NameKind = "TRANSLITERATION"
)

var nameKinds = values(NamePreferred, NameAlias, NameAcronym, NameTransliteration)

// Values implements Enum.
func (NameKind) Values() []string { return nameKinds }

// Identifier is what a public register calls an entity: scheme wikidata, value Q1234.
type Identifier struct {
	Scheme string `json:"scheme"`
	Value  string `json:"value"`
}

func (e *Entity) normalize() {
	if e.Kind == AnonymousSource {
		e.Named = false
	}
	for i := range e.Names {
		setDefault(&e.Names[i].Kind, NamePreferred)
	}
}

func (e *Entity) validate(f *Faults) {
	f.key("key", e.Key)
	checkField(f, "kind", e.Kind)
	if len(e.Names) == 0 {
		f.Add(Required, "an entity has at least one name", "names")
	}
	f.atMost("names", len(e.Names), MaxList)
	for i := range e.Names {
		n, at := &e.Names[i], f.At("names", i)
		at.text("value", n.Value, MaxLine, true)
		at.lang("lang", n.Lang)
		checkField(at, "kind", n.Kind)
	}
	f.text("description", e.Description, MaxText, false)
	f.atMost("identifiers", len(e.Identifiers), MaxList)
	for i, id := range e.Identifiers {
		at := f.At("identifiers", i)
		at.text("scheme", id.Scheme, MaxLine, true)
		at.text("value", id.Value, MaxLine, true)
	}
	f.optionalKey("speaksFor", e.SpeaksFor)
	if e.SpeaksFor != "" && e.SpeaksFor == e.Key {
		f.Add(Invalid, "an entity cannot speak for itself: leave speaksFor out", "speaksFor")
	}
}

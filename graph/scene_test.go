package graph

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A scene is a few records that the tables of the analysis are written in, a line each:
//
//	measure killed CUMULATIVE                     measure children CUMULATIVE of killed
//	entity official for iran unnamed              document a by reuters cites b,c text T
//	hrana-1: hrana >=2571 said 2026-01-14 recorded 2026-02-01 on killed in a<b from x,y denies POSSIBLE @2026-01-13
//	link hrana-2 SUPERSEDES hrana-1               case x/in/tehran of y/in/iran       exclude p q
//
// A figure is =5 >=5 >5 <=5 <5 ~5 ~5±0.2 ~5+ 5-9 or a word of the table of magnitudes in quotation marks. "in a<b" is evidence in a, carried there
// in b. A claim without "on" is on the first measure, or on the relation a/b/c.
type scene struct {
	measures map[string]*Measure
	first    string
	entities map[string]Origin
	sources  Sources
	voices   []*Voice
	cases    map[ID][]ID
	wholes   map[ID][]ID
	rivals   map[ID][]ID
}

func newScene() *scene {
	return &scene{measures: map[string]*Measure{}, entities: map[string]Origin{}, sources: Sources{}, cases: map[ID][]ID{}, wholes: map[ID][]ID{}, rivals: map[ID][]ID{}}
}

func (s *scene) line(text string) {
	w := strings.Fields(text)
	switch w[0] {
	case "measure":
		m := &Measure{Key: w[1], Kind: MeasureKind(w[2])}
		if len(w) > 4 {
			m.PartOf = w[4]
		}
		if s.first == "" {
			s.first = m.Key
		}
		s.measures[m.Key] = m
	case "entity":
		o := Origin{Key: w[1], Bloc: w[1], Known: !slices.Contains(w, "unnamed")}
		if i := slices.Index(w, "for"); i > 0 {
			o.Bloc = w[i+1]
			o.Known = s.entity(o.Bloc).Known
		}
		s.entities[o.Key] = o
	case "document":
		d := Source{}
		for i := 2; i < len(w); i += 2 {
			switch w[i] {
			case "by":
				d.Publisher = w[i+1]
			case "text":
				d.Text = w[i+1]
			case "cites":
				d.Cites = strings.Split(w[i+1], ",")
			}
		}
		s.sources[w[1]] = d
	case "link":
		to := s.voice(w[3])
		to.Links = append(to.Links, VoiceLink{ClaimLinkKind(w[2]), s.voice(w[1])})
	case "case":
		one, whole := s.proposition(w[1]), s.proposition(w[3])
		s.cases[whole], s.wholes[one] = append(s.cases[whole], one), append(s.wholes[one], whole)
	case "exclude":
		p, q := s.proposition(w[1]), s.proposition(w[2])
		s.rivals[p], s.rivals[q] = append(s.rivals[p], q), append(s.rivals[q], p)
	default:
		s.voices = append(s.voices, s.claim(strings.TrimSuffix(w[0], ":"), w[1:]))
	}
}

func (s *scene) entity(key string) Origin {
	if o, ok := s.entities[key]; ok {
		return o
	}
	return Origin{key, key, true}
}

func (s *scene) voice(key string) *Voice {
	for _, v := range s.voices {
		if v.Claim.Key == key {
			return v
		}
	}
	panic("no claim " + key)
}

func (s *scene) proposition(key string) ID {
	c := &Claim{}
	s.place(c, key)
	return c.Proposition()
}

func (s *scene) place(c *Claim, key string) {
	if r, ok := ParseRelationKey(key); ok {
		c.Relation = &r
	} else if key != "" && s.measures[key] == nil {
		c.Statement = &Statement{Key: key}
	} else if key != "" {
		c.Measure = key
	} else {
		c.Relation = &Relation{"a", "b", "c"}
	}
}

// claim reads the words of a claim behind its key: first the claimant.
func (s *scene) claim(key string, w []string) *Voice {
	c := &Claim{Key: key, Claimant: w[0], Label: key + ".", Polarity: Affirms, Certainty: Certain, SpeechAct: Asserts}
	v := &Voice{Claim: c, Claimant: w[0], Bloc: s.entity(w[0]).Bloc}
	on, recorded := s.first, EDTF("")
	for i := 1; i < len(w); i++ {
		switch {
		case w[i] == "denies":
			c.Polarity = Denies
		case w[i] == "withdrawn":
			v.Withdrawn = true
		case w[i] == "on":
			i++
			on = w[i]
		case w[i] == "said":
			i++
			c.Stated = EDTF(w[i])
		case w[i] == "recorded":
			i++
			recorded = EDTF(w[i])
		case w[i] == "from":
			i++
			c.ReportedFrom = strings.Split(w[i], ",")
		case w[i] == "in":
			i++
			v.Passages = passages(w[i])
		case w[i][0] == '@':
			c.Valid = EDTF(w[i][1:])
		case slices.Contains(speechActs, w[i]):
			c.SpeechAct = SpeechAct(w[i])
		case slices.Contains(certainties, w[i]):
			c.Certainty = Certainty(w[i])
		default:
			c.Quantity = figureOf(w[i])
		}
	}
	s.place(c, on)
	v.Measure = s.measures[c.Measure]
	for _, o := range c.Origins() {
		v.Origins = append(v.Origins, s.entity(o))
	}
	v.Stated = StatedSpan(c.Stated, nil)
	v.Valid = c.ValidSpan(v.Stated)
	v.Undated = c.Stated == "" && c.Valid == ""
	if recorded != "" {
		v.Stated.Latest = min(v.Stated.Latest, recorded.Span().Latest)
		v.Valid = c.ValidSpan(v.Stated)
	}
	for _, date := range []EDTF{c.Stated, c.Valid, recorded} {
		if err := date.Check(); err != nil {
			panic(err)
		}
	}
	return v
}

// passages reads documents, each with those that carried the claim there: a<b,c, and broken! or verified* ones.
func passages(list string) []Passage {
	var all []Passage
	for _, text := range strings.Split(list, ",") {
		p := Passage{Evidence: &Evidence{}, Status: Unarchived}
		switch text[len(text)-1] {
		case '!':
			p.Status = Broken
		case '*':
			p.Status = Verified
		}
		keys := strings.Split(strings.TrimRight(text, "!*"), "<")
		p.Document = keys[0]
		for _, key := range keys[1:] {
			p.Chain = append(p.Chain, Hop{Carrier: key, Document: key})
		}
		all = append(all, p)
	}
	return all
}

// figureOf reads a figure.
func figureOf(text string) *Quantity {
	q := &Quantity{}
	for _, f := range []struct {
		sign, word string
		qualifier  Qualifier
	}{{">=", "at least ", AtLeast}, {"<=", "at most ", AtMost}, {">", "more than ", MoreThan}, {"<", "fewer than ", FewerThan}, {"=", "", Exactly}, {"~", "about ", About}} {
		rest, ok := strings.CutPrefix(text, f.sign)
		if !ok {
			continue
		}
		q.Qualifier = f.qualifier
		rest, q.OpenAbove = strings.CutSuffix(rest, "+")
		rest, tolerance, ok := strings.Cut(rest, "±")
		if ok {
			t, err := strconv.ParseFloat(tolerance, 64)
			if err != nil {
				panic(err)
			}
			q.Tolerance = &t
		}
		q.Value = whole(rest)
		q.Verbatim = f.word + rest
		return q
	}
	if text[0] == '"' {
		q.Qualifier, q.Verbatim = Magnitude, strings.ReplaceAll(strings.Trim(text, `"+`), "_", " ")
		q.OpenAbove = strings.HasSuffix(text, "+")
		return q
	}
	low, high, ok := strings.Cut(text, "-")
	if !ok {
		panic("no figure, and no word that is known: " + text)
	}
	q.Qualifier, q.Low, q.High, q.Verbatim = Between, whole(low), whole(high), low+" to "+high
	if rest, ok := strings.CutPrefix(low, "order:"); ok {
		q.Qualifier, q.Low, q.Verbatim = Magnitude, whole(rest), "a few"
	}
	return q
}

func whole(s string) *int64 {
	n, err := strconv.ParseInt(strings.TrimPrefix(s, "order:"), 10, 64)
	if err != nil {
		panic(err)
	}
	return &n
}

// issue is a proposition of the scene with all that bears on it.
func (s *scene) issue(key string) *Issue {
	id := s.proposition(key)
	on := func(ids ...ID) []*Voice {
		var list []*Voice
		for _, v := range s.voices {
			if slices.Contains(ids, v.Claim.Proposition()) {
				list = append(list, v)
			}
		}
		return list
	}
	i := &Issue{Claims: on(id), Rivals: on(s.rivals[id]...)}
	i.Wholes = on(AtAnyRemove(id, func(id ID) []ID { return s.wholes[id] })...)
	i.Cases = on(AtAnyRemove(id, func(id ID) []ID { return s.cases[id] })...)
	for _, m := range s.measures {
		if m.PartOf == key {
			i.Parts = append(i.Parts, on(m.ID())...)
		}
	}
	if m := s.measures[key]; m != nil && m.PartOf != "" {
		i.Totals = on(NewID(KindMeasure, m.PartOf))
	}
	return i
}

// shown is a comparison in one line.
func shown(p Pair) string {
	line := string(p.Verdict)
	if p.SameDay != "" && p.SameDay != p.Verdict {
		line += ", same day " + string(p.SameDay)
	}
	if p.Margin > 0 {
		line += fmt.Sprintf(", margin %d", p.Margin)
	}
	if t, ok := p.FlipsAtTolerance(); ok {
		line += ", flips at " + strconv.FormatFloat(t, 'f', -1, 64)
	}
	return line
}

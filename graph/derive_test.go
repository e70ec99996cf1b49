package graph

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

const keysTable = "testdata/keys.txt"

// TestDerivedKeys holds the keys that are derived from content to what they have always been. They are part of the record: change one, and
// every record under it becomes another. So -rewrite writes down the keys of new cases only; what is there stands for ever.
func TestDerivedKeys(t *testing.T) {
	stands := map[string]string{}
	for block := range strings.SplitSeq(read(t, keysTable), "\n\n") {
		if input, keys, found := strings.Cut(block, rule); found {
			_, input, _ = strings.Cut(input, "{")
			stands["{"+strings.TrimSpace(input)] = strings.TrimSpace(keys)
		}
	}
	checkBlocks(t, keysTable, func(input string) string {
		keys := derivedKeys(parseInput(t, input))
		if was, known := stands[input]; known && was != keys {
			t.Fatalf("the keys of\n%s\nare part of the record format and must never change: they were\n%s\nand are now\n%s", input, was, keys)
		}
		return keys
	})
}

// derivedKeys are the ids that an input's records get from their content.
func derivedKeys(in *Input) string {
	in.Normalize()
	var ids []string
	for _, c := range in.Claims {
		if s := c.Statement; s != nil {
			ids = append(ids, string(s.ID()))
		}
		c.Key = c.DerivedKey()
		ids = append(ids, string(c.ID()))
		for _, e := range c.Evidence {
			ids = append(ids, string(NewID(KindEvidence, e.Key(c.Key))))
		}
	}
	for _, ce := range in.Evidence {
		for _, e := range ce.Evidence {
			ids = append(ids, string(NewID(KindEvidence, e.Key(ce.Claim))))
		}
	}
	for _, l := range in.Links {
		ids = append(ids, string(l.ID()))
	}
	for _, l := range in.PropositionLinks {
		ids = append(ids, string(l.ID()))
	}
	for _, a := range in.Assessments {
		ids = append(ids, string(a.ID()))
	}
	for _, j := range in.Judgements {
		ids = append(ids, string(j.ID()))
	}
	return strings.Join(ids, "\n")
}

// TestDerivedKeyBytes spells out what is hashed, for whoever reads the record without this program: each group of parts is preceded by how
// many they are, each part by its length, both as varints.
func TestDerivedKeyBytes(t *testing.T) {
	link := ClaimLink{Kind: Disputes, From: "a", To: "bc"}
	sum := sha256.Sum256([]byte("\x04\x04link\x08DISPUTES\x01a\x02bc"))
	if want := strings.ToLower(derivedAlphabet.EncodeToString(sum[:]))[:20]; link.Key() != want {
		t.Errorf("the link's key is %s, not %s", link.Key(), want)
	}
	statement := Statement{Text: "T", About: []string{"b", "a"}}
	sum = sha256.Sum256([]byte("\x02\x09statement\x01T" + "\x02\x01a\x01b"))
	if want := derivedAlphabet.EncodeToString(sum[:])[:20]; statementKey(&statement) != want {
		t.Errorf("the statement's key is %s, not %s", statementKey(&statement), want)
	}
	judgement := Judgement{By: "ana", At: time.UnixMicro(-12), Left: "b", Right: "a", Verdict: Same}
	sum = sha256.Sum256([]byte("\x06\x09judgement\x03ana\x03-12\x01a\x01b\x04SAME"))
	if want := derivedAlphabet.EncodeToString(sum[:])[:20]; judgement.Key() != want {
		t.Errorf("the judgement's key is %s, not %s", judgement.Key(), want)
	}
	evidence := Evidence{Document: "d", Kind: Table, Attribution: Stated, Start: new(int), Chain: []Hop{{Carrier: "c", Verb: "notes"}}}
	sum = sha256.Sum256([]byte("\x05\x08evidence\x01d\x05TABLE\x06STATED\x00" + "\x01\x010" + "\x00" + "\x03\x01c\x00\x05notes"))
	if want := "k." + hex.EncodeToString(sum[:])[:16]; evidence.Key("k") != want {
		t.Errorf("the evidence's key is %s, not %s", evidence.Key("k"), want)
	}
}

func genEvidence(t *rapid.T) Evidence {
	e := Evidence{Document: genKey.Draw(t, "document"), Kind: EvidenceKind(rapid.SampledFrom(evidenceKinds).Draw(t, "kind")),
		Attribution: Attribution(rapid.SampledFrom(attributions).Draw(t, "attribution")), Locator: rapid.StringN(-1, 3, -1).Draw(t, "locator")}
	if rapid.Bool().Draw(t, "span") {
		start := rapid.IntRange(0, 99).Draw(t, "start")
		e.Start, e.End = &start, new(start+rapid.IntRange(1, 9).Draw(t, "length"))
	}
	for range rapid.IntRange(0, 2).Draw(t, "hops") {
		e.Chain = append(e.Chain, Hop{genKey.Draw(t, "carrier"), rapid.StringMatching(`[a-z]?`).Draw(t, "in"), rapid.StringN(-1, 2, -1).Draw(t, "verb")})
	}
	return e
}

// genClaim draws claims on a measure that have every field.
func genClaim(t *rapid.T) *Claim {
	keys := rapid.SliceOfNDistinct(genKey, 0, 4, rapid.ID[string])
	word := rapid.StringN(-1, 4, -1)
	c := &Claim{Key: genKey.Draw(t, "key"), Claimant: genKey.Draw(t, "claimant"), ReportedFrom: keys.Draw(t, "reportedFrom"),
		Measure: genKey.Draw(t, "measure"), Quantity: genQuantity(t), Label: word.Draw(t, "label"), Mentions: keys.Draw(t, "mentions"), Hedge: word.Draw(t, "hedge"),
		Stated: "2026-01-14", Valid: "2026-01", Place: genKey.Draw(t, "place"), Evidence: []Evidence{genEvidence(t)}}
	c.normalize()
	return c
}

// Neither its key, its label, its evidence nor the order of its lists makes another claim of it.
func TestDerivedKeySame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genClaim(t)
		other := *c
		other.Key, other.Label, other.Evidence = "another", "Other words", []Evidence{genEvidence(t), genEvidence(t)}
		other.Mentions = rapid.Permutation(c.Mentions).Draw(t, "order of mentions")
		other.ReportedFrom = rapid.Permutation(c.ReportedFrom).Draw(t, "order of reportedFrom")
		mentions := slices.Clone(other.Mentions)
		if c.DerivedKey() != other.DerivedKey() {
			t.Fatalf("%s and %s", c.DerivedKey(), other.DerivedKey())
		}
		if !slices.Equal(mentions, other.Mentions) {
			t.Fatal("deriving a key sorts the claim's own list")
		}
	})
}

// Every field but those makes another claim of it, a field that is added one day too.
func TestDerivedKeyOther(t *testing.T) {
	apart := map[string]bool{"Key": true, "Label": true, "Evidence": true,
		// A statement takes part by its key, which is derived from these.
		"Statement.Text": true, "Statement.About": true}
	rapid.Check(t, func(t *rapid.T) {
		c := genClaim(t)
		switch rapid.IntRange(0, 2).Draw(t, "proposition") {
		case 0:
			c.Measure, c.Relation = "", &Relation{"s", "p", "o"}
		case 1:
			c.Measure, c.Statement = "", &Statement{Key: "k"}
		}
		key := c.DerivedKey()
		changed := 0
		eachField(reflect.ValueOf(c).Elem(), "", func(path string, restore func()) {
			second := path == "Measure" && c.Measure == "x" // beside what is at issue already: that is no claim
			if changed++; !second && !apart[path] == (c.DerivedKey() == key) {
				t.Fatalf("with another %s the key is %s, and was %s", path, c.DerivedKey(), key)
			}
			restore()
		})
		if changed < 18 {
			t.Fatalf("only %d fields were changed", changed)
		}
	})
}

// eachField gives each field that v holds another content, one after the other, and takes it back.
func eachField(v reflect.Value, path string, visit func(path string, restore func())) {
	for i := range v.NumField() {
		field, name := v.Field(i), strings.TrimPrefix(path+"."+v.Type().Field(i).Name, ".")
		was := reflect.New(field.Type()).Elem()
		was.Set(field)
		restore := func() { field.Set(was) }
		switch field.Kind() {
		case reflect.String:
			field.SetString(field.String() + "x")
		case reflect.Bool:
			field.SetBool(!field.Bool())
		case reflect.Slice:
			field.Set(reflect.Append(reflect.AppendSlice(reflect.MakeSlice(field.Type(), 0, 9), field), reflect.Zero(field.Type().Elem())))
		case reflect.Pointer:
			if field.Type().Elem().Kind() == reflect.Struct {
				if !field.IsNil() {
					eachField(field.Elem(), name, visit)
				}
				continue
			}
			other := reflect.New(field.Type().Elem())
			if !field.IsNil() && other.Elem().CanInt() {
				other.Elem().SetInt(field.Elem().Int() + 1)
			} else if !field.IsNil() {
				other.Elem().SetFloat(field.Elem().Float() + 1)
			}
			field.Set(other)
		default:
			panic("a field of a kind that is not known here: " + name)
		}
		visit(name, restore)
	}
}

// What is hashed says where each part ends: contents that differ are hashed from bytes that differ, even where a part holds what a length
// looks like, or runs into the next.
func TestContentCollides(t *testing.T) {
	part := rapid.SampledFrom([]string{"", "a", "aa", "\x00", "\x01", "\x01a", "a\x01", "\x02aa"})
	groups := rapid.SliceOfN(rapid.SliceOfN(part, 0, 3), 0, 3)
	encode := func(list [][]string) (c content) {
		for _, parts := range list {
			c = c.add(parts...)
		}
		return c
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := groups.Draw(t, "a"), groups.Draw(t, "b")
		same := fmt.Sprintf("%q", a) == fmt.Sprintf("%q", b)
		if bytes.Equal(encode(a), encode(b)) != same {
			t.Fatalf("%q is %x, %q is %x", a, encode(a), b, encode(b))
		}
	})
}

// What moves from one field to its neighbour makes another claim.
func TestDerivedKeyMoves(t *testing.T) {
	fields := []func(*Claim) *string{
		func(c *Claim) *string { return &c.Claimant }, func(c *Claim) *string { return &c.Hedge },
		func(c *Claim) *string { return (*string)(&c.Stated) }, func(c *Claim) *string { return (*string)(&c.Valid) },
		func(c *Claim) *string { return &c.Place }, func(c *Claim) *string { return &c.Quantity.Verbatim },
	}
	keys := map[string]string{}
	note := func(c Claim, how string) {
		if was, known := keys[c.DerivedKey()]; known {
			t.Errorf("%s and %s have one key", how, was)
		}
		keys[c.DerivedKey()] = how
	}
	for i, field := range fields {
		c := Claim{Measure: "m", Quantity: &Quantity{}}
		*field(&c) = "ab"
		note(c, fmt.Sprintf("field %d", i))
		if i > 0 {
			*fields[i-1](&c), *field(&c) = "a", "b"
			note(c, fmt.Sprintf("fields %d and %d", i-1, i))
		}
	}
	note(Claim{Measure: "m", Mentions: []string{"ab"}}, "mentions ab")
	note(Claim{Measure: "m", Mentions: []string{"a", "b"}}, "mentions a and b")
	note(Claim{Measure: "m", ReportedFrom: []string{"ab"}}, "reported from ab")
	note(Claim{Measure: "m", ReportedFrom: []string{"a"}, Mentions: []string{"b"}}, "reported from a, mentions b")
	for _, q := range []Quantity{{Value: count(0)}, {Low: count(0)}, {High: count(0)}, {Value: count(12)}, {Value: count(1), Low: count(2)},
		{Tolerance: new(float64)}} {
		note(Claim{Measure: "m", Quantity: &q}, fmt.Sprintf("%+v", q))
	}
}

// The span's hash is filled in when a text is archived, and withdrawing is no other content: the id stays. All else makes other evidence.
func TestEvidenceKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := genEvidence(t)
		if e.HasSpan() != (e.Start != nil) {
			t.Fatalf("HasSpan is %t", e.HasSpan())
		}
		key := e.Key("c")
		eachField(reflect.ValueOf(&e).Elem(), "", func(path string, restore func()) {
			same := path == "SpanSHA256" || path == "Withdrawn"
			if (e.Key("c") == key) != same {
				t.Fatalf("with another %s the key is %s, and was %s", path, e.Key("c"), key)
			}
			restore()
		})
		if len(e.Chain) == 2 && e.Chain[0] != e.Chain[1] {
			e.Chain[0], e.Chain[1] = e.Chain[1], e.Chain[0]
			if e.Key("c") == key {
				t.Fatal("the order of a chain makes no difference")
			}
		}
	})
}

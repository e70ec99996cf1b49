package graph

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// enums are all the types whose values the schema lists.
var enums = map[string]Enum{
	"EntityKind": EntityKind(""), "NameKind": NameKind(""), "MeasureKind": MeasureKind(""), "Polarity": Polarity(""), "Certainty": Certainty(""),
	"SpeechAct": SpeechAct(""), "Basis": Basis(""), "Qualifier": Qualifier(""), "Attribution": Attribution(""), "EvidenceKind": EvidenceKind(""),
	"EvidenceStatus": EvidenceStatus(""), "ClaimLinkKind": ClaimLinkKind(""), "InputErrorCode": InputErrorCode(""),
	"EvidenceStanding": EvidenceStanding(""), "HeldStatus": HeldStatus(""), "StandingStatus": StandingStatus(""), "Verdict": Verdict(""),
	"PropositionLinkKind": PropositionLinkKind(""), "Reliability": Reliability(""), "Credibility": Credibility(""),
	"Likelihood": Likelihood(""), "Confidence": Confidence(""), "SameVerdict": SameVerdict(""),
}

// The values of an enum are those of the schema, in its order: a record holds the place of a value, so the order is part of the record format.
func TestEnumSchema(t *testing.T) {
	schema := schemaEnums(read(t, "../schema.graphqls"))
	for name, enum := range enums {
		if want := schema[name]; !slices.Equal(enum.Values(), want) {
			t.Errorf("%s is %q, in the schema %q", name, enum.Values(), want)
		}
	}
}

// schemaEnums are the enums of a schema. Descriptions are taken out first: what they hold are words.
func schemaEnums(schema string) map[string][]string {
	schema = regexp.MustCompile(`(?s)""".*?"""|"(\\.|[^"\\\n])*"|#[^\n]*`).ReplaceAllString(schema, "")
	found := map[string][]string{}
	for _, m := range regexp.MustCompile(`enum (\w+) \{([^}]*)\}`).FindAllStringSubmatch(schema, -1) {
		found[m[1]] = strings.Fields(m[2])
	}
	return found
}

// Every type with Values is looked at, and every constant of it is one of its values, in that order.
func TestEnumConstants(t *testing.T) {
	constants := map[string][]string{}
	methods := map[string]bool{}
	for _, file := range sources(t) {
		for _, declaration := range file.Decls {
			switch d := declaration.(type) {
			case *ast.FuncDecl:
				if d.Name.Name == "Values" && d.Recv != nil {
					methods[d.Recv.List[0].Type.(*ast.Ident).Name] = true
				}
			case *ast.GenDecl:
				if d.Tok == token.CONST {
					gatherConstants(d, constants)
				}
			}
		}
	}
	for name := range methods {
		enum, ok := enums[name]
		if !ok {
			t.Errorf("%s has values, but is not looked at", name)
			continue
		}
		if !slices.Equal(enum.Values(), constants[name]) {
			t.Errorf("%s is %q, its constants are %q", name, enum.Values(), constants[name])
		}
	}
	if len(methods) != len(enums) {
		t.Errorf("%d types have values, %d are looked at", len(methods), len(enums))
	}
}

// gatherConstants adds the texts of typed constants to those of their types.
func gatherConstants(d *ast.GenDecl, to map[string][]string) {
	for _, spec := range d.Specs {
		value := spec.(*ast.ValueSpec)
		typ, ok := value.Type.(*ast.Ident)
		if !ok {
			continue
		}
		for _, v := range value.Values {
			if literal, ok := v.(*ast.BasicLit); ok {
				s, _ := strconv.Unquote(literal.Value)
				to[typ.Name] = append(to[typ.Name], s)
			}
		}
	}
}

// What is no value of an enum is refused, be it near.
func TestCheckEnum(t *testing.T) {
	for _, v := range MeasureKind("").Values() {
		if err := checkEnum(MeasureKind(v)); err != nil {
			t.Error(err)
		}
	}
	for _, v := range []string{"", "stock", " STOCK", "STOCK\n", "ACTIVITY"} {
		if checkEnum(MeasureKind(v)) == nil {
			t.Errorf("%q is a kind of measure", v)
		}
	}
}

package gql

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"sort"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// asker makes up queries over the whole schema: most of them valid, many of them unreasonable.
type asker struct {
	random    *rand.Rand
	ids       map[string][]string // by kind
	declared  []string            // variables of the document
	variables vars
	fragments map[string][]string // names by type
	written   []string            // fragments
	left      int                 // fields that may still be asked for
	names     int
}

func newAsker(seed uint64, ids map[string][]string) *asker {
	return &asker{random: rand.New(rand.NewPCG(seed, 7)), ids: ids, variables: vars{}, fragments: map[string][]string{}, left: 60}
}

func (q *asker) chance(percent int) bool { return q.random.IntN(100) < percent }

func (q *asker) name(prefix string) string {
	q.names++
	return fmt.Sprint(prefix, q.names)
}

func oneOf[T any](q *asker, from []T) T { return from[q.random.IntN(len(from))] }

// document makes a document and its variables.
func (q *asker) document() (string, vars) {
	body := q.selection(parsedSchema.Query, 7)
	lens := ""
	for _, name := range []string{"asOf", "without"} {
		if q.chance(8) {
			lens += " @" + name + q.arguments(parsedSchema.Directives[name].Arguments)
		}
	}
	declared := ""
	if len(q.declared) > 0 {
		declared = "(" + strings.Join(q.declared, ", ") + ")"
	}
	return "query Random" + declared + lens + " " + body + "\n" + strings.Join(q.written, "\n"), q.variables
}

func (q *asker) selection(on *ast.Definition, depth int) string {
	var parts []string
	for range 1 + q.random.IntN(4) {
		switch n := q.random.IntN(100); {
		case n < 7:
			parts = append(parts, "__typename"+q.condition())
		case n < 20 || (on.IsAbstractType() && n < 70):
			to := q.narrowed(on)
			cond := " ... on " + to.Name
			if to == on && q.chance(40) {
				cond = " ..."
			}
			parts = append(parts, cond+q.condition()+" "+q.selection(to, depth-1))
		case n < 30:
			parts = append(parts, "..."+q.fragment(q.narrowed(on), depth-1)+q.condition())
		default:
			if field := q.field(on, depth); field != "" {
				parts = append(parts, field)
			}
		}
	}
	if len(parts) == 0 {
		parts = []string{"__typename"}
	}
	return "{ " + strings.Join(parts, " ") + " }"
}

// narrowed is a type that a fragment on a type may name.
func (q *asker) narrowed(on *ast.Definition) *ast.Definition {
	types := append([]*ast.Definition{on}, parsedSchema.GetPossibleTypes(on)...)
	for _, name := range on.Interfaces {
		types = append(types, parsedSchema.Types[name])
	}
	return oneOf(q, types)
}

func (q *asker) fragment(on *ast.Definition, depth int) string {
	if known := q.fragments[on.Name]; len(known) > 0 && q.chance(60) {
		return oneOf(q, known)
	}
	name := q.name("F")
	q.written = append(q.written, fmt.Sprintf("fragment %s on %s %s", name, on.Name, q.selection(on, depth)))
	q.fragments[on.Name] = append(q.fragments[on.Name], name) // now, so that none spreads itself
	return name
}

func (q *asker) condition() string {
	if !q.chance(12) {
		return ""
	}
	return " @" + oneOf(q, []string{"skip", "include"}) + "(if: " + q.value(ast.NonNullNamedType("Boolean", nil), "if", 1) + ")"
}

func (q *asker) field(on *ast.Definition, depth int) string {
	var fields []*ast.FieldDefinition
	for _, f := range on.Fields {
		leaf := parsedSchema.Types[f.Type.Name()].IsLeafType()
		if !strings.HasPrefix(f.Name, "__") && (leaf || (depth > 0 && q.left > 0)) {
			fields = append(fields, f)
		}
	}
	if len(fields) == 0 {
		return ""
	}
	q.left--
	f := oneOf(q, fields)
	alias := ""
	if q.chance(25) || (len(f.Arguments) > 0 && q.chance(85)) {
		alias = q.name("a") + ": "
	}
	out := alias + f.Name + q.arguments(f.Arguments, f.Name) + q.condition()
	if to := parsedSchema.Types[f.Type.Name()]; to.IsCompositeType() {
		out += " " + q.selection(to, depth-1)
	}
	return out
}

func (q *asker) arguments(definitions ast.ArgumentDefinitionList, field ...string) string {
	var given []string
	for _, a := range definitions {
		required := a.Type.NonNull && a.DefaultValue == nil
		if required || q.chance(20) {
			given = append(given, a.Name+": "+q.value(a.Type, a.Name+strings.Join(field, ""), 3))
		}
	}
	if len(given) == 0 {
		return ""
	}
	return "(" + strings.Join(given, ", ") + ")"
}

// value writes a value, or a variable that has it.
func (q *asker) value(t *ast.Type, about string, depth int) string {
	if !q.chance(30) {
		return inDocument(q.made(t, about, depth))
	}
	name := q.name("v")
	declared := "$" + name + ": " + t.String()
	switch {
	case q.chance(25) && !t.NonNull: // left out, or null
		if q.chance(50) {
			q.variables[name] = nil
		}
	case q.chance(25):
		declared += " = " + inDocument(q.made(t, about, depth))
		if q.chance(50) {
			q.variables[name] = inJSON(q.made(t, about, depth))
		}
	default:
		q.variables[name] = inJSON(q.made(t, about, depth))
	}
	q.declared = append(q.declared, declared)
	return "$" + name
}

// enum is a value that has no quotes in a document.
type enum string

// made makes a value: most are such as the field asks for.
func (q *asker) made(t *ast.Type, about string, depth int) any {
	switch {
	case !t.NonNull && q.chance(4):
		return nil
	case t.Elem != nil:
		list := make([]any, q.random.IntN(4))
		for i := range list {
			list[i] = q.made(t.Elem, about, depth)
		}
		return list
	}
	switch def := parsedSchema.Types[t.NamedType]; {
	case def.Kind == ast.Enum:
		return enum(oneOf(q, def.EnumValues).Name)
	case def.Kind == ast.InputObject:
		object := map[string]any{}
		for _, f := range def.Fields {
			if (f.Type.NonNull && f.DefaultValue == nil) || (depth > 0 && q.chance(18)) {
				object[f.Name] = q.made(f.Type, f.Name, depth-1)
			}
		}
		return object
	}
	return q.scalar(t.NamedType, about)
}

func (q *asker) scalar(name, about string) any {
	switch name {
	case "Boolean":
		return q.chance(50)
	case "Int", "Count":
		return oneOf(q, []int{0, 1, 2, 2, 3, 3, 4, 5, 5, 5, 6, 7, 8, 10, 10, 20, 200, 201, -1})
	case "Float":
		return oneOf(q, []float64{0, 0.5, 1e21})
	case "ID":
		kinds := []string{"entity"}
		for kind := range q.ids {
			if strings.Contains(strings.ToLower(about), kind) {
				kinds = []string{kind}
			}
		}
		if q.chance(10) || strings.Contains(about, "node") {
			for kind := range q.ids {
				kinds = append(kinds, kind)
			}
			sort.Strings(kinds)
		}
		if q.chance(4) {
			return oneOf(q, []string{"", "nobody", "entity:nobody", "claim:\x00", "change:1", "relation:a"})
		}
		return oneOf(q, q.ids[oneOf(q, kinds)])
	case "EDTF", "Date":
		return oneOf(q, []string{"2026-01", "2026-01-14", "2026-01-20", "2025", "2026-01-08/2026-01-21", "../2026-01-21", "202X", "2026-02", "never"})
	case "DateTime":
		return oneOf(q, []string{"2026-02-01T10:00:00Z", "2020-01-01T00:00:00Z", "soon"})
	}
	return oneOf(q, []string{"en", "fa", "iran", "killed", "a", "", "irgc \"quoted\" \\ \u2028 é", "x\ty"})
}

// inDocument writes a value as a document has it.
func inDocument(v any) string {
	switch v := v.(type) {
	case enum:
		return string(v)
	case []any:
		var parts []string
		for _, e := range v {
			parts = append(parts, inDocument(e))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		var parts []string
		for name, e := range v {
			parts = append(parts, name+": "+inDocument(e))
		}
		sort.Strings(parts)
		return "{" + strings.Join(parts, ", ") + "}"
	}
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// inJSON is a value as JSON has it.
func inJSON(v any) any {
	switch v := v.(type) {
	case enum:
		return string(v)
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = inJSON(v[i])
		}
		return out
	case map[string]any:
		out := map[string]any{}
		for name := range v {
			out[name] = inJSON(v[name])
		}
		return out
	}
	return v
}

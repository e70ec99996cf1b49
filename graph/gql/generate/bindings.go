package main

import (
	_ "embed"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/99designs/gqlgen/codegen/templates"
	"github.com/vektah/gqlparser/v2/ast"
)

//go:embed bindings.gotpl
var source string

// bindings is a plugin of gqlgen. It writes down, for every field that Query leads to, how it is asked of Go and how its value is written.
type bindings struct{}

// Name implements plugin.Plugin.
func (bindings) Name() string { return "bindings" }

// GenerateCode implements plugin.CodeGenerator.
func (bindings) GenerateCode(data *codegen.Data) error {
	r := reachable{data: data, objects: map[string]*codegen.Object{}, types: map[string]*config.TypeReference{}}
	if err := r.object(data.QueryRoot); err != nil {
		return err
	}
	return templates.Render(templates.Options{
		PackageName:     data.Config.Exec.Package,
		Filename:        filepath.Join(filepath.Dir(data.Config.Exec.Filename), "bound_gen.go"),
		Template:        source,
		Data:            &r,
		GeneratedHeader: true,
		Packages:        data.Config.Packages,
		Funcs: template.FuncMap{
			"writer":  writer,
			"byRef":   byRef,
			"append":  appender,
			"value":   value,
			"call":    call,
			"objects": r.concrete,
			"bare":    bare,
		},
	})
}

// reachable is what Query leads to.
type reachable struct {
	data    *codegen.Data
	objects map[string]*codegen.Object
	types   map[string]*config.TypeReference // by the names of their writers
}

// Objects are the object types.
func (r *reachable) Objects() []*codegen.Object { return sorted(r.objects) }

// Types are the types of fields, and of elements of lists.
func (r *reachable) Types() []*config.TypeReference { return sorted(r.types) }

func sorted[T any](of map[string]T) []T {
	var names []string
	for name := range of {
		names = append(names, name)
	}
	slices.Sort(names)
	var out []T
	for _, name := range names {
		out = append(out, of[name])
	}
	return out
}

func (r *reachable) object(o *codegen.Object) error {
	if r.objects[o.Name] != nil {
		return nil
	}
	r.objects[o.Name] = o
	for _, f := range bare(o) {
		if f.HasDirectives() || f.IsBatch() || f.IsMap() || f.HasHaser || f.Stream || (f.IsResolver && !o.Root) || f.TypeReference.IsRoot {
			return fmt.Errorf("%s.%s is bound in a way that package exec has no binding for: teach it to bindings.gotpl", o.Name, f.Name)
		}
		if err := r.reference(f.TypeReference); err != nil {
			return fmt.Errorf("%s.%s: %w", o.Name, f.Name, err)
		}
	}
	return nil
}

func (r *reachable) reference(t *config.TypeReference) error {
	if r.types[writer(t)] != nil {
		return nil
	}
	r.types[writer(t)] = t
	switch {
	case t.IsPtrToSlice(), t.IsPtrToIntf(), t.IsSlice():
		return r.reference(t.Elem())
	case t.IsPtrToPtr(), t.IsMarshaler, t.HasEnumValues(), t.IsMap():
		return fmt.Errorf("package exec does not know how to write a %s: teach it to bindings.gotpl", t.GO)
	case t.Marshaler != nil:
		return nil
	}
	for _, name := range r.concrete(t) {
		if err := r.object(r.data.Objects.ByName(name)); err != nil {
			return err
		}
	}
	return nil
}

// concrete are the object types that a value may be of; none of scalars.
func (r *reachable) concrete(t *config.TypeReference) []string {
	switch t.Definition.Kind {
	case ast.Object:
		return []string{t.Definition.Name}
	case ast.Interface, ast.Union:
		var names []string
		for _, i := range r.Implementors(t) {
			if !slices.Contains(names, i.Name) { // one type may come by value and by pointer
				names = append(names, i.Name)
			}
		}
		return names
	}
	return nil
}

// Implementors are the object types that a value of an interface may be of, as Go has them.
func (r *reachable) Implementors(t *config.TypeReference) []codegen.InterfaceImplementor {
	return slices.DeleteFunc(slices.Clone(r.data.Interfaces[t.Definition.Name].Implementors),
		func(i codegen.InterfaceImplementor) bool { return i.Kind != ast.Object })
}

// bare are the fields that the schema itself names: introspection is left to the generated executor.
func bare(o *codegen.Object) []*codegen.Field {
	return slices.DeleteFunc(slices.Clone(o.Fields), (*codegen.Field).IsReserved)
}

// writer names the function that writes a type.
func writer(t *config.TypeReference) string { return "write" + t.UniquenessKey() }

// byRef tells whether a type is an object by value, whose writer takes a pointer.
func byRef(t *config.TypeReference) bool {
	return t.Marshaler == nil && !t.IsSlice() && !t.IsNilable() && t.Definition.Kind == ast.Object
}

// appender names the function that appends a scalar: gqlgen's own have their likes in package exec, and beside each MarshalX of ours is an appendX.
func appender(t *config.TypeReference) string {
	pkg, name := t.Marshaler.Pkg(), strings.TrimPrefix(t.Marshaler.Name(), "Marshal")
	if strings.HasSuffix(pkg.Path(), "gqlgen/graphql") {
		return "exec.Append" + strings.TrimSuffix(name, "ID") + strings.Repeat("String", strings.Count(name, "ID"))
	}
	return "append" + name
}

// value is how the writer of a scalar hands over what it has.
func value(t *config.TypeReference) string {
	v := "v"
	if !t.IsTargetNilable() && t.IsNilable() {
		v = "*v"
	}
	if t.CastType != nil {
		v = templates.CurrentImports.LookupType(t.CastType) + "(" + v + ")"
	}
	return v
}

// call is how a field is asked.
func call(f *codegen.Field) string {
	receiver := "obj.(" + templates.CurrentImports.LookupType(f.Object.Reference()) + ")"
	if f.IsResolver {
		receiver = "obj.(ResolverRoot)." + f.Object.Name + "()"
	}
	if f.IsVariable() && !f.IsResolver {
		return receiver + "." + f.GoFieldName
	}
	args := strings.ReplaceAll(f.CallArgs(), "fc.Args[", "args[")
	if f.IsResolver || f.MethodHasContext {
		args = "r.Context()" + strings.TrimPrefix(args, "ctx")
	}
	return receiver + "." + f.GoFieldName + "(" + args + ")"
}

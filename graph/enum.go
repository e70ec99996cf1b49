package graph

import (
	"fmt"
	"slices"
	"strings"
)

// Enum is implemented by every type whose values the schema lists.
type Enum interface {
	// Values lists the values. The place of a value in the list is part of the record format: append only.
	Values() []string
}

// values turns the constants of an enum into what Values returns.
func values[T ~string](list ...T) []string {
	names := make([]string, len(list))
	for i, v := range list {
		names[i] = string(v)
	}
	return names
}

// checkEnum tells whether v is one of its type's values.
func checkEnum[T interface {
	Enum
	~string
}](v T) error {
	if slices.Contains(v.Values(), string(v)) {
		return nil
	}
	return fmt.Errorf("%s is none of %s", quote(string(v)), strings.Join(v.Values(), ", "))
}

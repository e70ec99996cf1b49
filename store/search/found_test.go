package search

import (
	"slices"
	"testing"
)

func TestFound(t *testing.T) {
	a, b := found{{1, 1}, {3, 2}, {9, 1}}, found{{3, 1}, {4, 5}}
	if got, want := union([]found{a, nil, b, {{10, 1}}}), (found{{1, 1}, {3, 2}, {4, 5}, {9, 1}, {10, 1}}); !slices.Equal(got, want) {
		t.Errorf("either: %v, want %v", got, want)
	}
	if got, want := both(a, b), (found{{3, 3}}); !slices.Equal(got, want) {
		t.Errorf("both: %v, want %v", got, want)
	}
	if got, want := sum(a, b), (found{{1, 1}, {3, 3}, {4, 5}, {9, 1}}); !slices.Equal(got, want) {
		t.Errorf("sum: %v, want %v", got, want)
	}
}

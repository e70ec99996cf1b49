package seed

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"claimgraph/graph"
)

// Fault is one thing that is wrong with a dataset file.
type Fault struct {
	File string
	// Line and Column count from 1, columns in characters; 0 where it is not known. JSON Lines have no columns.
	Line, Column int
	// Path leads to the fault in the input, as that of graph.InputError does. What is no YAML or JSON has none.
	Path    []string
	Code    graph.InputErrorCode
	Message string
}

// String is the fault in one line, as compilers write theirs: file, line, column, path, message.
func (f Fault) String() string {
	var b strings.Builder
	b.WriteString(f.File)
	for _, n := range []int{f.Line, f.Column} {
		if n > 0 {
			b.WriteString(":" + strconv.Itoa(n))
		}
	}
	b.WriteString(": ")
	if len(f.Path) > 0 {
		b.WriteString(strings.Join(f.Path, ".") + ": ")
	}
	b.WriteString(f.Message)
	return b.String()
}

// Faults are all the faults of a file, by position. Nothing of a file that has one is recorded.
type Faults []Fault

func (f Faults) Error() string {
	switch len(f) {
	case 0:
		return "the file has no fault"
	case 1:
		return f[0].String()
	}
	return fmt.Sprintf("%s (and %d more)", f[0], len(f)-1)
}

// Input gives the faults without their places.
func (f Faults) Input() graph.InputErrors {
	errs := make(graph.InputErrors, len(f))
	for i, fault := range f {
		errs[i] = graph.InputError{Path: fault.Path, Code: fault.Code, Message: fault.Message}
	}
	return errs
}

// With gives these faults and others of the same file, in the order of the file.
func (f Faults) With(others Faults) Faults {
	all := slices.Concat(f, others)
	all.settle()
	return all
}

// settle sorts the faults by position, and cuts the list where nobody reads on.
func (f *Faults) settle() {
	slices.SortStableFunc(*f, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	if len(*f) <= maxFaults {
		return
	}
	last := (*f)[maxFaults-1]
	message := fmt.Sprintf("there are more than %d faults: the others are not listed", maxFaults)
	*f = append((*f)[:maxFaults], Fault{File: last.File, Line: last.Line, Column: last.Column, Code: graph.TooLarge, Message: message})
}

// nearest is the name closest to what was written, if one is close enough to have been meant.
func nearest(written string, names []string) (string, bool) {
	best, least := "", 1+max(1, min(len(written), 12)/4)
	for _, name := range names {
		if d := distance(strings.ToLower(written), strings.ToLower(name), least); d < least {
			best, least = name, d
		}
	}
	return best, best != ""
}

// distance is the number of bytes to insert, drop or change between a and b, or enough where it is no less.
func distance(a, b string, enough int) int {
	if len(a)-len(b) >= enough || len(b)-len(a) >= enough {
		return enough
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

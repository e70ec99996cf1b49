// Package report makes the benchmark's figures into one table of ratios.
//
// Only ratios of figures that were measured in one run, in turn, say something: how fast a machine is drifts by half within minutes, and another machine
// is another machine. So a figure of one side stands beside that of the other side, and the goals are of ratios wherever there is somebody to compare with.
package report

import (
	"fmt"
	"io"
	"strings"
)

// Goal is what a row is to reach. Floor is the least; above goal it is well.
type Goal struct{ Floor, Goal, Stretch float64 }

// Row is one comparison. What was not measured is 0, and shown as a dash.
type Row struct {
	What         string
	Ours, Theirs float64
	Unit         string
	Lower        bool // the lower, the better
	Alone        bool // the goal is for our figure; otherwise for its ratio to theirs
	Goal         Goal // zero, where there is none
}

// Ratio is ours to theirs.
func (r Row) Ratio() (ratio float64, known bool) {
	if r.Ours == 0 || r.Theirs == 0 {
		return 0, false
	}
	return r.Ours / r.Theirs, true
}

// judged is the figure that the goal is for.
func (r Row) judged() (figure float64, known bool) {
	if r.Alone {
		return r.Ours, r.Ours != 0
	}
	return r.Ratio()
}

// Reached says how far a row came.
func (r Row) Reached() string {
	figure, known := r.judged()
	if !known || r.Goal == (Goal{}) {
		return ""
	}
	for _, step := range []struct {
		name string
		at   float64
	}{{"**stretch**", r.Goal.Stretch}, {"**goal**", r.Goal.Goal}, {"floor", r.Goal.Floor}} {
		if r.Lower && figure <= step.at || !r.Lower && figure >= step.at {
			return step.name
		}
	}
	return "below the floor"
}

// Write writes rows as a table in Markdown.
func Write(to io.Writer, rows []Row) error {
	var b strings.Builder
	b.WriteString("| | ours | theirs | ratio | floor | goal | stretch | reached |\n|---|--:|--:|--:|--:|--:|--:|---|\n")
	for _, r := range rows {
		ratio := "–"
		if n, known := r.Ratio(); known {
			ratio = short(n) + " ×"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s | %s |\n", r.What, amount(r.Ours, r.Unit), amount(r.Theirs, r.Unit), ratio,
			r.step(r.Goal.Floor), r.step(r.Goal.Goal), r.step(r.Goal.Stretch), r.Reached())
	}
	_, err := io.WriteString(to, b.String())
	return err
}

// step writes a goal as its row is judged.
func (r Row) step(at float64) string {
	switch {
	case at == 0:
		return ""
	case r.Alone:
		return amount(at, r.Unit)
	}
	return short(at) + " ×"
}

// The units that are written in a way of their own.
const (
	Bytes   = "B"
	Seconds = "s"
)

func amount(n float64, unit string) string {
	switch {
	case n == 0:
		return "–"
	case unit == Bytes && n >= 1e9:
		return short(n/1e9) + " GB"
	case unit == Bytes && n >= 1e6:
		return short(n/1e6) + " MB"
	}
	return strings.TrimSpace(short(n) + " " + unit)
}

// short writes a number with three digits that count, and larger ones whole.
func short(n float64) string {
	if n >= 999.5 {
		whole := fmt.Sprintf("%.0f", n)
		for at := len(whole) - 3; at > 0; at -= 3 {
			whole = whole[:at] + "," + whole[at:]
		}
		return whole
	}
	return fmt.Sprintf("%.3g", n)
}

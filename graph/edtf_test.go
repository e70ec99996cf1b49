package graph

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

const edtfTable = "testdata/edtf.txt"

// TestEDTFTable compares what each date of the table means with what stands behind it.
func TestEDTFTable(t *testing.T) {
	table, err := os.ReadFile(edtfTable)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for line := range strings.Lines(string(table)) {
		if input, ok := edtfInput(t, line); ok {
			line = edtfLine(input)
		}
		got.WriteString(line)
	}
	if *rewrite {
		if err := os.WriteFile(edtfTable, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want := bufio.NewScanner(strings.NewReader(string(table)))
	have := bufio.NewScanner(strings.NewReader(got.String()))
	for n := 1; want.Scan() && have.Scan(); n++ {
		if want.Text() != have.Text() {
			t.Errorf("%s:%d:\nwant %s\ngot  %s", edtfTable, n, want.Text(), have.Text())
		}
	}
}

// edtfInput is the date that a line of the table begins with: a Go string where it is quoted, else up to the first space.
func edtfInput(t testing.TB, line string) (string, bool) {
	line = strings.TrimRight(line, "\n")
	if line == "" || strings.HasPrefix(line, "#") {
		return "", false
	}
	if quoted, err := strconv.QuotedPrefix(line); err == nil {
		input, err := strconv.Unquote(quoted)
		if err != nil {
			t.Fatal(err)
		}
		return input, true
	}
	input, _, _ := strings.Cut(line, " ")
	return input, true
}

// edtfLine is the line of the table for a date: the first and the last day and what else is known, or the error.
func edtfLine(s string) string {
	shown := s
	if quoted := strconv.QuoteToASCII(s); s == "" || strings.Contains(s, " ") || quoted != `"`+s+`"` {
		shown = quoted
	}
	e, err := ParseEDTF(s)
	if err != nil {
		return fmt.Sprintf("%-27s error: %v\n", shown, err)
	}
	span := e.Span()
	line := fmt.Sprintf("%-27s %s %s", shown, span.Earliest, span.Latest)
	if e.Uncertain() {
		line += " uncertain"
	}
	if e.Approximate() {
		line += " approximate"
	}
	return line + "\n"
}

// lenient finds what package time also reads: hours of one digit, fractions of a second, offsets of 24 hours and of 60
// minutes.
var lenient = regexp.MustCompile(`T.:|[.,]|[+-]24:..$|:60$`)

// plainSpan is what package time makes of a date whose digits are all given, for comparison.
func plainSpan(s string) (Span, bool) {
	for _, layout := range []string{"2006", "2006-01", "2006-01-02", "2006-01-02T15:04:05", "2006-01-02T15:04:05Z07:00"} {
		first, err := time.Parse(layout, s)
		if err != nil || lenient.MatchString(s) {
			continue
		}
		written := time.Date(first.Year(), first.Month(), first.Day(), 0, 0, 0, 0, time.UTC)
		last := written
		switch len(layout) {
		case len("2006"):
			last = written.AddDate(1, 0, -1)
		case len("2006-01"):
			last = written.AddDate(0, 1, -1)
		}
		return Span{DayOf(written), DayOf(last)}, true
	}
	return Span{}, false
}

// naiveSpan is what a date may mean, found by trying every digit in the place of each X.
func naiveSpan(s string) (Span, bool) {
	before, after, ok := strings.Cut(s, "X")
	if !ok {
		return plainSpan(s)
	}
	var all Span
	found := false
	for digit := '0'; digit <= '9'; digit++ {
		span, ok := naiveSpan(before + string(digit) + after)
		if !ok {
			continue
		}
		if !found {
			all, found = span, true
		}
		all = Span{min(all.Earliest, span.Earliest), max(all.Latest, span.Latest)}
	}
	return all, found
}

// written draws a date without qualifier: a whole day, a month or a year, some digits of it X.
func written() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		year := fmt.Sprintf("%04d", rapid.IntRange(0, maxYear).Draw(t, "year"))
		month := fmt.Sprintf("-%02d", rapid.IntRange(1, 12).Draw(t, "month"))
		day := fmt.Sprintf("-%02d", rapid.IntRange(1, 28).Draw(t, "day"))
		return rapid.SampledFrom([]string{
			year, year[:3] + "X", year[:2] + "XX",
			year + month, year + "-XX",
			year + month + day, year + month + "-XX", year + "-XX-XX",
		}).Draw(t, "form")
	})
}

func TestEDTFUnspecified(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := written().Draw(t, "date")
		want, ok := naiveSpan(s)
		e, err := ParseEDTF(s)
		if err != nil || !ok || e.Span() != want {
			t.Fatalf("%q has the span %v, %v, want %v", s, e.Span(), err, want)
		}
	})
}

// Less precision never narrows, and a qualifier never changes, what a date may mean.
func TestEDTFPrecision(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.Map(writtenDays(), Day.String).Draw(t, "day")
		month := day[:len(day)-len("-02")]
		year := month[:len(month)-len("-01")]
		narrow := EDTF(day).Span()
		for _, less := range []string{month + "-XX", month, year + "-XX-XX", year + "-XX", year} {
			wide := EDTF(less).Span()
			if !wide.Contains(narrow.Earliest) || !wide.Contains(narrow.Latest) {
				t.Fatalf("%s is %v, but %s only %v", day, narrow, less, wide)
			}
			narrow = wide
			for _, qualifier := range []string{"?", "~", "%"} {
				e, err := ParseEDTF(less + qualifier)
				if err != nil || e.Span() != wide {
					t.Fatalf("%s is %v, %v, want %v", e, e.Span(), err, wide)
				}
			}
		}
	})
}

// An interval is from the first day of its first end to the last of its last, and refused where it cannot be.
func TestEDTFInterval(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		end := rapid.OneOf(written(), rapid.SampledFrom([]string{"", ".."}))
		a, b := end.Draw(t, "a"), end.Draw(t, "b")
		first, last := Unbounded, Unbounded
		if a != ".." {
			first = EDTF(a).Span()
		}
		if b != ".." {
			last = EDTF(b).Span()
		}
		e, err := ParseEDTF(a + "/" + b)
		if last.Before(first) || !first.Known() && !last.Known() {
			if err == nil {
				t.Fatalf("%q is accepted", e)
			}
			return
		}
		if want := (Span{first.Earliest, last.Latest}); err != nil || e.Span() != want || !e.IsInterval() {
			t.Fatalf("%s/%s is %v, %v, want %v", a, b, e.Span(), err, want)
		}
	})
}

// What Check refuses means nothing, rather than some day.
func TestEDTFInvalidSpan(t *testing.T) {
	for _, e := range []EDTF{"2026-02-30", "yesterday", "2026-02-01/2026-01-01", ""} {
		if e.Span() != Unbounded {
			t.Errorf("%q is %v", e, e.Span())
		}
		if (e.Check() == nil) != (e == "") {
			t.Errorf("Check(%q) = %v", e, e.Check())
		}
	}
}

func TestEDTFSpanAllocates(t *testing.T) {
	for _, e := range []EDTF{"2026-01-14", "202X~", "2026-22", "2026-01-08/2026-02?", "2026-01-14T10:05:00+03:30", "../-0044"} {
		if n := testing.AllocsPerRun(100, func() { e.Span() }); n != 0 {
			t.Errorf("Span of %s allocates %v times", e, n)
		}
	}
}

func FuzzEDTF(f *testing.F) {
	table, err := os.ReadFile(edtfTable)
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		if input, ok := edtfInput(f, line); ok {
			f.Add(input)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := ParseEDTF(s)
		plain, isPlain := plainSpan(s)
		if err != nil {
			if isPlain || e != "" || err.Error() == "" {
				t.Fatalf("ParseEDTF(%q) = %q, %v; package time says %v", s, e, err, plain)
			}
			return
		}
		span := e.Span()
		if string(e) != s || e.Check() != nil || span.Earliest > span.Latest {
			t.Fatalf("ParseEDTF(%q) = %q with the span %v", s, e, span)
		}
		if s != "" && !span.Known() {
			t.Fatalf("%q says nothing", s)
		}
		if isPlain && span != plain {
			t.Fatalf("%q is %v, package time says %v", s, span, plain)
		}
		if day, err := ParseDay(s); err == nil && (span != Span{day, day}) {
			t.Fatalf("%q is the day %v and the date %v", s, day, span)
		}
		if _, last, ok := strings.Cut(s, "/"); ok && last != ".." && EDTF(last).Span().Latest != span.Latest {
			t.Fatalf("%q ends on %v, its last end on %v", s, span.Latest, EDTF(last).Span().Latest)
		}
	})
}

func BenchmarkEDTFSpan(b *testing.B) {
	for _, e := range []EDTF{"2026-01-14", "2026", "2026-01-08/2026-01-21", "2026-01-14T10:05:00Z"} {
		b.Run(strings.ReplaceAll(string(e), "/", "_"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e.Span()
			}
		})
	}
}

func BenchmarkDayString(b *testing.B) {
	b.ReportAllocs()
	buf := make([]byte, 0, 16)
	for b.Loop() {
		buf = Day(20467).AppendTo(buf[:0])
	}
}

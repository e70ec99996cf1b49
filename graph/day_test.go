package graph

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// days draws days of the whole range that Day can count, often near an edge of the calendar.
func days() *rapid.Generator[Day] {
	return rapid.OneOf(
		rapid.Map(rapid.Int32(), func(n int32) Day { return Day(n) }),
		writtenDays(),
	)
}

// writtenDays draws days that four digits can write.
func writtenDays() *rapid.Generator[Day] {
	first, last := civilDay(-maxYear, 1, 1), civilDay(maxYear, 12, 31)
	return rapid.Map(rapid.Int32Range(int32(first), int32(last)), func(n int32) Day { return Day(n) })
}

// spans draws spans of written days, some unbounded on one side or both.
func spans() *rapid.Generator[Span] {
	end := rapid.OneOf(writtenDays(), rapid.SampledFrom([]Day{MinDay, MaxDay, 0, 1, 2, 3}))
	return rapid.Custom(func(t *rapid.T) Span {
		a, b := end.Draw(t, "a"), end.Draw(t, "b")
		s := Span{min(a, b), max(a, b)}
		if s.Latest == MinDay || s.Earliest == MaxDay {
			return Unbounded // no date means only days before, or after, all days
		}
		return s
	})
}

func TestDayOfTime(t *testing.T) {
	for _, c := range []struct {
		when string
		want string
	}{
		{"1970-01-01T00:00:00Z", "1970-01-01"},
		{"1969-12-31T23:59:59.999999999Z", "1969-12-31"},
		{"1969-12-31T00:00:00Z", "1969-12-31"},
		{"1969-12-30T23:59:59Z", "1969-12-30"},
		{"2026-01-14T23:30:00-05:00", "2026-01-15"}, // in UTC it is the next day
		{"2026-01-14T01:00:00+03:30", "2026-01-13"},
		{"0000-02-29T12:00:00Z", "0000-02-29"},
	} {
		when, err := time.Parse(time.RFC3339Nano, c.when)
		if err != nil {
			t.Fatal(err)
		}
		if got := DayOf(when).String(); got != c.want {
			t.Errorf("DayOf(%s) = %s, want %s", c.when, got, c.want)
		}
	}
	if got := DayOf(time.Unix(math.MaxInt64/2, 0)); got != MaxDay {
		t.Errorf("DayOf(far future) = %d", got)
	}
	if got := DayOf(time.Unix(math.MinInt64/2, 0)); got != MinDay {
		t.Errorf("DayOf(far past) = %d", got)
	}
}

// Every instant of a day is on it, over the whole range.
func TestDayOfInstants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := days().Draw(t, "day")
		second := rapid.Int64Range(0, secondsPerDay-1).Draw(t, "second")
		if got := DayOf(time.Unix(int64(d)*secondsPerDay+second, 999)); got != d {
			t.Fatalf("DayOf(second %d of %d) = %d", second, d, got)
		}
	})
}

// Each day of every year that can be written, one after the other, agrees with package time.
func TestDayCalendar(t *testing.T) {
	want := civilDay(-maxYear-1, 1, 1)
	start := time.Date(-maxYear-1, 1, 1, 0, 0, 0, 0, time.UTC)
	if DayOf(start) != want {
		t.Fatalf("the first day is %d, want %d", DayOf(start), want)
	}
	for year := -maxYear - 1; year <= maxYear+1; year++ {
		for month := 1; month <= 12; month++ {
			length := time.Date(year, time.Month(month+1), 0, 0, 0, 0, 0, time.UTC).Day()
			if got := monthLength(year, month); got != length {
				t.Fatalf("monthLength(%d, %d) = %d, want %d", year, month, got, length)
			}
			for day := 1; day <= length; day++ {
				if got := civilDay(year, month, day); got != want {
					t.Fatalf("civilDay(%d, %d, %d) = %d, want %d", year, month, day, got, want)
				}
				want++
			}
		}
	}
}

func TestDayString(t *testing.T) {
	for d, want := range map[Day]string{
		0:                       "1970-01-01",
		-1:                      "1969-12-31",
		civilDay(2026, 1, 14):   "2026-01-14",
		civilDay(0, 2, 29):      "0000-02-29",
		civilDay(-44, 3, 15):    "-0044-03-15",
		civilDay(-9999, 1, 1):   "-9999-01-01",
		civilDay(9999, 12, 31):  "9999-12-31",
		civilDay(10000, 1, 1):   "+10000-01-01",
		civilDay(-10000, 12, 1): "-10000-12-01",
		MinDay:                  "..",
		MaxDay:                  "..",
	} {
		if got := d.String(); got != want {
			t.Errorf("Day(%d) = %s, want %s", int32(d), got, want)
		}
	}
	if got := string(Day(0).AppendTo([]byte("on "))); got != "on 1970-01-01" {
		t.Errorf("AppendTo wrote %q", got)
	}
}

func TestParseDay(t *testing.T) {
	for s, want := range map[string]string{
		"2026-02-30":            `"2026-02-30": February 2026 has 28 days`,
		"2026-01":               `"2026-01": a day is written in full, as in 2026-01-14`,
		"2026-01-XX":            `"2026-01-XX": a day is written in full, as in 2026-01-14`,
		"2026-01-14?":           `"2026-01-14?": a day is written in full, as in 2026-01-14`,
		"2026-01-14T10:05:00Z":  `"2026-01-14T10:05:00Z": a day is written in full, as in 2026-01-14`,
		"2026-01-14/2026-01-14": `"2026-01-14/2026-01-14": a day is written in full, as in 2026-01-14`,
		"":                      `"", character 1: ` + dateForm,
		"..":                    `"..", character 1: ` + dateForm,
	} {
		if d, err := ParseDay(s); err == nil || err.Error() != want {
			t.Errorf("ParseDay(%q) = %v, %v, want the error %s", s, d, err, want)
		}
	}
}

func TestDayRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := writtenDays().Draw(t, "day")
		got, err := ParseDay(d.String())
		if err != nil || got != d {
			t.Fatalf("ParseDay(%q) = %d, %v, want %d", d, got, err, d)
		}
	})
}

// Of two spans exactly one holds: the one is before, the other is, or some day is in both.
func TestSpanOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := spans().Draw(t, "a"), spans().Draw(t, "b")
		n := 0
		for _, holds := range []bool{a.Before(b), b.Before(a), a.Overlaps(b)} {
			if holds {
				n++
			}
		}
		if n != 1 || a.Overlaps(b) != b.Overlaps(a) {
			t.Fatalf("%v and %v: before %t, after %t, overlap %t", a, b, a.Before(b), b.Before(a), a.Overlaps(b))
		}
		shared := Span{max(a.Earliest, b.Earliest), min(a.Latest, b.Latest)}
		if a.Overlaps(b) != (shared.Earliest <= shared.Latest) {
			t.Fatalf("%v and %v share %v", a, b, shared)
		}
		if a.Overlaps(b) && !(a.Contains(shared.Earliest) && b.Contains(shared.Earliest)) {
			t.Fatalf("%v or %v does not have %v", a, b, shared.Earliest)
		}
		if !a.Known() && !a.Overlaps(b) {
			t.Fatalf("what is unknown is certainly apart from %v", b)
		}
	})
}

// A span is written as the date that means it.
func TestSpanString(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := spans().Draw(t, "span")
		e, err := ParseEDTF(s.String())
		if err != nil || e.Span() != s {
			t.Fatalf("ParseEDTF(%q) has the span %v, %v, want %v", s, e.Span(), err, s)
		}
	})
}

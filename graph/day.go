package graph

import (
	"math"
	"strconv"
	"time"
)

// Day is a day of the proleptic Gregorian calendar, counted from 1970-01-01, so that days can be compared and
// subtracted. It has no time zone: it is the day as somebody wrote it.
type Day int32

// The two days that nothing happens on: a [Span] uses them where it is unbounded.
const (
	MinDay Day = math.MinInt32 // unbounded on the left
	MaxDay Day = math.MaxInt32 // unbounded on the right
)

const secondsPerDay = 24 * 60 * 60

// DayOf is the day, in UTC, that t falls on. An instant millions of years away that no Day can count becomes MinDay or
// MaxDay.
func DayOf(t time.Time) Day {
	seconds := t.Unix()
	days := seconds / secondsPerDay
	if seconds%secondsPerDay < 0 {
		days-- // division rounds towards 1970, a day begins at its left end
	}
	return Day(min(max(days, int64(MinDay)), int64(MaxDay)))
}

// ParseDay reads a day written in full, such as 2026-01-14, of the years -9999 to 9999. The error is a sentence for
// whoever wrote it.
func ParseDay(s string) (Day, error) {
	p := edtfScanner{text: s}
	span, err := p.date()
	if err != nil {
		return 0, err
	}
	if !span.OneDay() || p.at < len(s) {
		return 0, p.refuse("a day is written in full, as in 2026-01-14")
	}
	return span.Earliest, nil
}

// String writes the day as [ParseDay] reads it. MinDay and MaxDay are "..", as [EDTF] writes an open end. Years of more
// than four digits, which no EDTF here can name, carry their sign.
func (d Day) String() string {
	return string(d.AppendTo(make([]byte, 0, len("-2026-01-14"))))
}

// AppendTo appends what String writes to b.
func (d Day) AppendTo(b []byte) []byte {
	if d == MinDay || d == MaxDay {
		return append(b, ".."...)
	}
	year, month, day := time.Unix(int64(d)*secondsPerDay, 0).UTC().Date()
	switch {
	case year < 0:
		b, year = append(b, '-'), -year
	case year > maxYear:
		b = append(b, '+')
	}
	for limit := 1000; limit > 1 && year < limit; limit /= 10 {
		b = append(b, '0')
	}
	b = strconv.AppendInt(b, int64(year), 10)
	return append(b, '-', '0'+byte(month/10), '0'+byte(month%10), '-', '0'+byte(day/10), '0'+byte(day%10))
}

// Span is the first and the last day that a date may mean, both included; MinDay and MaxDay where it is unbounded. The
// zero Span is the day 1970-01-01; what is not known at all is [Unbounded].
type Span struct{ Earliest, Latest Day }

// Unbounded is the span of a date about which nothing is known.
var Unbounded = Span{MinDay, MaxDay}

// Known reports whether the span says anything: whether it is bounded on the left, on the right, or on both sides.
func (s Span) Known() bool { return s != Unbounded }

// OneDay reports whether the span is a single day. Two dates are certainly on the same day where both spans are one day
// and equal.
func (s Span) OneDay() bool { return s.Earliest == s.Latest }

// Before reports whether s is certainly earlier than other: its last day is before the first day of other.
func (s Span) Before(other Span) bool { return s.Latest < other.Earliest }

// Overlaps reports whether some day is in both spans.
func (s Span) Overlaps(other Span) bool { return !s.Before(other) && !other.Before(s) }

// Contains reports whether d is in the span.
func (s Span) Contains(d Day) bool { return s.Earliest <= d && d <= s.Latest }

// String writes the span as an EDTF text: a day, an interval of days with ".." for an open end, or "" for Unbounded.
func (s Span) String() string {
	switch {
	case !s.Known():
		return ""
	case s.OneDay():
		return s.Earliest.String()
	}
	return s.Earliest.String() + "/" + s.Latest.String()
}

// daysBefore has, for each month, the days of a common year that end with it; daysBefore[0] stands for no month.
var daysBefore = [13]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

// maxYear is the last year that four digits can write, and -maxYear the first.
const maxYear = 9999

// Years are counted from one far enough back that no year met here is negative, for there Go's division would round the
// wrong way. It is a multiple of 400 years, after which the calendar repeats.
const (
	yearShift = 12000
	lastYear  = 1969 + yearShift
	epoch     = lastYear*365 + lastYear/4 - lastYear/100 + lastYear/400 + 1 // 1970-01-01, counted as civilDay does
)

// civilDay is the day of a date that exists, in a year from -maxYear-1 to maxYear+1; year 0 is 1 BC.
func civilDay(year, month, day int) Day {
	y := year - 1 + yearShift // the last year that is over
	n := y*365 + y/4 - y/100 + y/400 + daysBefore[month-1] + day
	if month > 2 && isLeap(year) {
		n++
	}
	return Day(n - epoch)
}

// monthLength is how many days the month has, from 1 for January to 12.
func monthLength(year, month int) int {
	n := daysBefore[month] - daysBefore[month-1]
	if month == 2 && isLeap(year) {
		n++
	}
	return n
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

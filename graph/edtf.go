package graph

import "strings"

// EDTF is a date as the Extended Date/Time Format writes it, kept as it was read, so that no precision is lost or
// invented; "" is no date. The format is that of ISO 8601-2:2019, in the profile that the Library of Congress publishes
// (https://www.loc.gov/standards/datetime/). Each form, and the days that it may mean:
//
//	2026-01-14              the day
//	2026-01, 2026           the first to the last day of the month, of the year
//	202X, 20XX              the ten years from 2020, the hundred from 2000
//	2026-01-XX              some day of January: the month
//	2026-XX, 2026-XX-XX     some month, some day of the year: the year
//	2026-21 to 2026-24      spring, summer, autumn, winter: see below
//	-0044-03-15             years before 0 have a sign; year 0 is 1 BC
//	2026-01-14?             uncertain; "~" approximate; "%" both: kept and shown, widens nothing
//	2026-01-14T10:05:00Z    the day as written: no time of day, no offset moves it
//	2026-01-08/2026-02      from the first day of the one end to the last of the other
//	2026-01-21/..           an end that is open; "../2026-01-21" likewise
//	2026-01-21/             an end that is unknown; "/2026-01-21" likewise
//
// Level 0 and level 1 are supported, but for years of more than four digits (Y17000). Of level 2 there are the ends of
// intervals with X. Beyond the standard, a season may have a qualifier and end an interval, and a year before 0 may have
// a month and a day.
//
// A season names no place: the standard has 21 to 24 independent of location, and says neither on which days a season
// begins nor in which year the winter that crosses New Year counts. So its span has every day that may be meant, in
// the north and the south, by the calendar's months or by the sun: spring and autumn are March to December, summer and
// winter are December of the year before to March of the year after. Whoever knows the months writes 2026-06/2026-08.
//
// A time of day follows the clock of whoever wrote it, as a date does; turned into UTC it would sometimes change its
// day, and no longer be the one that was stated. Hours go from 00 to 23 and seconds to 59: what falls on 24:00 or on a
// leap second is refused, for the one has two days and clocks disagree over the other.
type EDTF string

// MaxEDTF is the longest text that is read, in bytes: more than twice what any date needs, and short enough for an error
// to quote it whole.
const MaxEDTF = 64

// ParseEDTF reads a date and returns it unchanged; "" is no date and no error. The error is a sentence for whoever wrote
// it, which quotes the text, names the place and says what would be right.
func ParseEDTF(s string) (EDTF, error) {
	if _, err := scanEDTF(s); err != nil {
		return "", err
	}
	return EDTF(s), nil
}

// Check returns the error that ParseEDTF would.
func (e EDTF) Check() error {
	_, err := scanEDTF(string(e))
	return err
}

// Span is the first and the last day that the date may mean. No date is [Unbounded], and so is what Check refuses.
func (e EDTF) Span() Span {
	span, err := scanEDTF(string(e))
	if err != nil {
		return Unbounded
	}
	return span
}

// Uncertain reports whether the date, or an end of it, has "?" or "%".
func (e EDTF) Uncertain() bool { return strings.ContainsAny(string(e), "?%") }

// Approximate reports whether the date, or an end of it, has "~" or "%".
func (e EDTF) Approximate() bool { return strings.ContainsAny(string(e), "~%") }

// IsInterval reports whether the date is written as an interval, be it of a single day.
func (e EDTF) IsInterval() bool { return strings.IndexByte(string(e), '/') >= 0 }

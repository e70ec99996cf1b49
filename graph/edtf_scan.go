package graph

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// What to write instead, said of several faults.
const (
	dateForm  = "a date begins with a year of four digits (-9999 to 9999), as in 2026, 202X, 2026-01 or 2026-01-14"
	monthForm = "a month is 01 to 12, a season 21 to 24, an unspecified month XX"
	dayForm   = "a day is 01 to 31, an unspecified day XX"
	clockForm = "a time is written as 10:05:00, from 00:00:00 to 23:59:59, and then Z, +03:30 or nothing"
	endForm   = "a date may end in one of ? ~ %, and nothing else follows; an interval is written as 2026-01-08/2026-01-21"
)

// edtfScanner reads a text from left to right, each byte once and without allocating; only a fault allocates. It is
// used where claims are compared by the thousand, and nothing is kept beside the text that could disagree with it.
type edtfScanner struct {
	text string
	at   int // the byte to be read next
}

func scanEDTF(s string) (Span, error) {
	p := edtfScanner{text: s}
	switch {
	case s == "":
		return Unbounded, nil
	case len(s) > MaxEDTF:
		return Unbounded, p.refuse("a date has at most %d bytes", MaxEDTF)
	case EDTF(s).IsInterval():
		return p.interval()
	}
	span, err := p.date()
	switch {
	case err != nil:
		return Unbounded, err
	case p.take('T'):
		return span, p.clock(span)
	}
	p.takeAny("?~%")
	return span, p.finish()
}

// interval reads two ends. That the first may be after the last (2026-01-20/2026-01) is no fault, only that it must be.
func (p *edtfScanner) interval() (Span, error) {
	first, err := p.end()
	if err != nil {
		return Unbounded, err
	}
	if !p.take('/') {
		return Unbounded, p.fault(p.at, endForm)
	}
	last, err := p.end()
	if err != nil {
		return Unbounded, err
	}
	if p.peek() == '/' {
		return Unbounded, p.fault(p.at, "an interval has two ends and one /")
	}
	if err := p.finish(); err != nil {
		return Unbounded, err
	}
	if !first.Known() && !last.Known() {
		return Unbounded, p.refuse("an interval has at least one date; where none is known, leave it empty")
	}
	if last.Before(first) {
		return Unbounded, p.refuse("the interval ends before it begins; the earlier date comes first")
	}
	return Span{first.Earliest, last.Latest}, nil
}

// end reads one end of an interval: a date, ".." where it is open, nothing where it is unknown.
func (p *edtfScanner) end() (Span, error) {
	rest := p.text[p.at:]
	if rest == "" || rest[0] == '/' {
		return Unbounded, nil
	}
	if strings.HasPrefix(rest, "..") {
		p.at += len("..")
		return Unbounded, nil
	}
	span, err := p.date()
	if err == nil && p.peek() == 'T' {
		err = p.fault(p.at, "the ends of an interval have no time of day")
	}
	p.takeAny("?~%")
	return span, err
}

// date reads a year, and a month or season, and a day, as far as they are given. Only a whole day has a span of one day.
func (p *edtfScanner) date() (Span, error) {
	first, last, err := p.years()
	if err != nil {
		return Unbounded, err
	}
	whole := Span{civilDay(first, 1, 1), civilDay(last, 12, 31)}
	if !p.take('-') {
		return whole, nil
	}
	if first != last {
		return Unbounded, p.fault(p.at-1, "a year with X has no month; write 202X alone, or the year in full")
	}
	start := p.at
	month, last, ok := p.pair()
	switch {
	case ok && month == 0 && last == 99:
		return whole, p.unspecifiedDay()
	case ok && month == last && 1 <= month && month <= 12:
		return p.day(first, month)
	case ok && month == last && spring <= month && month <= winter:
		return seasonSpan(first, month), nil
	}
	return Unbounded, p.fault(start, monthForm)
}

// years reads the year, or the first and the last one of a decade or century.
func (p *edtfScanner) years() (first, last int, err error) {
	start := p.at
	negative := p.take('-')
	century, last, ok := p.pair()
	if !ok || century != last {
		return 0, 0, p.fault(start, dateForm)
	}
	first, last, ok = p.pair()
	if next := p.peek(); !ok || '0' <= next && next <= '9' {
		return 0, 0, p.fault(start, dateForm)
	}
	first, last = 100*century+first, 100*century+last
	switch {
	case !negative:
		return first, last, nil
	case first != last:
		return 0, 0, p.fault(start, "a year before 0 has four digits and no X")
	case first == 0:
		return 0, 0, p.fault(start, "year 0 has no sign; write 0000")
	}
	return -first, -last, nil
}

// day reads the day of a month, if it is given.
func (p *edtfScanner) day(year, month int) (Span, error) {
	length := monthLength(year, month)
	first := civilDay(year, month, 1)
	whole := Span{first, first + Day(length-1)}
	if !p.take('-') {
		return whole, nil
	}
	start := p.at
	day, last, ok := p.pair()
	switch {
	case ok && day == 0 && last == 99:
		return whole, nil
	case !ok || day != last || day == 0:
		return Unbounded, p.fault(start, dayForm)
	case day > length:
		return Unbounded, p.refuse("%s %d has %d days", time.Month(month), year, length)
	}
	first += Day(day - 1)
	return Span{first, first}, nil
}

// unspecifiedDay reads the day of an unspecified month: XX, if it is given.
func (p *edtfScanner) unspecifiedDay() error {
	if !p.take('-') {
		return nil
	}
	start := p.at
	if first, last, ok := p.pair(); !ok || first != 0 || last != 99 {
		return p.fault(start, "the day of an unspecified month is XX")
	}
	return nil
}

// clock reads the time of day and the offset, to the end of the text. It checks them and forgets them.
func (p *edtfScanner) clock(date Span) error {
	if !date.OneDay() {
		return p.fault(p.at-1, "a time of day follows a whole day, as in 2026-01-14T10:05:00Z")
	}
	ok := p.number(23) && p.take(':') && p.number(59) && p.take(':') && p.number(59)
	if ok && !p.take('Z') && p.takeAny("+-") {
		ok = p.number(23) && (!p.take(':') || p.number(59))
	}
	if !ok || p.at < len(p.text) {
		return p.fault(p.at, clockForm)
	}
	return nil
}

// The codes that stand where a month does.
const (
	spring = 21
	autumn = 23
	winter = 24
)

// seasonSpan is every day that the season may mean; the comment of EDTF says why it is so wide.
func seasonSpan(year, season int) Span {
	if season == spring || season == autumn {
		return Span{civilDay(year, 3, 1), civilDay(year, 12, 31)}
	}
	return Span{civilDay(year-1, 12, 1), civilDay(year+1, 3, 31)}
}

// pair reads two digits, and the lowest and highest number they may mean, for X stands for any: "14" is 14 and 14, "1X"
// is 10 and 19, "XX" is 0 and 99. Where there is no such pair it reads nothing.
func (p *edtfScanner) pair() (low, high int, ok bool) {
	if len(p.text)-p.at < 2 {
		return 0, 0, false
	}
	tens, ones := p.text[p.at]-'0', p.text[p.at+1]-'0' // below '0' wraps round to far above 9
	const x = 'X' - '0'
	switch {
	case tens <= 9 && ones <= 9:
		low = int(10*tens + ones)
		high = low
	case tens <= 9 && ones == x:
		low = int(10 * tens)
		high = low + 9
	case tens == x && ones == x:
		high = 99
	default:
		return 0, 0, false
	}
	p.at += 2
	return low, high, true
}

// number reads two digits that are at most limit.
func (p *edtfScanner) number(limit int) bool {
	start := p.at
	low, high, ok := p.pair()
	if !ok || low != high || low > limit {
		p.at = start // a fault is where the number begins
		return false
	}
	return true
}

// peek is the next byte, 0 at the end.
func (p *edtfScanner) peek() byte {
	if p.at == len(p.text) {
		return 0
	}
	return p.text[p.at]
}

// take reads c if it is next.
func (p *edtfScanner) take(c byte) bool {
	if p.peek() != c || c == 0 {
		return false
	}
	p.at++
	return true
}

// takeAny reads one of the set if it is next.
func (p *edtfScanner) takeAny(set string) bool {
	c := p.peek()
	return c != 0 && strings.IndexByte(set, c) >= 0 && p.take(c)
}

func (p *edtfScanner) finish() error {
	if p.at < len(p.text) {
		return p.fault(p.at, endForm)
	}
	return nil
}

// fault says what is wrong at a byte. All that was read before it is ASCII, so bytes and characters count alike.
func (p *edtfScanner) fault(at int, sentence string) error {
	return fmt.Errorf("%s, character %d: %s", p.quote(), at+1, sentence)
}

// refuse says what is wrong with a date that is well written.
func (p *edtfScanner) refuse(format string, args ...any) error {
	return errors.New(p.quote() + ": " + fmt.Sprintf(format, args...))
}

func (p *edtfScanner) quote() string {
	if len(p.text) > MaxEDTF {
		return fmt.Sprintf("%q…", p.text[:MaxEDTF])
	}
	return fmt.Sprintf("%q", p.text)
}

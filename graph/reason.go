package graph

import (
	"strconv"
	"strings"
	"unicode"
)

// ground is the rule that decided a verdict, kept in place of a sentence: most pairs are never asked for theirs.
type ground uint8

const (
	groundUnrelated ground = iota
	groundAside
	groundAlike
	groundUncommitted
	groundOneBlocEqual
	groundOneBloc
	groundMeet
	groundSameDay
	groundSamePeriod
	groundFall
	groundGrowth
	groundOpenDates
	groundOtherDay
	groundOtherPeriod
	groundMagnitude
	groundPartFits
	groundPartOpen
	groundPartKinds
	groundPartNotLater
	groundPartSameTime
	groundAgainst
	groundTimesApart
	groundNoneDenied
	groundMayBeNone
	groundWithinDenied
	groundWithinVaguely
	groundOutsideDenied
	groundCaseDenied
	groundExcludes
)

// rules says each ground in words: %gap is the gap between the ranges.
var rules = [...]string{
	groundUnrelated:     "the two are not about one proposition, nor about a part and its total, and are not compared",
	groundAside:         "a warning, a demand, a promise or a condemnation is not compared",
	groundAlike:         "the one does not deny what the other affirms, so both can hold",
	groundUncommitted:   "%gapwho does not commit to a claim, or holds it merely possible, contests nothing",
	groundOneBlocEqual:  "both speak for one bloc, and the ranges are equal",
	groundOneBloc:       "%gapboth speak for one bloc, which revises itself rather than contradicts another",
	groundMeet:          "the ranges meet, so both can hold",
	groundSameDay:       "%gapboth are of the same day, of which they cannot both hold",
	groundSamePeriod:    "%gapboth are for the same period, of which they cannot both hold",
	groundFall:          "%gapthe higher figure is certainly of an earlier day, yet a cumulative count cannot fall",
	groundGrowth:        "%gapthe lower figure is certainly of an earlier day, and a cumulative count may have grown since",
	groundOpenDates:     "%gapthe dates leave it open whether both can hold, as on one day they could not",
	groundOtherDay:      "%gapthey are certainly of different days, and what is there on one day says nothing of another",
	groundOtherPeriod:   "%gapthey are not for the same period, so far as the dates say",
	groundMagnitude:     "%gaponly the upper end of an order of magnitude keeps them so, and that decides nothing",
	groundPartFits:      "the part can be within its total, so both can hold",
	groundPartOpen:      "%gapa part cannot be larger than its total of the same time, but the dates do not show that they are of one",
	groundPartKinds:     "%gapa part and a total that count over time in different ways decide nothing",
	groundPartNotLater:  "%gapa part cannot be larger than its total, and the part is certainly not of a later day",
	groundPartSameTime:  "%gapa part cannot be larger than its total of the same time",
	groundAgainst:       "the one affirms what the other denies, for times that may overlap",
	groundTimesApart:    "the times of which they speak certainly do not overlap, so both can hold",
	groundNoneDenied:    "to deny without a figure is to deny that there was anything to count, against every figure above 0",
	groundMayBeNone:     "the figure may be 0, which leaves nothing to contest",
	groundWithinDenied:  "the figure lies within what the denial denies",
	groundWithinVaguely: "only by the upper end of an order of magnitude does the figure lie within what the denial denies, and that decides nothing",
	groundOutsideDenied: "the figure does not lie wholly within what the denial denies, so both can hold",
	groundCaseDenied:    "an analyst holds the one to be a case of the other, and to deny the whole is to deny its cases",
	groundExcludes:      "an analyst holds that the two propositions exclude one another, yet both are affirmed",
}

// The other words of a sentence.
const (
	wordsApart       = "the ranges are %n apart, %and "
	wordsPasses      = "passes on"
	wordsPossible    = "holds possible"
	wordsUndated     = " (undated)"
	wordsOpenEarlier = " by %1"
	wordsOpenLater   = " on %1 or later"
	wordsBetween     = " between %1 and %2"
)

// Reason is the comparison in one sentence: what each of the two claimants says, of which day, and the rule that decides. The claimants are
// called by the names given. It says who says what, never what is so.
func (p Pair) Reason(nameA, nameB string) string {
	var s strings.Builder
	apart := p.A.Claim.Measure != p.B.Claim.Measure
	saying(&s, p.A, nameA, apart)
	s.WriteString(", and ")
	saying(&s, p.B, within(nameB), apart)
	s.WriteString(": ")
	gap := ""
	if p.Margin > 0 {
		and := "and"
		if p.ground == groundMagnitude || p.ground == groundUncommitted {
			and = "but"
		}
		gap = strings.NewReplacer("%n", grouped(p.Margin), "%and", and).Replace(wordsApart)
	}
	s.WriteString(strings.Replace(rules[p.ground], "%gap", gap, 1))
	s.WriteString(".")
	return s.String()
}

// grouped writes a number as it is printed: 1,801.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// saying writes what a claimant says, of when, and, where the two do not speak of one measure, of what. A figure is quoted as it was said. Any other
// claim is given by its label in brackets: those are the store's own words.
func saying(s *strings.Builder, v *Voice, name string, apart bool) {
	s.WriteString(plain(name) + " " + verb(v.Claim))
	if q := v.Claim.Quantity; q != nil {
		s.WriteString(" “" + plain(q.Verbatim) + "”")
	} else {
		s.WriteString(" [" + strings.TrimRight(plain(v.Claim.Label), ". ") + "]")
	}
	if m := v.Measure; apart && m != nil && m.Label != "" {
		s.WriteString(" (" + plain(m.Label) + ")")
	}
	s.WriteString(when(v))
}

// within is a name as it stands within a sentence: an article that it begins with is not capitalized.
func within(name string) string {
	for _, article := range []string{"A ", "An ", "The "} {
		if rest, ok := strings.CutPrefix(name, article); ok {
			return strings.ToLower(article) + rest
		}
	}
	return name
}

// verb is what the claimant does. A claim without a figure is quoted by its label, which holds its negation already.
func verb(c *Claim) string {
	switch {
	case c.Certainty == Uncommitted:
		return wordsPasses
	case c.SpeechAct == Predicts:
		return "predicts"
	case c.Certainty == Possible:
		return wordsPossible
	case c.Polarity == Denies && c.Quantity != nil:
		return "denies"
	case c.SpeechAct == Estimates:
		return "estimates"
	}
	return "says"
}

// when is the date of a claim in words: the one for which it holds, else the one on which it was stated.
func when(v *Voice) string {
	span := v.Stated
	switch {
	case v.Claim.Valid != "" && v.Measure != nil && v.Measure.Kind != Period:
		return " as of " + asGiven(v.Claim.Valid)
	case v.Claim.Valid != "":
		return " for " + asGiven(v.Claim.Valid)
	case v.Undated || !span.Known():
		return wordsUndated
	case strings.ContainsAny(string(v.Claim.Stated), "~?%"):
		return " on " + asGiven(v.Claim.Stated)
	case span.OneDay():
		return " on " + span.Earliest.String()
	case span.Earliest == MinDay:
		return strings.Replace(wordsOpenEarlier, "%1", span.Latest.String(), 1)
	case span.Latest == MaxDay:
		return strings.Replace(wordsOpenLater, "%1", span.Earliest.String(), 1)
	}
	return strings.NewReplacer("%1", span.Earliest.String(), "%2", span.Latest.String()).Replace(wordsBetween)
}

// asGiven is a date as it was given, doubts and all.
func asGiven(date EDTF) string { return strings.ReplaceAll(string(date), "/", " to ") }

// plain makes words fit for one line: what does not print is blank, but for the joiners that names in some scripts are written with.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) || r == '\u200c' || r == '\u200d' {
			return r
		}
		return ' '
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

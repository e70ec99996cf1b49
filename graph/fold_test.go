package graph

import (
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// TestFold shows what each text of the table is folded to, and its script.
func TestFold(t *testing.T) {
	checkLines(t, "testdata/fold.txt", func(input string) string {
		s, err := strconv.Unquote(input)
		if err != nil {
			t.Fatalf("%s: %v", input, err)
		}
		return strconv.Quote(Fold(s)) + " " + Script(s)
	})
}

// foldFault says what is wrong with what a text is folded to.
func foldFault(s string) string {
	folded := Fold(s)
	switch {
	case Fold(folded) != folded:
		return "is not folded to what folding leaves as it is"
	case !utf8.ValidString(folded):
		return "is folded to what is no UTF-8"
	case strings.Join(strings.Fields(folded), " ") != folded:
		return "has other blanks than single ones within"
	case strings.ContainsFunc(folded, unicode.IsControl):
		return "has control characters"
	case strings.ToLower(folded) != folded:
		return "has capitals"
	}
	return ""
}

// Every character there is, alone, and between letters. Beyond these planes there are none but private ones.
func TestFoldEveryRune(t *testing.T) {
	for r := rune(0); r <= 0xe01ff; r++ {
		if r == 0x34000 {
			r = 0xe0000
		}
		for _, s := range []string{string(r), "a" + string(r) + "b"} {
			if fault := foldFault(s); fault != "" {
				t.Errorf("%U in %q %s: %q", r, s, fault, Fold(s))
			}
		}
		if unicode.IsLetter(r) && Fold(string(r)) == "" && r != 'ـ' && !(0xfe70 <= r && r <= 0xfe7f) {
			t.Errorf("the letter %U is dropped", r)
		}
	}
}

// A letter stands in the table once, in lower case, and what it is folded to is folded.
func TestFoldTwins(t *testing.T) {
	seen := map[rune]string{}
	for _, twin := range twins {
		if Fold(twin.to) != twin.to {
			t.Errorf("%q is folded to %q", twin.to, Fold(twin.to))
		}
		for _, r := range twin.of {
			if to, twice := seen[r]; twice {
				t.Errorf("%q is folded to %q and to %q", r, to, twin.to)
			}
			seen[r] = twin.to
			if unicode.ToLower(r) != r || Fold(string(r)) != twin.to {
				t.Errorf("%q is folded to %q, not to %q", r, Fold(string(r)), twin.to)
			}
		}
	}
}

var genText = rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("aAéÉ\u0301iIİı\u0307 \t\u200c\u200dسكيئ\u064eـ’-ßﬁ가Ａ\u202e"))))

// Case, marks and what is not seen make no difference; words apart are folded apart.
func TestFoldAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := genText.Draw(t, "text")
		if fault := foldFault(s); fault != "" {
			t.Fatalf("%q %s: %q", s, fault, Fold(s))
		}
		other := genText.Draw(t, "other")
		if want := strings.TrimSpace(Fold(s) + " " + Fold(other)); Fold(s+" "+other) != want {
			t.Fatalf("%q and %q are folded to %q together, and to %q apart", s, other, Fold(s+" "+other), want)
		}
		at := rapid.IntRange(0, utf8.RuneCountInString(s)).Draw(t, "at")
		runes := []rune(s)
		marked := string(runes[:at]) + rapid.SampledFrom([]string{"\u0301", "\u0307", "\u0654", "\u064e", "\u200f", "\u202e", "\ufe0f"}).Draw(t, "mark") + string(runes[at:])
		if Fold(marked) != Fold(s) {
			t.Fatalf("%q is folded to %q, and %q to %q", s, Fold(s), marked, Fold(marked))
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, input := range inputs(f, "testdata/fold.txt") {
		s, err := strconv.Unquote(input)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if fault := foldFault(s); fault != "" {
			t.Fatalf("%q %s: %q", s, fault, Fold(s))
		}
		if code := Script(s); code != "" && len(code) != 4 {
			t.Fatalf("%q is written in %q", s, code)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for name, s := range map[string]string{"Latn": "Islamic Revolutionary Guard Corps", "Arab": "سپاه پاسداران انقلاب اسلامی"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(s)
			}
		})
	}
}

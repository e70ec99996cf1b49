package report

import (
	"strings"
	"testing"
)

func TestReached(t *testing.T) {
	up, down := Goal{Floor: 1.5, Goal: 3, Stretch: 6}, Goal{Floor: 1.5e9, Goal: 1e9, Stretch: 600e6}
	for _, c := range []struct {
		row  Row
		want string
	}{
		{Row{Ours: 14, Theirs: 10, Goal: up}, "below the floor"},
		{Row{Ours: 15, Theirs: 10, Goal: up}, "floor"},
		{Row{Ours: 30, Theirs: 10, Goal: up}, "**goal**"},
		{Row{Ours: 61, Theirs: 10, Goal: up}, "**stretch**"},
		{Row{Ours: 61, Goal: up}, ""},
		{Row{Ours: 61, Theirs: 10}, ""},
		{Row{Ours: 2e9, Alone: true, Lower: true, Goal: down}, "below the floor"},
		{Row{Ours: 1.1e9, Theirs: 1, Alone: true, Lower: true, Goal: down}, "floor"},
		{Row{Ours: 5e8, Alone: true, Lower: true, Goal: down}, "**stretch**"},
		{Row{Ours: 8, Theirs: 10, Lower: true, Goal: Goal{Floor: 1, Goal: 0.8, Stretch: 0.5}}, "**goal**"},
	} {
		if got := c.row.Reached(); got != c.want {
			t.Errorf("%+v reached %q, not %q", c.row, got, c.want)
		}
	}
}

func TestWrite(t *testing.T) {
	var out strings.Builder
	err := Write(&out, []Row{
		{What: "Q2, 8 at once", Ours: 3000.4, Theirs: 1000, Unit: "/s", Goal: Goal{1.5, 3, 6}},
		{What: "resident memory", Ours: 1.25e9, Theirs: 356986880, Unit: Bytes, Lower: true, Alone: true, Goal: Goal{1.5e9, 1e9, 600e6}},
		{What: "a claim", Ours: 653.3, Theirs: 296, Unit: Bytes, Lower: true},
		{What: "rebuild", Unit: Seconds, Lower: true, Alone: true, Goal: Goal{90, 45, 25}},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := `| | ours | theirs | ratio | floor | goal | stretch | reached |
|---|--:|--:|--:|--:|--:|--:|---|
| Q2, 8 at once | 3,000 /s | 1,000 /s | 3 × | 1.5 × | 3 × | 6 × | **goal** |
| resident memory | 1.25 GB | 357 MB | 3.5 × | 1.5 GB | 1 GB | 600 MB | floor |
| a claim | 653 B | 296 B | 2.21 × |  |  |  |  |
| rebuild | – | – | – | 90 s | 45 s | 25 s |  |
`
	if out.String() != want {
		t.Errorf("the table is\n%s, not\n%s", out.String(), want)
	}
}

func TestShort(t *testing.T) {
	for n, want := range map[float64]string{0.0683: "0.0683", 12.34: "12.3", 999.4: "999", 999.6: "1,000", 1234567: "1,234,567"} {
		if got := short(n); got != want {
			t.Errorf("%v is written %s, not %s", n, got, want)
		}
	}
}

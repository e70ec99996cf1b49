package synth

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"time"
)

// predicates are what claims say; the first are the most frequent. Those with a unit are of figures.
var predicates = []struct{ key, unit string }{
	{"owns", ""}, {"funds", ""}, {"employs", ""}, {"controls", ""}, {"supplies", ""}, {"attacked", ""}, {"met", ""}, {"supports", ""},
	{"opposes", ""}, {"acquired", ""}, {"sued", ""}, {"sanctioned", ""}, {"advises", ""}, {"lobbied", ""}, {"paid", "USD"}, {"member-of", ""},
	{"located-in", ""}, {"caused", ""}, {"casualties", "people"}, {"revenue", "USD"}, {"headcount", "people"}, {"produced", ""}, {"signed", ""}, {"founded", ""},
}

// kinds are what entities are, those more often that stand more often.
var kinds = []string{"PERSON", "PERSON", "PERSON", "PERSON", "PERSON", "PERSON", "ORGANIZATION", "ORGANIZATION", "ORGANIZATION", "PUBLIC_BODY", "PLACE", "EVENT"}

const outletEvery = 50 // of so many entities one is an outlet, which publishes documents

const days = 3652 // ten years

var firstDay = time.Date(2015, time.January, 1, 0, 0, 0, 0, time.UTC)

// world is what claims are drawn from: all that is kept in memory.
type world struct {
	size       Size
	random     *rand.Rand
	names      *rand.Rand // a stream of its own, so that names change nothing else
	written    []uint16   // the day of each document
	dates      []string   // of each day
	outlet     *rand.Zipf
	rank       *rand.Zipf
	predicate  *rand.Zipf
	claimants  []int32 // three rankings of the entities
	subjects   []int32
	objects    []int32
	claimed    []int32 // how many claims each entity makes
	spokenOf   []int32 // and how many are about it
	relations  []int32 // how many relations each is subject or object of
	byMonth    [][]int32
	nextMonths []time.Time
}

func newWorld(size Size) *world {
	r := rand.New(rand.NewPCG(size.Seed, 0))
	w := &world{
		size: size, random: r, names: rand.New(rand.NewPCG(size.Seed, 1)),
		written: make([]uint16, size.Documents), dates: make([]string, days),
		claimants: ranking(r, size.Entities), subjects: ranking(r, size.Entities), objects: ranking(r, size.Entities),
		claimed: make([]int32, size.Entities+1), spokenOf: make([]int32, size.Entities+1), relations: make([]int32, size.Entities+1),
		outlet:    rand.NewZipf(r, 1.2, 3, uint64(size.Entities/outletEvery-1)),
		rank:      rand.NewZipf(r, 1.07, 30, uint64(size.Entities-1)),
		predicate: rand.NewZipf(r, 1.3, 4, uint64(len(predicates)-1)),
	}
	for i := range w.dates {
		w.dates[i] = firstDay.AddDate(0, 0, i).Format(time.DateOnly)
	}
	for m := firstDay; m.Before(firstDay.AddDate(0, 0, days)); m = m.AddDate(0, 1, 0) {
		w.nextMonths = append(w.nextMonths, m.AddDate(0, 1, 0))
	}
	for range predicates {
		w.byMonth = append(w.byMonth, make([]int32, len(w.nextMonths)))
	}
	return w
}

func ranking(r *rand.Rand, n int) []int32 {
	ids := make([]int32, n)
	for i := range ids {
		ids[i] = int32(i + 1)
	}
	r.Shuffle(n, func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	return ids
}

// entity has a number from 1 on, as documents and claims have.
type entity struct {
	number     int
	kind, name string
}

func (w *world) entity(number int) entity {
	e := entity{number: number, kind: kinds[w.names.IntN(len(kinds))], name: w.name() + " " + strconv.Itoa(number)}
	if number%outletEvery == 0 {
		e.kind = "MEDIA_OUTLET"
	}
	return e
}

type document struct {
	number          int
	title, date     string
	publisherNumber int
}

func (w *world) document(number int) document {
	day := w.random.IntN(days)
	w.written[number-1] = uint16(day)
	return document{
		number: number, title: "On " + w.name() + " and " + w.name() + ": report", date: w.dates[day],
		publisherNumber: outletEvery * (1 + int(w.outlet.Uint64())),
	}
}

type claim struct {
	number, claimant, subject int
	predicate                 int
	object                    int // 0: a figure in its place
	figure                    int
	denies                    bool
	date                      string
	document                  int
}

func (w *world) claim(number int) claim {
	c := claim{
		number: number, claimant: int(w.claimants[w.rank.Uint64()]), subject: int(w.subjects[w.rank.Uint64()]),
		predicate: int(w.predicate.Uint64()), document: 1 + w.random.IntN(w.size.Documents), denies: w.random.IntN(5) == 0,
	}
	day := max(0, int(w.written[c.document-1])-w.random.IntN(3)) // said up to two days before it was printed
	c.date = w.dates[day]
	w.claimed[c.claimant]++
	w.spokenOf[c.subject]++
	w.byMonth[c.predicate][month(c.date)]++
	if predicates[c.predicate].unit != "" {
		c.figure = w.random.IntN(1_000_000)
		return c
	}
	c.object = int(w.objects[w.rank.Uint64()])
	w.relations[c.subject]++
	w.relations[c.object]++
	return c
}

// month is how many months after the first a day is.
func month(date string) int {
	year, _ := strconv.Atoi(date[:4])
	m, _ := strconv.Atoi(date[5:7])
	return 12*(year-firstDay.Year()) + m - 1
}

var syllables = strings.Fields("ba ren to lis mar keth dun sa or vel ni gra pho tam ur wen di cas jo lem ax hir")

// name is two words that nobody is called by.
func (w *world) name() string { return w.word(2+w.names.IntN(2)) + " " + w.word(2+w.names.IntN(3)) }

func (w *world) word(n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(syllables[w.names.IntN(len(syllables))])
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

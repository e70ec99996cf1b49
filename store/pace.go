package store

import "time"

// pace is how fast something long goes on.
type pace struct {
	started, said time.Time
	all           int64
}

func newPace(all int64) *pace {
	now := time.Now()
	return &pace{now, now, all}
}

// at says how many are done a second and how long the rest will take at that rate, when it is due to be told: every progressEvery.
func (p *pace) at(done int64) (rate int64, left time.Duration, due bool) {
	now := time.Now()
	if now.Sub(p.said) < progressEvery || done == 0 {
		return 0, 0, false
	}
	p.said = now
	took := now.Sub(p.started)
	return int64(float64(done) / took.Seconds()), time.Duration(float64(took) / float64(done) * float64(p.all-done)).Round(time.Second), true
}

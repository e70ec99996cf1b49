package peer

import "testing"

func TestParse(t *testing.T) {
	out := "Running 1s test @ http://127.0.0.1:8080/graphql\n  1 threads and 8 connections\nROW requests=1519 rps=1516.700 p50=4.885 p99=14.038 max=18.400 status=0 socket=0 faults=0 bytes=12885677\n"
	got, err := parse(out)
	if want := (Figures{Requests: 1519, PerSecond: 1516.7, P50: 4.885, P99: 14.038, Most: 18.4, Bytes: 12885677}); err != nil || got != want {
		t.Errorf("parsed %+v, %v, not %+v", got, err, want)
	}
	for name, row := range map[string]string{
		"no row":       "unable to connect to 127.0.0.1:1",
		"a status":     "ROW requests=10 rps=1 p50=1 p99=1 max=1 status=1 socket=0 faults=0 bytes=1",
		"a timeout":    "ROW requests=10 rps=1 p50=1 p99=1 max=1 status=0 socket=1 faults=0 bytes=1",
		"an error":     "ROW requests=10 rps=1 p50=1 p99=1 max=1 status=0 socket=0 faults=3 bytes=1",
		"no answer":    "ROW requests=0 rps=0 p50=0 p99=0 max=0 status=0 socket=0 faults=0 bytes=0",
		"another word": "ROW requests=many",
	} {
		if f, err := parse(row); err == nil {
			t.Errorf("%s was taken for %+v", name, f)
		}
	}
}

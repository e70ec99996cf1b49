package peer

import (
	"context"
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
)

var allocations = regexp.MustCompile(`\s(\d+) allocs/op`)

// Allocations is how many allocations one Q2 costs, by the benchmark that stands beside the code: a server does not tell.
func Allocations(ctx context.Context) (float64, error) {
	out, err := output(ctx, exec.Command("go", "test", "-run", "^$", "-bench", "^BenchmarkQueries$/^q2$", "-benchtime", "500x", "claimgraph/graph/gql"))
	if err != nil {
		return 0, fmt.Errorf("couldn't count allocations: %w", err)
	}
	found := allocations.FindStringSubmatch(out)
	if found == nil {
		return 0, fmt.Errorf("the benchmark of Q2 gave no count of allocations: %s", last(out))
	}
	return strconv.ParseFloat(found[1], 64)
}

# Each recipe is a line that can be typed where there is no make.

.PHONY: run build test test-long generate bench bench-code pictures clean

# The pages are built only if something changed; the first dataset is loaded only into an empty ./data.
run: build
	bin/claimgraph serve

build:
	go run ./web/build && go build -o bin/ ./cmd/claimgraph

# All that has to hold: .ci/test says what.
test:
	.ci/test

# The same with longer fuzzing, and the Go tests three times in another order each.
test-long:
	FUZZTIME=60s GOTESTFLAGS='-count=3 -shuffle=on' .ci/test

# After a change to schema.graphqls, gqlgen.yml, or to what a dataset file may hold.
generate:
	go run ./graph/gql/generate && go test ./seed -rewrite && cd web && npm run codegen

# Beside PostgreSQL and PostGraphile: SIZE=S, M or L; what else claimbench takes in FLAGS.
SIZE = M
bench:
	go run ./cmd/claimbench -size $(SIZE) $(FLAGS)

# The benchmarks that stand beside the code.
bench-code:
	go test -run '^$$' -bench . -benchmem ./...

# The pictures of the README, anew.
pictures: build
	cd web && CLAIMGRAPH_BIN=../bin/claimgraph SHOTS=../docs npm run e2e -- pictures

clean:
	rm -rf bin web/dist/app web/node_modules

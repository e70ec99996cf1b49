// Command generate makes the generated code of package gql: what gqlgen makes of gqlgen.yml and schema.graphqls, and beside it the bindings that
// package exec answers queries by. Run it in the root of the repository: go run ./graph/gql/generate.
package main

import (
	"fmt"
	"os"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen/config"
)

func main() {
	if err := generate(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func generate() error {
	c, err := config.LoadConfigFromDefaultLocations()
	if err != nil {
		return err
	}
	return api.Generate(c, api.AddPlugin(bindings{}))
}

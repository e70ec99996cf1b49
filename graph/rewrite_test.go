package graph

import "flag"

var rewrite = flag.Bool("rewrite", false, "rewrite the expected output in testdata")

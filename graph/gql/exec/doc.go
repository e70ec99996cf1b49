// Package exec answers GraphQL queries in the place of gqlgen's generated executor, from the same resolvers.
//
// gqlgen parses, validates and caches the document, reads the variables, and knows how every field is asked of Go: the bindings of bound.go are generated
// from that. Of each operation a plan is made once (plan.go) and kept (plans.go): for each object type what is asked of it, fragments unfolded, in the
// order of the answer. A run goes through the plan once, depth first, and appends the answer to one piece of memory (run.go). What a resolver
// cannot give is null, cut off again as far up as the schema demands.
//
// So a request costs what its resolvers cost, its arguments read once, and little more: no goroutine, context, map or copy for each field or element.
// A resolver that takes a context gets one that says where it stands (path.go); all other fields go without. BenchmarkQueries and
// BenchmarkGenerated of package gql show what that brings.
//
// An answer has a limit in bytes (Limit): what comes to more is given up, for aliases and lists within lists multiply. What is left to the generated
// executor has none.
//
// Mutations, subscriptions, introspection, and the few operations that no plan is made for (errUnknown) are left to the generated executor, whole. Interceptors
// of single fields are not called. Both executors give the same bytes, and the same errors: a test asks them the same random questions.
package exec

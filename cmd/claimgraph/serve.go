package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"claimgraph/graph/gql"
	"claimgraph/seed"
	"claimgraph/store"
	"claimgraph/store/search"
	"claimgraph/web"
)

func serveCommand(s *settings) *cobra.Command {
	var listen string
	var empty, remote bool
	var cache int
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the graph: the explorer, GraphiQL and the GraphQL API",
		Long: `Serves the data directory until it is interrupted. A directory that is empty gets
the first dataset, one article with every actor and every claim in it, unless
--empty is given.

Without --allow-remote only this machine reaches the server, and reading needs no
token. With it, reading needs one too. Writing always does: see 'claimgraph token'.

Without --allow-remote a sign-in link is printed too. It is good once, within 15
minutes, and signs the browser that opens it in as whoever runs the server, as an
analyst, until the server ends.

--cache bounds what is kept in memory of what was read: three quarters of it are
for records, one for blocks of the graph. Where GOMEMLIMIT is set, they never take
more than a quarter of that.`,
		Example: `  claimgraph serve
  claimgraph serve --data /var/lib/claimgraph --listen 127.0.0.1:9000
  claimgraph serve --empty
  CLAIMGRAPH_DATA=/var/lib/claimgraph claimgraph serve`,
		Args:              args(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			listener, err := bind(listen, remote)
			if err != nil {
				return err
			}
			defer listener.Close()
			if cache < 1 {
				return &usageError{fmt.Errorf("--cache %d keeps nothing: give at least 1 MiB", cache)}
			}
			s.cache = int64(cache) << 20
			opened, err := s.open(cmd, false)
			if err != nil {
				return err
			}
			defer closing(opened, &err)
			if opened.State().Change == 0 && !empty {
				if err := loadFirst(cmd, opened); err != nil {
					return err
				}
			}
			index, err := s.index(cmd, opened)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, index.Close()) }()
			return serve(cmd, opened, index, listener, s.data, !remote)
		},
	}
	cmd.Flags().StringVar(&listen, "listen", "127.0.0.1:8080", "the `address` to listen on; port 0 takes a free one")
	cmd.Flags().IntVar(&cache, "cache", store.DefaultCache>>20, "how many `MiB` of what was read are kept in memory")
	cmd.Flags().BoolVar(&empty, "empty", false, "do not load the first dataset into an empty store")
	cmd.Flags().BoolVar(&remote, "allow-remote", false, "allow an address that other machines reach; then reading needs a token too")
	return cmd
}

// bind listens on an address, which only on purpose is one that other machines reach.
func bind(address string, remote bool) (net.Listener, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, &usageError{fmt.Errorf("--listen %s is no address: give host and port, such as 127.0.0.1:8080", address)}
	}
	if ip := net.ParseIP(host); !remote && host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, &usageError{fmt.Errorf("--listen %s can be reached from other machines: add --allow-remote if that is meant", address)}
	}
	listener, err := net.Listen("tcp", address)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("%s is taken, perhaps by a server that runs already: give another --listen, such as 127.0.0.1:0", address)
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't listen: %w", err)
	}
	return listener, nil
}

// loadFirst records the first dataset.
func loadFirst(cmd *cobra.Command, s *store.Store) error {
	name, data := seed.First()
	loaded, err := loadLocal(cmd.Context(), s, localAuthor(), bytes.NewReader(data), loadRequest{name: name, trusted: true, most: maxLocal})
	if err != nil {
		return fmt.Errorf("couldn't load the first dataset: %w", err)
	}
	cmd.PrintErrf("loaded the first dataset, %s: %d records\n", name, loaded.Created)
	return nil
}

const (
	stopWithin   = 10 * time.Second       // what is being answered may take so long to end
	answerWithin = 500 * time.Millisecond // after a failure, for those who wait to be told that nobody knows what was recorded
)

// serve answers until the command is interrupted, or the store can take no more changes.
func serve(cmd *cobra.Command, s *store.Store, index *search.Index, listener net.Listener, data string, publicRead bool) error {
	api := gql.New(s, index)
	mux := http.NewServeMux()
	tokens, code := gql.OpenTokens(data), ""
	routes := map[string]http.Handler{
		"POST /datasets": loadRoute(s), "GET /export": exportRoute(s), "GET /session": http.HandlerFunc(gql.WhoAmI),
	}
	if publicRead { // only whoever is on this machine may use what is printed on it
		routes["POST /sign-in"], code = gql.NewSignIn(tokens, localAuthor(), time.Now)
	}
	handler := api.Handler(gql.Options{Tokens: tokens, PublicRead: publicRead, Routes: routes})
	for _, path := range []string{"/graphql", "/documents/", "/schema.graphqls", "/healthz", "/datasets", "/export", "/session", "/sign-in"} {
		mux.Handle(path, handler)
	}
	mux.Handle("/", web.Handler())
	var all http.Handler = mux
	if publicRead {
		all = ownHost(mux)
	}

	// Requests end when the server stops: subscriptions would go on for ever.
	requests, cancel := context.WithCancel(context.WithoutCancel(cmd.Context()))
	defer cancel()
	server := &http.Server{
		Handler: all, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
		BaseContext: func(net.Listener) context.Context { return requests },
	}
	announce(cmd, listener.Addr(), s, code)
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	var failure error
	select {
	case err := <-ended:
		return fmt.Errorf("the server ended: %w", err)
	case <-s.Failed():
		failure = fmt.Errorf("the store takes no more changes, so the server stops; start it again: %w", s.Failure())
		time.Sleep(answerWithin)
	case <-cmd.Context().Done():
	}
	cmd.PrintErrln("stopping")
	cancel()
	within, done := context.WithTimeout(context.Background(), stopWithin)
	defer done()
	if err := server.Shutdown(within); err != nil {
		server.Close()
	}
	return failure
}

// ownHost refuses requests under a name that is not this machine's, where everybody may read who reaches the server: a page from elsewhere could
// give its own name this machine's address, and read through the browser that shows it.
func ownHost(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if name, _, err := net.SplitHostPort(r.Host); err == nil {
			host = name
		}
		if ip := net.ParseIP(strings.Trim(host, "[]")); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
			http.Error(w, "this server answers as localhost, 127.0.0.1 or [::1]; started with --allow-remote, under any name, to tokens", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// announce says where everything is, and how to sign in where there is a code for it.
func announce(cmd *cobra.Command, address net.Addr, s *store.Store, code string) {
	base, state := "http://"+address.String(), s.State()
	cmd.PrintErrf("serving %d claims of %d entities, as of change %d\n", state.Claims, state.Entities, state.Change)
	cmd.PrintErrf("  explorer    %s/\n  GraphiQL    %s/graphiql/\n  GraphQL     %s/graphql\n  schema      %s/schema.graphqls\n", base, base, base, base)
	if code != "" {
		cmd.PrintErrf("  sign in     %s/#/sign-in/%s   (once, within 15 minutes)\n", base, code)
	}
	if !web.Built() {
		cmd.PrintErrln("  this binary has no pages built in: `make run` builds them, with Node.js 20.19 or later and npm")
	}
	cmd.PrintErrln("writing needs a token: claimgraph token create NAME --role analyst")
}

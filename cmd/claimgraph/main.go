// Command claimgraph keeps and serves a knowledge graph of actors and claims: who said what about whom, through whom, on what evidence, and who
// says otherwise.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitInterrupted = 130
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is the whole program: tests of the command line start it as the real one.
func run(args []string, in io.Reader, out, words io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(words)
	err := root.ExecuteContext(ctx)
	var usage *usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errSaid):
		return exitFailed
	case errors.As(err, &usage):
		fmt.Fprintf(words, "claimgraph: %v\nSee 'claimgraph --help'.\n", err)
		return exitUsage
	case ctx.Err() != nil:
		fmt.Fprintln(words, "claimgraph: interrupted")
		return exitInterrupted
	}
	fmt.Fprintf(words, "claimgraph: %v\n", err)
	return exitFailed
}

// errSaid ends a command that has said what is wrong already.
var errSaid = errors.New("failed")

// usageError is a command line that cannot be understood.
type usageError struct{ error }

func (e *usageError) Unwrap() error { return e.error }

// settings are the flags that most commands share.
type settings struct{ data, server, token string }

func newRoot() *cobra.Command {
	s := &settings{}
	root := &cobra.Command{
		Use:   "claimgraph",
		Short: "Who said what about whom, through whom, on what evidence, and who says otherwise",
		Long: `claimgraph keeps and serves a knowledge graph of actors and claims.

Every flag can also be given as a variable: --data as CLAIMGRAPH_DATA, and so on; a flag goes before its variable. What a command gives goes to
standard output, what it says to standard error. It exits with 0 when all went well, 1 when something failed, 2 when the command line was wrong,
130 when it was interrupted.`,
		Example: `  claimgraph serve
  claimgraph load dataset.yaml
  echo '{ store { claims } }' | claimgraph query -`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetVersionTemplate("claimgraph {{.Version}}\n")
	flags := root.PersistentFlags()
	flags.StringVar(&s.data, "data", fromEnv("DATA", "data"), "the data `directory`")
	flags.StringVar(&s.server, "server", fromEnv("SERVER", ""), "the `address` of a running server to use in place of a data directory, such as http://127.0.0.1:8080")
	flags.StringVar(&s.token, "token", fromEnv("TOKEN", ""), "the `token` to write to a server with")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return &usageError{err} })
	root.AddCommand(serveCommand(s), loadCommand(s), attachCommand(s), queryCommand(s), exportCommand(s), checkCommand(s), rebuildCommand(s), tokenCommand(s))
	return root
}

// fromEnv is what a flag is when it is not given.
func fromEnv(name, otherwise string) string {
	if v, ok := os.LookupEnv("CLAIMGRAPH_" + name); ok {
		return v
	}
	return otherwise
}

// args makes a wrong number of arguments a usage error, in words of the command's own.
func args(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, given []string) error {
		if len(given) < least || (most >= 0 && len(given) > most) {
			return &usageError{fmt.Errorf("%s takes %s", cmd.CommandPath(), what)}
		}
		return nil
	}
}

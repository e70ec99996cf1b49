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
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
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
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
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

// settings are the flags that commands share.
type settings struct {
	data, server, token string
	cache               int64 // bytes; 0 is the store's default
}

func newRoot() *cobra.Command {
	s := &settings{}
	root := &cobra.Command{
		Use:   "claimgraph",
		Short: "Who said what about whom, through whom, on what evidence, and who says otherwise",
		Long: `claimgraph keeps and serves a knowledge graph of actors and claims: who said what
about whom, through whom, on what evidence, and who says otherwise.

Every flag can also be given as a variable: --data as CLAIMGRAPH_DATA,
--allow-remote as CLAIMGRAPH_ALLOW_REMOTE, and so on; a flag goes before a
variable. Data goes to standard output, words to standard error. The exit code
is 0 when all went well, 1 when something failed, 2 when the command line was
wrong, 130 when the command was interrupted.`,
		Example: `  claimgraph serve
  claimgraph load dataset.yaml
  echo '{ store { claims } }' | claimgraph query -`,
		Version:           version(),
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: s.fromVariables,
	}
	root.SetVersionTemplate("claimgraph {{.Version}}\n")
	root.PersistentFlags().StringVar(&s.data, "data", "data", "the data `directory`")
	root.MarkPersistentFlagDirname("data")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return &usageError{err} })
	group(root, serveCommand(s), s.remote(loadCommand(s)), s.remote(attachCommand(s)), s.remote(queryCommand(s)), s.remote(exportCommand(s)),
		checkCommand(s), rebuildCommand(s), tokenCommand(s))
	return root
}

// group makes a command of commands. By itself it shows its help; cobra alone would take a word that is no command for success.
func group(cmd *cobra.Command, commands ...*cobra.Command) {
	cmd.AddCommand(commands...)
	cmd.Args = func(cmd *cobra.Command, given []string) error {
		if len(given) == 0 {
			return nil
		}
		hint := ""
		if near := cmd.SuggestionsFor(given[0]); len(near) > 0 {
			hint = ": did you mean " + strings.Join(near, " or ") + "?"
		}
		return &usageError{fmt.Errorf("%s has no command %q%s", cmd.CommandPath(), given[0], hint)}
	}
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
}

// remote gives a command the flags to ask a server in place of a data directory.
func (s *settings) remote(cmd *cobra.Command) *cobra.Command {
	cmd.Flags().StringVar(&s.server, "server", "", "the `address` of a running server to use in place of --data")
	cmd.Flags().StringVar(&s.token, "token", "", "the `token` to show to the server")
	return cmd
}

// fromVariables sets each flag that was not given from its variable. The defaults stay as they are: help shows them, and a token is secret.
func (s *settings) fromVariables(cmd *cobra.Command, _ []string) error {
	flags := cmd.Flags()
	onData := flags.Changed("data")
	if onData && flags.Changed("server") {
		return &usageError{errors.New("--data and --server name two stores: give one")}
	}
	var err error
	flags.VisitAll(func(f *pflag.Flag) {
		name := "CLAIMGRAPH_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		value := os.Getenv(name)
		if value == "" || f.Changed || f.Name == "help" || f.Name == "version" || f.Name == "server" && onData {
			return
		}
		if bad := f.Value.Set(value); bad != nil {
			err = &usageError{fmt.Errorf("%s is %q: %w", name, value, bad)}
		}
	})
	return err
}

// args makes a wrong number of arguments a usage error, in words of the command's own.
// oneOf takes one of these words, or none.
func oneOf(words ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, given []string) error {
		if len(given) > 1 || len(given) == 1 && !slices.Contains(words, given[0]) {
			return &usageError{fmt.Errorf("%s takes %s, or nothing", cmd.CommandPath(), strings.Join(words, " or "))}
		}
		return nil
	}
}

func args(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, given []string) error {
		if len(given) < least || (most >= 0 && len(given) > most) {
			return &usageError{fmt.Errorf("%s takes %s", cmd.CommandPath(), what)}
		}
		return nil
	}
}

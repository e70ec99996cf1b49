package main

import (
	"fmt"
	"os"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"claimgraph/graph/gql"
)

func tokenCommand(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "token",
		Short: "Make, list and revoke the tokens that allow writing",
		Long: `Tokens stand in the data directory, as hashes. A server that runs there sees at
once what is made or revoked. The name of a token is the author of all changes that
are made with it. Roles: reader may read where reading needs a token, analyst may
record, admin may do everything.`,
		Example: `  claimgraph token create amina --role analyst
  claimgraph token list
  claimgraph token revoke amina`,
	}
	group(cmd, tokenCreate(s), tokenList(s), tokenRevoke(s))
	return cmd
}

func tokenCreate(s *settings) *cobra.Command {
	var role string
	cmd := &cobra.Command{
		Use:   "create NAME",
		Short: "Make a token and print it, once",
		Example: `  claimgraph token create amina
  claimgraph token create visitor --role reader`,
		Args:              args(1, 1, "the name of whom the token is for"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, given []string) error {
			if err := os.MkdirAll(s.data, 0o700); err != nil {
				return fmt.Errorf("couldn't make the data directory: %w", err)
			}
			secret, err := gql.OpenTokens(s.data).Create(given[0], gql.Role(role))
			if err != nil {
				return err
			}
			fmt.Fprintln(cmd.OutOrStdout(), secret)
			cmd.PrintErrln("keep it safe: it is shown this once. Send it as Authorization: Bearer TOKEN, or set CLAIMGRAPH_TOKEN.")
			return nil
		},
	}
	cmd.Flags().StringVar(&role, "role", string(gql.Analyst), "reader, analyst or admin")
	cmd.RegisterFlagCompletionFunc("role", cobra.FixedCompletions([]string{string(gql.Reader), string(gql.Analyst), string(gql.Admin)}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func tokenList(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:               "list",
		Short:             "List the tokens",
		Example:           `  claimgraph token list`,
		Args:              args(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := s.mustExist(); err != nil {
				return err
			}
			list, err := gql.OpenTokens(s.data).List()
			if err != nil {
				return err
			}
			if len(list) == 0 {
				cmd.PrintErrln("there are no tokens: make one with `claimgraph token create NAME`")
				return nil
			}
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
			fmt.Fprintln(w, "NAME\tROLE\tCREATED\tREVOKED")
			for _, t := range list {
				revoked := "-"
				if t.Revoked != nil {
					revoked = t.Revoked.Format(time.RFC3339)
				}
				fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", t.Name, t.Role, t.Created.Format(time.RFC3339), revoked)
			}
			return w.Flush()
		},
	}
}

func tokenRevoke(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:               "revoke NAME",
		Short:             "End a token; its name stays taken",
		Example:           `  claimgraph token revoke amina`,
		Args:              args(1, 1, "the name of the token"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, given []string) error {
			if err := s.mustExist(); err != nil {
				return err
			}
			if err := gql.OpenTokens(s.data).Revoke(given[0]); err != nil {
				return err
			}
			cmd.PrintErrf("revoked %s\n", given[0])
			return nil
		},
	}
}

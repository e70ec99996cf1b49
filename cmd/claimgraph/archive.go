package main

import (
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"

	"github.com/spf13/cobra"

	"claimgraph/store"
	"claimgraph/store/search"
)

// open opens the data directory. One that a server has open is not read beside it: the server is to be asked.
func (s *settings) open(cmd *cobra.Command, rebuild bool) (*store.Store, error) {
	opened, err := store.Open(s.data, store.Options{Report: reporter(cmd), Rebuild: rebuild, Cache: s.cache})
	if !errors.Is(err, store.ErrInUse) {
		return opened, err
	}
	if cmd.Flags().Lookup("server") == nil {
		return nil, fmt.Errorf("%w: a server or another command has it open; stop that first", err)
	}
	return nil, fmt.Errorf("%w: a server or another command has it open; ask a running server with --server http://127.0.0.1:8080", err)
}

// existing opens a data directory that must be there: a misspelt one is not made.
func (s *settings) existing(cmd *cobra.Command, rebuild bool) (*store.Store, error) {
	if err := s.mustExist(); err != nil {
		return nil, err
	}
	return s.open(cmd, rebuild)
}

func (s *settings) mustExist() error {
	if _, err := os.Stat(s.data); err != nil {
		return fmt.Errorf("there is no data directory %s: name another with --data, or make one with `claimgraph serve` or `claimgraph load`", s.data)
	}
	return nil
}

// reporter writes what the owner of the data should know.
func reporter(cmd *cobra.Command) func(string, ...any) {
	return func(format string, args ...any) { cmd.PrintErrf("claimgraph: "+format+"\n", args...) }
}

// localAuthor is who changes are recorded by that are made offline.
func localAuthor() string {
	name := "unknown"
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	return "local:" + name
}

// index opens the search index of a store. It is made from the store, beside it.
func (s *settings) index(cmd *cobra.Command, opened *store.Store) (*search.Index, error) {
	return search.Open(s.indexDir(), opened, reporter(cmd))
}

func (s *settings) indexDir() string { return filepath.Join(s.data, "search") }

// closing closes a store when a command ends, and gives its error where there is no other.
func closing(s *store.Store, err *error) { *err = errors.Join(*err, s.Close()) }

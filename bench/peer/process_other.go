//go:build !unix

package peer

import (
	"io/fs"
	"os"
	"os/exec"
)

func ownGroup(*exec.Cmd) {}

func signalGroup(cmd *exec.Cmd, _ os.Signal) { cmd.Process.Kill() }

type account struct{}

func unprivileged() (*account, error) { return nil, nil }

func (*account) own(folder string) error { return os.Mkdir(folder, 0o700) }

func (*account) run(cmd *exec.Cmd) *exec.Cmd { return cmd }

func allocated(info fs.FileInfo) int64 { return info.Size() }

func peak(*exec.Cmd) int64 { return 0 }

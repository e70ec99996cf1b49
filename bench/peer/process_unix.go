//go:build unix

package peer

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"os/user"
	"strconv"
	"syscall"
)

// ownGroup keeps signals of the terminal away from a process: the benchmark stops it, in its own order.
func ownGroup(cmd *exec.Cmd) {
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	cmd.SysProcAttr.Setpgid = true
}

// signalGroup interrupts or kills a process and all it started.
func signalGroup(cmd *exec.Cmd, s os.Signal) {
	syscall.Kill(-cmd.Process.Pid, s.(syscall.Signal))
}

// account is whom a program runs as that refuses to run as root; nil, where we are not root.
type account struct{ uid, gid int }

func unprivileged() (*account, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err := strconv.Atoi(u.Uid)
		if err != nil {
			return nil, err
		}
		gid, err := strconv.Atoi(u.Gid)
		return &account{uid, gid}, err
	}
	return nil, errors.New("PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it: run the benchmark as another user")
}

// own makes a folder that the account may write in.
func (a *account) own(folder string) error {
	if err := os.Mkdir(folder, 0o700); err != nil {
		return err
	}
	if a == nil {
		return nil
	}
	return os.Chown(folder, a.uid, a.gid)
}

// run makes a program run as the account.
func (a *account) run(cmd *exec.Cmd) *exec.Cmd {
	if a != nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(a.uid), Gid: uint32(a.gid)}}
	}
	return cmd
}

// allocated is what a file takes on disk: some are made larger than what is written in them.
func allocated(info fs.FileInfo) int64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return s.Blocks * 512
	}
	return info.Size()
}

// peak is the most memory in bytes that a program held which has ended.
func peak(cmd *exec.Cmd) int64 {
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return int64(usage.Maxrss) << 10 // Linux gives it in kB
}

package peer

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// Resident is the memory in bytes that a process and all it started hold. Pages that several of them share count once.
func (p *process) Resident() (bytes int64, err error) {
	parents, err := parents()
	if err != nil {
		return 0, err
	}
	for pid := range parents {
		if !within(parents, pid, p.cmd.Process.Pid) {
			continue
		}
		n, err := proportional(pid)
		if gone := errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ESRCH); err != nil && !gone {
			return 0, fmt.Errorf("couldn't read how much memory %s holds: %w", p.name, err)
		}
		bytes += n
	}
	return bytes, nil
}

// parents are the processes that run, each with the one that started it.
func parents() (map[int]int, error) {
	all, err := filepath.Glob("/proc/[0-9]*/stat")
	if len(all) == 0 || err != nil {
		return nil, errors.New("how much memory a process holds is read from /proc, which Linux has")
	}
	parents := make(map[int]int)
	for _, stat := range all {
		raw, err := os.ReadFile(stat)
		if err != nil {
			continue // it has ended
		}
		// The name stands in brackets, and may have any characters; behind it come the state and the parent.
		_, rest, _ := strings.Cut(string(raw[strings.LastIndexByte(string(raw), ')')+1:]), " ")
		if fields := strings.Fields(rest); len(fields) > 1 {
			pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(stat)))
			parents[pid], _ = strconv.Atoi(fields[1])
		}
	}
	return parents, nil
}

// within tells whether a process is another, or was started by it at any remove.
func within(parents map[int]int, pid, ancestor int) bool {
	for ; pid > 1; pid = parents[pid] {
		if pid == ancestor {
			return true
		}
	}
	return false
}

// proportional is the resident memory of a process, with its share of the pages that it shares.
func proportional(pid int) (bytes int64, err error) {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(raw)) {
		if fields := strings.Fields(line); len(fields) > 1 && fields[0] == "Pss:" {
			n, err := strconv.ParseInt(fields[1], 10, 64)
			return n << 10, err // it is given in kB
		}
	}
	return 0, fmt.Errorf("/proc/%d/smaps_rollup has no Pss", pid)
}

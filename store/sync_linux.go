package store

import (
	"os"

	"golang.org/x/sys/unix"
)

// datasync returns when what was written to f would survive a power cut. Unlike
// fsync it leaves out the times of the file, which saves a write to the disk.
func datasync(f *os.File) error {
	conn, err := f.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	err = conn.Control(func(fd uintptr) {
		for {
			if failed = unix.Fdatasync(int(fd)); failed != unix.EINTR {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	return os.NewSyscallError("fdatasync", failed)
}

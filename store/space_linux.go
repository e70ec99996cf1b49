package store

import (
	"math"

	"golang.org/x/sys/unix"
)

// freeSpace is how many bytes are free on the disk of a folder for the likes of us; the most there can be where that cannot be told.
func freeSpace(dir string) uint64 {
	var fs unix.Statfs_t
	if err := unix.Statfs(dir, &fs); err != nil {
		return math.MaxUint64
	}
	return fs.Bavail * uint64(fs.Bsize)
}

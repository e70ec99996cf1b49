//go:build !linux

package store

import "os"

// datasync returns when what was written to f would survive a power cut. On
// macOS Sync is F_FULLFSYNC, the only call there that empties the disk's cache.
func datasync(f *os.File) error { return f.Sync() }

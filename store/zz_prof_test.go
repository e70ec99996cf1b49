package store

import (
	"os"
	"syscall"
	"testing"
	"time"
)

func TestZZRebuild(t *testing.T) {
	dir := os.Getenv("ZZ_DIR")
	if dir == "" {
		t.Skip()
	}
	start := time.Now()
	s, err := Open(dir, Options{Rebuild: true, Report: t.Logf})
	if err != nil {
		t.Fatal(err)
	}
	var ru syscall.Rusage
	syscall.Getrusage(0, &ru)
	t.Logf("wall %v cpu %v+%v maxrss %d MB state %+v", time.Since(start), time.Duration(ru.Utime.Nano()), time.Duration(ru.Stime.Nano()), ru.Maxrss>>10, s.State())
	s.Close()
}

//go:build unix

package peer

import (
	"context"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestEndsWithContext starts a program that starts another: both end with the context, and Wait waits for that.
func TestEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cmd := exec.Command("sh", "-c", "sleep 600 & echo $! >&2; wait")
	p, err := start(ctx, cmd)
	if err != nil {
		t.Fatal(err)
	}
	if err := await(t.Context(), p, func() error {
		if p.said() == "" {
			return context.DeadlineExceeded
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	cancel()
	Wait()
	select {
	case <-p.ended:
	case <-time.After(time.Minute):
		t.Fatal("Wait returned before the end")
	}
	if err := syscall.Kill(-cmd.Process.Pid, 0); err == nil {
		state, _ := exec.Command("ps", "-o", "stat=", "-g", strings.TrimSpace(p.said())).Output()
		if !strings.HasPrefix(string(state), "Z") && len(state) > 0 {
			t.Errorf("what it started still runs: %s", state)
		}
	}
	if _, err := start(ctx, exec.Command("sh", "-c", "true")); err == nil {
		t.Error("a program was started after the end")
	}
}

func TestAwaitTellsWhyItEnded(t *testing.T) {
	p, err := start(t.Context(), exec.Command("sh", "-c", "echo the disk is full >&2; exit 3"))
	if err != nil {
		t.Fatal(err)
	}
	err = await(t.Context(), p, func() error { return context.DeadlineExceeded })
	if err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("it says %v", err)
	}
}

func TestMissing(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	err := Require(t.Context(), false, "")
	for _, program := range []string{"go", "wrk"} {
		if err == nil || !strings.Contains(err.Error(), program+" is missing: install") {
			t.Errorf("without %s it says %v", program, err)
		}
	}
}

func TestWithin(t *testing.T) {
	parents := map[int]int{10: 1, 20: 10, 30: 20, 40: 1}
	for pid, want := range map[int]bool{10: true, 20: true, 30: true, 40: false, 50: false} {
		if within(parents, pid, 10) != want {
			t.Errorf("%d within 10: %v", pid, !want)
		}
	}
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"testing"

	"github.com/spf13/cobra"
)

// A file that is a pipe, to which nobody writes, can be waited for no longer.
func TestSourceInterrupted(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := errors.Join(w.Close(), r.Close()); err != nil {
			t.Error(err)
		}
	}()
	ctx, interrupt := context.WithCancel(context.Background())
	cmd := new(cobra.Command)
	cmd.SetContext(ctx)
	from, _, err := source(cmd, fmt.Sprintf("/dev/fd/%d", r.Fd()))
	if err != nil {
		t.Skipf("pipes have no names here: %v", err)
	}
	interrupt()
	if _, err := io.ReadAll(from); !errors.Is(err, context.Canceled) {
		t.Errorf("reading ended with %v", err)
	}
}

package peer

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"time"
)

const stopWithin = 30 * time.Second // then what does not stop is killed

// process is a program that was started, with all that it started itself.
type process struct {
	name  string
	cmd   *exec.Cmd
	ended chan struct{} // closed at its end
	err   error         // why it ended; to be read after that
	words *words
}

// running are the processes that have not ended.
var running sync.WaitGroup

// Wait waits until every process has ended that was started, as they do when their contexts end: before that, their files cannot be removed.
func Wait() { running.Wait() }

// start starts a program. It ends with the context: stopped first, and killed if it does not stop.
func start(ctx context.Context, cmd *exec.Cmd) (*process, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p := &process{name: filepath.Base(cmd.Path), cmd: cmd, ended: make(chan struct{})}
	if cmd.Stderr == nil {
		p.words = &words{}
		cmd.Stderr = p.words
	}
	cmd.WaitDelay = time.Second // for those who inherited its output
	ownGroup(cmd)
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	running.Add(1)
	go func() {
		defer running.Done()
		p.err = cmd.Wait()
		close(p.ended)
		signalGroup(cmd, os.Kill) // whatever it started and left behind
	}()
	context.AfterFunc(ctx, p.stop)
	return p, nil
}

// wait waits for its end.
func (p *process) wait() error {
	<-p.ended
	return p.err
}

// stop interrupts it, and returns when it and all it started have ended.
func (p *process) stop() {
	select {
	case <-p.ended:
		return
	default:
	}
	signalGroup(p.cmd, os.Interrupt)
	select {
	case <-p.ended:
	case <-time.After(stopWithin):
		signalGroup(p.cmd, os.Kill)
		<-p.ended
	}
}

// Stop ends it, cleanly if it can, and waits for that.
func (p *process) Stop() { p.stop() }

// said is what it wrote to standard error, the end of it if it was much.
func (p *process) said() string {
	if p.words == nil {
		return ""
	}
	return p.words.String()
}

const keptWords = 16 << 10 // bytes

// words keeps the end of what is written to it.
type words struct {
	mu   sync.Mutex
	kept bytes.Buffer
}

func (w *words) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.kept.Write(b)
	w.kept.Next(max(0, w.kept.Len()-keptWords))
	return len(b), nil
}

func (w *words) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.kept.String()
}

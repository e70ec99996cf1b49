package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"claimgraph": main}) }

// TestScripts runs the command line as people do: each file of testdata/script is a shell of its own, in a folder of its own. Beside the
// commands that testscript knows there are those of this table.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Values[serverKey{}] = &server{}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"serve":  serveScript,
			"stop":   stopScript,
			"http":   httpScript,
			"code":   codeScript,
			"secret": secretScript,
			"flip":   flipScript,

			"interrupt": interruptScript,
		},
	})
}

// server is the `claimgraph serve` of a script. It has no process while none runs.
type server struct {
	process *exec.Cmd
	ended   chan error

	mu   sync.Mutex
	said bytes.Buffer
}

type serverKey struct{}

var explorerPage = regexp.MustCompile(`(?m)^  explorer    (http://\S+)/$`)

// serveScript is `serve ARG…`: it starts a server on a free port, waits for its addresses and puts it into $SERVER and $ADDRESS.
func serveScript(ts *testscript.TestScript, neg bool, args []string) {
	if neg {
		ts.Fatalf("serve cannot fail: use `! exec claimgraph serve`")
	}
	s := ts.Value(serverKey{}).(*server)
	s.said.Reset()
	s.ended = make(chan error, 1)
	s.process = exec.Command("claimgraph", append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	s.process.Dir = ts.MkAbs(".")
	out, in := io.Pipe()
	s.process.Stderr = in
	if err := s.process.Start(); err != nil {
		ts.Fatalf("serve: %v", err)
	}
	ts.Defer(func() { s.process.Process.Kill() })
	address := make(chan string, 1)
	go s.listen(out, address)
	go func() {
		err := s.process.Wait()
		in.Close()
		s.ended <- err
	}()
	select {
	case a := <-address:
		ts.Setenv("SERVER", a)
		ts.Setenv("ADDRESS", strings.TrimPrefix(a, "http://"))
	case err := <-s.ended:
		ts.Fatalf("the server ended: %v\n%s", err, s.words())
	case <-time.After(time.Minute):
		ts.Fatalf("the server said no address:\n%s", s.words())
	}
	fmt.Fprint(ts.Stderr(), s.words())
}

// listen keeps what the server says, and sends its address once all addresses have been said.
func (s *server) listen(from io.Reader, address chan<- string) {
	lines := bufio.NewScanner(from)
	for lines.Scan() {
		s.mu.Lock()
		fmt.Fprintln(&s.said, lines.Text())
		s.mu.Unlock()
		if strings.HasPrefix(lines.Text(), "writing needs a token") {
			address <- explorerPage.FindStringSubmatch(s.words())[1]
		}
	}
}

func (s *server) words() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.said.String()
}

// stopScript is `stop`: it ends the server as a system does, which must go well, and shows all that it said.
func stopScript(ts *testscript.TestScript, _ bool, _ []string) {
	s := ts.Value(serverKey{}).(*server)
	ts.Check(s.process.Process.Signal(syscall.SIGTERM))
	select {
	case err := <-s.ended:
		if err != nil {
			ts.Fatalf("the server ended with %v:\n%s", err, s.words())
		}
	case <-time.After(stopWithin + 10*time.Second):
		ts.Fatalf("the server did not end:\n%s", s.words())
	}
	fmt.Fprint(ts.Stderr(), s.words())
}

// httpScript is `http METHOD PATH [BODY-FILE]`: it asks the server, with $TOKEN if there is one, and shows status, media type and body.
// With ! the status must be 400 or more, without it below.
func httpScript(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: http METHOD PATH [BODY-FILE]")
	}
	var body io.Reader
	if len(args) > 2 {
		body = strings.NewReader(ts.ReadFile(args[2]))
	}
	r, err := http.NewRequest(args[0], ts.Getenv("SERVER")+args[1], body)
	ts.Check(err)
	if body != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if token := ts.Getenv("TOKEN"); token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := http.DefaultClient.Do(r)
	ts.Check(err)
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	ts.Check(err)
	fmt.Fprintf(ts.Stdout(), "%d %s\n%s", response.StatusCode, response.Header.Get("Content-Type"), answer)
	if refused := response.StatusCode >= 400; refused != neg {
		ts.Fatalf("%s %s answered %s", args[0], args[1], response.Status)
	}
}

// codeScript is `code N ARG…`: it runs claimgraph, which must end with that exit code.
func codeScript(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec("claimgraph", args[1:]...)
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("the exit code is %d, not %d", got, want)
	}
}

// secretScript is `secret VARIABLE ARG…`: it runs claimgraph and keeps the one line that it gives in a variable.
func secretScript(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(ts.Exec("claimgraph", args[1:]...))
	ts.Setenv(args[0], strings.TrimSpace(ts.ReadFile("stdout")))
}

// flipScript is `flip PATTERN PLACE`: it changes one bit of the byte that stands so far from the start, or with a minus from the end, of the
// one file that the pattern matches.
func flipScript(ts *testscript.TestScript, _ bool, args []string) {
	files, err := filepath.Glob(ts.MkAbs(args[0]))
	ts.Check(err)
	if len(files) != 1 {
		ts.Fatalf("%s matches %d files", args[0], len(files))
	}
	b, err := os.ReadFile(files[0])
	ts.Check(err)
	at, err := strconv.Atoi(args[1])
	ts.Check(err)
	if at < 0 {
		at += len(b)
	}
	b[at] ^= 1
	ts.Check(os.WriteFile(files[0], b, 0o600))
}

// interruptScript is `interrupt FILE ARG…`: it runs claimgraph with an input that never comes, interrupts it once it has made the file, and
// expects the exit code of what was interrupted.
func interruptScript(ts *testscript.TestScript, _ bool, args []string) {
	cmd := exec.Command("claimgraph", args[1:]...)
	cmd.Dir, cmd.Stderr = ts.MkAbs("."), ts.Stderr()
	input, err := cmd.StdinPipe()
	ts.Check(err)
	defer input.Close()
	ts.Check(cmd.Start())
	defer cmd.Process.Kill()
	for began := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			break
		}
		if time.Since(began) > time.Minute {
			ts.Fatalf("%s was not made", args[0])
		}
	}
	ts.Check(cmd.Process.Signal(os.Interrupt))
	cmd.Wait()
	if got := cmd.ProcessState.ExitCode(); got != exitInterrupted {
		ts.Fatalf("the exit code is %d, not %d", got, exitInterrupted)
	}
}

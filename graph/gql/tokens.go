package gql

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"claimgraph/graph"
)

// Tokens are the tokens of a data directory, in a file of its own. Of each only a hash is kept: 256 random bits need no slow one. A server sees
// tokens that are made or revoked while it runs.
type Tokens struct {
	path string

	mu     sync.Mutex
	loaded os.FileInfo
	list   []Token
	lent   []Token // in no file: they end with the process
}

// Token is what is kept of one.
type Token struct {
	Name    string     `json:"name"`
	Role    Role       `json:"role"`
	SHA256  string     `json:"sha256"`
	Created time.Time  `json:"created"`
	Revoked *time.Time `json:"revoked,omitempty"`
}

// tokenPrefix lets people and scanners of leaked secrets know what they see.
const tokenPrefix = "claimgraph_"

// OpenTokens are the tokens of a data directory.
func OpenTokens(data string) *Tokens { return &Tokens{path: filepath.Join(data, "tokens.json")} }

// Create makes a token and gives its secret, which is kept nowhere.
func (t *Tokens) Create(name string, role Role) (secret string, err error) {
	if err := checkTokenName(name); err != nil {
		return "", err
	}
	if role != Reader && role != Analyst && role != Admin {
		return "", fmt.Errorf("there is no role %q: give reader, analyst or admin", string(role))
	}
	secret = newSecret()
	return secret, t.change(func(list []Token) ([]Token, error) {
		if hasName(list, name) {
			return nil, fmt.Errorf("there is a token named %s, or was one: a name stands for one author for ever, give another", name)
		}
		return append(list, Token{Name: name, Role: role, SHA256: hashToken(secret), Created: time.Now().UTC().Truncate(time.Second)}), nil
	})
}

func newSecret() string {
	random := make([]byte, 32)
	rand.Read(random) // never fails: crypto/rand ends the process instead
	return tokenPrefix + base64.RawURLEncoding.EncodeToString(random)
}

// lend makes a token that stands in no file and ends with the process.
func (t *Tokens) lend(name string, role Role) (secret string) {
	secret = newSecret()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.lent = append(t.lent, Token{Name: name, Role: role, SHA256: hashToken(secret), Created: time.Now().UTC().Truncate(time.Second)})
	return secret
}

func hasName(list []Token, name string) bool {
	return slices.ContainsFunc(list, func(k Token) bool { return k.Name == name })
}

// checkTokenName keeps names readable, and apart from those of users of this machine, which begin with local:.
func checkTokenName(name string) error {
	if err := graph.CheckKey(name); err != nil {
		return fmt.Errorf("the name of a token is the author of its changes: %w", err)
	}
	return nil
}

// Revoke ends a token. Its name stays taken: changes bear it.
func (t *Tokens) Revoke(name string) error {
	return t.change(func(list []Token) ([]Token, error) {
		for i := range list {
			if list[i].Name == name && list[i].Revoked == nil {
				now := time.Now().UTC().Truncate(time.Second)
				list[i].Revoked = &now
				return list, nil
			}
		}
		return nil, fmt.Errorf("there is no token named %s that could be revoked", name)
	})
}

// List gives all tokens, oldest first.
func (t *Tokens) List() ([]Token, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.load(); err != nil {
		return nil, err
	}
	return slices.Clone(t.list), nil
}

// Check gives who a secret stands for; a tokenError where it stands for nobody.
func (t *Tokens) Check(secret string) (*Principal, error) {
	list, err := t.List()
	if err != nil {
		return nil, err
	}
	hash := []byte(hashToken(secret))
	for _, k := range list {
		if subtle.ConstantTimeCompare(hash, []byte(k.SHA256)) != 1 {
			continue
		}
		if k.Revoked != nil {
			return nil, tokenError("the token " + k.Name + " was revoked")
		}
		return &Principal{k.Name, k.Role}, nil
	}
	for _, k := range t.loans() {
		if subtle.ConstantTimeCompare(hash, []byte(k.SHA256)) != 1 {
			continue
		}
		return &Principal{k.Name, k.Role}, nil
	}
	return nil, tokenError("the token is not known here: make one with `claimgraph token create`")
}

func (t *Tokens) loans() []Token {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.lent)
}

// tokenError is why a token is good for nothing. All else that fails when one is checked is ours, and not shown.
type tokenError string

func (e tokenError) Error() string { return string(e) }

func hashToken(secret string) string {
	sum := sha256.Sum256([]byte(strings.TrimPrefix(secret, tokenPrefix)))
	return hex.EncodeToString(sum[:])
}

// load reads the file if it is not the one that was read last.
func (t *Tokens) load() error {
	info, err := os.Stat(t.path)
	if errors.Is(err, fs.ErrNotExist) {
		t.list, t.loaded = nil, nil
		return nil
	}
	if err != nil {
		return fmt.Errorf("couldn't read the tokens: %w", err)
	}
	if t.loaded != nil && os.SameFile(info, t.loaded) && info.ModTime().Equal(t.loaded.ModTime()) && info.Size() == t.loaded.Size() {
		return nil
	}
	b, err := os.ReadFile(t.path)
	if err != nil {
		return fmt.Errorf("couldn't read the tokens: %w", err)
	}
	var list []Token
	if err := json.Unmarshal(b, &list); err != nil {
		return fmt.Errorf("couldn't read the tokens: %s is damaged: %w", t.path, err)
	}
	t.list, t.loaded = list, info
	return nil
}

// change reads the file, changes the list, and writes it whole beside the old one before it takes its place. Other processes wait meanwhile.
func (t *Tokens) change(edit func([]Token) ([]Token, error)) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	lock := flock.New(t.path + ".lock")
	if err := lock.Lock(); err != nil {
		return fmt.Errorf("couldn't lock the tokens: %w", err)
	}
	defer lock.Unlock()
	t.loaded = nil
	if err := t.load(); err != nil {
		return err
	}
	list, err := edit(slices.Clone(t.list))
	if err != nil {
		return err
	}
	b, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return fmt.Errorf("couldn't write the tokens: %w", err)
	}
	if err := replaceFile(t.path, append(b, '\n')); err != nil {
		return fmt.Errorf("couldn't write the tokens: %w", err)
	}
	return nil
}

func replaceFile(path string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".tokens-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err = f.Write(b); err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

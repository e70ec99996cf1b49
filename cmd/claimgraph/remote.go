package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// request sends a request to the server that --server names.
func (s *settings) request(ctx context.Context, method, path, contentType string, body io.Reader) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, method, strings.TrimSuffix(s.server, "/")+path, body)
	if err != nil || r.URL.Host == "" || r.URL.Scheme != "http" && r.URL.Scheme != "https" {
		return nil, &usageError{fmt.Errorf("--server %s is no address: give one such as http://127.0.0.1:8080", s.server)}
	}
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	if s.token != "" {
		r.Header.Set("Authorization", "Bearer "+s.token)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, fmt.Errorf("couldn't reach the server: %w", err)
	}
	return response, nil
}

// send sends a request and reads its JSON answer, of a success or of faults in what was sent. Any other answer is an error in the server's words.
func (s *settings) send(ctx context.Context, method, path, contentType string, body io.Reader, to any) error {
	response, err := s.request(ctx, method, path, contentType, body)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK && response.StatusCode != http.StatusUnprocessableEntity {
		return serverError(response)
	}
	if err := json.NewDecoder(response.Body).Decode(to); err != nil {
		return fmt.Errorf("couldn't read the server's answer: %w", err)
	}
	return nil
}

// serverError is what a server that refuses says.
func serverError(response *http.Response) error {
	body, _ := io.ReadAll(io.LimitReader(response.Body, 64<<10))
	var said struct{ Errors []struct{ Message string } }
	if json.Unmarshal(body, &said) == nil && len(said.Errors) > 0 {
		return fmt.Errorf("the server refuses (%s): %s", response.Status, said.Errors[0].Message)
	}
	return fmt.Errorf("the server refuses (%s): %s", response.Status, strings.TrimSpace(string(body)))
}

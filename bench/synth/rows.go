package synth

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// Rows calls f for each row of a table, with its place from 0 on and its fields.
func Rows(path string, f func(i int, fields []string) error) error {
	on, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("couldn't read a table: %w", err)
	}
	defer on.Close()
	lines := bufio.NewScanner(on)
	for i := 0; lines.Scan(); i++ {
		if err := f(i, strings.Split(lines.Text(), "\t")); err != nil {
			return fmt.Errorf("%s, row %d: %w", path, i+1, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

package store

import (
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"

	"claimgraph/graph"
)

// olderArchive makes, in an empty folder, the archive that earlier versions made of the same inputs as another: with a record of each relation that
// comes, or comes back, before the first of the claims that bring it. It gives how many of these there are, and what turns the dump of the one
// into that of the other: the hashes differ.
func olderArchive(t failer, to, from string) (relations int, rehash *strings.Replacer) {
	t.Helper()
	if err := os.CopyFS(filepath.Join(to, "texts"), os.DirFS(filepath.Join(from, "texts"))); err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var journals [2]*journal
	for i, dir := range []string{from, to} {
		j, err := openJournalSized(filepath.Join(dir, journalFolder), 1<<20, func(string, ...any) {})
		if err != nil {
			t.Fatal(err)
		}
		defer j.close()
		journals[i] = j
	}
	source, older := journals[0], journals[1]
	hashes := []string{archiveOf(source), archiveOf(older)}
	there := map[graph.ID]bool{} // relations that are not withdrawn
	for e, err := range source.read(0) {
		if err != nil {
			t.Fatal(err)
		}
		records, err := decodeRecords(&e)
		if err != nil {
			t.Fatal(err)
		}
		brought := broughtBy(records, there)
		relations += len(brought)
		var data [][]byte
		for i := range records {
			if records[i].Claim != nil {
				data = append(data, brought...)
				brought = nil
			}
			data = append(data, e.records[i].data)
		}
		o, err := older.seal(older.last(), e.number, e.at, e.by, e.reason, data)
		if err == nil {
			err = older.append([]entry{o})
		}
		if err != nil {
			t.Fatal(err)
		}
		hashes = append(hashes, hex.EncodeToString(e.hash[:]), hex.EncodeToString(o.hash[:]))
	}
	return relations, strings.NewReplacer(hashes...)
}

func archiveOf(j *journal) string {
	archive := j.last().archive
	return hex.EncodeToString(archive[:])
}

// broughtBy are records of the relations that are not there before the claims of a change, in their order.
func broughtBy(records []graph.Record, there map[graph.ID]bool) (brought [][]byte) {
	for _, r := range records {
		switch {
		case r.Withdrawal != nil:
			delete(there, r.Withdrawal.Target)
		case r.Claim != nil && r.Claim.Relation != nil && !there[r.Claim.Relation.ID()]:
			there[r.Claim.Relation.ID()] = true
			brought = append(brought, encodeRecord(&graph.Record{Relation: r.Claim.Relation}))
		}
	}
	return brought
}

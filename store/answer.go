package store

// has tells whether change number has this hash in the journal's chain. Number 0 is the beginning, whose hash is the genesis of the archive.
func (j *journal) has(number uint64, hash [32]byte) (bool, error) {
	if number == 0 {
		return hash == genesis(j.last().archive), nil
	}
	for e, err := range j.read(number - 1) {
		return err == nil && e.hash == hash, err
	}
	return false, nil
}

// tail is where the journal ends: the last segment's file, and its length.
func (j *journal) tail() (file string, offset int64) {
	j.mu.RLock()
	defer j.mu.RUnlock()
	return j.segments[len(j.segments)-1].path, j.end.offset
}

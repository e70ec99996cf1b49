package graph

// Batch is a piece of a dataset that may be too large to be held whole: some of its records, in the order of the dataset, under what the
// dataset says of all of them (reason, correct). They are normalized, and were validated each by itself.
type Batch struct {
	Input
	// Before has, for each list, how many of its records stand in the batches before.
	Before map[string]int
	// Faults are those of form in these records. Their paths lead into the whole dataset.
	Faults InputErrors
	// Read is how much of the dataset has been gone through with this batch, of Size; the unit is the dataset's own, such as bytes.
	Read, Size int64
}

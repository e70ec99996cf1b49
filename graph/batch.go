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

// Append adds the records of another input, and takes over what it says of all of them.
func (in *Input) Append(more *Input) {
	in.Reason, in.Correct, in.IfChange, in.Trusted = more.Reason, more.Correct, more.IfChange, more.Trusted
	in.Entities = append(in.Entities, more.Entities...)
	in.Documents = append(in.Documents, more.Documents...)
	in.Predicates = append(in.Predicates, more.Predicates...)
	in.Measures = append(in.Measures, more.Measures...)
	in.Claims = append(in.Claims, more.Claims...)
	in.Evidence = append(in.Evidence, more.Evidence...)
	in.Links = append(in.Links, more.Links...)
	in.PropositionLinks = append(in.PropositionLinks, more.PropositionLinks...)
	in.Assessments = append(in.Assessments, more.Assessments...)
	in.Judgements = append(in.Judgements, more.Judgements...)
}

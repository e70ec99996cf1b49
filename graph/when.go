package graph

// StatedSpan is the first and the last day on which a claim may have been stated, by its stated date and by the dates on which the documents
// of its evidence and of its chains were published: it was stated no later than the earliest of them. A stated date that lies wholly after a
// publication stands as it is written: the two contradict each other, and which is wrong is not for us to say.
//
// That a claim was also stated no later than it was recorded is for the caller to add: it bounds what is certain, but orders nothing.
func StatedSpan(stated EDTF, published []EDTF) Span {
	span := stated.Span()
	latest := span.Latest
	for _, p := range published {
		latest = min(latest, p.Span().Latest)
	}
	if latest >= span.Earliest {
		span.Latest = latest
	}
	return span
}

// ValidSpan is the first and the last day on which, by the claim, it holds. A figure that gives no valid date holds as of the day it was
// stated; anything else that gives none leaves it open.
func (c *Claim) ValidSpan(stated Span) Span {
	if c.Valid == "" && c.Quantity != nil {
		return stated
	}
	return c.Valid.Span()
}

// EvidenceDocuments are the keys of the documents of a claim's evidence and of its chains, each once, in order of appearance; evidence that
// was withdrawn is left out.
func (c *Claim) EvidenceDocuments() []string {
	var keys []string
	seen := map[string]bool{}
	add := func(key string) {
		if key != "" && !seen[key] {
			seen[key] = true
			keys = append(keys, key)
		}
	}
	for i := range c.Evidence {
		if e := &c.Evidence[i]; !e.Withdrawn {
			add(e.Document)
			for _, hop := range e.Chain {
				add(hop.Document)
			}
		}
	}
	return keys
}

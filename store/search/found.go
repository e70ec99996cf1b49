package search

// union are the documents of several lists, each with its best score.
func union(lists []found) found {
	if len(lists) == 0 {
		return nil
	}
	for len(lists) > 1 { // by twos, so that of many lists no entry is looked at often
		next := lists[:0:0]
		for i := 0; i+1 < len(lists); i += 2 {
			next = append(next, either(lists[i], lists[i+1]))
		}
		if len(lists)%2 == 1 {
			next = append(next, lists[len(lists)-1])
		}
		lists = next
	}
	return lists[0]
}

func either(a, b found) found {
	return merge(a, b, func(a, b float32) float32 { return max(a, b) })
}

// sum are the documents of either list, with the sum of their scores.
func sum(a, b found) found {
	return merge(a, b, func(a, b float32) float32 { return a + b })
}

// merge are the documents of either list; a score is made of two where it is in both.
func merge(a, b found, score func(a, b float32) float32) found {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := make(found, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].doc < b[0].doc:
			out, a = append(out, a[0]), a[1:]
		case b[0].doc < a[0].doc:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, scored{a[0].doc, score(a[0].score, b[0].score)})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// both are the documents of two lists, with the sum of their scores.
func both(a, b found) found {
	out := make(found, 0, min(len(a), len(b)))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].doc < b[0].doc:
			a = a[1:]
		case b[0].doc < a[0].doc:
			b = b[1:]
		default:
			out = append(out, scored{a[0].doc, a[0].score + b[0].score})
			a, b = a[1:], b[1:]
		}
	}
	return out
}

// each gives every document the same score.
func (f found) each(score float32) found {
	for i := range f {
		f[i].score = score
	}
	return f
}

// scaled multiplies each score.
func (f found) scaled(by float32) found {
	for i := range f {
		f[i].score *= by
	}
	return f
}

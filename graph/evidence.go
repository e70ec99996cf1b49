package graph

// Evidence is where a claim stands written: a span of a document, and the chain of voices that carried it there.
type Evidence struct {
	Document    string       `json:"document"`
	Kind        EvidenceKind `json:"kind"`
	Attribution Attribution  `json:"attribution,omitempty" default:"STATED"`
	// Locator says where in the document, for people: line 35, page 4.
	Locator string `json:"locator,omitempty"`
	// Start and End are UTF-8 bytes from the start of the archived text; End is exclusive. Both are given, or neither.
	Start *int `json:"start,omitempty"`
	End   *int `json:"end,omitempty"`
	// SpanSHA256 is the SHA-256 of those bytes, in lower-case hexadecimal.
	SpanSHA256 string `json:"spanSha256,omitempty"`
	// Chain leads from the claimant's side to the document's; neither the claimant nor the publisher is in it.
	Chain []Hop `json:"chain,omitempty"`
	// Withdrawn evidence is in no list, but still answers by its id.
	Withdrawn bool `json:"-"`
}

// Hop is one voice that carried a claim on, perhaps in a document of its own.
type Hop struct {
	Carrier  string `json:"carrier"`
	Document string `json:"document,omitempty"`
	// Verb is how the carrier put it: notes, cites.
	Verb string `json:"verb,omitempty"`
}

// ClaimEvidence is more evidence of a claim that is known.
type ClaimEvidence struct {
	Claim    string     `json:"claim"`
	Evidence []Evidence `json:"evidence"`
}

// Key of the evidence of a claim: the claim's key and a digest of the content. The label and the other evidence play no part in it.
func (e *Evidence) Key(claim string) string { return claim + "." + evidenceDigest(e) }

// SplitEvidenceKey gives the key of the claim that evidence belongs to. Keys of claims may hold dots: the last part is the evidence's own.
func SplitEvidenceKey(key string) (claim string, ok bool) {
	at := len(key) - evidenceDigestLen - 1
	if at < 1 || key[at] != '.' || !isHex(key[at+1:]) {
		return "", false
	}
	return key[:at], true
}

// HasSpan tells whether the evidence points at bytes of the document's text.
func (e *Evidence) HasSpan() bool { return e.Start != nil && e.End != nil }

// EvidenceKind says in what form the claim stands in the document.
type EvidenceKind string

// The kinds of evidence.
const (
	DirectQuote EvidenceKind = "DIRECT_QUOTE"
	Paraphrase  EvidenceKind = "PARAPHRASE"
	Headline    EvidenceKind = "HEADLINE"
	Table       EvidenceKind = "TABLE"
	Caption     EvidenceKind = "CAPTION"
)

var evidenceKinds = values(DirectQuote, Paraphrase, Headline, Table, Caption)

// Values implements Enum.
func (EvidenceKind) Values() []string { return evidenceKinds }

// Attribution says whether the document names this claimant and chain right there, or the analyst infers them from elsewhere in it.
type Attribution string

// The attributions.
const (
	Stated   Attribution = "STATED"
	Inferred Attribution = "INFERRED"
)

var attributions = values(Stated, Inferred)

// Values implements Enum.
func (Attribution) Values() []string { return attributions }

// EvidenceStatus says whether the words still stand where the evidence points.
type EvidenceStatus string

// The states of evidence: the span's hash was checked and holds, was checked and fails, or there is nothing to check it against.
const (
	Verified   EvidenceStatus = "VERIFIED"
	Broken     EvidenceStatus = "BROKEN"
	Unarchived EvidenceStatus = "UNARCHIVED"
)

var evidenceStatuses = values(Verified, Broken, Unarchived)

// Values implements Enum.
func (EvidenceStatus) Values() []string { return evidenceStatuses }

func (e *Evidence) normalize() { setDefault(&e.Attribution, Stated) }

func (e *Evidence) validate(f *Faults, claimant string) {
	f.key("document", e.Document)
	checkField(f, "kind", e.Kind)
	checkField(f, "attribution", e.Attribution)
	f.text("locator", e.Locator, MaxLine, false)
	e.validateSpan(f)
	f.atMost("chain", len(e.Chain), MaxHops)
	for i, hop := range e.Chain {
		at := f.At("chain", i)
		at.key("carrier", hop.Carrier)
		at.optionalKey("document", hop.Document)
		at.text("verb", hop.Verb, MaxLine, false)
		if hop.Carrier != "" && hop.Carrier == claimant {
			at.Add(Invalid, "the claimant does not carry its own claim: leave it out of the chain", "carrier")
		}
	}
}

func (e *Evidence) validateSpan(f *Faults) {
	f.hash("spanSha256", e.SpanSHA256)
	switch {
	case e.Start == nil && e.End == nil:
		if e.SpanSHA256 != "" {
			f.Add(Required, "spanSha256 is the hash of a span: give start and end too", "start")
		}
		return
	case e.Start == nil:
		f.Add(Required, "a span has a start and an end: the start is missing", "start")
		return
	case e.End == nil:
		f.Add(Required, "a span has a start and an end: the end is missing", "end")
		return
	}
	if *e.Start < 0 || *e.Start > MaxDocumentText {
		f.Add(Invalid, "a span starts within the text, at byte 0 or later", "start")
	}
	if *e.End <= *e.Start || *e.End > MaxDocumentText {
		f.Add(Invalid, "a span ends after it starts, and within the text", "end")
	}
}

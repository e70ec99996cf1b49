package graph

import (
	"net/url"
	"unicode/utf8"
)

// Document is something published by an entity, that says things.
type Document struct {
	Key       string   `json:"key"`
	Title     string   `json:"title,omitempty"`
	Publisher string   `json:"publisher"`
	Authors   []string `json:"authors,omitempty"`
	Published EDTF     `json:"published,omitempty"`
	URL       string   `json:"url,omitempty"`
	Lang      string   `json:"lang,omitempty"`
	// Cites are the keys of documents that this one cites.
	Cites []string `json:"cites,omitempty"`
	// SHA256 is the hash that its text has, in lower-case hexadecimal. Attaching another text is refused.
	SHA256 string `json:"sha256,omitempty"`
	// Text is the text itself, given in an input to be archived with the document. It is kept apart, by its hash; a stored document has none.
	Text string `json:"text,omitempty"`
}

// MaxDocumentText is the largest text, in bytes, that can be archived for a document.
const MaxDocumentText = 16 << 20

// ID of the document.
func (d *Document) ID() ID { return NewID(KindDocument, d.Key) }

func (d *Document) validate(f *Faults) {
	f.key("key", d.Key)
	f.text("title", d.Title, MaxLine, false)
	f.key("publisher", d.Publisher)
	f.keys("authors", d.Authors)
	f.edtf("published", d.Published)
	if f.text("url", d.URL, MaxLine, false) && d.URL != "" && !isAddress(d.URL) {
		f.Add(Invalid, quote(d.URL)+" is not an address: give a whole http or https address", "url")
	}
	f.lang("lang", d.Lang)
	f.keys("cites", d.Cites)
	f.hash("sha256", d.SHA256)
	if len(d.Text) > MaxDocumentText {
		f.tooLarge("text", len(d.Text), MaxDocumentText, "bytes")
	} else if !utf8.ValidString(d.Text) {
		f.Add(Invalid, "the text is not valid UTF-8: convert it first", "text")
	}
}

func isAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != ""
}

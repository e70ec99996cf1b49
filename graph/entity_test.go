package graph

import "testing"

func TestEntityName(t *testing.T) {
	irgc := Entity{Names: []Name{
		{"Sepah", "fa-Latn", NameTransliteration},
		{"IRGC", "en", NameAcronym},
		{"Islamic Revolutionary Guard Corps", "en", NamePreferred},
		{"Guardians", "en", NamePreferred},
		{"سپاه پاسداران", "fa", NameAlias},
		{"Pasdaran", "", NameAlias},
	}}
	for lang, want := range map[string]string{
		"":        "Islamic Revolutionary Guard Corps", // the first that is preferred
		"en":      "Islamic Revolutionary Guard Corps", // preferred before others of the language
		"EN":      "Islamic Revolutionary Guard Corps", // tags are the same in any case
		"fa":      "سپاه پاسداران",                     // the language goes before what is preferred
		"fa-Latn": "Sepah",
		"ar":      "Islamic Revolutionary Guard Corps",
		"e":       "Islamic Revolutionary Guard Corps",
	} {
		if got := irgc.Name(lang); got != want {
			t.Errorf("Name(%q) = %q, want %q", lang, got, want)
		}
	}
	unpreferred := Entity{Names: []Name{{"a", "en", NameAlias}, {"b", "fa", NameAlias}}}
	if got := unpreferred.Name(""); got != "a" {
		t.Errorf("where none is preferred the name is %q, not the first", got)
	}
	if got := unpreferred.Name("fa"); got != "b" {
		t.Errorf("in Persian the name is %q", got)
	}
	if got := new(Entity).Name("en"); got != "" {
		t.Errorf("who has no name is called %q", got)
	}
}

package gql

import (
	"encoding/json"
	"testing"
)

// TestAnalystsWords records what analysts say of the first dataset, and later something else: grades of claims and of a source, whether two actors
// are one, and what one proposition has to do with another. The payload shows it, and the examples that ask for it are answered with it.
func TestAnalystsWords(t *testing.T) {
	s := newSeeded(t)
	answers := []json.RawMessage{}
	ask := func(document string, variables vars) {
		a := s.post(document, variables, Analyst)
		if len(a.Errors) > 0 {
			t.Fatalf("%s is answered with %s", document, a.Body)
		}
		answers = append(answers, a.Data)
	}
	record := func(input string) {
		var v vars
		decode(t, input, &v)
		ask(readDocument("record"), vars{"input": v})
	}
	record(`{
		"assessments": [{"entity": "hrana", "reliability": "F"}],
		"judgements": [{"left": "kataib-hezbollah", "right": "hezbollah", "verdict": "UNSURE"}]
	}`)
	s.clock.set("2026-02-02")
	record(`{
		"reason": "reviewed",
		"assessments": [
			{"claim": "hrana-killed", "credibility": "TWO", "likelihood": "VERY_LIKELY", "confidence": "MODERATE", "rationale": "It counts only what it has verified."},
			{"claim": "safavi-foreign-fighters", "credibility": "ONE"},
			{"entity": "hrana", "reliability": "B"}
		],
		"judgements": [{"left": "hezbollah", "right": "kataib-hezbollah", "verdict": "DIFFERENT"}],
		"propositionLinks": [
			{"kind": "EXCLUDES", "from": "relation:iranian-government/responsible-for/indiscriminate-violence", "to": "relation:terrorist-operatives/responsible-for/bloodshed"}
		]
	}`)
	ask(readFile(t, examples+"/24-is-this-actor-recorded-twice.graphql"), nil)
	ask(readFile(t, examples+"/25-how-analysts-grade-it.graphql"), nil)
	ask(`{ claim(id: "claim:safavi-foreign-fighters") { assessments { credibility judged inconsistency } } }`, nil)
	ask(`{
		proposition(id: "relation:terrorist-operatives/responsible-for/bloodshed") {
			links { kind by from { id } to { id } }
			conflicts { nodes { verdict reason } }
		}
	}`, nil)
	golden(t, "testdata/documents/analysts.json", masked(t, []byte(encode(answers))))
}

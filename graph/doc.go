// Package graph is the vocabulary of claimgraph: who said what about whom, through whom, on what evidence.
//
// An Entity is whatever claims are made by, about or at: an actor, a place, an event. Collective and anonymous sources are entities too.
// A Document is something published by an entity that says things.
// A Proposition is what is at issue: a Relation (subject, predicate, object), a Measure (what a figure counts), or a Statement (words
// about entities).
// A Claim is one claimant's commitment to one proposition, with polarity, certainty, speech act, figure and dates. Denying is a polarity,
// never a predicate.
// Evidence is where the claim stands written: a span of a document, and the chain of carriers that brought it there, each a Hop.
// A bloc is the principal at the root of SpeaksFor: two officials of one government are one bloc.
// A ClaimLink says how two claims relate: one supersedes, corrects, retracts, restates, disputes or refines the other.
// A PropositionLink is an analyst's word on two propositions: one is a case of the other, or they exclude one another.
// An Assessment is an analyst's grade of a claim or a source; a Judgement an analyst's word that two entities are the same actor, or not.
// A Change is one atomic addition to the record, numbered and chained to those before it; it is the only way in.
//
// What claims add up to is reckoned by pure functions over values, and never stored: a Voice is a claim with what must be known around it (when it
// was stated, its bloc, its origins, the links to it), an Issue is a proposition with all voices for and against it and those that bear on it. From
// these follow which claims are still held, which pairs of them conflict and why, the Standing of a proposition and of a claim, the Origins behind
// it, and the envelope of a measure. The Sameness of entities follows from judgements.
//
// A Path is a chain of relations between two entities, a Neighborhood what lies around some; a Leg is a relation as either goes along it. What they
// go by is read level by level, by whoever holds the graph.
//
// An ID is `kind:key`, the same everywhere. In inputs and dataset files the bare key stands, for the field says the kind.
//
// The package imports the standard library alone. What it holds are values and pure functions: time and randomness enter elsewhere.
package graph

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A state of the graph, as `@asOf` names it: recorded or change, not both. Without any of its fields it is the newest. */
export type AsOfInput = {
  /** The number of a change. */
  readonly change?: number | null | undefined;
  /** By this instant it was recorded. */
  readonly recorded?: string | null | undefined;
  /** By the end of this day it had been stated. */
  readonly stated?: string | null | undefined;
};

/**
 * A grade of a claim or of an entity: exactly one of them. assessor and at are kept of an admin who loads what was exported; of anybody else they are
 * the token's name and now.
 */
export type AssessmentInput = {
  /** Whose grade it is. */
  readonly assessor?: string | null | undefined;
  /** When it was given. */
  readonly at?: string | null | undefined;
  /** The key of the claim that is graded. */
  readonly claim?: string | null | undefined;
  /** How sure you are of this grade. */
  readonly confidence?: Confidence | null | undefined;
  /** How credible the claim is; SIX is not judged. */
  readonly credibility?: Credibility | null | undefined;
  /** The key of the entity that is graded as a source. */
  readonly entity?: string | null | undefined;
  /** How likely you hold the claim to be. */
  readonly likelihood?: Likelihood | null | undefined;
  /** Why. */
  readonly rationale?: string | null | undefined;
  /** How far the source can be relied on; F is not judged. */
  readonly reliability?: Reliability | null | undefined;
};

/** Whether the document names claimant and chain. */
export type Attribution =
  /** The analyst infers them from elsewhere in the document. */
  | 'INFERRED'
  /** The document names them right there. */
  | 'STATED';

/** How the claimant knows. */
export type Basis =
  /** Follows from what the claimant knows. */
  | 'DEDUCED'
  /** Is likely from what the claimant knows. */
  | 'INDUCED'
  /** The claimant has it from others. */
  | 'TOLD'
  /** Nothing says how. */
  | 'UNSTATED'
  /** The claimant saw or heard it, by its own account. */
  | 'WITNESSED';

/** The claimant's own: a claimant who says reportedly makes it POSSIBLE; UNCOMMITTED is who passes it on without a stand. */
export type Certainty =
  /** The claimant says it without a doubt. */
  | 'CERTAIN'
  /** The claimant says that it may be so: perhaps, reportedly. */
  | 'POSSIBLE'
  /** The claimant says that it is likely. */
  | 'PROBABLE'
  /** The claimant passes it on and takes no stand. */
  | 'UNCOMMITTED';

/** More evidence of a claim that is known. */
export type ClaimEvidenceInput = {
  /** The key of the claim. */
  readonly claim: string;
  /** Where else it stands written. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
};

/** What a list of claims can be divided by. */
export type ClaimFacet =
  /** For whom the claimants speak. */
  | 'BLOC'
  /** Who carried or published them; a claim counts once for each. */
  | 'CARRIER'
  /** How sure the claimant is. */
  | 'CERTAINTY'
  /** Who makes them. */
  | 'CLAIMANT'
  /** The last day on which they may have been stated: `2026-01-14`; `undated` for those that have none. */
  | 'DAY'
  /** Where they stand; a claim counts once for each. */
  | 'DOCUMENT'
  /** What its evidence comes to. */
  | 'EVIDENCE'
  /** Whether the claimant still holds to it. */
  | 'HELD'
  /** For the proposition, or against it. */
  | 'POLARITY'
  /** The predicate of the relation or measure. Claims on statements have none, and are not counted. */
  | 'PREDICATE'
  /** What the claimant does with the words. */
  | 'SPEECH_ACT'
  /** The month of the last day on which they may have been stated: `2026-01`; `undated` for those that have none. */
  | 'YEAR_MONTH';

/**
 * All that is given must hold. A list takes any of its values, at most 100. Example: what Reuters carried of HRANA in January:
 * `{claimants: ["entity:hrana"], carriers: ["entity:reuters"], stated: "2026-01"}`.
 */
export type ClaimFilter = {
  /** What the proposition is about or the claim mentions. */
  readonly about?: ReadonlyArray<string> | null | undefined;
  /** Whether the origin is unnamed and speaks for nobody known. */
  readonly anonymous?: boolean | null | undefined;
  /** Anywhere in the chain, or the publisher. */
  readonly carriers?: ReadonlyArray<string> | null | undefined;
  /** How sure the claimant is. */
  readonly certainty?: ReadonlyArray<Certainty> | null | undefined;
  /** Ids of the entities that make the claim. */
  readonly claimants?: ReadonlyArray<string> | null | undefined;
  /** Documents that the claim has evidence in. */
  readonly documents?: ReadonlyArray<string> | null | undefined;
  /** What the evidence comes to. */
  readonly evidence?: ReadonlyArray<EvidenceStanding> | null | undefined;
  /** Whether their claimants still hold to them. WITHDRAWN finds none: what was withdrawn is in no list. */
  readonly held?: ReadonlyArray<HeldStatus> | null | undefined;
  /** This must not hold. */
  readonly not?: ClaimFilter | null | undefined;
  /** At least one of these must hold too; at most 20. */
  readonly or?: ReadonlyArray<ClaimFilter> | null | undefined;
  /** For the proposition, or against it. */
  readonly polarity?: Polarity | null | undefined;
  /** Ids of the predicates of the relation or the measure that the claim is on. */
  readonly predicates?: ReadonlyArray<string> | null | undefined;
  /** Ids of the relations, measures and statements that the claim is on. */
  readonly propositions?: ReadonlyArray<string> | null | undefined;
  /** What the claimant does with the words. */
  readonly speechActs?: ReadonlyArray<SpeechAct> | null | undefined;
  /** Claims whose stated date may fall in this span. An undated claim may fall in any. */
  readonly stated?: string | null | undefined;
  /** Words of the label, of the hedge, or of a statement's text, in any case, accents left aside; each must occur. */
  readonly text?: string | null | undefined;
};

/** A claim to record. Exactly one of relation, measure and statement says what is at issue. Without a key it gets one derived from its content. */
export type ClaimInput = {
  /** How the claimant knows. */
  readonly basis?: Basis | null | undefined;
  /** How sure the claimant is, by the claimant's own words. */
  readonly certainty?: Certainty | null | undefined;
  /** The key of the entity that commits to it: who said so, not who carried it. */
  readonly claimant: string;
  /** May be empty: the claim is UNEVIDENCED then. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The hedging words: at least, reportedly, tops. */
  readonly hedge?: string | null | undefined;
  /** Chosen by whoever records, or left out. */
  readonly key?: string | null | undefined;
  /** The claim in one sentence of your own words: who says what. */
  readonly label: string;
  /** The key of what is at issue, if it is a figure. */
  readonly measure?: string | null | undefined;
  /** The keys of entities that it names beside those that its proposition is about. */
  readonly mentions?: ReadonlyArray<string> | null | undefined;
  /** The key of where, by the claim, it happened. */
  readonly place?: string | null | undefined;
  /** Whether the claimant is for the proposition or against it. */
  readonly polarity?: Polarity | null | undefined;
  /** For a claim on a measure. */
  readonly quantity?: QuantityInput | null | undefined;
  /** What is at issue, if it is how two entities relate. */
  readonly relation?: RelationInput | null | undefined;
  /** The keys of those whom the claimant names as having it from. */
  readonly reportedFrom?: ReadonlyArray<string> | null | undefined;
  /** What the claimant does with the words. */
  readonly speechAct?: SpeechAct | null | undefined;
  /** When the claimant said so. */
  readonly stated?: string | null | undefined;
  /** What is at issue, if it is anything else. */
  readonly statement?: StatementInput | null | undefined;
  /** When, by the claim, it holds: the as-of date of a figure, the period of a relation. */
  readonly valid?: string | null | undefined;
};

/** A link between two claims, by their keys. */
export type ClaimLinkInput = {
  /** The key of the claim that does it. */
  readonly from: string;
  /** What `from` does to `to`. */
  readonly kind: ClaimLinkKind;
  /** The key of the claim that it is done to. */
  readonly to: string;
};

/** How two claims relate. */
export type ClaimLinkKind =
  /** The claimant says that `to` was wrong, and puts `from` in its place. */
  | 'CORRECTS'
  /** The claimant of `from` contests `to`, without a figure of its own. */
  | 'DISPUTES'
  /** `from` says in more detail what `to` says. */
  | 'REFINES'
  /** The claimant says again, in `from`, what `to` says. */
  | 'RESTATES'
  /** The claimant takes `to` back. */
  | 'RETRACTS'
  /** The claimant moved on: `from` takes the place of `to`. */
  | 'SUPERSEDES';

/** By the last day it may have been stated; undated ones last in DESC, first in ASC; then by id. */
export type ClaimOrder =
  /** The earliest first. */
  | 'STATED_ASC'
  /** The latest first. */
  | 'STATED_DESC';

/** How sure an assessor is of a grade, in the words of ICD 203. */
export type Confidence =
  /** From good sources, several of them. */
  | 'HIGH'
  /** Scant, or from doubtful sources. */
  | 'LOW'
  /** Credible, but not enough for more. */
  | 'MODERATE';

/** All that is given must hold. A list takes any of its values, at most 100. */
export type ConflictFilter = {
  /** Ids of entities of whom one makes one of the two claims. */
  readonly claimants?: ReadonlyArray<string> | null | undefined;
  /** Ids of the relations, measures and statements that one of the two claims is on. */
  readonly propositions?: ReadonlyArray<string> | null | undefined;
  /** CONTRADICTS or UNDETERMINED: no other verdict is a conflict. */
  readonly verdicts?: ReadonlyArray<Verdict> | null | undefined;
};

/** How credible information is, by the Admiralty system. */
export type Credibility =
  /** Improbable. */
  | 'FIVE'
  /** Doubtful. */
  | 'FOUR'
  /** Confirmed by other, independent sources. */
  | 'ONE'
  /** Not judged: nothing says how credible it is. */
  | 'SIX'
  /** Possibly true. */
  | 'THREE'
  /** Probably true. */
  | 'TWO';

/** A document to record. With `text`, its text is archived too (what does not fit the request goes to the upload route). */
export type DocumentInput = {
  /** The keys of the entities that wrote it. */
  readonly authors?: ReadonlyArray<string> | null | undefined;
  /** The keys of the documents that it cites. */
  readonly cites?: ReadonlyArray<string> | null | undefined;
  /** Chosen by whoever records; evidence refers to it. */
  readonly key: string;
  /** Its language, a BCP 47 tag. */
  readonly lang?: string | null | undefined;
  /** When it was published, as precisely as it is known. */
  readonly published?: string | null | undefined;
  /** The key of the entity that published it. */
  readonly publisher: string;
  /** Of its text, in lower-case hexadecimal: another text will be refused. */
  readonly sha256?: string | null | undefined;
  /** The text to archive; evidence counts bytes in it. */
  readonly text?: string | null | undefined;
  /** Its title, as published. */
  readonly title?: string | null | undefined;
  /** Where it is on the web: a whole http or https address. */
  readonly url?: string | null | undefined;
};

/** An entity to record. `named` is false for every ANONYMOUS_SOURCE. A key has up to 120 lower-case letters, digits, `-`, `.`, `_`. */
export type EntityInput = {
  /** Who or what it is, in your own words. */
  readonly description?: string | null | undefined;
  /** What public registers call it. */
  readonly identifiers?: ReadonlyArray<IdentifierInput> | null | undefined;
  /** Chosen by whoever records; others refer to it. */
  readonly key: string;
  /** What it is. */
  readonly kind: EntityKind;
  /** False for those whom nobody names. */
  readonly named?: boolean | null | undefined;
  /** Its names, one at least. */
  readonly names: ReadonlyArray<NameInput>;
  /** The key of its principal. */
  readonly speaksFor?: string | null | undefined;
};

/** What an entity is. */
export type EntityKind =
  /** Something that goes on: mass arrests, internet blackouts. */
  | 'ACTIVITY'
  /** A source whom nobody names. */
  | 'ANONYMOUS_SOURCE'
  /** A militia, or another group under arms that is not a body of one state. */
  | 'ARMED_GROUP'
  /** Many who act or speak together: residents, demonstrators. */
  | 'COLLECTIVE'
  /** Something that happened, or is said to have: protests, a crackdown. */
  | 'EVENT'
  /** A body that states have founded together: the United Nations. */
  | 'INTERGOVERNMENTAL'
  /** A newspaper, a news agency, a broadcaster. */
  | 'MEDIA_OUTLET'
  /** A thing, or a sort of thing: gun trucks, heavy weapons. */
  | 'OBJECT'
  /** A company, a charity, a union: a body that no other kind fits. */
  | 'ORGANIZATION'
  /** A human being. */
  | 'PERSON'
  /** A country, a city, a building: somewhere that things happen. */
  | 'PLACE'
  /** A party, a movement, an opposition council. */
  | 'POLITICAL_GROUP'
  /** A body of a state: a government, a ministry, a court, its forces. */
  | 'PUBLIC_BODY'
  /** A group that records violations of human rights. */
  | 'RIGHTS_MONITOR'
  /** A country as an actor. */
  | 'STATE'
  /** An institute that studies and advises. */
  | 'THINK_TANK';

/** A piece of evidence. start and end are given together; spanSha256 is filled in where the text is archived. */
export type EvidenceInput = {
  /** Whether the document names claimant and chain right there. */
  readonly attribution?: Attribution | null | undefined;
  /** The voices from the claimant's side to the document's, neither the claimant nor the publisher among them. */
  readonly chain?: ReadonlyArray<HopInput> | null | undefined;
  /** The key of the document that it stands in. */
  readonly document: string;
  /** UTF-8 bytes from the start of the archived text; exclusive. */
  readonly end?: number | null | undefined;
  /** In what form the claim stands there. */
  readonly kind: EvidenceKind;
  /** Where in the document, for people: `line 35`, `page 4`. */
  readonly locator?: string | null | undefined;
  /** SHA-256 of those bytes, in lower-case hexadecimal. */
  readonly spanSha256?: string | null | undefined;
  /** UTF-8 bytes from the start of the archived text. */
  readonly start?: number | null | undefined;
};

/** In what form the claim stands in the document. */
export type EvidenceKind =
  /** The words beside a picture, a chart or a video. */
  | 'CAPTION'
  /** The claimant's own words, in quotation marks. */
  | 'DIRECT_QUOTE'
  /** The title over a text. */
  | 'HEADLINE'
  /** What the claimant says, in words of the document. */
  | 'PARAPHRASE'
  /** A cell or a row of a table. */
  | 'TABLE';

/** What the evidence of a claim comes to. */
export type EvidenceStanding =
  /** At least one piece is broken. */
  | 'BROKEN'
  /** There is evidence, but nothing to check it against. */
  | 'UNARCHIVED'
  /** There is no evidence. */
  | 'UNEVIDENCED'
  /** At least one piece holds, and none is broken. */
  | 'VERIFIED';

/** Whether the words stand. */
export type EvidenceStatus =
  /** The span's hash was checked and fails, or the archived text is gone. */
  | 'BROKEN'
  /** There is no archived text, or no span, to check. */
  | 'UNARCHIVED'
  /** The span's hash was checked and holds. */
  | 'VERIFIED';

/** Whether the claimant still holds to a claim. */
export type HeldStatus =
  /** A link says that the claimant corrected it. */
  | 'CORRECTED'
  /** Nothing says otherwise. */
  | 'HELD'
  /** A link says that the claimant took it back. */
  | 'RETRACTED'
  /** The claimant made another on the same measure, certainly later stated and not certainly earlier valid, or a link says so. */
  | 'SUPERSEDED'
  /** The record was withdrawn; the claimant is not asked. */
  | 'WITHDRAWN';

/** One voice of a chain. */
export type HopInput = {
  /** The key of the entity that carried it on. */
  readonly carrier: string;
  /** The key of the document in which it did. */
  readonly document?: string | null | undefined;
  /** How the carrier put it: notes, cites. */
  readonly verb?: string | null | undefined;
};

/** What a public register calls an entity: `{scheme: "wikidata", value: "Q193193"}`. */
export type IdentifierInput = {
  /** The register: `wikidata`. */
  readonly scheme: string;
  /** What it is called there: `Q193193`. */
  readonly value: string;
};

/** What kind of fault it is. */
export type InputErrorCode =
  /** The key is known with other content. */
  | 'CONFLICT'
  /** A key stands twice in the input. */
  | 'DUPLICATE'
  /** A value is malformed, or contradicts another. */
  | 'INVALID'
  /** Something is missing. */
  | 'REQUIRED'
  /** The words do not stand where the evidence says. */
  | 'SPAN_MISMATCH'
  /** More than a limit allows; the message names it. */
  | 'TOO_LARGE'
  /** A key leads to no record. */
  | 'UNKNOWN_REFERENCE';

/**
 * Whether two entities are the same actor, by their keys. by and at are kept of an admin who loads what was exported; of anybody else they are the token's
 * name and now.
 */
export type JudgementInput = {
  /** When it was given. */
  readonly at?: string | null | undefined;
  /** Whose judgement it is. */
  readonly by?: string | null | undefined;
  /** The key of the one. */
  readonly left: string;
  /** The key of the other. */
  readonly right: string;
  /** What you say of them. */
  readonly verdict: SameVerdict;
};

/** How likely something is, in the words of ICD 203. */
export type Likelihood =
  /** 95 to 99 %. */
  | 'ALMOST_CERTAIN'
  /** 1 to 5 %. */
  | 'ALMOST_NO_CHANCE'
  /** 45 to 55 %. */
  | 'EVEN'
  /** 55 to 80 %. */
  | 'LIKELY'
  /** 20 to 45 %. */
  | 'UNLIKELY'
  /** 80 to 95 %. */
  | 'VERY_LIKELY'
  /** 5 to 20 %. */
  | 'VERY_UNLIKELY';

/** A measure to record. */
export type MeasureInput = {
  /** The key of the event in which it is counted. */
  readonly event?: string | null | undefined;
  /** Chosen by whoever records; claims refer to it. */
  readonly key: string;
  /** How its figures relate over time. */
  readonly kind: MeasureKind;
  /** What is counted, in a few words. */
  readonly label: string;
  /** How it is counted. A count that changes its method is another measure. */
  readonly method?: string | null | undefined;
  /** When the count began. */
  readonly origin?: string | null | undefined;
  /** The key of the measure that this is a part of. */
  readonly partOf?: string | null | undefined;
  /** The key of the place at which it is counted. */
  readonly place?: string | null | undefined;
  /** Who or what is counted, in words. */
  readonly population: string;
  /** The key of what is counted of it: `killed`. */
  readonly predicate: string;
  /** The unit of its figures: `people`, `trucks`. */
  readonly unit: string;
};

/** How figures of a measure relate over time. */
export type MeasureKind =
  /** Adds up from an origin on, and cannot fall: people killed since the protests began. */
  | 'CUMULATIVE'
  /** Counted within a period: people killed in a week. */
  | 'PERIOD'
  /** There on a day: trucks in a city. */
  | 'STOCK';

/** A name of an entity. */
export type NameInput = {
  /** What sort of name this is. */
  readonly kind?: NameKind | null | undefined;
  /** Its language, a BCP 47 tag, such as `fa`; left out where it is not known. */
  readonly lang?: string | null | undefined;
  /** The name, as it is written. */
  readonly value: string;
};

/** What sort of name it is. */
export type NameKind =
  /** The name cut down to initials: `ISW`. */
  | 'ACRONYM'
  /** Another name that it goes by. */
  | 'ALIAS'
  /** The name to show; of several, the first, where no language is asked for. */
  | 'PREFERRED'
  /** The name in letters of another script: `Hashd al-Shaabi`. */
  | 'TRANSLITERATION';

/** The kinds of record that can be searched for. */
export type NodeKind =
  /** What was said, by whom. */
  | 'CLAIM'
  /** What was published. */
  | 'DOCUMENT'
  /** Actors, places, events. */
  | 'ENTITY'
  /** What figures count. */
  | 'MEASURE'
  /** The types of relations and measures. */
  | 'PREDICATE'
  /** Typed edges between entities. */
  | 'RELATION'
  /** What is claimed in words. */
  | 'STATEMENT';

/** Whether the claimant is for the proposition or against it. */
export type Polarity =
  /** The claimant says that it is so. */
  | 'AFFIRMS'
  /** The claimant says that it is not so. */
  | 'DENIES';

/** A predicate to record. */
export type PredicateInput = {
  /** When to use it. */
  readonly description?: string | null | undefined;
  /** As it reads from object to subject: is commanded by. Made from the label where it is left out. */
  readonly inverseLabel?: string | null | undefined;
  /** Chosen by whoever records; relations and measures refer to it. */
  readonly key: string;
  /** As it reads from subject to object: commands. */
  readonly label: string;
  /** Whether it holds in both directions: is linked to. */
  readonly symmetric?: boolean | null | undefined;
};

/** A link between two propositions, by their whole ids: `relation:…`, `measure:…`, `statement:…`. */
export type PropositionLinkInput = {
  /** The case; of two that exclude one another, either. */
  readonly from: string;
  /** What `from` has to do with `to`. */
  readonly kind: PropositionLinkKind;
  /** The whole; of two that exclude one another, the other. */
  readonly to: string;
};

/** What one proposition has to do with another. */
export type PropositionLinkKind =
  /** The one is a case of the other: to deny the whole is to deny its cases. */
  | 'CASE_OF'
  /** They exclude one another: to affirm both is to contradict. */
  | 'EXCLUDES';

/** How a figure bounds what it counts. */
export type Qualifier =
  /** n less and more the tolerance. */
  | 'ABOUT'
  /** From n on. */
  | 'AT_LEAST'
  /** From 0 to n. */
  | 'AT_MOST'
  /** From low to high. */
  | 'BETWEEN'
  /** n: from n to n. */
  | 'EXACTLY'
  /** From 0 to n − 1. */
  | 'FEWER_THAN'
  /** A word: dozens 24 to 99, hundreds 200 to 999, thousands 2,000 to 9,999, tens of thousands 20,000 to 99,999, and so on; or from low to high. */
  | 'MAGNITUDE'
  /** From n + 1 on. */
  | 'MORE_THAN';

/**
 * A figure: value for all qualifiers but BETWEEN (low and high) and MAGNITUDE (a word of the table in verbatim, or low and high). tolerance is a
 * fraction: 0.1. openAbove: the claimant says that the true figure may be higher, so high is null.
 */
export type QuantityInput = {
  /** The most, of BETWEEN and MAGNITUDE. */
  readonly high?: number | null | undefined;
  /** The least, of BETWEEN and MAGNITUDE. */
  readonly low?: number | null | undefined;
  /** Whether the claimant says that the true figure may be higher. */
  readonly openAbove?: boolean | null | undefined;
  /** How the figure bounds what it counts: more than 4,000 is MORE_THAN. */
  readonly qualifier: Qualifier;
  /** Of ABOUT, the fraction by which it may be off; 0.1 where it is left out. */
  readonly tolerance?: number | null | undefined;
  /** The number that was named: 4000 of more than 4,000. */
  readonly value?: number | null | undefined;
  /** The figure as it was said: `at least 2,571`. */
  readonly verbatim: string;
};

/**
 * What `record` takes: at most 1,000 records, counting the relations and statements that claims bring along. Keys are bare here (`irgc`), as in
 * dataset files: the field says the kind. References may point at what is recorded in the same input.
 */
export type RecordInput = {
  /** Grades of claims and sources. */
  readonly assessments?: ReadonlyArray<AssessmentInput> | null | undefined;
  /** Claims to record, with their evidence; they bring their relations and statements along. */
  readonly claims?: ReadonlyArray<ClaimInput> | null | undefined;
  /** Replace records that are known under the same key. With ifChange: only while the record is as that change left it. */
  readonly correct?: boolean | null | undefined;
  /** Documents to record. */
  readonly documents?: ReadonlyArray<DocumentInput> | null | undefined;
  /** Check everything and count what would be recorded, but record nothing. */
  readonly dryRun?: boolean | null | undefined;
  /** Actors, places and events to record. */
  readonly entities?: ReadonlyArray<EntityInput> | null | undefined;
  /** More evidence of claims that are known. */
  readonly evidence?: ReadonlyArray<ClaimEvidenceInput> | null | undefined;
  /** The number of the last change that touched the record; where another has touched it since, there is a CONFLICT. Goes with `correct`. */
  readonly ifChange?: number | null | undefined;
  /** Whether entities are the same. */
  readonly judgements?: ReadonlyArray<JudgementInput> | null | undefined;
  /** Links between claims to record. */
  readonly links?: ReadonlyArray<ClaimLinkInput> | null | undefined;
  /** Measures to record. */
  readonly measures?: ReadonlyArray<MeasureInput> | null | undefined;
  /** Predicates to record. */
  readonly predicates?: ReadonlyArray<PredicateInput> | null | undefined;
  /** What propositions have to do with one another, by your own word. */
  readonly propositionLinks?: ReadonlyArray<PropositionLinkInput> | null | undefined;
  /** Why, for the history. */
  readonly reason?: string | null | undefined;
};

/** All that is given must hold. A list takes any of its values, at most 100. */
export type RelationFilter = {
  /** At least so many independent origins: `origins.min`. */
  readonly minOrigins?: number | null | undefined;
  /** Ids of the entities that it leads to. */
  readonly objects?: ReadonlyArray<string> | null | undefined;
  /** Ids of the predicates that it has. */
  readonly predicates?: ReadonlyArray<string> | null | undefined;
  /** What the held claims on it come to. */
  readonly status?: ReadonlyArray<StandingStatus> | null | undefined;
  /** Ids of the entities that it leads from. */
  readonly subjects?: ReadonlyArray<string> | null | undefined;
};

/** A relation, by the keys of its parts. */
export type RelationInput = {
  /** The key of the entity that the edge leads to. */
  readonly object: string;
  /** The key of its type. */
  readonly predicate: string;
  /** The key of the entity that the edge leads from. */
  readonly subject: string;
};

/** How far a source can be relied on, by the Admiralty system. */
export type Reliability =
  /** Completely reliable. */
  | 'A'
  /** Usually reliable. */
  | 'B'
  /** Fairly reliable. */
  | 'C'
  /** Not usually reliable. */
  | 'D'
  /** Unreliable. */
  | 'E'
  /** Not judged: nothing says how reliable it is. */
  | 'F';

/** Whether two records are the same actor. */
export type SameVerdict =
  /** They are not: they are not suggested again. */
  | 'DIFFERENT'
  /** They are: they are read as one. */
  | 'SAME'
  /** It is open: they are not suggested again, and read as two. */
  | 'UNSURE';

/** What the claimant does with the words. */
export type SpeechAct =
  /** Says that something is so, or not so. */
  | 'ASSERTS'
  /** Says who is at fault. */
  | 'BLAMES'
  /** Says that something is wrong. */
  | 'CONDEMNS'
  /** Says what others are to do. */
  | 'DEMANDS'
  /** Gives a figure or a view as an estimate. */
  | 'ESTIMATES'
  /** Says what will come. */
  | 'PREDICTS'
  /** Says what the claimant will do. */
  | 'PROMISES'
  /** Says what may come, so that it be heeded. */
  | 'WARNS';

/** What held claims come to. WARNS, DEMANDS, PROMISES and CONDEMNS do not count, POSSIBLE neither contests nor corroborates. */
export type StandingStatus =
  /** Two claims contradict each other, or another bloc disputes one. */
  | 'CONTESTED'
  /** At least two independent origins affirm it, and nobody denies it. */
  | 'CORROBORATED'
  /** There are only denials. */
  | 'DENIED'
  /** Nobody holds to it any more. */
  | 'NO_LONGER_HELD'
  /** Nobody ever claimed it. */
  | 'UNCLAIMED'
  /** Nobody who speaks of it commits to it. */
  | 'UNCOMMITTED'
  /** Somebody claims it, nobody contests it, and no two independent origins say so. */
  | 'UNCONTESTED';

/** A statement. text and about may be left out where the key is known. */
export type StatementInput = {
  /** The keys of the entities that it is about. */
  readonly about?: ReadonlyArray<string> | null | undefined;
  /** Chosen by whoever records, or derived from the content where it is left out. */
  readonly key?: string | null | undefined;
  /** What is claimed, in your own words. */
  readonly text?: string | null | undefined;
};

/** Whether two claims can both hold. */
export type Verdict =
  /** They can. */
  | 'COMPATIBLE'
  /** They cannot. */
  | 'CONTRADICTS'
  /** They can, for a cumulative count may have grown in between. */
  | 'GROWTH'
  /** They do not speak of the same. */
  | 'NOT_COMPARABLE'
  /** One bloc says something else than before: no quarrel between two. */
  | 'REVISION'
  /** The dates, or the words, leave it open. */
  | 'UNDETERMINED';

export type NewestChangeQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestChangeQuery = { readonly store: { readonly change: number } };

export type LiveChangesSubscriptionVariables = Exact<{
  since?: number | null | undefined;
}>;


export type LiveChangesSubscription = { readonly changes: { readonly number: number } };

export type ChipNamesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type ChipNamesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Change', readonly number: number, readonly id: string }
    | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
    | { readonly __typename: 'ClaimLink', readonly id: string }
    | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
    | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Judgement', readonly id: string }
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
    | { readonly __typename: 'PropositionLink', readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
   | null> };

export type ClaimListQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  orderBy: ClaimOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type ClaimListQuery = { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly quantity: { readonly qualifier: Qualifier, readonly low: number | null, readonly high: number | null, readonly verbatim: string } | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } };

export type FacetValueFragment = { readonly value: string, readonly count: number, readonly node:
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Change', readonly number: number, readonly id: string }
    | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
    | { readonly __typename: 'ClaimLink', readonly id: string }
    | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
    | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Judgement', readonly id: string }
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
    | { readonly __typename: 'PropositionLink', readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
   | null };

export type FacetOfQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  by: ClaimFacet;
  first: number;
}>;


export type FacetOfQuery = { readonly claims: { readonly facetsExact: boolean, readonly facets: ReadonlyArray<{ readonly value: string, readonly count: number, readonly node:
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Judgement', readonly id: string }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       | null }> } };

export type ClaimFacetsQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  first: number;
}>;


export type ClaimFacetsQuery = { readonly claims: { readonly claimantsExact: boolean, readonly predicatesExact: boolean, readonly polarityExact: boolean, readonly claimants: ReadonlyArray<{ readonly value: string, readonly count: number, readonly node:
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Judgement', readonly id: string }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       | null }>, readonly predicates: ReadonlyArray<{ readonly value: string, readonly count: number, readonly node:
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Judgement', readonly id: string }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       | null }>, readonly polarity: ReadonlyArray<{ readonly value: string, readonly count: number, readonly node:
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Judgement', readonly id: string }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       | null }> } };

export type EvidenceFacetsQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  first: number;
}>;


export type EvidenceFacetsQuery = { readonly claims: { readonly carriersExact: boolean, readonly heldExact: boolean, readonly evidenceExact: boolean, readonly carriers: ReadonlyArray<{ readonly value: string, readonly count: number, readonly node:
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Judgement', readonly id: string }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       | null }>, readonly held: ReadonlyArray<{ readonly value: string, readonly count: number, readonly node:
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Judgement', readonly id: string }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       | null }>, readonly evidence: ReadonlyArray<{ readonly value: string, readonly count: number, readonly node:
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Judgement', readonly id: string }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       | null }> } };

export type ClaimRowFragment = { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly quantity: { readonly qualifier: Qualifier, readonly low: number | null, readonly high: number | null, readonly verbatim: string } | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> };

export type StampQueryVariables = Exact<{ [key: string]: never; }>;


export type StampQuery = { readonly lens: { readonly change: number }, readonly store: { readonly hash: string } };

export type FigureClaimFragment = { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string, readonly bloc: { readonly id: string, readonly name: string } }, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly best: number | null, readonly qualifier: Qualifier, readonly verbatim: string, readonly openAbove: boolean } | null, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly via: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } }, readonly chain: ReadonlyArray<{ readonly carrier: { readonly id: string, readonly name: string } }> }> };

export type FigureClaimsQueryVariables = Exact<{
  measure: string;
  first: number;
  after?: string | null | undefined;
}>;


export type FigureClaimsQuery = { readonly measure: { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string, readonly bloc: { readonly id: string, readonly name: string } }, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly best: number | null, readonly qualifier: Qualifier, readonly verbatim: string, readonly openAbove: boolean } | null, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly via: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } }, readonly chain: ReadonlyArray<{ readonly carrier: { readonly id: string, readonly name: string } }> }> }> } } | null };

export type FigureConflictsQueryVariables = Exact<{
  claim: string;
}>;


export type FigureConflictsQuery = { readonly claim: { readonly id: string, readonly conflicts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly reason: string, readonly b: { readonly id: string } }> } } | null };

export type FigureEnvelopeQueryVariables = Exact<{
  measure: string;
  blocs: boolean;
}>;


export type FigureEnvelopeQuery = { readonly measure: { readonly envelope: ReadonlyArray<{ readonly date: string, readonly floor: number | null, readonly ceiling: number | null, readonly blocs?: ReadonlyArray<{ readonly floor: number | null, readonly ceiling: number | null, readonly bloc: { readonly id: string } }> }> } | null };

export type LastChangeQueryVariables = Exact<{ [key: string]: never; }>;


export type LastChangeQuery = { readonly store: { readonly change: number } };

export type LatestChangesQueryVariables = Exact<{
  since: number;
  first: number;
}>;


export type LatestChangesQuery = { readonly changes: { readonly nodes: ReadonlyArray<{ readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null }> } };

export type ChangeAtQueryVariables = Exact<{
  at: string;
}>;


export type ChangeAtQuery = { readonly lens: { readonly change: number } };

export type LensShownQueryVariables = Exact<{ [key: string]: never; }>;


export type LensShownQuery = { readonly lens: { readonly hiddenClaims: number, readonly hiddenUndated: number, readonly without: ReadonlyArray<
      | { readonly __typename: 'Assessment', readonly id: string }
      | { readonly __typename: 'Change', readonly number: number, readonly id: string }
      | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
      | { readonly __typename: 'ClaimLink', readonly id: string }
      | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
      | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
      | { readonly __typename: 'Evidence', readonly id: string }
      | { readonly __typename: 'Judgement', readonly id: string }
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
      | { readonly __typename: 'PropositionLink', readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
    > } };

export type LensTotalQueryVariables = Exact<{ [key: string]: never; }>;


export type LensTotalQuery = { readonly claims: { readonly totalCount: number, readonly totalExact: boolean } };

export type LensChangeQueryVariables = Exact<{
  id: string;
}>;


export type LensChangeQuery = { readonly node:
    | { readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null }
    | Record<PropertyKey, never>
   | null };

export type ClaimDaysQueryVariables = Exact<{ [key: string]: never; }>;


export type ClaimDaysQuery = { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly days: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly months: ReadonlyArray<{ readonly value: string, readonly count: number }> } };

export type ChangeLineFragment = { readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly hash: string, readonly touchedCount: number };

export type ChangePageQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type ChangePageQuery = { readonly store: { readonly change: number }, readonly node:
    | { readonly __typename: 'Assessment' }
    | { readonly __typename: 'Change', readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly hash: string, readonly touchedCount: number, readonly touched: ReadonlyArray<
        | { readonly __typename: 'Assessment', readonly assessor: string, readonly id: string, readonly claim: { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } } | null, readonly entity: { readonly __typename: 'Entity', readonly name: string, readonly id: string } | null }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string, readonly linkKind: ClaimLinkKind, readonly fromClaim: { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }, readonly toClaim: { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } } }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string, readonly document: { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } } }
        | { readonly __typename: 'Judgement', readonly by: string, readonly verdict: SameVerdict, readonly id: string, readonly left: { readonly __typename: 'Entity', readonly name: string, readonly id: string }, readonly right: { readonly __typename: 'Entity', readonly name: string, readonly id: string } }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string, readonly propositionKind: PropositionLinkKind, readonly fromProposition:
            | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
            | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
            | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
          , readonly toProposition:
            | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
            | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
            | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
           }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
      > }
    | { readonly __typename: 'Claim' }
    | { readonly __typename: 'ClaimLink' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Entity' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Judgement' }
    | { readonly __typename: 'Measure' }
    | { readonly __typename: 'Predicate' }
    | { readonly __typename: 'PropositionLink' }
    | { readonly __typename: 'Relation' }
    | { readonly __typename: 'Statement' }
   | null };

export type RecordEndQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordEndQuery = { readonly store: { readonly change: number } };

export type ChangeWindowQueryVariables = Exact<{
  since: number;
  first: number;
}>;


export type ChangeWindowQuery = { readonly changes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly hash: string, readonly touchedCount: number }> } };

export type DiffAppearedQueryVariables = Exact<{
  from: AsOfInput;
  to?: AsOfInput | null | undefined;
  after?: string | null | undefined;
}>;


export type DiffAppearedQuery = { readonly diff: { readonly appeared: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } } };

export type DiffGoneQueryVariables = Exact<{
  from: AsOfInput;
  to?: AsOfInput | null | undefined;
  after?: string | null | undefined;
}>;


export type DiffGoneQuery = { readonly diff: { readonly gone: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } } };

export type DiffSupersededQueryVariables = Exact<{
  from: AsOfInput;
  to?: AsOfInput | null | undefined;
  after?: string | null | undefined;
}>;


export type DiffSupersededQuery = { readonly diff: { readonly superseded: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } } };

export type DiffStandingsQueryVariables = Exact<{
  from: AsOfInput;
  to?: AsOfInput | null | undefined;
  after?: string | null | undefined;
}>;


export type DiffStandingsQuery = { readonly diff: { readonly standings: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly before: StandingStatus, readonly after: StandingStatus, readonly proposition:
          | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
          | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
          | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
         }> } } };

export type DiffCountsQueryVariables = Exact<{
  from: AsOfInput;
  to?: AsOfInput | null | undefined;
}>;


export type DiffCountsQuery = { readonly diff: { readonly appeared: { readonly totalCount: number }, readonly gone: { readonly totalCount: number }, readonly superseded: { readonly totalCount: number }, readonly standings: { readonly totalCount: number } } };

type Touched_Assessment_Fragment = { readonly __typename: 'Assessment', readonly assessor: string, readonly id: string, readonly claim: { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } } | null, readonly entity: { readonly __typename: 'Entity', readonly name: string, readonly id: string } | null };

type Touched_Change_Fragment = { readonly __typename: 'Change', readonly number: number, readonly id: string };

type Touched_Claim_Fragment = { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } };

type Touched_ClaimLink_Fragment = { readonly __typename: 'ClaimLink', readonly id: string, readonly linkKind: ClaimLinkKind, readonly fromClaim: { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }, readonly toClaim: { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } } };

type Touched_Document_Fragment = { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } };

type Touched_Entity_Fragment = { readonly __typename: 'Entity', readonly name: string, readonly id: string };

type Touched_Evidence_Fragment = { readonly __typename: 'Evidence', readonly id: string, readonly document: { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } } };

type Touched_Judgement_Fragment = { readonly __typename: 'Judgement', readonly by: string, readonly verdict: SameVerdict, readonly id: string, readonly left: { readonly __typename: 'Entity', readonly name: string, readonly id: string }, readonly right: { readonly __typename: 'Entity', readonly name: string, readonly id: string } };

type Touched_Measure_Fragment = { readonly __typename: 'Measure', readonly label: string, readonly id: string };

type Touched_Predicate_Fragment = { readonly __typename: 'Predicate', readonly label: string, readonly id: string };

type Touched_PropositionLink_Fragment = { readonly __typename: 'PropositionLink', readonly id: string, readonly propositionKind: PropositionLinkKind, readonly fromProposition:
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
  , readonly toProposition:
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
   };

type Touched_Relation_Fragment = { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } };

type Touched_Statement_Fragment = { readonly __typename: 'Statement', readonly label: string, readonly id: string };

export type TouchedFragment =
  | Touched_Assessment_Fragment
  | Touched_Change_Fragment
  | Touched_Claim_Fragment
  | Touched_ClaimLink_Fragment
  | Touched_Document_Fragment
  | Touched_Entity_Fragment
  | Touched_Evidence_Fragment
  | Touched_Judgement_Fragment
  | Touched_Measure_Fragment
  | Touched_Predicate_Fragment
  | Touched_PropositionLink_Fragment
  | Touched_Relation_Fragment
  | Touched_Statement_Fragment
;

export type ClaimConflictsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ClaimConflictsQuery = { readonly claim: { readonly id: string, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly sameDay: Verdict | null, readonly reason: string, readonly margin: number | null, readonly flipsAtTolerance: number | null, readonly a: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null }, readonly b: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null } }> } } | null };

export type ClaimEvidenceQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type ClaimEvidenceQuery = { readonly claim: { readonly id: string, readonly evidenceCount: number, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: EvidenceKind, readonly attribution: Attribution, readonly locator: string | null, readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly status: EvidenceStatus, readonly document: { readonly title: string | null, readonly published: string | null, readonly id: string, readonly lang: string | null, readonly publisher: { readonly id: string, readonly name: string, readonly named: boolean } }, readonly chain: ReadonlyArray<{ readonly verb: string | null, readonly carrier: { readonly id: string, readonly name: string, readonly named: boolean }, readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string, readonly named: boolean } } | null }> }> } | null };

export type ClaimPageQueryVariables = Exact<{
  id: string;
}>;


export type ClaimPageQuery = { readonly claim: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly certainty: Certainty, readonly basis: Basis, readonly hedge: string | null, readonly citation: string, readonly withdrawn: boolean, readonly recordedAt: string, readonly recordedBy: string, readonly stated: string | null, readonly valid: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly kind: EntityKind, readonly id: string, readonly name: string, readonly named: boolean }, readonly proposition:
      | { readonly __typename: 'Measure', readonly unit: string, readonly label: string, readonly id: string, readonly measureKind: MeasureKind, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: PropositionLinkKind, readonly from:
            | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
            | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
            | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
          , readonly to:
            | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
            | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
            | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
           }>, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number } }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: PropositionLinkKind, readonly from:
            | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
            | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
            | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
          , readonly to:
            | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
            | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
            | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
           }>, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: PropositionLinkKind, readonly from:
            | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
            | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
            | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
          , readonly to:
            | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
            | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
            | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
           }>, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number } }
    , readonly quantity: { readonly low: number | null, readonly high: number | null, readonly best: number | null, readonly qualifier: Qualifier, readonly verbatim: string, readonly tolerance: number | null, readonly openAbove: boolean } | null, readonly place: { readonly id: string, readonly name: string } | null, readonly mentions: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly origins: { readonly min: number, readonly max: number, readonly blocs: number, readonly groups: ReadonlyArray<{ readonly echoCount: number, readonly origin: { readonly id: string, readonly name: string, readonly named: boolean }, readonly bloc: { readonly id: string, readonly name: string }, readonly claims: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string } }>, readonly echoes: ReadonlyArray<{ readonly id: string, readonly document: { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly loops: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly cites: ReadonlyArray<{ readonly id: string }>, readonly publisher: { readonly name: string } }> }> }, readonly printed: ReadonlyArray<{ readonly id: string, readonly document: { readonly __typename: 'Document', readonly published: string | null, readonly sha256: string | null, readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } } }>, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly from: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string } }, readonly to: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string } } }>, readonly assessments: ReadonlyArray<{ readonly id: string, readonly assessor: string, readonly at: string, readonly reliability: Reliability | null, readonly credibility: Credibility | null, readonly likelihood: Likelihood | null, readonly confidence: Confidence | null, readonly rationale: string | null, readonly judged: boolean, readonly inconsistency: string | null }>, readonly history: ReadonlyArray<{ readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly touchedCount: number }>, readonly reportedFrom: ReadonlyArray<{ readonly id: string, readonly name: string, readonly named: boolean }> } | null };

export type LinkedClaimFragment = { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string } };

export type SiblingClaimsQueryVariables = Exact<{
  proposition: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SiblingClaimsQuery = { readonly proposition:
    | { readonly id: string, readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly id: string, readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly id: string, readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string }> } }
   | null };

export type ConflictFilterNodesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type ConflictFilterNodesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Change', readonly number: number, readonly id: string }
    | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
    | { readonly __typename: 'ClaimLink', readonly id: string }
    | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
    | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Judgement', readonly id: string }
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
    | { readonly __typename: 'PropositionLink', readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
   | null> };

export type ConflictPairFragment = { readonly verdict: Verdict, readonly sameDay: Verdict | null, readonly reason: string, readonly margin: number | null, readonly flipsAtTolerance: number | null, readonly a: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly proposition:
      | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
      | { readonly __typename: 'Relation', readonly id: string, readonly label: string }
      | { readonly __typename: 'Statement', readonly id: string, readonly label: string }
    , readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null }, readonly b: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly proposition:
      | { readonly id: string, readonly label: string }
      | { readonly id: string, readonly label: string }
      | { readonly id: string, readonly label: string }
    , readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null } };

export type ConflictsQueryVariables = Exact<{
  filter?: ConflictFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ConflictsQuery = { readonly conflicts: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly sameDay: Verdict | null, readonly reason: string, readonly margin: number | null, readonly flipsAtTolerance: number | null, readonly a: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly proposition:
          | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
          | { readonly __typename: 'Relation', readonly id: string, readonly label: string }
          | { readonly __typename: 'Statement', readonly id: string, readonly label: string }
        , readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null }, readonly b: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly proposition:
          | { readonly id: string, readonly label: string }
          | { readonly id: string, readonly label: string }
          | { readonly id: string, readonly label: string }
        , readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null } }> } };

export type ConflictsCountQueryVariables = Exact<{
  filter?: ConflictFilter | null | undefined;
}>;


export type ConflictsCountQuery = { readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean } };

export type CitedDocumentsQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type CitedDocumentsQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Change', readonly number: number, readonly id: string }
    | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
    | { readonly __typename: 'ClaimLink', readonly id: string }
    | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly cites: ReadonlyArray<{ readonly id: string }>, readonly publisher: { readonly name: string } }
    | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Judgement', readonly id: string }
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
    | { readonly __typename: 'PropositionLink', readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
   | null> };

export type DocumentPageQueryVariables = Exact<{
  id: string;
}>;


export type DocumentPageQuery = { readonly document: { readonly id: string, readonly title: string | null, readonly published: string | null, readonly url: string | null, readonly lang: string | null, readonly sha256: string | null, readonly withdrawn: boolean, readonly publisher: { readonly id: string, readonly name: string }, readonly authors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly cites: ReadonlyArray<{ readonly __typename: 'Document', readonly published: string | null, readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }>, readonly history: ReadonlyArray<{ readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly touchedCount: number }> } | null };

export type DocumentTextQueryVariables = Exact<{
  id: string;
}>;


export type DocumentTextQuery = { readonly document: { readonly id: string, readonly text: string | null } | null };

export type DocumentSaysQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type DocumentSaysQuery = { readonly document: { readonly id: string, readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly evidence: ReadonlyArray<{ readonly id: string, readonly start: number | null, readonly end: number | null, readonly status: EvidenceStatus, readonly document: { readonly id: string } }>, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } } | null };

export type CitingDocumentsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CitingDocumentsQuery = { readonly document: { readonly id: string, readonly citedBy: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename: 'Document', readonly published: string | null, readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }> } } | null };

export type CitedClaimFragment = { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> };

export type DossierClaimFragment = { readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly statedSpan: { readonly latest: string | null }, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly verbatim: string } | null, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> };

export type DossierConflictsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly reason: string, readonly a: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }, readonly b: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> } }> };

export type DossierEntityQueryVariables = Exact<{
  id: string;
  claims: number;
  relations: number;
  conflicts: number;
}>;


export type DossierEntityQuery = { readonly entity: { readonly id: string, readonly name: string, readonly kind: EntityKind, readonly named: boolean, readonly description: string | null, readonly sameAs: ReadonlyArray<string>, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly kind: NameKind }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly speaksFor: { readonly id: string, readonly name: string } | null, readonly bloc: { readonly id: string, readonly name: string }, readonly relations: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly origins: { readonly min: number, readonly max: number }, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }> } }> }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly conflicts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly reason: string, readonly a: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }, readonly b: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> } }> }, readonly statedSpan: { readonly latest: string | null }, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly verbatim: string } | null, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }> }, readonly claimsAbout: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly conflicts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly reason: string, readonly a: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }, readonly b: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> } }> }, readonly statedSpan: { readonly latest: string | null }, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly verbatim: string } | null, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }> } } | null };

export type DossierMeasureQueryVariables = Exact<{
  id: string;
  claims: number;
  conflicts: number;
  origins: number;
}>;


export type DossierMeasureQuery = { readonly measure: { readonly id: string, readonly label: string, readonly population: string, readonly kind: MeasureKind, readonly unit: string, readonly origin: string | null, readonly method: string | null, readonly predicate: { readonly label: string }, readonly event: { readonly id: string, readonly name: string } | null, readonly place: { readonly id: string, readonly name: string } | null, readonly partOf: { readonly id: string, readonly label: string } | null, readonly parts: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number, readonly blocs: number, readonly groups: ReadonlyArray<{ readonly echoCount: number, readonly origin: { readonly id: string, readonly name: string }, readonly bloc: { readonly id: string, readonly name: string }, readonly claims: ReadonlyArray<{ readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }> }> }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly statedSpan: { readonly latest: string | null }, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly verbatim: string } | null, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }> }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly reason: string, readonly a: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }, readonly b: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> } }> }, readonly envelope: ReadonlyArray<{ readonly date: string, readonly floor: number | null, readonly ceiling: number | null }> } | null };

export type EntityDocumentsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type EntityDocumentsQuery = { readonly entity: { readonly documents: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly lang: string | null, readonly published: string | null, readonly publisher: { readonly id: string, readonly name: string }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean } }> } } | null };

export type EntityHistoryQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type EntityHistoryQuery = { readonly entity: { readonly history: ReadonlyArray<{ readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly touchedCount: number }> } | null };

export type EntityPageQueryVariables = Exact<{
  id: string;
}>;


export type EntityPageQuery = { readonly entity: { readonly id: string, readonly name: string, readonly withdrawn: boolean, readonly kind: EntityKind, readonly named: boolean, readonly description: string | null, readonly sameAs: ReadonlyArray<string>, readonly claims: { readonly totalCount: number }, readonly claimsAbout: { readonly totalCount: number }, readonly relations: { readonly totalCount: number }, readonly documents: { readonly totalCount: number }, readonly assessments: ReadonlyArray<{ readonly id: string, readonly assessor: string, readonly at: string, readonly reliability: Reliability | null, readonly credibility: Credibility | null, readonly likelihood: Likelihood | null, readonly confidence: Confidence | null, readonly rationale: string | null, readonly judged: boolean, readonly inconsistency: string | null }>, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly speaksFor: { readonly id: string, readonly name: string } | null, readonly bloc: { readonly id: string, readonly name: string } } | null };

export type EntityRelationsQueryVariables = Exact<{
  id: string;
  filter?: RelationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type EntityRelationsQuery = { readonly entity: { readonly relations: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly subject: { readonly id: string, readonly name: string }, readonly predicate: { readonly id: string, readonly label: string }, readonly object: { readonly id: string, readonly name: string }, readonly standing: { readonly status: StandingStatus }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean } }> } } | null };

export type EntityRelationFragment = { readonly id: string, readonly subject: { readonly id: string, readonly name: string }, readonly predicate: { readonly id: string, readonly label: string }, readonly object: { readonly id: string, readonly name: string }, readonly standing: { readonly status: StandingStatus }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean } };

export type EntityPredicatesQueryVariables = Exact<{
  id: string;
}>;


export type EntityPredicatesQuery = { readonly entity: { readonly claimsAbout: { readonly facets: ReadonlyArray<{ readonly value: string, readonly node:
          | { readonly __typename: 'Assessment', readonly id: string }
          | { readonly __typename: 'Change', readonly id: string }
          | { readonly __typename: 'Claim', readonly id: string }
          | { readonly __typename: 'ClaimLink', readonly id: string }
          | { readonly __typename: 'Document', readonly id: string }
          | { readonly __typename: 'Entity', readonly id: string }
          | { readonly __typename: 'Evidence', readonly id: string }
          | { readonly __typename: 'Judgement', readonly id: string }
          | { readonly __typename: 'Measure', readonly id: string }
          | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
          | { readonly __typename: 'PropositionLink', readonly id: string }
          | { readonly __typename: 'Relation', readonly id: string }
          | { readonly __typename: 'Statement', readonly id: string }
         | null }> } } | null };

export type FactsFragment = { readonly id: string, readonly kind: EntityKind, readonly named: boolean, readonly description: string | null, readonly sameAs: ReadonlyArray<string>, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly speaksFor: { readonly id: string, readonly name: string } | null, readonly bloc: { readonly id: string, readonly name: string } };

export type TwinsQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type TwinsQuery = { readonly entity: { readonly id: string, readonly suggestions: ReadonlyArray<{ readonly reason: string, readonly entity: { readonly id: string, readonly name: string, readonly kind: EntityKind, readonly claims: { readonly totalCount: number } } }>, readonly judgements: ReadonlyArray<{ readonly id: string, readonly pair: ReadonlyArray<string>, readonly verdict: SameVerdict, readonly by: string, readonly at: string, readonly overruled: boolean, readonly withdrawn: boolean, readonly left: { readonly id: string, readonly name: string }, readonly right: { readonly id: string, readonly name: string } }> } | null };

export type ComparisonsQueryVariables = Exact<{
  id: string;
  verdicts?: ReadonlyArray<Verdict> | Verdict | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ComparisonsQuery = { readonly measure: { readonly comparisons: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly sameDay: Verdict | null, readonly reason: string, readonly margin: number | null, readonly flipsAtTolerance: number | null, readonly a: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null }, readonly b: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null } }> } } | null };

export type MeasurePageQueryVariables = Exact<{
  id: string;
}>;


export type MeasurePageQuery = { readonly measure: { readonly id: string, readonly label: string, readonly population: string, readonly kind: MeasureKind, readonly unit: string, readonly origin: string | null, readonly method: string | null, readonly about: ReadonlyArray<{ readonly id: string }>, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number, readonly blocs: number, readonly groups: ReadonlyArray<{ readonly echoCount: number, readonly origin: { readonly id: string, readonly name: string, readonly named: boolean }, readonly bloc: { readonly id: string, readonly name: string }, readonly claims: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string } }>, readonly echoes: ReadonlyArray<{ readonly id: string, readonly document: { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly loops: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly cites: ReadonlyArray<{ readonly id: string }>, readonly publisher: { readonly name: string } }> }> }, readonly history: ReadonlyArray<{ readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly touchedCount: number }>, readonly predicate: { readonly id: string, readonly label: string }, readonly event: { readonly id: string, readonly name: string } | null, readonly place: { readonly id: string, readonly name: string } | null, readonly partOf: { readonly id: string, readonly label: string } | null, readonly parts: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: PropositionLinkKind, readonly by: string, readonly from:
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
      , readonly to:
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       }> } | null };

export type MeasureScopeFragment = { readonly id: string, readonly label: string, readonly population: string, readonly kind: MeasureKind, readonly unit: string, readonly origin: string | null, readonly method: string | null, readonly predicate: { readonly id: string, readonly label: string }, readonly event: { readonly id: string, readonly name: string } | null, readonly place: { readonly id: string, readonly name: string } | null, readonly partOf: { readonly id: string, readonly label: string } | null, readonly parts: ReadonlyArray<{ readonly id: string, readonly label: string }> };

export type PathsBetweenQueryVariables = Exact<{
  from: string;
  to: string;
  maxLength: number;
  throughDenied: boolean;
  throughPlaces: boolean;
}>;


export type PathsBetweenQuery = { readonly paths: ReadonlyArray<{ readonly entities: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly subject: { readonly id: string }, readonly predicate: { readonly label: string, readonly inverseLabel: string }, readonly standing: { readonly status: StandingStatus } }> }> };

export type PathEndsQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type PathEndsQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly name: string }
    | Record<PropertyKey, never>
   | null> };

export type ClaimsOfRelationQueryVariables = Exact<{
  id: string;
  polarity: Polarity;
  after?: string | null | undefined;
}>;


export type ClaimsOfRelationQuery = { readonly proposition:
    | { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
   | null };

export type ChosenEntityQueryVariables = Exact<{
  id: string;
}>;


export type ChosenEntityQuery = { readonly entity: { readonly description: string | null, readonly bloc: { readonly id: string, readonly name: string } } | null };

export type NetworkStartQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworkStartQuery = { readonly entities: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: EntityKind, readonly relations: { readonly totalCount: number } }> }, readonly propositions: { readonly nodes: ReadonlyArray<
      | { readonly about: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: EntityKind, readonly relations: { readonly totalCount: number } }> }
      | { readonly about: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: EntityKind, readonly relations: { readonly totalCount: number } }> }
      | { readonly about: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: EntityKind, readonly relations: { readonly totalCount: number } }> }
    > } };

export type NetworkEntityFragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> };

export type NetworkRelationFragment = { readonly id: string, readonly label: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly predicate: { readonly id: string, readonly label: string, readonly inverseLabel: string, readonly symmetric: boolean }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number }, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly recordedAt: string, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly first: { readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly recordedAt: string, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly within: { readonly totalCount: number } };

export type AroundQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  depth: number;
  predicates?: ReadonlyArray<string> | string | null | undefined;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  limit: number;
  within?: ClaimFilter | null | undefined;
}>;


export type AroundQuery = { readonly neighborhood: { readonly totalEntities: number, readonly totalRelations: number, readonly totalExact: boolean, readonly entities: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly label: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly predicate: { readonly id: string, readonly label: string, readonly inverseLabel: string, readonly symmetric: boolean }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number }, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly recordedAt: string, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly first: { readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly recordedAt: string, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly within: { readonly totalCount: number } }> } };

export type CentresQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type CentresQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string }
    | Record<PropertyKey, never>
   | null> };

export type RelationsOfPathQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  within?: ClaimFilter | null | undefined;
}>;


export type RelationsOfPathQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly label: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly predicate: { readonly id: string, readonly label: string, readonly inverseLabel: string, readonly symmetric: boolean }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number }, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly recordedAt: string, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly first: { readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly recordedAt: string, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly within: { readonly totalCount: number } }
    | Record<PropertyKey, never>
   | null> };

export type ConflictsOfQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ConflictsOfQuery = { readonly proposition:
    | { readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly sameDay: Verdict | null, readonly reason: string, readonly margin: number | null, readonly flipsAtTolerance: number | null, readonly a: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null }, readonly b: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null } }> } }
    | { readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly sameDay: Verdict | null, readonly reason: string, readonly margin: number | null, readonly flipsAtTolerance: number | null, readonly a: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null }, readonly b: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null } }> } }
    | { readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly sameDay: Verdict | null, readonly reason: string, readonly margin: number | null, readonly flipsAtTolerance: number | null, readonly a: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null }, readonly b: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null } }> } }
   | null };

type PropositionLinks_Measure_Fragment = { readonly id: string, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: PropositionLinkKind, readonly by: string, readonly from:
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
    , readonly to:
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
     }> };

type PropositionLinks_Relation_Fragment = { readonly id: string, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: PropositionLinkKind, readonly by: string, readonly from:
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
    , readonly to:
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
     }> };

type PropositionLinks_Statement_Fragment = { readonly id: string, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: PropositionLinkKind, readonly by: string, readonly from:
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
    , readonly to:
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
     }> };

export type PropositionLinksFragment =
  | PropositionLinks_Measure_Fragment
  | PropositionLinks_Relation_Fragment
  | PropositionLinks_Statement_Fragment
;

export type PropositionPageQueryVariables = Exact<{
  id: string;
}>;


export type PropositionPageQuery = { readonly proposition:
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string, readonly about: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number, readonly blocs: number, readonly groups: ReadonlyArray<{ readonly echoCount: number, readonly origin: { readonly id: string, readonly name: string, readonly named: boolean }, readonly bloc: { readonly id: string, readonly name: string }, readonly claims: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string } }>, readonly echoes: ReadonlyArray<{ readonly id: string, readonly document: { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly loops: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly cites: ReadonlyArray<{ readonly id: string }>, readonly publisher: { readonly name: string } }> }> }, readonly history: ReadonlyArray<{ readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly touchedCount: number }>, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: PropositionLinkKind, readonly by: string, readonly from:
          | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
          | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
          | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
        , readonly to:
          | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
          | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
          | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
         }> }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly name: string }, readonly predicate: { readonly label: string, readonly inverseLabel: string, readonly symmetric: boolean, readonly description: string | null }, readonly object: { readonly id: string, readonly name: string }, readonly about: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number, readonly blocs: number, readonly groups: ReadonlyArray<{ readonly echoCount: number, readonly origin: { readonly id: string, readonly name: string, readonly named: boolean }, readonly bloc: { readonly id: string, readonly name: string }, readonly claims: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string } }>, readonly echoes: ReadonlyArray<{ readonly id: string, readonly document: { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly loops: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly cites: ReadonlyArray<{ readonly id: string }>, readonly publisher: { readonly name: string } }> }> }, readonly history: ReadonlyArray<{ readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly touchedCount: number }>, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: PropositionLinkKind, readonly by: string, readonly from:
          | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
          | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
          | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
        , readonly to:
          | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
          | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
          | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
         }> }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string, readonly about: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number, readonly blocs: number, readonly groups: ReadonlyArray<{ readonly echoCount: number, readonly origin: { readonly id: string, readonly name: string, readonly named: boolean }, readonly bloc: { readonly id: string, readonly name: string }, readonly claims: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string } }>, readonly echoes: ReadonlyArray<{ readonly id: string, readonly document: { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly loops: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly cites: ReadonlyArray<{ readonly id: string }>, readonly publisher: { readonly name: string } }> }> }, readonly history: ReadonlyArray<{ readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly touchedCount: number }>, readonly links: ReadonlyArray<{ readonly id: string, readonly kind: PropositionLinkKind, readonly by: string, readonly from:
          | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
          | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
          | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
        , readonly to:
          | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
          | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
          | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
         }> }
   | null };

export type SideQueryVariables = Exact<{
  id: string;
  filter: ClaimFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type SideQuery = { readonly proposition:
    | { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } }
    | { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } }
    | { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } }
   | null };

export type StandingOfFragment = { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number };

export type RefWordsQueryVariables = Exact<{
  id: string;
}>;


export type RefWordsQuery = { readonly node:
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Change', readonly number: number, readonly id: string }
    | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
    | { readonly __typename: 'ClaimLink', readonly id: string }
    | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
    | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Judgement', readonly id: string }
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
    | { readonly __typename: 'PropositionLink', readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
   | null };

export type SpanTextQueryVariables = Exact<{
  id: string;
}>;


export type SpanTextQuery = { readonly document: { readonly text: string | null, readonly lang: string | null, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly spans: ReadonlyArray<{ readonly start: number | null, readonly end: number | null, readonly document: { readonly id: string } }> }> } } | null };

export type RecordOutcomeFragment = { readonly createdCount: number, readonly changedCount: number, readonly unchanged: number, readonly change: { readonly id: string, readonly number: number } | null, readonly created: ReadonlyArray<
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Change', readonly number: number, readonly id: string }
    | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
    | { readonly __typename: 'ClaimLink', readonly id: string }
    | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
    | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Judgement', readonly id: string }
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
    | { readonly __typename: 'PropositionLink', readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
  >, readonly changed: ReadonlyArray<
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Change', readonly number: number, readonly id: string }
    | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
    | { readonly __typename: 'ClaimLink', readonly id: string }
    | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
    | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Judgement', readonly id: string }
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
    | { readonly __typename: 'PropositionLink', readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
  >, readonly errors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: InputErrorCode, readonly message: string }> };

export type RecordMutationVariables = Exact<{
  input: RecordInput;
}>;


export type RecordMutation = { readonly record: { readonly createdCount: number, readonly changedCount: number, readonly unchanged: number, readonly change: { readonly id: string, readonly number: number } | null, readonly created: ReadonlyArray<
      | { readonly __typename: 'Assessment', readonly id: string }
      | { readonly __typename: 'Change', readonly number: number, readonly id: string }
      | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
      | { readonly __typename: 'ClaimLink', readonly id: string }
      | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
      | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
      | { readonly __typename: 'Evidence', readonly id: string }
      | { readonly __typename: 'Judgement', readonly id: string }
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
      | { readonly __typename: 'PropositionLink', readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
    >, readonly changed: ReadonlyArray<
      | { readonly __typename: 'Assessment', readonly id: string }
      | { readonly __typename: 'Change', readonly number: number, readonly id: string }
      | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
      | { readonly __typename: 'ClaimLink', readonly id: string }
      | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
      | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
      | { readonly __typename: 'Evidence', readonly id: string }
      | { readonly __typename: 'Judgement', readonly id: string }
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
      | { readonly __typename: 'PropositionLink', readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
    >, readonly errors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: InputErrorCode, readonly message: string }> } };

export type WithdrawMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type WithdrawMutation = { readonly withdraw: { readonly createdCount: number, readonly changedCount: number, readonly unchanged: number, readonly change: { readonly id: string, readonly number: number } | null, readonly created: ReadonlyArray<
      | { readonly __typename: 'Assessment', readonly id: string }
      | { readonly __typename: 'Change', readonly number: number, readonly id: string }
      | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
      | { readonly __typename: 'ClaimLink', readonly id: string }
      | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
      | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
      | { readonly __typename: 'Evidence', readonly id: string }
      | { readonly __typename: 'Judgement', readonly id: string }
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
      | { readonly __typename: 'PropositionLink', readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
    >, readonly changed: ReadonlyArray<
      | { readonly __typename: 'Assessment', readonly id: string }
      | { readonly __typename: 'Change', readonly number: number, readonly id: string }
      | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
      | { readonly __typename: 'ClaimLink', readonly id: string }
      | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
      | { readonly __typename: 'Entity', readonly name: string, readonly id: string }
      | { readonly __typename: 'Evidence', readonly id: string }
      | { readonly __typename: 'Judgement', readonly id: string }
      | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
      | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
      | { readonly __typename: 'PropositionLink', readonly id: string }
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
    >, readonly errors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: InputErrorCode, readonly message: string }> } };

type KnownRef_Assessment_Fragment = { readonly __typename: 'Assessment', readonly id: string };

type KnownRef_Change_Fragment = { readonly __typename: 'Change', readonly number: number, readonly id: string };

type KnownRef_Claim_Fragment = { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } };

type KnownRef_ClaimLink_Fragment = { readonly __typename: 'ClaimLink', readonly id: string };

type KnownRef_Document_Fragment = { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } };

type KnownRef_Entity_Fragment = { readonly __typename: 'Entity', readonly name: string, readonly id: string };

type KnownRef_Evidence_Fragment = { readonly __typename: 'Evidence', readonly id: string };

type KnownRef_Judgement_Fragment = { readonly __typename: 'Judgement', readonly id: string };

type KnownRef_Measure_Fragment = { readonly __typename: 'Measure', readonly label: string, readonly id: string };

type KnownRef_Predicate_Fragment = { readonly __typename: 'Predicate', readonly label: string, readonly id: string };

type KnownRef_PropositionLink_Fragment = { readonly __typename: 'PropositionLink', readonly id: string };

type KnownRef_Relation_Fragment = { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } };

type KnownRef_Statement_Fragment = { readonly __typename: 'Statement', readonly label: string, readonly id: string };

export type KnownRefFragment =
  | KnownRef_Assessment_Fragment
  | KnownRef_Change_Fragment
  | KnownRef_Claim_Fragment
  | KnownRef_ClaimLink_Fragment
  | KnownRef_Document_Fragment
  | KnownRef_Entity_Fragment
  | KnownRef_Evidence_Fragment
  | KnownRef_Judgement_Fragment
  | KnownRef_Measure_Fragment
  | KnownRef_Predicate_Fragment
  | KnownRef_PropositionLink_Fragment
  | KnownRef_Relation_Fragment
  | KnownRef_Statement_Fragment
;

export type KnownQueryVariables = Exact<{
  id: string;
}>;


export type KnownQuery = { readonly node:
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Change', readonly number: number, readonly id: string }
    | { readonly __typename: 'Claim', readonly polarity: Polarity, readonly certainty: Certainty, readonly speechAct: SpeechAct, readonly basis: Basis, readonly hedge: string | null, readonly stated: string | null, readonly valid: string | null, readonly evidenceCount: number, readonly label: string, readonly id: string, readonly claimant: { readonly __typename: 'Entity', readonly name: string, readonly id: string }, readonly reportedFrom: ReadonlyArray<{ readonly __typename: 'Entity', readonly name: string, readonly id: string }>, readonly proposition:
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly __typename: 'Entity', readonly name: string, readonly id: string }, readonly predicate: { readonly __typename: 'Predicate', readonly label: string, readonly id: string }, readonly object: { readonly __typename: 'Entity', readonly name: string, readonly id: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
      , readonly mentions: ReadonlyArray<{ readonly __typename: 'Entity', readonly name: string, readonly id: string }>, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly best: number | null, readonly qualifier: Qualifier, readonly verbatim: string, readonly tolerance: number | null, readonly openAbove: boolean } | null, readonly claimPlace: { readonly __typename: 'Entity', readonly name: string, readonly id: string } | null, readonly evidence: ReadonlyArray<{ readonly attribution: Attribution, readonly locator: string | null, readonly start: number | null, readonly end: number | null, readonly spanSha256: string | null, readonly evidenceKind: EvidenceKind, readonly document: { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }, readonly chain: ReadonlyArray<{ readonly verb: string | null, readonly carrier: { readonly __typename: 'Entity', readonly name: string, readonly id: string }, readonly document: { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } } | null }> }>, readonly claimHistory: ReadonlyArray<{ readonly number: number }> }
    | { readonly __typename: 'ClaimLink', readonly id: string }
    | { readonly __typename: 'Document', readonly published: string | null, readonly url: string | null, readonly lang: string | null, readonly sha256: string | null, readonly title: string | null, readonly id: string, readonly publisher: { readonly __typename: 'Entity', readonly name: string, readonly id: string }, readonly authors: ReadonlyArray<{ readonly __typename: 'Entity', readonly name: string, readonly id: string }>, readonly cites: ReadonlyArray<{ readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }>, readonly documentHistory: ReadonlyArray<{ readonly number: number }> }
    | { readonly __typename: 'Entity', readonly kind: EntityKind, readonly named: boolean, readonly description: string | null, readonly name: string, readonly id: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly kind: NameKind }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly speaksFor: { readonly __typename: 'Entity', readonly name: string, readonly id: string } | null, readonly entityHistory: ReadonlyArray<{ readonly number: number }> }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Judgement', readonly id: string }
    | { readonly __typename: 'Measure', readonly population: string, readonly unit: string, readonly origin: string | null, readonly method: string | null, readonly label: string, readonly id: string, readonly measureKind: MeasureKind, readonly predicate: { readonly __typename: 'Predicate', readonly label: string, readonly id: string }, readonly event: { readonly __typename: 'Entity', readonly name: string, readonly id: string } | null, readonly place: { readonly __typename: 'Entity', readonly name: string, readonly id: string } | null, readonly partOf: { readonly __typename: 'Measure', readonly label: string, readonly id: string } | null, readonly measureHistory: ReadonlyArray<{ readonly number: number }> }
    | { readonly __typename: 'Predicate', readonly inverseLabel: string, readonly symmetric: boolean, readonly description: string | null, readonly label: string, readonly id: string, readonly predicateHistory: ReadonlyArray<{ readonly number: number }> }
    | { readonly __typename: 'PropositionLink', readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
   | null };

export type SearchHitFragment = { readonly snippet: string | null, readonly node:
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Change', readonly number: number, readonly id: string }
    | { readonly __typename: 'Claim', readonly speechAct: SpeechAct, readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
    | { readonly __typename: 'ClaimLink', readonly id: string }
    | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
    | { readonly __typename: 'Entity', readonly kind: EntityKind, readonly name: string, readonly id: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Judgement', readonly id: string }
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
    | { readonly __typename: 'PropositionLink', readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
   };

export type SearchWhileTypingQueryVariables = Exact<{
  text: string;
}>;


export type SearchWhileTypingQuery = { readonly search: { readonly totalCount: number, readonly totalExact: boolean, readonly edges: ReadonlyArray<{ readonly snippet: string | null, readonly node:
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly speechAct: SpeechAct, readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly kind: EntityKind, readonly name: string, readonly id: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Judgement', readonly id: string }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       }> } };

export type SearchPageQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<NodeKind> | NodeKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchPageQuery = { readonly search: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly snippet: string | null, readonly node:
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly speechAct: SpeechAct, readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly kind: EntityKind, readonly name: string, readonly id: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Judgement', readonly id: string }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       }> } };

export type SearchKindsQueryVariables = Exact<{
  text: string;
}>;


export type SearchKindsQuery = { readonly lens: { readonly change: number }, readonly all: { readonly indexedTo: number }, readonly ENTITY: { readonly totalCount: number, readonly totalExact: boolean }, readonly DOCUMENT: { readonly totalCount: number, readonly totalExact: boolean }, readonly CLAIM: { readonly totalCount: number, readonly totalExact: boolean }, readonly RELATION: { readonly totalCount: number, readonly totalExact: boolean }, readonly MEASURE: { readonly totalCount: number, readonly totalExact: boolean }, readonly STATEMENT: { readonly totalCount: number, readonly totalExact: boolean }, readonly PREDICATE: { readonly totalCount: number, readonly totalExact: boolean } };

export type KindCountFragment = { readonly totalCount: number, readonly totalExact: boolean };

type AtIssue_Measure_Fragment = { readonly __typename: 'Measure', readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean } };

type AtIssue_Relation_Fragment = { readonly __typename: 'Relation', readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean }, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } };

type AtIssue_Statement_Fragment = { readonly __typename: 'Statement', readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean } };

export type AtIssueFragment =
  | AtIssue_Measure_Fragment
  | AtIssue_Relation_Fragment
  | AtIssue_Statement_Fragment
;

export type ContestedPropositionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContestedPropositionsQuery = { readonly propositions: { readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Measure', readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean } }
      | { readonly __typename: 'Relation', readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean }, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean } }
    > } };

export type MeasuresInConflictQueryVariables = Exact<{ [key: string]: never; }>;


export type MeasuresInConflictQuery = { readonly propositions: { readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Measure', readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean } }
      | { readonly __typename: 'Relation', readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean }, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
      | { readonly __typename: 'Statement', readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean } }
    > } };

export type ClaimantsQueryVariables = Exact<{ [key: string]: never; }>;


export type ClaimantsQuery = { readonly entities: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: EntityKind, readonly claims: { readonly totalCount: number } }> } };

export type StartCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartCountsQuery = { readonly store: { readonly change: number, readonly entities: number, readonly documents: number, readonly claims: number, readonly propositions: number } };

export type LatestClaimsQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestClaimsQuery = { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } };

export type ChainVoicesFragment = { readonly claimant: { readonly id: string, readonly name: string, readonly named: boolean }, readonly reportedFrom: ReadonlyArray<{ readonly id: string, readonly name: string, readonly named: boolean }> };

export type ChainFragment = { readonly chain: ReadonlyArray<{ readonly verb: string | null, readonly carrier: { readonly id: string, readonly name: string, readonly named: boolean }, readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string, readonly named: boolean } } | null }>, readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string, readonly named: boolean } } };

export type ClaimLineFragment = { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> };

export type ConflictSideFragment = { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null };

export type ConflictLineFragment = { readonly verdict: Verdict, readonly sameDay: Verdict | null, readonly reason: string, readonly margin: number | null, readonly flipsAtTolerance: number | null, readonly a: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null }, readonly b: { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly stated: string | null, readonly recordedAt: string, readonly valid: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly quantity: { readonly verbatim: string } | null } };

export type GradeFragment = { readonly id: string, readonly assessor: string, readonly at: string, readonly reliability: Reliability | null, readonly credibility: Credibility | null, readonly likelihood: Likelihood | null, readonly confidence: Confidence | null, readonly rationale: string | null, readonly judged: boolean, readonly inconsistency: string | null };

export type HistoryChangeFragment = { readonly id: string, readonly number: number, readonly at: string, readonly by: string, readonly reason: string | null, readonly touchedCount: number };

export type ClaimStandingMarkFragment = { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding };

type NodeLink_Assessment_Fragment = { readonly __typename: 'Assessment', readonly id: string };

type NodeLink_Change_Fragment = { readonly __typename: 'Change', readonly number: number, readonly id: string };

type NodeLink_Claim_Fragment = { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } };

type NodeLink_ClaimLink_Fragment = { readonly __typename: 'ClaimLink', readonly id: string };

type NodeLink_Document_Fragment = { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } };

type NodeLink_Entity_Fragment = { readonly __typename: 'Entity', readonly name: string, readonly id: string };

type NodeLink_Evidence_Fragment = { readonly __typename: 'Evidence', readonly id: string };

type NodeLink_Judgement_Fragment = { readonly __typename: 'Judgement', readonly id: string };

type NodeLink_Measure_Fragment = { readonly __typename: 'Measure', readonly label: string, readonly id: string };

type NodeLink_Predicate_Fragment = { readonly __typename: 'Predicate', readonly label: string, readonly id: string };

type NodeLink_PropositionLink_Fragment = { readonly __typename: 'PropositionLink', readonly id: string };

type NodeLink_Relation_Fragment = { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } };

type NodeLink_Statement_Fragment = { readonly __typename: 'Statement', readonly label: string, readonly id: string };

export type NodeLinkFragment =
  | NodeLink_Assessment_Fragment
  | NodeLink_Change_Fragment
  | NodeLink_Claim_Fragment
  | NodeLink_ClaimLink_Fragment
  | NodeLink_Document_Fragment
  | NodeLink_Entity_Fragment
  | NodeLink_Evidence_Fragment
  | NodeLink_Judgement_Fragment
  | NodeLink_Measure_Fragment
  | NodeLink_Predicate_Fragment
  | NodeLink_PropositionLink_Fragment
  | NodeLink_Relation_Fragment
  | NodeLink_Statement_Fragment
;

type PickableNode_Assessment_Fragment = { readonly __typename: 'Assessment', readonly id: string };

type PickableNode_Change_Fragment = { readonly __typename: 'Change', readonly number: number, readonly id: string };

type PickableNode_Claim_Fragment = { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } };

type PickableNode_ClaimLink_Fragment = { readonly __typename: 'ClaimLink', readonly id: string };

type PickableNode_Document_Fragment = { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } };

type PickableNode_Entity_Fragment = { readonly __typename: 'Entity', readonly kind: EntityKind, readonly name: string, readonly id: string };

type PickableNode_Evidence_Fragment = { readonly __typename: 'Evidence', readonly id: string };

type PickableNode_Judgement_Fragment = { readonly __typename: 'Judgement', readonly id: string };

type PickableNode_Measure_Fragment = { readonly __typename: 'Measure', readonly label: string, readonly id: string };

type PickableNode_Predicate_Fragment = { readonly __typename: 'Predicate', readonly label: string, readonly id: string };

type PickableNode_PropositionLink_Fragment = { readonly __typename: 'PropositionLink', readonly id: string };

type PickableNode_Relation_Fragment = { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } };

type PickableNode_Statement_Fragment = { readonly __typename: 'Statement', readonly label: string, readonly id: string };

export type PickableNodeFragment =
  | PickableNode_Assessment_Fragment
  | PickableNode_Change_Fragment
  | PickableNode_Claim_Fragment
  | PickableNode_ClaimLink_Fragment
  | PickableNode_Document_Fragment
  | PickableNode_Entity_Fragment
  | PickableNode_Evidence_Fragment
  | PickableNode_Judgement_Fragment
  | PickableNode_Measure_Fragment
  | PickableNode_Predicate_Fragment
  | PickableNode_PropositionLink_Fragment
  | PickableNode_Relation_Fragment
  | PickableNode_Statement_Fragment
;

export type NodePickerQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<NodeKind> | NodeKind | null | undefined;
}>;


export type NodePickerQuery = { readonly search: { readonly totalCount: number, readonly totalExact: boolean, readonly edges: ReadonlyArray<{ readonly snippet: string | null, readonly node:
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Change', readonly number: number, readonly id: string }
        | { readonly __typename: 'Claim', readonly label: string, readonly id: string, readonly claimant: { readonly name: string } }
        | { readonly __typename: 'ClaimLink', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly name: string } }
        | { readonly __typename: 'Entity', readonly kind: EntityKind, readonly name: string, readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Judgement', readonly id: string }
        | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
        | { readonly __typename: 'Predicate', readonly label: string, readonly id: string }
        | { readonly __typename: 'PropositionLink', readonly id: string }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       }> } };

export type OriginsFragment = { readonly min: number, readonly max: number, readonly blocs: number, readonly groups: ReadonlyArray<{ readonly echoCount: number, readonly origin: { readonly id: string, readonly name: string, readonly named: boolean }, readonly bloc: { readonly id: string, readonly name: string }, readonly claims: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string } }>, readonly echoes: ReadonlyArray<{ readonly id: string, readonly document: { readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly loops: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly __typename: 'Document', readonly title: string | null, readonly id: string, readonly cites: ReadonlyArray<{ readonly id: string }>, readonly publisher: { readonly name: string } }> }> };

export type QuotationFragment = { readonly id: string, readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly status: EvidenceStatus, readonly document: { readonly id: string, readonly lang: string | null } };

export type FooterQueryVariables = Exact<{ [key: string]: never; }>;


export type FooterQuery = { readonly store: { readonly change: number, readonly hash: string } };

export type TimelineClaimsQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TimelineClaimsQuery = { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly valid: string | null, readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string, readonly bloc: { readonly id: string, readonly name: string } }, readonly proposition:
        | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
        | { readonly __typename: 'Relation', readonly id: string, readonly label: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
        | { readonly __typename: 'Statement', readonly id: string, readonly label: string }
      , readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } };

export type TimelineDensityQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
}>;


export type TimelineDensityQuery = { readonly claims: { readonly exact: boolean, readonly days: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly months: ReadonlyArray<{ readonly value: string, readonly count: number }> } };

export type TimelineClaimFragment = { readonly valid: string | null, readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly recordedAt: string, readonly evidenceCount: number, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string, readonly bloc: { readonly id: string, readonly name: string } }, readonly proposition:
    | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
    | { readonly __typename: 'Relation', readonly id: string, readonly label: string, readonly subject: { readonly name: string }, readonly predicate: { readonly label: string }, readonly object: { readonly name: string } }
    | { readonly __typename: 'Statement', readonly id: string, readonly label: string }
  , readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> };

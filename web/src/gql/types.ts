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

/** How figures of a measure relate over time. */
export type MeasureKind =
  /** Adds up from an origin on, and cannot fall: people killed since the protests began. */
  | 'CUMULATIVE'
  /** Counted within a period: people killed in a week. */
  | 'PERIOD'
  /** There on a day: trucks in a city. */
  | 'STOCK';

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

/** What one proposition has to do with another. */
export type PropositionLinkKind =
  /** The one is a case of the other: to deny the whole is to deny its cases. */
  | 'CASE_OF'
  /** They exclude one another: to affirm both is to contradict. */
  | 'EXCLUDES';

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

export type LiveChangesSubscriptionVariables = Exact<{
  since?: number | null | undefined;
}>;


export type LiveChangesSubscription = { readonly changes: { readonly number: number } };

export type StampQueryVariables = Exact<{ [key: string]: never; }>;


export type StampQuery = { readonly lens: { readonly change: number }, readonly store: { readonly hash: string } };

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
      | { readonly __typename: 'Relation', readonly label: string, readonly id: string }
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
            | { readonly __typename: 'Relation', readonly label: string, readonly id: string }
            | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
          , readonly toProposition:
            | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
            | { readonly __typename: 'Relation', readonly label: string, readonly id: string }
            | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
           }
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string }
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


export type DiffAppearedQuery = { readonly diff: { readonly appeared: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } } };

export type DiffGoneQueryVariables = Exact<{
  from: AsOfInput;
  to?: AsOfInput | null | undefined;
  after?: string | null | undefined;
}>;


export type DiffGoneQuery = { readonly diff: { readonly gone: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } } };

export type DiffSupersededQueryVariables = Exact<{
  from: AsOfInput;
  to?: AsOfInput | null | undefined;
  after?: string | null | undefined;
}>;


export type DiffSupersededQuery = { readonly diff: { readonly superseded: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } } };

export type DiffStandingsQueryVariables = Exact<{
  from: AsOfInput;
  to?: AsOfInput | null | undefined;
  after?: string | null | undefined;
}>;


export type DiffStandingsQuery = { readonly diff: { readonly standings: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly before: StandingStatus, readonly after: StandingStatus, readonly proposition:
          | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
          | { readonly __typename: 'Relation', readonly label: string, readonly id: string }
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
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
  , readonly toProposition:
    | { readonly __typename: 'Measure', readonly label: string, readonly id: string }
    | { readonly __typename: 'Relation', readonly label: string, readonly id: string }
    | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
   };

type Touched_Relation_Fragment = { readonly __typename: 'Relation', readonly label: string, readonly id: string };

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

export type ClaimPageQueryVariables = Exact<{
  id: string;
}>;


export type ClaimPageQuery = { readonly claim: { readonly certainty: Certainty, readonly basis: Basis, readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly claimant: { readonly kind: EntityKind, readonly id: string, readonly name: string }, readonly evidence: ReadonlyArray<{ readonly kind: EvidenceKind, readonly attribution: Attribution, readonly status: EvidenceStatus }>, readonly links: ReadonlyArray<{ readonly kind: ClaimLinkKind }>, readonly conflicts: { readonly nodes: ReadonlyArray<{ readonly verdict: Verdict }> }, readonly proposition:
      | { readonly kind: MeasureKind, readonly label: string, readonly links: ReadonlyArray<{ readonly kind: PropositionLinkKind }> }
      | { readonly label: string, readonly links: ReadonlyArray<{ readonly kind: PropositionLinkKind }> }
      | { readonly label: string, readonly links: ReadonlyArray<{ readonly kind: PropositionLinkKind }> }
    , readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> } | null };

export type ClaimsQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ClaimsQuery = { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } };

export type CitedClaimFragment = { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> };

export type DossierClaimFragment = { readonly polarity: Polarity, readonly stated: string | null, readonly valid: string | null, readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly statedSpan: { readonly latest: string | null }, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly verbatim: string } | null, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> };

export type DossierConflictsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly reason: string, readonly a: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }, readonly b: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> } }> };

export type DossierEntityQueryVariables = Exact<{
  id: string;
  claims: number;
  relations: number;
  conflicts: number;
}>;


export type DossierEntityQuery = { readonly entity: { readonly id: string, readonly name: string, readonly kind: EntityKind, readonly named: boolean, readonly description: string | null, readonly sameAs: ReadonlyArray<string>, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly kind: NameKind }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly speaksFor: { readonly id: string, readonly name: string } | null, readonly bloc: { readonly id: string, readonly name: string }, readonly relations: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number }, readonly origins: { readonly min: number, readonly max: number }, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }> } }> }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly polarity: Polarity, readonly stated: string | null, readonly valid: string | null, readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly conflicts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly reason: string, readonly a: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }, readonly b: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> } }> }, readonly statedSpan: { readonly latest: string | null }, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly verbatim: string } | null, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }> }, readonly claimsAbout: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly polarity: Polarity, readonly stated: string | null, readonly valid: string | null, readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly conflicts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly reason: string, readonly a: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }, readonly b: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> } }> }, readonly statedSpan: { readonly latest: string | null }, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly verbatim: string } | null, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }> } } | null };

export type DossierMeasureQueryVariables = Exact<{
  id: string;
  claims: number;
  conflicts: number;
  origins: number;
}>;


export type DossierMeasureQuery = { readonly measure: { readonly id: string, readonly label: string, readonly population: string, readonly kind: MeasureKind, readonly unit: string, readonly origin: string | null, readonly method: string | null, readonly predicate: { readonly label: string }, readonly event: { readonly id: string, readonly name: string } | null, readonly place: { readonly id: string, readonly name: string } | null, readonly partOf: { readonly id: string, readonly label: string } | null, readonly parts: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number, readonly blocs: number, readonly groups: ReadonlyArray<{ readonly echoCount: number, readonly origin: { readonly id: string, readonly name: string }, readonly bloc: { readonly id: string, readonly name: string }, readonly claims: ReadonlyArray<{ readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }> }> }, readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly polarity: Polarity, readonly stated: string | null, readonly valid: string | null, readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly statedSpan: { readonly latest: string | null }, readonly quantity: { readonly low: number | null, readonly high: number | null, readonly verbatim: string } | null, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }> }, readonly conflicts: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly reason: string, readonly a: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> }, readonly b: { readonly id: string, readonly label: string, readonly citation: string, readonly speechAct: SpeechAct, readonly claimant: { readonly id: string, readonly name: string }, readonly firstDocument: ReadonlyArray<{ readonly document: { readonly url: string | null } }> } }> }, readonly envelope: ReadonlyArray<{ readonly date: string, readonly floor: number | null, readonly ceiling: number | null }> } | null };

export type LatestClaimsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type LatestClaimsQuery = { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } };

export type ClaimLineFragment = { readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> };

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

type NodeLink_Relation_Fragment = { readonly __typename: 'Relation', readonly label: string, readonly id: string };

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

type PickableNode_Relation_Fragment = { readonly __typename: 'Relation', readonly label: string, readonly id: string };

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
        | { readonly __typename: 'Relation', readonly label: string, readonly id: string }
        | { readonly __typename: 'Statement', readonly label: string, readonly id: string }
       }> } };

export type FooterQueryVariables = Exact<{ [key: string]: never; }>;


export type FooterQuery = { readonly store: { readonly change: number, readonly hash: string } };

export type TimelineClaimsQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TimelineClaimsQuery = { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly recordedAt: string, readonly valid: string | null, readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string, readonly bloc: { readonly id: string, readonly name: string } }, readonly proposition:
        | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
        | { readonly __typename: 'Relation', readonly id: string, readonly label: string }
        | { readonly __typename: 'Statement', readonly id: string, readonly label: string }
      , readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }> } };

export type TimelineDensityQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
}>;


export type TimelineDensityQuery = { readonly claims: { readonly exact: boolean, readonly days: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly months: ReadonlyArray<{ readonly value: string, readonly count: number }> } };

export type TimelineClaimFragment = { readonly recordedAt: string, readonly valid: string | null, readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string, readonly bloc: { readonly id: string, readonly name: string } }, readonly proposition:
    | { readonly __typename: 'Measure', readonly id: string, readonly label: string }
    | { readonly __typename: 'Relation', readonly id: string, readonly label: string }
    | { readonly __typename: 'Statement', readonly id: string, readonly label: string }
  , readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> };

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

export type StampQueryVariables = Exact<{ [key: string]: never; }>;


export type StampQuery = { readonly lens: { readonly change: number }, readonly store: { readonly hash: string } };

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

export type PickEntityQueryVariables = Exact<{
  text: string;
}>;


export type PickEntityQuery = { readonly search: { readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly name: string, readonly kind: EntityKind }
      | Record<PropertyKey, never>
    > } };

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
    | { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly claims: { readonly totalCount: number, readonly totalExact: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly speechAct: SpeechAct, readonly polarity: Polarity, readonly stated: string | null, readonly evidenceCount: number, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly claimant: { readonly id: string, readonly name: string }, readonly standing: { readonly held: HeldStatus, readonly field: StandingStatus, readonly evidence: EvidenceStanding }, readonly firstEvidence: ReadonlyArray<{ readonly document: { readonly id: string, readonly title: string | null, readonly publisher: { readonly id: string, readonly name: string } } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
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

export type NetworkRelationFragment = { readonly id: string, readonly label: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly predicate: { readonly id: string, readonly label: string, readonly inverseLabel: string, readonly symmetric: boolean }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number }, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly first: { readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly within: { readonly totalCount: number } };

export type AroundQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  depth: number;
  predicates?: ReadonlyArray<string> | string | null | undefined;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  limit: number;
  within?: ClaimFilter | null | undefined;
}>;


export type AroundQuery = { readonly neighborhood: { readonly totalEntities: number, readonly totalRelations: number, readonly totalExact: boolean, readonly entities: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly label: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly predicate: { readonly id: string, readonly label: string, readonly inverseLabel: string, readonly symmetric: boolean }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number }, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly first: { readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly within: { readonly totalCount: number } }> } };

export type RelationsOfPathQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  within?: ClaimFilter | null | undefined;
}>;


export type RelationsOfPathQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly label: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly predicate: { readonly id: string, readonly label: string, readonly inverseLabel: string, readonly symmetric: boolean }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string | null, readonly script: string | null, readonly kind: NameKind }> }, readonly standing: { readonly status: StandingStatus, readonly affirming: number, readonly denying: number, readonly uncommitted: number }, readonly origins: { readonly min: number, readonly max: number }, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly first: { readonly nodes: ReadonlyArray<{ readonly stated: string | null, readonly statedSpan: { readonly earliest: string | null, readonly latest: string | null }, readonly validSpan: { readonly earliest: string | null, readonly latest: string | null } }> }, readonly within: { readonly totalCount: number } }
    | Record<PropertyKey, never>
   | null> };

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

export type FooterQueryVariables = Exact<{ [key: string]: never; }>;


export type FooterQuery = { readonly store: { readonly change: number, readonly hash: string } };

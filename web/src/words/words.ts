import type {
  Attribution,
  Basis,
  Certainty,
  ClaimLinkKind,
  Confidence,
  Credibility,
  EntityKind,
  EvidenceKind,
  EvidenceStanding,
  HeldStatus,
  Likelihood,
  MeasureKind,
  NameKind,
  Polarity,
  PropositionLinkKind,
  Qualifier,
  Reliability,
  SameVerdict,
  SpeechAct,
  StandingStatus,
  Verdict,
} from '../gql/types';

/** The words of an enum for people: what to show, and what it means. Every value of the schema has some, which a test holds to. */
export type Words<Value extends string> = Readonly<Record<Value, { word: string; means: string }>>;

export const standingWords: Words<StandingStatus> = {
  UNCLAIMED: { word: 'unclaimed', means: 'Nobody ever claimed it.' },
  UNCONTESTED: {
    word: 'uncontested',
    means: 'Somebody claims it, nobody contests it, and no two independent origins say so.',
  },
  CORROBORATED: {
    word: 'corroborated',
    means: 'At least two independent origins affirm it, and nobody denies it.',
  },
  CONTESTED: { word: 'contested', means: 'Two claims contradict each other, or another bloc disputes one.' },
  DENIED: { word: 'denied', means: 'There are only denials.' },
  UNCOMMITTED: { word: 'uncommitted', means: 'Nobody who speaks of it commits to it.' },
  NO_LONGER_HELD: { word: 'no longer held', means: 'Nobody holds to it any more.' },
};

export const heldWords: Words<HeldStatus> = {
  HELD: { word: 'held', means: 'Nothing says that its claimant no longer holds to it.' },
  SUPERSEDED: { word: 'superseded', means: 'Its claimant said something newer in its place.' },
  CORRECTED: { word: 'corrected', means: 'Its claimant corrected it.' },
  RETRACTED: { word: 'retracted', means: 'Its claimant took it back.' },
  WITHDRAWN: { word: 'withdrawn', means: 'The record was withdrawn; the claimant was not asked.' },
};

export const evidenceStandingWords: Words<EvidenceStanding> = {
  VERIFIED: { word: 'verified', means: 'Its words were checked against the archived text, and stand there.' },
  BROKEN: { word: 'broken', means: 'Words that it rests on are not, or no longer, in the archived text.' },
  UNARCHIVED: { word: 'unarchived', means: 'There is evidence, but no archived text to check it against.' },
  UNEVIDENCED: { word: 'no evidence', means: 'Nothing is recorded that it stands in.' },
};

export const verdictWords: Words<Verdict> = {
  CONTRADICTS: { word: 'cannot both hold', means: 'They contradict each other.' },
  COMPATIBLE: { word: 'can both hold', means: 'They can both hold.' },
  GROWTH: { word: 'growth', means: 'They can both hold: a cumulative count may have grown in between.' },
  REVISION: { word: 'revision', means: 'One bloc says something else than before: no quarrel between two.' },
  NOT_COMPARABLE: { word: 'not comparable', means: 'They do not speak of the same.' },
  UNDETERMINED: { word: 'undetermined', means: 'The dates, or the words, leave it open.' },
};

/** What stands between a claimant and the words of a claim. */
export const speechActWords: Words<SpeechAct> = {
  ASSERTS: { word: 'says', means: 'Says that something is so, or not so.' },
  ESTIMATES: { word: 'estimates', means: 'Gives a figure or a view as an estimate.' },
  BLAMES: { word: 'blames', means: 'Says who is at fault.' },
  WARNS: { word: 'warns', means: 'Says what may come, so that it be heeded.' },
  PREDICTS: { word: 'predicts', means: 'Says what will come.' },
  DEMANDS: { word: 'demands', means: 'Says what others are to do.' },
  PROMISES: { word: 'promises', means: 'Says what the claimant will do.' },
  CONDEMNS: { word: 'condemns', means: 'Says that something is wrong.' },
};

export const polarityWords: Words<Polarity> = {
  AFFIRMS: { word: 'affirms', means: 'The claimant says that it is so.' },
  DENIES: { word: 'denies', means: 'The claimant says that it is not so.' },
};

export const certaintyWords: Words<Certainty> = {
  CERTAIN: { word: 'certain', means: 'Says it without a doubt.' },
  PROBABLE: { word: 'probable', means: 'Says that it is likely.' },
  POSSIBLE: { word: 'possible', means: 'Says that it may be so: perhaps, reportedly.' },
  UNCOMMITTED: { word: 'takes no stand', means: 'Passes it on and takes no stand.' },
};

export const basisWords: Words<Basis> = {
  WITNESSED: { word: 'witnessed', means: 'The claimant saw or heard it, by its own account.' },
  TOLD: { word: 'told', means: 'The claimant has it from others.' },
  DEDUCED: { word: 'deduced', means: 'It follows from what the claimant knows.' },
  INDUCED: { word: 'inferred as likely', means: 'It is likely from what the claimant knows.' },
  UNSTATED: { word: 'not stated', means: 'Nothing says how the claimant knows.' },
};

export const entityKindWords: Words<EntityKind> = {
  PERSON: { word: 'person', means: 'A human being.' },
  ORGANIZATION: {
    word: 'organization',
    means: 'A company, a charity, a union: a body that no other kind fits.',
  },
  PUBLIC_BODY: {
    word: 'public body',
    means: 'A body of a state: a government, a ministry, a court, its forces.',
  },
  ARMED_GROUP: {
    word: 'armed group',
    means: 'A militia, or another group under arms that is not a body of one state.',
  },
  POLITICAL_GROUP: { word: 'political group', means: 'A party, a movement, an opposition council.' },
  MEDIA_OUTLET: { word: 'media outlet', means: 'A newspaper, a news agency, a broadcaster.' },
  RIGHTS_MONITOR: { word: 'rights monitor', means: 'A group that records violations of human rights.' },
  THINK_TANK: { word: 'think tank', means: 'An institute that studies and advises.' },
  INTERGOVERNMENTAL: { word: 'intergovernmental body', means: 'A body that states have founded together.' },
  STATE: { word: 'state', means: 'A country as an actor.' },
  COLLECTIVE: { word: 'collective', means: 'Many who act or speak together: residents, demonstrators.' },
  ANONYMOUS_SOURCE: { word: 'anonymous source', means: 'A source whom nobody names.' },
  PLACE: { word: 'place', means: 'A country, a city, a building.' },
  EVENT: { word: 'event', means: 'Something that happened, or is said to have.' },
  ACTIVITY: { word: 'activity', means: 'Something that goes on: mass arrests, internet blackouts.' },
  OBJECT: { word: 'object', means: 'A thing, or a sort of thing.' },
};

export const measureKindWords: Words<MeasureKind> = {
  CUMULATIVE: { word: 'cumulative count', means: 'Adds up from an origin on, and cannot fall.' },
  PERIOD: { word: 'count of a period', means: 'Counted within a period.' },
  STOCK: { word: 'count on a day', means: 'What is there on a day.' },
};

export const evidenceKindWords: Words<EvidenceKind> = {
  DIRECT_QUOTE: { word: 'direct quote', means: 'The claimant’s own words, in quotation marks.' },
  PARAPHRASE: { word: 'paraphrase', means: 'What the claimant says, in words of the document.' },
  HEADLINE: { word: 'headline', means: 'The title over a text.' },
  TABLE: { word: 'table', means: 'A cell or a row of a table.' },
  CAPTION: { word: 'caption', means: 'The words beside a picture, a chart or a video.' },
};

export const attributionWords: Words<Attribution> = {
  STATED: { word: 'named right there', means: 'The document names claimant and chain right there.' },
  INFERRED: {
    word: 'inferred',
    means: 'The analyst infers claimant or chain from elsewhere in the document.',
  },
};

/** What stands between the one claim and the other. */
export const claimLinkWords: Words<ClaimLinkKind> = {
  SUPERSEDES: { word: 'supersedes', means: 'The claimant moved on: the one takes the place of the other.' },
  CORRECTS: {
    word: 'corrects',
    means: 'The claimant says that the other was wrong, and puts this in its place.',
  },
  RETRACTS: { word: 'retracts', means: 'The claimant takes the other back.' },
  RESTATES: { word: 'restates', means: 'The claimant says again what the other says.' },
  DISPUTES: { word: 'disputes', means: 'The claimant contests the other, without a figure of its own.' },
  REFINES: { word: 'refines', means: 'It says in more detail what the other says.' },
};

export const propositionLinkWords: Words<PropositionLinkKind> = {
  CASE_OF: { word: 'is a case of', means: 'To deny the whole is to deny its cases.' },
  EXCLUDES: { word: 'excludes', means: 'To affirm both is to contradict.' },
};

/** How a figure bounds what it counts. */
export const qualifierWords: Words<Qualifier> = {
  EXACTLY: { word: 'exactly', means: 'The number itself.' },
  AT_LEAST: { word: 'at least', means: 'The number, or more.' },
  MORE_THAN: { word: 'more than', means: 'More than the number, and not the number itself.' },
  AT_MOST: { word: 'at most', means: 'The number, or fewer.' },
  FEWER_THAN: { word: 'fewer than', means: 'Fewer than the number, and not the number itself.' },
  ABOUT: {
    word: 'about',
    means: 'The number, less and more the tolerance: a tenth, where nothing else is said.',
  },
  BETWEEN: { word: 'between', means: 'From one number to another.' },
  MAGNITUDE: {
    word: 'an order of magnitude',
    means: 'A word such as dozens or thousands, or from one number to another.',
  },
};

/** Admiralty letters, with what they say of a source. */
export const reliabilityWords: Words<Reliability> = {
  A: { word: 'A, completely reliable', means: 'Nothing gives reason to doubt the source.' },
  B: { word: 'B, usually reliable', means: 'There is little reason to doubt the source.' },
  C: { word: 'C, fairly reliable', means: 'There is some reason to doubt the source.' },
  D: { word: 'D, not usually reliable', means: 'There is much reason to doubt the source.' },
  E: { word: 'E, unreliable', means: 'The source cannot be relied on.' },
  F: { word: 'F, not judged', means: 'Nothing says how reliable the source is.' },
};

/** Admiralty figures, with what they say of a claim. */
export const credibilityWords: Words<Credibility> = {
  ONE: { word: '1, confirmed', means: 'Confirmed by other, independent sources.' },
  TWO: { word: '2, probably true', means: 'Not confirmed, but it fits what else is known.' },
  THREE: { word: '3, possibly true', means: 'Not confirmed, and it fits in part what else is known.' },
  FOUR: { word: '4, doubtful', means: 'Not confirmed, and little else fits it.' },
  FIVE: { word: '5, improbable', means: 'It goes against what else is known.' },
  SIX: { word: '6, not judged', means: 'Nothing says how credible it is.' },
};

/** The words of ICD 203, which come with their shares. */
export const likelihoodWords: Words<Likelihood> = {
  ALMOST_NO_CHANCE: { word: 'almost no chance', means: '1 to 5 % likely.' },
  VERY_UNLIKELY: { word: 'very unlikely', means: '5 to 20 % likely.' },
  UNLIKELY: { word: 'unlikely', means: '20 to 45 % likely.' },
  EVEN: { word: 'roughly even chance', means: '45 to 55 % likely.' },
  LIKELY: { word: 'likely', means: '55 to 80 % likely.' },
  VERY_LIKELY: { word: 'very likely', means: '80 to 95 % likely.' },
  ALMOST_CERTAIN: { word: 'almost certain', means: '95 to 99 % likely.' },
};

/** How sure an assessor is of a grade. */
export const confidenceWords: Words<Confidence> = {
  LOW: { word: 'low confidence', means: 'Scant, or from doubtful sources.' },
  MODERATE: { word: 'moderate confidence', means: 'Credible, but not enough for more.' },
  HIGH: { word: 'high confidence', means: 'From good sources, several of them.' },
};

/** What an analyst says of two records of entities. */
export const sameWords: Words<SameVerdict> = {
  SAME: { word: 'the same', means: 'They are read as one.' },
  DIFFERENT: { word: 'not the same', means: 'They are read as two, and not suggested again.' },
  UNSURE: { word: 'open', means: 'It is left open: they are read as two, and not suggested again.' },
};

export const nameKindWords: Words<NameKind> = {
  PREFERRED: {
    word: 'preferred',
    means: 'The name to show; of several, the first, where no language is asked for.',
  },
  ALIAS: { word: 'alias', means: 'Another name that it goes by.' },
  ACRONYM: { word: 'acronym', means: 'The name cut down to initials.' },
  TRANSLITERATION: { word: 'transliteration', means: 'The name in letters of another script.' },
};

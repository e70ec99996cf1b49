import { writePermalink } from '../permalink';

/** What the start page asks; overview.test.ts checks it against the schema. */
export const overviewQuery = /* GraphQL */ `
  query Overview {
    store {
      change
      hash
      entities
      documents
      claims
      propositions
    }
    claims(first: 10) {
      nodes {
        id
        label
        claimant {
          name
        }
        stated
        statedSpan {
          latest
        }
        standing {
          held
          field
        }
        evidence(first: 1) {
          document {
            title
            publisher {
              name
            }
          }
        }
      }
    }
  }
`;

export interface Store {
  change: number;
  hash: string;
  entities: number;
  documents: number;
  claims: number;
  propositions: number;
}

export interface LatestClaim {
  id: string;
  label: string;
  claimant: { name: string };
  stated: string | null;
  statedSpan: { latest: string | null };
  standing: { held: string; field: string };
  evidence: { document: { title: string | null; publisher: { name: string } } }[];
}

export interface Overview {
  store: Store;
  claims: { nodes: LatestClaim[] };
}

/** Asks the server; what goes wrong becomes a sentence that the page can show. */
export async function fetchOverview(endpoint: string, send: typeof fetch = fetch): Promise<Overview> {
  let response: Response;
  try {
    response = await send(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ query: overviewQuery }),
    });
  } catch {
    throw new Error('The server does not answer. Is it still running?');
  }
  return readOverview(response.status, await response.text());
}

/** Takes the overview out of a response. A partial answer is no answer: the page would show it as the whole. */
export function readOverview(status: number, body: string): Overview {
  let answer: { data?: Overview | null; errors?: { message: string }[] } | null;
  try {
    answer = JSON.parse(body) as typeof answer;
  } catch {
    throw new Error(`The server answered ${status}, and not in JSON.`);
  }
  const fault = answer?.errors?.[0]?.message;
  if (fault !== undefined) throw new Error(`The server answered: ${fault}`);
  if (!answer?.data?.store || !Array.isArray(answer.data.claims?.nodes)) {
    throw new Error(`The server answered ${status}, without the figures that this page shows.`);
  }
  return answer.data;
}

/** One count and its noun, in the reader's own way of writing numbers. */
export interface Count {
  figure: string;
  noun: string;
}

const nouns: readonly (readonly [
  keyof Store & ('entities' | 'documents' | 'claims' | 'propositions'),
  string,
  string,
])[] = [
  ['claims', 'claim', 'claims'],
  ['entities', 'entity', 'entities'],
  ['documents', 'document', 'documents'],
  ['propositions', 'proposition', 'propositions'],
];

export function counts(store: Store, locale?: string): Count[] {
  const format = new Intl.NumberFormat(locale);
  return nouns.map(([field, one, many]) => ({
    figure: format.format(store[field]),
    noun: store[field] === 1 ? one : many,
  }));
}

/** True where nothing has been recorded yet. */
export function isEmpty(store: Store): boolean {
  return store.change === 0 && store.claims === 0;
}

/** A claim as the page words it: always as somebody's word, never as what is so. */
export interface Attribution {
  who: string;
  says: string;
  label: string;
  stated: string;
  title: string | null;
  publisher: string | null;
  standing: string;
  /** Leads to the words behind the claim. */
  link: string;
  /** Leads to what stands against it; null where nothing does. */
  against: string | null;
}

export const wordsQuery = `# The words behind one claim, and whether they still stand in the document.
query TheWordsBehindIt($id: ID!) {
  claim(id: $id) {
    label
    claimant { name }
    evidence { status quote locator chain { carrier { name } verb } document { title publisher { name } published } }
    citation
  }
}
`;

export const againstQuery = `# What stands against one claim, and why?
query WhatStandsAgainstIt($id: ID!) {
  claim(id: $id) {
    label
    claimant { name }
    conflicts { totalCount nodes { verdict margin reason b { label claimant { name } stated } } }
    links { kind from { label claimant { name } } }
    proposition { label standing { status affirming denying } origins { min max } }
  }
}
`;

/** What a claim comes to, in a word or two: what stands against it, and whether its claimant still holds to it. */
function standing({ held, field }: LatestClaim['standing']): string {
  const words = [field, ...(held === 'HELD' ? [] : [held])];
  return words.map((word) => word.toLowerCase().replaceAll('_', ' ')).join(', ');
}

/** When it was stated; of a claim without a date, by when: what carried it was published then. */
function stated({ stated: on, statedSpan: { latest } }: LatestClaim): string {
  if (on !== null) return `stated ${on}`;
  return latest === null ? 'date unknown' : `stated by ${latest}, date unknown`;
}

export function attribution(claim: LatestClaim, graphiql = './graphiql/'): Attribution {
  const document = claim.evidence[0]?.document;
  const variables = JSON.stringify({ id: claim.id }, null, 2);
  return {
    who: claim.claimant.name,
    says: ' says: ',
    label: claim.label,
    stated: stated(claim),
    title: document ? (document.title ?? 'a document without a title') : null,
    publisher: document?.publisher.name ?? null,
    standing: standing(claim.standing),
    link: writePermalink(graphiql, { query: wordsQuery, variables }),
    against:
      claim.standing.field === 'CONTESTED'
        ? writePermalink(graphiql, { query: againstQuery, variables })
        : null,
  };
}

import { writePermalink } from '../permalink';
import whoSaid from '../graphiql/examples/01-who-said-how-many-died.graphql?raw';
import conflicts from '../graphiql/examples/02-which-figures-conflict.graphql?raw';
import behindIt from '../graphiql/examples/03-the-words-behind-it.graphql?raw';
import voices from '../graphiql/examples/05-who-says-foreign-fighters-came.graphql?raw';
import asItStood from '../graphiql/examples/07-as-it-stood-on-15-january.graphql?raw';
import { attribution, counts, fetchOverview, isEmpty, type LatestClaim, type Store } from './overview';

type Child = Node | string;

function el(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Text from the record: in any script, in its own direction, and never able to turn the words around it. */
const said = (text: string, attributes: Record<string, string> = {}) =>
  el('bdi', { dir: 'auto', ...attributes }, text);

function fill(id: string, ...children: Child[]): void {
  const place = document.getElementById(id);
  place?.replaceChildren(...children);
  place?.removeAttribute('aria-busy');
}

function showStore(store: Store): void {
  const list = counts(store).map(({ figure, noun }) =>
    el('div', {}, el('dt', {}, noun), el('dd', {}, figure)),
  );
  const state = el(
    'p',
    { class: 'quiet' },
    `As of change ${store.change}, hash `,
    el('span', { class: 'hash' }, store.hash),
  );
  fill('counts', el('dl', { class: 'counts' }, ...list), state);
}

function claimItem(claim: LatestClaim): HTMLElement {
  const a = attribution(claim);
  const where: Child[] = [a.stated];
  if (a.title !== null) where.push(', in ', el('cite', {}, said(a.title)));
  if (a.publisher !== null) where.push(' (', said(a.publisher), ')');
  const standing =
    a.against === null
      ? a.standing
      : el('span', { class: 'contested' }, a.standing, ': ', el('a', { href: a.against }, 'by what?'));
  return el(
    'li',
    {},
    el('p', { class: 'claim' }, said(a.who, { class: 'who' }), a.says, said(a.label)),
    el(
      'p',
      { class: 'quiet' },
      ...where,
      ' · ',
      standing,
      ' · ',
      el('a', { href: a.link }, 'the words behind it'),
    ),
  );
}

function showClaims(nodes: LatestClaim[]): void {
  if (nodes.length === 0) {
    fill('claims', el('p', { class: 'quiet' }, 'This store holds no claims yet.'));
    return;
  }
  fill('claims', el('ol', { class: 'claims' }, ...nodes.map(claimItem)));
}

function showEmpty(): void {
  const how = [
    el('code', {}, 'claimgraph load FILE…'),
    ' records a dataset; this page then shows what it says.',
  ];
  fill('claims', el('p', {}, 'Nothing has been recorded here yet. ', ...how));
}

function showFault(message: string): void {
  const retry = el('button', { type: 'button' }, 'Try again');
  retry.addEventListener('click', () => void show());
  fill('counts', el('div', { class: 'notice', role: 'alert' }, el('p', {}, message), retry));
  fill('claims', el('p', { class: 'quiet' }, 'No claims to show while the server cannot be read.'));
}

function showExamples(): void {
  const asked: [string, string, string][] = [
    ['Which figures cannot both hold, and why?', 'Every pair, with a verdict and its reason.', conflicts],
    [
      'How many independent voices stand behind it?',
      'Who repeats another, or speaks for the same principal, is not one more.',
      voices,
    ],
    ['Who said how many were killed?', 'Each figure, through whom it came and where it stands.', whoSaid],
    ['What had been said by 15 January?', 'The graph as it stood on any day.', asItStood],
    ['What are the words behind one figure?', 'And whether they still stand in the document.', behindIt],
  ];
  const items = asked.map(([title, shows, query]) => {
    const link = el('a', { href: writePermalink('./graphiql/', { query, variables: '' }) }, title);
    return el('li', {}, link, ' ', el('span', { class: 'quiet' }, shows));
  });
  fill('examples', ...items);
}

async function show(): Promise<void> {
  try {
    const { store, claims } = await fetchOverview('./graphql');
    showStore(store);
    if (isEmpty(store)) showEmpty();
    else showClaims(claims.nodes);
  } catch (error) {
    showFault(error instanceof Error ? error.message : String(error));
  }
}

showExamples();
void show();

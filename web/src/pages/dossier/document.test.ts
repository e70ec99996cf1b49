import { expect, test } from 'vitest';
import { escaped, namedIn, sourcesOf, stampHead, toMarkdown, type Dossier } from './document';

const source = (key: string, url: string | null = null) => ({
  cites: { id: `claim:${key}`, citation: `Citation of ${key}`, url },
});
const dossier: Dossier = {
  title: 'Valley *Watch*',
  sections: [
    { title: 'Who', facts: [{ name: 'Bloc', value: [{ said: 'Valley Watch', id: 'entity:watch' }] }] },
    {
      title: 'What it claims',
      note: 'The newest 2 of 9 claims.',
      items: [
        [
          { said: 'صدای دره', id: 'entity:post' },
          ' says: ',
          { said: 'a | b', id: 'claim:b' },
          ' ',
          source('b'),
        ],
        [{ said: 'c' }, ' ', source('c', 'https://watch.example/1'), source('b')],
      ],
    },
    { title: 'Relations', table: { head: ['What', 'Cited'], rows: [[['x'], [source('a')]]] } },
    { title: 'Contested', items: [], none: 'None.' },
  ],
};

test('each claim is cited once, in the order of first use', () => {
  expect(sourcesOf(dossier).map(({ id }) => id)).toEqual(['claim:b', 'claim:c', 'claim:a']);
});

test('what is named has its address spelled out once, claims aside: those are cited', () => {
  expect(namedIn(dossier)).toEqual([
    { id: 'entity:watch', said: 'Valley Watch' },
    { id: 'entity:post', said: 'صدای دره' },
  ]);
});

test('as Markdown, numbered as on the page', () => {
  expect(toMarkdown(dossier, ['http://x/#/', 'Lens: nothing left out'], (id) => `http://x/#/${id}`)).toBe(
    `# Valley \\*Watch\\*

> http://x/\\#/  
> Lens: nothing left out

## Who

- **Bloc:** [Valley Watch](http://x/#/entity:watch)

## What it claims

*The newest 2 of 9 claims.*

- [\u2068صدای دره\u2069](http://x/#/entity:post) says: [a \\| b](http://x/#/claim:b) \\[1\\]
- c \\[2\\]\\[1\\]

## Relations

| What | Cited |
| --- | --- |
| x | \\[3\\] |

## Contested

None.

## Citations

1. Citation of b
2. Citation of c <https://watch.example/1>
3. Citation of a
`,
  );
});

test('text of the record is no Markdown', () => {
  expect(escaped('a &lt;b&gt; & c')).toBe('a \\&lt;b\\&gt; \\& c');
  expect(escaped('# a\n[b](c) <d> `e` _f_')).toBe('\\# a \\[b\\](c) \\<d\\> \\`e\\` \\_f\\_');
});

test('the stamp says what was read', () => {
  const stamp = { address: 'http://x/', at: '2026-11-23T10:00:00Z', lens: '', change: 3, hash: 'abc' };
  expect(stampHead(stamp)).toEqual([
    'http://x/',
    'Read 2026-11-23T10:00:00Z, as of change 3, hash abc',
    'Lens: nothing left out',
  ]);
});

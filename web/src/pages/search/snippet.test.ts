import { describe, expect, test } from 'vitest';
import { hitWords, partsOf, plain } from './snippet';

describe('a snippet', () => {
  test.each([
    ['⟦Sepah⟧-e Pasdaran', ['[Sepah]', '-e Pasdaran']],
    ['Ali ⟦Khamenei⟧', ['Ali ', '[Khamenei]']],
    ['a ⟦b⟧ c ⟦d⟧', ['a ', '[b]', ' c ', '[d]']],
    ['⟦a⟧⟦b⟧', ['[a]', '[b]']],
    ['⟦سپاه⟧ پاسداران', ['[سپاه]', ' پاسداران']],
    ['nothing', ['nothing']],
    ['', []],
    ['never ⟦closed', ['never ', '[closed]']],
    ['stray⟧ end', ['stray end']],
    ['<b>⟦x⟧</b>', ['<b>', '[x]', '</b>']],
  ])('%s', (snippet, parts) => {
    expect(partsOf(snippet).map(({ text, matched }) => (matched ? `[${text}]` : text))).toEqual(parts);
  });

  test('as it was written', () => {
    expect(plain('a ⟦b⟧ c')).toBe('a b c');
  });
});

const irgc = {
  __typename: 'Entity' as const,
  id: 'entity:irgc',
  kind: 'ARMED_GROUP' as const,
  name: 'Revolutionary Guard',
  names: [{ value: 'Revolutionary Guard' }, { value: 'سپاه پاسداران' }],
  identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
};

describe('a hit', () => {
  test('by the name that is shown needs no reason', () => {
    expect(hitWords({ node: irgc, snippet: 'Revolutionary ⟦Guard⟧' })).toEqual({
      claimant: null,
      title: [
        [
          { text: 'Revolutionary ', matched: false },
          { text: 'Guard', matched: true },
        ],
      ],
      why: null,
    });
  });

  test.each([
    ['⟦سپاه⟧ پاسداران', 'also called'],
    ['⟦سپاه⟧…', 'also called'],
    ['wikidata:⟦Q1⟧', 'identifier'],
    ['…guards the ⟦borders⟧', 'in its description'],
  ])('by %s says so', (snippet, words) => {
    const { title, why } = hitWords({ node: irgc, snippet });
    expect(title).toEqual([[{ text: 'Revolutionary Guard', matched: false }]]);
    expect(why?.words).toBe(words);
    expect(why?.parts.some(({ matched }) => matched)).toBe(true);
  });

  test('that is a claim is somebody’s', () => {
    const node = {
      __typename: 'Claim' as const,
      id: 'claim:a',
      label: 'Many were killed.',
      speechAct: 'ASSERTS' as const,
      claimant: { name: 'HRANA' },
    };
    expect(hitWords({ node, snippet: 'Many were ⟦killed⟧.' })).toMatchObject({
      claimant: 'HRANA',
      why: null,
    });
    expect(hitWords({ node, snippet: '⟦at least⟧' }).why?.words).toBe('in its words');
  });

  test('that is a relation is three texts, for each has a direction of its own', () => {
    const node = {
      __typename: 'Relation' as const,
      id: 'relation:sepah/commands/basij',
      label: 'سپاه is in command of بسیج',
      subject: { name: 'سپاه' },
      predicate: { label: 'is in command of' },
      object: { name: 'بسیج' },
    };
    expect(hitWords({ node, snippet: 'سپاه is in ⟦command⟧ of بسیج' })).toEqual({
      claimant: null,
      title: [
        [{ text: 'سپاه', matched: false }],
        [
          { text: 'is in ', matched: false },
          { text: 'command', matched: true },
          { text: ' of', matched: false },
        ],
        [{ text: 'بسیج', matched: false }],
      ],
      why: null,
    });
    expect(hitWords({ node, snippet: null }).title.map((parts) => parts.map(({ text }) => text))).toEqual([
      ['سپاه'],
      ['is in command of'],
      ['بسیج'],
    ]);
  });

  test('without a snippet has its name', () => {
    expect(hitWords({ node: irgc, snippet: null })).toEqual({
      claimant: null,
      title: [[{ text: 'Revolutionary Guard', matched: false }]],
      why: null,
    });
  });
});

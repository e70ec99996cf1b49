import { parse, print, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../address/address';
import { directivesOf, hidesNothing, lensAsParams, lensOf, through } from './lens';

const asked = parse(
  'query Q($id: ID!) { claim(id: $id) { ...C } } fragment C on Claim { id }',
) as DocumentNode;
const asks = (hash: string) =>
  print(through(lensOf(readAddress(hash)), asked as never) as unknown as DocumentNode);

test('without a lens a document stays as it is', () => {
  expect(hidesNothing(lensOf(readAddress('#/claim/a?tab=b')))).toBe(true);
  expect(through(lensOf(readAddress('#/')), asked as never)).toBe(asked);
});

test('a lens goes before every query, and not before fragments', () => {
  expect(asks('#/?as-of=2026-01-15&as-of-change=3&without=entity:a,document:b')).toBe(
    print(
      parse(`query Q($id: ID!) @asOf(stated: "2026-01-15", change: 3) @without(sources: ["entity:a", "document:b"]) {
        claim(id: $id) { ...C } } fragment C on Claim { id }`),
    ),
  );
});

test('what nobody could mean reaches the server, which says so', () => {
  expect(asks('#/?as-of-change=x"')).toContain('@asOf(change: "x\\"")');
  // A zero before a number is a fault of the whole document, and nobody would be told that it is the lens.
  expect(asks('#/?as-of-change=007')).toContain('@asOf(change: "007")');
});

test.each(['as-of=2026-01-15&as-of-change=3&without=entity:a', 'as-of-change=007', 'as-of-change=x"'])(
  'the directives in words are those that are sent: %s',
  (params) => {
    expect(asks(`#/?${params}`)).toContain(directivesOf(lensOf(readAddress(`#/?${params}`))));
  },
);

test('a lens is read from the address that it is written into', () => {
  const lens = { stated: '2026-01-15', change: '3', without: ['entity:a', 'entity:b'] };
  expect(lensOf(readAddress(writeAddress({ page: '', key: '', params: lensAsParams(lens) })))).toEqual(lens);
});

import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

const documents = Object.entries(sources).flatMap(([file, source]) =>
  [...source.matchAll(/gql<([^>]+)>\s*`\s*(query|mutation|subscription|fragment) (\w+)/g)].map(
    ([, types = '', sort = '', name = '']) => ({
      file,
      types: types.split(',').map((type) => type.trim()).filter((type) => type !== ''),
      sort,
      name,
    }),
  ),
);

test('there are documents', () => {
  expect(documents.length).toBeGreaterThan(3);
});

// The types are made from the documents; which of them a document has, only its name tells.
test.each(documents)('$sort $name in $file has the types of its name', ({ types, sort, name }) => {
  const suffix = sort.charAt(0).toUpperCase() + sort.slice(1);
  const own = `${name}${suffix}`;
  expect(types).toEqual(sort === 'fragment' ? [own] : [own, `${own}Variables`]);
});

test('no two documents have one name', () => {
  const names = documents.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

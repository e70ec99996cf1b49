import { expect, test } from 'vitest';
import { entity, relation } from './invented';
import { changeWords, edgeLabel, entityLabel, labelText, lossWords, stepsOf } from './words';

test('what stands on an edge says its standing by a sign, and how many claims there are', () => {
  expect(edgeLabel(relation('a/commands/b'))).toBe('commands');
  expect(edgeLabel(relation('a/commands/b', { status: 'CORROBORATED', claims: 3 }))).toBe('commands ×3');
  expect(edgeLabel(relation('a/commands/b', { status: 'CONTESTED', claims: 2 }))).toBe('≠\u2002commands ×2');
  expect(edgeLabel(relation('a/commands/b', { status: 'DENIED' }))).toBe('¬\u2002commands');
  expect(edgeLabel(relation('a/commands/b', { status: 'UNCOMMITTED' }))).toBe('~\u2002commands');
});

test('long labels stand in lines, and lines of another direction stay apart', () => {
  const name = 'Islamic Revolutionary Guard Corps';
  expect(entityLabel(entity('irgc', 'PUBLIC_BODY', name))).toBe('Islamic Revolutionary\nGuard Corps');
  const many = entityLabel(entity('long', 'PERSON', 'several words '.repeat(40).trim())).split('\n');
  expect(many).toHaveLength(4);
  expect(many[3]).toMatch(/…$/);
  expect(edgeLabel(relation('a/repeats the tactics used in/b'))).toBe('repeats the\ntactics used in');
  expect(edgeLabel(relation('a/از آن چه در پی آمد گفت/b'))).toBe(
    '\u2068از آن چه در\u2069\n\u2068پی آمد گفت\u2069',
  );
});

test('letters of another direction are set apart in labels', () => {
  expect(labelText('Ministry (وزارت اطلاعات) of')).toBe('Ministry (\u2068وزارت اطلاعات\u2069) of');
  const iran = entity('iran', 'PLACE', 'Iran');
  const names = [...iran.names, { value: 'ایران', lang: 'fa', script: 'Arab', kind: 'PREFERRED' as const }];
  expect(entityLabel({ ...iran, names })).toBe('Iran\n\u2068ایران\u2069');
  expect(entityLabel(iran)).toBe('Iran');
});

test('what is missing from the picture is told by why', () => {
  const none = { total: 9, drawn: 1, filtered: 0, hidden: 0, cut: 0 };
  expect(lossWords(none, none)).toEqual([]);
  expect(lossWords({ ...none, hidden: 1 }, { ...none, hidden: 2, filtered: 3, cut: 1000 })).toEqual([
    'filters take away 3 relations',
    '1 entity and 2 relations hidden by hand',
    '1,000 relations beyond the limit of what is drawn',
  ]);
});

test('what came and went is said', () => {
  expect(changeWords(new Set(['a']), new Set(['a', 'b', 'c']))).toBe('2 relations added');
  expect(changeWords(new Set(['a', 'b']), new Set(['c']))).toBe('1 relation added, 2 relations taken away');
  expect(changeWords(new Set(['a']), new Set(['a']))).toBe('');
});

test('a path is walked in its direction: what leads against it is said by its inverse', () => {
  const [one, two] = [relation('a/commands/b'), relation('c/commands/b')];
  const entities = [one.subject, one.object, two.subject];
  expect(
    stepsOf({ entities, relations: [one, two] }).map(({ from, words, to }) => `${from} ${words} ${to}`),
  ).toEqual(['A commands B', 'B is commands by C']);
});

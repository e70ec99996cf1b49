import { expect, test } from 'vitest';
import { readAddress } from '../../address/address';
import { expanded, hidden, paramsOf, pinned, readExpansion, spanOf, viewOf, writeExpansion } from './view';

const full =
  '#/network?of=entity:a,entity:b&depth=2&plus=c,d/commands/,/commands/e&hide=f&pin=a:-10:25&path=a/x/b' +
  '&predicates=predicate:commands&kinds=STATE&standing=CONTESTED&origins=2&since=2026-01-01&until=2026-02-01&limit=300';

test('a view is written into the address that it is read from', () => {
  const view = viewOf(readAddress(full));
  expect(viewOf({ params: paramsOf(view) })).toEqual(view);
  expect(view.pin.get('a')).toEqual({ x: -10, y: 25 });
  expect(Object.fromEntries(Object.entries(paramsOf(view)).filter(([, value]) => value !== ''))).toEqual(
    readAddress(full).params,
  );
});

test('what nobody could mean is as if it were not there', () => {
  const view = viewOf(readAddress('#/network?of=entity:a&depth=x&pin=a:b:c,:1:2&limit=-3&origins=many'));
  expect([view.depth, view.pin.size, view.limit, view.filters.origins]).toEqual([1, 0, 150, 0]);
});

test('an expansion says the entity, the predicate and the way', () => {
  for (const text of ['c', 'c/commands/', '/commands/c'])
    expect(writeExpansion(readExpansion(text))).toBe(text);
  expect(readExpansion('/commands/c')).toEqual({ entity: 'c', predicate: 'commands', out: false });
});

test('everything takes the place of its parts, and nothing is added, hidden or pinned twice', () => {
  const view = viewOf(readAddress('#/network?of=entity:a&plus=c/x/,d,/y/c&hide=e'));
  expect(expanded(view, readExpansion('c')).plus).toEqual(['d', 'c']);
  expect(expanded(view, readExpansion('c/x/')).plus).toEqual(['d', '/y/c', 'c/x/']);
  expect(hidden(view, 'e').hide).toEqual(['e']);
  expect(pinned(pinned(view, 'a', { x: 1, y: 2 }), 'a', undefined).pin.size).toBe(0);
});

test('days that are open on a side are open to the server', () => {
  expect(spanOf({ since: '', until: '' })).toBeNull();
  expect(spanOf({ since: '2026-01-01', until: '' })).toBe('2026-01-01/..');
  expect(spanOf({ since: '', until: '2026-01-01' })).toBe('../2026-01-01');
});

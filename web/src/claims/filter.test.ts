import { isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../address/address';
import { serverSchema } from '../testing/schema';
import { chosen, cleared, fields, merge, paramOf, readFilter, toggled } from './filter';

const at = (query: string) => readAddress(`#/claims?${query}`);

test('all that the schema can filter by is in the address, but or and not, which pages give', () => {
  const type = serverSchema().getType('ClaimFilter');
  if (!isInputObjectType(type)) throw new Error('the schema has no ClaimFilter');
  expect([...fields, 'or', 'not'].toSorted()).toEqual(Object.keys(type.getFields()).toSorted());
});

test('no two fields share a parameter', () => {
  const names = fields.map(paramOf);
  expect(new Set(names).size).toBe(names.length);
});

describe('an address', () => {
  test.each([
    ['', {}],
    [
      'claimants=entity:a,entity:b&carriers=entity:r',
      { claimants: ['entity:a', 'entity:b'], carriers: ['entity:r'] },
    ],
    [
      'polarity=DENIES&certainty=CERTAIN,PROBABLE',
      { polarity: 'DENIES', certainty: ['CERTAIN', 'PROBABLE'] },
    ],
    ['polarity=DENIES,AFFIRMS', {}],
    ['speech-acts=WARNS&stated=2026-01', { speechActs: ['WARNS'], stated: '2026-01' }],
    ['stated=2026-01-08/..&text=a,+b', { stated: '2026-01-08/..', text: 'a, b' }],
    ['anonymous=yes', { anonymous: true }],
    ['anonymous=no', { anonymous: false }],
    ['held=,HELD,,HELD&text=+', { held: ['HELD'] }],
    ['tab=about&order=oldest', {}],
    ['evidence=MAYBE', { evidence: ['MAYBE'] }],
  ])('%s', (query, filter) => {
    expect(readFilter(at(query))).toEqual(filter);
  });

  test('without one field', () => {
    expect(readFilter(at('held=HELD&text=x'), 'held')).toEqual({ text: 'x' });
  });
});

test('a value comes and goes', () => {
  expect(toggled(at('held=HELD'), 'held', 'RETRACTED')).toEqual({ held: 'HELD,RETRACTED' });
  expect(toggled(at('held=HELD,RETRACTED'), 'held', 'HELD')).toEqual({ held: 'RETRACTED' });
  expect(toggled(at('speech-acts=WARNS'), 'speechActs', 'WARNS')).toEqual({ 'speech-acts': '' });
});

test('what is chosen, one by one; and none of it', () => {
  const address = at('claimants=entity:a,entity:b&text=two words&view=table');
  expect(chosen(address)).toEqual([
    { field: 'claimants', value: 'entity:a' },
    { field: 'claimants', value: 'entity:b' },
    { field: 'text', value: 'two words' },
  ]);
  expect(chosen({ params: { ...address.params, ...cleared } })).toEqual([]);
});

describe('two filters at once', () => {
  test('of other fields', () => {
    expect(merge({ claimants: ['entity:a'] }, { text: 'x' })).toEqual({ claimants: ['entity:a'], text: 'x' });
  });

  test('of one field: neither is lost', () => {
    expect(merge({ claimants: ['entity:a'] }, { claimants: ['entity:b'], text: 'x' })).toEqual({
      claimants: ['entity:a'],
      text: 'x',
      or: [{ claimants: ['entity:b'] }],
    });
  });

  test('where there are alternatives already', () => {
    const base = { about: ['entity:a'], or: [{ text: 'x' }, { about: ['entity:c'] }] };
    expect(merge(base, { about: ['entity:b'] })).toEqual({
      about: ['entity:a'],
      or: [
        { text: 'x', about: ['entity:b'] },
        { about: ['entity:c'], or: [{ about: ['entity:b'] }] },
      ],
    });
  });

  test('nothing is nothing', () => {
    expect(merge({ claimants: ['entity:a'] }, { claimants: null })).toEqual({ claimants: ['entity:a'] });
    expect(merge({}, {})).toEqual({});
  });
});

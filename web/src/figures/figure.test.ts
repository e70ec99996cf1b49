import { describe, expect, test } from 'vitest';
import { anchorOf, figureSigns, figureWords, shapeOf } from './figure';
import { quantity } from './testing';

const figures = {
  exactly: quantity({ qualifier: 'EXACTLY', low: 62, high: 62, best: 62 }),
  atLeast: quantity({ qualifier: 'AT_LEAST', low: 40, high: null }),
  moreThan: quantity({ qualifier: 'MORE_THAN', low: 111, high: null }),
  atMost: quantity({ qualifier: 'AT_MOST', low: 0, high: 70 }),
  fewerThan: quantity({ qualifier: 'FEWER_THAN', low: 0, high: 89 }),
  about: quantity({ qualifier: 'ABOUT', low: 120, high: 180, best: 150 }),
  aboutOpen: quantity({ qualifier: 'ABOUT', low: 180, high: null, best: 200, openAbove: true }),
  between: quantity({ qualifier: 'BETWEEN', low: 120, high: 180 }),
  fromNothing: quantity({ qualifier: 'BETWEEN', low: 0, high: 9 }),
  magnitude: quantity({ qualifier: 'MAGNITUDE', low: 200, high: 999 }),
  none: quantity({ qualifier: 'EXACTLY', low: 0, high: 0, best: 0 }),
};

describe('a figure is drawn as what it is', () => {
  test.each([
    ['exactly', 'point', 62],
    ['atLeast', 'floor', 40],
    ['moreThan', 'floor', 111],
    ['atMost', 'ceiling', 70],
    ['fewerThan', 'ceiling', 89],
    ['about', 'range', 150],
    ['aboutOpen', 'floor', 180],
    ['between', 'range', 120],
    ['fromNothing', 'range', 0],
    ['magnitude', 'range', 200],
    ['none', 'point', 0],
  ] as const)('%s is a %s at %d', (name, shape, at) => {
    expect([shapeOf(figures[name]), anchorOf(figures[name])]).toEqual([shape, at]);
  });

  test('a claim without a figure is drawn beside them', () => {
    expect(shapeOf(null)).toBe('none');
    expect(shapeOf(quantity({ low: null, high: null }))).toBe('none');
  });
});

test('in signs and in words it is the number that was named, not the bound that follows from it', () => {
  expect(Object.values(figures).map(figureSigns)).toEqual([
    '62',
    '≥ 40',
    '> 110',
    '≤ 70',
    '< 90',
    '~ 150',
    '~ 200+',
    '120–180',
    '0–9',
    '200–999',
    '0',
  ]);
  expect(figureWords(figures.moreThan)).toBe('more than 110');
  expect(figureWords(figures.fewerThan)).toBe('fewer than 90');
  expect(figureWords(figures.about)).toBe('about 150, read as 120 to 180');
  expect(figureWords(figures.aboutOpen)).toBe(
    'about 200, read as 180 or more; the true figure may be higher, it says',
  );
});

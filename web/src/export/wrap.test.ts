import { expect, test } from 'vitest';
import { inRows, wrapped } from './wrap';

const measure = (text: string) => text.length;

test('words go into lines that are no wider than there is room', () => {
  expect(wrapped('who said what about whom', 9, measure)).toEqual(['who said', 'what', 'about', 'whom']);
  expect(wrapped('http://127.0.0.1:8080/#/x y', 10, measure)).toEqual([
    'http://127',
    '.0.0.1:808',
    '0/#/x y',
  ]);
  expect(wrapped('', 10, measure)).toEqual([]);
});

test('things go into rows', () => {
  expect(inRows([40, 40, 40, 120], 100)).toEqual([
    { x: 0, row: 0 },
    { x: 40, row: 0 },
    { x: 0, row: 1 },
    { x: 0, row: 2 },
  ]);
});

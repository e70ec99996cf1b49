import { expect, test } from 'vitest';
import { stepsOf } from './measureDossier';

const day = (date: string, floor: number | null, ceiling: number | null) => ({ date, floor, ceiling });

test('an envelope is printed where it changes', () => {
  const days = [
    day('2024-05-01', null, null),
    day('2024-05-02', 3, null),
    day('2024-05-03', 3, null),
    day('2024-05-04', 3, 9),
    day('2024-05-05', 5, 9),
    day('2024-05-06', 5, 9),
  ];
  expect(stepsOf(days).map(({ date }) => date)).toEqual([
    '2024-05-01',
    '2024-05-02',
    '2024-05-04',
    '2024-05-05',
  ]);
  expect(stepsOf([])).toEqual([]);
});

import { expect, test } from 'vitest';
import { crossed, daysOfBloc, stretchesOf } from './envelope';
import { dayLength } from './when';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

test('days that say the same are one stretch; a gap ends it', () => {
  const stretches = stretchesOf([
    { date: '2025-05-01', floor: 10, ceiling: null },
    { date: '2025-05-02', floor: 10, ceiling: null },
    { date: '2025-05-03', floor: 10, ceiling: 8 },
    { date: '2025-05-05', floor: 10, ceiling: 8 },
  ]);
  expect(stretches.map(({ from, to }) => [from, to])).toEqual([
    [day('2025-05-01'), day('2025-05-03')],
    [day('2025-05-03'), day('2025-05-04')],
    [day('2025-05-05'), day('2025-05-05') + dayLength],
  ]);
  expect(stretches.map(crossed)).toEqual([false, true, true]);
});

const of = (id: string) => ({ bloc: { id }, floor: 1, ceiling: null });

test('of a bloc, only the days of which it speaks', () => {
  expect(
    daysOfBloc(
      [
        { date: '2025-05-01', blocs: [of('a')] },
        { date: '2025-05-02', blocs: [of('b'), of('a')] },
        { date: '2025-05-03', blocs: [of('b')] },
      ],
      'a',
    ).map(({ date }) => date),
  ).toEqual(['2025-05-01', '2025-05-02']);
});

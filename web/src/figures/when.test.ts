import { describe, expect, test } from 'vitest';
import { dayLength, timeDomain, whenOf } from './when';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const claim = {
  stated: '2025-05',
  statedSpan: { earliest: '2025-05-01', latest: '2025-05-31' },
  valid: '2025-05-01/2025-05-07',
  validSpan: { earliest: '2025-05-01', latest: '2025-05-07' },
};

describe('where a claim stands in time', () => {
  test('a date that is uncertain is a band, in whose middle the sign stands', () => {
    expect(whenOf(claim, 'stated', 'CUMULATIVE')).toEqual({
      kind: 'band',
      at: day('2025-05-16'),
      from: day('2025-05-01'),
      to: day('2025-05-31'),
    });
  });

  test('a figure of a period counts throughout it; when it was stated is a day somewhere', () => {
    expect(whenOf(claim, 'valid', 'PERIOD').kind).toBe('period');
    expect(whenOf(claim, 'valid', 'CUMULATIVE').kind).toBe('band');
    expect(whenOf(claim, 'stated', 'PERIOD').kind).toBe('band');
  });

  test('what is written without a date has none, whatever bounds it', () => {
    const undated = { ...claim, stated: null, statedSpan: { earliest: null, latest: '2025-06-01' } };
    expect(whenOf(undated, 'stated', 'STOCK')).toEqual({ kind: 'undated' });
  });

  test('an open end keeps the sign at the end that is known', () => {
    const open = { ...claim, stated: '../2025-05-03', statedSpan: { earliest: null, latest: '2025-05-03' } };
    expect(whenOf(open, 'stated', 'STOCK')).toEqual({
      kind: 'band',
      at: day('2025-05-03'),
      from: null,
      to: day('2025-05-03'),
    });
  });
});

test('the axis holds all days, with room beside them; without days there is none', () => {
  const one = whenOf(
    { ...claim, stated: '2025-05-04', statedSpan: { earliest: '2025-05-04', latest: '2025-05-04' } },
    'stated',
    'STOCK',
  );
  expect(timeDomain([one])).toEqual([day('2025-05-03'), day('2025-05-05')]);
  expect(timeDomain([one], [day('2025-05-10') + dayLength])).toEqual([day('2025-05-03'), day('2025-05-12')]);
  expect(timeDomain([{ kind: 'undated' }])).toBeNull();
});

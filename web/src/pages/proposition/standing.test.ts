import { expect, test } from 'vitest';
import { standingCounts } from './standing';

test('how many affirm, deny and take no stand', () => {
  expect(standingCounts({ affirming: 3, denying: 1, uncommitted: 0 })).toBe(
    '3 affirm, 1 denies, 0 take no stand',
  );
  expect(standingCounts({ affirming: 1, denying: 0, uncommitted: 1 })).toBe(
    '1 affirms, 0 deny, 1 takes no stand',
  );
  expect(standingCounts({ affirming: 12000, denying: 2, uncommitted: 2 })).toBe(
    '12,000 affirm, 2 deny, 2 take no stand',
  );
});

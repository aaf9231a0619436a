import { describe, expect, it } from 'vitest';
import type { seededRandom } from '../../../packages/base/random';
import { backoffDelay, isTransientStatus, retryAfter } from '../../../packages/crawler/http/retry-after';

describe('asking again', () => {
  it('reads Retry-After as seconds and as a date', () => {
    const now = Date.UTC(2023, 2, 3, 12, 0, 0);
    expect(retryAfter('120', now)).toBe(120_000);
    expect(retryAfter('Fri, 03 Mar 2023 12:01:00 GMT', now)).toBe(60_000);
    expect(retryAfter('Fri, 03 Mar 2023 11:00:00 GMT', now)).toBe(0);
    expect(retryAfter('soon', now)).toBeUndefined();
    expect(retryAfter(undefined, now)).toBeUndefined();
  });

  it('doubles the wait up to the cap', () => {
    const top = { uniform: () => 1 } as ReturnType<typeof seededRandom>;
    const bottom = { uniform: () => 0 } as ReturnType<typeof seededRandom>;
    const waits = (random: typeof top) =>
      [1, 2, 3, 4].map((failures) => backoffDelay(failures, { first: 100, cap: 500 }, random));
    expect(waits(top)).toEqual([100, 200, 400, 500]);
    expect(waits(bottom)).toEqual([50, 100, 200, 250]);
  });

  it('knows which answers may change', () => {
    expect([200, 304, 404, 403, 408, 429, 500, 503].map(isTransientStatus)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { type Clock, LongWaitError, paceRequests } from '../../../packages/crawler/http/pace';

/** A clock that moves when it is waited for, a little early as real timers may. */
function fakeClock(): Clock & { at: number } {
  return {
    at: 1000,
    now() {
      return this.at;
    },
    async wait(milliseconds) {
      this.at += Math.max(1, milliseconds - 1);
    },
  };
}

function pace(overrides: { jitter?: number } = {}) {
  const clock = fakeClock();
  const options = { delay: 100, jitter: 0, longestWait: 10_000, random: seededRandom(1), clock, ...overrides };
  return { clock, pace: paceRequests(options) };
}

/** A request that takes 30 ms. */
const request = (clock: { at: number }, starts: number[]) => async () => {
  starts.push(clock.at);
  clock.at += 30;
};

describe('pace', () => {
  it('waits the delay before the first request and from each end to the next start', async () => {
    const { clock, pace: paced } = pace();
    const starts: number[] = [];
    for (let i = 0; i < 3; i++) await paced.request('a', request(clock, starts));
    expect(starts).toEqual([1100, 1230, 1360]);
  });

  it('keeps to one at a time when asked for several at once', async () => {
    const { clock, pace: paced } = pace();
    const starts: number[] = [];
    await Promise.all([1, 2, 3].map(() => paced.request('a', request(clock, starts))));
    expect(starts).toEqual([1100, 1230, 1360]);
  });

  it('counts the delay after a failure too', async () => {
    const { clock, pace: paced } = pace();
    const starts: number[] = [];
    await expect(
      paced.request('a', async () => {
        starts.push(clock.at);
        throw new Error('reset');
      }),
    ).rejects.toThrow('reset');
    await paced.request('a', request(clock, starts));
    expect(starts).toEqual([1100, 1200]);
  });

  it('lengthens pauses by jitter, never shortens them', async () => {
    const { clock, pace: paced } = pace({ jitter: 0.5 });
    const starts: number[] = [];
    for (let i = 0; i < 200; i++) await paced.request('a', request(clock, starts));
    const pauses = starts.slice(1).map((start, i) => start - starts[i] - 30);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(151);
    expect(new Set(pauses.map(Math.round)).size).toBeGreaterThan(20);
  });

  it('obeys holds and longer delays of a host, not of another', async () => {
    const { clock, pace: paced } = pace();
    const starts: number[] = [];
    paced.slowDown('a', 50);
    paced.slowDown('b', 400);
    paced.hold('a', 700);
    await paced.request('b', request(clock, starts));
    await paced.request('a', request(clock, starts));
    await paced.request('b', request(clock, starts));
    expect(starts).toEqual([1400, 1700, 1830]);
  });

  it('does not sit through a pause that is too long', async () => {
    const { pace: paced } = pace();
    paced.hold('a', 20_000);
    await expect(paced.request('a', async () => 1)).rejects.toThrow(LongWaitError);
  });

  it('stops waiting when the signal aborts', async () => {
    const { clock, pace: paced } = pace();
    await expect(paced.request('a', request(clock, []), AbortSignal.abort(new Error('enough')))).rejects.toThrow(
      'enough',
    );
  });
});

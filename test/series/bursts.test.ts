import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Burst, burstLevels, burstsOfShares } from '../../packages/series';

const steps = (first: number, last: number, step: number) =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);

/** The example of `plot.bursts` in R's package bursts 1.0-2; the levels that it gives are also kept as fixtures of its port to Node, kleinberg-burst. */
const published = [
  ...steps(0, 400, 100),
  ...steps(410, 450, 5),
  ...steps(451, 470, 2),
  ...steps(480, 600, 5),
  700,
  ...steps(710, 800, 5),
  900,
  1000,
];

describe('burstLevels', () => {
  it('equals R on the published example', () => {
    expect(burstLevels(published)).toEqual([
      { level: 0, start: 0, end: 1000 },
      { level: 1, start: 410, end: 600 },
      { level: 2, start: 450, end: 469 },
      { level: 1, start: 710, end: 800 },
    ]);
    expect(burstLevels(published, { ratio: 3 }).slice(1)).toEqual([
      { level: 1, start: 410, end: 600 },
      { level: 1, start: 710, end: 800 },
    ]);
    expect(burstLevels(published, { stepCost: 3 }).slice(1)).toEqual([{ level: 1, start: 410, end: 600 }]);
  });

  it('finds the nested bursts of the example of pybursts at a low step cost, and none at 1', () => {
    const times = [4, 17, 23, 27, 33, 35, 37, 76, 77, 82, 84, 88, 90, 92];
    expect(burstLevels(times)).toEqual([{ level: 0, start: 4, end: 92 }]);
    expect(burstLevels(times, { stepCost: 0.1 })).toEqual([
      { level: 0, start: 4, end: 92 },
      { level: 1, start: 33, end: 37 },
      { level: 1, start: 76, end: 92 },
      { level: 2, start: 76, end: 77 },
    ]);
  });

  it('costs no more than any sequence of states', () => {
    const gapsOf = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(gapsOf, fc.double({ min: 0.05, max: 2, noNaN: true }), (gaps, stepCost) => {
        const times = [0];
        for (const gap of gaps) times.push(times.at(-1)! + gap);
        const found = statesOf(burstLevels(times, { stepCost }), times);
        let least = Number.POSITIVE_INFINITY;
        for (const states of sequences(gaps.length, 4)) least = Math.min(least, costOf(states, gaps, stepCost));
        expect(costOf(found, gaps, stepCost)).toBeLessThanOrEqual(least + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the unit or the order of times', () => {
    const times = [4, 17, 23, 27, 33, 35, 37, 76, 77, 82, 84, 88, 90, 92];
    const scaled = burstLevels(times.map((time) => time * 86_400).reverse(), { stepCost: 0.1 });
    expect(scaled.map(({ level, start, end }) => ({ level, start: start / 86_400, end: end / 86_400 }))).toEqual(
      burstLevels(times, { stepCost: 0.1 }),
    );
  });

  it('takes one event, and refuses none, equal times and bad settings', () => {
    expect(burstLevels([7])).toEqual([{ level: 0, start: 7, end: 7 }]);
    expect(() => burstLevels([])).toThrow(/at least one event/);
    expect(() => burstLevels([1, 1, 2])).toThrow(/same time/);
    expect(() => burstLevels([1, 2], { ratio: 1 })).toThrow(/above 1/);
    expect(() => burstLevels([1, 2], { stepCost: 0 })).toThrow(/positive/);
  });
});

/** The level of each gap. */
function statesOf(bursts: readonly Burst[], times: readonly number[]): number[] {
  return times
    .slice(1)
    .map((end, i) => Math.max(...bursts.filter((b) => b.start <= times[i] && b.end >= end).map((b) => b.level)));
}

function costOf(states: readonly number[], gaps: readonly number[], stepCost: number): number {
  const rate = gaps.length / gaps.reduce((sum, gap) => sum + gap, 0);
  return states.reduce((sum, state, i) => {
    const up = Math.max(0, state - (states[i - 1] ?? 0));
    const alpha = rate * 2 ** state;
    return sum + up * stepCost * Math.log(gaps.length) - Math.log(alpha * Math.exp(-alpha * gaps[i]));
  }, 0);
}

function* sequences(length: number, states: number): Generator<number[]> {
  for (let code = 0; code < states ** length; code++) {
    yield Array.from({ length }, (_, i) => Math.floor(code / states ** i) % states);
  }
}

describe('burstsOfShares', () => {
  it('weighs a burst by what the raised state saves', () => {
    // p₀ = 20 / 120 = 1/6, p₁ = 1/3: a day of 8 in 20 saves 8 ln 2 + 12 ln(0.8), one of 9 in 20 saves 9 ln 2 + 11 ln(0.8).
    const [burst, ...rest] = burstsOfShares([1, 1, 9, 8, 0, 1], [20, 20, 20, 20, 20, 20]);
    expect(rest).toEqual([]);
    expect([burst.first, burst.last]).toEqual([2, 3]);
    expect(burst.weight).toBeCloseTo(17 * Math.log(2) + 23 * Math.log(0.8), 8);
  });

  it('costs no more than any sequence of states', () => {
    const day = fc.tuple(fc.nat(8), fc.nat(8));
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 8 }), (days) => {
        const relevant = days.map(([r]) => r);
        const totals = days.map(([r, other]) => r + other);
        const share = relevant.reduce((a, b) => a + b, 0) / totals.reduce((a, b) => a + b, 0);
        if (!(share > 0 && 2 * share < 0.99)) return;
        const cost = (states: readonly number[]) =>
          states.reduce((sum, state, t) => {
            const up = state > (states[t - 1] ?? 0) ? Math.log(days.length) : 0;
            const p = share * (1 + state);
            return sum + up - relevant[t] * Math.log(p) - (totals[t] - relevant[t]) * Math.log(1 - p);
          }, 0);
        const found = new Array(days.length).fill(0);
        for (const { first, last } of burstsOfShares(relevant, totals)) found.fill(1, first, last + 1);
        let least = Number.POSITIVE_INFINITY;
        for (const states of sequences(days.length, 2)) least = Math.min(least, cost(states));
        expect(cost(found)).toBeLessThanOrEqual(least + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('bears days without documents, and refuses more relevant ones than there are', () => {
    expect(burstsOfShares([0, 0, 0], [0, 5, 5])).toEqual([]);
    expect(burstsOfShares([1, 0, 9, 9, 1, 1, 0], [20, 0, 20, 20, 20, 20, 20])).toHaveLength(1);
    expect(() => burstsOfShares([3], [2])).toThrow(/3 relevant documents out of 2/);
    expect(() => burstsOfShares([1, 1], [2])).toThrow(/2 days/);
  });
});

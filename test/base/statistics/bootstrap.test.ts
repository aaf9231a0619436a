import {
  bootstrap,
  bootstrapTogether,
  interval95,
  packUnits,
  seededRandom,
  sumOfUnits,
  withoutEntries,
} from '@crosscultural/base';
import { describe, expect, it } from 'vitest';

describe('interval95', () => {
  it('takes the 2.5 % and 97.5 % quantiles, linear between values', () => {
    expect(interval95(Array.from({ length: 101 }, (_, i) => 100 - i))).toEqual([2.5, 97.5]);
    expect(interval95([7])).toEqual([7, 7]);
    expect(interval95([0, 1, Number.NaN])).toEqual([0.025, 0.975]);
    expect(interval95([Number.NaN, Number.NaN, 1])).toBeNull();
    expect(interval95([])).toBeNull();
  });
});

describe('bootstrap', () => {
  const share = ([sums]: readonly Float64Array[]) => sums[0] / (sums[0] + sums[1]);
  const coins = packUnits(
    Array.from({ length: 400 }, (_, i) => [[i % 4 === 0 ? 0 : 1, 1] as const]),
    2,
  );

  it('adds units up', () => {
    expect([
      ...sumOfUnits(
        packUnits(
          [
            [
              [0, 2],
              [2, 1],
            ],
            [],
            [[0, 3]],
          ],
          3,
        ),
      ),
    ]).toEqual([5, 0, 1]);
  });

  it('gives the interval of a share that theory gives: 0.25 ± 1.96 √(0.25 · 0.75 / 400)', () => {
    const [{ value, interval }] = bootstrap([coins], [share], seededRandom(1));
    expect(value).toBe(0.25);
    const half = 1.96 * Math.sqrt((0.25 * 0.75) / 400);
    expect(interval![0]).toBeCloseTo(0.25 - half, 2);
    expect(interval![1]).toBeCloseTo(0.25 + half, 2);
  });

  it('is wider when units hold several observations that agree', () => {
    const clusters = packUnits(
      Array.from({ length: 40 }, (_, i) => [[i % 4 === 0 ? 0 : 1, 10] as const]),
      2,
    );
    const width = (units: typeof coins) => {
      const [{ interval }] = bootstrap([units], [share], seededRandom(2));
      return interval![1] - interval![0];
    };
    expect(width(clusters)).toBeGreaterThan(2.5 * width(coins));
  });

  it('is the same for the same seed', () => {
    const amounts = seededRandom(0);
    const uneven = packUnits(
      Array.from({ length: 50 }, (_, i) => [[i % 2, amounts.uniform()] as const]),
      2,
    );
    const run = (seed: number) => bootstrap([uneven], [share], seededRandom(seed));
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  it('gives the same numbers when they are computed together, into one list', () => {
    const ratio = ([, sums]: readonly Float64Array[]) => sums[0] / sums[1];
    const both = new Float64Array(2);
    const together = bootstrapTogether(
      [coins, coins],
      (sums) => {
        both[0] = share(sums);
        both[1] = ratio(sums);
        return both;
      },
      seededRandom(4),
    );
    expect(together).toEqual(bootstrap([coins, coins], [share, ratio], seededRandom(4)));
  });

  it('draws units beside a group without entries as it draws them beside the group with its entries', () => {
    const beside = (other: typeof coins) => bootstrap([coins, other], [share], seededRandom(6));
    expect(sumOfUnits(withoutEntries(coins))).toEqual(new Float64Array(2));
    expect(beside(withoutEntries(coins))).toEqual(beside(coins));
  });
});

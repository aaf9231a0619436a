import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  expectedCount,
  jaccard,
  logLikelihoodRatio,
  npmi,
  type PairInUnits,
  signedRoot,
} from '../../packages/network/association';

/** Three reviews: the first word in two, the second in one, both in one. */
const three = { both: 1, first: 2, second: 1, units: 3 };

describe('three reviews by hand', () => {
  test('expected: 2 · 1 / 3', () => {
    expect(expectedCount(three)).toBeCloseTo(2 / 3, 12);
  });

  test('npmi: ln((1/3) / (2/3 · 1/3)) / −ln(1/3)', () => {
    expect(npmi(three)).toBeCloseTo(Math.log(1.5) / Math.log(3), 12);
  });

  test('Jaccard: 1 of 2 reviews', () => {
    expect(jaccard(three)).toBe(0.5);
  });

  test('G²: the table 1, 1, 0, 1 with expectations 2/3, 4/3, 1/3, 2/3', () => {
    const byHand = 2 * (Math.log(1 / (2 / 3)) + Math.log(1 / (4 / 3)) + Math.log(1 / (2 / 3)));
    expect(logLikelihoodRatio(three)).toBeCloseTo(byHand, 12);
    expect(signedRoot(three)).toBeCloseTo(Math.sqrt(byHand), 12);
  });
});

describe('the ends of the scales', () => {
  test('words that stand only together, never together, everywhere, nowhere', () => {
    expect(npmi({ both: 4, first: 4, second: 4, units: 9 })).toBeCloseTo(1, 12);
    expect(npmi({ both: 0, first: 4, second: 4, units: 9 })).toBe(-1);
    expect(npmi({ both: 9, first: 9, second: 9, units: 9 })).toBe(0);
    expect(jaccard({ both: 0, first: 0, second: 0 })).toBe(0);
    expect(logLikelihoodRatio({ both: 9, first: 9, second: 9, units: 9 })).toBe(0);
    expect(signedRoot({ both: 0, first: 4, second: 4, units: 9 })).toBeLessThan(0);
  });

  test('Dunning’s own example, “the swiss”: 110, 2442, 111, 29114 gives 270.72', () => {
    const pair = { both: 110, first: 110 + 2442, second: 110 + 111, units: 110 + 2442 + 111 + 29114 };
    expect(logLikelihoodRatio(pair)).toBeCloseTo(270.72, 1);
  });
});

const pairs: fc.Arbitrary<PairInUnits> = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(200))
  .map(([both, onlyFirst, onlySecond, neither]) => ({
    both,
    first: both + onlyFirst,
    second: both + onlySecond,
    units: both + onlyFirst + onlySecond + neither,
  }))
  .filter(({ first, second }) => first > 0 && second > 0);

test('all measures are symmetric, within their ranges, and agree on the side of chance', () => {
  fc.assert(
    fc.property(pairs, (pair) => {
      const turned = { ...pair, first: pair.second, second: pair.first };
      for (const measure of [npmi, jaccard, logLikelihoodRatio, signedRoot]) {
        expect(measure(pair)).toBeCloseTo(measure(turned), 9);
      }
      expect(Math.abs(npmi(pair))).toBeLessThanOrEqual(1 + 1e-12);
      expect(jaccard(pair)).toBeLessThanOrEqual(1);
      expect(logLikelihoodRatio(pair)).toBeGreaterThanOrEqual(0);
      const side = Math.sign(pair.both - expectedCount(pair));
      if (Math.abs(pair.both - expectedCount(pair)) > 1e-6) {
        expect(Math.sign(npmi(pair))).toBe(pair.both === pair.units ? 0 : side);
        expect(Math.sign(signedRoot(pair))).toBe(side);
      }
    }),
  );
});

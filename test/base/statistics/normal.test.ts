import { normalUpperTail, twoSidedProbability } from '@crosscultural/base';
import { describe, expect, test } from 'vitest';

describe('normalUpperTail', () => {
  test('agrees with tables to seven digits of the value, far into the tail', () => {
    const table: [number, number][] = [
      [0, 0.5],
      [1, 0.15865525393145707],
      [1.959963984540054, 0.025],
      [3, 0.0013498980316300933],
      [6, 9.865876450376946e-10],
      [10, 7.619853024160525e-24],
      [20, 2.753624118606234e-89],
    ];
    for (const [z, p] of table) {
      expect(normalUpperTail(z) / p).toBeCloseTo(1, 6);
      expect(normalUpperTail(-z)).toBeCloseTo(1 - p, 6);
    }
  });
});

test('twoSidedProbability is the tail on both sides, at most 1', () => {
  expect(twoSidedProbability(1.959963984540054)).toBeCloseTo(0.05, 7);
  expect(twoSidedProbability(-2.5758293035489)).toBeCloseTo(0.01, 8);
  expect(twoSidedProbability(0)).toBe(1);
});

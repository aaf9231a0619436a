import { sumOfUnits } from '@crosscultural/base';
import { expect, test } from 'vitest';
import { correctCells, readingErrors, recallOfBlame, whyNotTestable } from '../../src/attention';

const say = (sentiment: 'positive' | 'neutral' | 'negative', feature = 'mouse') => ({ feature, sentiment });

test('mentions of a word are paired within a review, those that agree first', () => {
  const errors = readingErrors(
    [[say('positive'), say('negative'), say('negative')], [say('neutral')], []],
    [[say('negative'), say('positive')], [say('positive')], [say('positive', 'price')]],
    'three reviews',
  );
  const sums = sumOfUnits(errors.units);
  expect([...sums]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0]);
  expect(recallOfBlame(sums)).toBe(0.5);
});

test('the counts behind what was read are solved for, by hand', () => {
  // Of 100 praised mentions 80 are read as praise, 5 as blame; of 50 blamed ones 10 as praise, 20 as blame; 10 praises and 5 blames are made up.
  const errorSums = Float64Array.of(80, 0, 5, 15, 0, 0, 0, 0, 10, 0, 20, 20, 10, 0, 5, 0);
  // 200 praised and 100 blamed mentions are then read as 0.8·200 + 0.2·100 = 180 and 0.05·200 + 0.4·100 = 50, without made up ones.
  const sums = Float64Array.of(180 / (90 / 100), 0, 50 / (25 / 30), 3);
  const corrected = correctCells(sums, errorSums, 'per occurrence');
  for (const [cell, count] of [200, 0, 100, 3].entries()) expect(corrected[cell]).toBeCloseTo(count, 9);
  expect([...sums]).toEqual([200, 0, 60, 3]);
});

test('a model that reads everything rightly changes nothing, a coin corrects nothing', () => {
  const right = Float64Array.of(9, 0, 0, 0, 0, 2, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0);
  expect([...correctCells(Float64Array.of(5, 0, 3, 1), right, 'per evaluated mention')]).toEqual([5, 0, 3, 1]);
  const coin = Float64Array.of(5, 0, 5, 0, 0, 0, 0, 0, 5, 0, 5, 0, 0, 0, 0, 0);
  expect(correctCells(Float64Array.of(5, 0, 3, 0), coin, 'per occurrence')[0]).toBeNaN();
});

test('the gate says why satisfaction cannot be told: half of the blame must be found, of at least twenty', () => {
  const blame = (read: number, missed: number) =>
    Float64Array.of(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, read, missed, 0, 0, 0, 0);
  expect(whyNotTestable(blame(10, 10))).toBeNull();
  expect(whyNotTestable(blame(6, 94))).toBe('not testable: the model misses 94 % of blame');
  expect(whyNotTestable(blame(19, 0))).toBe('not testable: only 19 labelled mentions of blame');
});

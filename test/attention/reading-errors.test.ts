import { sumOfUnits } from '@crosscultural/base';
import { expect, test } from 'vitest';
import { correctCells, readingErrors, recallOfBlame, satisfactionIn, whyNotTestable } from '../../packages/attention';

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

test('the counts behind what was read are solved for, by hand, however much praise there is', () => {
  // Of 100 praised mentions 80 are read as praise, 5 as blame; of 50 blamed ones 10 as praise, 20 as blame. 15 praises and 6
  // blames are made up: 0.1 and 0.04 per mention that is there.
  const errorSums = Float64Array.of(80, 0, 5, 15, 0, 0, 0, 0, 10, 0, 20, 20, 15, 0, 6, 0);
  // 200 praised and 100 blamed: 0.8·200 + 0.2·100 + 0.1·300 = 210 and 0.05·200 + 0.4·100 + 0.04·300 = 62 are read.
  const sums = Float64Array.of(210, 0, 62, 3);
  const corrected = correctCells(sums, errorSums, 'per occurrence');
  for (const [cell, count] of [200, 0, 100, 3].entries()) expect(corrected[cell]).toBeCloseTo(count, 9);
  expect([...sums]).toEqual([210, 0, 62, 3]);
  // 20 praised and 180 blamed: 0.8·20 + 0.2·180 + 0.1·200 = 72 and 0.05·20 + 0.4·180 + 0.04·200 = 81.
  const other = correctCells(Float64Array.of(72, 30, 51, 0), errorSums, 'per occurrence');
  for (const [cell, count] of [20, 0, 180, 0].entries()) expect(other[cell]).toBeCloseTo(count, 9);
});

test('per evaluated mention, neutral mentions that are read as praise count as made up, by hand', () => {
  // 40 praised, 20 neutral and 10 blamed mentions; five of the neutral ones are read as praise: 0.1 per evaluated mention.
  const errorSums = Float64Array.of(40, 0, 0, 0, 5, 15, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0);
  const corrected = correctCells(Float64Array.of(45, 15, 10, 0), errorSums, 'per evaluated mention');
  for (const [cell, count] of [40, 15, 10, 0].entries()) expect(corrected[cell]).toBeCloseTo(count, 9);
});

test('corrected cells are summed as they are, and a share ends at 0 and 1 only after the sum', () => {
  // Half of the blame is found, and a fifth is read as praise. 20 praises alone are −8 blamed mentions.
  const errorSums = Float64Array.of(100, 0, 0, 0, 0, 0, 0, 0, 20, 0, 50, 30, 0, 0, 0, 0);
  const reading = 'per occurrence';
  const one = correctCells(Float64Array.of(16, 0, 10, 0, 20, 0, 0, 0), errorSums, reading);
  const joined = correctCells(Float64Array.of(36, 0, 10, 0), errorSums, reading);
  expect(satisfactionIn(one, [0, 1], reading)).toBeCloseTo(satisfactionIn(joined, [0], reading), 12);
  // Made up: 0.1 blames per mention, so that 100 praises without any blame read hold −9.1 blamed mentions.
  const inventing = Float64Array.of(50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50, 0, 0, 0, 10, 0);
  const praised = correctCells(Float64Array.of(100, 0, 0, 0), inventing, reading);
  expect(praised[2]).toBeLessThan(0);
  expect(satisfactionIn(praised, [0], reading)).toBe(1);
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

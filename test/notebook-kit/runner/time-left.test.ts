import type { RunProgress } from '@crosscultural/notebook-kit';
import { expect, it } from 'vitest';
import { leftInWords, runningCellInWords, timeLeft } from '../../../packages/notebook-kit/runner/time-left';

const step = (state: RunProgress['state'], cell: number, cells: number, seconds = 0): RunProgress => ({
  ...{ state, cell, cells, id: `c${cell}`, seconds },
});

it('time left is what the remaining cells took when they last ran', () => {
  const left = timeLeft(['a', 'b'], { a: { c1: 10, c2: 20 }, b: { c1: 30 } }, 1);
  expect(left.seconds()).toBe(60);
  left.saw('a', step('finished cell', 1, 2, 11));
  expect(left.seconds()).toBe(50);
  left.saw('a', step('finished cell', 2, 2, 19));
  left.ended('a');
  expect(left.seconds()).toBe(30);
  expect(left.times()).toEqual({ a: { c1: 11, c2: 19 }, b: { c1: 30 } });
});

it('what a running cell has taken already is not left', () => {
  let clock = 100;
  const left = timeLeft(['a'], { a: { c1: 10, c2: 20 } }, 1, () => clock);
  left.saw('a', step('running cell', 1, 2));
  clock += 4;
  expect(left.seconds()).toBe(26);
  clock += 60;
  expect(left.seconds()).toBe(20);
});

it('two kernels at a time take half of it', () => {
  expect(timeLeft(['a', 'b'], { a: { c1: 40 }, b: { c1: 40 } }, 2).seconds()).toBe(40);
});

it('cells that never ran take as long as those of this run on average; before the first nothing is known', () => {
  const left = timeLeft(['a'], {}, 1);
  left.saw('a', step('starting kernel', 0, 5));
  expect(left.seconds()).toBeNull();
  left.saw('a', step('finished cell', 1, 5, 4));
  left.saw('a', step('finished cell', 2, 5, 8));
  expect(left.seconds()).toBe(18);
});

it('is said in words from two seconds on', () => {
  expect([null, 1, 7, 61, 170].map(leftInWords)).toEqual([
    '',
    '',
    '  about 10 s left',
    '  about 65 s left',
    '  about 3 min left',
  ]);
});

it('shows a running cell without blanks where it says nothing of itself', () => {
  const step = { cell: 3, cells: 9, id: 'fit' };
  expect(runningCellInWords(step)).toBe('cell 3 of 9: fit');
  expect(runningCellInWords({ ...step, doing: 'sweep 5 of 10' }, 61)).toBe(
    'cell 3 of 9: fit  about 65 s left  sweep 5 of 10',
  );
});

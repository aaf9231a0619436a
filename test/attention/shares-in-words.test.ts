import { expect, it } from 'vitest';
import { intervalText, percentText, percentWithInterval } from '../../src/study';

it('writes shares of 1 in percent, with their intervals', () => {
  expect(percentText(0.1234)).toBe('12.3 %');
  expect(percentText(0.1284, 0)).toBe('13 %');
  expect(percentText(null)).toBe('—');
  expect(percentWithInterval(0.1234, [0.101, 0.149])).toBe('12.3 % [10, 15]');
  expect(percentWithInterval(1, null)).toBe('100.0 %');
  expect(intervalText([0.1, 0.25])).toBe('10.0 – 25.0');
  expect(intervalText([-0.1, 0.25], ' to ')).toBe('-10.0 to 25.0');
  expect(intervalText(null)).toBe('—');
});

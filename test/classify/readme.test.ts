import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README runs, and finds both accuracy and shares', () => {
  const [accuracy, positive] = outputOfReadmeExample('classify').trim().split('\n');
  const [value, low, high] = accuracy.match(/\d\.\d+/g)!.map(Number);
  expect(value).toBeGreaterThan(0.75);
  expect(value).toBeLessThan(1);
  expect(low).toBeLessThan(value);
  expect(high).toBeGreaterThan(value);
  expect(Number(positive.split(' ')[1])).toBeCloseTo(0.4, 1);
});

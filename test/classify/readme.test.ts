import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README runs, and finds both accuracy and shares', () => {
  const [accuracy, positive] = outputOfReadmeExample('classify').trim().split('\n');
  expect(accuracy).toMatch(/^accuracy (1\.000|0\.9\d\d), 95 % interval 0\.\d+|1\.000 to /);
  expect(Number(positive.split(' ')[1])).toBeCloseTo(0.4, 1);
});

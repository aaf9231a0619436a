import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README runs and finds the six loud days', () => {
  const [line, ...rest] = outputOfReadmeExample('series').trim().split('\n');
  expect(rest).toEqual([]);
  expect(line).toMatch(/^2023-07-20 to 2023-07-25 0\.00/);
});

import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README runs and finds the two themes', () => {
  const lines = outputOfReadmeExample('lda').split('\n');
  const topics = lines.slice(0, 2).map((line) => /: (.*);/.exec(line)?.[1].split(', ').sort().join(' '));
  expect(topics.sort()).toEqual(['cheap coupon price', 'keyboard mouse screen']);
  expect(lines[2]).toMatch(/^A new text: (0\.9\d and 0\.0\d|0\.0\d and 0\.9\d)$/);
});

import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README runs, and compares two rankers', () => {
  const output = outputOfReadmeExample('recommend');
  expect(output).toContain("ranker: 'popularity'");
  expect(output).toContain("ranker: 'implicit ALS'");
});

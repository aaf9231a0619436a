import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README scores two triplets of which one is wrong', () => {
  expect(outputOfReadmeExample('absa')).toBe('triplets 0.5 pairs 1\nwrong polarity\n');
});

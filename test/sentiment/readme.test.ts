import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README tells praise from blame', () => {
  const output = outputOfReadmeExample('sentiment');
  expect(output).toBe('positive\nnegative\n');
});

import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README runs, learns from its sentences and finds what stands in others', () => {
  const lines = outputOfReadmeExample('triplets').trimEnd().split('\n');
  expect(lines).toContain('screen poor negative');
  expect(lines).toContain('keyboard superb positive');
  expect(lines.at(-1)).toBe('F1 1.00');
});

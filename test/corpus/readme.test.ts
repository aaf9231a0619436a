import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README reads a file and finds the repeated review', () => {
  const output = outputOfReadmeExample('corpus');
  expect(output).toContain('csv\nmine:1 en 5 A sharp screen and a quiet fan.');
  expect(output).toContain('mine:3 repeats mine:2 (exact)');
});

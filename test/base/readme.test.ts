import { expect, it } from 'vitest';
import { outputOfReadmeExample } from './readme-example';

it('the example of the README runs and shows 16 praises in 28 reviews', () => {
  const output = outputOfReadmeExample('base');
  expect(output).toContain('57.1 %');
  expect(output).toContain('Corrected p-values: 0.06, 0.003, 0.06');
});

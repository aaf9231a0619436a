import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README shows the index', () => {
  const output = outputOfReadmeExample('brand');
  expect(output).toBe('0.533\n');
});

import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README shows reviews of both cultures with their planted triplets', () => {
  const output = outputOfReadmeExample('simulation');
  expect(output.match(/^domestic/gm)).toHaveLength(2);
  expect(output.match(/^foreign/gm)).toHaveLength(2);
  expect(output).toContain(' / positive');
});

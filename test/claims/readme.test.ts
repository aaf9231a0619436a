import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README judges a claim and shows the verdict', () => {
  expect(outputOfReadmeExample('claims')).toBe(
    'supported / contradicted / contradicted\nMost posts are praise. 0.80 [0.60, 0.95] 0.75 (0.50)\n',
  );
});

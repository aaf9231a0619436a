import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README finds Node.js, and advice for everything that is not there', () => {
  expect(outputOfReadmeExample('doctor')).toBe('ok true\n');
});

import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README reads clients and pronouns', () => {
  const output = outputOfReadmeExample('culture');
  expect(output).toBe('mobile\nmobile\n{ I: false, we: true }\n');
});

import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README runs: tokens with their negation, and what was left out', () => {
  const [chinese, english, removed, steps] = outputOfReadmeExample('text').split('\n');
  expect(chinese).toContain('客服');
  expect(chinese).toContain('不清晰 (not clear)');
  expect(english).toContain('screen | bright');
  expect(removed).toMatch(/^left out, .*: 3$/);
  expect(Number.parseInt(steps, 10)).toBeGreaterThan(2);
});

import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README does both steps on both shards, once', () => {
  expect(outputOfReadmeExample('shards')).toBe('2 + 3\n2 + 3\nfailed: []\nand again: []\n');
});

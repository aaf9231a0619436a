import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the first example of the README makes a store of two shards', () => {
  expect(outputOfReadmeExample('review-shards')).toBe('00000: 2, 00001: 1\n3 reviews, 0 shards failed\n');
});

it('the second judges three reviews', () => {
  expect(outputOfReadmeExample('review-shards', 1)).toBe('3 of 3: positive, negative, neutral\n');
});

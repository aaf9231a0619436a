import { expect, it } from 'vitest';
import { corpusNameOf } from '../../packages/corpus/corpus-name';

it.each([
  ['My Tweets (2)', 'my-tweets-2'],
  ['simulated', 'my-simulated'],
  ['simulated-200-posts', 'my-simulated-200-posts'],
  ['simulated-500-users-20-posts', 'my-simulated-500-users-20-posts'],
  ['simulatedly', 'simulatedly'],
  ['public', 'my-public'],
  ['public-phones', 'my-public-phones'],
  ['publications', 'publications'],
  ['…', 'my-reviews'],
])('a file %s is the corpus %s, and none of ours', (stem, name) => {
  expect(corpusNameOf(stem)).toBe(name);
});

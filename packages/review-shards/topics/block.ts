import { UserError } from '@crosscultural/base';

/** Up to so many topics one merge a sweep is enough. Measured with 5, 20 and 100 topics (docs/when-one-machine-is-not-enough.md); what lies between is a guess. */
const fewTopics = 10;
/** Up to so many, four are. */
const topicsOfFourMerges = 50;

/**
 * Sweeps of a block unless the user says otherwise: with many topics shards have to learn of each other more often.
 *
 * @example usualBlock(20); // 0.25: four merges a sweep
 */
export function usualBlock(topics: number): number {
  if (topics <= fewTopics) return 1;
  return topics <= topicsOfFourMerges ? 1 / 4 : 1 / 16;
}

/**
 * Reads how many sweeps a block has: a whole number, or `1/n` for the n-th part of one.
 *
 * @throws UserError for anything else.
 * @example parseBlock('1/4'); // 0.25
 */
export function parseBlock(text: string): number {
  const [, whole, part] = /^(?:([1-9]\d{0,5})|1\/([1-9]\d{0,3}))$/.exec(text) ?? [];
  if (whole !== undefined) return Number(whole);
  if (part !== undefined) return 1 / Number(part);
  throw new UserError(`--block must be a whole number of sweeps, or 1/n for the n-th part of one, not "${text}".`);
}

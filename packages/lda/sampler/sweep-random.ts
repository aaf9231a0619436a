import { deriveSeed, type Random, seededRandom } from '@crosscultural/base';

/** Every sweep has random numbers of its own, so that a fit can be taken up again after any of them. */
export function sweepRandom(seed: number, sweep: number): Random {
  return seededRandom(deriveSeed(seed, `sweep ${sweep}`));
}

import { deriveSeed } from '@crosscultural/base';
import type { Interactions } from '../interactions';

/**
 * How often each item was chosen by anybody: the ranking that is the same for everyone.
 *
 * @returns [items]
 * @example
 * popularity(interactionsOf(2, 3, [0, 0, 1], [1, 2, 2])); // Float64Array [0, 1, 2]
 */
export function popularity({ items, item, times }: Interactions): Float64Array {
  const counts = new Float64Array(items);
  for (let k = 0; k < item.length; k++) counts[item[k]] += times ? times[k] : 1;
  return counts;
}

/**
 * Numbers that look drawn from [0, 1) for one user: the ranking that knows nothing. Each is a hash of seed, user and item (the
 * finaliser of MurmurHash3, Appleby 2011), which is cheaper than a generator where every pair is asked.
 *
 * @param scores overwritten, one an item.
 * @param seed with the user it decides the numbers: they do not depend on who was asked before.
 * @example
 * randomScores(0, scores, 2023);
 */
export function randomScores(user: number, scores: Float64Array, seed: number): void {
  const start = mixed(deriveSeed(seed, `random scores of ${user}`));
  // Steps of the golden ratio in 2^32: neighbours differ in many bits before they are mixed.
  for (let i = 0; i < scores.length; i++) scores[i] = (mixed(start + Math.imul(i + 1, 0x9e3779b9)) >>> 0) / 2 ** 32;
}

function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

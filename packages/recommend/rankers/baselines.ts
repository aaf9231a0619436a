import { deriveSeed, seededRandom } from '@crosscultural/base';
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
 * Numbers drawn from [0, 1) for one user: the ranking that knows nothing.
 *
 * @param scores overwritten, one an item.
 * @param seed with the user it decides the numbers: they do not depend on who was asked before.
 * @example
 * randomScores(0, scores, 2023);
 */
export function randomScores(user: number, scores: Float64Array, seed: number): void {
  const random = seededRandom(deriveSeed(seed, `random scores of ${user}`));
  for (let i = 0; i < scores.length; i++) scores[i] = random.uniform();
}

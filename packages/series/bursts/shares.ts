import { logGamma, UserError } from '@crosscultural/base';
import type { BurstOptions } from './levels';

/** A run of days on which the share of relevant documents was raised. */
export interface ShareBurst {
  /** First and last day, as positions in the given counts. */
  first: number;
  last: number;
  /** How much cheaper the raised state explains these days than the ordinary one, Σ (cost₀ − cost₁) > 0: ranks bursts. */
  weight: number;
}

/**
 * Finds bursts in counts that come in batches, such as relevant posts out of all posts of a day: the two-state automaton of
 * Kleinberg (2002, §4). In state 0 a document is relevant with p₀ = R / D, in state 1 with s p₀ (at most 0.9999); the
 * cost of a day is −ln of the binomial probability, a step up costs γ ln n.
 *
 * @param relevant documents of each day.
 * @param totals all documents of each day; a day without any costs nothing in either state.
 * @returns bursts in order of time; rank them by `weight`.
 * @throws UserError when the lengths differ or a day has more relevant documents than documents.
 * @example
 * burstsOfShares([1, 1, 9, 8, 1, 1], [20, 20, 20, 20, 20, 20]); // [{ first: 2, last: 3, weight: … }]
 */
export function burstsOfShares(
  relevant: ArrayLike<number>,
  totals: ArrayLike<number>,
  { ratio = 2, stepCost = 1 }: BurstOptions = {},
): ShareBurst[] {
  if (relevant.length !== totals.length) {
    throw new UserError(`There are ${relevant.length} days of relevant documents but ${totals.length} of totals.`);
  }
  if (!(ratio > 1)) throw new UserError(`The ratio of burst levels must be above 1, not ${ratio}.`);
  if (!(stepCost > 0)) throw new UserError(`The cost of a step up must be positive, not ${stepCost}.`);
  const days = relevant.length;
  let sum = 0;
  let total = 0;
  for (let t = 0; t < days; t++) {
    if (!(relevant[t] >= 0 && relevant[t] <= totals[t])) {
      throw new UserError(`Day ${t} has ${relevant[t]} relevant documents out of ${totals[t]}; give 0 to all of them.`);
    }
    sum += relevant[t];
    total += totals[t];
  }
  if (sum === 0) return [];
  const shares = [sum / total, Math.min(0.9999, (ratio * sum) / total)];
  if (shares[0] >= shares[1]) return [];
  const step = stepCost * Math.log(days);
  let [ordinary, raised] = [0, Number.POSITIVE_INFINITY];
  const saved = new Float64Array(days);
  const camefrom = new Uint8Array(days * 2);
  for (let t = 0; t < days; t++) {
    const [cost0, cost1] = shares.map((share) => binomialCost(relevant[t], totals[t], share));
    saved[t] = cost0 - cost1;
    camefrom[2 * t] = raised < ordinary ? 1 : 0;
    camefrom[2 * t + 1] = raised < ordinary + step ? 1 : 0;
    [ordinary, raised] = [Math.min(ordinary, raised) + cost0, Math.min(ordinary + step, raised) + cost1];
  }
  const bursts: ShareBurst[] = [];
  let state = raised < ordinary ? 1 : 0;
  for (let t = days - 1; t >= 0; t--) {
    if (state === 1) {
      const open = bursts[0];
      if (open !== undefined && open.first === t + 1) {
        open.first = t;
        open.weight += saved[t];
      } else bursts.unshift({ first: t, last: t, weight: saved[t] });
    }
    state = camefrom[2 * t + state];
  }
  return bursts;
}

/** −ln of the binomial probability of `relevant` out of `total`. */
function binomialCost(relevant: number, total: number, share: number): number {
  const ways = logGamma(total + 1) - logGamma(relevant + 1) - logGamma(total - relevant + 1);
  return -(ways + relevant * Math.log(share) + (total - relevant) * Math.log(1 - share));
}

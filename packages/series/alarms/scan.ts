import type { Random } from '@crosscultural/base';

/** A run of days, ends included, and how rare its surprises are together. */
export interface Window {
  first: number;
  last: number;
  /** −ln of the probability that as many independent days are together so surprising. */
  score: number;
}

/**
 * Savage scores: what the values would be, on average, as the ordered draws of a standard exponential distribution. However
 * heavy the tail of the values, one of them cannot outweigh a run of high ones. Equal values get the mean of their scores.
 *
 * @param values those of `days` are scored among themselves; the others get 0.
 */
export function savageScores(values: ArrayLike<number>, days: readonly number[]): Float64Array {
  const scores = new Float64Array(values.length);
  const order = [...days].sort((a, b) => values[a] - values[b] || a - b);
  let score = 0;
  for (let i = 0; i < order.length; ) {
    let end = i;
    let sum = 0;
    for (; end < order.length && values[order[end]] === values[order[i]]; end++) {
      score += 1 / (order.length - end);
      sum += score;
    }
    for (let j = i; j < end; j++) scores[order[j]] = sum / (end - i);
    i = end;
  }
  return scores;
}

/**
 * The window whose sum of scores is least likely: the sum of m independent standard exponentials has Erlang's distribution.
 *
 * @param used 1 for days that a window may hold; none reaches over another day.
 * @param longest most days of a window.
 */
export function rarestWindow(scores: Float64Array, used: Uint8Array, longest: number): Window | undefined {
  const best = new Float64Array(longest + 1).fill(Number.NEGATIVE_INFINITY);
  const at = new Int32Array(longest + 1);
  for (let first = 0; first < scores.length; first++) {
    let sum = 0;
    for (let length = 1; length <= longest && used[first + length - 1] === 1; length++) {
      sum += scores[first + length - 1];
      if (sum > best[length]) {
        best[length] = sum;
        at[length] = first;
      }
    }
  }
  let rarest: Window | undefined;
  for (let length = 1; length <= longest; length++) {
    if (best[length] === Number.NEGATIVE_INFINITY) break;
    const score = erlangSurprise(best[length], length);
    if (rarest === undefined || score > rarest.score) {
      rarest = { first: at[length], last: at[length] + length - 1, score };
    }
  }
  return rarest;
}

/** −ln P(sum of `shape` standard exponentials ≥ x) = x − ln Σ_{k < shape} xᵏ / k!. */
export function erlangSurprise(x: number, shape: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; k < shape; k++) {
    term *= x / k;
    sum += term;
  }
  return x - Math.log(sum);
}

/** The highest scores of windows when the days are shuffled, ascending: one a placebo. */
export function placeboScores(
  scores: Float64Array,
  used: Uint8Array,
  days: readonly number[],
  { longest, placebos, random }: { longest: number; placebos: number; random: Random },
): Float64Array {
  const shuffled = scores.slice();
  return Float64Array.from({ length: placebos }, () => {
    for (let i = days.length - 1; i > 0; i--) {
      const j = random.integer(i + 1);
      [shuffled[days[i]], shuffled[days[j]]] = [shuffled[days[j]], shuffled[days[i]]];
    }
    return rarestWindow(shuffled, used, longest)?.score ?? 0;
  }).sort();
}

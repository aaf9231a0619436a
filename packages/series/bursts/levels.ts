import { UserError } from '@crosscultural/base';

/** A stretch of events that came at a higher rate than those around it. */
export interface Burst {
  /** 0 for the whole stream; a burst of level 2 lies within one of level 1. */
  level: number;
  /** Time of its first and last event, in the unit of the given times. */
  start: number;
  end: number;
}

export interface BurstOptions {
  /** s > 1: each level is s times as fast as the one below. Default 2. */
  ratio?: number;
  /** γ > 0: what a step up costs, in units of ln n; more of it leaves fewer and longer bursts. Default 1. */
  stepCost?: number;
}

/**
 * Finds nested bursts in a stream of events: the infinite-state automaton of Kleinberg (2002, §2 and §3). In state i the
 * gap x between two events has density αᵢ exp(−αᵢ x) with αᵢ = sⁱ n / T; a step up from i to j costs (j − i) γ ln n, a step down nothing.
 * The cheapest sequence of states is found by Viterbi's algorithm; where costs tie, the lower previous state is kept.
 * n is the number of gaps, as in R's package `bursts`.
 *
 * @param times of the events, in any order and unit; no two equal.
 * @returns bursts by start, those of lower levels first; the first one has level 0 and is the whole stream.
 * @throws UserError when there are no times, two are equal, the ratio is not above 1 or the step cost not positive.
 * @example
 * burstLevels([4, 17, 23, 27, 33, 35, 37, 76, 77, 82, 84, 88, 90, 92]);
 */
export function burstLevels(times: ArrayLike<number>, { ratio = 2, stepCost = 1 }: BurstOptions = {}): Burst[] {
  if (!(ratio > 1)) throw new UserError(`The ratio of burst levels must be above 1, not ${ratio}.`);
  if (!(stepCost > 0)) throw new UserError(`The cost of a step up must be positive, not ${stepCost}.`);
  if (times.length === 0) throw new UserError('Finding bursts needs at least one event.');
  const sorted = Float64Array.from(times).sort();
  if (sorted.length === 1) return [{ level: 0, start: sorted[0], end: sorted[0] }];
  const gaps = sorted.subarray(1).map((time, i) => time - sorted[i]);
  const shortest = gaps.reduce((least, gap) => Math.min(least, gap));
  if (!(shortest > 0)) {
    throw new UserError(
      'Two events have the same time; give times fine enough to differ, or count them by day (burstsOfShares).',
    );
  }
  return burstsOf(cheapestStates(gaps, shortest, ratio, stepCost), sorted);
}

/** One state a gap: Viterbi's algorithm over as many states as can ever pay (Kleinberg 2002, theorem 2.1). */
function cheapestStates(gaps: Float64Array, shortest: number, ratio: number, stepCost: number): Uint16Array {
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  // The small number keeps a logarithm that rounding put a hair above a whole number from adding a state.
  const states = Math.max(1, Math.ceil(1 + Math.log(total / shortest) / Math.log(ratio) - 1e-9));
  const step = stepCost * Math.log(gaps.length);
  const rates = Float64Array.from({ length: states }, () => gaps.length / total);
  for (let state = 1; state < states; state++) rates[state] = rates[state - 1] * ratio;
  let costs = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  let next = new Float64Array(states);
  const from = new Uint16Array(gaps.length * states);
  for (let t = 0; t < gaps.length; t++) {
    for (let state = 0; state < states; state++) {
      let best = Number.POSITIVE_INFINITY;
      for (let before = 0; before < states; before++) {
        const cost = costs[before] + Math.max(0, state - before) * step;
        if (cost < best) {
          best = cost;
          from[t * states + state] = before;
        }
      }
      next[state] = best - Math.log(rates[state]) + rates[state] * gaps[t];
    }
    [costs, next] = [next, costs];
  }
  let state = costs.indexOf(costs.reduce((least, cost) => Math.min(least, cost)));
  const path = new Uint16Array(gaps.length);
  for (let t = gaps.length - 1; t >= 0; t--) {
    path[t] = state;
    state = from[t * states + state];
  }
  return path;
}

function burstsOf(states: Uint16Array, times: Float64Array): Burst[] {
  const last = times[times.length - 1];
  const bursts: Burst[] = [{ level: 0, start: times[0], end: last }];
  const open: Burst[] = [];
  for (let t = 0; t < states.length; t++) {
    while (open.length > states[t]) open.pop()!.end = times[t];
    while (open.length < states[t]) {
      const burst = { level: open.length + 1, start: times[t], end: last };
      open.push(burst);
      bursts.push(burst);
    }
  }
  return bursts;
}

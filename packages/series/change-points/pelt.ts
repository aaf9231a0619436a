import { UserError } from '@crosscultural/base';
import { type SegmentModel, segmentCost } from './costs';

export interface ChangePointOptions {
  /** What changes; see {@link segmentModels}. Default 'mean'. */
  model?: SegmentModel;
  /** What one more change must save; more of it leaves fewer. Default (parameters + 1) · ln n, as BIC, which for 'mean' supposes variance 1. */
  penalty?: number;
  /** Fewest values of a segment. Default 2. */
  shortest?: number;
}

/**
 * Finds where a series changes: the segmentation that minimises Σ cost + penalty × changes, exactly, by PELT
 * (Killick, Fearnhead and Eckley 2012): optimal partitioning that forgets starts which can never win again. With model 'mean'
 * the result is that of ruptures' `Pelt(model="l2", min_size=shortest, jump=1)`.
 *
 * @param values in order of time.
 * @returns positions at which a new segment begins, ascending; empty when nothing changes.
 * @throws UserError when a value is not finite, the penalty is negative or `shortest` is not a whole number from 1.
 * @example
 * changePoints([0, 0, 0, 9, 9, 9], { penalty: 5 }); // [3]
 */
export function changePoints(
  values: ArrayLike<number>,
  { model = 'mean', penalty, shortest = 2 }: ChangePointOptions = {},
): number[] {
  const n = values.length;
  const paid = penalty ?? (model === 'mean and variance' ? 3 : 2) * Math.log(Math.max(2, n));
  if (!(paid >= 0)) throw new UserError(`The penalty of a change must be 0 or more, not ${paid}.`);
  if (!Number.isInteger(shortest) || shortest < 1) {
    throw new UserError(`The shortest segment must be a whole number from 1, not ${shortest}.`);
  }
  const cost = segmentCost(values, model);
  /** best[end]: least cost of the values before `end`, each segment with its penalty; previous[end]: where the last one starts. */
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const previous = new Int32Array(n + 1);
  const candidates: { start: number; dropAt: number }[] = [{ start: 0, dropAt: n + 1 }];
  for (let end = shortest; end <= n; end++) {
    if (end - shortest > 0 && best[end - shortest] < Number.POSITIVE_INFINITY) {
      candidates.push({ start: end - shortest, dropAt: n + 1 });
    }
    let kept = 0;
    for (const candidate of candidates) if (candidate.dropAt > end) candidates[kept++] = candidate;
    candidates.length = kept;
    const costs = candidates.map(({ start }) => best[start] + cost(start, end));
    for (let c = 0; c < costs.length; c++) {
      if (costs[c] + paid < best[end]) {
        best[end] = costs[c] + paid;
        previous[end] = candidates[c].start;
      }
    }
    // A change at `end` beats such a start for every later end that leaves room for a segment (Killick et al., theorem 3.1).
    for (let c = 0; c < costs.length; c++) {
      if (costs[c] >= best[end]) candidates[c].dropAt = Math.min(candidates[c].dropAt, end + shortest);
    }
  }
  const changes: number[] = [];
  if (best[n] === Number.POSITIVE_INFINITY) return changes;
  for (let end = previous[n]; end > 0; end = previous[end]) changes.push(end);
  return changes.reverse();
}

import { rankingMetrics } from './ranking-metrics';
import { type RankingTask, relevantOf, type Scorer, scoresOf } from './ranking-task';

/** The metrics that are reported, in the order of `UserMetrics.values`. */
export const metricNames = ['precision', 'recall', 'ndcg'] as const;
export type MetricName = (typeof metricNames)[number];

/** Metrics of every user under one ranker. */
export interface UserMetrics {
  cutoffs: readonly number[];
  users: number;
  /** Entry [(user × 3 + metric) × cutoffs + cutoff]; NaN for users for whom nothing is relevant. */
  values: Float64Array;
}

/**
 * Ranks all items for each user, one user after the other: memory holds one score an item, never one a pair.
 *
 * @param cutoffs ascending. Default 5, 10, 20.
 * @throws RangeError when a score is not a number.
 * @example
 * const metrics = rankUsers(task, (user, scores) => scores.set(popular));
 */
export function rankUsers(task: RankingTask, scorer: Scorer, cutoffs: readonly number[] = [5, 10, 20]): UserMetrics {
  const values = new Float64Array(task.users * metricNames.length * cutoffs.length).fill(Number.NaN);
  const scores = new Float64Array(task.items);
  for (let user = 0; user < task.users; user++) {
    const relevant = relevantOf(task, user);
    if (relevant.length === 0) continue;
    scoresOf(task, scorer, user, scores);
    const found = rankingMetrics(scores, relevant, cutoffs);
    metricNames.forEach((name, m) => {
      values.set(found[name], (user * metricNames.length + m) * cutoffs.length);
    });
  }
  return { cutoffs, users: task.users, values };
}

/**
 * One metric of every user.
 *
 * @returns [users], NaN for users for whom nothing is relevant.
 * @throws RangeError when the cutoff was not measured.
 * @example
 * metricOf(metrics, 'ndcg', 10)[0]; // nDCG@10 of the first user
 */
export function metricOf({ cutoffs, users, values }: UserMetrics, name: MetricName, cutoff: number): Float64Array {
  const c = cutoffs.indexOf(cutoff);
  if (c < 0) throw new RangeError(`Nothing was measured at ${cutoff}, only at ${cutoffs.join(', ')}.`);
  const m = metricNames.indexOf(name);
  return Float64Array.from(
    { length: users },
    (_, user) => values[(user * metricNames.length + m) * cutoffs.length + c],
  );
}

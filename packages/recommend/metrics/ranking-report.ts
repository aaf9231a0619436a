import { bootstrap, deriveSeed, packUnits, seededRandom } from '@crosscultural/base';
import { type MetricName, metricNames, metricOf, type UserMetrics } from './rank-users';

/** A metric of one ranker over users. */
export interface RankingRow {
  ranker: string;
  metric: MetricName;
  cutoff: number;
  /** Users for whom something is relevant. */
  users: number;
  /** Mean over these users; NaN without any. */
  value: number;
  /** 95 %, by bootstrap over users; null where there are fewer than two. */
  interval: [number, number] | null;
  /** Mean of the differences to the baseline, user by user; null for the baseline itself. */
  difference: number | null;
  differenceInterval: [number, number] | null;
}

/**
 * Means of ranking metrics over users with percentile intervals, and their paired differences to a baseline: each of the 2,000
 * resamples draws users, with all their rankings.
 *
 * @param rankers name and metrics of each; the same users in the same order.
 * @param baseline the name of one of them.
 * @param among which users count, all when left out.
 * @throws RangeError when the baseline is none of the rankers, or their users or cutoffs differ.
 * @example
 * const rows = rankingReport([['random', chance], ['popular', popular]], 'random', 2023);
 */
export function rankingReport(
  rankers: readonly (readonly [name: string, metrics: UserMetrics])[],
  baseline: string,
  seed: number,
  among: (user: number) => boolean = () => true,
): RankingRow[] {
  const base = rankers.findIndex(([name]) => name === baseline);
  if (base < 0) throw new RangeError(`The baseline ${baseline} is none of the rankers.`);
  const [, { users, cutoffs }] = rankers[base];
  for (const [name, metrics] of rankers) {
    if (metrics.users !== users || metrics.cutoffs.join() !== cutoffs.join()) {
      throw new RangeError(`${name} was measured on other users or at other cutoffs than ${baseline}.`);
    }
  }
  const cells = rankers.flatMap(([ranker, metrics], r) =>
    metricNames.flatMap((metric) =>
      cutoffs.map((cutoff) => ({ ranker, r, metric, cutoff, values: metricOf(metrics, metric, cutoff) })),
    ),
  );
  const perRanker = metricNames.length * cutoffs.length;
  const counted = Array.from({ length: users }, (_, user) => user).filter(
    (user) => among(user) && !Number.isNaN(cells[base * perRanker].values[user]),
  );
  const units = packUnits(
    counted.map((user) => [...cells.map(({ values }, c) => [c, values[user]] as const), [cells.length, 1] as const]),
    cells.length + 1,
  );
  const mean = (c: number) => (sums: readonly Float64Array[]) => sums[0][c] / sums[0][cells.length];
  const baseCell = (c: number) => base * perRanker + (c % perRanker);
  const difference = (c: number) => (sums: readonly Float64Array[]) =>
    (sums[0][c] - sums[0][baseCell(c)]) / sums[0][cells.length];
  const found = bootstrap(
    [units],
    [...cells.map((_, c) => mean(c)), ...cells.map((_, c) => difference(c))],
    seededRandom(deriveSeed(seed, 'users of rankings')),
  );
  return cells.map(({ ranker, r, metric, cutoff }, c) => {
    const [own, apart] = [found[c], found[cells.length + c]];
    const known = counted.length > 1;
    return {
      ...{ ranker, metric, cutoff, users: counted.length, value: own.value },
      interval: known ? own.interval : null,
      difference: r === base ? null : apart.value,
      differenceInterval: r === base || !known ? null : apart.interval,
    };
  });
}

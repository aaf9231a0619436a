import { interval95, type Random } from '@crosscultural/base';

/** Values with the number of times that each occurs, ascending: counts of interactions repeat so often that this is short. */
export interface ValueTable {
  values: Float64Array;
  times: Float64Array;
  total: number;
}

/** Above this many occurrences Poisson(m) is drawn as a rounded normal with its mean and variance. */
const manyOccurrences = 50;

/** Resamples of the posts; each costs as many draws as there are different values. */
const postResamples = 1000;

/** Counts how often each value occurs. */
export function valueTable(values: Float64Array): ValueTable {
  const sorted = Float64Array.from(values).sort();
  const distinct: number[] = [];
  const times: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && sorted[i] === sorted[i - 1]) times[times.length - 1]++;
    else {
      distinct.push(sorted[i]);
      times.push(1);
    }
  }
  return { values: Float64Array.from(distinct), times: Float64Array.from(times), total: sorted.length };
}

/** The middle value of a table of values, or the mean of the two in the middle; NaN when it is empty. */
export function medianOf(values: Float64Array, times: Float64Array): number {
  let total = 0;
  for (let v = 0; v < times.length; v++) total += times[v];
  let before = 0;
  for (let v = 0; v < times.length; v++) {
    before += times[v];
    if (2 * before > total) return values[v];
    if (2 * before === total && total > 0) {
      let next = v + 1;
      while (times[next] === 0) next++;
      return (values[v] + values[next]) / 2;
    }
  }
  return Number.NaN;
}

/**
 * The interval of a mean by a bootstrap over posts, as if posts were independent: a value that occurs m times is drawn
 * Poisson(m) times (Hanley and MacGibbon 2006, the Poisson bootstrap), so that the cost does not grow with the posts.
 */
export function meanIntervalOverPosts({ values, times, total }: ValueTable, random: Random): [number, number] | null {
  if (total === 0) return null;
  const means = new Float64Array(postResamples);
  for (let b = 0; b < postResamples; b++) {
    let drawn = 0;
    let sum = 0;
    for (let v = 0; v < values.length; v++) {
      const m = times[v];
      const count =
        m > manyOccurrences ? Math.max(0, Math.round(m + Math.sqrt(m) * random.normal())) : random.poisson(m);
      drawn += count;
      sum += count * values[v];
    }
    means[b] = sum / drawn;
  }
  return interval95(means);
}

/**
 * The distribution-free interval of a median as if posts were independent: the order statistics of ranks
 * n/2 ± 1.96 √n/2 (Conover 1999, §3.2), which is what a bootstrap over posts tends to.
 */
export function medianIntervalOverPosts({ values, times, total }: ValueTable): [number, number] | null {
  if (total === 0) return null;
  const half = (1.96 * Math.sqrt(total)) / 2;
  const valueAt = (rank: number) => {
    let before = 0;
    for (let v = 0; v < times.length; v++) {
      before += times[v];
      if (before >= rank) return values[v];
    }
    return values[values.length - 1];
  };
  return [
    valueAt(Math.max(1, Math.floor(total / 2 - half))),
    valueAt(Math.min(total, Math.ceil(1 + total / 2 + half))),
  ];
}

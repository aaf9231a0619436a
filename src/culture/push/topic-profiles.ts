import { unitVectors, type Vectors } from '@crosscultural/recommend';
import { type Microblogs, unknownTime } from '../../corpus';
import type { PostTopics } from '../read/read-microblogs';
import type { PassOns } from './pass-ons';
import type { PushTask } from './push-task';

/** Interests fade: what was written so many days before the cut counts half (our choice, between 5, 10, 20 and 40 on another seed of the simulation). */
export const halfLifeDays = 14;
const minutesOfDay = 24 * 60;

/** What is known of each user's interests before the cut. */
export interface Observed {
  dimensions: number;
  /** Of each user: how many vectors, of posts and of what was passed on; Σ of their weights, and of the squares of these. */
  counts: Float64Array;
  weights: Float64Array;
  squaredWeights: Float64Array;
  /** Σ weight × vector, [users × dimensions]. */
  sums: Float64Array;
  /** Σ weight × |vector|². */
  squares: Float64Array;
}

/**
 * Adds up the topics of what each user wrote and passed on before the cut, the recent more than the old.
 *
 * @param history only so many of the user's last posts before the cut; all when left out.
 */
export function observeTopics(
  microblogs: Microblogs,
  { labels, shares }: PostTopics,
  { cut, before }: Pick<PushTask, 'cut' | 'before'>,
  history = Number.POSITIVE_INFINITY,
): Observed {
  const { first, minute, users } = microblogs;
  const dimensions = labels.length;
  const counts = new Float64Array(users.ids.length);
  const weights = new Float64Array(users.ids.length);
  const squaredWeights = new Float64Array(users.ids.length);
  const sums = new Float64Array(users.ids.length * dimensions);
  const squares = new Float64Array(users.ids.length);
  const add = (user: number, row: number, weight: number) => {
    // A post without a known word has no topics.
    if (!(shares[row * dimensions] >= 0)) return;
    counts[user]++;
    weights[user] += weight;
    squaredWeights[user] += weight * weight;
    for (let k = 0; k < dimensions; k++) {
      const share = shares[row * dimensions + k];
      sums[user * dimensions + k] += weight * share;
      squares[user] += weight * share * share;
    }
  };
  const original = originalsByRow(before, minute.length);
  for (let user = 0; user < users.ids.length; user++) {
    const end = knownEnd(microblogs, user, cut);
    for (let row = Math.max(first[user], end - history); row < end; row++) {
      const weight = 2 ** ((minute[row] - cut) / (halfLifeDays * minutesOfDay));
      add(user, row, weight);
      if (original[row] >= 0 && original[row] !== row) add(user, original[row], weight);
    }
  }
  return { dimensions, counts, weights, squaredWeights, sums, squares };
}

/** One past the user's last row before the cut: rows are in time order, those without a time last. */
export function knownEnd({ first, minute }: Microblogs, user: number, cut: number): number {
  let end = first[user];
  while (end < first[user + 1] && minute[end] !== unknownTime && minute[end] < cut) end++;
  return end;
}

function originalsByRow({ row, original }: PassOns, rows: number): Int32Array {
  const found = new Int32Array(rows).fill(-1);
  row.forEach((one, i) => {
    found[one] = original[i];
  });
  return found;
}

/** The topics of the candidates as vectors of length 1; zeros for one without a known word. */
export function candidateVectors({ labels, shares }: PostTopics, candidates: Int32Array): Vectors {
  const dimensions = labels.length;
  const values = new Float64Array(candidates.length * dimensions);
  candidates.forEach((row, i) => {
    values.set(shares.subarray(row * dimensions, (row + 1) * dimensions), i * dimensions);
  });
  return unitVectors({ dimensions, values });
}

import { adjustedShares } from '@crosscultural/classify';
import type { Microblogs } from '../../corpus';
import { type Motive, motives } from '../concepts/domains';
import type { MotiveConfusion } from './motive-confusion';

/** Verdicts of one language: posts by verdict, in the order of `motives`, the last one none. */
export type VerdictCounts = ArrayLike<number>;

const kinds = motives.length;

/**
 * The shares of motives as the classifier counted them: among posts that it gave one.
 *
 * @returns NaN when there is none.
 */
export function countedShares(counts: VerdictCounts): number[] {
  let total = 0;
  for (let motive = 0; motive < kinds; motive++) total += counts[motive];
  return motives.map((_, motive) => counts[motive] / total);
}

/**
 * The shares of motives behind verdicts of one language, corrected for the classifier's errors (adjusted classify and count, see
 * `adjustedShares` of the package classify). Posts without a verdict count too: a motive whose posts often get none is lifted by as
 * much, s_t ∝ s′_t / d_t, with s′ the corrected shares among posts with a verdict and d_t the share of the posts of motive t that get one.
 *
 * @param counts posts by verdict.
 * @param rates labelled posts by true motive and verdict, counts or shares; each motive needs some with a verdict.
 * @returns shares that add up to 1; null when they cannot be told.
 * @example
 * correctedMotiveShares([40, 10, 20, 20, 10, 0], perfect); // as counted: [0.4, 0.1, 0.2, 0.2, 0.1]
 */
export function correctedMotiveShares(counts: VerdictCounts, rates: MotiveConfusion): number[] | null {
  const verdicts = Array.from({ length: kinds }, (_, motive) => counts[motive]);
  if (verdicts.every((count) => count === 0)) return null;
  const among = rates.map((row) => row.slice(0, kinds));
  const sums = among.map((row) => row.reduce((sum, count) => sum + count, 0));
  if (sums.some((sum) => sum === 0)) return null;
  const shares = adjustedShares(verdicts, among);
  if (shares === null) return null;
  const lifted = shares.map((share, motive) => (share * (sums[motive] + rates[motive][kinds])) / sums[motive]);
  const total = lifted.reduce((sum, share) => sum + share, 0);
  return lifted.map((share) => share / total);
}

/**
 * The shares of motives among the posts of each platform, from a column that names each post's motive.
 *
 * @param motive of each post, an index into `motives`; others do not count.
 * @example
 * sharesByPlatform(microblogs, labels)[1].entertainment; // 0.33 of the posts of the second platform
 */
export function sharesByPlatform(
  { platforms, users: { platform }, author }: Pick<Microblogs, 'platforms' | 'users' | 'author'>,
  motive: ArrayLike<number>,
): Record<Motive, number>[] {
  const counts = platforms.map(() => new Array<number>(kinds).fill(0));
  for (let post = 0; post < author.length; post++) {
    if (motive[post] < kinds) counts[platform[author[post]]][motive[post]]++;
  }
  return counts.map((own) => {
    const shares = countedShares(own);
    return Object.fromEntries(motives.map((name, i) => [name, shares[i]])) as Record<Motive, number>;
  });
}

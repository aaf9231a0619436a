import type { Microblogs } from '@crosscultural/corpus';
import { type Motive, motives } from '../concepts/domains';

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

import type { UserVectors } from '../read/read-microblogs';

/** A culture's mean profile, as it may be shown to anybody. */
export interface PublishedProfile {
  culture: string;
  users: number;
  /** Every mean is rounded to a multiple of this. */
  step: number;
  /** [features]; null where the culture has too few users. */
  means: Float64Array | null;
  /** Why there is none. */
  reason?: string;
}

/**
 * A mean over fewer users, with all features of a profile, gives away who is in it. Ours, as is 1 / √users below: settled by
 * `membershipAttack` on simulated microblogs of one seed, then tried on three others (AUC 0.50 to 0.52).
 */
const fewestUsers = 200;
const steps = [0.01, 0.02, 0.05, 0.1];

/**
 * Mean profiles of cultures, coarsened so that they do not tell who is in them. Many exact means of few people do: somebody who knows a
 * person's habits sees which way the means lean (Homer et al. 2008). So no culture of fewer than 200 users is shown, and means are
 * rounded to 1, 2, 5 or 10 %, at least 1 / √users: a few times what the mean's chance error is.
 *
 * @param groupOf [users] index into `names`; others are left out.
 * @param names of the cultures.
 * @example
 * const [domestic] = culture.publishedProfiles(vectors, cultureOf, ['domestic', 'foreign']);
 */
export function publishedProfiles(
  { features, values }: UserVectors,
  groupOf: ArrayLike<number>,
  names: readonly string[],
): PublishedProfile[] {
  const width = features.length;
  return names.map((culture, group) => {
    const sums = new Float64Array(width);
    let users = 0;
    for (let user = 0; user < groupOf.length; user++) {
      if (groupOf[user] !== group) continue;
      users++;
      for (let f = 0; f < width; f++) sums[f] += values[user * width + f];
    }
    const step = steps.find((one) => one >= 1 / Math.sqrt(users)) ?? steps[steps.length - 1];
    if (users < fewestUsers) {
      const reason = `Not shown: a mean profile of ${users} users would tell who they are; ${fewestUsers} are needed.`;
      return { culture, users, step, means: null, reason };
    }
    // Divided by the whole number of steps in 1, so that 0.15 is 0.15 to the last bit.
    const parts = Math.round(1 / step);
    return { culture, users, step, means: sums.map((sum) => Math.round((sum / users) * parts) / parts) };
  });
}

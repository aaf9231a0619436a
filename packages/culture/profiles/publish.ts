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
 * A mean over fewer users, with all features of a profile, gives away who is in it. Ours; half of so many still make a mean, so that
 * `membershipAttack` can try every culture that is shown (on simulated microblogs of three seeds AUC 0.50 to 0.54).
 */
const fewestUsers = 400;
const steps = [0.01, 0.02, 0.05, 0.1];

/**
 * The step that means over so many users are rounded to: 1, 2, 5 or 10 %, at least 1 / √users.
 *
 * @returns null where they are not shown at all.
 * @example
 * stepOfMeans(500); // 0.05
 */
export function stepOfMeans(users: number): number | null {
  return users < fewestUsers ? null : (steps.find((one) => one >= 1 / Math.sqrt(users)) ?? steps[steps.length - 1]);
}

/**
 * The mean vector of some users, each value rounded to a multiple of a step.
 *
 * @param step 0 for the exact mean.
 * @example
 * roundedMeans({ features: ['a'], values: Float32Array.of(0.2, 0.3) }, [0, 1], 0.1); // Float64Array [0.3]
 */
export function roundedMeans({ features, values }: UserVectors, users: readonly number[], step: number): Float64Array {
  const width = features.length;
  const sums = new Float64Array(width);
  for (const user of users) for (let f = 0; f < width; f++) sums[f] += values[user * width + f];
  if (step === 0) return sums.map((sum) => sum / users.length);
  // Divided by the whole number of steps in 1, so that 0.15 is 0.15 to the last bit.
  const parts = Math.round(1 / step);
  return sums.map((sum) => Math.round((sum / users.length) * parts) / parts);
}

/** The users of a group. */
export function usersOfGroup(groupOf: ArrayLike<number>, group: number): number[] {
  return Array.from(groupOf, (own, user) => (own === group ? user : -1)).filter((user) => user >= 0);
}

/**
 * Mean profiles of cultures, coarsened so that they do not tell who is in them. Many exact means of few people do: somebody who knows a
 * person's habits sees which way the means lean (Homer et al. 2008). So no culture of fewer than 400 users is shown, and means are
 * rounded to 1, 2, 5 or 10 %, at least 1 / √users: a few times what the mean's chance error is. Whether that is enough for the users at
 * hand, `publishableProfiles` tries.
 *
 * @param groupOf [users] index into `names`; others are left out.
 * @param names of the cultures.
 * @example
 * const [domestic] = profiles.publishedProfiles(vectors, cultureOf, ['domestic', 'foreign']);
 */
export function publishedProfiles(
  vectors: UserVectors,
  groupOf: ArrayLike<number>,
  names: readonly string[],
): PublishedProfile[] {
  return names.map((culture, group) => {
    const members = usersOfGroup(groupOf, group);
    const users = members.length;
    const step = stepOfMeans(users);
    if (step !== null) return { culture, users, step, means: roundedMeans(vectors, members, step) };
    const reason = `Not shown: a mean profile of ${users} users would tell who they are; ${fewestUsers} are needed.`;
    return { culture, users, step: steps[steps.length - 1], means: null, reason };
  });
}

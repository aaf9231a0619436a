import type { Observed } from './topic-profiles';

/** Profiles of all users, pulled towards a prior. */
export interface Profiles {
  dimensions: number;
  /** [users × dimensions] */
  values: Float64Array;
  /** k: the prior counts as much as so many posts written at the cut. */
  strength: number;
}

/**
 * Pulls each user's mean towards the mean of the user's group, the more the less is known (Bühlmann and Straub 1970:
 * credibility): (w · mean + k · prior) / (w + k) for a user whose posts weigh w together, with k the variance of posts within a
 * user over the variance of users within their group.
 *
 * @param prior what the groups' means and k are learned from: the full history of everybody.
 * @param groupOfUser one group for all makes profiles that know no culture.
 */
export function shrunkProfiles(observed: Observed, prior: Observed, groupOfUser: ArrayLike<number>): Profiles {
  const { dimensions, weights, sums } = observed;
  const groups = groupMeans(prior, groupOfUser);
  const strength = credibility(prior, groupOfUser, groups);
  const values = new Float64Array(sums.length);
  for (let user = 0; user < weights.length; user++) {
    for (let k = 0; k < dimensions; k++) {
      const own = sums[user * dimensions + k];
      const group = groups[groupOfUser[user] * dimensions + k];
      values[user * dimensions + k] = (own + strength * group) / (weights[user] + strength);
    }
  }
  return { dimensions, values, strength };
}

/** The mean over a group's users of their means: each user counts once. */
function groupMeans({ dimensions, weights, sums }: Observed, groupOfUser: ArrayLike<number>): Float64Array {
  let groups = 0;
  for (let user = 0; user < weights.length; user++) groups = Math.max(groups, groupOfUser[user] + 1);
  const means = new Float64Array(groups * dimensions);
  const members = new Float64Array(groups);
  for (let user = 0; user < weights.length; user++) {
    if (weights[user] === 0) continue;
    members[groupOfUser[user]]++;
    for (let k = 0; k < dimensions; k++) {
      means[groupOfUser[user] * dimensions + k] += sums[user * dimensions + k] / weights[user];
    }
  }
  return means.map((sum, i) => sum / Math.max(members[Math.floor(i / dimensions)], 1));
}

/** Users who cannot be told apart have the same profile: then the prior counts as much as so many posts. */
const strongest = 1000;

/** Both variances are summed over dimensions; that between users is corrected for the error of their means. */
function credibility(
  { dimensions, counts, weights, squaredWeights, sums, squares }: Observed,
  groupOfUser: ArrayLike<number>,
  groups: Float64Array,
): number {
  let [within, freedom, between, users, error] = [0, 0, 0, 0, 0];
  for (let user = 0; user < weights.length; user++) {
    if (counts[user] < 2) continue;
    const w = weights[user];
    let [meanSquare, apart] = [0, 0];
    for (let k = 0; k < dimensions; k++) {
      const mean = sums[user * dimensions + k] / w;
      meanSquare += mean * mean;
      apart += (mean - groups[groupOfUser[user] * dimensions + k]) ** 2;
    }
    // Weights say how much a post still tells, not how exact it is: its variance is that of any other.
    within += squares[user] - w * meanSquare;
    freedom += w - squaredWeights[user] / w;
    between += apart;
    error += squaredWeights[user] / (w * w);
    users++;
  }
  const variance = within / freedom;
  const spread = between / users - variance * (error / users);
  const strength = variance / spread;
  return spread > 0 && users > 1 && strength < strongest ? strength : strongest;
}

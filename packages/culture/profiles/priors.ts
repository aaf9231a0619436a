import { fewestUsers } from '../privacy/small-groups';
import type { FeatureGroup } from './layout';
import type { UserProfiles } from './profiles';

/** What is expected of a user of whom nothing is known, in one group of features: Dirichlet(strength · mean). */
export interface GroupPrior {
  /** [cells], adds up to 1. */
  mean: Float64Array;
  /** As many posts as the prior weighs: how alike users are. */
  strength: number;
}

/** Of each group of a layout. */
export interface ProfilePrior {
  groups: readonly GroupPrior[];
  /** The users from whom it was learned. */
  users: number;
}

/** One prior for everybody, and one for each culture. */
export interface ProfilePriors {
  everybody: ProfilePrior;
  cultures: readonly ProfilePrior[];
}

/** Where users do not differ beyond chance, the prior weighs this many posts, which leaves nothing to the user. */
const mostStrength = 10_000;
const leastStrength = 0.1;

/**
 * Learns priors from users' profiles by empirical Bayes: one for everybody, one for each culture. The mean is that of the users,
 * each weighing by how well it is known; the strength is the variance between posts of one user by the variance between users
 * (Bühlmann and Straub 1970). For groups to which a post adds a 1 that is the moment estimate of a Dirichlet-multinomial's
 * Σα; unlike a likelihood it also holds for topics and sentiment, to which a post adds shares.
 *
 * @param cultureOf [users] index into cultures.
 * @param cultures how many there are.
 * @param users who is learned from: never those who are predicted. Default all.
 * @returns a culture of fewer than 10 users with posts has everybody's prior.
 * @example
 * const priors = profiles.profilePriors(profiles, cultureOf, 2);
 * priors.cultures[0].groups[0].strength; // so many posts
 */
export function profilePriors(
  profiles: UserProfiles,
  cultureOf: ArrayLike<number>,
  cultures: number,
  users: readonly number[] = Array.from(profiles.posts.keys()),
): ProfilePriors {
  const everybody = priorOf(profiles, users);
  return {
    everybody,
    cultures: Array.from({ length: cultures }, (_, culture) => {
      const own = priorOf(
        profiles,
        users.filter((user) => cultureOf[user] === culture),
      );
      // A prior of fewer users says more of them than of a culture.
      return own.users < fewestUsers ? everybody : own;
    }),
  };
}

function priorOf(profiles: UserProfiles, users: readonly number[]): ProfilePrior {
  const writing = users.filter((user) => profiles.posts[user] > 0);
  return { users: writing.length, groups: profiles.layout.groups.map((group) => groupPrior(profiles, group, writing)) };
}

/** The prior of one group from the users' counts; see `profilePriors`. */
export function groupPrior(
  { counts, layout }: Pick<UserProfiles, 'counts'> & { layout: { cells: number } },
  { start, cells, squares }: Pick<FeatureGroup, 'start' | 'cells' | 'squares'>,
  users: readonly number[],
): GroupPrior {
  const width = cells.length;
  const at = (user: number, cell: number) => counts[user * layout.cells + cell];
  const total = (user: number) => {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += at(user, start + k);
    return sum;
  };
  let [within, freedom, all, squaredTotals, known] = [0, 0, 0, 0, 0];
  const pooled = new Float64Array(width);
  for (const user of users) {
    const n = total(user);
    if (n === 0) continue;
    let own = 0;
    for (let k = 0; k < width; k++) {
      own += at(user, start + k) ** 2;
      pooled[k] += at(user, start + k);
    }
    within += (squares < 0 ? n : at(user, squares)) - own / n;
    freedom += Math.max(n - 1, 0);
    all += n;
    squaredTotals += n * n;
    known++;
  }
  const even = new Float64Array(width).fill(1 / width);
  if (all === 0) return { mean: even, strength: leastStrength };
  let between = 0;
  for (const user of users) {
    const n = total(user);
    if (n === 0) continue;
    for (let k = 0; k < width; k++) between += n * (at(user, start + k) / n - pooled[k] / all) ** 2;
  }
  const withinVariance = freedom > 0 ? within / freedom : 0;
  const spread = all - squaredTotals / all;
  const betweenVariance = spread > 0 ? (between - (known - 1) * withinVariance) / spread : 0;
  // Of one post each nobody knows how alike a user's posts are: nothing parts users from chance.
  const ratio = freedom > 0 && betweenVariance > 0 ? withinVariance / betweenVariance : mostStrength;
  const strength = Math.min(Math.max(ratio, leastStrength), mostStrength);
  // The mean of users, each weighing n / (n + strength); half a user who does everything alike keeps cells above 0.
  const mean = even.map((share) => share / 2);
  let weights = 1 / 2;
  for (const user of users) {
    const n = total(user);
    if (n === 0) continue;
    for (let k = 0; k < width; k++) mean[k] += at(user, start + k) / (n + strength);
    weights += n / (n + strength);
  }
  return { mean: mean.map((sum) => sum / weights), strength };
}

/**
 * The posterior mean of a group: counts and prior together.
 *
 * @param at where the user's counts begin.
 * @returns [cells], adds up to 1.
 */
export function posteriorMean(
  counts: Float64Array,
  at: number,
  { start, cells }: FeatureGroup,
  prior: GroupPrior,
): Float64Array {
  const mean = prior.mean.map((share) => share * prior.strength);
  let total = prior.strength;
  for (let k = 0; k < cells.length; k++) {
    mean[k] += counts[at + start + k];
    total += counts[at + start + k];
  }
  return mean.map((value) => value / total);
}

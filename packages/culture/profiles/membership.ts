import { deriveSeed, interval95, mean, type Random, seededRandom } from '@crosscultural/base';
import type { UserVectors } from '../read/read-microblogs';
import { type PublishedProfile, publishedProfiles, roundedMeans, stepOfMeans, usersOfGroup } from './publish';
import { areaUnderScores } from './ranked-outcomes';

/** How well an attacker tells members of a published mean profile from others. */
export interface MembershipAttack {
  attack: string;
  /** Mean over random splits: how often a member looks more like a member than another user does; 0.5 is a guess. */
  auc: number;
  /** The middle 95 % of the splits. */
  interval: [number, number] | null;
}

const splits = 20;

/**
 * Attacks published mean profiles: half of each culture's users are members, their mean is published with the step of the whole
 * culture, and the attacker, who holds
 * the vector of a person, is to say whether that person is a member. Two attacks: how similar (cosine) the person is to the
 * published mean; and the stronger one (Homer et al. 2008; Dwork et al. 2015), which also knows the mean of the users who are no
 * members (without the person asked about), and asks whether the published mean leans from theirs the way the person does, feature
 * by feature, each by its precision. Repeated over 20 random splits.
 *
 * @param cultureOf [users] index into `names`.
 * @param names of the cultures.
 * @param seed decides the splits.
 * @param stepOf a culture of so many users, what its means are rounded to, null where they are not shown; by default as `publishedProfiles`.
 * @returns no row where nothing is published.
 * @example
 * membershipAttack(vectors, cultureOf, ['domestic', 'foreign'], 2023).every(({ auc }) => auc <= 0.55);
 */
export function membershipAttack(
  vectors: UserVectors,
  cultureOf: ArrayLike<number>,
  names: readonly string[],
  seed: number,
  stepOf = stepOfMeans,
): MembershipAttack[] {
  const random = seededRandom(deriveSeed(seed, 'membership attack'));
  const results = Array.from({ length: splits }, () => attackSplit(vectors, cultureOf, names, random, stepOf));
  if (results.some((found) => found === null)) return [];
  return ['similarity to the published mean', 'lean from known non-members'].map((attack, i) => {
    const aucs = results.map((found) => (found as [number, number])[i]);
    return { attack, auc: mean(aucs), interval: interval95(aucs) };
  });
}

/** An attack that does better tells who is in a mean. */
const highestAuc = 0.55;

/**
 * Mean profiles that the users at hand may be shown by: `publishedProfiles`, after both attacks of `membershipAttack` have failed on
 * them (AUC of at most 0.55).
 *
 * @param cultureOf [users] index into `names`.
 * @param names of the cultures.
 * @param seed decides the splits of the attacks.
 * @returns `published` is false where an attack succeeds or none could be tried; no profile has means then.
 * @example
 * const { profiles, attacks, published } = profiles.publishableProfiles(vectors, cultureOf, ['domestic', 'foreign'], 2023);
 */
export function publishableProfiles(
  vectors: UserVectors,
  cultureOf: ArrayLike<number>,
  names: readonly string[],
  seed: number,
): { profiles: PublishedProfile[]; attacks: MembershipAttack[]; published: boolean } {
  const profiles = publishedProfiles(vectors, cultureOf, names);
  const attacks = membershipAttack(vectors, cultureOf, names, seed);
  const published = attacks.length > 0 && attacks.every(({ auc }) => auc <= highestAuc);
  if (published) return { profiles, attacks, published };
  const reason = `Not shown: an attack tells members from others with an AUC above ${highestAuc}.`;
  const withheld = profiles.map((profile) => (profile.means === null ? profile : { ...profile, means: null, reason }));
  return { profiles: withheld, attacks, published };
}

/** Both AUCs of one split, over the users of all cultures whose mean is published; null where none is. */
function attackSplit(
  vectors: UserVectors,
  cultureOf: ArrayLike<number>,
  names: readonly string[],
  random: Random,
  stepOf: typeof stepOfMeans,
): [number, number] | null {
  const width = vectors.features.length;
  const vector = (user: number) => vectors.values.subarray(user * width, (user + 1) * width);
  const scores: [number[], number[]] = [[], []];
  const isMember: boolean[] = [];
  names.forEach((_, culture) => {
    const users = random.shuffle(usersOfGroup(cultureOf, culture));
    const step = stepOf(users.length);
    if (step === null) return;
    const members = new Set(users.slice(0, Math.floor(users.length / 2)));
    const published = roundedMeans(vectors, [...members], step);
    const others = momentsOf(users.slice(members.size).map(vector), width);
    for (const user of users) {
      const known = members.has(user) ? others : withoutOne(others, vector(user));
      scores[0].push(cosine(vector(user), published));
      scores[1].push(lean(vector(user), published, known, members.size * step ** 2));
      isMember.push(members.has(user));
    }
  });
  return isMember.length === 0 ? null : [areaUnderScores(scores[0], isMember), areaUnderScores(scores[1], isMember)];
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [both, first, second] = [0, 0, 0];
  for (let f = 0; f < a.length; f++) {
    both += a[f] * b[f];
    first += a[f] ** 2;
    second += b[f] ** 2;
  }
  return both / Math.sqrt(first * second);
}

/** Rounding to steps adds step² / 12 to the variance of a mean; times its users it stands beside the variance of a user. */
function lean(own: ArrayLike<number>, published: ArrayLike<number>, known: Moments, squaredSteps: number): number {
  let sum = 0;
  for (let f = 0; f < own.length; f++) {
    const precision = 1 / (known.variances[f] + squaredSteps / 12 + 1e-9);
    sum += (own[f] - known.means[f]) * (published[f] - known.means[f]) * precision;
  }
  return sum;
}

interface Moments {
  users: number;
  means: Float64Array;
  variances: Float64Array;
}

function momentsOf(vectors: readonly Float32Array[], width: number): Moments {
  const means = new Float64Array(width);
  const variances = new Float64Array(width);
  for (const vector of vectors) for (let f = 0; f < width; f++) means[f] += vector[f] / vectors.length;
  for (const vector of vectors) {
    for (let f = 0; f < width; f++) variances[f] += (vector[f] - means[f]) ** 2 / vectors.length;
  }
  return { users: vectors.length, means, variances };
}

/** Of somebody who is no member the attacker does not know beforehand that: the means are those of the others. */
function withoutOne({ users, means, variances }: Moments, own: Float32Array): Moments {
  return { users: users - 1, variances, means: means.map((mean, f) => mean + (mean - own[f]) / (users - 1)) };
}

import { type Microblogs, unknownTime } from '@crosscultural/corpus';
import { unitVectors, type Vectors } from '@crosscultural/recommend';
import { groupPrior, posteriorMean } from '../profiles/priors';
import type { PostTopics } from '../read/read-microblogs';
import type { PassOns } from './pass-ons';
import type { PushTask } from './push-task';

/**
 * After so many days a post counts half in a profile: a month, ours. While this was built, 5 to 1,000 days were tried on the simulation
 * with its planted topics, and fewer days did better there; a value chosen so would know how fast interests were made to drift.
 */
export const halfLifeDays = 30;
const minutesOfDay = 24 * 60;

/** Topics of what users wrote and passed on: of each user one cell a topic, and one for Σ |shares|², [users × cells]. */
interface TopicCounts {
  counts: Float64Array;
  layout: { cells: number };
}

/** What is known of all users' interests before the cut. */
export interface TopicHistory {
  labels: readonly string[];
  /** Everything, each post once: what priors are learned from. */
  everything: TopicCounts;
  /** What a user's own profile is made of: the last posts, the recent ones more than the old. */
  recent: TopicCounts;
}

/**
 * Adds up the topics of what each user wrote and passed on before the cut.
 *
 * @param history only so many of a user's last posts make the profile; all when left out.
 */
export function topicHistory(
  microblogs: Microblogs,
  { labels, shares }: PostTopics,
  { cut, before }: Pick<PushTask, 'cut' | 'before'>,
  history = Number.POSITIVE_INFINITY,
): TopicHistory {
  const { first, minute, users } = microblogs;
  const width = labels.length;
  const cells = width + 1;
  const everything = { counts: new Float64Array(users.ids.length * cells), layout: { cells } };
  const recent = { counts: new Float64Array(users.ids.length * cells), layout: { cells } };
  const add = ({ counts }: TopicCounts, user: number, row: number, weight: number) => {
    // A post without a known word has no topics.
    if (row < 0 || !(shares[row * width] >= 0)) return;
    for (let k = 0; k < width; k++) {
      const share = shares[row * width + k];
      counts[user * cells + k] += weight * share;
      counts[user * cells + width] += weight * share * share;
    }
  };
  const original = originalsByRow(before, minute.length);
  for (let user = 0; user < users.ids.length; user++) {
    const end = knownEnd(microblogs, user, cut);
    for (let row = first[user]; row < end; row++) {
      const weight = row < end - history ? 0 : 2 ** ((minute[row] - cut) / (halfLifeDays * minutesOfDay));
      for (const post of original[row] === row ? [row] : [row, original[row]]) {
        add(everything, user, post, 1);
        if (weight > 0) add(recent, user, post, weight);
      }
    }
  }
  return { labels, everything, recent };
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

/**
 * Profiles of users, each pulled towards the mean of the user's group, the more the less is known (`groupPrior`: empirical Bayes).
 *
 * @param users who gets a profile.
 * @param groupOfUser of all users; one group for all makes profiles that know no culture.
 * @returns of each user of `users` one vector of topic shares.
 */
export function topicProfiles(
  { labels, everything, recent }: TopicHistory,
  users: Int32Array,
  groupOfUser: ArrayLike<number>,
): Float64Array[] {
  const group = { name: 'topic', start: 0, cells: labels, binary: false, squares: labels.length };
  const members = new Map<number, number[]>();
  for (let user = 0; user < groupOfUser.length; user++) {
    const list = members.get(groupOfUser[user]);
    if (list) list.push(user);
    else members.set(groupOfUser[user], [user]);
  }
  const priors = new Map([...members].map(([number, list]) => [number, groupPrior(everything, group, list)]));
  return Array.from(users, (user) => {
    const prior = priors.get(groupOfUser[user]);
    if (!prior) throw new RangeError(`User ${user} has no group.`);
    return posteriorMean(recent.counts, user * recent.layout.cells, group, prior);
  });
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

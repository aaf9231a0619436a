import { deriveSeed, seededRandom } from '@crosscultural/base';
import { type Microblogs, unknownTime } from '@crosscultural/corpus';
import type { PostTopics, ReadMicroblogs } from '../read/read-microblogs';
import { groupNamed, type ProfileLayout, profileLayout } from './layout';
import { type PostFeatures, postReader, profilesOf, rowsOfUser, type UserProfiles } from './profiles';

/** What is predicted of a post; topics only where there are any. */
export const predictedGroups = ['topic', 'hashtag', 'url'] as const;

/** Users split in time: what is known of each, and the later posts that are to be predicted. */
export interface HeldOutUsers {
  layout: ProfileLayout;
  /** Users with a later post to predict, by their number in the corpus. */
  users: readonly number[];
  /** Users with fewer than two posts of known time. */
  tooShort: number;
  /** All posts before the held-out ones: what priors are learned from. */
  before: UserProfiles;
  /** [users]: 0 or 1; the prior of a user is learned from users of the other half. */
  half: Uint8Array;
  histories: readonly number[];
  /** Per history, profiles of the last so many posts before the held-out ones, by place in `users`; null for a user who has fewer. */
  known: readonly (readonly (Float64Array | null)[])[];
  /** Of the held-out posts, by place in `users`. */
  heldOut: readonly Float64Array[];
  heldOutPosts: readonly number[];
}

/** Of a user's posts the last fifth is held out: at least one, at most ten (our choice). */
function firstHeldOut([from, to]: readonly [number, number]): number {
  return to - Math.min(10, Math.max(1, Math.floor((to - from) / 5)));
}

/** A user's posts of known time: those without stand last, and nobody knows whether they are later. */
function datedRows(microblogs: Pick<Microblogs, 'first' | 'minute'>, user: number): readonly [number, number] {
  let [from, to] = rowsOfUser(microblogs, user);
  while (to > from && microblogs.minute[to - 1] === unknownTime) to--;
  return [from, to];
}

/**
 * Splits every user's posts in time: the last fifth (one to ten posts) is held out, and of the posts before it the last 1, 2, 5 …
 * are the history. Users are parted in two halves at random, so that a prior can be learned from others.
 * Posts of unknown time are left out.
 *
 * @param histories numbers of posts, ascending.
 */
export function splitUsers(
  read: ReadMicroblogs,
  topics: PostTopics,
  histories: readonly number[],
  seed: number,
): HeldOutUsers {
  const layout = profileLayout(read, topics);
  const { microblogs } = read;
  const all = Array.from({ length: microblogs.first.length - 1 }, (_, user) => user);
  const rowsOf = all.map((user) => datedRows(microblogs, user));
  const users = all.filter((user) => rowsOf[user][1] - rowsOf[user][0] >= 2);
  const before = profilesOf(read, topics, layout, (user) => {
    const rows = rowsOf[user];
    return rows[1] - rows[0] < 2 ? [rows[0], rows[0]] : [rows[0], firstHeldOut(rows)];
  });
  const half = new Uint8Array(all.length);
  const random = seededRandom(deriveSeed(seed, 'halves of users'));
  random.shuffle(users).forEach((user, place) => {
    half[user] = place % 2;
  });
  const readPost = postReader(read, topics, layout);
  const counted = (from: number, to: number) => {
    const counts = new Float64Array(layout.cells);
    for (let row = from; row < to; row++) addTo(counts, readPost(row));
    return counts;
  };
  const split = users.map((user) => {
    const rows = rowsOf[user];
    return { from: rows[0], at: firstHeldOut(rows), to: rows[1] };
  });
  return {
    ...{ layout, users, before, half, histories, tooShort: all.length - users.length },
    known: histories.map((history) =>
      split.map(({ from, at }) => (at - from >= history ? counted(at - history, at) : null)),
    ),
    heldOut: split.map(({ at, to }) => counted(at, to)),
    heldOutPosts: split.map(({ at, to }) => to - at),
  };
}

function addTo(counts: Float64Array, { cell, amount }: PostFeatures): void {
  for (let i = 0; i < cell.length; i++) counts[cell[i]] += amount[i];
}

/** The groups that are predicted, of those that the layout has. */
export function groupsToPredict(layout: ProfileLayout) {
  return predictedGroups.map((name) => groupNamed(layout, name)).filter((group) => group !== undefined);
}

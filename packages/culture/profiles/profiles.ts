import { type Microblogs, unknownTime } from '@crosscultural/corpus';
import { postMarks, unknownAccess } from '../read/marks';
import type { PostTopics, ReadMicroblogs } from '../read/read-microblogs';
import { groupNamed, type ProfileLayout, profileMarks } from './layout';

/** What one post adds to its writer's profile: cells, ascending, each with an amount. */
export interface PostFeatures {
  cell: number[];
  amount: number[];
}

/** What is counted of one user. */
export interface UserProfile {
  posts: number;
  /** [cells] of a `ProfileLayout`. */
  counts: Float64Array;
}

/** Profiles of all users as columns. */
export interface UserProfiles {
  layout: ProfileLayout;
  /** [users] */
  posts: Uint32Array;
  /** [users × cells] */
  counts: Float64Array;
}

/** Shares are rounded to this: sums of some 2^30 of them are exact in 64 bits, so no order of posts changes a bit. */
const grain = 2 ** -20;
const rounded = (share: number) => Math.round(share / grain) * grain;

/**
 * A profile without posts.
 *
 * @example
 * const profile = profiles.emptyProfile(layout);
 * profile.posts; // 0
 */
export function emptyProfile({ cells }: ProfileLayout): UserProfile {
  return { posts: 0, counts: new Float64Array(cells) };
}

/**
 * A profile with one post more. Post by post this gives the same bytes as `profilesOf` gives all at once, in any order.
 *
 * @param post what `postReader` read in it.
 * @example
 * const next = profiles.updateProfile(profile, readPost(row));
 */
export function updateProfile(profile: UserProfile, post: PostFeatures): UserProfile {
  const counts = profile.counts.slice();
  addPost(counts, 0, post);
  return { posts: profile.posts + 1, counts };
}

function addPost(counts: Float64Array, at: number, { cell, amount }: PostFeatures): void {
  for (let i = 0; i < cell.length; i++) counts[at + cell[i]] += amount[i];
}

/**
 * Profiles of all users from all their posts, or from some of them; linear in posts.
 *
 * @param rowsOf the rows [from, to) that count of a user; all by default.
 * @example
 * const profiles = profiles.profilesOf(read, topics);
 */
export function profilesOf(
  read: ReadMicroblogs,
  topics: PostTopics,
  layout: ProfileLayout,
  rowsOf: (user: number) => readonly [number, number] = (user) => rowsOfUser(read.microblogs, user),
): UserProfiles {
  const users = read.microblogs.first.length - 1;
  const posts = new Uint32Array(users);
  const counts = new Float64Array(users * layout.cells);
  const readPost = postReader(read, topics, layout);
  for (let user = 0; user < users; user++) {
    const [from, to] = rowsOf(user);
    for (let row = from; row < to; row++) addPost(counts, user * layout.cells, readPost(row));
    posts[user] = to - from;
  }
  return { layout, posts, counts };
}

export const rowsOfUser = ({ first }: Pick<Microblogs, 'first'>, user: number): [number, number] => [
  first[user],
  first[user + 1],
];

/**
 * Reads what posts add to profiles, by row. What a post does not tell (no time, no client, no word that a topic knows) adds
 * nothing to that group.
 *
 * @example
 * const readPost = profiles.postReader(read, topics, layout);
 * readPost(0); // { cell: [3, 12, …], amount: [1, 0.8, …] }
 */
export function postReader(
  read: ReadMicroblogs,
  topics: PostTopics,
  layout: ProfileLayout,
): (row: number) => PostFeatures {
  const { microblogs, marks, access, entities, sentiment } = read;
  const start = (name: string) => groupNamed(layout, name)?.start ?? -1;
  const topicGroup = groupNamed(layout, 'topic');
  const sentimentGroup = groupNamed(layout, 'sentiment');
  const [hourAt, weekendAt, accessAt, kindAt] = ['hour', 'weekend', 'access', 'kind'].map(start);
  const bits = profileMarks.map((mark) => [start(mark), postMarks.indexOf(mark)] as const);
  return (row) => {
    const post: PostFeatures = { cell: [], amount: [] };
    const add = (cell: number, amount: number) => {
      post.cell.push(cell);
      post.amount.push(amount);
    };
    const addShares = (
      group: { start: number; squares: number },
      shares: Float32Array,
      from: number,
      width: number,
    ) => {
      if (Number.isNaN(shares[from])) return;
      let squares = 0;
      for (let k = 0; k < width; k++) {
        const share = rounded(shares[from + k]);
        if (share > 0) add(group.start + k, share);
        squares += share * share;
      }
      add(group.squares, rounded(squares));
    };
    if (topicGroup) addShares(topicGroup, topics.shares, row * topics.labels.length, topics.labels.length);
    for (let i = entities.start[row]; i < entities.start[row + 1]; i++) {
      const cell = layout.cellOfName[entities.name[i]];
      if (cell >= 0) add(cell, 1);
    }
    if (sentimentGroup) addShares(sentimentGroup, sentiment, row * 3, 3);
    const minute = microblogs.localMinute[row];
    if (minute !== unknownTime) {
      const day = Math.floor(minute / 1440);
      add(hourAt + Math.floor((minute - day * 1440) / 180), 1);
      // 1970-01-01 was a Thursday: Monday is 0.
      add(weekendAt + ((((day + 3) % 7) + 7) % 7 >= 5 ? 0 : 1), 1);
    }
    if (access[row] !== unknownAccess) add(accessAt + access[row], 1);
    add(kindAt + microblogs.kind[row], 1);
    for (const [at, bit] of bits) add(at + ((marks[row] >> bit) & 1 ? 0 : 1), 1);
    return post;
  };
}

import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import type { JudgedPosts } from '../posts';

/**
 * Deals the posts of one platform at random to two: platforms that do not differ, between which no influence index may find a leader.
 *
 * @param posts read by a sentiment model.
 * @param platform its name, as in `posts.platforms`.
 * @param seed decides which post goes to which half.
 * @returns the platform's posts, in their order, on the platforms `one half` and `other half`.
 * @throws UserError when there is no such platform.
 * @example
 * influenceDifferences(influenceTable(randomHalves(posts, 'Weibo', 1)), 2023)[0].intervalOverWeeks; // about 0
 */
export function randomHalves(posts: JudgedPosts, platform: string, seed: number): JudgedPosts {
  const place = posts.platforms.indexOf(platform);
  if (place < 0) {
    throw new UserError(`There are no posts of ${platform}; there are posts of ${posts.platforms.join(', ')}.`);
  }
  const random = seededRandom(deriveSeed(seed, 'random halves'));
  const rows: number[] = [];
  posts.platform.forEach((p, i) => {
    if (p === place) rows.push(i);
  });
  const probabilities = new Float32Array(3 * rows.length);
  rows.forEach((row, i) => {
    probabilities.set(posts.probabilities.subarray(3 * row, 3 * row + 3), 3 * i);
  });
  return {
    ids: rows.map((row) => posts.ids[row]),
    texts: rows.map((row) => posts.texts[row]),
    platforms: ['one half', 'other half'],
    platform: Uint8Array.from(rows, () => random.integer(2)),
    day: Int32Array.from(rows, (row) => posts.day[row]),
    likes: Int32Array.from(rows, (row) => posts.likes[row]),
    shares: Int32Array.from(rows, (row) => posts.shares[row]),
    comments: Int32Array.from(rows, (row) => posts.comments[row]),
    probabilities,
  };
}

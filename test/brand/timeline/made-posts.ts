import type { JudgedPosts } from '../../../packages/brand';
import { dayOfDate } from '../../../packages/series';

/** One post as a test writes it down. */
export interface MadePost {
  platform?: string;
  date: string;
  text?: string;
  likes?: number;
  shares?: number;
  comments?: number;
  /** P(negative), P(neutral), P(positive). */
  judged?: readonly [number, number, number];
}

/** Posts as columns, in time order; what is not said of a post is Weibo, unknown counts and a neutral judgement. */
export function madePosts(made: readonly MadePost[], platforms?: readonly string[]): JudgedPosts {
  const posts = made.map((post, i) => ({ ...post, id: `p${i}`, day: dayOfDate(post.date) }));
  posts.sort((a, b) => a.day - b.day);
  const names = platforms ?? [...new Set(posts.map(({ platform = 'Weibo' }) => platform))];
  return {
    ids: posts.map(({ id }) => id),
    texts: posts.map(({ text = '' }) => text),
    platforms: names,
    platform: Uint8Array.from(posts, ({ platform = 'Weibo' }) => names.indexOf(platform)),
    day: Int32Array.from(posts, ({ day }) => day),
    likes: Int32Array.from(posts, ({ likes = -1 }) => likes),
    shares: Int32Array.from(posts, ({ shares = -1 }) => shares),
    comments: Int32Array.from(posts, ({ comments = -1 }) => comments),
    probabilities: Float32Array.from(posts.flatMap(({ judged = [0, 1, 0] }) => judged)),
  };
}

/** The dates of `days` days from the first. */
export function datesFrom(first: string, days: number): string[] {
  return Array.from({ length: days }, (_, day) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10),
  );
}

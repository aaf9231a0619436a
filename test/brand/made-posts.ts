import type { JudgedPosts } from '../../packages/brand';

/** A small made post: its text, days after Monday 2023-01-02, and what the model says of it. */
export interface MadePost {
  text: string;
  day?: number;
  sentiment?: 'negative' | 'neutral' | 'positive';
  probability?: number;
  platform?: string;
}

/** Days since 1970-01-01 of Monday 2023-01-02. */
export const monday = 19_359;

/** Judged posts as columns. */
export function madePosts(posts: readonly MadePost[]): JudgedPosts {
  const platforms = [...new Set(posts.map(({ platform = 'Weibo' }) => platform))];
  return {
    ids: posts.map((_, i) => `post:${i + 1}`),
    texts: posts.map(({ text }) => text),
    platforms,
    platform: Uint8Array.from(posts, ({ platform = 'Weibo' }) => platforms.indexOf(platform)),
    day: Int32Array.from(posts, ({ day = 0 }) => monday + day),
    likes: new Int32Array(posts.length),
    shares: new Int32Array(posts.length),
    comments: new Int32Array(posts.length),
    probabilities: Float32Array.from(
      posts.flatMap(({ sentiment = 'neutral', probability = 0.8 }) =>
        ['negative', 'neutral', 'positive'].map((name) => (name === sentiment ? probability : (1 - probability) / 2)),
      ),
    ),
  };
}

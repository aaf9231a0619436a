import { collectMicroblogs, type MicroblogRow, type Microblogs } from '../../../packages/corpus';
import type { PostTopics } from '../../../packages/culture';

/** A post of a made corpus: day 0 is the first; who, what, on which topic (0 to 2). */
export interface MadePost {
  id: string;
  author: string;
  day: number | null;
  topic: number | null;
  parent?: string;
  kind?: MicroblogRow['kind'];
  platform?: 'Weibo' | 'Twitter';
}

/** Posts as columns, with a topic that is certain. */
export function madeCorpus(
  posts: readonly MadePost[],
  follows: readonly (readonly [string, string])[] = [],
  platforms: readonly ('Weibo' | 'Twitter')[] = ['Weibo'],
): { microblogs: Microblogs; topics: PostTopics; rowOf: (id: string) => number } {
  const collector = collectMicroblogs(platforms.map((name) => [name, name === 'Weibo' ? 'domestic' : 'foreign']));
  for (const { id, author, day, parent, kind, platform = 'Weibo' } of posts) {
    collector.addPost({
      ...{ id, author, parent, platform, text: id },
      kind: kind ?? (parent === undefined ? 'original' : 'repost'),
      minute: day === null ? undefined : day * 24 * 60,
    });
  }
  for (const [reader, read] of follows) collector.addFollow(platforms[0], reader, read);
  const microblogs = collector.columns();
  const topicOf = new Map(posts.map(({ id, topic }) => [id, topic]));
  const shares = new Float32Array(3 * posts.length);
  microblogs.texts.forEach((id, row) => {
    const topic = topicOf.get(id) ?? null;
    if (topic === null) shares.fill(Number.NaN, 3 * row, 3 * row + 3);
    else shares[3 * row + topic] = 1;
  });
  return {
    microblogs,
    topics: { labels: ['music', 'food', 'news'], shares },
    rowOf: (id) => microblogs.texts.indexOf(id),
  };
}

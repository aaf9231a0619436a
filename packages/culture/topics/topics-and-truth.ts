import type { PostTopics } from '../read/read-microblogs';

/** What the posts of one shared topic were written about, where that is known. */
export interface TopicTruth {
  label: string;
  /** Posts of each group (language) whose most probable topic this is. */
  posts: number[];
  /** What most posts of each group are about, and their share among these posts; null without posts. */
  truth: (string | null)[];
  share: (number | null)[];
}

/**
 * Checks shared topics against what the posts are known to be about: of each column, what most of its posts in each language are
 * about. An alignment is right where both languages answer the same.
 *
 * @param truth [posts] index into `names`.
 * @param group [posts] 0 or 1 by language; any other post is left out.
 * @param names of what posts can be about.
 * @returns one row a column, the left over ones last.
 * @example
 * topicTruth({ labels: ['film', 'other'], shares: Float32Array.of(1, 0) }, Uint8Array.of(0), ['cinema'], Uint8Array.of(0));
 */
export function topicTruth(
  { labels, shares }: PostTopics,
  truth: ArrayLike<number>,
  names: readonly string[],
  group: ArrayLike<number>,
): TopicTruth[] {
  const width = labels.length;
  const counts = new Uint32Array(width * 2 * names.length);
  for (let row = 0; row < truth.length; row++) {
    const own = shares.subarray(row * width, (row + 1) * width);
    if (Number.isNaN(own[0]) || group[row] > 1) continue;
    let best = 0;
    for (let column = 1; column < width; column++) if (own[column] > own[best]) best = column;
    counts[(best * 2 + group[row]) * names.length + truth[row]]++;
  }
  return labels.map((label, column) => {
    const sides = [0, 1].map((side) => {
      const from = (column * 2 + side) * names.length;
      const own = counts.subarray(from, from + names.length);
      const posts = own.reduce((sum, count) => sum + count, 0);
      const most = own.indexOf(Math.max(...own));
      return { posts, truth: posts > 0 ? names[most] : null, share: posts > 0 ? own[most] / posts : null };
    });
    return {
      label,
      posts: sides.map(({ posts }) => posts),
      truth: sides.map((side) => side.truth),
      share: sides.map(({ share }) => share),
    };
  });
}

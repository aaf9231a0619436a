import { UserError } from '@crosscultural/base';
import type { JudgedPosts } from '../posts';
import type { AspectClauses } from './aspect-clauses';

/**
 * The posts that speak of an aspect, with what they say of it in place of what they say as a whole: the mean of the
 * probabilities of their clauses about it. For examples and for series of one aspect.
 *
 * @param posts all posts that a sentiment model has read.
 * @param clauses what `aspectClauses` found in them.
 * @param probabilities [clauses.texts × 3]: what the model says of each clause.
 * @param aspect one of `clauses.aspects`.
 * @returns posts in their order; none where nobody speaks of it.
 * @throws UserError when the aspect is unknown or the clauses are those of other posts.
 * @example
 * const battery = brand.steps.postsAbout(judged.posts, judged.clauses, judged.clauseProbabilities, 'battery');
 * brand.examplePosts(battery, 'negative'); // posts that blame the battery, whatever else they praise
 */
export function postsAbout(
  posts: JudgedPosts,
  clauses: AspectClauses,
  probabilities: ArrayLike<number>,
  aspect: string,
): JudgedPosts {
  const wanted = clauses.aspects.indexOf(aspect);
  if (wanted < 0)
    throw new UserError(`No clause can be about "${aspect}"; the aspects are: ${clauses.aspects.join(', ')}.`);
  const sums = new Map<number, [number, number, number, number]>();
  clauses.post.forEach((post, i) => {
    if (clauses.aspect[i] !== wanted) return;
    const of = sums.get(post) ?? [0, 0, 0, 0];
    for (let k = 0; k < 3; k++) of[k] += probabilities[3 * clauses.clause[i] + k];
    of[3]++;
    sums.set(post, of);
  });
  const rows = [...sums.keys()];
  const last = rows.at(-1);
  if (last !== undefined && last >= posts.texts.length) {
    throw new UserError(`The clauses are those of more than these ${posts.texts.length} posts.`);
  }
  const numbers = (column: Int32Array) => Int32Array.from(rows, (post) => column[post]);
  return {
    ids: rows.map((post) => posts.ids[post]),
    texts: rows.map((post) => posts.texts[post]),
    platforms: posts.platforms,
    platform: Uint8Array.from(rows, (post) => posts.platform[post]),
    day: numbers(posts.day),
    likes: numbers(posts.likes),
    shares: numbers(posts.shares),
    comments: numbers(posts.comments),
    probabilities: Float32Array.from([...sums.values()].flatMap(([a, b, c, n]) => [a / n, b / n, c / n])),
  };
}

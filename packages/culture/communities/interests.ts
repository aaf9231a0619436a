import type { Microblogs } from '@crosscultural/corpus';
import type { PostTopics, UserVectors } from '../read/read-microblogs';

/** Below this, the topics of a user's posts say little about the user: ours. */
const fewestPosts = 5;

/**
 * What users write about: the square roots of the mean topic shares of their posts, so that the cosine of two users is Bhattacharyya's
 * coefficient of their shares. Zeros for a user with fewer than five posts that have a topic.
 *
 * @param microblogs of the users.
 * @param topics of their posts; rows that are NaN are posts without a known word.
 * @returns one row a user, one column a topic.
 * @example
 * const interests = communities.userInterests(study.microblogs, await study.postTopics());
 */
export function userInterests({ first, users }: Microblogs, { labels, shares }: PostTopics): UserVectors {
  const columns = labels.length;
  const values = new Float32Array(users.ids.length * columns);
  const sums = new Float64Array(columns);
  for (let user = 0; user < users.ids.length; user++) {
    sums.fill(0);
    let posts = 0;
    for (let row = first[user]; row < first[user + 1]; row++) {
      if (!Number.isFinite(shares[row * columns])) continue;
      posts++;
      for (let c = 0; c < columns; c++) sums[c] += shares[row * columns + c];
    }
    if (posts < fewestPosts) continue;
    for (let c = 0; c < columns; c++) values[user * columns + c] = Math.sqrt(sums[c] / posts);
  }
  return { features: labels, values };
}

import type { Microblogs } from '@crosscultural/corpus';
import type { PostTopics } from '../read/read-microblogs';
import { fewestSharedTopics, type SharedTopics, topicsOfTexts } from '../topics';

/** The topics by which posts are pushed. */
export interface PushTopics {
  topics: PostTopics;
  /** How many topics both languages share; null where one language alone is modelled. */
  shared: number | null;
  /** False when each language keeps its own topics: then nothing can be said across the border. */
  acrossBorder: boolean;
}

/**
 * The topics by which posts are pushed: those that both languages share where there are enough, otherwise those of each language side
 * by side, which tell posts of one platform apart but compare nothing across the border.
 *
 * @example
 * const { topics } = push.pushTopics(await study.topics(), study.microblogs);
 */
export function pushTopics(shared: SharedTopics, microblogs: Microblogs): PushTopics {
  const count = shared.alignment ? shared.topics.labels.length - 1 : null;
  if (count === null || count >= fewestSharedTopics) {
    return { topics: shared.topics, shared: count, acrossBorder: count !== null };
  }
  let columns = 0;
  const columnOf = shared.languages.map(({ model }) => Int32Array.from({ length: model.topics }, () => columns++));
  const labels = shared.languages.flatMap(({ language, model }) =>
    Array.from({ length: model.topics }, (_, topic) => `${language} ${topic + 1}`),
  );
  const own = { ...shared, columnOf, topics: { ...shared.topics, labels } };
  return { topics: topicsOfTexts(own, microblogs), shared: count, acrossBorder: false };
}

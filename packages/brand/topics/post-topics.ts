import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import { fitLda, type LdaModel, topicsOverTime, topWords } from '@crosscultural/lda';
import { dateOfDay } from '@crosscultural/series';
import { weeksOf } from '../weeks';
import { type PostWords, postGloss } from '../words';

/** A topic of the posts. */
export interface PostTopic {
  topic: number;
  /** Of all tokens that the model read. */
  share: number;
  /** The most probable first. */
  words: { word: string; gloss: string | null; probability: number }[];
}

/** The share of a topic in a week. */
export interface TopicWeek {
  topic: number;
  /** The week's Monday, YYYY-MM-DD. */
  week: string;
  /** Posts of the week that the model read. */
  posts: number;
  share: number | null;
  interval: [number, number] | null;
}

/** A topic model of posts. */
export interface PostTopics {
  model: LdaModel;
  /** Largest share first. */
  topics: PostTopic[];
  /** By topic in the order of `topics`, then week. */
  weeks: TopicWeek[];
  /** Posts that the model read, by their places, and how many were long enough to be read. */
  posts: Uint32Array;
  readable: number;
}

/** How topics are found. */
export interface PostTopicOptions {
  /** Default 8. */
  topics?: number;
  /** Sweeps. Default 200. */
  iterations?: number;
  seed: number;
  /** A random part of so many posts is read, for speed. Default 20,000. */
  maximumPosts?: number;
  /** Words in more than this share of all posts are left out: they part nothing. Default 0.2. */
  maximumShare?: number;
}

/** A post with fewer content words says too little of its topics. */
const fewestWords = 3;

/**
 * Topics of posts and how their shares move week by week: latent Dirichlet allocation on content words, by the package
 * lda, on a random part of the posts where there are many.
 *
 * @param words of the posts.
 * @param days of the same posts, as in `Posts.day`.
 * @returns null when no post has enough content words, or all posts together fewer than topics.
 * @throws UserError when the days are those of other posts, or lda refuses an option.
 * @example
 * brand.postTopics(words, posts.day, { seed: 2023 })?.topics.map(({ words }) => words.map(({ word }) => word).join(' '));
 */
export function postTopics(words: PostWords, days: ArrayLike<number>, options: PostTopicOptions): PostTopics | null {
  const { topics = 8, iterations = 200, seed, maximumPosts = 20_000, maximumShare = 0.2 } = options;
  const count = words.starts.length - 1;
  if (days.length !== count) throw new UserError(`The words are those of ${count} posts, not of these ${days.length}.`);
  const { vocabulary, newIds } = topicVocabulary(words, maximumShare * count);
  const documentOf = (post: number) =>
    words.ids
      .subarray(words.starts[post], words.starts[post + 1])
      .map((id) => newIds[id])
      .filter((id) => id > 0);
  const readable = Array.from({ length: count }, (_, post) => post).filter(
    (post) => documentOf(post).length >= fewestWords,
  );
  if (readable.length === 0 || vocabulary.length < topics) return null;
  const chosen = sample(readable, maximumPosts, deriveSeed(seed, 'posts for topics'));
  const corpus = { vocabulary, documents: chosen.map((post) => documentOf(post).map((id) => id - 1)) };
  const model = fitLda(corpus, { topics, iterations, seed: deriveSeed(seed, 'topics of posts'), likelihoodEvery: 10 });
  const { mondays, weekOf } = weeksOf(days);
  const shares = topicsOverTime(
    model.documentTopicCounts,
    chosen.map((post) => weekOf[post]),
  );
  const tokens = model.topicCounts.reduce((sum, one) => sum + one, 0);
  const ranked = topWords(model, 10, { minimumFrequency: 1 })
    .map(
      (top, topic): PostTopic => ({
        topic,
        share: model.topicCounts[topic] / tokens,
        words: top.map(({ word, probability }) => ({ word, gloss: postGloss(word), probability })),
      }),
    )
    .sort((a, b) => b.share - a.share);
  const weeks = ranked.flatMap(({ topic }) =>
    shares
      .filter((row) => row.topic === topic)
      .map(({ period, documents, share, interval }): TopicWeek => {
        return { topic, week: dateOfDay(mondays[period]), posts: documents, share, interval };
      }),
  );
  return { model, topics: ranked, weeks, posts: Uint32Array.from(chosen), readable: readable.length };
}

/** Content words that are not too common, and their new numbers plus 1; 0 for the others. */
function topicVocabulary({ vocabulary, documentFrequency, isContent }: PostWords, maximumPosts: number) {
  const kept = Array.from(vocabulary.keys()).filter((id) => isContent[id] && documentFrequency[id] <= maximumPosts);
  const newIds = new Uint32Array(vocabulary.length);
  kept.forEach((id, place) => {
    newIds[id] = place + 1;
  });
  return { vocabulary: kept.map((id) => vocabulary[id]), newIds };
}

/** So many of a list, each equally likely, in the list's order. */
function sample(list: readonly number[], size: number, seed: number): number[] {
  if (list.length <= size) return [...list];
  return seededRandom(seed)
    .shuffle(list)
    .slice(0, size)
    .sort((a, b) => a - b);
}

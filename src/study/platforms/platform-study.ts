import type { PostTopics, ReadMicroblogs, SharedTopics, UserVectors } from '@crosscultural/culture';
import type { Publication } from '../publication';
import type { MicroblogCorpus } from './microblog-corpus';
import type { CorpusMotives } from './motives-of-corpus';
import type { ThreeWayRates } from './three-way';

export interface PlatformStudyOptions {
  /** The notebook's name as in `notebooks/`, for example `platforms/01-behaviour`. */
  notebook: string;
  /** `simulated` (the default), `public`, or the path of your own posts: `tweets.js`, `weibo.csv`. */
  data?: string;
  /** Seed of everything random; 2023 unless given. */
  seed?: number;
  /** How many users of each platform are simulated; 500 unless given. */
  users?: number;
  /** How many posts a simulated user writes on average; 60 unless given. */
  postsPerUser?: number;
}

/** One notebook's work on microblogs (Paper C). */
export interface PlatformStudy
  extends Publication,
    Pick<MicroblogCorpus, 'microblogs' | 'planted' | 'cannot' | 'notices' | 'sampling'> {
  corpus: MicroblogCorpus;
  seed: number;
  /** True when the posts are simulated, so that a planted truth is known. */
  simulated: boolean;
  /** The posts with their marks, access, entities and sentiment; read once for all notebooks. */
  read(): Promise<ReadMicroblogs>;
  /** Who read the sentiment, what it learned from and how well, a sentence a language. */
  sentimentModels(): Promise<readonly string[]>;
  /** Topics of both languages and what they share; fitted once for all notebooks. */
  topics(): Promise<SharedTopics>;
  /** What posts are about in the shared topics. */
  postTopics(): Promise<PostTopics>;
  /** The motive of each post, and the classifier's errors where labelled posts exist; read once for all notebooks. */
  motives(): Promise<CorpusMotives>;
  /** One vector a user, that no language decides. */
  vectors(): Promise<UserVectors>;
  /** A simulated design of its own, whatever the posts are, in which culture, platform and language can be told apart. */
  threeWay(): ThreeWayRates;
}

import type { Microblogs } from '@crosscultural/corpus';

/** What posts name: post i names the entries `start[i]` … `start[i + 1] − 1`. */
export interface PostEntities {
  /** [posts + 1] */
  start: Int32Array;
  /** Index into `entityKinds`. */
  kind: Uint8Array;
  /** Index into `names`. */
  name: Int32Array;
  /** Names as one language writes them; a name that both languages write has one concept: its English name. */
  names: readonly string[];
}

/** The error of a sentiment model in one language. */
export interface SentimentError {
  language: string;
  /** Labelled texts by truth and verdict, negative, neutral, positive, [3][3]. */
  confusion: readonly (readonly number[])[];
}

/** Posts with what was read in each: what every measure of Paper C is computed from. */
export interface ReadMicroblogs {
  microblogs: Microblogs;
  /** One bit a mark, in the order of `postMarks`. */
  marks: Uint16Array;
  /** Index into `accessKinds`, or `unknownAccess`. */
  access: Uint8Array;
  entities: PostEntities;
  /** Negative, neutral, positive by the sentiment model, [posts × 3]; NaN in a language that nothing reads. */
  sentiment: Float32Array;
  sentimentErrors: readonly SentimentError[];
}

/** What posts are about, in topics that both languages share. */
export interface PostTopics {
  /** Columns of `shares`; the last one is what no topic of the other language matches. */
  labels: readonly string[];
  /** [posts × labels.length]; rows add up to 1, or are NaN for a post without a known word. */
  shares: Float32Array;
}

/** One vector a user, that no language decides. */
export interface UserVectors {
  features: readonly string[];
  /** [users × features.length] */
  values: Float32Array;
}

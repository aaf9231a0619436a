import { type Posts, threeClasses } from '@crosscultural/corpus';

export type { Posts } from '@crosscultural/corpus';

/** The classes of a sentiment model, in the order of its probabilities. */
export const sentimentClasses = threeClasses;

/** Posts that a sentiment model has read. */
export interface JudgedPosts extends Posts {
  /** [posts × 3], row by row: the model's probabilities of negative, neutral and positive. */
  probabilities: Float32Array;
}

/** Something that happened on a day and may have moved the posts. */
export interface BrandEvent {
  /** YYYY-MM-DD. */
  date: string;
  kind: 'product release' | 'technology update' | 'promotion';
  name: string;
  /** What the name says in English. */
  gloss?: string;
}

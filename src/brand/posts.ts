/**
 * Posts about a brand as columns, in time order: what every analysis of Paper B reads. A column has one entry a post, so that
 * hundreds of thousands of posts stay small.
 */
export interface Posts {
  ids: readonly string[];
  texts: readonly string[];
  /** Names of the platforms; `platform` holds indices into them. */
  platforms: readonly string[];
  platform: Uint8Array;
  /** The local date of each post as days since 1970-01-01. */
  day: Int32Array;
  /** Counts of interactions; −1 where the source does not tell. */
  likes: Int32Array;
  shares: Int32Array;
  comments: Int32Array;
}

/** The classes of a sentiment model, in the order of its probabilities. */
export const sentimentClasses = ['negative', 'neutral', 'positive'] as const;

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

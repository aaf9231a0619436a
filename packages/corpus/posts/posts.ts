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
  /** 1 to 5; 0 where the source does not tell. Only where at least one post has stars. */
  stars?: Uint8Array;
  /** The brands that posts are about, where the source says it; `brand` holds indices into them. */
  brands?: readonly string[];
  brand?: Uint8Array;
}

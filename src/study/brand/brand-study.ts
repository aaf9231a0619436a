import type { AspectClauses, PostWords, ReadPosts, TermHits } from '@crosscultural/brand';
import type { BrandEvidence } from '../../claims';
import type { Publication } from '../publication';
import type { PostCorpus } from './post-corpus';
import type { SentimentProgress, SentimentReader } from './sentiment-reader';

export interface BrandStudyOptions {
  /** The notebook's name as in `notebooks/`, for example `brand/01-data`. */
  notebook: string;
  /** `simulated` (the default), `public`, or the path of your own posts with their columns: `posts.csv#text=body`. */
  data?: string;
  /** Seed of everything random; 2023 unless given. */
  seed?: number;
  /** How many posts are simulated; 30,000 unless given. */
  posts?: number;
}

/** One notebook's work on a year of posts about a brand (Paper B). */
export interface BrandStudy
  extends Publication,
    Pick<PostCorpus, 'posts' | 'events' | 'planted' | 'cannot' | 'notices'> {
  corpus: PostCorpus;
  seed: number;
  /** True when the posts are simulated, so that a planted truth is known. */
  simulated: boolean;
  /** The posts as words, cut once for all notebooks. */
  words(): Promise<PostWords>;
  /**
   * What judges the sentiment of the posts (Paper B §2 (3)), one reader a language, that of most posts first: trained now, or
   * taken from the cache when the same code has trained it before on the same texts.
   *
   * @param onProgress called after each pass over the texts, when one is trained now.
   */
  sentimentReaders(onProgress?: SentimentProgress): Promise<SentimentReader[]>;
  /**
   * The posts with their sentiment, terms and aspects; judged once for all notebooks.
   *
   * @param onProgress called with the texts judged so far and their number in all, when they are judged now.
   */
  judged(onProgress?: (done: number, of: number) => void): Promise<JudgedStudy>;
}

/** Posts that have been judged, with all that was found in them. */
export interface JudgedStudy extends ReadPosts {
  /** Where terms and aspects stand in the texts. */
  termHits: TermHits;
  aspectHits: TermHits;
  /** The clauses that name aspects, and [clauses × 3] what the model says of each. */
  clauses: AspectClauses;
  clauseProbabilities: Float32Array;
  /** What claims B1–B10 are judged by. */
  evidence: BrandEvidence;
  /** Labelled texts by truth and verdict of the model that reads most posts, [3][3]: its errors. */
  confusion: number[][];
}

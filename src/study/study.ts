import type { EpochProgress } from '@crosscultural/absa';
import type { Corpus, Culture, Review } from '@crosscultural/corpus';
import type { PreprocessedCorpus, PreprocessOptions } from '@crosscultural/text';
import type { Extraction, ExtractionOptions } from './models/extraction';
import type { Reader } from './models/reader';
import type { TestedReviews } from './models/tested-reviews';
import type { StudyTripletModel } from './models/triplet-model';
import type { Publication } from './publication';
import type { PlantedPlan } from './simulated';

export interface StudyOptions {
  /** The notebook's name as in `notebooks/`, for example `cross-cultural/04-topics`. */
  notebook: string;
  /** `simulated` (the default), `public`, or the path of your own reviews with their columns: `mine.csv#text=body,culture==foreign`. */
  data?: string;
  /** Seed of everything random; 2023 unless given. */
  seed?: number;
}

/** Who found the triplets of a review: people wrote them down (or the simulation planted them), or a triplet model found them. */
export type TripletSource = 'gold' | 'extracted';

/** One notebook's work on one corpus: what it shows is stamped with the corpus, what it publishes lands in `figures/`. */
export interface Study extends Publication {
  /** The reviews, in a store that answers SQL. */
  corpus: Corpus;
  /** Seed of everything random. */
  seed: number;
  /** The cultures that the corpus has reviews of. */
  cultures: Culture[];
  /** True when the corpus is the embedded simulation, so that a planted truth is known. */
  simulated: boolean;
  /** What the simulation planted, to be shown beside what was found; null on every other corpus. */
  planted: PlantedPlan | null;
  /** Names of celebrity endorsers, for the segmenter and for naming themes: the invented ones on the simulated corpus, else none. */
  endorsers: string[];
  /** The same names as keys, in the order of `endorsers`, each with its English form. */
  endorserNames: Readonly<Record<string, string>>;
  /**
   * Cleans and tokenises the reviews of one culture (Paper A §4.1.2). Near-repeated reviews are left out, and the
   * endorsers' names are kept in one piece.
   *
   * @throws UserError when an option is out of range.
   */
  preprocess(culture: Culture, options?: PreprocessOptions): Promise<PreprocessedCorpus>;
  /**
   * Decides who reads the reviews of each culture, and says how well. From then on every table names the models, and every
   * table and figure of real reviews says how many of them are read.
   *
   * @throws UserError when no model reads the language of a culture's reviews.
   */
  readers(): Promise<Reader[]>;
  /**
   * The triplet model of one culture: on the simulated corpus trained now or taken from the cache (Paper A
   * §3.1), on any other a ready one. Give it back with `model.dispose()`.
   *
   * @param onProgress called after each pass over the data when it is trained now.
   * @throws UserError when no model reads the language of the reviews.
   */
  tripletModel(culture: Culture, onProgress?: (progress: EpochProgress) => void): Promise<StudyTripletModel>;
  /**
   * Extracts the triplets of one culture into a store, once; on the slower engines a corpus beyond 4,000 reviews a culture is
   * sampled. Close the store when you have read it.
   *
   * @param onProgress called with the reviews read so far and their number in all, when they are read now.
   */
  extract(culture: Culture, onProgress?: ExtractionOptions['onProgress']): Promise<Extraction>;
  /**
   * The reviews of one culture, without repeated ones, each with its triplets of aspect, opinion and sentiment.
   *
   * @param source `extracted` unless given.
   * @throws UserError when gold triplets are asked for and the corpus has none.
   */
  reviewsWithTriplets(culture: Culture, source?: TripletSource): Promise<Review[]>;
  /** What the triplet model of one culture extracts from labelled reviews, and which these are; none where there are none. */
  testedReviews(culture: Culture): Promise<TestedReviews>;
}

import type { Token } from '@crosscultural/text';
import type { Culture } from './fields';
import type { ExtractedFolder } from './merged-folder';
import type { ReviewStore } from './store';

/** The reviews that a study works on. */
export interface Corpus {
  /** `simulated`, `public`, or the name of the user's file: also the name of its folder below `figures/`. */
  name: string;
  /** What every table and figure says about its source, for example `simulated corpus`. */
  label: string;
  /** SHA-256 of the content: of the file, or for several of their names and SHA-256. */
  sha256: string;
  store: ReviewStore;
  /** How many reviews of each culture there are. */
  counts: Record<Culture, number>;
  /** Where shards were merged, their folder, in which extracted triplets are kept; absent elsewhere. */
  folder?: string;
  /** What was extracted there. */
  extracted?: ExtractedFolder;
  /**
   * Where shards were merged, the tokens of each review of a culture that the rules of cleaning for single reviews keep, by its id, with
   * the usual options; absent elsewhere.
   */
  documents?: (culture: Culture) => Promise<Map<string, Token[]>>;
}

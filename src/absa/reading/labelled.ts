import path from 'node:path';
import {
  parseColumnMap,
  type ReaderOptions,
  type Review,
  readAsteTriplets,
  readDmasteTriplets,
  readIdReviews,
  readQuadruples,
  readReviewLines,
  readStars,
  readUserCsv,
  readUserJsonLines,
} from '../../corpus';
import { UserError } from '../../errors';
import { firstLine } from './first-line';

/** The formats of review files that are told apart by their first line. */
export type ReviewFormat =
  | 'aste-v2'
  | 'dmaste'
  | 'quadruple labels'
  | 'id and review'
  | 'stars and text'
  | 'review lines'
  | 'json lines'
  | 'csv';

/**
 * What a file is, by its first line.
 *
 * @returns undefined when it is none of the known formats.
 */
export function formatOf(file: string): ReviewFormat | undefined {
  const line = firstLine(file);
  const parts = line.split('####');
  if (/^[1-5] #### /.test(line)) return 'stars and text';
  if (parts.length === 2 && /^\[.*\]$/.test(parts[1])) return 'aste-v2';
  if (parts.length === 3 && /^\[.*\]$/.test(parts[1])) return 'dmaste';
  if (line.startsWith('id,AspectTerms,')) return 'quadruple labels';
  if (line === 'id,Reviews') return 'id and review';
  if (line.startsWith('{')) {
    return ['id', 'culture', 'language', 'platform', 'text'].every((key) => line.includes(`"${key}":`))
      ? 'review lines'
      : 'json lines';
  }
  return path.extname(file).toLowerCase() === '.csv' && line.includes(',') ? 'csv' : undefined;
}

export interface LabelledFileOptions extends ReaderOptions {
  /** The `id,Reviews` file that quadruple labels point into. */
  reviews?: string;
}

/**
 * Reviews with labelled triplets from files of ASTE-Data-V2, DMASTE, quadruple CSV or the project's own JSON Lines, each
 * recognised by its first line.
 *
 * Of the reviews that quadruple labels point into, those without a label are left out: they may belong to another part of the
 * data, and nothing says that they hold no triplet.
 *
 * @throws UserError for a file of another format, a missing `reviews`, or a malformed line.
 */
export async function* readLabelled(
  files: readonly string[],
  options: LabelledFileOptions = {},
): AsyncGenerator<Review> {
  for (const file of files) yield* readLabelledFile(file, options);
}

async function* readLabelledFile(file: string, options: LabelledFileOptions): AsyncGenerator<Review> {
  const stem = path.basename(file, path.extname(file));
  switch (formatOf(file)) {
    case 'aste-v2':
      return yield* readAsteTriplets(file, stem);
    case 'dmaste':
      return yield* readDmasteTriplets(file, stem);
    case 'quadruple labels':
      return yield* labelledQuadruples(file, stem, options);
    case 'review lines':
      for await (const review of readReviewLines(file)) {
        if (review.triplets !== undefined) yield review;
      }
      return;
    case 'id and review':
      throw new UserError(
        `${file} holds reviews without labels; name the file of their labels, and this one with --reviews.`,
      );
    default:
      throw new UserError(
        `${file} holds no labelled triplets that are known here: expected ASTE-Data-V2 or DMASTE lines (sentence####[…]), a CSV with id,AspectTerms,…, or JSON Lines of reviews with triplets.`,
      );
  }
}

async function* labelledQuadruples(
  labels: string,
  stem: string,
  { reviews, onNotice }: LabelledFileOptions,
): AsyncGenerator<Review> {
  if (reviews === undefined) {
    throw new UserError(
      `${labels} labels reviews by their ids; name the file of the reviews (id,Reviews) with --reviews.`,
    );
  }
  for await (const review of readQuadruples({ reviews, labels }, { idPrefix: stem, platform: stem }, { onNotice })) {
    if (review.triplets !== undefined && review.triplets.length > 0) yield review;
  }
}

/**
 * Reviews of any known format, with or without labels: raw reviews to learn word vectors from, or to extract triplets from.
 *
 * @param options.map for a CSV or JSON Lines file of the user's own: which column is which field (see `parseColumnMap`).
 * @throws UserError for a file of another format or a malformed line.
 */
export async function* readAnyReviews(file: string, { map }: { map?: string } = {}): AsyncGenerator<Review> {
  const stem = path.basename(file, path.extname(file));
  const format = formatOf(file);
  // Authors are hashed by the reader; nothing that is read here needs them to be linked to another file.
  const user = { map: parseColumnMap(map ?? ''), salt: stem };
  if (map !== undefined && format !== undefined && !file.toLowerCase().endsWith('.csv')) {
    return yield* readUserJsonLines(file, user);
  }
  if (map !== undefined) return yield* readUserCsv(file, user);
  switch (format) {
    case 'stars and text':
      return yield* readStars(file, stem);
    case 'id and review':
      return yield* readIdReviews(file, { idPrefix: stem, platform: stem });
    case 'review lines':
      return yield* readReviewLines(file);
    case 'json lines':
      return yield* readUserJsonLines(file, user);
    case 'csv':
      return yield* readUserCsv(file, user);
    case 'aste-v2':
      return yield* readAsteTriplets(file, stem);
    case 'dmaste':
      return yield* readDmasteTriplets(file, stem);
    case 'quadruple labels':
      throw new UserError(`${file} holds labels, not reviews; name the file of the reviews (id,Reviews).`);
    default:
      throw new UserError(
        `${file} holds no reviews that are known here: expected .jsonl, .csv with a header, id,Reviews, or "stars #### text" lines.`,
      );
  }
}

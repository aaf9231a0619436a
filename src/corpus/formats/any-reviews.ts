import path from 'node:path';
import { UserError } from '@crosscultural/base';
import type { Review } from '../review';
import { readAcosQuadruples } from './acos';
import { readAsteTriplets } from './aste';
import { parseColumnMap } from './column-map';
import { readDmasteTriplets } from './dmaste';
import { formatOf, type ReviewFormat } from './format-of';
import { readIdReviews } from './laptop';
import { readReviewLines } from './review-lines';
import { readStars } from './stars';
import { readUserCsv, readUserJsonLines } from './user-files';

export interface AnyReviewsOptions {
  /** For a CSV or JSON Lines file of the user's own: which column is which field (see `parseColumnMap`). */
  map?: string;
  /**
   * Mixed into the hash that stands for an author. Without it, the authors of a file of the user's own are left out: a name is
   * soon guessed from its hash.
   */
  salt?: string;
}

/**
 * Reviews of any known format, with or without labels, recognised by the file's content.
 *
 * @param file CSV, JSON Lines, `id,Reviews`, `stars #### text`, ASTE-Data-V2, DMASTE, ACOS, or the project's own lines.
 * @throws UserError for a file of another format or a malformed line.
 * @example
 * for await (const { text } of corpus.readAnyReviews('mine.csv', { map: 'text=body,culture==foreign' })) console.log(text);
 */
export async function* readAnyReviews(file: string, options: AnyReviewsOptions = {}): AsyncGenerator<Review> {
  const stem = path.basename(file, path.extname(file));
  switch (reviewFormatOf(file, options.map !== undefined)) {
    case 'csv':
      return yield* readUserFile(readUserCsv, file, options);
    case 'json lines':
      return yield* readUserFile(readUserJsonLines, file, options);
    case 'review lines':
      // Whoever gives a salt does not yet know that the authors are hashes.
      if (options.salt !== undefined) return yield* readUserFile(readUserJsonLines, file, options);
      return yield* readReviewLines(file);
    case 'stars and text':
      return yield* readStars(file, stem);
    case 'id and review':
      return yield* readIdReviews(file, { idPrefix: stem, platform: stem });
    case 'aste-v2':
      return yield* readAsteTriplets(file, stem);
    case 'dmaste':
      return yield* readDmasteTriplets(file, stem);
    case 'acos':
      return yield* readAcosQuadruples(file, stem);
  }
}

/**
 * The format of a file that is to be read as reviews.
 *
 * @param mapped whether its columns have been named, so that it is a table of the user's own whatever it looks like.
 * @throws UserError when it holds no reviews, or labels only.
 */
export function reviewFormatOf(file: string, mapped: boolean): Exclude<ReviewFormat, 'quadruple labels'> {
  const format = formatOf(file);
  if (mapped) return format === 'json lines' || format === 'review lines' ? 'json lines' : 'csv';
  if (format === 'quadruple labels') {
    throw new UserError(`${file} holds labels, not reviews; name the file of the reviews (id,Reviews).`);
  }
  if (format === undefined) {
    throw new UserError(
      `${file} holds no reviews that are known here: expected .jsonl, .csv with a header, id,Reviews, or "stars #### text" lines.`,
    );
  }
  return format;
}

async function* readUserFile(
  read: typeof readUserCsv,
  file: string,
  { map = '', salt }: AnyReviewsOptions,
): AsyncGenerator<Review> {
  for await (const review of read(file, { map: parseColumnMap(map), salt: salt ?? file })) {
    const { author: _, ...anonymous } = review;
    yield salt === undefined ? anonymous : review;
  }
}

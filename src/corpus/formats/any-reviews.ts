import path from 'node:path';
import { UserError } from '@crosscultural/base';
import type { Review } from '../review';
import { readAsteTriplets } from './aste';
import { parseColumnMap } from './column-map';
import { readDmasteTriplets } from './dmaste';
import { readIdReviews } from './laptop';
import { formatOf } from './review-format';
import { readReviewLines } from './review-lines';
import { readStars } from './stars';
import { readUserCsv, readUserJsonLines } from './user-files';

/**
 * Reviews of any known format, with or without labels: raw reviews to learn word vectors from, or to extract triplets from.
 *
 * @param options.map for a CSV or JSON Lines file of the user's own: which column is which field (see `parseColumnMap`).
 * @throws UserError for a file of another format or a malformed line.
 */
export async function* readAnyReviews(file: string, { map }: { map?: string } = {}): AsyncGenerator<Review> {
  const stem = path.basename(file, path.extname(file));
  const format = formatOf(file);
  if (map !== undefined || format === 'json lines' || format === 'csv') return yield* readUserFile(file, map);
  switch (format) {
    case 'stars and text':
      return yield* readStars(file, stem);
    case 'id and review':
      return yield* readIdReviews(file, { idPrefix: stem, platform: stem });
    case 'review lines':
      return yield* readReviewLines(file);
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

/** A file of the user's own. Authors are left out: nothing here needs them, and a name is soon guessed from its hash. */
async function* readUserFile(file: string, map = ''): AsyncGenerator<Review> {
  const read = path.extname(file).toLowerCase() === '.csv' ? readUserCsv : readUserJsonLines;
  for await (const { author: _, ...review } of read(file, { map: parseColumnMap(map), salt: file })) yield review;
}

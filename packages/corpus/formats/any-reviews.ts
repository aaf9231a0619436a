import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { readOwnReviews } from '../own-reviews';
import type { Review } from '../review';
import { formatOf, type LabelledFormat, type ReviewFormat } from './format-of';
import { isLabelledFormat, labelledReaders } from './labelled-readers';
import { readIdReviews } from './laptop';
import type { ReaderOptions } from './notice';
import { readReviewLines } from './review-lines';
import { readStars } from './stars';

export interface AnyReviewsOptions extends ReaderOptions {
  /** For a table, JSON or text of the user's own: which column is which field (see `parseColumnMap`). */
  map?: string;
  /**
   * Mixed into the hash that stands for an author. Without it, the authors of a file of the user's own are left out: a name is
   * soon guessed from its hash.
   */
  salt?: string;
}

/** What a file of reviews is read as: `own` is a table, JSON or text of the user's own. */
export type AnyFormat = 'own' | 'review lines' | 'stars and text' | 'id and review' | LabelledFormat;

/**
 * Reviews of any known format, with or without labels, recognised by the file's content.
 *
 * @param file CSV or a table parted by tabs or semicolons, JSON Lines, a JSON list, lines of text, a spreadsheet, `id,Reviews`,
 *   `stars #### text`, a format of `readLabelled`, or the project's own lines.
 * @throws UserError for a file of another format or a malformed line.
 * @example
 * for await (const { text } of corpus.readAnyReviews('mine.csv', { map: 'text=body,culture==foreign' })) console.log(text);
 */
export async function* readAnyReviews(file: string, options: AnyReviewsOptions = {}): AsyncGenerator<Review> {
  const stem = path.basename(file, path.extname(file));
  const format = reviewFormatOf(file, options.map !== undefined);
  if (isLabelledFormat(format)) {
    return yield* labelledReaders[format](file, stem, { platform: stem, onNotice: options.onNotice });
  }
  switch (format) {
    case 'own':
      return yield* readOwnReviews(file, options);
    case 'review lines':
      // Whoever gives a salt does not yet know that the authors are hashes.
      if (options.salt !== undefined) return yield* readOwnReviews(file, options);
      return yield* readReviewLines(file);
    case 'stars and text':
      return yield* readStars(file, stem);
    case 'id and review':
      return yield* readIdReviews(file, { idPrefix: stem, platform: stem });
  }
}

/**
 * The format of a file that is to be read as reviews.
 *
 * @param mapped whether its columns have been named, so that it is a table of the user's own whatever it looks like.
 * @throws UserError when it holds no reviews, or labels only.
 */
export function reviewFormatOf(file: string, mapped: boolean): AnyFormat {
  const format = formatOf(file);
  if (mapped || isOwn(format)) return 'own';
  if (format === 'quadruple labels') {
    throw new UserError(`${file} holds labels, not reviews; name the file of the reviews (id,Reviews).`);
  }
  if (format === undefined) {
    throw new UserError(
      `${file} holds no reviews that are known here: expected a table with a header (.csv, .tsv, .xlsx), .jsonl, .json, .txt, id,Reviews, or "stars #### text" lines.`,
    );
  }
  return format;
}

type OwnFormat = 'csv' | 'json lines' | 'json' | 'text lines' | 'spreadsheet';

function isOwn(format: ReviewFormat | undefined): format is OwnFormat {
  return ['csv', 'json lines', 'json', 'text lines', 'spreadsheet'].includes(format ?? '');
}

import { csvRows, readBytes } from '@crosscultural/base';
import { parseReview, type Review } from '../review';

/** What a file of `id,Reviews` does not say about its reviews. */
export interface ReviewOrigin {
  /** Comes before the file's own ids, for example `laptop-unlabelled`. */
  idPrefix: string;
  platform: string;
  product?: string;
}

/**
 * Reviews of the Zhijiang Lab 2019 competition: a CSV `id,Reviews` without quotes, in Chinese. Texts are kept
 * to the character (outer blanks, entities and masks too), because labels point into them.
 *
 * @throws UserError for a missing, mis-encoded or malformed file.
 */
export async function* readIdReviews(file: string, origin: ReviewOrigin): AsyncGenerator<Review> {
  const { idPrefix, ...rest } = origin;
  const rows = csvRows(readBytes(file), file, ['id', 'Reviews'], { quoted: false });
  for await (const { row, line } of rows) {
    const id = `${idPrefix}:${row.id}`;
    yield parseReview({ id, culture: 'domestic', language: 'zh', ...rest, text: row.Reviews }, { file, line });
  }
}

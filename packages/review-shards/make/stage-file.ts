import { UserError } from '@crosscultural/base';
import { type ReaderNotice, type Review, readAnyReviews, stageReviews } from '@crosscultural/corpus';
import { mostReviews } from '../pairs';

/** A file of reviews, how it is read, and where they go. */
export interface FileTask {
  file: string;
  map?: string;
  /** Its hash: authors are hashed with a salt of the file's own, as where one machine reads it. */
  salt: string;
  /** A database that is not there yet. */
  target: string;
}

export interface FileListener {
  /** Told how many reviews of the file are read. */
  onProgress(reviews: number): void;
  onNotice(notice: ReaderNotice): void;
}

/**
 * Reads a file of reviews into a database of its own.
 *
 * @returns how many reviews it holds.
 * @throws UserError when it cannot be read as reviews.
 */
export function stageFile({ file, map, salt, target }: FileTask, { onProgress, onNotice }: FileListener) {
  return stageReviews(target, limited(readAnyReviews(file, { map, salt, onNotice })), onProgress);
}

/** @throws UserError for more reviews than a study may have. */
export function checkReviews(count: number): void {
  if (count > mostReviews) throw new UserError(`More than ${mostReviews} reviews: make shards of a part of the files.`);
}

async function* limited(reviews: AsyncIterable<Review>): AsyncGenerator<Review> {
  let count = 0;
  for await (const review of reviews) {
    checkReviews(++count);
    yield review;
  }
}

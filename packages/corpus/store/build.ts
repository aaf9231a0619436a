import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Database, isRunning, openDatabase, UserError } from '@crosscultural/base';
import type { Review } from '../review';
import { textSet } from '../values/text-set';
import { searchDuplicates } from './duplicates';
import { reviewRow, tripletRows } from './rows';
import { schema, storeVersion } from './schema';

export interface BuildOptions {
  /** What the errors call the source of the reviews. */
  source?: string;
  onProgress?: (progress: { reviews: number }) => void;
}

/** What DuckDB keeps in memory of the store that it writes: more makes a million reviews no faster, only larger by what is unused. */
const memoryLimit = '128MB';

/**
 * Writes reviews to a new store, which takes the place of `file` only when it is whole. Duplicates are found on the
 * way and flagged, not removed. Several processes may build the same file at once.
 *
 * @param file the path of the store; its folder is made when it is missing.
 * @param reviews in the order in which the store keeps them.
 * @param options what errors call the source, and who is told of the progress.
 * @throws UserError when there is no review, or two have the same id.
 * @example
 * await corpus.buildStore('mine.duckdb', corpus.readAnyReviews('mine.csv'));
 */
export async function buildStore(
  file: string,
  reviews: AsyncIterable<Review>,
  options: BuildOptions = {},
): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  removeAbandoned(file);
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const database = await openDatabase(temporary);
    try {
      await fill(database, reviews, options);
    } finally {
      database.close();
    }
    renameSync(temporary, file);
  } finally {
    for (const ending of ['', '.wal']) rmSync(`${temporary}${ending}`, { force: true });
  }
}

async function fill(database: Database, reviews: AsyncIterable<Review>, options: BuildOptions): Promise<void> {
  const source = options.source ?? 'The corpus';
  await database.run(`SET memory_limit = '${memoryLimit}'`);
  await database.run(schema);
  const search = searchDuplicates();
  const ids = textSet();
  let count = 0;
  // In one transaction DuckDB writes whole groups of rows where they stay, not into its log first.
  await database.run('BEGIN');
  const ofReviews = await database.appender('reviews');
  const ofTriplets = await database.appender('triplets');
  try {
    for await (const review of reviews) {
      if (!ids.add(review.id)) throw new UserError(`${source}: two reviews have the id ${JSON.stringify(review.id)}.`);
      const position = count++;
      search.add(review);
      for (const row of tripletRows(review, position)) ofTriplets.add(row);
      ofReviews.add(reviewRow(review, position));
      if (count % 2048 === 0) options.onProgress?.({ reviews: count });
    }
  } finally {
    ofReviews.close();
    ofTriplets.close();
  }
  if (count === 0) throw new UserError(`${source} holds no reviews; expected at least one.`);
  await database.run('COMMIT');
  options.onProgress?.({ reviews: count });
  const duplicates = search.finish();
  await database.append(
    'duplicates',
    duplicates.map(({ id, of, kind, similarity }) => [id, of, kind, similarity]),
  );
  await database.append('store', [['version', storeVersion]]);
  await database.run('CHECKPOINT');
}

/** Removes what builds of this file left behind whose process has ended. */
function removeAbandoned(file: string): void {
  const folder = path.dirname(file);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${path.basename(file)}.`)) continue;
    const pid = /^\.(\d+)\.[0-9a-f]{8}\.tmp(?:\.wal)?$/.exec(name.slice(path.basename(file).length))?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(folder, name), { force: true });
  }
}

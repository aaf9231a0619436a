import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Database, openDatabase, type Parameter, UserError } from '@crosscultural/base';
import { normaliseForComparison } from '@crosscultural/text';
import type { Review } from '../review';
import { reviewRow } from '../store/rows';
import { partColumns, quoted } from './part-columns';

export interface PartsOptions {
  /** Where the parts go; made when it is missing. */
  folder: string;
  /** Reviews in a part; the last one may have fewer. */
  size: number;
  /** The name of the n-th part, from 0; its file gets the ending `.parquet`. */
  nameOf(part: number): string;
  /** What the errors call the source of the reviews. */
  source: string;
  onProgress?: (progress: { reviews: number }) => void;
}

/** What DuckDB may take; larger tables go to its file. */
const memoryLimit = '256MB';

const staged = `
  CREATE TABLE staged (
    position INTEGER, id VARCHAR, culture VARCHAR, language VARCHAR, platform VARCHAR, product VARCHAR, text VARCHAR,
    rating DOUBLE, label VARCHAR, createdAt VARCHAR, likes BIGINT, author VARCHAR, tripletCount INTEGER,
    triplets VARCHAR,
    key1 BIGINT, key2 BIGINT -- of language and text; NULL where the text is blank
  );
`;

/**
 * Writes reviews to Parquet files of equal size, in their order, and marks each that repeats an earlier one of the same language
 * exactly, in whichever part that one is. Memory does not grow with the number of reviews; the disk holds them twice on the way.
 *
 * @returns how many reviews each part has.
 * @throws UserError when there is no review, or two have the same id.
 */
export async function writeParts(reviews: AsyncIterable<Review>, options: PartsOptions): Promise<number[]> {
  const { folder, size, nameOf, source } = options;
  mkdirSync(folder, { recursive: true });
  const staging = path.join(folder, 'staging.duckdb');
  const removeStaging = () => {
    for (const ending of ['', '.wal', '.tmp']) rmSync(`${staging}${ending}`, { recursive: true, force: true });
  };
  removeStaging();
  const database = await openDatabase(staging);
  try {
    await database.run(`SET memory_limit = ${quoted(memoryLimit)}`);
    await database.run(staged);
    const count = await database.append('staged', stagedRows(reviews, options.onProgress));
    if (count === 0) throw new UserError(`${source} holds no reviews; expected at least one.`);
    await checkIds(database, source);
    await database.run(
      `CREATE TABLE repeated AS SELECT key1, key2, min(position) AS original, arg_min(id, position) AS id
       FROM staged WHERE key1 IS NOT NULL GROUP BY key1, key2 HAVING count(*) > 1`,
    );
    const rows: number[] = [];
    for (let start = 0; start < count; start += size) {
      const file = path.join(folder, `${nameOf(rows.length)}.parquet`);
      await writePart(database, file, start, start + size);
      rows.push(Math.min(size, count - start));
    }
    return rows;
  } finally {
    database.close();
    removeStaging();
  }
}

async function* stagedRows(
  reviews: AsyncIterable<Review>,
  onProgress: PartsOptions['onProgress'],
): AsyncGenerator<Parameter[]> {
  let position = 0;
  for await (const review of reviews) {
    const triplets = review.triplets === undefined ? null : JSON.stringify(review.triplets);
    yield [...reviewRow(review, position++), triplets, ...keyOf(review)];
    if (position % 2048 === 0) onProgress?.({ reviews: position });
  }
  onProgress?.({ reviews: position });
}

/** 128 bits by which texts are compared, as `searchDuplicates` compares them. */
function keyOf({ language, text }: Review): [bigint | null, bigint | null] {
  const normalised = normaliseForComparison(text);
  if (normalised === '') return [null, null];
  const digest = createHash('sha256').update(`${language}\n${normalised}`).digest();
  return [digest.readBigInt64LE(0), digest.readBigInt64LE(8)];
}

async function checkIds(database: Database, source: string): Promise<void> {
  const [twice] = await database.query(
    'SELECT id FROM (SELECT id, min(position) AS first FROM staged GROUP BY id HAVING count(*) > 1) ORDER BY first LIMIT 1',
  );
  if (twice !== undefined) throw new UserError(`${source}: two reviews have the id ${JSON.stringify(twice.id)}.`);
}

async function writePart(database: Database, file: string, start: number, end: number): Promise<void> {
  const joined: Record<string, string> = { exactOf: 'r.id AS exactOf', exactPosition: 'r.original AS exactPosition' };
  const columns = partColumns.map((column) => joined[column] ?? `s.${column}`);
  const temporary = `${file}.tmp`;
  await database.run(
    `COPY (
       SELECT ${columns.join(', ')} FROM staged s
       LEFT JOIN repeated r ON r.key1 = s.key1 AND r.key2 = s.key2 AND r.original < s.position
       WHERE s.position >= ${start} AND s.position < ${end} ORDER BY s.position
     ) TO ${quoted(temporary)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  renameSync(temporary, file);
}

import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Database, openDatabase, UserError } from '@crosscultural/base';
import { memoryLimit, partColumns, quoted } from './part-columns';

export interface PartsOptions {
  /** Where the parts go; made when it is missing. */
  folder: string;
  /** Reviews in a part; the last one may have fewer. */
  size: number;
  /** The name of the n-th part, from 0; its file gets the ending `.parquet`. */
  nameOf(part: number): string;
  /** What the errors call the source of the reviews. */
  source: string;
}

/** A database of `stageReviews`. */
export interface StagedReviews {
  file: string;
  reviews: number;
}

/**
 * Writes reviews to Parquet files of equal size, in their order, and marks each that repeats an earlier one of the same language
 * exactly, in whichever part that one is. Memory does not grow with the number of reviews; the disk holds them twice on the way.
 *
 * @param sources in their order; where a part begins does not depend on where a source does.
 * @returns how many reviews each part has.
 * @throws UserError when there is no review, or two have the same id.
 */
export async function writeParts(sources: readonly StagedReviews[], options: PartsOptions): Promise<number[]> {
  const { folder, size, nameOf, source } = options;
  mkdirSync(folder, { recursive: true });
  const joining = path.join(folder, 'joining.duckdb');
  const removeJoining = () => {
    for (const ending of ['', '.wal', '.tmp']) rmSync(`${joining}${ending}`, { recursive: true, force: true });
  };
  removeJoining();
  const database = await openDatabase(joining);
  try {
    await database.run(`SET memory_limit = ${quoted(memoryLimit)}`);
    const count = sources.reduce((sum, { reviews }) => sum + reviews, 0);
    if (count === 0) throw new UserError(`${source} holds no reviews; expected at least one.`);
    await findRepeated(database, sources, source);
    const rows: number[] = [];
    for (let start = 0; start < count; start += size) {
      const end = Math.min(start + size, count);
      await writePart(database, path.join(folder, `${nameOf(rows.length)}.parquet`), sources, start, end);
      rows.push(end - start);
    }
    return rows;
  } finally {
    database.close();
    removeJoining();
  }
}

/** Texts that come more than once, with where they come first. */
async function findRepeated(database: Database, sources: readonly StagedReviews[], source: string): Promise<void> {
  await database.run('CREATE TABLE keys (position INTEGER, id VARCHAR, key1 BIGINT, key2 BIGINT)');
  await withEach(database, sources, 0, Number.POSITIVE_INFINITY, (start) =>
    database.run(`INSERT INTO keys SELECT position + ${start}, id, key1, key2 FROM source.staged`),
  );
  const [twice] = await database.query(
    'SELECT id FROM (SELECT id, min(position) AS first FROM keys GROUP BY id HAVING count(*) > 1) ORDER BY first LIMIT 1',
  );
  if (twice !== undefined) {
    const advice =
      'rows without one are numbered by the name of their file, so give files different names; --map id=none numbers all';
    throw new UserError(`${source}: two reviews have the id ${JSON.stringify(twice.id)}; ${advice}.`);
  }
  await database.run(
    `CREATE TABLE repeated AS SELECT key1, key2, min(position) AS original, arg_min(id, position) AS id
     FROM keys WHERE key1 IS NOT NULL GROUP BY key1, key2 HAVING count(*) > 1;
     DROP TABLE keys`,
  );
}

async function writePart(
  database: Database,
  file: string,
  sources: readonly StagedReviews[],
  start: number,
  end: number,
): Promise<void> {
  const own: Record<string, string> = { exactOf: 'r.id AS exactOf', exactPosition: 'r.original AS exactPosition' };
  await database.run('DROP TABLE IF EXISTS part');
  await withEach(database, sources, start, end, async (first, place) => {
    const rows = `SELECT * REPLACE (position + ${first} AS position) FROM source.staged
      WHERE position >= ${start - first} AND position < ${end - first}`;
    await database.run(place === 0 ? `CREATE TABLE part AS ${rows}` : `INSERT INTO part ${rows}`);
  });
  const columns = partColumns.map((column) => own[column] ?? `s.${column}`);
  const temporary = `${file}.tmp`;
  await database.run(
    `COPY (
       SELECT ${columns.join(', ')} FROM part s
       LEFT JOIN repeated r ON r.key1 = s.key1 AND r.key2 = s.key2 AND r.original < s.position
       ORDER BY s.position
     ) TO ${quoted(temporary)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  renameSync(temporary, file);
}

/**
 * Opens, one after the other, those databases that hold some of the positions from `start` to `end`.
 *
 * @param work is told the position of the source's first review, and how many sources came before it.
 */
async function withEach(
  database: Database,
  sources: readonly StagedReviews[],
  start: number,
  end: number,
  work: (first: number, place: number) => Promise<void>,
): Promise<void> {
  let first = 0;
  let place = 0;
  for (const { file, reviews } of sources) {
    if (reviews > 0 && first < end && first + reviews > start) {
      await database.run(`ATTACH ${quoted(file)} AS source (READ_ONLY)`);
      try {
        await work(first, place++);
      } finally {
        await database.run('DETACH source');
      }
    }
    first += reviews;
  }
}

import { constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { openDatabase } from '@crosscultural/base';
import { quoted } from './part-columns';

/** How a review of a part was judged as a whole. */
export interface JudgedReview {
  /** Among all reviews of the corpus, from 0. */
  position: number;
  /** Of the review. */
  id: string;
  sentiment: 'negative' | 'neutral' | 'positive';
  /** Probabilities; `neutral` is null where the model knows two classes. */
  negative: number;
  neutral: number | null;
  positive: number;
  /** Who has judged. */
  model: string;
}

const columns = `position INTEGER, id VARCHAR, sentiment VARCHAR, negative DOUBLE, neutral DOUBLE, positive DOUBLE, model VARCHAR`;

/**
 * Writes judged reviews to a Parquet file.
 *
 * @param rows in the order of the positions.
 */
export async function writeSentiment(file: string, rows: readonly JudgedReview[]): Promise<void> {
  const database = await openDatabase(':memory:');
  try {
    await database.run(`CREATE TABLE sentiment (${columns})`);
    await database.append(
      'sentiment',
      rows.map((row) => [row.position, row.id, row.sentiment, row.negative, row.neutral, row.positive, row.model]),
    );
    await database.run(
      `COPY (SELECT * FROM sentiment ORDER BY position) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } finally {
    database.close();
  }
}

/**
 * Adds to a review store the table `sentiment` of these parts, in place of one that is there, and the view `judged_reviews`: each review
 * with its sentiment and the model that judged it, NULL where none has. What was in the store stays as it is. The store takes the
 * new one's place when it is whole; who reads the old one goes on.
 *
 * @param store the path of a review store.
 * @param parts the paths of files of `writeSentiment`, in order.
 * @returns how many reviews are judged.
 * @example
 * await addSentiment('study/store.duckdb', parts);
 * await store.query('SELECT culture, sentiment, count(*) AS n FROM judged_reviews GROUP BY ALL');
 */
export async function addSentiment(store: string, parts: readonly string[]): Promise<number> {
  const temporary = `${store}.${process.pid}.sentiment.tmp`;
  try {
    copyFileSync(store, temporary, constants.COPYFILE_FICLONE);
    const database = await openDatabase(temporary);
    let judged: unknown;
    try {
      await database.run(`SET memory_limit = '256MB'`);
      await database.run(`CREATE OR REPLACE TABLE sentiment (${columns})`);
      for (const part of parts) {
        await database.run(`INSERT INTO sentiment SELECT * FROM read_parquet(${quoted(part)}) ORDER BY position`);
      }
      await database.run(
        `CREATE OR REPLACE VIEW judged_reviews AS
         SELECT r.*, s.sentiment, s.negative, s.neutral, s.positive, s.model
         FROM reviews r LEFT JOIN sentiment s ON s.position = r.position`,
      );
      [{ judged }] = await database.query('SELECT count(*) AS judged FROM sentiment');
      await database.run('CHECKPOINT');
    } finally {
      database.close();
    }
    renameSync(temporary, store);
    return Number(judged);
  } finally {
    for (const ending of ['', '.wal', '.tmp']) rmSync(`${temporary}${ending}`, { recursive: true, force: true });
  }
}

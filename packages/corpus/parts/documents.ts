import { type Database, openDatabase } from '@crosscultural/base';
import type { Document, Token } from '@crosscultural/text';
import type { Culture } from '../fields';
import { quoted } from './part-columns';

/**
 * Writes documents to a Parquet file.
 *
 * @param documents with the positions of their reviews, in that order.
 */
export async function writeDocuments(
  file: string,
  documents: readonly { position: number; document: Document }[],
): Promise<void> {
  await inMemory(async (database) => {
    await database.run('CREATE TABLE documents (position INTEGER, id VARCHAR, culture VARCHAR, tokens VARCHAR)');
    const rows = documents.map(({ position, document: { id, culture, tokens } }) => [
      ...[position, id, culture, JSON.stringify(tokens)],
    ]);
    await database.append('documents', rows);
    await copyTo(database, 'documents', file);
  });
}

/** Joins files of `writeDocuments`, which are given in the order of the positions. */
export async function joinDocuments(file: string, parts: readonly string[]): Promise<void> {
  await inMemory((database) => copyTo(database, `read_parquet([${parts.map(quoted).join(', ')}])`, file));
}

/** The tokens of each document of a culture, by the id of its review. */
export async function readDocuments(file: string, culture: Culture): Promise<Map<string, Token[]>> {
  const known = new Map<string, Token>();
  // Equal words share one object, as where the documents were made.
  const shared = (token: Token) => {
    const key = JSON.stringify(token);
    const same = known.get(key);
    if (same === undefined) known.set(key, Object.freeze(token));
    return same ?? token;
  };
  return inMemory(async (database) => {
    const from = `FROM read_parquet(${quoted(file)}) WHERE culture = ?`;
    const rows = await database.query(`SELECT id, tokens ${from} ORDER BY position`, [culture]);
    return new Map(rows.map(({ id, tokens }) => [id as string, (JSON.parse(tokens as string) as Token[]).map(shared)]));
  });
}

async function inMemory<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(':memory:');
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const copyTo = (database: Database, source: string, file: string) =>
  database.run(
    `COPY (SELECT * FROM ${source} ORDER BY position) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`,
  );

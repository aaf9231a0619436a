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
    await database.run(
      `COPY (SELECT * FROM documents ORDER BY position) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  });
}

/**
 * The tokens of each document of a culture, by the id of its review.
 *
 * @param files of `writeDocuments`, in any order: each is read where it lies.
 */
export async function readDocuments(files: readonly string[], culture: Culture): Promise<Map<string, Token[]>> {
  const known = new Map<string, Token>();
  // Equal words share one object, as where the documents were made.
  const shared = (token: Token) => {
    const key = JSON.stringify(token);
    const same = known.get(key);
    if (same === undefined) known.set(key, Object.freeze(token));
    return same ?? token;
  };
  return inMemory(async (database) => {
    const from = `FROM read_parquet([${files.map(quoted).join(', ')}]) WHERE culture = ?`;
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

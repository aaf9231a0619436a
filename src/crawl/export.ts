import { openDatabase, type Parameter, type Review, type Row, reviewSchema } from '../corpus';

/**
 * The records of a crawl's store as reviews, in the order of their identifiers, for every corpus reader.
 *
 * @throws UserError when the file is no store of a crawl.
 */
export async function* exportReviews(store: string): AsyncGenerator<Review> {
  const database = await openDatabase(store, { readOnly: true });
  try {
    let last = '';
    for (;;) {
      const rows = await database.query(
        `SELECT id, culture, language, platform, product, concat_ws(chr(10), title, nullif(text, '')) AS text, rating, label,
           created_at AS "createdAt", likes, author
         FROM crawl_records WHERE id > ? ORDER BY id LIMIT 1000`,
        [last],
      );
      for (const row of rows) {
        yield reviewSchema.parse(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
      }
      if (rows.length === 0) return;
      last = String(rows.at(-1)?.id);
    }
  } finally {
    database.close();
  }
}

/**
 * Asks a crawl's store one question in SQL. Its tables are `crawl_records`, `crawl_frontier` (pages and their states),
 * `crawl_requests` (the log), `crawl_robots`, `crawl_holds` and `crawls`.
 *
 * @throws UserError when the file is no store.
 */
export async function queryCrawl(store: string, sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
  const database = await openDatabase(store, { readOnly: true });
  try {
    return await database.query(sql, parameters);
  } finally {
    database.close();
  }
}

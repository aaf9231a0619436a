import type { Parameter, Row } from '@crosscultural/base';
import { openToRead } from './tables';

/**
 * Asks a crawl's store one question in SQL. Its tables are `crawl_records`, `crawl_frontier` (pages and their states),
 * `crawl_requests` (the log), `crawl_robots`, `crawl_holds` and `crawls`.
 *
 * @param store the DuckDB file that `crawl` wrote to.
 * @param sql one query in DuckDB's SQL, with `?` or `$1` for parameters.
 * @param parameters their values; none by default.
 * @returns the rows, each an object with a field per column.
 * @throws UserError when the file is missing, no store of a crawl, or being written to by a crawl; DuckDB's own error
 *   when the query is wrong.
 * @example
 * const rows = await queryCrawl('crawl.duckdb', 'SELECT platform, count(*) AS records FROM crawl_records GROUP BY platform');
 */
export async function queryCrawl(store: string, sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
  const database = await openToRead(store);
  try {
    return await database.query(sql, parameters);
  } finally {
    database.close();
  }
}

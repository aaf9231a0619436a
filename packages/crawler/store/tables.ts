import { type Database, openDatabase, printable, UserError } from '@crosscultural/base';
import { recordColumns } from './columns';

/**
 * The tables of a crawl. A page's records and its place in the frontier change in one transaction, so that a kill at
 * any moment leaves either both or neither.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS crawls (crawl VARCHAR PRIMARY KEY, site VARCHAR, query VARCHAR);
  CREATE TABLE IF NOT EXISTS crawl_frontier (
    crawl VARCHAR, url VARCHAR, kind VARCHAR, page INTEGER, position INTEGER,
    state VARCHAR, -- pending, done, failed, refused, gone
    records INTEGER, problem VARCHAR, etag VARCHAR, last_modified VARCHAR,
    PRIMARY KEY (crawl, url));
  CREATE TABLE IF NOT EXISTS crawl_records (${declarations()}, PRIMARY KEY (id));
  CREATE TABLE IF NOT EXISTS crawl_requests (
    crawl VARCHAR, sent_at TIMESTAMP, url VARCHAR, status INTEGER, bytes BIGINT, outcome VARCHAR);
  CREATE TABLE IF NOT EXISTS crawl_robots (
    origin VARCHAR PRIMARY KEY, kind VARCHAR, status INTEGER, text VARCHAR, fetched_at DOUBLE);
  CREATE TABLE IF NOT EXISTS crawl_holds (host VARCHAR PRIMARY KEY, until DOUBLE);
`;

function declarations(): string {
  return Object.entries(recordColumns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
}

/** Makes the tables that are missing, and the column that stores made before it was kept have not got. */
export async function makeTables(database: Database): Promise<void> {
  await database.run(tables);
  const known = await database.query(
    "SELECT 1 FROM duckdb_columns() WHERE table_name = 'crawl_records' AND column_name = 'mentions'",
  );
  if (known.length === 0) await database.run(`ALTER TABLE crawl_records ADD COLUMN mentions ${recordColumns.mentions}`);
}

/** Does the work whole or not at all. */
export async function inTransaction<T>(database: Database, work: () => Promise<T>): Promise<T> {
  await database.run('BEGIN TRANSACTION');
  try {
    const result = await work();
    await database.run('COMMIT');
    return result;
  } catch (error) {
    await database.run('ROLLBACK');
    throw error;
  }
}

/** What DuckDB says of a store that is damaged, or that another program has changed, in a line. */
export function storeMistake(store: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const reason = printable((error as Error).message.split('\n')[0]).slice(0, 200);
  return new UserError(
    `${store} is no store of a crawl that can be used (${reason}): it is damaged or of another version; name another file.`,
  );
}

/**
 * Opens a crawl's store to be read.
 *
 * @throws UserError when the file is missing, no database, being written to, or holds no crawl.
 */
export async function openToRead(store: string): Promise<Database> {
  const database = await openDatabase(store, { readOnly: true });
  try {
    const [found] = await database.query("SELECT 1 FROM duckdb_tables() WHERE table_name = 'crawl_records'");
    if (found) return database;
  } catch (error) {
    database.close();
    throw storeMistake(store, error);
  }
  database.close();
  throw new UserError(`${store} holds no crawl (it has no table crawl_records); give the file that --store named.`);
}

import { type Cell, type Database, openDatabase, type Parameter, type Row, UserError } from '@crosscultural/base';
import type { Culture } from '../fields';
import type { Review } from '../review';
import type { Duplicate } from './duplicates';
import { exportCsv, exportParquet } from './export';
import { reviewsOfColumns } from './rows';
import { columnsOfTables, storeVersion } from './schema';

export interface ReviewFilter {
  culture?: Culture;
  language?: string;
  platform?: string;
  /** True leaves out every review that repeats an earlier one. */
  unique?: boolean;
}

/** The reviews of a corpus in a DuckDB file, read-only. */
export interface ReviewStore {
  /**
   * The rows of an SQL query over the tables `reviews`, `triplets`, `duplicates` and the view `unique_reviews`.
   * Parameters stand as `?`. Integers come as numbers (bigint beyond 2⁵³), dates and times as ISO 8601.
   *
   * @throws UserError with DuckDB's message when the query is wrong.
   */
  query(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  /** How many reviews there are. */
  count(filter?: ReviewFilter): Promise<number>;
  /** The reviews in the order of their source. */
  reviews(filter?: ReviewFilter): Promise<Review[]>;
  /** The same one by one, in the memory of a few thousand. */
  streamReviews(filter?: ReviewFilter): AsyncGenerator<Review>;
  /** Each review that repeats an earlier one, in the order of the reviews. */
  duplicates(): Promise<Duplicate[]>;
  /** Writes the table `reviews`, exactly, to a Parquet file. */
  exportParquet(file: string): Promise<void>;
  /** Writes the table `reviews` to a CSV file that is safe to open in a spreadsheet. */
  exportCsv(file: string): Promise<void>;
  close(): void;
}

/** Reviews are fetched in pages of so many. */
const pageSize = 4096;

/**
 * Opens a store that `buildStore` wrote. Close it when you have read it.
 *
 * @param file the path of the store.
 * @throws UserError when the file is missing, damaged, or was written by another version.
 * @example
 * const store = await corpus.openStore('mine.duckdb');
 * for await (const { text } of store.streamReviews({ culture: 'foreign', unique: true })) console.log(text);
 * store.close();
 */
export async function openStore(file: string): Promise<ReviewStore> {
  const database = await openDatabase(file, { readOnly: true });
  try {
    const [row] = await database.query("SELECT value FROM store WHERE key = 'version'");
    if (row?.value !== storeVersion) throw new Error(`its version is ${String(row?.value)}, expected ${storeVersion}`);
    // Reads every block once, of which DuckDB checks the checksum: 50 ms for 36,000 reviews.
    for (const [table, columns] of Object.entries(columnsOfTables)) {
      await database.query(`SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM ${table} LIMIT 0`);
      await database.query(`SELECT bit_xor(hash(t)) FROM ${table} t`);
    }
  } catch (error) {
    database.close();
    throw new UserError(`${file} is not a review store (${firstLine(error)}); delete it, it will be made again.`);
  }
  return reviewStore(database);
}

function reviewStore(database: Database): ReviewStore {
  async function* pages(filter: ReviewFilter = {}): AsyncGenerator<Review[]> {
    const selected = selection(filter);
    const { where, parameters } = selected;
    const repeated = await idsOfDuplicates(filter);
    const [{ size }] = await database.query('SELECT max(position) + 1 AS size FROM reviews');
    for (let first = 0; first < Number(size); first += pageSize) {
      const reviews = await database.queryColumns(
        `SELECT * FROM reviews WHERE ${where} AND position BETWEEN ? AND ? ORDER BY position`,
        [...parameters, first, first + pageSize - 1],
      );
      const hasTriplets = (reviews.tripletCount ?? []).some((count) => Number(count) > 0);
      const page = reviewsOfColumns(reviews, hasTriplets ? await tripletsFrom(first, selected) : {});
      yield repeated === undefined ? page : page.filter(({ id }) => !repeated.has(id));
    }
  }

  // Only of the reviews that are wanted, and no column that is not: the triplets are half of the work.
  const tripletsFrom = (first: number, { where, parameters }: Selection) =>
    database.queryColumns(
      `SELECT ${columnsOfTables.triplets.join(', ')} FROM triplets WHERE reviewPosition BETWEEN ? AND ?
       AND reviewPosition IN (SELECT position FROM reviews WHERE ${where} AND position BETWEEN ? AND ?)
       ORDER BY reviewPosition, position`,
      [first, first + pageSize - 1, ...parameters, first, first + pageSize - 1],
    );

  async function idsOfDuplicates({ unique }: ReviewFilter): Promise<Set<Cell> | undefined> {
    return unique ? new Set((await database.queryColumns('SELECT id FROM duplicates')).id) : undefined;
  }

  return {
    async query(sql, parameters) {
      try {
        return await database.query(sql, parameters);
      } catch (error) {
        throw new UserError(`The query failed: ${firstLine(error)}`);
      }
    },
    async count(filter = {}) {
      const { from, where, parameters } = selection(filter);
      const [{ count }] = await database.query(`SELECT count(*) AS count FROM ${from} WHERE ${where}`, parameters);
      return count as number;
    },
    async *streamReviews(filter) {
      for await (const page of pages(filter)) yield* page;
    },
    async reviews(filter) {
      const all: Review[][] = [];
      for await (const page of pages(filter)) all.push(page);
      return all.flat();
    },
    async duplicates() {
      const rows = await database.query(
        'SELECT d.* FROM duplicates d JOIN reviews r ON r.id = d.id ORDER BY r.position',
      );
      return rows as unknown as Duplicate[];
    },
    exportParquet: (file) => exportParquet(database, file),
    exportCsv: (file) => exportCsv(database, file),
    close: () => database.close(),
  };
}

interface Selection {
  from: string;
  where: string;
  parameters: Parameter[];
}

function selection(filter: ReviewFilter): Selection {
  const conditions = ['true'];
  const parameters: Parameter[] = [];
  for (const column of ['culture', 'language', 'platform'] as const) {
    const value = filter[column];
    if (value === undefined) continue;
    conditions.push(`${column} = ?`);
    parameters.push(value);
  }
  return { from: filter.unique ? 'unique_reviews' : 'reviews', where: conditions.join(' AND '), parameters };
}

const firstLine = (error: unknown) => (error as Error).message.split('\n')[0];

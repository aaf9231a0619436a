import type { DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { UserError } from './errors';

/** What a cell of a result can hold: integers that are safe, and decimals, come as numbers, dates and times as ISO 8601. */
export type Cell = string | number | bigint | boolean | Uint8Array | null | Cell[] | { [key: string]: Cell };
export type Row = Record<string, Cell>;
export type Parameter = string | number | bigint | boolean | null;

/** Takes rows for the end of a table. */
export interface Appender {
  /** A value per column, in the table's order. */
  add(row: readonly Parameter[]): void;
  /** Writes what is left and returns the number of rows that were added. */
  close(): number;
}

/** A DuckDB database file. One thread works on it, so that the same query over the same rows gives the same bytes. */
export interface Database {
  /** Runs statements that give no rows. */
  run(sql: string, parameters?: readonly Parameter[]): Promise<void>;
  /** Runs one query, with `?` or `$1` for parameters. */
  query(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  /** The same by columns, for many rows: an object a row costs more than its cells. No row gives no column. */
  queryColumns(sql: string, parameters?: readonly Parameter[]): Promise<Record<string, Cell[]>>;
  /** Adds rows, in batches, to the end of a table; each row has a value per column, in the table's order. */
  append(table: string, rows: Iterable<readonly Parameter[]> | AsyncIterable<readonly Parameter[]>): Promise<number>;
  /** The same row by row, for several tables that are filled side by side. Close it, or its last rows are lost. */
  appender(table: string): Promise<Appender>;
  close(): void;
}

/**
 * Opens a DuckDB database file, or makes it.
 *
 * @param file a path; `:memory:` for a database that is gone when it is closed.
 * @param options.readOnly several processes may read a file at the same time. Default false.
 * @throws UserError when the file is no database, is damaged, or another process is writing to it.
 * @example
 * const database = await openDatabase('reviews.duckdb', { readOnly: true });
 * const [{ n }] = await database.query('SELECT count(*) AS n FROM reviews WHERE rating > ?', [3]);
 */
export async function openDatabase(file: string, options: { readOnly?: boolean } = {}): Promise<Database> {
  const duckdb = await import('@duckdb/node-api');
  const instance = await openInstance(duckdb.DuckDBInstance, file, options.readOnly === true);
  const connection = await instance.connect();
  const { JSDuckDBValueConverter, DuckDBTypeId } = duckdb;

  const cell = (value: DuckDBValue, type: DuckDBType): Cell => {
    // Nearly all cells are texts and small numbers, which need no conversion.
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    if (type.typeId === DuckDBTypeId.DATE || type.typeId === DuckDBTypeId.TIME) return String(value);
    const converted = JSDuckDBValueConverter(value, type, cell as unknown as typeof JSDuckDBValueConverter);
    if (converted instanceof Date) return converted.toISOString();
    if (typeof converted === 'bigint' && converted === BigInt(Number(converted))) return safeNumber(converted);
    return converted as Cell;
  };

  return {
    async run(sql, parameters = []) {
      await connection.run(sql, [...parameters]);
    },
    async query(sql, parameters = []) {
      const result = await connection.run(sql, [...parameters]);
      return result.convertRowObjects(cell);
    },
    async queryColumns(sql, parameters = []) {
      const result = await connection.run(sql, [...parameters]);
      return result.convertColumnsObject(cell);
    },
    async append(table, rows) {
      const appender = await openAppender(duckdb, connection, table);
      try {
        for await (const row of rows) appender.add(row);
      } finally {
        appender.close();
      }
      return appender.close();
    },
    appender: (table) => openAppender(duckdb, connection, table),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function openInstance(Instance: typeof DuckDBInstance, file: string, readOnly: boolean): Promise<DuckDBInstance> {
  try {
    return await Instance.create(file, {
      access_mode: readOnly ? 'READ_ONLY' : 'READ_WRITE',
      threads: '1',
      // Nothing is fetched behind the user's back: everything needed is built in.
      autoinstall_known_extensions: 'false',
    });
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0];
    throw new UserError(`${file} cannot be opened as a DuckDB database (${reason}).`);
  }
}

const safeNumber = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : value);

/** Rows of a chunk, DuckDB's own size of a vector. */
const chunkLength = 2048;

/** Rows go in by columns, a chunk at a time: several times faster than value by value. */
async function openAppender(
  duckdb: typeof import('@duckdb/node-api'),
  connection: DuckDBConnection,
  table: string,
): Promise<Appender> {
  const appender = await connection.createAppender(table);
  const types = Array.from({ length: appender.columnCount }, (_, i) => appender.columnType(i));
  const columns = types.map(() => new Array<DuckDBValue>(chunkLength).fill(null));
  let inChunk = 0;
  let count = 0;
  let isOpen = true;

  function flush(): void {
    if (inChunk === 0) return;
    const chunk = duckdb.DuckDBDataChunk.create(types);
    chunk.setColumns(inChunk === chunkLength ? columns : columns.map((column) => column.slice(0, inChunk)));
    appender.appendDataChunk(chunk);
    inChunk = 0;
  }

  return {
    add(row) {
      for (let i = 0; i < columns.length; i++) columns[i][inChunk] = row[i];
      count++;
      if (++inChunk === chunkLength) flush();
    },
    close() {
      if (!isOpen) return count;
      isOpen = false;
      try {
        flush();
        appender.flushSync();
      } finally {
        appender.closeSync();
      }
      return count;
    },
  };
}

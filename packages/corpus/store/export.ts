import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { byteOrderMark, type Database, UserError } from '@crosscultural/base';
import { reviewFields } from './rows';

/** Writes all reviews, exactly and in order, to a Parquet file; triplets are not part of it. */
export async function exportParquet(database: Database, file: string): Promise<void> {
  const columns = reviewFields.join(', ');
  await copyTo(database, file, `SELECT ${columns} FROM reviews ORDER BY position`, 'FORMAT parquet, COMPRESSION zstd');
}

/**
 * Writes all reviews in order to a CSV file for people (RFC 4180, with a byte-order mark). A text that a spreadsheet
 * would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe in front
 * (OWASP, "CSV injection").
 */
export async function exportCsv(database: Database, file: string): Promise<void> {
  const columns = reviewFields.map((field, at) => {
    const isNumber = field === 'rating' || field === 'likes';
    const harmless = isNumber
      ? field
      : `CASE WHEN regexp_matches(${field}, '^[=+\\-@\\t\\r]') THEN '''' || ${field} ELSE ${field} END`;
    // DuckDB writes no mark of its own: it goes before the first name of the header.
    return `${harmless} AS "${at === 0 ? byteOrderMark : ''}${field}"`;
  });
  await copyTo(database, file, `SELECT ${columns.join(', ')} FROM reviews ORDER BY position`, 'FORMAT csv, HEADER');
}

async function copyTo(database: Database, file: string, select: string, format: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      await database.run(`COPY (${select}) TO '${temporary.replaceAll("'", "''")}' (${format})`);
      renameSync(temporary, file);
    } finally {
      rmSync(temporary, { force: true });
    }
  } catch (error) {
    throw new UserError(`${file} could not be written: ${(error as Error).message.split('\n')[0]}`);
  }
}

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that a reader, a crash or a full disk never meets half of it: the text goes to a temporary
 * file in the same folder, which then takes the name. Makes the folder when it is missing.
 *
 * @param mode the rights of the file, for example `0o600` for what is its owner's alone; what the system gives unless told.
 * @throws the file system's error (for example ENOSPC); the file that was there before is then untouched.
 * @example
 * writeFileAtomically('figures/words.csv', tableToCsv(table));
 */
export function writeFileAtomically(file: string, content: string | Uint8Array, mode?: number): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { mode });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

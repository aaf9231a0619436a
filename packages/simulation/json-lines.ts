import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Records written at once: large enough to be fast, small enough to keep memory flat. */
const batch = 1000;

/**
 * Writes records one per line (JSON Lines) as they are made, so that memory stays flat; the file takes its name only when it
 * is complete.
 *
 * @param onBatch called with the number of records written so far, after every thousand and at the end.
 * @throws the file system's error; the file that was there before is then untouched.
 */
export function writeJsonLines(file: string, records: Iterable<unknown>, onBatch?: (written: number) => void): void {
  const temporary = `${file}.${process.pid}.tmp`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeLines(temporary, records, onBatch);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeLines(file: string, records: Iterable<unknown>, onBatch?: (written: number) => void): void {
  const descriptor = openSync(file, 'w');
  try {
    let lines = '';
    let written = 0;
    const flush = () => {
      writeSync(descriptor, lines);
      lines = '';
      onBatch?.(written);
    };
    for (const record of records) {
      lines += `${JSON.stringify(record)}\n`;
      if (++written % batch === 0) flush();
    }
    if (lines !== '') flush();
  } finally {
    closeSync(descriptor);
  }
}

/** Whether something was thrown by the file system, so that a user can put it right. */
export function isFileSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the workspace package `crosscultural`, whether this runs from `src/` (tests) or `src/dist/`. */
export const packageFolder = path.basename(__dirname) === 'dist' ? path.dirname(__dirname) : __dirname;

/** The folder of the code that runs: `src/dist`, or `src` under a test runner. */
export const codeFolder = __dirname;

/** The root of the checkout: the folder that holds `notebooks/`, `data/` and `figures/`. */
export const projectFolder = path.dirname(packageFolder);

/**
 * Writes a file so that a reader, a crash or a full disk never meets half of it: the text goes to a temporary
 * file in the same folder, which then takes the name. Makes the folder when it is missing.
 *
 * @throws the file system's error (for example ENOSPC); the file that was there before is then untouched.
 */
export function writeFileAtomically(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

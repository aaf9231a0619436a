import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tellTerminal, UserError, workFolder } from '@crosscultural/base';
import { isFileSystemError, writeJsonLines } from './json-lines';

/**
 * Reads a simulation from the cache, or makes and caches it. The file's name carries a fingerprint of the first
 * records, so that a changed simulation never meets an old file.
 *
 * @param folder `data/cache` unless given.
 * A damaged file is made anew, and the terminal is told.
 *
 * @throws UserError when the folder cannot be written.
 */
export function openCached<T>(
  name: string,
  sample: readonly T[],
  make: () => Iterable<T>,
  folder = path.join(workFolder, 'data', 'cache'),
): T[] {
  const fingerprint = createHash('sha256').update(JSON.stringify(sample)).digest('hex').slice(0, 12);
  const file = path.join(folder, `${name}-${fingerprint}.jsonl`);
  if (existsSync(file)) {
    try {
      return readCache(file);
    } catch {
      tellTerminal(`${file} is damaged: it is made anew`);
    }
  }
  writeCache(file, make());
  return readCache(file);
}

function readCache<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

function writeCache(file: string, records: Iterable<unknown>): void {
  try {
    writeJsonLines(file, records);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    throw new UserError(`Cannot write ${file} (${error.code}): choose a folder that can be written.`);
  }
}

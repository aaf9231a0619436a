import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { projectFolder } from '../project';
import { isFileSystemError, writeJsonLines } from './json-lines';

/**
 * Reads a simulation from the cache, or makes and caches it. The file's name carries a fingerprint of the first
 * records, so that a changed simulation never meets an old file.
 *
 * @param folder `data/cache` unless given.
 * @throws UserError when a cached file is damaged or the folder cannot be written.
 */
export function openCached<T>(
  name: string,
  sample: readonly T[],
  make: () => Iterable<T>,
  folder = path.join(projectFolder, 'data', 'cache'),
): T[] {
  const fingerprint = createHash('sha256').update(JSON.stringify(sample)).digest('hex').slice(0, 12);
  const file = path.join(folder, `${name}-${fingerprint}.jsonl`);
  if (!existsSync(file)) writeCache(file, make());
  try {
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as T);
  } catch {
    throw new UserError(`The cached file ${file} is damaged: delete it and run again.`);
  }
}

function writeCache(file: string, records: Iterable<unknown>): void {
  try {
    writeJsonLines(file, records);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    throw new UserError(`Cannot write ${file} (${error.code}): choose a folder that can be written.`);
  }
}

import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { projectFolder } from '../../project';

/**
 * Writes records one per line (JSON Lines) as they are made, so that memory stays flat; the file appears only when
 * it is complete.
 *
 * @returns the number of records.
 * @throws UserError when the folder cannot be written.
 */
export function writeJsonLines(file: string, records: Iterable<unknown>): number {
  const temporary = `${file}.${process.pid}.tmp`;
  let descriptor: number | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    descriptor = openSync(temporary, 'w');
    let count = 0;
    let waiting: string[] = [];
    for (const record of records) {
      waiting.push(JSON.stringify(record), '\n');
      if (++count % 1000 === 0) {
        writeSync(descriptor, waiting.join(''));
        waiting = [];
      }
    }
    writeSync(descriptor, waiting.join(''));
    closeSync(descriptor);
    descriptor = undefined;
    renameSync(temporary, file);
    return count;
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor);
    if (existsSync(temporary)) rmSync(temporary);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new UserError(`Cannot write ${file} (${code}): choose a folder that can be written.`);
  }
}

/**
 * Reads a simulation from the cache, or makes and caches it. The file's name carries a fingerprint of the first
 * records, so that a changed simulation never meets an old file.
 *
 * @throws UserError when a cached file is damaged.
 */
export function openCached<T>(
  name: string,
  sample: readonly T[],
  make: () => Iterable<T>,
  folder = path.join(projectFolder, 'data', 'cache'),
): T[] {
  const fingerprint = createHash('sha256').update(JSON.stringify(sample)).digest('hex').slice(0, 12);
  const file = path.join(folder, `${name}-${fingerprint}.jsonl`);
  if (!existsSync(file)) writeJsonLines(file, make());
  try {
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as T);
  } catch {
    throw new UserError(`The cached file ${file} is damaged: delete it and run again.`);
  }
}

import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';

/** The formats of review files that are told apart by their first line. */
export type ReviewFormat =
  | 'aste-v2'
  | 'dmaste'
  | 'quadruple labels'
  | 'id and review'
  | 'stars and text'
  | 'review lines'
  | 'json lines'
  | 'csv';

/**
 * What a file is, by its first line.
 *
 * @returns undefined when it is none of the known formats.
 */
export function formatOf(file: string): ReviewFormat | undefined {
  const line = firstLine(file);
  const parts = line.split('####');
  if (/^[1-5] #### /.test(line)) return 'stars and text';
  if (parts.length === 2 && /^\[.*\]$/.test(parts[1])) return 'aste-v2';
  if (parts.length === 3 && /^\[.*\]$/.test(parts[1])) return 'dmaste';
  if (line.startsWith('id,AspectTerms,')) return 'quadruple labels';
  if (line === 'id,Reviews') return 'id and review';
  if (line.startsWith('{')) {
    return ['id', 'culture', 'language', 'platform', 'text'].every((key) => line.includes(`"${key}":`))
      ? 'review lines'
      : 'json lines';
  }
  return path.extname(file).toLowerCase() === '.csv' && line.includes(',') ? 'csv' : undefined;
}

/**
 * The beginning of a file up to its first line end, to tell formats apart; cut after 64 KiB.
 *
 * @throws UserError when there is no such file or it is a folder.
 */
function firstLine(file: string): string {
  const buffer = Buffer.alloc(1 << 16);
  let length = 0;
  try {
    const handle = openSync(file, 'r');
    try {
      length = readSync(handle, buffer, 0, buffer.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new UserError(`There is no file ${file}; check the path.`);
    if (code === 'EISDIR') throw new UserError(`${file} is a folder; name a file.`);
    throw error;
  }
  const text = buffer.toString('utf8', 0, length).replace(/^\ufeff/, '');
  return text.split(/\r?\n/, 1)[0];
}

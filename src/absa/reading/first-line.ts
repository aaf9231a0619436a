import { closeSync, openSync, readSync } from 'node:fs';
import { UserError } from '../../errors';

/**
 * The beginning of a file up to its first line end, to tell formats apart; cut after 64 KiB.
 *
 * @throws UserError when there is no such file or it is a folder.
 */
export function firstLine(file: string): string {
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

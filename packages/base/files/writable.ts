import { accessSync, constants, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors';
import { fileMistake } from './file-mistake';

/**
 * Checks that a file can be written, before the hours of work whose result goes there. Nothing is made.
 *
 * @throws UserError when the path names a folder or a device, a part of it is a file, or the folder may not be written.
 * @example
 * requireWritableFile('results/triplets.jsonl');
 */
export function requireWritableFile(file: string): void {
  if (file === '' || /[\\/]$/.test(file)) throw new UserError(`"${file}" names no file to write: end it with a name.`);
  const there = entryAt(file);
  if (there?.isDirectory()) throw refusal('EISDIR', file);
  // A file is written whole and then takes the name: a device would be replaced.
  if (there?.isFile() === false)
    throw new UserError(`${file} is no regular file (a pipe or a device); name a file to write.`);
  requireWritableFolder(path.dirname(file));
}

/**
 * Checks that files can be written into a folder, or into the one that it would be made in. Nothing is made.
 *
 * @throws UserError when a part of the path is a file, or the folder may not be written.
 * @example
 * requireWritableFolder('model');
 */
export function requireWritableFolder(folder: string): void {
  if (folder === '') throw new UserError('"" names no folder to write into: give its path.');
  let nearest = path.resolve(folder);
  let there = entryAt(nearest);
  while (there === undefined) {
    nearest = path.dirname(nearest);
    there = entryAt(nearest);
  }
  if (!there.isDirectory()) throw refusal('ENOTDIR', nearest);
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new UserError(fileMistake(error, nearest) ?? (error as Error).message);
  }
}

/** Undefined where nothing is, also because something above is a file. */
function entryAt(place: string): Stats | undefined {
  try {
    return statSync(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new UserError(fileMistake(error, place) ?? (error as Error).message);
  }
}

function refusal(code: 'EISDIR' | 'ENOTDIR', place: string): UserError {
  const error: NodeJS.ErrnoException = Object.assign(new Error(code), { code });
  return new UserError(fileMistake(error, place) ?? code);
}

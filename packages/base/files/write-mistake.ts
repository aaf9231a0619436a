import path from 'node:path';
import { UserError } from '../errors';
import { FetchError } from './download';

/**
 * One clear line for what the file system says when a file that is fetched cannot be written; any other error is
 * returned as it is.
 *
 * @param error what was caught
 * @param target the path of the file
 * @example
 * catch (error) { throw writeMistake(error, target); }
 */
export function writeMistake(error: unknown, target: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new FetchError(`The disk is full; free some space and try again. What has arrived is in ${target}.partial.`);
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new UserError(
      `${path.dirname(target)} cannot be written to (${code}); check the folder and its permissions.`,
    );
  }
  return error;
}

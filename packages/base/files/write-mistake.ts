import { UserError } from '../errors';
import { FetchError } from './download';
import { fileMistake, isDiskFull } from './file-mistake';

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
  if (error instanceof UserError || error instanceof FetchError) return error;
  if (isDiskFull(error)) {
    return new FetchError(`The disk is full; free some space and try again. What has arrived is in ${target}.partial.`);
  }
  const mistake = fileMistake(error, target);
  return mistake === undefined ? error : new UserError(mistake);
}

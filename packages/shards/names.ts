import path from 'node:path';
import { UserError } from '@crosscultural/base';

const name = /^[a-z0-9][a-z0-9-]{0,63}$/;
const hash = /^[0-9a-f]{64}$/;

/** What stands for the shard in the job of a joint step. */
export const allShards = 'all';

/**
 * A name of a shard or a step: small letters, digits and hyphens, so that no path can be hidden in it.
 *
 * @param value what somebody says it is.
 * @param what what the error calls it, for example `shard`.
 * @throws UserError for anything else.
 * @example
 * checkedName('0007', 'shard'); // '0007'
 */
export function checkedName(value: unknown, what: string): string {
  if (typeof value === 'string' && name.test(value)) return value;
  throw new UserError(
    `${shown(value)} is no name of a ${what}: expected small letters, digits and hyphens, at most 64 characters.`,
  );
}

/**
 * A SHA-256 in hexadecimal.
 *
 * @throws UserError for anything else.
 */
export function checkedHash(value: unknown, what: string): string {
  if (typeof value === 'string' && hash.test(value)) return value;
  throw new UserError(`${shown(value)} is no hash of ${what}: expected 64 hexadecimal digits.`);
}

/** A place below the shared folder, made of names that have been checked. */
export function below(folder: string, ...names: string[]): string {
  return path.join(folder, ...names);
}

const shown = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 80);

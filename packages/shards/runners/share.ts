import { UserError } from '@crosscultural/base';

/** One of `of` equal shares of the shards. */
export interface Share {
  index: number;
  of: number;
}

/**
 * Reads `i/n`: the share of a task of an array job, from 1 to n.
 *
 * @throws UserError for anything else.
 * @example
 * parseShare('3/16'); // { index: 3, of: 16 }
 */
export function parseShare(text: string): Share {
  const [, index, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  if (index !== undefined && Number(index) >= 1 && Number(index) <= Number(of))
    return { index: Number(index), of: Number(of) };
  throw new UserError(`--shard must be i/n with i from 1 to n, for example 3/16, not "${text}".`);
}

/** Every n-th of a list, from the i-th: neighbours, which are often alike, go to different tasks. */
export function shareOf<T>(list: readonly T[], { index, of }: Share): T[] {
  return list.filter((_, place) => place % of === index - 1);
}

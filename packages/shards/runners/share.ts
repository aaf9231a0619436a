import { UserError } from '@crosscultural/base';
import type { Job } from '../job';
import type { Manifest } from '../manifest';

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

/** The jobs of a share by their shards, whichever of them are left to do; what is done for all shards at once belongs to the first. */
export function jobsOfShare(jobs: readonly Job[], { shards }: Manifest, { index, of }: Share): Job[] {
  const places = new Map(shards.map(({ name }, place) => [name, place]));
  return jobs.filter(({ shard }) => (places.get(shard) ?? 0) % of === index - 1);
}

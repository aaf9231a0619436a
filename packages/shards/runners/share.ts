import { UserError } from '@crosscultural/base';
import { unfinishedStage } from '../drive';
import type { Job } from '../job';
import type { Manifest } from '../manifest';
import { unsettled } from '../plan';
import type { Study } from '../step';

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

/** Whether a task of an array job, or whoever works alone, does what is to be done once. */
export const isFirstShare = (text: string | undefined): boolean => text === undefined || parseShare(text).index === 1;

/** Every n-th of a list, from the i-th: neighbours, which are often alike, go to different tasks. */
export function shareOf<T>(list: readonly T[], { index, of }: Share): T[] {
  return list.filter((_, place) => place % of === index - 1);
}

/** The jobs of a share by their shards, whichever of them are left to do; what is done for all shards at once belongs to the first. */
export function jobsOfShare(jobs: readonly Job[], { shards }: Manifest, { index, of }: Share): Job[] {
  const places = new Map(shards.map(({ name }, place) => [name, place]));
  return jobs.filter(({ shard }) => (places.get(shard) ?? 0) % of === index - 1);
}

/**
 * Does a share of the next step that has shards to do: the one after it waits until the other shares are done.
 *
 * @param step the name of the step that is meant; whichever is next unless given.
 * @param doJobs does what is left of the share.
 * @returns what was done, in words.
 * @throws UserError when another step is next, or there is none of that name.
 */
export async function runShare(
  study: Study,
  share: Share,
  step: string | undefined,
  doJobs: (jobs: readonly Job[]) => Promise<void>,
): Promise<string> {
  const stage = unfinishedStage(study);
  if (stage === undefined) return 'Every step is done.';
  const known = study.steps.map(({ name }) => name);
  const next = stage.step.name;
  if (step !== undefined && !known.includes(step))
    throw new UserError(`There is no step ${step}; there are ${known.join(', ')}.`);
  if (step !== undefined && known.indexOf(step) < known.indexOf(next)) return `${step} is done.`;
  if (step !== undefined && step !== next) {
    const waiting = unsettled(study.folder, stage.jobs).length;
    throw new UserError(`${step} needs ${next}, which has ${waiting} shards to do: run its other shares first.`);
  }
  const jobs = unsettled(study.folder, shareOf(stage.jobs, share));
  await doJobs(jobs);
  const done = jobs.length - unsettled(study.folder, jobs).length;
  return `${next}: ${done} shards done in share ${share.index}/${share.of}`;
}

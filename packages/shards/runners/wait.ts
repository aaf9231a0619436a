import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '../job';
import { unsettled } from '../plan';

/** How often the files are looked for: a block of sweeps should not wait long for its merge. */
const pollMilliseconds = 200;

/** Waits until each job has a result or a dead letter of somebody's: of the other tasks of an array job. */
export async function untilSettled(folder: string, jobs: readonly Job[], signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && unsettled(folder, jobs).length > 0) await sleep(pollMilliseconds);
}

import { type Job, RefusedJob } from '../job';
import { writeDeadLetter } from '../results';
import { unfitness } from './unfit';

/** A shard has failed for good after so many attempts. */
export const mostAttempts = 3;

/**
 * Does jobs on this machine, several at a time. What fails is tried again, then it becomes a dead letter and the others go on.
 *
 * @param folder the shared folder.
 * @param run does one job: `runJob`, or a pool's.
 * @param atOnce how many at a time.
 * @param signal stops it; jobs that are being done are finished first.
 * @throws UnfitMachine when the disk is full or the code was compiled anew, and RefusedJob: these are no fault of a shard.
 */
export async function runLocally(
  folder: string,
  jobs: readonly Job[],
  run: (job: Job) => Promise<void>,
  atOnce: number,
  signal?: AbortSignal,
): Promise<void> {
  const waiting = [...jobs].reverse();
  let stopped = false;
  const work = async () => {
    for (let job = waiting.pop(); job !== undefined; job = waiting.pop()) {
      if (stopped || signal?.aborted) return;
      await attempt(folder, job, run);
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(atOnce, jobs.length) }, () =>
      work().catch((error) => {
        stopped = true;
        throw error;
      }),
    ),
  );
}

async function attempt(folder: string, job: Job, run: (job: Job) => Promise<void>): Promise<void> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await run(job);
    } catch (error) {
      if (error instanceof RefusedJob) throw error;
      const unfit = unfitness(error, folder);
      if (unfit !== undefined) throw unfit;
      if (attempts < mostAttempts) continue;
      return writeDeadLetter(folder, job, (error as Error).message);
    }
  }
}

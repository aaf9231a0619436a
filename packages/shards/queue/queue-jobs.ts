import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, jobId } from '../job';
import { unsettled } from '../plan';
import { mostAttempts } from '../runners/local';
import type { Study } from '../step';
import { connect } from './connection';
import { queueName } from './name';

export interface QueueOptions {
  /** See `connect`. */
  address: string;
  study: Pick<Study, 'folder' | 'code'>;
  /** Told when nobody works on the queue, and when somebody does again. */
  onWorkers?: (count: number) => void;
  signal?: AbortSignal;
}

/** At most so many jobs in one call: larger ones block Redis for everybody. */
const mostAtOnce = 10_000;

/** How often the results are counted, and how often what the queue has lost is put there again. */
const pollMilliseconds = 500;
const pollsPerLook = 10;

/**
 * Puts jobs on the queue and waits until each has a result or a dead letter. The files decide, not the queue: what it has lost is put
 * there again, and a job that is there already is there once.
 *
 * @throws UserError when the queue cannot be reached at the beginning.
 */
export async function runOnQueue(jobs: readonly Job[], options: QueueOptions): Promise<void> {
  const { study, signal } = options;
  const { backend, connection, disconnect } = await connect(options.address);
  const { Queue } = await import('bullmq');
  const queue = new Queue(queueName(study), { connection }, backend);
  queue.on('error', () => undefined);
  let workers = -1;
  try {
    for (let poll = 0; !signal?.aborted; poll++) {
      const missing = unsettled(study.folder, jobs);
      if (missing.length === 0) return;
      if (poll % pollsPerLook === 0) {
        const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized');
        const known = Object.values(counts).reduce((sum, count) => sum + count, 0);
        if (known < missing.length) await add(missing);
        const count = await queue.getWorkersCount();
        if (count !== workers) options.onWorkers?.(count);
        workers = count;
      }
      await sleep(pollMilliseconds);
    }
  } finally {
    await queue.close();
    disconnect();
  }

  async function add(missing: readonly Job[]): Promise<void> {
    for (let start = 0; start < missing.length; start += mostAtOnce) {
      await queue.addBulk(
        missing.slice(start, start + mostAtOnce).map((job) => ({
          name: job.step,
          data: job,
          opts: {
            jobId: jobId(job),
            // At once: a time to wait until would be that of a worker's clock, which may be hours off.
            attempts: mostAttempts,
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    }
  }
}

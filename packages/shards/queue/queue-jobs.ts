import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, jobId } from '../job';
import { unsettled } from '../plan';
import { mostAttempts } from '../runners/local';
import type { Study } from '../step';
import { connect } from './connection';
import { flowsOf } from './flows';
import { queueName } from './name';
import { closedOrOutOfReach } from './out-of-reach';

export interface QueueOptions {
  /** See `connect`. */
  address: string;
  study: Pick<Study, 'folder' | 'code'>;
  /** Told when nobody works on the queue, and when somebody does again. */
  onWorkers?: (count: number) => void;
  /** Told what is awaited when the server does not answer at once. */
  onWaiting?: (what: string) => void;
  signal?: AbortSignal;
}

/** How often the results are counted, and how often what the queue has lost is put there again. */
const pollMilliseconds = 500;
const pollsPerLook = 10;

/**
 * Puts jobs on the queue and waits until each has a result or a dead letter. The files decide, not the queue: what it has lost is put
 * there again, and a job that is there already is there once.
 *
 * @param then a job that can be done when all others have a result: a flow with them, so that it is begun without the driver. Where one of
 *   them fails it fails with it, and nobody waits for it: what is to be done instead is planned anew.
 * @throws UserError when the queue cannot be reached at the beginning.
 */
export async function runOnQueue(jobs: readonly Job[], options: QueueOptions, then?: Job): Promise<void> {
  const { study, signal } = options;
  const server = await connect(options.address, options.onWaiting);
  const { backend, connection } = server;
  const { FlowProducer, Queue } = await import('bullmq');
  const queue = new Queue(queueName(study), { connection }, backend);
  const producer = new FlowProducer({ connection }, backend);
  queue.on('error', () => undefined);
  producer.on('error', () => undefined);
  let workers = -1;
  let looking: Promise<void> | undefined;
  let mistake: { error: unknown } | undefined;
  try {
    for (let poll = 0; !signal?.aborted; poll++) {
      const missing = unsettled(study.folder, jobs);
      if (missing.length === 0) return;
      // Not waited for: a server that is away keeps nobody from seeing that the files are there, or that it is told to stop.
      if (poll % pollsPerLook === 0) {
        looking ??= look(missing)
          .catch((error) => {
            mistake = { error };
          })
          .finally(() => {
            looking = undefined;
          });
      }
      await sleep(pollMilliseconds);
      if (mistake !== undefined) throw mistake.error;
    }
  } finally {
    await closedOrOutOfReach(server, close());
    server.disconnect();
  }

  async function close(): Promise<void> {
    await looking;
    await Promise.all([producer.close(), queue.close()]);
  }

  async function look(missing: readonly Job[]): Promise<void> {
    const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized');
    const known = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (known < missing.length) await add(missing);
    const count = await queue.getWorkersCount();
    if (count !== workers) options.onWorkers?.(count);
    workers = count;
  }

  async function add(missing: readonly Job[]): Promise<void> {
    for (const { children, parent } of flowsOf(missing, then)) {
      if (parent === undefined) await queue.addBulk(children.map((job) => queued(job)));
      else {
        const flow = children.map((job) => ({ ...queued(job, { failParentOnFailure: true }), queueName: queue.name }));
        await producer.add({ ...queued(parent), queueName: queue.name, children: flow });
      }
    }
  }
}

function queued(job: Job, more: { failParentOnFailure?: true } = {}) {
  return {
    name: job.step,
    data: job,
    opts: {
      jobId: jobId(job),
      // At once: a time to wait until would be that of a worker's clock, which may be hours off.
      attempts: mostAttempts,
      removeOnComplete: true,
      removeOnFail: true,
      ...more,
    },
  };
}

import { holdToCode } from '../code-version';
import { parseJob, RefusedJob } from '../job';
import { writeDeadLetter } from '../results';
import { fullDisk, isFullDisk } from '../runners/full-disk';
import { mostAttempts } from '../runners/local';
import { openPool } from '../runners/process-pool';
import type { Study } from '../step';
import { connect } from './connection';
import { queueName } from './name';

export interface QueueWorkerOptions {
  /** See `connect`. */
  address: string;
  study: Pick<Study, 'folder' | 'code'>;
  /** A compiled module that calls `serveJobs`. */
  file: string;
  /** How many processes work at a time. */
  processes: number;
  /** See `PoolOptions`. */
  jobsPerProcess?: number;
  /** After a worker has died, its jobs are given to others so much later, in seconds. Default 60. */
  lockSeconds?: number;
  signal: AbortSignal;
  onReady?: (queue: string) => void;
  onDone?: (job: { step: string; shard: string }) => void;
  onFailed?: (what: string) => void;
}

/** Workers may die as often as they like: a shard that kills only its process is counted as an attempt. */
const mostStalls = 1000;

/**
 * Takes jobs from a queue and does them in processes of their own, so that this process keeps its locks however busy they are. Ends
 * when it is told to, after the jobs that it is doing.
 *
 * @throws UserError when the queue cannot be reached at the beginning, another version of the code works on the folder, or the disk
 *   is full.
 */
export async function workOnQueue(options: QueueWorkerOptions): Promise<void> {
  const { study, file, processes, signal, lockSeconds = 60 } = options;
  holdToCode(study.folder, study.code);
  const { backend, connection, disconnect } = await connect(options.address);
  const { Worker, UnrecoverableError } = await import('bullmq');
  const { folder, code } = study;
  const pool = await openPool({ file, folder, code, jobsPerProcess: options.jobsPerProcess });
  const full = new AbortController();

  const worker = new Worker(
    queueName(study),
    async ({ data, attemptsMade }) => {
      try {
        await pool.run(data);
        options.onDone?.(data);
      } catch (error) {
        const { message } = error as Error;
        options.onFailed?.(`${where(data)}: ${message}`);
        if (error instanceof RefusedJob) throw new UnrecoverableError(message);
        if (isFullDisk(error)) full.abort();
        else if (attemptsMade + 1 >= mostAttempts) writeDeadLetter(folder, parseJob(data), message);
        throw error;
      }
    },
    {
      connection,
      concurrency: processes,
      lockDuration: lockSeconds * 1000,
      stalledInterval: (lockSeconds * 1000) / 2,
      maxStalledCount: mostStalls,
      autorun: false,
    },
    backend,
  );
  // A server that is away for a while is no end: the client connects again.
  worker.on('error', () => undefined);
  const running = worker.run();
  try {
    await worker.waitUntilReady();
    options.onReady?.(worker.name);
    await Promise.race([aborted(signal), aborted(full.signal), running]);
    // Away from the server, "after the jobs that it is doing" would be never.
    await worker.close();
  } finally {
    pool.close();
    disconnect();
  }
  if (full.signal.aborted) throw fullDisk(folder);
}

function where(data: unknown): string {
  try {
    const { step, shard } = parseJob(data);
    return `${step} ${shard}`;
  } catch {
    return 'a job that is none';
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

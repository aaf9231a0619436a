import { holdToCode } from '../code-version';
import { parseJob, RefusedJob } from '../job';
import { writeDeadLetter } from '../results';
import { mostAttempts } from '../runners/local';
import { openPool } from '../runners/process-pool';
import { type UnfitMachine, unfitness } from '../runners/unfit';
import type { Study } from '../step';
import { connect } from './connection';
import { queueName } from './name';
import { closedOrOutOfReach } from './out-of-reach';

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
  /** Told what is awaited when the server does not answer at once. */
  onWaiting?: (what: string) => void;
  onReady?: (queue: string) => void;
  onDone?: (job: { step: string; shard: string }) => void;
  onFailed?: (what: string) => void;
  /** Called when the queue was left without an answer: BullMQ keeps connections to it open, and alive a process that has nothing else to do. */
  onOutOfReach?: () => void;
}

/** Workers may die as often as they like: a shard that kills only its process is counted as an attempt. */
const mostStalls = 1000;

/**
 * Takes jobs from a queue and does them in processes of their own, so that this process keeps its locks however busy they are. Ends
 * when it is told to, after the jobs that it is doing; within seconds where the queue does not answer any more. Where the disk is full,
 * or the code was compiled anew, it gives its jobs back, which counts as no attempt, and ends.
 *
 * @throws UserError when the queue cannot be reached at the beginning, or another version of the code works on the folder; UnfitMachine
 *   when the disk is full or the code was compiled anew.
 */
export async function workOnQueue(options: QueueWorkerOptions): Promise<void> {
  const { study, file, processes, signal, lockSeconds = 60 } = options;
  holdToCode(study.folder, study.code);
  const server = await connect(options.address, options.onWaiting);
  const { Worker, UnrecoverableError, WaitingError } = await import('bullmq');
  const { folder, code } = study;
  const pool = await openPool({ file, folder, code, jobsPerProcess: options.jobsPerProcess });
  const ended = new AbortController();
  let unfit: UnfitMachine | undefined;
  let outOfReach = false;

  const worker = new Worker(
    queueName(study),
    async (job, token) => {
      const { data, attemptsMade } = job;
      try {
        await pool.run(data);
        options.onDone?.(data);
      } catch (error) {
        // Its process was ended by this worker: nobody is to blame.
        if (outOfReach) throw error;
        const { message } = error as Error;
        options.onFailed?.(`${where(data)}: ${message}`);
        if (error instanceof RefusedJob) throw new UnrecoverableError(message);
        unfit ??= unfitness(error, folder);
        if (unfit !== undefined) {
          // From here on this worker takes no other job: this one is for a machine that can do it.
          ended.abort();
          await job.moveToWait(token);
          throw new WaitingError();
        }
        if (attemptsMade + 1 >= mostAttempts) writeDeadLetter(folder, parseJob(data), message);
        throw error;
      }
    },
    {
      connection: server.connection,
      concurrency: processes,
      lockDuration: lockSeconds * 1000,
      stalledInterval: (lockSeconds * 1000) / 2,
      maxStalledCount: mostStalls,
      autorun: false,
    },
    server.backend,
  );
  // A server that is away for a while is no end: the client connects again.
  worker.on('error', () => undefined);
  const running = worker.run();
  try {
    const stopped = Promise.race([aborted(signal), aborted(ended.signal)]);
    await Promise.race([worker.waitUntilReady(), stopped]);
    if (!signal.aborted) options.onReady?.(worker.name);
    await Promise.race([stopped, running]);
    // Out of reach, what is done stays: a result is a file. What is half done is done by others.
    outOfReach = !(await closedOrOutOfReach(server, worker.close()));
    if (outOfReach) options.onOutOfReach?.();
  } finally {
    pool.close();
    server.disconnect();
  }
  if (unfit !== undefined) throw unfit;
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

import { type ChildProcess, fork } from 'node:child_process';
import { passOnNotes, UserError, withLargePages } from '@crosscultural/base';
import { RefusedJob } from '../job';
import { runJob } from '../run-job';
import type { Study } from '../step';

type FromChild =
  | { state: 'ready'; code: string }
  | { state: 'done' }
  | { state: 'failed'; kind: 'refused' | 'user' | 'other'; message: string };

/** A process that does one job after another. */
export interface JobProcess {
  /** Hash of the code that it has loaded. */
  code: string;
  /** @throws what the job threw there; ProcessEnded when it ended on the way. */
  run(job: unknown): Promise<void>;
  /** Lets it end. */
  end(): void;
}

/** The process was killed or has crashed: nobody can tell whether the shard is to blame. */
export class ProcessEnded extends Error {
  override name = 'ProcessEnded';
}

/**
 * The other side of `startJobProcess`: what the file that is started there calls. It does what it is given until its parent is gone.
 *
 * @param study of the folder that the parent has named as the first argument.
 */
export function serveJobs(study: Omit<Study, 'parameters'>): void {
  const tell = (message: FromChild) => process.send?.(message);
  process.once('disconnect', () => process.exit(1));
  // Ctrl-C reaches the whole group: the parent decides whether the job that is being done is finished.
  process.on('SIGINT', () => undefined);
  process.on('message', (job: unknown) => {
    runJob(study, job).then(
      () => tell({ state: 'done' }),
      (error: Error) => {
        const kind = error instanceof RefusedJob ? 'refused' : error instanceof UserError ? 'user' : 'other';
        tell({ state: 'failed', kind, message: error.message });
      },
    );
  });
  tell({ state: 'ready', code: study.code });
}

/**
 * Starts a process for jobs and waits until its code is loaded.
 *
 * @param file a compiled module that calls `serveJobs`.
 * @param folder the shared folder, its first argument.
 * @throws ProcessEnded when it ends before it is ready.
 */
export async function startJobProcess(file: string, folder: string): Promise<JobProcess> {
  const child = fork(file, [folder], {
    execArgv: [],
    env: withLargePages(process.env),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  passOnNotes(child.stderr);
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk}`.slice(-500);
  });
  const next = () => nextMessage(child, () => complaint);
  const ready = await next();
  if (ready.state !== 'ready') throw new Error('The process has not said that it is ready.');
  return {
    code: ready.code,
    async run(job) {
      const answer = next();
      child.send(job as object, () => undefined);
      const message = await answer;
      if (message.state === 'failed') throw failure(message);
    },
    end: () => {
      if (child.connected) child.disconnect();
    },
  };
}

function failure({ kind, message }: Extract<FromChild, { state: 'failed' }>): Error {
  if (kind === 'refused') return new RefusedJob(message);
  return kind === 'user' ? new UserError(message) : new Error(message);
}

function nextMessage(child: ChildProcess, complaint: () => string): Promise<FromChild> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      child.off('message', onMessage);
      child.off('exit', onExit);
      child.off('error', onError);
    };
    const onMessage = (message: unknown) => {
      stop();
      resolve(message as FromChild);
    };
    const onExit = (code: number | null, signal: string | null) => {
      stop();
      reject(new ProcessEnded(`The process ended with ${signal ?? `code ${code}`}. ${complaint()}`.trim()));
    };
    const onError = (error: Error) => {
      stop();
      reject(error);
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.on('error', onError);
    if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
  });
}

import { fork } from 'node:child_process';
import path from 'node:path';
import { passOnNotes, UserError } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import { codeFolder } from '../../project';
import type { ReadingChoices } from './choices';

/** Work on one culture of a corpus that takes minutes of a core. */
export interface LongTask {
  work: 'train' | 'extract';
  /** The corpus as `openCorpus` takes it. */
  data: string;
  culture: Culture;
  seed: number;
  choices: ReadingChoices;
}

/** What the process of a task tells. */
export type TaskMessage<Progress> =
  | { state: 'working'; progress: Progress }
  | { state: 'failed'; message: string; isUserError: boolean };

/** Sources that are not compiled cannot start processes of their own; then everything is done in this one. */
export const isCompiled = path.basename(codeFolder) === 'dist';

/** A process of its own that works on what it is sent. */
export interface OwnProcess {
  send(message: object): void;
  /** Resolves when it has ended well. Rejects with the message of what failed there, a UserError or an Error. */
  ended: Promise<void>;
  /** Ends it now, whatever it does. */
  stop(): void;
}

/**
 * Starts a module of this project as a process, which ends when it has no more to do or when its parent has ended.
 *
 * @param module below the folder of the compiled code
 * @param onMessage hears what it sends, save of failures
 */
export function startOwnProcess<Message extends { state: string }>(
  module: string,
  onMessage: (message: Message) => void,
): OwnProcess {
  const child = fork(path.join(codeFolder, module), {
    ...{ execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' },
  });
  passOnNotes(child.stderr);
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    let failure: Error | null = null;
    child.on('message', (message: Message | Extract<TaskMessage<never>, { state: 'failed' }>) => {
      if (!isFailure(message)) onMessage(message);
      else failure = message.isUserError ? new UserError(message.message) : new Error(message.message);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (failure) reject(failure);
      else if (code === 0) resolve();
      else reject(new Error(`${module} ended with ${signal ?? `code ${code}`}. ${complaint}`.trim()));
    });
  });
  // Whether it has ended meanwhile, `ended` says.
  return { ended, send: (message) => child.send(message, () => {}), stop: () => child.kill() };
}

function isFailure(message: { state: string }): message is Extract<TaskMessage<never>, { state: 'failed' }> {
  return message.state === 'failed';
}

/**
 * Does a task in a process of its own: two cultures use two cores, and the memory is given back at the end. The result is
 * found in the cache.
 *
 * @throws UserError or Error with the message of what failed there.
 */
export function runInOwnProcess<Progress>(task: LongTask, onProgress: (progress: Progress) => void): Promise<void> {
  const { ended, send } = startOwnProcess<{ state: 'working'; progress: Progress }>(
    path.join('study', 'models', 'task-process.js'),
    ({ progress }) => onProgress(progress),
  );
  send(task);
  return ended;
}

/** In such a process: tells the parent what failed, and ends. */
export function tellFailure(error: Error): void {
  const message: TaskMessage<never> = {
    state: 'failed',
    message: error.message,
    isUserError: error instanceof UserError,
  };
  process.send?.(message, () => process.exit(1));
}

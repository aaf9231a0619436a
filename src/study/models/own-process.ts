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

/**
 * Does a task in a process of its own: two cultures use two cores, and the memory is given back at the end. The result is
 * found in the cache.
 *
 * @throws UserError or Error with the message of what failed there.
 */
export function runInOwnProcess<Progress>(task: LongTask, onProgress: (progress: Progress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | null = null;
    const child = fork(path.join(codeFolder, 'study', 'models', 'task-process.js'), {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    passOnNotes(child.stderr);
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = `${complaint}${chunk}`.slice(-2000);
    });
    child.on('message', (message: TaskMessage<Progress>) => {
      if (message.state === 'working') onProgress(message.progress);
      else failure = message.isUserError ? new UserError(message.message) : new Error(message.message);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (failure) reject(failure);
      else if (code === 0) resolve();
      else
        reject(
          new Error(`The process that does "${task.work}" ended with ${signal ?? `code ${code}`}. ${complaint}`.trim()),
        );
    });
    child.send(task);
  });
}

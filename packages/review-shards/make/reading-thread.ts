import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageFolderOf, UserError } from '@crosscultural/base';
import type { FileListener, FileTask } from './stage-file';
import type { FromThread } from './stage-thread';

/** Somebody who reads one file after the other. */
export interface FileReader {
  /** See `stageFile`. */
  stage(task: FileTask, listener: FileListener): Promise<number>;
  close(): void;
}

/** A thread has loaded the readers when another one has read so many bytes. */
const bytesThatPayAThread = 30e6;

/** How many threads pay for files of so many bytes together. */
export const threadsThatPay = (bytes: number) => 1 + Math.floor(bytes / bytesThatPayAThread);

/** Starts a thread that does what `stageFile` does; compiled, whether this runs compiled or under a test runner. */
export function startReadingThread(): FileReader {
  const thread = new Worker(path.join(packageFolderOf(__dirname), 'dist', 'make', 'stage-thread.js'));
  // One file at a time: what the thread says is about the last one that it was given.
  let hear: (message: FromThread) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  thread.on('message', (message: FromThread) => hear(message));
  thread.on('error', (error) => fail(error));
  thread.on('exit', () => fail(new Error('A thread that was reading a file has ended.')));
  return {
    stage: (task, listener) =>
      new Promise((resolve, reject) => {
        fail = reject;
        hear = (message) => {
          if (message.state === 'reading') listener.onProgress(message.reviews);
          else if (message.state === 'notice') listener.onNotice(message.notice);
          else if (message.state === 'done') resolve(message.reviews);
          else reject(message.isUserError ? new UserError(message.message) : new Error(message.message));
        };
        thread.postMessage(task);
      }),
    close: () => void thread.terminate(),
  };
}

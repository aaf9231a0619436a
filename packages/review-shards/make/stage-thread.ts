import { parentPort } from 'node:worker_threads';
import { UserError } from '@crosscultural/base';
import type { ReaderNotice } from '@crosscultural/corpus';
import { type FileTask, stageFile } from './stage-file';

/** What a thread says of the file that it was given; an error loses its class on the way. */
export type FromThread =
  | { state: 'reading'; reviews: number }
  | { state: 'notice'; notice: ReaderNotice }
  | { state: 'done'; reviews: number }
  | { state: 'failed'; isUserError: boolean; message: string };

const say = (message: FromThread) => parentPort?.postMessage(message);

parentPort?.on('message', (task: FileTask) => {
  stageFile(task, {
    onProgress: (reviews) => say({ state: 'reading', reviews }),
    onNotice: (notice) => say({ state: 'notice', notice }),
  }).then(
    (reviews) => say({ state: 'done', reviews }),
    (error: Error) => say({ state: 'failed', isUserError: error instanceof UserError, message: error.message }),
  );
});

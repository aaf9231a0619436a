import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageFolderOf } from '@crosscultural/base';
import { ExcessivePageError } from '../failures';
import type { Answer, Reading, ReadingSettings } from './read-page';
import type { WorkerMessage } from './read-worker';

/** Reads pages in a thread of their own, one at a time. */
export interface PageReader {
  /**
   * Reads an answer.
   *
   * @throws ExcessivePageError when it takes too long or too much memory; the signal's reason when it aborts.
   */
  read(answer: Answer, signal?: AbortSignal): Promise<Reading>;
  close(): Promise<void>;
}

/** Memory of the reading thread, MB: many times what the largest page needs. */
const mostMemory = 384;

/**
 * Opens a reader whose thread starts with the first page. A page that takes too long costs the thread its life and the
 * page its place among those that failed; the caller's thread stays free meanwhile.
 *
 * @param milliseconds the longest time for a page.
 * @param file the thread's code; the reading of pages unless given.
 */
export function openPageReader(settings: ReadingSettings, milliseconds: number, file = workerFile()): PageReader {
  let thread: { worker: Worker; ready: Promise<void> } | undefined;

  const start = () => {
    const worker = new Worker(file, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory, maxYoungGenerationSizeMb: 64 },
    });
    // What a thread that is about to be ended still says is nobody's business.
    worker.on('error', () => undefined);
    const ready = new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
    });
    return { worker, ready };
  };
  const close = async () => {
    const worker = thread?.worker;
    thread = undefined;
    await worker?.terminate();
  };

  return {
    close,
    async read(answer, signal) {
      signal?.throwIfAborted();
      thread ??= start();
      const { worker, ready } = thread;
      try {
        await ready;
        signal?.throwIfAborted();
        return await oneReading(worker, answer, settings.site, milliseconds, signal);
      } catch (error) {
        await close();
        throw error;
      }
    },
  };
}

async function oneReading(
  worker: Worker,
  answer: Answer,
  site: string,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Reading> {
  const { promise, resolve, reject } = newPromise<Reading>();
  const refuse = (what: string) => reject(new ExcessivePageError(site, answer.request.url, what));
  const onMessage = (message: WorkerMessage) => resolve(message as Reading);
  const onError = (error: Error & { code?: string }) => {
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    refuse(isMemory ? `reading it takes more than ${mostMemory} MB of memory` : `the reader failed: ${error.message}`);
  };
  const onExit = () => refuse('the reader ended while reading it');
  const onAbort = () => reject(signal?.reason);
  const timer = setTimeout(() => refuse(`not read within ${milliseconds / 1000} s`), milliseconds);
  worker.once('message', onMessage).once('error', onError).once('exit', onExit);
  signal?.addEventListener('abort', onAbort);
  try {
    worker.postMessage(answer);
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** A promise with its two ends (Promise.withResolvers, which Node.js 20 has not got). */
function newPromise<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((keep, give) => {
    resolve = keep;
    reject = give;
  });
  return { promise, resolve, reject };
}

function workerFile(): string {
  return path.join(packageFolderOf(__dirname), 'dist', 'run', 'read-worker.js');
}

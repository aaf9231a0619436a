import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { packageFolderOf, UserError } from '@crosscultural/base';
import { measureTrial, type TopicTrial, type TrialValues } from './topic-trial';
import type { TrialMessage } from './trial-worker';

interface TrialsOptions {
  /** 1 measures in the caller's thread. */
  workers: number;
  onFit: (topics: number) => void;
  signal?: AbortSignal;
}

/**
 * Measures several numbers of topics, each wholly by one thread, so that the values do not depend on the number of threads.
 *
 * @returns the values in the order of the candidates.
 */
export async function measureTrials(
  trial: TopicTrial,
  candidates: readonly number[],
  { workers, onFit, signal }: TrialsOptions,
): Promise<TrialValues[]> {
  signal?.throwIfAborted();
  const values: TrialValues[] = [];
  if (workers > 1) {
    const byTopics = await measureInThreads(trial, candidates, { workers, onFit, signal });
    return candidates.map((topics) => byTopics.get(topics)!);
  }
  for (const topics of candidates) {
    values.push(
      measureTrial(trial, topics, () => {
        onFit(topics);
        signal?.throwIfAborted();
      }),
    );
    await nextTurn(); // a moment for whoever shows the progress or stops the fits
    signal?.throwIfAborted();
  }
  return values;
}

async function measureInThreads(
  trial: TopicTrial,
  candidates: readonly number[],
  { workers, onFit, signal }: TrialsOptions,
): Promise<Map<number, TrialValues>> {
  // The most topics take longest: begun first, they do not keep one thread busy at the end.
  const waiting = [...new Set(candidates)].sort((a, b) => a - b);
  const values = new Map<number, TrialValues>();
  const file = path.join(packageFolderOf(__dirname), 'dist', 'measure', 'trial-worker.js');
  const threads = Array.from({ length: workers }, () => new Worker(file, { workerData: trial }));
  const runThread = (thread: Worker) =>
    new Promise<void>((resolve, reject) => {
      const next = () => {
        const topics = waiting.pop();
        if (topics === undefined) resolve();
        else thread.postMessage(topics);
      };
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`A thread that fits topics ended with code ${code}.`)));
      thread.on('message', (message: TrialMessage) => {
        try {
          if (message.mistake !== undefined) throw new UserError(message.mistake);
          if (message.values === undefined) return onFit(message.topics);
          values.set(message.topics, message.values);
          next();
        } catch (error) {
          reject(error);
        }
      });
      next();
    });
  try {
    await Promise.all(threads.map(runThread));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return values;
}

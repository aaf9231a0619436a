import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { deriveSeed, packageFolderOf, UserError } from '@crosscultural/base';
import { type TokenSequence, type TopicCorpus, tokenSequence } from '../model/corpus';
import { type LdaModel, ldaModel } from '../model/model';
import { checkCount, checkedPriors } from '../model/priors';
import { wishStop } from './barrier';
import { checkedLikelihood } from './chain';
import { chooseSampler } from './choose-sampler';
import type { LdaOptions } from './fit';
import { initialTopics } from './sampler';
import { blockBoundaries, documentOrder, type WasmLayout, wasmLayout } from './wasm-layout';
import { fillRisingTables, lengthsLogLikelihood, topicsScore } from './wasm-likelihood';
import { samplerModule } from './wasm-module';
import { documentBytes, readAssignments, type WasmState, wasmState } from './wasm-state';
import type { SweepReport, WorkerTask } from './worker';
import { documentPlaces, workerShares, workersThatPay } from './worker-shares';

/** How to fit a topic model on several cores. */
export interface ParallelLdaOptions
  extends Omit<LdaOptions, 'optimisePriorsEvery' | 'averaging' | 'checkpointEvery' | 'onCheckpoint'> {
  /**
   * At most so many threads; one where the corpus and the sweeps are too few for more to pay (see `workersThatPay`). The result
   * depends on their number (1 gives what fitLda gives), but not on the machine.
   */
  workers: number;
  /** Stops the fit, which then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Fits latent Dirichlet allocation as fitLda does, in threads that share memory, while the caller's thread stays free.
 * With several workers that is no longer exact: a topic's total lags behind by a part of a sweep (Yan, Xu and Qi 2009; the
 * counts of documents and words, which AD-LDA lets lag, too, are never shared), which changes the likelihood reached by less
 * than another seed does.
 *
 * @throws UserError as fitLda does, and when the corpus needs the reference sampler, which has one thread only; the signal's reason when it stops
 * the fit.
 * @example
 * const model = await fitLdaParallel(corpus, { topics: 20, iterations: 1000, seed: 1, workers: 2 });
 */
export async function fitLdaParallel(corpus: TopicCorpus, options: ParallelLdaOptions): Promise<LdaModel> {
  const tokens = tokenSequence(corpus);
  const most = checkCount('workers', options.workers, 1);
  const workers = Math.min(most, workersThatPay(tokens.tokenCount * options.iterations));
  return fitInThreads(corpus, tokens, { ...options, workers });
}

/** The same with exactly so many threads. */
export async function fitInThreads(
  corpus: TopicCorpus,
  tokens: TokenSequence,
  options: ParallelLdaOptions,
): Promise<LdaModel> {
  const { topics, iterations, alpha, beta, seed, likelihoodEvery = 1, onSweep, workers, signal } = options;
  const priors = checkedPriors(topics, alpha, beta, tokens.vocabularySize);
  checkCount('iterations', iterations, 0);
  checkCount('likelihoodEvery', likelihoodEvery, 1);
  const sampler = chooseSampler(options.sampler ?? 'auto', topics, tokens);
  if (sampler === 'reference') throw new UserError('The reference sampler has one thread only; use fitLda instead.');
  signal?.throwIfAborted();

  const order = documentOrder(sampler, tokens, workers);
  const bytesAt = (place: number) => documentBytes(sampler, topics, tokens.documents[order[place]].length);
  const boundaries = Array.from({ length: workers }, (_, worker) =>
    blockBoundaries(...documentPlaces(order.length, worker, workers), bytesAt),
  ).flat();
  const layout = wasmLayout(tokens, order, Uint32Array.from([...boundaries, order.length]));
  const initial = initialTopics(topics, deriveSeed(seed, 'initial topics'));
  const state = wasmState(sampler, tokens, layout, priors, initial, workers, true);
  fillRisingTables(state, priors);

  const logLikelihood: number[] = [];
  const ofLengths = lengthsLogLikelihood(tokens, priors);
  const task = {
    module: samplerModule(true),
    state,
    priors,
    vocabularySize: tokens.vocabularySize,
    seed,
    workers,
    iterations,
  };
  await runWorkers(state, tokens, layout, { ...task, likelihoodEvery }, signal, ({ sweep, score, topicCounts }) => {
    const ofTopics = topicsScore(topicCounts, priors, tokens.vocabularySize);
    const perToken = checkedLikelihood((ofLengths + score + ofTopics) / tokens.tokenCount, sweep);
    logLikelihood.push(perToken);
    onSweep?.({ sweep, iterations, logLikelihood: perToken });
  });
  const assignments = readAssignments(state, tokens, layout);
  return ldaModel(corpus.vocabulary, tokens, { priors, seed, iterations, logLikelihood, assignments });
}

/** Resolves when all workers have ended; rejects with the first error of a worker, of `onReport` or of the signal. */
async function runWorkers(
  state: WasmState,
  tokens: TokenSequence,
  layout: WasmLayout,
  task: Omit<WorkerTask, 'worker' | 'share'>,
  signal: AbortSignal | undefined,
  onReport: (report: SweepReport) => void,
): Promise<void> {
  let failure: { reason: unknown } | undefined;
  const stop = (reason: unknown) => {
    failure ??= { reason };
    wishStop(state.control);
  };
  const onAbort = () => stop(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  const file = path.join(packageFolderOf(__dirname), 'dist', 'sampler', 'worker.js');
  const threads = workerShares(state, tokens, layout, task.workers).map((share, worker) => {
    const workerData: WorkerTask = { ...task, worker, share };
    return new Worker(file, { workerData });
  });
  threads[0].on('message', (report: SweepReport) => {
    try {
      if (!failure) onReport(report);
    } catch (error) {
      stop(error);
    }
  });
  const ends = threads.map(
    (thread) =>
      new Promise<void>((resolve, reject) => {
        thread.once('error', reject);
        thread.once('exit', () => resolve());
      }),
  );
  try {
    await Promise.all(ends);
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  if (failure) throw failure.reason;
}

import { parentPort, workerData } from 'node:worker_threads';
import type { Priors } from '../model/priors';
import { barrier, decideStop, stopDecided } from './barrier';
import { sweepRandom } from './sweep-random';
import { documentsScore, logRisingOf, termsScore } from './wasm-likelihood';
import { functionsOn } from './wasm-module';
import type { WasmState } from './wasm-state';
import { renewDocumentRows, seedSweep, sweepRuns } from './wasm-sweep';
import type { WorkerShare } from './worker-shares';

/** What the main thread gives a worker. */
export interface WorkerTask {
  module: WebAssembly.Module;
  state: WasmState;
  priors: Priors;
  vocabularySize: number;
  seed: number;
  worker: number;
  workers: number;
  share: WorkerShare;
  iterations: number;
  likelihoodEvery: number;
}

/** What worker 0 says after a sweep whose likelihood was computed. */
export interface SweepReport {
  sweep: number;
  /** The part of ln p(w, z) that documents and terms give. */
  score: number;
  topicCounts: Int32Array;
}

/** One source of random numbers per sweep seeds all workers in turn; with one worker it is that of fitLda. */
function seedWorker(state: WasmState, worker: number, seed: number, sweep: number): void {
  const random = sweepRandom(seed, sweep);
  for (let other = 0; other <= worker; other++) seedSweep(state.random[worker], random);
}

if (parentPort) sample(workerData as WorkerTask, (report) => parentPort?.postMessage(report));

function sample(task: WorkerTask, report: (report: SweepReport) => void): void {
  const { state, priors, vocabularySize, seed, worker, workers, share, iterations, likelihoodEvery } = task;
  const wasm = functionsOn(task.module, state.memory, (topic, n) => logRisingOf(priors, topic, n));
  const waitForAll = barrier(state.control, workers);
  const own = state.topicCounts[worker];
  const atStart = own.slice();
  const [firstNumber, lastNumber] = share.documentNumbers;

  /** All workers' changes of n_k, added up by each of them. */
  function mergeTopicCounts(): void {
    waitForAll();
    const merged = atStart.slice();
    for (const counts of state.topicCounts) for (let k = 0; k < merged.length; k++) merged[k] += counts[k] - atStart[k];
    waitForAll();
    own.set(merged);
    atStart.set(merged);
  }

  for (let sweep = 1; sweep <= iterations && !stopDecided(state.control); sweep++) {
    seedWorker(state, worker, seed, sweep);
    for (let step = 0; step < workers; step++) {
      for (const [first, last] of share.runsOfWordGroup[(worker + step) % workers]) {
        sweepRuns(wasm, state, priors.beta, vocabularySize, worker, first, last);
      }
      mergeTopicCounts();
    }
    renewDocumentRows(wasm, state, firstNumber, lastNumber);
    if (sweep % likelihoodEvery === 0) {
      const ofTerms = termsScore(wasm, state, share.words[0], share.words[1]);
      state.scores[worker] = documentsScore(wasm, state, firstNumber, lastNumber) + ofTerms;
    }
    if (worker === 0) decideStop(state.control);
    waitForAll();
    if (worker === 0 && sweep % likelihoodEvery === 0) {
      report({ sweep, score: state.scores.reduce((sum, part) => sum + part, 0), topicCounts: own.slice() });
    }
  }
}

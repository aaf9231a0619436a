import type { Random } from '@crosscultural/base';
import type { TokenSequence } from '../model/corpus';
import type { FastKernel } from './kernel-choice';
import { blockBoundaries, documentOrder, kernelLayout } from './kernel-layout';
import {
  documentsScore,
  fillRisingTables,
  lengthsLogLikelihood,
  logRisingOf,
  termsScore,
  topicsScore,
} from './kernel-likelihood';
import { kernelModule, kernelsOn } from './kernel-module';
import { documentBytes, kernelState, readAssignments } from './kernel-state';
import { changeAlpha, renewDocumentRows, seedKernel, sweepRuns } from './kernel-sweep';
import type { InitialTopics, Sampler } from './sampler';
import type { Priors } from './settings';

/**
 * Collapsed Gibbs sampling by a WebAssembly kernel on one core.
 *
 * @param options.lists the lists of an earlier sampler, which this one continues.
 */
export function kernelSampler(
  kernel: FastKernel,
  tokens: TokenSequence,
  initialPriors: Priors,
  initial: InitialTopics,
  options: { blockBytes?: number; lists?: Uint32Array } = {},
): Sampler {
  const { starts, vocabularySize } = tokens;
  const topics = initialPriors.alpha.length;
  const order = documentOrder(kernel, tokens, 1);
  const bytesAt = (place: number) => documentBytes(kernel, topics, starts[order[place] + 1] - starts[order[place]]);
  const boundaries = blockBoundaries(0, order.length, bytesAt, options.blockBytes);
  const planned = kernelLayout(tokens, order, Uint32Array.from([...boundaries, order.length]));
  const state = kernelState(kernel, tokens, planned, initialPriors, initial, 1, false);
  // The same numbers, once: from here on only the kernels' memory holds them.
  const layout = { ...planned, runWord: state.runWord, runStart: state.runStart };
  if (options.lists) state.lists.set(options.lists);
  let priors = initialPriors;
  let ofLengths = lengthsLogLikelihood(tokens, priors);
  fillRisingTables(state, priors);
  const kernels = kernelsOn(kernelModule(false), state.memory, (topic, n) => logRisingOf(priors, topic, n));
  const documentNumbers = state.documentRows.length + state.lists.length;

  function sweep(random: Random): void {
    seedKernel(state.random[0], random);
    sweepRuns(kernels, state, priors.beta, vocabularySize, 0, 0, layout.runWord.length);
    renewDocumentRows(kernels, state, 0, documentNumbers);
  }

  function logLikelihood(): number {
    const ofDocuments = documentsScore(kernels, state, 0, documentNumbers);
    const ofTerms = termsScore(kernels, state, 0, vocabularySize);
    return ofLengths + (ofDocuments + ofTerms) + topicsScore(state.topicCounts[0], priors, vocabularySize);
  }

  function setPriors(newPriors: Priors): void {
    priors = newPriors;
    changeAlpha(kernels, state, priors.alpha);
    fillRisingTables(state, priors);
    ofLengths = lengthsLogLikelihood(tokens, priors);
  }

  const assignments = () => readAssignments(state, tokens, layout);
  return { sweep, logLikelihood, assignments, lists: () => state.lists.slice(), setPriors };
}

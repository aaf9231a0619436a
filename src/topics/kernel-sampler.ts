import type { Random } from '../random';
import type { TokenSequence } from './corpus';
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
import { renewDocumentRows, seedKernel, sweepRuns } from './kernel-sweep';
import type { Sampler } from './sampler';
import type { Priors } from './settings';

/** Collapsed Gibbs sampling by a WebAssembly kernel on one core. */
export function kernelSampler(
  kernel: FastKernel,
  tokens: TokenSequence,
  priors: Priors,
  initial: Uint16Array,
  random: Random,
  blockBytes?: number,
): Sampler {
  const { starts, vocabularySize } = tokens;
  const topics = priors.alpha.length;
  const order = documentOrder(kernel, tokens, 1);
  const bytesAt = (place: number) => documentBytes(kernel, topics, starts[order[place] + 1] - starts[order[place]]);
  const boundaries = blockBoundaries(0, order.length, bytesAt, blockBytes);
  const layout = kernelLayout(tokens, order, Uint32Array.from([...boundaries, order.length]));
  const state = kernelState(kernel, tokens, layout, priors, initial, 1, false);
  const kernels = kernelsOn(kernelModule(false), state.memory, logRisingOf(priors));
  seedKernel(state.random[0], random);
  fillRisingTables(state, priors);
  const ofLengths = lengthsLogLikelihood(tokens, priors);
  const documentNumbers = state.documentRows.length + state.lists.length;

  function sweep(): void {
    sweepRuns(kernels, state, priors.beta, vocabularySize, 0, 0, layout.runWord.length);
    renewDocumentRows(kernels, state, 0, documentNumbers);
  }

  function logLikelihood(): number {
    const ofDocuments = documentsScore(kernels, state, 0, documentNumbers);
    const ofTerms = termsScore(kernels, state, 0, vocabularySize);
    return ofLengths + ofDocuments + ofTerms + topicsScore(state.topicCounts[0], priors, vocabularySize);
  }

  return { sweep, logLikelihood, assignments: () => readAssignments(state, tokens, layout) };
}

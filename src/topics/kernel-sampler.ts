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

/**
 * Bytes of document counts per block: with the words' counts beside them they stay in a second-level cache of 2 MB. It
 * is part of what decides the order of tokens and so the result: a constant, the same on every machine.
 */
export const BLOCK_BYTES = 1 << 20;

/** Collapsed Gibbs sampling by a WebAssembly kernel on one core. */
export function kernelSampler(
  kernel: FastKernel,
  tokens: TokenSequence,
  priors: Priors,
  initial: Uint16Array,
  random: Random,
  blockBytes = BLOCK_BYTES,
): Sampler {
  const { starts, vocabularySize } = tokens;
  const topics = priors.alpha.length;
  const order = documentOrder(kernel, tokens);
  const bytesAt = (place: number) => documentBytes(kernel, topics, starts[order[place] + 1] - starts[order[place]]);
  const boundaries = blockBoundaries(0, order.length, bytesAt, blockBytes);
  const layout = kernelLayout(tokens, order, Uint32Array.from([...boundaries, order.length]));
  const state = kernelState(kernel, tokens, layout, priors, initial, 1, false);
  const kernels = kernelsOn(kernelModule(false), state.memory, logRisingOf(priors));
  seedKernel(state.random[0], random);
  fillRisingTables(state, priors);
  const ofLengths = lengthsLogLikelihood(tokens, priors);

  function sweep(): void {
    sweepRuns(kernels, state, priors.beta, vocabularySize, 0, 0, layout.runWord.length);
    renewDocumentRows(kernels, state);
  }

  function logLikelihood(): number {
    const ofDocuments = documentsScore(kernels, state, 0, state.documentRows.length + state.lists.length);
    const ofTerms = termsScore(kernels, state, 0, vocabularySize);
    return ofLengths + ofDocuments + ofTerms + topicsScore(state, priors, vocabularySize);
  }

  return { sweep, logLikelihood, assignments: () => readAssignments(state, tokens, layout) };
}

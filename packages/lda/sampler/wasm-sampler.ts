import type { Random } from '@crosscultural/base';
import type { TokenSequence } from '../model/corpus';
import type { Priors } from '../model/priors';
import type { WasmSamplerName } from './choose-sampler';
import type { InitialTopics, Sampler } from './sampler';
import { blockBoundaries, documentOrder, wasmLayout } from './wasm-layout';
import {
  documentsScore,
  fillRisingTables,
  lengthsLogLikelihood,
  logRisingOf,
  termsScore,
  topicsScore,
} from './wasm-likelihood';
import { functionsOn, samplerModule } from './wasm-module';
import { documentBytes, readAssignments, wasmState } from './wasm-state';
import { changeAlpha, renewDocumentRows, seedSweep, sweepRuns } from './wasm-sweep';

/**
 * Collapsed Gibbs sampling by a WebAssembly sampler on one core.
 *
 * @param options.lists the lists of an earlier sampler, which this one continues.
 */
export function wasmSampler(
  sampler: WasmSamplerName,
  tokens: TokenSequence,
  initialPriors: Priors,
  initial: InitialTopics,
  options: { blockBytes?: number; lists?: Uint32Array } = {},
): Sampler {
  const { starts, vocabularySize } = tokens;
  const topics = initialPriors.alpha.length;
  const order = documentOrder(sampler, tokens, 1);
  const bytesAt = (place: number) => documentBytes(sampler, topics, starts[order[place] + 1] - starts[order[place]]);
  const boundaries = blockBoundaries(0, order.length, bytesAt, options.blockBytes);
  const planned = wasmLayout(tokens, order, Uint32Array.from([...boundaries, order.length]));
  const state = wasmState(sampler, tokens, planned, initialPriors, initial, 1, false);
  // The same numbers, once: from here on only the samplers' memory holds them.
  const layout = { ...planned, runWord: state.runWord, runStart: state.runStart };
  if (options.lists) state.lists.set(options.lists);
  let priors = initialPriors;
  let ofLengths = lengthsLogLikelihood(tokens, priors);
  fillRisingTables(state, priors);
  const wasm = functionsOn(samplerModule(false), state.memory, (topic, n) => logRisingOf(priors, topic, n));
  const documentNumbers = state.documentRows.length + state.lists.length;

  function sweep(random: Random): void {
    seedSweep(state.random[0], random);
    sweepRuns(wasm, state, priors.beta, vocabularySize, 0, 0, layout.runWord.length);
    renewDocumentRows(wasm, state, 0, documentNumbers);
  }

  function logLikelihood(): number {
    const ofDocuments = documentsScore(wasm, state, 0, documentNumbers);
    const ofTerms = termsScore(wasm, state, 0, vocabularySize);
    return ofLengths + (ofDocuments + ofTerms) + topicsScore(state.topicCounts[0], priors, vocabularySize);
  }

  function setPriors(newPriors: Priors): void {
    priors = newPriors;
    changeAlpha(wasm, state, priors.alpha);
    fillRisingTables(state, priors);
    ofLengths = lengthsLogLikelihood(tokens, priors);
  }

  const assignments = () => readAssignments(state, tokens, layout);
  return { sweep, logLikelihood, assignments, lists: () => state.lists.slice(), setPriors };
}

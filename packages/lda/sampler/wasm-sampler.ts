import { type Random, UserError } from '@crosscultural/base';
import type { TokenSequence } from '../model/corpus';
import type { Priors } from '../model/priors';
import type { WasmSamplerName } from './choose-sampler';
import type { InitialTopics, Sampler } from './sampler';
import { type TopicCounts, topicCountsOf } from './topic-counts';
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
import { documentBytes, readAssignments, type WasmState, wasmState } from './wasm-state';
import { changeAlpha, renewDocumentRows, seedSweep, sweepRuns } from './wasm-sweep';

/** What a sampler of a part of a corpus gives beside what every sampler does. */
export interface WasmSampler extends Sampler {
  /** n_kt and n_k as they are now. */
  counts(): TopicCounts;
  /** ln p(z | α) of the documents, in nats: the part of the likelihood that needs no other documents. */
  documentsLogLikelihood(): number;
}

/**
 * Collapsed Gibbs sampling by a WebAssembly sampler on one core.
 *
 * @param options.lists the lists of an earlier sampler, which this one continues.
 * @param options.counts the counts of the corpus that the tokens are a part of, themselves included.
 */
export function wasmSampler(
  sampler: WasmSamplerName,
  tokens: TokenSequence,
  initialPriors: Priors,
  initial: InitialTopics,
  options: { blockBytes?: number; lists?: Uint32Array; counts?: TopicCounts } = {},
): WasmSampler {
  const { starts, vocabularySize } = tokens;
  const topics = initialPriors.alpha.length;
  const order = documentOrder(sampler, tokens, 1);
  const bytesAt = (place: number) => documentBytes(sampler, topics, starts[order[place] + 1] - starts[order[place]]);
  const boundaries = blockBoundaries(0, order.length, bytesAt, options.blockBytes);
  const planned = wasmLayout(tokens, order, Uint32Array.from([...boundaries, order.length]));
  const state = wasmState(sampler, tokens, planned, initialPriors, initial, 1, false, options.counts);
  // The same numbers, once: from here on only the samplers' memory holds them.
  const layout = { ...planned, runWord: state.runWord, runStart: state.runStart };
  if (options.lists) continueLists(state, options.lists);
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

  function counts(): TopicCounts {
    const { termCounts, topicCounts, width } = state;
    if (termCounts.length === 0) return topicCountsOf(tokens, topics, assignments());
    const ofTopics = topicCounts[0].slice(0, topics);
    if (width === topics) return { terms: termCounts.slice(), topics: ofTopics };
    const terms = new Int32Array(vocabularySize * topics);
    for (let term = 0; term < vocabularySize; term++) {
      terms.set(termCounts.subarray(term * width, term * width + topics), term * topics);
    }
    return { terms, topics: ofTopics };
  }

  const documentsLogLikelihood = () => ofLengths + documentsScore(wasm, state, 0, documentNumbers);
  const lists = () => state.lists.slice();
  return { sweep, logLikelihood, assignments, lists, setPriors, counts, documentsLogLikelihood };
}

function continueLists(state: WasmState, lists: Uint32Array): void {
  if (lists.length !== state.lists.length) {
    throw new UserError(
      `Lists of ${lists.length} numbers are not those of these documents, which take ${state.lists.length}.`,
    );
  }
  state.lists.set(lists);
}

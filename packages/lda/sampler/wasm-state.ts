import type { TokenSequence } from '../model/corpus';
import type { Priors } from '../model/priors';
import type { WasmSamplerName } from './choose-sampler';
import { type Allocate, allocateViews } from './memory';
import type { InitialTopics } from './sampler';
import type { TopicCounts } from './topic-counts';
import { visitTokens, type WasmLayout } from './wasm-layout';
import { SCRATCH_BYTES } from './wasm-module';

/** A chain's state as the samplers keep it: views of one WebAssembly memory. */
export interface WasmState {
  sampler: WasmSamplerName;
  memory: WebAssembly.Memory;
  /** K. */
  topics: number;
  /** Numbers per row of documentRows and termCounts: 8 (dense8), or K rounded up to a multiple of 4. */
  width: number;
  runWord: Uint32Array;
  runStart: Uint32Array;
  /** The topic of each token, in the samplers' order. */
  tokenTopics: Uint16Array;
  /** Per token, the byte offset of its document in `documentRows` or `lists`. */
  tokenDocument: Uint32Array;
  /** dense8, dense: D × width, n_dk + α_k, documents in the layout's order. */
  documentRows: Float32Array;
  /** sparse: per document the entries (topic + 1) << 16 | count, ended by a 0. */
  lists: Uint32Array;
  /** V × width, n_kt; empty for sparse in one block, which counts them afresh. */
  termCounts: Int32Array;
  /** Per worker: width numbers, n_k. */
  topicCounts: Int32Array[];
  /** Per worker: two words of xoroshiro64*. */
  random: Uint32Array[];
  /** α_k and then zeros: width numbers, and 16 more since the sparse sampler reads blocks of 16. */
  alpha: Float32Array;
  newAlpha: Float32Array;
  /** width × RISING_LENGTH numbers, ln Γ(α_k + n) − ln Γ(α_k). */
  risingAlpha: Float64Array;
  /** ln Γ(β + n) − ln Γ(β) by n. */
  risingBeta: Float64Array;
  /** ln(β + n) by n. */
  logBeta: Float64Array;
  /** Where workers wait for each other: see barrier.ts. */
  control: Int32Array;
  /** Per worker: its part of ln p(w, z). */
  scores: Float64Array;
}

/** Smaller counts of a topic in a document have their logarithms in tables. */
export const RISING_LENGTH = 256;

/** Smaller counts of a term in a topic have. */
const LONGEST_BETA_TABLE = 1 << 16;

/** Bytes that the topics of one document take; what has to stay in cache while a block is sampled. */
export function documentBytes(sampler: WasmSamplerName, topics: number, documentLength: number): number {
  return sampler === 'sparse' ? 4 * ((Math.min(documentLength, topics) + 4) & ~3) : 4 * rowWidth(sampler, topics);
}

function rowWidth(sampler: WasmSamplerName, topics: number): number {
  return sampler === 'dense8' ? 8 : (topics + 3) & ~3;
}

/**
 * Lays a state out in a new memory and fills it from the topic of every token.
 *
 * @param given n_kt and n_k where the tokens are a part of a larger corpus, whose counts these are; else they are counted.
 */
export function wasmState(
  sampler: WasmSamplerName,
  tokens: TokenSequence,
  layout: WasmLayout,
  priors: Priors,
  initial: InitialTopics,
  workers: number,
  shared: boolean,
  given?: TopicCounts,
): WasmState {
  const topics = priors.alpha.length;
  const width = rowWidth(sampler, topics);
  const { starts } = tokens;
  let documentNumbers = 0;
  for (let d = 0; d + 1 < starts.length; d++) {
    documentNumbers += documentBytes(sampler, topics, starts[d + 1] - starts[d]) / 4;
  }
  const countsAfresh = sampler === 'sparse' && layout.blockDocuments.length === 2 && given === undefined;

  const betaTableLength = Math.min(mostTokensOfAWord(tokens) + 1, LONGEST_BETA_TABLE);
  const workerNumbers = Array.from({ length: workers }, (_, worker) => worker);
  const layOut = (allocate: Allocate) => ({
    runWord: allocate(Uint32Array, layout.runWord.length),
    runStart: allocate(Uint32Array, layout.runStart.length),
    tokenTopics: allocate(Uint16Array, tokens.tokenCount),
    tokenDocument: allocate(Uint32Array, tokens.tokenCount),
    documentRows: allocate(Float32Array, sampler === 'sparse' ? 0 : documentNumbers),
    lists: allocate(Uint32Array, sampler === 'sparse' ? documentNumbers : 0),
    termCounts: allocate(Int32Array, countsAfresh ? 0 : tokens.vocabularySize * width),
    topicCounts: workerNumbers.map(() => allocate(Int32Array, width)),
    random: workerNumbers.map(() => allocate(Uint32Array, 2)),
    alpha: allocate(Float32Array, width + 16),
    newAlpha: allocate(Float32Array, width + 16),
    risingAlpha: allocate(Float64Array, width * RISING_LENGTH),
    risingBeta: allocate(Float64Array, betaTableLength),
    logBeta: allocate(Float64Array, betaTableLength),
    control: allocate(Int32Array, 16),
    scores: allocate(Float64Array, workers),
  });
  const { memory, views } = allocateViews(workers * SCRATCH_BYTES, shared, layOut);
  const state: WasmState = { sampler, memory, topics, width, ...views };
  state.runWord.set(layout.runWord);
  state.runStart.set(layout.runStart);
  state.alpha.set(priors.alpha);
  fill(state, tokens, layout, initial);
  if (given) setCounts(state, given);
  return state;
}

function mostTokensOfAWord({ documents, vocabularySize }: TokenSequence): number {
  const counts = new Uint32Array(vocabularySize);
  for (const document of documents) for (let n = 0; n < document.length; n++) counts[document[n]]++;
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

function fill(state: WasmState, tokens: TokenSequence, layout: WasmLayout, initial: InitialTopics): void {
  const { sampler, topics, width, documentRows, lists, termCounts, topicCounts, alpha, tokenTopics, tokenDocument } =
    state;
  const { starts } = tokens;
  const documentStart = new Uint32Array(layout.order.length); // in 4 bytes
  let start = 0;
  for (const d of layout.order) {
    documentStart[d] = start;
    if (sampler !== 'sparse') documentRows.set(alpha.subarray(0, width), start);
    start += documentBytes(sampler, topics, starts[d + 1] - starts[d]) / 4;
  }
  visitTokens(tokens, layout, (index, position, document, word) => {
    const topic = initial(index);
    const inMemory = documentStart[document];
    tokenTopics[position] = topic;
    tokenDocument[position] = 4 * inMemory;
    topicCounts[0][topic]++;
    if (termCounts.length > 0) termCounts[word * width + topic]++;
    if (sampler === 'sparse') addToList(lists, inMemory, topic);
    else documentRows[inMemory + topic]++;
  });
  for (const counts of topicCounts.slice(1)) counts.set(topicCounts[0]);
}

function setCounts({ topics, width, termCounts, topicCounts }: WasmState, given: TopicCounts): void {
  if (width === topics && termCounts.length > 0) termCounts.set(given.terms);
  else
    for (let term = 0; term * width < termCounts.length; term++) {
      termCounts.set(given.terms.subarray(term * topics, (term + 1) * topics), term * width);
    }
  for (const counts of topicCounts) counts.set(given.topics);
}

function addToList(lists: Uint32Array, start: number, topic: number): void {
  let entry = start;
  while (lists[entry] !== 0 && lists[entry] >>> 16 !== topic + 1) entry++;
  if (lists[entry] === 0) lists[entry] = (topic + 1) << 16;
  lists[entry]++;
}

/** The topic of every token, in reading order. */
export function readAssignments(state: WasmState, tokens: TokenSequence, layout: WasmLayout): Uint16Array {
  const assignments = new Uint16Array(tokens.tokenCount);
  visitTokens(tokens, layout, (index, position) => {
    assignments[index] = state.tokenTopics[position];
  });
  return assignments;
}

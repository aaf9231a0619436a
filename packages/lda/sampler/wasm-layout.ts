import type { TokenSequence } from '../model/corpus';
import type { WasmSamplerName } from './choose-sampler';

/**
 * The order in which the samplers visit tokens: block of documents by block, inside a block word by word (a run), inside
 * a run document by document. A word's weights are then computed once per run, the counts of a
 * block's documents stay in the processor's cache.
 */
export interface WasmLayout {
  /** D document numbers. */
  order: Uint32Array;
  /** B + 1 numbers: block b holds the documents order[blockDocuments[b]] … order[blockDocuments[b + 1] − 1]. */
  blockDocuments: Uint32Array;
  /** B + 1 numbers: the first run of each block. */
  blockRuns: Uint32Array;
  /** R numbers: the word of each run; words ascend inside a block. */
  runWord: Uint32Array;
  /** R + 1 numbers: the position of each run's first token. */
  runStart: Uint32Array;
}

/**
 * The order of documents that suits a sampler: lists of equal length after each other are the faster ones (measured: 5 %),
 * for rows the order does not matter and the given one is kept. For several workers the order is dealt out to them like
 * cards, so that each gets as much to do; worker w has the documents from place ⌈D w / workers⌉ on.
 */
export function documentOrder(sampler: WasmSamplerName, { starts }: TokenSequence, workers: number): Uint32Array {
  const order = Uint32Array.from({ length: starts.length - 1 }, (_, d) => d);
  const length = (d: number) => starts[d + 1] - starts[d];
  if (sampler === 'sparse') order.sort((a, b) => length(a) - length(b) || a - b);
  if (workers === 1) return order;
  const dealt = new Uint32Array(order.length);
  for (let worker = 0, place = 0; worker < workers; worker++) {
    for (let from = worker; from < order.length; from += workers) dealt[place++] = order[from];
  }
  return dealt;
}

/** @param blockDocuments where blocks begin in `order`, and D at the end. */
export function wasmLayout(tokens: TokenSequence, order: Uint32Array, blockDocuments: Uint32Array): WasmLayout {
  const { vocabularySize } = tokens;
  const counts = new Uint32Array(vocabularySize);
  const blockRuns = new Uint32Array(blockDocuments.length);
  for (let block = 0; block + 1 < blockDocuments.length; block++) {
    countWords(tokens, order, blockDocuments[block], blockDocuments[block + 1], counts);
    blockRuns[block + 1] = blockRuns[block] + counts.reduce((runs, count) => runs + (count > 0 ? 1 : 0), 0);
  }
  const runs = blockRuns[blockRuns.length - 1];
  const runWord = new Uint32Array(runs);
  const runStart = new Uint32Array(runs + 1);
  let run = 0;
  for (let block = 0; block + 1 < blockDocuments.length; block++) {
    countWords(tokens, order, blockDocuments[block], blockDocuments[block + 1], counts);
    for (let word = 0; word < vocabularySize; word++) {
      if (counts[word] === 0) continue;
      runWord[run] = word;
      runStart[run + 1] = runStart[run] + counts[word];
      run++;
    }
  }
  return { order, blockDocuments, blockRuns, runWord, runStart };
}

/** How often each word occurs in the documents at the places first … last − 1. */
function countWords(
  { documents }: TokenSequence,
  order: Uint32Array,
  first: number,
  last: number,
  counts: Uint32Array,
): void {
  counts.fill(0);
  for (let place = first; place < last; place++) {
    const document = documents[order[place]];
    for (let n = 0; n < document.length; n++) counts[document[n]]++;
  }
}

/**
 * A block's document counts, with the words' counts beside them, stay in a second-level cache of 2 MB. The sizes are part
 * of what decides the order of tokens and so the result: constants, the same on every machine.
 */
const LARGEST_SINGLE_BLOCK = 1 << 21;
const BLOCK_BYTES = 1 << 18;

/**
 * Cuts the places first … last − 1 of an order of documents into blocks that fit in the processor's cache.
 *
 * @param documentBytes what the document at a place takes.
 * @param blockBytes at most this much in a block of several documents; tests ask for tiny ones.
 * @returns the places where the blocks begin.
 */
export function blockBoundaries(
  first: number,
  last: number,
  documentBytes: (place: number) => number,
  blockBytes?: number,
): number[] {
  if (first === last) return [];
  let bytes = 0;
  for (let place = first; place < last; place++) bytes += documentBytes(place);
  const limit = blockBytes ?? (bytes <= LARGEST_SINGLE_BLOCK ? LARGEST_SINGLE_BLOCK : BLOCK_BYTES);
  const boundaries = [first];
  bytes = 0;
  for (let place = first; place < last; place++) {
    bytes += documentBytes(place);
    if (bytes > limit && place > boundaries[boundaries.length - 1]) {
      boundaries.push(place);
      bytes = documentBytes(place);
    }
  }
  return boundaries;
}

/**
 * Calls `visit` for every token, block by block and document by document in the layout's order, with its index in the
 * token sequence, its position in the samplers' order, its document and its word.
 */
export function visitTokens(
  tokens: TokenSequence,
  layout: WasmLayout,
  visit: (index: number, position: number, document: number, word: number) => void,
): void {
  const { documents, starts, vocabularySize } = tokens;
  const { order, blockDocuments, blockRuns, runWord, runStart } = layout;
  const next = new Uint32Array(vocabularySize);
  for (let block = 0; block + 1 < blockDocuments.length; block++) {
    for (let run = blockRuns[block]; run < blockRuns[block + 1]; run++) next[runWord[run]] = runStart[run];
    for (let place = blockDocuments[block]; place < blockDocuments[block + 1]; place++) {
      const d = order[place];
      const document = documents[d];
      for (let n = 0; n < document.length; n++) {
        const word = document[n];
        visit(starts[d] + n, next[word]++, d, word);
      }
    }
  }
}

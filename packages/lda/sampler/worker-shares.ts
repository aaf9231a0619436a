import type { TokenSequence } from '../model/corpus';
import type { WasmLayout } from './wasm-layout';
import { documentBytes, type WasmState } from './wasm-state';

/** What one of several workers does. Ranges are [first, after the last]. */
export interface WorkerShare {
  /** Per group of words, the runs of the worker's documents with such words. */
  runsOfWordGroup: [number, number][][];
  /** The worker's documents, as numbers of documentRows or lists. */
  documentNumbers: [number, number];
  /** The words whose part of the likelihood the worker computes. */
  words: [number, number];
}

/** A thread takes a tenth of a second to start, in which one samples some millions of tokens. */
const samplesThatPayAThread = 2.5e7;

/**
 * How many threads pay for so many samples (tokens × sweeps, over all fits): decided by the work alone, so that it is the
 * same on every machine. One thread at least.
 */
export function workersThatPay(samples: number): number {
  return Math.max(1, Math.floor(samples / samplesThatPayAThread));
}

/**
 * Divides the work like a Latin square: documents into one group per worker, words into as many. In step s worker w
 * samples the words of group w + s in its documents, so that no two workers ever touch a count of the same document or
 * of the same word; only the totals n_k are then out of date, until the step ends (Yan, Xu and Qi 2009).
 */
export function workerShares(
  state: WasmState,
  tokens: TokenSequence,
  layout: WasmLayout,
  workers: number,
): WorkerShare[] {
  const { sampler, topics } = state;
  const { order, blockDocuments, blockRuns, runWord } = layout;
  const wordStarts = wordGroups(layout, workers, tokens.vocabularySize);
  const shares: WorkerShare[] = [];
  let number = 0;
  for (let worker = 0; worker < workers; worker++) {
    const [firstPlace, lastPlace] = documentPlaces(order.length, worker, workers);
    const start = number;
    for (let place = firstPlace; place < lastPlace; place++) {
      number += documentBytes(sampler, topics, tokens.documents[order[place]].length) / 4;
    }
    const runsOfWordGroup = Array.from({ length: workers }, (_, group): [number, number][] => {
      const ranges: [number, number][] = [];
      for (let block = 0; block + 1 < blockDocuments.length; block++) {
        if (blockDocuments[block] < firstPlace || blockDocuments[block] >= lastPlace) continue;
        const first = firstRunFrom(runWord, blockRuns[block], blockRuns[block + 1], wordStarts[group]);
        const last = firstRunFrom(runWord, blockRuns[block], blockRuns[block + 1], wordStarts[group + 1]);
        if (first < last) ranges.push([first, last]);
      }
      return ranges;
    });
    const words: [number, number] = [wordStarts[worker], wordStarts[worker + 1]];
    shares.push({ runsOfWordGroup, documentNumbers: [start, number], words });
  }
  return shares;
}

/** The places in the order of documents that belong to a worker: see documentOrder. */
export function documentPlaces(documents: number, worker: number, workers: number): [number, number] {
  const before = (w: number) => Math.floor(documents / workers) * w + Math.min(w, documents % workers);
  return [before(worker), before(worker + 1)];
}

/** The first word of each of `groups` groups with about as many tokens each, and the size of the vocabulary. */
function wordGroups({ runWord, runStart }: WasmLayout, groups: number, vocabularySize: number): number[] {
  const counts = new Uint32Array(vocabularySize);
  for (let run = 0; run < runWord.length; run++) counts[runWord[run]] += runStart[run + 1] - runStart[run];
  const total = runStart[runWord.length];
  const starts = [0];
  let tokens = 0;
  for (let word = 0; word < vocabularySize && starts.length < groups; word++) {
    tokens += counts[word];
    if (tokens >= (total * starts.length) / groups) starts.push(word + 1);
  }
  while (starts.length <= groups) starts.push(vocabularySize);
  return starts;
}

function firstRunFrom(runWord: Uint32Array, first: number, last: number, word: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (runWord[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

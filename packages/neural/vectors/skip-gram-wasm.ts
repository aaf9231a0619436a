import path from 'node:path';
import { packageFolderOf, UserError, wasmModule } from '@crosscultural/base';
import type { AliasTable } from './sampling';

/** The batches that the WebAssembly gets, and the longest sentence that fits in one: gensim's 10,000 words. */
export const BATCH_WORDS = 10_000;
const LOGISTIC_STEPS = 1024;
const LARGEST_SCORE = 6;

interface Exports {
  trainSentences(...addressesAndNumbers: number[]): void;
}

/** Skip-gram in WebAssembly, with its memory: vectors go in, are trained by batches, come out. */
export interface SkipGramWasm {
  /** V × `width` input vectors, the word vectors themselves; `width` is the dimension rounded up to a multiple of 4. */
  inputs: Float32Array;
  /** V × `width` output vectors, by which a word is predicted. */
  outputs: Float32Array;
  width: number;
  /** Trains on sentences of at most BATCH_WORDS words together, in place. */
  train(tokens: Uint32Array, starts: readonly number[], learningRate: number): void;
}

export interface SkipGramTask {
  vocabularySize: number;
  dimension: number;
  window: number;
  negative: number;
  /** V probabilities. */
  keep: readonly number[];
  noise: AliasTable;
  seed: number;
}

/**
 * Lays out the memory; all vectors are zero at first.
 *
 * @throws UserError when vocabulary and dimension need more than the 4 GB that WebAssembly can address; Error when the
 *   WebAssembly was not built.
 */
export function skipGramWasm(task: SkipGramTask): SkipGramWasm {
  const { vocabularySize: V, dimension, window, negative } = task;
  const width = Math.ceil(dimension / 4) * 4;
  let top = 64;
  const place = (bytes: number) => {
    const start = top;
    top = Math.ceil((start + bytes) / 64) * 64;
    return start;
  };
  const state = place(8);
  const scratch = place(64 + 4 * width);
  const logistic = place(4 * (LOGISTIC_STEPS + 1));
  const tokens = place(4 * BATCH_WORDS);
  const kept = place(4 * BATCH_WORDS);
  const starts = place(4 * (BATCH_WORDS + 1));
  const keep = place(4 * V);
  const aliases = place(8 * V);
  const inputs = place(4 * V * width);
  const outputs = place(4 * (V + 1) * width);
  const pages = Math.ceil(top / 65536);
  if (pages > 65536) {
    throw new UserError(
      `${V} words in ${dimension} dimensions need ${Math.ceil(top / 2 ** 30)} GB, training can use 4: raise minimumCount or lower dimension.`,
    );
  }
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { buffer } = memory;
  new BigUint64Array(buffer, state, 1)[0] = BigInt.asUintN(64, BigInt(task.seed));
  new Float32Array(buffer, logistic, LOGISTIC_STEPS + 1).set(logisticTable());
  new Uint32Array(buffer, keep, V).set(task.keep.map(threshold));
  const pairs = new Uint32Array(buffer, aliases, 2 * V);
  for (let word = 0; word < V; word++) {
    pairs[2 * word] = threshold(task.noise.own[word]);
    pairs[2 * word + 1] = task.noise.other[word];
  }
  const { trainSentences } = new WebAssembly.Instance(compiledModule(), { env: { memory } })
    .exports as unknown as Exports;
  const batchTokens = new Uint32Array(buffer, tokens, BATCH_WORDS);
  const batchStarts = new Uint32Array(buffer, starts, BATCH_WORDS + 1);
  return {
    inputs: new Float32Array(buffer, inputs, V * width),
    outputs: new Float32Array(buffer, outputs, V * width),
    width,
    train(batch, sentenceStarts, learningRate) {
      batchTokens.set(batch);
      batchStarts.set(sentenceStarts);
      const sentences = sentenceStarts.length - 1;
      trainSentences(
        ...[tokens, starts, sentences, kept, keep, aliases, V, inputs, outputs, 4 * width, logistic],
        ...[window, negative, learningRate, scratch, state],
      );
    },
  };
}

/** A probability on the scale of 32 random bits. */
const threshold = (probability: number) => Math.min(2 ** 32 - 1, Math.floor(probability * 2 ** 32));

/** σ at the ends of 1,024 equal steps from −6 to 6. */
function logisticTable(): Float32Array {
  return Float32Array.from({ length: LOGISTIC_STEPS + 1 }, (_, step) => {
    const score = (step / LOGISTIC_STEPS) * 2 * LARGEST_SCORE - LARGEST_SCORE;
    return 1 / (1 + Math.exp(-score));
  });
}

function compiledModule(): WebAssembly.Module {
  const file = path.join(packageFolderOf(__dirname), 'dist', 'vectors', 'assembly', 'index.wasm');
  return wasmModule(file, 'the word vectors');
}

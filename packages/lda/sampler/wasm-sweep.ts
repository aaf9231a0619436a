import type { Random } from '@crosscultural/base';
import { hasEqualAlpha } from './wasm-likelihood';
import { SCRATCH_BYTES, type WasmFunctions } from './wasm-module';
import type { WasmState } from './wasm-state';

/** Two words that are not both 0. */
export function seedSweep(words: Uint32Array, random: Random): void {
  words[0] = random.integer(2 ** 32) | 1;
  words[1] = random.integer(2 ** 32);
}

/** Samples the tokens of some runs, with the scratch memory, topic counts and random numbers of one worker. */
export function sweepRuns(
  wasm: WasmFunctions,
  state: WasmState,
  beta: number,
  vocabularySize: number,
  worker: number,
  firstRun: number,
  lastRun: number,
): void {
  const { sampler, topics, width } = state;
  const runs = [worker * SCRATCH_BYTES, firstRun, lastRun, topics];
  const order = [state.runWord, state.runStart, state.tokenTopics, state.tokenDocument].map(address);
  const counts = [state.topicCounts[worker], state.termCounts, state.random[worker]].map(address);
  const betas = [beta, vocabularySize * beta];
  if (sampler === 'sparse') {
    if (state.termCounts.length === 0) counts[1] = 0;
    const sample = hasEqualAlpha(state) ? wasm.sparseEqualAlpha : wasm.sparse;
    sample(...runs, ...order, address(state.lists), ...counts, address(state.alpha), ...betas);
  } else if (sampler === 'dense') {
    wasm.dense(...runs, width, ...order, address(state.documentRows), ...counts, ...betas);
  } else {
    wasm.dense8(...runs, ...order, address(state.documentRows), ...counts, ...betas);
  }
}

/**
 * Removes what single precision has gathered in rounding from the rows of the dense samplers: from the numbers
 * first … last − 1 of documentRows.
 */
export function renewDocumentRows(wasm: WasmFunctions, state: WasmState, first: number, last: number): void {
  const { sampler, documentRows, width, alpha } = state;
  if (sampler === 'sparse') return;
  const rows = address(documentRows) + 4 * first;
  wasm.renewRows(rows, (last - first) / width, width, address(alpha), address(alpha));
}

/** Puts another alpha into the state. */
export function changeAlpha(wasm: WasmFunctions, state: WasmState, newAlpha: Float64Array): void {
  const { sampler, documentRows, width } = state;
  state.newAlpha.set(newAlpha);
  if (sampler !== 'sparse') {
    const alphas = [address(state.alpha), address(state.newAlpha)];
    wasm.renewRows(address(documentRows), documentRows.length / width, width, ...alphas);
  }
  state.alpha.set(state.newAlpha);
}

function address(view: ArrayBufferView): number {
  return view.byteOffset;
}

import type { Random } from '@crosscultural/base';
import { hasEqualAlpha } from './kernel-likelihood';
import { type Kernels, SCRATCH_BYTES } from './kernel-module';
import type { KernelState } from './kernel-state';

/** Two words that are not both 0. */
export function seedKernel(words: Uint32Array, random: Random): void {
  words[0] = random.integer(2 ** 32) | 1;
  words[1] = random.integer(2 ** 32);
}

/** Samples the tokens of some runs, with the scratch memory, topic counts and random numbers of one worker. */
export function sweepRuns(
  kernels: Kernels,
  state: KernelState,
  beta: number,
  vocabularySize: number,
  worker: number,
  firstRun: number,
  lastRun: number,
): void {
  const { kernel, topics, width } = state;
  const runs = [worker * SCRATCH_BYTES, firstRun, lastRun, topics];
  const order = [state.runWord, state.runStart, state.tokenTopics, state.tokenDocument].map(address);
  const counts = [state.topicCounts[worker], state.termCounts, state.random[worker]].map(address);
  const betas = [beta, vocabularySize * beta];
  if (kernel === 'sparse') {
    if (state.termCounts.length === 0) counts[1] = 0;
    const sample = hasEqualAlpha(state) ? kernels.sparseEqualAlpha : kernels.sparse;
    sample(...runs, ...order, address(state.lists), ...counts, address(state.alpha), ...betas);
  } else if (kernel === 'dense') {
    kernels.dense(...runs, width, ...order, address(state.documentRows), ...counts, ...betas);
  } else {
    kernels.dense8(...runs, ...order, address(state.documentRows), ...counts, ...betas);
  }
}

/**
 * Removes what single precision has gathered in rounding from the rows of the dense kernels: from the numbers
 * first … last − 1 of documentRows.
 */
export function renewDocumentRows(kernels: Kernels, state: KernelState, first: number, last: number): void {
  const { kernel, documentRows, width, alpha } = state;
  if (kernel === 'sparse') return;
  const rows = address(documentRows) + 4 * first;
  kernels.renewRows(rows, (last - first) / width, width, address(alpha), address(alpha));
}

/** Puts another alpha into the state. */
export function changeAlpha(kernels: Kernels, state: KernelState, newAlpha: Float64Array): void {
  const { kernel, documentRows, width } = state;
  state.newAlpha.set(newAlpha);
  if (kernel !== 'sparse') {
    const alphas = [address(state.alpha), address(state.newAlpha)];
    kernels.renewRows(address(documentRows), documentRows.length / width, width, ...alphas);
  }
  state.alpha.set(state.newAlpha);
}

function address(view: ArrayBufferView): number {
  return view.byteOffset;
}

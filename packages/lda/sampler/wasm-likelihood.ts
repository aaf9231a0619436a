import { logGamma } from '@crosscultural/base';
import type { TokenSequence } from '../model/corpus';
import type { Priors } from '../model/priors';
import { LogRising, logRisingPerTopic } from './likelihood';
import type { WasmFunctions } from './wasm-module';
import { RISING_LENGTH, type WasmState } from './wasm-state';

/** Fills the tables that the samplers look logarithms of counts up in; to be repeated when the priors change. */
export function fillRisingTables(state: WasmState, priors: Priors): void {
  logRisingPerTopic(priors.alpha, RISING_LENGTH - 1).forEach(({ table }, k) => {
    state.risingAlpha.set(table, k * RISING_LENGTH);
  });
  const { risingBeta, logBeta } = state;
  for (let n = 0; n < logBeta.length; n++) logBeta[n] = Math.log(priors.beta + n);
  for (let n = 1; n < risingBeta.length; n++) risingBeta[n] = risingBeta[n - 1] + logBeta[n - 1];
}

/** What the samplers ask for when a count is beyond the tables: see assembly/rising.ts. */
export function logRisingOf(priors: Priors, topic: number, n: number): number {
  const x = topic < 0 ? priors.beta : priors.alpha[topic];
  return logGamma(x + n) - logGamma(x);
}

/** Σ_d ln Γ(Σ_k α_k) − ln Γ(Σ_k α_k + n_d), the part of ln p(z | α) that the lengths of the documents decide. */
export function lengthsLogLikelihood({ starts }: TokenSequence, priors: Priors): number {
  const rising = new LogRising(sumOf(priors.alpha), 1023);
  let total = 0;
  for (let d = 0; d + 1 < starts.length; d++) total -= rising.at(starts[d + 1] - starts[d]);
  return total;
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}

/** Σ_d Σ_k ln Γ(n_dk + α_k) − ln Γ(α_k) over the numbers first … last − 1 of documentRows or lists. */
export function documentsScore(wasm: WasmFunctions, state: WasmState, first: number, last: number): number {
  const { sampler, width, alpha, risingAlpha } = state;
  const stride = hasEqualAlpha(state) ? 0 : 8 * RISING_LENGTH;
  const tables = [risingAlpha.byteOffset, RISING_LENGTH, stride];
  if (sampler === 'sparse') {
    const lists = state.lists.byteOffset;
    return wasm.scoreLists(lists + 4 * first, lists + 4 * last, ...tables);
  }
  const rows = state.documentRows.byteOffset + 4 * first;
  return wasm.scoreRows(rows, (last - first) / width, width, alpha.byteOffset, ...tables);
}

/** Σ_t Σ_k ln Γ(n_kt + β) − ln Γ(β) over the words first … last − 1. */
export function termsScore(wasm: WasmFunctions, state: WasmState, first: number, last: number): number {
  const { topics, width, termCounts, risingBeta, logBeta } = state;
  if (termCounts.length === 0) {
    const { runWord, runStart, tokenTopics } = state;
    const runs = [runWord.length, topics, runStart.byteOffset, tokenTopics.byteOffset];
    return wasm.scoreRuns(0, ...runs, logBeta.byteOffset, logBeta.length);
  }
  const table = [risingBeta.byteOffset, risingBeta.length];
  const counts = termCounts.byteOffset;
  return wasm.scoreTerms(counts + 4 * first * width, counts + 4 * last * width, ...table);
}

/** Σ_k ln Γ(Vβ) − ln Γ(n_k + Vβ). */
export function topicsScore(topicCounts: Int32Array, priors: Priors, vocabularySize: number): number {
  const betaSum = vocabularySize * priors.beta;
  let total = 0;
  for (let k = 0; k < priors.alpha.length; k++) total -= logGamma(betaSum + topicCounts[k]) - logGamma(betaSum);
  return total;
}

export function hasEqualAlpha({ alpha, topics }: WasmState): boolean {
  for (let k = 1; k < topics; k++) if (alpha[k] !== alpha[0]) return false;
  return true;
}

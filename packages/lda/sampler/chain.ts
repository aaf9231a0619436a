import type { TokenSequence } from '../model/corpus';
import type { Priors } from '../model/priors';
import { type Averages, addSample, noAverages } from './averages';
import type { WasmSamplerName } from './choose-sampler';
import { optimisedPriors } from './optimise-priors';
import { referenceSampler } from './reference-sampler';
import type { InitialTopics, Sampler } from './sampler';
import { sweepRandom } from './sweep-random';
import { wasmSampler } from './wasm-sampler';

/** What decides a chain from its start to its end. */
export interface ChainSettings {
  sampler: WasmSamplerName | 'reference';
  iterations: number;
  seed: number;
  likelihoodEvery: number;
  /** 0 for never. */
  optimisePriorsEvery: number;
  /** Samples for averages are taken after sweeps burnIn + thinning, burnIn + 2 thinning, …; none with thinning 0. */
  burnIn: number;
  thinning: number;
}

/** Where a chain begins, or is taken up again. */
export interface ChainStart {
  /** Sweeps made. */
  sweep: number;
  priors: Priors;
  logLikelihood: readonly number[];
  topicOf: InitialTopics;
  /** See Sampler.lists; undefined before the first sweep. */
  lists?: Uint32Array;
  averages?: Averages;
}

/** Where a chain stands after some sweeps. */
export interface ChainState {
  sweep: number;
  priors: Priors;
  logLikelihood: number[];
  /** The topic of every token. */
  assignments: Uint16Array;
  averages?: Averages;
}

/** What a chain tells while it runs. */
export interface ChainListener {
  onLikelihood(sweep: number, perToken: number): void;
  checkpointEvery: number;
  onCheckpoint(state: ChainState, lists: Uint32Array): void;
}

/** Runs a chain from where it stands to its last sweep. A chain stopped and taken up again ends in the same state. */
export function runChain(
  tokens: TokenSequence,
  settings: ChainSettings,
  start: ChainStart,
  listener: ChainListener,
): ChainState {
  const { iterations, seed, likelihoodEvery, optimisePriorsEvery, burnIn, thinning } = settings;
  let { priors } = start;
  const sampler = samplerFor(tokens, settings, start);
  const logLikelihood = [...start.logLikelihood];
  const averages = thinning > 0 ? (start.averages ?? noAverages(tokens, priors.alpha.length)) : undefined;
  const stateAfter = (sweep: number): ChainState => {
    return { sweep, priors, logLikelihood, averages, assignments: sampler.assignments() };
  };
  for (let sweep = start.sweep + 1; sweep <= iterations; sweep++) {
    sampler.sweep(sweepRandom(seed, sweep));
    if (optimisePriorsEvery > 0 && sweep % optimisePriorsEvery === 0) {
      priors = optimisedPriors(tokens, sampler.assignments(), priors);
      sampler.setPriors(priors);
    }
    if (averages && sweep > burnIn && (sweep - burnIn) % thinning === 0) {
      addSample(averages, tokens, priors, sampler.assignments());
    }
    if (sweep % likelihoodEvery === 0) {
      const perToken = checkedLikelihood(sampler.logLikelihood() / tokens.tokenCount, sweep);
      logLikelihood.push(perToken);
      listener.onLikelihood(sweep, perToken);
    }
    if (sweep % listener.checkpointEvery === 0) listener.onCheckpoint(stateAfter(sweep), sampler.lists());
  }
  return stateAfter(iterations);
}

function samplerFor(tokens: TokenSequence, { sampler }: ChainSettings, start: ChainStart): Sampler {
  const { priors, topicOf, lists } = start;
  if (sampler === 'reference') return referenceSampler(tokens, priors, topicOf);
  return wasmSampler(sampler, tokens, priors, topicOf, { lists });
}

/** @throws Error when a likelihood is no number: the counts or priors have been damaged, and nothing later is right. */
export function checkedLikelihood(perToken: number, sweep: number): number {
  if (!Number.isFinite(perToken)) throw new Error(`The likelihood after sweep ${sweep} is ${perToken}; the fit stops.`);
  return perToken;
}

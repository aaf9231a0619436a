import type { Random } from '@crosscultural/base';
import type { Priors } from '../model/priors';

/** A Markov chain over the topics of all tokens, whose stationary distribution is p(z | w, α, β). */
export interface Sampler {
  /** Draws a new topic for every token once, each from its full conditional: see `fullConditional`. */
  sweep(random: Random): void;
  /** ln p(w, z | α, β) of the current state, in nats, over the whole corpus. */
  logLikelihood(): number;
  /** The current topic of every token, in the order of the token sequence. */
  assignments(): Uint16Array;
  /** What decides how the chain goes on beside its assignments: the lists of the sparse sampler, otherwise nothing. */
  lists(): Uint32Array;
  /** Goes on with other priors and the same assignments. */
  setPriors(priors: Priors): void;
}

/** The topic of a token, by its place in the token sequence. */
export type InitialTopics = (token: number) => number;

/**
 * The state every chain starts from: each token's topic drawn uniformly. Drawn by hashing the token's place (the
 * finaliser of MurmurHash3), so that any token can be asked for in any order and nothing is stored.
 */
export function initialTopics(topics: number, seed: number): InitialTopics {
  return (token) => {
    let x = (seed + Math.imul(token, 0x9e3779b1)) | 0;
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    return Math.floor((((x ^ (x >>> 16)) >>> 0) / 2 ** 32) * topics);
  };
}

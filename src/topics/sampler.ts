import type { Random } from '../random';
import type { Priors } from './settings';

/** A Markov chain over the topics of all tokens, whose stationary distribution is p(z | w, α, β). */
export interface Sampler {
  /** Draws a new topic for every token once, each from its full conditional, Eq. (2). */
  sweep(random: Random): void;
  /** ln p(w, z | α, β) of the current state, in nats, over the whole corpus. */
  logLikelihood(): number;
  /** The current topic of every token, in the order of the token sequence. */
  assignments(): Uint16Array;
  /** What decides how the chain goes on beside its assignments: the lists of the sparse kernel, otherwise nothing. */
  lists(): Uint32Array;
  /** Goes on with other priors and the same assignments. */
  setPriors(priors: Priors): void;
}

/** The state every chain starts from: each token's topic drawn uniformly. */
export function initialAssignments(tokens: number, topics: number, random: Random): Uint16Array {
  const assignments = new Uint16Array(tokens);
  for (let i = 0; i < tokens; i++) assignments[i] = random.integer(topics);
  return assignments;
}

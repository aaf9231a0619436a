import { deriveSeed, seededRandom } from '../random';
import { type TopicCorpus, tokenSequence } from './corpus';
import { type LdaModel, ldaModel } from './model';
import { referenceSampler } from './reference-sampler';
import { initialAssignments } from './sampler';
import { checkedPriors, checkIterations } from './settings';

/** How to fit a topic model. */
export interface LdaOptions {
  /** K, at most the size of the vocabulary. */
  topics: number;
  /** Sweeps over all tokens. */
  iterations: number;
  /** Prior of each topic in a document: one number for every topic, or K numbers. Default 5 / K. */
  alpha?: number | readonly number[];
  /** Prior of each term in a topic. Default 0.01. */
  beta?: number;
  /** The same corpus, options and seed give the same model on every machine. */
  seed: number;
  /** Called after every sweep. */
  onSweep?: (progress: SweepProgress) => void;
}

/** Where a fit stands. */
export interface SweepProgress {
  /** 1 after the first sweep. */
  sweep: number;
  iterations: number;
  /** ln p(w, z) per token, in nats. */
  logLikelihood: number;
}

/**
 * Fits latent Dirichlet allocation (Blei et al. 2003) by collapsed Gibbs sampling: Paper A §3.0.1, Eq. (2).
 *
 * @throws UserError when the corpus has no token, a word id is outside the vocabulary, there are more topics than
 * words, a prior is not positive or the number of iterations is not a whole number.
 */
export function fitLda(corpus: TopicCorpus, options: LdaOptions): LdaModel {
  const { topics, iterations, alpha, beta, seed, onSweep } = options;
  const tokens = tokenSequence(corpus);
  const priors = checkedPriors(topics, alpha, beta, tokens.vocabularySize);
  checkIterations(iterations);
  const initial = initialAssignments(tokens.words.length, topics, seededRandom(deriveSeed(seed, 'initial topics')));
  const sampler = referenceSampler(tokens, priors, initial, seededRandom(deriveSeed(seed, 'sweeps')));
  const logLikelihood: number[] = [];
  for (let sweep = 1; sweep <= iterations; sweep++) {
    sampler.sweep();
    logLikelihood.push(sampler.logLikelihood() / tokens.words.length);
    onSweep?.({ sweep, iterations, logLikelihood: logLikelihood[sweep - 1] });
  }
  return ldaModel(corpus.vocabulary, tokens, { priors, seed, logLikelihood, assignments: sampler.assignments() });
}

import { deriveSeed, seededRandom } from '../random';
import { type TopicCorpus, tokenSequence } from './corpus';
import { chooseKernel, type Kernel } from './kernel-choice';
import { kernelSampler } from './kernel-sampler';
import { type LdaModel, ldaModel } from './model';
import { referenceSampler } from './reference-sampler';
import { initialAssignments } from './sampler';
import { checkCount, checkedPriors } from './settings';

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
  /** How sweeps are computed. Default 'auto': the fastest exact kernel for the corpus. */
  kernel?: Kernel;
  /**
   * The likelihood is computed after every n-th sweep, n = 1 by default; it costs about a tenth of a sweep. onSweep is
   * called then.
   */
  likelihoodEvery?: number;
  /** Called after every sweep whose likelihood is computed; what it throws stops the fit. */
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
  const { topics, iterations, alpha, beta, seed, likelihoodEvery = 1, onSweep } = options;
  const tokens = tokenSequence(corpus);
  const priors = checkedPriors(topics, alpha, beta, tokens.vocabularySize);
  checkCount('iterations', iterations, 0);
  checkCount('likelihoodEvery', likelihoodEvery, 1);
  const initial = () => initialAssignments(tokens.tokenCount, topics, seededRandom(deriveSeed(seed, 'initial topics')));
  const random = seededRandom(deriveSeed(seed, 'sweeps'));
  const kernel = chooseKernel(options.kernel ?? 'auto', topics, tokens);
  const sampler =
    kernel === 'reference'
      ? referenceSampler(tokens, priors, initial(), random)
      : kernelSampler(kernel, tokens, priors, initial(), random);
  const logLikelihood: number[] = [];
  for (let sweep = 1; sweep <= iterations; sweep++) {
    sampler.sweep();
    if (sweep % likelihoodEvery !== 0) continue;
    const perToken = checkedLikelihood(sampler.logLikelihood() / tokens.tokenCount, sweep);
    logLikelihood.push(perToken);
    onSweep?.({ sweep, iterations, logLikelihood: perToken });
  }
  return ldaModel(corpus.vocabulary, tokens, {
    priors,
    seed,
    iterations,
    logLikelihood,
    assignments: sampler.assignments(),
  });
}

/** @throws Error when a likelihood is no number: the counts or priors have been damaged, and nothing later is right. */
export function checkedLikelihood(perToken: number, sweep: number): number {
  if (!Number.isFinite(perToken)) throw new Error(`The likelihood after sweep ${sweep} is ${perToken}; the fit stops.`);
  return perToken;
}

import { deriveSeed, UserError } from '@crosscultural/base';
import { type TokenSequence, type TopicCorpus, tokenSequence } from '../model/corpus';
import { type LdaModel, ldaModel } from '../model/model';
import { checkCount, checkedPriors } from '../model/priors';
import { meansOf } from './averages';
import { type ChainListener, type ChainSettings, type ChainStart, runChain } from './chain';
import { packCheckpoint, unpackCheckpoint } from './checkpoint';
import { chooseSampler, type SamplerName } from './choose-sampler';
import { initialTopics } from './sampler';

/** How to fit a topic model. */
export interface LdaOptions extends FitListener {
  /** K, at most the size of the vocabulary. */
  topics: number;
  /** Sweeps over all tokens. */
  iterations: number;
  /** Prior of each topic in a document: one number for every topic, or K numbers (MALLET's is their sum). Default 5 / K. */
  alpha?: number | readonly number[];
  /** Prior of each term in a topic. Default 0.01. */
  beta?: number;
  /** The same corpus, options and seed give the same model on every machine. */
  seed: number;
  /** How sweeps are computed. Default 'auto': the fastest exact sampler for the corpus. */
  sampler?: SamplerName;
  /**
   * The likelihood is computed after every n-th sweep, n = 1 by default; it costs about a tenth of a sweep. onSweep is
   * called then.
   */
  likelihoodEvery?: number;
  /** After every n-th sweep alpha, per topic, and beta are set to the values that explain the topics best. Default never. */
  optimisePriorsEvery?: number;
  /**
   * Makes theta and phi averages over the states after sweeps burnIn + thinning, burnIn + 2 thinning, … instead of
   * estimates from the last state. Counts and assignments remain those of the last state.
   */
  averaging?: { burnIn: number; thinning: number };
}

/** What a caller can be told during a fit. */
export interface FitListener {
  /** Called after every sweep whose likelihood is computed; what it throws stops the fit. */
  onSweep?: (progress: SweepProgress) => void;
  /** onCheckpoint is called after every n-th sweep. */
  checkpointEvery?: number;
  /** Gets what resumeLda needs to go on from here. */
  onCheckpoint?: (checkpoint: Uint8Array) => void;
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
 * Fits latent Dirichlet allocation (Blei, Ng and Jordan 2003) by collapsed Gibbs sampling (Griffiths and Steyvers 2004).
 * The documents are read in place and must not change as long as the model is used.
 *
 * @param corpus documents as lists of word ids, and the words.
 * @throws UserError when the corpus has no token, a word id is outside the vocabulary, there are more topics than
 * words, a prior is not positive or a number of sweeps is not whole.
 * @example
 * const corpus = { vocabulary: ['price', 'coupon', 'mouse', 'screen'], documents: [[0, 1, 0], [2, 3], [1, 0], [3, 2, 2]] };
 * const model = fitLda(corpus, { topics: 2, iterations: 200, alpha: 0.1, seed: 1 });
 */
export function fitLda(corpus: TopicCorpus, options: LdaOptions): LdaModel {
  const { topics, iterations, alpha, beta, seed, averaging } = options;
  const tokens = tokenSequence(corpus);
  const priors = checkedPriors(topics, alpha, beta, tokens.vocabularySize);
  const settings: ChainSettings = {
    sampler: chooseSampler(options.sampler ?? 'auto', topics, tokens),
    iterations: checkCount('iterations', iterations, 0),
    seed,
    likelihoodEvery: checkCount('likelihoodEvery', options.likelihoodEvery ?? 1, 1),
    optimisePriorsEvery: checkCount('optimisePriorsEvery', options.optimisePriorsEvery ?? 0, 0),
    burnIn: checkCount('burnIn', averaging?.burnIn ?? 0, 0),
    thinning: averaging ? checkCount('thinning', averaging.thinning, 1) : 0,
  };
  if (averaging && settings.burnIn + settings.thinning > iterations) {
    throw new UserError(`No sample would be averaged: burnIn + thinning are more than the ${iterations} iterations.`);
  }
  const start = { priors, topicOf: initialTopics(topics, deriveSeed(seed, 'initial topics')) };
  return fitFrom(corpus, tokens, settings, { ...start, sweep: 0, logLikelihood: [] }, options);
}

/**
 * Takes a fit up again where a checkpoint left it. It ends with the model that the uninterrupted fit gives.
 *
 * @param corpus the corpus of that fit.
 * @param checkpoint the bytes that its onCheckpoint got.
 * @throws UserError when the checkpoint is damaged, of another version or of another corpus.
 * @example
 * fitLda(corpus, { topics: 20, iterations: 1000, seed: 1, onCheckpoint: (bytes) => writeFileSync('fit.checkpoint', bytes) });
 * const model = resumeLda(corpus, readFileSync('fit.checkpoint'));
 */
export function resumeLda(corpus: TopicCorpus, checkpoint: Uint8Array, listener: FitListener = {}): LdaModel {
  const tokens = tokenSequence(corpus);
  const { settings, start } = unpackCheckpoint(corpus, checkpoint);
  return fitFrom(corpus, tokens, settings, start, listener);
}

function fitFrom(
  corpus: TopicCorpus,
  tokens: TokenSequence,
  settings: ChainSettings,
  start: ChainStart,
  { onSweep, checkpointEvery, onCheckpoint }: FitListener,
): LdaModel {
  const { iterations, seed } = settings;
  const listener: ChainListener = {
    onLikelihood: (sweep, logLikelihood) => onSweep?.({ sweep, iterations, logLikelihood }),
    checkpointEvery: onCheckpoint ? checkCount('checkpointEvery', checkpointEvery ?? 100, 1) : Number.POSITIVE_INFINITY,
    onCheckpoint: (state, lists) => onCheckpoint?.(packCheckpoint(corpus, settings, state, lists)),
  };
  const { priors, logLikelihood, assignments, averages } = runChain(tokens, settings, start, listener);
  const means = averages && meansOf(averages);
  const last = { priors, seed, iterations, logLikelihood, assignments, averages: means };
  return ldaModel(corpus.vocabulary, tokens, last);
}

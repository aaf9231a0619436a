import { UserError } from '@crosscultural/base';
import { type TopicCorpus, tokenSequence } from '../model/corpus';
import { type LdaModel, ldaModel } from '../model/model';
import { checkCount, checkedPriors } from '../model/priors';
import { checkedLikelihood } from './chain';
import type { SweepProgress } from './fit';
import { beginPart, type CorpusPart, type PartOptions, type PartState, sweepPart } from './part-sweep';
import { piecesOf, piecesPerSweep } from './pieces';
import { addTopicCounts, noTopicCounts, type TopicCounts, termsLogLikelihood } from './topic-counts';

/** How to fit a topic model part by part. */
export interface PartsOptions extends PartOptions {
  /** Parts of about as many tokens each: the result depends on their number. 1 gives what fitLda gives. */
  parts: number;
  iterations: number;
  /**
   * Sweeps over a part before the others learn of them, at the end fewer. 1/n: they learn n times a sweep, each time of an n-th of every
   * part's tokens; the fewer are sampled at a time, the nearer it comes to one part. Default 1.
   */
  sweepsPerMerge?: number;
  /** Called after every sweep, or every merge after several. */
  onSweep?: (progress: SweepProgress) => void;
}

/**
 * Fits latent Dirichlet allocation approximately, part by part, as several machines do (AD-LDA): here one part after the
 * other in one thread, to see what the parts do to a model and to check those machines by.
 *
 * @returns the model; its logLikelihood has one value per sweep, or per merge after several.
 * @throws UserError as fitLda and sweepPart do.
 * @example
 * const model = fitLdaInParts(corpus, { topics: 20, iterations: 1000, seed: 1, parts: 4, sweepsPerMerge: 5 });
 */
export function fitLdaInParts(corpus: TopicCorpus, options: PartsOptions): LdaModel {
  const { topics, onSweep } = options;
  const iterations = checkCount('iterations', options.iterations, 0);
  const sweepsPerMerge = options.sweepsPerMerge ?? 1;
  const pieces = piecesPerSweep(sweepsPerMerge);
  const tokens = tokenSequence(corpus);
  const priors = checkedPriors(topics, options.alpha, options.beta, tokens.vocabularySize);
  const whole: CorpusPart = { ...tokens, part: 0, tokensBefore: 0 };
  const parts = piecesOf(whole, checkCount('parts', options.parts, 1)).flatMap((part) => piecesOf(part, pieces));
  const begun = parts.map((part) => beginPart(part, options));
  const counts = noTopicCounts(tokens.vocabularySize, topics);
  for (const part of begun) addTopicCounts(counts, part.counts);
  const states = begun.map(({ state }) => state);
  const ofDocuments = parts.map(() => 0);
  const logLikelihood: number[] = [];
  for (let done = 0; done < iterations; ) {
    const sweeps = Math.min(Math.max(sweepsPerMerge, 1), iterations - done);
    for (let piece = 0; piece < pieces; piece++) {
      const changes: TopicCounts[] = [];
      for (let p = piece; p < parts.length; p += pieces) {
        const swept = sweepPart(parts[p], states[p], counts, { ...options, firstSweep: done + 1, sweeps });
        states[p] = swept.state;
        ofDocuments[p] = swept.documentsLogLikelihood;
        changes.push(swept.change);
      }
      for (const change of changes) addTopicCounts(counts, change);
    }
    done += sweeps;
    const score = ofDocuments.reduce((sum, part) => sum + part, 0) + termsLogLikelihood(counts, priors);
    const perToken = checkedLikelihood(score / tokens.tokenCount, done);
    logLikelihood.push(perToken);
    onSweep?.({ sweep: done, iterations, logLikelihood: perToken });
  }
  return modelOfParts(corpus, states, { ...options, logLikelihood });
}

/**
 * The model of a corpus whose parts were sampled.
 *
 * @param corpus the documents of all parts, one part after the other.
 * @param states where each part's chain ended, in the same order.
 * @throws UserError when the parts have not as many tokens as the corpus.
 */
export function modelOfParts(
  corpus: TopicCorpus,
  states: readonly Pick<PartState, 'assignments'>[],
  options: PartOptions & { iterations: number; logLikelihood: readonly number[] },
): LdaModel {
  const { topics, alpha, beta, seed, iterations, logLikelihood } = options;
  const tokens = tokenSequence(corpus);
  const given = states.reduce((sum, state) => sum + state.assignments.length, 0);
  if (given !== tokens.tokenCount) {
    throw new UserError(`The parts have ${given} tokens, the corpus has ${tokens.tokenCount}.`);
  }
  const assignments = new Uint16Array(given);
  let filled = 0;
  for (const state of states) {
    assignments.set(state.assignments, filled);
    filled += state.assignments.length;
  }
  const priors = checkedPriors(topics, alpha, beta, tokens.vocabularySize);
  return ldaModel(corpus.vocabulary, tokens, {
    priors,
    seed,
    iterations,
    logLikelihood: [...logLikelihood],
    assignments,
  });
}

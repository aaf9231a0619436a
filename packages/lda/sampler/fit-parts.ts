import { UserError } from '@crosscultural/base';
import { type TokenSequence, type TopicCorpus, tokenSequence } from '../model/corpus';
import { type LdaModel, ldaModel } from '../model/model';
import { checkCount, checkedPriors } from '../model/priors';
import { checkedLikelihood } from './chain';
import type { SweepProgress } from './fit';
import { beginPart, type CorpusPart, type PartOptions, type PartState, sweepPart } from './part-sweep';
import { addTopicCounts, noTopicCounts, termsLogLikelihood } from './topic-counts';

/** How to fit a topic model part by part. */
export interface PartsOptions extends PartOptions {
  /** Parts of about as many tokens each: the result depends on their number. 1 gives what fitLda gives. */
  parts: number;
  iterations: number;
  /** Sweeps over a part before the others learn of them, at the end fewer. Default 1. */
  sweepsPerMerge?: number;
  /** Called after every merge. */
  onSweep?: (progress: SweepProgress) => void;
}

/**
 * Fits latent Dirichlet allocation approximately, part by part, as several machines do (AD-LDA): here one part after the
 * other in one thread, to see what the parts do to a model and to check those machines by.
 *
 * @returns the model; its logLikelihood has one value per merge.
 * @throws UserError as fitLda and sweepPart do.
 * @example
 * const model = fitLdaInParts(corpus, { topics: 20, iterations: 1000, seed: 1, parts: 4, sweepsPerMerge: 5 });
 */
export function fitLdaInParts(corpus: TopicCorpus, options: PartsOptions): LdaModel {
  const { topics, onSweep } = options;
  const iterations = checkCount('iterations', options.iterations, 0);
  const sweepsPerMerge = checkCount('sweepsPerMerge', options.sweepsPerMerge ?? 1, 1);
  const tokens = tokenSequence(corpus);
  const priors = checkedPriors(topics, options.alpha, options.beta, tokens.vocabularySize);
  const parts = corpusParts(tokens, checkCount('parts', options.parts, 1));
  const begun = parts.map((part) => beginPart(part, options));
  const counts = noTopicCounts(tokens.vocabularySize, topics);
  for (const part of begun) addTopicCounts(counts, part.counts);
  let states = begun.map(({ state }) => state);
  const logLikelihood: number[] = [];
  for (let done = 0; done < iterations; ) {
    const sweeps = Math.min(sweepsPerMerge, iterations - done);
    const swept = parts.map((part, p) =>
      sweepPart(part, states[p], counts, { ...options, firstSweep: done + 1, sweeps }),
    );
    states = swept.map(({ state }) => state);
    for (const { change } of swept) addTopicCounts(counts, change);
    done += sweeps;
    const ofDocuments = swept.reduce((sum, part) => sum + part.documentsLogLikelihood, 0);
    const perToken = (ofDocuments + termsLogLikelihood(counts, priors)) / tokens.tokenCount;
    logLikelihood.push(checkedLikelihood(perToken, done));
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

/** Documents that follow each other, about as many tokens in each part; with few documents some parts are empty. */
function corpusParts({ documents, starts, tokenCount, vocabularySize }: TokenSequence, parts: number): CorpusPart[] {
  let from = 0;
  return Array.from({ length: parts }, (_, part) => {
    const first = from;
    while (from < documents.length && starts[from + 1] * parts <= tokenCount * (part + 1)) from++;
    if (part === parts - 1) from = documents.length;
    return { documents: documents.slice(first, from), vocabularySize, part, tokensBefore: starts[first] };
  });
}

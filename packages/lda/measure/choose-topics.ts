import { deriveSeed, mean, seededRandom, UserError } from '@crosscultural/base';
import { matchTopics } from '../compare/match-topics';
import type { TopicCorpus } from '../model/corpus';
import type { LdaModel } from '../model/model';
import { fitLda, type LdaOptions } from '../sampler/fit';
import { topicCoherence } from './coherence';
import { heldOutPerplexity } from './perplexity';

/** What speaks for and against a number of topics; means over the seeds, with the range of the perplexities. */
export interface TopicNumberRow {
  topics: number;
  /** See heldOutPerplexity; lower is better. */
  perplexity: number;
  lowestPerplexity: number;
  highestPerplexity: number;
  /** See TopicCoherence; means over the topics. */
  umass: number;
  npmi: number;
  exclusivity: number;
  /** Mean similarity of matched topics over all pairs of seeds, 0 … 1: 1 when every seed finds the same topics. */
  stability: number;
}

export interface TopicNumberOptions extends Pick<LdaOptions, 'iterations' | 'alpha' | 'beta' | 'sampler'> {
  /** The numbers of topics to try. */
  candidates: readonly number[];
  /** Fits per number, each with a seed derived from `seed`; at least two, or stability would mean nothing. Default 3. */
  seeds?: number;
  /** Words per topic that coherence and exclusivity look at. Default 10. */
  words?: number;
  /** Share of the documents that perplexity is measured on and no model sees. Default 0.1. */
  heldOut?: number;
  seed: number;
  /** Called after every fit. */
  onFit?: (progress: { fit: number; fits: number; topics: number }) => void;
  /** Looked at between fits. */
  signal?: AbortSignal;
}

/**
 * Fits models with several numbers of topics and seeds and measures what is used to choose among them. No measure
 * decides alone: perplexity tends to want more topics than people can tell apart (Chang et al. 2009).
 *
 * @param corpus the documents; some of them are held out.
 * @param options the numbers of topics to try, and how each is fitted.
 * @returns one row per candidate, in the given order.
 * @throws UserError when fewer than two seeds are asked for, or too few documents are left to fit or to judge.
 * @example
 * compareTopicNumbers(corpus, { candidates: [5, 10, 20], iterations: 200, seed: 1 }); // one row each
 */
export function compareTopicNumbers(corpus: TopicCorpus, options: TopicNumberOptions): TopicNumberRow[] {
  const { candidates, seeds = 3, words = 10, heldOut = 0.1, seed, onFit, signal, ...fitOptions } = options;
  if (!(seeds >= 2)) throw new UserError(`Stability needs at least 2 seeds, not ${seeds}.`);
  const shuffled = seededRandom(deriveSeed(seed, 'held-out documents')).shuffle([...corpus.documents.keys()]);
  const size = Math.round(heldOut * shuffled.length);
  if (size < 1 || size >= shuffled.length) {
    throw new UserError(
      `Of ${shuffled.length} documents a share of ${heldOut} cannot be held out; give more documents.`,
    );
  }
  const pick = (indices: number[]) => indices.sort((a, b) => a - b).map((d) => corpus.documents[d]);
  const judged = pick(shuffled.slice(0, size));
  const training = { vocabulary: corpus.vocabulary, documents: pick(shuffled.slice(size)) };

  let fit = 0;
  return candidates.map((topics) => {
    const models = Array.from({ length: seeds }, (_, run) => {
      signal?.throwIfAborted();
      const likelihoodEvery = Math.max(1, fitOptions.iterations);
      const runSeed = deriveSeed(seed, `fit ${run}`);
      const model = fitLda(training, { ...fitOptions, topics, likelihoodEvery, seed: runSeed });
      fit++;
      onFit?.({ fit, fits: candidates.length * seeds, topics });
      return model;
    });
    const perplexities = models.map((model) => heldOutPerplexity(model, judged, seed));
    const coherence = models.flatMap((model) => topicCoherence(model, { count: words }));
    return {
      topics,
      perplexity: mean(perplexities),
      lowestPerplexity: Math.min(...perplexities),
      highestPerplexity: Math.max(...perplexities),
      umass: mean(coherence.map((topic) => topic.umass)),
      npmi: mean(coherence.map((topic) => topic.npmi)),
      exclusivity: mean(coherence.map((topic) => topic.exclusivity)),
      stability: stability(models),
    };
  });
}

function stability(models: readonly LdaModel[]): number {
  const similarities: number[] = [];
  for (let i = 0; i < models.length; i++) {
    for (let j = i + 1; j < models.length; j++) {
      similarities.push(mean(matchTopics(models[i].phi, models[j].phi).map((match) => match.similarity)));
    }
  }
  return mean(similarities);
}

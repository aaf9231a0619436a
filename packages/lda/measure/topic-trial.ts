import { deriveSeed, mean } from '@crosscultural/base';
import { matchTopics } from '../compare/match-topics';
import type { TopicCorpus } from '../model/corpus';
import type { LdaModel } from '../model/model';
import { fitLda, type LdaOptions } from '../sampler/fit';
import { topicCoherence } from './coherence';
import { heldOutPerplexity } from './perplexity';

/** What is asked of a number of topics, and whether more of it is better. */
export const topicCriteria = {
  /** See heldOutPerplexity. */
  perplexity: 'lower is better',
  /** See TopicCoherence; means over the topics. */
  umass: 'higher is better',
  npmi: 'higher is better',
  exclusivity: 'higher is better',
  /** Mean similarity of matched topics of two seeds, 0 … 1: 1 when every seed finds the same topics. */
  stability: 'higher is better',
} as const;
export type TopicCriterion = keyof typeof topicCriteria;

/** What every number of topics is tried on, and how. */
export interface TopicTrial {
  training: TopicCorpus;
  /** Documents that no model sees. */
  judged: TopicCorpus['documents'];
  seeds: number;
  words: number;
  seed: number;
  fitOptions: Pick<LdaOptions, 'iterations' | 'alpha' | 'beta' | 'sampler'>;
}

/** What a trial measured: a value a seed, of stability a value a pair of seeds. */
export type TrialValues = Record<TopicCriterion, number[]>;

/**
 * Fits one number of topics with every seed and measures the models.
 *
 * @param onFit called after every fit; what it throws ends the trial.
 */
export function measureTrial(trial: TopicTrial, topics: number, onFit: () => void): TrialValues {
  const { training, judged, seeds, words, seed, fitOptions } = trial;
  const models = Array.from({ length: seeds }, (_, run) => {
    const likelihoodEvery = Math.max(1, fitOptions.iterations);
    const runSeed = deriveSeed(seed, `fit ${run}`);
    const model = fitLda(training, { ...fitOptions, topics, likelihoodEvery, seed: runSeed });
    onFit();
    return model;
  });
  const coherence = models.map((model) => topicCoherence(model, { count: words }));
  const over = (key: 'umass' | 'npmi' | 'exclusivity') =>
    coherence.map((ofTopics) => mean(ofTopics.map((topic) => topic[key])));
  return {
    perplexity: models.map((model) => heldOutPerplexity(model, judged, seed)),
    umass: over('umass'),
    npmi: over('npmi'),
    exclusivity: over('exclusivity'),
    stability: similarityOfPairs(models),
  };
}

function similarityOfPairs(models: readonly LdaModel[]): number[] {
  return models.flatMap((model, i) =>
    models.slice(i + 1).map((other) => mean(matchTopics(model.phi, other.phi).map((match) => match.similarity))),
  );
}

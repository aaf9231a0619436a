import { UserError } from '@crosscultural/base';
import type { Sentiment } from '@crosscultural/corpus';
import type { ModelScores } from './scores';

/** How a model errs by its scores on a set of labelled reviews. */
export interface ScoredRates {
  /** Share of the triplets that it misses, by what they say. */
  missed: Record<Sentiment, number>;
  /** Share of the pairs found that it takes for the opposite. */
  flipped: number;
  /** Pairs that it makes up, per pair that is there. */
  madeUp: number;
  /** The labelled reviews, in words. */
  labelled: string;
}

/**
 * The error rates of a model by its scores on labelled reviews. Scores ask for exact spans, mentions only for the word; and other texts
 * are read better or worse than those of the set.
 *
 * @param scores of the model, as `readModelScores` gives them.
 * @param name of the set, for example `acos-laptop`; its first part counts.
 * @throws UserError when the model has no scores on that set.
 * @example
 * pipelines.steps.ratesByScores(absa.steps.readModelScores('models/en-triplets'), 'acos-laptop').missed.negative;
 */
export function ratesByScores({ model, sets }: ModelScores, name: string): ScoredRates {
  const set = sets.find((one) => one.name === name);
  if (!set)
    throw new UserError(
      `${model} has no scores on ${name}, only on ${[...new Set(sets.map((one) => one.name))].join(', ')}.`,
    );
  const { scores, title } = set;
  const flipped = 1 - scores.triplets.correct / scores.pairs.correct;
  const missed = (judgement: Sentiment) => Math.max(0, 1 - scores[judgement].recall / (1 - flipped));
  return {
    missed: { positive: missed('positive'), neutral: missed('neutral'), negative: missed('negative') },
    flipped,
    madeUp: (scores.pairs.predicted - scores.pairs.correct) / scores.pairs.gold,
    labelled: title,
  };
}

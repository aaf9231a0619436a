import { type ModelScores, readModelScores, shippedModels } from '@crosscultural/absa';
import type { ReadingRates } from '@crosscultural/attention';
import { UserError } from '@crosscultural/base';
import type { Culture, Sentiment } from '@crosscultural/corpus';

export { corruptedMentions, type ReadingRates, ratesByErrors, withoutErrors } from '@crosscultural/attention';

/**
 * The error rates of a model by its scores on labelled reviews. Scores ask for exact spans, mentions only for the word; and other texts
 * are read better or worse than those of the first set.
 *
 * @param scores of the model, as `readModelScores` gives them; the first set counts.
 * @example
 * pipelines.steps.ratesByScores(absa.steps.readModelScores('models/en-triplets')).missed.negative;
 */
export function ratesByScores({ sets: [{ scores }] }: ModelScores): ReadingRates {
  const flipped = 1 - scores.triplets.correct / scores.pairs.correct;
  const missed = (judgement: Sentiment) => Math.max(0, 1 - scores[judgement].recall / (1 - flipped));
  return {
    missed: { positive: missed('positive'), neutral: missed('neutral'), negative: missed('negative') },
    flipped,
    madeUp: (scores.pairs.predicted - scores.pairs.correct) / scores.pairs.gold,
  };
}

/**
 * The error rates of the shipped models: the English one on laptop sentences, the Chinese one on laptop reviews. They come from the
 * committed scores; the models need not be there.
 *
 * @throws UserError when a model's scores are missing.
 * @example
 * pipelines.steps.shippedRates().foreign.missed.negative;
 */
export function shippedRates(): Record<Culture, ReadingRates> {
  const of = (language: 'zh' | 'en') => {
    const model = shippedModels().find((one) => one.kind === 'triplets' && one.language === language);
    if (!model)
      throw new UserError(`models.json lists no model of triplets for ${language}: its error rates are not known.`);
    return ratesByScores(readModelScores(model.folder));
  };
  return { domestic: of('zh'), foreign: of('en') };
}

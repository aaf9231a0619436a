import { ratesByScores, readModelScores, type ScoredRates, shippedModels } from '@crosscultural/absa';
import { UserError } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import { englishLaptops, labelledSources } from '../models/labelled-reviews';

export { ratesByScores } from '@crosscultural/absa';
export { corruptedMentions, type ReadingRates, ratesByErrors, withoutErrors } from '@crosscultural/attention';

/**
 * The error rates of the shipped models on the labelled laptop reviews that correct the public reviews: sentences in English (ACOS),
 * reviews in Chinese. They come from the committed scores; the models need not be there.
 *
 * @throws UserError when a model's scores are missing.
 * @example
 * pipelines.steps.shippedRates().foreign.missed.negative;
 */
export function shippedRates(): Record<Culture, ScoredRates> {
  const of = (language: 'zh' | 'en', set: string) => {
    const model = shippedModels().find((one) => one.kind === 'triplets' && one.language === language);
    if (!model)
      throw new UserError(`models.json lists no model of triplets for ${language}: its error rates are not known.`);
    return ratesByScores(readModelScores(model.folder), set);
  };
  return { domestic: of('zh', labelledSources.domestic), foreign: of('en', englishLaptops) };
}

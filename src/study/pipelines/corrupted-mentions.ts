import { type ModelScores, readModelScores, shippedModels } from '@crosscultural/absa';
import { type FeatureMention, pairsIn, type ReadingErrors } from '@crosscultural/attention';
import { type Random, sumOfUnits, UserError } from '@crosscultural/base';
import type { Culture, Sentiment } from '@crosscultural/corpus';

const judgements = ['positive', 'neutral', 'negative'] as const;

/** How a model of triplets errs on mentions. */
export interface ReadingRates {
  /** Share of the mentions that it misses, by what they say. */
  missed: Record<Sentiment, number>;
  /** Share of those found that it takes for the opposite. */
  flipped: number;
  /** Mentions that it makes up, per mention that is there. */
  madeUp: number;
}

/** Reads everything, and rightly. */
export const withoutErrors: ReadingRates = { missed: { positive: 0, neutral: 0, negative: 0 }, flipped: 0, madeUp: 0 };

/**
 * The error rates of a model by its scores on labelled reviews. Scores ask for exact spans, mentions only for the word: these rates
 * are rather too high.
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

/**
 * The error rates in labelled reviews that a model has read.
 *
 * @param errors what the model makes of them, from `readingErrors`.
 * @example
 * pipelines.steps.ratesByErrors(attention.readingErrors(labelled, read, 'labelled reviews')).madeUp;
 */
export function ratesByErrors({ units }: ReadingErrors): ReadingRates {
  const sums = sumOfUnits(units);
  const there = pairsIn(sums, judgements);
  const found = pairsIn(sums, judgements, judgements);
  const missed = (truth: Sentiment) =>
    pairsIn(sums, [truth]) === 0 ? 0 : pairsIn(sums, [truth], ['absent']) / pairsIn(sums, [truth]);
  const right = judgements.reduce((sum, one) => sum + pairsIn(sums, [one], [one]), 0);
  return {
    missed: { positive: missed('positive'), neutral: missed('neutral'), negative: missed('negative') },
    flipped: 1 - right / found,
    madeUp: pairsIn(sums, ['absent']) / there,
  };
}

/**
 * Reads mentions as a model with these error rates would: some are missed, some taken for the opposite, and some made up, each the
 * copy of any mention in the reviews with any judgement that they show.
 *
 * @param reviews the mentions of each review, as they are.
 * @param random decides which.
 * @example
 * pipelines.steps.corruptedMentions(reviews, pipelines.steps.shippedRates().foreign, seededRandom(1));
 */
export function corruptedMentions(
  reviews: readonly (readonly FeatureMention[])[],
  { missed, flipped, madeUp }: ReadingRates,
  random: Random,
): FeatureMention[][] {
  const all = reviews.flat();
  const any = () => all[random.integer(all.length)];
  return reviews.map((mentions) =>
    mentions.flatMap((mention) => {
      const { feature, sentiment } = mention;
      const invented = random.chance(madeUp) ? [{ feature: any().feature, sentiment: any().sentiment }] : [];
      if (sentiment !== null && random.chance(missed[sentiment])) return invented;
      return [random.chance(flipped) ? { feature, sentiment: opposite(sentiment) } : mention, ...invented];
    }),
  );
}

function opposite(sentiment: FeatureMention['sentiment']): FeatureMention['sentiment'] {
  return sentiment === 'positive' ? 'negative' : sentiment === 'negative' ? 'positive' : sentiment;
}

import { deriveSeed, seededRandom } from '@crosscultural/base';
import type { GoldAnswer } from '../questions';
import { sentencesOf, type TrainingExample } from '../questions';
import type { EncodedQuestion } from '../encoder/encoded-question';
import type { Encoder } from '../encoder/encoder';
import { sentimentOfStars } from './answer-layers';
import type { ReaderSettings, Stage } from './settings';
import { examplesOf, type TrainingData, type TrainingReview, withoutDevelopment } from './training-data';

export type StageName = 'stars' | 'related reviews' | 'labelled reviews';

/** A question as numbers, with its right answer. */
export interface EncodedExample {
  question: EncodedQuestion;
  gold: GoldAnswer;
}

/** One stage of the training with what it learns from. */
export interface PlannedStage extends Stage {
  name: StageName;
  examples: EncodedExample[];
}

/** The stages that the settings and the data ask for, in their order. */
export function planStages(data: TrainingData, settings: ReaderSettings, encoder: Encoder): PlannedStage[] {
  const encoded = (examples: TrainingExample[]): EncodedExample[] =>
    examples.map(({ question, gold }) => ({ question: encoder.encodeQuestion(question), gold }));
  const stages: PlannedStage[] = [];
  if (settings.starPreTraining) {
    const { reviews, maximumTokens, ...stage } = settings.starPreTraining;
    const rated = withoutDevelopment(data).filter(({ rating }) => rating !== undefined);
    const chosen = seededRandom(deriveSeed(settings.seed, 'star reviews')).shuffle(rated).slice(0, reviews);
    if (chosen.length > 0) {
      stages.push({ ...stage, name: 'stars', examples: encoded(starExamples(chosen, maximumTokens)) });
    }
  }
  if (data.related && data.related.length > 0) {
    const examples = encoded(examplesOf(data.related, settings.maximumTokens));
    stages.push({ ...settings.relatedStage, name: 'related reviews', examples });
  }
  const examples = encoded(examplesOf(data.train, settings.maximumTokens));
  stages.push({ ...settings.mainStage, name: 'labelled reviews', examples });
  return stages;
}

/**
 * The stars of a review as the answer to the sentiment query about no term in particular (both terms implicit), asked
 * about the beginning of the review.
 */
export function starExamples(reviews: readonly TrainingReview[], maximumTokens: number): TrainingExample[] {
  return reviews.flatMap(({ text, language, rating }): TrainingExample[] => {
    const [sentence] = sentencesOf(text, language, { maximumTokens });
    if (sentence === undefined || rating === undefined) return [];
    const query = { kind: 'sentiment', aspect: null, opinion: null } as const;
    return [{ question: { sentence, query }, gold: { kind: 'sentiment', sentiment: sentimentOfStars(rating) } }];
  });
}

import { deriveSeed, seededRandom } from '@crosscultural/base';
import type { TrainingStage } from '@crosscultural/neural';
import { batchOf, type EncodedQuestion } from '../encoder';
import type { GoldAnswer, TrainingExample } from '../questions';
import { sentencesOf } from '../tokens';
import type { Sentiment } from '../triplet';
import { type AnswerLayers, jointLoss } from './answer-layers';
import { labelsOf } from './labels';
import { guidelineIndex, type TripletModelSettings } from './settings';
import { examplesOf, type TrainingData, type TrainingReview, withoutDevelopment } from './training-data';

export type StageName = 'stars' | 'related reviews' | 'labelled reviews';

/** A question as numbers, with its right answer. */
interface EncodedExample {
  question: EncodedQuestion;
  gold: GoldAnswer;
}

/** The stages that the settings and the data ask for, in their order. The last one is on the labelled reviews themselves. */
export function planStages(
  data: TrainingData,
  settings: TripletModelSettings,
  layers: AnswerLayers,
): TrainingStage<StageName>[] {
  const encode = ({ question, gold }: TrainingExample, guideline?: string): EncodedExample => {
    return { question: layers.encoder.encodeQuestion(question, guidelineIndex(settings, guideline)), gold };
  };
  const labelled = (reviews: readonly TrainingReview[]) =>
    reviews.flatMap((review) =>
      examplesOf(review, settings.maximumTokens).map((example) => encode(example, review.guideline)),
    );
  const learnFrom = (examples: readonly EncodedExample[]) => learning(examples, settings, layers);
  const stages: TrainingStage<StageName>[] = [];
  if (settings.starPreTraining) {
    const { reviews, maximumTokens, ...stage } = settings.starPreTraining;
    const rated = withoutDevelopment(data).filter(({ rating }) => rating !== undefined);
    const chosen = seededRandom(deriveSeed(settings.seed, 'star reviews')).shuffle(rated).slice(0, reviews);
    if (chosen.length > 0) {
      stages.push({
        ...stage,
        name: 'stars',
        ...learnFrom(starExamples(chosen, maximumTokens).map((example) => encode(example))),
      });
    }
  }
  if (data.related && data.related.length > 0) {
    stages.push({ ...settings.relatedStage, name: 'related reviews', ...learnFrom(labelled(data.related)) });
  }
  stages.push({ ...settings.mainStage, name: 'labelled reviews', ...learnFrom(labelled(data.train)) });
  return stages;
}

/** How the layers learn from examples: by the joint loss of BMRC. */
function learning(
  examples: readonly EncodedExample[],
  settings: TripletModelSettings,
  layers: AnswerLayers,
): Pick<TrainingStage, 'lengths' | 'batchOf'> {
  const groups = layers.encoder.late ? bySentence(examples) : examples.map((example) => [example]);
  return {
    lengths: groups.map(([{ question }]) => question.entries.length),
    batchOf(indices) {
      const chosen = indices.flatMap((index) => groups[index]);
      const batch = batchOf(chosen.map(({ question }) => question));
      const labels = labelsOf(
        batch,
        chosen.map(({ gold }) => gold),
      );
      return {
        loss: (random) => jointLoss(layers, batch, labels, settings, random),
        touchedRows: layers.encoder.touchedRows(batch),
      };
    },
  };
}

/** Questions about the same sentence, which follow each other, side by side. */
function bySentence(examples: readonly EncodedExample[]): EncodedExample[][] {
  const groups: EncodedExample[][] = [];
  for (const example of examples) {
    const last = groups[groups.length - 1];
    if (last?.[0].question.entries === example.question.entries) last.push(example);
    else groups.push([example]);
  }
  return groups;
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

/** The sentiment that a number of stars stands for: 4 and 5 positive, 3 neutral, 1 and 2 negative. */
export function sentimentOfStars(stars: number): Sentiment {
  if (stars >= 4) return 'positive';
  return stars <= 2 ? 'negative' : 'neutral';
}

import { type TrainingExample, trainingExamples } from '../questions';
import { labelledSentences } from '../tokens';
import type { LabelledReview } from '../triplet';

/** What is needed of a review to learn from it. */
export interface TrainingReview extends LabelledReview {
  /** Stars, 1 to 5. */
  rating?: number;
  /** By whose rules it was labelled: one of the settings' guidelines; the first unless given. */
  guideline?: string;
}

/** The reviews that a model is trained with. */
export interface TrainingData {
  /** Labelled with triplets. */
  train: readonly TrainingReview[];
  /** Labelled with triplets; chooses the epoch and the decoding, and is never learned from. */
  dev: readonly TrainingReview[];
  /** Labelled reviews of a related domain (cosmetics before laptops), learned from first. */
  related?: readonly TrainingReview[];
  /** Raw reviews for word vectors and, where they have ratings, for predicting stars. Leave test reviews out. */
  unlabelled?: readonly TrainingReview[];
}

/** All questions about a labelled review with their right answers. */
export function examplesOf(review: TrainingReview, maximumTokens: number): TrainingExample[] {
  return labelledSentences(review, { maximumTokens }).sentences.flatMap(({ sentence, triplets }) =>
    trainingExamples(sentence, triplets),
  );
}

/** Unlabelled reviews that are no dev review: neither word vectors nor stars may come from those. */
export function withoutDevelopment({ unlabelled = [], dev }: TrainingData): TrainingReview[] {
  const held = new Set(dev.map(({ text }) => text));
  return unlabelled.filter(({ text }) => !held.has(text));
}

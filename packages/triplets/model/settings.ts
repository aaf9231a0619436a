import { UserError } from '@crosscultural/base';
import type { TrainingStage } from '@crosscultural/neural';
import type { BertEncoderSettings, EmbeddedLayout } from '../encoder';

/** How the word or character vectors are trained that a model starts from. */
export interface VectorTraining {
  window: number;
  epochs: number;
  /** Rarer words get no vector. */
  minimumCount: number;
  learningRate: number;
}

/** How one kind of data is trained on: its passes, batches and highest learning rate. */
export type Stage = Pick<TrainingStage, 'epochs' | 'batchSize' | 'learningRate'>;

/** What decides a triplet model, whatever its encoder. */
export interface CommonSettings {
  /** ISO 639-1: `zh` is read by characters, everything else by words. */
  language: string;
  seed: number;
  /** Longest piece of a text that is read at once, in tokens. */
  maximumTokens: number;
  /** Share of the numbers that dropout sets to zero in training. */
  dropout: number;
  /** Weights of the classes "no" and "yes" in the loss of the start and end tags: answers are rare. */
  tagWeights: [number, number];
  /** Weight of the sentiment query's loss beside the others. */
  sentimentWeight: number;
  weightDecay: number;
  /** Decay, a step, of the moving average of the parameters that is judged and kept; 0 keeps the parameters themselves. */
  averaging: number;
  /** Longest gradient; longer ones are cut. */
  clipNorm: number;
  /** Share of the steps of a stage in which the learning rate rises from 0; afterwards it falls to 0. */
  warmUp: number;
  /** Predicting the stars of unlabelled reviews, before triplets; null to leave it out. */
  starPreTraining: (Stage & { reviews: number; maximumTokens: number }) | null;
  /** Training on labelled reviews of a related domain (`related`). */
  relatedStage: Stage;
  /** Training on the labelled reviews of the domain itself. */
  mainStage: Stage;
  /** Longest term that an answer may name, in tokens. */
  maximumLength: number;
}

/** A model whose encoder is trained from nothing. */
export interface EmbeddedModelSettings extends CommonSettings, EmbeddedLayout {
  vectors: VectorTraining;
  bert?: undefined;
}

/** A model that fine-tunes a published BERT; made by `bertSettings`. */
export interface BertModelSettings extends CommonSettings {
  bert: BertEncoderSettings & {
    /** SHA-256 of each file of weights that the training starts from. */
    weights: string[];
    /** A batch is computed in parts of so many questions, whose gradients are summed: less memory, the same step. */
    questionsAtOnce: number;
  };
}

/**
 * The place of a guideline among those of the settings.
 *
 * @param guideline the first unless given
 * @throws UserError when the settings do not know it.
 */
export function guidelineIndex({ bert }: TripletModelSettings, guideline?: string): number {
  if (guideline === undefined || bert === undefined) return 0;
  const index = bert.guidelines.indexOf(guideline);
  if (index >= 0) return index;
  throw new UserError(`This model knows the labels of ${bert.guidelines.join(', ')}, not of ${guideline}.`);
}

/** Everything that decides what a triplet model is, beside its data. */
export type TripletModelSettings = EmbeddedModelSettings | BertModelSettings;

/** English product reviews, read by words: about a minute and a half on one core for the 906 sentences of 14-Lap. */
export const englishSettings: Readonly<EmbeddedModelSettings> = {
  language: 'en',
  seed: 1,
  maximumTokens: 120,
  hiddenSize: 128,
  convolutionLayers: 2,
  convolutionWidth: 5,
  transformerLayers: 1,
  heads: 4,
  wordFeatureSize: 0,
  vectors: { window: 5, epochs: 15, minimumCount: 3, learningRate: 0.05 },
  dropout: 0.4,
  tagWeights: [1, 3],
  sentimentWeight: 1,
  weightDecay: 0.01,
  averaging: 0.998,
  clipNorm: 1,
  warmUp: 0.1,
  starPreTraining: { epochs: 1, batchSize: 32, learningRate: 7e-4, reviews: 12000, maximumTokens: 64 },
  relatedStage: { epochs: 1, batchSize: 32, learningRate: 7e-4 },
  mainStage: { epochs: 8, batchSize: 16, learningRate: 7e-4 },
  maximumLength: 12,
};

/** Chinese product reviews, read by characters that know the segmented word they stand in. */
export const chineseSettings: Readonly<EmbeddedModelSettings> = {
  ...englishSettings,
  language: 'zh',
  // Longer pieces find no more (measured on dev), and cost more.
  maximumTokens: 64,
  wordFeatureSize: 96,
  vectors: { window: 5, epochs: 5, minimumCount: 3, learningRate: 0.05 },
  starPreTraining: null,
  mainStage: { epochs: 6, batchSize: 16, learningRate: 5e-4 },
};

import type { BertReaderSettings } from '../encoder/settings';

/** How the word or character vectors are trained that a reader starts from. */
export interface VectorTraining {
  window: number;
  epochs: number;
  /** Rarer words get no vector. */
  minimumCount: number;
  learningRate: number;
}

/** One pass of training over one kind of data, with its own warm-up and decay. */
export interface Stage {
  epochs: number;
  batchSize: number;
  /** The highest learning rate, reached after the warm-up. */
  learningRate: number;
}

/** Everything that decides what a trained reader is, beside its data. */
export interface ReaderSettings {
  /** ISO 639-1: `zh` reads characters, everything else words. */
  language: string;
  seed: number;
  /** Longest piece of a text that is read at once, in tokens. */
  maximumTokens: number;
  /** Length of the vector of a token (H). */
  hiddenSize: number;
  convolutionLayers: number;
  /** Tokens that one convolution sees, an odd number. */
  convolutionWidth: number;
  transformerLayers: number;
  /** Attention heads of a transformer layer; divides the hidden size. */
  heads: number;
  /** Length of the frozen vector of the segmented word that a token stands in; 0 for none. */
  wordFeatureSize: number;
  vectors: VectorTraining;
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
  /** Fine-tunes a published BERT model in the place of the embedded encoder; made by `bertSettings`. */
  bert?: BertReaderSettings;
}

/** English product reviews, read by words: about a minute and a half on one core for the 906 sentences of 14-Lap. */
export const englishSettings: Readonly<ReaderSettings> = {
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
export const chineseSettings: Readonly<ReaderSettings> = {
  ...englishSettings,
  language: 'zh',
  // Longer pieces find no more (measured on dev), and cost more.
  maximumTokens: 64,
  wordFeatureSize: 96,
  vectors: { window: 5, epochs: 5, minimumCount: 3, learningRate: 0.05 },
  starPreTraining: null,
  mainStage: { epochs: 6, batchSize: 16, learningRate: 5e-4 },
};

/**
 * Simulated reviews: a small reader learns them in under a minute on the deterministic engine. Meant for about 3,000 freshly
 * simulated reviews, which teach more in two passes than 900 in six.
 */
export function simulatedSettings(language: string): ReaderSettings {
  return {
    ...englishSettings,
    language,
    // One sentence: the triplets of a simulated review do not reach over its end.
    maximumTokens: 24,
    hiddenSize: 64,
    transformerLayers: 0,
    dropout: 0.1,
    averaging: 0,
    vectors: { window: 5, epochs: 15, minimumCount: 2, learningRate: 0.05 },
    starPreTraining: null,
    mainStage: { epochs: 2, batchSize: 16, learningRate: 2e-3 },
  };
}

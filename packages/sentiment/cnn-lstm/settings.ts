import { UserError } from '@crosscultural/base';
import type { TrainingStage, WordVectorSettings } from '@crosscultural/neural';

/** What of a text's states the classes are decided by: the state after its last word, the largest of each feature, both, or a weighted mean whose weights are learned. */
export const poolings = ['last', 'maximum', 'last and maximum', 'attention'] as const;
export type Pooling = (typeof poolings)[number];

/** Everything that decides what a CNN-LSTM is, beside its data. */
export interface CnnLstmSettings {
  seed: number;
  /** Longer texts keep so many words, half of them from their beginning and half from their end. */
  maximumWords: number;
  /** Words that occur more rarely in the training texts are one and the same unknown word. */
  minimumCount: number;
  /** Numbers of a word's vector. */
  dimension: number;
  /** How Word2Vec trains the vectors that the words begin with; null lets them begin at random. */
  wordVectors: Required<Pick<WordVectorSettings, 'window' | 'epochs' | 'learningRate'>> | null;
  /** How many words each kind of convolution reads at once; an empty list leaves the convolutions out. */
  widths: readonly number[];
  /** Features that each kind of convolution finds. */
  filters: number;
  /** Hidden size of each LSTM layer; an empty list leaves the LSTM out. */
  lstm: readonly number[];
  /** Whether each layer also reads from the end, with weights of its own. */
  bidirectional: boolean;
  pooling: Pooling;
  /** Rows of a table in which each pair of neighbouring words finds its own contribution to the classes, by a hash; 0 leaves it out. */
  wordPairs: number;
  /** Shares of the numbers that are dropped in training. */
  dropout: {
    /** of the words' vectors */
    words: number;
    /** before each LSTM layer */
    layers: number;
    /** before the softmax */
    output: number;
    /** of the word pairs' contributions */
    pairs: number;
  };
  /** `balanced` lets a rare class count as much as a frequent one. */
  classWeights: 'equal' | 'balanced';
  /** Training on texts of other subjects first, where there are any. */
  relatedStage: Stage;
  mainStage: Stage;
  /** Training stops after so many passes in a row without a smaller loss on dev. */
  patience: number;
  /** Decay, a step, of the moving average of the parameters that is judged and kept; 0 keeps the parameters themselves. */
  averaging: number;
  /** Share of the steps of a stage in which the learning rate rises from 0; afterwards it falls to 0. */
  warmUp: number;
  weightDecay: number;
  /** Longest gradient; longer ones are cut. */
  clipNorm: number;
}

/** How one kind of data is trained on: its passes, batches and highest learning rate. */
export type Stage = Pick<TrainingStage, 'epochs' | 'batchSize' | 'learningRate'>;

/**
 * Simulated posts: a small model, trained in seconds on a few thousand of them.
 *
 * @example
 * const settings = { ...simulatedPostSettings(), seed: 7 };
 */
export function simulatedPostSettings(): CnnLstmSettings {
  return {
    seed: 1,
    maximumWords: 48,
    minimumCount: 2,
    dimension: 64,
    wordVectors: { window: 5, epochs: 10, learningRate: 0.05 },
    widths: [2, 3, 5],
    filters: 32,
    lstm: [48],
    bidirectional: false,
    pooling: 'last and maximum',
    wordPairs: 0,
    dropout: { words: 0.1, layers: 0.1, output: 0.3, pairs: 0 },
    classWeights: 'equal',
    relatedStage: { epochs: 1, batchSize: 64, learningRate: 5e-3 },
    mainStage: { epochs: 4, batchSize: 64, learningRate: 5e-3 },
    patience: 2,
    averaging: 0,
    warmUp: 0.1,
    weightDecay: 0.01,
    clipNorm: 1,
  };
}

/**
 * Product reviews: two LSTM layers over convolutions of three widths, with word pairs beside them.
 *
 * @param language ISO 639-1; English reviews are cut at 250 words, Chinese ones at 100.
 * @example
 * const model = await trainCnnLstm(data, reviewSettings('zh'), { classes: ['negative', 'positive'], engine: 'wasm' });
 */
export function reviewSettings(language: string): CnnLstmSettings {
  return {
    ...simulatedPostSettings(),
    maximumWords: language === 'zh' ? 100 : 250,
    dimension: 96,
    widths: [3, 4, 5],
    filters: 48,
    lstm: [64, 64],
    wordPairs: 1 << 16,
    dropout: { words: 0.2, layers: 0.25, output: 0.5, pairs: 0.3 },
    mainStage: { epochs: 3, batchSize: 64, learningRate: 5e-3 },
    averaging: 0.99,
  };
}

/** A part that can be taken out, to see what it is good for. */
export type ModelPart = 'convolutions' | 'LSTM' | 'word vectors' | 'dropout' | 'word pairs';

/**
 * The settings of the same model without one of its parts. Without LSTM there is no last state: the largest of each feature
 * over the text decides.
 *
 * @example
 * const settings = withoutPart(reviewSettings('zh'), 'LSTM');
 */
export function withoutPart(settings: CnnLstmSettings, part: ModelPart): CnnLstmSettings {
  switch (part) {
    case 'convolutions':
      return { ...settings, widths: [] };
    case 'LSTM':
      return { ...settings, lstm: [], pooling: settings.pooling === 'attention' ? 'attention' : 'maximum' };
    case 'word vectors':
      return { ...settings, wordVectors: null };
    case 'dropout':
      return { ...settings, dropout: { words: 0, layers: 0, output: 0, pairs: 0 } };
    case 'word pairs':
      return { ...settings, wordPairs: 0 };
  }
}

/** @throws UserError naming the first setting that no model can have. */
export function requireUsable(settings: CnnLstmSettings): void {
  const { lstm, widths, pooling, dropout, maximumWords, dimension, filters, wordPairs } = settings;
  const whole = (name: string, value: number, least: number) => {
    if (!Number.isSafeInteger(value) || value < least) {
      throw new UserError(`The setting ${name} must be a whole number from ${least} on, not ${value}.`);
    }
  };
  whole('maximumWords', maximumWords, 1);
  whole('dimension', dimension, 1);
  whole('wordPairs', wordPairs, 0);
  whole('mainStage.epochs', settings.mainStage.epochs, 1);
  if (widths.length > 0) whole('filters', filters, 1);
  for (const width of widths) whole('widths', width, 1);
  for (const hidden of lstm) whole('lstm', hidden, 1);
  for (const [name, share] of Object.entries(dropout)) {
    if (!(share >= 0 && share < 1)) throw new UserError(`The setting dropout.${name} must be in [0, 1), not ${share}.`);
  }
  if (lstm.length === 0 && pooling.startsWith('last')) {
    throw new UserError(
      `Without an LSTM there is no last state: choose the pooling maximum or attention, not ${pooling}.`,
    );
  }
}

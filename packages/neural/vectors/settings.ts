import { UserError } from '@crosscultural/base';

/** How word vectors are trained; the names of gensim's Word2Vec are given in brackets. */
export interface WordVectorSettings {
  /** Length of a vector (vector_size); 100 unless given. */
  dimension?: number;
  /** A word's neighbours reach up to this far on both sides; how far is drawn anew for each word (window); 5. */
  window?: number;
  /** Noise words per pair (negative); 5. */
  negative?: number;
  /** Passes over the sentences (epochs); 5. */
  epochs?: number;
  /** Rarer words get no vector (min_count); 5. */
  minimumCount?: number;
  /** Words with a larger share of the tokens are skipped now and then (sample); 0.001; 0 switches it off. */
  subsample?: number;
  /** At the start; falls linearly to 0.0001 (alpha); 0.025. */
  learningRate?: number;
  seed: number;
  /** Called after every batch of about 10,000 words. */
  onProgress?: (progress: TrainingProgress) => void;
}

export interface TrainingProgress {
  /** The pass, counted from 1. */
  epoch: number;
  /** Words read so far, in all passes. */
  words: number;
  /** Words that will have been read at the end. */
  totalWords: number;
  learningRate: number;
}

export type CompleteSettings = Required<Omit<WordVectorSettings, 'onProgress'>>;

/** @throws UserError when a setting is outside its range. */
export function completeSettings(settings: WordVectorSettings): CompleteSettings {
  const { dimension = 100, window = 5, negative = 5, epochs = 5, minimumCount = 5 } = settings;
  const { subsample = 0.001, learningRate = 0.025, seed } = settings;
  integerWithin('dimension', dimension, 1, 4096);
  integerWithin('window', window, 1, 10_000);
  integerWithin('negative', negative, 1, 1000);
  integerWithin('epochs', epochs, 1, 1_000_000);
  integerWithin('minimumCount', minimumCount, 1, Number.MAX_SAFE_INTEGER);
  integerWithin('seed', seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  if (!(subsample >= 0 && subsample <= 1)) throw new UserError(`subsample must be between 0 and 1, not ${subsample}.`);
  if (!(learningRate > 0 && learningRate <= 1))
    throw new UserError(`learningRate must be above 0 and at most 1, not ${learningRate}.`);
  return { dimension, window, negative, epochs, minimumCount, subsample, learningRate, seed };
}

function integerWithin(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const range =
    most >= Number.MAX_SAFE_INTEGER
      ? `a whole number${least > 0 ? ` from ${least}` : ''}`
      : `a whole number from ${least} to ${most}`;
  throw new UserError(`${name} must be ${range}, not ${value}.`);
}

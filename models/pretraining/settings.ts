import type { PretrainingSettings, PretrainingStage } from '../../packages/neural';
import type { Language } from './runs';
import { weightOf } from './source-weights';

/** What the shipped encoders were trained with, as far as this training has it. */
export function pretrainingSettings(
  language: Language,
  seed: number,
): Omit<PretrainingSettings, 'batchSize' | 'examplesAtOnce'> {
  return {
    seed,
    warmUp: 0.1,
    weightDecay: 0.01,
    clipNorm: 1,
    // English: whole words, one in five together with the word before; Chinese: spans of about two characters.
    masking: { share: 0.15, joining: language === 'en' ? 0.2 : 0.45 },
    starWeight: 0.3,
  };
}

/** The rate at which all sources are read, and the share of the steps that then turns to the closest ones, from where the rate has fallen to. */
const HIGHEST_RATE = 8e-4;
const LAST_SHARE = 0.28;

/**
 * All sources first, then above all those that are closest to what the encoder is for.
 *
 * @param sources of each sequence
 * @param steps of both stages together, at least 2
 */
export function planStages(sources: readonly string[], language: Language, steps: number): PretrainingStage[] {
  const last = Math.max(1, Math.round(LAST_SHARE * steps));
  const weights = (part: 'first' | 'last') => sources.map((source) => weightOf(source, language, part));
  return [
    { name: 'all sources', steps: Math.max(1, steps - last), learningRate: HIGHEST_RATE, weights: weights('first') },
    { name: 'closest sources', steps: last, learningRate: LAST_SHARE * HIGHEST_RATE, weights: weights('last') },
  ];
}

import { type EmbeddedModelSettings, englishSettings } from '@crosscultural/triplets';

/**
 * Simulated reviews: a small model learns them in under a minute on the deterministic engine. Meant for about 3,000 freshly
 * simulated reviews, which teach more in two passes than 900 in six.
 *
 * @param language of the reviews, ISO 639-1: `zh` or `en`.
 * @example
 * const settings = { ...absa.simulatedSettings('en'), seed: 7 };
 */
export function simulatedSettings(language: string): EmbeddedModelSettings {
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

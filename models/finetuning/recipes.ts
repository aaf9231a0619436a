import type { BertModelSettings } from '../../packages/absa';
import type { Language } from '../pretraining/runs';

/** How a shipped model of triplets is trained. */
export interface Recipe {
  /** The folder of the encoder in `models/`. */
  encoder: string;
  /** The labelling guidelines that it learns; own and public reviews are read by the first. */
  guidelines: string[];
  /** What differs from the settings for fine-tuning a BERT. */
  changes: Partial<BertModelSettings>;
}

/** Chosen on dev. */
export const recipes: Record<Language, Recipe> = {
  en: {
    encoder: 'en',
    guidelines: ['dmaste', 'aste', 'acos'],
    changes: { mainStage: { epochs: 5, batchSize: 6, learningRate: 1.5e-4 } },
  },
  zh: {
    encoder: 'zh',
    guidelines: ['laptop', 'makeup'],
    changes: {
      relatedStage: { epochs: 3, batchSize: 12, learningRate: 2e-4 },
      mainStage: { epochs: 4, batchSize: 6, learningRate: 1e-4 },
      tagWeights: [1, 2],
    },
  },
};

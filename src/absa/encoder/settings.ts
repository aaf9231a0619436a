import type { BertConfig } from '../../../packages/neural/bert/config';

/** What a reader's settings say about the BERT model that it fine-tunes. */
export interface BertReaderSettings {
  config: BertConfig;
  lowerCase: boolean;
  stripAccents: boolean | null;
  /** SHA-256 of each file of weights that the training starts from. */
  weights: string[];
  /** This many lower layers, and the embeddings below them, stay as they are; 0 trains everything. */
  frozenLayers: number;
  /** A batch is computed in parts of so many questions, whose gradients are summed: less memory, the same step. */
  questionsAtOnce: number;
}

import type { BertConfig } from '@crosscultural/neural';

/** The sizes of the embedded encoder. */
export interface EmbeddedLayout {
  /** Length of the vector of a token (H). */
  hiddenSize: number;
  convolutionLayers: number;
  /** Tokens that one convolution sees, an odd number. */
  convolutionWidth: number;
  transformerLayers: number;
  /** Heads of self-attention of a transformer layer; divides the hidden size. */
  heads: number;
  /** Length of the frozen vector of the segmented word that a token stands in; 0 for none. */
  wordFeatureSize: number;
}

/** A published BERT model that is fine-tuned in the place of the embedded encoder. */
export interface BertEncoderSettings {
  config: BertConfig;
  lowerCase: boolean;
  stripAccents: boolean | null;
  /** This many lower layers, and the embeddings below them, stay as they are; 0 trains everything. */
  frozenLayers: number;
}

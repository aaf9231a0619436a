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
  /**
   * `early`: the question is read along with the sentence, as in BMRC. `late`: the sentence is read once, and questions meet its
   * states above the last layer.
   */
  interaction: 'early' | 'late';
  /**
   * Names of the rules by which the data sets that it learns from were labelled (what counts as an opinion, whether terms may
   * be implicit): with late interaction each has its own embeddings of the kinds of questions. Reading follows the first.
   */
  guidelines: string[];
  /** What the learning rate is multiplied by in the layers that the published model does not have; with late interaction only. */
  newLayersRate: number;
  /** This many lower layers, and the embeddings below them, stay as they are; 0 trains everything. */
  frozenLayers: number;
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { readJsonFile } from './json-file';

/** The sizes of a BERT model. */
export interface BertConfig {
  vocabularySize: number;
  /** Length of the vectors between layers (H). */
  hiddenSize: number;
  layers: number;
  /** Heads of self-attention; divides the hidden size. */
  heads: number;
  /** Inner features of a layer (4H in the published models). */
  intermediateSize: number;
  /** The longest sequence. */
  maximumLength: number;
  segmentKinds: number;
  /** Share of the numbers that dropout sets to zero in training. */
  dropout: number;
  /** The same for the weights of self-attention; 0 unless given, whatever a published model was trained with. */
  attentionDropout?: number;
}

const size = z.int().positive();
const schema = z.object({
  model_type: z.literal('bert').optional(),
  vocab_size: size,
  hidden_size: size,
  // Far more than any model has: its layers are listed, and a damaged number must not fill the memory.
  num_hidden_layers: size.max(1000),
  num_attention_heads: size,
  intermediate_size: size,
  max_position_embeddings: size,
  type_vocab_size: size.default(2),
  hidden_act: z.literal('gelu').default('gelu'),
  hidden_dropout_prob: z.number().min(0).lt(1).default(0.1),
  layer_norm_eps: z.literal(1e-12).default(1e-12),
  position_embedding_type: z.literal('absolute').default('absolute'),
});

/**
 * Reads `config.json` of a folder in Hugging Face layout.
 *
 * @throws UserError when it is missing, or describes another model than BERT with GELU, absolute positions and 1e-12 in
 *   its normalisations, as the published ones have.
 * @example
 * readBertConfig('data/models/bert-base-chinese').layers; // 12
 */
export function readBertConfig(folder: string): BertConfig {
  const file = path.join(folder, 'config.json');
  if (!existsSync(file)) throw new UserError(`${folder} is no folder of a model: it holds no config.json.`);
  const config = readJsonFile(file, schema, 'BERT that can be loaded');
  if (config.hidden_size % config.num_attention_heads !== 0) {
    throw new UserError(
      `${file}: hidden_size ${config.hidden_size} cannot be shared by ${config.num_attention_heads} heads.`,
    );
  }
  return {
    vocabularySize: config.vocab_size,
    hiddenSize: config.hidden_size,
    layers: config.num_hidden_layers,
    heads: config.num_attention_heads,
    intermediateSize: config.intermediate_size,
    maximumLength: config.max_position_embeddings,
    segmentKinds: config.type_vocab_size,
    dropout: config.hidden_dropout_prob,
  };
}

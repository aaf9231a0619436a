import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from 'crosscultural';

/** Sizes of a model, in the words of config.json. */
export interface ModelSizes {
  vocab_size: number;
  hidden_size: number;
  num_hidden_layers: number;
  num_attention_heads: number;
  intermediate_size: number;
  max_position_embeddings: number;
}

/** bert-base-chinese. */
export const bertBase: ModelSizes = {
  vocab_size: 21128,
  hidden_size: 768,
  num_hidden_layers: 12,
  num_attention_heads: 12,
  intermediate_size: 3072,
  max_position_embeddings: 512,
};

/** Writes a folder in Hugging Face layout with random float32 weights and a vocabulary of single characters. */
export function writeRandomModel(folder: string, sizes: ModelSizes): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ model_type: 'bert', type_vocab_size: 2, ...sizes }));
  writeFileSync(path.join(folder, 'vocab.txt'), `${vocabulary(sizes.vocab_size).join('\n')}\n`);
  writeWeights(path.join(folder, 'model.safetensors'), shapes(sizes));
}

function vocabulary(size: number): string[] {
  const latin = Array.from('abcdefghijklmnopqrstuvwxyz0123456789.,!?"“”，。！？');
  const pieces = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]', ...latin, ...latin.map((letter) => `##${letter}`)];
  for (let character = 0x4e00; pieces.length < size && character < 0xa000; character++)
    pieces.push(String.fromCharCode(character));
  while (pieces.length < size) pieces.push(`[unused${pieces.length}]`);
  return pieces;
}

function shapes(sizes: ModelSizes): [string, number[]][] {
  const { hidden_size: H, intermediate_size: inner } = sizes;
  const linear = (name: string, inputs: number, outputs: number): [string, number[]][] => [
    [`${name}.weight`, [outputs, inputs]],
    [`${name}.bias`, [outputs]],
  ];
  const norm = (name: string): [string, number[]][] => [
    [`${name}.weight`, [H]],
    [`${name}.bias`, [H]],
  ];
  const all: [string, number[]][] = [
    ['embeddings.word_embeddings.weight', [sizes.vocab_size, H]],
    ['embeddings.position_embeddings.weight', [sizes.max_position_embeddings, H]],
    ['embeddings.token_type_embeddings.weight', [2, H]],
    ...norm('embeddings.LayerNorm'),
  ];
  for (let i = 0; i < sizes.num_hidden_layers; i++) {
    const layer = `encoder.layer.${i}`;
    for (const part of ['query', 'key', 'value']) all.push(...linear(`${layer}.attention.self.${part}`, H, H));
    all.push(...linear(`${layer}.attention.output.dense`, H, H), ...norm(`${layer}.attention.output.LayerNorm`));
    all.push(...linear(`${layer}.intermediate.dense`, H, inner), ...linear(`${layer}.output.dense`, inner, H));
    all.push(...norm(`${layer}.output.LayerNorm`));
  }
  return all;
}

/** Uniform numbers with BERT's deviation of 0.02; norms have gain 1. */
function writeWeights(file: string, tensors: readonly [string, number[]][]): void {
  const random = seededRandom(1);
  let offset = 0;
  const header: Record<string, object> = {};
  for (const [name, shape] of tensors) {
    const bytes = 4 * shape.reduce((a, b) => a * b, 1);
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + bytes] };
    offset += bytes;
  }
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, length);
  writeSync(descriptor, json);
  for (const [name, shape] of tensors) {
    const numbers = new Float32Array(shape.reduce((a, b) => a * b, 1));
    const isGain = name.endsWith('LayerNorm.weight');
    for (let i = 0; i < numbers.length; i++) numbers[i] = isGain ? 1 : 0.07 * (random.uniform() - 0.5);
    const bytes = Buffer.from(numbers.buffer);
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
  }
  closeSync(descriptor);
}

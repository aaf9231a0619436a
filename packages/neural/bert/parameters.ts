import { UserError } from '@crosscultural/base';
import type { ParameterValues } from '../training';
import type { BertConfig } from './config';
import { openWeightFiles, type WeightFiles } from './weight-files';

/** A parameter of BERT: its name here, its shape, and the tensors of a published model that it is made of. */
export interface BertParameter {
  name: string;
  shape: number[];
  /** Names in Hugging Face layout; several are laid side by side. */
  sources: string[];
  /** Published matrices are [outputs, inputs]; `linear` takes [inputs, outputs]. */
  transposed: boolean;
}

/**
 * All parameters of the embeddings and of the layers, in the order in which they are used.
 *
 * @example
 * bertParameters(config)[0]; // { name: 'entries', shape: [21128, 768], … }: the table of word pieces
 */
export function bertParameters(config: BertConfig): BertParameter[] {
  const { hiddenSize: hidden, intermediateSize: inner } = config;
  const vector = (name: string, source: string, length: number): BertParameter => {
    return { name, shape: [length], sources: [source], transposed: false };
  };
  const norm = (name: string, source: string) => [
    vector(`${name}.gain`, `${source}.weight`, hidden),
    vector(`${name}.bias`, `${source}.bias`, hidden),
  ];
  const table = (name: string, source: string, rows: number): BertParameter => {
    return { name, shape: [rows, hidden], sources: [`embeddings.${source}_embeddings.weight`], transposed: false };
  };
  const matrix = (name: string, sources: string[], inputs: number, outputs: number): BertParameter[] => [
    { name: `${name}.weights`, shape: [inputs, outputs], sources: sources.map((s) => `${s}.weight`), transposed: true },
    { name: `${name}.bias`, shape: [outputs], sources: sources.map((s) => `${s}.bias`), transposed: false },
  ];
  const layers = Array.from({ length: config.layers }, (_, i) => {
    const source = `encoder.layer.${i}`;
    const selfAttention = ['query', 'key', 'value'].map((part) => `${source}.attention.self.${part}`);
    return [
      ...matrix(`layer${i + 1}.queryKeyValue`, selfAttention, hidden, 3 * hidden),
      ...matrix(`layer${i + 1}.output`, [`${source}.attention.output.dense`], hidden, hidden),
      ...norm(`layer${i + 1}.selfAttentionNorm`, `${source}.attention.output.LayerNorm`),
      ...matrix(`layer${i + 1}.intermediate`, [`${source}.intermediate.dense`], hidden, inner),
      ...matrix(`layer${i + 1}.final`, [`${source}.output.dense`], inner, hidden),
      ...norm(`layer${i + 1}.outputNorm`, `${source}.output.LayerNorm`),
    ];
  });
  return [
    table('entries', 'word', config.vocabularySize),
    table('positions', 'position', config.maximumLength),
    table('segments', 'token_type', config.segmentKinds),
    ...norm('embedding.norm', 'embeddings.LayerNorm'),
    ...layers.flat(),
  ];
}

/**
 * A published model's values, by the names of `bertParameters`.
 *
 * @param folder in Hugging Face layout
 * @throws UserError when a tensor is missing or has another shape than config.json says.
 * @example
 * const config = readBertConfig('data/models/bert-base-chinese');
 * const { entries } = readBertParameters('data/models/bert-base-chinese', config); // [V, H], row by row
 */
export function readBertParameters(folder: string, config: BertConfig): ParameterValues {
  const files = openWeightFiles(folder);
  try {
    const values: ParameterValues = {};
    for (const parameter of bertParameters(config)) values[parameter.name] = readParameter(files, parameter);
    return values;
  } finally {
    files.close();
  }
}

/**
 * Reads a parameter as `linear` and `embeddingSum` take it.
 *
 * @throws UserError when one of its tensors is missing or has another shape than config.json says.
 */
export function readParameter(files: WeightFiles, { name, shape, sources, transposed }: BertParameter): Float32Array {
  const columns = shape[shape.length - 1] / sources.length;
  const stored = transposed ? [columns, shape[0]] : [...shape.slice(0, -1), columns];
  const parts = sources.map((source) => {
    const found = findTensor(files, source);
    if (found === undefined) throw new UserError(`${files.folder}: the tensor ${source} (for ${name}) is missing.`);
    const { shape: actual } = files.tensors.get(found) as { shape: number[] };
    if (actual.join() !== stored.join()) {
      throw new UserError(
        `${files.folder}: ${found} has the shape [${actual.join(', ')}]; by config.json it must be [${stored.join(', ')}].`,
      );
    }
    return files.read(found);
  });
  if (!transposed) return parts.length === 1 ? parts[0] : joined(parts);
  return sideBySide(parts, shape[0], columns);
}

/** Checkpoints differ in the prefix `bert.`; those converted from TensorFlow call the norms' parameters gamma and beta. */
function findTensor(files: WeightFiles, source: string): string | undefined {
  const older = source.replace('LayerNorm.weight', 'LayerNorm.gamma').replace('LayerNorm.bias', 'LayerNorm.beta');
  return [source, older, `bert.${source}`, `bert.${older}`].find((name) => files.tensors.has(name));
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Matrices [outputs, inputs] transposed and laid side by side: [inputs, parts · outputs]. */
function sideBySide(parts: readonly Float32Array[], inputs: number, outputs: number): Float32Array {
  const width = parts.length * outputs;
  const all = new Float32Array(inputs * width);
  parts.forEach((part, which) => {
    for (let output = 0; output < outputs; output++) {
      const column = which * outputs + output;
      for (let input = 0; input < inputs; input++) all[input * width + column] = part[output * inputs + input];
    }
  });
  return all;
}

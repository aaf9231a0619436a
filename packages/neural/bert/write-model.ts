import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import type { ParameterValues } from '../training';
import type { BertConfig } from './config';
import { type BertParameter, bertParameters } from './parameters';
import type { TokeniserSettings } from './tokeniser-files';
import { type TensorToWrite, writeSafetensors } from './write-safetensors';

/** A BERT model as plain data. */
export interface BertModel {
  config: BertConfig;
  tokeniser: TokeniserSettings;
  /** By the names of `bertParameters`; others are left out. */
  values: ParameterValues;
}

/**
 * Writes a BERT model as a folder in Hugging Face layout: `config.json`, `vocab.txt`, `tokenizer_config.json` and
 * `model.safetensors` with the published names, in float16. What `readBertConfig`, `readTokeniserSettings` and `readBertParameters` then
 * read is what was given, the values rounded to half precision. `config.json` is written last: a folder without it is no model.
 *
 * @throws Error when a value is missing or has another size than the configuration says.
 * @example
 * writeBertModel('my-model', { config, tokeniser: { vocabulary, lowerCase: true, stripAccents: null }, values });
 */
export function writeBertModel(folder: string, { config, tokeniser, values }: BertModel): void {
  const tensors = bertParameters(config).flatMap((parameter) => publishedTensors(parameter, values[parameter.name]));
  const json = (name: string, content: object) =>
    writeFileAtomically(path.join(folder, name), `${JSON.stringify(content, null, 1)}\n`);
  writeSafetensors(path.join(folder, 'model.safetensors'), tensors);
  writeFileAtomically(path.join(folder, 'vocab.txt'), `${tokeniser.vocabulary.join('\n')}\n`);
  json('tokenizer_config.json', {
    do_lower_case: tokeniser.lowerCase,
    strip_accents: tokeniser.stripAccents,
    tokenize_chinese_chars: true,
    tokenizer_class: 'BertTokenizer',
    model_max_length: config.maximumLength,
  });
  json('config.json', {
    architectures: ['BertModel'],
    model_type: 'bert',
    vocab_size: config.vocabularySize,
    hidden_size: config.hiddenSize,
    num_hidden_layers: config.layers,
    num_attention_heads: config.heads,
    intermediate_size: config.intermediateSize,
    max_position_embeddings: config.maximumLength,
    type_vocab_size: config.segmentKinds,
    hidden_act: 'gelu',
    hidden_dropout_prob: config.dropout,
    attention_probs_dropout_prob: config.dropout,
    layer_norm_eps: 1e-12,
    position_embedding_type: 'absolute',
    pad_token_id: tokeniser.vocabulary.indexOf('[PAD]'),
  });
}

/** The inverse of `readParameter`: one parameter as the tensors that it was, or would have been, made of. */
function publishedTensors(
  { name, shape, sources, transposed }: BertParameter,
  numbers: Float32Array | undefined,
): TensorToWrite[] {
  const size = shape.reduce((product, length) => product * length, 1);
  if (numbers?.length !== size) {
    throw new Error(`${name} needs ${size} numbers (${shape.join(' × ')}), not ${numbers?.length ?? 'none'}.`);
  }
  const columns = shape[shape.length - 1] / sources.length;
  return sources.map((source, part) => {
    if (transposed) {
      const matrix = transposedPart(numbers, shape[0], shape[1], part * columns, columns);
      return { name: source, shape: [columns, shape[0]], numbers: matrix };
    }
    const ownShape = [...shape.slice(0, -1), columns];
    const own = sources.length === 1 ? numbers : numbers.slice(part * columns, (part + 1) * columns);
    return { name: source, shape: ownShape, numbers: own };
  });
}

/** Some columns of a matrix [inputs, width], as [columns, inputs]. */
function transposedPart(
  numbers: Float32Array,
  inputs: number,
  width: number,
  first: number,
  columns: number,
): Float32Array {
  const part = new Float32Array(columns * inputs);
  for (let column = 0; column < columns; column++) {
    for (let input = 0; input < inputs; input++)
      part[column * inputs + input] = numbers[input * width + first + column];
  }
  return part;
}

import { tensorflow, type Variable } from '@crosscultural/neural';
import { segmentKinds } from './encoded-question';
import type { Encoder } from './encoder';
import type { ParameterShape, ParameterValues } from '../../../packages/neural/training/parameters';
import { bertStates } from '../../../packages/neural/bert/states';
import { addBert, onnxInputsOf } from '../../../packages/neural/bert/onnx';
import { encodeBertQuestion } from './bert-question';
import type { BertConfig } from '../../../packages/neural/bert/config';
import { bertParameters, readParameter } from '../../../packages/neural/bert/parameters';
import { openWeightFiles } from '../../../packages/neural/bert/weight-files';
import type { WordPieceTokeniser } from '../../../packages/neural/bert/word-pieces';

/** The sizes of the encoder that is fine-tuned: BERT's, with a segment of their own for queried aspects and opinions. */
function fineTuned(config: BertConfig): BertConfig {
  return { ...config, segmentKinds: segmentKinds.length };
}

/** The parameters of the encoder; they start with a published model's values, see `readBertValues`. */
export function bertEncoderShapes(config: BertConfig): ParameterShape[] {
  return bertParameters(fineTuned(config)).map(({ name, shape }) => ({ name, shape, start: { deviation: 0.02 } }));
}

/**
 * A published model's values for the encoder. The segments of queried terms start as copies of the sentence's, so that the
 * model reads at first as it was trained to.
 *
 * @param folder in Hugging Face layout
 * @throws UserError when a tensor is missing or has another shape than the config says.
 */
export function readBertValues(folder: string, config: BertConfig): ParameterValues {
  const files = openWeightFiles(folder);
  try {
    const values: ParameterValues = {};
    for (const parameter of bertParameters(config)) values[parameter.name] = readParameter(files, parameter);
    values.segments = withSegments(values.segments, config);
    return values;
  } finally {
    files.close();
  }
}

function withSegments(table: Float32Array, { hiddenSize, segmentKinds: rows }: BertConfig): Float32Array {
  const wider = new Float32Array(segmentKinds.length * hiddenSize);
  segmentKinds.forEach((_, kind) => {
    const row = Math.min(kind, 1, rows - 1);
    wider.set(table.subarray(row * hiddenSize, (row + 1) * hiddenSize), kind * hiddenSize);
  });
  return wider;
}

export interface BertEncoderSettings {
  config: BertConfig;
  tokeniser: WordPieceTokeniser;
  /** This many lower layers, and the embeddings below them, stay as they are; 0 trains everything. */
  frozenLayers: number;
  dropout: number;
}

/**
 * BERT as the encoder of a reader.
 *
 * @param values by the names of `bertEncoderShapes`
 */
export function createBertEncoder(
  { config, tokeniser, frozenLayers, dropout }: BertEncoderSettings,
  values: ParameterValues,
): Encoder {
  const variables = createVariables(config, values, frozenLayers);
  const pieces = tokeniser.settings.vocabulary;
  const encoderConfig = { ...fineTuned(config), dropout };
  return {
    hiddenSize: config.hiddenSize,
    variables,
    touchedRows: (batch): Record<string, Int32Array> => (frozenLayers > 0 ? {} : { entries: batch.entries }),
    encodeQuestion: (question) => encodeBertQuestion(question, tokeniser, config.maximumLength),
    inputVectors({ entries, segments }) {
      const rows = (name: string, indices: ArrayLike<number>) => {
        const table = variables[name].dataSync() as Float32Array;
        const H = config.hiddenSize;
        return Array.from(indices, (row) => table.slice(row * H, (row + 1) * H));
      };
      const positions = Array.from(entries, (entry) => pieces[entry]);
      const places = positions.map((_, place) => place);
      return {
        positions,
        parts: [
          { name: 'token', meaning: positions, vectors: rows('entries', entries) },
          { name: 'position', meaning: places.map(String), vectors: rows('positions', places) },
          {
            name: 'segment',
            meaning: Array.from(segments, (segment) => segmentKinds[segment]),
            vectors: rows('segments', segments),
          },
        ],
      };
    },
    onnx: {
      addTo: (graph, mask) => addBert(graph, mask, config, variables),
      inputsOf: onnxInputsOf,
    },
    encode: (batch, random) => bertStates(batch, variables, encoderConfig, random),
    dispose() {
      for (const variable of Object.values(variables)) variable.dispose();
    },
  };
}

/** Variables of frozen parameters are not trainable: no gradient is computed for them, nor for what lies below them. */
function createVariables(config: BertConfig, values: ParameterValues, frozenLayers: number): Record<string, Variable> {
  const tf = tensorflow();
  const variables: Record<string, Variable> = {};
  for (const { name, shape } of bertEncoderShapes(config)) {
    const layer = Number(/^layer(\d+)\./.exec(name)?.[1] ?? 0);
    const isFrozen = frozenLayers > 0 && layer <= frozenLayers;
    const initial = tf.tensor(values[name], shape);
    variables[name] = tf.variable(initial, !isFrozen);
    initial.dispose();
  }
  return variables;
}

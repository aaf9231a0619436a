import {
  addBert,
  type BertConfig,
  bertParameters,
  bertStates,
  createVariables,
  createWordPieceTokeniser,
  onnxInputsOf,
  type ParameterShape,
  type ParameterValues,
  readBertParameters,
} from '@crosscultural/neural';
import { encodeBertQuestion } from './bert-question';
import { segmentKinds } from './encoded-question';
import type { Encoder } from './encoder';
import { bertInputVectors } from './input-vectors';
import type { BertEncoderSettings } from './settings';

/** The sizes of the encoder that is fine-tuned: BERT's, with a segment of their own for queried aspects and opinions. */
function fineTuned(config: BertConfig): BertConfig {
  return { ...config, segmentKinds: segmentKinds.length };
}

/** The parameters of the encoder; they start with a published model's values, see `readBertValues`. */
export function bertEncoderShapes({ config }: Pick<BertEncoderSettings, 'config'>): ParameterShape[] {
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
  const values = readBertParameters(folder, config);
  return { ...values, segments: withSegments(values.segments, config) };
}

function withSegments(table: Float32Array, { hiddenSize, segmentKinds: rows }: BertConfig): Float32Array {
  const wider = new Float32Array(segmentKinds.length * hiddenSize);
  segmentKinds.forEach((_, kind) => {
    const row = Math.min(kind, 1, rows - 1);
    wider.set(table.subarray(row * hiddenSize, (row + 1) * hiddenSize), kind * hiddenSize);
  });
  return wider;
}

/**
 * BERT as the encoder of a triplet model (Paper A §3.1.1).
 *
 * @param pieces the vocabulary of its tokeniser, in its order
 * @param dropout share of the numbers that dropout sets to zero in training
 * @param values by the names of `bertEncoderShapes`
 */
export function createBertEncoder(
  { config, lowerCase, stripAccents, frozenLayers }: BertEncoderSettings,
  pieces: readonly string[],
  dropout: number,
  values: ParameterValues,
): Encoder {
  const tokeniser = createWordPieceTokeniser({ vocabulary: pieces, lowerCase, stripAccents });
  // No gradient is computed for frozen parameters, nor for what lies below them.
  const isTrained = (name: string) => frozenLayers === 0 || layerOf(name) > frozenLayers;
  const variables = createVariables(bertEncoderShapes({ config }), values, isTrained);
  const encoderConfig = { ...fineTuned(config), dropout };
  return {
    hiddenSize: config.hiddenSize,
    variables,
    touchedRows: (batch): Record<string, Int32Array> => (frozenLayers > 0 ? {} : { entries: batch.entries }),
    encodeQuestion: (question) => encodeBertQuestion(question, tokeniser, config.maximumLength),
    inputVectors: ({ entries, segments }) =>
      bertInputVectors(
        { entries, segments },
        variables,
        pieces,
        Array.from(segments, (segment) => segmentKinds[segment]),
      ),
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

/** 0 for the embeddings, which lie below the layers. */
function layerOf(parameter: string): number {
  return Number(/^layer(\d+)\./.exec(parameter)?.[1] ?? 0);
}

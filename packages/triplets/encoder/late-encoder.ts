import type { Random } from '@crosscultural/base';
import {
  addBert,
  addLayerNorm,
  bertParameters,
  bertStates,
  createVariables,
  createWordPieceTokeniser,
  dropout,
  dropoutMask,
  embeddingSum,
  firstOutputs,
  gelu,
  linear,
  linearShapes,
  normShapes,
  onnxAddLayerNorm,
  onnxEmbeddingSum,
  onnxInput,
  onnxInputsOf,
  onnxIntegers,
  onnxLinear,
  onnxNode,
  onnxRowsLinear,
  type ParameterShape,
  type ParameterValues,
  type Tensor,
  tensorflow,
} from '@crosscultural/neural';
import { queryKinds } from '../questions';
import type { Sentence } from '../tokens';
import type { Batch } from './batch';
import type { Encoder, SentenceStates } from './encoder';
import { bertInputVectors } from './input-vectors';
import {
  distanceRows,
  type EncodedSentence,
  encodeLateQuestion,
  encodeSentence,
  projections,
  type QuestionRows,
  questionRows,
  readingRows,
} from './late-question';
import type { BertEncoderSettings } from './settings';

type LateSettings = Pick<BertEncoderSettings, 'config' | 'guidelines'>;

/** The parameters of BERT and, named `question.…`, those with which questions enter. */
export function lateEncoderShapes(settings: LateSettings): ParameterShape[] {
  return [
    ...bertParameters(settings.config).map(({ name, shape }) => ({ name, shape, start: { deviation: 0.02 } })),
    ...questionShapes(settings),
  ];
}

/** The parameters that a published model does not have: those of the layer in which questions meet the states. */
export function questionShapes({ config: { hiddenSize }, guidelines }: LateSettings): ParameterShape[] {
  // Large enough to tell kinds of questions apart from the first step.
  const table = (name: string, rows: number): ParameterShape => {
    return { name, shape: [rows, hiddenSize], start: { deviation: 0.4 } };
  };
  return [
    table('question.kinds', guidelines.length * queryKinds.length),
    table('question.fromAspect', distanceRows),
    table('question.fromOpinion', distanceRows),
    ...linearShapes('question.states', hiddenSize, projections.length * hiddenSize),
    ...linearShapes('question.mix', hiddenSize, hiddenSize),
    ...normShapes('question.norm', hiddenSize),
  ];
}

/**
 * BERT that reads a sentence once, whatever is asked about it ("late interaction", Khattab and Zaharia 2020), in a fraction of
 * the time of reading it along with each question. A question meets the states above the last layer: at each position the
 * projections of the state there and of those at both ends of the queried terms, the kind of the question and the distances
 * from the queried terms are added up, h = gelu(Σ), and y = norm(x + W h + b).
 *
 * @param pieces the vocabulary of its tokeniser, in its order
 * @param rate share of the numbers that dropout sets to zero in training
 * @param values by the names of `lateEncoderShapes`
 */
export function createLateEncoder(
  settings: BertEncoderSettings,
  pieces: readonly string[],
  rate: number,
  values: ParameterValues,
): Encoder {
  const { lowerCase, stripAccents, frozenLayers } = settings;
  const config = { ...settings.config, dropout: rate };
  const { hiddenSize } = config;
  const tokeniser = createWordPieceTokeniser({ vocabulary: pieces, lowerCase, stripAccents });
  const isTrained = (name: string) =>
    frozenLayers === 0 || name.startsWith('question.') || layerOf(name) > frozenLayers;
  const variables = createVariables(lateEncoderShapes(settings), values, isTrained);
  const layer = (name: string) => ({ weights: variables[`${name}.weights`], bias: variables[`${name}.bias`] });
  const norm = { gain: variables['question.norm.gain'], bias: variables['question.norm.bias'] };
  const encoded = new WeakMap<Sentence, EncodedSentence>();
  const encodeOnce = (sentence: Sentence) => {
    const found = encoded.get(sentence) ?? encodeSentence(sentence, tokeniser, config.maximumLength);
    encoded.set(sentence, found);
    return found;
  };
  /** @returns [S, L, H] */
  const readSentences = (sentences: readonly Int32Array[], random: Random | null) =>
    bertStates(sentenceInput(sentences), variables, config, random);
  const { weights: projectionWeights, bias: projectionBias } = layer('question.states');
  /** All projections of states [N, H] as rows of H numbers, [5N, H]. */
  const allProjections = (states: Tensor) =>
    tensorflow().reshape(linear(states, projectionWeights, projectionBias), [-1, hiddenSize]);
  /** @param projected the tables that the rows of a projection are of; returns [B, L, H] */
  const answers = (
    batch: Batch,
    states: Tensor,
    rows: QuestionRows,
    projected: { token: Tensor; ends: Tensor },
    random: Random | null,
  ) => {
    const tf = tensorflow();
    const picked = (table: Tensor, numbers: Int32Array) => ({
      table,
      indices: tf.tensor(numbers, [batch.size, batch.length], 'int32'),
    });
    const sum = embeddingSum([
      ...projections.map((name) => picked(name === 'token' ? projected.token : projected.ends, rows[name])),
      ...tableNames.map((name) => picked(variables[`question.${name}`], rows[name])),
    ]);
    const activated = gelu(sum);
    const h = random && rate > 0 ? dropout(activated, dropoutMask(activated.shape, rate, random)) : activated;
    const mix = layer('question.mix');
    const residual = embeddingSum([picked(states, rows.states)]);
    return addLayerNorm(linear(h, mix.weights, mix.bias), residual, norm.gain, norm.bias);
  };
  const late: SentenceStates = {
    read: (sentences) => readSentences(sentences, null),
    ask(batch, states, offsets) {
      const tf = tensorflow();
      const rows = readingRows(batch, offsets);
      const indices = tf.tensor(rows.ends, [1, rows.ends.length], 'int32');
      const ends = tf.reshape(embeddingSum([{ table: states, indices }]), [-1, hiddenSize]); // [R, H]
      const token = firstOutputs(states, projectionWeights, projectionBias, hiddenSize); // [N, H]
      return answers(batch, states, rows, { token, ends: allProjections(ends) }, null);
    },
    onnx: {
      addReading: (graph, mask) => addBert(graph, mask, config, variables),
      readingInputs(sentences) {
        const input = sentenceInput(sentences);
        return { ...onnxInputsOf(input), mask: { values: input.mask, shape: [input.size, input.length] } };
      },
      addAsking(graph, states) {
        const ends = onnxNode(graph, 'Gather', [states, onnxInput(graph, `ends${ROWS}`, ['ends'], 'int32')]); // [R, H]
        const projected = onnxRowsLinear(graph, ends, layer('question.states'));
        const endRows = onnxNode(graph, 'Reshape', [projected, onnxIntegers(graph, [-1, hiddenSize])]); // [5R, H]
        const tf = tensorflow();
        const token = tf.tidy(() =>
          onnxRowsLinear(graph, states, {
            weights: tf.slice(projectionWeights, 0, [hiddenSize, hiddenSize]),
            bias: tf.slice(projectionBias, 0, hiddenSize),
          }),
        ); // [N, H]
        const tables = {
          ...Object.fromEntries(projections.map((name) => [name, name === 'token' ? token : endRows])),
          ...Object.fromEntries(tableNames.map((name) => [name, variables[`question.${name}`]])),
        };
        const rowsOf = (name: string) => onnxInput(graph, name + ROWS, ['batch', 'length'], 'int32');
        const sum = onnxEmbeddingSum(
          graph,
          Object.entries(tables).map(([name, table]) => ({ table, indices: rowsOf(name) })),
        );
        const mixed = onnxLinear(graph, onnxNode(graph, 'Gelu', [sum]), layer('question.mix'));
        const residual = onnxEmbeddingSum(graph, [{ table: states, indices: rowsOf('states') }]);
        return onnxAddLayerNorm(graph, mixed, residual, norm);
      },
      askingInputs(batch, offsets) {
        const shape = [batch.size, batch.length];
        return Object.fromEntries(
          Object.entries(readingRows(batch, offsets)).map(([name, values]) => [
            name + ROWS,
            { values, shape: name === 'ends' ? [values.length] : shape },
          ]),
        );
      },
    },
  };
  return {
    hiddenSize,
    variables,
    touchedRows: ({ entries }): Record<string, Int32Array> => (frozenLayers > 0 ? {} : { entries }),
    encodeQuestion: (question, guideline = 0) => encodeLateQuestion(encodeOnce(question.sentence), question, guideline),
    // BERT sees the sentence alone, as a first text; what is asked does not stand in Eq. (3).
    inputVectors: ({ entries }) =>
      bertInputVectors(
        { entries, segments: new Int32Array(entries.length) },
        variables,
        pieces,
        Array.from(entries, () => 'sentence'),
      ),
    late,
    encode(batch, random) {
      const sentences = [...new Set(batch.questions.map(({ entries }) => entries))];
      const states = readSentences(sentences, random); // [S, L, H]
      const length = states.shape[1];
      const offsets = batch.questions.map(({ entries }) => sentences.indexOf(entries) * length);
      const rows = tensorflow().reshape(states, [-1, hiddenSize]); // [N, H]
      const projected = allProjections(rows);
      return answers(batch, rows, questionRows(batch, offsets), { token: projected, ends: projected }, random);
    },
    dispose() {
      for (const variable of Object.values(variables)) variable.dispose();
    },
  };
}

/** What the inputs of the session that asks are called: a table's name and this. */
const ROWS = ' rows';
/** The tables that have a row for what is asked. */
const tableNames = ['kinds', 'fromAspect', 'fromOpinion'] as const;

/** Sentences side by side, padded to the longest. */
function sentenceInput(sentences: readonly Int32Array[]) {
  const size = sentences.length;
  const length = Math.max(...sentences.map((entries) => entries.length));
  const input = {
    size,
    length,
    entries: new Int32Array(size * length),
    segments: new Int32Array(size * length),
    mask: new Float32Array(size * length),
  };
  sentences.forEach((entries, row) => {
    input.entries.set(entries, row * length);
    input.mask.fill(1, row * length, row * length + entries.length);
  });
  return input;
}

/** 0 for the embeddings, which lie below the layers. */
function layerOf(parameter: string): number {
  return Number(/^layer(\d+)\./.exec(parameter)?.[1] ?? 0);
}

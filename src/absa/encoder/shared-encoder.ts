import type { Random } from '@crosscultural/base';
import {
  addBertEmbeddings,
  addBertLayers,
  addLayerNorm,
  bertEmbeddings,
  bertLayers,
  bertParameters,
  createVariables,
  createWordPieceTokeniser,
  dropout,
  dropoutMask,
  embeddingSum,
  gelu,
  linear,
  linearShapes,
  normShapes,
  onnxEmbeddingSum,
  onnxInput,
  onnxInputsOf,
  type ParameterShape,
  type ParameterValues,
  type Tensor,
  tensorflow,
} from '@crosscultural/neural';
import { queryKinds } from '../questions';
import type { Sentence } from '../tokens';
import type { Batch } from './batch';
import type { Encoder, SentenceStates } from './encoder';
import type { BertEncoderSettings } from './settings';
import {
  askAbout,
  distanceRows,
  type EncodedSentence,
  encodeSentence,
  projections,
  questionIndices,
} from './shared-question';

type Shared = Pick<BertEncoderSettings, 'config' | 'guidelines' | 'sharedLayers'>;

/** The parameters of BERT and, named `question.…`, those with which questions enter. */
export function sharedEncoderShapes(settings: Shared): ParameterShape[] {
  return [
    ...bertParameters(settings.config).map(({ name, shape }) => ({ name, shape, start: { deviation: 0.02 } })),
    ...questionShapes(settings),
  ];
}

/** The parameters that a published model does not have. */
export function questionShapes({ config: { hiddenSize, layers }, guidelines, sharedLayers }: Shared): ParameterShape[] {
  // Large enough to tell kinds of questions apart from the first step.
  const table = (name: string, rows: number): ParameterShape => {
    return { name, shape: [rows, hiddenSize], start: { deviation: 0.4 } };
  };
  return [
    table('question.kinds', guidelines.length * queryKinds.length),
    table('question.fromAspect', distanceRows),
    table('question.fromOpinion', distanceRows),
    ...(sharedLayers === layers
      ? [
          ...linearShapes('question.states', hiddenSize, projections.length * hiddenSize),
          ...linearShapes('question.mix', hiddenSize, hiddenSize),
          ...normShapes('question.norm', hiddenSize),
        ]
      : []),
  ];
}

/**
 * BERT whose lower layers read a sentence once, whatever is asked about it. The question enters above them: vectors of its kind
 * and of the distances from the queried terms are added to the states, which then pass the upper layers.
 *
 * @param pieces the vocabulary of its tokeniser, in its order
 * @param rate share of the numbers that dropout sets to zero in training
 * @param values by the names of `sharedEncoderShapes`
 */
export function createSharedEncoder(
  settings: BertEncoderSettings,
  pieces: readonly string[],
  rate: number,
  values: ParameterValues,
): Encoder {
  const { lowerCase, stripAccents, frozenLayers, sharedLayers } = settings;
  const config = { ...settings.config, dropout: rate };
  const { hiddenSize } = config;
  const tokeniser = createWordPieceTokeniser({ vocabulary: pieces, lowerCase, stripAccents });
  const isTrained = (name: string) =>
    frozenLayers === 0 || name.startsWith('question.') || layerOf(name) > frozenLayers;
  const variables = createVariables(sharedEncoderShapes(settings), values, isTrained);
  const upper = { from: sharedLayers + 1, to: config.layers };
  const encoded = new WeakMap<Sentence, EncodedSentence>();
  const encodeOnce = (sentence: Sentence) => {
    const found = encoded.get(sentence) ?? encodeSentence(sentence, tokeniser, config.maximumLength);
    encoded.set(sentence, found);
    return found;
  };
  const readSentences = (sentences: readonly Int32Array[], random: Random | null) => {
    const input = sentenceInput(sentences);
    const mask = tensorflow().tensor(input.mask, [input.size, input.length]);
    const x = bertEmbeddings(input, variables, config, random);
    return bertLayers(x, mask, variables, config, random, { from: 1, to: sharedLayers });
  };
  const ask = (batch: Batch, states: Tensor, offsets: ArrayLike<number>, random: Random | null) => {
    const tf = tensorflow();
    const indices = questionIndices(batch, offsets);
    const picked = (table: Tensor, numbers: Int32Array) => ({
      table,
      indices: tf.tensor(numbers, [batch.size, batch.length], 'int32'),
    });
    const question = [
      picked(variables['question.kinds'], indices.kinds),
      picked(variables['question.fromAspect'], indices.fromAspect),
      picked(variables['question.fromOpinion'], indices.fromOpinion),
    ];
    if (sharedLayers === config.layers) {
      const layer = (name: string) => [variables[`${name}.weights`], variables[`${name}.bias`]] as const;
      const rows = tf.reshape(linear(states, ...layer('question.states')), [-1, hiddenSize]);
      const parts = indices.parts.map((numbers) => picked(rows, numbers));
      let x = gelu(embeddingSum([...parts, ...question]));
      if (random && rate > 0) x = dropout(x, dropoutMask(x.shape, rate, random));
      const mixed = linear(x, ...layer('question.mix'));
      const residual = embeddingSum([picked(states, indices.states)]);
      return addLayerNorm(mixed, residual, variables['question.norm.gain'], variables['question.norm.bias']);
    }
    const x = embeddingSum([picked(states, indices.states), ...question]); // [B, L, H]
    return bertLayers(x, tf.tensor(batch.mask, [batch.size, batch.length]), variables, config, random, upper);
  };
  const shared: SentenceStates = {
    read: (sentences) => readSentences(sentences, null),
    ask: (batch, states, offsets) => ask(batch, states, offsets, null),
    onnx: {
      addReading: (graph, mask) =>
        addBertLayers(graph, addBertEmbeddings(graph, variables), mask, config, variables, {
          from: 1,
          to: sharedLayers,
        }),
      readingInputs(sentences) {
        const input = sentenceInput(sentences);
        return { ...onnxInputsOf(input), mask: { values: input.mask, shape: [input.size, input.length] } };
      },
      addAsking(graph, states, mask) {
        const tables = { states: null, ...tablesOf(variables) };
        const x = onnxEmbeddingSum(
          graph,
          Object.entries(tables).map(([name, table]) => ({
            table: table ?? states,
            indices: onnxInput(graph, `${name}Rows`, ['batch', 'length'], 'int32'),
          })),
        );
        return addBertLayers(graph, x, mask, config, variables, upper);
      },
      askingInputs(batch, offsets) {
        const { parts: _, ...rows } = questionIndices(batch, offsets);
        const shape = [batch.size, batch.length];
        return Object.fromEntries(Object.entries(rows).map(([name, values]) => [`${name}Rows`, { values, shape }]));
      },
    },
  };
  return {
    hiddenSize,
    variables,
    touchedRows: ({ entries }): Record<string, Int32Array> => (frozenLayers > 0 ? {} : { entries }),
    encodeQuestion: (question, guideline = 0) => askAbout(encodeOnce(question.sentence), question, guideline),
    inputVectors() {
      throw new Error('not yet');
    },
    shared,
    encode(batch, random) {
      const sentences = [...new Set(batch.questions.map(({ entries }) => entries))];
      const states = readSentences(sentences, random); // [S, L, H]
      const length = states.shape[1];
      const offsets = batch.questions.map(({ entries }) => sentences.indexOf(entries) * length);
      return ask(batch, tensorflow().reshape(states, [-1, hiddenSize]), offsets, random);
    },
    dispose() {
      for (const variable of Object.values(variables)) variable.dispose();
    },
  };
}

const tablesOf = (variables: Encoder['variables']) => ({
  kinds: variables['question.kinds'],
  fromAspect: variables['question.fromAspect'],
  fromOpinion: variables['question.fromOpinion'],
});

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

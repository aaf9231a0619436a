import {
  batchesByLength,
  computedNumbers,
  type Engine,
  multiplyInIntegers,
  type OnnxGraph,
  type OnnxNumbers,
  onnxGraph,
  onnxInput,
  onnxLinear,
  onnxMaximumOverTokens,
  onnxNode,
  onnxOutput,
  onnxRowsLinear,
  onnxSession,
  type Tensor,
  tensorflow,
} from '@crosscultural/neural';
import type { Batch, Encoder, SentenceStates } from '../encoder';
import { type AnswerLayers, answerLogits, type BatchLogits, logitsOf } from './answer-layers';

/** Computes what the heads say, without training them. */
export interface Predictor {
  predict(batch: Batch): BatchLogits;
  dispose(): void;
}

/**
 * The fastest way of the engine; layers that change afterwards need a new one.
 *
 * @param options.integerProducts for weights that are stored as integers of eight bits: ONNX Runtime and the deterministic
 *   engine multiply them as such
 */
export function createPredictor(
  layers: AnswerLayers,
  engine: Engine['name'],
  options: { integerProducts?: boolean } = {},
): Predictor {
  if (engine === 'wasm' && options.integerProducts) {
    const predictor = createPredictor(layers, engine);
    const integers = multiplyInIntegers(matricesOf(layers));
    return {
      predict: predictor.predict,
      dispose() {
        integers.dispose();
        predictor.dispose();
      },
    };
  }
  const { late, onnx } = layers.encoder;
  if (late) {
    return latePredictor(
      layers,
      engine === 'onnx' ? onnxSentences(layers, late, options) : tensorSentences(layers, late),
    );
  }
  return engine === 'onnx' && onnx ? onnxPredictor(layers, onnx, options) : tensorPredictor(layers);
}

/** The matrices of linear layers. */
function matricesOf({ variables }: AnswerLayers): Tensor[] {
  return Object.keys(variables)
    .filter((name) => name.endsWith('.weights'))
    .map((name) => variables[name]);
}

/** By TensorFlow.js, on any engine. */
function tensorPredictor(layers: AnswerLayers): Predictor {
  return {
    predict: (batch) => computedNumbers(() => logitsOf(layers, batch, null)),
    dispose() {},
  };
}

/** All layers as one graph of ONNX Runtime, about twice as fast as the same operations one by one. */
function onnxPredictor(
  layers: AnswerLayers,
  encoder: NonNullable<Encoder['onnx']>,
  options: { integerProducts?: boolean },
): Predictor {
  const graph = onnxGraph(options);
  const masks = addMasks(graph);
  addHeads(graph, encoder.addTo(graph, masks[0]), masks, layers);
  const session = onnxSession(graph);
  return {
    predict(batch) {
      const { tags, sentiments } = session.run({ ...encoder.inputsOf(batch), ...maskInputs(batch) });
      return { tags: tags.values, sentiments: sentiments.values };
    },
    dispose: () => session.dispose(),
  };
}

const sizes = ['batch', 'length'];

function addMasks(graph: OnnxGraph): string[] {
  return ['mask', 'aspectMask', 'opinionMask'].map((name) => onnxInput(graph, name, sizes));
}

function maskInputs({ size, length, mask, aspectMask, opinionMask }: Batch): Record<string, OnnxNumbers> {
  const shape = [size, length];
  return Object.fromEntries(
    Object.entries({ mask, aspectMask, opinionMask }).map(([name, values]) => [name, { values, shape }]),
  );
}

/** The three heads on vectors [B, L, H]. */
function addHeads(graph: OnnxGraph, positions: string, masks: readonly string[], { variables }: AnswerLayers): void {
  const head = (name: string) => ({ weights: variables[`${name}.weights`], bias: variables[`${name}.bias`] });
  const summary = onnxNode(
    graph,
    'Concat',
    masks.map((mask) => onnxMaximumOverTokens(graph, positions, mask)),
    { attributes: { axis: 1 } },
  ); // [B, 3H]
  onnxOutput(graph, 'tags', onnxLinear(graph, positions, head('tags')), [...sizes, 4]);
  onnxOutput(graph, 'sentiments', onnxRowsLinear(graph, summary, head('sentiment')), ['batch', 3]);
}

/** The two parts of an encoder that reads sentences once, on some engine, in plain numbers. */
interface SentenceReader {
  /** @returns [S, L, H] with L of the longest */
  read(sentences: readonly Int32Array[]): Float32Array;
  /** @param states [N, H] */
  answer(batch: Batch, states: Float32Array, offsets: Int32Array): BatchLogits;
  dispose(): void;
}

function tensorSentences(layers: AnswerLayers, late: SentenceStates): SentenceReader {
  const { hiddenSize } = layers.encoder;
  return {
    read: (sentences) => computedNumbers(() => ({ states: late.read(sentences) })).states,
    answer: (batch, states, offsets) =>
      computedNumbers(() => {
        const rows = tensorflow().tensor(states, [states.length / hiddenSize, hiddenSize]);
        return answerLogits(layers, batch, late.ask(batch, rows, offsets));
      }),
    dispose() {},
  };
}

function onnxSentences(
  layers: AnswerLayers,
  { onnx }: SentenceStates,
  options: { integerProducts?: boolean },
): SentenceReader {
  const { hiddenSize } = layers.encoder;
  const reading = onnxGraph(options);
  onnxOutput(reading, 'states', onnx.addReading(reading, onnxInput(reading, 'mask', sizes)), [...sizes, hiddenSize]);
  const asking = onnxGraph(options);
  const masks = addMasks(asking);
  addHeads(asking, onnx.addAsking(asking, onnxInput(asking, 'states', ['rows', hiddenSize])), masks, layers);
  const [readingSession, askingSession] = [onnxSession(reading), onnxSession(asking)];
  return {
    read: (sentences) => readingSession.run(onnx.readingInputs(sentences)).states.values,
    answer(batch, states, offsets) {
      const { tags, sentiments } = askingSession.run({
        ...onnx.askingInputs(batch, offsets),
        ...maskInputs(batch),
        states: { values: states, shape: [states.length / hiddenSize, hiddenSize] },
      });
      return { tags: tags.values, sentiments: sentiments.values };
    },
    dispose() {
      readingSession.dispose();
      askingSession.dispose();
    },
  };
}

/** Padded pieces of sentences that are read at once. */
const PIECES_PER_BATCH = 1024;

/** Keeps the states of a sentence for as long as anybody asks about it. */
function latePredictor({ encoder: { hiddenSize } }: AnswerLayers, reader: SentenceReader): Predictor {
  const statesOf = new WeakMap<Int32Array, Float32Array>();
  const readAll = (sentences: readonly Int32Array[]) => {
    const lengths = sentences.map(({ length }) => length);
    for (const indices of batchesByLength(lengths, PIECES_PER_BATCH)) {
      const states = reader.read(indices.map((index) => sentences[index]));
      const width = states.length / indices.length;
      indices.forEach((index, row) => {
        statesOf.set(sentences[index], states.slice(row * width, row * width + lengths[index] * hiddenSize));
      });
    }
  };
  return {
    predict(batch) {
      const sentences = [...new Set(batch.questions.map(({ entries }) => entries))];
      readAll(sentences.filter((sentence) => !statesOf.has(sentence)));
      const firstRows = new Map<Int32Array, number>();
      let rows = 0;
      for (const sentence of sentences) {
        firstRows.set(sentence, rows);
        rows += sentence.length;
      }
      const states = new Float32Array(rows * hiddenSize);
      for (const [sentence, row] of firstRows) states.set(statesOf.get(sentence)!, row * hiddenSize);
      return reader.answer(
        batch,
        states,
        Int32Array.from(batch.questions, ({ entries }) => firstRows.get(entries)!),
      );
    },
    dispose: () => reader.dispose(),
  };
}

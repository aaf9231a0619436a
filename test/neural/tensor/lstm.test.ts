import { beforeAll, describe, expect, it } from 'vitest';
import {
  type LstmWeights,
  lstm,
  onnxGraph,
  onnxInput,
  onnxLstm,
  onnxOutput,
  onnxSession,
  type Tensor,
  tensorflow as tf,
  useEngine,
} from '../../../packages/neural/tensor';
import { loadOnnxRuntime } from '../../../packages/neural/tensor/onnx/session';
import { linearReference } from '../../../packages/neural/tensor/operations/linear';
import { statesReference } from '../../../packages/neural/tensor/operations/lstm';
import { engines } from './engines';
import { gradientError, maskOf, normal } from './numbers';

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
/** [L, B]: so many tokens in each text. */
const stepMask = (lengths: number[], length: number) => tf().transpose(maskOf(lengths, length));
const weightsOf = (seed: number, inputs: number, hidden: number): LstmWeights => ({
  weights: normal(seed, [inputs, 4 * hidden], 0.7),
  bias: normal(seed + 1, [4 * hidden], 0.3),
  recurrent: normal(seed + 2, [hidden, 4 * hidden], 0.5),
});

/** steps, texts, inputs, hidden, tokens of each text */
const sizes: [number, number, number, number, number[]][] = [
  [1, 1, 1, 1, [1]],
  [1, 3, 2, 4, [1, 1, 1]],
  [5, 1, 3, 3, [5]],
  [4, 3, 2, 5, [4, 1, 3]],
  [6, 2, 5, 8, [2, 6]],
  [3, 2, 2, 4, [0, 3]],
];

describe.each(engines)('lstm on the engine %s', (engine) => {
  beforeAll(async () => {
    await useEngine(engine);
  });

  it('is the equations, by hand', () => {
    // One feature, one text of two steps, x = 1 and 2; input, forget, candidate, output gate.
    const [w, u, b] = [
      [0.5, -0.3, 0.8, 0.2],
      [0.1, 0.4, -0.6, 0.7],
      [0.05, 1, -0.1, 0.3],
    ];
    const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
    let [h, c] = [0, 0];
    const expected = [1, 2].map((x) => {
      const [i, f, g, o] = w.map((weight, k) => x * weight + h * u[k] + b[k]);
      c = sigmoid(f) * c + sigmoid(i) * Math.tanh(g);
      h = sigmoid(o) * Math.tanh(c);
      return h;
    });
    const weights = { weights: tf().tensor([w]), bias: tf().tensor(b), recurrent: tf().tensor([u]) };
    const given = lstm(tf().tensor([[[1]], [[2]]]), tf().ones([2, 1]), weights);
    expect(given.shape).toEqual([2, 1, 1]);
    numbers(given).forEach((state, step) => {
      expect(state).toBeCloseTo(expected[step], 6);
    });
  });

  it.each(sizes)('equals the composed reference (%i steps, %i texts, %i → %i, tokens %j)', (l, b, i, h, lengths) => {
    const [x, mask, weights] = [normal(9, [l, b, i]), stepMask(lengths, l), weightsOf(1, i, h)];
    for (const backwards of [false, true]) {
      const inputs = linearReference(x, weights.weights, weights.bias);
      const expected = numbers(statesReference(inputs, mask, weights.recurrent, backwards));
      numbers(lstm(x, mask, weights, backwards)).forEach((state, k) => {
        expect(state).toBeCloseTo(expected[k], 5);
      });
    }
  });

  it.each(sizes)('has the right gradients (%i steps, %i texts, %i → %i, tokens %j)', (l, b, i, h, lengths) => {
    const mask = stepMask(lengths, l);
    const shapes = { x: [l, b, i], weights: [i, 4 * h], bias: [4 * h], recurrent: [h, 4 * h] };
    for (const backwards of [false, true]) {
      const error = gradientError(
        ({ x, weights, bias, recurrent }) => lstm(x, mask, { weights, bias, recurrent }, backwards),
        shapes,
      );
      expect(error).toBeLessThan(2e-3);
    }
  });

  it('does not see padding: a text gives the same states alone and beside a longer one', () => {
    const weights = weightsOf(4, 3, 6);
    const [short, long] = [normal(5, [2, 1, 3]), normal(6, [5, 1, 3])];
    const padded = tf().concat([tf().concat([short, tf().fill([3, 1, 3], 7)], 0), long], 1); // [5, 2, 3]
    for (const backwards of [false, true]) {
      const alone = numbers(lstm(short, tf().ones([2, 1]), weights, backwards));
      const beside = lstm(padded, stepMask([2, 5], 5), weights, backwards);
      const states = numbers(tf().slice(beside, [0, 0, 0], [2, 1, 6]));
      states.forEach((state, k) => {
        expect(state).toBeCloseTo(alone[k], 5);
      });
      if (backwards) continue;
      // The state after the text stays to the end.
      expect(numbers(tf().slice(beside, [4, 0, 0], [1, 1, 6]))).toEqual(
        numbers(tf().slice(beside, [1, 0, 0], [1, 1, 6])),
      );
    }
  });

  it('lets a number that is none show', () => {
    const x = tf().tensor([[[Number.NaN, 1]]]);
    expect(numbers(lstm(x, tf().ones([1, 1]), weightsOf(1, 2, 4))).some(Number.isNaN)).toBe(true);
  });
});

describe.skipIf(loadOnnxRuntime() instanceof Error)('an LSTM in an ONNX graph', () => {
  beforeAll(async () => {
    await useEngine('wasm');
  });

  it.each([1, 2])('gives what lstm gives, in %i directions', (count) => {
    const [length, batch, inputs, hidden, lengths] = [6, 3, 5, 7, [6, 1, 4]];
    const directions = [weightsOf(1, inputs, hidden), weightsOf(11, inputs, hidden)].slice(0, count);
    const x = normal(21, [length, batch, inputs]);
    const graph = onnxGraph();
    const given = onnxInput(graph, 'x', ['length', 'batch', inputs]);
    const { states, last } = onnxLstm(graph, given, onnxInput(graph, 'lengths', ['batch'], 'int32'), directions);
    onnxOutput(graph, 'states', states, ['length', 'batch', count * hidden]);
    onnxOutput(graph, 'last', last, ['batch', count * hidden]);
    const session = onnxSession(graph);
    const result = session.run({
      x: { values: x.dataSync() as Float32Array, shape: x.shape },
      lengths: { values: Int32Array.from(lengths), shape: [batch] },
    });
    session.dispose();

    const mask = stepMask(lengths, length);
    directions.forEach((weights, d) => {
      const expected = lstm(x, mask, weights, d === 1).dataSync();
      const state = (step: number, text: number, k: number) => expected[(step * batch + text) * hidden + k];
      const at = (step: number, text: number, k: number) => ((step * batch + text) * count + d) * hidden + k;
      for (let text = 0; text < batch; text++) {
        for (let k = 0; k < hidden; k++) {
          for (let step = 0; step < lengths[text]; step++) {
            expect(result.states.values[at(step, text, k)]).toBeCloseTo(state(step, text, k), 5);
          }
          const end = state(d === 1 ? 0 : length - 1, text, k);
          expect(result.last.values[at(0, text, k)]).toBeCloseTo(end, 5);
        }
      }
    });
  });
});

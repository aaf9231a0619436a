import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { fromEightBits, toEightBits } from '../../../packages/neural/precision/eight-bits';
import {
  onnxGraph,
  onnxInput,
  onnxLinear,
  onnxOutput,
  onnxRowsLinear,
  onnxSession,
  onnxTransformerLayer,
  tensorflow as tf,
  useEngine,
} from '../../../packages/neural/tensor';
import { onnxModel } from '../../../packages/neural/tensor/onnx/graph';
import { onnxIntegerProduct, signedProductsAreExact } from '../../../packages/neural/tensor/onnx/integer-products';
import { loadOnnxRuntime } from '../../../packages/neural/tensor/onnx/session';
import { createVariables, initialValues } from '../../../packages/neural/training/parameters';
import { transformerShapes, transformerWeights } from '../../../packages/neural/training/transformer-parameters';

interface Layer {
  values: Float32Array;
  inputs: number;
  outputs: number;
  biases: Float32Array;
}

function normalNumbers(seed: number, length: number, scale = 1): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length }, () => scale * random.normal());
}

function randomLayer(inputs: number, outputs: number): Layer {
  return {
    ...{ inputs, outputs, biases: normalNumbers(2, outputs) },
    values: normalNumbers(1, inputs * outputs, 1 / Math.sqrt(inputs)),
  };
}

/** x W + b in float64. */
function product(x: Float32Array, { values, inputs, outputs, biases }: Layer): Float64Array {
  return Float64Array.from({ length: (x.length / inputs) * outputs }, (_, i) => {
    const [row, column] = [Math.floor(i / outputs), i % outputs];
    let sum = biases[column];
    for (let k = 0; k < inputs; k++) sum += x[row * inputs + k] * values[k * outputs + column];
    return sum;
  });
}

/** What ONNX Runtime does with the activations: each row to −127 … 127 by a scale of its own. */
function roundedRows(x: Float32Array, columns: number): Float32Array {
  const scales = Float32Array.from({ length: x.length / columns }, (_, row) => {
    return Math.max(...x.subarray(row * columns, (row + 1) * columns).map(Math.abs)) / 127;
  });
  return x.map((value, i) => {
    const scale = scales[Math.floor(i / columns)];
    return Math.round(Math.fround(value / scale)) * scale;
  });
}

const rounded = (layer: Layer): Layer => ({
  ...layer,
  values: fromEightBits(toEightBits(layer.values, layer.outputs, 'columns'), layer.outputs, 'columns'),
});

/** The layer by `onnxRowsLinear`, or with weights of the type that is given: x → y, row by row. */
function runner(layer: Layer, type?: 'int8' | 'uint8'): { run(x: Float32Array): Float32Array; dispose(): void } {
  const { values, inputs, outputs, biases } = layer;
  const graph = onnxGraph({ integerProducts: true });
  const input = onnxInput(graph, 'x', ['rows', inputs]);
  const weights = tf().tensor(values, [inputs, outputs]);
  const bias = tf().tensor(biases, [outputs]);
  const y = type ? onnxIntegerProduct(graph, input, layer, type) : onnxRowsLinear(graph, input, { weights, bias });
  onnxOutput(graph, 'y', y, ['rows', outputs]);
  const session = onnxSession(graph);
  return {
    run: (x) => session.run({ x: { values: x, shape: [x.length / inputs, inputs] } }).y.values,
    dispose: () => session.dispose(),
  };
}

function run(x: Float32Array, layer: Layer, type?: 'int8' | 'uint8'): Float32Array {
  const made = runner(layer, type);
  const result = made.run(x);
  made.dispose();
  return result;
}

/** Root mean square of the difference, as a share of the expected numbers'. */
function relativeError(found: Float32Array, expected: Float64Array): number {
  let [far, size] = [0, 0];
  expected.forEach((value, i) => {
    far += (found[i] - value) ** 2;
    size += value ** 2;
  });
  return Math.sqrt(far / size);
}

describe.skipIf(loadOnnxRuntime() instanceof Error)('products in integers', () => {
  beforeAll(async () => {
    await useEngine('wasm');
  });

  it.each([
    [1, 64, 64],
    [7, 65, 67],
    [50, 320, 96],
    [33, 1280, 70],
  ])('of %i rows, %i × %i, are those of the rounded numbers, and near the exact ones', (rows, inputs, outputs) => {
    const layer = randomLayer(inputs, outputs);
    const x = normalNumbers(3, rows * inputs);
    const found = run(x, layer);
    expect(relativeError(found, product(roundedRows(x, layer.inputs), rounded(layer)))).toBeLessThan(1e-6);
    const error = relativeError(found, product(x, layer));
    expect(error).toBeLessThan(0.02);
    expect(error).toBeGreaterThan(1e-3); // they were computed in integers
  });

  it.each(['int8', 'uint8'] as const)('of a row are the same alone and among others (%s)', (type) => {
    const [inputs, outputs] = [70, 67];
    const made = runner(randomLayer(inputs, outputs), type);
    const ofOneSize = fc
      .tuple(fc.integer(), fc.constantFrom(0, 1e-33, 1e-6, 1, 1e6))
      .map(([seed, scale]) => normalNumbers(seed, inputs, scale));
    const row = fc.oneof(
      ofOneSize,
      fc.float32Array({ minLength: inputs, maxLength: inputs, noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const together = made.run(Float32Array.from(rows.flatMap((numbers) => [...numbers])));
        rows.forEach((numbers, i) => {
          const alone = Buffer.from(made.run(numbers).buffer);
          expect(alone.equals(Buffer.from(together.slice(i * outputs, (i + 1) * outputs).buffer))).toBe(true);
        });
      }),
    );
    made.dispose();
  });

  it('are as near the exact ones for a small row beside a large one', () => {
    const layer = { ...randomLayer(128, 64), biases: new Float32Array(64) };
    const rows = [normalNumbers(3, 128, 1e-3), normalNumbers(4, 128, 1e3)];
    const found = run(Float32Array.of(...rows[0], ...rows[1]), layer);
    rows.forEach((row, i) => {
      const expected = product(row, layer);
      expect(relativeError(found.subarray(i * 64, (i + 1) * 64), expected)).toBeLessThan(0.02);
    });
  });

  it('do not saturate: large numbers of one sign', () => {
    for (const sign of [1, -1]) {
      const layer = { inputs: 1280, outputs: 64, biases: normalNumbers(1, 64), values: new Float32Array(1280 * 64) };
      layer.values.fill(0.5 * sign);
      const found = run(new Float32Array(3 * 1280).fill(4), layer);
      expect(found.length).toBe(3 * 64);
      found.forEach((sum, i) => {
        expect(Math.abs(sum - (sign * 2560 + layer.biases[i % 64]))).toBeLessThan(0.01);
      });
    }
  });

  it('are the same with unsigned weights, which every CPU sums correctly', () => {
    const layer = randomLayer(320, 96);
    const x = normalNumbers(3, 20 * 320);
    const unsigned = run(x, layer, 'uint8');
    expect(relativeError(unsigned, product(roundedRows(x, layer.inputs), rounded(layer)))).toBeLessThan(1e-6);
    expect(run(x, layer)).toEqual(unsigned);
    const ones = { inputs: 64, outputs: 64, biases: new Float32Array(64), values: new Float32Array(64 * 64).fill(1) };
    const sums = run(new Float32Array(64).fill(1), ones, 'uint8');
    expect(Math.max(...sums.map((sum) => Math.abs(sum - 64)))).toBeLessThan(1e-3);
  });

  it('give the bias for rows of zeros and for columns of zeros', () => {
    const layer = randomLayer(64, 64);
    expect(run(new Float32Array(2 * 64), layer)).toEqual(Float32Array.of(...layer.biases, ...layer.biases));
    layer.values.forEach((_, i) => {
      if (i % 64 === 5) layer.values[i] = 0;
    });
    expect(run(normalNumbers(3, 64), layer)[5]).toBe(layer.biases[5]);
  });

  it('take the weights as a model in eight bits stored them', () => {
    const layer = randomLayer(128, 64);
    const x = normalNumbers(3, 5 * 128);
    expect(run(x, rounded(layer))).toEqual(run(x, layer));
  });

  it('are made of large matrices only, and only where they are asked for', () => {
    const modelOf = (inputs: number, outputs: number, integerProducts?: boolean) => {
      const graph = onnxGraph({ integerProducts });
      const { values, biases } = randomLayer(inputs, outputs);
      const x = onnxInput(graph, 'x', ['batch', 'length', inputs]);
      const linear = { weights: tf().tensor(values, [inputs, outputs]), bias: tf().tensor(biases, [outputs]) };
      onnxOutput(graph, 'y', onnxLinear(graph, x, linear), ['batch', 'length', outputs]);
      return Buffer.from(onnxModel(graph));
    };
    expect(modelOf(64, 64, true).includes('MatMulIntegerToFloat')).toBe(true);
    for (const [inputs, outputs] of [
      [63, 64],
      [64, 63],
    ]) {
      expect(modelOf(inputs, outputs, true).equals(modelOf(inputs, outputs))).toBe(true);
    }
    expect(modelOf(64, 64).includes('Gemm')).toBe(true);
    expect(modelOf(64, 64).includes('MatMulIntegerToFloat')).toBe(false);
  });

  it('serve a whole transformer layer', () => {
    const H = 64;
    const shapes = transformerShapes('layer', H);
    const weights = transformerWeights(createVariables(shapes, initialValues(shapes, seededRandom(4))), 'layer');
    const statesOf = (integerProducts: boolean) => {
      const graph = onnxGraph({ integerProducts });
      const x = onnxInput(graph, 'x', ['batch', 'length', H]);
      const mask = onnxInput(graph, 'mask', ['batch', 'length']);
      onnxOutput(graph, 'y', onnxTransformerLayer(graph, x, mask, weights, 2), ['batch', 'length', H]);
      const session = onnxSession(graph);
      const given = { values: normalNumbers(5, 2 * 9 * H), shape: [2, 9, H] };
      const states = session.run({ x: given, mask: { values: new Float32Array(18).fill(1), shape: [2, 9] } }).y.values;
      session.dispose();
      return states;
    };
    const error = relativeError(statesOf(true), Float64Array.from(statesOf(false)));
    expect(error).toBeLessThan(0.03);
    expect(error).toBeGreaterThan(1e-3);
  });

  it('know whether signed weights saturate here', () => {
    const ones = { inputs: 128, outputs: 64, biases: new Float32Array(64), values: new Float32Array(128 * 64).fill(1) };
    const sums = run(new Float32Array(20 * 128).fill(2), ones, 'int8');
    expect(sums.every((sum) => Math.abs(sum - 256) < 0.01)).toBe(signedProductsAreExact());
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { fromEightBits, toEightBits } from '../../../packages/neural/precision/eight-bits';
import { roundedRows, rowLevels } from '../../../packages/neural/precision/rounded-rows';
import { linear, multiplyInIntegers, tensorflow as tf, useEngine } from '../../../packages/neural/tensor';
import { integerLinearReference } from '../../../packages/neural/tensor/operations/integer-linear';
import { linearReference } from '../../../packages/neural/tensor/operations/linear';

interface Layer {
  inputs: number;
  outputs: number;
  values: Float32Array;
  biases: Float32Array;
}

function normalNumbers(seed: number, length: number, scale = 1): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length }, () => scale * random.normal());
}

function randomLayer(inputs: number, outputs: number, seed = 1): Layer {
  const values = normalNumbers(seed, inputs * outputs, 1 / Math.sqrt(inputs));
  return { inputs, outputs, values, biases: normalNumbers(seed + 1, outputs) };
}

/** `linear` in integers on the engine in use: x → y, row by row. */
function runner({ inputs, outputs, values, biases }: Layer): { run(x: Float32Array): Float32Array; dispose(): void } {
  const [weights, bias] = [tf().tensor(values, [inputs, outputs]), tf().tensor(biases, [outputs])];
  const integers = multiplyInIntegers([weights]);
  return {
    run: (x) => {
      const rows = tf().tensor(x, [x.length / inputs, inputs]);
      const y = linear(rows, weights, bias);
      const numbers = y.dataSync() as Float32Array;
      tf().dispose([rows, y]);
      return numbers;
    },
    dispose() {
      integers.dispose();
      tf().dispose([weights, bias]);
    },
  };
}

function run(x: Float32Array, layer: Layer): Float32Array {
  const made = runner(layer);
  const y = made.run(x);
  made.dispose();
  return y;
}

describe('a linear layer in integers', () => {
  beforeAll(async () => {
    await useEngine('wasm');
  });

  it('rounds a row by its largest size, halves to the even number', () => {
    const { numbers, scales } = roundedRows(Float32Array.of(65534, 1, 3, -5, 0, 0, 0, 0), 4);
    expect([...numbers]).toEqual([32767, 0, 2, -2, 0, 0, 0, 0]);
    expect([...scales]).toEqual([2, Math.fround(1e-30)]);
  });

  it('rounds as finely as sums of 32 bits allow', () => {
    expect([rowLevels(64), rowLevels(320), rowLevels(1280)]).toEqual([32767, 32767, 13210]);
    expect(rowLevels(133_144)).toBe(127);
    expect(() => rowLevels(133_145)).toThrow('too long');
  });

  it('gives the numbers of the reference, bit by bit, for any shape and size of numbers', () => {
    const shapes = fc.record({
      rows: fc.integer({ min: 1, max: 71 }),
      inputs: fc.integer({ min: 64, max: 140 }),
      outputs: fc.integer({ min: 64, max: 90 }),
      seed: fc.nat(),
      scale: fc.constantFrom(1e-33, 1e-20, 1e-3, 1, 1e10),
    });
    fc.assert(
      fc.property(shapes, ({ rows, inputs, outputs, seed, scale }) => {
        const layer = randomLayer(inputs, outputs, seed);
        const x = normalNumbers(seed + 2, rows * inputs, scale);
        expect(run(x, layer)).toEqual(integerLinearReference(x, layer.values, layer.biases));
      }),
      { numRuns: 40 },
    );
  });

  it('is near the layer in float32 with weights of eight bits, and not that itself', () => {
    const trained = randomLayer(1280, 96);
    const values = fromEightBits(toEightBits(trained.values, 96, 'columns'), 96, 'columns');
    const x = normalNumbers(3, 9 * 1280);
    const found = run(x, { ...trained, values });
    const exact = tf()
      .tidy(() =>
        linearReference(tf().tensor(x, [9, 1280]), tf().tensor(values, [1280, 96]), tf().tensor(trained.biases)),
      )
      .dataSync();
    const error = Math.hypot(...exact.map((value, i) => found[i] - value)) / Math.hypot(...exact);
    expect(error).toBeLessThan(2e-4);
    expect(error).toBeGreaterThan(1e-6);
  });

  it('gives the same numbers for a row alone and among others', () => {
    const layer = randomLayer(75, 67);
    const made = runner(layer);
    const row = fc
      .tuple(fc.nat(), fc.constantFrom(0, 1e-33, 1e-6, 1, 1e6))
      .map(([seed, scale]) => normalNumbers(seed, 75, scale));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const together = made.run(Float32Array.from(rows.flatMap((numbers) => [...numbers])));
        rows.forEach((numbers, i) => {
          expect(made.run(numbers)).toEqual(together.slice(67 * i, 67 * (i + 1)));
        });
      }),
    );
    made.dispose();
  });

  it('keeps the largest sums of a long row, and the largest and smallest numbers', () => {
    const inputs = 4096;
    const layer = { inputs, outputs: 64, values: new Float32Array(inputs * 64).fill(-1), biases: new Float32Array(64) };
    expect(run(new Float32Array(inputs).fill(1), layer)[63]).toBeCloseTo(-4096, 2);
    const largest = run(new Float32Array(inputs).fill(3e34), layer);
    expect(largest[0] / -(4096 * 3e34)).toBeCloseTo(1, 5);
    expect([...run(new Float32Array(inputs).fill(1e-42), layer)].map(Math.abs)).toEqual(Array(64).fill(0));
  });

  it('gives NaN for the whole row with an infinite value or NaN, and leaves the others alone', () => {
    const layer = randomLayer(70, 66);
    const clean = normalNumbers(5, 5 * 70);
    const expected = run(clean, layer);
    const spoilt = clean.slice();
    spoilt[0] = Number.NaN;
    spoilt[2 * 70 + 69] = Number.POSITIVE_INFINITY;
    spoilt[4 * 70 + 3] = Number.NEGATIVE_INFINITY;
    const found = run(spoilt, layer);
    for (const row of [0, 2, 4]) expect(found.slice(66 * row, 66 * (row + 1)).every(Number.isNaN)).toBe(true);
    for (const row of [1, 3]) {
      expect(found.slice(66 * row, 66 * (row + 1))).toEqual(expected.slice(66 * row, 66 * (row + 1)));
    }
  });

  it('refuses weights that are no numbers; frees what it made; leaves small matrices alone', () => {
    const tensors = tf().memory().numTensors;
    expect(() => runner({ ...randomLayer(64, 64), values: new Float32Array(64 * 64).fill(Number.NaN) })).toThrow(
      'NaN cannot be stored in eight bits',
    );
    const before = tf().memory().numTensors;
    run(normalNumbers(3, 64), randomLayer(64, 64));
    expect(tf().memory().numTensors).toBe(before);
    expect(before - tensors).toBeLessThanOrEqual(2);
    const small = randomLayer(63, 64);
    const x = normalNumbers(3, 63);
    const exact = tf()
      .tidy(() => linear(tf().tensor(x, [1, 63]), tf().tensor(small.values, [63, 64]), tf().tensor(small.biases)))
      .dataSync();
    expect(run(x, small)).toEqual(exact);
  });
});

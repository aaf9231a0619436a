import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skipGramWasm } from '../../../packages/neural/vectors/skip-gram-wasm';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const dot = (a: number[], b: number[]) => a.reduce((sum, value, k) => sum + value * b[k], 0);

/** Skip-gram over three words whose noise is always word 2, with the given vectors. */
function threeWords(inputs: number[][], outputs: number[][], negative: number) {
  const wasm = skipGramWasm({
    ...{ vocabularySize: 3, dimension: inputs[0].length, window: 1, negative, seed: 1 },
    keep: [1, 1, 1],
    noise: { own: [0, 0, 1], other: [2, 2, 2] },
  });
  inputs.forEach((row, word) => {
    wasm.inputs.set(row, word * wasm.width);
  });
  outputs.forEach((row, word) => {
    wasm.outputs.set(row, word * wasm.width);
  });
  const rows = (values: Float32Array) =>
    inputs.map((row, word) => Array.from(values.subarray(word * wasm.width, word * wasm.width + row.length)));
  return { wasm, inputRows: () => rows(wasm.inputs), outputRows: () => rows(wasm.outputs) };
}

/** Predicts `center` from the word `context` against word 2, `negative` times, by the formula, in float64. */
function stepByHand(
  inputs: number[][],
  outputs: number[][],
  context: number,
  center: number,
  negative: number,
  rate: number,
) {
  const input = [...inputs[context]];
  const move = input.map(() => 0);
  for (let n = 0; n <= negative; n++) {
    const target = n === 0 ? center : 2;
    if (n > 0 && target === center) continue;
    const score = dot(input, outputs[target]);
    if (Math.abs(score) >= 6) continue;
    const gradient = ((n === 0 ? 1 : 0) - sigmoid(score)) * rate;
    input.forEach((value, k) => {
      move[k] += gradient * outputs[target][k];
      outputs[target][k] += gradient * value;
    });
  }
  inputs[context] = input.map((value, k) => value + move[k]);
}

const closeTo = (rows: number[][], digits: number) =>
  rows.map((row) => row.map((value) => expect.closeTo(value, digits)));

describe('one step of skip-gram with negative sampling', () => {
  it('moves vectors as computed by hand', () => {
    // Word 1 predicts word 0 first. Scores: 1·0.5 = 0.5 for the word itself, 0 for the noise; rate 0.1.
    // (1 − σ(0.5))·0.1 = 0.0377541; (0 − σ(0))·0.1 = −0.05.
    const { wasm, inputRows, outputRows } = threeWords(
      [
        [0, 0],
        [1, 0],
        [0, 0],
      ],
      [
        [0.5, 0],
        [0, 0],
        [0, 1],
      ],
      1,
    );
    wasm.train(Uint32Array.of(0, 1), [0, 2], 0.1);
    // Its own vector: (1, 0) + 0.0377541·(0.5, 0) − 0.05·(0, 1). Then word 0 (zeros) predicts word 1: scores are 0, and
    // it moves by 0.05·output(1) − 0.05·output(2) = −0.05·(−0.05, 1); outputs do not move with a zero input.
    expect(inputRows()).toEqual(
      closeTo(
        [
          [0.0025, -0.05],
          [1.018877, -0.05],
          [0, 0],
        ],
        3,
      ),
    );
    expect(outputRows()).toEqual(
      closeTo(
        [
          [0.537754, 0],
          [0, 0],
          [-0.05, 1],
        ],
        3,
      ),
    );
  });

  it('follows the formula for any vectors, also with noise words drawn again and more than fit in a group', () => {
    const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
    const matrix = fc.array(vector, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(matrix, matrix, fc.integer({ min: 1, max: 14 }), (inputs, outputs, negative) => {
        const { wasm, inputRows, outputRows } = threeWords(inputs, outputs, negative);
        wasm.train(Uint32Array.of(0, 1, 0, 2), [0, 2, 4], 0.05);
        for (const [center, context] of [
          [0, 1],
          [1, 0],
          [0, 2],
          [2, 0],
        ])
          stepByHand(inputs, outputs, context, center, negative, 0.05);
        // σ comes from a table with steps of 6/512.
        expect(inputRows()).toEqual(closeTo(inputs, 2));
        expect(outputRows()).toEqual(closeTo(outputs, 2));
      }),
    );
  });

  it('goes down the gradient of −log σ(u·v) − Σ log σ(−u·n)', () => {
    const inputs = [
      [0, 0, 0],
      [0.3, -0.2, 0.5],
      [0, 0, 0],
    ];
    const outputs = [
      [0.4, 0.1, -0.3],
      [0, 0, 0],
      [-0.2, 0.6, 0.1],
    ];
    const loss = (u: number[]) => -Math.log(sigmoid(dot(u, outputs[0]))) - Math.log(sigmoid(-dot(u, outputs[2])));
    const numeric = inputs[1].map((_, k) => {
      const moved = (by: number) => inputs[1].map((value, j) => value + (j === k ? by : 0));
      return (loss(moved(1e-5)) - loss(moved(-1e-5))) / 2e-5;
    });
    const { wasm, inputRows } = threeWords(inputs, outputs, 1);
    wasm.train(Uint32Array.of(0, 1), [0, 2], 0.01);
    const step = inputRows()[1].map((value, k) => (inputs[1][k] - value) / 0.01);
    expect([step]).toEqual(closeTo([numeric], 2));
  });

  it('leaves pairs alone whose score is outside (−6, 6)', () => {
    const inputs = [
      [0, 0],
      [10, 0],
      [0, 0],
    ];
    const outputs = [
      [1, 0],
      [0, 0],
      [-1, 0],
    ];
    const { wasm, inputRows, outputRows } = threeWords(inputs, outputs, 1);
    wasm.train(Uint32Array.of(0, 1), [0, 2], 0.1);
    expect(inputRows()[1]).toEqual([10, 0]);
    expect(outputRows()).toEqual(outputs);
  });

  it('does not reach over the end of a sentence', () => {
    const { wasm, inputRows } = threeWords(
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      1,
    );
    wasm.train(Uint32Array.of(0, 1, 2), [0, 1, 2, 3], 0.1);
    expect(inputRows()).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });
});

describe('random draws of the WebAssembly', () => {
  it('draws noise words in proportion to the distribution, and keeps words with the probability asked for', () => {
    const keepHalf = 0.5;
    const wasm = skipGramWasm({
      ...{ vocabularySize: 4, dimension: 4, window: 1, negative: 1, seed: 5 },
      keep: [1, keepHalf, 1, 1],
      // Words 2 and 3 with 1/4 and 3/4: columns 0 to 3 of equal probability, all handed to 2 or 3.
      noise: { own: [0, 0, 1, 1], other: [3, 3, 3, 3] },
    });
    wasm.inputs[0] = 1;
    const pairs = 20_000;
    // Every sentence is "0 1": while word 1 is kept, word 0 is once input and moves its noise word a little.
    const tokens = Uint32Array.from({ length: 2 * (pairs / 4) }, (_, i) => i % 2);
    const starts = Array.from({ length: pairs / 4 + 1 }, (_, i) => 2 * i);
    const moved = () => [2, 3].map((word) => wasm.outputs[word * wasm.width]);
    for (let repeat = 0; repeat < 4; repeat++) wasm.train(tokens, starts, 1e-7);
    const [second, third] = moved().map((value) => -value / (0.5 * 1e-7));
    expect(second + third).toBeGreaterThan(pairs * keepHalf * 0.95);
    expect(second + third).toBeLessThan(pairs * keepHalf * 1.05);
    expect(third / (second + third)).toBeCloseTo(0.75, 1);
  });
});

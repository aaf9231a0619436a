import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import {
  addLayerNorm,
  convolveTokens,
  dropout,
  dropoutMask,
  embeddingSum,
  firstOutputs,
  gatedLinearUnit,
  gelu,
  linear,
  maximumOverTokens,
  multiplyInIntegers,
  selfAttention,
  type Tensor,
  tensorflow as tf,
  transformerLayer,
  unfoldTokens,
  useEngine,
  weightedCrossEntropy,
} from '../../../packages/neural/tensor';
import { engines } from './engines';
import { gradientError, maskOf, normal } from './numbers';

const TOLERANCE = 2e-3;
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
const close = (tensor: Tensor, expected: number[], digits = 5) => {
  const given = numbers(tensor);
  expect(given.length).toBe(expected.length);
  for (let i = 0; i < given.length; i++) expect(given[i]).toBeCloseTo(expected[i], digits);
};

describe.each(engines)('operations on the engine %s', (engine) => {
  beforeAll(async () => {
    await useEngine(engine);
  });

  it('lets a number that is none show in every result', () => {
    const x = tf().tensor([[Number.NaN, 1, 2, 3]]);
    const ones = tf().ones([4]);
    const results = [
      gelu(x),
      gatedLinearUnit(x),
      addLayerNorm(x, null, ones, ones),
      linear(x, tf().ones([4, 1]), tf().ones([1])),
      selfAttention(tf().fill([1, 2, 12], Number.NaN), maskOf([2], 2), 1),
      weightedCrossEntropy(x, tf().tensor([1], [1], 'int32'), ones),
    ];
    for (const result of results) expect(numbers(result).some(Number.isNaN)).toBe(true);
  });

  it('firstOutputs: the first numbers that linear gives, in eight bits, too', () => {
    const [x, weights, bias] = [normal(1, [2, 9, 70]), normal(2, [70, 99]), normal(3, [99])];
    const areFirst = () => {
      const whole = linear(x, weights, bias);
      for (const outputs of [1, 8, 33, 99]) {
        const first = firstOutputs(x, weights, bias, outputs);
        expect(first.shape).toEqual([2, 9, outputs]);
        const expected = numbers(tf().slice(whole, 0, [2, 9, outputs]));
        if (engine === 'wasm') expect(numbers(first)).toEqual(expected);
        else close(first, expected, 3);
      }
      return numbers(whole);
    };
    const inFloats = areFirst();
    const integers = multiplyInIntegers([weights]);
    const inIntegers = areFirst();
    integers.dispose();
    // Only on our own engine, which is under ONNX Runtime, too, does `multiplyInIntegers` change anything.
    if (engine === 'wasm' || engine === 'onnx') expect(inIntegers).not.toEqual(inFloats);
    else expect(inIntegers).toEqual(inFloats);
  });

  it('linear: x W + b', () => {
    const x = tf().tensor([[[1, 2]], [[3, 4]]]);
    const y = linear(
      x,
      tf().tensor([
        [1, 0, 2],
        [0, 1, -1],
      ]),
      tf().tensor([10, 20, 30]),
    );
    expect(y.shape).toEqual([2, 1, 3]);
    close(y, [11, 22, 30, 13, 24, 32]);
  });

  it.each([
    [1, 1, 1],
    [2, 3, 5],
    [5, 8, 4],
    [9, 13, 17],
  ])('linear has the right gradients (%i × %i × %i)', (n, i, o) => {
    expect(gradientError(({ x, w, b }) => linear(x, w, b), { x: [n, i], w: [i, o], b: [o] })).toBeLessThan(TOLERANCE);
  });

  it('gelu: x Φ(x), by the error function', () => {
    // Φ(1) = 0.8413447461, Φ(−2) = 0.0227501319; the approximation by tanh would give 0.841192 for 1.
    close(gelu(tf().tensor([0, 1, -1, -2, 10, -10])), [0, 0.84134475, -0.15865525, -0.04550026, 10, 0], 6);
  });

  it.each([[[1]], [[3, 7]], [[2, 3, 8]]])('gelu has the right gradient %j', (shape) => {
    expect(gradientError(({ x }) => gelu(x), { x: shape })).toBeLessThan(TOLERANCE);
  });

  it('addLayerNorm: rows of mean 0 and variance 1, scaled and moved', () => {
    const x = tf().tensor([
      [1, 2, 3],
      [0, 0, 6],
    ]);
    const y = addLayerNorm(x, null, tf().tensor([1, 1, 2]), tf().tensor([0, 5, 0]));
    const a = Math.sqrt(1.5);
    close(y, [-a, 5, 2 * a, -Math.SQRT1_2, 5 - Math.SQRT1_2, 2 * Math.SQRT2]);
    const residual = tf().tensor([
      [1, 1, 1],
      [0, 0, -6],
    ]);
    close(addLayerNorm(x, residual, tf().tensor([1, 1, 1]), tf().tensor([0, 0, 0])), [-a, 0, a, 0, 0, 0]);
  });

  it.each([
    [1, 4],
    [3, 5],
    [6, 16],
  ])('addLayerNorm has the right gradients (%i × %i)', (n, h) => {
    const shapes = { x: [n, h], r: [n, h], g: [h], b: [h] };
    expect(gradientError(({ x, r, g, b }) => addLayerNorm(x, r, g, b), shapes)).toBeLessThan(TOLERANCE);
    const alone = { x: [n, h], g: [h], b: [h] };
    expect(gradientError(({ x, g, b }) => addLayerNorm(x, null, g, b), alone)).toBeLessThan(TOLERANCE);
  });

  it('gatedLinearUnit: the first half times the sigmoid of the second', () => {
    close(gatedLinearUnit(tf().tensor([[2, 3, 0, Math.log(3)]])), [1, 2.25]);
  });

  it.each([
    [1, 1],
    [3, 5],
    [4, 8],
  ])('gatedLinearUnit has the right gradient (%i × %i)', (n, h) => {
    expect(gradientError(({ x }) => gatedLinearUnit(x), { x: [n, 2 * h] })).toBeLessThan(TOLERANCE);
  });

  it('unfoldTokens: neighbours side by side, zeros outside the text', () => {
    const x = tf().tensor([
      [[1], [2], [3]],
      [[4], [5], [6]],
    ]);
    const y = unfoldTokens(x, maskOf([3, 2], 3), 3);
    expect(y.shape).toEqual([6, 3]);
    close(y, [0, 1, 2, 1, 2, 3, 2, 3, 0, 0, 4, 5, 4, 5, 0, 5, 0, 0]);
  });

  it.each([
    [1, 1, 3, 5],
    [2, 4, 3, 3],
    [2, 7, 4, 5],
  ])('unfoldTokens has the right gradient (%i × %i × %i, width %i)', (b, l, h, width) => {
    const mask = maskOf([l, Math.max(1, l - 2)].slice(0, b), l);
    expect(gradientError(({ x }) => unfoldTokens(x, mask, width), { x: [b, l, h] })).toBeLessThan(TOLERANCE);
  });

  it.each([
    [1, 1, 3, 4, 5],
    [2, 4, 3, 2, 5],
    [2, 7, 5, 6, 5],
    [3, 8, 4, 8, 5],
    [2, 3, 4, 6, 3],
  ])('convolveTokens is unfoldTokens and linear in one (%i × %i × %i → %i, width %i)', (b, l, h, o, width) => {
    const mask = maskOf([l, Math.max(1, l - 2), Math.max(1, l - 5)].slice(0, b), l);
    const [x, w, bias] = [normal(1, [b, l, h]), normal(2, [width * h, o]), normal(3, [o])];
    const expected = linear(unfoldTokens(x, mask, width), w, bias);
    const given = convolveTokens(x, mask, w, bias);
    expect(given.shape).toEqual([b * l, o]);
    close(given, numbers(expected), 4);
    const shapes = { x: [b, l, h], w: [width * h, o], bias: [o] };
    expect(gradientError(({ x, w, bias }) => convolveTokens(x, mask, w, bias), shapes)).toBeLessThan(TOLERANCE);
  });

  it('maximumOverTokens: masked tokens are left out', () => {
    const x = tf().tensor([
      [
        [1, -5],
        [3, -7],
        [9, 9],
      ],
      [
        [0, 1],
        [2, -1],
        [1, 3],
      ],
    ]);
    close(maximumOverTokens(x, maskOf([2, 3], 3)), [3, -5, 2, 3]);
    close(maximumOverTokens(x, maskOf([0, 1], 3)), [0, 0, 0, 1]);
  });

  it.each([
    [1, 1, 3],
    [2, 5, 4],
  ])('maximumOverTokens has the right gradient (%i × %i × %i)', (b, l, h) => {
    const mask = maskOf([l, Math.max(0, l - 5)].slice(0, b), l);
    expect(gradientError(({ x }) => maximumOverTokens(x, mask), { x: [b, l, h] })).toBeLessThan(TOLERANCE);
  });

  it('embeddingSum: the rows of each token, added', () => {
    const word = tf().tensor([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const segment = tf().tensor([
      [10, 20],
      [30, 40],
    ]);
    const y = embeddingSum([
      { table: word, indices: tf().tensor([[2, 0, 2]], [1, 3], 'int32') },
      { table: segment, indices: tf().tensor([[0, 1, 1]], [1, 3], 'int32') },
    ]);
    expect(y.shape).toEqual([1, 3, 2]);
    close(y, [15, 26, 31, 42, 35, 46]);
  });

  it('embeddingSum has the right gradients, also for a row used twice', () => {
    const words = tf().tensor([2, 0, 2, 1, 2, 4], [2, 3], 'int32');
    const places = tf().tensor([0, 1, 2, 0, 1, 2], [2, 3], 'int32');
    const sum = gradientError(
      ({ word, place }) =>
        embeddingSum([
          { table: word, indices: words },
          { table: place, indices: places },
        ]),
      { word: [5, 6], place: [3, 6] },
    );
    expect(sum).toBeLessThan(TOLERANCE);
  });

  it('weightedCrossEntropy: −w log softmax, rows labelled −1 left out', () => {
    const logits = tf().tensor([
      [0, Math.log(3)],
      [0, 0],
      [Math.log(4), 0],
      [7, 8],
    ]);
    const loss = weightedCrossEntropy(logits, tf().tensor([1, 0, 1, -1], [4], 'int32'), tf().tensor([1, 3]));
    expect(loss.shape).toEqual([]);
    close(loss, [3 * -Math.log(0.75) - Math.log(0.5) - 3 * Math.log(0.2)]);
  });

  it('weightedCrossEntropy does not overflow', () => {
    close(
      weightedCrossEntropy(tf().tensor([[500, -500]]), tf().tensor([1], [1], 'int32'), tf().tensor([1, 1])),
      [1000],
      2,
    );
  });

  it.each([
    [1, 2],
    [5, 3],
  ])('weightedCrossEntropy has the right gradient (%i × %i)', (n, c) => {
    const labels = tf().tensor(
      Int32Array.from({ length: n }, (_, i) => (i === 1 ? -1 : i % c)),
      [n],
      'int32',
    );
    const weights = tf().tensor([1, 3, 2].slice(0, c));
    expect(gradientError(({ x }) => weightedCrossEntropy(x, labels, weights), { x: [n, c] })).toBeLessThan(TOLERANCE);
  });

  it('selfAttention: one head of one feature, by hand', () => {
    // Scores of token 0: q₀k = (0, ln 3); so it takes 1/4 of v₀ and 3/4 of v₁. Token 1 scores (0, 0).
    const x = tf().tensor([
      [
        [1, 0, 4],
        [0, Math.log(3), 8],
        [9, 9, 9],
      ],
    ]);
    close(tf().slice(selfAttention(x, maskOf([2], 3), 1), [0, 0, 0], [1, 2, 1]), [7, 6]);
  });

  it.each([
    [1, 1, 2, 1],
    [2, 3, 4, 2],
    [2, 5, 8, 2],
  ])('selfAttention has the right gradient (%i × %i × %i, %i heads)', (b, l, h, heads) => {
    const mask = maskOf([l, Math.max(1, l - 2)].slice(0, b), l);
    const error = gradientError(({ x }) => selfAttention(x, mask, heads), { x: [b, l, 3 * h] });
    expect(error).toBeLessThan(TOLERANCE);
  });

  it('selfAttention leaves out what the mask of its weights says', () => {
    // As above; token 0 keeps its 3/4 of v₁, doubled, and none of v₀; token 1 keeps 1/2 of v₀, doubled.
    const x = tf().tensor([
      [
        [1, 0, 4],
        [0, Math.log(3), 8],
      ],
    ]);
    const drop = tf().tensor([
      [
        [0, 2],
        [2, 0],
      ],
    ]);
    close(selfAttention(x, maskOf([2], 2), 1, drop), [12, 4]);
  });

  it.each([
    [1, 2, 2, 1],
    [2, 5, 8, 2],
  ])('selfAttention with dropout has the right gradient (%i × %i × %i, %i heads)', (b, l, h, heads) => {
    const mask = maskOf([l, Math.max(1, l - 2)].slice(0, b), l);
    const drop = dropoutMask([b * heads, l, l], 0.3, seededRandom(8));
    const error = gradientError(({ x }) => selfAttention(x, mask, heads, drop), { x: [b, l, 3 * h] });
    expect(error).toBeLessThan(TOLERANCE);
  });

  it.each([false, true])('transformerLayer has the right gradients (dropout: %s)', (dropped) => {
    const [b, l, h, f] = [2, 3, 4, 6];
    const random = seededRandom(5);
    const masks = [0, 1].map(() => dropoutMask([b, l, h], 0.4, random)) as [Tensor, Tensor];
    const attentionMask = dropped ? dropoutMask([2 * b, l, l], 0.4, random) : undefined;
    const shapes = {
      x: [b, l, h],
      qw: [h, 3 * h],
      qb: [3 * h],
      ow: [h, h],
      ob: [h],
      ag: [h],
      ab: [h],
      iw: [h, f],
      ib: [f],
      fw: [f, h],
      fb: [h],
      og: [h],
      obias: [h],
    };
    const error = gradientError(
      ({ x, qw, qb, ow, ob, ag, ab, iw, ib, fw, fb, og, obias }) =>
        transformerLayer(
          x,
          maskOf([3, 2], l),
          {
            queryKeyValue: { weights: qw, bias: qb },
            output: { weights: ow, bias: ob },
            selfAttentionNorm: { gain: ag, bias: ab },
            intermediate: { weights: iw, bias: ib },
            final: { weights: fw, bias: fb },
            outputNorm: { gain: og, bias: obias },
          },
          { heads: 2, dropoutMasks: dropped ? masks : undefined, attentionMask },
        ),
      shapes,
    );
    expect(error).toBeLessThan(5 * TOLERANCE);
  });

  it('dropoutMask: the right share of zeros, the same for the same seed, scaled to mean 1', () => {
    const mask = numbers(dropoutMask([40, 50], 0.4, seededRandom(3)));
    expect(new Set(mask)).toEqual(new Set([0, Math.fround(1 / 0.6)]));
    expect(mask.filter((value) => value === 0).length / 2000).toBeCloseTo(0.4, 1);
    expect(mask).toEqual(numbers(dropoutMask([40, 50], 0.4, seededRandom(3))));
    expect(mask).not.toEqual(numbers(dropoutMask([40, 50], 0.4, seededRandom(4))));
    expect(() => dropoutMask([2], 1, seededRandom(1))).toThrow(RangeError);
  });

  it('dropout has the right gradient', () => {
    const mask = dropoutMask([3, 4], 0.5, seededRandom(1));
    expect(gradientError(({ x }) => dropout(x, mask), { x: [3, 4] })).toBeLessThan(TOLERANCE);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import {
  addLayerNorm,
  embeddingSum,
  gatedLinearUnit,
  linear,
  maximumOverTokens,
  onnxAddLayerNorm,
  onnxEmbeddingSum,
  onnxGatedConvolution,
  onnxGraph,
  onnxInput,
  onnxLinear,
  onnxMaximumOverTokens,
  onnxOutput,
  onnxRowsLinear,
  onnxSession,
  onnxTransformerLayer,
  tensorflow as tf,
  transformerLayer,
  unfoldTokens,
  useEngine,
} from '../../../packages/neural/tensor';
import { bytesField, integerField, message } from '../../../packages/neural/tensor/onnx/protobuf';
import { loadOnnxRuntime } from '../../../packages/neural/tensor/onnx/session';
import { maskOf, normal } from './numbers';

it('writes Protocol Buffers', () => {
  // The two examples of protobuf.dev/programming-guides/encoding: field 1 = 150, field 2 = "testing".
  expect([...integerField(1, 150)]).toEqual([0x08, 0x96, 0x01]);
  expect([...bytesField(2, 'testing')]).toEqual([0x12, 0x07, ...Buffer.from('testing')]);
  expect([...integerField(3, -1)]).toEqual([0x18, ...Array(9).fill(0xff), 0x01]);
  expect([...message(integerField(1, 0), integerField(16, 1))]).toEqual([0x08, 0x00, 0x80, 0x01, 0x01]);
});

describe.skipIf(loadOnnxRuntime() instanceof Error)('a model as one ONNX graph', () => {
  const H = 8;
  beforeAll(async () => {
    await useEngine('wasm');
  });
  const linearOf = (seed: number, inputs: number, outputs: number) => ({
    weights: normal(seed, [inputs, outputs], 0.3),
    bias: normal(seed + 1, [outputs], 0.3),
  });
  const normOf = (seed: number) => ({ gain: normal(seed, [H]), bias: normal(seed + 1, [H]) });

  it.each([
    [1, 1, [1], 5],
    [2, 6, [6, 3], 5],
    [3, 4, [4, 1, 2], 4],
    [2, 3, [3, 2], 1],
  ])(
    'gives what the operations give (%i texts of %i tokens, %j unmasked, width %i)',
    (batch, length, lengths, width) => {
      const [words, places] = [normal(1, [11, H]), normal(2, [length, H])];
      const [norm, convolution, convolutionNorm] = [normOf(3), linearOf(5, width * H, 2 * H), normOf(7)];
      const layer = {
        queryKeyValue: linearOf(10, H, 3 * H),
        output: linearOf(12, H, H),
        selfAttentionNorm: normOf(14),
        intermediate: linearOf(16, H, 12),
        final: linearOf(18, 12, H),
        outputNorm: normOf(20),
      };
      const [taggers, sentiment] = [linearOf(22, H, 4), linearOf(24, H, 3)];
      const ids = Int32Array.from({ length: batch * length }, (_, i) => (7 * i) % 11);
      const positions = Int32Array.from({ length: batch * length }, (_, i) => i % length);
      const mask = maskOf(lengths, length);

      const shape = [batch, length];
      const sum = embeddingSum([
        { table: words, indices: tf().tensor(ids, shape, 'int32') },
        { table: places, indices: tf().tensor(positions, shape, 'int32') },
      ]);
      const x = addLayerNorm(sum, null, norm.gain, norm.bias);
      const unfolded = linear(unfoldTokens(x, mask, width), convolution.weights, convolution.bias);
      const convolved = tf().reshape(gatedLinearUnit(unfolded), [batch, length, H]);
      const h = addLayerNorm(convolved, x, convolutionNorm.gain, convolutionNorm.bias);
      const y = transformerLayer(h, mask, layer, { heads: 2 });
      const expected = {
        taggers: linear(y, taggers.weights, taggers.bias),
        sentiment: linear(maximumOverTokens(y, mask), sentiment.weights, sentiment.bias),
      };

      const graph = onnxGraph();
      const sizes = ['batch', 'length'];
      const inputs = ['words', 'places'].map((name) => onnxInput(graph, name, sizes, 'int32'));
      const given = onnxInput(graph, 'mask', sizes);
      const embedded = onnxEmbeddingSum(graph, [
        { table: words, indices: inputs[0] },
        { table: places, indices: inputs[1] },
      ]);
      const first = onnxAddLayerNorm(graph, embedded, null, norm);
      const gated = onnxGatedConvolution(graph, first, given, convolution, width);
      const second = onnxAddLayerNorm(graph, gated, first, convolutionNorm);
      const third = onnxTransformerLayer(graph, second, given, layer, 2);
      onnxOutput(graph, 'taggers', onnxLinear(graph, third, taggers), [...sizes, 4]);
      onnxOutput(graph, 'sentiment', onnxRowsLinear(graph, onnxMaximumOverTokens(graph, third, given), sentiment), [
        'batch',
        3,
      ]);
      const session = onnxSession(graph);
      const results = session.run({
        words: { values: ids, shape },
        places: { values: positions, shape },
        mask: { values: mask.dataSync() as Float32Array, shape },
      });
      for (const name of ['taggers', 'sentiment'] as const) {
        expect(results[name].shape).toEqual(expected[name].shape);
        const right = expected[name].dataSync();
        results[name].values.forEach((value, i) => {
          expect(value).toBeCloseTo(right[i], 4);
        });
      }
      session.dispose();
    },
  );
});

import { describe, expect, it } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import {
  type EngineChoice,
  matrixProduct,
  tensorflow as tf,
  useDeterministicEngine,
  useEngine,
  useFastestEngine,
} from '../../../packages/neural/tensor';
import { engines } from './engines';
import { normal } from './numbers';

const a = [
  [1, 2, 3],
  [4, 5, 6],
];
const b = [
  [7, 8],
  [9, 10],
  [11, 12],
];
const product = [
  [58, 64],
  [139, 154],
];

describe('the tensor engine', () => {
  it('multiplies matrices on WebAssembly', async () => {
    expect((await useDeterministicEngine()).name).toBe('wasm');
    expect(matrixProduct(a, b)).toEqual(product);
  });

  it('does not take the stand-in that danfojs brings for the real @tensorflow/tfjs-node', async () => {
    const engine = await useFastestEngine();
    expect(['onnx', 'wasm']).toContain(engine.name);
    expect(engine.reason).toMatch(/tfjs-node/);
    expect(matrixProduct(a, b)).toEqual(product);
  });
});

describe('an engine that cannot be had', () => {
  it('is refused with a reason and a remedy', async () => {
    await expect(useEngine('node')).rejects.toThrow(/npm install @tensorflow\/tfjs-node/);
    await expect(useEngine('gpu' as EngineChoice)).rejects.toThrow(
      /no engine 'gpu'; choose auto, wasm, onnx, node or cpu/,
    );
    await expect(useEngine('node')).rejects.toBeInstanceOf(UserError);
  });

  it('says when the WebAssembly heap is full', async () => {
    await useEngine('wasm');
    expect(() => tf().tidy(() => tf().zeros([2 ** 15, 2 ** 15]))).toThrow(/heap ends at 4 GiB/);
    expect(() => tf().tidy(() => tf().zeros([2 ** 14, 2 ** 15]))).toThrow(/heap ends at 4 GiB/);
    expect(matrixProduct(a, b)).toEqual(product);
  });
});

describe('matrix products', () => {
  const sizes = [
    [1, 1, 1],
    [3, 5, 7],
    [4, 300, 9],
    [70, 40, 530],
    [33, 600, 31],
  ];
  it.each(engines)('are right for every size and transposition on the engine %s', async (engine) => {
    await useEngine(engine);
    for (const [m, k, n] of sizes) {
      for (const [transposeA, transposeB] of [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ]) {
        tf().tidy(() => {
          const left = normal(1, transposeA ? [k, m] : [m, k]);
          const right = normal(2, transposeB ? [n, k] : [k, n]);
          const given = tf().matMul(left, right, transposeA, transposeB).dataSync();
          const [x, y] = [left.dataSync(), right.dataSync()];
          let worst = 0;
          for (let i = 0; i < m; i++) {
            for (let j = 0; j < n; j++) {
              let sum = 0;
              for (let l = 0; l < k; l++)
                sum += x[transposeA ? l * m + i : i * k + l] * y[transposeB ? j * k + l : l * n + j];
              worst = Math.max(worst, Math.abs(sum - given[i * n + j]));
            }
          }
          expect(worst).toBeLessThan(2e-4);
        });
      }
    }
  });
});

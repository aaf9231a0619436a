import { describe, expect, it } from 'vitest';
import { matrixProduct, useDeterministicEngine, useFastestEngine } from '../../src/tensor';

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

import Module from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import { matrixProduct, useEngine, useFastestEngine } from '../../../packages/neural/tensor';

/** How Node loads a module, as far as this test replaces it. */
const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
const load = loader._load;

beforeAll(() => {
  loader._load = (request, ...rest) => {
    if (request.startsWith('onnxruntime-node')) throw new Error(`Cannot find module '${request}'\nRequire stack: …`);
    return load(request, ...rest);
  };
});
afterAll(() => {
  loader._load = load;
});

it('without ONNX Runtime, WebAssembly alone is the fastest engine, and onnx is refused', async () => {
  const engine = await useFastestEngine();
  expect(engine.name).toBe('wasm');
  expect(engine.reason).toMatch(/nor onnxruntime-node starts \(Cannot find module [^\n]*\)$/);
  expect(matrixProduct([[1, 2]], [[3], [4]])).toEqual([[11]]);
  await expect(useEngine('onnx')).rejects.toThrow(/npm install onnxruntime-node@1\.30\.0/);
  await expect(useEngine('onnx')).rejects.toBeInstanceOf(UserError);
});

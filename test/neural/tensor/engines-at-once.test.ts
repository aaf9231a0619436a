import { expect, it } from 'vitest';
import { matrixProduct, useEngine } from '../../../packages/neural/tensor';

it('lets several callers ask for the engine at the same time, the first time', async () => {
  const engines = await Promise.all([useEngine('wasm'), useEngine('wasm'), useEngine('wasm')]);
  expect(engines.map(({ name }) => name)).toEqual(['wasm', 'wasm', 'wasm']);
  expect(matrixProduct([[1, 2]], [[3], [4]])).toEqual([[11]]);
});

it('goes on after an engine that cannot be had', async () => {
  const refused = useEngine('no such engine' as 'wasm').catch((error: Error) => error.message);
  const next = useEngine('wasm');
  expect(await refused).toContain('no such engine');
  expect((await next).name).toBe('wasm');
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tensorflow as tf, useEngine } from '../../../packages/neural/tensor';
import { engines } from './engines';
import { smallModel } from './small-model';

async function losses(engine: (typeof engines)[number], steps: number): Promise<number[]> {
  await useEngine(engine);
  const model = smallModel();
  const values = Array.from({ length: steps }, () => model.step());
  model.dispose();
  return values;
}

describe('training a small model', () => {
  it('learns, with the same loss on every engine over 20 steps', async () => {
    const deterministic = await losses('wasm', 20);
    expect(deterministic[19]).toBeLessThan(0.7 * deterministic[0]);
    for (const engine of engines) {
      const given = await losses(engine, 20);
      given.forEach((loss, step) => {
        expect(Math.abs(loss - deterministic[step]), `${engine}, step ${step}`).toBeLessThan(1e-4 * deterministic[0]);
      });
    }
  });

  it('gives these bytes on the deterministic engine, on every CPU', async () => {
    await useEngine('wasm');
    const model = smallModel();
    const hash = createHash('sha256');
    for (let step = 0; step < 20; step++) hash.update(Float64Array.of(model.step()));
    for (const variable of Object.values(model.variables)) hash.update(variable.dataSync());
    model.dispose();
    expect(hash.digest('hex')).toBe('3febef3513719c9dc2c414b9c4ecf4001bd07c3820d048d067b4a97e62ff8e7f');
  });

  it.each(engines)('leaks no tensor over 1,000 steps on the engine %s', async (engine) => {
    await useEngine(engine);
    const model = smallModel();
    model.step();
    const { numTensors, numDataBuffers, numBytes } = tf().memory();
    for (let step = 0; step < (engine === 'cpu' ? 20 : 1000); step++) model.step();
    expect(tf().memory()).toMatchObject({ numTensors, numDataBuffers, numBytes });
    model.dispose();
  });
});

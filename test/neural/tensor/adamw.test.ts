import { beforeAll, describe, expect, it } from 'vitest';
import { createAdamW, tensorflow as tf, useEngine, type Variable } from '../../../packages/neural/tensor';
import { engines } from './engines';
import { normal } from './numbers';

const values = (variable: Variable) => Array.from(variable.dataSync());

describe.each(engines)('AdamW on the engine %s', (engine) => {
  beforeAll(async () => {
    await useEngine(engine);
  });

  it('moves by the learning rate against the sign of the first gradient, and lets only matrices decay', () => {
    const matrix = tf().variable(tf().tensor([[2, -1]]));
    const vector = tf().variable(tf().tensor([2, -1]));
    const optimizer = createAdamW({ matrix, vector }, { weightDecay: 0.1, clipNorm: 100 });
    const norm = optimizer.step({ matrix: tf().tensor([[3, -4]]), vector: tf().tensor([0, 12]) }, 0.01);
    expect(norm).toBeCloseTo(13, 5);
    // m̂/√v̂ = ±1 after one step; the matrix also loses 0.01 · 0.1 of itself.
    values(matrix).forEach((value, i) => {
      expect(value).toBeCloseTo([2 - 0.01 - 0.002, -1 + 0.01 + 0.001][i], 6);
    });
    values(vector).forEach((value, i) => {
      expect(value).toBeCloseTo([2, -1.01][i], 6);
    });
  });

  it('follows the equations over steps with clipping', () => {
    const x = tf().variable(tf().tensor([1]));
    const optimizer = createAdamW({ x }, { clipNorm: 1 });
    optimizer.step({ x: tf().tensor([4]) }, 0.1); // clipped to 1: m 0.1, v 0.001
    optimizer.step({ x: tf().tensor([-0.5]) }, 0.1); // m 0.04, v 0.001249
    const second = (0.04 / 0.19 / Math.sqrt(0.001249 / 0.001999)) * 0.1;
    expect(values(x)[0]).toBeCloseTo(0.9 - second, 5);
  });

  it('changes only the touched rows of a table', () => {
    const table = tf().variable(normal(1, [5, 3]));
    const before = values(table);
    const optimizer = createAdamW({ table });
    const gradient = tf().tensor([0, 0, 0, 1, 1, 1, 0, 0, 0, 2, 2, 2, 0, 0, 0], [5, 3]);
    expect(optimizer.step({ table: gradient }, 0.1, { touchedRows: { table: [3, 1, 3] } })).toBeCloseTo(
      Math.sqrt(15),
      5,
    );
    values(table).forEach((value, i) => {
      const touched = [1, 3].includes(Math.floor(i / 3));
      if (touched) expect(Math.abs(value - before[i])).toBeGreaterThan(0.09);
      else expect(value).toBe(before[i]);
    });
  });

  it('goes on from its state with the same bytes', () => {
    const gradients = [1, 2, 3, 4].map((seed) => ({ x: normal(seed, [7, 3]), y: normal(seed + 10, [5]) }));
    const start = () => ({ x: tf().variable(normal(20, [7, 3])), y: tf().variable(normal(21, [5])) });
    const whole = start();
    const optimizer = createAdamW(whole);
    for (const gradient of gradients) optimizer.step(gradient, 0.01);

    const first = start();
    const before = createAdamW(first);
    for (const gradient of gradients.slice(0, 2)) before.step(gradient, 0.01);
    const saved = before.state();
    const resumed = {
      x: tf().variable(tf().tensor(Float32Array.from(first.x.dataSync()), [7, 3])),
      y: tf().variable(tf().tensor(Float32Array.from(first.y.dataSync()), [5])),
    };
    const after = createAdamW(resumed, {}, saved);
    for (const gradient of gradients.slice(2)) after.step(gradient, 0.01);
    expect(values(resumed.x)).toEqual(values(whole.x));
    expect(values(resumed.y)).toEqual(values(whole.y));
    expect(after.state()).toEqual(optimizer.state());
    expect(saved.steps).toBe(2);
  });

  it('refuses the state of another model', () => {
    const x = tf().variable(tf().tensor([1, 2]));
    const moments = { first: new Float32Array(3), second: new Float32Array(3) };
    expect(() => createAdamW({ x }, {}, { steps: 1, moments: { x: moments } })).toThrow(
      /has 3 numbers, the model's has 2/,
    );
    expect(() => createAdamW({ x }, {}, { steps: 1, moments: { z: moments } })).toThrow(/knows z/);
  });
});

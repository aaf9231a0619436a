import { beforeAll, describe, expect, it } from 'vitest';
import { tensorflow, useEngine } from '../../../packages/neural/tensor';
import { averageWeights } from '../../../packages/neural/training/weight-average';

beforeAll(() => useEngine('wasm'));

describe('averageWeights', () => {
  it('takes in every tenth step, the first ones with more weight', () => {
    const tf = tensorflow();
    const weight = tf.variable(tf.tensor([0, 8]));
    const average = averageWeights({ weight }, 0.998, null);
    weight.assign(tf.tensor([11, 8]));
    average.update(9);
    expect([...average.values.weight]).toEqual([0, 8]);
    // The first update keeps (1 + 1) / (10 + 1) of the average.
    average.update(10);
    expect(average.values.weight[0]).toBeCloseTo(11 * (9 / 11), 5);
    expect(average.values.weight[1]).toBeCloseTo(8, 5);
    // Far on, ten steps keep 0.998 ** 10 of it.
    average.update(10_000);
    expect(average.values.weight[0]).toBeCloseTo(9 * 0.998 ** 10 + 11 * (1 - 0.998 ** 10), 4);
  });

  it('goes on from an average that was kept', () => {
    const weight = tensorflow().variable(tensorflow().tensor([1]));
    expect([...averageWeights({ weight }, 0.9, { weight: Float32Array.of(5) }).values.weight]).toEqual([5]);
  });
});

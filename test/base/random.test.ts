import { deriveSeed, seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('seededRandom', () => {
  it('gives the same sequence for the same seed and another for another', () => {
    const sequence = (seed: number) => draws(5, seededRandom(seed).uniform);
    expect(sequence(1)).toEqual(sequence(1));
    expect(sequence(1)).not.toEqual(sequence(2));
  });

  it('keeps its first numbers from release to release', () => {
    expect(draws(3, seededRandom(2023).uniform)).toMatchInlineSnapshot(`
      [
        0.99996985325592,
        0.22508282769650356,
        0.49299216931107537,
      ]
    `);
  });

  it('has the moments of its distributions', () => {
    const random = seededRandom(7);
    expect(mean(draws(20_000, random.normal))).toBeCloseTo(0, 1);
    expect(mean(draws(20_000, () => random.gamma(0.3)))).toBeCloseTo(0.3, 1);
    expect(mean(draws(20_000, () => random.gamma(4)))).toBeCloseTo(4, 1);
    expect(mean(draws(5_000, () => random.poisson(1_200))) / 1_200).toBeCloseTo(1, 2);
    expect(mean(draws(20_000, () => random.categorical([1, 0, 3])))).toBeCloseTo(1.5, 1);
  });

  it('accepts a gamma draw by the squeeze exactly where the logarithms do', () => {
    const byLogarithms = (random: ReturnType<typeof seededRandom>, shape: number): number => {
      if (shape < 1) return byLogarithms(random, shape + 1) * (1 - random.uniform()) ** (1 / shape);
      const d = shape - 1 / 3;
      const c = 1 / Math.sqrt(9 * d);
      for (;;) {
        const x = random.normal();
        const v = (1 + c * x) * (1 + c * x) * (1 + c * x);
        const u = v > 0 ? Math.log(1 - random.uniform()) : Number.POSITIVE_INFINITY;
        if (u < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
      }
    };
    for (const shape of [0.01, 0.5, 0.99, 1, 1.5, 30, 1e5, 1e9]) {
      const [fast, slow] = [seededRandom(11), seededRandom(11)];
      expect(draws(20_000, () => fast.gamma(shape))).toEqual(draws(20_000, () => byLogarithms(slow, shape)));
      expect(fast.uniform()).toBe(slow.uniform());
    }
  });

  it('lets other code draw, and goes on from where that has led', () => {
    const [random, other, drawing] = [seededRandom(8), seededRandom(1), seededRandom(8)];
    drawing.uniform();
    random.continuedBy((state) => {
      const start = Int32Array.from(state);
      drawing.continuedBy((after) => state.set(after));
      other.continuedBy((its) => its.set(start));
    });
    expect(draws(3, random.uniform)).toEqual(draws(3, drawing.uniform));
    expect(draws(3, other.uniform)).toEqual(draws(3, seededRandom(8).uniform));
  });

  it('skips to where drawing leads', () => {
    for (const count of [0, 1, 2, 3, 100, 4097, 70_000]) {
      const [skipping, drawing] = [seededRandom(count), seededRandom(count)];
      skipping.uniform();
      skipping.skip(count);
      for (let i = 0; i <= count; i++) drawing.uniform();
      expect(draws(3, skipping.uniform)).toEqual(draws(3, drawing.uniform));
    }
  });

  it('draws probability vectors from a Dirichlet distribution', () => {
    const vector = seededRandom(3).dirichlet([0.1, 0.1, 5]);
    expect(vector.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it('refuses a seed that is not an integer', () => {
    expect(() => seededRandom(0.5)).toThrow('A seed must be an integer, not 0.5.');
  });

  it('derives different seeds for different parts', () => {
    expect(deriveSeed(1, 'reviews')).not.toBe(deriveSeed(1, 'posts'));
    expect(deriveSeed(1, 'reviews')).not.toBe(deriveSeed(2, 'reviews'));
  });
});

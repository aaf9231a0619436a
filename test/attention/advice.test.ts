import { describe, expect, it } from 'vitest';
import { adviceOn, estimateAttention, type FeatureMention, standsOut } from '../../packages/attention';

const repeat = (feature: string, positive: number, negative: number): FeatureMention[][] => [
  ...Array.from({ length: positive }, () => [{ feature, sentiment: 'positive' as const }]),
  ...Array.from({ length: negative }, () => [{ feature, sentiment: 'negative' as const }]),
];

describe('standsOut', () => {
  it('asks for the whole interval beyond five points', () => {
    expect(standsOut({ difference: 0.2, interval: [0.051, 0.3] })).toBe('above');
    expect(standsOut({ difference: 0.2, interval: [0.05, 0.3] })).toBeNull();
    expect(standsOut({ difference: -0.2, interval: [-0.3, -0.051] })).toBe('below');
    expect(standsOut({ difference: -0.2, interval: [-0.3, -0.05] })).toBeNull();
    expect(standsOut({ difference: -0.2, interval: null })).toBeNull();
    expect(standsOut(null)).toBeNull();
  });
});

describe('adviceOn', () => {
  const low = { difference: -0.2, interval: [-0.3, -0.1] as [number, number] };
  const high = { difference: 0.2, interval: [0.1, 0.3] as [number, number] };

  it('reads the fields as the paper does, where satisfaction stands out', () => {
    expect(adviceOn({ fromMean: low, attended: true, attendedShare: 1 })).toBe('improve first');
    expect(adviceOn({ fromMean: low, attended: false, attendedShare: 1 })).toBe('low priority');
    expect(adviceOn({ fromMean: high, attended: true, attendedShare: 1 })).toBe('keep up');
    expect(adviceOn({ fromMean: high, attended: false, attendedShare: 1 })).toBe('maintain');
  });

  it('gives none where the side of the line is a guess', () => {
    expect(adviceOn({ fromMean: low, attended: true, attendedShare: 0.6 })).toBeNull();
  });
});

describe('advice in an estimate', () => {
  it('is none where satisfaction has no spread, though the fields are there', () => {
    const { features, satisfaction } = estimateAttention(
      [...repeat('a', 50, 0), ...repeat('b', 30, 0), ...repeat('c', 20, 0)],
      { seed: 1 },
    );
    expect(satisfaction).toEqual({ value: 1, interval: [1, 1], naive: 1 });
    expect(features.map(({ quadrant }) => quadrant)).toEqual(['keep up', 'keep up', 'maintain']);
    expect(features.map(({ advice }) => advice)).toEqual([null, null, null]);
  });

  it('is none for most words where all are alike, and there where one is not', () => {
    const lists = [...repeat('a', 70, 30), ...repeat('b', 68, 32), ...repeat('c', 20, 80), ...repeat('d', 22, 8)];
    const { features, satisfaction } = estimateAttention(lists, { seed: 1 });
    expect(satisfaction.value).toBeCloseTo(180 / 330, 12);
    const byName = Object.fromEntries(features.map((one) => [one.feature, one]));
    expect(byName.c.fromMean!.difference).toBeCloseTo(20 / 100 - 180 / 330, 12);
    expect(byName.c.advice).toBe('improve first');
    expect(byName.d.advice).toBeNull();
  });
});

import { wilsonInterval } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';

describe('wilsonInterval', () => {
  it('is the one that R gives: prop.test(x, n, correct = FALSE)', () => {
    const [lower, upper] = wilsonInterval(0.5, 10)!;
    expect(lower).toBeCloseTo(0.2365931, 6);
    expect(upper).toBeCloseTo(0.7634069, 6);
    expect(wilsonInterval(15 / 148, 148)![0]).toBeCloseTo(0.0624, 4);
    expect(wilsonInterval(15 / 148, 148)![1]).toBeCloseTo(0.1605, 4);
  });

  it('stays inside 0 to 1', () => {
    expect(wilsonInterval(0, 10)![0]).toBe(0);
    expect(wilsonInterval(0, 10)![1]).toBeCloseTo(0.2775, 4);
    expect(wilsonInterval(1, 10)![1]).toBe(1);
  });

  it('is none without units', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(wilsonInterval(Number.NaN, 4)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { plantedMicroblogRates } from '../../packages/simulation';
import { gao2012, gaoSource } from '../../src/papers';

describe('gao2012', () => {
  it('tells each measure once, and of shares the direction that they have', () => {
    expect(new Set(gao2012.map(({ measure }) => measure)).size).toBe(gao2012.length);
    for (const { Weibo, Twitter, larger } of gao2012) {
      if (Weibo !== null && Twitter !== null) expect(larger).toBe(Weibo > Twitter ? 'Weibo' : 'Twitter');
    }
  });

  it('holds the numbers that the simulation says to be theirs, and no other', () => {
    const planted = plantedMicroblogRates.filter(({ source }) => source === gaoSource);
    const published = gao2012.filter(({ Weibo, Twitter }) => Weibo !== null || Twitter !== null);
    expect(published.map(({ measure, Weibo, Twitter }) => ({ measure, Weibo, Twitter }))).toEqual(
      planted.map(({ id, Weibo, Twitter }) => ({ measure: id, Weibo, Twitter })),
    );
  });
});

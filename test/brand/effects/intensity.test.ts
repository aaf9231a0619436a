import { describe, expect, it } from 'vitest';
import { intensityOf } from '../../../packages/brand';

describe('intensityOf', () => {
  it.each([
    ['续航不错', 0],
    ['续航很顶', 1],
    ['续航非常顶!!!!', 2],
    ['真的太香了！😍', 3],
    ['This is a very good phone!', 2],
    ['Solid phone 👍', 1],
    ['', 0],
  ])('%s: %d', (text, intensity) => {
    expect(intensityOf(text)).toBe(intensity);
  });

  it.each(['太阳能充电', '在超市买的', '真相是这样', '最近换了手机', '极速快充', '行业巨头', 'soon it veryfies'])(
    'no degree word in %s',
    (text) => {
      expect(intensityOf(text)).toBe(0);
    },
  );
});

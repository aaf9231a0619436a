import { describe, expect, it } from 'vitest';
import { postGloss, withPostGloss } from '../../../packages/brand';
import { postGlosses } from '../../../packages/brand/words/post-glosses';

describe('glosses of posts', () => {
  it('say words of releases and fall back on the glossary of electronics', () => {
    expect(postGloss('发布会')).toBe('launch event');
    expect(postGloss('客服')).toBe('customer service');
    expect(postGloss('battery')).toBeNull();
    expect(withPostGloss('发布会')).toBe('发布会 (launch event)');
    expect(withPostGloss('battery')).toBe('battery');
  });

  it('hold each Chinese word once, with an English meaning', () => {
    const entries = postGlosses
      .trim()
      .replace(/;$/, '')
      .split(';')
      .map((entry) => entry.trim().split(':'));
    expect(entries.filter((entry) => entry.length !== 2 || !/^\p{Script=Han}+$/u.test(entry[0]))).toEqual([]);
    expect(entries.filter(([, meaning]) => !/^[\p{Script=Latin}\d ,’–-]+$/u.test(meaning))).toEqual([]);
    expect(new Set(entries.map(([word]) => word)).size).toBe(entries.length);
  });
});

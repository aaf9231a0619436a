import { describe, expect, it } from 'vitest';
import { stopWords } from '../../packages/text';
import { themesOf, themeWords } from '../../src/papers';

const wordsOf = (words: ReturnType<typeof themeWords>, theme: string) =>
  words.find((one) => one.theme === theme)!.words;

describe('themeWords', () => {
  it('gives every theme of a table its printed words, each with its names and synonyms as tokens', () => {
    const foreign = themeWords('foreign');
    expect(foreign.map(({ theme }) => theme)).toEqual(themesOf('foreign').map(({ id }) => id));
    expect(foreign.map(({ words }) => words.length)).toEqual([6, 7, 6, 6, 6]);
    expect(wordsOf(foreign, 'innovativeness')[0]).toEqual(['technology', 'tech']);
    // Dictionary forms, and fixed terms in one piece.
    expect(wordsOf(foreign, 'brand-reputation').map(([name]) => name)).toEqual([
      'word of mouth',
      'service',
      'satisfaction',
      'brand',
      'promise',
      'market share',
    ]);
    expect(wordsOf(themeWords('domestic'), 'product-use').at(-1)![0]).toBe('cpu');
  });

  it('leaves out words that no table prints and words that are only related to a theme', () => {
    const all = themeWords('foreign').flatMap(({ words }) => words.flat());
    expect(all).not.toContain('edge devices');
    expect(all).not.toContain('hinge');
    for (const language of ['zh', 'en'] as const) {
      const culture = language === 'zh' ? 'domestic' : 'foreign';
      for (const { words } of themeWords(culture)) {
        for (const names of words) {
          expect(names.length).toBeGreaterThan(0);
          for (const name of names) expect(stopWords(language).has(name), name).toBe(false);
        }
      }
    }
  });

  it('takes the endorsers’ names as feature words, and words for an endorser where no names are known', () => {
    const named = wordsOf(themeWords('domestic', ['林屿川', '沈知夏']), 'celebrity-endorsement');
    expect(named).toEqual([['林屿川'], ['沈知夏']]);
    expect(wordsOf(themeWords('domestic'), 'celebrity-endorsement')).toEqual([
      ['代言人'],
      ['代言'],
      ['明星代言'],
      ['明星'],
    ]);
  });

  it('asks for a table in the other language: a printed name that preprocessing splits is named by its parts', () => {
    const english = themeWords('domestic', [], 'en');
    expect(wordsOf(english, 'purchase-experience')[3]).toEqual(['delivery', 'speed', 'shipping', 'shipment']);
    expect(wordsOf(english, 'celebrity-endorsement')).toEqual([
      ['celebrity'],
      ['endorser'],
      ['endorsement'],
      ['spokesperson'],
    ]);
  });
});

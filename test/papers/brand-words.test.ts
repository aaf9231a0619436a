import { describe, expect, it } from 'vitest';
import { brandAspects, brandOccasions, brandTerms, claimedInB } from '../../src/papers';

const names = (words: readonly { name: string }[]) => words.map(({ name }) => name);

describe('words of Paper B', () => {
  it('have forms in both languages for all that the claims name, and at least ten competitors', () => {
    const claimed = [...claimedInB.positiveTerms, ...claimedInB.negativeTerms, ...claimedInB.frequentTerms];
    expect(names(brandTerms)).toEqual(expect.arrayContaining(claimed));
    expect(brandTerms.length - claimed.length).toBeGreaterThanOrEqual(10);
    expect(names(brandAspects)).toEqual(expect.arrayContaining([...claimedInB.talk, ...claimedInB.praised]));
    expect(names(brandOccasions)).toEqual(
      expect.arrayContaining(['product release', 'technology update', 'promotion']),
    );
    for (const { name, zh, en } of [...brandTerms, ...brandAspects, ...brandOccasions]) {
      expect({ name, forms: zh.length > 0 && en.length > 0 }).toEqual({ name, forms: true });
    }
  });

  it('are listed once a kind, without markup of the table, each form once', () => {
    for (const kind of [brandTerms, brandAspects, brandOccasions]) {
      expect(new Set(names(kind)).size).toBe(kind.length);
      for (const { zh, en } of kind) {
        expect([new Set(zh).size, new Set(en).size]).toEqual([zh.length, en.length]);
        expect([...zh, ...en].filter((form) => form === '' || /[~_*]/.test(form))).toEqual([]);
        expect(en.filter((form) => form !== form.toLowerCase())).toEqual([]);
      }
    }
  });

  it('leave room for a degree adverb', () => {
    const { zh } = brandTerms.find(({ name }) => name === 'cost-effective')!;
    expect(zh).toEqual(expect.arrayContaining(['性价比高', '性价比很高', '性价比真的很高']));
  });
});

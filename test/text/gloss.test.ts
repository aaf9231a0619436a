import { describe, expect, test } from 'vitest';
import { gloss, withGloss } from '../../packages/text';
import { glossaryWords } from '../../packages/text/gloss';
import { featureWords } from '../../src/papers';

describe('glosses', () => {
  test('a word with its meaning', () => {
    expect(gloss('客服')).toBe('customer service');
    expect(gloss('CPU')).toBe('CPU');
    expect(gloss('不存在的词')).toBeUndefined();
    expect(withGloss('指纹识别')).toBe('指纹识别 (fingerprint recognition)');
    expect(withGloss('battery')).toBe('battery');
  });

  test('the glossary is large, and every feature word of Table 1 is in it', () => {
    expect(glossaryWords().length).toBeGreaterThan(800);
    const printed = featureWords.filter(({ culture }) => culture === 'domestic').flatMap((word) => word.printed.zh);
    const missing = printed.filter((word) => gloss(word) === undefined);
    expect(missing).toEqual([]);
  });

  test('every entry is a word and a meaning in English', () => {
    for (const word of glossaryWords()) {
      expect(word).toMatch(/^[\p{Script=Han}a-z0-9]+$/u);
      expect(gloss(word)).toMatch(/^[\x20-\x7e\u2013]+$/);
    }
  });
});

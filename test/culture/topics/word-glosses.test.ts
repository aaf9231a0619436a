import { describe, expect, it } from 'vitest';
import { conceptDictionary } from '../../../packages/culture/concepts';
import { sharedTopics } from '../../../packages/culture/topics';
import { glossOf, wordsWithGlosses } from '../../../packages/culture/topics/shared-topics';
import { wordGlosses } from '../../../packages/culture/topics/word-glosses';
import { simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';

/** The words with a Chinese character that no bracket follows. */
const withoutGloss = (shown: string) =>
  [...shown.matchAll(/([^\s,()]*\p{Script=Han}[^\s,()]*)( \()?/gu)]
    .filter(([, , bracket]) => bracket === undefined)
    .map(([, word]) => word);

describe('wordGlosses', () => {
  it('has Chinese words, each with English that can stand in brackets', () => {
    for (const [word, gloss] of Object.entries(wordGlosses)) {
      expect(word).toMatch(/^\p{Script=Han}+$/u);
      expect(gloss, word).not.toMatch(/\p{Script=Han}|[()]/u);
      expect(gloss.trim(), word).not.toBe('');
      expect(gloss, word).toBe(gloss.trim());
    }
  });

  it('comes before the name of the concept, and changes no dictionary', () => {
    expect(['半价', '晚安', '大学', '船'].map((word) => glossOf(word, 'zh'))).toEqual([
      'half price',
      'good night',
      'university',
      'ship',
    ]);
    expect(conceptDictionary().船).toContain('ferry');
    expect(glossOf('电影', 'zh')).toBe('film');
    expect(glossOf('constructor', 'zh')).toBeNull();
  });

  it('leaves no Chinese word of the simulation without English', () => {
    expect(withoutGloss('放网, 资料 (materials), 4K屏')).toEqual(['放网', '4K屏']);
    const { microblogs } = simulatedMicroblogs(200, 2023);
    const { languages } = sharedTopics(microblogs, conceptDictionary(), { seed: 2023 });
    const shown = languages.flatMap((one) => (one.language === 'zh' ? wordsWithGlosses(one) : []));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.flatMap(withoutGloss)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { featureLabel, featureWords, normaliseTerm, subjectOf, themesOf } from '../../src/text';

const themeId = (name: string) => name.toLowerCase().replaceAll(' ', '-');

describe('featureWords', () => {
  it('names each word once in both languages, and no synonym twice in one table', () => {
    for (const culture of ['domestic', 'foreign'] as const) {
      const table = featureWords.filter((word) => word.culture === culture);
      expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
      for (const language of ['en', 'zh'] as const) {
        const terms = table.flatMap(({ names, synonyms }) =>
          [...names[language], ...synonyms[language]].map((term) => normaliseTerm(term, language)),
        );
        expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual(
          // The paper’s English does not tell its “return” (of money) from its “returns” (of goods): the goods come first.
          culture === 'domestic' && language === 'en' ? ['return'] : [],
        );
        for (const { names } of table) expect(names[language].length).toBeGreaterThan(0);
      }
    }
  });

  it('holds the feature words by which topics are named, in the same themes', () => {
    for (const [culture, language] of [
      ['domestic', 'zh'],
      ['foreign', 'en'],
    ] as const) {
      for (const theme of themesOf(culture).filter(({ name }) => name !== 'Celebrity endorsement')) {
        const own = featureWords.filter((word) => word.culture === culture && word.theme === themeId(theme.name));
        const known = own.flatMap(({ names }) => names[language].map((name) => normaliseTerm(name, language)));
        expect(theme.featureWords.filter((word) => !known.includes(normaliseTerm(word, language)))).toEqual([]);
      }
    }
  });

  it('joins words of the two tables that name one thing', () => {
    expect(subjectOf('data-storage')).toBe('storage');
    expect(subjectOf('storage')).toBe('storage');
    expect(subjectOf('consulting')).toBe('customer-service');
    expect(subjectOf('keyboard')).toBe('keyboard');
  });

  it('writes labels that readers of both languages understand', () => {
    expect(featureLabel('customer-service', 'domestic')).toBe('客服 customer service');
    expect(featureLabel('cpu', 'domestic')).toBe('CPU');
    expect(featureLabel('data-storage', 'foreign')).toBe('data storage');
    expect(featureLabel('battery-life', 'domestic')).toBe('battery life');
  });
});

describe('normaliseTerm', () => {
  it.each([
    ['網絡 連接', 'zh', '网络连接'],
    ['USB 接口！', 'zh', 'usb接口'],
    ['ＷｉＦｉ', 'zh', 'wifi'],
    ['The Fingerprint-Readers', 'en', 'fingerprint reader'],
    ['its batteries’ life', 'en', 'battery life'],
    ['word-of-mouth', 'en', 'word of mouth'],
    ['this', 'en', 'this'],
    ['!!!', 'en', ''],
  ])('%s (%s) is %s', (written, language, term) => {
    expect(normaliseTerm(written, language)).toBe(term);
    expect(normaliseTerm(term, language)).toBe(term);
  });
});

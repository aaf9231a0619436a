import { describe, expect, it } from 'vitest';
import { plantedConcepts } from '../../packages/simulation';
import { normaliseTerm } from '../../packages/text';
import { featureLabel, featureWords, subjectOf, themeOf } from '../../src/papers';

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

  it('tells what a table prints from what §4.3 says', () => {
    const printed = (id: string) =>
      featureWords.find((word) => word.id === id && word.culture === 'foreign')!.printed.en;
    expect(printed('fingerprint-recognition')).toEqual(['fingerprint identification']);
    expect(printed('consulting')).toEqual(['consulting']);
    expect(featureWords.filter((word) => word.printed.en.length === 0).map(({ id }) => id)).toEqual([
      'identification-and-certification',
      'edge-devices',
    ]);
    for (const { names, synonyms } of featureWords) {
      expect(JSON.stringify([names, synonyms])).not.toMatch(/[*_]/);
    }
  });

  it('knows the theme of every feature word that the simulation plants', () => {
    for (const { id, theme } of plantedConcepts) expect(themeOf(id)).toBe(theme);
    expect(themeOf('celebrity-endorser')).toBe('celebrity-endorsement');
    expect(themeOf('endorser-8')).toBeUndefined();
    expect(themeOf('LAPTOP#PRICE')).toBeUndefined();
    const planted = new Set(plantedConcepts.map(({ id }) => id));
    expect(featureWords.filter(({ id }) => !planted.has(id)).map(({ id }) => id)).toEqual(['celebrity-endorser']);
  });

  it('joins words of the two tables that name one thing', () => {
    expect(subjectOf('data-storage')).toBe('storage');
    expect(subjectOf('storage')).toBe('storage');
    expect(subjectOf('consulting')).toBe('customer-service');
    expect(subjectOf('keyboard')).toBe('keyboard');
  });

  it('writes labels that readers of both languages understand', () => {
    expect(featureLabel('customer-service', 'domestic')).toBe('客服 (customer service)');
    expect(featureLabel('cpu', 'domestic')).toBe('CPU');
    expect(featureLabel('data-storage', 'foreign')).toBe('data storage');
    expect(featureLabel('battery-life', 'domestic')).toBe('battery life');
  });
});

import { describe, expect, test } from 'vitest';
import { cultures } from '../../src/corpus';
import {
  documentMaker,
  gloss,
  scoreThemes,
  stopWords,
  suggestTheme,
  suggestThemes,
  themesOf,
  withGloss,
} from '../../src/text';
import { glossaryWords } from '../../src/text/gloss';
import { review } from './fixtures';

describe('themes of Tables 1 and 2', () => {
  test('five for each culture; the cultures share two', () => {
    const [domestic, foreign] = cultures.map((culture) => themesOf(culture).map(({ name }) => name));
    expect(domestic).toHaveLength(5);
    expect(foreign).toHaveLength(5);
    expect(domestic.filter((name) => foreign.includes(name))).toEqual([
      'Function characteristics',
      'After-sale service',
    ]);
  });

  test.each(cultures)(
    'every %s feature word points to its own theme and survives the text steps as one token',
    (culture) => {
      const makeDocument = documentMaker();
      for (const { name, featureWords } of themesOf(culture)) {
        for (const word of featureWords) {
          const { tokens } = makeDocument(review(word, { culture, language: culture === 'domestic' ? 'zh' : 'en' }));
          expect(
            tokens.map(({ lemma }) => lemma),
            word,
          ).toHaveLength(1);
          expect(suggestTheme([tokens[0].lemma], culture).theme, word).toBe(name);
        }
      }
    },
  );

  test.each(cultures)('no feature word of a %s theme is a stop word', (culture) => {
    const listed = stopWords(culture === 'domestic' ? 'zh' : 'en');
    for (const { featureWords } of themesOf(culture))
      expect(featureWords.filter((word) => listed.has(word))).toEqual([]);
  });
});

describe('suggestTheme', () => {
  test('weighs a word by 1 / √rank: computed by hand', () => {
    // price is no word of the foreign themes; software 1, warranty (related to after-sale service) 0.6.
    const total = 1 + 1 / Math.SQRT2 + 1 / Math.sqrt(3);
    const scored = scoreThemes(['software', 'price', 'warranty'], 'foreign');
    expect(scored.map(({ theme }) => theme)).toEqual(['Function characteristics', 'After-sale service']);
    expect(scored[0].score).toBeCloseTo(1 / total, 12);
    expect(scored[1].score).toBeCloseTo(0.6 / Math.sqrt(3) / total, 12);
    expect(scored[0].matches).toEqual(['software']);
  });

  test('a topic without any known word gets no name', () => {
    expect(suggestTheme(['zebra'], 'foreign')).toEqual({ theme: undefined, score: 0, matches: [] });
    expect(suggestTheme([], 'domestic')).toEqual({ theme: undefined, score: 0, matches: [] });
  });

  test('the endorsers’ names point to celebrity endorsement, at home only', () => {
    expect(suggestTheme(['林屿川', '直播'], 'domestic', ['林屿川']).theme).toBe('Celebrity endorsement');
    expect(suggestTheme(['林屿川'], 'domestic').theme).toBeUndefined();
    expect(suggestTheme(['林屿川'], 'foreign', ['林屿川']).theme).toBeUndefined();
  });
});

test('suggestThemes gives each name once, to the topic with the clearest evidence', () => {
  const suggestions = suggestThemes([['客服', '价格'], ['客服', '保修', '退货'], ['天气']], 'domestic');
  expect(suggestions.map(({ theme }) => theme)).toEqual(['Purchase experience', 'After-sale service', undefined]);
});

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
    const missing = themesOf('domestic').flatMap(({ featureWords }) =>
      featureWords.filter((word) => gloss(word) === undefined),
    );
    expect(missing).toEqual([]);
  });

  test('every entry is a word and a meaning in English', () => {
    for (const word of glossaryWords()) {
      expect(word).toMatch(/^[\p{Script=Han}a-z0-9]+$/u);
      expect(gloss(word)).toMatch(/^[\x20-\x7e\u2013]+$/);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { cultures } from '../../packages/corpus';
import { documentMaker, stopWords } from '../../packages/text';
import { scoreThemes, suggestTheme, suggestThemes, themesOf } from '../../src/papers';

const languages = { domestic: 'zh', foreign: 'en' } as const;

describe('themes of Tables 1 and 2', () => {
  test('five for each culture; the cultures share two', () => {
    const [domestic, foreign] = cultures.map((culture) => themesOf(culture).map(({ title }) => title));
    expect(domestic).toHaveLength(5);
    expect(foreign).toHaveLength(5);
    expect(domestic.filter((title) => foreign.includes(title))).toEqual([
      'Function characteristics',
      'After-sale service',
    ]);
  });

  test.each(cultures)(
    'every %s word of the table survives the text steps as one token, and points to its theme',
    (culture) => {
      const makeDocument = documentMaker();
      for (const { title, words } of themesOf(culture)) {
        for (const text of words.flatMap(({ printed }) => printed[languages[culture]])) {
          const { tokens } = makeDocument({ id: text, culture, language: languages[culture], text });
          expect(tokens, text).toHaveLength(1);
          expect(suggestTheme([tokens[0].lemma], culture).theme, text).toBe(title);
        }
      }
    },
  );

  test.each(cultures)('no feature word of a %s theme is a stop word', (culture) => {
    const listed = stopWords(languages[culture]);
    for (const { words } of themesOf(culture)) {
      expect(words.flatMap(({ names }) => names[languages[culture]]).filter((name) => listed.has(name))).toEqual([]);
    }
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

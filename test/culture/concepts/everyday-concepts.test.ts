import { chineseWords, describeEnglishWord } from '@crosscultural/text';
import { describe, expect, it } from 'vitest';
import { conceptDictionary, domains, everydayConceptOf, everydayConcepts, motives } from '../../../packages/culture';

const repeated = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i);

describe('the table of everyday concepts', () => {
  it('holds each concept and each word once', () => {
    expect(everydayConcepts.length).toBeGreaterThan(400);
    expect(repeated(everydayConcepts.map(({ concept }) => concept))).toEqual([]);
    expect(repeated(everydayConcepts.flatMap(({ zh }) => zh))).toEqual([]);
    expect(repeated(everydayConcepts.flatMap(({ en }) => en))).toEqual([]);
  });

  it('holds Chinese words that the segmenter cuts as one', () => {
    const cutApart = everydayConcepts.flatMap(({ zh }) => zh).filter((word) => chineseWords(word).length !== 1);
    expect(cutApart).toEqual([]);
  });

  it('holds English words in the form in which posts are read', () => {
    const words = everydayConcepts.flatMap(({ en }) => en).flatMap((form) => form.split(' '));
    const inflected = words.filter((word) => describeEnglishWord(word).lemma !== word);
    expect(inflected).toEqual([]);
  });

  it('counts every domain to one motive and says why', () => {
    expect(domains.map(({ domain }) => domain).sort()).toEqual(
      [...new Set(everydayConcepts.map(({ domain }) => domain))].sort(),
    );
    expect(new Set(domains.map(({ motive }) => motive))).toEqual(new Set(motives));
    expect(domains.filter(({ reason }) => !reason.endsWith('.'))).toEqual([]);
  });

  it('joins words of both languages', () => {
    expect(everydayConceptOf('电影', 'zh')).toBe(everydayConceptOf('movie', 'en')); // film
    expect(everydayConceptOf('film', 'en')).toMatchObject({ concept: 'film', domain: 'film' });
    expect(everydayConceptOf('film', 'fr')).toBeUndefined();
    const dictionary = conceptDictionary();
    expect(dictionary.影片).toEqual(['film', 'movie']); // film
    expect(
      Object.values(dictionary)
        .flat()
        .filter((word) => word.includes(' ')),
    ).toEqual([]);
  });
});

import { type Domain, wordLines } from './domains';

/** Something that people write about in any language. */
export interface EverydayConcept {
  /** Its first English word. */
  concept: string;
  /** Words as nodejieba cuts them. */
  zh: readonly string[];
  /** Dictionary forms in lower case; some of two or three words. */
  en: readonly string[];
  domain: Domain;
}

/**
 * What people write about on microblogs, with its everyday words in Chinese and English: general knowledge of both languages,
 * made by hand for this project. It was not collected from a corpus.
 */
export const everydayConcepts: readonly EverydayConcept[] = wordLines.map(({ domain, en, zh }) => {
  const english = en.split(', ');
  return { concept: english[0], zh: zh.split(' '), en: english, domain };
});

const byWord = {
  zh: new Map(everydayConcepts.flatMap((concept) => concept.zh.map((word) => [word, concept]))),
  en: new Map(everydayConcepts.flatMap((concept) => concept.en.map((word) => [word, concept]))),
};

/**
 * The concept of a word; undefined for words that the table does not hold.
 *
 * @param word as nodejieba cuts it, or an English dictionary form in lower case; also a form of several words.
 * @param language other languages have no table.
 * @example
 * everydayConceptOf('电影', 'zh')?.concept; // 'film'
 */
export function everydayConceptOf(word: string, language: string): EverydayConcept | undefined {
  return language === 'zh' || language === 'en' ? byWord[language].get(word) : undefined;
}

/**
 * Chinese words with their English counterparts, as `matchTopicsByDictionary` of the package lda reads them.
 *
 * @returns English forms of one word only: topics consist of words.
 * @example
 * matchTopicsByDictionary(chinese, english, conceptDictionary());
 */
export function conceptDictionary(): Record<string, string[]> {
  return Object.fromEntries(
    everydayConcepts.flatMap(({ zh, en }) => {
      const words = en.filter((form) => !form.includes(' '));
      return words.length === 0 ? [] : zh.map((word) => [word, words]);
    }),
  );
}

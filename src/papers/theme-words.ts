import type { Culture } from '@crosscultural/corpus';
import { documentMaker } from '@crosscultural/text';
import { endorsementTheme, type FeatureWord } from './feature-words';
import { type Theme, themesOf } from './themes';

/** The words by which a theme is judged. */
export interface ThemeWords {
  /** The theme's id, for example `after-sale-service`. */
  theme: string;
  /** One list a feature word of the theme: every token that names it. */
  words: string[][];
}

/**
 * The words of each theme of a culture's table, as preprocessing leaves them in a document: dictionary forms, fixed terms in
 * one piece. A feature word is named by the names that the paper prints and by our synonyms. A printed name that
 * preprocessing splits is named by its parts; a synonym that it splits is left out, since its parts say other things, too.
 * Words that are merely related to a theme are left out (see `Theme.relatedWords`).
 *
 * @param culture whose table: Table 1 (domestic) or Table 2 (foreign) of Paper A.
 * @param endorsers the names of the corpus's celebrity endorsers, each a feature word of celebrity endorsement, as in
 *   Table 1; without them the words for an endorser (代言人, 明星 …) take their place, each counting as one.
 * @param language of the reviews; by default that of the culture.
 * @returns themes in the table's order.
 * @example
 * papers.themeWords('foreign')[3]; // { theme: 'innovativeness', words: [['technology', 'tech'], ['idea', 'thought'], …] }
 */
export function themeWords(
  culture: Culture,
  endorsers: readonly string[] = [],
  language: 'zh' | 'en' = culture === 'domestic' ? 'zh' : 'en',
): ThemeWords[] {
  const userDictionary = endorsers.map((word) => ({ word, partOfSpeech: 'noun' as const }));
  const cut = documentMaker({ userDictionary });
  const tokensOf = (text: string) => cut({ id: text, culture, language, text }).tokens.map(({ lemma }) => lemma);
  return themesOf(culture).map((theme) => ({ theme: theme.id, words: wordsOf(theme, endorsers, language, tokensOf) }));
}

function wordsOf(
  { id, words }: Theme,
  endorsers: readonly string[],
  language: 'zh' | 'en',
  tokensOf: (text: string) => string[],
): string[][] {
  const tables = words.filter(({ printed }) => printed.en.length > 0);
  const named = tables.map((word) => tokensOfWord(word, language, tokensOf));
  if (id !== endorsementTheme) return named;
  return endorsers.length > 0 ? endorsers.map((name) => [name]) : named.flat().map((token) => [token]);
}

function tokensOfWord(
  { names, synonyms }: FeatureWord,
  language: 'zh' | 'en',
  tokensOf: (text: string) => string[],
): string[] {
  const whole = (tokens: string[]) => (tokens.length === 1 ? tokens : []);
  return [
    ...new Set([
      ...names[language].flatMap(tokensOf),
      ...synonyms[language].flatMap((synonym) => whole(tokensOf(synonym))),
    ]),
  ];
}

import type { LexiconWord, Names } from '@crosscultural/attention';
import type { Culture } from '@crosscultural/corpus';
import { type Row, sameSubject, table1, table2 } from './lexicon/feature-words';

/** A feature word of Paper A: what it is called in both languages, and where the paper prints it. */
export interface FeatureWord extends LexiconWord {
  /** The theme of Table 1 or 2, for example `after-sale-service`. */
  theme: string;
  /** Those of the names that the culture's table prints; none for the two words that only claim A8 names. */
  printed: Names;
}

/** The word under which endorsers count together; the tables of the simulation call the seven `endorser-1` … `endorser-7`. */
export const anyEndorser = 'celebrity-endorser';

/** The theme of Table 1 whose feature words are people's names. */
export const endorsementTheme = 'celebrity-endorsement';

/**
 * The feature words of Table 1 (domestic) and Table 2 (foreign) of Paper A, in the tables' order. Celebrities' names are not
 * among them: who knows the names of a corpus gives them to the functions that need them.
 *
 * @example
 * papers.featureWords.filter(({ culture }) => culture === 'foreign').map(({ names }) => names.en[0]);
 */
export const featureWords: readonly FeatureWord[] = [...wordsOf('domestic', table1), ...wordsOf('foreign', table2)];

function wordsOf(culture: Culture, themes: typeof table1): FeatureWord[] {
  return Object.entries(themes).flatMap(([theme, { words }]) => words.map((row) => wordOf(row, culture, theme)));
}

function wordOf([id, english, chinese, alsoEnglish, alsoChinese]: Row, culture: Culture, theme: string): FeatureWord {
  return {
    id,
    culture,
    theme,
    names: { en: namesIn(english), zh: namesIn(chinese) },
    printed: { en: namesIn(withoutStarred(english)), zh: namesIn(withoutStarred(chinese)) },
    synonyms: { en: namesIn(alsoEnglish), zh: namesIn(alsoChinese) },
    subject: subjectOf(id),
  };
}

/** The names in a cell of the lexicon: blanks part them, `_` stands for a blank inside one, a star is not part of it. */
export function namesIn(cell: string): string[] {
  return cell.split(' ').flatMap((name) => name.replaceAll('_', ' ').replace('*', '') || []);
}

function withoutStarred(cell: string): string {
  return cell.replace(/\S+\*/g, '');
}

/**
 * The subject under which a feature word of either table is compared across cultures: by default its own id.
 *
 * @param id a feature word's id, as in `FeatureWord.id`.
 * @example
 * papers.subjectOf('data-storage'); // 'storage'
 */
export function subjectOf(id: string): string {
  return sameSubject.find(([, foreign]) => foreign === id)?.[0] ?? id;
}

/**
 * The theme of a feature word, whichever culture's table names it.
 *
 * @param id a feature word's id, or that of an endorser (`endorser-3`).
 * @returns `undefined` for what no table names.
 * @example
 * papers.themeOf('office'); // 'applicable-scenarios'
 */
export function themeOf(id: string): string | undefined {
  if (/^endorser-[1-7]$/.test(id)) return endorsementTheme;
  return featureWords.find((word) => word.id === id)?.theme;
}

/**
 * What a figure writes for a feature word: its usual name in English, after the Chinese one for domestic reviews. A word
 * that the paper does not list is written as its id says it.
 *
 * @param id a feature word's id.
 * @param culture whose reviews the figure is about.
 * @example
 * papers.featureLabel('customer-service', 'domestic'); // '客服 (customer service)'
 */
export function featureLabel(id: string, culture: Culture): string {
  const word =
    featureWords.find((one) => one.id === id && one.culture === culture) ?? featureWords.find((one) => one.id === id);
  const english = word?.names.en[0] ?? id.replaceAll('-', ' ');
  return word && culture === 'domestic' && word.names.zh[0] !== english ? `${word.names.zh[0]} (${english})` : english;
}

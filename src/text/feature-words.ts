import type { Culture } from '../corpus';
import { domesticFeatureWords, foreignFeatureWords, namesOf, sameSubject } from './lexicons/feature-words';

/** A feature word of Paper A: what it is called in both languages, and where the paper prints it. */
export interface FeatureWord {
  /** For example `customer-service`; where both tables name the same thing by the same words, they share the id. */
  id: string;
  /** The culture in whose table it stands. */
  culture: Culture;
  /** The theme of Table 1 or 2, for example `after-sale-service`. */
  theme: string;
  /** The paper's word and its translation, the usual name first. */
  names: { en: string[]; zh: string[] };
  /** Other ways to say the same, written down by us. */
  synonyms: { en: string[]; zh: string[] };
  /** Under this id the word is compared across cultures; words of the two tables that name one thing share it. */
  subject: string;
}

/** The feature words of Table 1 (domestic) and Table 2 (foreign); the celebrities' names are given by the caller. */
export const featureWords: readonly FeatureWord[] = [
  ...wordsOf('domestic', domesticFeatureWords),
  ...wordsOf('foreign', foreignFeatureWords),
];

function wordsOf(culture: Culture, themes: typeof domesticFeatureWords): FeatureWord[] {
  return Object.entries(themes).flatMap(([theme, rows]) =>
    rows.map(([id, english, chinese, alsoEnglish, alsoChinese]) => ({
      id,
      culture,
      theme,
      names: { en: namesOf(english), zh: namesOf(chinese) },
      synonyms: { en: namesOf(alsoEnglish), zh: namesOf(alsoChinese) },
      subject: subjectOf(id),
    })),
  );
}

/** The subject under which a feature word of either table is compared across cultures: by default its own id. */
export function subjectOf(id: string): string {
  return sameSubject.find(([, foreign]) => foreign === id)?.[0] ?? id;
}

/**
 * What a figure writes for a feature word: its usual name in English, after the Chinese one for domestic reviews. A word
 * that the paper does not list is written as its id says it.
 */
export function featureLabel(id: string, culture: Culture): string {
  const word =
    featureWords.find((one) => one.id === id && one.culture === culture) ?? featureWords.find((one) => one.id === id);
  const english = word?.names.en[0] ?? id.replaceAll('-', ' ');
  return word && culture === 'domestic' && word.names.zh[0] !== english ? `${word.names.zh[0]} ${english}` : english;
}

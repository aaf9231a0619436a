import type { Culture } from '@crosscultural/corpus';

/** What something is called in English and in Chinese, the usual name first. */
export interface Names {
  en: string[];
  zh: string[];
}

/** A word whose mentions are counted: an aspect of what is reviewed, with all its names. */
export interface LexiconWord {
  /** For example `customer-service`; where the words of two cultures name one thing by one word, they share the id. */
  id: string;
  /** The culture whose list it stands in. */
  culture: Culture;
  names: Names;
  /** Other ways to say the same. */
  synonyms: Names;
  /** Under this id the word is compared across cultures; words of two lists that name one thing share it. */
  subject: string;
}

/** From a term as written to the concept that it names, in each language. */
export type TermConcepts = Readonly<Record<'en' | 'zh', Readonly<Record<string, string>>>>;

/** The words that reviews are searched for. A lexicon is given to every function that must know what a term means. */
export interface AttentionLexicon {
  /** The words that are counted, in the order in which they are looked up; the culture's own come first. */
  words: readonly LexiconWord[];
  /** Further things with several names (display and screen), which no word of the list means. */
  concepts: TermConcepts;
  /** Terms that mean something of their own in a product group: 声音 (sound) is the fan of a laptop. */
  sensesIn: (product: string | undefined) => TermConcepts;
  /** Leading words that only say whose part it is (laptop screen, 电脑屏幕), the longest first. */
  wholes: Readonly<Record<'en' | 'zh', readonly string[]>>;
}

import type { Sentiment } from '@crosscultural/corpus';

/**
 * How one feature word is written and what is said about it. Every string lists templates (see grammar.ts), one a
 * line or parted by ` / `.
 *
 * Surface forms in English: `~` a mass noun, `+` a plural, otherwise a countable singular.
 * Opinions follow the aspect as its predicate: `= quick` is an adjective that takes a degree word (“really quick”),
 * `: a joy to use` a complement of “to be”, anything else a predicate as it stands. Where no `<…>` marks the opinion,
 * all of it is.
 */
export interface AspectLexicon {
  surfaces: readonly string[];
  opinions: Record<'positive' | 'negative', readonly string[]>;
  /** Sentences that mean the aspect without naming it. */
  implicit: Record<'positive' | 'negative', readonly string[]>;
}

/** What a theme's feature words share. */
export interface ThemeLexicon {
  aspects: Readonly<Record<string, AspectLexicon>>;
  /** Before the aspect: determiners in English, whose it is in Chinese. */
  owners: readonly string[];
  /** Sentences around the theme without an opinion. */
  background: readonly string[];
  questions: readonly string[];
  /** Clauses that hold `{A}` (aspect) and `{O}` (predicate); missing: the language's own. */
  frames?: readonly string[];
  /** Clauses in addition to the language's own. */
  moreFrames?: readonly string[];
  /** Clauses whose opinion is part of the frame; missing: the language's own. */
  affect?: Record<Sentiment, readonly string[]>;
  /** Words that are typical of the theme beside the feature words, as the preprocessing leaves them. */
  vocabulary: readonly string[];
}

/** Splits a template literal into its entries: one a line, or several parted by ` / `. */
export function entries(strings: TemplateStringsArray): string[] {
  return strings.raw[0]
    .split(/\n| \/ /)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** Builds an aspect's lexicon from lists written as template literals. */
export function aspect(
  surfaces: string[],
  positive: string[],
  negative: string[],
  implicit: { positive: string[]; negative: string[] } = { positive: [], negative: [] },
): AspectLexicon {
  return { surfaces, opinions: { positive, negative }, implicit };
}

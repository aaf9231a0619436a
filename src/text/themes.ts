import type { Culture } from '../corpus';
import { describeEnglishWord } from './english';
import { domesticThemes, foreignThemes, type Theme } from './lexicons/theme-words';

export type { Theme };

/** A name for a topic, with its evidence. */
export interface ThemeSuggestion {
  /** A theme's name of Table 1 or 2, or `undefined` when no word of the topic points to one. */
  theme: string | undefined;
  /** Share of the topic's (rank-weighted) words that point to the theme, 0 to 1. */
  score: number;
  /** The words that point to it, in the topic's order. */
  matches: string[];
}

/** A feature word of the paper's table counts in full, a related word by this much. */
const weightOfRelatedWord = 0.6;

/** The theme that celebrities' names belong to. */
const celebrityTheme = 'Celebrity endorsement';

/** The five themes of a culture (Paper A, Table 1 for domestic, Table 2 for foreign) with their words. */
export function themesOf(culture: Culture): readonly Theme[] {
  return culture === 'domestic' ? domesticThemes : foreignThemes;
}

/**
 * Suggests a theme's name for a topic. Word r of the topic (r = 1, 2, …) weighs 1 / √r, so that the top words decide
 * without silencing the others.
 *
 * @param topWords the topic's words, the most probable first.
 * @param endorsers names of celebrities; each counts as a feature word of celebrity endorsement (domestic only).
 */
export function suggestTheme(
  topWords: readonly string[],
  culture: Culture,
  endorsers: readonly string[] = [],
): ThemeSuggestion {
  return scoreThemes(topWords, culture, endorsers)[0] ?? { theme: undefined, score: 0, matches: [] };
}

/** All themes that some word of the topic points to, the best first; equal scores in the table's order. */
export function scoreThemes(
  topWords: readonly string[],
  culture: Culture,
  endorsers: readonly string[] = [],
): ThemeSuggestion[] {
  const weights = topWords.map((_, rank) => 1 / Math.sqrt(rank + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return themesOf(culture)
    .map((theme) => {
      const weightOf = weightsOfTheme(theme, theme.name === celebrityTheme ? endorsers : []);
      const matches = topWords.filter((word) => weightOf.has(word));
      const sum = topWords.reduce((points, word, rank) => points + weights[rank] * (weightOf.get(word) ?? 0), 0);
      return { theme: theme.name, score: total > 0 ? sum / total : 0, matches };
    })
    .filter(({ matches }) => matches.length > 0)
    .sort((a, b) => b.score - a.score);
}

/** One suggestion per topic, each theme at most once: the topics with the clearest evidence choose first. */
export function suggestThemes(
  topics: readonly (readonly string[])[],
  culture: Culture,
  endorsers: readonly string[] = [],
): ThemeSuggestion[] {
  const candidates = topics
    .flatMap((topWords, topic) =>
      scoreThemes(topWords, culture, endorsers).map((suggestion) => ({ topic, suggestion })),
    )
    .sort((a, b) => b.suggestion.score - a.suggestion.score || a.topic - b.topic);
  const chosen = new Map<number, ThemeSuggestion>();
  const taken = new Set<string | undefined>();
  for (const { topic, suggestion } of candidates) {
    if (chosen.has(topic) || taken.has(suggestion.theme)) continue;
    chosen.set(topic, suggestion);
    taken.add(suggestion.theme);
  }
  return topics.map((_, topic) => chosen.get(topic) ?? { theme: undefined, score: 0, matches: [] });
}

function weightsOfTheme(theme: Theme, names: readonly string[]): Map<string, number> {
  const weightOf = new Map<string, number>();
  for (const word of theme.relatedWords) weightOf.set(word, weightOfRelatedWord);
  for (const word of [...theme.featureWords, ...names]) weightOf.set(word, 1);
  // Topics are made of dictionary forms: promises also counts as promise.
  for (const [word, weight] of [...weightOf]) {
    const form = dictionaryForm(word);
    weightOf.set(form, Math.max(weight, weightOf.get(form) ?? 0));
  }
  return weightOf;
}

function dictionaryForm(word: string): string {
  return /^[a-z]+$/.test(word) ? describeEnglishWord(word).lemma : word;
}

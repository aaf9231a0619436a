import type { Culture } from '@crosscultural/corpus';
import { describeEnglishWord } from '@crosscultural/text';
import { endorsementTheme, type FeatureWord, featureWords, namesIn } from './feature-words';
import { table1, table2 } from './lexicon/feature-words';
import { relatedWords } from './lexicon/related-words';

/** A theme of Paper A, Table 1 (domestic) or Table 2 (foreign), with the words that point to it. */
export interface Theme {
  /** For example `after-sale-service`; a theme of both tables has one id. */
  id: string;
  /** As the paper prints it. */
  title: string;
  culture: Culture;
  words: readonly FeatureWord[];
  /** Further words that point to the theme, in the culture's language. They name topics and judge nothing. */
  relatedWords: readonly string[];
}

/** A name for a topic, with its evidence. */
export interface ThemeSuggestion {
  /** A theme's title in Table 1 or 2, or `undefined` when no word of the topic points to one. */
  theme: string | undefined;
  /** Share of the topic's (rank-weighted) words that point to the theme, 0 to 1. */
  score: number;
  /** The words that point to it, in the topic's order. */
  matches: string[];
}

/** A feature word of the paper's table counts in full, a related word by this much. */
const weightOfRelatedWord = 0.6;

/**
 * The themes of Paper A: five of Table 1 (domestic), five of Table 2 (foreign).
 *
 * @example
 * papers.themes.map(({ culture, title }) => `${culture}: ${title}`);
 */
export const themes: readonly Theme[] = [...themesIn('domestic', table1), ...themesIn('foreign', table2)];

function themesIn(culture: Culture, table: typeof table1): Theme[] {
  return Object.entries(table).map(([id, { title }]) => ({
    id,
    title,
    culture,
    words: featureWords.filter((word) => word.culture === culture && word.theme === id),
    relatedWords: namesIn(relatedWords[culture][id]),
  }));
}

/**
 * The five themes of a culture, in its table's order.
 *
 * @param culture domestic for Table 1 of Paper A, foreign for Table 2.
 * @example
 * papers.themesOf('foreign').map(({ title }) => title);
 */
export function themesOf(culture: Culture): Theme[] {
  return themes.filter((theme) => theme.culture === culture);
}

/**
 * Suggests a theme's name for a topic. Word r of the topic (r = 1, 2, …) weighs 1 / √r, so that the top words decide
 * without silencing the others.
 *
 * @param topWords the topic's words, the most probable first.
 * @param culture whose table the theme comes from.
 * @param endorsers names of celebrities; each counts as a feature word of celebrity endorsement (domestic only).
 * @example
 * papers.suggestTheme(['software', 'drive', 'login'], 'foreign').theme; // 'Function characteristics'
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
      const weightOf = weightsOfTheme(theme, theme.id === endorsementTheme ? endorsers : []);
      const matches = topWords.filter((word) => weightOf.has(word));
      const sum = topWords.reduce((points, word, rank) => points + weights[rank] * (weightOf.get(word) ?? 0), 0);
      return { theme: theme.title, score: total > 0 ? sum / total : 0, matches };
    })
    .filter(({ matches }) => matches.length > 0)
    .sort((a, b) => b.score - a.score);
}

/**
 * One suggestion per topic, each theme at most once: the topics with the clearest evidence choose first.
 *
 * @param topics each topic's words, the most probable first.
 * @param culture whose table the themes come from.
 * @param endorsers as in `suggestTheme`.
 * @returns one entry a topic, in the topics' order.
 * @example
 * papers.suggestThemes([['客服', '价格'], ['客服', '退货']], 'domestic').map(({ theme }) => theme);
 */
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

function weightsOfTheme(
  { culture, words, relatedWords: related }: Theme,
  names: readonly string[],
): Map<string, number> {
  const language = culture === 'domestic' ? 'zh' : 'en';
  const printed = words.flatMap((word) => word.printed[language].map(asToken));
  const weightOf = new Map<string, number>();
  for (const word of related) weightOf.set(word, weightOfRelatedWord);
  for (const word of [...printed, ...names]) weightOf.set(word, 1);
  // Topics are made of dictionary forms: promises also counts as promise.
  for (const [word, weight] of [...weightOf]) {
    const form = dictionaryForm(word);
    weightOf.set(form, Math.max(weight, weightOf.get(form) ?? 0));
  }
  return weightOf;
}

/** A name as a token of preprocessed text: small letters, no hyphens. */
function asToken(name: string): string {
  return name.toLowerCase().replaceAll('-', ' ');
}

function dictionaryForm(word: string): string {
  return /^[a-z]+$/.test(word) ? describeEnglishWord(word).lemma : word;
}

import type { SparseUnits } from '@crosscultural/base';
import type { Culture } from '../corpus';
import { contrastedThemes, themesOf, themeWords } from '../papers';
import type { TopicEvidence } from './evidence';
import { matchByTokens, sharesAtHome, tokensByReview, type WordsOfTheme } from './theme-homes';

const shared: readonly string[] = contrastedThemes.shared;
const domesticOnly: readonly string[] = contrastedThemes.domesticOnly;

/** The words of the themes of one culture's table, by theme. */
export type ThemeLists = Readonly<Record<string, WordsOfTheme>>;

/** What one chain says about the themes of one culture. */
export interface ThemesOfChain {
  /** Per theme of the culture's table, the share of its feature words that have their home in its topic. */
  found: Record<string, number>;
  /** Abroad, per domestic-only theme, the largest share of its English words in any one topic. */
  elsewhere: Record<string, number>;
}

/** The English words of the themes that claim A3 finds at home only. */
const englishWords = () =>
  Object.fromEntries(
    themeWords('domestic', [], 'en').flatMap(({ theme, words }) =>
      domesticOnly.includes(theme) ? [[theme, words]] : [],
    ),
  );

/** The themes of one culture, asked of every chain of its topics. */
export interface ThemesInChains {
  /** The reviews, for a bootstrap: tokens of the asked words by topic and chain. */
  units: SparseUnits;
  /** How many words the themes of the culture's own table have. */
  words: number;
  /**
   * Reads the chains from the summed cells of some reviews.
   *
   * @param order the words of the themes in another order, which gives them other themes; their own unless given.
   */
  read(sums: Float64Array, order?: readonly number[]): ThemesOfChain[];
}

/**
 * Prepares the question how far each chain has the themes of a culture's table, and abroad those that should be at home only.
 *
 * @param culture whose themes.
 * @param topics the chains, and the words of each theme.
 */
export function themesInChains(culture: Culture, { chains, themeWords: lists }: TopicEvidence): ThemesInChains {
  const own: ThemeLists = Object.fromEntries(themesOf(culture).map(({ id }) => [id, lists[id] ?? []]));
  const others: ThemeLists = culture === 'foreign' ? englishWords() : {};
  const ownWords = Object.values(own).flat();
  const words = [...ownWords, ...Object.values(others).flat()];
  return {
    units: tokensByReview(chains, words),
    words: ownWords.length,
    read(sums, order) {
      let next = 0;
      return chains.map(({ topicTermCounts: { length: topics } }) => {
        const tokens = sums.subarray(next, next + words.length * topics);
        next += tokens.length;
        const matches = matchByTokens(order ? rows(tokens, topics, order) : tokens, topics, own);
        const elsewhere = sharesAtHome(tokens.subarray(ownWords.length * topics), topics, others);
        return {
          found: Object.fromEntries(matches.map(({ theme, found }) => [theme, found])),
          elsewhere: Object.fromEntries(Object.keys(others).map((theme, i) => [theme, Math.max(...elsewhere[i])])),
        };
      });
    },
  };
}

function rows(table: Float64Array, columns: number, order: readonly number[]): Float64Array {
  const chosen = new Float64Array(order.length * columns);
  order.forEach((row, i) => {
    chosen.set(table.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return chosen;
}

/** A1, A2: every theme of the culture's table has a topic of its own; the worst match decides. */
export function smallestShare({ found }: ThemesOfChain): number {
  return Math.min(...Object.values(found));
}

/** A3: the worst match of a theme that should be there minus the best match of one that should not. */
export function contrastOfThemes(domestic: ThemesOfChain, foreign: ThemesOfChain): number {
  const there = [
    ...[...shared, ...domesticOnly].map((theme) => domestic.found[theme]),
    ...shared.map((theme) => foreign.found[theme]),
  ];
  return Math.min(...there) - Math.max(...Object.values(foreign.elsewhere));
}

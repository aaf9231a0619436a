import { minimumOccurrences } from '@crosscultural/attention';
import { type SparseUnits, sumOfUnits } from '@crosscultural/base';
import {
  homeOf,
  matchByTokens,
  sharesAtHome,
  type ThemeMatch,
  tokensByReview,
  type WordsOfTheme,
} from '@crosscultural/claims';
import type { Culture } from '@crosscultural/corpus';
import { contrastedThemes, themesOf, themeWords } from '../papers';
import type { TopicEvidence } from './evidence';

const shared: readonly string[] = contrastedThemes.shared;
const domesticOnly: readonly string[] = contrastedThemes.domesticOnly;

/** The words of the themes of one culture's table, by theme. */
export type ThemeLists = Readonly<Record<string, WordsOfTheme>>;

/** What one chain says about the themes of one culture. */
export interface ThemesOfChain {
  /** Per theme of the culture's table, the share of its feature words that have their home in its topic. */
  found: Record<string, number>;
  /** The same if every word that the reviews hardly use had its home there, too. */
  possible: Record<string, number>;
  /** Abroad, per domestic-only theme, the largest share of its English words in any one topic. */
  elsewhere: Record<string, number>;
  /** The same without the words that the reviews hardly use. */
  surelyElsewhere: Record<string, number>;
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
  /** Per theme of the culture's table, its words, and how many of them have tokens enough to have a home. */
  used: Record<string, { words: number; often: number }>;
  /** The fewest topics of a chain. */
  topics: number;
  /**
   * Reads the chains from the summed cells of some reviews.
   *
   * @param order the words of the themes in another order, which gives them other themes; their own unless given.
   */
  read(sums: Float64Array, order?: readonly number[]): ThemesOfChain[];
}

/**
 * Prepares the question how far each chain has the themes of a culture's table, and abroad those that should be at home only. A word
 * with fewer tokens than the paper's minimum has a home by luck, and one without any has none: neither speaks against a theme.
 *
 * @param culture whose themes.
 * @param topics the chains, and the words of each theme.
 */
export function themesInChains(culture: Culture, { chains, themeWords: lists }: TopicEvidence): ThemesInChains {
  const own: ThemeLists = Object.fromEntries(themesOf(culture).map(({ id }) => [id, lists[id] ?? []]));
  const others: ThemeLists = culture === 'foreign' ? englishWords() : {};
  const ownWords = Object.values(own).flat();
  const words = [...ownWords, ...Object.values(others).flat()];
  const units = tokensByReview(chains, words);
  const often = usedOften(sumOfUnits(units), words.length, chains[0].topicTermCounts.length);
  return {
    units,
    words: ownWords.length,
    used: usedIn(own, often),
    topics: Math.min(...chains.map(({ topicTermCounts }) => topicTermCounts.length)),
    read(sums, order) {
      let next = 0;
      return chains.map(({ topicTermCounts: { length: topics } }) => {
        const tokens = sums.subarray(next, next + words.length * topics);
        next += tokens.length;
        const asked = order ? rows(tokens, topics, order) : tokens;
        const matches = matchByTokens(asked, topics, own);
        const most = (cells: Float64Array) => {
          const shares = sharesAtHome(cells, topics, others);
          return Object.fromEntries(Object.keys(others).map((theme, i) => [theme, Math.max(...shares[i])]));
        };
        const notOwn = tokens.subarray(ownWords.length * topics);
        return {
          found: Object.fromEntries(matches.map(({ theme, found }) => [theme, found])),
          possible: possibleShares(matches, asked, topics, own, order ? order.map((w) => often[w]) : often),
          elsewhere: most(notOwn),
          surelyElsewhere: most(notOwn.map((n, cell) => (often[ownWords.length + Math.floor(cell / topics)] ? n : 0))),
        };
      });
    },
  };
}

/** Per word, whether it has tokens enough; all chains have the same tokens, so that the first one tells. */
function usedOften(sums: Float64Array, words: number, topics: number): boolean[] {
  return Array.from({ length: words }, (_, w) => {
    const tokens = sums.subarray(w * topics, (w + 1) * topics).reduce((sum, count) => sum + count, 0);
    return tokens >= minimumOccurrences;
  });
}

function usedIn(own: ThemeLists, often: readonly boolean[]): ThemesInChains['used'] {
  let first = 0;
  return Object.fromEntries(
    Object.entries(own).map(([theme, { length }]) => {
      const count = often.slice(first, first + length).filter((is) => is).length;
      first += length;
      return [theme, { words: length, often: count }];
    }),
  );
}

/** Per theme, the share of its words that are at home in its topic or used so seldom that they might be. */
function possibleShares(
  matches: readonly ThemeMatch[],
  tokens: ArrayLike<number>,
  topics: number,
  own: ThemeLists,
  often: readonly boolean[],
): Record<string, number> {
  let first = 0;
  return Object.fromEntries(
    matches.map(({ theme, topic }) => {
      const places = own[theme].map((_, i) => first + i);
      first += places.length;
      const could = places.filter((w) => !often[w] || (topic >= 0 && homeOf(tokens, topics, w) === topic));
      return [theme, could.length / places.length];
    }),
  );
}

function rows(table: Float64Array, columns: number, order: readonly number[]): Float64Array {
  const chosen = new Float64Array(order.length * columns);
  order.forEach((row, i) => {
    chosen.set(table.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return chosen;
}

type Shares = Readonly<Record<string, number>>;

/** A1, A2: every theme of the culture's table has a topic of its own; the worst match decides. */
export function smallestShare(shares: Shares): number {
  return Math.min(...Object.values(shares));
}

/** A3: the worst match of a theme that should be there minus the best match of one that should not. */
export function contrastOfThemes(domestic: ThemesOfChain, foreign: ThemesOfChain): number {
  return contrast(domestic.found, foreign.found, foreign.elsewhere);
}

/** The same, if the words that the reviews hardly use were where the claim wants them. */
export function possibleContrast(domestic: ThemesOfChain, foreign: ThemesOfChain): number {
  return contrast(domestic.possible, foreign.possible, foreign.surelyElsewhere);
}

function contrast(domestic: Shares, foreign: Shares, elsewhere: Shares): number {
  const there = [
    ...[...shared, ...domesticOnly].map((theme) => domestic[theme]),
    ...shared.map((theme) => foreign[theme]),
  ];
  return Math.min(...there) - Math.max(...Object.values(elsewhere));
}

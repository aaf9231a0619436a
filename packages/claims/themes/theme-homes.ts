import { bestAssignment, packUnits, type SparseUnits } from '@crosscultural/base';
import type { LdaModel } from '@crosscultural/lda';

/** What one chain of the sampler found; an `LdaModel` is one. */
export type TopicChain = Pick<LdaModel, 'seed' | 'vocabulary' | 'topicTermCounts' | 'documents' | 'assignments'>;

/** A theme's feature words, each with the tokens that name it. */
export type WordsOfTheme = readonly (readonly string[])[];

/** How one chain's topics match themes one to one. */
export interface ThemeMatch {
  theme: string;
  /** Index of the topic, −1 for none. */
  topic: number;
  /** Share of the theme's feature words that have their home in the topic. */
  found: number;
}

/**
 * Matches themes to topics one to one so that the sum of the shares found is largest. A word's home is the topic that holds most
 * of its tokens, in whatever way it is named (equal ones: the first); a word that no review uses has none.
 *
 * @param chain topics with their words' counts.
 * @param wordsOf per theme, one list a feature word: the tokens that name it.
 * @example
 * matchThemes(model, { innovativeness: [['technology', 'tech'], ['idea']] }); // [{ theme: 'innovativeness', topic: 3, found: 0.5 }]
 */
export function matchThemes(
  { vocabulary, topicTermCounts }: Pick<TopicChain, 'vocabulary' | 'topicTermCounts'>,
  wordsOf: Readonly<Record<string, WordsOfTheme>>,
): ThemeMatch[] {
  const indexOf = new Map(vocabulary.map((word, t) => [word, t]));
  const topics = topicTermCounts.length;
  const words = Object.values(wordsOf).flat();
  const tokens = new Float64Array(words.length * topics);
  words.forEach((names, w) => {
    for (const t of names.flatMap((name) => indexOf.get(name) ?? [])) {
      for (let k = 0; k < topics; k++) tokens[w * topics + k] += topicTermCounts[k][t];
    }
  });
  return matchByTokens(tokens, topics, wordsOf);
}

/**
 * As `matchThemes`, from tokens of feature words by topic.
 *
 * @param tokens cell w · `topics` + k: tokens of feature word w in topic k; words are counted through all themes in order.
 */
export function matchByTokens(
  tokens: ArrayLike<number>,
  topics: number,
  wordsOf: Readonly<Record<string, WordsOfTheme>>,
): ThemeMatch[] {
  const shares = sharesAtHome(tokens, topics, wordsOf);
  const topicOf = new Map(bestAssignment(shares));
  return Object.keys(wordsOf).map((theme, i) => {
    const topic = topicOf.get(i) ?? -1;
    return { theme, topic, found: topic < 0 ? 0 : shares[i][topic] };
  });
}

/** Per theme and topic, the share of the theme's feature words that have their home in the topic; see `matchByTokens`. */
export function sharesAtHome(
  tokens: ArrayLike<number>,
  topics: number,
  wordsOf: Readonly<Record<string, WordsOfTheme>>,
): number[][] {
  let first = 0;
  return Object.values(wordsOf).map((theme) => {
    const atHome = new Array<number>(topics).fill(0);
    for (let w = first; w < first + theme.length; w++) {
      const home = homeOf(tokens, topics, w);
      if (home >= 0) atHome[home]++;
    }
    first += theme.length;
    return atHome.map((count) => count / theme.length);
  });
}

/** The topic that holds most tokens of a word (equal ones: the first), −1 for a word without any; see `matchByTokens`. */
export function homeOf(tokens: ArrayLike<number>, topics: number, word: number): number {
  let home = -1;
  let most = 0;
  for (let k = 0; k < topics; k++) {
    if (tokens[word * topics + k] > most) {
      most = tokens[word * topics + k];
      home = k;
    }
  }
  return home;
}

/**
 * The tokens of feature words by topic, review by review, for a bootstrap: every chain has its own cells, each as `matchByTokens`
 * reads them, one chain after the other.
 *
 * @param chains of one corpus: the same documents, each chain with its own assignment of tokens to topics.
 * @param words the feature words, each with the tokens that name it.
 */
export function tokensByReview(chains: readonly TopicChain[], words: WordsOfTheme): SparseUnits {
  const [{ vocabulary, documents }] = chains;
  const named = new Map<string, number[]>();
  words.forEach((names, w) => {
    for (const name of names) named.set(name, [...(named.get(name) ?? []), w]);
  });
  const wordsOfTerm = vocabulary.map((term) => named.get(term));
  const topics = chains.map(({ topicTermCounts }) => topicTermCounts.length);
  const starts = topics.map((_, c) => topics.slice(0, c).reduce((sum, k) => sum + k, 0) * words.length);
  const lists = Array.from(documents, (document, d) => {
    const cells: [number, number][] = [];
    for (let n = 0; n < document.length; n++) {
      for (const w of wordsOfTerm[document[n]] ?? []) {
        chains.forEach(({ assignments }, c) => {
          cells.push([starts[c] + w * topics[c] + assignments[d][n], 1]);
        });
      }
    }
    return cells;
  });
  return packUnits(lists, topics.reduce((sum, k) => sum + k, 0) * words.length);
}

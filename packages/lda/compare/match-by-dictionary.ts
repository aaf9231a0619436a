import { bestAssignment, UserError } from '@crosscultural/base';
import type { LdaModel } from '../model/model';
import { jensenShannon } from './match-topics';

/** A topic of one model and its counterpart in another, in another language. */
export interface TranslatedTopicMatch {
  first: number;
  second: number;
  /** Jensen–Shannon divergence to the base 2 over the words that the dictionary joins: 0 equal, 1 nothing in common. */
  divergence: number;
  /** Share of each topic's probability that the dictionary covers, 0 … 1: below about a half the match says little. */
  firstCovered: number;
  secondCovered: number;
  /** Translated words that are probable in both, most probable first, as "first = second". */
  common: string[];
}

/**
 * Pairs the topics of two models across languages: words of both vocabularies are joined by a small dictionary, both
 * distributions are scaled to the joined words, and topics are matched one to one for the least total divergence.
 *
 * @param first a model of K topics.
 * @param second a model over another vocabulary, with any number of topics; those left over have no pair.
 * @param dictionary words of the first language with their translations; a word may have several, which share it.
 * @returns pairs by ascending first topic.
 * @throws UserError when the dictionary joins no two words of the vocabularies.
 * @example
 * matchTopicsByDictionary(chinese, english, { 价格: 'price', 售后: ['warranty', 'service'] }); // price, after-sales service
 */
export function matchTopicsByDictionary(
  first: Pick<LdaModel, 'vocabulary' | 'phi'>,
  second: Pick<LdaModel, 'vocabulary' | 'phi'>,
  dictionary: Readonly<Record<string, string | readonly string[]>>,
): TranslatedTopicMatch[] {
  const pairs = joinedWords(first, second, dictionary);
  if (pairs.length === 0) {
    throw new UserError(
      'The dictionary joins no word of the first vocabulary with one of the second; add translations.',
    );
  }
  const firstShares = sharesOfPairs(pairs.map((pair) => pair.first));
  const secondShares = sharesOfPairs(pairs.map((pair) => pair.second));
  const translate = (phi: ArrayLike<number>, side: 'first' | 'second', shares: number[]) =>
    Float64Array.from(pairs, (pair, i) => phi[pair[side]] * shares[i]);
  const firstRows = first.phi.map((phi) => translate(phi, 'first', firstShares));
  const secondRows = second.phi.map((phi) => translate(phi, 'second', secondShares));
  const scaledFirst = firstRows.map(scaled);
  const scaledSecond = secondRows.map(scaled);
  const divergences = scaledFirst.map((a) => scaledSecond.map((b) => jensenShannon(a, b)));
  return bestAssignment(divergences.map((row) => row.map((divergence) => -divergence))).map(([i, j]) => {
    const inBoth = Float64Array.from(pairs, (_, p) => Math.min(scaledFirst[i][p], scaledSecond[j][p]));
    const order = Array.from(inBoth.keys()).sort((a, b) => inBoth[b] - inBoth[a] || a - b);
    return {
      first: i,
      second: j,
      divergence: divergences[i][j],
      firstCovered: sum(firstRows[i]),
      secondCovered: sum(secondRows[j]),
      common: order
        .slice(0, 5)
        .map((p) => `${first.vocabulary[pairs[p].first]} = ${second.vocabulary[pairs[p].second]}`),
    };
  });
}

function joinedWords(
  first: Pick<LdaModel, 'vocabulary' | 'phi'>,
  second: Pick<LdaModel, 'vocabulary' | 'phi'>,
  dictionary: Readonly<Record<string, string | readonly string[]>>,
): { first: number; second: number }[] {
  const secondIds = new Map(second.vocabulary.map((word, id) => [word, id]));
  return first.vocabulary.flatMap((word, id) => {
    const translations = Object.hasOwn(dictionary, word) ? [dictionary[word]].flat() : [];
    return [...new Set(translations)].flatMap((translation) => {
      const secondId = secondIds.get(translation);
      return secondId === undefined ? [] : [{ first: id, second: secondId }];
    });
  });
}

/** A word in n pairs gives each of them 1 / n of its probability. */
function sharesOfPairs(words: readonly number[]): number[] {
  const pairsOf = new Map<number, number>();
  for (const word of words) pairsOf.set(word, (pairsOf.get(word) ?? 0) + 1);
  return words.map((word) => 1 / (pairsOf.get(word) ?? 1));
}

function scaled(row: Float64Array): Float64Array {
  const total = sum(row);
  return row.map((value) => value / total);
}

function sum(row: Float64Array): number {
  return row.reduce((total, value) => total + value, 0);
}

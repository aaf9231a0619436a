import { UserError } from '@crosscultural/base';
import type { Document, PartOfSpeech, Token } from '@crosscultural/text';
import { pairCounter } from './pair-counter';
import { checkWindow, forEachUnit, type Window } from './units';

export interface VocabularyOptions {
  /** A word becomes a keyword when it occurs at least this often; Paper A §4.2: more than 8 times, so 9. Default 9. */
  minimumFrequency?: number;
  /** Only words of these classes. Default: all. */
  partsOfSpeech?: readonly PartOfSpeech[];
  /** Keep only so many of the most frequent words, at most 65,535. Default 5,000. */
  maximumWords?: number;
}

export interface CooccurrenceOptions extends VocabularyOptions {
  /** Where two words must stand to occur together. Default: in the same review. */
  window?: Window;
  /**
   * How many pairs a table keeps at most (24 to 48 bytes each) before it drops the rarest; only used where one number
   * for each possible pair would take more memory. Default 4,000,000: exact up to 6,900 words, else 100 to 200 MB.
   */
  maximumPairs?: number;
}

/** How often words, and pairs of words, occur in the units of a corpus (reviews, sentences or windows of tokens). */
export interface Cooccurrence {
  window: Window;
  /** The keywords, most frequent first, equal frequencies by code units. */
  vocabulary: string[];
  /** Tokens of each keyword. */
  frequencies: Uint32Array;
  /** All units that hold any token, keyword or not. */
  units: number;
  /** Units that hold each keyword. */
  unitCounts: Uint32Array;
  /** Pairs of keyword ids that share a unit, first < second, in ascending order. */
  first: Uint32Array;
  second: Uint32Array;
  /** Units that hold both words of each pair; a unit counts once however often they stand in it. */
  pairCounts: Uint32Array;
  /** How much a pair's count may be too low at most; 0 unless `maximumPairs` was reached. */
  maximumUndercount: number;
}

/**
 * Counts how often the keywords of a corpus occur together. The documents are read twice: for the vocabulary, then
 * for the pairs. For a corpus that does not fit into memory give an iterable that reads it anew each time, or use
 * `vocabularyCounter` and `cooccurrenceCounter` on a stream.
 *
 * @throws UserError when an option is out of range, no word is frequent enough, or sentences are not marked.
 * @param documents of one culture, preprocessed.
 * @example
 * network.countCooccurrence(documents, { window: 'review', partsOfSpeech: ['noun'] }).vocabulary;
 */
export function countCooccurrence(documents: Iterable<Document>, options: CooccurrenceOptions = {}): Cooccurrence {
  const words = vocabularyCounter(options);
  for (const document of documents) words.add(document);
  const pairs = cooccurrenceCounter(words.vocabulary(), options);
  for (const document of documents) pairs.add(document);
  return pairs.result();
}

/**
 * Collects the keywords of a stream of documents. Memory grows with the number of distinct words.
 *
 * @throws UserError when an option is out of range; `vocabulary` when no word is frequent enough.
 */
export function vocabularyCounter(options: VocabularyOptions = {}): {
  add(document: Document): void;
  vocabulary(): string[];
} {
  const { minimumFrequency = 9, maximumWords = 5000 } = options;
  if (!(minimumFrequency >= 1)) throw new UserError(`minimumFrequency must be at least 1, not ${minimumFrequency}.`);
  if (!(Number.isInteger(maximumWords) && maximumWords >= 2 && maximumWords <= 65_535)) {
    throw new UserError(`maximumWords must be a whole number from 2 to 65535, not ${maximumWords}.`);
  }
  const wanted = wantedTokens(options);
  const frequency = new Map<string, number>();
  return {
    add({ tokens }) {
      for (const token of tokens) {
        if (wanted(token)) frequency.set(token.lemma, (frequency.get(token.lemma) ?? 0) + 1);
      }
    },
    vocabulary() {
      const words = [...frequency]
        .filter(([, count]) => count >= minimumFrequency)
        .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
        .slice(0, maximumWords)
        .map(([word]) => word);
      if (words.length > 0) return words;
      throw new UserError(
        `None of ${frequency.size} words occurs ${minimumFrequency} times or more: lower minimumFrequency or load more reviews.`,
      );
    },
  };
}

/** Counts pairs of a known vocabulary in a stream of documents, in bounded memory. Errors as `countCooccurrence`. */
export function cooccurrenceCounter(
  vocabulary: readonly string[],
  options: Omit<CooccurrenceOptions, 'minimumFrequency' | 'maximumWords'> = {},
): { add(document: Document): void; result(): Cooccurrence } {
  const { window = 'review', maximumPairs = 4_000_000 } = options;
  checkWindow(window);
  if (!(Number.isInteger(maximumPairs) && maximumPairs >= 1)) {
    throw new UserError(`maximumPairs must be a whole number of at least 1, not ${maximumPairs}.`);
  }
  const wanted = wantedTokens(options);
  const idOf = new Map(vocabulary.map((word, id) => [word, id]));
  const frequencies = new Uint32Array(vocabulary.length);
  const unitCounts = new Uint32Array(vocabulary.length);
  const pairs = pairCounter(vocabulary.length, maximumPairs);
  /** The last unit that each word was met in, so that it counts once a unit. */
  const lastUnit = new Int32Array(vocabulary.length).fill(-1);
  let units = 0;

  const idOfToken = (token: Token) => (wanted(token) ? idOf.get(token.lemma) : undefined);
  const countUnit = (tokens: readonly Token[]) => {
    const ids: number[] = [];
    for (const token of tokens) {
      const id = idOfToken(token);
      if (id === undefined || lastUnit[id] === units) continue;
      lastUnit[id] = units;
      unitCounts[id]++;
      ids.push(id);
    }
    units++;
    ids.sort((a, b) => a - b);
    for (let i = 0; i < ids.length; i++) for (let j = i + 1; j < ids.length; j++) pairs.add(ids[i], ids[j]);
  };

  return {
    add(document) {
      for (const token of document.tokens) {
        const id = idOfToken(token);
        if (id !== undefined) frequencies[id]++;
      }
      forEachUnit(document, window, countUnit);
    },
    result() {
      const { first, second, count, maximumUndercount } = pairs.counts();
      return {
        window,
        vocabulary: [...vocabulary],
        frequencies: frequencies.slice(),
        units,
        unitCounts: unitCounts.slice(),
        first,
        second,
        pairCounts: count,
        maximumUndercount,
      };
    },
  };
}

function wantedTokens({ partsOfSpeech }: { partsOfSpeech?: readonly PartOfSpeech[] }): (token: Token) => boolean {
  if (!partsOfSpeech) return () => true;
  const parts = new Set(partsOfSpeech);
  return (token) => parts.has(token.partOfSpeech);
}

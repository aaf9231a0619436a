import { bertWords } from '../bert';

/** The pieces that stand for no text, first in every vocabulary. */
export const specialPieces = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'] as const;

/** Longer words are mostly addresses and laughter: they teach no pieces. */
const LONGEST_WORD = 20;

/** What decides a vocabulary. */
export interface VocabularySettings {
  /** Pieces in all, the special ones included; fewer where the words give no more. */
  size: number;
  /** Rarer words and characters are not looked at. */
  minimumCount: number;
}

/**
 * How often each word occurs, as a tokeniser with lower case sees it: without accents, punctuation marks and Chinese characters
 * alone.
 *
 * @example
 * countWords(['Good, good café']); // Map { 'good' => 2, ',' => 1, 'cafe' => 1 }
 */
export function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const plain = text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase();
    for (const word of bertWords(plain)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * A vocabulary of word pieces: the special pieces, every frequent character (at the beginning of a word, and with `##` within
 * one), then pieces made by joining again and again the pair of neighbours that is most frequent (byte-pair encoding, Sennrich et
 * al. 2016, Algorithm 1), written as WordPiece. The same counts give the same pieces: ties go to the pair that is first by its code units.
 *
 * @param counts of each word, see `countWords`
 * @returns the pieces; the index of a piece is its row in the embedding table.
 * @throws RangeError when the size leaves no room beside the special pieces.
 * @example
 * learnWordPieces(new Map([['low', 5], ['lower', 2]]), { size: 20, minimumCount: 1 }); // […, 'lo', 'low', …]
 */
export function learnWordPieces(
  counts: ReadonlyMap<string, number>,
  { size, minimumCount }: VocabularySettings,
): string[] {
  if (size <= specialPieces.length) throw new RangeError(`A vocabulary needs more than ${size} pieces.`);
  const words = frequentWords(counts, minimumCount);
  const pieces = new Set<string>(specialPieces);
  for (const character of frequentCharacters(words, minimumCount)) if (pieces.size < size) pieces.add(character);
  const pairs = countPairs(words);
  while (pieces.size < size) {
    const best = mostFrequent(pairs);
    if (best === null) break;
    const joined = best.left + best.right.slice(2); // without its ##
    pieces.add(joined);
    joinPair(words, pairs, best, joined);
  }
  return [...pieces];
}

/** A word as pieces, and how often it occurs. */
interface CountedWord {
  pieces: string[];
  count: number;
}

/** Two neighbouring pieces; the right one begins with ##. */
interface Pair {
  left: string;
  right: string;
  /** How often they stand side by side. */
  count: number;
  /** Indices of the words in which they do, or did. */
  words: Set<number>;
}

function frequentWords(counts: ReadonlyMap<string, number>, minimumCount: number): CountedWord[] {
  return [...counts]
    .filter(([word, count]) => count >= minimumCount && word.length <= LONGEST_WORD)
    .map(([word, count]) => ({ pieces: Array.from(word, (character, i) => (i === 0 ? '' : '##') + character), count }));
}

/** The characters of the words, the most frequent first. */
function frequentCharacters(words: readonly CountedWord[], minimumCount: number): string[] {
  const counts = new Map<string, number>();
  for (const { pieces, count } of words) {
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + count);
  }
  return [...counts]
    .filter(([, count]) => count >= minimumCount)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([piece]) => piece);
}

/** No piece holds a blank. */
const keyOf = (left: string, right: string) => `${left} ${right}`;

function countPairs(words: readonly CountedWord[]): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  words.forEach((word, index) => {
    changeCounts(pairs, word.pieces, index, word.count);
  });
  return pairs;
}

/** Adds `change` to the count of each pair of neighbours of a word. */
function changeCounts(pairs: Map<string, Pair>, pieces: readonly string[], word: number, change: number): void {
  for (let i = 1; i < pieces.length; i++) {
    const key = keyOf(pieces[i - 1], pieces[i]);
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = { left: pieces[i - 1], right: pieces[i], count: 0, words: new Set() };
      pairs.set(key, pair);
    }
    pair.count += change;
    if (change > 0) pair.words.add(word);
    if (pair.count === 0) pairs.delete(key);
  }
}

function mostFrequent(pairs: ReadonlyMap<string, Pair>): Pair | null {
  let best: Pair | null = null;
  let bestKey = '';
  for (const [key, pair] of pairs) {
    if (best === null || pair.count > best.count || (pair.count === best.count && key < bestKey)) {
      best = pair;
      bestKey = key;
    }
  }
  return best;
}

/** Joins a pair wherever it stands, and counts the new neighbours instead of the old ones. */
function joinPair(words: CountedWord[], pairs: Map<string, Pair>, { left, right, words: where }: Pair, joined: string) {
  for (const index of [...where]) {
    const { pieces, count } = words[index];
    const after: string[] = [];
    for (let i = 0; i < pieces.length; i++) {
      const isPair = pieces[i] === left && pieces[i + 1] === right;
      after.push(isPair ? joined : pieces[i]);
      if (isPair) i++;
    }
    if (after.length === pieces.length) continue;
    changeCounts(pairs, pieces, index, -count);
    changeCounts(pairs, after, index, count);
    words[index].pieces = after;
  }
}

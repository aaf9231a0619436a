import { UserError } from '@crosscultural/base';
import { type NGramReader, type NGramSettings, nGramReaders, normaliseForFeatures } from './n-grams';
import { type PairTable, pairTable } from './pair-table';
import type { SparseRows } from './sparse-rows';

/** The n-grams of some training texts, numbered: what later texts are counted by. */
export interface Vocabulary {
  /** How many n-grams there are: columns of `countNGrams`. */
  size: number;
  /** Texts that it was learned from. */
  documents: number;
  /** Per n-gram, in how many of those it occurs. */
  documentFrequency: Uint32Array;
  /** Visits the columns of a text's n-grams, repeated ones repeatedly. */
  eachColumn(text: string, visit: (column: number) => void): void;
  /** The n-gram of a column, words joined by a blank. */
  nameOf(column: number): string;
  /** As plain data, for a file. */
  pack(): PackedVocabulary;
}

/** A vocabulary as plain data: for runs of characters and for runs of words, in this order, as far as there are. */
export interface PackedVocabulary {
  documents: number;
  kinds: {
    words: readonly string[];
    highs: Int32Array;
    lows: Int32Array;
    /** Per n-gram, in how many documents it occurs. */
    frequency: Uint32Array;
  }[];
}

/**
 * Numbers the n-grams of training texts.
 *
 * @param texts training texts only: what a test text alone holds must stay unknown.
 * @param settings runs of characters, of words, or both; `minimumDocuments` is in how many texts an n-gram must occur,
 *   2 unless given.
 * @throws UserError when settings are contradictory or nothing occurs often enough.
 * @example
 * const vocabulary = learnVocabulary(trainTexts, { characters: [1, 4] });
 * const rows = countNGrams(trainTexts, vocabulary);
 */
export function learnVocabulary(
  texts: readonly string[],
  { minimumDocuments = 2, ...settings }: NGramSettings & { minimumDocuments?: number },
): Vocabulary {
  const kinds = nGramReaders(settings).map((reader) => learnKind(texts, reader, minimumDocuments));
  if (kinds.every(({ table }) => table.size === 0))
    throw new UserError(`No n-gram occurs in ${minimumDocuments} of the ${texts.length} texts.`);
  return vocabularyOf(kinds, texts.length);
}

/**
 * A vocabulary from its plain data.
 *
 * @param settings those that it was learned with.
 * @throws UserError when they are of other kinds of n-grams.
 * @example
 * unpackVocabulary(vocabulary.pack(), { characters: [1, 4] });
 */
export function unpackVocabulary({ documents, kinds }: PackedVocabulary, settings: NGramSettings): Vocabulary {
  const readers = nGramReaders(settings, kinds.at(-1)?.words);
  if (readers.length !== kinds.length) throw new UserError('The vocabulary was learned with other kinds of n-grams.');
  return vocabularyOf(
    kinds.map(({ highs, lows, frequency }, k) => {
      const table = pairTable();
      highs.forEach((high, i) => {
        table.add(high, lows[i]);
      });
      return { reader: readers[k], table, frequency: [...frequency] };
    }),
    documents,
  );
}

/** The n-grams of one kind, numbered. */
interface Kind {
  reader: NGramReader;
  table: PairTable;
  frequency: number[];
}

function vocabularyOf(kinds: readonly Kind[], documents: number): Vocabulary {
  const firstColumns = kinds.map((_, k) => kinds.slice(0, k).reduce((sum, { table }) => sum + table.size, 0));
  const size = kinds.reduce((sum, { table }) => sum + table.size, 0);
  return {
    size,
    documents,
    documentFrequency: Uint32Array.from(kinds.flatMap(({ frequency }) => frequency)),
    eachColumn(text, visit) {
      const normalised = normaliseForFeatures(text);
      kinds.forEach(({ reader, table }, k) => {
        reader.read(normalised, false, (high, low) => {
          const number = table.find(high, low);
          if (number >= 0) visit(firstColumns[k] + number);
        });
      });
    },
    nameOf(column) {
      const kind = firstColumns.findLastIndex((first) => first <= column);
      return kinds[kind].reader.nameOf(...kinds[kind].table.pair(column - firstColumns[kind]));
    },
    pack: () => ({
      documents,
      kinds: kinds.map(({ reader, table, frequency }) => {
        const pairs = Array.from({ length: table.size }, (_, number) => table.pair(number));
        const highs = Int32Array.from(pairs, ([high]) => high);
        const lows = Int32Array.from(pairs, ([, low]) => low);
        return { words: reader.words(), highs, lows, frequency: Uint32Array.from(frequency) };
      }),
    }),
  };
}

/** Numbers the n-grams of one kind and drops those in too few texts. */
function learnKind(texts: readonly string[], reader: NGramReader, minimumDocuments: number): Kind {
  const all = pairTable();
  let frequency = new Uint32Array(1 << 16);
  let lastText = new Uint32Array(1 << 16);
  texts.forEach((text, t) => {
    reader.read(normaliseForFeatures(text), true, (high, low) => {
      const number = all.add(high, low);
      if (number >= frequency.length) {
        frequency = twiceAsLong(frequency);
        lastText = twiceAsLong(lastText);
      }
      if (lastText[number] === t + 1) return;
      lastText[number] = t + 1;
      frequency[number]++;
    });
  });
  const table = pairTable();
  const kept: number[] = [];
  for (let number = 0; number < all.size; number++) {
    if (frequency[number] < minimumDocuments) continue;
    table.add(...all.pair(number));
    kept.push(frequency[number]);
  }
  return { reader, table, frequency: kept };
}

/**
 * How often each n-gram of a vocabulary occurs in each text.
 *
 * @param texts any texts; n-grams that the vocabulary does not hold are left out.
 * @param vocabulary see `learnVocabulary`.
 * @returns one row a text, one column an n-gram, within a row by first occurrence.
 */
export function countNGrams(texts: readonly string[], vocabulary: Vocabulary): SparseRows {
  const starts = new Uint32Array(texts.length + 1);
  const entryOf = new Int32Array(vocabulary.size).fill(-1);
  let column = new Uint32Array(1 << 16);
  let count = new Uint32Array(1 << 16);
  let size = 0;
  texts.forEach((text, row) => {
    vocabulary.eachColumn(text, (number) => {
      if (entryOf[number] >= starts[row]) {
        count[entryOf[number]]++;
        return;
      }
      if (size === column.length) {
        column = twiceAsLong(column);
        count = twiceAsLong(count);
      }
      entryOf[number] = size;
      column[size] = number;
      count[size++] = 1;
    });
    starts[row + 1] = size;
  });
  const value = Float32Array.from(count.subarray(0, size));
  return { rows: texts.length, columns: vocabulary.size, starts, column: column.slice(0, size), value };
}

function twiceAsLong(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(array.length * 2);
  longer.set(array);
  return longer;
}

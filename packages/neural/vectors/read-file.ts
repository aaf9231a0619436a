import { UserError } from '@crosscultural/base';
import { type FileBytes, withFileBytes } from './file-bytes';
import type { WordVectors } from './word-vectors';

const NEW_LINE = 0x0a;
const SPACE = 0x20;
const LONGEST_WORD = 10_000;
/** "-1.17549435e-38" and a blank are 16; programs that write float64 need up to 25. */
const LONGEST_NUMBER = 32;

/**
 * Reads vectors in word2vec's text or binary format (which of them is seen from the first word), as written by
 * `writeWordVectors`, gensim or the word2vec program. Of a word that occurs twice the first vector counts, as in gensim.
 *
 * @param file the path of the file, of any name.
 * @throws UserError (one line) when the file is missing, cut off or not in one of these formats.
 * @example
 * const vectors = readWordVectors('vectors.bin');
 * nearestWords(vectors, 'screen', 5);
 */
export function readWordVectors(file: string): WordVectors {
  return withFileBytes(file, (bytes) => {
    const { count, dimension } = readHeader(file, bytes);
    const readRecord = isText(bytes, dimension) ? readTextLine : readBinaryRecord;
    // The smallest possible record: one letter, a blank, and numbers of one digit with a blank, or of four bytes.
    const smallest = readRecord === readTextLine ? 1 + 2 * dimension : 2 + 4 * dimension;
    if (count * smallest > bytes.size) {
      throw new UserError(
        `${file} promises ${count} words in ${dimension} dimensions and is too short for them: it is cut off.`,
      );
    }
    const words: string[] = [];
    const known = new Set<string>();
    const values = new Float32Array(count * dimension);
    for (let record = 1; record <= count; record++) {
      const vector = values.subarray(words.length * dimension, (words.length + 1) * dimension);
      const word = readRecord(bytes, vector, () => `word ${record} of ${count} in ${file}`);
      if (known.has(word)) continue;
      known.add(word);
      words.push(word);
    }
    return { words, dimension, values: values.subarray(0, words.length * dimension) };
  });
}

type Where = () => string;

function readHeader(file: string, bytes: FileBytes): { count: number; dimension: number } {
  const header = bytes.takeUntil(NEW_LINE, 100)?.toString('latin1') ?? '';
  const numbers = /^\s*(\d{1,12}) (\d{1,6})\s*$/.exec(header);
  const [count, dimension] = [Number(numbers?.[1]), Number(numbers?.[2])];
  if (!numbers || dimension === 0) {
    throw new UserError(
      `${file} is no file of word vectors: its first line is not "number of words, blank, dimension".`,
    );
  }
  return { count, dimension };
}

/**
 * Whether the first word is followed by numbers up to the end of its line: as many as there are dimensions, or so many
 * that they cannot be the bytes of float32 by chance.
 */
function isText(bytes: FileBytes, dimension: number): boolean {
  const start = bytes.peek(LONGEST_WORD + LONGEST_NUMBER * dimension);
  const end = start.indexOf(NEW_LINE, start.indexOf(SPACE));
  const line = start.subarray(0, end < 0 ? start.length : end).toString('utf8');
  const numbers = line.trimEnd().split(' ').slice(1);
  return (numbers.length === dimension || numbers.length > 2) && numbers.every((number) => isNumber(number));
}

const isNumber = (text: string) => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);

function readTextLine(bytes: FileBytes, vector: Float32Array, where: Where): string {
  const longest = LONGEST_WORD + LONGEST_NUMBER * vector.length;
  // The last line may lack its end.
  const line = bytes.takeUntil(NEW_LINE, longest) ?? bytes.take(longest);
  const [word, ...numbers] = line
    .toString('utf8')
    .replace(/[\r\n\t ]+$/, '')
    .split(' ');
  if (word === '' && numbers.length === 0) throw new UserError(`The file ends before ${where()}: it is cut off.`);
  if (numbers.length !== vector.length) {
    throw new UserError(`There are ${numbers.length} numbers instead of ${vector.length} at ${where()}.`);
  }
  numbers.forEach((number, k) => {
    vector[k] = isNumber(number) ? Number(number) : Number.NaN;
    if (!Number.isFinite(vector[k])) throw new UserError(`${JSON.stringify(number)} is no number, at ${where()}.`);
  });
  return word;
}

function readBinaryRecord(bytes: FileBytes, vector: Float32Array, where: Where): string {
  const name = bytes.takeUntil(SPACE, LONGEST_WORD);
  if (!name) throw new UserError(`No word is found for ${where()}: the file is cut off or no file of word vectors.`);
  // The word2vec program ends each record with a new line, gensim does not.
  const word = name.toString('utf8').replace(/^\n+/, '');
  const numbers = bytes.take(4 * vector.length);
  if (numbers.length < 4 * vector.length) throw new UserError(`The file ends within ${where()}: it is cut off.`);
  for (let k = 0; k < vector.length; k++) {
    vector[k] = numbers.readFloatLE(4 * k);
    if (!Number.isFinite(vector[k])) throw new UserError(`There is a number that is not finite at ${where()}.`);
  }
  return word;
}

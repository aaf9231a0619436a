import { isUtf8 } from 'node:buffer';
import { UserError } from '@crosscultural/base';
import { type FileBytes, withFileBytes } from './file-bytes';
import type { WordVectors } from './word-vectors';

const NEW_LINE = 0x0a;
const SPACE = 0x20;
const LONGEST_WORD = 10_000;
/** "-1.17549435e-38" and a blank are 16; programs that write float64 need up to 25. */
const LONGEST_NUMBER = 32;
/** More than any published vectors have; only a first line without counts is measured by it. */
const MOST_DIMENSIONS = 4096;

/**
 * Reads vectors in word2vec's text or binary format (which of them is seen from the first word), as written by
 * `writeWordVectors`, gensim or the word2vec program, or as GloVe writes them: text without a first line of counts. The file may
 * be gzipped, and begin with a byte-order mark; blanks or tabs stand between numbers. Of a word that occurs twice the first
 * vector counts, as in gensim.
 *
 * @param file the path of the file, of any name.
 * @throws UserError (one line, with the number of the word) when the file is missing, cut off or not in one of these formats.
 * @example
 * const vectors = readWordVectors('vectors.bin');
 * nearestWords(vectors, 'screen', 5);
 */
export function readWordVectors(file: string): WordVectors {
  return withFileBytes(file, (bytes) => {
    if (bytes.peek(3).equals(BYTE_ORDER_MARK)) bytes.take(3);
    const header = readHeader(bytes);
    if (header === null) return readWithoutHeader(file, bytes);
    const { count, dimension } = header;
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

const BYTE_ORDER_MARK = Buffer.of(0xef, 0xbb, 0xbf);

type Where = () => string;

/** "number of words, blank, dimension"; null, and nothing is taken, where the file does not begin so. */
function readHeader(bytes: FileBytes): { count: number; dimension: number } | null {
  const start = bytes.peek(100);
  const end = start.indexOf(NEW_LINE);
  const numbers = /^\s*(\d{1,12})[ \t](\d{1,6})\s*$/.exec(start.subarray(0, Math.max(0, end)).toString('latin1'));
  if (numbers === null || Number(numbers[2]) === 0) return null;
  bytes.take(end + 1);
  return { count: Number(numbers[1]), dimension: Number(numbers[2]) };
}

/** GloVe's format. The first line has as many numbers as all others; some words of its largest files hold blanks. */
function readWithoutHeader(file: string, bytes: FileBytes): WordVectors {
  const dimension = fieldsOf(lineIn(bytes.peek(LONGEST_WORD + LONGEST_NUMBER * MOST_DIMENSIONS))).slice(1).length;
  const words: string[] = [];
  const known = new Set<string>();
  let values = new Float32Array(1024 * dimension);
  for (let line = 1; bytes.peek(1).length > 0; line++) {
    if (values.length < (words.length + 1) * dimension) {
      const larger = new Float32Array(2 * values.length);
      larger.set(values);
      values = larger;
    }
    const fields = fieldsOf(takeLine(bytes, dimension));
    // An empty line, for instance the last.
    if (fields.length === 1 && fields[0] === '') continue;
    const word = fields.slice(0, Math.max(1, fields.length - dimension)).join(' ');
    if (line === 1 && (dimension < 2 || !fields.slice(1).every(isNumber))) throw notVectors(file);
    const vector = values.subarray(words.length * dimension, (words.length + 1) * dimension);
    fillVector(vector, fields.slice(Math.max(1, fields.length - dimension)), () => `line ${line} of ${file}`);
    if (known.has(word)) continue;
    known.add(word);
    words.push(word);
  }
  if (words.length === 0) throw notVectors(file);
  return { words, dimension, values: values.slice(0, words.length * dimension) };
}

function notVectors(file: string): UserError {
  return new UserError(
    `${file} is no file of word vectors: its first line is neither "number of words, blank, dimension" nor a word and its numbers.`,
  );
}

/**
 * Whether what follows is text: the first word is followed by numbers up to the end of its line, as many as there are dimensions,
 * or so many that they cannot be the bytes of float32 by chance; or no byte is one that only numbers in binary have, so that
 * something is wrong with the text.
 */
function isText(bytes: FileBytes, dimension: number): boolean {
  const start = bytes.peek(LONGEST_WORD + LONGEST_NUMBER * dimension);
  const numbers = fieldsOf(lineIn(start)).slice(1);
  if ((numbers.length === dimension || numbers.length > 2) && numbers.every(isNumber)) return true;
  const sample = start.subarray(0, 1024);
  // A character may be cut in two at the end.
  const isReadable = [0, 1, 2, 3].some((cut) => isUtf8(sample.subarray(0, Math.max(0, sample.length - cut))));
  return isReadable && !sample.some((byte) => byte < SPACE && !BLANKS.has(byte));
}

/** Tab, line feed, vertical tab, form feed, carriage return. */
const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d]);

const isNumber = (text: string) => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);

/** The first line of some bytes, or all where they have no line end. */
function lineIn(bytes: Buffer): Buffer {
  const end = bytes.indexOf(NEW_LINE);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function takeLine(bytes: FileBytes, dimension: number): Buffer {
  const longest = LONGEST_WORD + LONGEST_NUMBER * dimension;
  // The last line may lack its end.
  return bytes.takeUntil(NEW_LINE, longest) ?? bytes.take(longest);
}

/** The word and the numbers of a line. */
function fieldsOf(line: Buffer): string[] {
  return line
    .toString('utf8')
    .trimEnd()
    .split(/[ \t]+/);
}

function readTextLine(bytes: FileBytes, vector: Float32Array, where: Where): string {
  const [word, ...numbers] = fieldsOf(takeLine(bytes, vector.length));
  if (word === '' && numbers.length === 0) throw new UserError(`The file ends before ${where()}: it is cut off.`);
  if (numbers.length > vector.length && !isNumber(numbers[0])) {
    throw new UserError(
      `${JSON.stringify(numbers[0])} is no number, at ${where()}: a word holds no blank, so join the words of a phrase, for example by "_".`,
    );
  }
  fillVector(vector, numbers, where);
  return word;
}

function fillVector(vector: Float32Array, numbers: readonly string[], where: Where): void {
  if (numbers.length !== vector.length) {
    throw new UserError(`There are ${numbers.length} numbers instead of ${vector.length} at ${where()}.`);
  }
  numbers.forEach((number, k) => {
    vector[k] = isNumber(number) ? Number(number) : Number.NaN;
    if (Number.isFinite(vector[k])) return;
    const advice = /^[-+]?\d*,\d+$/.test(number) ? ': write a point, not a comma' : '';
    throw new UserError(`${JSON.stringify(number)} is no number, at ${where()}${advice}.`);
  });
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
